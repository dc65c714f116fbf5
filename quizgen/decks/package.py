"""The Anki package (.apkg): the notes of a folder, a subdeck a document, written so that importing it again is safe."""

import io
import json
import sqlite3
import zipfile
from collections.abc import Mapping, Sequence
from contextlib import closing
from typing import Any, NamedTuple

from quizgen.decks import naming, note_type
from quizgen.decks.deck import Deck, Entry
from quizgen.decks.literal import literal
from quizgen.decks.note import asked, note
from quizgen.documents.trouble import Message, QuizgenError


class EmptyAnswer(QuizgenError):
    """A question without an answer: Anki would keep its note and make no card of it."""

    advice = Message("补上答案，或删去这道题", "Give it one, or delete the question")

    def __init__(self, quiz: str, id: str) -> None:
        super().__init__(quiz)
        self.id = id

    @property
    def what(self) -> Message:
        """Which question it is."""
        return Message(f"题目 {self.id} 没有答案", f"question {self.id} has no answer")


class DuplicateQuestion(QuizgenError):
    """One id for two questions: in Anki they would be one note, and their histories one history."""

    advice = Message("把两处改成一致，或删去其中一道", "Make the two alike, or delete one of them")

    def __init__(self, quiz: str, id: str, other: str) -> None:
        super().__init__(quiz)
        self.id = id
        self.other = other

    @property
    def what(self) -> Message:
        """Which question it is, and where the other one stands."""
        return Message(
            f"题目 {self.id} 的编号已用于 {self.other} 中的另一道题",
            f"question {self.id} has the id of another question in {self.other}",
        )


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


def write(decks: Sequence[Deck], name: str, *, note_type_changed: int = note_type.CHANGED) -> bytes:
    """The .apkg file with the notes of all decks, each deck a subdeck of `name`: the same bytes for the same input.

    A note is stamped with its entry's `changed`, in seconds since 1970: Anki leaves a note alone, and with it what its
    user wrote there, unless the stamp is newer than its own. An entry that several decks list is written once, in the
    subdeck of the first. Raises EmptyAnswer and DuplicateQuestion, `where` being the deck's quiz file.
    """
    return pack(lines(decks), {deck.name: about(deck) for deck in decks}, name, note_type_changed=note_type_changed)


def lines(decks: Sequence[Deck]) -> list[Line]:
    """The notes of the decks, in their order. Raises EmptyAnswer and DuplicateQuestion."""
    return [_line(guid, deck, entry) for guid, (deck, entry) in _questions(decks).items()]


def pack(
    lines: Sequence[Line], abouts: Mapping[str, str], name: str, *, note_type_changed: int = note_type.CHANGED
) -> bytes:
    """The .apkg file with these notes; `abouts` tells of each deck what Anki shows before it is studied."""
    import genanki

    model = note_type.note_type()
    rows = _rows(lines, name)
    named = {row.subdeck: row.line.deck for row in rows}
    subdecks = {id: genanki.Deck(id, naming.path(name, deck), abouts[deck]) for id, deck in named.items()}
    with closing(sqlite3.connect(":memory:")) as database:
        genanki.Package([]).write_to_db(database.cursor(), 0, iter(()))  # the tables; a row of `col` describes them
        _describe(database, "models", {model.model_id: model.to_json(note_type_changed, None)})
        _describe(database, "decks", {id: subdeck.to_json() for id, subdeck in subdecks.items()})
        database.executemany(_INSERT_NOTE, map(_note, rows))
        database.executemany(_INSERT_CARD, map(_card, rows))
        database.commit()
        return _zipped(database.serialize())


def _questions(decks: Sequence[Deck]) -> dict[str, tuple[Deck, Entry]]:
    """The entries that go into the package by GUID, in order, each with the first deck that lists it.

    Where a user edited an entry in one of its decks only, it is the edited one.
    """
    chosen: dict[str, tuple[Deck, Entry]] = {}
    for deck in decks:
        for entry in deck.entries:
            if not entry.anki:
                continue
            if not (answers := asked(entry)) or not all(_visible(answer) for answer in answers):
                raise EmptyAnswer(_file(deck), entry.id)
            if (guid := naming.guid(entry)) not in chosen:
                chosen[guid] = deck, entry
                continue
            first, other = chosen[guid]
            alike = other.layout == entry.layout or other.edited != entry.edited
            if first is deck or other.id != entry.id or not alike:
                raise DuplicateQuestion(_file(deck), entry.id, _file(first))
            if entry.edited and not other.edited:
                chosen[guid] = first, entry
    return chosen


def _line(guid: str, deck: Deck, entry: Entry) -> Line:
    fields = note(entry)
    tags = f" {' '.join(naming.tags(deck, entry))} "
    return Line(deck.name, guid, entry.changed, tags, "\x1f".join(fields), fields.text)


class _Row(NamedTuple):
    """What a note and its one card are in the tables, besides its line.

    `id` is both rows' id, and to Anki the millisecond in which they were added; `due` is the place among new cards;
    `subdeck` is the id of the deck's subdeck in Anki.
    """

    id: int
    due: int
    subdeck: int
    line: Line


def _rows(lines: Sequence[Line], name: str) -> list[_Row]:
    """The rows in the order of their ids, which begin anew at each second in which entries changed."""
    numbers = {deck: naming.number(naming.path(name, deck)) for deck in {line.deck for line in lines}}
    rows: list[_Row] = []
    free = 1  # Anki stumbles over 0
    for due, line in sorted(enumerate(lines, 1), key=lambda place: place[1].changed):
        id = max(free, line.changed * 1000)
        rows.append(_Row(id, due, numbers[line.deck], line))
        free = id + 1
    return rows


_LEVEL = 1  # of deflate: a quarter larger than the usual 6, in less than half the time
_INSERT_NOTE = """
INSERT INTO notes (id, guid, mid, mod, usn, tags, flds, sfld, csum, flags, data)
VALUES (?, ?, ?, ?, -1, ?, ?, ?, 0, 0, '')
"""
_INSERT_CARD = """
INSERT INTO cards
  (id, nid, did, ord, mod, usn, type, queue, due, ivl, factor, reps, lapses, left, odue, odid, flags, data)
VALUES (?, ?, ?, 0, ?, -1, 0, 0, ?, 0, 0, 0, 0, 0, 0, 0, 0, '')
"""


def _note(row: _Row) -> tuple[object, ...]:
    line = row.line
    return row.id, line.guid, note_type.ID, line.changed, line.tags, line.fields, line.sort


def _card(row: _Row) -> tuple[object, ...]:
    return row.id, row.id, row.subdeck, row.line.changed, row.due


def about(deck: Deck) -> str:
    """What Anki shows of the deck before it is studied."""
    return " · ".join(literal(part) for part in (deck.title, deck.issuer, deck.date, deck.file) if part)


def _file(deck: Deck) -> str:
    return f"{deck.name}.yaml"


def _visible(text: str) -> bool:
    return bool(literal(text).replace("<br>", "").strip())


def _describe(database: sqlite3.Connection, column: str, more: Mapping[int, Any]) -> None:
    """Add to what the package says of its note types or decks, a JSON object by id."""
    (before,) = database.execute(f"SELECT {column} FROM col").fetchone()
    after = json.loads(before) | {str(id): what for id, what in more.items()}
    database.execute(f"UPDATE col SET {column} = ?", (json.dumps(after),))


def _zipped(collection: bytes) -> bytes:
    """The zip file of a package, which tells nothing of when and where it was made."""
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w") as archive:
        archive.writestr(_member("collection.anki2"), collection, compresslevel=_LEVEL)
        archive.writestr(_member("media"), b"{}")
    return whole.getvalue()


def _member(name: str) -> zipfile.ZipInfo:
    member = zipfile.ZipInfo(name)  # dated 1980
    member.compress_type = zipfile.ZIP_DEFLATED
    member.create_system = 3  # Unix, wherever we are
    member.external_attr = 0o644 << 16
    return member
