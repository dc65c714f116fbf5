"""Runs of quotes side by side: 推行“首问负责”“限时办结”“一次告知”等制度; whole phrases with 、 between them, too."""

import re
from collections.abc import Iterator

from quizgen.documents.document import Span
from quizgen.structure.run import Level, Run, run

_QUOTE = r"“[^“”。！？\n]{3,60}”"
_PHRASE = r"“[^“”。！？\n]{6,60}”"
_ROW = re.compile(rf"{_QUOTE}(?:{_QUOTE}){{2,}}|{_PHRASE}(?:、{_PHRASE}){{2,}}")
_INSIDE = re.compile(r"“([^“”]+)”")


def find(text: str) -> Iterator[Run]:
    """Yield the rows of three or more quotes of three or more characters, none of which ends a sentence.

    Between 、 stand names as a rule (“四个意识”、“两个维护”), so there a quote must be long enough to say something.
    """
    for row in _ROW.finditer(text):
        items = tuple(Span(*inside.span(1)) for inside in _INSIDE.finditer(text, *row.span()))
        yield run(text, Level.UNIT, items, Span(*row.span()))
