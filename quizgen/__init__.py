"""quizgen: Anki decks and printable quizzes from official Chinese documents, by rules alone.

The package is read front to back, one chapter a stage:

1. `documents`: what a text is once its format is forgotten
2. `structure`: where its parts are
3. `facts`: what it says, and what there is to learn in it
4. `cards`: what to ask
5. `decks`: what to keep, once what users edited is merged in
6. `paper`: what to hand out, from the quizzes alone

`make` runs the first five in order, document by document (`study`), and touches nothing outside; `shell` is the only part
that does. `read`, `extract` and `build` are what the command line uses. No chapter is loaded before it is needed: `import
quizgen` costs nothing.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from quizgen.documents.trouble import OwnFault, QuizgenError, Remark

if TYPE_CHECKING:
    from pathlib import Path

    from quizgen.cards.form import Wanted
    from quizgen.cards.phrase import Tagger
    from quizgen.decks.lock import Lock
    from quizgen.decks.merge import Merged
    from quizgen.decks.quiz import Quiz
    from quizgen.documents.document import Document
    from quizgen.shell.building import Built
    from quizgen.study import Given, Kept

__version__ = "0.1.0"
__all__ = ["Edition", "Previous", "QuizgenError", "build", "extract", "make", "read"]


@dataclass(frozen=True, slots=True)
class Previous:
    """What stands on disk from earlier builds: the quizzes by deck name, with all that users did to them, and the lock.

    `left_out` names decks whose quiz or document is there and cannot be read: they are kept as they are.
    """

    quizzes: "Mapping[str, Quiz]" = field(default_factory=dict)
    lock: "Lock | None" = None
    left_out: Collection[str] = ()

    def decks_of(self, file: str) -> set[str]:
        """The decks that were made of a document."""
        files = {name: quiz.file for name, quiz in self.quizzes.items()}
        if self.lock:
            files |= {name: titled.file for name, titled in self.lock.decks.items()}
        return {name for name, made_of in files.items() if made_of == file}


@dataclass(frozen=True, slots=True)
class Edition:
    """What a build makes: the decks, their lock and what has changed, as merged; and the rules' doubts.

    `given` is what each document gives, before the merge; `remarks` are pairs of the name of a document and a doubt about
    it. `faults` are those of quizgen itself: the documents that they name were left out, their decks kept as they are.
    """

    merged: "Merged"
    given: "tuple[Given, ...]"
    remarks: "tuple[tuple[str, Remark], ...]"
    faults: tuple[OwnFault, ...] = ()


def make(
    documents: "Iterable[tuple[str, Document | Kept]]",
    previous: Previous,
    *,
    now: int,
    tagger: "Tagger",
    kinds: Collection[str] | None = None,
    wanted: "Wanted | None" = None,
) -> Edition:
    """The edition that follows the previous one; the order of the documents changes nothing.

    Each document comes with the name that its deck gets if it is new; of one that has not changed, it is enough what it
    gave before. `now` is the time of what changes, in whole seconds since 1970. `tagger` tells words and their parts of
    speech. `kinds` are the kinds of facts to ask about, None for all; `wanted` is how much to ask about them, None for
    each thing once.
    """
    from quizgen import cards
    from quizgen.decks.merge import merge
    from quizgen.study import Asking, Kept, Study, contexts, given, study

    asking = Asking(tagger, kinds, wanted or cards.DEFAULT)
    studied: list[tuple[str, Study | Kept]] = []
    gives: list[Given] = []
    faults: list[OwnFault] = []
    for deck, document in documents:
        try:
            studied.append((deck, document if isinstance(document, Kept) else study(document)))
        except OwnFault as fault:
            faults.append(fault)
    told = [one.told for _, one in studied]
    known, remarks = contexts(told, asking)
    for (deck, one), context in zip(studied, known, strict=True):
        try:
            gives.append(given(deck, one, context, asking))
        except OwnFault as fault:
            faults.append(fault)
    left_out = {*previous.left_out, *(deck for fault in faults for deck in previous.decks_of(fault.where))}
    merged = merge([one.made for one in gives], previous.quizzes, previous.lock, now=now, left_out=left_out)
    names = {one.told.name for one in gives}
    named = ((told[index].name, remark) for index, remark in remarks)
    return Edition(merged, tuple(gives), tuple(one for one in named if one[0] in names), tuple(faults))


def read(path: "str | Path") -> "Document":
    """The document that a file holds: its text, cleaned, with the place of every character in the file.

    Raises a QuizgenError that says what is wrong where the file cannot be read.
    """
    from quizgen.shell.extracting import opened
    from quizgen.shell.seeds import seed

    return opened(seed(path))[0]


def extract(paths: "Iterable[str | Path]") -> Iterator[dict[str, Any]]:
    """The facts of documents, or of all documents in folders, as the objects that `quizgen extract` prints.

    Each has `kind`, `doc`, `line`, `quote`, `rule`, and the fields of its kind. Raises a QuizgenError at the first file
    that cannot be read.
    """
    from quizgen.shell.extracting import extracted

    for found in extracted(paths):
        match found:
            case QuizgenError():
                raise found
            case dict():
                yield found
            case _:
                pass  # a doubt, which the command line prints


def build(folder: "str | Path" = ".") -> "Built":
    """Do what `quizgen build` does: seeds/ → decks/. What came of it is returned, what was left out in its `troubles`.

    Raises a QuizgenError where there is nothing to build, or nowhere to write it.
    """
    from quizgen.shell import building

    return building.build(folder)
