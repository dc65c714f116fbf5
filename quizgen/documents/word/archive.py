"""The zip around a Word file's parts, refused before anything is unpacked where it is too much."""

import zipfile
import zlib
from io import BytesIO

from quizgen.documents.trouble import Message, UnreadableFile

MOST_ENTRIES = 10_000
MOST_BYTES = 60_000_000  # of one part unpacked; a report of five hundred pages has a tenth of it
MOST_RATIO = 300  # unpacked to packed; runs of one style over and over come to a hundred
SMALL = 2_000_000  # bytes: unpacked parts below this harm nobody, whatever their ratio
OLE = b"\xd0\xcf\x11\xe0"  # begins .doc files, and .docx files with a password


class BrokenWord(UnreadableFile):
    """Bytes that are no Word file, or one that is damaged."""

    what = Message("不是 Word 文件（.docx），或者已经损坏", "is no Word file (.docx), or a damaged one")
    advice = Message("请用 Word 或 WPS 打开，另存为 .docx。", "Open it in Word or WPS and save it as .docx again.")


class LockedWord(UnreadableFile):
    """A Word file behind a password, or one of Word before 2007."""

    what = Message("是加密的 Word 文件，或旧版的 .doc", "is a Word file with a password, or an old .doc")
    advice = Message(
        "请用 Word 或 WPS 打开，取消密码，另存为 .docx。",
        "Open it in Word or WPS, remove the password, save it as .docx.",
    )


class SwollenWord(UnreadableFile):
    """A Word file that unpacks to more than any document: a zip bomb."""

    what = Message("解压后大得不正常，没有读取", "unpacks to more than any document has, so it was not read")
    advice = Message(
        "如果确实是文档，请另存为 .docx 或拆成几个文件。",
        "If it is a document, save it anew, or split it into its chapters.",
    )


class Archive:
    """The parts of a Word file by their names; `part` unpacks one.

    Raises LockedWord, SwollenWord, BrokenWord.
    """

    def __init__(self, content: bytes, name: str) -> None:
        if content.startswith(OLE):
            raise LockedWord(name)
        try:
            self._zip = zipfile.ZipFile(BytesIO(content))
        except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError, OverflowError) as error:
            raise BrokenWord(name) from error
        self._name = name
        entries = self._zip.infolist()
        if len(entries) > MOST_ENTRIES:
            raise SwollenWord(name)
        self._parts = {entry.filename.lower(): entry for entry in entries}

    def part(self, path: str) -> bytes | None:
        """A part unpacked; None where the file has none of this name."""
        entry = self._parts.get(path.lower())
        if entry is None:
            return None
        size = entry.file_size
        if size > MOST_BYTES or (size > SMALL and size > MOST_RATIO * max(entry.compress_size, 1)):
            raise SwollenWord(self._name)
        if entry.flag_bits & 1:
            raise LockedWord(self._name)
        try:
            with self._zip.open(entry) as file:
                return file.read(size)  # never more than the directory says, which was checked
        except (
            zipfile.BadZipFile,
            zlib.error,
            EOFError,
            OSError,
            ValueError,
            NotImplementedError,
            RuntimeError,
        ) as error:
            raise BrokenWord(self._name) from error
