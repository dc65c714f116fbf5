"""The ledger: what has not changed is not read again; a ledger that is gone, old, broken or planted costs time only."""

import shutil
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from quizgen.shell import building, cache, part, whole
from quizgen.shell.extracting import opened
from quizgen.shell.ledger import SUFFIX
from quizgen.shell.packages import rows
from quizgen.shell.seeds import Seed

GOLD = Path(__file__).resolve().parents[1] / "gold"
NOW = 1_790_000_000


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of four documents that was built."""
    monkeypatch.setenv(cache.PLACE, str(tmp_path / "cache"))
    folder = tmp_path / "folder"
    (folder / "seeds").mkdir(parents=True)
    for name in ("slogan.txt", "inner-list.md", "numbered.txt", "roles.txt"):
        shutil.copy(next(path for path in GOLD.iterdir() if path.name == name), folder / "seeds")
    building.update(folder, now=NOW)
    return folder


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Fills with the names of the documents that are read."""
    names: list[str] = []

    def told(seed: Seed) -> object:
        names.append(seed.name)
        return opened(seed)

    monkeypatch.setattr(part, "opened", told)
    monkeypatch.setattr(whole, "opened", told)
    return names


def ledger_of(folder: Path) -> Path:
    return folder.parent / "cache" / cache.name_of(folder, SUFFIX)


def add(folder: Path) -> None:
    (folder / "seeds" / "新.txt").write_text(
        "全市档案工作会议召开\n\n会议要求，要加快推进数字平台建设，全面提升信息化水平。\n", encoding="utf-8"
    )


def standing(folder: Path) -> dict[str, object]:
    files = (folder / "decks").iterdir()
    return {path.name: list(rows(path.read_bytes())) if path.suffix == ".apkg" else path.read_bytes() for path in files}


def as_a_whole(folder: Path) -> dict[str, object]:
    """What stands in the folder's twin, of which nothing is remembered, once it is built."""
    twin = folder.parent / "twin" / folder.name
    shutil.copytree(folder, twin)
    building.build(twin, now=NOW + 60)
    return standing(twin)


def test_only_the_document_that_is_new_is_read(folder: Path, read: list[str]) -> None:
    add(folder)
    expected = as_a_whole(folder)
    assert sorted(read) == ["inner-list.md", "numbered.txt", "roles.txt", "slogan.txt", "新.txt"]
    read.clear()
    built = building.update(folder, now=NOW + 60)
    assert read == ["新.txt"]
    assert [path.name for path in built.written] == ["新.yaml", "folder.apkg", "quizgen.lock"]
    assert standing(folder) == expected


def test_a_whole_build_reads_no_document_again_that_has_not_changed(folder: Path, read: list[str]) -> None:
    assert not building.build(folder, now=NOW + 60).written
    assert read == []


def nothing(path: Path) -> None:
    path.unlink()


def no_database(path: Path) -> None:
    path.write_bytes(b"{" * 9_000)


def cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:9_000])


def others_may_write(path: Path) -> None:
    path.chmod(0o666)


def link(path: Path) -> None:
    path.rename(path.with_suffix(".other"))
    path.symlink_to(path.with_suffix(".other"))


def changed(statement: str) -> Callable[[Path], None]:
    def change(path: Path) -> None:
        database = sqlite3.connect(path)
        with database:
            database.execute(statement)
        database.close()

    return change


PLANTED = {
    "gone": nothing,
    "no database": no_database,
    "cut": cut,
    "others may write it": others_may_write,
    "a link": link,
    "another version": changed("UPDATE state SET value = 'older' WHERE what = 'version'"),
    "no documents": changed("UPDATE document SET held = '{}'"),
    "no cards": changed("UPDATE card SET held = x'5b5d'"),
    "no known cards": changed("DELETE FROM known WHERE id = (SELECT min(id) FROM known)"),
    "other known cards": changed("UPDATE known SET id = 'x' WHERE id = (SELECT min(id) FROM known)"),
    "another lock": changed("UPDATE state SET value = 'x' WHERE what = 'lock'"),
    "another package": changed("UPDATE state SET value = 'x' WHERE what = 'package'"),
    "fewer notes": changed("UPDATE state SET value = '1' WHERE what = 'notes'"),
    "no counts": changed("UPDATE deck SET held = 'null'"),
    "a table is missing": changed("DROP TABLE known"),
    "a table is another's": changed("ALTER TABLE card RENAME COLUMN held TO other"),
}


@pytest.mark.parametrize("plant", PLANTED.values(), ids=PLANTED)
def test_whatever_has_become_of_it_the_build_is_the_same(folder: Path, plant: Callable[[Path], None]) -> None:
    plant(ledger_of(folder))
    add(folder)
    expected = as_a_whole(folder)
    building.update(folder, now=NOW + 60)
    assert standing(folder) == expected
    assert not building.update(folder, now=NOW + 120).written


def test_another_build_that_holds_it_does_not_stop_us(folder: Path) -> None:
    database = sqlite3.connect(ledger_of(folder))
    database.execute("BEGIN EXCLUSIVE")
    add(folder)
    assert len(building.update(folder, now=NOW + 60).written) == 3
    database.close()
