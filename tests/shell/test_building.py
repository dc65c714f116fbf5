"""Builds that are killed, interfered with, or begun twice."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import quizgen
from quizgen.shell import building
from quizgen.shell.alone import alone
from quizgen.shell.errors import BuildAtWork, ChangedMeanwhile

GOLD = Path(__file__).resolve().parents[1] / "gold"

# Build, and die without a word at the n-th file that takes its place.
DYING = """
import os, sys
from pathlib import Path
from quizgen.shell import building
left = [int(sys.argv[2])]
move = Path.replace
def replace(path, other):
    if not left[0]: os._exit(9)
    left[0] -= 1
    return move(path, other)
Path.replace = replace
building.build(sys.argv[1])
"""


def folder_with(folder: Path, *names: str) -> Path:
    (folder / "seeds").mkdir(parents=True, exist_ok=True)
    for name in names:
        shutil.copy(GOLD / name, folder / "seeds")
    return folder


def quizzes(folder: Path) -> dict[str, str]:
    return {path.name: path.read_text(encoding="utf-8") for path in (folder / "decks").glob("*.yaml")}


@pytest.mark.parametrize("files", range(5))
def test_a_killed_build_is_finished_by_the_next(tmp_path: Path, files: int) -> None:
    whole = folder_with(tmp_path / "whole", "slogan.txt", "inner-list.md")
    quizgen.build(whole)
    killed = folder_with(tmp_path / "killed", "slogan.txt")
    quizgen.build(killed)
    folder_with(killed, "inner-list.md")
    text = (killed / "seeds" / "slogan.txt").read_text(encoding="utf-8")
    (killed / "seeds" / "slogan.txt").write_text(text.replace("安平", "安乐"), encoding="utf-8")
    done = subprocess.run([sys.executable, "-c", DYING, str(killed), str(files)], check=False)
    assert done.returncode == 9
    (killed / "seeds" / "slogan.txt").write_text(text, encoding="utf-8")
    built = quizgen.build(killed)
    assert not built.changes.edited
    assert not built.changes.proposed
    assert not built.troubles
    assert quizzes(killed) == quizzes(whole)
    assert [path.name for path in (killed / "decks").iterdir() if path.name.startswith(".")] == []
    assert not quizgen.build(killed).written


def test_a_quiz_saved_during_the_build_is_not_overwritten(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = folder_with(tmp_path, "slogan.txt")
    quizgen.build(folder)
    quiz = folder / "decks" / "slogan.yaml"
    saved = quiz.read_text(encoding="utf-8").replace("安平", "安乐")
    make = quizgen.make

    def interrupted(*arguments: object, **named: object) -> quizgen.Edition:
        quiz.write_text(saved, encoding="utf-8")
        return make(*arguments, **named)  # type: ignore[arg-type]

    monkeypatch.setattr(quizgen, "make", interrupted)
    seed = folder / "seeds" / "slogan.txt"
    seed.write_text(seed.read_text(encoding="utf-8").replace("6月9日", "6月10日"), encoding="utf-8")
    built = quizgen.build(folder)
    assert [type(trouble) for trouble in built.troubles] == [ChangedMeanwhile]
    assert quiz.read_text(encoding="utf-8") == saved
    monkeypatch.undo()
    quizgen.build(folder)
    assert "answer: 安乐\n" in quiz.read_text(encoding="utf-8")


def test_a_folder_is_built_by_one_at_a_time(tmp_path: Path) -> None:
    folder = folder_with(tmp_path, "slogan.txt")
    with alone(folder), pytest.raises(BuildAtWork):
        quizgen.build(folder)
    assert not (folder / "decks").exists()


def test_documents_of_one_name_have_quizzes_of_their_own(tmp_path: Path) -> None:
    folder = folder_with(tmp_path, "slogan.txt")
    (folder / "seeds" / "a").mkdir()
    shutil.copy(GOLD / "inner-list.md", folder / "seeds" / "a" / "slogan.md")
    quizgen.build(folder)
    before = quizzes(folder)
    assert len(before) == 2
    shutil.copy(GOLD / "name-apart.txt", folder / "seeds" / "a" / "slogan.txt")
    quizgen.build(folder)
    after = quizzes(folder)
    assert len(after) == 3
    assert all(after[name] == text for name, text in before.items())


def test_names_that_are_no_text_are_told_as_text(tmp_path: Path) -> None:
    folder = folder_with(tmp_path, "slogan.txt")
    (folder / "seeds" / "slogan.txt").rename(os.fsdecode(os.fsencode(folder / "seeds") + b"/\xbb\xe1.txt"))
    built = quizgen.build(folder)
    assert [deck.file for deck in built.decks] == ["\ufffd\ufffd.txt"]
    assert not quizgen.build(folder).written


def test_the_plan_is_what_the_build_does(tmp_path: Path) -> None:
    folder = folder_with(tmp_path, "slogan.txt")
    planned = building.plan(folder)
    assert not (folder / "decks").exists()
    built = building.build(folder)
    assert planned.written == built.written
    assert {path.name for path in built.written} == {path.name for path in (folder / "decks").iterdir()}


def test_a_planted_hand_over_moves_nothing_out_of_the_folder(tmp_path: Path) -> None:
    folder = folder_with(tmp_path / "folder", "slogan.txt")
    quizgen.build(folder)
    waiting = folder / "decks" / ".quizgen-next"
    waiting.mkdir()
    (folder / "decks" / "planted").write_text("planted", encoding="utf-8")
    (waiting / ".ready").write_text('{"../planted": null}', encoding="utf-8")
    quizgen.build(folder)
    assert not (folder / "planted").exists()
    assert not waiting.exists()
