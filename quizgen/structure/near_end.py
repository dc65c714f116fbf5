"""Clauses that say near their ends what they say in the same words: 水库靠它而满，水渠靠它而清，农户靠它而富."""

import re
from collections.abc import Callable, Sequence

from quizgen.structure.edge import opening
from quizgen.structure.extent import Extent, length_of, while_alike
from quizgen.structure.outline import Clause
from quizgen.structure.verb import verb_at

_SAID, _BEHIND_SAID = 2, (1, 2, 3)
_SAYING = re.compile(r"[^\d的、“”]{4,16}")


def may_say_alike(text: str, one: int, other: int) -> bool:
    """Whether two clauses that stop there can have two characters in common near their ends: a quick look."""
    return (
        text[one - 3] == text[other - 3] and (text[one - 2] == text[other - 2] or text[one - 4] == text[other - 4])
    ) or (text[one - 4] == text[other - 4] and text[one - 5] == text[other - 5])


def said_alike(text: str, clauses: Sequence[Clause]) -> Extent | None:
    """Clauses that say near their ends what they say in the same words: 水库靠它而满，水渠靠它而清，农户靠它而富."""
    stop, other = clauses[0].body.stop, clauses[1].body.stop
    for behind in _BEHIND_SAID:
        words = text[stop - behind - _SAID : stop - behind]
        if text.startswith(words, other - behind - _SAID):
            extent = while_alike(text, clauses, _saying(text, words, behind))
            if extent is not None:
                return extent._replace(start=_even_start(extent, clauses))
    return None


def _even_start(extent: Extent, clauses: Sequence[Clause]) -> int:
    """Where the first clause begins that is longer than all others, which are of one length: 全村上下｜心往一处想，劲往一处使，…"""
    lengths = {length_of(clause.body) for clause in clauses[1 : extent.members]}
    return max(extent.start, clauses[0].body.stop - lengths.pop()) if len(lengths) == 1 else extent.start


def _saying(text: str, words: str, behind: int) -> Callable[[Clause], bool]:
    """Whether a clause is short, is no verb and its object, and has the words so far before its end."""

    def says(clause: Clause) -> bool:
        start, stop = clause.body
        at = stop - behind - _SAID
        return (
            at > start
            and text.startswith(words, at)
            and verb_at(text, opening(text, clause.body), stop) is None
            and _SAYING.fullmatch(text, start, stop) is not None
        )

    return says
