"""Running heads, running feet and page numbers: what stands at the edge of several pages, whatever its digits."""

import re
from collections import Counter
from collections.abc import Sequence

from quizgen.documents.print.row import Row

DEEPEST = 3  # rows at an edge that may be a running head
PAGE_NUMBER = re.compile(
    r"[-—–―·•\s]*(?:第\s*)?\d{1,4}(?:\s*页)?(?:\s*[/，,]?\s*(?:共\s*)?\d{1,4}(?:\s*页)?)?[-—–―·•\s]*$"
)  # — 3 —, 第3页 共5页, 3 / 10
STAMP = re.compile(r"(?:https?|file):/\S+$|\d{1,4}/\d{1,2}/\d{1,4}[,， ]")  # what a browser prints on a page's edge
DIGITS = re.compile(r"\d+|[IVXivx]+$|(?<=第)[一二三四五六七八九十百]+(?=页)")
APART, OTHER_SIZE = 2.0, 0.1  # ems between a running head and the text; share by which its letters differ
DISTANCE = 1.5  # ems between a page number that stands on one page alone and the text


def without_running(pages: Sequence[Sequence[Row]]) -> list[list[Row]]:
    """The rows of each page (stretches of one base line stand as several), without what runs along its edges."""
    seen: Counter[tuple[bool, str]] = Counter()
    for page in pages:
        for at_top in (True, False):
            levels = _levels(page, at_top=at_top)[:DEEPEST]
            seen.update({(at_top, _key(level)) for level in levels})
    return [_cleared(page, seen) for page in pages]


def _cleared(page: Sequence[Row], seen: Counter[tuple[bool, str]]) -> list[Row]:
    gone: set[int] = set()
    for at_top in (True, False):
        levels = _levels(page, at_top=at_top)
        for at, level in enumerate(levels[:DEEPEST]):
            below = levels[at + 1] if at + 1 < len(levels) else []
            if _is_page_number(level, below):
                gone.update(map(id, level))
            elif seen[at_top, _key(level)] > 1 and _is_apart(level, below):
                gone.update(id(row) for upper in levels[: at + 1] for row in upper)
            elif seen[at_top, _key(level)] < 2:
                break
    return [row for row in page if id(row) not in gone]


def _levels(page: Sequence[Row], *, at_top: bool) -> list[list[Row]]:
    """The first rows from an edge, each as its stretches."""
    levels: list[list[Row]] = []
    for row in sorted(page, key=lambda row: -row.base if at_top else row.base):
        if levels and abs(levels[-1][0].base - row.base) < row.size / 3:
            levels[-1].append(row)
        elif len(levels) > DEEPEST:
            break
        else:
            levels.append([row])
    return levels


def _key(level: Sequence[Row]) -> str:
    """What a running head is known by on the next page: its words without blanks, numbers as one sign."""
    words = "".join(row.text for row in sorted(level, key=lambda row: row.left))
    return DIGITS.sub("#", "".join(words.split()))


def _is_apart(level: Sequence[Row], below: Sequence[Row]) -> bool:
    """Whether a row stands apart from the text, or is set in other letters: the text itself may recur, pasted twice."""
    if not below:
        return True
    size = below[0].size
    return abs(level[0].base - below[0].base) > APART * size or abs(level[0].size - size) > OTHER_SIZE * size


def _is_page_number(level: Sequence[Row], below: Sequence[Row]) -> bool:
    if any(STAMP.match(row.text) for row in level):
        return True
    if len(level) > 1 or not PAGE_NUMBER.match(level[0].text):
        return False
    return not below or abs(level[0].base - below[0].base) > DISTANCE * below[0].size
