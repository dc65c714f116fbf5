"""Files read with a limit, and written so that they are there when we say so."""

import contextlib
import hashlib
import os
from pathlib import Path

from quizgen.documents.encoding import NotText
from quizgen.shell.errors import CannotRead, CannotWrite, LinkLeadsOutside, TooLarge

LOCK = "quizgen.lock"
SUFFIX = ".yaml"
"""What stands in decks/: the lock, and the quizzes by their suffix."""

LIMIT = 20_000_000  # bytes; a whole congress report has 0.1 million
LIMIT_WITH_PICTURES = 100_000_000  # of a PDF or a Word file


def read(path: Path, name: str, *, limit: int = LIMIT) -> bytes:
    """The content of a file of at most that many bytes; `name` is how messages call it."""
    try:
        with path.open("rb") as file:
            size = os.fstat(file.fileno()).st_size
            if size > limit:
                raise TooLarge(name, size, limit)
            return file.read(limit)
    except OSError as error:
        raise CannotRead(name, reason(error)) from error


def content(path: Path) -> bytes | None:
    """The content of a file of our own, or None where there is none."""
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return None
    except OSError as error:
        raise CannotRead(str(path), reason(error)) from error


def digest(content: bytes) -> str:
    """What a content is known again by."""
    return hashlib.blake2b(content, digest_size=16).hexdigest()


def text(written: bytes, path: Path) -> str:
    """The text of a file of our own, which is UTF-8."""
    try:
        return written.decode("utf-8")
    except UnicodeDecodeError:
        raise NotText(str(path)) from None


def contained(path: Path, folder: Path) -> Path:
    """The path, sure to be no link that leads out of the folder; LinkLeadsOutside."""
    if path.is_symlink() and not path.resolve().is_relative_to(folder.resolve()):
        raise LinkLeadsOutside(str(path))
    return path


def make_folder(folder: Path) -> None:
    """Make a folder, if it is not there."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise CannotWrite(str(folder), reason(error)) from error


def put(path: Path, new: bytes, *, permissions: int) -> None:
    """Write a file, and wait until the disk has it."""
    try:
        with path.open("wb") as file:
            file.write(new)
            file.flush()
            os.fsync(file.fileno())
        path.chmod(permissions)
    except OSError as error:
        raise CannotWrite(str(path), reason(error)) from error


def permissions(path: Path) -> int:
    """The permissions that the file has; those of a new file where there is none."""
    with contextlib.suppress(OSError):
        return path.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask


def reason(error: OSError) -> str:
    """What the system says."""
    return error.strerror or str(error)
