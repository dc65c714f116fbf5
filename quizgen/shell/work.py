"""What a build starts from, and what it is to write."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from quizgen.decks import package
from quizgen.decks.deck import Deck
from quizgen.documents.trouble import Message, Remark
from quizgen.facts.told import Told
from quizgen.shell import cache, linting
from quizgen.shell.built import DECKS, SEEDS, Built
from quizgen.shell.ledger import Ledger
from quizgen.shell.record import Counts
from quizgen.shell.screen import Doubt
from quizgen.shell.seeds import safe
from quizgen.shell.settings import Settings
from quizgen.shell.tagging import tagger
from quizgen.shell.tally import counted
from quizgen.study import Asking

BARREN = Message("没有可以出题的内容", "there is nothing in it to ask about")


@dataclass(frozen=True, slots=True)
class Work:
    """What a build starts from: the folder, what its user wants, the ledger of the last build, the digests of all files.

    `known` has the digests by the files' paths below the folder; `now` is the time in whole seconds since 1970.
    """

    folder: Path
    wanted: Settings
    ledger: Ledger
    known: Mapping[str, str]
    now: int

    @property
    def seeds(self) -> Path:
        """The folder of documents."""
        return self.folder / SEEDS

    @property
    def decks(self) -> Path:
        """The folder of quizzes."""
        return self.folder / DECKS

    @property
    def package(self) -> str:
        """The name of the package's file."""
        return f"{safe(self.wanted.name)}.apkg"

    @property
    def asking(self) -> Asking:
        """How questions are made."""
        return Asking(tagger, self.wanted.kinds, self.wanted.wanted)


def version(wanted: Settings) -> str:
    """What the ledger depends on besides the documents."""
    asked = f"{sorted(wanted.kinds)} {wanted.wanted.depth} {sorted(wanted.wanted.choices)}"
    return f"{cache.rules()} {wanted.name} {asked}"


def doubts(
    work: Work,
    readers: Iterable[Doubt],
    told: Mapping[str, Told],
    remarks: Iterable[tuple[str, Remark]],
    barren: Iterable[str],
) -> Iterator[Doubt]:
    """What the readers and the rules are not sure of, and the documents in which there is nothing to ask about, by name."""
    yield from (replace(doubt, where=str(work.seeds / doubt.where)) for doubt in readers)
    for name, remark in remarks:
        yield Doubt(f"{work.seeds / name}:{told[name].line(remark.span)}", remark.rule, remark.message)
    yield from (Doubt(str(work.seeds / name), "build", BARREN) for name in barren)


def counts(deck: Deck, kinds: Mapping[str, str]) -> Counts:
    """What is told of a deck; `kinds` tells which kind of fact each rule finds."""
    return Counts(len(deck.entries), counted(deck, kinds), linting.findings(deck), package.about(deck))


@dataclass(frozen=True, slots=True)
class Making:
    """A build that is ready: what came of it, the files to write by name, and the digests of what they replace."""

    built: Built
    new: Mapping[str, bytes]
    old: Mapping[str, str]
