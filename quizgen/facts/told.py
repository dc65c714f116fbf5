"""told: what a document tells the documents beside it: names, lists and meetings, without the text they were read from."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from hashlib import blake2b

from quizgen.documents.document import Span
from quizgen.facts.enumeration import Enumeration, within
from quizgen.facts.fact import Fact
from quizgen.facts.meeting import Meeting
from quizgen.facts.mention import Mention
from quizgen.structure import Outline

_BEGINNING = 100  # characters


@dataclass(frozen=True, slots=True)
class Place:
    """Where something stands: the span of the text, and the 1-based line of the file where it begins."""

    span: Span
    line: int


@dataclass(frozen=True, slots=True)
class Named:
    """A name whose members the document does not tell: how many it promises, and the head they should share."""

    name: str
    count: int
    head: str
    place: Place


@dataclass(frozen=True, slots=True)
class Listed:
    """A list: its name, if it has one, the head that its members share, the members as rules read them, and in the document's own words."""

    name: str | None
    head: str
    members: tuple[str, ...]
    items: tuple[str, ...]
    place: Place


@dataclass(frozen=True, slots=True)
class Met:
    """A meeting whose days are known."""

    name: str
    first: date
    last: date
    place: Place


@dataclass(frozen=True, slots=True)
class Told:
    """What one document tells the others: `name` is the document's; `date`, then `text` put documents in order.

    `text` is how the text begins, and a digest of all of it.
    """

    name: str
    date: date | None
    text: str
    named: tuple[Named, ...] = ()
    listed: tuple[Listed, ...] = ()
    met: tuple[Met, ...] = ()

    def line(self, span: Span) -> int:
        """The 1-based line of the file where the span of one of these begins."""
        places = (
            *(one.place for one in self.named),
            *(one.place for one in self.listed),
            *(one.place for one in self.met),
        )
        return next((place.line for place in places if place.span == span), 1)


def told(outline: Outline, facts: Iterable[Fact]) -> Told:
    """What a document tells the others, by its facts; its lists are in the order of the facts."""
    named: list[Named] = []
    listed: list[Listed] = []
    met: list[Met] = []
    for fact in facts:
        place = Place(fact.span, outline.document.line(fact.span.start))
        match fact:
            case Mention():
                named.append(Named(fact.name, fact.count, fact.head, place))
            case Enumeration():
                run = fact.run
                members = tuple(item.of(outline.text) for item in run.items)
                items = tuple(outline.words(within(outline.text, item)) for item in run.items)
                listed.append(Listed(fact.name, run.head, members, items, place))
            case Meeting():
                first, last = (fact.when.first.known(), fact.when.last.known()) if fact.when else (None, None)
                if first and last:
                    met.append(Met(fact.name, first, last, place))
            case _:
                pass
    text = outline.document.text
    digest = blake2b(text.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()
    return Told(
        outline.document.name, outline.date, f"{text[:_BEGINNING]} {digest}", tuple(named), tuple(listed), tuple(met)
    )
