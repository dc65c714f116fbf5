"""A question as a paper needs it: a kind, a text with gaps, answers, options, and where it comes from."""

from dataclasses import dataclass
from enum import StrEnum

from quizgen.cards.card import Citation


class Kind(StrEnum):
    """What is asked of the candidate; a paper asks in this order."""

    FILL = "fill"
    CHOICE = "choice"
    MULTIPLE = "multiple"
    JUDGE = "judge"
    ORDER = "order"
    SHORT = "short"


TITLES = {
    Kind.FILL: "填空题",
    Kind.CHOICE: "单项选择题",
    Kind.MULTIPLE: "多项选择题",
    Kind.JUDGE: "判断题",
    Kind.ORDER: "排序题",
    Kind.SHORT: "简答题",
}
"""What the section is called that asks them."""

RIGHT, WRONG = "√", "×"
"""The answers of a question of kind judge."""


@dataclass(frozen=True, slots=True)
class Question:
    """One question.

    `pieces` are the texts around the gaps. A fill question has a gap for each answer; a choice, multiple or judge
    question has one, where its letter or sign is written; order and short have none. `answers` are the words: of a
    choice the options that are right, of judge RIGHT or WRONG, of order all its options in the right order.
    `document` is the title that its quiz gives, `date` and `file` the document's ISO date and its file, where known.
    """

    id: str
    kind: Kind
    pieces: tuple[str, ...]
    answers: tuple[str, ...]
    options: tuple[str, ...] = ()
    document: str = ""
    date: str | None = None
    citations: tuple[Citation, ...] = ()
    note: str = ""
    file: str = ""

    @property
    def text(self) -> str:
        """The question as one line, gaps as `____`.

        >>> Question("a", Kind.FILL, ("坚持", "。"), ("网信为民",)).text
        '坚持____。'
        """
        return "____".join(self.pieces)

    @property
    def place(self) -> tuple[str, int]:
        """Where it was drawn from: document and line; (document, 0) where no line is known."""
        return (self.document, self.citations[0].line) if self.citations else (self.document, 0)
