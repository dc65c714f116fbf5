"""What can be wrong with cards: an answer that can be read off the front, a front that has two answers, bad blanks."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import assert_never

from quizgen.cards.card import Card, Cloze, Question, Window
from quizgen.cards.key import words
from quizgen.cards.pairs import CUT, unpaired
from quizgen.documents.trouble import Message
from quizgen.structure.numeral import NUMERAL, number


@dataclass(frozen=True, slots=True)
class Finding:
    """A fault of the card with this key: which rule found it, what it is, and the file and line the card was read from."""

    key: str
    rule: str
    message: Message
    file: str = ""
    line: int = 0


LONGEST_FRONT = 220

_COUNTED = re.compile(rf"“?(?P<count>{NUMERAL}|\d{{1,2}})(?:个|大|项|种|条|点|方面)")  # “十个坚持”, 三大领域


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
    """What is wrong with these cards, card by card, then fronts that stand twice or are asked for two answers."""
    fronts: dict[tuple[str, ...], list[Card]] = defaultdict(list)
    for card in cards:
        fronts[face(card)].append(card)
        yield from _one(card)
    for same in fronts.values():
        if len({answers(card) for card in same}) > 1:
            for card in same:
                yield _finding(card, "ambiguous", "同一题面有不同的答案", "the same front has different answers")
        else:
            for card in same[1:]:
                yield _finding(card, "twice", "与另一题的题面和答案相同", "another card has this front and answer")


def _one(card: Card) -> Iterator[Finding]:
    leaked = leaks(card)
    if leaked is not None:
        zh, en = f"答案“{leaked}”在题面上可以看到", f"the answer “{leaked}” can be read on the front"
        yield _finding(card, "leak", zh, en)
    for answer in answers(card) if card.type != "judge" else ():
        if len(words(answer)) < 2:
            yield _finding(card, "short", f"空只有一个字：“{answer}”", f"a blank of one character: “{answer}”")
    text = front(card)
    if len(text) > LONGEST_FRONT:
        zh, en = f"题面有{len(text)}字，太长", f"a front of {len(text)} characters is too long"
        yield _finding(card, "long", zh, en)
    pair = unpaired(text)
    if pair is not None:
        yield _finding(card, "dangling", f"题面上的{pair}不成对", f"{pair} are not in pairs on the front")
    if isinstance(card.layout, Window):
        yield from _window(card, card.layout)


def _window(card: Card, window: Window) -> Iterator[Finding]:
    """What can be wrong with a list: its name counts other than it does, or another of its items would fit."""
    counted = _COUNTED.match(window.title) if CUT not in window.title else None
    promised = number(counted["count"]) if counted else None
    if promised is not None and promised != len(window.whole):
        zh = f"{window.title}应有{promised}项，列出了{len(window.whole)}项"
        en = f"{window.title} promises {promised} items and has {len(window.whole)}"
        yield _finding(card, "count", zh, en)
    hidden = (None, CUT)
    if window.before in hidden and window.after in hidden and not window.ordered:
        index, _ = window.position
        opens, closes = window.item.pieces[0], window.item.pieces[-1]
        others = (*window.whole[: index - 1], *window.whole[index:])
        if any(other.startswith(opens) and other.endswith(closes) for other in others):
            yield _finding(card, "fits", "同一列表的另一项也可填入", "another item of the list would fit as well")


def _finding(card: Card, rule: str, zh: str, en: str) -> Finding:
    file, line = (card.citations[0].file, card.citations[0].line) if card.citations else ("", 0)
    return Finding(card.key, rule, Message(zh, en), file, line)
