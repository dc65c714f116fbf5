"""The package of a folder, made again from the one there is.

What is in it lies in the cache folder as well, not compressed, so that it need not be unpacked first.
"""

import zlib
from collections.abc import Collection as Several
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from quizgen.decks import archive, collection, package
from quizgen.decks.collection import Collection
from quizgen.decks.merge import Merged
from quizgen.shell import cache
from quizgen.shell.ledger import NOTES
from quizgen.shell.touched import Unlike, stands
from quizgen.shell.work import Work

SUFFIX = ".anki2"


@dataclass(frozen=True, slots=True)
class Packed:
    """How many notes there are; the package and the collection in it where they have changed, else None."""

    notes: int
    package: bytes | None = None
    collection: bytes | None = None


def packed_again(work: Work, merged: Merged, decks: Several[str], abouts: Mapping[str, str]) -> Packed:
    """The package with the notes of these decks as merged; Unlike where none is left, or one stands in two decks.

    `abouts` tells of all decks there are. What is no package raises BadZipFile, zlib.error, KeyError, sqlite3.Error or
    ValueError.
    """
    lines = package.lines(merged.decks)
    if package.repeats(merged.decks, lines):
        raise Unlike
    before = stands(work, work.package)
    if before is None:
        if not lines:
            return Packed(0)
        made = collection.make(lines, abouts, work.wanted.name)
        return Packed(len(lines), archive.pack(made), made)
    held = _unpacked(work.folder, before)
    with Collection(held, work.wanted.name) as found:
        if str(len(found)) != work.ledger.state(NOTES):
            raise Unlike
        titled = {line.deck: abouts[line.deck] for line in lines}
        if found.lines(decks) == lines and found.abouts(titled) == titled:
            return Packed(len(found))
        found.replace(lines, decks, abouts)
        if not len(found):
            raise Unlike
        made = bytes(found)
        return Packed(len(found), archive.pack_again(made, held, before), made)


def _unpacked(folder: Path, package: bytes) -> bytes:
    """The collection in a package of the folder."""
    kept = cache.content(cache.name_of(folder, SUFFIX))
    if kept is not None and zlib.crc32(kept) == archive.checksum(package):
        return kept
    return archive.unpack(package)


def keep(folder: Path, collection: bytes) -> None:
    """Keep the collection of the package that was written."""
    cache.put(cache.name_of(folder, SUFFIX), collection)
