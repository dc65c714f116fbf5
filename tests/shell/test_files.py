"""Files are written whole or not at all, and one build at a time."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from quizgen.shell.alone import alone
from quizgen.shell.errors import BuildAtWork, CannotWrite, ChangedMeanwhile, TooLarge
from quizgen.shell.files import LIMIT, digest, read
from quizgen.shell.handover import WAITING, hand_over, recover


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_file_is_replaced_and_keeps_its_permissions(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_bytes(b"old")
    path.chmod(0o640)
    hand_over(tmp_path, {"a.yaml": b"new"}, {"a.yaml": digest(b"old")})
    assert path.read_bytes() == b"new"
    assert path.stat().st_mode & 0o777 == 0o640
    assert names(tmp_path) == ["a.yaml"]


def test_a_new_file_may_be_read_by_others_as_the_mask_says(tmp_path: Path) -> None:
    mask = os.umask(0o022)
    try:
        hand_over(tmp_path, {"a.yaml": b"new"}, {})
    finally:
        os.umask(mask)
    assert (tmp_path / "a.yaml").stat().st_mode & 0o777 == 0o644


@pytest.mark.parametrize("old", [{}, {"b.yaml": digest(b"what was read")}])
def test_where_a_file_was_changed_meanwhile_all_are_left_alone(tmp_path: Path, old: dict[str, str]) -> None:
    (tmp_path / "b.yaml").write_bytes(b"what the user saved")
    with pytest.raises(ChangedMeanwhile):
        hand_over(tmp_path, {"a.yaml": b"new", "b.yaml": b"new"}, old)
    assert (tmp_path / "b.yaml").read_bytes() == b"what the user saved"
    assert names(tmp_path) == ["b.yaml"]


def test_a_file_deleted_meanwhile_is_left_deleted(tmp_path: Path) -> None:
    with pytest.raises(ChangedMeanwhile):
        hand_over(tmp_path, {"a.yaml": b"new"}, {"a.yaml": digest(b"what was read")})
    assert names(tmp_path) == []


def test_what_is_sure_to_be_what_it_was_is_not_read_once_more(tmp_path: Path) -> None:
    for name in ("a.yaml", "b.yaml"):
        (tmp_path / name).write_bytes(b"old")
    with pytest.raises(ChangedMeanwhile) as refused:
        hand_over(tmp_path, {"a.yaml": b"new", "b.yaml": b"new"}, {}, {"a.yaml"})
    assert refused.value.where == str(tmp_path / "b.yaml")
    hand_over(tmp_path, {"a.yaml": b"new"}, {}, {"a.yaml"})
    assert (tmp_path / "a.yaml").read_bytes() == b"new"


def test_a_folder_that_is_a_file_cannot_be_made(tmp_path: Path) -> None:
    (tmp_path / "decks").write_bytes(b"")
    with pytest.raises(CannotWrite):
        hand_over(tmp_path / "decks", {"a.yaml": b"new"}, {})


def test_what_a_killed_build_had_not_ready_is_cleared_away(tmp_path: Path) -> None:
    (tmp_path / WAITING).mkdir()
    (tmp_path / WAITING / "a.yaml").write_bytes(b"half")
    recover(tmp_path)
    assert names(tmp_path) == []


def test_a_huge_file_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "huge.txt"
    with path.open("wb") as file:
        file.truncate(LIMIT + 1)
    with pytest.raises(TooLarge) as trouble:
        read(path, "huge.txt")
    assert "20 MB" in trouble.value.what.en


def test_the_folder_is_held_by_one_and_freed_when_its_process_is_killed(tmp_path: Path) -> None:
    program = (
        "import sys, time; from pathlib import Path; from quizgen.shell.alone import alone\n"
        "with alone(Path(sys.argv[1])): print('held', flush=True); time.sleep(60)"
    )
    with subprocess.Popen([sys.executable, "-c", program, str(tmp_path)], stdout=subprocess.PIPE, text=True) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "held\n"
        with pytest.raises(BuildAtWork), alone(tmp_path):
            pass
        other.send_signal(signal.SIGKILL)
        other.wait()
    with alone(tmp_path):
        assert names(tmp_path) == []
