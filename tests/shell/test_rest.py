"""A folder at rest is not read again; whatever moves in it wakes it up, and a cache that is gone or planted costs time only."""

import json
import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from quizgen.shell import building, cache, handover, report, rest
from quizgen.shell.language import Language
from quizgen.shell.rest import Unmoved

GOLD = Path(__file__).resolve().parents[1] / "gold"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder that was built, whose files have been lying there for a while."""
    monkeypatch.setenv(cache.PLACE, str(tmp_path / "cache"))
    folder = tmp_path / "folder"
    (folder / "seeds").mkdir(parents=True)
    shutil.copy(GOLD / "slogan.txt", folder / "seeds")
    shutil.copy(GOLD / "inner-list.md", folder / "seeds")
    building.update(folder)
    return folder


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Fills with a word for each time that a build begins."""
    calls: list[str] = []
    recover = handover.recover

    def told(decks: Path) -> None:
        calls.append("made")
        recover(decks)

    monkeypatch.setattr(handover, "recover", told)
    return calls


def test_a_folder_at_rest_is_not_read_and_says_the_same(folder: Path, made: list[str]) -> None:
    rested = building.update(folder)
    assert made == []
    built = building.build(folder)
    assert made == ["made"]
    assert list(report.lines(rested, Language.EN)) == list(report.lines(built, Language.EN))


def edited(path: Path) -> None:
    """A change that keeps the size and the time."""
    found = path.stat()
    text = path.read_bytes()
    path.write_bytes(text.replace("安平".encode(), "安乐".encode()))
    os.utime(path, ns=(found.st_atime_ns, found.st_mtime_ns))


WAKING: dict[str, Callable[[Path], object]] = {
    "a document more": lambda folder: shutil.copy(GOLD / "numbered.txt", folder / "seeds"),
    "a document less": lambda folder: (folder / "seeds" / "slogan.txt").unlink(),
    "a document renamed": lambda folder: (folder / "seeds" / "slogan.txt").rename(folder / "seeds" / "a.txt"),
    "a document changed": lambda folder: edited(folder / "seeds" / "slogan.txt"),
    "a quiz changed": lambda folder: edited(folder / "decks" / "slogan.yaml"),
    "a quiz deleted": lambda folder: (folder / "decks" / "slogan.yaml").unlink(),
    "the package deleted": lambda folder: (folder / "decks" / "folder.apkg").unlink(),
    "the lock deleted": lambda folder: (folder / "decks" / "quizgen.lock").unlink(),
    "settings": lambda folder: (folder / "quizgen.yaml").write_text("kinds: [task]\n", encoding="utf-8"),
    "something left by a killed build": lambda folder: (folder / "decks" / ".quizgen-next").mkdir(),
    "a link": lambda folder: (folder / "seeds" / "b.txt").symlink_to("slogan.txt"),
    "the cache is gone": lambda folder: shutil.rmtree(folder.parent / "cache"),
}


@pytest.mark.parametrize("happens", WAKING.values(), ids=WAKING)
def test_whatever_moves_wakes_it_up(folder: Path, made: list[str], happens: Callable[[Path], object]) -> None:
    happens(folder)
    building.update(folder)
    assert made == ["made"]


def test_a_touched_file_is_still_the_same(folder: Path, made: list[str]) -> None:
    os.utime(folder / "seeds" / "slogan.txt")
    building.update(folder)
    assert made == []


def test_what_has_rested_is_not_hashed_again(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    hashed: list[int] = []
    digest = rest.digest
    monkeypatch.setattr(rest, "digest", lambda content: (hashed.append(len(content)), digest(content))[1])
    building.update(folder)
    assert len(hashed) == 6  # just written: a change may hide behind the same time
    monkeypatch.setattr(rest, "SETTLED", 0)
    building.update(folder)
    hashed.clear()
    building.update(folder)
    assert hashed == []


def test_a_file_is_unmoved_that_had_rested_when_it_was_seen(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def unmoved() -> Unmoved:
        return Unmoved(folder, "seeds", rest.look(folder, "seeds"))

    assert "slogan.txt" not in unmoved()  # it has just been written
    monkeypatch.setattr(rest, "SETTLED", 0)
    seen = unmoved()
    assert "slogan.txt" in seen
    assert "new.txt" not in seen
    edited(folder / "seeds" / "slogan.txt")
    assert "slogan.txt" not in seen
    (folder / "seeds" / "link.txt").symlink_to("slogan.txt")
    assert "link.txt" not in unmoved()


def test_other_rules_read_everything_again(folder: Path, made: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cache, "rules", lambda: "others")
    building.update(folder)
    assert made == ["made"]


@pytest.mark.parametrize(
    "planted", [b"", b"{", b"null", b"[" * 100_000, b"\xff", b'{"rules": 1}', "cut", "owned", "link"]
)
def test_a_planted_cache_is_passed_over(folder: Path, made: list[str], planted: bytes | str) -> None:
    path = folder.parent / "cache" / cache.name_of(folder)
    held = json.loads(path.read_bytes())
    match planted:
        case bytes():
            path.write_bytes(planted)
        case "cut":
            path.write_text(json.dumps(held | {"rest": {"tally": [1], "doubts": [[1]]}}), encoding="utf-8")
        case "owned":
            path.chmod(0o666)
        case "link":
            path.rename(path.with_suffix(".other"))
            path.symlink_to(path.with_suffix(".other"))
    assert building.update(folder).tally.documents == 2
    assert made == ["made"]


def test_a_folder_in_trouble_is_never_at_rest(folder: Path, made: list[str]) -> None:
    (folder / "seeds" / "c.txt").write_bytes(b"")
    assert building.update(folder).troubles
    assert building.update(folder).troubles
    assert made == ["made", "made"]


def test_where_no_cache_can_be_kept_all_is_read(folder: Path, made: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    (folder.parent / "file").touch()
    monkeypatch.setenv(cache.PLACE, str(folder.parent / "file" / "cache"))
    building.update(folder)
    building.update(folder)
    assert made == ["made", "made"]
