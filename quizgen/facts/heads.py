"""The short sentences that open the paragraphs below a counted name, each before sentences that explain it."""

import re
from bisect import bisect_right

from quizgen.documents.document import Span
from quizgen.facts.name import Name
from quizgen.structure import Level, Outline, Paragraph, Run
from quizgen.structure.edge import opening
from quizgen.structure.run import run

_CLOSES = re.compile(r"[”\s]*[^，。；：！？\n]{0,10}[。：:]?\s*(?:[（(][^（）()\n]{1,20}[）)])?\s*")
_LONGEST_HEAD = 36
_FEWEST = 3
_COMMENTS = ("这", "因此", "总之", "以上", "同时", "其中", "为此")


def heads(outline: Outline, name: Name) -> Run | None:
    """The first sentences of as many paragraphs in a row as the name says, below the paragraph that closes with it, and no more."""
    if name.count < _FEWEST:
        return None
    paragraph = outline.paragraph_at(name.span.start)
    if paragraph is None or _CLOSES.fullmatch(outline.text, name.span.stop, paragraph.span.stop) is None:
        return None
    at = bisect_right(outline.paragraphs, paragraph.span.start, key=lambda one: one.span.start)
    found: list[Span] = []
    for one in outline.paragraphs[at : at + name.count + 1]:
        head = _head(outline.text, one)
        if head is None:
            break
        found.append(head)
    if len(found) != name.count:
        return None
    return run(outline.text, Level.PARAGRAPH, tuple(found), Span(found[0].start, found[-1].stop))


def _head(text: str, paragraph: Paragraph) -> Span | None:
    """The short sentence that opens a paragraph of several."""
    if paragraph.kind != "paragraph" or paragraph.mark is not None or len(paragraph.sentences) < 2:
        return None
    first = paragraph.sentences[0].span
    if first.stop - first.start > _LONGEST_HEAD or text.startswith(_COMMENTS, first.start):
        return None
    if paragraph.sentences[0].end == first.stop:
        return None  # a cell of a row
    return Span(opening(text, first), first.stop)
