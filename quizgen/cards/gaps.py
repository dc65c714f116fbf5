"""A short list without a name, asked whole: one sentence with a gap for each of its items."""

import re
from collections.abc import Iterator
from itertools import accumulate, pairwise

from quizgen.cards.card import Card
from quizgen.cards.cite import cite
from quizgen.cards.excerpt import excerpt
from quizgen.cards.form import Setting
from quizgen.cards.header import header
from quizgen.cards.key import key
from quizgen.cards.phrase import Tagger
from quizgen.documents.document import Span
from quizgen.facts.point import Listing, Point, Quote

MOST_ITEMS = 5
MOST_CHARACTERS = 26
"""What a learner can call up at one go: five gaps, and no more than a line of text in them all."""

_FARTHEST = 90
_SUFFIX = re.compile("[性化感度权力观家型率]")  # 前瞻性: a word for a dictionary, a frame for a learner
_EMPTY = re.compile("[的地得了着过上中下里等们]+")


def ask(point: Point, setting: Setting, /) -> Iterator[Card]:
    """One cloze of the list's sentence, with a gap for what each item has of its own."""
    if not isinstance(point, Listing) or not is_asked_whole(point, setting.tagger):
        return
    source = point.source
    gaps = [_within(own, source.context) for own in blanks(point, setting.tagger)]
    cloze = excerpt(source.context.text, gaps)
    about = sorted(item.text for item in point.items)
    yield Card(
        key=key("gaps", *about),
        group=key("listing", *about),
        form="gaps",
        type="fill",
        header=header(source, *cloze.answers),
        layout=cloze,
        citations=cite(source, point.items, point.evidence),
    )


def is_asked_whole(listing: Listing, tagger: Tagger) -> bool:
    """Whether a list is asked whole: no name, no numbers, few items, little to write, all of it in one place."""
    if listing.name is not None or listing.ordered or not 2 <= len(listing.items) <= MOST_ITEMS:
        return False
    own = blanks(listing, tagger)
    return (
        all(listing.source.context.span.holds(item.span) for item in listing.items)
        and all(one.stop < two.start for one, two in pairwise(own))
        and own[-1].stop - own[0].start <= _FARTHEST
        and sum(span.stop - span.start for span in own) <= MOST_CHARACTERS
        and len({item.text for item in listing.items}) == len(listing.items)
    )


def blanks(listing: Listing, tagger: Tagger) -> list[Span]:
    """What each item has of its own, in the document: without what all share, if that ends between words.

    All items are cut alike or not at all, and whole where too little would be left to ask for.

    >>> from quizgen.cards.phrase import Word
    >>> from quizgen.facts.point import Source
    >>> items = (Quote("首发经济", Span(4, 8)), Quote("银发经济", Span(9, 13)))
    >>> source = Source("a.txt", "", None, "parallel", items[0], 1)
    >>> blanks(Listing(items, source, tail="经济"), lambda text: [Word(text[:2], "n"), Word(text[2:], "n")])
    [Span(start=4, stop=6), Span(start=9, stop=11)]
    """
    cuts = [_own(listing, item.text, tagger) for item in listing.items]
    head = len(listing.head) if sum(start is not None for start, _ in cuts) * 3 >= len(cuts) * 2 else 0
    tail = len(listing.tail) if sum(stop is not None for _, stop in cuts) * 3 >= len(cuts) * 2 else 0
    if any(len(item.text) - head - tail < 2 for item in listing.items):
        head = tail = 0
    return [Span(item.span.start + head, item.span.stop - tail) for item in listing.items]


def _own(listing: Listing, text: str, tagger: Tagger) -> tuple[int | None, int | None]:
    """Where the shared head ends and the shared tail begins, each None where that is inside a word."""
    edges = list(accumulate((len(word.text) for word in tagger(text)), initial=0))
    head, tail = len(listing.head), len(text) - len(listing.tail)
    if not (text.startswith(listing.head) and text.endswith(listing.tail)):
        return None, None
    suffixed = _SUFFIX.fullmatch(listing.tail) is not None and edges[-1] - edges[-2] > 2
    ends = not _EMPTY.fullmatch(listing.tail) and (tail in edges or suffixed)
    return head if head in edges else None, tail if ends else None


def _within(span: Span, context: Quote) -> Span:
    return Span(span.start - context.span.start, span.stop - context.span.start)
