"""The merge: what the documents give now, laid under what users made of what they gave before.

- `Made(name, title, file, date, issuer, cards)`: what one document gives.
- `merge(made, previous, lock, *, now, left_out=()) -> Merged`: `previous` are the quiz files by deck name, as read;
  `lock` is None where there is none; `now` is the time in seconds since 1970; `left_out` names the decks whose quiz
  file or document could not be read: they are carried over as they are.
- `Merged(decks, lock, changes, troubles)`: write each deck with `quiz.write(deck, previous.get(deck.name))`, then the
  package, and the lock last. `troubles` are errors in quiz files that left their decks out.

A question is the user's where its words in the file are not those that were generated last; then they stay, and what
the documents say now stands beside them as `proposed` if it is new. A question that the lock knows and its file lacks
was deleted; one that the lock does not know is the user's own. Without a lock the file's words count as the user's
where the documents say something else, and a question without a source, or with an id in `own-`, as the user's own.
"""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from quizgen.decks.before import Before, remembered, stood
from quizgen.decks.changes import Change, Changes, Kind
from quizgen.decks.deck import Deck
from quizgen.decks.homes import Made, Showing, by_date, deck_names, gather
from quizgen.decks.identity import Identity, identify
from quizgen.decks.likeness import Drawn
from quizgen.decks.lock import Known, Lock, Titled
from quizgen.decks.order import TYPES, interleave
from quizgen.decks.outcome import Outcome, drawn, missing, own
from quizgen.decks.plain import about, plain
from quizgen.decks.quiz import Quiz
from quizgen.decks.settle import headed
from quizgen.decks.versions import united
from quizgen.documents.trouble import QuizgenError

__all__ = ["Made", "Merged", "merge"]


@dataclass(frozen=True, slots=True)
class Merged:
    """What to write: the decks by name, the lock, and what has changed since the last build."""

    decks: tuple[Deck, ...]
    lock: Lock
    changes: Changes
    troubles: tuple[QuizgenError, ...] = ()


def merge(
    made: Sequence[Made],
    previous: Mapping[str, Quiz],
    lock: Lock | None,
    *,
    now: int,
    left_out: Collection[str] = (),
) -> Merged:
    """What to keep of the documents and of the quiz files. The order of the documents changes nothing."""
    last = lock or Lock()
    made = by_date(made)
    names = deck_names(made, previous, last)
    documents = dict(zip(names, made, strict=True))
    stand, troubles = stood(previous, last, left_out)
    keys = {*(stand.keys() - last.cards.keys()), *(known.key for known in last.cards.values())}
    gathered = united(gather(made, names), keys)
    out = frozenset(left_out) | troubles.keys()
    read = {name: quiz for name, quiz in previous.items() if name not in out}
    before = Before(
        known=remembered(lock, stand, {name: quiz.title for name, quiz in read.items()}, gathered.keys()),
        stood=stand,
        read=read,
        out=out,
        heads={
            name: headed(read.get(name), documents.get(name), last.decks.get(name))
            for name in sorted({*documents, *read} - out)
        },
        remembers=lock is not None,
        stamp=max(now, last.latest + 1),
    )
    identity = identify(_drawn(gathered), before.known, stand.keys())
    outcomes = _outcomes(before, gathered, identity)
    decks = tuple(_decks(before, gathered, identity, outcomes))
    return Merged(
        decks,
        Lock(_cards(outcomes), _titles(last, before, documents, decks)),
        _changes(before.known, identity, outcomes),
        tuple(troubles.values()),
    )


def _drawn(gathered: Mapping[str, Sequence[Showing]]) -> dict[str, Drawn]:
    found: dict[str, Drawn] = {}
    for key, showings in gathered.items():
        card = showings[0].card
        decks = frozenset(showing.deck for showing in showings)
        prompt, answer = plain(card.layout)
        found[key] = Drawn(
            key, card.form, card.group, card.type, about(card.layout), answer, decks, prompt, card.header
        )
    return found


def _outcomes(before: Before, gathered: Mapping[str, Sequence[Showing]], identity: Identity) -> dict[str, Outcome]:
    """What becomes of every question, by its id: of those given now, those known, those that only the files have."""
    outcomes: dict[str, Outcome] = {}
    for key, showings in gathered.items():
        id = identity.ids[key]
        outcomes[id] = drawn(before, id, key, showings, likened=id in identity.likened)
    for id in sorted(before.known.keys() - outcomes.keys()):
        outcomes[id] = missing(before, before.known[id])
    for id in sorted(before.stood.keys() - outcomes.keys()):
        outcomes[id] = own(before, before.stood[id])
    return outcomes


def _decks(
    before: Before, gathered: Mapping[str, Sequence[Showing]], identity: Identity, outcomes: Mapping[str, Outcome]
) -> Iterator[Deck]:
    """The decks by name: those of the documents, and those on disk whose documents are gone."""
    places: dict[str, list[tuple[tuple[int, int, int], str]]] = defaultdict(list)
    for index, (key, showings) in enumerate(gathered.items()):
        id = identity.ids[key]
        outcome = outcomes[id]
        if outcome.entry is not None:
            card = next((each for each in showings if each.deck == outcome.home), showings[0]).card
            rank = TYPES.index(outcome.entry.type) if outcome.entry.type in TYPES else len(TYPES)
            line = card.citations[0].line if card.citations else 0
            places[outcome.home].append(((rank, line, index), id))
    for name, head in before.heads.items():
        quiz = before.read.get(name)
        kept = [asked.id for asked in quiz.questions] if quiz else []
        order = interleave(kept, [id for _, id in sorted(places[name])])
        entries = tuple(entry for id in order if (entry := outcomes[id].entry) is not None)
        if quiz is not None or entries:
            yield Deck(name, head.title, head.file, head.date, entries, head.issuer)


def _cards(outcomes: Mapping[str, Outcome]) -> dict[str, Known]:
    return {id: outcome.known for id, outcome in outcomes.items() if outcome.known is not None}


def _titles(last: Lock, before: Before, documents: Mapping[str, Made], decks: Sequence[Deck]) -> dict[str, Titled]:
    """What stood at the top of each deck's file as generated; of a document that is gone, what it was."""
    titles = {name: titled for name, titled in last.decks.items() if name in before.out or name in before.read}
    for deck in decks:
        document = documents.get(deck.name)
        if document is not None:
            titles[deck.name] = Titled(document.title, document.file, document.date, document.issuer)
    return titles


def _changes(known: Mapping[str, Known], identity: Identity, outcomes: Mapping[str, Outcome]) -> Changes:
    told: dict[Kind, list[Change]] = defaultdict(list)
    for id, outcome in outcomes.items():
        for kind, text, beside in outcome.told:
            told[kind].append(Change(outcome.home, id, text, beside))
    for key, old in identity.unclear:
        id = identity.ids[key]
        entry = outcomes[id].entry
        if entry is not None:
            told[Kind.UNCLEAR].append(Change(outcomes[id].home, id, entry.prompt, f"{old} {known[old].about}"))
    kept = sum(outcome.entry is not None and not outcome.told for outcome in outcomes.values())
    ordered = {kind: tuple(sorted(changes, key=lambda one: (one.deck, one.id))) for kind, changes in told.items()}
    return Changes(**ordered, kept=kept)
