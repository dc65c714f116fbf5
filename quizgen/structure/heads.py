"""Runs of heads: short paragraphs that open alike, each over what it is the head of (聚焦开放，…。 这一年，我们…。)."""

import re
from collections.abc import Iterator, Sequence

from quizgen.documents.document import Span
from quizgen.structure.edge import opening
from quizgen.structure.outline import Paragraph
from quizgen.structure.run import Level, Run, common_head, common_tail, run, shared_places
from quizgen.structure.verb import ADVERBS, NOUNS_TOO, VERBS

_LEAST = 3
_SHORTEST_LABEL, _SHORTEST, _LONGEST = 4, 6, 50
_SHORTEST_HEAD, _WORD = 3, 2
_LONGEST_LABEL = 12
_VERBS = (VERBS | ADVERBS) - NOUNS_TOO
_ARTICLE = re.compile(r"第[一二三四五六七八九十百千零〇\d]{1,9}[条章节编]")
_SEVERAL = 2
_TIME = re.compile("[^，。]{0,8}[年来]，")
_SURE = 4  # characters that heads share in all, before and behind, where they open with no verb


def find(text: str, paragraphs: Sequence[Paragraph]) -> Iterator[Run]:
    """Yield the runs of three or more heads in a row that open alike; their members are whole.

    A head is a paragraph of its own, or the first sentence of one that tells of a time as the others do
    (一年来，…。), or that is a label as the others are (带着计划专题学。).
    """
    row: list[Span] = []
    opening_row: list[Span] = []
    for place, paragraph in enumerate(paragraphs):
        if paragraph.mark is not None or paragraph.kind != "paragraph":
            yield from _run(text, row)
            yield from _run(text, opening_row)
            row, opening_row = [], []
            continue
        first = _first_sentence(text, paragraph)
        if first is not None and opening_row and _begin_alike(text, opening_row[0], first):
            opening_row.append(first)
        else:
            yield from _run(text, opening_row)
            opening_row = [] if first is None else [first]
        following = paragraphs[place + 1] if place + 1 < len(paragraphs) else None
        head = _head(text, paragraph)
        if head is None or following is None or not _is_body(following, head):
            continue
        if row and not _alike(text, (*row, head)):
            yield from _run(text, row)
            row = [row[-1]] if _alike(text, (row[-1], head)) else []
        row.append(head)
    yield from _run(text, row)
    yield from _run(text, opening_row)


def _first_sentence(text: str, paragraph: Paragraph) -> Span | None:
    """The first of several sentences, where it is short enough for a head and ends in a full stop."""
    if len(paragraph.sentences) < _SEVERAL or len(paragraph.sentences[0].parts) > 1:
        return None
    span = paragraph.sentences[0].span
    long = not _SHORTEST_LABEL <= span.stop - span.start <= _LONGEST
    return None if long or text[span.stop] != "。" or _ARTICLE.match(text, *span) else span


def _begin_alike(text: str, one: Span, other: Span) -> bool:
    """Whether two sentences open with the same time (一年来，…; 这五年，…) or are labels of one length and one end (带着计划专题学。).

    Labels of one frame (在内容上，注重实际。在形式上，注重实用。) have half of their characters in common.
    """
    length, words = one.stop - one.start, (one.of(text), other.of(text))
    if length == other.stop - other.start:
        if 2 * shared_places(words) >= length and opening(text, one) == one.start:
            return True
        if text[one.stop - 1] == text[other.stop - 1] and _SHORTEST <= length <= _LONGEST_LABEL:
            return not any("，" in label for label in words)
    time = _TIME.match(text, *one)
    return time is not None and text.startswith(time.group(), other.start)


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


def _run(text: str, row: Sequence[Span]) -> tuple[Run, ...]:
    if len(row) < _LEAST or len({head.of(text) for head in row}) < len(row):
        return ()
    items = tuple(row)
    return (run(text, Level.PARAGRAPH, items, Span(items[0].start, items[-1].stop)),)
