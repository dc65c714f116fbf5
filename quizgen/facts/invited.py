"""Invited: those whom a meeting has invited, named without titles behind the verb: 邀请甲、乙、丙三位教授作为评审专家."""

import re
from collections.abc import Iterator

from quizgen.documents.document import Span
from quizgen.facts.role import Deed, roles
from quizgen.structure import Clause, Outline, person

_INVITES = re.compile("[^，。；]{0,12}?(?:邀请了?到?了?|特邀)")
_WHO = re.compile(
    r"(?:等|等?[\d一二两三四五六七八九十]{1,3}[位名])[^，。；、的]{0,12}?(?=作|担任|参加|出席|主讲|授课|为|进行|莅|到|分别|分享)"
)
INVITE = "邀"
"""What every clause holds that tells of it."""
_INVITED = "受邀"
"""What one does who is invited: no role of its own."""


def invited(outline: Outline, clause: Clause) -> Iterator[tuple[person.Person, list[Deed]]]:
    """The several persons whom a clause tells to have been invited, with what they are told to do."""
    text, body = outline.text, clause.body
    found = _INVITES.match(text, *body)
    names = person.bare(text, found.end(), body.stop) if found else ()
    so_many = _WHO.match(text, names[-1].stop, body.stop) if len(names) > 1 else None
    if so_many is None:
        return
    said = Span(so_many.end(), body.stop)
    role = next(roles(text, said), _INVITED)
    for name in names:
        yield person.Person(name, ()), [Deed(role, name, said)]
