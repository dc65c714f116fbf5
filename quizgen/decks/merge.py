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

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from quizgen.cards.card import Medium
from quizgen.decks.changes import Change, Changes
from quizgen.decks.deck import Deck, Entry
from quizgen.decks.homes import Made, Showing, by_date, citations, deck_names, gather
from quizgen.decks.identity import Drawn, Identity, identify
from quizgen.decks.lock import Known, Lock, Titled
from quizgen.decks.order import TYPES, interleave
from quizgen.decks.plain import about, filled, laid_out, plain
from quizgen.decks.quiz import OWN, Asked, Quiz
from quizgen.decks.settle import headed, settled
from quizgen.decks.shown import quotes, shown
from quizgen.decks.trouble import SameId
from quizgen.documents.trouble import QuizgenError

__all__ = ["Made", "Merged", "merge"]

LONG_AGO = 1
"""The time of a change that nobody remembers: Anki keeps what it has."""

OWN_FORM = "own"
"""The form of a question that the user wrote."""


@dataclass(frozen=True, slots=True)
class Merged:
    """What to write: the decks by name, the lock, and what has changed since the last build."""

    decks: tuple[Deck, ...]
    lock: Lock
    changes: Changes
    troubles: tuple[QuizgenError, ...] = ()


@dataclass(frozen=True, slots=True)
class Stood:
    """A question in a quiz file, and the deck of that file."""

    deck: str
    asked: Asked


def merge(
    made: Sequence[Made],
    previous: Mapping[str, Quiz],
    lock: Lock | None,
    *,
    now: int,
    left_out: Collection[str] = (),
) -> Merged:
    """What to keep of the documents and of the quiz files. The order of the documents changes nothing."""
    made = by_date(made)
    stood, troubles = _stood(previous, lock or Lock(), left_out)
    out = frozenset(left_out) | troubles.keys()
    read = {name: quiz for name, quiz in previous.items() if name not in out}
    names = deck_names(made, previous, lock or Lock())
    gathered = gather(made, names)
    known = _remembered(lock, stood, gathered.keys())
    identity = identify(_drawn(gathered), known, stood.keys())
    merging = _Merging(known, stood, read, out, lock is not None, stamp=max(now, (lock or Lock()).latest + 1))
    for key in gathered:
        merging.draw(identity.ids[key], key, gathered[key], likened=identity.ids[key] in identity.likened)
    drawn = set(identity.ids.values())
    for id in sorted(known.keys() - drawn):
        merging.miss(known[id])
    for id in sorted(stood.keys() - drawn - known.keys()):
        merging.add(id)
    decks = tuple(_decks(merging, made, names, lock or Lock()))
    titles = {name: titled for name, titled in (lock or Lock()).decks.items() if name in out or name in read}
    titles |= {
        name: Titled(one.title, one.file, one.date, one.issuer)
        for name, one in zip(names, made, strict=True)
        if name not in out and name in {deck.name for deck in decks}
    }
    changes = merging.changes(identity, known)
    return Merged(decks, Lock(merging.cards, titles), changes, tuple(troubles.values()))


def _stood(
    previous: Mapping[str, Quiz], lock: Lock, left_out: Collection[str]
) -> tuple[dict[str, Stood], dict[str, QuizgenError]]:
    """Every question of every file by its id; a deck that uses another's id is left out, with an error."""
    stood: dict[str, Stood] = {}
    troubles: dict[str, QuizgenError] = {}
    for name in sorted(previous.keys() - set(left_out)):
        for asked in previous[name].questions:
            other = stood.get(asked.id)
            if other is None:
                stood[asked.id] = Stood(name, asked)
                continue
            home = lock.cards[asked.id].home if asked.id in lock.cards else other.deck
            wrong, right = (Stood(name, asked), other) if home != name else (other, Stood(name, asked))
            stood[asked.id] = right
            place = f"{previous[right.deck].name}:{right.asked.line}"
            where = f"{previous[wrong.deck].name}:{wrong.asked.line}"
            troubles.setdefault(wrong.deck, SameId(where, asked.id, place))
    return {id: one for id, one in stood.items() if one.deck not in troubles}, troubles


def _remembered(lock: Lock | None, stood: Mapping[str, Stood], keys: Collection[str]) -> dict[str, Known]:
    """What the lock knows; and what only the files tell, where there is no lock, or an older one than the files.

    Of these the words that were generated are not known: `shown` is "".
    """
    known = dict(lock.cards) if lock else {}
    for id, one in stood.items():
        asked = one.asked
        drawn = id in keys or (lock is None and asked.citations and not id.startswith(OWN))
        if id not in known and drawn:
            words = filled((asked.prompt, asked.answer))
            answer, type = asked.answer, asked.type
            known[id] = Known(id, one.deck, key=id, type=type, answer=answer, about=words, obsolete=asked.obsolete)
    return known


def _drawn(gathered: Mapping[str, Sequence[Showing]]) -> dict[str, Drawn]:
    drawn: dict[str, Drawn] = {}
    for key, showings in gathered.items():
        card = showings[0].card
        answer = plain(card.layout)[1]
        decks = frozenset(showing.deck for showing in showings)
        drawn[key] = Drawn(key, card.form, card.group, card.type, about(card.layout), answer, decks)
    return drawn


@dataclass(slots=True)
class _Merging:
    """The merge under way: each question is drawn, missed or added once; then `entries` and `cards` are complete."""

    known: Mapping[str, Known]
    stood: Mapping[str, Stood]
    read: Mapping[str, Quiz]
    out: frozenset[str]
    remembers: bool
    stamp: int
    entries: dict[str, Entry] = field(default_factory=dict)
    homes: dict[str, str] = field(default_factory=dict)
    cards: dict[str, Known] = field(default_factory=dict)
    places: dict[str, tuple[int, int, int]] = field(default_factory=dict)
    told: dict[str, list[Change]] = field(default_factory=dict)
    kept: int = 0

    def draw(self, id: str, key: str, showings: Sequence[Showing], *, likened: bool) -> None:
        """A question that the documents give now."""
        known, one = self.known.get(id), self.stood.get(id)
        home = self._home(known, one, showings)
        if home in self.out:
            self._carry(known)
            return
        if known is not None and one is None and (known.deleted or known.home in self.read):
            if not known.deleted:
                self._tell("deleted", home, id, known.prompt)
            self.cards[id] = replace(known, key=key, deleted=True)
            return
        showing = next((each for each in showings if each.deck == home), showings[0])
        others = (each for each in showings if each is not showing)
        card, places = showing.card, citations((showing, *others))
        generated = plain(card.layout)
        entry = Entry(
            id=id,
            type=card.type,
            form=card.form,
            prompt=generated[0],
            answer=generated[1],
            header=card.header,
            hint=card.hint,
            layout=card.layout,
            citations=places,
            anki=Medium.ANKI in card.media,
            changed=0,
        )
        if one is not None and known is not None:
            entry = settled(entry, one.asked, known)
        digest = shown(entry)
        entry = replace(entry, changed=self._time(entry, digest, known, one))
        self._keep(entry, home)
        self.cards[id] = Known(
            id=id,
            home=home,
            key=key,
            form=card.form,
            group=card.group,
            type=card.type,
            prompt=generated[0],
            answer=generated[1],
            about=about(card.layout),
            header=card.header,
            hint=card.hint,
            quotes=quotes(places),
            shown=digest,
            changed=entry.changed,
            anki=entry.anki,
        )
        self.places[id] = self._place(entry, showing)
        self._report(entry, home, known, one, likened=likened)
        self._compare(entry, home, known, showings)

    def miss(self, known: Known) -> None:
        """A question that is known and that the documents do not give now."""
        one = self.stood.get(known.id)
        home = one.deck if one is not None else known.home
        if home in self.out:
            self._carry(known)
        elif one is None:
            if known.key:  # its words may come back, the user's own do not
                if not known.deleted and known.home in self.read:
                    self._tell("deleted", home, known.id, known.prompt)
                    known = replace(known, deleted=True)
                self.cards[known.id] = known
            else:
                self._tell("deleted", home, known.id, "")
        elif not known.key or (known.obsolete and known.shown and not one.asked.obsolete):
            self._own(one, known)
        else:
            entry = replace(self._written(one, known), obsolete=True)
            digest = shown(entry)
            forgotten = not known.shown and known.obsolete
            entry = replace(entry, changed=LONG_AGO if forgotten else self._time(entry, digest, known, None))
            self._keep(entry, home)
            self.cards[known.id] = replace(
                known,
                home=home,
                header=entry.header,
                obsolete=True,
                deleted=False,
                shown=digest,
                changed=entry.changed,
            )
            if not known.obsolete:
                self._tell("gone", home, entry.id, entry.prompt)
            elif known.shown and known.shown != digest:
                self._tell("edited", home, entry.id, entry.prompt)
            else:
                self.kept += 1

    def add(self, id: str) -> None:
        """A question that stands in a file and that nobody knows: the user's own."""
        self._own(self.stood[id], None)

    def _own(self, one: Stood, known: Known | None) -> None:
        entry = self._written(one, Known(one.asked.id, one.deck, form=OWN_FORM))
        digest = shown(entry)
        own = known if known is not None and not known.key else None
        forgotten = not self.remembers and not one.asked.unnamed
        entry = replace(entry, changed=LONG_AGO if forgotten else self._time(entry, digest, own, one))
        self._keep(entry, one.deck)
        self.cards[entry.id] = Known(entry.id, one.deck, form=OWN_FORM, shown=digest, changed=entry.changed)
        if own is None and not forgotten:
            self._tell("added", one.deck, entry.id, entry.prompt)
        elif own is not None and own.shown != digest:
            self._tell("edited", one.deck, entry.id, entry.prompt)
        else:
            self.kept += 1

    def _written(self, one: Stood, known: Known) -> Entry:
        """A question as it stands in its file."""
        asked, quiz = one.asked, self.read[one.deck]
        header = " · ".join(part for part in (quiz.title, quiz.date) if part)
        return Entry(
            id=asked.id,
            type=asked.type,
            form=known.form,
            prompt=asked.prompt,
            answer=asked.answer,
            header=known.header if known.shown else header,
            hint=known.hint,
            layout=laid_out((asked.prompt, asked.answer), ordered=asked.type == "order"),
            citations=asked.citations,
            anki=known.anki,
            changed=0,
            note=asked.note,
            options=asked.options,
            proposed=asked.proposed,
        )

    def _home(self, known: Known | None, one: Stood | None, showings: Sequence[Showing]) -> str:
        """The deck whose file has it; else the one it was in, if that is still there; else its earliest document's."""
        if one is not None:
            return one.deck
        decks = [showing.deck for showing in showings]
        if known is not None and (known.home in decks or known.home in self.read or known.home in self.out):
            return known.home
        return decks[0]

    def _time(self, entry: Entry, digest: str, known: Known | None, one: Stood | None) -> int:
        """When what the note shows last moved."""
        if known is not None and known.shown == digest:
            return known.changed
        if known is not None and not known.shown and one is not None and not entry.edited:
            return LONG_AGO  # as far as the file tells, nothing has moved
        return self.stamp

    def _place(self, entry: Entry, showing: Showing) -> tuple[int, int, int]:
        line = showing.card.citations[0].line if showing.card.citations else 0
        return (TYPES.index(entry.type) if entry.type in TYPES else len(TYPES), line, len(self.places))

    def _keep(self, entry: Entry, home: str) -> None:
        self.entries[entry.id] = entry
        self.homes[entry.id] = home

    def _carry(self, known: Known | None) -> None:
        if known is not None:
            self.cards[known.id] = known

    def _tell(self, kind: str, deck: str, id: str, text: str, beside: str = "") -> None:
        self.told.setdefault(kind, []).append(Change(deck, id, text, beside))

    def _report(self, entry: Entry, home: str, known: Known | None, one: Stood | None, *, likened: bool) -> None:
        if known is None:
            self._tell("new", home, entry.id, entry.prompt)
            return
        now = self.cards[entry.id]
        if one is not None and entry.proposed is not None and entry.proposed != one.asked.proposed:
            self._tell("proposed", home, entry.id, entry.prompt, filled(entry.proposed))
        elif known.obsolete or known.deleted:
            self._tell("restored", home, entry.id, entry.prompt)
        elif likened:
            self._tell("changed", home, entry.id, entry.prompt, known.about)
        elif not known.shown or known.shown == now.shown:
            self.kept += 1
        elif (entry.edited or entry.note or entry.options) and _generated(known) == _generated(now):
            self._tell("edited", home, entry.id, entry.prompt)
        else:
            self._tell("changed", home, entry.id, entry.prompt)

    def _compare(self, entry: Entry, home: str, known: Known | None, showings: Sequence[Showing]) -> None:
        """Tell of documents that answer the same question differently, when one of them is new or has changed."""
        if known is not None and known.quotes == self.cards[entry.id].quotes:
            return
        said = self.cards[entry.id].answer
        for showing in showings:
            answer = plain(showing.card.layout)[1]
            if answer != said and showing.card.citations:
                place = showing.card.citations[0]
                self._tell("conflicts", home, entry.id, entry.prompt, f"{place.file}:{place.line} {'，'.join(answer)}")
                return

    def changes(self, identity: Identity, known: Mapping[str, Known]) -> Changes:
        """All that was told, in the order of decks and ids."""
        for key, id in identity.unclear:
            new = identity.ids[key]
            if new in self.entries:
                self._tell("unclear", self.homes[new], new, self.entries[new].prompt, f"{id} {known[id].about}")
        told = {kind: tuple(sorted(changes, key=lambda one: (one.deck, one.id))) for kind, changes in self.told.items()}
        return Changes(**told, kept=self.kept)


def _generated(known: Known) -> tuple[object, ...]:
    """What the documents gave, as far as it is remembered."""
    return known.prompt, known.answer, known.header, known.hint, known.quotes


def _decks(merging: _Merging, made: Sequence[Made], names: Sequence[str], lock: Lock) -> Iterator[Deck]:
    """The decks by name: those of the documents, and those on disk whose documents are gone."""
    drawn: dict[str, list[str]] = {}
    for id in sorted(merging.places, key=lambda id: merging.places[id]):
        drawn.setdefault(merging.homes[id], []).append(id)
    documents = dict(zip(names, made, strict=True))
    for name in sorted({*documents, *merging.read, *drawn} - merging.out):
        quiz, document = merging.read.get(name), documents.get(name)
        kept = [asked.id for asked in quiz.questions] if quiz else []
        entries = tuple(merging.entries[id] for id in interleave(kept, drawn.get(name, [])))
        if quiz is None and not entries:
            continue
        yield headed(name, quiz, document, lock.decks.get(name), entries)
