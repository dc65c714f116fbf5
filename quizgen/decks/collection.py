"""The collection of a package: the tables that Anki reads, made of notes, or made again where the notes of some decks have changed.

- `make(lines, abouts, name) -> bytes`: the database, the same rows for the same notes
- `Collection(made, name)`: one that was made; the notes of some decks can be read there, and replaced

A note and its one card have one id, to Anki the millisecond in which they were added. It is told from the deck alone, so
that no note moves when another deck comes or goes: the notes of a deck follow each other some way after the second of
their change, and where decks meet, a note takes the next free place. (In which order things came into a table with
ordered linear probing does not matter: Amble and Knuth, “Ordered hash tables”, 1974.) `due`, a card's place among the
new ones, is a running number.
"""

import json
import sqlite3
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from contextlib import closing
from types import TracebackType
from typing import Any, NamedTuple

import msgspec

from quizgen.decks import naming, note_type

SPREAD = 1 << 22
"""How far after the second of a change the ids of decks begin, in milliseconds: seventy minutes, room for a million notes."""


class Line(NamedTuple):
    """A note of the package: the deck whose subdeck it stands in, and what Anki stores of it.

    `changed` is its stamp in seconds since 1970, `fields` are joined by U+001F, `sort` is the first of them.
    """

    deck: str
    guid: str
    changed: int
    tags: str
    fields: str
    sort: str


def make(
    lines: Sequence[Line], abouts: Mapping[str, str], name: str, *, note_type_changed: int = note_type.CHANGED
) -> bytes:
    """The collection with these notes in their order; `abouts` tells of each deck what Anki shows before it is studied."""
    import genanki

    model = note_type.note_type()
    ids: dict[str, int] = {}
    free = 1
    for place, guid in sorted(_wishes(lines, name)):
        ids[guid] = max(free, place)
        free = ids[guid] + 1
    with closing(sqlite3.connect(":memory:")) as database:
        genanki.Package([]).write_to_db(database.cursor(), 0, iter(()))  # the tables; a row of `col` describes them
        _describe(database, "models", (), {model.model_id: model.to_json(note_type_changed, None)})
        _put(database, (), [(ids[line.guid], due, line) for due, line in enumerate(lines, 1)], abouts, name)
        database.commit()
        return database.serialize()


class Collection:
    """A collection that was made under this name of the folder; sqlite3.Error or ValueError where it is none."""

    def __init__(self, made: bytes, name: str) -> None:
        self.name = name
        self._database = sqlite3.connect(":memory:")
        self._database.deserialize(made)

    def __enter__(self) -> "Collection":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._database.close()

    def __len__(self) -> int:
        found: int = self._database.execute("SELECT count(*) FROM cards").fetchone()[0]
        return found

    def __bytes__(self) -> bytes:
        return self._database.serialize()

    def lines(self, decks: Iterable[str]) -> list[Line]:
        """The notes of these decks, in the order of the decks' names and of their own places."""
        rows = "SELECT guid, notes.mod, tags, flds FROM cards JOIN notes ON notes.id = nid WHERE did = ? ORDER BY due"
        return [
            Line(deck, guid, changed, tags, fields, fields.split("\x1f", 1)[0])
            for deck in sorted(decks)
            for guid, changed, tags, fields in self._database.execute(rows, (_number(self.name, deck),))
        ]

    def abouts(self, decks: Iterable[str]) -> dict[str, str]:
        """What Anki shows of these decks before they are studied, as far as they are there."""
        told = _told(self._database, "decks")
        numbers = {deck: str(_number(self.name, deck)) for deck in decks}
        return {deck: json.loads(bytes(told[did]))["desc"] for deck, did in numbers.items() if did in told}

    def replace(self, lines: Iterable[Line], decks: Iterable[str], abouts: Mapping[str, str]) -> None:
        """Put these notes in the place of all notes of these decks; `abouts` tells of all decks there are."""
        new: dict[int, list[Line]] = {_number(self.name, deck): [] for deck in decks}
        for line in lines:
            new[_number(self.name, line.deck)].append(line)
        gone = [row for did in new for row in self._database.execute("SELECT id FROM cards WHERE did = ?", (did,))]
        for table in ("cards", "notes"):
            self._database.executemany(f"DELETE FROM {table} WHERE id = ?", gone)
        placed = self._make_room(new, abouts)
        ids = self._find_ids((id for (id,) in gone), (line for _, line in placed))
        _put(self._database, new, [(ids[line.guid], due, line) for due, line in placed], abouts, self.name)
        self._database.commit()

    def _make_room(self, new: Mapping[int, Sequence[Line]], abouts: Mapping[str, str]) -> list[tuple[int, Line]]:
        """Move the cards of the other decks, each by as much as comes before it; the new notes with their places."""
        groups = self._database.execute("SELECT did, count(*), min(due) FROM cards GROUP BY did").fetchall()
        others = {did: (count, first) for did, count, first in groups}
        moves: list[tuple[int, int]] = []
        placed: list[tuple[int, Line]] = []
        due = 1
        for deck in sorted(abouts):
            did = _number(self.name, deck)
            here = new.get(did, ())
            placed += enumerate(here, due)
            count, first = others.pop(did, (len(here), due))
            if first != due:
                moves.append((due - first, did))
            due += count
        if others:
            raise ValueError(f"{self.name}: {sorted(others)}")
        self._database.executemany("UPDATE cards SET due = due + ? WHERE did = ?", moves)
        return placed

    def _find_ids(self, gone: Iterable[int], new: Iterable[Line]) -> dict[str, int]:
        """The ids of new notes by GUID; old ones take the places that are theirs where these come and others are gone."""
        taken: dict[int, _Wish | None] = {}  # what has changed of the places
        stood: dict[str, int] = {}

        def at(place: int) -> _Wish | None:
            if place in taken:
                return taken[place]
            row = self._database.execute(_STANDS, (place,)).fetchone()
            if row is None:
                return None
            guid, changed, did, due, first = row
            stood[guid] = place
            return _wish(guid, changed, did, due - first)

        waiting = _wishes(new, self.name)
        for place in gone:
            while (there := at(place := place + 1)) is not None:
                waiting.append(there)
                taken[place] = None
        for wish in waiting:
            place = wish.place
            while (there := at(place)) is not None:
                if wish < there:
                    taken[place], wish = wish, there
                place += 1
            taken[place] = wish
        ids = {wish.guid: place for place, wish in taken.items() if wish is not None}
        moves = [(-ids[guid], place) for guid, place in stood.items() if ids.get(guid, place) != place]
        for table, column in (("notes", "id"), ("cards", "id"), ("cards", "nid")):
            self._database.executemany(f"UPDATE {table} SET {column} = ? WHERE {column} = ?", moves)
            self._database.execute(f"UPDATE {table} SET {column} = -{column} WHERE {column} < 0")
        return ids


class _Wish(NamedTuple):
    """Where a note would stand if it were alone."""

    place: int
    guid: str


def _wishes(lines: Iterable[Line], name: str) -> list[_Wish]:
    """Where these notes would stand, which are all notes of their decks."""
    places: Counter[str] = Counter()
    numbers: dict[str, int] = {}
    wishes: list[_Wish] = []
    for line in lines:
        did = numbers.get(line.deck) or numbers.setdefault(line.deck, _number(name, line.deck))
        wishes.append(_wish(line.guid, line.changed, did, places[line.deck]))
        places[line.deck] += 1
    return wishes


def _wish(guid: str, changed: int, did: int, place: int) -> _Wish:
    return _Wish(1 + changed * 1000 + did % SPREAD + place, guid)  # Anki stumbles over 0


def _number(name: str, deck: str) -> int:
    return naming.number(naming.path(name, deck))


_STANDS = """
SELECT guid, notes.mod, did, due, (SELECT min(due) FROM cards AS other WHERE other.did = cards.did)
FROM notes JOIN cards ON nid = notes.id
WHERE notes.id = ?
"""
_INSERT_NOTE = """
INSERT INTO notes (id, guid, mid, mod, usn, tags, flds, sfld, csum, flags, data)
VALUES (?, ?, ?, ?, -1, ?, ?, ?, 0, 0, '')
"""
_INSERT_CARD = """
INSERT INTO cards
  (id, nid, did, ord, mod, usn, type, queue, due, ivl, factor, reps, lapses, left, odue, odid, flags, data)
VALUES (?, ?, ?, 0, ?, -1, 0, 0, ?, 0, 0, 0, 0, 0, 0, 0, 0, '')
"""


def _put(
    database: sqlite3.Connection,
    instead: Iterable[int],
    rows: Iterable[tuple[int, int, Line]],
    abouts: Mapping[str, str],
    name: str,
) -> None:
    """Put notes, each with its id and its place among the new cards, and what there is to say of their decks instead of these."""
    import genanki

    rows = sorted(rows)
    numbers = {deck: _number(name, deck) for deck in {line.deck for _, _, line in rows}}
    subdecks = {did: genanki.Deck(did, naming.path(name, deck), abouts[deck]) for deck, did in numbers.items()}
    _describe(database, "decks", instead, {did: subdeck.to_json() for did, subdeck in subdecks.items()})
    database.executemany(
        _INSERT_NOTE,
        ((id, line.guid, note_type.ID, line.changed, line.tags, line.fields, line.sort) for id, _, line in rows),
    )
    database.executemany(_INSERT_CARD, ((id, id, numbers[line.deck], line.changed, due) for id, due, line in rows))


def _describe(database: sqlite3.Connection, column: str, less: Iterable[int], more: Mapping[int, Any]) -> None:
    """Take from what the collection says of its note types or decks, a JSON object by id, and add to it."""
    told = _told(database, column)
    for id in less:
        told.pop(str(id), None)
    told |= {str(id): msgspec.Raw(json.dumps(what).encode()) for id, what in more.items()}
    after = msgspec.json.encode(dict(sorted(told.items()))).decode()
    database.execute(f"UPDATE col SET {column} = ?", (after,))


def _told(database: sqlite3.Connection, column: str) -> dict[str, msgspec.Raw]:
    """What the collection says of its note types or decks by id, each as it is written."""
    (told,) = database.execute(f"SELECT {column} FROM col").fetchone()
    return msgspec.json.decode(told, type=dict[str, msgspec.Raw])
