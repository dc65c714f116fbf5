"""Numbered runs: items that carry marks of one style, 1, 2, 3 …, within a sentence, over sentences or over paragraphs."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from quizgen.documents.document import Span
from quizgen.structure.entry import Entry, entries, first_before
from quizgen.structure.mark import LAST, Mark, Style
from quizgen.structure.outline import Paragraph
from quizgen.structure.run import Level, Run, run

_DEEPEST = 12
_MUST = re.compile("要(?=..)(?![素点求件塞闻目])")
_SECOND = 2
_LONGEST_LINE = 16  # of a line that looks like a heading
_CUT = (Style.CHAPTER, Style.BRACKET, Style.FIGURE)
"""Styles of headings: where a text is an excerpt, the first that it holds may be any."""
_SAID = (Style.IS, Style.MUST)
"""Styles that number one list together: 一要…。二是要…。三是…"""
_NESTING = (Style.IS, Style.MUST, Style.ORDINAL, Style.STEP)


@dataclass(slots=True)
class _Open:
    """A list that may still go on."""

    style: Style
    heads: bool
    items: list[Entry] = field(default_factory=list)


def find(text: str, paragraphs: Sequence[Paragraph]) -> Iterator[Run]:
    """Yield the lists of two or more items, each item its head sentence (up to 。 or ；) without the mark.

    A mark with the number 1 opens a list inside those that are open; a mark that continues one of them closes what is inside it.
    """
    open_lists: list[_Open] = []
    reached: dict[Style, int] = {}  # the last number of each style: some lists are numbered on from section to section
    for numbered in entries(text, paragraphs):
        if numbered is None:
            chapters = [one for one in open_lists[:1] if one.style is Style.CHAPTER]
            yield from _closed(text, open_lists[len(chapters) :])
            open_lists = chapters
            continue
        mark = numbered.mark
        continued = _continued(text, open_lists, numbered)
        first = first_before(text, numbered) if continued is None and mark.number == _SECOND else None
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


def _continued(text: str, open_lists: Sequence[_Open], numbered: Entry) -> int | None:
    """The innermost open list of the mark's style whose last number comes right before it, a heading's rather among headings."""
    mark, other, mixed = numbered.mark, None, None
    for index in range(len(open_lists) - 1, -1, -1):
        last_item = open_lists[index].items[-1]
        last = last_item.mark
        later = mark.number > last.number if mark.style is Style.FIRSTLY else mark.number == last.number + 1
        if later and mark.style is Style.ORDINAL and open_lists[index].style is Style.FIRSTLY and mark.number > _SECOND:
            mixed = index  # 首先，…。其次，…。第三，…
        elif later and (
            last.style is mark.style
            or (last.style in _SAID and mark.style in _SAID)
            or mark.style is Style.FIRSTLY is open_lists[index].style  # 首先，…。其次，…。第三，…。最后，…
        ):
            if open_lists[index].heads == numbered.heads or (_is_line(text, numbered) and _is_line(text, last_item)):
                return index
            other = index if other is None else other
    return mixed if other is None else other


def _is_line(text: str, numbered: Entry) -> bool:
    """Whether an item is a short line that nothing closes, as headings are."""
    start, stop = numbered.around
    return (
        stop - start <= _LONGEST_LINE and text[start - 1 : start] in ("\n", "") and text[stop : stop + 1] in ("\n", "")
    )


def _superseded(open_lists: list[_Open], numbered: Entry) -> list[_Open]:
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
