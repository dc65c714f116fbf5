"""introduced: three or more items that 即, 包括, 分别是 or a colon brings in, alike or not."""

import re
from collections.abc import Iterator, Sequence

from quizgen.documents.document import Span
from quizgen.facts.enumeration import Enumeration
from quizgen.structure import Clause, Level, Outline, Run, units

RULE = "introduced"

_BRINGS_IN = re.compile(r"(?:即|包括|分别是|分别为|分为|主要有|主要是|具体为)(?:了|但不限于)?(?!将|使|便|可|是)")
_NEWS = re.compile(r"(?:消息|报道|电|联播|来源|记者|讯)[）)]?$")


def find(outline: Outline, /) -> Iterator[Enumeration]:
    """Yield the lists of units that are brought in; the other rules speak first where the units are alike."""
    alike = {run.around.start for run in outline.runs if run.level is Level.UNIT}
    for sentence in outline.sentences:
        for part in sentence.parts:
            for index, clause in enumerate(part.clauses):
                if len(clause.units) < 3 or clause.units[0].start in alike:
                    continue
                brought = _brought_in(outline, clause, part.clauses[index - 1] if index else None)
                run = units.introduced(outline.text, brought) if len(brought) > 2 else None
                if run is not None and _of_one_measure(run):
                    yield Enumeration(RULE, run)


def _of_one_measure(run: Run) -> bool:
    """Whether the first and the last member are not much longer than those between: else words of the sentence hang on them."""
    first, *middle, last = (item.stop - item.start for item in run.items)
    return max(first, last) <= 2.5 * max(middle) + 1


def _brought_in(outline: Outline, clause: Clause, before: Clause | None) -> tuple[Span, ...]:
    """The units behind the word that brings them in; none where there is no such word, or where persons are named."""
    text = outline.text
    if not clause.units or outline.people.within(clause.body):
        return ()
    first = clause.units[0]
    word = _BRINGS_IN.search(text, first.start, first.stop)
    if word is not None and word.end() < first.stop:
        return (_behind_of(text, Span(word.end(), first.stop), clause.units[1:]), *clause.units[1:])
    if before is None or before.stop not in ("：", ":") or _NEWS.search(text, *before.body):
        return ()
    return clause.units


def _behind_of(text: str, first: Span, others: Sequence[Span]) -> Span:
    """The first item without what all items belong to: 数据的｜收集、存储、使用."""
    of = text.find("的", first.start, first.stop - 1)
    return first if of < 0 or any("的" in other.of(text) for other in others) else Span(of + 1, first.stop)
