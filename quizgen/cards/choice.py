"""One of four, or right or wrong: who, when, how much, what, with rivals that the document proves wrong."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from quizgen.cards import passage
from quizgen.cards import slot as slots
from quizgen.cards.card import Card, Cloze, Question
from quizgen.cards.form import Setting
from quizgen.cards.key import key
from quizgen.cards.near import near
from quizgen.cards.pairs import CUT
from quizgen.cards.rivals import ENOUGH, rivals
from quizgen.facts.point import Passage, Point, Quote, Record, Slot

RIGHT, WRONG = "对", "错"
BRACKET = "（　　）"
"""Where the letter goes, as papers have it."""


def ask(point: Point, setting: Setting, /) -> Iterator[Card]:
    """For each single blank of a record or passage that has rivals: a choice, or a sentence to judge.

    Nothing is asked both ways: which of the two it becomes is decided by the card's key.
    """
    if not setting.wanted.choices:
        return
    cards: Iterator[Card] = iter(())
    match point:
        case Record():
            cards = slots.ask(replace(point, slots=tuple(_exclusive(point, setting))), setting)
        case Passage():
            cards = passage.ask(point, setting)
        case _:
            pass
    for card in cards:
        if not isinstance(card.layout, Cloze) or len(card.layout.answers) > 1:
            continue
        wrong = rivals(card.layout.answers[0], card.header + card.hint + card.layout.prompt, setting)
        if len(wrong) >= ENOUGH:
            told = _judgement if _is_judged(card, setting) else _choice
            yield told(card, card.layout, wrong[:ENOUGH], setting)


_ONE_PERSON = frozenset({Slot.WHEN, Slot.CHAIR, Slot.CONVEYS, Slot.REPORTS, Slot.SUMS_UP})


def _exclusive(record: Record, setting: Setting) -> Iterator[tuple[Slot, tuple[Quote, ...]]]:
    """The slots whose answer rules all others out: who chairs attends as well, and who sums up speaks."""
    for slot, values in record.slots:
        alone = slot is Slot.SPEAKS and (record.subject.text, Slot.SUMS_UP) not in setting.told
        if slot in _ONE_PERSON or alone:
            yield slot, values


def _is_judged(card: Card, setting: Setting) -> bool:
    """One in two, if the sentence stands uncut and a rival makes it wrong beyond dispute: a number, a date, a person.

    Two terms may both be a 重要保障: which of them the document calls so can be chosen, and not be judged.
    """
    assert isinstance(card.layout, Cloze)
    disputed = card.layout.answers[0] in setting.terms and not near(card.layout.answers[0])
    return not disputed and CUT not in card.layout.prompt and ord(card.key[0]) % 2 == 0


def _judgement(card: Card, cloze: Cloze, wrong: Sequence[str], setting: Setting) -> Card:
    """The sentence as it stands, or with a rival in it; right as often as wrong, as its key decides."""
    is_right = ord(card.key[1]) % 2 == 0
    said = cloze.answers[0] if is_right else wrong[0]
    return replace(
        card,
        key=key("judge", card.key, said),
        form="choice",
        type="judge",
        layout=Question(said.join(cloze.pieces), (RIGHT if is_right else WRONG,)),
        media=setting.wanted.choices,
    )


def _choice(card: Card, cloze: Cloze, wrong: Sequence[str], setting: Setting) -> Card:
    """The sentence with options, in an order that its key decides; options are part of what it is about."""
    about = key("choice", card.key, *sorted(wrong))
    return replace(
        card,
        key=about,
        form="choice",
        type="choice",
        layout=Question(BRACKET.join(cloze.pieces), cloze.answers),
        options=tuple(sorted((*cloze.answers, *wrong), key=lambda option: key("option", about, option))),
        media=setting.wanted.choices,
    )
