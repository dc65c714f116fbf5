"""Put in order: the items of a list that the document numbers."""

from collections.abc import Iterator

from quizgen.cards.card import Card, Question
from quizgen.cards.cite import cite
from quizgen.cards.form import Setting
from quizgen.cards.header import called, header
from quizgen.cards.key import anchor, key
from quizgen.facts.point import Listing, Point

_FEWEST, _MOST, _LONGEST = 3, 6, 30


def ask(point: Point, setting: Setting, /) -> Iterator[Card]:
    """One question for a numbered list that has a name and three to six short items."""
    if not setting.wanted.choices or not isinstance(point, Listing) or not point.ordered or point.name is None:
        return
    texts = tuple(item.text for item in point.items)
    if not _FEWEST <= len(set(texts)) == len(texts) <= _MOST or max(map(len, texts)) > _LONGEST:
        return
    identity = (point.name, anchor(texts))
    about = key("order", *identity, *texts)
    options = tuple(sorted(texts, key=lambda text: key("option", about, text)))
    if options == texts:
        options = (*texts[1:], texts[0])
    yield Card(
        key=about,
        group=key("listing", *identity),
        form="order",
        type="order",
        header=header(point.source, *texts),
        layout=Question(f"按文中的顺序排列{called(point.name)}", texts, ordered=True),
        citations=cite(point.source, point.items, zip(point.evidence, point.lines, strict=True)),
        options=options,
        media=setting.wanted.choices,
    )
