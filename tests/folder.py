"""A folder of documents and quiz files in memory, to build again and again: what the shell does, without a disk."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from quizgen.cards.card import BLANK, Card, Citation, Cloze, Question
from quizgen.decks import lock as locks
from quizgen.decks import quiz as quizzes
from quizgen.decks.deck import Deck, Entry
from quizgen.decks.merge import Made, Merged, merge
from quizgen.decks.plain import filled


def card(
    key: str,
    prompt: str,
    *answers: str,
    file: str = "甲.txt",
    line: int = 1,
    group: str = "list",
    header: str = "会议 · 2026-01-07",
) -> Card:
    """A card whose sentence is its prompt, filled."""
    pieces = tuple(prompt.split(BLANK))
    layout = Cloze(pieces, answers) if len(pieces) == len(answers) + 1 else Question(prompt, answers)
    quote = filled((prompt, answers))
    kind = "fill" if BLANK in prompt else "short"
    return Card(key, group, "item", kind, header, layout, (Citation(file, line, quote, "formulation"),))


def made(name: str, *cards: Card, file: str = "", date: str | None = "2026-01-07", title: str = "会议") -> Made:
    """A document of these cards."""
    return Made(name, title, file or f"{name}.txt", date, None, cards)


@dataclass
class Folder:
    """The files that builds leave behind: quiz files by deck name, and the lock."""

    files: dict[str, str] = field(default_factory=dict)
    lock: str | None = None
    now: int = 1000

    def build(self, *documents: Made, left_out: frozenset[str] = frozenset()) -> Merged:
        """Build, and write what comes of it, a hundred seconds after the last time."""
        self.now += 100
        merged = self.plan(*documents, left_out=left_out)
        previous = self.quizzes(left_out)
        for deck in merged.decks:
            self.files[deck.name] = quizzes.write(deck, previous.get(deck.name))
        self.lock = locks.write(merged.lock)
        return merged

    def plan(self, *documents: Made, left_out: frozenset[str] = frozenset()) -> Merged:
        """Build without writing."""
        lock = None if self.lock is None else locks.read(self.lock, "decks/quizgen.lock")
        return merge(documents, self.quizzes(left_out), lock, now=self.now, left_out=left_out)

    def quizzes(self, left_out: frozenset[str] = frozenset()) -> Mapping[str, quizzes.Quiz]:
        """The quiz files, read."""
        names = self.files.keys() - left_out
        return {name: quizzes.read(self.files[name], f"decks/{name}.yaml") for name in names}

    def replace(self, name: str, old: str, new: str) -> None:
        """A user's edit: what is replaced must be there, once."""
        assert self.files[name].count(old) == 1, self.files[name]
        self.files[name] = self.files[name].replace(old, new)


def entries(merged: Merged) -> dict[str, Entry]:
    """All questions by id."""
    found = [entry for deck in merged.decks for entry in deck.entries]
    assert len({entry.id for entry in found}) == len(found)
    return {entry.id: entry for entry in found}


def deck(*questions: Entry, title: str = "会议", name: str = "甲") -> Deck:
    """A deck of these questions."""
    return Deck(name, title, f"{name}.txt", "2026-01-07", questions)
