"""How far clauses go that are alike: the extent of a run among them."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from quizgen.documents.document import Span
from quizgen.structure.edge import opening
from quizgen.structure.outline import Clause


class Extent(NamedTuple):
    """How many clauses a run has, where its first member starts, where its last one stops."""

    members: int
    start: int
    stop: int


def while_alike(text: str, clauses: Sequence[Clause], alike: Callable[[Clause], bool]) -> Extent | None:
    """The clauses without marks up to the first that is not like the others, where there are three."""
    members = 0
    while members < len(clauses) and clauses[members].mark is None and alike(clauses[members]):
        members += 1
    return Extent(members, opening(text, clauses[0].body), clauses[members - 1].body.stop) if members >= 3 else None


def length_of(span: Span) -> int:
    """How many characters a stretch has."""
    start, stop = span
    return stop - start
