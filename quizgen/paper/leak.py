"""Which questions give away the answers of others, and so cannot stand in one paper with them.

A question gives away an answer if the words of the answer stand in what it shows: its text or its options. Letters and
digits alone are compared, so that quotation marks and spaces hide nothing. An answer of one character, or a number of
up to three digits, stands in too many texts to be told by: it is looked for with the characters around its gap.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from quizgen.paper.automaton import Automaton
from quizgen.paper.question import RIGHT, Kind, Question

OTHER = re.compile(r"[\W_]+")  # “，  。

BESIDE = 2
"""How many characters on each side make a short answer known."""


@dataclass(frozen=True, slots=True)
class Leaks:
    """Who shows what.

    `asks` gives for each question the numbers of the words that would give it away, `shows` those that it shows;
    `askers` and `showers` are the same the other way round.
    """

    asks: tuple[frozenset[int], ...]
    shows: tuple[frozenset[int], ...]
    askers: tuple[tuple[int, ...], ...]
    showers: tuple[tuple[int, ...], ...]


def leaks(questions: Sequence[Question]) -> Leaks:
    """Who gives away whom, in time linear in the words of the questions and in what is found."""
    numbers: dict[str, int] = {}
    asks = [frozenset(numbers.setdefault(words, len(numbers)) for words in telling(question)) for question in questions]
    automaton = Automaton(numbers)
    shows = [frozenset(automaton.found(shown(question))) for question in questions]
    askers: list[list[int]] = [[] for _ in numbers]
    showers: list[list[int]] = [[] for _ in numbers]
    for index, (asked, seen) in enumerate(zip(asks, shows, strict=True)):
        for words in asked:
            askers[words].append(index)
        for words in seen:
            showers[words].append(index)
    return Leaks(tuple(asks), tuple(shows), tuple(map(tuple, askers)), tuple(map(tuple, showers)))


def given_away(questions: Sequence[Question], words: Iterable[str]) -> set[int]:
    """The questions whose answers stand in other words on the paper, its title for one."""
    printed = "\n".join(map(bare, words))
    return {index for index, question in enumerate(questions) if any(told in printed for told in telling(question))}


def bare(text: str) -> str:
    """The letters and digits of a text.

    >>> bare("坚持“两个 维护”。")
    '坚持两个维护'
    """
    return OTHER.sub("", text)


def shown(question: Question) -> str:
    """What a question shows, bare; a line for each text, since words do not run over a gap."""
    return "\n".join(map(bare, (*question.pieces, *question.options)))


def telling(question: Question) -> set[str]:
    """The words that give a question away, bare.

    >>> sorted(telling(Question("a", Kind.FILL, ("坚持", "管互联网，网信", ""), ("党", "为民"))))
    ['为民', '坚持党管互']
    """
    match question.kind:
        case Kind.FILL:
            told = {
                _with_setting(left, answer, right)
                for left, answer, right in zip(question.pieces, question.answers, question.pieces[1:], strict=False)
            }
        case Kind.JUDGE:  # what says the same shows that it is true
            told = {bare("".join(question.pieces))} if question.answers == (RIGHT,) else set()
        case Kind.CHOICE | Kind.MULTIPLE | Kind.ORDER | Kind.SHORT:
            told = {words for answer in question.answers if not _is_short(words := bare(answer))}
    return told - {""}


def _is_short(words: str) -> bool:
    return len(words) < 2 or (len(words) < 4 and words.isdigit())


def _with_setting(left: str, answer: str, right: str) -> str:
    words = bare(answer)
    if not words or not _is_short(words):
        return words
    before, after = bare(left)[-BESIDE:], bare(right)[:BESIDE]
    return before + words + after if before or after else ""
