"""The collection of a folder's package as it lies in the cache folder, not compressed: reading it there takes no time."""

import zlib
from pathlib import Path

from quizgen.decks import archive
from quizgen.shell import cache

SUFFIX = ".anki2"


def collection(folder: Path, package: bytes) -> bytes:
    """The collection in a package of the folder; what is no package raises BadZipFile, zlib.error or KeyError."""
    kept = cache.content(cache.name_of(folder, SUFFIX))
    if kept is not None and zlib.crc32(kept) == archive.checksum(package):
        return kept
    return archive.unpack(package)


def keep(folder: Path, collection: bytes) -> None:
    """Keep the collection of the package that was written."""
    cache.put(cache.name_of(folder, SUFFIX), collection)
