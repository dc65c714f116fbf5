"""A build of what has changed: the documents that are new or other, and the decks that have to do with them.

All else stands in the ledger as the last build left it. A card of a changed document may stand in the deck of another
that shows it too, and its words may be those of a card that is no longer given; so the decks of both are merged again,
with all cards of theirs, whichever document shows them. The other decks are left out of the merge, which carries them
over as they are. The outcome is that of a build of the whole folder.
"""

import sqlite3
import zlib
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from zipfile import BadZipFile

from quizgen.cards.card import Card
from quizgen.decks import quiz
from quizgen.decks.lock import Lock
from quizgen.decks.locked import Locked
from quizgen.decks.merge import Merged
from quizgen.documents.trouble import QuizgenError, Remark
from quizgen.shell import linting, packing
from quizgen.shell.built import DECKS, SEEDS, Built
from quizgen.shell.extracting import opened
from quizgen.shell.files import LOCK as LOCK_FILE
from quizgen.shell.files import SUFFIX, digest
from quizgen.shell.ledger import CARDS, LOCK, PACKAGE
from quizgen.shell.packing import packed_again
from quizgen.shell.record import Counts, Document
from quizgen.shell.screen import Doubt
from quizgen.shell.seeds import Seed, deck_names, seeds
from quizgen.shell.tally import tallied
from quizgen.shell.touched import Touched, Unlike, merged_again, stands, touched_by
from quizgen.shell.work import Making, Work, doubts
from quizgen.shell.work import counts as counts_of
from quizgen.study import Study, ask, contexts, study


@dataclass(frozen=True, slots=True)
class Part:
    """A build of a part that is ready: the documents that were asked, and the decks that were merged again.

    `notes` is how many the package holds; `collection` what is in it, None where it has not changed.
    """

    making: Making
    asked: frozenset[str]
    touched: frozenset[str]
    counts: Mapping[str, Counts]
    notes: int
    collection: bytes | None


def part(work: Work) -> Part | None:
    """The build as it would be, noted in the ledger but not yet kept; None where the whole folder must be built."""
    try:
        return _part(work)
    except (Unlike, QuizgenError, sqlite3.Error, OSError, ValueError, KeyError, BadZipFile, zlib.error):
        work.ledger.database.rollback()
        return None


def keep_part(work: Work, done: Part, still: Mapping[str, str]) -> None:
    """Keep what the ledger has noted; `still` has the digests of the files that have not moved since."""
    ledger = work.ledger
    for name, found in done.counts.items():
        ledger.put_deck(name, still.get(f"{DECKS}/{name}{SUFFIX}", ""), found)
    ledger.drop_decks(done.touched - done.counts.keys())
    ledger.put_outcome(still.get(f"{DECKS}/{LOCK_FILE}", ""), still.get(f"{DECKS}/{work.package}", ""), done.notes)
    if any(f"{SEEDS}/{name}" not in still for name in done.asked):  # changed while it was read
        ledger.clear_outcome()
    ledger.database.commit()
    if done.collection is not None:
        packing.keep(work.folder, done.collection)


def _part(work: Work) -> Part:
    ledger = work.ledger
    locked = _locked(work)
    edited = _edited(work)
    files = _files(work)
    names = deck_names(files)
    told = ledger.digests("document")
    gone = told.keys() - files.keys()
    studied = _studied([seed for name, seed in files.items() if told.get(name) != work.known[f"{SEEDS}/{name}"]])
    if 2 * (len(studied) + len(gone)) > len(files):
        raise Unlike
    documents = ledger.documents()
    asked, remarks = _asked(work, files, studied, documents)
    keys = ledger.keys_of({*asked, *gone})
    keys |= ledger.keys_beside(keys)
    ledger.drop_documents(gone)
    for name, (held, cards) in asked.items():
        ledger.put_document(name, work.known[f"{SEEDS}/{name}"], held, cards)
    documents = {name: asked[name][0] if name in asked else documents[name] for name in files}
    keys |= ledger.keys_of(asked)
    keys |= ledger.keys_beside(keys)
    touched = touched_by(work, locked, files.keys(), keys, {*asked, *gone}, edited)
    merged = merged_again(ledger, documents, names, touched, work.now)
    return _ready(work, locked, documents, remarks, asked, touched, merged)


# ---- what has changed ----------------------------------------------------------------------------------------------


def _locked(work: Work) -> Locked:
    """The lock as the last build left it; Unlike where it or the package is another, or the ledger is damaged."""
    ledger = work.ledger
    for what, file in ((LOCK, LOCK_FILE), (PACKAGE, work.package)):
        if ledger.state(what) != work.known.get(f"{DECKS}/{file}", ""):
            raise Unlike
    locked = Locked.of(stands(work, LOCK_FILE) or b"")
    if not str(len(locked)) == str(ledger.count()) == ledger.state(CARDS):
        raise Unlike
    return locked


def _edited(work: Work) -> set[str]:
    """The decks whose files are not as they were written, are new, or are gone."""
    above = f"{DECKS}/"
    stand = {
        name.removeprefix(above).removesuffix(SUFFIX): known
        for name, known in work.known.items()
        if name.startswith(above) and name.endswith(SUFFIX) and name.count("/") == 1
    }
    return {name for name, _ in stand.items() ^ work.ledger.digests("deck").items()}


def _files(work: Work) -> dict[str, Seed]:
    """The files of the documents by name; Unlike where one is no plain file."""
    found: dict[str, Seed] = {}
    for seed in seeds(work.seeds):
        if isinstance(seed, QuizgenError) or f"{SEEDS}/{seed.name}" not in work.known:
            raise Unlike
        found[seed.name] = seed
    if not found:
        raise Unlike
    return found


def _studied(files: Iterable[Seed]) -> dict[str, tuple[Study, tuple[Doubt, ...]]]:
    """The documents in these files, and the doubts of their readers."""
    found: dict[str, tuple[Study, tuple[Doubt, ...]]] = {}
    for seed in files:
        document, remarks = opened(seed)
        found[seed.name] = study(document), tuple(Doubt.about(document, remark) for remark in remarks)
    return found


def _asked(
    work: Work,
    files: Mapping[str, Seed],
    studied: Mapping[str, tuple[Study, tuple[Doubt, ...]]],
    documents: Mapping[str, Document],
) -> tuple[dict[str, tuple[Document, tuple[Card, ...]]], list[tuple[str, Remark]]]:
    """The documents that give other cards than before, with their cards; and doubts about documents, by name."""
    told = [studied[name][0].told if name in studied else documents[name].told for name in files]
    known, remarks = contexts(told, work.asking)
    found: dict[str, tuple[Document, tuple[Card, ...]]] = {}
    for (name, seed), context in zip(files.items(), known, strict=True):
        if name in studied:
            one, doubts = studied[name]
        elif documents[name].context != context:
            one, doubts = study(opened(seed)[0]), documents[name].doubts
        else:
            continue
        given = ask(name, one, context, work.asking)
        found[name] = Document.of(given, doubts), given.made.cards
    return found, [(told[index].name, remark) for index, remark in remarks]


# ---- what comes of it ----------------------------------------------------------------------------------------------


def _ready(
    work: Work,
    locked: Locked,
    documents: Mapping[str, Document],
    remarks: Iterable[tuple[str, Remark]],
    asked: Collection[str],
    touched: Touched,
    merged: Merged,
) -> Part:
    """The build: its files, and what there is to say, all decks counted; the ledger has noted it."""
    ledger = work.ledger
    kinds = {rule: kind for held in documents.values() for rule, kind in held.kinds.items()}
    counts = {deck.name: counts_of(deck, kinds) for deck in merged.decks}
    before = ledger.counts()
    untouched = {name: held for name, held in before.items() if name not in touched.decks}
    decks = dict(sorted((untouched | counts).items()))
    new: dict[str, bytes] = {}
    for deck in merged.decks:
        written = quiz.write(deck, touched.quizzes.get(deck.name)).encode("utf-8")
        if written != touched.files.get(f"{deck.name}{SUFFIX}"):
            new[f"{deck.name}{SUFFIX}"] = written
    abouts = {name: held.about for name, held in decks.items()}
    packed = packed_again(work, merged, {*touched.decks, *counts}, abouts)
    if packed.package is not None:
        new[work.package] = packed.package
    changed = {id: one for id, one in merged.lock.cards.items() if touched.known.get(id) != one}
    dropped = touched.known.keys() - merged.lock.cards.keys()
    ledger.put_known(changed, dropped)
    titled = {name: one for name, one in merged.lock.decks.items() if touched.titles.get(name) != one}
    closed = touched.titles.keys() - merged.lock.decks.keys()
    if changed or dropped or titled or closed:
        new[LOCK_FILE] = locked.changed(Lock(changed, titled), dropped, closed)
    old = {file: digest(written) for file, written in touched.files.items()}
    old |= {file: left for file, what in ((LOCK_FILE, LOCK), (work.package, PACKAGE)) if (left := ledger.state(what))}
    built = Built(
        decks=merged.decks,
        changes=replace(merged.changes, kept=merged.changes.kept + sum(held.questions for held in untouched.values())),
        doubts=tuple(
            doubts(
                work,
                (doubt for held in documents.values() for doubt in held.doubts),
                {name: held.told for name, held in documents.items()},
                remarks,
                (name for name, held in documents.items() if held.barren),
            )
        ),
        faults=tuple(
            linting.faults(
                (held.findings for held in documents.values()),
                {name: held.findings for name, held in decks.items()},
                work.seeds,
                work.decks,
            )
        ),
        troubles=(),
        written=tuple(work.decks / name for name in new),
        package=work.decks / work.package if work.package in {*new, *old} else None,
        tally=tallied(len(documents), (held.kinds for held in decks.values())),
    )
    made = Making(built, new, {file: left for file, left in old.items() if file in new})
    return Part(made, frozenset(asked), touched.decks, counts, packed.notes, packed.collection)
