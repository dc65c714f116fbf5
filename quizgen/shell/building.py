"""The main job: seeds/ → decks/. What is there is read, the next edition is made, and what differs is written.

Nothing of this is loaded before it is known that something has changed: a folder at rest is told of at once.
"""

import errno
import os
import time
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from quizgen.decks.changes import Changes
from quizgen.shell import cache
from quizgen.shell.built import DECKS, FILE, SEEDS, Built
from quizgen.shell.errors import CannotWrite, ChangedMeanwhile, NoSeeds
from quizgen.shell.files import contained
from quizgen.shell.rest import Rest, Unmoved, at_rest, digests, look, note

if TYPE_CHECKING:
    from quizgen.shell.work import Making, Work

__all__ = ["DECKS", "SEEDS", "Built", "build", "plan", "status", "sure_of_seeds", "survey", "update"]

PARTS = (FILE, SEEDS, DECKS)


def build(folder: str | Path, *, now: int | None = None) -> Built:
    """Make decks/ of seeds/ in the folder, all of it, writing only what differs; one build at a time.

    `now` is the time of what changes, in whole seconds since 1970: by the clock, unless it is given.
    """
    return _build(sure_of_seeds(Path(folder)), now, _whole)


def update(folder: str | Path, *, now: int | None = None) -> Built:
    """Do what `build` does, touching only what has changed since the last build; nothing in a folder at rest."""
    folder = sure_of_seeds(Path(folder))
    rest = at_rest(folder, PARTS)
    return _build(folder, now, _part) if rest is None else _rested(rest)


Keep = Callable[[Mapping[str, str]], None]
"""Puts into the ledger what a build came to, given the digests of the files that have not moved since."""


Make = Callable[["Work"], "tuple[Making, Keep]"]
"""Makes what is to be written, and what puts it into the ledger."""


def _build(folder: Path, now: int | None, make: Make) -> Built:
    import sqlite3

    from quizgen.shell.alone import alone
    from quizgen.shell.handover import hand_over, recover
    from quizgen.shell.ledger import SUFFIX, ledger
    from quizgen.shell.settings import settings
    from quizgen.shell.work import Work, version

    wanted = settings(folder)
    with alone(folder):
        recover(folder / DECKS)
        with ledger(folder, version(wanted)) as book:
            seen = look(folder, *PARTS)
            known = digests(folder, seen)
            making, keeps = make(Work(folder, wanted, book, known, int(time.time()) if now is None else now))
            built = making.built
            if making.new:
                try:
                    hand_over(folder / DECKS, making.new, making.old, Unmoved(folder, DECKS, seen))
                except ChangedMeanwhile as trouble:
                    return replace(built, troubles=(*built.troubles, trouble), written=())
            rest = None if built.troubles else Rest(built.tally, built.doubts, built.faults)
            written = {f"{DECKS}/{name}": content for name, content in making.new.items()}
            still = note(folder, seen, known, written, rest, *PARTS)
            try:
                keeps(still)
            except (sqlite3.Error, ValueError):  # broken, or of another form: all is read again
                cache.forget(cache.name_of(folder, SUFFIX))
    return built


def _whole(work: "Work") -> "tuple[Making, Keep]":
    from quizgen.shell.whole import keep, whole

    done = whole(work)
    return done.making, lambda still: keep(work, done, still)


def _part(work: "Work") -> "tuple[Making, Keep]":
    """The build of what has changed, where the rest is known; else of everything."""
    from quizgen.shell.part import keep_part, part

    done = part(work)
    if done is None:
        return _whole(work)
    return done.making, lambda still: keep_part(work, done, still)


def status(folder: str | Path) -> Built:
    """What has changed since the last build; nothing is written, and of a folder at rest nothing is read."""
    folder = sure_of_seeds(Path(folder))
    rest = at_rest(folder, PARTS)
    return plan(folder) if rest is None else _rested(rest)


def _rested(rest: Rest) -> Built:
    """What there is to say of a folder in which nothing has changed."""
    return Built((), Changes(), rest.doubts, rest.faults, (), (), None, rest.tally)


def plan(folder: str | Path, *, now: int | None = None) -> Built:
    """What `update` would do; nothing is written."""
    return _planned(sure_of_seeds(Path(folder)), now, _part)


def survey(folder: str | Path, *, now: int | None = None) -> Built:
    """What `build` would come to, with all decks; nothing is written."""
    return _planned(sure_of_seeds(Path(folder)), now, _whole)


def _planned(folder: Path, now: int | None, make: Make) -> Built:
    from quizgen.shell.ledger import ledger
    from quizgen.shell.settings import settings
    from quizgen.shell.work import Work, version

    wanted = settings(folder)
    with ledger(folder, version(wanted)) as book:
        known = digests(folder, look(folder, *PARTS))
        making, _ = make(Work(folder, wanted, book, known, int(time.time()) if now is None else now))
        return replace(making.built, planned=True)


def sure_of_seeds(folder: Path) -> Path:
    """The folder, sure to hold seeds/, no file where decks/ is to be, and no link that leads out in their place."""
    for own in (SEEDS, DECKS, FILE):
        contained(folder / own, folder)
    if not (folder / SEEDS).is_dir():
        raise NoSeeds(str(folder.absolute()) if folder == Path() else str(folder))
    if (folder / DECKS).exists() and not (folder / DECKS).is_dir():
        raise CannotWrite(str(folder / DECKS), os.strerror(errno.ENOTDIR))
    return folder
