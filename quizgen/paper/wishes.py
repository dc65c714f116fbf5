"""What a user asks for in words: counts, kinds, a total, documents."""

import datetime
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from quizgen.decks.quiz import Quiz
from quizgen.documents.trouble import Message
from quizgen.paper.question import TITLES, Kind
from quizgen.paper.trouble import NoSuchDocument, WrongWish

KINDS: dict[str, Kind] = {
    **{kind.value: kind for kind in Kind},
    **{title: kind for kind, title in TITLES.items()},
    **{title.removesuffix("题"): kind for kind, title in TITLES.items()},
    **dict.fromkeys(("单选", "单选题"), Kind.CHOICE),
    **dict.fromkeys(("多选", "多选题"), Kind.MULTIPLE),
}

NAMES = Message(
    f"题型有：{'、'.join(f'{kind.value}（{TITLES[kind]}）' for kind in Kind)}", f"Kinds are {', '.join(Kind)}"
)


def kinds(words: str) -> frozenset[Kind]:
    """The kinds that a list names.

    >>> sorted(kinds("fill,单选"))
    [<Kind.CHOICE: 'choice'>, <Kind.FILL: 'fill'>]
    """
    found = [KINDS.get(word.strip()) for word in re.split(r"[,，、]", words)]
    if any(kind is None for kind in found):
        raise WrongWish(f"--kinds {words}", NAMES)
    return frozenset(kind for kind in found if kind is not None)


def counts(words: str) -> int | dict[Kind, int]:
    """How many questions: of each kind that is named, or in all.

    >>> counts("fill=10,short=2"), counts("20")
    ({<Kind.FILL: 'fill'>: 10, <Kind.SHORT: 'short'>: 2}, 20)
    """
    if re.fullmatch(r"[0-9]{1,6}", words.strip()) and int(words):
        return int(words)
    wanted: dict[Kind, int] = {}
    for part in re.split(r"[,，、]", words):
        named = re.fullmatch(r"\s*(?P<kind>\w+)\s*[=＝]\s*(?P<count>[0-9]{1,6})\s*", part)
        kind = KINDS.get(named["kind"]) if named else None
        if named is None or kind is None:
            example = Message("写成 20，或 fill=10,choice=5", "Write 20, or fill=10,choice=5")
            raise WrongWish(f"--count {words}", Message(f"{example.zh}；{NAMES.zh}", f"{example.en}. {NAMES.en}"))
        wanted[kind] = wanted.get(kind, 0) + int(named["count"])
    return {kind: count for kind, count in wanted.items() if count}


def total(words: str) -> int:
    """A number of points, in halves.

    >>> total("100"), total("7.5")
    (200, 15)
    """
    if not re.fullmatch(r"[0-9]{1,5}(\.[05]0*)?", words.strip()) or not float(words):
        raise WrongWish(f"--total {words}", Message("写整数或半分，如 100", "Give whole or half points, like 100"))
    return round(float(words) * 2)


def day(words: str) -> datetime.date:
    """A day, as ISO 8601 writes it."""
    try:
        return datetime.date.fromisoformat(words.strip())
    except ValueError:
        raise WrongWish(f"--since {words}", Message("写成 2026-01-07", "Write it like 2026-01-07")) from None


def sifted(
    quizzes: Sequence[Quiz],
    *,
    documents: Iterable[str] = (),
    since: datetime.date | None = None,
    added: Mapping[str, datetime.date] | None = None,
) -> Iterator[Quiz]:
    """The quizzes drawn from documents that are named, and dated or added since a day; `added` is by the quiz's name.

    A document is named by its file, its quiz's file, or a part of these or of its title. Raises NoSuchDocument.
    """
    names = list(documents)
    named = {id(quiz) for name in names for quiz in _named(quizzes, name)}
    for quiz in quizzes:
        if names and id(quiz) not in named:
            continue
        if since is not None:
            days = [day(quiz.date)] if quiz.date else []
            if added and quiz.name in added:
                days.append(added[quiz.name])
            if all(one < since for one in days):
                continue
        yield quiz


def _named(quizzes: Sequence[Quiz], name: str) -> list[Quiz]:
    """The quizzes that a name means: by their files, or else by a part of these or of their titles."""
    exact = [quiz for quiz in quizzes if {name, _tail(name)} & {quiz.file, *_files(quiz)} - {""}]
    found = exact or [quiz for quiz in quizzes if any(name in words for words in (quiz.title, *_files(quiz)))]
    if not found:
        raise NoSuchDocument(name, tuple(quiz.file or quiz.title for quiz in quizzes))
    return found


def _files(quiz: Quiz) -> tuple[str, str, str]:
    return _tail(quiz.file), _stem(quiz.file), _stem(quiz.name)


def _tail(path: str) -> str:
    """The name of a file without its folders.

    >>> _tail("decks/会议.yaml"), _stem("decks/会议.yaml")
    ('会议.yaml', '会议')
    """
    return re.split(r"[/\\]", path)[-1]


def _stem(path: str) -> str:
    tail = _tail(path)
    return tail.rpartition(".")[0] or tail
