"""Runs of quotes side by side, with nothing between them: 推行“首问负责”“限时办结”“一次告知”等制度."""

import re
from collections.abc import Iterator

from quizgen.documents.document import Span
from quizgen.structure.run import Level, Run, run

_QUOTE = r"“[^“”。！？\n]{3,60}”"
_ROW = re.compile(rf"{_QUOTE}(?:{_QUOTE}){{2,}}")
_INSIDE = re.compile(r"“([^“”]+)”")


def find(text: str) -> Iterator[Run]:
    """Yield the rows of three or more quotes of three or more characters, none of which ends a sentence."""
    for row in _ROW.finditer(text):
        items = tuple(Span(*inside.span(1)) for inside in _INSIDE.finditer(text, *row.span()))
        yield run(text, Level.UNIT, items, Span(*row.span()))
