"""Documents copied into seeds/, and what was read of each, so that a user sees at once whether reading worked."""

import shutil
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from quizgen.documents.trouble import Message, QuizgenError
from quizgen.shell.building import SEEDS
from quizgen.shell.errors import CannotWrite
from quizgen.shell.extracting import named, opened
from quizgen.shell.files import make_folder, reason
from quizgen.shell.language import Language
from quizgen.shell.screen import Doubt
from quizgen.shell.seeds import Seed
from quizgen.shell.showing import found, head

Ask = Callable[[Path], bool]
"""Whether the file at this place, which is another one, may be replaced."""


@dataclass(frozen=True, slots=True)
class Added:
    """A document that is in seeds/ now, or was left out: where it is, what became of it, and what was read of it."""

    place: Path
    outcome: Message
    told: tuple[str, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    left_out: bool = False


COPIED = Message("已放入", "added")
SAME = Message("已经在里面", "is there already")
REPLACED = Message("已替换", "replaced")
KEPT = Message("已有另一份同名文件，没有覆盖", "another file of this name is there, and was kept")


def add(paths: Sequence[Path], folder: Path, language: Language, may_replace: Ask) -> Iterator[Added | QuizgenError]:
    """Copy the documents that the paths name into seeds/ of the folder, each under its own name, if it can be read."""
    seeds = folder / SEEDS
    for document in named(paths):
        if isinstance(document, QuizgenError):
            yield document
            continue
        try:
            yield _added(document, seeds, language, may_replace)
        except QuizgenError as trouble:
            yield trouble


def _added(document: Seed, seeds: Path, language: Language, may_replace: Ask) -> Added:
    read, remarks = opened(document)
    place = seeds / document.path.name
    outcome = COPIED
    if place.is_file():
        if place.samefile(document.path) or same(place, document.path):
            outcome = SAME
        elif may_replace(place):
            outcome = REPLACED
        else:
            return Added(place, KEPT, left_out=True)
    if outcome is not SAME:
        make_folder(seeds)
        copy(document.path, place)
    doubts = tuple(Doubt.about(read, remark) for remark in remarks)
    return Added(place, outcome, (head(read, language), found(read, language)), doubts)


def same(one: Path, other: Path) -> bool:
    """Whether two files hold the same bytes."""
    return one.stat().st_size == other.stat().st_size and one.read_bytes() == other.read_bytes()


def copy(source: Path, place: Path) -> None:
    """Copy a file, whole or not at all."""
    half = place.with_name(f".quizgen-{place.name}")
    try:
        try:
            shutil.copyfile(source, half)
            half.replace(place)
        finally:
            half.unlink(missing_ok=True)
    except OSError as error:
        raise CannotWrite(str(place), reason(error)) from error


def lines(added: Added, language: Language) -> Iterator[str]:
    """What became of a document, and what was read of it."""
    mark = "!" if added.left_out else "✓"
    yield f"{mark} {added.place}: {language.of(added.outcome)}"
    yield from (f"    {line}" for line in added.told)
