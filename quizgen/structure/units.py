"""Runs of units: what stands between enumeration commas (、), alike in length, tail or head."""

import re
from collections.abc import Callable, Iterator, Sequence

from quizgen.documents.document import Span
from quizgen.structure import moulds, shapes
from quizgen.structure.edge import CONJUNCTION, HOLDERS, governed_start, item_start, item_stop, may_precede
from quizgen.structure.equal import equal
from quizgen.structure.initial import MAKES_WORDS, initial
from quizgen.structure.run import Run, closing_noun, run_of
from quizgen.structure.verb import VERBS, governs
from quizgen.structure.window import FOUR, JOINS, windows
from quizgen.structure.word import WORDS, across_word

_MOST_CONJUNCTIONS = 4
_MOST_UNITS = 40
_FEWEST_BEHIND = 2
_MOST_OF_ONE = 5  # units that hardly make two lists
_WRAPPED = "“《〈‘二三四"  # lists of titles, of quoted names, of sessions (二中、三中、四中全会)
_DIVIDES = re.compile(r"分(?:为|成)|包括|包含|涵盖|即(?![使将便可])")
_GOVERNORS = frozenset("由以从在向对把将为是")
_HOLDS = frozenset("面临 具有 呈现 存在 缺乏 具备 享有 蕴含".split())
"""What has the items, and is none of them: 面临｜增长速度换挡期、结构调整阵痛期."""
_TIES = frozenset("从就在对由")
_BECOMES = ("作为", "成为", "称为")
_Shape = Callable[[str, tuple[Span, ...]], tuple[int, tuple[Span, ...]] | None]
"""How strong the likeness of these units is, and the members cut out of them; None where they are not alike in this way."""


def find(text: str, units: tuple[Span, ...]) -> Iterator[Run]:
    """Yield the run that the units of one clause make, and those of what is left of them behind it.

    获得感、幸福感、安全感｜更加充实、更有保障、更可持续
    """
    found = _longest(text, units)
    if found is not None and len(units) > _MOST_OF_ONE:
        yield from _before(text, units, found)
    while found is not None:
        yield found
        behind = tuple(unit for unit in units if unit.start >= found.around.stop)
        if len(behind) < _FEWEST_BEHIND or found.trail.start == found.trail.stop:
            return
        units = (found.trail, *behind)
        found = _longest(text, units)


def _before(text: str, units: tuple[Span, ...], found: Run) -> Iterator[Run]:
    """Yield the run that the units before another make: 不畏艰险、敢于攻坚、连续作战｜的作风和｜想干事、会干事、能干事｜的能力."""
    before = [unit for unit in units if unit.stop <= found.items[0].start]
    start = next((unit.start for unit in units if unit.start < found.items[0].start < unit.stop), None)
    if start is not None:
        before.append(Span(start, found.items[0].start))
    if len(before) > _FEWEST_BEHIND:
        other = _longest(text, tuple(before))
        if other is not None:
            yield other


def _longest(text: str, units: tuple[Span, ...]) -> Run | None:
    """The run that all units make, the last one parted at 和 where that fits better, or else some; None where none is alike."""
    if len(units) == 2 and not CONJUNCTION.search(text, units[1].start, units[1].stop):
        return None
    if len(units) > _MOST_UNITS or (
        text[units[-1].start] in _WRAPPED and all(_is_wrapped(text, u) for u in units[1:-1])
    ):
        return None
    found = _alike(text, units, _likely(text, units)) or shapes.prepositional(text, units)
    return _within(text, units) if found is None and len(units) > 2 else found


def _is_wrapped(text: str, unit: Span) -> bool:
    """Whether a unit is a title, a quoted name or the number of a session, and no more."""
    begins = text[unit.start]
    return begins in _WRAPPED and (begins not in "“‘" or text[unit.stop - 1] in "”’")


def closed(text: str, units: tuple[Span, ...], count: int) -> Run | None:
    """The run of units that a count closes (A、B、C三个环节): as many as the count says, alike or not."""
    for items in _variants(text, units):
        if len(items) == count and count > 1:
            alike = (
                (equal(text, items) or shapes.tailed(text, items) or shapes.headed(text, items)) if count > 2 else None
            )
            found = run_of(text, items, alike[1]) if alike else None
            if (
                found is not None
                and _ends(text, found.trail)
                and (found.head or found.tail or may_precede(found.lead.of(text)))
            ):
                first, *rest = found.items
                return run_of(text, items, (_behind_division(text, first), *rest))
            return run_of(text, items, (_divided(text, _first(text, items), items[1:]), *items[1:]))
    return None


def _ends(text: str, trail: Span) -> bool:
    """Whether nothing is between the last item and the name, or a verb that has the name for its object: …人数｜实现“三下降”."""
    return trail.start == trail.stop or governs(text, trail.start) or text.startswith(_BECOMES, trail.start)


def _first(text: str, items: tuple[Span, ...]) -> Span:
    """The first item; it is not cut at what it has in common with the second alone: 特色产业提升、产业集群打造、劳务协作提升."""
    first, second = items[:2]
    start = item_start(text, first, second)
    head = text[second.start : second.start + 2]
    if (
        len(items) > 2
        and start > first.start
        and text.startswith(head, start)
        and not text.startswith(head, items[2].start)
    ):
        start = governed_start(text, first, second)
    lengths = [stop - start for start, stop in items[1:]]
    if len(items) > 2 and 2 * (first.stop - start) < min(lengths):
        start = _behind_verb(text, first, min(lengths), max(lengths)) or start
    if (
        text[start : start + 2] in _HOLDS
        and text[start + 2 : start + 4] in WORDS
        and text[second.start : second.start + 2] not in _HOLDS
    ):
        start += 2
    return Span(start, first.stop)


def _behind_verb(text: str, first: Span, shortest: int, longest: int) -> int | None:
    """The place behind the first verb from which the first item is as long as the others: 党形成｜理论联系实际、密切联系群众."""
    for at in range(first.start + 2, first.stop - shortest + 2):
        if first.stop - at <= longest + 1 and text[at - 2 : at] in VERBS and not across_word(text, at):
            return at
    return None


def _divided(text: str, first: Span, others: tuple[Span, ...]) -> Span:
    """The first item without what tells that there are such items, or governs them: 数据分为｜一般、重要、核心三级; 由｜甲、乙两省.

    Where all others are of one length, a verb or a preposition is cut off that stands right before as many characters.
    """
    first = _behind_division(text, first)
    if text[first.start] in _TIES and all(text[start] != text[first.start] for start, _ in others):
        first = Span(first.start + 1, first.stop)  # 从｜重大意义、基本构成和基本思路三个方面作了解读
    lengths = {stop - start for start, stop in others}
    start = first.stop - min(lengths)
    if len(lengths) > 1 or start <= first.start:
        return first
    lead = text[first.start : start]
    governs_them = lead[-2:] in VERBS or lead[-1] in _GOVERNORS
    return (
        first
        if not governs_them or across_word(lead + text[start : first.stop], len(lead))
        else Span(start, first.stop)
    )


def _behind_division(text: str, first: Span) -> Span:
    divides = _DIVIDES.search(text, first.start, first.stop - 1)
    return Span(divides.end(), first.stop) if divides else first


def introduced(text: str, units: tuple[Span, ...]) -> Run | None:
    """The run of three or more units that 即, 包括 or a colon brings in, alike or not; 等 closes it."""
    *rest, last = units
    stop = item_stop(text, last)
    items = [*rest, Span(last.start, stop)]
    found = CONJUNCTION.search(text, last.start + 1, stop)
    if found is not None and found.end() < stop:
        items[-1:] = [Span(last.start, found.start()), Span(found.end(), stop)]
    return run_of(text, units, tuple(items)) if len(items) > 2 else None


def _alike(text: str, units: tuple[Span, ...], likely: Sequence[_Shape]) -> Run | None:
    """The run of three or more units, or of two of which a conjunction parts the second, in one of the likely shapes."""
    if not likely:
        return None
    score, best = 0, None
    for items in _variants(text, units):
        if len(items) < 3:
            continue
        for shape in likely:
            found = shape(text, items)
            if found is not None and found[0] > score and not _torn_off(text, units, found[1]):
                score, best = found[0], (items, found[1])
    return run_of(text, *best) if best else None


def _likely(text: str, units: tuple[Span, ...]) -> list[_Shape]:
    """The shapes that units can have, however the last one is parted: told by what all before it share, and by how it ends."""
    likely = _of_edges(text, units)
    first, last = units[0], units[-1]
    if text.find("的", first.start, first.stop) >= 0:
        likely += [moulds.framed, moulds.of_one_frame]
    if _pairs(text, units):
        likely.append(shapes.paired)
    if shapes.SAYS.search(text, units[1].start + 1, units[1].stop - 1):
        likely.append(shapes.told)
    if len(units) > 2 and moulds.may_have_middle(*units[:2]):
        likely.append(moulds.of_one_middle)
    if text.endswith(shapes.MADE_UP, last.start, last.stop):
        likely.append(shapes.of_one_name)
    return likely


def _of_edges(text: str, units: tuple[Span, ...]) -> list[_Shape]:
    """The shapes by length, tail or head: those of two units, the second of which will be parted, can have any of them."""
    if len(units) == 2:
        return [equal, shapes.tailed, shapes.headed, initial]
    (start, stop), *middle, (last, end) = units
    (second, second_stop), *others = middle
    length, head, tail = second_stop - second, text[second : second + 2], text[second_stop - 1]
    likely: list[_Shape] = []
    if (
        1 < length <= stop - start
        and length <= end - last
        and (not others or all(behind - begin == length for begin, behind in others))
    ):
        likely.append(equal)
    if (
        text[stop - 1] == tail
        and text.find(tail, last + 1, end) >= 0
        and (not others or all(text[behind - 1] == tail for _, behind in others))
    ):
        likely.append(shapes.tailed)
    begins_alike = text.startswith(head, last) or text[last] in JOINS
    if (
        begins_alike
        and text.find(head, start, stop) >= 0
        and (not others or all(text.startswith(head, begin) for begin, _ in others))
    ):
        likely.append(shapes.headed)
    if head[0] in MAKES_WORDS and all(text[begin] == head[0] for begin, _ in units[2:]):
        likely.append(initial)
    return likely


def _within(text: str, units: tuple[Span, ...]) -> Run | None:
    """A run among the units of a longer clause (政治生态、学术生态、育人生态全面净化、全面提升), the longest first.

    It must break off inside a unit on every side where more units follow: else it is a part of a longer list.
    """
    for window in windows(text, units):
        likely = _likely(text, window)
        if (
            likely == [shapes.tailed]
            and window[-1] is not units[-1]
            and shapes.ends_in_tail(text, window[0], window[-1])
        ):
            continue
        found = _alike(text, window, likely)
        if found is not None and _breaks_off(text, units, window, found):
            return found
    return None


def _breaks_off(text: str, units: tuple[Span, ...], window: tuple[Span, ...], found: Run) -> bool:
    """Whether a run among some of the units is sure, and parted from the units before and behind."""
    sure = found.head or found.tail or _closed_behind(text, found) or _all_of_one_noun(text, found)
    lead = found.lead.of(text)
    of_nouns = window[1].stop - window[1].start >= FOUR  # 营养改善计划、农村教师｜特岗计划; not 教师｜找接口、领任务
    begins = window[0] is units[0] or (lead != "" and not (of_nouns and lead[-2:] in HOLDERS))
    return bool(sure) and begins and (window[-1] is units[-1] or found.trail.start < found.trail.stop)


def _all_of_one_noun(text: str, found: Run) -> bool:
    """Whether all items end in 的 and as long a noun: 超大的市场优势、完整的产业体系、强大的供给能力."""
    nouns = {closing_noun(item.of(text)) for item in found.items}
    return len(nouns) == 1 and nouns != {0}


def _closed_behind(text: str, found: Run) -> bool:
    """Whether a run that is alike in length alone ends with its clause or before the 的 that closes it.

    One of three must stand behind 的 or a verb as well, and its items be of four characters: …干部受到一次｜政治教育、思想淬炼、精神洗礼.
    """
    lead, trail = found.lead.of(text), found.trail.of(text)
    begins = lead != "" and may_precede(lead) and lead[-1] not in "和与及并"
    if len(found.items) > 3:
        return trail == "" or trail[0] == "的" or (trail[0] == "等" and (begins or lead[-2:] in WORDS))
    return begins and found.items[1].stop - found.items[1].start == FOUR and (trail == "" or trail[0] in "的等")


def _variants(text: str, units: tuple[Span, ...]) -> Iterator[tuple[Span, ...]]:
    """The units as they are, and with the last one parted at each 和, 与, 及, 以及, 并 in it."""
    last = units[-1]
    if _pairs(text, units):
        yield units  # 外部安全和内部安全、国土安全和国民安全: 和 stands inside the items
        if len(units) > 2:
            return
    for count, found in enumerate(CONJUNCTION.finditer(text, last.start, last.stop)):
        if count == _MOST_CONJUNCTIONS:
            break
        if found.start() == last.start:
            yield (*units[:-1], Span(found.end(), last.stop))
        elif found.end() < last.stop:
            yield (*units[:-1], Span(last.start, found.start()), Span(found.end(), last.stop))
    yield units


def _torn_off(text: str, units: tuple[Span, ...], members: tuple[Span, ...]) -> bool:
    """Whether a list of two units, the second of which is parted, begins in the midst of two pairs.

    外部安全和｜内部安全、国土安全和国民安全; 远近和上下相结合、深浅和宽窄相统一; 共性和个性的｜辩证统一、民族因素和区域因素的有机结合.
    """
    if len(units) > 2:
        return False
    found = CONJUNCTION.search(text, units[0].start + 1, units[0].stop)
    if found is None:
        return False
    start, trail = members[0].start, text[members[-1].stop : units[-1].stop]
    if start <= found.end() + 1 or trail.startswith("相"):
        return True
    return trail.startswith("的") and text.find("的", found.end(), start) > 0


def _pairs(text: str, units: tuple[Span, ...]) -> bool:
    """Whether a conjunction stands inside every unit."""
    if CONJUNCTION.search(text, units[0].start + 1, units[0].stop) is None:
        return False  # nearly always
    return all(CONJUNCTION.search(text, start + 1, stop) for start, stop in units)
