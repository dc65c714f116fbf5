"""A sentence with gaps, cut to what they need: their clauses, the clause that opens the sentence, and neighbours."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from quizgen.cards.card import Cloze
from quizgen.cards.key import words
from quizgen.cards.pairs import CUT
from quizgen.documents.document import Span
from quizgen.structure.sentence import paragraph

_LONG_CLAUSE = 60


def excerpt(text: str, gaps: Sequence[Span], *, limit: int = 90) -> Cloze:
    """The text with these gaps (in order, not touching), about `limit` characters long where it can be cut so far.

    Whole clauses are kept or left out; those that hold an answer once more are left out first. Every stretch between
    two cuts is as it stands in the text.

    >>> excerpt("加强领导，落实主体责任。", [Span(7, 11)])
    Cloze(pieces=('加强领导，落实', '。'), answers=('主体责任',))
    """
    stretches = list(_stretches(text, gaps))
    kept = _kept(text, stretches, gaps, limit)
    pieces = [""]
    answers = []
    position = 0
    for index, stretch in enumerate(stretches):
        if index not in kept:
            if not pieces[-1].endswith(CUT):
                pieces[-1] = pieces[-1].rstrip("，；、：") + CUT
            continue
        position = stretch.start
        for gap in (gap for gap in gaps if stretch.holds(gap)):
            pieces[-1] += text[position : gap.start]
            answers.append(gap.of(text))
            pieces.append("")
            position = gap.stop
        pieces[-1] += text[position : stretch.stop]
    return Cloze(tuple(pieces), tuple(answers))


def _stretches(text: str, gaps: Sequence[Span]) -> Iterator[Span]:
    """The clauses with the mark that ends each, long ones by their units, no gap divided: together the whole text."""
    edges = [0]
    for sentence in paragraph(text, Span(0, len(text))).sentences:
        for clause in sentence.clauses:
            spans = clause.units if clause.span.stop - clause.span.start > _LONG_CLAUSE else (clause.span,)
            edges.extend(span.start for span in spans)
    edges = [edge for edge in edges if not any(gap.start < edge < gap.stop for gap in gaps)]
    edges = sorted({*edges, len(text)})
    yield from (Span(start, stop) for start, stop in pairwise(edges))


def _kept(text: str, stretches: Sequence[Span], gaps: Sequence[Span], limit: int) -> set[int]:
    """The stretches to keep: all that hold a gap, then the first, then neighbours by turns while there is room."""
    holding = [i for i, stretch in enumerate(stretches) if any(stretch.meets(gap) for gap in gaps)]
    kept = set(range(holding[0], holding[-1] + 1)) if holding else set()
    answers = [words(gap.of(text)) for gap in gaps]
    room = limit - sum(stretches[i].stop - stretches[i].start for i in kept)
    for index in _neighbours(holding, len(stretches)):
        stretch = stretches[index]
        shown = words(stretch.of(text))
        if index in kept or any(answer in shown for answer in answers):
            continue
        room -= stretch.stop - stretch.start
        if room < 0:
            break
        kept.add(index)
    return kept


def _neighbours(holding: Sequence[int], count: int) -> Iterator[int]:
    """The opening stretch, then those before and after the gaps, nearest first."""
    if not holding:
        return
    yield 0
    for distance in range(1, count):
        before, after = holding[0] - distance, holding[-1] + distance
        if before >= 0:
            yield before
        if after < count:
            yield after
