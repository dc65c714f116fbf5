"""The memory of a folder: what each document gave, for as long as it does not change.

It lies in the cache folder, in a database of its own for each folder that is built, and may be forgotten at any time. A
row is known again by the digest of its file's content, and all of them by the version of what they depend on besides.
What is found there is data and nothing else; where its form is not ours, it is as if it were not there.
"""

import contextlib
import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

from quizgen.shell import cache, record
from quizgen.shell.record import Remembered

SUFFIX = ".db"
TABLES = """
CREATE TABLE IF NOT EXISTS version (known TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS document (name TEXT PRIMARY KEY, digest TEXT NOT NULL, held BLOB NOT NULL) WITHOUT ROWID;
"""


@dataclass(frozen=True, slots=True)
class Memory:
    """An open memory. One that cannot be read, or is another version's, knows nothing."""

    database: sqlite3.Connection

    def document(self, name: str, digest: str) -> Remembered | None:
        """What a document of this name and content gave."""
        try:
            asked = "SELECT held FROM document WHERE name = ? AND digest = ?"
            row = self.database.execute(asked, (name, digest)).fetchone()
            return record.read(row[0]) if row else None
        except (sqlite3.Error, ValueError, TypeError):
            return None

    def keep(self, documents: Mapping[str, tuple[str, Remembered | None]]) -> None:
        """Remember what these documents gave, each with the digest of its content, and forget all others.

        None stands for what is remembered already.
        """
        with contextlib.suppress(sqlite3.Error), self.database:
            known = {name for (name,) in self.database.execute("SELECT name FROM document")}
            self.database.executemany(
                "DELETE FROM document WHERE name = ?", [(name,) for name in known - documents.keys()]
            )
            new = (
                (name, digest, record.written(*held)) for name, (digest, held) in documents.items() if held is not None
            )
            self.database.executemany("INSERT OR REPLACE INTO document VALUES (?, ?, ?)", new)


@contextmanager
def memory(folder: Path, version: str) -> Iterator[Memory]:
    """The memory of a folder, as far as it is of this version; of one that cannot be opened, an empty one."""
    path = cache.trusted(cache.name_of(folder, SUFFIX))
    with closing(_opened(path, version)) as database:
        yield Memory(database)


def _opened(path: Path | None, version: str) -> sqlite3.Connection:
    if path is not None:
        try:
            return _prepared(sqlite3.connect(path), version)
        except sqlite3.OperationalError:  # another build of the folder writes
            pass
        except sqlite3.DatabaseError:  # not a database, or a broken one
            with contextlib.suppress(OSError):
                path.unlink()
    return _prepared(sqlite3.connect(":memory:"), version)


def _prepared(database: sqlite3.Connection, version: str) -> sqlite3.Connection:
    """The database with its tables, emptied where they are another version's."""
    try:
        with database:
            database.execute("PRAGMA trusted_schema = OFF")
            database.executescript(TABLES)
            if database.execute("SELECT known FROM version").fetchall() != [(version,)]:
                database.execute("DELETE FROM document")
                database.execute("DELETE FROM version")
                database.execute("INSERT INTO version VALUES (?)", (version,))
    except BaseException:
        database.close()
        raise
    return database
