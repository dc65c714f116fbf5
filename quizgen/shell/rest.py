"""What a folder was built from, and whether it is at rest: nothing in it has changed, so that there is nothing to do.

A file is taken to be the same where its size, its times and its place on the disk are, as git does it; where one of
these has moved, or has moved so shortly before it was noted that a second change may hide behind the first, its
content is hashed and compared.
"""

import contextlib
import os
import stat
import time
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from quizgen.documents.trouble import Message
from quizgen.shell import cache
from quizgen.shell.files import digest
from quizgen.shell.screen import Doubt
from quizgen.shell.seeds import hidden
from quizgen.shell.tally import Tally

WAITING = ".quizgen-next"  # what a killed build had ready is work to do
SETTLED = 2_000_000_000  # nanoseconds: some file systems count in steps of two seconds

Stamp = tuple[int, int, int, int]
"""A file's size, when its content and when anything of it changed, in nanoseconds, and its place on the disk."""

LINK: Stamp = (-1, -1, -1, -1)
"""The stamp of what is no plain file: it never counts as the same."""


@dataclass(frozen=True, slots=True)
class Look:
    """A look at the files of a folder, by their paths below it; `at` is when it was begun, in nanoseconds."""

    files: Mapping[str, Stamp]
    at: int


@dataclass(frozen=True, slots=True)
class Rest:
    """What the last build of a folder that is at rest had to say."""

    tally: Tally
    doubts: tuple[Doubt, ...]
    faults: tuple[Doubt, ...] = ()


def look(folder: Path, *parts: str) -> Look:
    """Look at some files and sub-folders of a folder."""
    at = time.time_ns()
    files: dict[str, Stamp] = {}
    for part in parts:
        files.update(_below(str(folder / part), part))
    return Look(files, at)


def _below(path: str, name: str) -> Iterator[tuple[str, Stamp]]:
    """The stamps of a file, or of all files in a folder and its sub-folders but hidden ones; nothing where it is not."""
    pending = [(path, name)]
    try:
        found = os.lstat(path)
    except OSError:
        return
    if not stat.S_ISDIR(found.st_mode):
        yield name, _stamp(found)
        return
    while pending:
        path, name = pending.pop()
        with os.scandir(path) as entries:
            for entry in entries:
                if hidden(entry.name) and entry.name != WAITING:
                    continue
                below = f"{name}/{entry.name}"
                if entry.is_dir(follow_symlinks=False):
                    pending.append((entry.path, below))
                    if entry.name == WAITING:
                        yield below, LINK
                else:
                    yield below, _stamp(entry.stat(follow_symlinks=False))


def _stamp(found: os.stat_result) -> Stamp:
    if not stat.S_ISREG(found.st_mode):
        return LINK
    return found.st_size, found.st_mtime_ns, found.st_ctime_ns, found.st_ino


def digests(folder: Path, seen: Look) -> dict[str, str]:
    """The digests of the files seen: as noted where nothing has moved, else of what they hold; none of what is no file."""
    noted = _noted(folder)
    at, files = (noted.at, noted.files) if noted else (0, {})
    found: dict[str, str] = {}
    for name, stamp in seen.files.items():
        known = files.get(name)
        if stamp == LINK:
            continue
        if known is not None and _is_settled(stamp, known, at):
            found[name] = known[-1]
            continue
        with contextlib.suppress(OSError), (folder / name).open("rb") as file:
            found[name] = digest(file.read())
    return found


@dataclass(frozen=True, slots=True)
class Unmoved:
    """The names of the files in a part of a folder that are as they were seen, and had rested for a while before."""

    folder: Path
    part: str
    seen: Look

    def __contains__(self, name: object) -> bool:
        before = self.seen.files.get(f"{self.part}/{name}", LINK)
        try:
            now = _stamp(os.lstat(self.folder / self.part / str(name)))
        except OSError:
            return False
        return now != LINK and _is_settled(now, [*before], self.seen.at)


def note(
    folder: Path, seen: Look, known: Mapping[str, str], made: Mapping[str, bytes], rest: Rest | None, *parts: str
) -> dict[str, str]:
    """Note what these parts of the folder hold after a build: files as they were seen, with their digests, and files made.

    `rest` is what there is to say while the folder is at rest, None where something is left to do. Gives the digests of
    all files that have not moved since they were seen, or made.
    """
    now = look(folder, *parts)
    files: dict[str, list[Any]] = {}
    still: dict[str, str] = {}
    for name, stamp in now.files.items():
        if name in made:
            still[name] = digest(made[name])
        elif seen.files.get(name) == stamp and name in known:
            still[name] = known[name]
        files[name] = [*stamp, still[name]] if name in still else [*LINK, ""]
    told: object = None
    if rest is not None:
        kinds = {kind: list(counts) for kind, counts in rest.tally.kinds.items()}
        told = {
            "tally": [rest.tally.documents, rest.tally.quizzes, kinds],
            "doubts": _written(rest.doubts, folder),
            "faults": _written(rest.faults, folder),
        }
    _save(folder, _Noted(seen.at, files, told))
    return still


@dataclass(frozen=True, slots=True)
class _Noted:
    """What was noted: of each file its stamp and, last, its digest; and what there was to say."""

    at: int
    files: Mapping[str, list[Any]]
    rest: object


def _save(folder: Path, noted: _Noted) -> None:
    held = {"rules": cache.rules(), "folder": str(folder.resolve())}
    cache.save(cache.name_of(folder), held | {"at": noted.at, "files": noted.files, "rest": noted.rest})


def _noted(folder: Path) -> _Noted | None:
    match cache.load(cache.name_of(folder)):
        case {"rules": rules, "folder": place, "at": int(at), "files": dict(files), "rest": rest} if (
            rules == cache.rules() and place == str(folder.resolve())
        ):
            if all(type(held) is list and len(held) == 5 and type(held[4]) is str for held in files.values()):
                return _Noted(at, files, rest)
    return None


def at_rest(folder: Path, parts: Iterable[str]) -> Rest | None:
    """What the last build had to say, where nothing has changed since; None where something has, or may have."""
    noted = _noted(folder)
    match noted and noted.rest:
        case {
            "tally": [int(documents), int(quizzes), dict(kinds)],
            "doubts": list(doubts),
            "faults": list(faults),
        }:
            pass
        case _:
            return None
    assert noted is not None
    now = look(folder, *parts)
    if now.files.keys() != noted.files.keys():
        return None
    stirred = [name for name, stamp in now.files.items() if not _is_settled(stamp, noted.files[name], noted.at)]
    if not all(_is_same(folder, name, now.files[name], noted.files[name]) for name in stirred):
        return None
    try:
        tally = Tally(documents, quizzes, {str(kind): (int(a), int(b)) for kind, (a, b) in kinds.items()})
        rest = Rest(tally, _read(doubts, folder), _read(faults, folder))
    except (TypeError, ValueError):
        return None
    if stirred:  # by the next time they will have rested
        files = {name: [*stamp, noted.files[name][4]] for name, stamp in now.files.items()}
        _save(folder, replace(noted, at=now.at, files=files))
    return rest


def _is_same(folder: Path, name: str, now: Stamp, noted: list[Any]) -> bool:
    if now == LINK or now[0] != noted[0]:
        return False
    try:
        return bool(digest((folder / name).read_bytes()) == noted[4])
    except OSError:
        return False


def _is_settled(now: Stamp, noted: list[Any], at: int) -> bool:
    """Whether a file is as it was noted, and had rested for a while before."""
    return [*now] == noted[:4] and max(now[1], now[2]) + SETTLED < at


def _written(doubts: Iterable[Doubt], folder: Path) -> list[list[str]]:
    """The doubts as lists of strings, their places told from the folder."""
    above = f"{folder}{os.sep}" if folder != Path() else ""
    return [[one.where.removeprefix(above), one.rule, one.message.zh, one.message.en] for one in doubts]


def _read(doubts: Iterable[Iterable[object]], folder: Path) -> tuple[Doubt, ...]:
    """The doubts of such lists; ValueError where they are none."""
    found: list[Doubt] = []
    for where, rule, zh, en in doubts:
        found.append(Doubt(str(folder / str(where)), str(rule), Message(str(zh), str(en))))
    return tuple(found)
