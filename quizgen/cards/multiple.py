"""Several of four: which of these belong to a list, and which to another."""

from collections.abc import Iterator

from quizgen.cards.card import Card, Question
from quizgen.cards.cite import cite
from quizgen.cards.confused import confused, homonyms
from quizgen.cards.form import Setting
from quizgen.cards.header import called, header
from quizgen.cards.key import anchor, key
from quizgen.cards.rivals import strangers
from quizgen.facts.point import Listing, Point

_OPTIONS = 4
_SHORTEST, _LONGEST = 3, 30


def ask(point: Point, setting: Setting, /) -> Iterator[Card]:
    """One question a list that has a name: two or three of its items and as many strangers as make four; one item makes a choice.

    How many are right is decided by the list's items. None where too few strangers are built like the items.
    """
    if not setting.wanted.choices or not isinstance(point, Listing) or point.name is None or len(point.items) < 3:
        return
    texts = tuple(dict.fromkeys(item.text for item in point.items if len(item.text) <= _LONGEST))
    identity = (point.name, anchor(item.text for item in point.items))
    wrong = [text for text in strangers(point, setting) if len(text) <= _LONGEST]
    right_ones = 1 + ord(key("multiple", *identity)[0]) % 3
    if min(map(len, texts), default=0) < _SHORTEST or len(texts) < right_ones or len(wrong) < _OPTIONS - right_ones:
        return
    right = sorted(texts, key=lambda text: key("right", *identity, text))[:right_ones]
    options = (*right, *wrong[: _OPTIONS - right_ones])
    about = key("multiple", *identity, *sorted(options))
    options = tuple(sorted(options, key=lambda text: key("option", about, text)))
    answers = tuple(option for option in options if option in right)
    yield Card(
        key=about,
        group=key("listing", *identity),
        form="multiple",
        type="multiple" if right_ones > 1 else "choice",
        header=header(point.source, *options),
        layout=Question(f"下列属于{called(point.name)}的是", answers),
        citations=cite(
            point.source,
            [item for item in point.items if item.text in answers],
            zip(point.evidence, point.lines, strict=True),
        ),
        options=options,
        media=setting.wanted.choices,
        hint=confused(homonyms(point, setting), options),
    )
