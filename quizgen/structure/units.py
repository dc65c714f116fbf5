"""Runs of units: what stands between enumeration commas (、), alike in length, tail or head."""

import re
from collections.abc import Iterator, Sequence

from quizgen.documents.document import Span
from quizgen.structure.edge import may_follow, may_precede, opening
from quizgen.structure.run import Level, Run, common_head, common_tail, run, shared_places
from quizgen.structure.verb import ADVERBS, VERBS, after_adverbs, governs

_CONJUNCTION = re.compile(r"以及|和(?![平谐美睦解气合])|与(?!会|时俱进|此)|及(?![时其格])|并(?![购轨网列举重存])")
_TAIL_CHARACTERS = frozenset("性感度权化家观论率型式者法学史")
_MOST_CONJUNCTIONS = 4
_MOST_UNITS = 40
_SHORT = 6
_LONGEST_ADJUNCT = 3
_WRAPPED = "“《〈‘二三四"  # lists of titles, of quoted names, of sessions (二中、三中、四中全会)
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
_PREPOSITIONS = "对在从以向由"
_PREDICATE = re.compile(r"更好|更加|不断|持续|相互|相适应|相协调|相统一|协调")
_OF = re.compile(r"的(?P<noun>[^的、，]{2,6})$")


def find(text: str, units: Sequence[Span]) -> Run | None:
    """The run that the units of one clause make, the last one parted at 和 where that fits better; None where none is alike."""
    if len(units) == 2 and not _CONJUNCTION.search(text, units[1].start, units[1].stop):
        return None
    if len(units) > _MOST_UNITS or all(text[unit.start] in _WRAPPED for unit in units[1:]):
        return None
    return _alike(text, units) or _prepositional(text, units) or _within(text, units)


def closed(text: str, units: Sequence[Span], count: int) -> Run | None:
    """The run of units that a count closes (A、B、C三个环节): as many as the count says, alike or not."""
    for items in _variants(text, units):
        if len(items) == count and count > 1:
            alike = next(
                (found for shape in (_equal, _tailed, _headed) if count > 2 and (found := shape(text, items))), None
            )
            if alike is not None:
                return alike[1]
            first = Span(_item_start(text, items[0], items[1]), items[0].stop)
            return _run(text, items, (first, *items[1:]))
    return None


def introduced(text: str, units: Sequence[Span]) -> Run | None:
    """The run of three or more units that 即, 包括 or a colon brings in, alike or not; 等 closes it."""
    *rest, last = units
    stop = _item_stop(text, last)
    items = [*rest, Span(last.start, stop)]
    found = _CONJUNCTION.search(text, last.start + 1, stop)
    if found is not None and found.end() < stop:
        items[-1:] = [Span(last.start, found.start()), Span(found.end(), stop)]
    return _run(text, tuple(units), tuple(items)) if len(items) > 2 else None


def _alike(text: str, units: Sequence[Span]) -> Run | None:
    best: tuple[int, Run] | None = None
    for items in _variants(text, units):
        if len(items) < 3:
            continue
        for shape in (_equal, _tailed, _headed, _framed, _paired):
            found = shape(text, items)
            if found is not None and (best is None or found[0] > best[0]):
                best = found
    return best[1] if best else None


def _prepositional(text: str, units: Sequence[Span]) -> Run | None:
    """Items with one preposition, some of which hold a list: 对马克思主义的信仰、对…的信念、对…道路、理论、制度、文化的自信."""
    preposition = text[units[1].start]
    if preposition not in _PREPOSITIONS:
        return None
    first = _governed_start(text, units[0], units[1])
    if text[first] != preposition:
        return None
    items = [Span(first, units[0].stop)]
    for unit in units[1:]:
        if text[unit.start] == preposition:
            items.append(unit)
        else:
            items[-1] = Span(items[-1].start, unit.stop)
    words = [item.of(text) for item in items]
    return _run(text, tuple(units), tuple(items)) if len(items) > 2 and all("的" in word for word in words) else None


def _within(text: str, units: Sequence[Span]) -> Run | None:
    """A run among the units of a longer clause (政治生态、学术生态、育人生态全面净化、全面提升), the longest first.

    It must break off inside a unit on every side where more units follow: else it is a part of a longer list.
    """
    for size in range(len(units) - 1, 2, -1):
        for begin in range(len(units) - size + 1):
            found = _alike(text, units[begin : begin + size])
            if found is None or not (found.head or found.tail):
                continue
            if (begin == 0 or found.lead.start < found.lead.stop) and (
                begin + size == len(units) or found.trail.start < found.trail.stop
            ):
                return found
    return None


def _variants(text: str, units: Sequence[Span]) -> Iterator[tuple[Span, ...]]:
    """The units as they are, and with the last one parted at each 和, 与, 及, 以及, 并 in it."""
    last = units[-1]
    if all(_CONJUNCTION.search(text, unit.start + 1, unit.stop) for unit in units):
        yield tuple(units)  # 外部安全和内部安全、国土安全和国民安全: 和 stands inside the items
        return
    for count, found in enumerate(_CONJUNCTION.finditer(text, last.start, last.stop)):
        if count == _MOST_CONJUNCTIONS:
            break
        if found.start() == last.start:
            yield (*units[:-1], Span(found.end(), last.stop))
        elif found.end() < last.stop:
            yield (*units[:-1], Span(last.start, found.start()), Span(found.end(), last.stop))
    yield tuple(units)


def _equal(text: str, items: tuple[Span, ...]) -> tuple[int, Run] | None:
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
    return 4 + 2 * shared + len(items), _run(text, items, trimmed)


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
    if words[0][0] in "着了过" or len(lead) == 1 or lead[-1] + words[0][0] in VERBS | ADVERBS:
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
    if shared and _CONJUNCTION.match(trail):
        return True
    return may_follow(trail) and (shared > 0 or len(words) > 3 or trail[:2] not in VERBS)


def _names_one(lead: str, trail: str, count: int) -> bool:
    """Whether two-character items are the content of one name: 蓝天、碧水、净土｜保卫战, …、共享｜的发展理念; not 医疗、教育｜等领域."""
    if not trail:
        return count > 3 and lead[-2:] in VERBS  # 协同推进｜降碳、减污、扩绿、增长
    if trail.startswith("的"):
        return count > 3 and trail.endswith(_DOCTRINES) and len(trail) <= 7
    return 0 < len(trail) <= 4 and trail[0] not in "等相" and lead[-2:] in VERBS


def _tailed(text: str, items: tuple[Span, ...]) -> tuple[int, Run] | None:
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
        trimmed = (Span(_item_start(text, rest[0], rest[1]), rest[0].stop), *rest[1:], Span(last.start, stop))
        if min(span.stop - span.start for span in trimmed) <= len(end):
            continue
        if len(end) == 1 and not may_follow(text[stop : last.stop]):
            return None
        return 3 + 2 * len(end) + len(items), _run(text, items, trimmed)
    return None


def _headed(text: str, items: tuple[Span, ...]) -> tuple[int, Run] | None:
    """Items that begin alike: 依法管网、依法办网、依法上网."""
    first, *rest = items
    begin = text[rest[0].start : rest[0].start + 2]
    if not all(text.startswith(begin, span.start) for span in rest):
        return None
    head = common_head([span.of(text) for span in rest])
    for length in range(len(head), 1, -1):
        at = _head_start(text, first, head[:length])
        if at >= 0 and first.stop - at > length:
            stop = _item_stop(text, rest[-1])
            lengths = {item.stop - item.start for item in rest[:-1]} | {first.stop - at}
            same = rest[-1].start + lengths.pop() if len(lengths) == 1 else stop
            if same < stop and may_follow(text[same : rest[-1].stop]):
                stop = same
            if not any("的" in item.of(text) for item in (first, *rest[:-1])):
                of = text.find("的", rest[-1].start + length + 1, stop)
                stop = of if of > 0 else stop
            trimmed = (Span(at, first.stop), *rest[:-1], Span(rest[-1].start, stop))
            return 3 + 2 * length + len(items), _run(text, items, trimmed)
    return None


def _paired(text: str, items: tuple[Span, ...]) -> tuple[int, Run] | None:
    """Pairs joined by 和: 生产关系和生产力、上层建筑和经济基础、国家治理和社会发展."""
    last = items[-1]
    if not all(_CONJUNCTION.search(text, item.start + 1, item.stop) for item in items):
        return None
    predicate = _PREDICATE.search(text, last.start + 3, last.stop)
    stop = predicate.start() if predicate else _item_stop(text, last)
    if not may_follow(text[stop : last.stop]) and not predicate:
        return None
    first = Span(_governed_start(text, items[0], items[1]), items[0].stop)
    return 3 + len(items), _run(text, items, (first, *items[1:-1], Span(last.start, stop)))


def _head_start(text: str, first: Span, head: str) -> int:
    """Where the head stands in the first unit: the first place behind words that may govern a list, else the last one."""
    at = text.find(head, first.start, first.stop)
    while at >= 0:
        if may_precede(text[first.start : at]):
            return at
        at = text.find(head, at + 1, first.stop)
    return text.rfind(head, first.start, first.stop)


def _framed(text: str, items: tuple[Span, ...]) -> tuple[int, Run] | None:
    """Items of the form …的XX with as long a noun each: 坚定正确的政治方向、解放思想实事求是的思想路线."""
    if text.find("的", items[0].start, items[0].stop) < 0:
        return None
    nouns = {len(found["noun"]) if (found := _OF.search(text, item.start, item.stop)) else 0 for item in items[:-1]}
    if len(nouns) != 1 or 0 in nouns:
        return None
    last = items[-1]
    of = text.find("的", last.start + 1, last.stop)
    stop = of + 1 + nouns.pop()
    if of < 0 or stop > last.stop or not may_follow(text[stop : last.stop]):
        return None
    first = Span(_governed_start(text, items[0], items[1]), items[0].stop)
    return 4 + len(items), _run(text, items, (first, *items[1:-1], Span(last.start, stop)))


def _run(text: str, items: tuple[Span, ...], trimmed: tuple[Span, ...]) -> Run:
    return run(text, Level.UNIT, trimmed, Span(items[0].start, items[-1].stop))


def _item_start(text: str, first: Span, second: Span) -> int:
    """Where the first item begins: at a head shared with the second; else behind the verb that governs the list, or behind 的."""
    at = text.find(second.of(text)[:2], first.start, first.stop)
    if at > first.start:
        return at
    position = _governed_start(text, first, second)
    of = text.rfind("的", position, first.stop - 2)
    return of + 1 if of > 0 and first.stop - of > 2 else position


def _governed_start(text: str, first: Span, second: Span) -> int:
    """Where the first item begins behind the verbs, and their adverbs, that govern the list; at a preposition, like the second."""
    position = opening(text, first)
    if text[second.start] in _PREPOSITIONS:
        found = re.compile(f"[{_PREPOSITIONS}]").search(text, position, first.stop)
        while found is not None:
            if may_precede(text[first.start : found.start()]):
                return found.start()
            found = re.compile(f"[{_PREPOSITIONS}]").search(text, found.end(), first.stop)
    shortest = min(4, second.stop - second.start)
    after = after_adverbs(text, position, first.stop)
    while text[after : after + 2] in VERBS and first.stop - after - 2 >= shortest:
        position = after = after + 2
    position = _last_verb(text, position, first.stop)
    if (
        text[position : position + 1] in ("好", "了", "以", "于")
        and position > first.start
        and position + 2 < first.stop
    ):
        position += 1
    return position


def _last_verb(text: str, start: int, stop: int) -> int:
    """Behind the last verb that governs, where more stands before it than an item would hold: 整体带动和提升｜新型工业化."""
    for at in range(stop - 4, start + _LONGEST_ADJUNCT - 1, -1):
        if governs(text, at):
            return at + 2
    return start


def _item_stop(text: str, last: Span) -> int:
    """Where the last item ends: before 等, or before the 的 that closes the list."""
    closing = text.find("等", last.start + 1, last.stop)
    if closing > 0:
        return closing
    of = text.rfind("的", last.start + 3, last.stop)
    return of if of > 0 and last.stop - of <= 8 else last.stop
