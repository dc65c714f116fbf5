"""Versions of one list: an item that two of them share is one question, whichever of the two it is read from.

The key of an item holds the list's name and one of its items, so that lists of one name that share little are told
apart. Where two documents tell one list and a slip of the pen stands in just that item, the keys differ in both.
"""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from typing import NamedTuple

from quizgen.cards.card import Window
from quizgen.cards.key import words
from quizgen.decks.homes import Showing
from quizgen.decks.plain import about

SHARED = 0.5
"""Lists of one name that share so much of all their items are versions of one list."""


class _Asked(NamedTuple):
    """A key that asks for an item, and the items of the list."""

    key: str
    items: frozenset[str]


def united(gathered: Mapping[str, list[Showing]], known: Collection[str]) -> dict[str, list[Showing]]:
    """The showings by key, those of one item in versions of one list under one key: under that which is known.

    Keys that are known both stay apart: each has a history of its own.
    """
    places: dict[tuple[str, str], list[_Asked]] = defaultdict(list)
    for key, showings in gathered.items():
        layout = showings[0].card.layout
        if isinstance(layout, Window):
            items = frozenset(map(words, layout.whole))
            places[layout.title, words(about(layout))].append(_Asked(key, items))
    instead: dict[str, str] = {}
    for asked in places.values():
        if len(asked) > 1:
            instead |= _joined(asked, known)
    if not instead:
        return dict(gathered)
    result: dict[str, list[Showing]] = defaultdict(list)
    for key, showings in gathered.items():
        result[instead.get(key, key)] += showings
    return result


def _joined(asked: Sequence[_Asked], known: Collection[str]) -> dict[str, str]:
    """For each key that gives way, the key that stands for it: of the version that is most like, or else the earliest.

    Known keys stand, and of the others each that is no version of one that stands before it. Who stands is settled
    first: then the next build, which knows all that stand, comes to the same.
    """
    standing: list[_Asked] = []
    for one in sorted(asked, key=lambda one: one.key not in known):  # stable: the earliest first
        if one.key in known or not any(_shared(one, other) >= SHARED for other in standing):
            standing.append(one)
    kept = {one.key for one in standing}
    earliest = [one for one in asked if one.key in kept]
    return {one.key: max(earliest, key=lambda other: _shared(one, other)).key for one in asked if one.key not in kept}


def _shared(one: _Asked, other: _Asked) -> float:
    """The part of all items of two lists that is in both."""
    return len(one.items & other.items) / len(one.items | other.items)
