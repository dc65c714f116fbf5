"""Units that a count sums up, right behind them (甲市、乙市等3个试点城市) or in the next clause (…，这四项是…), whose noun is no name."""

import re

from quizgen.documents.document import Span
from quizgen.facts.as_many import counted
from quizgen.structure import Clause, Outline, Run
from quizgen.structure.closed import closed
from quizgen.structure.numeral import number

_COUNT = re.compile(
    r"等?(?P<count>[三四五六七八九十](?<![第十百].)|\d{1,2}(?<![\d.第].)(?<![\d.第]..))(?:个|项|家|所|座|条|种|类|大|者)"
)
_THESE = re.compile("这(?P<count>[三四五六七八九十])(?:项|个|种|类|点|者|条)(?=[是都均就])")
_FEWEST, _LONGEST_OF_SOME = 3, 9


def summed_up(outline: Outline, clause: Clause) -> Run | None:
    """The units, bodies too, that a count closes whose noun is no name: 甲市、乙市、丙市等3个开展试点的城市."""
    text, last = outline.text, clause.units[-1]
    counted = _COUNT.search(text, last.start + 2, last.stop)
    if counted is None or text.startswith(("）", ")"), counted.end()) or outline.people.within(clause.body):
        return None
    count, units_told = number(counted["count"]), len(clause.units)
    of_some = counted.group().startswith("等") and _FEWEST <= units_told < (count or 0)
    if count != units_told and not (
        of_some and all(stop - start <= _LONGEST_OF_SOME for start, stop in clause.units[1:-1])
    ):
        return None  # 农业率先、工业倍增、民生改善等八个方面: as many as are told
    stop = counted.start() - text.endswith("的", last.start, counted.start())
    return closed(text, (*clause.units[:-1], Span(last.start, stop)), len(clause.units))


def these(text: str, clause: Clause, behind: Clause | None) -> Run | None:
    """The units that the next clause counts: 水位、雨量、风力和气温，｜这四项是每天要记的。"""
    said = _THESE.match(text, *behind.body) if behind is not None else None
    found = counted(text, clause.units, number(said["count"]) or 0) if said is not None else None
    return found if found is not None and of_one_measure(found) else None


def of_one_measure(run: Run) -> bool:
    """Whether the first and the last member are not much longer than those between: else words of the sentence hang on them."""
    first, *middle, last = (item.stop - item.start for item in run.items)
    return max(first, last) <= 2.5 * max(middle) + 1
