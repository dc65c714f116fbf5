"""Faults of cards, each with the file and line of its sentence; of what a user wrote, with the quiz file and the id."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from quizgen.cards.card import Card
from quizgen.cards.lint import Finding, lint
from quizgen.decks.deck import Deck, Entry
from quizgen.decks.outcome import OWN_FORM
from quizgen.documents.trouble import Message
from quizgen.shell.screen import Doubt
from quizgen.study import Given


def faults(given: Iterable[Given], decks: Iterable[Deck], seeds: Path, folder: Path) -> Iterator[Doubt]:
    """What is wrong with the cards, document by document, then with the questions that a user edited or added."""
    for document in given:
        for finding in document.findings:
            yield _doubt(f"{seeds / finding.file}:{finding.line}", finding)
    for deck in decks:
        for finding in lint(_card(entry) for entry in deck.entries if entry.edited or entry.form == OWN_FORM):
            yield _doubt(f"{folder / deck.name}.yaml", finding)


def _doubt(where: str, finding: Finding) -> Doubt:
    zh, en = f"{finding.message.zh}（{finding.key}）", f"{finding.message.en} ({finding.key})"
    return Doubt(where, finding.rule, Message(zh, en))


def _card(entry: Entry) -> Card:
    """The entry as a card, to be looked at as one."""
    return Card(
        entry.id,
        "",
        entry.form,
        entry.type,
        entry.header,
        entry.layout,
        entry.citations,
        hint=entry.hint,
        options=entry.options,
    )
