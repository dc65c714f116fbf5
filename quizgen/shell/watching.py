"""Build whenever a document or a quiz has changed, until somebody stops it."""

import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from quizgen.documents.trouble import QuizgenError
from quizgen.shell import building
from quizgen.shell.building import Built
from quizgen.shell.built import FILE
from quizgen.shell.errors import NoWatchfiles
from quizgen.shell.rest import Look, look
from quizgen.shell.seeds import hidden

CALM = 0.4  # seconds in which nothing may move before a build: files are saved, copied and unpacked piece by piece
PATIENCE = 25  # of these at most: a file that never rests is built all the same, and again when it has moved


def watch(folder: Path) -> Iterator[Built | QuizgenError]:
    """Build now and after every change; what cannot be built is told, and tried again when something has changed."""
    building.sure_of_seeds(folder)
    return rebuilt(folder, changes(folder))


def rebuilt(
    folder: Path, changed: Iterable[object], *, pause: Callable[[float], None] = time.sleep
) -> Iterator[Built | QuizgenError]:
    """What comes of a build now and one after each change that leaves something to do."""
    yield attempt(folder)
    for _ in changed:
        settle(folder, pause)
        outcome = attempt(folder)
        if not isinstance(outcome, Built) or outcome.written or outcome.changes or outcome.troubles:
            yield outcome


def attempt(folder: Path) -> Built | QuizgenError:
    """What comes of a build, be it trouble: half a file is read as what it is, and whole when it is there."""
    try:
        return building.update(folder)
    except QuizgenError as trouble:
        return trouble


def settle(folder: Path, pause: Callable[[float], None]) -> None:
    """Wait until no file has moved for a moment."""
    before = files(folder)
    for _ in range(PATIENCE):
        pause(CALM)
        now = files(folder)
        if now.files == before.files:
            return
        before = now


def files(folder: Path) -> Look:
    """The files that are watched, as they are now."""
    return look(folder, FILE, building.SEEDS, building.DECKS)


def changes(folder: Path) -> Iterator[object]:
    """An object each time that something has changed among the documents, the quizzes or the settings."""
    try:
        from watchfiles import watch
    except ImportError:
        raise NoWatchfiles(str(folder)) from None

    def concerns(_change: object, path: str) -> bool:
        place = Path(path)
        try:
            first, *below = place.relative_to(root).parts
        except ValueError:
            return False
        if any(map(hidden, below)):
            return False
        if first == building.DECKS:
            return place.suffix == ".yaml"
        return first in (building.SEEDS, FILE)

    root = folder.resolve()
    yield from watch(root, watch_filter=concerns, step=100, raise_interrupt=False)
