"""A fact: what a rule found, whatever its kind; and where its words stand."""

from collections.abc import Iterator, Mapping
from typing import Protocol

from quizgen.documents.document import Span
from quizgen.facts.point import Point, Quote, Source
from quizgen.structure import Outline

Value = str | bool | None | list[str]


class Fact(Protocol):
    """What every kind of fact can tell of itself."""

    @property
    def kind(self) -> str:
        """What it is called in reports: enumeration, meeting, attendance, task, definition, figure, mention."""
        ...

    @property
    def rule(self) -> str:
        """The module that found it."""
        ...

    @property
    def span(self) -> Span:
        """The words it was read from."""
        ...

    def record(self, outline: Outline, /) -> Mapping[str, Value]:
        """What `extract` prints of it, besides kind, doc, quote and line."""
        ...

    def points(self, outline: Outline, /) -> Iterator[Point]:
        """What there is to learn from it."""
        ...


def quote(outline: Outline, span: Span) -> Quote:
    """The words of a span, with the span."""
    return Quote(outline.words(span), span)


def source(outline: Outline, rule: str, span: Span, *, occasion: str | None = None) -> Source:
    """Where a fact comes from; its context is the whole sentences that hold the span."""
    context = outline.sentences_around(span)
    return Source(
        file=outline.document.name,
        title=outline.title,
        date=outline.date.isoformat() if outline.date else None,
        rule=rule,
        context=quote(outline, context),
        line=outline.line(context),
        occasion=occasion,
    )
