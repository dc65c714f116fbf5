"""Files read with a limit, and written whole or not at all."""

import contextlib
import os
import tempfile
from pathlib import Path

from quizgen.documents.trouble import QuizgenError
from quizgen.shell.errors import CannotRead, CannotWrite, ChangedMeanwhile, TooLarge

LIMIT = 20_000_000  # bytes; a whole congress report has 0.1 million
TEMPORARY = ".quizgen-"  # how the names of half-written files begin


def read(path: Path, name: str) -> bytes:
    """The content of a file of at most LIMIT bytes; `name` is how messages call it."""
    try:
        with path.open("rb") as file:
            size = os.fstat(file.fileno()).st_size
            if size > LIMIT:
                raise TooLarge(name, size, LIMIT)
            return file.read(LIMIT)
    except OSError as error:
        raise CannotRead(name, error.strerror or str(error)) from error


def content(path: Path) -> bytes | None:
    """The content of a file of our own, or None where there is none."""
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return None
    except OSError as error:
        raise CannotRead(str(path), error.strerror or str(error)) from error


def make_folder(folder: Path) -> None:
    """Make a folder that may exist, and clear away what a killed build left half written in it."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for left in folder.glob(f"{TEMPORARY}*"):
            left.unlink()
    except OSError as error:
        raise CannotWrite(str(folder), error.strerror or str(error)) from error


def replace(path: Path, new: bytes, *, old: bytes | None) -> None:
    """Put the new content in the place of the old, whole or not at all.

    ChangedMeanwhile where something else than the old content is there by now.
    """
    try:
        handle, temporary = tempfile.mkstemp(prefix=TEMPORARY, dir=path.parent)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(new)
                file.flush()
                os.fsync(file.fileno())
            os.chmod(temporary, mode(path))  # noqa: PTH101 - a name that mkstemp gave
            if content(path) != old:
                raise ChangedMeanwhile(str(path))
            os.replace(temporary, path)  # noqa: PTH105
        except BaseException:
            with contextlib.suppress(OSError):
                os.unlink(temporary)  # noqa: PTH108
            raise
    except QuizgenError:
        raise
    except OSError as error:
        raise CannotWrite(str(path), error.strerror or str(error)) from error


def mode(path: Path) -> int:
    """The permissions that the file has; those of a new file where there is none (a temporary file is private)."""
    with contextlib.suppress(OSError):
        return path.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
