"""What brings a list in from above: a heading, a sentence that ends in a colon, the words before 一是."""

from bisect import bisect_right

from quizgen.documents.document import Span
from quizgen.structure import Level, Outline, Paragraph, Run, Sentence

_LONGEST_HEADING = 40
_ENDS = ("。", "！", "？", "；", "：", ":")
_FARTHEST = 4
"""So many paragraphs may stand between a list and its heading."""


def above(outline: Outline, run: Run) -> str:
    """The words over a list, with the mark that ends them; "" where nothing but other text stands there.

    For a numbered list these are the words of its sentence before the first number, or else the sentence before; for any
    list that begins its paragraph, the heading or the colon above it.
    """
    start = run.items[0].start
    place = bisect_right(outline.paragraphs, start, key=lambda paragraph: paragraph.span.start) - 1
    if place < 0:
        return ""
    paragraph = outline.paragraphs[place]
    at = bisect_right(paragraph.sentences, start, key=lambda sentence: sentence.span.start) - 1
    if at < 0:
        return ""
    if run.level is Level.NUMBERED:
        before = _before(paragraph.sentences[at], start)
        if before.start < before.stop:
            return outline.words(before)
        if at > 0:
            return outline.words(_without_mark(paragraph.sentences[at - 1]))
    return _over(outline, place) if at == 0 and place > 0 else ""


def _before(sentence: Sentence, start: int) -> Span:
    """What stands in the sentence before the mark of the item that starts there."""
    opening = next((clause for clause in reversed(sentence.clauses) if clause.span.start <= start), sentence.clauses[0])
    return Span(
        _without_mark(sentence).start, min(start, opening.mark.span.start if opening.mark else opening.span.start)
    )


def _over(outline: Outline, place: int) -> str:
    """The paragraph before, if a colon closes it; or the nearest one that is a heading, by its looks or by its number."""
    for back, before in enumerate(reversed(outline.paragraphs[max(0, place - _FARTHEST) : place])):
        if before.kind == "title":
            break
        if before.sentences:
            last = outline.words(_without_mark(before.sentences[-1])).rstrip()
            if _is_heading(before, last) or (back == 0 and last.endswith(("：", ":"))):
                return last
    return ""


def _is_heading(paragraph: Paragraph, words: str) -> bool:
    if paragraph.kind == "heading":
        return True
    is_short = len(paragraph.sentences) == 1 and len(words) <= _LONGEST_HEADING
    return is_short and (paragraph.mark is not None or not words.endswith(_ENDS))


def _without_mark(sentence: Sentence) -> Span:
    return Span(sentence.parts[0].body.start, sentence.end)
