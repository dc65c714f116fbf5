"""What was there before a build: what the lock remembers, what stands in the quiz files, and what only these tell."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from quizgen.decks.deck import Entry
from quizgen.decks.lock import Known, Lock, Titled
from quizgen.decks.plain import filled
from quizgen.decks.quiz import OWN, Asked, Quiz
from quizgen.decks.trouble import QuizError, SameId

LONG_AGO = 1
"""The time of a change that nobody remembers: Anki keeps what it has."""


@dataclass(frozen=True, slots=True)
class Stood:
    """A question in a quiz file, and the deck of that file."""

    deck: str
    asked: Asked


@dataclass(frozen=True, slots=True)
class Before:
    """All that was there before.

    `known` and `stood` are by id, `read` holds the quiz files that could be read, `out` names the decks that are left
    as they are, `heads` tells what stands at the top of each deck's file from now on. `remembers` tells whether there
    is a lock. `stamp` is the time of whatever changes now, later than all changes before.
    """

    known: Mapping[str, Known]
    stood: Mapping[str, Stood]
    read: Mapping[str, Quiz]
    out: frozenset[str]
    heads: Mapping[str, Titled]
    remembers: bool
    stamp: int

    def moved(self, entry: Entry, shown: str) -> int:
        """When what the entry's note shows last moved; `shown` is its digest now."""
        known, stood = self.known.get(entry.id), self.stood.get(entry.id)
        if known is not None and known.shown == shown:
            return known.changed
        unknown = not known.shown if known is not None else not self.remembers
        as_it_stood = stood is not None and not stood.asked.unnamed and stood.asked.obsolete == entry.obsolete
        if unknown and as_it_stood and not entry.edited:
            return LONG_AGO  # as far as the file tells, nothing has moved
        return self.stamp


def stood(
    previous: Mapping[str, Quiz], lock: Lock, left_out: Collection[str]
) -> tuple[dict[str, Stood], dict[str, QuizError]]:
    """Every question of every file by its id; a deck that uses another's id is left out, with an error."""
    found: dict[str, Stood] = {}
    troubles: dict[str, QuizError] = {}
    for name in sorted(previous.keys() - set(left_out)):
        for asked in previous[name].questions:
            one, other = Stood(name, asked), found.get(asked.id)
            if other is None:
                found[asked.id] = one
                continue
            home = lock.cards[asked.id].home if asked.id in lock.cards else other.deck
            wrong, right = (other, one) if home == name else (one, other)
            found[asked.id] = right
            place = f"{previous[right.deck].name}:{right.asked.line}"
            troubles.setdefault(wrong.deck, SameId(f"{previous[wrong.deck].name}:{wrong.asked.line}", asked.id, place))
    return {id: one for id, one in found.items() if one.deck not in troubles}, troubles


def remembered(
    lock: Lock | None, stood: Mapping[str, Stood], titles: Mapping[str, str], keys: Collection[str]
) -> dict[str, Known]:
    """What the lock knows; and what only the files tell, where there is no lock, or an older one than the files.

    Of these it is not known what was generated: their `prompt` and `shown` are "", and for a header they have the title
    of their file, which is in `titles` by deck.
    """
    known = dict(lock.cards) if lock else {}
    for id, one in stood.items():
        asked = one.asked
        drawn = id in keys or (lock is None and asked.citations and not id.startswith(OWN))
        if id not in known and drawn:
            words = filled((asked.prompt, asked.answer))
            answer, type = asked.answer, asked.type
            known[id] = Known(
                id,
                one.deck,
                key=id,
                type=type,
                answer=answer,
                about=words,
                header=titles[one.deck],
                obsolete=asked.obsolete,
            )
    return known
