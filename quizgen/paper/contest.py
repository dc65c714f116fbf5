"""A live contest: rounds of short questions, a page for the projector, and the host's sheet.

必答题 go round the teams, 抢答题 go to the first who rings, 风险题 are chosen by what they are worth.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from quizgen.paper import measure
from quizgen.paper.chance import shuffled
from quizgen.paper.composing import NUMERALS, item
from quizgen.paper.html_file import face_file, page, words
from quizgen.paper.options import arranged
from quizgen.paper.plainly import plainly
from quizgen.paper.question import Kind, Question
from quizgen.paper.sheet import Blank, Bracket, Head, Run, Section, Sheet, Words
from quizgen.paper.trouble import NothingToAsk

SPEAKABLE = 60
"""So many characters can be read out and kept in mind."""

ANSWERABLE = 24
"""So many characters can be said at one go."""

SPOKEN = (Kind.FILL, Kind.CHOICE, Kind.MULTIPLE, Kind.JUDGE)


@dataclass(frozen=True, slots=True)
class Round:
    """A round: its name, its share of the questions in tenths, the seconds for an answer, and what answers are worth."""

    name: str
    share: int
    seconds: int
    worths: tuple[int, ...]


ROUNDS = (Round("必答题", 4, 30, (10,)), Round("抢答题", 4, 20, (10,)), Round("风险题", 2, 60, (10, 20, 30)))


@dataclass(frozen=True, slots=True)
class Slide:
    """One question of a round, and the points it is worth."""

    round: Round
    worth: int
    question: Question


def slides(chosen: Mapping[Kind, Sequence[Question]], seed: str) -> tuple[Slide, ...]:
    """The questions that can be asked aloud, dealt out to the rounds: what is longest to answer is a risk.

    Raises NothingToAsk where no question is short enough.
    """
    fit = list(arranged((one for kind in SPOKEN for one in chosen.get(kind, ()) if speakable(one)), seed))
    if not fit:
        raise NothingToAsk("--contest")
    by_length = sorted(shuffled(fit, seed, lambda one: one.id), key=_difficulty)
    risky = len(fit) * ROUNDS[-1].share // 10
    easy = shuffled(by_length[: len(fit) - risky], seed, lambda one: one.id)
    half = -(-len(easy) // 2)
    groups = (easy[:half], easy[half:], by_length[len(fit) - risky :])
    return tuple(
        Slide(round_, round_.worths[place * len(round_.worths) // len(group)], one)
        for round_, group in zip(ROUNDS, groups, strict=True)
        for place, one in enumerate(group)
    )


def speakable(question: Question) -> bool:
    """Whether a question can be read out and answered in a sentence.

    >>> speakable(Question("a", Kind.FILL, ("坚持", "。"), ("网信为民",)))
    True
    """
    said = sum(measure.ems(text) for text in question.pieces) + sum(map(measure.ems, question.options))
    answered = 0.0 if question.options else sum(map(measure.ems, question.answers))
    return said <= SPEAKABLE and answered <= ANSWERABLE


def _difficulty(question: Question) -> tuple[int, float]:
    return len(question.answers), sum(map(measure.ems, question.answers))


def projector(title: str, dealt: Sequence[Slide]) -> str:
    """The page for the projector: one question a screen; it works without a network, from a stick."""
    data = {"title": title, "slides": list(_shown(dealt))}
    inner = json.dumps(plainly(data), ensure_ascii=False, sort_keys=True).replace("<", "\\u003c")
    body = f'<script type="application/json" id="contest">{inner}</script>\n{face_file("contest.html")}'
    return page(words(title), face_file("contest.css"), body, face_file("contest.js"))


def host(title: str, dealt: Sequence[Slide]) -> Sheet:
    """The sheet that the host reads from, numbered as the page is."""
    sections: list[Section] = []
    for index, round_ in enumerate(ROUNDS):
        mine = [slide for slide in dealt if slide.round is round_]
        if mine:
            each = f"每题{mine[0].worth}分，" if len({slide.worth for slide in mine}) == 1 else ""
            heading = f"{NUMERALS[index]}、{round_.name}（{each}共{len(mine)}题，每题{round_.seconds}秒）"
            items = (
                item(slide.question, number, "" if each else f"（{slide.worth}分）", {})
                for number, slide in enumerate(mine, 1)
            )
            sections.append(Section(heading, tuple(items)))
    return Sheet(Head(title, fields=()), tuple(sections), measure.LEAST_BLANK)


def _shown(dealt: Sequence[Slide]) -> Iterator[dict[str, object]]:
    numbers = dict.fromkeys(ROUNDS, 0)
    for slide in dealt:
        numbers[slide.round] += 1
        one = item(slide.question, numbers[slide.round], "", {})
        yield {
            "round": slide.round.name,
            "number": one.number,
            "worth": slide.worth,
            "seconds": slide.round.seconds,
            "runs": [_told(run) for run in one.runs],
            "options": [[option.label, option.text, option.right] for option in one.options],
            "quote": [[part.text, part.answer] for part in one.solution.quote],
        }


def _told(run: Run) -> dict[str, str]:
    match run:
        case Words(text=text):
            return {"text": text}
        case Blank(answer=answer):
            return {"blank": answer}
        case Bracket(answer=answer):
            return {"bracket": answer}
