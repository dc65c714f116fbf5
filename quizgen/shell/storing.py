"""decks/ as it stands on disk, and the files of it that are to stand there instead."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from quizgen.decks import archive, collection, lock, package, quiz
from quizgen.decks.collection import Line
from quizgen.decks.deck import Deck
from quizgen.decks.lock import Lock
from quizgen.decks.merge import Merged
from quizgen.decks.quiz import Quiz
from quizgen.documents.trouble import QuizgenError
from quizgen.shell.files import LOCK, SUFFIX, contained, content, text
from quizgen.shell.packages import same_notes


@dataclass(frozen=True, slots=True)
class Stored:
    """What stands in decks/: its files as bytes, the quizzes and the broken quizzes by deck, the lock."""

    folder: Path
    files: Mapping[str, bytes]
    quizzes: Mapping[str, Quiz]
    lock: Lock | None
    broken: Mapping[str, QuizgenError]


def stored(folder: Path, package_file: str) -> Stored:
    """What stands in the folder, nothing where it is not there yet. Raises where the lock cannot be read."""
    if not folder.is_dir():
        return Stored(folder, {}, {}, None, {})
    files: dict[str, bytes] = {}
    quizzes: dict[str, Quiz] = {}
    broken: dict[str, QuizgenError] = {}
    for path in sorted(folder.glob(f"*{SUFFIX}")):
        if path.name.startswith("."):
            continue
        try:
            files[path.name] = content(contained(path, folder)) or b""
            quizzes[path.stem] = quiz.read(text(files[path.name], path), str(path))
        except QuizgenError as trouble:
            broken[path.stem] = trouble
    for name in (LOCK, package_file):
        written = content(contained(folder / name, folder))
        if written is not None:
            files[name] = written
    known = lock.read(text(files[LOCK], folder / LOCK), str(folder / LOCK)) if LOCK in files else None
    return Stored(folder, files, quizzes, known, broken)


def differing(
    merged: Merged, before: Stored, package_file: str, name: str
) -> tuple[dict[str, bytes], list[Line], list[QuizgenError]]:
    """The files that are to be written, by name, the lock last; the package's notes, and what keeps decks out of it.

    `package_file` is the package's file, `name` what its deck is called in Anki. A package without a card is not made.
    """
    new: dict[str, bytes] = {}
    for deck in merged.decks:
        new[deck.name + SUFFIX] = quiz.write(deck, before.quizzes.get(deck.name)).encode("utf-8")
    lines, troubles = _packable(merged.decks, before.folder)
    if lines:
        packed = archive.pack(collection.make(lines, {deck.name: package.about(deck) for deck in merged.decks}, name))
        old = before.files.get(package_file)
        if old is None or not same_notes(old, packed):
            new[package_file] = packed
    new[LOCK] = lock.write(merged.lock).encode("utf-8")
    return {file: written for file, written in new.items() if written != before.files.get(file)}, lines, troubles


def _packable(decks: Sequence[Deck], folder: Path) -> tuple[list[Line], list[QuizgenError]]:
    """The notes of the decks that can be packed; and why the others cannot."""
    troubles: list[QuizgenError] = []
    left = list(decks)
    while True:
        try:
            return package.lines(left), troubles
        except QuizgenError as trouble:
            kept = [deck for deck in left if deck.name + SUFFIX != trouble.where]
            if len(kept) == len(left):
                raise
            left = kept
            trouble.where = str(folder / trouble.where)
            troubles.append(trouble)
