"""From the bytes of a file to its document: decode, tidy, clear of furniture, unwrap, head, join."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from quizgen.documents import docx, html, markdown, pdf, text
from quizgen.documents.document import Document, Span
from quizgen.documents.draft import PART, Manuscript
from quizgen.documents.encoding import decode
from quizgen.documents.furniture import cleared
from quizgen.documents.headline import headed, plain_title
from quizgen.documents.joining import joined
from quizgen.documents.pagination import unpaged
from quizgen.documents.print.page import Page
from quizgen.documents.print.row import UNREADABLE
from quizgen.documents.tidying import tidy
from quizgen.documents.trouble import Message, Remark, UnreadableFile
from quizgen.documents.unwrapping import unwrapped

Reader = Callable[[str], Manuscript]
PackageReader = Callable[[bytes, str], Manuscript]
PageReader = Callable[[Sequence[Page], str], Manuscript]

READERS: dict[str, Reader] = {
    ".txt": text.read,
    ".md": markdown.read,
    ".markdown": markdown.read,
    ".html": html.read,
    ".htm": html.read,
}
"""The readers of text, by suffix."""

PACKAGES: dict[str, PackageReader] = {".docx": docx.read}
"""The readers of files that are no text; they are told the file's name, for what they may have to say of it."""

PRINTS: dict[str, PageReader] = {".pdf": pdf.read}
"""The readers of printed pages, which are opened outside the core."""

SUFFIXES = (*READERS, *PACKAGES, *PRINTS)

MOST_LINES = 100_000  # a whole year of a newspaper has fewer
MOST_TAGS = 300_000

NO_BODY = Message("只有标题和网页按钮，没有正文", "there is a title and a page's buttons, but no body")


class UnknownSuffix(UnreadableFile):
    """A file whose suffix no reader knows."""

    what = Message("无法读取这种文件", "is not a kind of file that can be read")
    advice = Message(
        f"可以读取的有：{' '.join(SUFFIXES)}。请另存为其中一种。", f"Save it as one of: {' '.join(SUFFIXES)}."
    )


class TooManyParts(UnreadableFile):
    """A text of more lines or tags than any document has: a list of words, a log, a bomb."""

    what = Message("行数或标签太多，不像是一份文档", "has more lines or tags than any document")
    advice = Message(
        "如果确实是文档，请按章节拆成几个文件；否则把它移出文件夹。",
        "If it is a document, split it into its chapters; else move it out of the folder.",
    )


class EmptyFile(UnreadableFile):
    """A file that holds nothing but white space."""

    what = Message("是空文件", "is empty")
    advice = Message("请把文件的正文放进去，或者删除该文件。", "Put the document's text into it, or remove the file.")


def suffix(name: str) -> str:
    """The suffix of a file's name, in lower case; empty where there is none.

    >>> suffix("seeds/报告.v2.TXT"), suffix("README")
    ('.txt', '')
    """
    base = name.replace("\\", "/").rpartition("/")[2]
    stem, dot, end = base.rpartition(".")
    return f".{end.lower()}" if dot and stem else ""


def read(content: bytes, name: str) -> tuple[Document, tuple[Remark, ...]]:
    """The document in the bytes of a file, and what is doubtful about it; the suffix of the name chooses the reader.

    For a PDF see `read_pages`: its characters are got at outside the core.

    Raises UnknownSuffix, EmptyFile, TooManyParts, NotText; of a Word file BrokenWord, LockedWord, SwollenWord.
    """
    kind = suffix(name)
    if kind not in SUFFIXES:
        raise UnknownSuffix(name)
    if not content.strip():
        raise EmptyFile(name)
    if kind in PRINTS:
        raise ValueError(f"{name}: the pages of such a file are read by read_pages")
    doubts: list[Message] = []
    if kind in PACKAGES:
        manuscript = PACKAGES[kind](content, name)
        if not manuscript.drafts:
            raise EmptyFile(name)
        document = _document(manuscript, name)
    else:
        decoded = decode(content, name)
        document = _text_document(decoded.text, name, READERS[kind])
        doubts += decoded.doubts
    return document, _remarks(document, doubts)


def read_pages(pages: Sequence[Page], name: str) -> tuple[Document, tuple[Remark, ...]]:
    """The document on printed pages, and what is doubtful about it; `line` is the page. Raises ScannedPages."""
    manuscript = PRINTS[suffix(name)](pages, name)
    document = _composed(manuscript, name)
    lost = document.text.count(UNREADABLE)
    doubts = [Message(f"有 {lost} 个字无法识别", f"{lost} characters are unreadable")] if lost else []
    return document, _remarks(document, doubts)


def _remarks(document: Document, doubts: Sequence[Message]) -> tuple[Remark, ...]:
    if all(block.kind == "title" for block in document.blocks):
        doubts = [*doubts, NO_BODY]
    return tuple(Remark(Span(0, 0), "reading", doubt) for doubt in doubts)


def read_text(text: str, name: str = "text.txt") -> Document:
    """The document of a plain text that is at hand as a string. Raises EmptyFile.

    >>> read_text("网信事业要坚持\\n以人民为中心。").text
    '网信事业要坚持\\n以人民为中心。'
    """
    return _text_document(text.replace("\r\n", "\n").replace("\r", "\n"), name, READERS[".txt"])


def _text_document(source: str, name: str, reader: Reader) -> Document:
    """The document that a reader makes of a text."""
    tidied = tidy(source)
    if not tidied.strip():
        raise EmptyFile(name)
    if tidied.count("\n") + tidied.count(PART) > MOST_LINES or tidied.count("<") > MOST_TAGS:
        raise TooManyParts(name)
    return _document(reader(tidied), name)


def _document(manuscript: Manuscript, name: str) -> Document:
    """The document that a manuscript becomes."""
    title = (plain_title(manuscript.title) or None) if manuscript.title else None
    drafts = unwrapped(cleared(unpaged(manuscript.drafts), title, manuscript.issuer))
    return _composed(replace(manuscript, drafts=tuple(drafts), title=title), name)


def _composed(manuscript: Manuscript, name: str) -> Document:
    """The document whose drafts are its paragraphs already."""
    words, blocks, lines = joined(headed(manuscript.drafts, manuscript.title))
    title = manuscript.title or next((block.span.of(words) for block in blocks if block.kind == "title"), None)
    return Document(name, words, blocks, lines, title, manuscript.date, manuscript.issuer)
