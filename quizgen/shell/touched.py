"""What a change touches: the decks that are to be merged again, and all that may be taken for a card of theirs."""

from collections.abc import Collection, Mapping, Set
from dataclasses import dataclass

from quizgen.decks import quiz
from quizgen.decks.lock import Known, Lock, Titled
from quizgen.decks.locked import Locked
from quizgen.decks.merge import Merged, merge
from quizgen.shell.files import SUFFIX, contained, content, text
from quizgen.shell.ledger import Ledger, said
from quizgen.shell.record import Document
from quizgen.shell.work import Work


class Unlike(Exception):
    """The folder is not as the ledger has it, or holds what only a build of the whole can tell."""


@dataclass(frozen=True, slots=True)
class Touched:
    """The decks to merge again: what their files hold and say, what is known of their cards, and the keys that concern them.

    `titles` are those of all decks. What is known and the keys go beyond these decks, to all cards that one of theirs may be taken for.
    """

    decks: frozenset[str]
    files: Mapping[str, bytes]
    quizzes: Mapping[str, quiz.Quiz]
    known: Mapping[str, Known]
    keys: frozenset[str]
    titles: Mapping[str, Titled]


def touched_by(
    work: Work,
    locked: Locked,
    there: Set[str],
    keys: Collection[str],
    documents: Collection[str],
    edited: Collection[str],
) -> Touched:
    """What has to do with these keys, documents and edits; `there` are the names of all documents."""
    ledger = work.ledger
    lost = _known(locked, ledger.lost())
    titles = locked.titles()
    filed = {titled.file for titled in titles.values()}
    if filed - there or ledger.digests("deck").keys() - titles.keys():
        # a deck whose document is gone is adopted by one that has none, if enough of all its cards stand there
        homeless = ledger.keys_of(there - filed)
        keys = homeless | ledger.keys_beside(homeless) | set(keys)
    homes = {titled.file: name for name, titled in sorted(titles.items(), reverse=True)}
    known = lost | _known(locked, ledger.ids_by("key", keys) | ledger.ids_by("id", keys))
    decks = {homes[name] for name in documents if name in homes} | {one.home for one in known.values()} | set(edited)
    files = {f"{name}{SUFFIX}": written for name in decks if (written := stands(work, f"{name}{SUFFIX}")) is not None}
    quizzes = {}
    for file, written in files.items():
        path = work.decks / file
        quizzes[path.stem] = quiz.read(text(written, path), str(path))
    ids = {asked.id for one in quizzes.values() for asked in one.questions}
    if any(one.home not in decks for one in _known(locked, ledger.ids_by("id", ids)).values()):
        raise Unlike  # a question stands in two files
    known |= _known(locked, ledger.ids_by("home", decks))
    near = {one.key for one in known.values() if one.key} | set(keys)
    near |= ledger.keys_saying(said(one.form, one.about) for one in lost.values())
    near |= ledger.keys_beside(near)
    known |= _known(locked, ledger.ids_by("key", near) | ledger.ids_by("id", near))
    near |= {one.key for one in known.values() if one.key}
    return Touched(frozenset(decks), files, quizzes, known, frozenset(near), titles)


def stands(work: Work, file: str) -> bytes | None:
    """What a file of decks/ holds, None where it is not there."""
    return content(contained(work.decks / file, work.decks))


def _known(locked: Locked, ids: set[str]) -> dict[str, Known]:
    """By id, what is known of cards; Unlike where the lock does not have them all."""
    found = locked.known(ids)
    if len(found) < len(ids):
        raise Unlike
    return found


def merged_again(
    ledger: Ledger, documents: Mapping[str, Document], names: Mapping[str, str], touched: Touched, now: int
) -> Merged:
    """The decks that are touched, merged; the lock has what is known of the cards that were looked at."""
    showing = ledger.showing(touched.keys)
    made = [held.made(names[name], showing.get(name, ())) for name, held in documents.items()]
    others = {*touched.titles, *ledger.digests("deck")} - touched.decks
    lock = Lock(touched.known, touched.titles)
    merged = merge(made, touched.quizzes, lock, now=max(now, ledger.latest() + 1), left_out=others)
    if merged.troubles:
        raise Unlike
    return merged
