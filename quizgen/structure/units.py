"""Runs of units: what stands between enumeration commas (、), alike in length, tail or head."""

import re
from collections.abc import Iterator, Sequence

from quizgen.documents.document import Span
from quizgen.structure.edge import may_follow, may_precede, opening
from quizgen.structure.run import Level, Run, common_head, common_tail, run, shared_places
from quizgen.structure.verb import VERBS, after_adverbs

_CONJUNCTION = re.compile(r"以及|[和与及并]")
_TAIL_CHARACTERS = frozenset("性感度权化家观论率型式者法学史")
_MOST_CONJUNCTIONS = 4


def find(text: str, units: Sequence[Span]) -> Run | None:
    """The run that the units of one clause make, the last one parted at 和 where that fits better; None where none is alike."""
    best: tuple[int, Run] | None = None
    for items in _variants(text, units):
        if len(items) < 3:
            continue
        for shape in (_equal, _tailed, _headed):
            found = shape(text, items)
            if found is not None and (best is None or found[0] > best[0]):
                best = found
    return best[1] if best else None


def _variants(text: str, units: Sequence[Span]) -> Iterator[tuple[Span, ...]]:
    """The units as they are, and with the last one parted at each 和, 与, 及, 以及, 并 in it."""
    last = units[-1]
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
    lengths = {span.stop - span.start for span in middle}
    if len(lengths) != 1:
        return None
    length = lengths.pop()
    if length < 2 or first.stop - first.start < length or last.stop - last.start < length:
        return None
    trimmed = (Span(first.stop - length, first.stop), *middle, Span(last.start, last.start + length))
    words = [span.of(text) for span in trimmed]
    if len(set(words)) != len(words) or "等" in words[-1] or any("“" in word or "《" in word for word in words):
        return None
    shared = shared_places(words)
    if length == 2 and not shared:
        return None
    lead, trail = text[first.start : first.stop - length], text[last.start + length : last.stop]
    if not shared and not may_follow(trail):
        return None
    if not (shared or len(items) > 3 or may_precede(lead)):
        return None
    return 4 + 2 * shared + len(items), _run(text, items, trimmed)


def _tailed(text: str, items: tuple[Span, ...]) -> tuple[int, Run] | None:
    """Items that end alike: 区域协调发展战略、区域重大战略、主体功能区战略."""
    *rest, last = items
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
    head = common_head([span.of(text) for span in rest])
    for length in range(len(head), 1, -1):
        at = text.rfind(head[:length], first.start, first.stop)
        if at >= 0 and first.stop - at > length:
            trimmed = (Span(at, first.stop), *rest[:-1], Span(rest[-1].start, _item_stop(text, rest[-1])))
            return 3 + 2 * length + len(items), _run(text, items, trimmed)
    return None


def _run(text: str, items: tuple[Span, ...], trimmed: tuple[Span, ...]) -> Run:
    return run(text, Level.UNIT, trimmed, Span(items[0].start, items[-1].stop))


def _item_start(text: str, first: Span, second: Span) -> int:
    """Where the first item begins: at a head shared with the second; else behind the verb that governs the list, or behind 的."""
    at = text.find(second.of(text)[:2], first.start, first.stop)
    if at > first.start:
        return at
    position = opening(text, first)
    after = after_adverbs(text, position, first.stop)
    while text[after : after + 2] in VERBS and after + 3 < first.stop:
        position = after = after + 2
    if text[position : position + 1] in ("好", "了", "以") and position > first.start and position + 2 < first.stop:
        position += 1
    of = text.rfind("的", position, first.stop - 2)
    return of + 1 if of > 0 and first.stop - of > 2 else position


def _item_stop(text: str, last: Span) -> int:
    """Where the last item ends: before 等, or before the 的 that closes the list."""
    for position in range(last.stop - 1, last.start + 2, -1):
        if text[position] == "等" or (text[position] == "的" and last.stop - position <= 8):
            return position
    return last.stop
