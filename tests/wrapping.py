"""Documents hard-wrapped as programs do it, and how many line ends are misjudged when they are read back."""

import random
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from quizgen.documents import Document, read_text

SEED = 20240730
WIDTHS = range(20, 41)  # Chinese characters
NOT_FIRST = "，。、；：？！”’）》】」』〉…"
NOT_LAST = "（《“‘【「『〈"


@dataclass(frozen=True, slots=True)
class Habit:
    """How a program wraps: blanks before a paragraph, blank lines between its lines, blank lines between paragraphs.

    `letter` is what a letter or digit takes of a line, in Chinese characters: a half where it is printed, one where a
    program counts characters.
    """

    indent: str
    between_lines: int
    between_paragraphs: int
    keeps_marks: bool  # whether no line begins with a comma
    letter: float


HABITS = [
    Habit(indent, lines, max(lines, paragraphs), keeps, letter)
    for indent in ("", "　　")
    for lines in (0, 1)
    for paragraphs in (0, 1)
    for keeps in (True, False)
    for letter in (0.5, 1.0)
    if (lines, paragraphs) != (1, 0)
]


@dataclass(frozen=True, slots=True)
class Misjudged:
    """Lines of a wrapped text, and pairs of neighbours that were joined, or split, against the document."""

    lines: int
    joined: tuple[tuple[str, str], ...] = ()
    split: tuple[tuple[str, str], ...] = ()


def wrapped(document: Document, width: int, habit: Habit) -> tuple[list[str], list[int]]:
    """The lines of the document, and for each that is not blank the block that it is of."""
    lines: list[str] = []
    blocks: list[int] = []
    for number, block in enumerate(document.blocks):
        indent = habit.indent if block.kind == "paragraph" else ""
        for at, words in enumerate(broken(indent + block.span.of(document.text), width, habit)):
            if lines:
                lines += [""] * (habit.between_lines if at else habit.between_paragraphs)
            lines.append(words)
            blocks.append(number)
    return lines, blocks


def broken(text: str, width: int, habit: Habit) -> Iterator[str]:
    """The text in lines of that many characters; a mark that may not begin a line goes with the one before."""
    line, taken = "", 0.0
    for character in text:
        step = habit.letter if character < "\u2000" else 1.0
        if taken + step > width and not (habit.keeps_marks and character in NOT_FIRST and taken < width + 2):
            keep = len(line) - (habit.keeps_marks and line[-1:] in NOT_LAST)
            yield line[:keep]
            line = line[keep:]
            taken = float(len(line))
        line += character
        taken += step
    yield line


def misjudged(document: Document, width: int, habit: Habit) -> Misjudged:
    """What goes wrong when the wrapped document is read back."""
    lines, blocks = wrapped(document, width, habit)
    found = read_text("\n".join(lines))
    starts = {found.line(block.span.start) for block in found.blocks}
    filled = [(number, line) for number, line in enumerate(lines, 1) if line.strip()]
    joined: list[tuple[str, str]] = []
    split: list[tuple[str, str]] = []
    for (above, below), (block, next_block) in zip(pairwise(filled), pairwise(blocks), strict=True):
        if block == next_block and below[0] in starts:
            split.append((above[1], below[1]))
        if block != next_block and below[0] not in starts:
            joined.append((above[1], below[1]))
    return Misjudged(len(filled), tuple(joined), tuple(split))


def trials(documents: Iterable[Document], *, each: int = 1) -> Iterator[tuple[Document, int, Habit, Misjudged]]:
    """Each document wrapped by each habit, at widths drawn by a fixed seed."""
    chance = random.Random(SEED)
    for document in documents:
        for habit in HABITS:
            for _ in range(each):
                width = chance.choice(WIDTHS)
                yield document, width, habit, misjudged(document, width, habit)
