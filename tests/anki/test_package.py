"""The package as a file: what it refuses, and that nothing of the moment is in it."""

import dataclasses
import hashlib
import io
import sqlite3
import tempfile
import time
import zipfile
from pathlib import Path

import pytest
from samples import MISSION, WHEN, deck, folder, item

from quizgen.cards.card import Cloze, Layout, Question
from quizgen.decks import note_type, package
from quizgen.decks.package import DuplicateQuestion, EmptyAnswer


def test_same_decks_give_same_bytes(monkeypatch: pytest.MonkeyPatch) -> None:
    before = package.write(folder(), "公文")
    monkeypatch.setattr(time, "time", lambda: 2_000_000_000.0)
    assert package.write(folder(), "公文") == before


def test_nothing_is_left_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    package.write(folder(), "公文")
    assert list(tmp_path.iterdir()) == []


def test_file_is_packed_and_undated() -> None:
    with zipfile.ZipFile(io.BytesIO(package.write(folder(), "公文"))) as archive:
        assert archive.testzip() is None
        assert archive.namelist() == ["collection.anki2", "media"]
        assert {one.date_time for one in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert {one.compress_type for one in archive.infolist()} == {zipfile.ZIP_DEFLATED}


def test_database_is_whole(tmp_path: Path) -> None:
    with zipfile.ZipFile(io.BytesIO(package.write(folder(), "公文"))) as archive:
        archive.extract("collection.anki2", tmp_path)
    database = sqlite3.connect(tmp_path / "collection.anki2")
    assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert database.execute("SELECT count(*), count(DISTINCT guid), max(mod) FROM notes").fetchone() == (
        13,
        13,
        MISSION.changed,
    )
    assert database.execute("SELECT DISTINCT ord FROM cards").fetchall() == [(0,)]
    database.close()


def test_no_decks_are_a_package_too() -> None:
    with zipfile.ZipFile(io.BytesIO(package.write([], "公文"))) as archive:
        assert archive.namelist() == ["collection.anki2", "media"]


def test_guid_is_for_ever() -> None:
    """A GUID that came out differently would give every learner every card once more."""
    with zipfile.ZipFile(io.BytesIO(package.write([deck(MISSION)], "公文"))) as archive:
        assert b"muA-c6gTpHRQXj2C" in archive.read("collection.anki2")


def test_one_id_for_two_questions_is_refused() -> None:
    with pytest.raises(DuplicateQuestion) as twice:
        package.write([deck(MISSION, MISSION)], "公文")
    assert twice.value.where == "网信工作会议.yaml"

    other = dataclasses.replace(WHEN, id=MISSION.id)
    with pytest.raises(DuplicateQuestion) as apart:
        package.write([deck(MISSION), deck(other, name="报道")], "公文")
    assert (apart.value.where, apart.value.other) == ("报道.yaml", "网信工作会议.yaml")


@pytest.mark.parametrize(
    "layout",
    [
        Cloze(("一段话",), ()),
        Cloze(("甲", "乙"), ("",)),
        Cloze(("甲", "乙", "丙"), ("答", " \n\x1f　")),
        Question("何时？", ()),
        Question("何人？", ("甲", "")),
        dataclasses.replace(item("表", ("甲", "乙"), 1).layout, item=Cloze(("", ""), ("",))),
    ],
)
def test_question_without_answer_is_refused(layout: Layout) -> None:
    with pytest.raises(EmptyAnswer) as nothing:
        package.write([deck(dataclasses.replace(MISSION, layout=layout))], "公文")
    assert (nothing.value.where, nothing.value.id) == ("网信工作会议.yaml", "mission")
    assert "mission" in nothing.value.what.zh


def test_face_and_the_time_of_its_last_change_move_together() -> None:
    """Anki takes over a new face only with a newer time: a change here asks for a new CHANGED in note_type.py."""
    model = note_type.note_type()
    face = hashlib.sha256(repr((model.css, model.templates, model.fields)).encode()).hexdigest()[:12]
    assert {note_type.CHANGED: face} == {1_795_307_282: "04b5512cf33e"}
