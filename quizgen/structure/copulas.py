"""Clauses that tell what something is, or is made: 是…的要求，是…的需要，是…的举措; 以A为主线，以B、C，D为重点，以E为保障."""

from collections.abc import Sequence
from itertools import pairwise

from quizgen.documents.document import Span
from quizgen.structure.edge import opening
from quizgen.structure.extent import Extent
from quizgen.structure.outline import Clause

_FEWEST = 3
_NO_COPULA = frozenset("不而但只就还可若总便都于凡")
_MOST_CLAUSES = 3  # of one member
_LONGEST_NOUN = 10


def of_copulas(text: str, clauses: Sequence[Clause], heads: Sequence[str | None]) -> Extent | None:
    """Three members of 是, each up to its 的 and a noun, some of which hold commas: 是…，…的要求，是…，…的需要，是…的举措."""
    if any(clause.mark is not None for clause in clauses):
        return None
    first = clauses[0].body
    at = first.start if heads[0] == "是" else text.find("是", first.start + 1, first.stop)
    if at < 0 or text[at - 1] in _NO_COPULA:
        return None
    begins = [0, *(index for index in range(1, len(clauses)) if heads[index] == "是")]
    gaps = [behind - before for before, behind in pairwise(begins)]
    if len(begins) < 3 or max(gaps) > _MOST_CLAUSES:
        return None
    if any("就是" in clauses[index].body.of(text) for index in range(1, begins[1])):
        return None  # 必须是有特色的，我强调了三点，就是现代化是…，是…，是…
    last = next(
        (i for i in range(begins[-1], len(clauses))[:_MOST_CLAUSES] if _ends_in_noun(text, clauses[i].body)), None
    )
    if last is None or not all(_ends_in_noun(text, clauses[index - 1].body) for index in begins[1:]):
        return None
    return Extent(last + 1, at, clauses[last].body.stop)


def of_roles(text: str, clauses: Sequence[Clause], heads: Sequence[str | None]) -> Extent | None:
    """Members of 以…为, some of which hold a comma: 以A为主线，以B、C，D为重点，以E为保障."""
    begins, members = [], 0
    while members < len(clauses) and clauses[members].mark is None:
        if heads[members] == "以":
            begins.append(members)
        elif members - begins[-1] > 1 or _has_role(text, clauses[members - 1].body):
            break
        elif not _has_role(text, clauses[members].body):
            return None
        members += 1
    closed = all(_has_role(text, clauses[behind - 1].body) for behind in (*begins[1:], members))
    if len(begins) < _FEWEST or not closed or members == len(begins):
        return None
    return Extent(members, opening(text, clauses[0].body), clauses[members - 1].body.stop)


def _has_role(text: str, body: Span) -> bool:
    """Whether a clause tells what something is made: …为主线."""
    return text.rfind("为", body.start + 2, body.stop - 1) > 0


def _ends_in_noun(text: str, body: Span) -> bool:
    """Whether a clause ends in 的 and a noun, or in 的: …的一项重要举措, 是根据章程召开的."""
    of = text.rfind("的", body.start, body.stop)
    return of > 0 and (2 <= body.stop - of - 1 <= _LONGEST_NOUN or of == body.stop - 1)
