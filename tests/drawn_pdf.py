"""Printed pages drawn in lines of text, for the page about PDF: what stands where is seen as it is typed.

A line is a row of print, and a blank line is an empty row. A Chinese character takes two columns, a letter one. `@22 ` at
the beginning of a line sets its letters in 22 points instead of 16. A line of === begins the next page.
"""

import re
from collections.abc import Iterator

from quizgen.documents.print.page import Page
from quizgen.shell.screen import width

SIZE = 16  # points
PITCH = 28  # points from one row to the next
TOP = 800
LARGE = re.compile(r"@(?P<size>\d+) ")


def drawn(drawing: str) -> list[Page]:
    """The pages of a drawing."""
    pages = re.split(r"^===+$\n?", drawing, flags=re.MULTILINE)
    return [_page(number, page.split("\n")) for number, page in enumerate(pages, 1)]


def _page(number: int, rows: list[str]) -> Page:
    placed = [character for at, row in enumerate(rows) for character in _row(row, TOP - PITCH * at)]
    text, left, right, base = zip(*placed, strict=True) if placed else ("", (), (), ())
    return Page(number, "".join(text), left, right, base)


def _row(row: str, base: float) -> Iterator[tuple[str, int, int, int]]:
    """Each character of a row with its edges and its base line, in hundredths of a point."""
    size = SIZE
    if large := LARGE.match(row):
        size, row = int(large["size"]), row[large.end() :]
    x = 0.0
    for character in row:
        step = width(character) * (SIZE if character == " " else size) / 2
        if character != " ":
            yield character, round(x * 100), round((x + step) * 100), round(base * 100)
        x += step
