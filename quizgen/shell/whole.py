"""A build of a whole folder: all documents are asked, as far as they are not remembered, and all quiz files merged."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial

import quizgen
from quizgen.decks import archive, package
from quizgen.decks.collection import Line
from quizgen.documents.document import Document
from quizgen.documents.trouble import QuizgenError
from quizgen.shell import linting, packing, record
from quizgen.shell.built import DECKS, SEEDS, Built
from quizgen.shell.errors import EmptySeeds
from quizgen.shell.extracting import opened
from quizgen.shell.files import LOCK, SUFFIX, digest
from quizgen.shell.progress import tracked
from quizgen.shell.record import Counts
from quizgen.shell.screen import Doubt
from quizgen.shell.seeds import Seed, deck_names, seeds
from quizgen.shell.storing import differing, stored
from quizgen.shell.tagging import tagger
from quizgen.shell.tally import tallied
from quizgen.shell.work import Making, Work, counts, doubts
from quizgen.study import Kept


@dataclass(frozen=True, slots=True)
class Reading:
    """The documents of a folder, doubts of their readers by document, and by file what could not be read."""

    documents: Mapping[str, Document | Kept]
    doubts: Mapping[str, tuple[Doubt, ...]]
    troubles: Mapping[str, QuizgenError]


@dataclass(frozen=True, slots=True)
class Whole:
    """A whole build that is ready, and what the ledger is to keep of it."""

    making: Making
    reading: Reading
    edition: quizgen.Edition
    counts: Mapping[str, Counts]
    lines: Sequence[Line]


def whole(work: Work) -> Whole:
    """The build as it would be."""
    reading = read(work)
    before = stored(work.decks, work.package)
    previous = quizgen.Previous(before.quizzes, before.lock)
    unread = {deck for file in reading.troubles for deck in previous.decks_of(file)}
    previous = replace(previous, left_out=unread | before.broken.keys())
    names = deck_names(reading.documents)
    asked = ((names[name], document) for name, document in reading.documents.items())
    waiting = tracked(asked, total=len(reading.documents), label=work.wanted.name)
    edition = quizgen.make(
        waiting, previous, now=work.now, tagger=tagger, kinds=work.wanted.kinds, wanted=work.wanted.wanted
    )
    merged = edition.merged
    faults = edition.faults
    for fault in faults:
        fault.where = str(work.seeds / fault.where)
    files, lines, unpacked = differing(merged, before, work.package, work.wanted.name)
    kinds = {rule: kind for given in edition.given for rule, kind in given.kinds.items()}
    counted = {deck.name: counts(deck, kinds) for deck in merged.decks}
    found = {name: held.findings for name, held in counted.items()}
    built = Built(
        decks=merged.decks,
        changes=merged.changes,
        doubts=tuple(
            doubts(
                work,
                (doubt for found in reading.doubts.values() for doubt in found),
                {given.told.name: given.told for given in edition.given},
                edition.remarks,
                (given.told.name for given in edition.given if not given.made.cards),
            )
        ),
        faults=tuple(linting.faults((given.findings for given in edition.given), found, work.seeds, work.decks)),
        troubles=(*reading.troubles.values(), *faults, *before.broken.values(), *merged.troubles, *unpacked),
        written=tuple(work.decks / name for name in files),
        package=work.decks / work.package if work.package in files or work.package in before.files else None,
        tally=tallied(len(edition.given), (held.kinds for held in counted.values())),
    )
    old = {file: digest(before.files[file]) for file in files if file in before.files}
    return Whole(Making(built, files, old), reading, edition, counted, lines)


def read(work: Work) -> Reading:
    """Everything in the folder of documents, as far as it is not remembered; EmptySeeds where there is nothing."""
    documents: dict[str, Document | Kept] = {}
    doubted: dict[str, tuple[Doubt, ...]] = {}
    troubles: dict[str, QuizgenError] = {}
    for found in seeds(work.seeds):
        if isinstance(found, QuizgenError):
            troubles[found.where] = found
            continue
        digest = work.known.get(f"{SEEDS}/{found.name}")
        before = work.ledger.remembered(found.name, digest) if digest else None
        if before is not None:
            given, doubted[found.name] = before
            documents[found.name] = Kept(given, partial(again, found))
            continue
        try:
            document, remarks = opened(found)
        except QuizgenError as trouble:
            trouble.where = str(work.seeds / trouble.where)
            troubles[found.name] = trouble
            continue
        documents[found.name] = document
        doubted[found.name] = tuple(Doubt.about(document, remark) for remark in remarks)
    if not documents and not troubles:
        raise EmptySeeds(str(work.seeds))
    return Reading(documents, doubted, troubles)


def again(seed: Seed) -> Document:
    """The document, read once more."""
    return opened(seed)[0]


def keep(work: Work, done: Whole, still: Mapping[str, str]) -> None:
    """Put into the ledger what the build came to; `still` has the digests of the files that have not moved since."""
    ledger, edition = work.ledger, done.edition
    digests = {given.told.name: still.get(f"{SEEDS}/{given.told.name}") for given in edition.given}
    known = ledger.digests("document")
    for given in edition.given:
        name, digest = given.told.name, digests[given.told.name]
        before = done.reading.documents[name]
        if digest is None or (
            isinstance(before, Kept) and before.given.context == given.context and known.get(name) == digest
        ):
            continue
        ledger.put_document(name, digest, record.Document.of(given, done.reading.doubts[name]), given.made.cards)
    ledger.drop_documents({name for name in known if digests.get(name) is None})
    ledger.clear_outcome()
    if not done.making.built.troubles and all(digests.values()):
        _keep_outcome(work, done, still)
    ledger.database.commit()


def _keep_outcome(work: Work, done: Whole, still: Mapping[str, str]) -> None:
    ledger, merged = work.ledger, done.edition.merged
    if package.repeats(merged.decks, done.lines):
        return  # which of two files is right only a build of the whole can tell
    ledger.put_known(merged.lock.cards)
    for name, held in done.counts.items():
        ledger.put_deck(name, still.get(f"{DECKS}/{name}{SUFFIX}", ""), held)
    ledger.put_outcome(still.get(f"{DECKS}/{LOCK}", ""), still.get(f"{DECKS}/{work.package}", ""), len(done.lines))
    if work.package in done.making.new:
        packing.keep(work.folder, archive.unpack(done.making.new[work.package]))
