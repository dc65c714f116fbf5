"""The outline of a document: paragraphs, sentences, parts, clauses, units, each with its span; quotes and brackets kept whole."""

import datetime
import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from quizgen.documents.document import BlockKind, Document, Span
from quizgen.structure.mark import Mark, at_clause, at_paragraph
from quizgen.structure.run import Run


@dataclass(frozen=True, slots=True)
class Clause:
    """What stands between two commas: `span` without punctuation, `body` without its mark too, `stop` the mark that ends it.

    `units` are the stretches of the body between enumeration commas (、): one where there is none.
    """

    span: Span
    body: Span
    units: tuple[Span, ...]
    stop: str
    mark: Mark | None = None


@dataclass(frozen=True, slots=True)
class Part:
    """What stands between two semicolons (a whole sentence, where there are none)."""

    span: Span
    clauses: tuple[Clause, ...]
    stop: str

    @property
    def mark(self) -> Mark | None:
        """The mark that opens it."""
        return self.clauses[0].mark

    @property
    def body(self) -> Span:
        """Its span without the mark that opens it."""
        return Span(self.clauses[0].body.start, self.span.stop)


@dataclass(frozen=True, slots=True)
class Sentence:
    """What ends in 。！？ or with its paragraph; `span` is without that end, `full` is with it."""

    span: Span
    full: Span
    parts: tuple[Part, ...]

    @property
    def clauses(self) -> tuple[Clause, ...]:
        """All its clauses, in order."""
        return tuple(clause for part in self.parts for clause in part.clauses)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One block of the document, and its sentences; `asides` are the quotes in it that hold a list (“深学习、实调研、抓落实”)."""

    index: int
    span: Span
    kind: BlockKind
    sentences: tuple[Sentence, ...]
    asides: tuple[Sentence, ...] = ()

    @property
    def mark(self) -> Mark | None:
        """The mark that opens it."""
        return self.sentences[0].parts[0].mark if self.sentences else None


@dataclass(frozen=True, slots=True)
class Speech:
    """Who says a sentence: `speaker` is where a name or 会议, 全会, 通知… stands, `verb` how it is said, `frame` the words that tell so.

    `opens` is true for the sentence in which the frame stands; what is said begins at `start`.
    """

    speaker: Span
    verb: str
    frame: Span
    start: int
    opens: bool


@dataclass(frozen=True)
class Outline:
    """A document and its parts; `date` is the day the document is dated, `title` what it is headed, as far as it tells.

    `text` is the shadow of the document's text, which rules read; what they find is told in the document's own `words`.
    `speeches` says for each of `sentences` who says it, None where the document itself does;
    `runs` are the lists in it, by their numbers or because their members are built alike.
    """

    document: Document
    text: str
    paragraphs: tuple[Paragraph, ...]
    speeches: tuple[Speech | None, ...]
    runs: tuple[Run, ...]
    date: datetime.date | None
    title: str

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """All sentences, in order."""
        return tuple(sentence for paragraph in self.paragraphs for sentence in paragraph.sentences)

    def words(self, span: Span) -> str:
        """What stands in the document there, in its own characters."""
        return span.of(self.document.text)

    def line(self, span: Span) -> int:
        """The line of the source file where the span starts."""
        return self.document.line(span.start)

    def sentence_at(self, position: int) -> Sentence | None:
        """The sentence in which a position of the text lies, None between sentences."""
        after = bisect_right(self.sentences, position, key=lambda sentence: sentence.span.start)
        found = self.sentences[after - 1] if after else None
        return found if found is not None and position < found.full.stop else None

    def sentences_around(self, span: Span) -> Span:
        """The stretch of whole sentences that holds the span."""
        first, last = self.sentence_at(span.start), self.sentence_at(max(span.start, span.stop - 1))
        return Span(first.full.start if first else span.start, last.full.stop if last else span.stop)


_TOKEN = re.compile(r"[，,；;：:。．！!？?、…“”‘’「」『』《》〈〉（）()【】〔〕\[\]—]")
_OPEN = {
    "“": "”",
    "‘": "’",
    "「": "」",
    "『": "』",
    "《": "》",
    "〈": "〉",
    "（": "）",
    "(": ")",
    "【": "】",
    "〔": "〕",
    "[": "]",
}
_CLOSE = {close: open for open, close in _OPEN.items()}
_SENTENCE_END = "。！？!?"
_PART_END = "；;"
_CLAUSE_END = "，,：:"
_DEEPEST = 16


def paragraph(text: str, span: Span, *, index: int = 0, kind: BlockKind = "paragraph") -> Paragraph:
    """The sentences of one block of text."""
    every = [(found.start(), found.group()) for found in _TOKEN.finditer(text, span.start, span.stop)]
    closing = _closings(every)
    tokens = list(_outer_tokens(every, closing))
    sentences: list[Sentence] = []
    start = span.start
    pending: list[tuple[int, str]] = []
    for position, token in tokens:
        if token not in _SENTENCE_END:
            pending.append((position, token))
            continue
        stop = position + 1
        while stop < span.stop and text[stop] in "”’」』）)。！？!?":
            stop += 1
        if position >= start:
            _append(sentences, _sentence(text, start, position, stop, pending, opens_paragraph=start == span.start))
            start, pending = stop, []
    _append(sentences, _sentence(text, start, span.stop, span.stop, pending, opens_paragraph=start == span.start))
    return Paragraph(index, span, kind, tuple(sentences), tuple(_asides(text, every, closing)))


def _append(sentences: list[Sentence], sentence: Sentence | None) -> None:
    if sentence is not None:
        sentences.append(sentence)


def _asides(text: str, tokens: list[tuple[int, str]], closing: dict[int, int]) -> Iterator[Sentence]:
    """What stands in quotes and holds commas: a list whose edges the quotes mark."""
    for opened, closed in closing.items():
        inside = tokens[opened + 1 : closed]
        if tokens[opened][1] not in "“「" or len(inside) < 2 or any(token not in "、，,；;" for _, token in inside):
            continue
        start, stop = tokens[opened][0] + 1, tokens[closed][0]
        aside = _sentence(text, start, stop, stop, inside, opens_paragraph=False)
        if aside is not None:
            yield aside


def _outer_tokens(tokens: list[tuple[int, str]], closing: dict[int, int]) -> Iterator[tuple[int, str]]:
    """The punctuation outside quotes and brackets; a quote that holds whole sentences is speech, and is looked into."""
    index = 0
    while index < len(tokens):
        position, token = tokens[index]
        close = closing.get(index)
        if close is not None and not _is_speech(tokens, index, close):
            index = close + 1
            continue
        if token not in _OPEN and token not in _CLOSE:
            yield position, token
        index += 1


def _closings(tokens: list[tuple[int, str]]) -> dict[int, int]:
    """For each opening quote or bracket that is closed within its paragraph, the index of the token that closes it."""
    closing: dict[int, int] = {}
    open_at: list[int] = []
    for index, (_, token) in enumerate(tokens):
        if token in _OPEN:
            if len(open_at) < _DEEPEST:
                open_at.append(index)
        elif token in _CLOSE:
            for depth in range(len(open_at) - 1, -1, -1):
                if tokens[open_at[depth]][1] == _CLOSE[token]:
                    closing[open_at[depth]] = index
                    del open_at[depth:]
                    break
    return closing


def _is_speech(tokens: list[tuple[int, str]], start: int, stop: int) -> bool:
    """Whether a quote holds a whole sentence and more (“……。……”)."""
    if tokens[start][1] not in "“「":
        return False
    return any(token in _SENTENCE_END for _, token in tokens[start + 1 : stop])


def _trim(text: str, start: int, stop: int) -> Span:
    """The stretch without white space, dashes and stray quotes at its edges."""
    while start < stop and text[start] in " \t—■●◆▲★※·":
        start += 1
    while start < stop and text[stop - 1] in " \t—":
        stop -= 1
    return Span(start, stop)


def _sentence(
    text: str, start: int, stop: int, end: int, tokens: list[tuple[int, str]], *, opens_paragraph: bool
) -> Sentence | None:
    span = _trim(text, start, stop)
    if span.start >= span.stop:
        return None
    parts: list[Part] = []
    clauses: list[Clause] = []
    commas: list[int] = []
    begin = span.start
    mark = (at_paragraph if opens_paragraph else at_clause)(text, begin, span.stop)
    for position, token in [*tokens, (span.stop, "")]:
        if position < begin or (mark is not None and position < mark.span.stop):
            continue
        if token == "、":
            commas.append(position)
            continue
        if token not in _CLAUSE_END and token not in _PART_END:
            continue
        clause = _clause(text, Span(begin, position), commas, token, mark)
        if clause is not None:
            clauses.append(clause)
        if clauses and (not token or token in _PART_END):
            parts.append(Part(Span(clauses[0].span.start, clauses[-1].span.stop), tuple(clauses), token))
            clauses = []
        begin, commas = _trim(text, position + 1, span.stop).start, []
        mark = at_clause(text, begin, span.stop)
    return Sentence(span, Span(span.start, end), tuple(parts)) if parts else None


def _clause(text: str, around: Span, commas: list[int], end: str, mark: Mark | None) -> Clause | None:
    span = _trim(text, around.start, around.stop)
    if span.start >= span.stop:
        return None
    body = _trim(text, mark.span.stop, span.stop) if mark else span
    units = []
    begin = body.start
    for comma in [*(comma for comma in commas if comma >= body.start), body.stop]:
        unit = _trim(text, begin, comma)
        if unit.start < unit.stop:
            units.append(unit)
        begin = comma + 1
    return Clause(span, body, tuple(units), end, mark)
