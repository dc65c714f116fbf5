"""An item of a list, asked between its neighbours: 坚持____ after 坚持党管互联网 and before 坚持走中国特色治网之道."""

import re
from collections.abc import Iterator

from quizgen.cards.card import Card, Cloze, Window
from quizgen.cards.cite import cite
from quizgen.cards.commonplace import SKELETON
from quizgen.cards.confused import confused, homonyms
from quizgen.cards.excerpt import excerpt
from quizgen.cards.form import Setting
from quizgen.cards.gaps import blanks, is_asked_whole
from quizgen.cards.header import called, header
from quizgen.cards.key import anchor, key, words
from quizgen.cards.pairs import CUT, shortened, unpaired
from quizgen.cards.phrase import Tagger, phrases
from quizgen.documents.document import Span
from quizgen.documents.han import HAN
from quizgen.facts.point import Listing, Point, Quote

LONGEST_ANSWER = 25
UNTITLED = "共"
"""How the title of a list begins that can be called nothing else than so many items."""

_CLAUSE = re.compile("[^，；：。]+[，；：。]?")
_STOPS = ("，", "：", ":", "。", "；")
_CLAUSES = re.compile("[，；：]")
_UNIT_ENDS = re.compile("[、和与及]")
_LONGEST_NEIGHBOUR = 36
_LONGEST_TITLE = 30
_MOST_UNNAMED = 12
_SHORTEST_LEAD = 4


def ask(point: Point, setting: Setting, /) -> Iterator[Card]:
    """One card an item, in order; a list that is asked whole (see gaps), or a long one without a name, has none."""
    if not isinstance(point, Listing) or not is_asked_apart(point, setting.tagger):
        return
    texts = tuple(item.text for item in point.items)
    identity = (point.name or "", anchor(texts))
    others = homonyms(point, setting)
    seen: set[str] = set()
    for index, (item, own) in enumerate(zip(point.items, blanks(point, setting.tagger), strict=True)):
        if item.text in seen:
            continue
        seen.add(item.text)
        cloze = _cloze(item, own, setting.tagger)
        if cloze is None:
            continue
        above = header(point.source, *cloze.answers)
        yield Card(
            key=key("item", *identity, item.text),
            group=key("listing", *identity),
            form="item",
            type="fill",
            header=above,
            layout=Window(
                title=title(point, cloze.answers),
                before=neighbour(point, index - 1, cloze.answers),
                item=cloze,
                after=neighbour(point, index + 1, cloze.answers),
                position=(index + 1, len(texts)),
                ordered=point.ordered,
                whole=texts,
            ),
            hint=confused(others, cloze.answers),
            citations=cite(point.source, [item], zip(point.evidence, point.lines, strict=True)),
        )


def is_asked_apart(listing: Listing, tagger: Tagger) -> bool:
    """Whether the items of a list have cards of their own."""
    if listing.only_whole or is_asked_whole(listing, tagger):
        return False
    return listing.name is not None or len(listing.items) <= _MOST_UNNAMED  # else headings of a document, a table


def _cloze(item: Quote, own: Span, tagger: Tagger) -> Cloze | None:
    """The gap: what the item has of its own, or in a long one its best phrase, or its first clause."""
    gap = Span(own.start - item.span.start, own.stop - item.span.start)
    is_part = gap.stop - gap.start < len(item.text)
    if is_part and _CLAUSES.search(gap.of(item.text)):
        gap = Span(0, len(item.text))  # what a comma parts from the shared tail is no answer
    if gap.stop - gap.start > LONGEST_ANSWER:
        found = phrases(item.text, tagger)
        gap = found[0].span if found else _first_clause(item.text, gap)
    if gap.start == gap.stop:
        return None
    cloze = excerpt(item.text, [gap])
    answer = words(cloze.answers[0])
    if (
        not 2 <= len(answer) <= LONGEST_ANSWER
        or SKELETON.fullmatch(answer)
        or unpaired(cloze.answers[0])
        or any(answer in words(piece) for piece in cloze.pieces)
    ):
        return None
    return cloze


def _first_clause(text: str, own: Span) -> Span:
    """The first clause, or in a long one the first of two things of one measure (公众参与｜、专家论证; not 落实电力｜、钢铁)."""
    stop = min((at for mark in "，：；" if (at := text.find(mark, own.start + 4)) > 0), default=own.stop)
    first, _, rest = text[own.start : stop].partition("、")
    if stop - own.start > LONGEST_ANSWER and len(first) >= 4 and len(_UNIT_ENDS.split(rest)[0]) == len(first):
        stop = own.start + len(first)
    return Span(own.start, stop)


def title(listing: Listing, answers: tuple[str, ...]) -> str:
    """What the list is called, or what brings it in or closes it; what holds no answer. Else the number of its items."""
    for title in _titles(listing):
        if HAN.search(title) and unpaired(title) is None and not _tells(title, answers):
            return title
    return f"{UNTITLED}{len(listing.items)}项"


def _titles(listing: Listing) -> Iterator[str]:
    """The name; the words around the list; those before it in its sentence, or above it; those behind it; the best first."""
    if listing.name:
        yield called(listing.name)
    lead, trail = listing.lead.rstrip("：:，"), listing.trail.rstrip("，。；")
    around = f"{lead}{CUT}{trail}"
    if max(len(lead), len(trail)) <= _LONGEST_TITLE and len(words(around)) >= _SHORTEST_LEAD:
        yield around
    if not listing.ordered:
        yield bringing_in(listing)
    is_run_on = listing.above.rstrip().endswith(_STOPS)
    yield _last_clauses(listing.above) if is_run_on else shortened(listing.above.strip(), _LONGEST_TITLE)
    closing = shortened(_beside(listing)[1].strip("，；：、。 "), _LONGEST_TITLE)
    if len(words(closing)) >= _SHORTEST_LEAD and not listing.ordered:
        yield f"{lead}{CUT}{closing}"
    if 2 <= len(words(lead)) <= _LONGEST_TITLE:
        yield lead + CUT


def _beside(listing: Listing) -> tuple[str, str]:
    """The words of the sentence before and behind the list, where it holds all of it."""
    context, first, last = listing.source.context, listing.items[0].span, listing.items[-1].span
    if not context.span.holds(first) or not context.span.holds(last):
        return "", ""
    return context.text[: first.start - context.span.start], context.text[last.stop - context.span.start :]


def bringing_in(listing: Listing) -> str:
    """The clauses of the sentence before the list, as many as make a title; "" where there are none."""
    return _last_clauses(_beside(listing)[0])


def _last_clauses(text: str) -> str:
    """The last clauses of what stands before a list, as many as make a title; "" where there are none."""
    clauses = _CLAUSE.findall(text)
    before = ""
    while clauses and len(clauses[-1]) + len(before) <= _LONGEST_TITLE:
        before = clauses.pop() + before
    before = before.rstrip("，；：、。 ")
    if len(words(before)) < _SHORTEST_LEAD:
        return ""
    return before + CUT


def neighbour(listing: Listing, index: int, answers: tuple[str, ...]) -> str | None:
    """The item at the index, cut where it is long, hidden where it would tell the answer; None beyond the ends."""
    if not 0 <= index < len(listing.items):
        return None
    text = shortened(listing.items[index].text, _LONGEST_NEIGHBOUR)
    return CUT if _tells(text, answers) else text


def _tells(text: str, answers: tuple[str, ...]) -> bool:
    return any(words(answer) in words(text) for answer in answers)
