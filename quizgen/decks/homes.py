"""Which quiz file a document's questions stand in: one file a document, and it stays that file when it is renamed."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from quizgen.cards.card import Card, Citation
from quizgen.decks.lock import Lock
from quizgen.decks.quiz import Quiz


@dataclass(frozen=True, slots=True)
class Made:
    """What one document gives now: `name` is its deck's if that is new, `cards` are in text order.

    `content` is a digest of all that it says, which puts documents in order that are alike in everything else.
    """

    name: str
    title: str
    file: str
    date: str | None
    issuer: str | None
    cards: tuple[Card, ...]
    content: str = ""


def by_date(made: Iterable[Made]) -> list[Made]:
    """The documents, the earliest first, those without a date last; by what is in them where the dates are the same.

    File names decide only between documents that are equal in everything else.
    """
    return sorted(
        made,
        key=lambda one: (one.date or "9999", one.title, one.issuer or "", one.content, one.file),
    )


def deck_names(made: Sequence[Made], previous: Mapping[str, Quiz], lock: Lock) -> list[str]:
    """For each document the name of its deck: no two have the same.

    The deck that names its file; else, where that deck's file is gone, the deck that most of its cards stand in (the
    document was renamed); else its own name, with a number where that is taken.
    """
    files = {name: titled.file for name, titled in lock.decks.items()}
    files = {name: quiz.file for name, quiz in previous.items()} | files
    by_file = {file: name for name, file in sorted(files.items(), reverse=True)}
    names = [by_file.get(one.file) for one in made]
    orphans = set(files) - set(names)
    homes = _homes(previous, lock)
    sizes = Counter(homes.values())
    for index, one in enumerate(made):
        if names[index] is None and orphans:
            votes = Counter(homes[card.key] for card in one.cards if homes.get(card.key) in orphans)
            adopted = max(sorted(votes), key=lambda name: votes[name], default=None)
            if adopted is not None and votes[adopted] * 2 > min(sizes[adopted], len(one.cards)):
                names[index] = adopted
                orphans.discard(adopted)
    taken = (set(files) - orphans) | {name for name in names if name is not None}
    chosen: list[str] = []
    for name, one in zip(names, made, strict=True):
        fresh, count = name or one.name, 1
        while name is None and fresh in taken:
            count += 1
            fresh = f"{one.name}-{count}"
        taken.add(fresh)
        chosen.append(fresh)
    return chosen


def _homes(previous: Mapping[str, Quiz], lock: Lock) -> dict[str, str]:
    """The deck of every known card, by its key."""
    stands = {asked.id: name for name, quiz in previous.items() for asked in quiz.questions}
    known = {card.key: stands.get(id, card.home) for id, card in lock.cards.items() if card.key}
    return stands | known


@dataclass(frozen=True, slots=True)
class Showing:
    """One document's card: where it stands, and in which deck its document's questions stand."""

    deck: str
    card: Card
    made: Made


def gather(made: Sequence[Made], names: Sequence[str]) -> dict[str, list[Showing]]:
    """The cards of all documents by their keys, each with all documents that show it, the earliest first."""
    gathered: dict[str, list[Showing]] = defaultdict(list)
    for one, name in zip(made, names, strict=True):
        for card in one.cards:
            gathered[card.key].append(Showing(name, card, one))
    return gathered


def citations(showings: Iterable[Showing]) -> tuple[Citation, ...]:
    """Every place that shows a card, each once."""
    places = {(place.file, place.line, place.quote): place for one in showings for place in one.card.citations}
    return tuple(places.values())
