"""Statements: what is said in running text, part by part, without the frame that tells who says it."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from quizgen.documents.document import Span
from quizgen.structure import Clause, Outline, Part, Speech


class Statement(NamedTuple):
    """The clauses of a part of a sentence, and who says them, None where the document does; `span` holds them all."""

    span: Span
    clauses: tuple[Clause, ...]
    speaker: str | None


def statements(outline: Outline, holding: re.Pattern[str]) -> Iterator[Statement]:
    """The parts of the sentences that hold a pattern, in order; headings state nothing, and questions do not."""
    text, sentences, speeches, kinds = outline.text, outline.sentences, outline.speeches, outline.kinds
    for place in outline.places_holding(holding):
        sentence, speech = sentences[place], speeches[place]
        end = sentence.end
        if kinds[place] != "paragraph" or text.find("？", max(sentence.span.start, end - 2), end) >= 0:
            continue
        speaker = outline.words(speech.speaker) if speech else None
        for part in sentence.parts:
            clauses = said(part, speech)
            if clauses:
                yield Statement(Span(clauses[0].body.start, part.span.stop), clauses, speaker)


def said(part: Part, speech: Speech | None) -> tuple[Clause, ...]:
    """The clauses of a part that say something, behind the frame that tells who speaks."""
    if speech is None or not speech.opens or speech.start <= part.span.start:
        return tuple(behind(part.clauses, 0)) if part.marked else part.clauses
    return tuple(behind(part.clauses, speech.start))


def behind(clauses: Iterable[Clause], frame: int) -> Iterator[Clause]:
    """The clauses that stand behind where a frame stops, the one that it stops in cut."""
    for clause in clauses:
        begin, stop = clause.body
        if frame <= begin < stop:
            yield clause
        elif begin < frame < stop:
            units = tuple(Span(max(unit.start, frame), unit.stop) for unit in clause.units if unit.stop > frame)
            yield Clause(clause.span, Span(frame, stop), units, clause.stop, clause.mark)
