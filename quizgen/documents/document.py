"""A document: what a text is once its format is forgotten."""

import datetime
from bisect import bisect_left
from dataclasses import dataclass
from typing import Literal, NamedTuple

BlockKind = Literal["title", "heading", "paragraph"]


class Span(NamedTuple):
    """The stretch `[start, stop)` of a document's text, in characters.

    A tuple, and not a dataclass, because hundreds of thousands are made for one document.

    >>> Span(2, 4).of("十个坚持")
    '坚持'
    """

    start: int
    stop: int

    def of(self, text: str) -> str:
        """The words that stand there."""
        start, stop = self
        return text[start:stop]

    def holds(self, other: "Span") -> bool:
        """Whether the other span lies within this one."""
        return self.start <= other.start and other.stop <= self.stop

    def meets(self, other: "Span") -> bool:
        """Whether the two spans share at least one character."""
        return self.start < other.stop and other.start < self.stop


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph, heading or title; blocks are in order, do not overlap, and hold no line break.

    `cells` are the places in the text where the cells of a row of a table begin, but for the first.
    """

    span: Span
    kind: BlockKind = "paragraph"
    cells: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Document:
    """The cleaned text of one file, its blocks, and what the file itself declares about it.

    Blocks are joined by one line feed each. `lines` maps positions to the source file: pairs (position, line),
    ascending; the text from that position on, up to the next pair, comes from that 1-based line (that page, of a PDF).
    """

    name: str
    text: str
    blocks: tuple[Block, ...] = ()
    lines: tuple[tuple[int, int], ...] = ((0, 1),)
    title: str | None = None
    date: datetime.date | None = None
    issuer: str | None = None

    def line(self, position: int) -> int:
        """The 1-based line of the source file that the character at this position was read from.

        >>> Document("a.txt", "一二三四", lines=((0, 1), (2, 5))).line(3)
        5
        """
        after = bisect_left(self.lines, (position + 1, 0))  # lines count from 1
        return self.lines[max(after - 1, 0)][1]
