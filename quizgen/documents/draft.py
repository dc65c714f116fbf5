"""A manuscript: what a reader of one format makes of a file, before furniture is cleared and lines are joined."""

import datetime
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

Form = Literal["line", "wrapped", "strong", "heading", "item", "row", "picture"]

PART = "\u2028"  # ends a draft without ending a line of the source: </p> inside a line, a form feed


@dataclass(frozen=True, slots=True)
class Line:
    """What is left of one line of the source, with its blanks, and the 1-based number of that line."""

    number: int
    text: str


@dataclass(frozen=True, slots=True)
class Draft:
    """A block in the making: the lines it was read from, and what the format says of it.

    `form`: a `line` may end where its paragraph ends or only at a margin, and several found to end at a margin are
    `wrapped`; a line all in bold is `strong`; a `picture` has no text and marks where one stood.
    `gap` counts the blank lines above, `linked` the characters that are links, `marks` those that were no words and are
    left out (**).
    """

    lines: tuple[Line, ...]
    form: Form = "line"
    gap: int = 0
    level: int = 0
    linked: int = 0
    marks: int = 0
    text: str = field(init=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        """Keep the words of all lines, without the blanks around each: every rule asks for them."""
        object.__setattr__(self, "text", "".join([line.text.strip() for line in self.lines]))


@dataclass(frozen=True, slots=True)
class Manuscript:
    """The drafts of one file in order, and what the file declares about itself."""

    drafts: tuple[Draft, ...]
    title: str | None = None
    date: datetime.date | None = None
    issuer: str | None = None


def numbered_lines(text: str, first: int = 1) -> Iterator[Line]:
    """Each line of the text with its number; one line is several where a part ends within it.

    >>> [(line.number, line.text) for line in numbered_lines("一\\n二\\u2028三", first=5)]
    [(5, '一'), (6, '二'), (6, '三')]
    """
    start, number = 0, first
    while start <= len(text):
        stop = text.find("\n", start)
        stop = len(text) if stop < 0 else stop
        line = text[start:stop]
        for part in line.split(PART) if PART in line else (line,):
            yield Line(number, part)
        start, number = stop + 1, number + 1
