"""Entries and decks described in YAML, for the pages of the chapter on decks; what a package holds, as text."""

import io
import sqlite3
import zipfile
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime
from typing import Any

import yaml

from quizgen.cards.card import BLANK, Citation, Cloze, Layout, Question, Window
from quizgen.decks import note_type, package
from quizgen.decks.deck import Deck, Entry
from quizgen.documents.trouble import QuizgenError

COLUMNS = "n.guid, n.mod, n.tags, n.flds, c.ord, c.due, c.did"


def note(_: str, described: str) -> str:
    """The fields of the note that the package holds for an entry, each that is not empty on its line."""
    packed = package.write([Deck("文档", "", "", None, (_entry(yaml.safe_load(described)),))], "公文")
    return "\n".join(
        f"{label}: {field}"
        for _guid, _mod, _tags, fields, *_card in _tables(packed)[0]
        for label, field in zip(note_type.LABELS, fields.split("\x1f"), strict=True)
        if field
    )


def contents(_: str, described: str) -> str:
    """The subdecks of a package, each with its notes in the order of learning: GUID, time, question, tags."""
    decks = [_deck(name, entries) for name, entries in yaml.safe_load(described).items()]
    rows, names = _tables(package.write(decks, "公文"))
    lines: list[str] = []
    for did, name in names.items():
        lines.append(f"{name}")
        for guid, mod, tags, fields, *_ in (row for row in rows if row[-1] == did):
            when = datetime.fromtimestamp(mod, UTC).isoformat(" ")
            lines += f"  {guid} · {when} · {fields.split(chr(0x1F))[0]}", f"    {tags.strip()}"
    return "\n".join(lines)


def refusal(_: str, described: str) -> str:
    """What is said of decks that cannot be packed."""
    given = yaml.safe_load(described)
    decks = [_deck(name, entries) for name, entries in given.items()]
    try:
        package.write(decks, "公文")
    except QuizgenError as trouble:
        return f"{trouble.where}: {trouble.what.en}\n  {trouble.advice.en}"
    return ""


def _deck(name: str, entries: list[dict[str, Any]]) -> Deck:
    return Deck(name, f"{name}的标题", f"{name}.txt", None, tuple(map(_entry, entries)))


def _entry(given: dict[str, Any]) -> Entry:
    layout = _layout(given)
    changed = given.get("changed", datetime(2026, 11, 21, tzinfo=UTC))
    return Entry(
        id=given.get("id", "x"),
        type="fill",
        form=given.get("form", "gap"),
        prompt="",
        answer=tuple(given["answers"]),
        header=given.get("header", ""),
        hint=given.get("hint", ""),
        layout=layout,
        citations=tuple(Citation(**one) for one in given.get("citations", [])),
        anki=given.get("anki", True),
        changed=int(changed.timestamp()),
        obsolete=given.get("obsolete", False),
        edited=given.get("edited", False),
        note=given.get("note", ""),
    )


def _layout(given: dict[str, Any]) -> Layout:
    """A cloze, an item asked between its neighbours, or a question, by which of the three is given."""
    answers = tuple(given["answers"])
    if "cloze" in given:
        return Cloze(tuple(given["cloze"].split(BLANK)), answers)
    if "question" in given:
        return Question(given["question"], answers, given.get("ordered", False))
    whole, number = tuple(given["whole"]), given["asked"]
    return Window(
        title=given["title"],
        before=whole[number - 2] if number > 1 else None,
        item=Cloze(tuple(given["item"].split(BLANK)), answers),
        after=whole[number] if number < len(whole) else None,
        position=(number, len(whole)),
        ordered=given.get("ordered", False),
        whole=whole,
    )


def _tables(packed: bytes) -> tuple[list[Any], dict[int, str]]:
    """The package's notes with their cards, by place among the new ones; the names of its decks, by number."""
    with zipfile.ZipFile(io.BytesIO(packed)) as archive, closing(sqlite3.connect(":memory:")) as database:
        database.deserialize(archive.read("collection.anki2"))
        rows = database.execute(f"SELECT {COLUMNS} FROM notes n JOIN cards c ON c.nid = n.id ORDER BY c.due").fetchall()
        return rows, dict(_names(database))


def _names(database: sqlite3.Connection) -> Iterator[tuple[int, str]]:
    """The names of the package's own decks, in the order in which it lists them."""
    listed = "SELECT each.key, json_extract(each.value, '$.name') FROM col, json_each(col.decks) AS each"
    return ((int(id), name) for id, name in database.execute(listed) if id != "1")
