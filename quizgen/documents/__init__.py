"""Chapter 1: what a text is once its format is forgotten.

`read` takes the bytes of a file and its name. Their encoding is told (encoding), their characters are made uniform
(tidying), and the reader for the suffix (READERS: text, markdown, html) makes drafts of them, besides what the file
declares of itself (front_matter). A Word file is read from its XML (docx, with word/), and a PDF from where its
characters stand on the page (`read_pages`: pdf, with print/). The furniture of web pages is cleared away (furniture),
hard-wrapped lines are joined again (unwrapping), titles and headings are told (headline), and the lines become one
text that knows from which line of the file each character comes (joining): a Document.
"""

from typing import TYPE_CHECKING

from quizgen.documents.document import Block, Document, Span
from quizgen.documents.trouble import Message, QuizgenError, Remark

if TYPE_CHECKING:
    from quizgen.documents.reading import READERS, SUFFIXES, read, read_pages, read_text, suffix
else:
    LATE = ("READERS", "SUFFIXES", "read", "read_pages", "read_text", "suffix")

    def __getattr__(name: str) -> object:
        """The readers, loaded when one is asked for: their regexes take longer to compile than `--help` may take."""
        if name not in LATE:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        from quizgen.documents import reading

        return getattr(reading, name)


__all__ = [
    "READERS",
    "SUFFIXES",
    "Block",
    "Document",
    "Message",
    "QuizgenError",
    "Remark",
    "Span",
    "read",
    "read_pages",
    "read_text",
    "suffix",
]
