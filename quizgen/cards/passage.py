"""A sentence to know by heart: one phrase of it blank, two where it is long."""

from collections.abc import Iterator

from quizgen.cards.card import Card
from quizgen.cards.cite import cite
from quizgen.cards.excerpt import excerpt
from quizgen.cards.form import Setting
from quizgen.cards.header import header
from quizgen.cards.key import key, words
from quizgen.cards.phrase import Phrase, phrases
from quizgen.facts.point import Passage, Point, Quote

_LONG = 60


def ask(point: Point, setting: Setting, /) -> Iterator[Card]:
    """A cloze for the best phrase, and one for the next best where the sentence is longer than 60 characters."""
    if not isinstance(point, Passage):
        return
    text = point.text.text
    for phrase in _chosen(text, setting):
        cloze = excerpt(text, [phrase.span])
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
            citations=cite(point.source, [Quote(phrase.span.of(text), phrase.span)]),
            hint=hint,
        )


def _chosen(text: str, setting: Setting) -> list[Phrase]:
    """The best phrases that are not asked for already as items of a list, far enough apart not to be one thing."""
    chosen: list[Phrase] = []
    for phrase in phrases(text, setting.tagger):
        if phrase.span.of(text) in setting.listed:
            continue
        if all(_apart(phrase, other, text) for other in chosen):
            chosen.append(phrase)
        if len(chosen) == (2 if len(text) > _LONG else 1):
            break
    return sorted(chosen, key=lambda phrase: phrase.span)


def _apart(one: Phrase, two: Phrase, text: str) -> bool:
    first, second = sorted((one.span, two.span))
    return any(mark in text[first.stop : second.start] for mark in "，；。")
