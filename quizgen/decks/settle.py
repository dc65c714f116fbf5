"""Three versions of one thing, as generated last, as it stands in the file, as generated now: which one is kept.

What the user did not touch is the documents'; what the user touched is the user's, and what the documents say instead
stands beside it until the user decides.
"""

from dataclasses import replace

from quizgen.cards.card import Question
from quizgen.decks.deck import Entry
from quizgen.decks.homes import Made
from quizgen.decks.lock import Known, Titled
from quizgen.decks.plain import laid_out
from quizgen.decks.quiz import Asked, Quiz
from quizgen.decks.shown import quotes


def settled(entry: Entry, asked: Asked, known: Known) -> Entry:
    """The entry as generated now, with what the user wrote in its place.

    Where it is not remembered what was generated last (`known.prompt` is ""), all that differs counts as the user's.
    """
    generated, written = (entry.prompt, entry.answer), (asked.prompt, asked.answer)
    before = (known.prompt, known.answer) if known.prompt else None
    entry = replace(entry, note=asked.note)
    if asked.options and asked.options != known.options:
        entry = replace(entry, options=asked.options)
    if asked.type != (known.type if before else entry.type):
        entry = replace(entry, type=asked.type)
    if before and asked.citations and quotes(asked.citations) not in (known.quotes, quotes(entry.citations)):
        entry = replace(entry, citations=asked.citations)
    if written in (generated, before):
        return entry
    proposed = asked.proposed if generated == before else generated
    ordered = isinstance(entry.layout, Question) and entry.layout.ordered
    return replace(
        entry,
        prompt=asked.prompt,
        answer=asked.answer,
        layout=laid_out(written, ordered=ordered),
        edited=True,
        proposed=None if proposed == written else proposed,
    )


def headed(quiz: Quiz | None, document: Made | None, before: Titled | None) -> Titled:
    """What stands at the top of a deck's file: the document's, but for what the user wrote there."""
    if document is None:
        assert quiz is not None
        return Titled(quiz.title, quiz.file, quiz.date, quiz.issuer)
    if quiz is None:
        return Titled(document.title, document.file, document.date, document.issuer)
    if before is None:
        return Titled(quiz.title, document.file, document.date, document.issuer)
    return Titled(
        document.title if quiz.title == before.title else quiz.title,
        document.file if quiz.file == before.file else quiz.file,
        document.date if quiz.date == before.date else quiz.date,
        document.issuer if quiz.issuer == before.issuer else quiz.issuer,
    )
