"""The facts of documents, as `quizgen extract` prints them."""

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from quizgen.documents.document import Document
from quizgen.documents.trouble import OwnFault, QuizgenError, Remark, own_faults
from quizgen.shell.errors import NotFound
from quizgen.shell.files import LIMIT, LIMIT_WITH_PICTURES, read
from quizgen.shell.screen import Doubt, aligned, clean, shortened
from quizgen.shell.seeds import Seed, readable, seed, seeds

Row = dict[str, Any]


def named(paths: Iterable[str | Path]) -> Iterator[Seed | QuizgenError]:
    """The files that the paths name, each by the path as given; of a folder, all its files."""
    for path in map(Path, paths):
        if path.is_dir():
            for found in seeds(path):
                yield seed(found.path) if isinstance(found, Seed) else found
        elif path.exists():
            yield seed(path)
        else:
            yield NotFound(readable(str(path)))


def opened(seed: Seed) -> tuple[Document, tuple[Remark, ...]]:
    """The document that a file holds, and the reader's doubts; a QuizgenError where it cannot be read."""
    from quizgen import documents

    kind = documents.suffix(seed.name)
    limit = LIMIT_WITH_PICTURES if kind in (".docx", ".pdf") else LIMIT
    content = read(seed.path, seed.name, limit=limit)
    if kind == ".pdf" and content.strip():
        from quizgen.shell import pdf

        return documents.read_pages(pdf.pages(content, seed.name), seed.name)
    return documents.read(content, seed.name)


def extracted(paths: Iterable[str | Path]) -> Iterator[Row | Doubt | QuizgenError]:
    """The facts of the documents, the doubts about them, and what could not be read, in the order of the paths."""
    for found in named(paths):
        if isinstance(found, QuizgenError):
            yield found
            continue
        try:
            document, remarks = opened(found)
        except QuizgenError as trouble:
            yield trouble
            continue
        yield from (Doubt.about(document, remark) for remark in remarks)
        try:
            yield from rows(document)
        except OwnFault as trouble:
            yield trouble


def rows(document: Document) -> Iterator[Row | Doubt]:
    """The facts of a document in the order of its text, each as a JSON object; and the rules' doubts.

    Raises OwnFault, after those found before, where a rule breaks on it.
    """
    with own_faults(document.name):
        yield from _rows(document)


def _rows(document: Document) -> Iterator[Row | Doubt]:
    from quizgen import facts, structure

    outline = structure.outline(document)
    for fact in facts.find(outline):
        if isinstance(fact, Remark):
            yield Doubt.about(document, fact)
            continue
        span = fact.span
        place = {"line": document.line(span.start), "quote": span.of(document.text)}
        yield {"kind": fact.kind, "doc": document.name, **place, "rule": fact.rule, **fact.record(outline)}


def json_line(row: Row) -> str:
    """The row as one line of JSON."""
    return json.dumps(row, ensure_ascii=False)


def table(found: Iterable[Row]) -> list[str]:
    """The rows for the eye: where, kind, rule, and the beginning of the words."""
    return aligned(
        (f"{clean(row['doc'])}:{row['line']}", row["kind"], row["rule"], shortened(clean(row["quote"]), 72))
        for row in found
    )
