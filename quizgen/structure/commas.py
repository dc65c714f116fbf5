"""Units across commas: 有理想、有追求，有行动、有举措."""

from collections.abc import Sequence

from quizgen.documents.document import Span
from quizgen.structure.edge import may_precede
from quizgen.structure.extent import length_of
from quizgen.structure.outline import Clause
from quizgen.structure.run import common_head, common_tail, shared_places
from quizgen.structure.verb import governs

_SHORTEST_UNIT, _SLOGAN = 3, 4
_COUNTS = frozenset("一两二三四五六七八九十")


def may_go_across(first: Sequence[Span], second: Sequence[Span]) -> bool:
    """Whether the units of two clauses are of one length, the first of all as long at least: a quick look before `across_commas`."""
    if len(first) < 2 > len(second) or not first or not second:
        return False
    (start, stop), (begin, end) = second[0], first[-1]
    length = stop - start
    if length < _SHORTEST_UNIT or end - begin < length:
        return False
    return all(stop - start == length for start, stop in (*first[1:], *second))


def _are_slogans(words: Sequence[str]) -> bool:
    """Whether all words are of four characters and open with a verb: 发现问题、形成震慑，推动改革、促进发展."""
    return all(len(word) == _SLOGAN and governs(word, 0) for word in words)


def across_commas(text: str, clauses: Sequence[Clause]) -> tuple[int, tuple[Span, ...]] | None:
    """How many clauses have units that are of one length, with one character in one place, and those units.

    希望大家｜有理想、有追求，有行动、有举措
    """
    first = clauses[0].units
    length = length_of(clauses[1].units[0])
    words: list[str] = []
    items: list[Span] = []
    members = 0
    for clause in clauses:
        units = clause.units if members else (Span(first[0].stop - length, first[0].stop), *first[1:])
        cut = [text[start:stop] for start, stop in units]
        if (
            not cut
            or clause.mark is not None
            or any(len(word) != length for word in cut)
            or not (shared_places([*words, *cut]) or _are_slogans([*words, *cut]))
        ):
            break
        words += cut
        items += units
        members += 1
    if words and words[0][0] in _COUNTS:
        return None  # 三大自信，道路自信、理论自信、制度自信
    if members < 2 or len(words) < 4 or len(set(words)) != len(words) or first[0].start > items[0].start:
        return None
    head = common_head(words)
    if len(first) == 1 and first[0].start < items[0].start and not (head or common_tail(words)):
        return None  # 以人民为｜中心的发展思想，立足新发展阶段、贯彻新发展理念、…
    if len(first) == 1 and len(head) < len(common_head(words[1:])):
        return None  # 明晰解题思路，明确责任主体、明确关键环节、明确时间节点
    return (members, tuple(items)) if may_precede(text[first[0].start : items[0].start]) else None
