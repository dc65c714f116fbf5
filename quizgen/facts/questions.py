"""The questions in a row that a name counts: 怎么看？怎么办？怎么干？要回答好这“三大问题”; 回答三个问题：为谁建？谁来建？怎样建？"""

from bisect import bisect_right
from collections.abc import Sequence

from quizgen.documents.document import Span
from quizgen.facts.name import Name
from quizgen.structure import Level, Outline, Run, Sentence
from quizgen.structure.run import run

_HEADS = ("问题", "课题", "命题", "问", "之问", "追问", "疑问", "设问", "拷问", "考题", "问号")
_ENDS = ("？", "?")
_COLONS = ("：", ":")


def questions(outline: Outline, name: Name) -> Run | None:
    """The questions right before the sentence of a name, or right behind it, exactly as many as it says."""
    if not name.head.endswith(_HEADS):
        return None
    paragraph = outline.paragraph_at(name.span.start)
    sentences = paragraph.sentences if paragraph else ()
    at = bisect_right(sentences, name.span.start, key=lambda sentence: sentence.span.start) - 1
    if at < 0:
        return None
    text = outline.text
    before = at
    while before > 0 and _asks(text, sentences[before - 1]):
        before -= 1
    row = sentences[before:at] if not _asks(text, sentences[at]) else ()
    if len(row) != name.count:
        behind = at + (not _asks(text, sentences[at]))
        after = behind
        while after < len(sentences) and _asks(text, sentences[after]):
            after += 1
        row = sentences[behind:after]
    if len(row) != name.count:
        return None
    items = _items(text, row, name)
    return run(text, Level.PART, items, Span(row[0].span.start, row[-1].span.stop)) if items else None


def _asks(text: str, sentence: Sentence) -> bool:
    return text.endswith(_ENDS, sentence.span.start, sentence.end)


def _items(text: str, row: Sequence[Sentence], name: Name) -> tuple[Span, ...] | None:
    """The questions, the first without the words before its colon."""
    first, *rest = (sentence.span for sentence in row)
    colon = max(text.find(mark, first.start, first.stop) for mark in _COLONS)
    start = colon + 1 if colon >= 0 else max(first.start, name.span.stop if name.span.start >= first.start else 0)
    while start < first.stop and text[start] in "“‘ ":
        start += 1
    return (Span(start, first.stop), *rest) if start < first.stop else None
