"""The cuts before and behind a list of words of one length: neither may fall into a word, and one of the two must be sure."""

import re

from quizgen.structure.edge import CONJUNCTION, may_follow, may_precede
from quizgen.structure.run import common_head, common_tail
from quizgen.structure.verb import ADVERBS, NOUNS_TOO, VERBS, governs
from quizgen.structure.word import COMPOUNDS, DEEDS, WORDS, across_word, begins_at, between_words

_SHORTEST, _SHORT, _LONG = 3, 6, 8
_SINGLE = frozenset(
    "抢赶补扛冲清招筹搞强盘挖讲守看听问研观稳促调防惠增谈想作办抓带保把管固扬举聚育兴展找领提出学查改悟用做敢能会走进降减优转建树立护扩拓引破解除治控压严重下谋见添惩盯夯筑塑融畅联赋拼争访练亮搭送"
    "汇晒比评反爱去知懂兜明按分暖善读担议战开定迎抗靠说务顺创攻遏求干存同边跨点指教通净安凝铸纠传播写答试闯扶帮救堵疏缩限停禁断灭省节打利蓄当"
)
_ALSO = frozenset("还又也更都仍才能会")
_DEGREES = frozenset("全多深高宽广大强严细实快近远低")
_NO_VERBS = (WORDS - VERBS - ADVERBS - DEEDS) | NOUNS_TOO
_WORK = ("建设", "发展", "改革", "工作")  # …、…、…建设: what closes a list of things done
_REACHES = ("到", "为", "于", "成", "入")
_DASHES = frozenset("－—-")
_SLOGAN = 4  # 突出特色、服务国家、世界一流: all that a clause holds
_PREPOSITIONS = "对在从以向由因"
_BEFORE_LISTS = tuple("以从对为用靠凭与同向")
_SUMS = frozenset(
    "改革 规律 需求 环节 流程 等级 属性 主体 环境 氛围 格局 局面 关系 空间 渠道 平台 方法 模式 路径 作用".split()
)
_ENTERED = re.compile("登上|走上|踏上|走向|走进|进入")
_RESULTS = frozenset("成果 活动 项目 工作 体系 机制 制度 资源 信息".split())  # 优秀教学成果
_SUMMING = _SUMS - {"平台"} | frozenset("通道 水平 行为 现象 力度 职责 职能 机制 制度 能力 优势 特点 特征 特质".split())
_ATTRIBUTES = frozenset(
    """
    重要 重大 总体 基本 根本 具体 独特 显著 突出 鲜明 严峻 不利 有利 良好 优良 光荣 政治 职能 双重 多重 三重 艰巨 繁重 关键 核心 首要 战略
    """.split()
)
_MADE_UP = frozenset("机制 格局 体系 局面 模式".split())
_DONE = frozenset("贯通 融于 融为 融通 连接 联结 摆在 放在 作为 当作 变成 化为 落到 列为 列入 用于 有机 更好".split())
_TOGETHER = frozenset("结合 贯通 统一 衔接 联系 融合 紧密 一起".split())
_HEADS = (  # what a list of what is done may be the content of
    _SUMMING
    | _SUMS
    | frozenset(
        """
        工作 任务 要求 目标 功能 使命 行动 活动 举措 措施 方针 原则 战略 政策 理念 精神 意识 体系 工程 计划 项目 问题 方面 责任 思路 主线
        导向 优势 效果 效应 本领 标准 办法 情况 进程 过程 部署 需要 事项 事业 大局 重任 重点 诉求 策略 服务 建设 试点
        """.split()
    )
)
_FACED = frozenset("形势 态势 压力 挑战 局面 考验".split())
_DOES = VERBS - NOUNS_TOO
_KNOWN = WORDS | VERBS
_GOES_ON = (_DOES | DEEDS | ADVERBS | _DONE | _TOGETHER) - {"要求"}  # 把…、推动发展｜贯通起来
_TIED = frozenset("把将以从对为用靠凭与同向在使让由的")
_UNGOVERNED = (ADVERBS - VERBS) | frozenset("一步 必须 应当 务必".split())
_BOUND = frozenset("的了和与或及、新老旧大小高低好全多总副各本该")  # what is one with what follows
_PREDICATES = ("加快", "提速", "加强", "增强", "提升", "提高", "改善", "扩大")
_ADVERBIAL = (ADVERBS - VERBS - DEEDS - NOUNS_TOO) | frozenset("进一 比较 自动".split())
_AFTER_OBJECT = VERBS | ADVERBS | _DONE


def cut_out(lead: str, trail: str, words: list[str], shared: int) -> bool:
    """Whether a list of these words, of equal length, may stand between lead and trail: neither cut may fall into a word.

    Where words merely end and begin at one cut, the other one must be sure, or the list be more than three words in a row.
    """
    if lead[-1:] + words[0][0] in VERBS and lead[-2:] not in VERBS and across_word(lead + words[0], len(lead)):
        return False  # 把｜握党中央统一领导
    if not _may_begin(lead, words) and (lead or trail or len(words[0]) != _SLOGAN):
        return False
    if words[0][0] == words[-1][0] == "抓" and len(trail) == 2:
        return False  # 抓重点、抓关键、抓薄弱｜环节
    if words[0][0] in _PREPOSITIONS and words[0][0] == words[-1][0] and CONJUNCTION.match(trail):
        return False  # 向基层下沉、向农村覆盖、向边远地区｜和生活困难群众倾斜
    if len(words[0]) > _SHORTEST and any(word in lead for word in words[1:]):
        return False  # 坚持把社会效益放在首位、社会效益和经济效益相统一
    if lead and not shared and trail[:2] in NOUNS_TOO and trail[2:3] == "等":
        return False  # 渠首｜水闸建设、水渠养护、灌区融合｜发展等工作
    if trail and not shared and across_word(words[-1] + trail, len(words[-1])):
        return False  # 提高灌溉水｜平等措施
    before, behind = _sure_before(lead, words, shared), sure_behind(trail, words, shared)
    if before and behind:
        return True
    if not (before or behind or shared or len(words) > 3 or _sums_up(trail)) or len(words[0]) < _SHORTEST:
        return False
    short = shared > 0 and (len(words[0]) == _SHORTEST or words[0][0] == words[-1][0] == "更")
    short = short and between_words(words[-1] + trail, len(words[0]))
    joined = lead + words[0]
    begins = before or (
        between_words(joined, len(lead)) and not across_word(joined, len(lead)) and len(words[0]) <= _LONG
    )
    if (behind or _sums_up(trail)) and not begins:
        begins = _begins(joined, len(lead), words[0])
    return begins and (
        behind
        or _goes_on(lead, trail, words)
        or (before and (short or _is_told(trail, words)))  # 有市场、有效益、有信用｜企业; 更大范围、更深层次｜开放
    )


def _begins(joined: str, at: int, word: str) -> bool:
    """Whether the first of the words begins there, as far as they tell: all of it is known, or it stands behind the end of a word."""
    if all(word[place : place + 2] in WORDS for place in range(0, len(word), 2)):
        even = len(word) % 2 == 0 and len(word) > _SHORTEST
        return even and at > 1 and not across_word(joined, at) and joined[at - 1] not in _BOUND
    return (len(word) == _SLOGAN or (len(word) == _SHORT and word[:2] in WORDS)) and begins_at(joined, at)


def _is_told(trail: str, words: list[str]) -> bool:
    """Whether a verb and its object follow the list: 以坚定决心、顽强意志、空前力度｜推进自我革命."""
    return (
        len(words[0]) > _SHORTEST
        and len(trail) >= _SLOGAN
        and governs(trail, 0)
        and trail[2] not in "等的和与及、"
        and not any("的" in word for word in words)
    )


def _goes_on(lead: str, trail: str, words: list[str]) -> bool:
    """Whether the sentence goes on with the trail: with what is done with the list (把…贯通起来), or what it is a part of (…改革)."""
    if lead[-1:] == "的" and "对" in lead and trail.startswith(("进行", "作出", "作了", "做了")):
        return True  # 对科学发展观的时代背景、科学内涵和精神实质｜进行了阐述
    tied = lead[-1:] if lead[-2:] not in VERBS else ""  # 应对 is a verb
    if tied in ("把", "将"):
        return is_dealt_with(trail)
    if tied == "在" or (tied == "从" and len(trail) == 1):
        return trail[0] in "上中下"
    if tied in ("与", "同") and trail[:2] in _DONE | _TOGETHER:
        return True  # 把学习同｜总结经验、推动工作结合起来
    if tied in _BEFORE_LISTS and "的" not in trail:
        return trail[:2] in WORDS and words[-1][:2] not in VERBS
    sums = (
        trail[:2] in _SUMS or _sums_up(trail) or (len(trail) == 4 and trail[2:] in _SUMS and trail[:2] in WORDS)
    )  # …、科研创新｜内在规律
    return sums and not all(word[:2] in VERBS for word in words)


def is_dealt_with(trail: str) -> bool:
    """Whether the trail tells what is done with what 把 or 将 governs: 把…、推动发展｜贯通起来."""
    return trail[:2] in _AFTER_OBJECT


def _may_begin(lead: str, words: list[str]) -> bool:
    """Whether nothing speaks against a list of these words behind the lead."""
    if all(word[:2] in VERBS and not (len(word) == _SLOGAN and word[2:] in _AFTER_OBJECT) for word in words[1:]):
        if lead[-2:] in VERBS and words[0][:2] not in VERBS:
            return False  # 建立…制度、健全…规则: the verb belongs to the first item as well
    elif (
        governs(words[0], 0)
        and len(words[0]) > 3
        and _led_by_nouns(words[1:])
        and not (len(words[0]) == _SLOGAN and common_tail(words))
    ):
        return bool(lead) and may_precede(lead)  # 强化｜网络安全防护、网络数据安全管理: the verb governs them all
    if "的" in words[0][:3] and lead[-2:] not in VERBS and not any("的" in word for word in words[1:]):
        return False  # 临的执政考验、市场经济考验
    return words[0][0] not in "着了过" or words[0][:2] in VERBS


def _led_by_nouns(words: list[str]) -> bool:
    """Whether none of the words opens with a verb and one of them, for sure, with another word."""
    return not any(governs(word, 0) for word in words) and any(word[:2] in _NO_VERBS for word in words)


def _of_verbs_and_nouns(words: list[str]) -> bool:
    """Whether all words are a verb of one character and what it is done to, of which all but one are known: 稳增长、调结构、汇资源."""
    if len(words[0]) != _SHORTEST or any(word[0] not in _SINGLE for word in words) or common_head(words) == "去":
        return False  # 去拼搏、去奋斗、去献出｜自己的全部精力
    return sum(word[1:] not in WORDS for word in words) <= len(words) - 3 + (len(words) == _SHORTEST)


def _verb_and_outcome(words: list[str]) -> bool:
    """Whether the words are what can be done, with 得 or 能: 看得见、摸得着、得实惠; 进得来、能发展、有作为."""
    if len(words[0]) != _SHORTEST:
        return False
    outcomes = sum(word[1] == "得" for word in words)
    return outcomes > 1 or (outcomes == 1 and all(word[1] == "得" or word[0] in "能有不可" for word in words))


def _sure_before(lead: str, words: list[str], shared: int) -> bool:
    """Whether a list of these words, of equal length, begins right behind the lead."""
    if may_precede(lead) or (lead[-1] == "其" and words[0][0] not in "他它中次余"):
        return True
    if lead[-1] in _ALSO and not (len(lead) > 1 and lead[-2:] in WORDS) and _of_verbs_and_nouns(words):
        return True  # 还｜点问题、指路径、教方法
    if len(lead) == 1 or across_word(lead + words[0], len(lead)):
        return False  # 加｜快新能源
    if len(words[0]) == _SHORTEST and all(word[0] in _DEGREES for word in words):
        return True  # 新招｜高污染、高耗能、低效益
    if all(word[:2] in VERBS for word in words) or all(word[:2] in ADVERBS for word in words):
        return True  # …思想｜武装全党、教育人民、推动工作; 问题｜主动反思、及时回应、立即整改
    if _verb_and_outcome(words) or _of_verbs_and_nouns(words):
        return True  # 出发｜想问题、作决策、办事情
    if words[0][0] in _PREPOSITIONS and len(common_head(words)) > 0:
        return True  # 各项措施｜在取向上配合、在实施中促进、在成效上彰显
    if len(words[0]) > 3 and (lead[-2:] in ADVERBS or lead.endswith("进一步")):
        return True  # 坚决｜割除毒瘤、清除毒源、肃清流毒
    return (
        len(words) > 3 or shared > 1 or (shared > 0 and len(words[0]) <= _SHORT)
    )  # one length between two cuts is no proof


def sure_behind(trail: str, words: list[str], shared: int) -> bool:
    """Whether a list of these words, of equal length, ends right before the trail."""
    if not trail or common_tail(words) or trail[0] in "的等" or (len(words[0]) == 2 and not shared):
        return True
    if _verb_and_outcome(words) or _of_verbs_and_nouns(words):
        return True  # 把方向、管大局、作决策、保落实｜作用
    if len(common_head(words)) > 1 and len(words) > 3 and "等" not in trail[:5]:
        return True  # 以学铸魂、以学增智、以学正风、以学促干｜长效机制
    if (shared and CONJUNCTION.match(trail)) or (trail in _WORK and 3 < len(words[0]) <= _SHORT):
        return True
    if shared and not _DASHES.isdisjoint(words[0]):
        return True  # 广州－佛山、澳门－珠海｜强强联合
    if len(words[0]) == _SHORTEST and trail[:2] in WORDS and all(word[0] in _DEGREES for word in words):
        return True  # 全方位、深层次、高水平｜赋能
    if len(words[0]) > _SHORTEST and (trail[:2] in _ADVERBIAL or trail[0] in "都均皆则而"):
        return True  # 时间进度、工作力度、整改质量｜始终如一
    if len(words[0]) > _SHORT - 1 and trail in _PREDICATES and all(word[-2:] in _AFTER_OBJECT for word in words):
        return True  # 需求研究、技术研发、交流合作｜加快
    head = common_head(words)
    if (
        len(head) == 2 == len(words[0]) - len(head)
        and head not in VERBS
        and len(trail) > _SLOGAN
        and trail[:2] not in _RESULTS
        and (trail[-2:] in _AFTER_OBJECT | DEEDS if trail[:2] in _NO_VERBS else _ENTERED.match(trail))
    ):
        return True  # 重点领域、重点场所、重点部位｜隐患排查整治
    if len(words) > 3 and len(words[0]) == _SLOGAN and (trail in VERBS or trail in DEEDS):
        return True  # 安全隐患、疫情防控、保密安全、意识形态｜排查
    if len(words[0]) == _SLOGAN and 4 < len(trail) <= _SHORT and trail[-2:] in _MADE_UP and "的" not in trail:
        return True  # 构建产业升级、人口集聚、城镇发展｜良性互动机制
    if shared > 1 and trail[2:3] in _REACHES and between_words(words[-1] + trail, len(words[-1])):
        return True  # 廉洁思想、廉洁准则、廉洁文化｜渗透到…
    return may_follow(trail) and (shared > 0 or len(words) > 3 or trail[:2] not in VERBS)


def end_of_object(lead: str, trail: str, words: list[str]) -> bool:
    """Whether the object of the last verb goes on in the trail: 扩投资、促消费、稳外资｜外贸; not 做好｜…、…、惠民生｜工作."""
    if not 1 < len(trail) <= _SLOGAN or trail[0] in "的等" or trail[-1] in "上中下时" or lead[-1:] in _TIED:
        return False
    if trail[:2] in _GOES_ON:
        return False
    known = words[-1][-2:] + trail in COMPOUNDS  # 优营商｜环境
    if len(words[0]) == _SHORTEST:
        may_head = trail[-2:] in _HEADS and not known
        return not may_head and all(
            word[0] in _SINGLE and (word[:2] not in WORDS or word[1:] in _KNOWN) for word in words
        )
    if not _SLOGAN <= len(words[0]) <= _LONG or (len(words[0]) > _SLOGAN and trail[:2] not in WORDS):
        return False
    if not all(word[:2] in VERBS | ADVERBS and word[2:] not in _DOES for word in words):
        return False
    governed = lead != "" and lead[-1] != "要" and lead[-2:] not in _UNGOVERNED
    return sum(governs(word, 0) for word in words) > 1 and not (governed and trail[-2:] in _HEADS)


def _sums_up(trail: str) -> bool:
    """Whether no more than a noun follows that tells what the items are: 诉求表达、利益协调、权益保障｜通道."""
    if trail[:2] in _ATTRIBUTES and trail[2:4] in _HEADS | _FACED:
        trail = trail[2:]  # 灌区要通水、渠道要清淤、农户要增收｜重要要求
        return len(trail) == 2 or trail[2] in "的等"
    return trail[:2] in _SUMMING and (len(trail) == 2 or trail[2] in "的等")
