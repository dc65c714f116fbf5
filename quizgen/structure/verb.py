"""The verbs and adverbs that open an instruction in official prose: 切实加强…, 推动…, 把…摆在首位."""

import re

from quizgen.documents.document import Span

VERBS = frozenset(
    """
    大兴 武装 陶冶 启迪 感召 滋润 包括 严把 坚持 推动 加强 完善 加快 推进 健全 强化 促进 提高 提升 发展 建立 建设 支持 增强 实现
    优化 统筹 确保 构建 实施 形成 开展 鼓励 创新 发挥 加大 落实 引导 制定 维护 打造 组织
    培育 探索 巩固 围绕 保障 服务 明确 做到 扩大 聚焦 做好 保持 采取 贯彻 结合 营造 完成
    改革 反对 激发 协调 建成 防范 保护 突出 尊重 丰富 把握 解决 团结 提供 体现 培养 保证
    着眼 研究 管理 立足 引领 凝聚 传播 注重 运用 启动 进行 增进 激励 防止 办好 实行 消除
    使用 抓好 夯实 依托 拓展 确立 开放 融入 改善 传承 监督 发布 找准 降低 增加 出台
    参与 治理 减少 践行 顺应 应对 督促 改进 执行 履行 满足 坚守 应用 开辟 依靠 汇聚 举办
    调整 畅通 高举 倡导 塑造 担当 加速 设立 发扬 推出 融合 推行 遵守 推广 守住 赢得 壮大
    带动 整改 设置 开创 搭建 考核 避免 协助 吸引 夺取 锤炼 整合 配合 抓住 掌握 赋予 彰显
    推开 打赢 破解 谱写 攻克 宣传 选拔 化解 释放 重视 帮助 禁止 破除 转变 统揽 严守 改造 捍卫
    改变 监管 贯穿 注意 紧跟 加深 突破 纳入 修订 纠正 严控 狠抓 展现 加入 分级 承担 监测
    开发 挖掘 招引 守护 克服 抓紧 搞好 借鉴 紧扣 开拓 管好 抢抓 理顺 充实 施展 秉持 携手
    压实 筑牢 弘扬 深化 牢记 细化 铸牢 谋划 力争 赋能 助力 讲好 抓实 做强 做优 做大 构筑
    拓宽 紧盯 对标 对照 树牢 建强 赓续 重塑 提振 守牢 锚定 肩负 认清 稳住 严防 做深 做实
    做细 做精 用好 用足 盘活 兜牢 兜住 办成 落细 领会 学懂 弄通 吃透 把牢 把好 守好 抓牢
    绷紧 织密 扎牢 补齐 补足 延伸 规范 清理 整治 打击 理解 领悟 抓住 查处 惩治 遏制 杜绝 扭转 扶持 培植
    引进 引入 引育 延续 接续 衔接 打通 打破 打好 打响 唱响 叫响 擦亮 点亮 抓细 抓常 抓长
    抓早 敢于 善于 勇于 甘于 忠于 乐于 勤于 正视 认识 联系 关心 关爱 关注 爱护 严明 严把
    严管 推介 普及 宣讲 部署 安排 总结 回顾 审议 讨论 听取 传达 通报 分析 研判 审视 评估
    检查 督查 督导 巡视 问责 追责 抓捕 深挖 彻查 提炼 制订 编制 编写 修改 修复 恢复 重建
    新建 改建 扩建 新增 加密 接受 顾全 顾及 兼顾 平衡 协同 联动 互鉴 深耕 厚植 涵养 滋养
    激活 点燃 唤醒 弥补 缩小 拉动 撬动 牵引 驱动 辐射 覆盖 惠及 造福 保留 保存 储备 供应
    保供 稳产 增产 增收 增效 减负 减轻 减免 降本 扩容 扩围 提质 提档 提速 换挡 升级 转型
    转化 转移 转换 更新 迭代 学好 学深 练就 练好 强健 做足 用活 试点 试行 探究 摸清 掌控
    控制 管控 防控 防治 防御 抵御 抵制 预防 预警 处置 处理 救助 救治 帮扶 善用 巧用 活用
    慎用 选好 配强 配齐 育好 选派 选树 表彰 奖励 褒奖 问计 问需 问政 走好 走实 走稳 迈出
    迈向 迈上 踏上 奋进 奋力 奋斗 拼搏 争当 争创 争做 争取 勇担 勇立 力戒 力促 恪守 遵循
    遵照 参考 办理 受理 审理 审批 审核 审查 核查 核实 核准 登记 备案 公开 公示 公布 公告
    发放 发动 发掘 发起 动员 号召 呼吁 倾听 回应 响应 呼应 适应 支撑 托举 扛起 扛牢 挑起
    挑好 担起 担负 负责 对接 阐释 阐述 阐明 参观 瞻仰 讲清 主导 主抓 牵头 统领 领导 指导 辅导 疏导 疏通 疏解 调动 调节 调解
    调查 调研 调处 调控 走访 慰问 看望 服从 遵从 听从 依赖 珍惜 爱惜 节约 节俭 勤俭 反映
    反馈 反思 讲求 讲政治 追求 谋求 寻求 探寻 寻找 查找 查摆 剖析 分解 分配 分担 分享 分类
    归集 归纳 汇集 汇总 聚力 聚合 合力 合规 合并 加力 加紧 抓出 拿出 交出 干出 走出 作出
    做出 提出 突显 凸显 强调 要求 敦促 督办 催办 学习 教育 集中 创造 坚定 稳定 优先 统一
    深入 厉行 带头 树立 繁荣 允许 布局 集聚 放宽 瞄准 取消 创建 纠治 研发 清除 提倡 整顿 严惩 铲除 组建 淘汰
    划定 抑制 战胜 净化 简化 放开 扩展 精简 吸收 造就 采用 取缔 停征 界定 列入 扎紧 梳理 建好 承接 选优 解放
    缩短 缩减 开工 研制 攻关 参加 选择 严打 做厚 做活 做全 做快 做新 焕新 确定 重构 发现 掀起 投身 警惕 带领
    重温 压紧 永葆 宣介 拥护 了解 立志 区分
    回答 致力 遴选 编纂 振兴 筹措 腾出 活化 搞活 堵塞 抢占 拧紧 当好 站稳 消化 切断 催生 重组 焕发
    推翻 熟悉 邀请 资助 倒逼 压减 压缩 盘点 兑现 筹建 筹办 制发 撰写 配足 治党 肃清 割除 查找 收集 追赶 吃透
    锁定 对接 展示 放大 扭住 理清 厘清 助推 锻造 排查 排除 制止 打开 共建 继承 削减 配备 凝练 迎接 描绘 揭示 阐明 阐释 阐述 开启 擘画
    打下 创办 创设 振奋 鼓舞 指明 咬定 消灭 检验 决胜 积累
    停止 开通 申建 汲取 惩处 配置 摒弃 劝阻 劝导 唱好 商签 筹集 建优 严格 感悟 打扫 探讨 美化 亮化 绿化 端正
    淬炼 磨砺 铸就 绘就 吹响 奏响 跑出 撑起 做亮 做特 拉长 延长 补上 扬起 讲述 拧成
    """.split()
)
"""Two characters each; collected from what follows 要 and what opens sentences after it, then read one by one."""

ADVERBS = frozenset(
    """
    分别 切实 着力 尽量 大力 综合 积极 努力 全面 持续 持续用力 不断 进一步 扎实 严格 牢牢 有效 更好 更加 主动 认真
    深刻 深入 充分 坚决 自觉 始终 共同 稳步 逐步 加快 加紧 尽快 统一 严肃 稳妥 有序 精准
    科学 合理 依法 及时 严厉 从严 毫不动摇 坚定不移 旗帜鲜明 持之以恒 坚持不懈 一以贯之
    驰而不息 锲而不舍 久久为功 因地制宜 实事求是 千方百计 全力以赴 一体 一体化 系统 高质量
    高标准 高水平 高效 快速 迅速 尽早 及早 率先 带头 集中 重点 优先 适时 适度 适当 合力
    协同 统筹 聚力 全力 奋力 继续 还 也 都 就 则 更 再 又 先 基本 初步 同时 坚定 牢固 真正 确实
    务必 彻底 特别 尤其 首先 必须 应当 应 须 要 需 严 狠 深 广泛 普遍 定期 经常 常态化 长期
    时刻 永远 全方位 大幅 大幅度 妥善 严密 精心 紧密 密切 紧紧 多渠道 多层次 纵深 务实 动态 深度 有力 依规
    依法依规 准确 正确 最大限度 最大程度 整体 如期 梯次 高度 因城施策 忠诚 平稳 审慎 稳慎 扎扎实实 大规模 强力 经常性 原原本本
    多措并举 铺天盖地 出重拳 尽最大努力 下大气力 下大力气 尽力 加倍 常态 全过程 全链条 分类 分级
    全域 重拳 拒不 前瞻 前瞻性 长效 阶段性 结构性 精细 全心全意 毫不放松 高效益 平等 不折不扣 完整
    有形有感有效 免费 用心用情用力 用心用情 滚动 同步 生动 鲜明 忠实 层层 着重 下决心 分行业 按规定 更大力度 大力度 更多 靶向
    """.split()
)
"""What may stand between 要, or the subject, and the verb."""

NOUNS_TOO = frozenset(
    """
    教育 改革 创新 宣传 管理 服务 研究 学习 发展 建设 生产 保护 监督 治理 实践 培养 合作 交流 组织 领导 指导 统一 稳定 开放 协调 审批
    执法 保障 调查 检查 评估 监测 防控 规划 决策 执行 引导 协同 联动 转型 升级 应用 运行 传播 传承 总结 部署 安排 研判 分析 预警 储备
    供应 贡献 奋斗 拼搏 担当 排查 统筹 系统 监管 防范 救助 帮扶 就业 消费 投资 开发 考核 选拔 巡视 审计 问责
    分类 分级 分层 开工 集成 融合 带头 认识 优先 集中 转移 转化 研发 布局 繁荣 振兴 解放 重组 净化 配置 绿化
    """.split()
)
"""Verbs that stand as nouns just as often: 教育教学, 改革创新; they do not show where a list begins."""

BEHIND_SUBJECT = frozenset("的将已是要也进更需应必成取")
"""What begins behind a subject: a verb that stands there is a noun."""
_MAKES_DO = frozenset("督促 敦促 引导 帮助 促使 带领 鼓励 动员".split())
_ADVERB_LENGTHS = {
    begins: sorted({len(adverb) for adverb in ADVERBS if adverb[0] == begins}, reverse=True)
    for begins in {adverb[0] for adverb in ADVERBS}
}
"""How long the adverbs are that begin with a character, the longest first."""
MUSTS = ("必须", "应当")
CHARGES = ("要", *MUSTS)
"""What a clause opens with that tells what is to be done."""
_LENGTHS_OF_TIED = (2, 3, 4)
_PREPOSITIONS = frozenset("把将以对在为从向与由让使用")
_TWO_PREPOSITIONS = frozenset(
    "围绕 针对 面向 面对 按照 通过 根据 依托 立足 对于 对照 结合 聚焦 紧扣 借助 利用 会同 朝着 沿着 本着".split()
)
_NO_PREPOSITIONS = frozenset(
    "为政 为官 为学 从事 从而 从来 以上 以下 以来 以及 以往 以后 以前 将来 将士 对方 向来 在于 在座 在场 与会 与其 为何 由于 使命".split()
)
_BODY = re.compile(
    r"(?<!改革)(?<!协调)(?<!创新)(?:者|人员|机构|机关|部门|部(?![分队署])|组(?![织建成合装团])|小组|领导小组|中心|委员会)"
)  # 指导组, 监管部门
_TOO_MUCH = frozenset("剩度快高多大重低节程渡冬年关硬境紧上好")


_SINGLE = frozenset("去降稳促补扩惠防保调抓固强")
"""Verbs of one character that take an object of two: 去产能, 稳就业."""
_OBJECT = re.compile(
    rf".[\u4e00-\u9fff](?<![定步进短大张及止护持整查住牢好实紧化])[\u4e00-\u9fff](?:$|(?=[，。；、和{''.join(sorted(_SINGLE))}]))"
)


_ROAD = re.compile("走[^，。；]{2,40}(?:道路|之路|路子)$")
_DISCIPLINE = re.compile("严肃[^，。；]{0,6}(?:纪律|[法政党风]纪)")
_NATURE = ("性能", "性质", "性格", "化解", "化肥", "化工", "化石", "化学", "化债")
IN_CHARGE = ("负责人", "负责同志")
"""Whom nobody governs: 主要负责人."""


def governs(text: str, position: int) -> bool:
    """Whether a verb stands there that takes an object and is no noun: 加大 in 加大税收.

    >>> governs("加大税收", 0), governs("教育教学", 0)
    (True, False)
    """
    word = text[position : position + 2]
    if word not in VERBS or word in NOUNS_TOO or text.startswith(IN_CHARGE, position):
        return False
    return not names_quality(text, position)


def names_quality(text: str, position: int) -> bool:
    """Whether 性 or 化 makes a noun of the verb that stands there.

    >>> names_quality("继承性", 0), names_quality("提高性能", 0), names_quality("规范化", 0), names_quality("防范化解", 0)
    (True, False, True, False)
    """
    return text.startswith(("性", "化"), position + 2) and not text.startswith(_NATURE, position + 2)


def makes_do(text: str, position: int, stop: int) -> bool:
    """Whether a verb stands there that makes others do something, so that what follows `stop` is what they do: 督促企业｜扛起责任."""
    return text[position : position + 2] in _MAKES_DO and position + 2 < stop


def after_adverbs(text: str, start: int, stop: int) -> int:
    """Where the verb begins: the position after all the adverbs that stand at `start`.

    >>> after_adverbs("要切实加强领导", 0, 7)
    3
    """
    return _stops(text, start, stop)[-1]


def _stops(text: str, start: int, stop: int) -> list[int]:
    """The places where a verb may begin: at `start`, and after each of the adverbs that stand there."""
    stops = [start]
    while lengths := _ADVERB_LENGTHS.get(text[start : start + 1]):
        for length in lengths:
            after = start + length
            if after <= stop and text[start:after] in ADVERBS and _goes_on(text, after, stop, length):
                start = after + _ties(text, after)
                stops.append(start)
                break
        else:
            break
    return stops


def _ties(text: str, position: int) -> int:
    """How long what ties an adverb to the next word is: 更加自觉｜地｜把…, 高标准｜、｜高质量推进."""
    tie = text[position : position + 1]
    if tie == "地":
        return int(text[position + 1 : position + 3] in VERBS or text[position + 1 : position + 2] in _PREPOSITIONS)
    return int(
        tie == "、" and any(text[position + 1 : position + 1 + length] in ADVERBS for length in _LENGTHS_OF_TIED)
    )


def _goes_on(text: str, position: int, stop: int, length: int) -> bool:
    """An adverb of one character counts only before another adverb or a verb (更 in 更加, not 更 in 更换)."""
    if length > 1:
        return position < stop
    rest = text[position : position + 2]
    return rest in VERBS or rest in ADVERBS or text[position : position + 1] in _PREPOSITIONS


def verb_at(text: str, start: int, stop: int) -> Span | None:
    """The verb that stands at `start`, adverbs passed over, or None."""
    return _verb_from(text, _stops(text, start, stop), stop)


def _verb_from(text: str, stops: list[int], stop: int) -> Span | None:
    for at in reversed(stops):  # 加快 and 统筹 are adverbs before a verb, and verbs before a noun
        if at + 2 <= stop and text[at : at + 2] in VERBS and not _is_done(text, at + 2):
            return Span(at, at + 2)
    return None


def _is_done(text: str, position: int) -> bool:
    """Whether what follows a verb tells that it is done, or makes a noun of it: 化解了, 化解过, 充实而紧张, but not 化解过剩产能."""
    match text[position : position + 1]:
        case "了" | "而":
            return True
        case "过":
            return text[position + 1 : position + 2] not in _TOO_MUCH
        case "的":
            return text[position + 1 : position + 2] == "是"
        case _:
            return False


def opens_instruction(text: str, start: int, stop: int) -> bool:
    """Whether a clause begins as an instruction does: with a verb of the genre or with 把, 以, 针对 …, adverbs passed over.

    >>> opens_instruction("始终把安全摆在首位", 0, 9), opens_instruction("成绩令人鼓舞", 0, 6)
    (True, False)
    >>> opens_instruction("扎实有效去产能", 0, 7), opens_instruction("持续降雨天气增多", 0, 8)
    (True, False)
    """
    stops = _stops(text, start, stop)
    verb = _verb_from(text, stops, stop)
    if verb is not None:
        return not (text[verb.start : verb.stop] in NOUNS_TOO and _BODY.match(text, verb.stop, stop))  # 指导组将…
    if stops[-1] > start and text[stops[-1] : stops[-1] + 1] in _SINGLE and _OBJECT.match(text, stops[-1], stop):
        return True  # 扎实有效去产能, 着力稳就业、扩内需
    if text.startswith("严肃", start) and _DISCIPLINE.match(text, start, stop):
        return True
    if text.startswith("走", stops[-1]) and _ROAD.match(text, stops[-1], stop):
        return True  # 走农业现代化道路
    two = text[stops[-1] : stops[-1] + 2]
    return two in _TWO_PREPOSITIONS or (two[:1] in _PREPOSITIONS and two not in _NO_PREPOSITIONS)
