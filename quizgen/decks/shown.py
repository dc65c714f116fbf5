"""What a note shows, as a digest: only when it moves is the note stamped with a new time, and rewritten in Anki.

Rewriting a note in Anki replaces all its fields and tags, those that the user edited too. So what matters to the
learner counts: question, answer, the lines around them, the sentence it was read from, the banner of a vanished one.
What does not: the file's name and line, which move when a paragraph is put in above or a file is renamed; the rule; the
second and third document that say the same, for the list of those grows with every document; the hint, which warns of
another document's list of the same name. They are brought up to date when the note next moves.
"""

import json
from collections.abc import Iterable
from hashlib import blake2b
from typing import assert_never

from quizgen.cards.card import Citation, Cloze, Layout, Question, Window
from quizgen.decks.deck import Entry


def shown(entry: Entry) -> str:
    """The digest of what the entry's note shows: 16 hexadecimal digits."""
    quote = entry.citations[0].quote if entry.citations else ""
    marks = [entry.header, "", entry.note, list(entry.options), quote, entry.obsolete]
    return _digest([*marks, _laid_out(entry.layout)])


def quotes(citations: Iterable[Citation]) -> str:
    """The digest of the words cited, by which a user's own are known."""
    return _digest([citation.shown for citation in citations])


def _laid_out(layout: Layout) -> list[object]:
    match layout:
        case Cloze(pieces=pieces, answers=answers):
            return ["cloze", pieces, answers]
        case Window():
            item = _laid_out(layout.item)
            around = [layout.title, layout.before, layout.after, layout.position, layout.ordered, layout.whole]
            return ["window", item, *around]
        case Question(prompt=prompt, answers=answers, ordered=ordered):
            return ["question", prompt, answers, ordered]
    assert_never(layout)


def _digest(value: object) -> str:
    return blake2b(json.dumps(value).encode(), digest_size=8).hexdigest()
