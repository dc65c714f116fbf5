"""The outline of a document: paragraphs, sentences, parts, clauses, units, each with its span; quotes and brackets kept whole.

The parts that there are thousands of in a document are named tuples, which cost a fraction of what dataclasses do.
"""

import datetime
import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from quizgen.documents.document import BlockKind, Document, Span
from quizgen.structure.dating import Dating
from quizgen.structure.mark import Mark
from quizgen.structure.people import People
from quizgen.structure.run import Run


class Clause(NamedTuple):
    """What stands between two commas: `span` without punctuation, `body` without its mark too, `stop` the mark that ends it.

    `units` are the stretches of the body between enumeration commas (、): one where there is none.
    """

    span: Span
    body: Span
    units: tuple[Span, ...]
    stop: str
    mark: Mark | None = None


class Part(NamedTuple):
    """What stands between two semicolons (a whole sentence, where there are none).

    `marked` if any of its clauses has a mark, `lists` if any has several units.
    """

    span: Span
    clauses: tuple[Clause, ...]
    stop: str
    marked: bool = False
    lists: bool = False

    @property
    def mark(self) -> Mark | None:
        """The mark that opens it."""
        return self.clauses[0].mark

    @property
    def body(self) -> Span:
        """Its span without the mark that opens it."""
        return Span(self.clauses[0].body.start, self.span.stop)


class Sentence(NamedTuple):
    """What ends in 。！？ or with its paragraph; `span` is without that end, which stops at `end`; `clauses` are those of its parts."""

    span: Span
    end: int
    parts: tuple[Part, ...]
    clauses: tuple[Clause, ...]

    @property
    def full(self) -> Span:
        """Its span with what ends it."""
        return Span(self.span.start, self.end)

    def place_at(self, position: int) -> int:
        """Which of its clauses is the first that reaches beyond a position of the text; how many it has where none does."""
        return bisect_right(self.clauses, position, key=lambda clause: clause.body.stop)


class Paragraph(NamedTuple):
    """One block of the document, its sentences, and the mark that opens it.

    `asides` are the quotes in it that hold a list (“深学习、实调研、抓落实”).
    """

    span: Span
    kind: BlockKind
    sentences: tuple[Sentence, ...]
    asides: tuple[Sentence, ...] = ()
    mark: Mark | None = None


class Speech(NamedTuple):
    """Who says a sentence: `speaker` is where a name or 会议, 全会, 通知… stands, `verb` how it is said, `frame` the words that tell so.

    `opens` is true for the sentence in which the frame stands; what is said begins at `start`.
    """

    speaker: Span
    verb: str
    frame: Span
    start: int
    opens: bool


@dataclass(frozen=True, eq=False)  # the same only as itself: what is made of one can be kept by it
class Outline:
    """A document and its parts; `dating` is how it is dated, `anchor` the day open years are counted from,
    `year` the year, which may be known alone, `title` its head.

    `text` is the shadow of the document's text, which rules read; what they find is told in the document's own `words`.
    `people` are the persons it names; `speeches` says for each of `sentences` who says it, None where the document itself does;
    `runs` are the lists in it, by their numbers or because their members are built alike.
    """

    document: Document
    text: str
    paragraphs: tuple[Paragraph, ...]
    people: People
    speeches: tuple[Speech | None, ...]
    runs: tuple[Run, ...]
    dating: Dating | None
    anchor: datetime.date | None
    year: int | None
    title: str

    @property
    def date(self) -> datetime.date | None:
        """The day the document is dated."""
        return self.dating.day if self.dating else None

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """All sentences, in order."""
        return tuple([sentence for paragraph in self.paragraphs for sentence in paragraph.sentences])

    @cached_property
    def kinds(self) -> tuple[BlockKind, ...]:
        """For each sentence, what its paragraph is."""
        return tuple([paragraph.kind for paragraph in self.paragraphs for _ in paragraph.sentences])

    def words(self, span: Span) -> str:
        """What stands in the document there, in its own characters."""
        start, stop = span
        return self.document.text[start:stop]

    def line(self, span: Span) -> int:
        """The line of the source file where the span starts."""
        return self.document.line(span.start)

    def sentence_at(self, position: int) -> Sentence | None:
        """The sentence in which a position of the text lies, None between sentences."""
        place = self._place_of(position)
        return None if place is None else self.sentences[place]

    def places_holding(self, pattern: re.Pattern[str]) -> Iterator[int]:
        """Where among `sentences` those are in which a pattern is found: one search over the text instead of one a sentence."""
        text, sentences, starts = self.text, self.sentences, self._starts
        position, length = 0, len(text)
        while position < length and (found := pattern.search(text, position)):
            start, stop = found.span()
            position = stop if stop > start else start + 1
            place = bisect_right(starts, start) - 1
            end = sentences[place].end if place >= 0 else 0
            if start < end:
                yield place
                position = max(position, end)

    def paragraph_at(self, position: int) -> Paragraph | None:
        """The paragraph in which a position of the text lies."""
        after = bisect_right(self._paragraph_starts, position)
        found = self.paragraphs[after - 1] if after else None
        return found if found is not None and position < found.span.stop else None

    def sentences_holding(self, pattern: re.Pattern[str]) -> Iterator[Sentence]:
        """The sentences in which a pattern is found, in order, each once."""
        return (self.sentences[place] for place in self.places_holding(pattern))

    @cached_property
    def _paragraph_starts(self) -> list[int]:
        return [paragraph.span.start for paragraph in self.paragraphs]

    @cached_property
    def _starts(self) -> list[int]:
        return [sentence.span.start for sentence in self.sentences]

    def _place_of(self, position: int) -> int | None:
        """Which of the sentences a position of the text lies in, None between sentences."""
        place = bisect_right(self._starts, position) - 1
        return place if place >= 0 and position < self.sentences[place].end else None

    def sentences_around(self, span: Span) -> Span:
        """The stretch of whole sentences that holds the span."""
        first, last = self.sentence_at(span.start), self.sentence_at(max(span.start, span.stop - 1))
        return Span(first.span.start if first else span.start, last.end if last else span.stop)
