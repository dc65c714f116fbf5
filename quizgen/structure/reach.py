"""How far clauses alike reach: over longer ones that end as they do, to one that 等 or 的 closes."""

from collections.abc import Sequence

from quizgen.structure import predicates
from quizgen.structure.extent import Extent
from quizgen.structure.outline import Clause

_AND_SO_ON = "等"


def further(text: str, clauses: Sequence[Clause], found: Extent | None) -> Extent | None:
    """The extent, with the longer clauses behind it that end as all of them do: 原因未查清不放过，责任未厘清不放过，人员未受教育不放过."""
    if found is None or found.members == len(clauses):
        return found
    tail, stop = text[found.stop - 2 : found.stop], clauses[found.members].body.stop
    if text.startswith(tail + _AND_SO_ON, stop - 3) and found.members + 1 == len(clauses):
        return found._replace(members=len(clauses), stop=stop - 1)  # …的多元化，…的多元化，…的多元化｜等
    start, length = clauses[found.members].body.start, found.stop - clauses[found.members - 1].body.start
    if text.startswith("的", start + length) and _of_like_units(text, clauses[: found.members + 1], length):
        stop = start + length  # 讲规矩、有纪律，…，讲奉献、有作为｜的水工
        return found._replace(members=found.members + 1, stop=stop)
    if not text.startswith(tail, stop - 2):
        return found  # nearly always
    ended = predicates.tailed(text, clauses)
    longer = ended is not None and ended.members > found.members
    return found._replace(members=ended.members, stop=ended.stop) if ended is not None and longer else found


def _of_like_units(text: str, clauses: Sequence[Clause], length: int) -> bool:
    """Whether clauses are of two units each, begun and cut in one place: 讲规矩、有纪律."""
    *others, last = clauses
    opens, cut = text[last.body.start], last.units[0].stop - last.body.start if len(last.units) == 2 else 0
    return cut > 0 and all(
        len(one.units) == 2
        and text[one.body.stop - length] == opens
        and one.units[0].stop == one.body.stop - length + cut
        for one in others
    )
