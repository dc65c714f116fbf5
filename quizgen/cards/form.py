"""What a form of question is, and what it may look at beside its point."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Protocol

from quizgen.cards.card import Card, Medium
from quizgen.cards.phrase import Tagger
from quizgen.facts.point import Listing, Passage, Point, Quote, Record, Slot, Source


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the user wants to be asked.

    `depth` 1 asks each thing once, 2 asks lists in chunks too and more of each sentence, 3 whole lists by heart.
    `choices` is what questions with options are for: paper; Anki, where they teach little; or nothing.
    """

    depth: int = 1
    choices: frozenset[Medium] = frozenset({Medium.PAPER})


DEFAULT = Wanted()
"""Each thing once; options on paper only."""


@dataclass(frozen=True, slots=True)
class NamedList:
    """What a list is called, and its items."""

    name: str
    items: tuple[str, ...]


@dataclass(frozen=True)
class Setting:
    """What a form may look at beside the point it asks about.

    `points` are those of the document, `lists` the named lists of other documents; `tagger` tells words.
    """

    points: tuple[Point, ...]
    tagger: Tagger
    wanted: Wanted = DEFAULT
    lists: tuple[NamedList, ...] = ()

    @cached_property
    def named(self) -> Mapping[str, tuple[NamedList, ...]]:
        """The lists of all documents by their names, in an order that is always the same."""
        own = (
            NamedList(point.name, tuple(item.text for item in point.items))
            for point in self.listings
            if point.name is not None
        )
        found: dict[str, list[NamedList]] = defaultdict(list)
        for listed in sorted({*self.lists, *own}, key=lambda one: (one.name, one.items)):
            found[listed.name].append(listed)
        return {name: tuple(lists) for name, lists in found.items()}

    @cached_property
    def holders(self) -> Mapping[str, frozenset[str]]:
        """For each title, the persons of the document who hold it."""
        found: dict[str, set[str]] = defaultdict(set)
        for (name, slot), told in self.told.items():
            if slot is Slot.TITLE:
                for _, title in told:
                    found[title.text].add(name)
        return {title: frozenset(names) for title, names in found.items()}

    @cached_property
    def told(self) -> Mapping[tuple[str, Slot], tuple[tuple[Source, Quote], ...]]:
        """For each subject and slot, the values that all records of the document give, with the source of each."""
        found: dict[tuple[str, Slot], list[tuple[Source, Quote]]] = defaultdict(list)
        for point in self.points:
            if isinstance(point, Record):
                for slot, values in point.slots:
                    found[point.subject.text, slot].extend((point.source, value) for value in values)
        return {about: tuple(values) for about, values in found.items()}

    @cached_property
    def taking_part(self) -> frozenset[str]:
        """The persons whom a meeting's own records name."""
        own = (Slot.WHEN, Slot.WHERE, Slot.TITLE, Slot.ROLE)
        return frozenset(value.text for (_, slot), told in self.told.items() if slot not in own for _, value in told)

    @cached_property
    def neighbours(self) -> Mapping[Passage, tuple[Passage, ...]]:
        """For the first of the passages whose words overlap, all of them in the order of the text."""
        found: dict[Passage, list[Passage]] = {}
        last: list[Passage] = []
        stop = 0
        for passage in sorted(
            (point for point in self.points if isinstance(point, Passage)), key=lambda passage: passage.text.span
        ):
            if passage.text.span.start >= stop:
                last = found.setdefault(passage, [])
            last.append(passage)
            stop = max(stop, passage.text.span.stop)
        return {passage: tuple(others) for passage, others in found.items()}

    @cached_property
    def listings(self) -> tuple[Listing, ...]:
        """The lists of the document."""
        return tuple(point for point in self.points if isinstance(point, Listing))

    @cached_property
    def _places(self) -> Mapping[Listing, int]:
        return {listing: place for place, listing in enumerate(self.listings)}

    def near(self, listing: Listing, most: int) -> tuple[Listing, ...]:
        """The other lists of the document, the nearest first, so many on either side."""
        place = self._places[listing]
        around = range(max(0, place - most), min(len(self.listings), place + most + 1))
        return tuple(self.listings[at] for at in sorted(around, key=lambda at: (abs(at - place), at)) if at != place)

    @cached_property
    def people(self) -> tuple[str, ...]:
        """The persons of whom the document tells offices or deeds."""
        own = (Slot.TITLE, Slot.ROLE)
        return tuple(dict.fromkeys(name for name, slot in self.told if slot in own))

    @cached_property
    def terms(self) -> tuple[str, ...]:
        """What the passages of the document ask for first."""
        return tuple(dict.fromkeys(p.asked[0].text for p in self.points if isinstance(p, Passage) and p.asked))

    @cached_property
    def items(self) -> frozenset[str]:
        """The items of all lists of the document."""
        return frozenset(item.text for listing in self.listings for item in listing.items)

    @cached_property
    def _lists(self) -> str:
        return "\n".join(sorted(self.items))

    def is_item(self, words: str) -> bool:
        """Whether the words are an item of a list."""
        return words in self.items

    def is_listed(self, phrase: str) -> bool:
        """Whether a list asks for the phrase: it stands in an item, or holds one."""
        stretches = (phrase[start:stop] for start in range(len(phrase)) for stop in range(start + 2, len(phrase) + 1))
        return phrase in self._lists or any(stretch in self.items for stretch in stretches)


class Form(Protocol):
    """A module that asks about the points it serves and is silent on the others."""

    def ask(self, point: Point, setting: Setting, /) -> Iterator[Card]:
        """The cards for one point."""
        ...
