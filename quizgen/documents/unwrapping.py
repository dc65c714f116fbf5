"""Hard-wrapped lines joined again: text copied from a PDF or a terminal, where each line ends at a margin.

First it is decided whether the text is wrapped at all; if not, its lines stay as they are.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from quizgen.documents.draft import Draft
from quizgen.documents.line_marks import DATELINE, PARAGRAPH_MARK, SPEECH, opens_entry, outline_kind

FINISHED = re.compile(r"[。！？；：!?;:…][”’」』）】\"']*$")
GOES_ON = re.compile(r"[，、,（《“‘「『—]$")
CLOSES = re.compile(r"[，。、；：！？）》”’】」』,;]")  # no line begins with these but one that goes on
OF = re.compile(r"的(?![确士话])")  # nor with this, unless the one above it is done
INSIDE = re.compile(r"[，。；、,].")

STOPS = re.compile(r"[。！？；：!?;:…]")
INNER = 1.5  # of a mark's places at the ends of paragraphs, with as many more it is rather one within

WORD = re.compile(r"[A-Za-z0-9.%-]+")  # is not broken at a margin
OPENED = re.compile(r"[《（“「『][^《》（）“”「」『』]*$")
CLOSED = re.compile(r"[^《》（）“”「」『』]{0,60}[》）”」』]")

NARROWEST, WIDEST = 24, 200  # a margin, in columns: a Chinese character takes two
SLACK = 4  # columns that a full line may fall short of the margin
HANGING = 2  # columns that a mark may hang over it
INDENT = 2  # blanks
INDENTED = 4  # columns that the first line of a paragraph falls short where its indent was lost
LEAST, FEWEST = 3, 2  # full unfinished lines; where no line goes beyond the margin
SURE = 8  # with so many full lines, and none beyond the margin, many short lines (headings, items) may stand between
MEASURED = 400  # characters of a line that are measured
SHORTEST, BROKEN = 12, 40  # characters: of a line that stops at a comma and goes on in a paragraph (verse is shorter)


@dataclass(frozen=True, slots=True)
class Margin:
    """How a text is wrapped: the margin in columns, and what tells the end of a paragraph.

    `gap`: blank lines that stand even within a paragraph. `blank_ends`: the last line of a paragraph ends in a blank.
    `indents`: its first line begins with blanks. `spaced`: blank lines part the paragraphs. `inner`: the marks that stand
    within paragraphs much more often than at their end.
    """

    width: int
    gap: int
    blank_ends: bool
    indents: bool
    spaced: bool
    inner: str


def unwrapped(drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts with those joined that are one paragraph of the document."""
    margin = find_margin(drafts)
    joined: list[Draft] = []
    lines: list[Draft] = []  # of the paragraph in the making
    for draft in drafts:
        if lines and not (_continues(lines, draft, margin) if margin else _is_broken(lines[-1], draft)):
            joined.append(_merged(lines, margin))
            lines = []
        lines.append(draft)
    return [*joined, _merged(lines, margin)] if lines else joined


def _merged(drafts: Sequence[Draft], margin: Margin | None) -> Draft:
    first = drafts[0]
    if len(drafts) == 1:
        return first
    lines = tuple(line for draft in drafts for line in draft.lines)
    form = "wrapped" if margin and first.form == "line" else first.form
    return Draft(lines, form, first.gap, first.level, sum(draft.linked for draft in drafts))


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
    flowing = [(draft, _width(draft)) for draft in drafts if draft.form in ("line", "item")]
    widths = Counter(columns for _, columns in flowing)
    margins = [columns for columns in (NARROWEST, *widths) if NARROWEST <= columns < WIDEST]
    right = max(margins, key=lambda right: (_within(widths, right), -right))
    full = [draft for draft, columns in flowing if right - SLACK <= columns <= right]
    over = sum(count for columns, count in widths.items() if columns > right + HANGING)
    least = LEAST if over else FEWEST
    share = 0.3 if over or len(full) < SURE else 0.12
    if len(full) < max(least, share * len(flowing)) or over > 0.1 * len(flowing):
        return None
    at_margin = {id(draft) for draft in full}
    unfinished = [pair for pair in running_on if id(pair[0]) in at_margin]
    running = sum(INSIDE.search(draft.text) is not None for draft in full)
    if len(unfinished) < max(least, 0.6 * len(full)) or running < 0.4 * len(full):
        return None
    ends = [(above, below) for above, below in pairs if _width(above) < right - SLACK and finished(above.text)]
    gap = Counter(below.gap for _, below in unfinished).most_common(1)[0][0]
    return Margin(
        width=right,
        gap=gap,
        blank_ends=_mostly(_ends_blank(above) for above, _ in ends)
        and _hardly(_ends_blank(above) for above, _ in unfinished),
        indents=_mostly(_indent(below) >= INDENT for _, below in ends)
        and _hardly(_indent(below) >= INDENT for above, below in unfinished if above is not drafts[0]),
        spaced=_mostly(below.gap > gap for _, below in ends),
        inner=_inner_marks([draft.text for draft, _ in flowing], [above.text for above, _ in ends]),
    )


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


def _continues(lines: Sequence[Draft], below: Draft, margin: Margin) -> bool:
    """Whether the line below goes on with the paragraph of the lines above."""
    above = lines[-1]
    if below.form != "line" or above.form not in ("line", "item"):
        return False
    text, after = above.text, below.text
    if PARAGRAPH_MARK.match(after) or DATELINE.match(after):
        return False
    ended = finished(text)
    columns = _width(above)
    word = WORD.match(after)
    full = columns >= margin.width - SLACK or columns + (len(word[0]) if word else 2) > margin.width
    if below.gap > margin.gap:
        return below.gap == margin.gap + 1 and full and not ended and not opens_entry(after) and margin.gap == 0
    if margin.indents and _indent(below) >= INDENT:
        return False
    full = full or (margin.spaced and len(lines) == 1 and not ended and columns >= margin.width - SLACK - INDENTED)
    if opens_entry(after) and (ended or not full or outline_kind(after) == outline_kind(lines[0].text)):
        return False
    if margin.blank_ends:
        return not _ends_blank(above)
    if ended and not finished(after) and _width(below) < margin.width - SLACK:
        return False  # a heading: the last line of a paragraph ends as a sentence does
    if full:
        if not ended or margin.indents or margin.spaced:
            return True
        return STOPS.findall(text)[-1] in margin.inner and not SPEECH.match(after)
    return GOES_ON.search(text[-1:]) is not None or CLOSES.match(after) is not None or _quotes_on(text, after)


def _is_broken(above: Draft, below: Draft) -> bool:
    """Whether a text that is not wrapped was broken between these two: by a page's excerpt, by marks for bold."""
    if above.form not in ("line", "item", "strong") or below.form not in ("line", "strong"):
        return False
    text, after = above.text, below.text
    if PARAGRAPH_MARK.match(after) or DATELINE.match(after) or opens_entry(after):
        return False
    return (
        CLOSES.match(after) is not None
        or (OF.match(after) is not None and not finished(text))
        or _quotes_on(text, after)
        or (text[-1] in "，、" and len(text) >= SHORTEST and len(after) >= BROKEN)
    )


def _quotes_on(text: str, after: str) -> bool:
    """Whether a title or quotation is opened above and closed below."""
    return OPENED.search(text[-80:]) is not None and CLOSED.match(after) is not None


def _width(draft: Draft) -> int:
    """The columns that a line takes; GB 18030 writes what is wide in two bytes, what is narrow in one."""
    if len(draft.lines) > 1:
        return WIDEST + SLACK - 1
    columns = len(draft.text[:MEASURED].encode("gb18030", errors="replace"))
    return min(columns + (4 if _indent(draft) >= INDENT else 0), WIDEST + SLACK - 1)


def _indent(draft: Draft) -> int:
    first = draft.lines[0].text
    return len(first) - len(first.lstrip())


def _ends_blank(draft: Draft) -> bool:
    return draft.lines[-1].text.endswith(" ")
