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
    gaps = [_within(blank(point, item, setting.tagger), source.context) for item in point.items]
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
    blanks = [blank(listing, item, tagger) for item in listing.items]
    return (
        all(listing.source.context.span.holds(item.span) for item in listing.items)
        and all(one.stop < two.start for one, two in pairwise(blanks))
        and blanks[-1].stop - blanks[0].start <= _FARTHEST
        and sum(span.stop - span.start for span in blanks) <= MOST_CHARACTERS
        and len({item.text for item in listing.items}) == len(listing.items)
    )


def blank(listing: Listing, item: Quote, tagger: Tagger) -> Span:
    """What an item has of its own: without what all share, if that ends between words and leaves enough to ask for.

    >>> from quizgen.cards.phrase import Word
    >>> from quizgen.facts.point import Source
    >>> item = Quote("坚持网信为民", Span(4, 10))
    >>> source = Source("a.txt", "", None, "formulation", item, 1)
    >>> blank(Listing((item,), source, head="坚持"), item, lambda text: [Word("坚持", "v"), Word("网信为民", "l")])
    Span(start=6, stop=10)
    """
    text = item.text
    edges = {0, *accumulate(len(word.text) for word in tagger(text))}
    start, stop = 0, len(text)
    if text.startswith(listing.head) and len(listing.head) in edges:
        start = len(listing.head)
    tail = len(text) - len(listing.tail)
    shared = text.endswith(listing.tail) and not _EMPTY.fullmatch(listing.tail)
    if shared and (tail in edges or _SUFFIX.fullmatch(listing.tail)):
        stop = tail
    if stop - start < 2:
        return item.span
    return Span(item.span.start + start, item.span.start + stop)


def _within(span: Span, context: Quote) -> Span:
    return Span(span.start - context.span.start, span.stop - context.span.start)
