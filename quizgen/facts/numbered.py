"""numbered: a list by its numbers: 一是…二是…, 第一，…第二，…, （一）…（二）…, 1. … 2. …"""

from collections.abc import Iterator

from quizgen.facts.enumeration import Enumeration
from quizgen.structure import Level, Outline

RULE = "numbered"


def find(outline: Outline, /) -> Iterator[Enumeration]:
    """Yield the lists whose members carry marks of one style in order."""
    for run in outline.runs:
        if run.level is Level.NUMBERED:
            yield Enumeration(RULE, run)
