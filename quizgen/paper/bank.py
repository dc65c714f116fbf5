"""The questions of quiz files, each checked against what its type needs."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace

from quizgen.decks.quiz import Asked, Quiz
from quizgen.documents.trouble import Message
from quizgen.paper.question import RIGHT, WRONG, Kind, Question
from quizgen.paper.trouble import WrongQuestion

GAP = re.compile(r"_{4,}")
# Where a choice's letter goes, as people write it: （　　）, and ( ) at the end
BRACKET = re.compile(r"（[\s_]*）|\([\s_]*\)(?=[。？！.?!]?\s*\Z)")

LINE_END = re.compile(r"\r\n|\r|\n")  # as editors count lines, and as `Asked.line` does

LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
LETTERED = re.compile(r"(?P<letter>[A-Z])\s*[.．、：:)）]\s*(?P<text>\S.*)", re.DOTALL)  # B. 网信为民

SIGNS = {
    **dict.fromkeys(("对", "正确", "√", "✓", "✔", "是", "T", "TRUE", "Y", "YES"), RIGHT),
    **dict.fromkeys(("错", "错误", "×", "✗", "✘", "X", "否", "F", "FALSE", "N", "NO"), WRONG),
}


def questions(quizzes: Iterable[Quiz]) -> tuple[Question, ...]:
    """What the quizzes ask, in their order: nothing twice, and nothing that the documents no longer say.

    Two questions in the same words with different answers are told apart by their documents' titles. Raises
    WrongQuestion, with the line, where the fields do not fit the type.
    """
    found: dict[tuple[Kind, str, tuple[str, ...]], Question] = {}
    for quiz in quizzes:
        for asked in quiz.questions:
            if not asked.obsolete:
                one = question(asked, quiz)
                found.setdefault((one.kind, one.text, one.answers), one)
    return tuple(_told_apart(found.values()))


def question(asked: Asked, quiz: Quiz) -> Question:
    """The question that stands in a quiz; WrongQuestion where its fields do not fit its type."""
    kind = Kind(asked.type)
    options, answers = asked.options, asked.answer
    match kind:
        case Kind.FILL:
            pieces = tuple(GAP.split(asked.prompt))
            if len(pieces) == 1:  # a question in words, answered in a blank behind it
                pieces = (asked.prompt, *[""] * len(answers))
        case Kind.CHOICE | Kind.MULTIPLE:
            pieces = _bracketed(asked.prompt)
            options = tuple(_unlettered(asked.options))
            answers = _picked(asked, options, quiz)
        case Kind.JUDGE:
            pieces = _bracketed(asked.prompt)
            answers = (_sign(asked, quiz),)
        case Kind.ORDER:
            pieces = (asked.prompt,)
            options, answers = _ordered(asked, quiz)
        case Kind.SHORT:
            pieces = (asked.prompt,)
    return Question(
        asked.id,
        kind,
        pieces,
        answers,
        options,
        document=quiz.title,
        date=quiz.date,
        citations=asked.citations,
        note=asked.note,
        file=quiz.file,
    )


def _bracketed(prompt: str) -> tuple[str, ...]:
    """The text around the place for the letter; at the end where the prompt gives none."""
    for mark in (BRACKET, GAP):
        *_, last = [None, *mark.finditer(prompt)]
        if last is not None:
            return prompt[: last.start()], prompt[last.end() :]
    return prompt.rstrip(), ""


def _unlettered(options: tuple[str, ...]) -> Iterator[str]:
    """The options without the letters that stand before them, if all have theirs."""
    found = [LETTERED.fullmatch(option) for option in options]
    if all(match and match["letter"] == letter for match, letter in zip(found, LETTERS, strict=False)):
        yield from (match["text"] for match in found if match)
    else:
        yield from options


def _picked(asked: Asked, options: tuple[str, ...], quiz: Quiz) -> tuple[str, ...]:
    """The options that the answer names, by letter or by words, in the order of the options."""
    if not 2 <= len(options) <= len(LETTERS) or len(set(options)) < len(options):
        raise WrongQuestion(
            _where(quiz, asked, "options"),
            asked.id,
            Message("options 不是 2 至 26 个不同的选项", "options are not 2 to 26 different texts"),
            Message("在 options: 下面逐行列出选项。", "List the options below options:, one a line."),
        )
    named: set[str] = set()
    for answer in asked.answer:
        lettered = LETTERED.fullmatch(answer)
        letters = re.sub(r"[\s,，、]", "", answer)
        if answer in options:
            named.add(answer)
        elif lettered and lettered["text"] in options:
            named.add(lettered["text"])
        elif letters and all(letter in LETTERS[: len(options)] for letter in letters):
            named.update(options[LETTERS.index(letter)] for letter in letters)
        else:
            raise WrongQuestion(
                _where(quiz, asked, "answer"),
                asked.id,
                Message(f"answer “{answer}”不在 options 中", f"the answer “{answer}” is not one of the options"),
                Message("答案写选项的原文，或选项的字母。", "Give the words of an option, or its letter."),
            )
    if asked.type == Kind.CHOICE and len(named) != 1:
        raise WrongQuestion(
            _where(quiz, asked, "answer"),
            asked.id,
            Message("choice 只能有一个 answer", "a choice has one answer"),
            Message("只留一个答案，或把 type 改为 multiple。", "Keep one answer, or make the type multiple."),
        )
    return tuple(option for option in options if option in named)


def _sign(asked: Asked, quiz: Quiz) -> str:
    sign = SIGNS.get(asked.answer[0].strip().upper()) if len(asked.answer) == 1 else None
    if sign is None:
        raise WrongQuestion(
            _where(quiz, asked, "answer"),
            asked.id,
            Message("judge 的 answer 不是“对”或“错”", "the answer of judge is neither “对” nor “错”"),
            Message("写“对”或“错”。", "Write “对” (true) or “错” (false)."),
        )
    return sign


def _ordered(asked: Asked, quiz: Quiz) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """What is to be put in order, and the right order."""
    answers = asked.answer
    if len(answers) < 2 or len(set(answers)) < len(answers) or (asked.options and set(asked.options) != set(answers)):
        raise WrongQuestion(
            _where(quiz, asked, "answer"),
            asked.id,
            Message("order 的 answer 不是 options 的全部各项", "the answer of order is not all of the options"),
            Message("在 answer: 下面按正确顺序逐行列出各项。", "List all items below answer:, in the right order."),
        )
    return asked.options or answers, answers


def _where(quiz: Quiz, asked: Asked, field: str) -> str:
    """The place of a question's field in its file; that of the question where it has no such field."""
    begins = [other.line for other in quiz.questions if other.line > asked.line]
    lines = LINE_END.split(quiz.text)[asked.line - 1 : min(begins, default=0) - 1 if begins else None]
    found = next((at for at, line in enumerate(lines) if re.match(rf"\s*(?:-\s+)?{field}\s*:", line)), 0)
    return f"{quiz.name}:{asked.line + found}"


def _told_apart(found: Iterable[Question]) -> Iterator[Question]:
    everything = list(found)
    alike: defaultdict[tuple[Kind, str], list[Question]] = defaultdict(list)
    for one in everything:
        alike[one.kind, one.text].append(one)
    for one in everything:
        others = alike[one.kind, one.text]
        if len(others) == 1 or not one.document:
            yield one
        else:
            same_title = sum(other.document == one.document for other in others) > 1
            date = f"，{one.date}" if same_title and one.date else ""
            first, *rest = one.pieces
            yield replace(one, pieces=(f"（《{one.document}》{date}）{first}", *rest))
