"""What is to be printed: as it was asked for, the quizzes it is asked from, and the questions chosen of them."""

import datetime
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from quizgen.decks import lock, quiz
from quizgen.decks.quiz import Quiz
from quizgen.paper import bank, choosing, wishes
from quizgen.paper.choosing import Choice, Wish
from quizgen.paper.sheet import Format, Head
from quizgen.paper.trouble import NothingToAsk
from quizgen.shell import files
from quizgen.shell.errors import NotFound
from quizgen.shell.files import LOCK, SUFFIX, text


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


def head(title: str, subtitle: str, fields: str, *, seal: bool, scores: bool, a3: bool, font: str) -> Head:
    """The head of a paper, from what is typed; `fields` stand between commas."""
    named = tuple(one.strip() for one in re.split(r"[,，、]", fields) if one.strip())
    return Head(title, subtitle, (), named, seal, scores, Format.A3 if a3 else Format.A4, font)


def quizzes(job: Job) -> Iterator[Quiz]:
    """The quizzes that are named, in files or folders, with the questions of the documents that are asked about."""
    given = [_quiz(path) for path in _paths(job.quizzes)]
    since = wishes.day(job.since) if job.since else None
    added = _added({Path(one.name) for one in given}) if since else {}
    return wishes.sifted(given, documents=job.documents, since=since, added=added)


def chosen(job: Job, quizzes: Sequence[Quiz], title: str) -> Choice:
    """The questions of the quizzes that are asked, under a title that gives none of their answers away."""
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
