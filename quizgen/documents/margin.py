"""The margin at which the lines of a text end, if they end at one."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from quizgen.documents.draft import Draft

FINISHED = re.compile(r"[。！？；：!?;:…][”’」』）】\"']*$")
INSIDE = re.compile(r"[，。；、,].")
MARKED = 3  # characters that the number of a line may take: 1、
LEADERS = "......"  # of a table of contents, which goes to a margin of its own

STOPS = re.compile(r"[。！？；：!?;:…]")
INNER = 1.5  # of a mark's places at the ends of paragraphs, with as many more it is rather one within

NARROWEST, WIDEST = 24, 200  # a margin, in columns: a Chinese character takes two
SLACK = 4  # columns that a full line may fall short of the margin
HANGING = 2  # columns that a mark may hang over it
INDENT = 2  # blanks
LEAST, FEWEST = 3, 2  # full unfinished lines; where no line goes beyond the margin
SURE = 8  # with so many full lines, and none beyond the margin, many short lines (headings, items) may stand between
MEASURED = 400  # characters of a line that are measured

Measure = Callable[[Draft], int]


def columns(draft: Draft) -> int:
    """How wide a line is printed: GB 18030 writes what is wide in two bytes, what is narrow in one."""
    return len(draft.text[:MEASURED].encode("gb18030", errors="replace"))


def characters(draft: Draft) -> int:
    """How wide a line is for a program that counts characters, in columns of which each character takes two."""
    return 2 * len(draft.text[:MEASURED])


def columns_with_marks(draft: Draft) -> int:
    """How wide a line was in the source, with the marks that are no words."""
    return columns(draft) + draft.marks


def characters_with_marks(draft: Draft) -> int:
    """How wide it was for a program that counts characters."""
    return characters(draft) + 2 * draft.marks


WORDS, SOURCE = (columns, characters), (columns_with_marks, characters_with_marks)


@dataclass(frozen=True, slots=True)
class Margin:
    """How a text is wrapped: the margin in columns by one measure, and what tells the end of a paragraph.

    `gap`: blank lines that stand even within a paragraph. `blank_ends`: the last line of a paragraph ends in a blank.
    `indents`: its first line begins with blanks. `spaced`: blank lines part the paragraphs. `inner`: the marks that stand
    within paragraphs much more often than at their end.
    """

    width: int
    measure: Measure
    gap: int
    blank_ends: bool
    indents: bool
    spaced: bool
    inner: str


def finished(text: str) -> bool:
    """Whether a line ends as a sentence does.

    >>> finished("坚持党管互联网。"), finished("坚持党管互联")
    (True, False)
    """
    return FINISHED.search(text[-8:]) is not None


def find_margin(drafts: Sequence[Draft]) -> Margin | None:
    """The margin at which most lines end without a sentence ending; None where the text is not wrapped."""
    pairs = [
        (above, below) for above, below in pairwise(drafts) if above.form in ("line", "item") and below.form == "line"
    ]
    running_on = [pair for pair in pairs if not finished(pair[0].text)]
    if len(running_on) < FEWEST:
        return None
    lines = [draft for draft in drafts if draft.form in ("line", "item") and LEADERS not in draft.text]
    measures: tuple[Measure, ...] = WORDS + SOURCE if any(draft.marks for draft in lines) else WORDS
    measured = {measure: [width(draft, measure) for draft in lines] for measure in measures}
    counted = {measure: Counter(widths) for measure, widths in measured.items()}
    rights = {measure: _right(widths) for measure, widths in counted.items()}
    measure = max(measured, key=lambda measure: _within(counted[measure], rights[measure]))
    right, widths = rights[measure], counted[measure]
    full = [draft for draft, taken in zip(lines, measured[measure], strict=True) if right - SLACK <= taken <= right]
    over = sum(count for taken, count in widths.items() if taken > right + HANGING)
    least = LEAST if over else FEWEST
    share = 0.3 if over or len(full) < SURE else 0.12
    if len(full) < max(least, share * len(lines)) or over > 0.1 * len(lines):
        return None
    at_margin = {id(draft) for draft in full}
    unfinished = [pair for pair in running_on if id(pair[0]) in at_margin]
    running = sum(INSIDE.search(draft.text, MARKED) is not None for draft in full)
    if len(unfinished) < max(least, 0.6 * len(full)) or running < 0.4 * len(full):
        return None
    ends = [(above, below) for above, below in pairs if width(above, measure) < right - SLACK and finished(above.text)]
    gap = Counter(below.gap for _, below in unfinished).most_common(1)[0][0]
    return Margin(
        width=right,
        measure=measure,
        gap=gap,
        blank_ends=_mostly(ends_blank(above) for above, _ in ends)
        and _hardly(ends_blank(above) for above, _ in unfinished),
        indents=_mostly(indent(below) >= INDENT for _, below in ends)
        and _hardly(indent(below) >= INDENT for above, below in unfinished if above is not drafts[0]),
        spaced=_mostly(below.gap > gap for _, below in ends),
        inner=_inner_marks([draft.text for draft in lines], [above.text for above, _ in ends]),
    )


def _right(widths: Counter[int]) -> int:
    """The width at which most lines end."""
    margins = [right for right in (NARROWEST, *widths) if NARROWEST <= right < WIDEST]
    return max(margins, key=lambda right: (_within(widths, right), -right))


def _within(widths: Counter[int], right: int) -> int:
    """How many lines end at a margin, or fall short of it by the slack."""
    return sum([widths[columns] for columns in range(right - SLACK, right + 1)])


def _inner_marks(lines: Sequence[str], ends: Sequence[str]) -> str:
    """The marks that stand within the lines more often than at the end of a paragraph's last one."""
    within = Counter(mark for line in lines for mark in STOPS.findall(line[:-1]))
    at_end = Counter(mark for line in ends for mark in STOPS.findall(line[-2:])[-1:])
    return "".join(mark for mark in within if within[mark] > INNER * at_end[mark])


def _mostly(truths: Iterable[bool]) -> bool:
    found = list(truths)
    return len(found) >= 2 and sum(found) > 0.6 * len(found)


def _hardly(truths: Iterable[bool]) -> bool:
    found = list(truths)
    return sum(found) < 0.1 * len(found)


def width(draft: Draft, measure: Measure) -> int:
    """The columns that a line takes; its indent counts, but not what it has beyond the widest margin."""
    if len(draft.lines) > 1:
        return WIDEST + SLACK - 1
    return min(measure(draft) + (4 if indent(draft) >= INDENT else 0), WIDEST + SLACK - 1)


def indent(draft: Draft) -> int:
    """The blanks that the first line of a draft begins with."""
    first = draft.lines[0].text
    return len(first) - len(first.lstrip())


def ends_blank(draft: Draft) -> bool:
    """Whether the last line of a draft ends in a blank."""
    return draft.lines[-1].text.endswith(" ")
