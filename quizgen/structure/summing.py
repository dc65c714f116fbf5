"""What sums a list up behind its last item: the noun whose content it is (规律, 格局), with an attribute or not (重要要求)."""

from quizgen.structure.verb import ADVERBS

SUMS = frozenset(
    "改革 规律 需求 环节 流程 等级 属性 主体 环境 氛围 格局 局面 关系 空间 渠道 平台 方法 模式 路径 作用".split()
)
"""Nouns that sum up what is not done."""
_SUMMING = SUMS - {"平台"} | frozenset("通道 水平 行为 现象 力度 职责 职能 机制 制度 能力 优势 特点 特征 特质".split())
_ATTRIBUTES = frozenset(
    """
    重要 重大 总体 基本 根本 具体 独特 显著 突出 鲜明 严峻 不利 有利 良好 优良 光荣 政治 职能 双重 多重 三重 艰巨 繁重 关键 核心
    首要 战略 主体
    """.split()
)
HEADS = (
    _SUMMING
    | SUMS
    | frozenset(
        """
        工作 任务 要求 目标 功能 使命 行动 活动 举措 措施 方针 原则 战略 政策 理念 精神 意识 体系 工程 计划 项目 问题 方面 责任 思路 主线
        导向 优势 效果 效应 本领 标准 办法 情况 进程 过程 部署 需要 事项 事业 大局 重任 重点 诉求 策略 服务 建设 试点 成效
        """.split()
    )
)
"""What a list of what is done may be the content of."""
_SUMMED = HEADS | frozenset("形势 态势 压力 挑战 局面 考验".split())
_NEW = "新"
_FIGHTS = ("攻坚战", "保卫战", "歼灭战", "持久战", "整体战", "阻击战", "总体战", "主动仗", "组合拳")


def sums_up(trail: str) -> bool:
    """Whether no more than a noun follows that tells what the items are: 诉求表达、利益协调、权益保障｜通道."""
    if trail[:2] in _ATTRIBUTES and trail[2:4] in _SUMMED:
        return _ends(trail[4:])  # 灌区要通水、渠道要清淤、农户要增收｜重要要求
    if trail[:1] == _NEW and trail[1:3] in _SUMMED:
        return _ends(trail[3:])  # 县里管总、镇里主建、村里主管｜新格局
    if trail.startswith(_FIGHTS):
        return _ends(trail[3:])  # 打好水库加固、渠道疏浚、泵站改造｜攻坚战
    return trail[:2] in _SUMMING and _ends(trail[2:])


def heads(trail: str) -> bool:
    """Whether the noun follows, and no more, whose content four items or more can be: 全覆盖、保基本、多层次、可持续｜方针."""
    return trail[:2] in HEADS and _ends(trail[2:])


def _ends(rest: str) -> bool:
    """Whether no more than this tells that the noun stands alone: 的, 等, or what becomes of it (持续巩固)."""
    return not rest or rest[0] in "的等" or rest[:2] in ADVERBS
