"""The lock as it stands in its file: cards are looked up, and lines put in the place of others, without reading it all.

The lines of the cards are sorted by id: halving finds one among a million in twenty steps.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from quizgen.decks import lock
from quizgen.decks.lock import Known, Titled

_MANY, _NONE, _END = b'\n"cards": {\n', b'\n"cards": {}', b"\n}\n}\n"
_NEXT = b",\n"
_DECODER = json.JSONDecoder()


@dataclass(frozen=True, slots=True)
class Locked:
    """A lock's file, taken apart: what stands above the cards, and the lines of the cards, a comma after each."""

    head: bytes
    cards: bytes

    @classmethod
    def of(cls, written: bytes) -> "Locked":
        """The lock in a file that `lock.write` made; ValueError where it did not, as far as is looked at, here and below."""
        start = written.find(_MANY)
        if start < 0:
            return cls(written[: written.index(_NONE) + len(_NONE) - 1], b"")
        start += len(_MANY)
        if not written.endswith(_END):
            raise ValueError(_END)
        return cls(written[: start - 1], written[start : -len(_END)] + _NEXT)

    def __len__(self) -> int:
        return self.cards.count(b"\n")

    def titles(self) -> dict[str, Titled]:
        """What stood at the top of each deck's file as generated, by the deck's name."""
        decks = json.loads(self.head + b"}}")["decks"]
        return {name: lock.titled(given) for name, given in decks.items()}

    def known(self, ids: Iterable[str]) -> dict[str, Known]:
        """What is known of the cards with these ids, as far as there are such."""
        found: dict[str, Known] = {}
        for id in ids:
            start, stop = self._place(id)
            if start < stop:
                found[id] = lock.known(id, self.cards[start : stop - len(_NEXT)].decode())
        return found

    def changed(self, known: Mapping[str, Known], dropped: Iterable[str], titles: Mapping[str, Titled]) -> bytes:
        """The file with this known of these cards, with these cards no more, and with these titles of all decks."""
        parts: list[bytes] = []
        done = 0
        for id in sorted({*known, *dropped}):
            start, stop = self._place(id)
            parts.append(self.cards[done:start])
            if id in known:
                parts += lock.line(id, known[id]).encode(), _NEXT
            done = stop
        cards = b"".join((*parts, self.cards[done:])).removesuffix(_NEXT)
        return lock.head(titles).encode() + (b"\n" + cards if cards else b"") + (_END if cards else _END[1:])

    def _place(self, id: str) -> tuple[int, int]:
        """From where to where the card's line goes, its comma and line break with it; both where it would, if it is not there."""
        low, high = 0, len(self.cards)
        while low < high:
            middle = (low + high) // 2
            start = self.cards.rfind(b"\n", low, middle) + 1 or low
            stop = self.cards.index(b"\n", middle) + 1
            there, _ = _DECODER.raw_decode(self.cards[start:stop].decode())
            if there == id:
                return start, stop
            if there < id:
                low = stop
            else:
                high = start
        return low, low
