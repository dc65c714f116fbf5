"""The parts of a text, as lines: outline, runs, speech, persons, dates, marks, verbs, numerals."""

from collections.abc import Iterator

from told import days

from quizgen.documents import Document, Span, read, read_text
from quizgen.structure import Clause, Level, Part, Run, Sentence, date, edge, mark, numeral, person, verb
from quizgen.structure import outline as outline_of
from quizgen.structure.mark import Mark

LEVELS = {
    "units": Level.UNIT,
    "clauses": Level.CLAUSE,
    "parts": Level.PART,
    "heads": Level.PARAGRAPH,
    "openings": Level.PARAGRAPH,
    "numbering": Level.NUMBERED,
}
"""The modules whose pages show runs of one level only."""


def outline(_: str, text: str) -> str:
    """A line a paragraph, a line a sentence: ‖ between its parts, | between clauses, / between units, marks in []."""
    return _shown(read_text(text))


def table(_: str, text: str) -> str:
    """The same of Markdown, which has tables."""
    return _shown(read(text.encode(), "table.md")[0])


def _shown(document: Document) -> str:
    told = outline_of(document)
    return "\n".join(
        line
        for paragraph in told.paragraphs
        if paragraph.sentences
        for line in (
            paragraph.kind,
            *(f"  {_sentence(told.document.text, sentence)}" for sentence in paragraph.sentences),
        )
    )


def runs(page: str, text: str) -> str:
    """The runs of the page's level, or all: the items, and below what they share and what stands around them."""
    told = outline_of(read_text(text))
    found = (run for run in told.runs if LEVELS.get(page, run.level) is run.level)
    return "\n".join(line for run in found for line in _run(told.document.text, run))


def speech(_: str, text: str) -> str:
    """The sentences that somebody says: who, how, and what is said; … for those that a frame before them governs."""
    told = outline_of(read_text(text))
    return "\n".join(
        f"{told.words(said.speaker)} {said.verb if said.opens else '…'}: "
        f"{told.words(Span(said.start, sentence.full.stop))}"
        for sentence, said in zip(told.sentences, told.speeches, strict=True)
        if said is not None
    )


def persons(_: str, text: str) -> str:
    """The persons named after titles, and the names without any that open a clause: a line each."""
    told = outline_of(read_text(text))
    return "\n".join(
        f"{told.words(found.name)}: {', '.join(map(told.words, found.titles))}".removesuffix(": ")
        for sentence in told.sentences
        for found in _persons(told.text, sentence)
    )


def dates(_: str, text: str) -> str:
    """The dates of the text, as far as it tells them; closed by the day the document is dated, where it is."""
    told = outline_of(read_text(text))
    year = told.date.year if told.date else None
    return "\n".join(
        f"{told.words(found.span)}: {days(date.resolve(found, told.date))}"
        for block in told.document.blocks
        for found in date.find(told.text, block.span, year=year)
    )


def dated(_: str, text: str) -> str:
    """The day the document is dated."""
    day = outline_of(read_text(text)).date
    return day.isoformat() if day else ""


def marks(_: str, text: str) -> str:
    """The lines that a mark opens: its style, its number, the rest of the line."""
    found = ((line, mark.at_paragraph(line, 0, len(line))) for line in text.splitlines())
    return "\n".join(f"{_mark(opened)} {line[opened.span.stop :].strip()}" for line, opened in found if opened)


def verbs(_: str, text: str) -> str:
    """The lines that a verb opens, adverbs passed over: adverbs, verb, rest."""
    found = ((line, verb.verb_at(line, 0, len(line))) for line in text.splitlines())
    return "\n".join(
        " | ".join(filter(None, [line[: opened.start], opened.of(line), line[opened.stop :]]))
        for line, opened in found
        if opened
    )


def edges(_: str, text: str) -> str:
    """The lines that open with words which tie them to their sentence: these words, and the rest."""
    found = ((line, edge.opening(line, Span(0, len(line)))) for line in text.splitlines())
    return "\n".join(f"{line[:start]} | {line[start:]}" for line, start in found if start)


def shadow(_: str, text: str) -> str:
    """The text as rules read it, where that is not as it stands."""
    told = outline_of(read_text(text))
    return told.text if told.text != told.document.text else ""


def value(_: str, text: str) -> str:
    """The lines that are numerals, with their value."""
    found = ((line, numeral.number(line)) for line in text.splitlines())
    return "\n".join(f"{line} = {number}" for line, number in found if number is not None)


def _sentence(text: str, sentence: Sentence) -> str:
    return " ‖ ".join(_part(text, part) for part in sentence.parts)


def _part(text: str, part: Part) -> str:
    return " | ".join(_clause(text, clause) for clause in part.clauses)


def _clause(text: str, clause: Clause) -> str:
    units = " / ".join(unit.of(text) for unit in clause.units)
    return f"{_mark(clause.mark)} {units}" if clause.mark else units


def _mark(opened: Mark) -> str:
    return f"[{opened.style} {opened.number}]"


def _run(text: str, run: Run) -> Iterator[str]:
    yield f"{run.level}: {' | '.join(item.of(text) for item in run.items)}"
    around = {"head": run.head, "tail": run.tail, "lead": run.lead.of(text), "trail": run.trail.of(text)}
    yield from (f"  {part}: {words}" for part, words in around.items() if words.strip())


def _persons(text: str, sentence: Sentence) -> Iterator[person.Person]:
    titled = list(person.find(text, sentence.span))
    names = {found.name for found in titled}
    alone = [
        person.Person(name, ())
        for clause in sentence.clauses
        for name in person.bare(text, clause.body.start, clause.body.stop)
        if name not in names
    ]
    yield from sorted([*titled, *alone], key=lambda found: found.name)
