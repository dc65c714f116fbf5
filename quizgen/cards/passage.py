"""A sentence to know by heart: one phrase of it blank, two where it is long."""

import re
from collections.abc import Iterator

from quizgen.cards.card import Card, Cloze
from quizgen.cards.cite import cite
from quizgen.cards.excerpt import excerpt
from quizgen.cards.form import Setting
from quizgen.cards.header import header
from quizgen.cards.key import key, words
from quizgen.cards.phrase import Phrase, phrases
from quizgen.documents.document import Span
from quizgen.facts.point import Passage, Point, Quote

_LONG = 60
_CUE, _CUE_AFTER = 8, 4
_CLAUSE_END = re.compile("[，；。]")


def ask(point: Point, setting: Setting, /) -> Iterator[Card]:
    """A cloze for the best phrase, and one for the next best where the sentence is longer than 60 characters."""
    if not isinstance(point, Passage):
        return
    text = point.text.text
    for phrase, cloze in _chosen(text, setting):
        hint = f"{point.speaker}指出" if point.speaker else ""
        if any(words(answer) in words(hint) for answer in cloze.answers):
            hint = ""
        yield Card(
            key=key("passage", text, *cloze.answers),
            group=key("passage", text),
            form="passage",
            type="fill",
            header=header(point.source, *cloze.answers),
            layout=cloze,
            citations=cite(point.source, [_placed(point.text, phrase.span)]),
            hint=hint,
        )


def _placed(whole: Quote, part: Span) -> Quote:
    """A part of a quote, with its span in the document."""
    return Quote(part.of(whole.text), Span(whole.span.start + part.start, whole.span.start + part.stop))


def _chosen(text: str, setting: Setting) -> list[tuple[Phrase, Cloze]]:
    """The best phrases that no list of the document asks for or shows, with enough left to tell them by."""
    chosen: list[tuple[Phrase, Cloze]] = []
    most = 2 if len(text) > _LONG else 1
    for phrase in phrases(text, setting.tagger):
        if len(chosen) == most:
            break
        if setting.is_listed(phrase.span.of(text)) or not all(_apart(phrase, other, text) for other, _ in chosen):
            continue
        cloze = excerpt(text, [phrase.span])
        if _is_cued(cloze):
            chosen.append((phrase, cloze))
    return sorted(chosen, key=lambda pair: pair[0].span)


def _is_cued(cloze: Cloze) -> bool:
    """Whether what is left tells what is meant: eight characters in all, or four after the gap (实施____的货币政策).

    大力实施____ fits a dozen answers, and is not asked.
    """
    before, after = (words(piece) for piece in cloze.pieces)
    return len(before) + len(after) >= _CUE or len(words(_CLAUSE_END.split(cloze.pieces[1])[0])) >= _CUE_AFTER


def _apart(one: Phrase, two: Phrase, text: str) -> bool:
    """Whether two phrases stand in different clauses."""
    first, second = sorted((one.span, two.span))
    return _CLAUSE_END.search(text, first.stop, second.start) is not None
