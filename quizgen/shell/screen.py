"""What the user sees: results on standard output, trouble on standard error, columns that stay aligned in Chinese."""

import io
import sys
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from quizgen.documents.document import Document
from quizgen.documents.trouble import Message, QuizgenError, Remark
from quizgen.shell.language import Language


def speak_utf8() -> None:
    """Make standard output and standard error UTF-8, whatever the locale says; what is no text is shown escaped."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def width(text: str) -> int:
    """How many columns a terminal gives the text: two for a wide character, none for a combining one.

    >>> width("十个坚持"), width("ten")
    (8, 3)
    """
    return sum(
        0 if unicodedata.combining(character) else 2 if unicodedata.east_asian_width(character) in "WF" else 1
        for character in text
    )


def aligned(rows: Iterable[Sequence[str]]) -> list[str]:
    """The rows as lines whose columns start under one another; the last column runs free.

    >>> aligned([("会议", "1"), ("meeting", "12")])
    ['会议     1', 'meeting  12']
    """
    table = list(rows)
    columns = max((len(row) for row in table), default=0)
    widths = [max((width(row[at]) for row in table if len(row) > at + 1), default=0) for at in range(columns)]
    return [
        "  ".join(cell + " " * (widths[at] - width(cell)) if at + 1 < len(row) else cell for at, cell in enumerate(row))
        for row in table
    ]


def clean(text: str) -> str:
    """The text without control characters: a document may not move the cursor or colour the screen.

    >>> clean("\\x1b[31m会议\\n")
    '[31m会议'
    """
    return "".join(character for character in text if unicodedata.category(character) not in ("Cc", "Cf", "Zl", "Zp"))


def shortened(text: str, columns: int) -> str:
    """The text, cut so that it fills at most that many columns.

    >>> shortened("牢牢掌握网络意识形态工作领导权", 9)
    '牢牢掌握…'
    """
    if width(text) <= columns:
        return text
    kept = ""
    for character in text:
        if width(kept) + width(character) > columns - 1:
            break
        kept += character
    return kept + "…"


def closed(sentence: str, language: Language) -> str:
    """The sentence with its full stop."""
    if sentence.endswith(("。", ".", "！", "!", "？", "?")):
        return sentence
    return sentence + ("。" if language is Language.ZH else ".")


@dataclass(frozen=True, slots=True)
class Doubt:
    """A remark and the place that it is about, as file:line."""

    where: str
    rule: str
    message: Message

    @classmethod
    def about(cls, document: Document, remark: Remark, folder: Path | None = None) -> "Doubt":
        """The doubt that a remark casts on a document, which is called by its path below the folder."""
        file = folder / document.name if folder else document.name
        return cls(f"{file}:{document.line(remark.span.start)}", remark.rule, remark.message)

    def told(self, language: Language) -> str:
        """The doubt as one line."""
        return clean(f"{self.where}: {closed(language.of(self.message), language)} [{self.rule}]")


@dataclass(frozen=True, slots=True)
class Screen:
    """Standard output and standard error, in one language."""

    language: Language

    def say(self, *lines: str) -> None:
        """Print lines of a result."""
        for line in lines:
            print(line)

    def doubt(self, doubt: Doubt) -> None:
        """Print a doubt on standard error."""
        print(doubt.told(self.language), file=sys.stderr)

    def complain(self, *troubles: QuizgenError) -> None:
        """Print on standard error, of each, where the trouble is, what it is, and what to do next."""
        for trouble in troubles:
            what = closed(self.language.of(trouble.what), self.language)
            print(f"{trouble.where}: {what}" if trouble.where else what, file=sys.stderr)
            print(f"  {closed(self.language.of(trouble.advice), self.language)}", file=sys.stderr)
