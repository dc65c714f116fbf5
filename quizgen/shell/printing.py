"""`quizgen print`: quiz files → a paper, its key, and what else is asked for, each in a file of its own."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from quizgen.documents.trouble import Message
from quizgen.paper import contest, html_file, pdf_file, wishes, word_file
from quizgen.paper.choosing import Choice
from quizgen.paper.composing import Order, compose
from quizgen.paper.marks import points
from quizgen.paper.question import TITLES
from quizgen.paper.sheet import Face, Sheet
from quizgen.paper.trouble import NothingToAsk, WrongWish
from quizgen.shell import print_files, print_job
from quizgen.shell.language import Language
from quizgen.shell.print_job import Job

TITLE = "学习测试"


@dataclass(frozen=True, slots=True)
class Printed:
    """What came of it: the files, how many questions and points (in halves), and what the user should know.

    `short` tells that there were fewer questions than asked for, or that a character could not be printed.
    """

    written: tuple[Path, ...]
    questions: int
    points: int
    remarks: tuple[Message, ...]
    short: bool


def printed(job: Job) -> Printed:
    """Print what is asked for. Raises a QuizgenError, before anything is written, where that cannot be done."""
    if not 1 <= job.versions <= 26:
        raise WrongWish(f"--versions {job.versions}", Message("可以是 1 至 26", "It can be 1 to 26"))
    suffix = print_files.suffix(job)
    quizzes = list(print_job.quizzes(job))
    title = job.head.title or (quizzes[0].title if len(quizzes) == 1 else TITLE)
    chosen = print_job.chosen(job, quizzes, title)
    if not chosen.questions:
        raise NothingToAsk("、".join(map(str, job.quizzes)))
    count = sum(map(len, chosen.questions.values()))
    remarks = list(_told(chosen))
    made: dict[Path, bytes] = {}
    worth = 0
    if job.contest:
        dealt = contest.slides(chosen.questions, job.seed)
        count = len(dealt)
        page = job.output.with_suffix(".html") if job.output else print_files.beside(job, "竞赛", ".html")
        made[page] = contest.projector(title, dealt).encode("utf-8")
        made[print_files.beside(job, print_files.NAMES[Face.HOST], suffix)] = _file(
            contest.host(title, dealt), Face.HOST, suffix, remarks
        )
    else:
        order = Order(
            replace(job.head, title=title),
            wishes.total(job.total) if job.total else None,
            job.minutes,
            job.seed,
            job.versions,
        )
        sheets = compose(chosen.questions, order)
        worth = sheets[0].worth
        for version, sheet in enumerate(sheets):
            for face in (Face.EXAM, Face.KEY, *((Face.TEACHER,) if job.teacher else ())):
                path = print_files.path(job, suffix, version, face)
                made[path] = _file(sheet, face, suffix, remarks)
    for path, content in made.items():
        print_files.put(path, content)
    short = bool(chosen.missing) or len(remarks) > bool(chosen.apart)
    return Printed(tuple(made), count, worth, tuple(dict.fromkeys(remarks)), short)


def lines(done: Printed, language: Language) -> Iterator[str]:
    """What is said on the screen: the outcome, the files, and what the user should know."""
    worth = (
        Message(f"，{points(done.points)} 分", f", {points(done.points)} points") if done.points else Message("", "")
    )
    plural = "" if done.questions == 1 else "s"
    outcome = Message(f"{done.questions} 题{worth.zh}", f"{done.questions} question{plural}{worth.en}")
    yield f"{'!' if done.short else '✓'} {language.of(outcome)}"
    yield from (f"  {path}" for path in done.written)
    if done.remarks:
        yield ""
        yield from (f"  {language.of(remark)}" for remark in done.remarks)


def _told(chosen: Choice) -> Iterator[Message]:
    for kind, count in chosen.missing.items():
        title = TITLES[kind]
        yield Message(
            f"{title}少 {count} 道：题库里没有更多互不泄露答案的题",
            f"{kind}: {count} too few; the quizzes have no more that do not give each other away",
        )
    if chosen.apart:
        yield Message(
            f"有 {chosen.apart} 道题没有印：它们的答案在别的题或标题里（--all 全部印出）",
            f"{chosen.apart} left out: other questions or the title give their answers away (--all prints them)",
        )


def _file(sheet: Sheet, face: Face, suffix: str, remarks: list[Message]) -> bytes:
    match suffix:
        case ".docx":
            return word_file.write(sheet, face)
        case ".html":
            return html_file.write(sheet, face).encode("utf-8")
        case _:
            pdf = pdf_file.write(sheet, face)
            remarks += map(_shapeless, pdf.missing)
            return pdf.content


def _shapeless(character: str) -> Message:
    code = f"U+{ord(character[0]):04X}"
    return Message(
        f"字体里没有“{character}”（{code}），PDF 中是空框：用 --font 换一种字体，或用 -o 试卷.docx",
        f"no font has “{character}” ({code}), a box stands for it in the PDF: try --font, or -o paper.docx",
    )
