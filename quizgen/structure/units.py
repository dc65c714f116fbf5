"""Runs of units: what stands between enumeration commas (、), alike in length, tail or head."""

from collections.abc import Iterator, Sequence

from quizgen.documents.document import Span
from quizgen.structure.edge import CONJUNCTION, may_follow
from quizgen.structure.equal import equal
from quizgen.structure.likely import Shape, likely_shapes, pairs, reaching_the_end
from quizgen.structure.prepositional import OPENS, prepositional
from quizgen.structure.run import Run, run_of
from quizgen.structure.two_lists import two_lists
from quizgen.structure.undertakings import undertakings
from quizgen.structure.window import FOUR, breaks_off, windows

_MOST_CONJUNCTIONS = 4
_MOST_UNITS, _MOST_OF_SEVERAL = 40, 80
_SHORTEST_OF_HALVES = 3
_FEWEST_BEHIND = 2
_MOST_OF_ONE = 5  # units that hardly make two lists
_INCLUDES, _TWO = ("包括", "包含", "涵盖"), 2
_WRAPPED = "“《〈‘二三四"  # lists of titles, of quoted names, of sessions (二中、三中、四中全会)


def find(text: str, units: tuple[Span, ...]) -> Iterator[Run]:
    """Yield the run that the units of one clause make, and those of what is left of them behind it.

    获得感、幸福感、安全感｜更加充实、更有保障、更可持续
    """
    while _MOST_OF_ONE <= len(units) <= _MOST_OF_SEVERAL and (parting := two_lists(text, units)) is not None:
        ahead, units = parting
        yield from _in_a_row(text, ahead)
    yield from _in_a_row(text, units)


def _in_a_row(text: str, units: tuple[Span, ...]) -> Iterator[Run]:
    """Yield the run that units in a row make, and those of what is left of them."""
    found = _longest(text, units)
    if found is not None and len(units) > _MOST_OF_ONE:
        yield from _before(text, units, found)
    while found is not None:
        yield found
        behind = tuple(unit for unit in units if unit.start >= found.around.stop)
        parted = len(behind) == 1 and CONJUNCTION.search(text, behind[0].start + 1, behind[0].stop) is not None
        if len(behind) + parted < _FEWEST_BEHIND or found.trail.start == found.trail.stop:
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
    tied = prepositional(text, units) if text[units[1].start] in OPENS else None
    found = tied or _alike(text, units, likely_shapes(text, units))
    if found is None and len(units) > 2:
        found = undertakings(text, units) or _within(text, units)
    if (found is None or not (found.head or found.tail)) and (halves := _with_halves(text, units)):
        return _alike(text, halves, [equal]) or found
    return found


def _with_halves(text: str, units: tuple[Span, ...]) -> tuple[Span, ...]:
    """The units, one in their midst parted at 和 into halves as long as the others: 坚定理想、锤炼党性和指导实践、推动工作."""
    for index, (start, stop) in enumerate(units[1:-1], 1):
        half = start + (stop - start) // 2
        length = half - start
        if text[half] not in "和与及" or length < _SHORTEST_OF_HALVES or stop - half - 1 != length:
            continue
        lengths = [stop - start for start, stop in (*units[:index], *units[index + 1 :])]
        if min(lengths) >= length and all(other == length for other in lengths[1:-1]) and not pairs(text, units):
            return (*units[:index], Span(start, half), Span(half + 1, stop), *units[index + 1 :])
    return ()


def _is_wrapped(text: str, unit: Span) -> bool:
    """Whether a unit is a title, a quoted name or the number of a session, and no more."""
    begins = text[unit.start]
    return begins in _WRAPPED and (begins not in "“‘" or text[unit.stop - 1] in "”’")


def _alike(text: str, units: tuple[Span, ...], likely: Sequence[Shape]) -> Run | None:
    """The run of three or more units, or of two of which a conjunction parts the second, in one of the likely shapes."""
    if not likely:
        return None
    score, best, whole = 0, None, units[0]
    if text.startswith(_INCLUDES, whole.start) and whole.stop > whole.start + _TWO:
        units = (Span(whole.start + _TWO, whole.stop), *units[1:])
    for items in variants(text, units):
        if len(items) < 3:
            continue
        for shape in likely:
            found = shape(text, items)
            if found is None or found[0] <= score or _torn_off(text, units, found[1]):
                continue
            if best is None or not _holds_more(best[1], found[1], text[best[1][-1].stop : units[-1].stop]):
                score, best = found[0], (items, found[1])
    return run_of(text, (whole, *best[0][1:]), best[1]) if best else None


def _holds_more(one: Sequence[Span], other: Sequence[Span], trail: str) -> bool:
    """Whether items are of one length, up to where a list may end, and others one fewer: 学习主题、学习内容、学习形式｜和｜责任分工."""
    length = one[1].stop - one[1].start
    return (
        len(one) == len(other) + 1
        and may_follow(trail)
        and length >= FOUR
        and all(stop - start == length for start, stop in one)
    )


def _within(text: str, units: tuple[Span, ...]) -> Run | None:
    """A run among the units of a longer clause (政治生态、学术生态、育人生态全面净化、全面提升), the longest first.

    It must break off inside a unit on every side where more units follow: else it is a part of a longer list.
    """
    for window in windows(text, units):
        likely = likely_shapes(text, window)
        if window[-1] is not units[-1]:
            ending = reaching_the_end(text, window)
            others = [shape for shape in likely if shape not in ending]
            if len(others) < len(likely) and _alike(text, window, others) is None:
                continue  # nearly always
        found = _alike(text, window, likely)
        if found is not None and breaks_off(text, units, window, found):
            return found
    return None


def variants(text: str, units: tuple[Span, ...]) -> Iterator[tuple[Span, ...]]:
    """The units as they are, and with the last one parted at each 和, 与, 及, 以及, 并 in it."""
    last = units[-1]
    if pairs(text, units):
        yield units  # 外部安全和内部安全、国土安全和国民安全: 和 stands inside the items
        if len(units) > 2:
            return
    for count, found in enumerate(CONJUNCTION.finditer(text, last.start, last.stop)):
        if count == _MOST_CONJUNCTIONS:
            break
        if found.start() == last.start:
            if text[units[-2].start] == text[last.start]:
                break  # 与节水相结合、与增收相结合
            yield (*units[:-1], Span(found.end(), last.stop))
        elif found.end() < last.stop:
            yield (*units[:-1], Span(last.start, found.start()), Span(found.end(), last.stop))
    yield units


def _torn_off(text: str, units: tuple[Span, ...], members: tuple[Span, ...]) -> bool:
    """Whether a list of two units, the second of which is parted, begins in the midst of two pairs.

    外部安全和｜内部安全、国土安全和国民安全; 远近和上下相结合、深浅和宽窄相统一; 共性和个性的｜辩证统一、民族因素和区域因素的有机结合;
    产业升级与消费升级｜协调共进、经济结构与社会结构优化互促的良性循环.
    """
    if len(units) > 2:
        return False
    found = CONJUNCTION.search(text, units[0].start + 1, units[0].stop)
    if found is None:
        return False
    start, trail = members[0].start, text[members[-1].stop : units[-1].stop]
    if start <= found.end() + 1 or trail.startswith("相") or trail.find("的") > 1:
        return True
    return trail.startswith("的") and text.find("的", found.end(), start) > 0
