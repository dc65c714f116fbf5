"""What becomes of one question: drawn from the documents now, missing from them now, or the user's own."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from quizgen.cards.card import Card, Citation, Medium
from quizgen.decks.before import Before, Stood
from quizgen.decks.changes import Kind
from quizgen.decks.deck import Entry
from quizgen.decks.homes import Showing, citations
from quizgen.decks.lock import Known
from quizgen.decks.plain import Words, about, filled, laid_out, plain
from quizgen.decks.settle import settled
from quizgen.decks.shown import quotes, shown

OWN_FORM = "own"
"""The form of a question that the user wrote."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """The question in its deck, None if it is in none; what the lock keeps of it; what there is to tell.

    `told` holds the kind of each change, the question's words, and what stands beside them.
    """

    home: str
    entry: Entry | None = None
    known: Known | None = None
    told: tuple[tuple[Kind, str, str], ...] = ()


def drawn(before: Before, id: str, key: str, showings: Sequence[Showing], *, likened: bool) -> Outcome:
    """A question that the documents give now; `likened` tells that it is known again by likeness only."""
    known, stood = before.known.get(id), before.stood.get(id)
    home = _home(before, known, stood, showings)
    if home in before.out:
        return Outcome(home, known=known)
    if known is not None and stood is None and (known.deleted or known.home in before.read):
        left = replace(known, key=key, deleted=True)
        return Outcome(home, known=left, told=() if known.deleted else ((Kind.DELETED, known.prompt, ""),))
    first = next((showing for showing in showings if showing.deck == home), showings[0])
    card, places = first.card, citations((first, *showings))
    generated = plain(card.layout)
    entry = _generated(id, card, generated, places)
    if stood is not None and known is not None:
        entry = settled(entry, stood.asked, known)
    digest = shown(entry)
    entry = replace(entry, changed=before.moved(entry, digest))
    now = _known(entry, home, key, card, generated, places, digest)
    told = (*_told(entry, known, now, stood, likened=likened), *_disagreeing(entry, known, now, showings))
    return Outcome(home, entry, now, told)


def missing(before: Before, known: Known) -> Outcome:
    """A question that is known and that the documents do not give now."""
    stood = before.stood.get(known.id)
    home = stood.deck if stood is not None else known.home
    if home in before.out:
        return Outcome(home, known=known)
    if stood is None:
        if known.deleted or home not in before.read:
            return Outcome(home, known=known)
        words = known.prompt or known.about
        left = replace(known, deleted=True) if known.key else None  # the user's own words do not come back
        return Outcome(home, known=left, told=((Kind.DELETED, words, ""),))
    if not known.key or (known.shown and known.obsolete and not stood.asked.obsolete):
        return own(before, stood)
    entry = replace(_written(before, stood, known), obsolete=True)
    digest = shown(entry)
    entry = replace(entry, changed=before.moved(entry, digest))
    now = replace(
        known, home=home, header=entry.header, obsolete=True, deleted=False, shown=digest, changed=entry.changed
    )
    if not known.obsolete:
        return Outcome(home, entry, now, ((Kind.GONE, entry.prompt, ""),))
    edited = known.shown not in ("", digest)
    return Outcome(home, entry, now, ((Kind.EDITED, entry.prompt, ""),) if edited else ())


def own(before: Before, stood: Stood) -> Outcome:
    """A question that the user wrote, or kept though the documents no longer say it."""
    id = stood.asked.id
    entry = _written(before, stood, Known(id, stood.deck, form=OWN_FORM))
    digest = shown(entry)
    entry = replace(entry, changed=before.moved(entry, digest))
    now = Known(id, stood.deck, form=OWN_FORM, about=entry.prompt, shown=digest, changed=entry.changed)
    was = before.known.get(id)
    told: tuple[tuple[Kind, str, str], ...] = ()
    if was is not None and not was.key:
        told = ((Kind.EDITED, entry.prompt, ""),) if was.shown != digest else ()
    elif before.remembers or stood.asked.unnamed:
        told = ((Kind.ADDED, entry.prompt, ""),)
    return Outcome(stood.deck, entry, now, told)


def _home(before: Before, known: Known | None, stood: Stood | None, showings: Sequence[Showing]) -> str:
    """The deck whose file has it; else the one it was in, if that is still there; else its earliest document's."""
    if stood is not None:
        return stood.deck
    decks = [showing.deck for showing in showings]
    if known is not None and (known.home in decks or known.home in before.read or known.home in before.out):
        return known.home
    return decks[0]


def _generated(id: str, card: Card, words: Words, places: tuple[Citation, ...]) -> Entry:
    return Entry(
        id=id,
        type=card.type,
        form=card.form,
        prompt=words[0],
        answer=words[1],
        header=card.header,
        hint=card.hint,
        layout=card.layout,
        citations=places,
        anki=Medium.ANKI in card.media,
        changed=0,
        options=card.options,
    )


def _written(before: Before, stood: Stood, known: Known) -> Entry:
    """A question as it stands in its file."""
    asked, head = stood.asked, before.heads[stood.deck]
    return Entry(
        id=asked.id,
        type=asked.type,
        form=known.form,
        prompt=asked.prompt,
        answer=asked.answer,
        header=known.header if known.shown else " · ".join(part for part in (head.title, head.date) if part),
        hint=known.hint,
        layout=laid_out((asked.prompt, asked.answer), ordered=asked.type == "order"),
        citations=asked.citations,
        anki=known.anki,
        changed=0,
        note=asked.note,
        options=asked.options,
        proposed=asked.proposed,
    )


def _known(
    entry: Entry, home: str, key: str, card: Card, words: Words, places: tuple[Citation, ...], digest: str
) -> Known:
    return Known(
        id=entry.id,
        home=home,
        key=key,
        form=card.form,
        group=card.group,
        type=card.type,
        prompt=words[0],
        answer=words[1],
        options=card.options,
        about=about(card.layout),
        header=card.header,
        hint=card.hint,
        quotes=quotes(places),
        shown=digest,
        changed=entry.changed,
        anki=entry.anki,
    )


def _told(
    entry: Entry, was: Known | None, now: Known, stood: Stood | None, *, likened: bool
) -> Iterator[tuple[Kind, str, str]]:
    """What has happened to a question that the documents give: one thing, the weightiest."""
    if was is None:
        yield Kind.NEW, entry.prompt, ""
    elif stood is not None and entry.proposed is not None and entry.proposed != stood.asked.proposed:
        yield Kind.PROPOSED, entry.prompt, filled(entry.proposed)
    elif was.obsolete or was.deleted:
        yield Kind.RESTORED, entry.prompt, ""
    elif likened:
        yield Kind.CHANGED, entry.prompt, was.about
    elif was.shown not in ("", now.shown):
        users = entry.edited or entry.note or entry.options
        same = _said(was) == _said(now)
        yield Kind.EDITED if users and same else Kind.CHANGED, entry.prompt, ""


def _said(known: Known) -> tuple[object, ...]:
    """What the documents gave, as far as it is remembered."""
    return known.prompt, known.answer, known.header, known.hint, known.quotes


def _disagreeing(
    entry: Entry, was: Known | None, now: Known, showings: Sequence[Showing]
) -> Iterator[tuple[Kind, str, str]]:
    """The first document that answers the question differently, when one of them is new or has changed."""
    if was is not None and was.quotes == now.quotes:
        return
    for showing in showings:
        answer = plain(showing.card.layout)[1]
        if answer != now.answer and showing.card.citations:
            place = showing.card.citations[0]
            yield Kind.CONFLICTS, entry.prompt, f"{place.file}:{place.line} {'，'.join(answer)}"
            return
