"""Rows of print: characters on one base line, in order, with the blanks that the distances between them tell."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from statistics import median_low

from quizgen.documents.line_marks import opens_entry
from quizgen.documents.print.page import Page

HAN = re.compile(r"[\u2e80-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")  # are as wide as they are high
PRIVATE = re.compile(r"[\ue000-\uf8ff\ufffd]")  # of symbol fonts, and of fonts that do not tell what they print
BULLET = re.compile(rf"^{PRIVATE.pattern}+\s*")
UNREADABLE = "\N{REPLACEMENT CHARACTER}"
APART = 1.2  # ems between two stretches that may stand in different columns
BLANK, NARROW_BLANK = 0.6, 0.15  # ems that are a blank between Chinese characters, between Latin letters
SMALLEST = 0.3  # of the page's ems that a gap between small letters may be
LEVEL = 0.35  # ems that the base lines of one row may differ
TWICE = 0.3  # ems that a character printed twice, to look bold, is shifted at most
LETTER = re.compile(r"[!-~]")
DASH = re.compile(r"[—…―─]")  # —— is one shape, and stands as two characters in one place
OPENING, CLOSING = "“‘（《〈【「『〔［", "”’）》〉】」』〕］，。、；：！？"  # half of their width is blank
LONGEST_NUMBER = 6  # characters of a number that a tab parts from its words: （十二）
RAISED, LONGEST_RAISED = 0.8, 4  # ems above a row, and characters, of the mark of a footnote


@dataclass(frozen=True, slots=True)
class Row:
    """A stretch of characters on one base line, or several of them in one column.

    `size` is the width of a Chinese character, an em; `cells` are the stretches that wide gaps part.
    """

    page: int
    text: str
    left: float
    right: float
    base: float
    size: float
    cells: int = 1

    @property
    def is_han(self) -> bool:
        """Whether its size is measured on a Chinese character, and not guessed from letters."""
        return HAN.search(self.text) is not None


def stretches(page: Page) -> list[Row]:
    """The characters of a page as rows, split wherever a column may end; marks of footnotes left out."""
    if not page.text:
        return []
    size = em(page, range(len(page.text)))
    found = [
        stretch
        for level in _levels(page, size)
        for characters in _split(page, _once(page, sorted(level, key=page.left.__getitem__), size), size)
        if (stretch := _stretch(page, characters)) is not None
    ]
    return _without_raised(found)


def em(page: Page, characters: Iterable[int]) -> float:
    """The width of most Chinese characters among these; where there are none, twice that of most letters."""
    wide: list[int] = []
    narrow: list[int] = []
    for at in characters:
        (wide if HAN.match(page.text[at]) else narrow).append(page.right[at] - page.left[at])
    return max(float(median_low(wide) if wide else 2 * median_low(narrow)), 100.0)


def _levels(page: Page, size: float) -> Iterable[list[int]]:
    """The characters by base line, from above."""
    order = sorted(range(len(page.text)), key=lambda at: -page.base[at])
    level: list[int] = []
    for at in order:
        if level and page.base[level[0]] - page.base[at] > LEVEL * size:
            yield level
            level = []
        level.append(at)
    if level:
        yield level


def _once(page: Page, characters: Sequence[int], size: float) -> list[int]:
    """The characters of a level without those printed a second time in the same place."""
    kept: list[int] = []
    for at in characters:
        least = 1 if DASH.match(page.text[at]) else 0
        twin = any(
            page.text[at] == page.text[other] and least <= page.left[at] - page.left[other] < TWICE * size
            for other in kept[-2:]
        )
        if not twin or (LETTER.match(page.text[at]) and page.left[at] - page.left[kept[-1]] > 0.1 * size):
            kept.append(at)
    return kept


def _split(page: Page, characters: Sequence[int], size: float) -> Iterable[list[int]]:
    stretch: list[int] = []
    edge = 0.0
    for at in characters:
        half = (page.right[at] - page.left[at]) / 2
        left = page.left[at] + (half if page.text[at] in OPENING else 0)
        right = page.right[at] - (half if page.text[at] in CLOSING else 0)
        gap = left - edge
        if stretch and gap > SMALLEST * size and gap > APART * min(size, em(page, stretch[-3:])):
            yield stretch
            stretch = []
        edge = max(edge, right) if stretch else right
        stretch.append(at)
    if stretch:
        yield stretch


def _stretch(page: Page, characters: Sequence[int]) -> Row | None:
    size = em(page, characters)
    text: list[str] = []
    before: int | None = None
    for at in characters:
        if before is not None:
            gap = page.left[at] - page.right[before]
            letters = LETTER.match(page.text[before]) and LETTER.match(page.text[at])
            if gap > (NARROW_BLANK if letters else BLANK) * size:
                text.append(" ")
        text.append(page.text[at])
        before = at
    words = PRIVATE.sub(UNREADABLE, BULLET.sub("", "".join(text))).strip()
    if not words:
        return None
    first, last = characters[0], max(characters, key=page.right.__getitem__)
    return Row(page.number, words, page.left[first], page.right[last], page.base[first], size)


def _without_raised(found: list[Row]) -> list[Row]:
    """The stretches without the small digits, raised above a row, that refer to footnotes."""
    kept: list[Row] = []
    for at, row in enumerate(found):
        small = len(row.text) <= LONGEST_RAISED and not row.is_han
        below = found[at + 1 : at + 4] if small else ()
        raised = any(
            0 < row.base - other.base < RAISED * other.size
            and row.size < RAISED * other.size
            and other.left < row.left <= other.right + 0.2 * other.size
            for other in below
        )
        if not raised:
            kept.append(row)
    return kept


def merged(found: Iterable[Row]) -> list[Row]:
    """The stretches of one column as rows from above: those on one base line are one row."""
    rows: list[Row] = []
    level: list[Row] = []
    for stretch in sorted(found, key=lambda stretch: -stretch.base):
        if level and level[0].base - stretch.base > LEVEL * max(level[0].size, stretch.size):
            rows.append(_one(level))
            level = []
        level.append(stretch)
    return [*rows, _one(level)] if level else rows


def _one(level: list[Row]) -> Row:
    level.sort(key=lambda stretch: stretch.left)
    first, size = level[0], max(stretch.size for stretch in level)
    text = " ".join(stretch.text for stretch in level)
    cells = len(level) - (len(level) > 1 and len(first.text) <= LONGEST_NUMBER and opens_entry(first.text))
    return Row(first.page, text, first.left, max(s.right for s in level), first.base, size, cells)
