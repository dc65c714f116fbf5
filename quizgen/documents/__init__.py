"""Chapter 1, documents: what a text is once its format is forgotten.

What comes of it, and what can be wrong:

- `document`: a Document: a text, its blocks, the line of the file that each character comes from
- `trouble`: a Message in both languages, a Remark about a document, a QuizgenError about a file
- `reading`: the way from bytes to a document: `read`, and `read_pages` for a PDF, whose pages are opened elsewhere

The readers, one a format, each of which makes a manuscript of `draft`s:

- `encoding` tells which characters the bytes are, `tidying` makes these uniform
- `text`, `markdown`, `html` (with `tags`); `front_matter` is what a file declares of itself
- `docx` reads a Word file from its XML, with the folder `word`; `pdf` from where characters stand, with `print`

What is the same whatever the format:

- `han`: what a Chinese character is
- `line_marks`: what lines of official documents begin with
- `pagination`: page numbers and running heads of a text copied page by page, left out
- `furniture`: what a web page puts around a document, cleared away
- `margin`: the margin at which the lines of a text end, if they end at one
- `unwrapping`: lines that a margin broke, joined again
- `headline`: which drafts are titles and headings
- `joining`: the paragraphs as one text
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
