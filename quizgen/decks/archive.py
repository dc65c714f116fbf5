"""The zip file of a package, compressed in pieces: a piece of the collection that has not changed is not compressed again.

- `pack(collection) -> bytes`: a zip file of Anki's two members, which tells nothing of when and where it was made
- `pack_again(collection, before, package) -> bytes`: the same, given the collection there was before and its package
- `unpack(package) -> bytes`: the collection in a package; `checksum(package) -> int`: its CRC-32, as the package tells it

What is no package raises BadZipFile, zlib.error, KeyError or another ValueError.

Deflate looks back no further than to where it was told to forget (RFC 1951), so pieces that were compressed apart are
one stream when they are put together. How long each is stands in an extra field of the member, which readers that do
not know it pass over (APPNOTE.TXT 4.5.1).
"""

import io
import struct
import zipfile
import zlib
from collections.abc import Iterator

COLLECTION, MEDIA = "collection.anki2", "media"
PIECE = 1 << 18
LEVEL = 1  # of deflate: a quarter larger than the usual 6, in less than half the time
PIECES = 0x7A71  # the number of the extra field, one that nobody has registered
CLOSE = b"\x03\x00"  # an empty last block

_LOCAL, _CENTRAL, _END = struct.Struct("<4s5H3L2H"), struct.Struct("<4s6H3L5H2L"), struct.Struct("<4s4H2LH")
_FIELD = struct.Struct("<2H")
_NEEDED, _UNIX, _MODE = 20, 3, 0o100644 << 16  # version 2.0 of the format; a plain file made on Unix, wherever we are
_DEFLATED, _MIDNIGHT, _FIRST_DAY = 8, 0, 0x21  # 1980-01-01, the first day that a zip file knows


def pack(collection: bytes) -> bytes:
    """The package of a collection."""
    return _archive(collection, [_deflated(piece) for piece in _pieces(collection)])


def pack_again(collection: bytes, before: bytes, package: bytes) -> bytes:
    """The package of a collection, with all that is compressed in the `package` of the one `before` and is the same."""
    old = zip(_pieces(before), _compressed(package), strict=True)
    parts: list[bytes] = []
    for piece in _pieces(collection):
        was, compressed = next(old, (None, b""))
        parts.append(compressed if was == piece else _deflated(piece))
    return _archive(collection, parts)


def unpack(package: bytes) -> bytes:
    """The collection in a package."""
    with zipfile.ZipFile(io.BytesIO(package)) as archive:
        return archive.read(COLLECTION)


def checksum(package: bytes) -> int:
    """What the collection in a package is known by."""
    with zipfile.ZipFile(io.BytesIO(package)) as archive:
        return archive.getinfo(COLLECTION).CRC


def _pieces(collection: bytes) -> Iterator[bytes]:
    for start in range(0, len(collection), PIECE):
        yield collection[start : start + PIECE]


def _deflated(piece: bytes) -> bytes:
    deflate = zlib.compressobj(LEVEL, zlib.DEFLATED, -zlib.MAX_WBITS)
    return deflate.compress(piece) + deflate.flush(zlib.Z_FULL_FLUSH)


def _compressed(package: bytes) -> Iterator[bytes]:
    """The compressed pieces of the collection in a package of ours; ValueError where it is not one of ours."""
    with zipfile.ZipFile(io.BytesIO(package)) as archive:
        member = archive.getinfo(COLLECTION)
    start, field = _FIELD.size, member.extra
    if field[:2] != PIECES.to_bytes(2, "little") or member.header_offset != 0:
        raise ValueError(COLLECTION)
    lengths = [int.from_bytes(field[at : at + 4], "little") for at in range(start, len(field), 4)]
    at = _LOCAL.size + len(COLLECTION) + len(field)
    for length in lengths:
        yield package[at : at + length]
        at += length


def _archive(collection: bytes, parts: list[bytes]) -> bytes:
    lengths = b"".join(len(part).to_bytes(4, "little") for part in parts)
    first = _FIELD.pack(PIECES, len(lengths)) + lengths
    members = ((COLLECTION, collection, parts, first), (MEDIA, b"{}", [_deflated(b"{}")], b""))
    whole: list[bytes] = []
    index: list[bytes] = []
    at = 0
    for name, content, deflated, extra in members:
        size = sum(map(len, deflated)) + len(CLOSE)
        said = _DEFLATED, _MIDNIGHT, _FIRST_DAY, zlib.crc32(content), size, len(content), len(name), len(extra)
        told = name.encode() + extra
        written = [_LOCAL.pack(b"PK\3\4", _NEEDED, 0, *said), told, *deflated, CLOSE]
        made = _NEEDED | _UNIX << 8
        index.append(_CENTRAL.pack(b"PK\1\2", made, _NEEDED, 0, *said, 0, 0, 0, _MODE, at) + told)
        whole += written
        at += sum(map(len, written))
    listed = b"".join(index)
    return b"".join((*whole, listed, _END.pack(b"PK\5\6", 0, 0, len(members), len(members), len(listed), at, 0)))
