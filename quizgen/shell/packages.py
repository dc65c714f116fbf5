"""Whether two Anki packages hold the same notes: another SQLite or zlib gives other bytes for the same rows."""

import sqlite3
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import closing

from quizgen.decks import archive


def same_notes(one: bytes, other: bytes) -> bool:
    """Whether the packages say the same; a file that is no package says nothing."""
    if one == other:
        return True
    try:
        return all(a == b for a, b in zip(rows(one), rows(other), strict=True))
    except (zipfile.BadZipFile, zlib.error, KeyError, ValueError, sqlite3.Error):
        return False


def rows(package: bytes) -> Iterator[str]:
    """What the collection of a package holds, as SQL."""
    with closing(sqlite3.connect(":memory:")) as database:
        database.deserialize(archive.unpack(package))
        yield from database.iterdump()
