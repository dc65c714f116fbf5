"""The contract, 11: a build that dies leaves the old files or the new, and two builds at once do not mix."""

import errno
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from papers import Desk, changed, paper

from quizgen.shell import building
from quizgen.shell.errors import CannotWrite

BUILD = "import sys; from quizgen.shell import building; building.build(sys.argv[1], now=int(sys.argv[2]))"
THEN = 1_790_000_000


def laid(desk: Desk, edition: int) -> Desk:
    """Five papers, in their first or second edition."""
    papers = {str(n): paper(n % 4, first=n) for n in range(5)}
    if edition:
        papers = {name: changed(one, "insert", "items", 11, 2) for name, one in papers.items()}
    return desk.lay(**papers)


def state(folder: Path) -> dict[str, bytes]:
    """All files of decks/, the hidden ones too."""
    decks = folder / "decks"
    return {str(path.relative_to(decks)): path.read_bytes() for path in sorted(decks.rglob("*")) if path.is_file()}


@pytest.fixture(scope="module")
def editions(tmp_path_factory: pytest.TempPathFactory) -> tuple[dict[str, bytes], dict[str, bytes]]:
    """What decks/ holds before and after a build that nobody disturbed."""
    desk = Desk(tmp_path_factory.mktemp("whole") / "公文")
    building.build(laid(desk, 0).folder, now=THEN)
    old = state(desk.folder)
    building.build(laid(desk, 1).folder, now=THEN + 60)
    return old, state(desk.folder)


def test_11_a_build_that_is_killed_leaves_the_old_or_the_new(
    tmp_path: Path, editions: tuple[dict[str, bytes], dict[str, bytes]]
) -> None:
    old, new = editions
    desk = Desk(tmp_path / "公文")
    building.build(laid(desk, 0).folder, now=THEN)
    laid(desk, 1)
    chance = random.Random(11)
    patience = 2.0
    for _ in range(5):
        child = subprocess.Popen([sys.executable, "-c", BUILD, str(desk.folder), str(THEN + 60)])
        time.sleep(patience * chance.random())
        child.send_signal(signal.SIGKILL)
        killed = child.wait() == -signal.SIGKILL
        there = {name: content for name, content in state(desk.folder).items() if not name.startswith(".")}
        if killed:
            mixed = {name for name in there if there[name] != old.get(name)}
            assert all(there[name] == new[name] for name in mixed)  # each is whole, and
            building.plan(desk.folder, now=THEN + 60)  # whatever stands there can be read
    building.build(desk.folder, now=THEN + 60)
    assert state(desk.folder) == new  # and nothing of the killed builds is left


def test_11_two_builds_at_once_do_not_mix(tmp_path: Path, editions: tuple[dict[str, bytes], dict[str, bytes]]) -> None:
    _, new = editions
    desk = Desk(tmp_path / "公文")
    building.build(laid(desk, 0).folder, now=THEN)
    laid(desk, 1)
    command = [sys.executable, "-c", BUILD, str(desk.folder), str(THEN + 60)]
    builds = [subprocess.Popen(command, stderr=subprocess.PIPE) for _ in range(3)]
    said = [build.communicate()[1].decode() for build in builds]
    assert all(not words or "BuildAtWork" in words for words in said)
    assert any(build.returncode == 0 for build in builds)
    assert state(desk.folder) == new


FULL = """
import resource, signal, sys
from quizgen.shell import building, errors
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[3]), resource.RLIM_INFINITY))
try: building.build(sys.argv[1], now=int(sys.argv[2]))
except errors.CannotWrite: sys.exit(7)
"""


@pytest.mark.parametrize("room", [0, 20_000])
def test_11_no_room_for_any_file_leaves_the_old_ones(
    tmp_path: Path, room: int, editions: tuple[dict[str, bytes], dict[str, bytes]]
) -> None:
    old, new = editions
    desk = Desk(tmp_path / "公文")
    building.build(laid(desk, 0).folder, now=THEN)
    laid(desk, 1)
    done = subprocess.run([sys.executable, "-c", FULL, str(desk.folder), str(THEN + 60), str(room)], check=False)
    assert done.returncode == 7
    assert state(desk.folder) == old
    building.build(desk.folder, now=THEN + 60)
    assert state(desk.folder) == new


@pytest.mark.parametrize("files", range(8))
def test_11_a_full_disk_leaves_the_old_files_and_no_others(
    tmp_path: Path,
    files: int,
    editions: tuple[dict[str, bytes], dict[str, bytes]],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    old, new = editions
    desk = Desk(tmp_path / "公文")
    building.build(laid(desk, 0).folder, now=THEN)
    laid(desk, 1)
    left = iter(range(files))
    flush = os.fsync

    def full(handle: int) -> None:
        if next(left, None) is None:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        flush(handle)

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(CannotWrite):
        building.build(desk.folder, now=THEN + 60)
    monkeypatch.undo()
    assert state(desk.folder) == old
    building.build(desk.folder, now=THEN + 60)
    assert state(desk.folder) == new
