"""A paper ready to be set, whatever the format: heads, numbered items, and for each item its answer and where it stands.

A sheet has four faces: what the candidate gets, the copy of the teacher or of a contest's host with the answers in their
places, and the key.
"""

from dataclasses import dataclass
from enum import StrEnum


class Face(StrEnum):
    """What of a sheet is printed."""

    EXAM = "exam"
    TEACHER = "teacher"
    HOST = "host"
    KEY = "key"


TAILS = {Face.EXAM: "", Face.TEACHER: "（教师用卷）", Face.HOST: "（主持人用）", Face.KEY: "　参考答案"}
"""What is added to the title."""


class Format(StrEnum):
    """The size of the pages: one column on A4, or two columns on A3 across."""

    A4 = "a4"
    A3 = "a3"


@dataclass(frozen=True, slots=True)
class Words:
    """Running text."""

    text: str


@dataclass(frozen=True, slots=True)
class Blank:
    """A line to write an answer on, as wide as all others of the sheet."""

    answer: str


@dataclass(frozen=True, slots=True)
class Bracket:
    """A pair of brackets to write a letter or sign in, `width` ems apart."""

    answer: str
    width: int


Run = Words | Blank | Bracket


@dataclass(frozen=True, slots=True)
class Option:
    """What can be chosen, under its letter; `right` is for the teacher."""

    label: str
    text: str
    right: bool

    @property
    def mark(self) -> str:
        """The label with what parts it from the text.

        >>> Option("A", "北京", False).mark, Option("②", "北京", False).mark
        ('A．', '② ')
        """
        return f"{self.label}．" if self.label.isascii() and self.label.isalpha() else f"{self.label} "


@dataclass(frozen=True, slots=True)
class Stretch:
    """A part of a quoted sentence; `answer` tells that it is what was asked."""

    text: str
    answer: bool = False


@dataclass(frozen=True, slots=True)
class Solution:
    """What the key says of an item: the answer, the sentence that shows it, where that stands, and the user's note."""

    answer: str
    quote: tuple[Stretch, ...] = ()
    place: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Item:
    """One numbered question; `worth` is printed before it where not all of its section are worth the same.

    `columns` is in how many the options stand, `lines` how many empty lines follow for the answer.
    """

    number: int
    runs: tuple[Run, ...]
    solution: Solution
    worth: str = ""
    options: tuple[Option, ...] = ()
    columns: int = 1
    lines: int = 0


@dataclass(frozen=True, slots=True)
class Section:
    """Items of one kind under their heading: 一、填空题（每题2分，共10题，计20分）."""

    heading: str
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Head:
    """What stands above the questions, and how the page is laid out.

    `facts` are a line below the title (考试时间：60分钟), `fields` are to be filled in (姓名). `seal` puts the fields
    beside a line along the left edge that is folded over and sealed, `scores` draws a table for the points of each section.
    `font` is the name of a font for the text, "" for the one that comes with quizgen.
    """

    title: str
    subtitle: str = ""
    facts: tuple[str, ...] = ()
    fields: tuple[str, ...] = ("姓名", "单位", "得分")
    seal: bool = False
    scores: bool = False
    format: Format = Format.A4
    font: str = ""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A paper: its head, its sections, how wide a blank is in ems, the documents that `place`s of the key speak of, the sum of
    its points in halves."""

    head: Head
    sections: tuple[Section, ...]
    blank: int
    documents: tuple[str, ...] = ()
    worth: int = 0

    def title(self, face: Face) -> str:
        """What stands at the top of a face."""
        return self.head.title + TAILS[face]

    @property
    def numerals(self) -> list[str]:
        """What the sections are called in the table of points: 一、二、三."""
        return [section.heading.partition("、")[0] for section in self.sections]
