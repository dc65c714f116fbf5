"""What can be wrong with cards: an answer that can be read off the front, a front that has two answers, bad blanks."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import assert_never

from quizgen.cards.card import Card, Cloze, Question, Window
from quizgen.cards.key import words
from quizgen.cards.pairs import unpaired
from quizgen.documents.trouble import Message


@dataclass(frozen=True, slots=True)
class Finding:
    """A fault of the card with this key: which rule found it, and what it is."""

    key: str
    rule: str
    message: Message


LONGEST_FRONT = 220


def shown(card: Card) -> tuple[str, ...]:
    """Every text on the front of the card, apart: header, hint, what stands around the gaps, neighbours."""
    match card.layout:
        case Cloze(pieces=pieces):
            texts = pieces
        case Window(title=title, before=before, item=item, after=after):
            texts = (title, before or "", *item.pieces, after or "")
        case Question(prompt=prompt):
            texts = (prompt,)
        case _:
            assert_never(card.layout)
    return (card.header, card.hint, *texts)


def front(card: Card) -> str:
    """What a learner reads before answering, in one string, gaps shown."""
    match card.layout:
        case Cloze() as cloze:
            text = cloze.prompt
        case Window(title=title, before=before, item=item, after=after):
            text = "\n".join((title, before or "", item.prompt, after or ""))
        case Question(prompt=prompt):
            text = prompt
        case _:
            assert_never(card.layout)
    return "\n".join((card.header, card.hint, text))


def face(card: Card) -> tuple[str, ...]:
    """What makes a front the same as another: its texts, as `words` are compared, gaps where they are."""
    return (*(words(text) for text in shown(card)), *sorted(map(words, card.options)))


def answers(card: Card) -> tuple[str, ...]:
    """What the card asks for."""
    match card.layout:
        case Window(item=item):
            return item.answers
        case Cloze(answers=found) | Question(answers=found):
            return found
        case _:
            assert_never(card.layout)


def leaks(card: Card) -> str | None:
    """The first answer that can be read on the front, punctuation aside, or None; options are there to be read."""
    if card.type == "judge":
        return None
    texts = [words(text) for text in shown(card)]
    return next((answer for answer in answers(card) if any(words(answer) in text for text in texts)), None)


def lint(cards: Iterable[Card]) -> Iterator[Finding]:
    """What is wrong with these cards, card by card, then fronts that are asked for two answers."""
    fronts: dict[tuple[str, ...], list[Card]] = defaultdict(list)
    for card in cards:
        fronts[face(card)].append(card)
        yield from _one(card)
    for same in fronts.values():
        if len({answers(card) for card in same}) > 1:
            for card in same:
                yield Finding(
                    card.key, "ambiguous", Message("同一题面有不同的答案", "the same front has different answers")
                )


def _one(card: Card) -> Iterator[Finding]:
    leaked = leaks(card)
    if leaked is not None:
        yield Finding(
            card.key,
            "leak",
            Message(f"答案“{leaked}”在题面上可以看到", f"the answer “{leaked}” can be read on the front"),
        )
    for answer in answers(card) if card.type != "judge" else ():
        if len(words(answer)) < 2:
            yield Finding(
                card.key, "short", Message(f"空只有一个字：“{answer}”", f"a blank of one character: “{answer}”")
            )
    text = front(card)
    if len(text) > LONGEST_FRONT:
        yield Finding(
            card.key, "long", Message(f"题面有{len(text)}字，太长", f"a front of {len(text)} characters is too long")
        )
    pair = unpaired(text)
    if pair is not None:
        yield Finding(card.key, "dangling", Message(f"题面上的{pair}不成对", f"{pair} are not in pairs on the front"))
