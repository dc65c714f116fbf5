"""Faults of cards, each with the file and line of its sentence; of what a user wrote, with the quiz file and the id."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from quizgen.cards.card import Card
from quizgen.cards.lint import Finding, lint
from quizgen.decks.deck import Deck, Entry
from quizgen.decks.outcome import OWN_FORM
from quizgen.documents.trouble import Message
from quizgen.shell.screen import Doubt


def findings(deck: Deck) -> tuple[Finding, ...]:
    """What is wrong with the questions that a user edited or added."""
    return tuple(lint(_card(entry) for entry in deck.entries if entry.edited or entry.form == OWN_FORM))


def faults(
    documents: Iterable[Iterable[Finding]], decks: Mapping[str, Iterable[Finding]], seeds: Path, folder: Path
) -> Iterator[Doubt]:
    """What was found to be wrong, document by document, then deck by deck."""
    for found in documents:
        for finding in found:
            yield _doubt(f"{seeds / finding.file}:{finding.line}", finding)
    for name, found in decks.items():
        for finding in found:
            yield _doubt(f"{folder / name}.yaml", finding)


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
