"""What was read of a document: its title, date and source, and its cleaned text with the lines that it stands on."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from quizgen.documents.document import Document
from quizgen.documents.trouble import Message, Remark
from quizgen.shell.errors import IsFolder, NotFound
from quizgen.shell.extracting import opened, rows
from quizgen.shell.language import Language
from quizgen.shell.report import named, order
from quizgen.shell.screen import Doubt, aligned, clean
from quizgen.shell.seeds import readable, seed


@dataclass(frozen=True, slots=True)
class Shown:
    """A document and the doubts about its reading."""

    document: Document
    remarks: tuple[Remark, ...]


def shown(path: Path) -> Shown:
    """What a file is read as. Raises a QuizgenError where it cannot be read."""
    if path.is_dir():
        raise IsFolder(readable(str(path)))
    if not path.exists():
        raise NotFound(readable(str(path)))
    document, remarks = opened(seed(path))
    return Shown(document, remarks)


def lines(read: Shown, language: Language) -> Iterator[str]:
    """The head of the document, and each of its blocks with its line (its page, its paragraph)."""
    document = read.document
    yield head(document, language)
    yield ""
    marks = {"title": "# ", "heading": "## ", "paragraph": ""}
    yield from aligned(
        (f"{document.line(block.span.start):5}", marks[block.kind] + clean(block.span.of(document.text)))
        for block in document.blocks
    )


def doubts(read: Shown) -> Iterator[Doubt]:
    """What was doubtful about the reading."""
    return (Doubt.about(read.document, remark) for remark in read.remarks)


def head(document: Document, language: Language) -> str:
    """Title, date, issuer and the number of paragraphs, as far as they are told."""
    from quizgen import structure

    outline = structure.outline(document)
    count = sum(block.kind == "paragraph" for block in document.blocks)
    untitled = Message("（没有标题）", "(no title)")
    undated = Message("没有日期", "no date")
    paragraphs = Message(f"{count} 段", f"{count} paragraph{'' if count == 1 else 's'}")
    return " · ".join(
        [
            clean(outline.title or "") or language.of(untitled),
            outline.date.isoformat() if outline.date else language.of(undated),
            *([clean(document.issuer)] if document.issuer else []),
            language.of(paragraphs),
        ]
    )


def found(document: Document, language: Language) -> str:
    """How many facts of each kind the rules find in it."""
    counts = Counter(row["kind"] for row in rows(document) if not isinstance(row, Doubt))
    total = Message(f"{counts.total()} 条事实", f"{counts.total()} fact{'' if counts.total() == 1 else 's'}")
    told = ", ".join(f"{named(kind, language)} {counts[kind]}" for kind in sorted(counts, key=order))
    return language.of(total) + (f" ({told})" if told else "")
