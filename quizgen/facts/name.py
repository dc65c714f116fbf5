"""A counted name: “十个坚持”, 三项机制, “三严三实”."""

import re
from dataclasses import dataclass

from quizgen.documents.document import Span

_COUNTS_TWICE = re.compile(
    r"[一二两三四五六七八九][^一二两三四五六七八九十，。]{1,4}[一二两三四五六七八九](?![一二两三四五六七八九十体])"
)


@dataclass(frozen=True, slots=True)
class Name:
    """A name that promises a list: how it is written, how many members it promises, what they should share."""

    words: str
    count: int
    head: str
    span: Span
    quoted: bool

    @property
    def twice(self) -> bool:
        """Whether it counts two things: 三严三实."""
        return _COUNTS_TWICE.search(self.words) is not None
