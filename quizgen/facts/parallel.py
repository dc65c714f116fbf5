"""parallel: three or more clauses, or parts between semicolons, of one head, frame or build (坚持…，坚持…，坚持…)."""

from collections.abc import Iterator

from quizgen.facts.enumeration import Enumeration
from quizgen.structure import Level, Outline

RULE = "parallel"


def find(outline: Outline, /) -> Iterator[Enumeration]:
    """Yield the runs of clauses, of parts and of paragraphs."""
    for run in outline.runs:
        if run.level in (Level.CLAUSE, Level.PART, Level.PARAGRAPH):
            yield Enumeration(RULE, run)
