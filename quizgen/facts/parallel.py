"""parallel: three or more clauses, or parts between semicolons, of one head, frame or build (坚持…，坚持…，坚持…)."""

from collections.abc import Iterator

from quizgen.facts.enumeration import Enumeration
from quizgen.structure import Level, Outline, Run

RULE = "parallel"


def find(outline: Outline, /) -> Iterator[Enumeration]:
    """Yield the runs of clauses, of parts and of paragraphs."""
    for run in outline.runs:
        if run.level in (Level.CLAUSE, Level.PART, Level.PARAGRAPH) and not _of_people(outline, run):
            yield Enumeration(RULE, run)


def _of_people(outline: Outline, run: Run) -> bool:
    """Whether each member is somebody with an office, as in a list of who came: 副校长甲，副校长乙，副校长丙."""
    named = (outline.people.within(item) for item in run.items)
    return all(found and found[-1].span == item for found, item in zip(named, run.items, strict=True))
