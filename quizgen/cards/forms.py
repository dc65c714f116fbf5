"""All forms of question, and the cards that they make of points."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace

from quizgen.cards import choice, chunk, gaps, item, multiple, office, order, passage, recall, slot
from quizgen.cards.card import Card
from quizgen.cards.form import DEFAULT, Form, NamedList, Setting, Wanted
from quizgen.cards.lint import answers, face, lint
from quizgen.cards.pairs import unpaired
from quizgen.cards.phrase import Tagger
from quizgen.facts.point import Listing, Point

FORMS: tuple[Form, ...] = (item, chunk, gaps, recall, slot, office, passage, choice, multiple, order)

_REFUSED = frozenset({"leak", "short", "dangling", "fits"})
"""The faults (see lint) with which a card is not asked at all."""


def cards(
    points: Iterable[Point], tagger: Tagger, *, wanted: Wanted = DEFAULT, lists: Iterable[NamedList] = ()
) -> Iterator[Card]:
    """The cards for these points, document by document, in the order of the points; one card a key.

    What several points say alike is one card with all their citations. A card whose answer can be read on its front, or
    whose front fits another answer of the same document, is not asked at all; nor is an answer of one character, or a
    front on which a quote is left open. `lists` are the named lists of other documents, with which one of these may be confused.
    """
    lists = tuple(lists)
    documents: dict[str, list[Point]] = defaultdict(list)
    for point in points:
        documents[point.source.file].append(point)
    found: dict[str, list[Card]] = defaultdict(list)
    for document in documents.values():
        for card in _unambiguous(_asked(Setting(tuple(document), tagger, wanted, lists))):
            found[card.key].append(card)
    for same in found.values():
        yield _joined(same)


def _asked(setting: Setting) -> Iterator[Card]:
    for point in setting.points:
        if isinstance(point, Listing) and any(unpaired(item.text) for item in point.items):
            continue  # an item cut off inside a quote or a bracket: the list was not read right
        for form in FORMS:
            for card in form.ask(point, setting):
                if not any(found.rule in _REFUSED for found in lint([card])):
                    yield card


def _unambiguous(asked: Iterable[Card]) -> Iterator[Card]:
    """The cards whose front fits no other answer, each front once."""
    fitting: dict[tuple[str, ...], list[Card]] = defaultdict(list)
    for card in asked:
        fitting[face(card)].append(card)
    yield from (same[0] for same in fitting.values() if len({answers(card) for card in same}) == 1)


def _joined(same: list[Card]) -> Card:
    """One card for all of one key, the same whatever the order of the documents."""
    first, *others = sorted(same, key=lambda card: (card.header, face(card), card.citations[0].quote))
    if not others:
        return first
    further = sorted(
        {citation for card in others for citation in card.citations}, key=lambda c: (c.file, c.line, c.quote)
    )
    return replace(first, citations=tuple(dict.fromkeys((*first.citations, *further))))
