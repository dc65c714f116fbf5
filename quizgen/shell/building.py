"""The main job: seeds/ → decks/. What is there is read, the next edition is made, and what differs is written."""

import errno
import os
import time
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

import quizgen
from quizgen.decks.changes import Changes
from quizgen.decks.deck import Deck
from quizgen.decks.merge import Made
from quizgen.documents.document import Document
from quizgen.documents.trouble import Message, QuizgenError
from quizgen.shell.alone import alone
from quizgen.shell.errors import CannotWrite, ChangedMeanwhile, EmptySeeds, NoSeeds
from quizgen.shell.extracting import opened
from quizgen.shell.files import contained
from quizgen.shell.handover import hand_over, recover
from quizgen.shell.linting import faults
from quizgen.shell.progress import tracked
from quizgen.shell.rest import Rest, at_rest, look, note
from quizgen.shell.screen import Doubt
from quizgen.shell.seeds import deck_names, safe, seeds
from quizgen.shell.settings import FILE, settings
from quizgen.shell.storing import Stored, differing, stored
from quizgen.shell.tagging import tagger
from quizgen.shell.tally import Tally, tallied

SEEDS = "seeds"
DECKS = "decks"

BARREN = Message("没有可以出题的内容", "there is nothing in it to ask about")


@dataclass(frozen=True, slots=True)
class Built:
    """What came of a build: the decks, what has changed, doubts, faults of cards, what was left out, and the files that were written.

    `made` is what each document gave before the merge, `kinds` the kind of fact that each rule found, `package` the
    path of the Anki package (None if there is no card), `tally` counts it all. Of a plan, `written` are the files that a
    build would write. Where a folder was at rest, nothing was read: there are the tally and the doubts and no more.
    """

    decks: tuple[Deck, ...]
    made: tuple[Made, ...]
    changes: Changes
    kinds: Mapping[str, str]
    doubts: tuple[Doubt, ...]
    faults: tuple[Doubt, ...]
    troubles: tuple[QuizgenError, ...]
    written: tuple[Path, ...]
    package: Path | None
    tally: Tally
    planned: bool = False


def build(folder: str | Path, *, now: int | None = None) -> Built:
    """Make decks/ of seeds/ in the folder, writing only what differs; one build at a time.

    `now` is the time of what changes, in whole seconds since 1970: by the clock, unless it is given.
    """
    folder = sure_of_seeds(Path(folder))
    with alone(folder):
        recover(folder / DECKS)
        given = look(folder, FILE, SEEDS)
        built, files, before = made(folder, now)
        if files:
            try:
                hand_over(folder / DECKS, files, before.files)
            except ChangedMeanwhile as trouble:
                return replace(built, troubles=(*built.troubles, trouble), written=())
        if not built.troubles:
            standing = {f"{DECKS}/{name}": written for name, written in {**before.files, **files}.items()}
            note(folder, given, standing, Rest(built.tally, built.doubts, built.faults))
    return built


def update(folder: str | Path) -> Built:
    """Do what `build` does, and where the folder is at rest, find out without reading it."""
    folder = sure_of_seeds(Path(folder))
    rest = at_rest(folder, (FILE, SEEDS, DECKS))
    return build(folder) if rest is None else _rested(rest)


def status(folder: str | Path) -> Built:
    """What has changed since the last build; nothing is written, and of a folder at rest nothing is read."""
    folder = sure_of_seeds(Path(folder))
    rest = at_rest(folder, (FILE, SEEDS, DECKS))
    return plan(folder) if rest is None else _rested(rest)


def _rested(rest: Rest) -> Built:
    """What there is to say of a folder in which nothing has changed."""
    return Built((), (), Changes(), {}, rest.doubts, rest.faults, (), (), None, rest.tally)


def plan(folder: str | Path, *, now: int | None = None) -> Built:
    """What `build` would do; nothing is written."""
    return replace(made(sure_of_seeds(Path(folder)), now)[0], planned=True)


def sure_of_seeds(folder: Path) -> Path:
    """The folder, sure to hold seeds/, no file where decks/ is to be, and no link that leads out in their place."""
    for part in (SEEDS, DECKS, FILE):
        contained(folder / part, folder)
    if not (folder / SEEDS).is_dir():
        raise NoSeeds(str(folder.absolute()) if folder == Path() else str(folder))
    if (folder / DECKS).exists() and not (folder / DECKS).is_dir():
        raise CannotWrite(str(folder / DECKS), os.strerror(errno.ENOTDIR))
    return folder


@dataclass(frozen=True, slots=True)
class Reading:
    """The documents of a folder, doubts about them, and by file what could not be read."""

    documents: tuple[Document, ...]
    doubts: tuple[Doubt, ...]
    troubles: Mapping[str, QuizgenError]


def made(folder: Path, now: int | None) -> tuple[Built, dict[str, bytes], Stored]:
    """The build as it would be, the files that differ, and what stands on disk now."""
    wanted = settings(folder)
    reading = read(folder / SEEDS)
    file = f"{safe(wanted.name)}.apkg"
    before = stored(folder / DECKS, file)
    kept = {deck for file in reading.troubles for deck in before.decks_of(file)}
    previous = quizgen.Previous(before.quizzes, before.lock, left_out=kept | before.broken.keys())
    names = deck_names(document.name for document in reading.documents)
    asked = ((names[document.name], document) for document in reading.documents)
    waiting = tracked(asked, total=len(reading.documents), label=wanted.name)
    edition = quizgen.make(
        waiting,
        previous,
        now=int(time.time()) if now is None else now,
        tagger=tagger,
        kinds=wanted.kinds,
        wanted=wanted.wanted,
    )
    files, unpacked = differing(edition.merged, before, file, wanted.name)
    doubts = [*reading.doubts]
    doubts += (Doubt.about(document, remark, folder / SEEDS) for document, remark in edition.remarks)
    doubts += (Doubt(str(folder / SEEDS / document.name), "build", BARREN) for document in edition.barren)
    built = Built(
        decks=edition.merged.decks,
        made=edition.made,
        changes=edition.merged.changes,
        kinds=edition.kinds,
        doubts=tuple(doubts),
        faults=tuple(faults(edition.made, edition.merged.decks, folder / SEEDS, folder / DECKS)),
        troubles=(*reading.troubles.values(), *before.broken.values(), *edition.merged.troubles, *unpacked),
        written=tuple(folder / DECKS / name for name in files),
        package=folder / DECKS / file if file in files or file in before.files else None,
        tally=tallied(len(edition.made), edition.merged.decks, edition.kinds),
    )
    return built, files, before


def read(folder: Path) -> Reading:
    """Everything in the folder; EmptySeeds where there is nothing."""
    documents: list[Document] = []
    doubts: list[Doubt] = []
    troubles: dict[str, QuizgenError] = {}
    for found in seeds(folder):
        if isinstance(found, QuizgenError):
            troubles[found.where] = found
            continue
        try:
            document, remarks = opened(found)
        except QuizgenError as trouble:
            trouble.where = str(folder / trouble.where)
            troubles[found.name] = trouble
            continue
        documents.append(document)
        doubts += (Doubt.about(document, remark, folder) for remark in remarks)
    if not documents and not troubles:
        raise EmptySeeds(str(folder))
    return Reading(tuple(documents), tuple(doubts), troubles)
