"""The main job: seeds/ → decks/. What is there is read, the next edition is made, and what differs is written."""

import errno
import os
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

import quizgen
from quizgen.decks.changes import Changes
from quizgen.decks.deck import Deck
from quizgen.documents.document import Document
from quizgen.documents.trouble import Message, QuizgenError
from quizgen.shell import cache
from quizgen.shell.alone import alone
from quizgen.shell.errors import CannotWrite, ChangedMeanwhile, EmptySeeds, NoSeeds
from quizgen.shell.extracting import opened
from quizgen.shell.files import contained
from quizgen.shell.handover import hand_over, recover
from quizgen.shell.linting import faults
from quizgen.shell.memory import Memory, memory
from quizgen.shell.progress import tracked
from quizgen.shell.record import Remembered
from quizgen.shell.rest import Rest, at_rest, digests, look, note
from quizgen.shell.screen import Doubt
from quizgen.shell.seeds import Seed, deck_names, safe, seeds
from quizgen.shell.settings import FILE, Settings, settings
from quizgen.shell.storing import Stored, differing, stored
from quizgen.shell.tagging import tagger
from quizgen.shell.tally import Tally, tallied
from quizgen.study import Given, Kept

SEEDS = "seeds"
DECKS = "decks"

BARREN = Message("没有可以出题的内容", "there is nothing in it to ask about")


@dataclass(frozen=True, slots=True)
class Built:
    """What came of a build: the decks, what has changed, doubts, faults of cards, what was left out, and the files that were written.

    `given` is what each document gave before the merge, `package` the path of the Anki package (None if there is no
    card), `tally` counts it all. Of a plan, `written` are the files that a
    build would write. Where a folder was at rest, nothing was read: there are the tally and the doubts and no more.
    """

    decks: tuple[Deck, ...]
    given: tuple[Given, ...]
    changes: Changes
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
        wanted = settings(folder)
        with memory(folder, version(wanted)) as remembered:
            given = look(folder, FILE, SEEDS)
            known = digests(folder, given)
            reading = read(folder / SEEDS, remembered, known)
            built, files, before = made(folder, wanted, reading, now)
            if files:
                try:
                    hand_over(folder / DECKS, files, before.files)
                except ChangedMeanwhile as trouble:
                    return replace(built, troubles=(*built.troubles, trouble), written=())
            standing = {f"{DECKS}/{name}": written for name, written in {**before.files, **files}.items()}
            rest = None if built.troubles else Rest(built.tally, built.doubts, built.faults)
            still = note(folder, given, known, standing, rest)
            remembered.keep(kept(built, reading, still))
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
    return Built((), (), Changes(), rest.doubts, rest.faults, (), (), None, rest.tally)


def plan(folder: str | Path, *, now: int | None = None) -> Built:
    """What `build` would do; nothing is written."""
    folder = sure_of_seeds(Path(folder))
    wanted = settings(folder)
    with memory(folder, version(wanted)) as remembered:
        reading = read(folder / SEEDS, remembered, digests(folder, look(folder, SEEDS)))
        return replace(made(folder, wanted, reading, now)[0], planned=True)


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
    """The documents of a folder, doubts of their readers by document, and by file what could not be read."""

    documents: Mapping[str, Document | Kept]
    doubts: Mapping[str, tuple[Doubt, ...]]
    troubles: Mapping[str, QuizgenError]


def version(wanted: Settings) -> str:
    """What is remembered depends on this, besides the documents."""
    return f"{cache.rules()} {sorted(wanted.kinds)} {wanted.wanted.depth} {sorted(wanted.wanted.choices)}"


def made(folder: Path, wanted: Settings, reading: Reading, now: int | None) -> tuple[Built, dict[str, bytes], Stored]:
    """The build as it would be, the files that differ, and what stands on disk now."""
    file = f"{safe(wanted.name)}.apkg"
    before = stored(folder / DECKS, file)
    kept = {deck for file in reading.troubles for deck in before.decks_of(file)}
    previous = quizgen.Previous(before.quizzes, before.lock, left_out=kept | before.broken.keys())
    names = deck_names(reading.documents)
    asked = ((names[name], document) for name, document in reading.documents.items())
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
    kinds = {rule: kind for given in edition.given for rule, kind in given.kinds.items()}
    built = Built(
        decks=edition.merged.decks,
        given=edition.given,
        changes=edition.merged.changes,
        doubts=tuple(doubts(edition, reading, folder / SEEDS)),
        faults=tuple(faults(edition.given, edition.merged.decks, folder / SEEDS, folder / DECKS)),
        troubles=(*reading.troubles.values(), *before.broken.values(), *edition.merged.troubles, *unpacked),
        written=tuple(folder / DECKS / name for name in files),
        package=folder / DECKS / file if file in files or file in before.files else None,
        tally=tallied(len(edition.given), edition.merged.decks, kinds),
    )
    return built, files, before


def doubts(edition: quizgen.Edition, reading: Reading, folder: Path) -> Iterator[Doubt]:
    """What the readers and the rules are not sure of, and the documents in which there is nothing to ask about."""
    for found in reading.doubts.values():
        yield from (replace(doubt, where=str(folder / doubt.where)) for doubt in found)
    for index, remark in edition.remarks:
        told = edition.given[index].told
        yield Doubt(f"{folder / told.name}:{told.line(remark.span)}", remark.rule, remark.message)
    for given in edition.given:
        if not given.made.cards:
            yield Doubt(str(folder / given.told.name), "build", BARREN)


def kept(built: Built, reading: Reading, still: Mapping[str, str]) -> dict[str, tuple[str, Remembered | None]]:
    """What is to be remembered: of the documents that have not moved since they were seen, what they gave if it is new."""
    found: dict[str, tuple[str, Remembered | None]] = {}
    for given in built.given:
        name = given.told.name
        digest = still.get(f"{SEEDS}/{name}")
        if digest is not None:
            before = reading.documents[name]
            is_known = isinstance(before, Kept) and before.given.context == given.context
            found[name] = digest, None if is_known else (given, reading.doubts[name])
    return found


def read(folder: Path, remembered: Memory, known: Mapping[str, str]) -> Reading:
    """Everything in the folder, as far as it is not remembered; EmptySeeds where there is nothing."""
    documents: dict[str, Document | Kept] = {}
    doubts: dict[str, tuple[Doubt, ...]] = {}
    troubles: dict[str, QuizgenError] = {}
    for found in seeds(folder):
        if isinstance(found, QuizgenError):
            troubles[found.where] = found
            continue
        digest = known.get(f"{SEEDS}/{found.name}")
        before = remembered.document(found.name, digest) if digest else None
        if before is not None:
            given, doubts[found.name] = before
            documents[found.name] = Kept(given, partial(again, found))
            continue
        try:
            document, remarks = opened(found)
        except QuizgenError as trouble:
            trouble.where = str(folder / trouble.where)
            troubles[found.name] = trouble
            continue
        documents[found.name] = document
        doubts[found.name] = tuple(Doubt.about(document, remark) for remark in remarks)
    if not documents and not troubles:
        raise EmptySeeds(str(folder))
    return Reading(documents, doubts, troubles)


def again(seed: Seed) -> Document:
    """The document, read once more."""
    return opened(seed)[0]
