"""A build handed over as one: all its files wait in a folder of their own, and take their places once all are there.

A build that is killed before that leaves the old files; one that is killed later is finished by the next build.
"""

import contextlib
import json
import shutil
from collections.abc import Container, Mapping
from pathlib import Path

from quizgen.shell.errors import CannotWrite, ChangedMeanwhile
from quizgen.shell.files import content, digest, make_folder, permissions, put, reason

WAITING = ".quizgen-next"
READY = ".ready"  # names the files, in order, each with a digest of what it replaces
UNREADY = ".unready"


def hand_over(folder: Path, new: Mapping[str, bytes], old: Mapping[str, str], sure: Container[str] = ()) -> None:
    """Put the new files in the place of the old ones; none of them where one is not what it was (ChangedMeanwhile).

    `old` has the digests of what they replace; a file of those `sure` to be what they were is not read once more.
    """
    waiting = folder / WAITING
    if waiting.is_symlink():  # who knows where it leads
        waiting.unlink()
    make_folder(waiting)
    try:
        for name, written in new.items():
            put(waiting / name, written, permissions=permissions(folder / name))
        ready = {name: old.get(name) for name in new}
        put(waiting / UNREADY, json.dumps(ready).encode(), permissions=0o600)
    except BaseException:  # a full disk, an interrupt: nothing has been moved yet
        shutil.rmtree(waiting, ignore_errors=True)
        raise
    (waiting / UNREADY).replace(waiting / READY)
    place(folder, sure)


def recover(folder: Path) -> None:
    """Finish what a killed build had ready, and clear away what it had not."""
    with contextlib.suppress(ChangedMeanwhile):
        place(folder)


def place(folder: Path, sure: Container[str] = ()) -> None:
    """Move the files that are ready to their places; ChangedMeanwhile, and none is moved, where one has changed."""
    waiting = folder / WAITING
    if waiting.is_symlink() or not waiting.is_dir():
        return
    left = {name: was for name, was in awaited(waiting).items() if (waiting / name).is_file()}
    changed = next((name for name, was in left.items() if name not in sure and _is_other(folder / name, was)), None)
    try:
        for name in left if changed is None else ():
            (waiting / name).replace(folder / name)
        shutil.rmtree(waiting)
    except OSError as error:
        raise CannotWrite(str(folder), reason(error)) from error
    if changed is not None:
        raise ChangedMeanwhile(str(folder / changed))


def awaited(waiting: Path) -> dict[str, str | None]:
    """The files that are ready to be moved, each with the digest of what it replaces.

    What does not read as ours, or names files elsewhere, came with a folder from somebody else: nothing is moved.
    """
    try:
        ready = json.loads(content(waiting / READY) or b"{}")
    except ValueError:
        return {}
    if not isinstance(ready, dict) or any(Path(name).name != name for name in ready):
        return {}
    return ready


def _is_other(path: Path, was: str | None) -> bool:
    written = content(path)
    return was != (None if written is None else digest(written))
