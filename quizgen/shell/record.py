"""What a document gave, as bytes and back: JSON, checked against the types when it is read."""

from collections.abc import Mapping
from typing import Any

import msgspec

from quizgen.cards.card import Card, Citation, Cloze, Layout, Medium, Question, Window
from quizgen.cards.lint import Finding
from quizgen.decks.homes import Made
from quizgen.facts.told import Told
from quizgen.shell.screen import Doubt
from quizgen.study import Context, Given

Remembered = tuple[Given, tuple[Doubt, ...]]
"""What a document gave, and the doubts of its reader."""


class _Card(msgspec.Struct, array_like=True):
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


class _Document(msgspec.Struct, array_like=True):
    """What a document gave, its cards apart."""

    told: Told
    context: Context
    name: str
    title: str
    file: str
    date: str | None
    issuer: str | None
    cards: tuple[_Card, ...]
    findings: tuple[Finding, ...]
    kinds: dict[str, str]
    doubts: tuple[Doubt, ...]


_PLACES: Mapping[type[Layout], str] = {Cloze: "cloze", Window: "window", Question: "question"}
_ENCODER = msgspec.json.Encoder()
_DOCUMENT = msgspec.json.Decoder(_Document)


def written(given: Given, doubts: tuple[Doubt, ...]) -> bytes:
    """What a document gave, as bytes."""
    made = given.made
    return _ENCODER.encode(
        _Document(
            given.told,
            given.context,
            made.name,
            made.title,
            made.file,
            made.date,
            made.issuer,
            tuple(map(_row, made.cards)),
            given.findings,
            dict(given.kinds),
            doubts,
        )
    )


def read(held: bytes) -> Remembered:
    """What a document gave; ValueError where the bytes are not ours."""
    row = _DOCUMENT.decode(held)
    made = Made(row.name, row.title, row.file, row.date, row.issuer, tuple(map(_card, row.cards)))
    return Given(row.told, row.context, made, row.findings, row.kinds), row.doubts


def _row(card: Card) -> _Card:
    layout: dict[str, Any] = {_PLACES[type(card.layout)]: card.layout}
    return _Card(
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


def _card(row: _Card) -> Card:
    layout = row.cloze or row.window or row.question
    if layout is None:
        raise ValueError("a card without a layout")
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
