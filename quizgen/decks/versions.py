"""Versions of one list: an item that two of them share is one question, whichever of the two it is read from.

The key of an item holds the list's name and one of its items, so that lists of one name that share little are told
apart. Where two documents tell one list and a slip of the pen stands in just that item, the keys differ in both.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
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


def _joined(asked: Iterable[_Asked], known: Collection[str]) -> dict[str, str]:
    """For each key that gives way, the key that stands for it: of known ones, or else of the earliest document."""
    standing: list[_Asked] = []
    instead: dict[str, str] = {}
    for one in sorted(asked, key=lambda one: one.key not in known):  # stable: the earliest first
        version = next((other for other in standing if _is_version(one.items, other.items)), None)
        if version is None or one.key in known:
            standing.append(one)
        else:
            instead[one.key] = version.key
    return instead


def _is_version(one: frozenset[str], other: frozenset[str]) -> bool:
    return len(one & other) >= SHARED * len(one | other)
