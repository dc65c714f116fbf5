"""A sentence to know by heart: one phrase of it blank, two where it is long."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from quizgen.cards.card import Card, Cloze
from quizgen.cards.cite import cite
from quizgen.cards.excerpt import excerpt
from quizgen.cards.form import Setting
from quizgen.cards.header import header
from quizgen.cards.key import key, words
from quizgen.cards.phrase import phrases
from quizgen.documents.document import Span
from quizgen.facts.point import Passage, Point, Quote

_SHORT = 30
_EACH = 2
_CUE, _CUE_AFTER = 8, 4
_CLAUSE_END = re.compile("[，；。]")


@dataclass(frozen=True, slots=True)
class Blank:
    """Words of a passage to ask for, as a stretch of the document, and the cloze that asks."""

    passage: Passage
    span: Span
    cloze: Cloze


def ask(point: Point, setting: Setting, /) -> Iterator[Card]:
    """A cloze for each of the best phrases: one in a short sentence, two in a long one, so many more at each depth.

    Passages whose words overlap are asked together, at the first of them; what a passage names itself is asked first.
    """
    if not isinstance(point, Passage) or point not in setting.neighbours:
        return
    chosen: list[Blank] = []
    together = setting.neighbours[point]
    whole = max(passage.text.span.stop for passage in together) - point.text.span.start
    most = (1 if whole <= _SHORT else _EACH) * setting.wanted.depth
    for blank in _blanks(together, setting):
        if len(chosen) >= most:
            break
        if all(_apart(blank, other, together) for other in chosen):
            chosen.append(blank)
    for blank in sorted(chosen, key=lambda blank: blank.span):
        yield _card(blank)


def _card(blank: Blank) -> Card:
    passage, cloze = blank.passage, blank.cloze
    hint = f"{passage.speaker}{passage.says}" if passage.speaker else ""
    if any(words(answer) in words(hint) for answer in cloze.answers):
        hint = ""
    return Card(
        key=key("passage", passage.text.text, *cloze.answers),
        group=key("passage", passage.text.text),
        form="passage",
        type="fill",
        header=header(passage.source, *cloze.answers),
        layout=cloze,
        citations=cite(passage.source, [Quote(cloze.answers[0], blank.span)]),
        hint=hint,
    )


def _blanks(passages: Sequence[Passage], setting: Setting) -> Iterator[Blank]:
    """What the passages name, the best of each first; then the phrases of those that leave the choice."""
    for rank in range(max(len(passage.asked) for passage in passages)):
        for passage in passages:
            if rank < len(passage.asked) and not setting.is_item(passage.asked[rank].text):
                yield from _blank(passage, passage.asked[rank].span)
    for passage in passages:
        if not passage.asked:
            text, start = passage.text.text, passage.text.span.start
            for phrase in phrases(text, setting.tagger):
                if not setting.is_listed(phrase.span.of(text)):
                    yield from _blank(passage, Span(start + phrase.span.start, start + phrase.span.stop))


def _blank(passage: Passage, span: Span) -> Iterator[Blank]:
    """The blank, if enough is left to tell it by and the answer stands nowhere else."""
    within = passage.text.span
    if not within.holds(span) or span.start == span.stop:
        return
    cloze = excerpt(passage.text.text, [Span(span.start - within.start, span.stop - within.start)])
    if _is_cued(cloze) and not any(words(cloze.answers[0]) in words(piece) for piece in cloze.pieces):
        yield Blank(passage, span, cloze)


def _is_cued(cloze: Cloze) -> bool:
    """Whether what is left tells what is meant: eight characters in all, or four after the gap (实施____的货币政策).

    大力实施____ fits a dozen answers, and is not asked.
    """
    before, after = (words(piece) for piece in cloze.pieces)
    return len(before) + len(after) >= _CUE or len(words(_CLAUSE_END.split(cloze.pieces[1])[0])) >= _CUE_AFTER


def _apart(one: Blank, two: Blank, passages: Sequence[Passage]) -> bool:
    """Whether two blanks stand in different clauses."""
    first, second = sorted((one.span, two.span))
    holding = next(
        (passage.text for passage in passages if passage.text.span.holds(Span(first.start, second.stop))), None
    )
    if holding is None:
        return first.stop < second.start
    start = holding.span.start
    return _CLAUSE_END.search(holding.text, first.stop - start, second.start - start) is not None
