"""Runs of heads: short paragraphs that open alike, each over what it is the head of (聚焦开放，…。 这一年，我们…。)."""

import re
from collections.abc import Iterator, Sequence

from quizgen.documents.document import Span
from quizgen.structure.edge import opening
from quizgen.structure.outline import Paragraph
from quizgen.structure.run import Level, Run, common_head, common_tail, run
from quizgen.structure.verb import ADVERBS, NOUNS_TOO, VERBS

_LEAST = 3
_SHORTEST, _LONGEST = 6, 50
_SHORTEST_HEAD, _WORD = 3, 2
_VERBS = (VERBS | ADVERBS) - NOUNS_TOO
_ARTICLE = re.compile(r"第[一二三四五六七八九十百千零〇\d]{1,9}[条章节编]")
_SURE = 4  # characters that heads share in all, before and behind, where they open with no verb


def find(text: str, paragraphs: Sequence[Paragraph]) -> Iterator[Run]:
    """Yield the runs of three or more heads in a row that open alike; their members are whole."""
    row: list[Span] = []
    for place, paragraph in enumerate(paragraphs):
        if paragraph.mark is not None or paragraph.kind != "paragraph":
            yield from _run(text, row)
            row = []
            continue
        following = paragraphs[place + 1] if place + 1 < len(paragraphs) else None
        head = _head(text, paragraph)
        if head is None or following is None or not _is_body(following, head):
            continue
        if row and not _alike(text, (*row, head)):
            yield from _run(text, row)
            row = [row[-1]] if _alike(text, (row[-1], head)) else []
        row.append(head)
    yield from _run(text, row)


def _head(text: str, paragraph: Paragraph) -> Span | None:
    """The sentence that is all of a paragraph, where it is short enough for a head."""
    start, stop = paragraph.span
    if not _SHORTEST <= stop - start <= _LONGEST or len(paragraph.sentences) != 1:
        return None
    sentence = paragraph.sentences[0]
    if _ARTICLE.match(text, start, stop):
        return None
    return sentence.span if len(sentence.parts) == 1 and sentence.end > sentence.span.stop else None


def _is_body(paragraph: Paragraph, head: Span) -> bool:
    """Whether a paragraph is what stands under a head: longer, with no mark of its own."""
    start, stop = paragraph.span
    return paragraph.mark is None and stop - start > max(_LONGEST, head.stop - head.start)


def _alike(text: str, heads: Sequence[Span]) -> bool:
    """Whether all heads open with one verb, with three characters or more, or open and end alike."""
    words = [text[opening(text, head) : head.stop] for head in heads]
    shared = common_head(words)
    if len(shared) >= _SHORTEST_HEAD or (len(shared) == _WORD and shared in _VERBS):
        return True
    return bool(shared) and len(shared) + len(common_tail(words)) >= _SURE


def _run(text: str, row: Sequence[Span]) -> Iterator[Run]:
    if len(row) >= _LEAST and len({head.of(text) for head in row}) == len(row):
        items = tuple(row)
        yield run(text, Level.PARAGRAPH, items, Span(items[0].start, items[-1].stop))
