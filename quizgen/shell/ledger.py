"""The ledger of a folder: all that its last build came to, so that the next one need touch only what has changed.

It lies in the cache folder, a database for each folder that is built, and may be forgotten at any time: the folder is
then read as a whole, with the same outcome. What is found there is data and nothing else; where its form is not ours, it
is as if it were not there.
"""

import contextlib
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path

from quizgen.cards.card import Card, Window
from quizgen.cards.key import words
from quizgen.decks.lock import Known
from quizgen.decks.plain import about
from quizgen.shell import cache, record
from quizgen.shell.record import Counts, Document
from quizgen.shell.screen import Doubt
from quizgen.study import Given

SUFFIX = ".db"
TABLES = """
CREATE TABLE IF NOT EXISTS state (what TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS document (name TEXT PRIMARY KEY, digest TEXT NOT NULL, held BLOB NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS card (
  document TEXT NOT NULL, place INTEGER NOT NULL, key TEXT NOT NULL, said TEXT NOT NULL, listed TEXT, held BLOB NOT NULL,
  PRIMARY KEY (document, place)
);
CREATE INDEX IF NOT EXISTS card_key ON card (key);
CREATE INDEX IF NOT EXISTS card_said ON card (said);
CREATE INDEX IF NOT EXISTS card_listed ON card (listed) WHERE listed IS NOT NULL;
CREATE TABLE IF NOT EXISTS known (
  id TEXT PRIMARY KEY, key TEXT NOT NULL, home TEXT NOT NULL, changed INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS known_key ON known (key);
CREATE INDEX IF NOT EXISTS known_home ON known (home);
CREATE TABLE IF NOT EXISTS deck (name TEXT PRIMARY KEY, digest TEXT NOT NULL, held BLOB NOT NULL) WITHOUT ROWID;
CREATE TEMP TABLE IF NOT EXISTS asked (it TEXT PRIMARY KEY) WITHOUT ROWID;
"""
VERSION, LOCK, PACKAGE, CARDS, NOTES = "version", "lock", "package", "cards", "notes"
"""What the state tells: what all depends on besides the documents; the digests of lock and package, how many cards and notes they hold."""


def said(form: str, about: str) -> str:
    """What a card says, as a digest."""
    return blake2b(f"{form}\n{about}".encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()


def listed(card: Card) -> str | None:
    """The place of an item in the lists of one name, None where no item is asked."""
    layout = card.layout
    return f"{layout.title}\n{words(about(layout))}" if isinstance(layout, Window) else None


@dataclass(frozen=True, slots=True)
class Ledger:
    """An open ledger, to be read and written in one transaction. Reading raises sqlite3.Error or ValueError."""

    database: sqlite3.Connection

    # ---- what stands

    def state(self, what: str) -> str | None:
        """What is noted of this."""
        row = self.database.execute("SELECT value FROM state WHERE what = ?", (what,)).fetchone()
        return row[0] if row else None

    def digests(self, table: str) -> dict[str, str]:
        """The digests of all documents or decks, by name."""
        return dict(self.database.execute(f"SELECT name, digest FROM {table}"))

    def documents(self) -> dict[str, Document]:
        """All documents by name."""
        return {name: record.document(held) for name, held in self.database.execute("SELECT name, held FROM document")}

    def remembered(self, name: str, digest: str) -> tuple[Given, tuple[Doubt, ...]] | None:
        """What a document of this name and content gave, and the doubts of its reader; None where it is not known."""
        try:
            asked = "SELECT held FROM document WHERE name = ? AND digest = ?"
            row = self.database.execute(asked, (name, digest)).fetchone()
            if row is None:
                return None
            document = record.document(row[0])
            rows = self.database.execute("SELECT held FROM card WHERE document = ? ORDER BY place", (name,))
            return document.given([record.card(held) for (held,) in rows]), document.doubts
        except (sqlite3.Error, ValueError, TypeError):
            return None

    def showing(self, keys: Iterable[str]) -> dict[str, list[Card]]:
        """By document, in the order of its text, the cards that have one of these keys."""
        self._ask(keys)
        rows = "SELECT document, held FROM card WHERE key IN (SELECT it FROM asked) ORDER BY document, place"
        found: dict[str, list[Card]] = {}
        for name, held in self.database.execute(rows):
            found.setdefault(name, []).append(record.card(held))
        return found

    def keys_of(self, documents: Iterable[str]) -> set[str]:
        """The keys of the cards of these documents."""
        return self._found("SELECT key FROM card WHERE document IN (SELECT it FROM asked)", documents)

    def keys_beside(self, keys: Iterable[str]) -> set[str]:
        """The keys of all cards that ask for the same item in a list of the same name as one of these keys."""
        beside = "SELECT listed FROM card WHERE key IN (SELECT it FROM asked) AND listed IS NOT NULL"
        return self._found(f"SELECT key FROM card WHERE listed IN ({beside})", keys)

    def keys_saying(self, said: Iterable[str]) -> set[str]:
        """The keys of all cards that say one of these things."""
        return self._found("SELECT key FROM card WHERE said IN (SELECT it FROM asked)", said)

    def ids_by(self, column: str, values: Iterable[str]) -> set[str]:
        """The ids of the cards in the lock whose id, key or home is one of these."""
        return self._found(f"SELECT id FROM known WHERE {column} IN (SELECT it FROM asked)", values)

    def lost(self) -> set[str]:
        """The ids of the cards in the lock that no document gives."""
        none = "NOT EXISTS (SELECT 1 FROM card WHERE card.key = known.key)"
        return {id for (id,) in self.database.execute(f"SELECT id FROM known WHERE key != '' AND {none}")}

    def latest(self) -> int:
        """When the latest change was."""
        found = self.database.execute("SELECT max(changed) FROM known").fetchone()[0]
        return found or 0

    def count(self) -> int:
        """How many cards the lock has."""
        found: int = self.database.execute("SELECT count(*) FROM known").fetchone()[0]
        return found

    def counts(self) -> dict[str, Counts]:
        """The counts of all decks, by name."""
        rows = self.database.execute("SELECT name, held FROM deck ORDER BY name")
        return {name: record.counts(held) for name, held in rows}

    # ---- what is written

    def put_state(self, what: str, value: str) -> None:
        """Note this."""
        self.database.execute("INSERT OR REPLACE INTO state VALUES (?, ?)", (what, value))

    def put_outcome(self, lock: str, package: str, notes: int) -> None:
        """Note the digests of the lock and of the package as they stand, "" where there is none, and how many notes it has."""
        for what, value in ((LOCK, lock), (PACKAGE, package), (CARDS, str(self.count())), (NOTES, str(notes))):
            self.put_state(what, value)

    def put_document(self, name: str, digest: str, held: Document, cards: Iterable[Card]) -> None:
        """Put a document in the place of the one of its name."""
        self.drop_documents([name])
        self.database.execute("INSERT INTO document VALUES (?, ?, ?)", (name, digest, record.written(held)))
        rows = (
            (name, place, card.key, said(card.form, about(card.layout)), listed(card), record.written_card(card))
            for place, card in enumerate(cards)
        )
        self.database.executemany("INSERT INTO card VALUES (?, ?, ?, ?, ?, ?)", rows)

    def drop_documents(self, names: Iterable[str]) -> None:
        """Forget these documents."""
        gone = [(name,) for name in names]
        self.database.executemany("DELETE FROM document WHERE name = ?", gone)
        self.database.executemany("DELETE FROM card WHERE document = ?", gone)

    def put_known(self, cards: Mapping[str, Known], instead: Iterable[str] = ()) -> None:
        """Put what is known of cards in the place of these ids."""
        self.database.executemany("DELETE FROM known WHERE id = ?", [(id,) for id in instead])
        rows = ((id, known.key, known.home, known.changed) for id, known in cards.items())
        self.database.executemany("INSERT OR REPLACE INTO known VALUES (?, ?, ?, ?)", rows)

    def put_deck(self, name: str, digest: str, held: Counts) -> None:
        """Put a deck in the place of the one of its name."""
        self.database.execute("INSERT OR REPLACE INTO deck VALUES (?, ?, ?)", (name, digest, record.written(held)))

    def drop_decks(self, names: Iterable[str]) -> None:
        """Forget these decks."""
        self.database.executemany("DELETE FROM deck WHERE name = ?", [(name,) for name in names])

    def clear_outcome(self) -> None:
        """Forget what the last build came to, all but what each document gave."""
        self.database.execute("DELETE FROM state WHERE what != ?", (VERSION,))
        for table in ("known", "deck"):
            self.database.execute(f"DELETE FROM {table}")

    # ---- within

    def _ask(self, values: Iterable[str]) -> None:
        self.database.execute("DELETE FROM asked")
        self.database.executemany("INSERT OR IGNORE INTO asked VALUES (?)", ((value,) for value in values))

    def _found(self, select: str, values: Iterable[str]) -> set[str]:
        self._ask(values)
        return {found for (found,) in self.database.execute(select)}


@contextmanager
def ledger(folder: Path, version: str) -> Iterator[Ledger]:
    """The ledger of a folder, as far as it is of this version; of one that cannot be opened, an empty one.

    What is put into it is kept once `database.commit` is called.
    """
    path = cache.trusted(cache.name_of(folder, SUFFIX))
    with closing(_opened(path, version)) as database:
        yield Ledger(database)


def _opened(path: Path | None, version: str) -> sqlite3.Connection:
    if path is not None:
        try:
            return _prepared(sqlite3.connect(path), version)
        except sqlite3.OperationalError:  # another build of the folder writes
            pass
        except sqlite3.Error:  # not a database, or a broken one, or another's
            with contextlib.suppress(OSError):
                path.unlink()
    return _prepared(sqlite3.connect(":memory:"), version)


def _prepared(database: sqlite3.Connection, version: str) -> sqlite3.Connection:
    """The database with its tables, made anew where they are another version's."""
    try:
        database.execute("PRAGMA trusted_schema = OFF")
        database.executescript(TABLES)
        book = Ledger(database)
        if book.state(VERSION) != version:
            for (name,) in database.execute("SELECT name FROM main.sqlite_master WHERE type = 'table'").fetchall():
                database.execute(f'DROP TABLE main."{name}"')
            database.executescript(TABLES)
            book.put_state(VERSION, version)
            database.commit()
    except BaseException:
        database.close()
        raise
    return database
