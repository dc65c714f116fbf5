"""Statements: what is said in running text, part by part, without the frame that tells who says it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from quizgen.documents.document import Span
from quizgen.structure import Clause, Outline, Part, Speech


@dataclass(frozen=True, slots=True)
class Statement:
    """The clauses of a part of a sentence, and who says them, None where the document does; `span` holds them all."""

    span: Span
    clauses: tuple[Clause, ...]
    speaker: str | None


def statements(outline: Outline, holding: re.Pattern[str]) -> Iterator[Statement]:
    """The parts of the sentences that hold a pattern, in order; headings state nothing, and questions do not."""
    speeches = iter(outline.speeches)
    for paragraph in outline.paragraphs:
        for sentence in paragraph.sentences:
            speech = next(speeches)
            if paragraph.kind != "paragraph" or not holding.search(outline.text, *sentence.span):
                continue
            if "？" in sentence.full.of(outline.text)[-2:]:
                continue
            speaker = outline.words(speech.speaker) if speech else None
            for part in sentence.parts:
                clauses = tuple(said(part, speech))
                if clauses:
                    yield Statement(Span(clauses[0].body.start, part.span.stop), clauses, speaker)


def said(part: Part, speech: Speech | None) -> Iterator[Clause]:
    """The clauses of a part that say something, behind the frame that tells who speaks."""
    framed = speech is not None and speech.opens and part.span.start < speech.start
    for clause in part.clauses:
        start = max(clause.body.start, speech.start) if framed and speech else clause.body.start
        if start == clause.body.start < clause.body.stop:
            yield clause
        elif start < clause.body.stop:
            units = tuple(Span(max(unit.start, start), unit.stop) for unit in clause.units if unit.stop > start)
            yield Clause(clause.span, Span(start, clause.body.stop), units, clause.stop, clause.mark)
