"""The cache: what may be forgotten at any time, in the user's own cache folder, a few files for each folder built.

Nothing that is found there is run, or believed where its form is not ours: JSON or a database, never a pickle. A file that is a link,
that belongs to somebody else, or that others may write, is passed over. What cannot be read or written is not there.
"""

import contextlib
import hashlib
import json
import os
import stat
import sys
import tempfile
from functools import cache
from pathlib import Path

PLACE = "QUIZGEN_CACHE"
"""The environment variable that names another cache folder."""

FORMAT = 1


def place() -> Path:
    """The cache folder, whether it is there or not."""
    chosen = os.environ.get(PLACE)
    if chosen:
        return Path(chosen)
    from platformdirs import user_cache_path

    return user_cache_path("quizgen", appauthor=False)


@cache
def rules() -> str:
    """What a result depends on besides its input: this very code, Python, and the version of jieba's dictionary."""
    from importlib.metadata import version

    package = Path(__file__).resolve().parents[1]
    told = [str(FORMAT), sys.version, version("jieba")]
    for path in sorted(package.rglob("*")):
        if path.suffix in (".py", ".txt", ".css", ".html"):
            found = path.stat()
            told.append(f"{path.relative_to(package)} {found.st_size} {found.st_mtime_ns}")
    return hashlib.blake2b("\n".join(told).encode(), digest_size=16).hexdigest()


def name_of(folder: Path, suffix: str = ".json") -> str:
    """The name of the file for a folder that is built."""
    return hashlib.blake2b(os.fsencode(folder.resolve()), digest_size=16).hexdigest() + suffix


def load(name: str) -> object:
    """What the file holds, None where there is none to trust."""
    try:
        held: object = json.loads(content(name) or b"null")
        return held
    except (ValueError, RecursionError):
        return None


def save(name: str, held: object) -> None:
    """Put this into the file, whole or not at all."""
    put(name, json.dumps(held, ensure_ascii=True, separators=(",", ":")).encode())


def content(name: str) -> bytes | None:
    """The content of the file, None where there is none to trust."""
    path = place() / name
    try:
        with path.open("rb") as file:
            if path.is_symlink() or not _is_ours(os.fstat(file.fileno())):
                return None
            return file.read()
    except OSError:
        return None


def put(name: str, new: bytes) -> None:
    """Write the file, whole or not at all."""
    with contextlib.suppress(OSError):
        folder = place()
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        handle, temporary = tempfile.mkstemp(dir=folder)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(new)
            Path(temporary).replace(folder / name)
        except BaseException:
            Path(temporary).unlink(missing_ok=True)
            raise


def trusted(name: str) -> Path | None:
    """Where a file may be written, in a folder that is there; None where it cannot be, or is not ours."""
    path = place() / name
    with contextlib.suppress(OSError):
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        if path.is_symlink() or (path.exists() and not _is_ours(path.stat())):
            return None
        path.touch(mode=0o600)
        return path
    return None


def forget(name: str) -> None:
    """Take the file away."""
    with contextlib.suppress(OSError):
        (place() / name).unlink(missing_ok=True)


def _is_ours(found: os.stat_result) -> bool:
    if sys.platform == "win32":
        return stat.S_ISREG(found.st_mode)
    return stat.S_ISREG(found.st_mode) and found.st_uid == os.geteuid() and not found.st_mode & 0o022
