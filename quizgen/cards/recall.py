"""The whole list at once: a question for paper, where a learner has time to write ten lines."""

from collections.abc import Iterator

from quizgen.cards.card import Card, Medium, Question
from quizgen.cards.cite import cite
from quizgen.cards.form import Setting
from quizgen.cards.header import header
from quizgen.cards.key import anchor, key, words
from quizgen.cards.series import is_series
from quizgen.facts.point import Listing, Point


def ask(point: Point, setting: Setting, /) -> Iterator[Card]:  # noqa: ARG001
    """One question for a list that can be called something; a list asked whole already has none."""
    if not isinstance(point, Listing) or is_series(point):
        return
    texts = tuple(dict.fromkeys(item.text for item in point.items))
    prompt = _prompt(point)
    if prompt is None or any(words(text) in words(prompt) for text in texts):
        return
    identity = (point.name or "", anchor(texts))
    yield Card(
        key=key("recall", *identity),
        group=key("listing", *identity),
        form="recall",
        type="short",
        header=header(point.source, *texts),
        layout=Question(prompt, texts, ordered=point.ordered),
        citations=cite(point.source, point.items),
        media=frozenset({Medium.PAPER}),
    )


def _prompt(listing: Listing) -> str | None:
    """How to ask for the list: by its name, by the words around it, by what its items share; None where it has none."""
    if listing.name:
        return f"“{listing.name}”的具体内容是什么？"
    lead = listing.lead.rstrip("：:，、")
    if len(lead) >= 2 and listing.trail.startswith("的") and len(listing.trail) >= 3:
        return f"{lead}怎样{listing.trail.rstrip('，。；')}？"
    if len(lead) >= 4:
        return f"{lead}哪些内容？" if not listing.ordered else f"{lead}，具体是哪几点？"
    return None
