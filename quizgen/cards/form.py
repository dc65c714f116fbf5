"""What a form of question is, and what it may look at beside its point."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Protocol

from quizgen.cards.card import Card
from quizgen.cards.phrase import Tagger
from quizgen.facts.point import Listing, Point, Record, Slot


@dataclass(frozen=True)
class Setting:
    """The points of one document, and the tagger: what a form may look at beside the point it asks about."""

    points: tuple[Point, ...]
    tagger: Tagger

    @cached_property
    def holders(self) -> Mapping[str, frozenset[str]]:
        """For each title, the persons of the document who hold it."""
        found: dict[str, set[str]] = defaultdict(set)
        for point in self.points:
            if isinstance(point, Record):
                for slot, values in point.slots:
                    if slot is Slot.TITLE:
                        for value in values:
                            found[value.text].add(point.subject.text)
        return {title: frozenset(names) for title, names in found.items()}

    @cached_property
    def taking_part(self) -> frozenset[str]:
        """The persons whom a meeting's own record names."""
        return frozenset(
            value.text
            for point in self.points
            if isinstance(point, Record)
            for slot, values in point.slots
            if slot not in (Slot.WHEN, Slot.WHERE, Slot.TITLE, Slot.ROLE)
            for value in values
        )

    @cached_property
    def listed(self) -> str:
        """The items of all lists of the document, one a line."""
        return "\n".join(item.text for point in self.points if isinstance(point, Listing) for item in point.items)


class Form(Protocol):
    """A module that asks about the points it serves and is silent on the others."""

    def ask(self, point: Point, setting: Setting, /) -> Iterator[Card]:
        """The cards for one point."""
        ...
