"""Items of two characters, which are a list only where one name or phrase is made up of them: 蓝天、碧水、净土｜保卫战."""

from quizgen.documents.document import Span
from quizgen.structure.begun import OBJECTS
from quizgen.structure.edge import may_precede
from quizgen.structure.verb import VERBS
from quizgen.structure.word import DEEDS, across_word

_SLOGAN = 4
_HOW_DONE = frozenset("紧实好牢细深透活大强优准稳住清精懂通足全早严亮顺畅")  # 做大、做强、做优
_MANNERS = frozenset("真常勤多深敢会快严早善共")  # 真信、真学、真用｜党的理论
_SESSIONS = "中次"  # 二中、三中、四中全会
_USES = ("综合利用", "循环利用", "高效利用")
_CAMPAIGNS = ("保卫战", "攻坚战", "持久战", "歼灭战", "主动仗")
_PLACES = frozenset(
    "场所 场馆 设施 区域 单位 机构 部门 人员 群众 院所 学校 院校 企业 组织".split()
)  # 农村、社区、公共｜场所
_LONGEST_DOCTRINE = 8  # 的全人类共同价值
DOCTRINES = tuple(
    "理念 精神 思想 方针 原则 价值 价值观 方式 战略 布局 目标 道路 特征 作风 传统 路线 格局 安全观 发展观".split()
)


def sure(text: str, items: tuple[Span, ...], around: Span, words: list[str], shared: int) -> tuple[Span, ...] | None:
    """The items, of two characters each, where they are sure to be a list; `around` are the units they are cut out of."""
    lead, trail = text[around.start : items[0].start], text[items[-1].stop : around.stop]
    ends_word = across_word(words[-1] + trail, 2)
    if names_one(lead, trail, len(words)):
        return items if shared and not ends_word else None  # 打造｜众创、众包、众扶、众筹｜平台
    if trail[1:2] == "的" and names_one(lead, trail[1:], len(words)):
        return (*items[:-1], Span(items[-1].start, items[-1].stop + 1))  # 绿色、低碳、循环、可持续｜的发展道路
    if not lead and not trail and text[around.start - 1] == "“" and text[around.stop : around.stop + 1] == "”":
        return items  # “扩量、提质、延链、增效”行动
    if may_precede(lead) and all(word[0] == words[0][0] and word[1] in _HOW_DONE for word in words):
        return items  # 抓紧、抓实、抓好｜开学工作
    governed = (lead or words[0][0] in _MANNERS) and may_precede(lead)
    return (
        items if may_be_list(words, shared) and governed and not ends_word else None
    )  # 实现｜事前、事中、事后｜全链条


def may_be_list(words: list[str], shared: int) -> bool:
    """Whether words of two characters that name nothing together can be a list: they have one in common."""
    return shared > 0 and words[0][1] not in _SESSIONS


def names_one(lead: str, trail: str, count: int) -> bool:
    """Whether two-character items are the content of one name: 蓝天、碧水、净土｜保卫战, …、共享｜的发展理念; not 医疗、教育｜等领域."""
    if not lead and (not trail or trail.startswith(("——", "是"))):
        return count > 3  # 富强、民主、文明、和谐｜是国家层面的要求
    if not trail:
        return count > 3 and lead[-2:] in VERBS  # 协同推进｜降碳、减污、扩绿、增长
    if trail.startswith(_CAMPAIGNS):
        return count > 2  # 蓝天、碧水、净土｜保卫战取得成果
    if trail.startswith("的"):
        return count > 3 and _opens_with_doctrine(trail)
    if trail in _USES or (
        len(trail) == _SLOGAN and trail[:2] in OBJECTS and (trail[2:] in VERBS or trail[2:] in DEEDS)
    ):
        return False  # 促进｜人口、产业、生产要素集聚; 节水、节材、资源综合利用
    return 0 < len(trail) <= 4 and trail[0] not in "等相力" and trail[:2] not in _PLACES and lead[-2:] in VERBS


def _opens_with_doctrine(trail: str) -> bool:
    """Whether what follows is a doctrine and no more than what it does: 的发展理念, 的发展理念｜推动发展."""
    ends = (trail.find(doctrine) + len(doctrine) for doctrine in DOCTRINES if doctrine in trail)
    return any(end <= _LONGEST_DOCTRINE and (end == len(trail) or trail[end : end + 2] in VERBS) for end in ends)
