"""From chosen questions to sheets: sections under their headings, numbers, points, and the same again as version B."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import assert_never

from quizgen.paper import measure
from quizgen.paper.chance import shuffled
from quizgen.paper.marks import points, share, usual_total
from quizgen.paper.options import arranged, label, letters
from quizgen.paper.question import TITLES, Kind, Question
from quizgen.paper.sheet import Blank, Bracket, Head, Item, Option, Run, Section, Sheet, Words
from quizgen.paper.solution import solution

NUMERALS = "一二三四五六七八九十"


@dataclass(frozen=True, slots=True)
class Order:
    """How a paper is to be made up: its head, its total in halves of a point (None: the usual), the seed, the versions.

    `minutes` is the time allowed, None if the head is to say nothing of it.
    """

    head: Head
    total: int | None = None
    minutes: int | None = None
    seed: str = "1"
    versions: int = 1


def compose(chosen: Mapping[Kind, Sequence[Question]], order: Order) -> tuple[Sheet, ...]:
    """A sheet for each version: the same questions with the same points, in another order and under other letters.

    Version A keeps the order in which the questions come. Raises TooFewMarks.
    """
    counts = {kind: len(questions) for kind, questions in chosen.items()}
    total = usual_total(counts) if order.total is None else order.total
    worths = share(counts, total)
    facts = (f"考试时间：{order.minutes}分钟",) if order.minutes else ()
    head = replace(order.head, facts=(*facts, f"满分：{points(total)}分", *order.head.facts))
    return tuple(_sheet(chosen, worths, head, order, version) for version in range(order.versions))


def _sheet(
    chosen: Mapping[Kind, Sequence[Question]],
    worths: Mapping[Kind, Sequence[int]],
    head: Head,
    order: Order,
    version: int,
) -> Sheet:
    everything = [question for questions in chosen.values() for question in questions]
    documents = _documents(everything)
    seed = f"{order.seed}/{version}"
    sections: list[Section] = []
    number = 1
    for kind, questions in chosen.items():
        if version:
            questions = _reordered(questions, seed)
        printed = list(arranged(questions, seed))
        sections.append(_section(len(sections), kind, printed, worths[kind], number, documents))
        number += len(printed)
    if order.versions > 1:
        head = replace(head, title=f"{head.title}（{chr(ord('A') + version)}卷）")
    blank = measure.blank(answer for question in chosen.get(Kind.FILL, ()) for answer in question.answers)
    return Sheet(head, tuple(sections), blank, tuple(_legend(documents)), sum(map(sum, worths.values())))


def _reordered(questions: Sequence[Question], seed: str) -> list[Question]:
    """The questions in another order, if they can have one."""
    mixed = shuffled(questions, seed, lambda question: question.id)
    return mixed if mixed != list(questions) else [*mixed[1:], *mixed[:1]]


def heading(index: int, kind: Kind, worths: Sequence[int]) -> str:
    """The heading of a section, with what it adds up to.

    >>> heading(0, Kind.FILL, [4] * 10), heading(1, Kind.JUDGE, [2, 3])
    ('一、填空题（每题2分，共10题，计20分）', '二、判断题（共2题，计2.5分）')
    """
    each = f"每题{points(worths[0])}分，" if len(set(worths)) == 1 else ""
    return f"{NUMERALS[index]}、{TITLES[kind]}（{each}共{len(worths)}题，计{points(sum(worths))}分）"


def _section(
    index: int,
    kind: Kind,
    questions: Sequence[Question],
    worths: Sequence[int],
    number: int,
    documents: Mapping[tuple[str, str], int],
) -> Section:
    even = len(set(worths)) == 1
    items = (
        item(question, number + place, "" if even else f"（{points(worth)}分）", documents)
        for place, (question, worth) in enumerate(zip(questions, worths, strict=True))
    )
    return Section(heading(index, kind, worths), tuple(items))


def item(question: Question, number: int, worth: str, documents: Mapping[tuple[str, str], int]) -> Item:
    """A question whose options stand as they are printed, under its number."""
    options = tuple(
        Option(label(question.kind, index), option, question.kind is not Kind.ORDER and option in question.answers)
        for index, option in enumerate(question.options)
    )
    return Item(
        number=number,
        runs=tuple(_runs(question)),
        solution=solution(question, _place(question, documents)),
        worth=worth,
        options=options,
        columns=measure.columns(option.text for option in options),
        lines=measure.lines(question.answers) if question.kind is Kind.SHORT else 0,
    )


def _runs(question: Question) -> Iterator[Run]:
    """The text of a question with its gaps as they are printed."""
    first, *others = question.pieces
    match question.kind:
        case Kind.FILL:
            yield Words(first)
            last = len(others) - 1
            for place, (answer, piece) in enumerate(zip(question.answers, others, strict=True)):
                if place and not question.pieces[place]:
                    yield Words("、")  # two blanks side by side would look like one
                yield Blank(answer)
                yield Words(_closed(piece) if place == last else piece)
        case Kind.CHOICE | Kind.MULTIPLE | Kind.JUDGE:
            answer = question.answers[0] if question.kind is Kind.JUDGE else letters(question)
            statement = question.kind is Kind.JUDGE and not others[0]
            yield Words(_closed(first) if statement else first)
            yield Bracket(answer, 2 if question.kind is not Kind.MULTIPLE else 4)
            yield from (Words(piece) for piece in others if piece)
        case Kind.ORDER:
            yield Words(first)
            yield Bracket(letters(question), max(4, len(question.options) + 1))
        case Kind.SHORT:
            yield Words(first)
        case _:
            assert_never(question.kind)


def _closed(text: str) -> str:
    """The end of a statement, with its full stop.

    >>> _closed("，推进网络空间法治化"), _closed("吗？"), _closed("")
    ('，推进网络空间法治化。', '吗？', '。')
    """
    return text if text and not text[-1].isalnum() and text[-1] not in "》”’）" else f"{text}。"


def _documents(questions: Sequence[Question]) -> dict[tuple[str, str], int]:
    """The documents that the questions are drawn from, by title and file, numbered in the order of these."""
    found = {_document(question) for question in questions if question.citations}
    return {document: number for number, document in enumerate(sorted(found), 1)}


def _document(question: Question) -> tuple[str, str]:
    """Title and file of the document that shows the answer; the title is not known of any but the quiz's own."""
    file = question.citations[0].file
    return (question.document if file == question.file else "", file)


def _legend(documents: Mapping[tuple[str, str], int]) -> Iterator[str]:
    """The documents as the key lists them; numbered if there are several."""
    for (title, file), number in documents.items():
        mark = f"[{number}] " if len(documents) > 1 else ""
        yield mark + (f"《{title}》（{file}）" if title and file else f"《{title}》" if title else file)


def _place(question: Question, documents: Mapping[tuple[str, str], int]) -> str:
    """Where the sentence stands: [2] 第23行."""
    if not question.citations:
        return ""
    mark = f"[{documents[_document(question)]}]" if len(documents) > 1 else ""
    line = question.citations[0].line
    return f"{mark}第{line}行" if line else mark
