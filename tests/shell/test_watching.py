"""Watching a folder: a build after each change, one for a burst of changes, none for what concerns nobody."""

import shutil
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from quizgen.documents.trouble import QuizgenError
from quizgen.shell import building, report
from quizgen.shell.building import Built
from quizgen.shell.errors import NoSeeds, NoWatchfiles
from quizgen.shell.language import Language
from quizgen.shell.watching import changes, rebuilt, watch

GOLD = Path(__file__).resolve().parents[1] / "gold"


def folder_with(folder: Path, *names: str) -> Path:
    (folder / "seeds").mkdir(parents=True)
    for name in names:
        shutil.copy(GOLD / name, folder / "seeds")
    return folder


def no_pause(_seconds: float) -> None:
    """Files of a test are at rest."""


def test_a_build_now_and_one_for_every_change_that_matters(tmp_path: Path) -> None:
    folder = folder_with(tmp_path, "slogan.txt")

    def happening() -> Iterator[str]:
        shutil.copy(GOLD / "inner-list.md", folder / "seeds")
        yield "a document more"
        yield "nothing at all"
        quiz = folder / "decks" / "slogan.yaml"
        quiz.write_text(quiz.read_text(encoding="utf-8") + "\n  - type: [", encoding="utf-8")
        yield "half a quiz"
        building.build(folder)
        quiz.write_text(quiz.read_text(encoding="utf-8").removesuffix("\n  - type: ["), encoding="utf-8")
        (folder / "quizgen.yaml").write_text("kinds: [", encoding="utf-8")
        yield "half of the settings"
        (folder / "quizgen.yaml").write_text("kinds: [enumeration, meeting]\n", encoding="utf-8")
        yield "all of them"

    outcomes = list(rebuilt(folder, happening(), pause=no_pause))
    kinds = ["trouble" if isinstance(one, QuizgenError) else "in part" if one.troubles else "built" for one in outcomes]
    assert kinds == ["built", "built", "in part", "trouble", "built"]


def test_a_burst_of_changes_is_waited_for(tmp_path: Path) -> None:
    folder = folder_with(tmp_path, "slogan.txt")
    text = (GOLD / "inner-list.md").read_text(encoding="utf-8")
    saved = iter((text[:50], text[:150], text))

    def saving(_seconds: float) -> None:
        piece = next(saved, None)
        if piece is not None:
            (folder / "seeds" / "b.md").write_text(piece, encoding="utf-8")

    _, built = rebuilt(folder, ["one change"], pause=saving)
    assert isinstance(built, Built)
    assert next(saved, None) is None
    assert "全省文化和旅游工作会议在南屏召开" in (folder / "decks" / "b.yaml").read_text(encoding="utf-8")


def test_the_system_tells_of_changes_to_documents_and_quizzes_only(tmp_path: Path) -> None:
    folder = folder_with(tmp_path, "slogan.txt")
    building.build(folder)
    told: list[object] = []

    def listen() -> None:
        told.append(next(changes(folder)))

    listener = threading.Thread(target=listen, daemon=True)
    listener.start()
    time.sleep(0.5)
    for other in ("decks/quizgen.lock", "decks/.hidden.yaml", "seeds/~$a.docx", "notes.txt"):
        (folder / other).write_text("other", encoding="utf-8")
    time.sleep(0.5)
    assert not told
    for _ in range(100):
        (folder / "seeds" / "slogan.txt").write_text("变了", encoding="utf-8")
        listener.join(0.1)
        if told:
            break
    assert [Path(path).name for (_, path) in told[0]] == ["slogan.txt"]  # type: ignore[attr-defined]


def test_without_watchfiles_it_says_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = folder_with(tmp_path, "slogan.txt")
    monkeypatch.setitem(sys.modules, "watchfiles", None)
    with pytest.raises(NoWatchfiles) as missing:
        list(watch(folder))
    assert "quizgen[watch]" in missing.value.advice.en
    with pytest.raises(NoSeeds):
        watch(tmp_path / "none")


def test_the_status_is_told_and_nothing_is_written(tmp_path: Path) -> None:
    folder = folder_with(tmp_path, "slogan.txt")
    before = building.status(folder)
    assert not (folder / "decks").exists()
    assert "new" in "\n".join(report.status(before, Language.EN))
    building.build(folder)
    assert list(report.status(building.status(folder), Language.EN)) == ["✓ Nothing has changed since the last build"]
    quiz = folder / "decks" / "slogan.yaml"
    quiz.write_text(quiz.read_text(encoding="utf-8") + "\n  - type: short\n    prompt: 谁？\n    answer: 我\n", "utf-8")
    (folder / "seeds" / "slogan.txt").write_text("没有了。\n", encoding="utf-8")
    lines = list(report.status(building.status(folder), Language.EN))
    assert lines[0].startswith("! A build would write")
    assert any(line.startswith("  stale: ") for line in lines)
    assert "  your changes: 1" in lines
    assert lines[-1] == "Next: quizgen build"
