"""The collection of a package: replacing the notes of some decks gives the rows that making it anew would."""

import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import closing

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.decks import collection
from quizgen.decks.collection import Collection, Line, make

Folder = Mapping[str, Mapping[str, int]]
"""By deck, the GUIDs of its notes in their order, each with the second of its change."""

DECKS = ("会议", "讲话", "123", "甲::乙")
GUIDS = st.sampled_from([f"{deck}-{place}" for deck in range(len(DECKS)) for place in range(6)])


@st.composite
def folders(draw: st.DrawFn) -> Folder:
    """A folder in which no two decks have a GUID in common."""
    left = draw(st.lists(GUIDS, unique=True))
    folder: dict[str, dict[str, int]] = {deck: {} for deck in draw(st.sets(st.sampled_from(DECKS)))}
    for guid in left:
        deck = DECKS[int(guid[0])]
        if deck in folder:
            folder[deck][guid] = draw(st.integers(0, 2))
    return folder


def lines(folder: Folder) -> list[Line]:
    return [
        Line(deck, guid, changed, f" 标签::{guid} ", f"{guid[-1]}\x1f{changed}", guid[-1])
        for deck, notes in sorted(folder.items())
        for guid, changed in notes.items()
    ]


def notes(folder: Folder, deck: str) -> list[tuple[str, int]] | None:
    """The notes of a deck in their order, None where it is not there."""
    return list(folder[deck].items()) if deck in folder else None


def abouts(folder: Folder) -> dict[str, str]:
    return {deck: f"{deck}的说明{len(notes)}" for deck, notes in folder.items()}


def made(folder: Folder) -> bytes:
    return make(lines(folder), abouts(folder), "公文")


def rows(made: bytes) -> list[str]:
    with closing(sqlite3.connect(":memory:")) as database:
        database.deserialize(made)
        assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        return list(database.iterdump())


def ids(made: bytes) -> Iterator[tuple[str, int]]:
    with closing(sqlite3.connect(":memory:")) as database:
        database.deserialize(made)
        yield from database.execute("SELECT guid, id FROM notes")


@pytest.fixture(autouse=True, scope="module")
def near() -> Iterator[None]:
    """Ids that meet often."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(collection, "SPREAD", 7)
        yield


@given(folders(), folders())
def test_decks_replaced_give_the_rows_of_all_made_anew(before: Folder, after: Folder) -> None:
    other = {deck for deck in {*before, *after} if notes(before, deck) != notes(after, deck)}
    with Collection(made(before), "公文") as found:
        found.replace([line for line in lines(after) if line.deck in other], other, abouts(after))
        assert rows(bytes(found)) == rows(made(after))
        assert len(found) == len(lines(after))
        assert found.lines(after) == lines(after)
        assert found.abouts(after) == {deck: about for deck, about in abouts(after).items() if after[deck]}


@given(folders())
def test_what_is_read_of_a_collection_is_what_was_written(folder: Folder) -> None:
    with Collection(made(folder), "公文") as found:
        assert found.lines(DECKS) == lines(folder)
        assert found.lines(["别的"]) == []


def test_no_note_moves_when_another_deck_comes_that_does_not_meet_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(collection, "SPREAD", 1 << 22)
    before = {"会议": {"a": 100, "b": 100}, "讲话": {"d": 100}}
    after = {"会议": {"a": 100, "c": 100, "b": 100}, "讲话": {"d": 100}, "公告": {"e": 300}}
    was, now = dict(ids(made(before))), dict(ids(made(after)))
    assert was["a"] + 1 == was["b"]
    assert [now[guid] - was["a"] for guid in "acb"] == [0, 1, 2]
    assert was["d"] == now["d"]
    assert all(100_000 < id <= 100_000 + (1 << 22) for id in was.values())


def test_a_deck_that_nobody_tells_of_is_no_collection_of_the_folder() -> None:
    with Collection(made({"会议": {"a": 100}}), "公文") as found, pytest.raises(ValueError, match="公文"):
        found.replace([], [], {})


def test_what_is_no_collection_is_refused() -> None:
    with Collection(b"{" * 9000, "公文") as found, pytest.raises(sqlite3.Error):
        found.lines(["会议"])
