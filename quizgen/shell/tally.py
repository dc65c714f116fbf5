"""How much there is: documents, quizzes, and questions of each kind."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from quizgen.decks.deck import Deck


@dataclass(frozen=True, slots=True)
class Tally:
    """Counts for the report: `kinds` has for each kind of fact the questions, and how many of them are for Anki."""

    documents: int
    quizzes: int
    kinds: Mapping[str, tuple[int, int]]

    @property
    def questions(self) -> int:
        """All questions."""
        return sum(questions for questions, _ in self.kinds.values())


def counted(deck: Deck, kinds: Mapping[str, str]) -> dict[str, tuple[int, int]]:
    """The counts of one deck; `kinds` tells which kind of fact each rule finds."""
    asked: Counter[str] = Counter()
    cards: Counter[str] = Counter()
    for entry in deck.entries:
        rule = entry.citations[0].rule if entry.citations and not entry.obsolete else ""
        kind = kinds.get(rule, rule)
        asked[kind] += 1
        cards[kind] += entry.anki
    return {kind: (asked[kind], cards[kind]) for kind in asked}


def tallied(documents: int, decks: Iterable[Mapping[str, tuple[int, int]]]) -> Tally:
    """The tally of decks, by the counts of each."""
    asked: Counter[str] = Counter()
    cards: Counter[str] = Counter()
    quizzes = 0
    for counts in decks:
        quizzes += 1
        for kind, (questions, anki) in counts.items():
            asked[kind] += questions
            cards[kind] += anki
    return Tally(documents, quizzes, {kind: (asked[kind], cards[kind]) for kind in asked})
