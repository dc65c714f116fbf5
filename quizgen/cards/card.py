"""A card: one question, its answer, where the answer stands. Writers see cards and their layouts and nothing else."""

from dataclasses import dataclass
from enum import StrEnum

BLANK = "____"
"""How a gap is shown in plain text, whatever the length of what is hidden."""


@dataclass(frozen=True, slots=True)
class Cloze:
    """Running text with gaps: `pieces` are the texts around the gaps, always one more than `answers`.

    >>> Cloze(("坚持", "。"), ("党管互联网",)).prompt
    '坚持____。'
    """

    pieces: tuple[str, ...]
    answers: tuple[str, ...]

    @property
    def prompt(self) -> str:
        """The text with every gap shown as a blank."""
        return BLANK.join(self.pieces)


@dataclass(frozen=True, slots=True)
class Window:
    """One item of a list, asked between its neighbours.

    `title` brings the list in (“十个坚持”); `before` and `after` are the neighbouring items, None at the ends of the
    list, “……” or cut so where the whole would tell the answer or fill the card; `item` is the item asked; `position` is
    (index from 1, count); `ordered` says that the position itself is worth showing; `whole` is the list, for the back.
    """

    title: str
    before: str | None
    item: Cloze
    after: str | None
    position: tuple[int, int]
    ordered: bool
    whole: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Question:
    """A question and its answer; several answers are all asked for, in this order if `ordered`."""

    prompt: str
    answers: tuple[str, ...]
    ordered: bool = False


Layout = Cloze | Window | Question


class Medium(StrEnum):
    """What a card is fit for."""

    ANKI = "anki"
    PAPER = "paper"


@dataclass(frozen=True, slots=True)
class Citation:
    """One place that shows a card's answer: the file, its 1-based line, the words, the rule that read them there.

    `quote` is the whole sentence, `excerpt` as much of it as a reader of the quiz file needs, "" where that is all.
    """

    file: str
    line: int
    quote: str
    rule: str
    excerpt: str = ""

    @property
    def shown(self) -> str:
        """The words that a quiz file shows."""
        return self.excerpt or self.quote


@dataclass(frozen=True, slots=True)
class Card:
    """One thing to know.

    `key` is what the card is about, made from the point's own words, never from a place or a file name; cards with one
    key are one card. `group` is the same for all cards of one point (all items of one list). `header` tells which
    document, issuer and date make the answer unique. `hint` is a further line for the front, or "". `type` is the
    question type on paper: fill, short, choice, multiple, judge or order. `options` are what can be chosen from, or what is
    to be put in order; the answers of a judgement are 对 or 错, all others stand in the words that are cited.
    """

    key: str
    group: str
    form: str
    type: str
    header: str
    layout: Layout
    citations: tuple[Citation, ...]
    media: frozenset[Medium] = frozenset(Medium)
    hint: str = ""
    options: tuple[str, ...] = ()
