"""What the ledger keeps of documents, cards and decks, as JSON and back; it is checked against the types when it is read."""

from collections.abc import Mapping, Sequence
from typing import Any

import msgspec

from quizgen.cards.card import Card, Citation, Cloze, Layout, Medium, Question, Window
from quizgen.cards.lint import Finding
from quizgen.decks.homes import Made
from quizgen.facts.told import Told
from quizgen.shell.screen import Doubt
from quizgen.study import Context, Given


class Document(msgspec.Struct, array_like=True, frozen=True):
    """What a document gave, but for its cards; and the doubts of its reader, told from the folder of documents."""

    told: Told
    context: Context
    title: str
    date: str | None
    issuer: str | None
    findings: tuple[Finding, ...]
    kinds: dict[str, str]
    doubts: tuple[Doubt, ...]
    barren: bool

    @classmethod
    def of(cls, given: Given, doubts: tuple[Doubt, ...]) -> "Document":
        """What is kept of what a document gives."""
        made = given.made
        kinds, barren = dict(given.kinds), not made.cards
        return cls(given.told, given.context, made.title, made.date, made.issuer, given.findings, kinds, doubts, barren)

    def made(self, name: str, cards: Sequence[Card]) -> Made:
        """The document as it is merged, with these of its cards; `name` is its deck's if that is new."""
        return Made(name, self.title, self.told.name, self.date, self.issuer, tuple(cards), self.told.text)

    def given(self, cards: Sequence[Card]) -> Given:
        """What the document gave, with all its cards."""
        return Given(self.told, self.context, self.made("", cards), self.findings, self.kinds)


class Counts(msgspec.Struct, array_like=True, frozen=True):
    """What is told of a deck: its questions by kind, all and those for Anki; faults; what Anki shows of it."""

    questions: int
    kinds: dict[str, tuple[int, int]]
    findings: tuple[Finding, ...]
    about: str


class _Card(msgspec.Struct, array_like=True, frozen=True):
    """A card, its layout in the place of its kind."""

    key: str
    group: str
    form: str
    type: str
    header: str
    citations: tuple[Citation, ...]
    media: frozenset[Medium]
    hint: str
    options: tuple[str, ...]
    cloze: Cloze | None = None
    window: Window | None = None
    question: Question | None = None


_PLACES: Mapping[type[Layout], str] = {Cloze: "cloze", Window: "window", Question: "question"}
_ENCODER = msgspec.json.Encoder()
_DOCUMENT = msgspec.json.Decoder(Document)
_COUNTS = msgspec.json.Decoder(Counts)
_CARD = msgspec.json.Decoder(_Card)


def document(held: bytes) -> Document:
    """The document of a row; ValueError where it is none."""
    return _DOCUMENT.decode(held)


def counts(held: bytes) -> Counts:
    """The counts of a row; ValueError where it holds none."""
    return _COUNTS.decode(held)


def written(held: Document | Counts) -> bytes:
    """A document or counts as a row."""
    return _ENCODER.encode(held)


def written_card(card: Card) -> bytes:
    """A card as a row."""
    layout: dict[str, Any] = {_PLACES[type(card.layout)]: card.layout}
    row = _Card(
        card.key,
        card.group,
        card.form,
        card.type,
        card.header,
        card.citations,
        card.media,
        card.hint,
        card.options,
        **layout,
    )
    return _ENCODER.encode(row)


def card(held: bytes) -> Card:
    """The card of a row; ValueError where it is none."""
    row = _CARD.decode(held)
    layout = row.cloze or row.window or row.question
    if layout is None:
        raise ValueError(row.key)
    return Card(
        row.key,
        row.group,
        row.form,
        row.type,
        row.header,
        layout,
        row.citations,
        row.media,
        row.hint,
        row.options,
    )
