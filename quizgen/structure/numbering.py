"""Numbered runs: items that carry marks of one style, 1, 2, 3 …, within a sentence, over sentences or over paragraphs."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from quizgen.documents.document import Span
from quizgen.structure.mark import LAST, MAY_OPEN, Mark, Style, at_clause
from quizgen.structure.outline import Paragraph, Part
from quizgen.structure.run import Level, Run, run

_DEEPEST = 12
_MUST = re.compile("要(?=..)(?![素点求件塞闻目])")
_OF_A_SECTION = re.compile(r"\d{1,2}\.\d|[A-Za-z][.．、]")  # 1.2, A.适用范围
_SECOND = 2
_LONGEST_LINE = 16  # of a line that looks like a heading
_FARTHEST = 600  # characters from an item to the next one
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
_CUT = (Style.CHAPTER, Style.BRACKET, Style.FIGURE)
"""Styles of headings: where a text is an excerpt, the first that it holds may be any."""
_SAID = (Style.IS, Style.MUST)
"""Styles that number one list together: 一要…。二是要…。三是…"""
_NESTING = (Style.IS, Style.MUST, Style.ORDINAL, Style.STEP)


class _Numbered(NamedTuple):
    """An item with its mark: `item` is its words, `around` the same with the mark; whether it is a heading.

    One that is `within` another opens it behind the other's mark: （三）｜一是加强学习；二是…
    """

    mark: Mark
    item: Span
    around: Span
    heads: bool
    within: bool = False


@dataclass(slots=True)
class _Open:
    """A list that may still go on."""

    style: Style
    heads: bool
    items: list[_Numbered] = field(default_factory=list)


def find(text: str, paragraphs: Sequence[Paragraph]) -> Iterator[Run]:
    """Yield the lists of two or more items, each item its head sentence (up to 。 or ；) without the mark.

    A mark with the number 1 opens a list inside those that are open; a mark that continues one of them closes what is inside it.
    """
    open_lists: list[_Open] = []
    reached: dict[Style, int] = {}  # the last number of each style: some lists are numbered on from section to section
    for numbered in _numbered(text, paragraphs):
        if numbered is None:
            chapters = [one for one in open_lists[:1] if one.style is Style.CHAPTER]
            yield from _closed(text, open_lists[len(chapters) :])
            open_lists = chapters
            continue
        mark = numbered.mark
        continued = _continued(text, open_lists, numbered)
        first = _first_before(text, numbered) if continued is None and mark.number == _SECOND else None
        if continued is not None:
            yield from _closed(text, open_lists[continued + 1 :])
            del open_lists[continued + 1 :]
            open_lists[continued].items.append(numbered)
        elif first or mark.number in (1, reached.get(mark.style, 0) + 1) or _is_cut(mark, reached):
            yield from _closed(text, _superseded(open_lists, numbered))
            open_lists.append(_Open(mark.style, numbered.heads, [first, numbered] if first else [numbered]))
            yield from _closed(text, open_lists[:-_DEEPEST])
            del open_lists[:-_DEEPEST]
        else:
            continue
        if not numbered.within:
            reached[mark.style] = mark.number
    yield from _closed(text, open_lists)


def _is_cut(mark: Mark, reached: Mapping[Style, int]) -> bool:
    """Whether a mark is the first of its style in the text, though its number is not 1: what stood before it was left out."""
    return mark.style in _CUT and mark.style not in reached


def _first_before(text: str, second: _Numbered) -> _Numbered | None:
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
    return _Numbered(mark, item, Span(item.start - 2, item.stop), second.heads)


def _inside_before(text: str, second: _Numbered) -> _Numbered | None:
    """The item numbered 1 that stands inside the paragraph of the second, or the one before: | 目标 | 1.…, 要求如下：1.…"""
    stop = max(text.rfind("\n", 0, second.around.start), 0)
    pattern = _FIRST.get(second.mark.style)
    if pattern is None:
        return None
    found = pattern.search(text, stop, second.around.start)
    found = found or pattern.search(text, max(text.rfind("\n", 0, stop), 0), stop)
    if found is None:
        return None
    item = Span(*found.span("item"))
    mark = Mark(second.mark.style, 1, Span(found.start(), item.start))
    return _Numbered(mark, item, Span(*found.span()), second.heads)


def _continued(text: str, open_lists: Sequence[_Open], numbered: _Numbered) -> int | None:
    """The innermost open list of the mark's style whose last number comes right before it, a heading's rather among headings."""
    mark, other, mixed = numbered.mark, None, None
    for index in range(len(open_lists) - 1, -1, -1):
        last_item = open_lists[index].items[-1]
        last = last_item.mark
        later = mark.number > last.number if mark.style is Style.FIRSTLY else mark.number == last.number + 1
        if later and mark.style is Style.ORDINAL and open_lists[index].style is Style.FIRSTLY and mark.number > _SECOND:
            mixed = index  # 首先，…。其次，…。第三，…
        elif later and (last.style is mark.style or (last.style in _SAID and mark.style in _SAID)):
            if open_lists[index].heads == numbered.heads or (_is_line(text, numbered) and _is_line(text, last_item)):
                return index
            other = index if other is None else other
    return mixed if other is None else other


def _is_line(text: str, numbered: _Numbered) -> bool:
    """Whether an item is a short line that nothing closes, as headings are."""
    start, stop = numbered.around
    return (
        stop - start <= _LONGEST_LINE and text[start - 1 : start] in ("\n", "") and text[stop : stop + 1] in ("\n", "")
    )


def _superseded(open_lists: list[_Open], numbered: _Numbered) -> list[_Open]:
    """The innermost list, where it is of the style that begins anew; a list of 一是 may stand inside another one.

    One of paragraphs may stand inside one of headings.
    """
    style = numbered.mark.style
    if not open_lists or open_lists[-1].style is not style or style in _NESTING:
        return []
    inside = open_lists[-1].heads and not numbered.heads
    return [] if inside else [open_lists.pop()]


def _closed(text: str, lists: Sequence[_Open]) -> Iterator[Run]:
    for ended in lists:
        if len(ended.items) < 2 or _tells_a_story(ended):
            continue
        items = tuple(numbered.item for numbered in ended.items)
        if len({numbered.mark.style for numbered in ended.items}) > 1:
            items = tuple(Span(item.start + bool(_MUST.match(text, *item)), item.stop) for item in items)
        elif all(_MUST.match(text, item.start, item.stop) for item in items):
            items = tuple(Span(item.start + 1, item.stop) for item in items)  # 一是要提高站位，二是要…
        around = Span(ended.items[0].around.start, ended.items[-1].around.stop)
        yield run(text, Level.NUMBERED, items, around)


def _tells_a_story(ended: _Open) -> bool:
    """Whether 首先 and 最后 or 此外 stand alone, with nothing between them: what happened first and what came in the end."""
    return ended.style is Style.FIRSTLY and len(ended.items) == 2 and ended.items[1].mark.number == LAST


def _numbered(text: str, paragraphs: Sequence[Paragraph]) -> Iterator[_Numbered | None]:
    """The numbered items in text order; None where a heading without a number ends whatever was numbered before it."""
    for paragraph in paragraphs:
        if paragraph.kind == "heading" and paragraph.mark is None and not _OF_A_SECTION.match(text, *paragraph.span):
            yield None
        for sentence in paragraph.sentences:
            for part in sentence.parts:
                if part.marked:
                    marked = [index for index, clause in enumerate(part.clauses) if clause.mark is not None]
                    yield from _in_part(text, part, marked, heads=paragraph.kind == "heading")


def _in_part(text: str, part: Part, marked: Sequence[int], *, heads: bool) -> Iterator[_Numbered]:
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
            yield _Numbered(clause.mark, Span(start, stop), Span(clause.span.start, stop), heads)
            within = _second_mark(text, clause.body.start, stop)
            if within is not None and within.number == 1 and within.style not in (clause.mark.style, Style.ARTICLE):
                yield _Numbered(
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
