"""Windows: the units in a row, among those of a longer clause, that can make a list of their own; told by how they begin and end."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from quizgen.documents.document import Span
from quizgen.structure.edge import CONJUNCTION

FOUR = 4
"""The characters of an item, where three of one length stand among more units."""
JOINS = frozenset("和与及并以")  # what a conjunction begins with


def windows(text: str, units: tuple[Span, ...]) -> Iterator[tuple[Span, ...]]:
    """Yield the units in a row, two or more and not all of them, that can have a head or a tail or are of one length, the longest first.

    Only the first of them may begin, only the last may end differently.
    """
    if len(units) > 3:
        heads = ["" if text[start] in JOINS else text[start] for start, _ in units]
        tails, lengths = [text[stop - 1] for _, stop in units], [stop - start for start, stop in units]
        headed, tailed, even = _stops(heads)[1:], _stops(tails), [stop + 1 for stop in _stops(lengths)[1:]]
        shared = [max(head, tail + 1) for head, tail in zip(headed, tailed, strict=False)]
        longest = max(stop - begin for begin, stop in enumerate(map(max, shared, even)))
        for size in range(min(longest, len(units) - 1), 2, -1):
            for begin in range(len(units) - size + 1):
                # 教师｜找接口、领任务、下功夫、提能力: two or more between the first and the last, or one of four characters
                of_one_length = lengths[begin + 1] > (2 if size > 3 else FOUR - 1) and begin + size <= even[begin]
                if begin + size <= shared[begin] or of_one_length:
                    yield units[begin : begin + size]
    parted = CONJUNCTION.search(text, units[1].start, units[-1].stop)
    for first, second in pairwise(units) if parted else ():
        if _may_share_parted(text, first, second):
            yield first, second


def _stops(signs: Sequence[object]) -> list[int]:
    """Where the signs stop being the same, from each of them on, and from behind the last; an empty one goes with any."""
    stops = [len(signs)] * (len(signs) + 1)
    following = len(signs)  # the next that is not empty
    for at in range(len(signs) - 1, -1, -1):
        if signs[at] == "":
            stops[at] = stops[at + 1]
        else:
            if following < len(signs):
                stops[at] = stops[following] if signs[following] == signs[at] else following
            following = at
    return stops


def _may_share_parted(text: str, first: Span, second: Span) -> bool:
    """Whether a unit, and the two that a conjunction parts the next one into, can have a head or a tail."""
    head, tail = text[second.start], text[first.stop - 1]
    return any(
        text[found.end()] == head or text[found.start() - 1] == tail
        for found in CONJUNCTION.finditer(text, *second)
        if found.end() < second.stop
    )
