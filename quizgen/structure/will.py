"""Clauses that tell what one dares, likes or knows to do: 勇于挑重担子，敢于啃硬骨头，善于接烫手山芋."""

from collections.abc import Sequence

from quizgen.structure.edge import may_precede, opening
from quizgen.structure.extent import Extent
from quizgen.structure.outline import Clause
from quizgen.structure.verb import ADVERBS, VERBS

_ADVERBS = ADVERBS - VERBS
_WILLING = frozenset("勇于 敢于 善于 乐于 勤于 甘于 忠于 精于 长于 敏于 严于 慎于 安于".split())
MAY_WILL = "于"
"""The second character of what tells that one dares or likes to do something."""


def of_one_will(text: str, clauses: Sequence[Clause]) -> Extent | None:
    """Clauses that tell what one dares, likes or knows to do, of any length: 勇于挑重担子，敢于啃硬骨头，善于接烫手山芋."""
    first = clauses[0].body
    at = opening(text, first)
    while text[at : at + 2] not in _WILLING:
        at = text.find("于", at + 2, first.stop) - 1
        if at < first.start or not (may_precede(text[first.start : at]) or text[at - 2 : at] in _ADVERBS):
            return None
    members = 1
    while members < len(clauses) and _is_of_will(text, clauses[members]):
        members += 1
    return Extent(members, at, clauses[members - 1].body.stop) if members > 2 else None


def _is_of_will(text: str, clause: Clause) -> bool:
    at = opening(text, clause.body)
    return clause.mark is None and text[at : at + 2] in _WILLING
