"""`quizgen print`: quiz files → a paper, its key, and what else is asked for, each in a file of its own."""

import datetime
import re
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path

from quizgen.decks import lock, quiz
from quizgen.decks.quiz import Quiz
from quizgen.documents.trouble import Message
from quizgen.paper import bank, choosing, contest, html_file, pdf_file, wishes, word_file
from quizgen.paper.choosing import Choice, Wish
from quizgen.paper.composing import Order, compose
from quizgen.paper.marks import points
from quizgen.paper.question import TITLES
from quizgen.paper.sheet import Face, Format, Head, Sheet
from quizgen.paper.trouble import NothingToAsk, WrongWish
from quizgen.shell import files
from quizgen.shell.errors import CannotWrite, NotFound
from quizgen.shell.files import LOCK, SUFFIX, text
from quizgen.shell.language import Language

KINDS_OF_FILE = (".pdf", ".docx", ".html")
NAMES = {Face.EXAM: "试卷", Face.KEY: "答案", Face.TEACHER: "教师用", Face.HOST: "主持人"}
SEVERAL = "综合"
TITLE = "学习测试"


@dataclass(frozen=True, slots=True)
class Job:
    """What is to be printed, as asked for: see `quizgen print --help`. `whole` asks every question there is."""

    quizzes: tuple[Path, ...]
    output: Path | None = None
    head: Head = field(default_factory=lambda: Head(""))
    count: str = ""
    kinds: str = ""
    total: str = ""
    documents: tuple[str, ...] = ()
    since: str = ""
    minutes: int | None = None
    seed: str = "1"
    versions: int = 1
    teacher: bool = False
    whole: bool = False
    contest: bool = False


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


def head(title: str, subtitle: str, fields: str, *, seal: bool, scores: bool, a3: bool, font: str) -> Head:
    """The head of a paper, from what is typed; `fields` stand between commas."""
    named = tuple(one.strip() for one in re.split(r"[,，、]", fields) if one.strip())
    return Head(title, subtitle, (), named, seal, scores, Format.A3 if a3 else Format.A4, font)


def printed(job: Job) -> Printed:
    """Print what is asked for. Raises a QuizgenError, before anything is written, where that cannot be done."""
    if not 1 <= job.versions <= 26:
        raise WrongWish(f"--versions {job.versions}", Message("可以是 1 至 26", "It can be 1 to 26"))
    suffix = _suffix(job)
    quizzes = list(_sifted(job, [_quiz(path) for path in _paths(job.quizzes)]))
    title = job.head.title or (quizzes[0].title if len(quizzes) == 1 else TITLE)
    chosen = _chosen(job, quizzes, title)
    if not chosen.questions:
        raise NothingToAsk("、".join(map(str, job.quizzes)))
    count = sum(map(len, chosen.questions.values()))
    remarks = list(_told(chosen))
    made: dict[Path, bytes] = {}
    worth = 0
    if job.contest:
        dealt = contest.slides(chosen.questions, job.seed)
        count = len(dealt)
        page = job.output.with_suffix(".html") if job.output else _beside(job, "竞赛", ".html")
        made[page] = contest.projector(title, dealt).encode("utf-8")
        made[_beside(job, NAMES[Face.HOST], suffix)] = _file(contest.host(title, dealt), Face.HOST, suffix, remarks)
    else:
        order = Order(_titled(job.head, title), _total(job), job.minutes, job.seed, job.versions)
        sheets = compose(chosen.questions, order)
        worth = sheets[0].worth
        for version, sheet in enumerate(sheets):
            for face in (Face.EXAM, Face.KEY, *((Face.TEACHER,) if job.teacher else ())):
                path = _path(job, suffix, version, face)
                made[path] = _file(sheet, face, suffix, remarks)
    for path, content in made.items():
        _put(path, content)
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


def _paths(given: Iterable[Path]) -> Iterator[Path]:
    """The quiz files that are named, and those in folders that are named."""
    for path in given:
        if path.is_dir():
            found = sorted(one for one in path.glob(f"*{SUFFIX}") if not one.name.startswith("."))
            if not found:
                raise NothingToAsk(str(path))
            yield from found
        elif path.is_file():
            yield path
        else:
            raise NotFound(str(path))


def _quiz(path: Path) -> Quiz:
    return quiz.read(text(files.read(path, str(path)), path), str(path))


def _sifted(job: Job, quizzes: Sequence[Quiz]) -> Iterator[Quiz]:
    since = wishes.day(job.since) if job.since else None
    added = _added({Path(one.name) for one in quizzes}) if since else {}
    return wishes.sifted(quizzes, documents=job.documents, since=since, added=added)


def _added(paths: Iterable[Path]) -> dict[str, datetime.date]:
    """When the documents of quizzes were added, by the quiz's file: the day of the first note that the lock beside it knows."""
    days: dict[str, datetime.date] = {}
    for folder in sorted({path.parent for path in paths}):
        content = files.content(folder / LOCK)
        if content is None:
            continue
        known = lock.read(text(content, folder / LOCK), str(folder / LOCK))
        for card in known.cards.values():
            if card.changed:
                name = str(folder / f"{card.home}{SUFFIX}")
                day = datetime.datetime.fromtimestamp(card.changed, datetime.UTC).date()
                days[name] = min(day, days.get(name, day))
    return days


def _chosen(job: Job, quizzes: Sequence[Quiz], title: str) -> Choice:
    questions = bank.questions(quizzes)
    if job.kinds:
        kinds = wishes.kinds(job.kinds)
        questions = tuple(question for question in questions if question.kind in kinds)
    if job.whole:
        return choosing.everything(questions)
    count = wishes.counts(job.count) if job.count else None
    printed = (title, job.head.subtitle)
    if isinstance(count, int):
        return choosing.choose(questions, Wish(count=count, printed=printed, seed=job.seed))
    return choosing.choose(questions, Wish(counts=count, printed=printed, seed=job.seed))


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


def _total(job: Job) -> int | None:
    return wishes.total(job.total) if job.total else None


def _titled(head: Head, title: str) -> Head:
    return replace(head, title=title)


def _suffix(job: Job) -> str:
    suffix = job.output.suffix.lower() if job.output else KINDS_OF_FILE[0]
    if suffix not in KINDS_OF_FILE:
        raise WrongWish(
            f"-o {job.output}",
            Message(f"文件名以 {'、'.join(KINDS_OF_FILE)} 结尾", f"Let it end in {', '.join(KINDS_OF_FILE)}"),
        )
    return suffix


def _path(job: Job, suffix: str, version: int, face: Face) -> Path:
    """Where a face goes: beside the quiz, never under a name that the user's own document may have."""
    letter = [f"{chr(ord('A') + version)}卷"] if job.versions > 1 else []
    if job.output:
        return _named(job.output, [*letter, *([NAMES[face]] if face is not Face.EXAM else [])], suffix)
    return _beside(job, "-".join([*letter, *([NAMES[face]] if face is not Face.EXAM or not letter else [])]), suffix)


def _beside(job: Job, name: str, suffix: str) -> Path:
    if job.output:
        return _named(job.output, [name], suffix)
    first = job.quizzes[0]
    if first.is_dir():
        return first / f"{SEVERAL}-{name}{suffix}"
    stem = first.stem if len(job.quizzes) == 1 else SEVERAL
    return first.with_name(f"{stem}-{name}{suffix}")


def _named(path: Path, words: Sequence[str], suffix: str) -> Path:
    return path.with_name("-".join([path.name.removesuffix(path.suffix), *words]) + suffix)


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


def _put(path: Path, content: bytes) -> None:
    """Write a file whole or not at all, its folder first; it stays untouched if it is that already."""
    if files.content(path) == content:
        return
    waiting = path.with_name(f".quizgen-{path.name}")
    try:
        files.make_folder(path.parent)
        files.put(waiting, content, permissions=files.permissions(path))
        waiting.replace(path)
    except CannotWrite as trouble:
        raise CannotWrite(str(path), trouble.reason) from trouble
    except OSError as error:
        raise CannotWrite(str(path), files.reason(error)) from error
    finally:
        with suppress(OSError):
            waiting.unlink()


def _shapeless(character: str) -> Message:
    code = f"U+{ord(character[0]):04X}"
    return Message(
        f"字体里没有“{character}”（{code}），PDF 中是空框：用 --font 换一种字体，或用 -o 试卷.docx",
        f"no font has “{character}” ({code}), a box stands for it in the PDF: try --font, or -o paper.docx",
    )
