"""Shapes: how the units of a clause can be alike, each with how strong the likeness is."""

import re
from collections.abc import Sequence

from quizgen.documents.document import Span
from quizgen.structure.edge import governed_start, item_start, item_stop, may_follow, may_precede
from quizgen.structure.run import Level, Run, closing_noun, common_head, common_tail, run, shared_places
from quizgen.structure.verb import ADVERBS, VERBS, governs

CONJUNCTION = re.compile(r"以及|和(?![平谐美睦解气合])|与(?!会|时俱进|此)|及(?![时其格])|并(?![购轨网列举重存])")
_TAIL_CHARACTERS = frozenset("性感度权化家观论率型式者法学史")
_DOCTRINES = (
    "理念",
    "精神",
    "思想",
    "方针",
    "原则",
    "价值观",
    "方式",
    "战略",
    "布局",
    "目标",
    "道路",
    "特征",
    "作风",
    "传统",
    "路线",
    "格局",
)
_SHORT = 6
_PREPOSITIONS = "对在从以向由"
_PREDICATE = re.compile(r"更好|更加|不断|持续|相互|相适应|相协调|相统一|协调")


def equal(text: str, items: tuple[Span, ...]) -> tuple[int, Run] | None:
    """Items of equal length: 举旗帜聚民心、防风险保安全、强治理惠民生; of two characters only where they share one."""
    first, *middle, last = items
    length = middle[0].stop - middle[0].start
    if any(span.stop - span.start != length for span in middle):
        return None
    if length < 2 or first.stop - first.start < length or last.stop - last.start < length:
        return None
    trimmed = (Span(first.stop - length, first.stop), *middle, Span(last.start, last.start + length))
    words = [span.of(text) for span in trimmed]
    if len(set(words)) != len(words) or "等" in words[-1] or any("“" in word or "《" in word for word in words):
        return None
    shared = shared_places(words)
    lead, trail = text[first.start : first.stop - length], text[last.start + length : last.stop]
    if length == 2 and not shared and not _names_one(lead, trail, len(words)):
        return None
    if not (_cut_before(lead, words, shared) and _cut_behind(trail, words, shared)):
        return None
    return 4 + 2 * shared + len(items), run_of(text, items, trimmed)


def _cut_before(lead: str, words: list[str], shared: int) -> bool:
    """Whether a list of these words, of equal length, may begin behind the lead: the cut must not fall into a word."""
    if all(word[:2] in VERBS for word in words[1:]):
        if lead[-2:] in VERBS:
            return False  # 建立…制度、健全…规则: the verb belongs to the first item as well
    elif not lead and len(words[0]) > 3 and governs(words[0], 0) and not any(governs(word, 0) for word in words[1:]):
        return False  # 强化｜网络安全防护、网络数据安全管理: the verb governs them all
    if "的" in words[0][:3] and not any("的" in word for word in words[1:]):
        return False  # 临的执政考验、市场经济考验
    if may_precede(lead):
        return True
    if words[0][0] in "着了过" or len(lead) == 1 or (torn := lead[-1] + words[0][0]) in VERBS or torn in ADVERBS:
        return False  # 加｜快新能源
    if all(word[:2] in VERBS for word in words):
        return True  # …思想｜武装全党、教育人民、推动工作
    return len(words) > 3 or (shared > 0 and len(words[0]) <= _SHORT)  # one length between two cuts is no proof


def _cut_behind(trail: str, words: list[str], shared: int) -> bool:
    """Whether a list of these words, of equal length, may end before the trail."""
    if not trail or common_tail(words) or trail[0] in "的等" or (len(words[0]) == 2 and not shared):
        return True
    if len(common_head(words)) > 1 and len(words) > 3:
        return True  # 以学铸魂、以学增智、以学正风、以学促干｜长效机制
    if shared and CONJUNCTION.match(trail):
        return True
    return may_follow(trail) and (shared > 0 or len(words) > 3 or trail[:2] not in VERBS)


def _names_one(lead: str, trail: str, count: int) -> bool:
    """Whether two-character items are the content of one name: 蓝天、碧水、净土｜保卫战, …、共享｜的发展理念; not 医疗、教育｜等领域."""
    if not trail:
        return count > 3 and lead[-2:] in VERBS  # 协同推进｜降碳、减污、扩绿、增长
    if trail.startswith("的"):
        return count > 3 and trail.endswith(_DOCTRINES) and len(trail) <= 7
    return 0 < len(trail) <= 4 and trail[0] not in "等相" and lead[-2:] in VERBS


def tailed(text: str, items: tuple[Span, ...]) -> tuple[int, Run] | None:
    """Items that end alike: 区域协调发展战略、区域重大战略、主体功能区战略."""
    *rest, last = items
    end = text[rest[0].stop - 1]
    if any(text[span.stop - 1] != end for span in rest):
        return None
    tail = common_tail([span.of(text) for span in rest])
    for cut in range(len(tail)):
        end = tail[cut:]
        at = text.find(end, last.start + 1, last.stop)
        if at < 0 or (len(end) == 1 and end not in _TAIL_CHARACTERS):
            continue
        stop = at + len(end)
        trimmed = (Span(item_start(text, rest[0], rest[1]), rest[0].stop), *rest[1:], Span(last.start, stop))
        if min(span.stop - span.start for span in trimmed) <= len(end):
            continue
        if len(end) == 1 and not may_follow(text[stop : last.stop]):
            return None
        return 3 + 2 * len(end) + len(items), run_of(text, items, trimmed)
    return None


def headed(text: str, items: tuple[Span, ...]) -> tuple[int, Run] | None:
    """Items that begin alike: 依法管网、依法办网、依法上网."""
    first, *rest = items
    begin = text[rest[0].start : rest[0].start + 2]
    if not all(text.startswith(begin, span.start) for span in rest):
        return None
    head = common_head([span.of(text) for span in rest])
    for length in range(len(head), 1, -1):
        at = _head_start(text, first, head[:length])
        if at >= 0 and first.stop - at > length:
            stop = item_stop(text, rest[-1])
            lengths = {item.stop - item.start for item in rest[:-1]} | {first.stop - at}
            same = rest[-1].start + lengths.pop() if len(lengths) == 1 else stop
            if same < stop and may_follow(text[same : rest[-1].stop]):
                stop = same
            if not any("的" in item.of(text) for item in (first, *rest[:-1])):
                of = text.find("的", rest[-1].start + length + 1, stop)
                stop = of if of > 0 else stop
            trimmed = (Span(at, first.stop), *rest[:-1], Span(rest[-1].start, stop))
            return 3 + 2 * length + len(items), run_of(text, items, trimmed)
    return None


def _head_start(text: str, first: Span, head: str) -> int:
    """Where the head stands in the first unit: the first place behind words that may govern a list, else the last one."""
    at = text.find(head, first.start, first.stop)
    while at >= 0:
        if may_precede(text[first.start : at]):
            return at
        at = text.find(head, at + 1, first.stop)
    return text.rfind(head, first.start, first.stop)


def framed(text: str, items: tuple[Span, ...]) -> tuple[int, Run] | None:
    """Items of the form …的XX with as long a noun each: 坚定正确的政治方向、解放思想实事求是的思想路线."""
    if text.find("的", items[0].start, items[0].stop) < 0:
        return None
    nouns = {closing_noun(item.of(text)) for item in items[:-1]}
    if len(nouns) != 1 or 0 in nouns:
        return None
    last = items[-1]
    of = text.find("的", last.start + 1, last.stop)
    stop = of + 1 + nouns.pop()
    if of < 0 or stop > last.stop or not may_follow(text[stop : last.stop]):
        return None
    first = Span(governed_start(text, items[0], items[1]), items[0].stop)
    return 4 + len(items), run_of(text, items, (first, *items[1:-1], Span(last.start, stop)))


def paired(text: str, items: tuple[Span, ...]) -> tuple[int, Run] | None:
    """Pairs joined by 和: 生产关系和生产力、上层建筑和经济基础、国家治理和社会发展."""
    last = items[-1]
    if not all(CONJUNCTION.search(text, item.start + 1, item.stop) for item in items):
        return None
    predicate = _PREDICATE.search(text, last.start + 3, last.stop)
    stop = predicate.start() if predicate else item_stop(text, last)
    if not may_follow(text[stop : last.stop]) and not predicate:
        return None
    first = Span(governed_start(text, items[0], items[1]), items[0].stop)
    return 3 + len(items), run_of(text, items, (first, *items[1:-1], Span(last.start, stop)))


def prepositional(text: str, units: Sequence[Span]) -> Run | None:
    """Items with one preposition, some of which hold a list: 对马克思主义的信仰、对…的信念、对…道路、理论、制度、文化的自信."""
    preposition = text[units[1].start]
    if preposition not in _PREPOSITIONS:
        return None
    first = governed_start(text, units[0], units[1])
    if text[first] != preposition:
        return None
    items = [Span(first, units[0].stop)]
    for unit in units[1:]:
        if text[unit.start] == preposition:
            items.append(unit)
        else:
            items[-1] = Span(items[-1].start, unit.stop)
    words = [item.of(text) for item in items]
    return run_of(text, tuple(units), tuple(items)) if len(items) > 2 and all("的" in word for word in words) else None


def run_of(text: str, items: tuple[Span, ...], trimmed: tuple[Span, ...]) -> Run:
    """The run of these members, cut out of the units that hold them."""
    return run(text, Level.UNIT, trimmed, Span(items[0].start, items[-1].stop))
