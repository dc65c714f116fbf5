"""A short list without a name, asked whole: one sentence with a gap for each of its items."""

from collections.abc import Iterator

from quizgen.cards.card import Card
from quizgen.cards.cite import cite
from quizgen.cards.excerpt import excerpt
from quizgen.cards.form import Setting
from quizgen.cards.header import header
from quizgen.cards.key import key
from quizgen.documents.document import Span
from quizgen.facts.point import Listing, Point, Quote

MOST_ITEMS = 5
MOST_CHARACTERS = 26


def ask(point: Point, setting: Setting, /) -> Iterator[Card]:  # noqa: ARG001
    """One cloze of the list's sentence, with a gap for what each item has of its own."""
    if not isinstance(point, Listing) or not is_series(point):
        return
    source = point.source
    gaps = [_within(blank(point, item), source.context) for item in point.items]
    cloze = excerpt(source.context.text, gaps)
    about = sorted(item.text for item in point.items)
    yield Card(
        key=key("series", *about),
        group=key("listing", *about),
        form="series",
        type="fill",
        header=header(source, *cloze.answers),
        layout=cloze,
        citations=cite(source, point.items),
    )


def is_series(listing: Listing) -> bool:
    """Whether a list is asked whole: no name, no numbers, few items, little to write, all of it in one sentence."""
    if is_named(listing) or listing.ordered or not 2 <= len(listing.items) <= MOST_ITEMS:
        return False
    blanks = [blank(listing, item) for item in listing.items]
    return (
        all(listing.source.context.span.holds(item.span) for item in listing.items)
        and all(one.span.stop <= two.span.start for one, two in zip(listing.items, listing.items[1:], strict=False))
        and sum(span.stop - span.start for span in blanks) <= MOST_CHARACTERS
        and len({item.text for item in listing.items}) == len(listing.items)
    )


def is_named(listing: Listing) -> bool:
    """Whether a list has a name, or words after it that are as good as one (…的使命任务)."""
    return listing.name is not None or (listing.trail.startswith("的") and len(listing.trail) >= 3)


def blank(listing: Listing, item: Quote) -> Span:
    """What an item has of its own: without what all items share, unless too little is left to ask for.

    >>> from quizgen.facts.point import Source
    >>> item = Quote("坚持网信为民", Span(4, 10))
    >>> source = Source("a.txt", "", None, "formulation", item, 1)
    >>> blank(Listing((item,), source, head="坚持"), item)
    Span(start=6, stop=10)
    """
    head = len(listing.head) if item.text.startswith(listing.head) else 0
    tail = len(listing.tail) if item.text.endswith(listing.tail) else 0
    if len(item.text) - head - tail < 2:
        return item.span
    return Span(item.span.start + head, item.span.stop - tail)


def _within(span: Span, context: Quote) -> Span:
    return Span(span.start - context.span.start, span.stop - context.span.start)
