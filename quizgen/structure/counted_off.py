"""Runs of clauses or units that are counted off by their verbs: 一看图纸，二查记录，三问住户; 一靠政策、二靠科技、三靠双手."""

import re
from collections.abc import Iterator, Sequence

from quizgen.documents.document import Span
from quizgen.structure.edge import item_stop
from quizgen.structure.numeral import number
from quizgen.structure.outline import Part
from quizgen.structure.run import Level, Run, run

_FEWEST = 3
_DOES = "看查问听摸想讲靠抓促比学做访谈测帮送建树带练防治改评创争管有无不忌怕求重守保破立扶补强转稳调清控减压育引推敢能会戒禁盼"
_COUNTED = re.compile(rf"(?P<number>[二三四五六七八九十])(?P<does>[{_DOES}])")
_FIRST = re.compile(rf"一(?P<does>[{_DOES}])(?<![第十统唯专同划].)")
SECOND = re.compile(f"二[{_DOES}]")
"""What a text holds that has such a run."""
_OPENS = frozenset("要须应先：:，、")
"""What may stand before the first of them, whatever it does; where it does what the second does, any words may."""


def find(text: str, part: Part) -> Iterator[Run]:
    """Yield the clauses, or else the units of a clause, that are counted off from one to three or more, without their numerals."""
    found = _run(text, [clause.body for clause in part.clauses if clause.mark is None])
    if found is not None:
        yield found
        return
    for clause in part.clauses:
        listed = _run(text, clause.units)
        if listed is not None:
            last = listed.items[-1]
            items = (*listed.items[:-1], Span(last.start, item_stop(text, last)))
            yield run(text, Level.NUMBERED, items, listed.around)


def _run(text: str, stretches: Sequence[Span]) -> Run | None:
    """The stretches in a row that are counted off; the first may begin in the midst of its own."""
    for at in range(1, len(stretches) - 1):
        second = _COUNTED.match(text, *stretches[at])
        if second is None or second["number"] != "二":
            continue
        start = _begins(text, stretches[at - 1], second["does"])
        stop = at
        while stop < len(stretches) and _is_number(text, stretches[stop], stop - at + 2):
            stop += 1
        if start is None or stop - at + 1 < _FEWEST:
            return None
        others = [Span(span.start + 1, span.stop) for span in stretches[at:stop]]
        items = (Span(start, stretches[at - 1].stop), *others)
        return run(text, Level.NUMBERED, items, Span(stretches[at - 1].start, items[-1].stop))
    return None


def _begins(text: str, first: Span, does: str) -> int | None:
    """Where the first of them begins, behind its numeral."""
    for found in _FIRST.finditer(text, *first):
        opens = found.start() == first.start or text[found.start() - 1] in _OPENS
        if (opens or found["does"] == does) and found.end() < first.stop:
            return found.start() + 1
    return None


def _is_number(text: str, span: Span, expected: int) -> bool:
    counted = _COUNTED.match(text, *span)
    return counted is not None and number(counted["number"]) == expected and counted.end() < span.stop
