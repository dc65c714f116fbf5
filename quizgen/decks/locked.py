"""The lock as it stands in its file: cards are looked up, and lines put in the place of others, without reading it all.

The lines of the decks and those of the cards are sorted: halving finds one among a million in twenty steps.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from quizgen.decks import lock
from quizgen.decks.lock import Known, Lock, Titled

_DECKS, _CARDS, _END = b'\n"decks": {', b'},\n"cards": {', b"}\n}\n"
_NEXT = b",\n"
_DECODER = json.JSONDecoder()


@dataclass(frozen=True, slots=True)
class _Lines:
    """The lines of decks or of cards, from `start` to `stop` of the file, without the line breaks around them all."""

    written: bytes
    start: int
    stop: int

    def __len__(self) -> int:
        return self.written.count(b"\n", self.start, self.stop) + (self.start < self.stop)

    def place(self, name: str) -> tuple[int, int]:
        """From where to where the line of this name goes; both where it would begin, if there is none."""
        low, high = self.start, self.stop
        while low < high:
            middle = (low + high) // 2
            start = self.written.rfind(b"\n", low, middle) + 1 or low
            stop = self.written.find(b"\n", middle, high)
            stop = high if stop < 0 else stop
            there, _ = _DECODER.raw_decode(self.written[start:stop].decode())
            if there == name:
                return start, stop
            if there < name:
                low = min(stop + 1, high)
            else:
                high = start
        return low, low

    def line(self, name: str) -> str | None:
        """The line of this name, None if there is none."""
        start, stop = self.place(name)
        return self.written[start:stop].decode().removesuffix(",") if start < stop else None

    def changed(self, lines: Mapping[str, str], dropped: Iterable[str]) -> Iterator[bytes]:
        """All lines in parts, with these in the place of those of their names, and without those of the dropped."""
        parts: list[bytes] = []
        done = self.start
        for name in sorted({*lines, *dropped}):
            start, stop = self.place(name)
            parts.append(self.written[done:start].removesuffix(_NEXT))
            if name in lines:
                parts.append(lines[name].encode())
            done = min(stop + 1, self.stop) if start < stop else stop
        parts.append(self.written[done : self.stop])
        before = b"\n"
        for part in filter(None, parts):
            yield from (before, part)
            before = _NEXT
        if before == _NEXT:
            yield b"\n"


@dataclass(frozen=True, slots=True)
class Locked:
    """A lock in its file, which `lock.write` made; what it did not make raises ValueError, as far as is looked at."""

    written: bytes
    decks: _Lines
    cards: _Lines

    @classmethod
    def of(cls, written: bytes) -> "Locked":
        """The lock that this file holds."""
        start = written.index(_DECKS) + len(_DECKS)
        stop = start if written.startswith(_CARDS, start) else written.index(b"\n" + _CARDS, start)
        if not written.endswith(_END):
            raise ValueError(_END)
        after = written.index(_CARDS, stop) + len(_CARDS)
        end = len(written) - len(_END)
        return cls(
            written,
            _Lines(written, min(start + 1, stop), stop),
            _Lines(written, min(after + 1, end), max(after, end - 1)),
        )

    def __len__(self) -> int:
        return len(self.cards)

    def titles(self) -> dict[str, Titled]:
        """What stood at the top of each deck's file as generated, by the deck's name."""
        decks = json.loads(b"{%b}" % self.written[self.decks.start : self.decks.stop])
        return {name: lock.titled(given) for name, given in decks.items()}

    def known(self, ids: Iterable[str]) -> dict[str, Known]:
        """What is known of the cards with these ids, as far as there are such."""
        lines = ((id, self.cards.line(id)) for id in ids)
        return {id: lock.known(id, line) for id, line in lines if line is not None}

    def changed(self, to: Lock, dropped: Iterable[str], closed: Iterable[str]) -> bytes:
        """The file with these cards and decks put in, in the place of those there are, without the cards dropped and the decks closed."""
        decks = self.decks.changed({name: lock.line(name, titled) for name, titled in to.decks.items()}, closed)
        cards = self.cards.changed({id: lock.line(id, known) for id, known in to.cards.items()}, dropped)
        return b"".join((self.written[: self.written.index(_DECKS)], _DECKS, *decks, _CARDS, *cards, _END))
