"""What stands under A, B, C, D: shuffled by the seed, so that right answers are spread evenly over the letters."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace

from quizgen.paper.chance import shuffled
from quizgen.paper.question import Kind, Question

# Options that speak of their neighbours stay where they are, with all others.
FIXED = re.compile(r"以上|上述|都[对错是不]|[均皆][为是不对错]|[A-Z][、和与及][A-Z]")  # 以上都对, A和B

CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"


def label(kind: Kind, index: int) -> str:
    """What stands before an option.

    >>> label(Kind.CHOICE, 1), label(Kind.ORDER, 1), label(Kind.ORDER, 20)
    ('B', '②', '(21)')
    """
    if kind is not Kind.ORDER:
        return chr(ord("A") + index)
    return CIRCLED[index] if index < len(CIRCLED) else f"({index + 1})"


def letters(question: Question) -> str:
    """The answer in the labels of the options, in their order; of what is to be put in order, in that of the answer.

    >>> letters(Question("a", Kind.ORDER, ("排序：",), ("先", "后"), ("后", "先")))
    '②①'
    """
    places = [question.options.index(answer) for answer in question.answers]
    return "".join(label(question.kind, place) for place in (places if question.kind is Kind.ORDER else sorted(places)))


def arranged(questions: Iterable[Question], seed: str) -> Iterator[Question]:
    """The questions with their options in the order in which they are printed.

    Of choices with equally many options, each letter is right equally often, give or take one. Items to be put in
    order never stand in the right one.
    """
    dealt: Counter[int] = Counter()
    for question in questions:
        draw = f"{seed}\n{question.id}"
        match question.kind:
            case Kind.CHOICE if not _fixed(question):
                count = len(question.options)
                round_, turn = divmod(dealt[count], count)
                dealt[count] += 1
                place = shuffled(range(count), f"{seed}\n{count}\n{round_}")[turn]
                others = shuffled((option for option in question.options if option not in question.answers), draw)
                yield replace(question, options=(*others[:place], *question.answers, *others[place:]))
            case Kind.MULTIPLE if not _fixed(question):
                yield replace(question, options=tuple(shuffled(question.options, draw)))
            case Kind.ORDER:
                mixed = shuffled(question.options, draw)
                if tuple(mixed) == question.answers:
                    mixed = [*mixed[1:], mixed[0]]
                yield replace(question, options=tuple(mixed))
            case _:
                yield question


def _fixed(question: Question) -> bool:
    return any(FIXED.search(option) for option in question.options)
