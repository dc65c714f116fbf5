"""The documents of a folder, and the names of their decks."""

import contextlib
import os
import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from quizgen.documents.trouble import QuizgenError
from quizgen.shell.errors import CannotRead, LeadsOutside


@dataclass(frozen=True, slots=True)
class Seed:
    """A file that may hold a document: where it is, and how it is called (its path below the folder, with slashes)."""

    path: Path
    name: str


def seed(path: str | Path) -> Seed:
    """A file that is named by itself, called by its path as given."""
    return Seed(Path(path), readable(str(path)))


def seeds(folder: Path) -> Iterator[Seed | QuizgenError]:
    """The files of a folder and its sub-folders by name; hidden ones are passed over, links that lead out refused."""
    inside = folder.resolve()
    for parts, entry in sorted(_entries(folder), key=lambda found: found[0]):
        path, name = Path(entry.path), readable("/".join(parts))
        if entry.is_file(follow_symlinks=False):
            yield Seed(path, name)
        elif entry.is_symlink() and not path.resolve().is_relative_to(inside):
            yield LeadsOutside(readable(entry.path))
        elif path.is_file():
            yield Seed(path, name)
        elif not path.is_dir():
            yield CannotRead(readable(entry.path), "not a file")


def _entries(folder: Path) -> Iterator[tuple[tuple[str, ...], "os.DirEntry[str]"]]:
    """All files, and links to folders without following them, each with its path below the folder in parts."""
    pending: list[tuple[tuple[str, ...], str]] = [((), os.fspath(folder))]
    while pending:
        above, place = pending.pop()
        with contextlib.suppress(OSError), os.scandir(place) as entries:
            for entry in entries:
                if hidden(entry.name):
                    continue
                if entry.is_dir(follow_symlinks=False):
                    pending.append(((*above, entry.name), entry.path))
                else:
                    yield (*above, entry.name), entry


def hidden(name: str) -> bool:
    """Whether a file is not meant to be seen: dot files, and what Office and Windows leave beside documents."""
    return name.startswith((".", "~$")) or name.lower() in ("thumbs.db", "desktop.ini")


def readable(name: str) -> str:
    """The name as text: bytes that are no UTF-8 become replacement characters."""
    return os.fsencode(name).decode("utf-8", "replace")


FORBIDDEN = re.compile(r'[<>:"/\\|?*%\s\x00-\x1f\x7f\ud800-\udfff]+')  # to a file system, or in a deck's name
RESERVED = re.compile(r"(?:con|prn|aux|nul|com[0-9]|lpt[0-9])", re.IGNORECASE)  # by Windows, whatever the suffix
LONGEST = 60  # characters, so that 180 bytes of UTF-8


def safe(name: str) -> str:
    """The name as one that every file system takes.

    >>> safe("2026: 会议/纪要 "), safe("CON"), safe("...")
    ('2026_会议_纪要', 'CON_', '_')
    """
    name = FORBIDDEN.sub("_", unicodedata.normalize("NFC", name).strip())
    name = "".join(character for character in name if unicodedata.category(character) not in ("Cc", "Cf", "Cs"))
    name = name[:LONGEST].strip(". ")
    return f"{name}_" if RESERVED.fullmatch(name) or not name else name


def deck_names(files: Iterable[str]) -> dict[str, str]:
    """A name for the deck of each file, if it is new: the file's stem, told apart by folder, suffix, or number.

    >>> deck_names(["a/会议.txt", "b/会议.txt", "b/会议.md"])
    {'a/会议.txt': '会议', 'b/会议.md': 'b-会议', 'b/会议.txt': 'b-会议-txt'}
    """
    names: dict[str, str] = {}
    taken: set[str] = set()
    for file in sorted(files):
        names[file] = next(name for name in candidates(file) if name.casefold() not in taken)
        taken.add(names[file].casefold())
    return names


def candidates(file: str) -> Iterator[str]:
    """The names that the deck of a file might have, best first; they never end."""
    path = PurePosixPath(file)
    longer = [*path.parent.parts, path.stem]
    yield safe(path.stem)
    yield safe("-".join(longer))
    yield safe("-".join([*longer, path.suffix.removeprefix(".")]))
    number = 2
    while True:
        yield safe(path.stem)[: LONGEST - 7] + f"-{number}"
        number += 1
