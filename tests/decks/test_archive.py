"""The zip file of a package: what is put in comes out, whichever pieces of it were compressed before."""

import io
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.decks import archive
from quizgen.decks.archive import checksum, pack, pack_again, unpack

COLLECTIONS = st.lists(st.sampled_from([b"", b"a" * 8, b"bcdefghi", b"jk"]), max_size=6).map(b"".join)


@given(COLLECTIONS, COLLECTIONS)
def test_packed_again_it_is_as_packed_anew(before: bytes, after: bytes) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(archive, "PIECE", 8)
        packed = pack_again(after, before, pack(before))
        assert packed == pack(after)
    assert unpack(packed) == after
    with zipfile.ZipFile(io.BytesIO(packed)) as found:
        assert found.testzip() is None
        assert found.read("media") == b"{}"
        assert checksum(packed) == found.getinfo("collection.anki2").CRC


def test_what_has_not_changed_is_not_compressed_again(monkeypatch: pytest.MonkeyPatch) -> None:
    before = b"".join(bytes([byte]) * archive.PIECE for byte in range(3))
    package = pack(before)
    compressed: list[bytes] = []
    deflated = archive._deflated
    monkeypatch.setattr(archive, "_deflated", lambda piece: (compressed.append(piece), deflated(piece))[1])
    after = before[: archive.PIECE] + b"!" + before[archive.PIECE + 1 :]
    assert unpack(pack_again(after, before, package)) == after
    assert [piece[:2] for piece in compressed] == [b"!\x01", b"{}"]


def others() -> bytes:
    """A package that somebody else made."""
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w") as made:
        made.writestr("collection.anki2", b"abc")
        made.writestr("media", b"{}")
    return whole.getvalue()


def test_of_a_package_of_others_no_piece_is_taken() -> None:
    assert unpack(others()) == b"abc"
    with pytest.raises(ValueError, match="collection"):
        pack_again(b"abd", b"abc", others())


@pytest.mark.parametrize("broken", [b"", b"PK", pack(b"abc")[:-9], others()[:20]])
def test_what_is_no_package_is_refused(broken: bytes) -> None:
    for read in (unpack, checksum):
        with pytest.raises(zipfile.BadZipFile):
            read(broken)
