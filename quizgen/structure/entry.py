"""Entries: what a mark opens, up to the next one; the first of a list too, where it stands in the midst of a sentence."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from quizgen.documents.document import Span
from quizgen.structure.mark import MAY_OPEN, Mark, Style, at_clause
from quizgen.structure.outline import Paragraph, Part

_OF_A_SECTION = re.compile(r"\d{1,2}\.\d|[A-Za-z][.．、]")  # 1.2, A.适用范围
_FARTHEST = 600  # characters from an item to the next one
_LONGEST = 2_000  # characters of an item inside a paragraph
_CELL_ENDS = frozenset("| :：")  # of the last item of a list in a table, or of one that brings in another
_FIRST = {
    Style.FIGURE: re.compile(r"(?:(?<=[|：: ])1[.．、]|⒈) ?(?!\d)(?P<item>[^。；\n]+)"),
    Style.BRACKET: re.compile(r"(?<=[|：: ])[（(]一[）)](?P<item>[^。；\n]+)"),
}
_BEHIND_WHO = {  # 全体干部｜一要坚定信念，…；二要…; 下半年｜一是…；二是…
    Style.IS: re.compile(
        r"(?:^|[。；，：:！])[^。；，：:！\n]{1,23}[^。；，：:！\n统同之唯专第单]一是(?P<item>[^。；\n]+)"
    ),
    Style.MUST: re.compile(
        r"(?:^|[。；，：:！])[^。；，：:！\n]{1,23}[^。；，：:！\n统同之唯专第单万进]一要(?P<item>[^。；\n]+)"
    ),
}
_COMMENTS = ("这是", "这些")


class Entry(NamedTuple):
    """An item with its mark: `item` is its words, `around` the same with the mark; whether it is a heading.

    One that is `within` another opens it behind the other's mark: （三）｜一是加强学习；二是…
    """

    mark: Mark
    item: Span
    around: Span
    heads: bool
    within: bool = False


def entries(text: str, paragraphs: Sequence[Paragraph]) -> Iterator[Entry | None]:
    """The numbered items in text order; None where a heading without a number ends whatever was numbered before it."""
    for paragraph in paragraphs:
        if paragraph.kind == "heading" and paragraph.mark is None and not _OF_A_SECTION.match(text, *paragraph.span):
            yield None
        for sentence in paragraph.sentences:
            for part in sentence.parts:
                if part.marked:
                    marked = [index for index, clause in enumerate(part.clauses) if clause.mark is not None]
                    yield from _in_part(text, part, marked, heads=paragraph.kind == "heading")


def first_before(text: str, second: Entry) -> Entry | None:
    """The item numbered 1 that no clause opens with: inside the paragraph before, or behind who is to do it."""
    pattern = _BEHIND_WHO.get(second.mark.style)
    if pattern is None:
        return _inside_before(text, second)
    stop = second.around.start
    begin = max(text.rfind("\n", 0, stop) + 1, stop - _FARTHEST)
    every = list(pattern.finditer(text[begin:stop]))
    if not every:
        return None
    item = Span(begin + every[-1].start("item"), begin + every[-1].end("item"))
    while text[item.stop - 1] in "，, ":
        item = Span(item.start, item.stop - 1)
    mark = Mark(second.mark.style, 1, Span(item.start - 2, item.start))
    return Entry(mark, item, Span(item.start - 2, item.stop), second.heads)


def _inside_before(text: str, second: Entry) -> Entry | None:
    """The item numbered 1 that stands inside the paragraph of the second, or the one before: | 目标 | 1.…, 要求如下：1.…"""
    nearest = second.around.start - _LONGEST
    stop = max(text.rfind("\n", 0, second.around.start), 0)
    pattern = _FIRST.get(second.mark.style)
    if pattern is None:
        return None
    found = pattern.search(text, max(stop, nearest), second.around.start)
    found = found or pattern.search(text, max(text.rfind("\n", 0, stop), nearest, 0), stop)
    if found is None:
        return None
    item = Span(*found.span("item"))
    mark = Mark(second.mark.style, 1, Span(found.start(), item.start))
    return Entry(mark, item, Span(*found.span()), second.heads)


def _in_part(text: str, part: Part, marked: Sequence[int], *, heads: bool) -> Iterator[Entry]:
    """The marked clauses of a part, each with all that follows it up to the next mark."""
    for place, index in enumerate(marked):
        clause = part.clauses[index]
        following = marked[place + 1] if place + 1 < len(marked) else len(part.clauses)
        while (
            len(marked) > 1
            and following > index + 1
            and text.startswith(_COMMENTS, part.clauses[following - 1].body.start)
        ):
            following -= 1  # 第一步…，第二步…，这是前后衔接的两步
        stop = part.clauses[following - 1].span.stop
        while text[stop - 1] in _CELL_ENDS and stop > clause.body.start:
            stop -= 1
        if clause.mark is not None and clause.mark.style is not Style.ARTICLE and clause.body.start < stop:
            start = _behind_a_second_mark(text, clause.body.start, stop)
            yield Entry(clause.mark, Span(start, stop), Span(clause.span.start, stop), heads)
            within = _second_mark(text, clause.body.start, stop)
            if within is not None and within.number == 1 and within.style not in (clause.mark.style, Style.ARTICLE):
                yield Entry(
                    within, Span(within.span.stop, stop), Span(within.span.start, stop), heads=False, within=True
                )


def _behind_a_second_mark(text: str, start: int, stop: int) -> int:
    """Where an item begins that is numbered twice: 1】第一，｜突出重点."""
    mark = _second_mark(text, start, stop)
    return mark.span.stop if mark is not None and mark.style in (Style.ORDINAL, Style.FIRSTLY) else start


def _second_mark(text: str, start: int, stop: int) -> Mark | None:
    """The mark that an item opens with behind its own: （三）｜一是加强学习；二是…"""
    mark = at_clause(text, start, stop) if text[start] in MAY_OPEN else None
    return mark if mark is not None and mark.span.stop < stop else None
