"""Three items of a list at once, between their neighbours: the step from knowing each item to knowing the list."""

from collections.abc import Iterator
from itertools import pairwise

from quizgen.cards.card import Card, Cloze
from quizgen.cards.cite import cite
from quizgen.cards.confused import confused, homonyms
from quizgen.cards.form import Setting
from quizgen.cards.gaps import blanks
from quizgen.cards.header import header
from quizgen.cards.item import is_asked_apart, neighbour, title
from quizgen.cards.key import anchor, key
from quizgen.cards.pairs import CUT, unpaired
from quizgen.facts.point import Listing, Point

DEPTH = 2
SIZE = 3
_FEWEST, _MOST = 5, 40
_LONGEST_ANSWER = 16


def ask(point: Point, setting: Setting, /) -> Iterator[Card]:
    """From depth 2: one card for each three items of a list of five or more whose items are short enough to be told."""
    if setting.wanted.depth < DEPTH or not isinstance(point, Listing) or not is_asked_apart(point, setting.tagger):
        return
    texts = tuple(item.text for item in point.items)
    if not _FEWEST <= len(texts) <= _MOST or len(set(texts)) < len(texts):
        return
    own = blanks(point, setting.tagger)
    identity = (point.name or "", anchor(texts))
    others = homonyms(point, setting)
    for start in range(0, len(texts), SIZE):
        items = point.items[start : start + SIZE]
        if len(items) < 2:
            continue  # the last one alone is an item's own card
        answers = tuple(
            item.text[gap.start - item.span.start : gap.stop - item.span.start]
            for item, gap in zip(items, own[start : start + SIZE], strict=True)
        )
        if any(not 2 <= len(answer) <= _LONGEST_ANSWER or unpaired(answer) for answer in answers):
            continue
        around = [item.text.split(answer, 1) for item, answer in zip(items, answers, strict=True)]
        before, after = neighbour(point, start - 1, answers), neighbour(point, start + SIZE, answers)
        far_before, far_after = start > 1 and before != CUT, start + SIZE + 1 < len(texts) and after != CUT
        opening = f"{title(point, answers)}：{CUT * far_before}{f'{before}；' if before else ''}"
        closing = f"；{after}{CUT * far_after}" if after else ""
        between = [f"{left[1]}；{right[0]}" for left, right in pairwise(around)]
        yield Card(
            key=key("chunk", *identity, anchor(item.text for item in items)),
            group=key("listing", *identity),
            form="chunk",
            type="fill",
            header=header(point.source, *answers),
            layout=Cloze((opening + around[0][0], *between, around[-1][1] + closing), answers),
            citations=cite(point.source, items, zip(point.evidence, point.lines, strict=True)),
            hint=confused(others, answers),
        )
