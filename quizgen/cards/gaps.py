"""A short list without a name, asked whole: one sentence with a gap for each of its items."""

import re
from collections.abc import Iterable, Iterator
from itertools import accumulate, pairwise

from quizgen.cards.card import Card
from quizgen.cards.cite import cite
from quizgen.cards.excerpt import excerpt
from quizgen.cards.form import Setting
from quizgen.cards.header import header
from quizgen.cards.key import key
from quizgen.cards.lint import leaks
from quizgen.cards.pairs import unpaired
from quizgen.cards.phrase import Tagger
from quizgen.documents.document import Span
from quizgen.facts.point import Listing, Point, Quote
from quizgen.structure.sentence import paragraph
from quizgen.structure.verb import verb_at

MOST_ITEMS = 5
MOST_CHARACTERS = 26
"""What a learner can call up at one go: five gaps, and no more than a line of text in them all."""

_FARTHEST = 90
_AROUND = 8
"""How much of an item, beyond what it shares, is enough to tell where words end."""
_LONG, _WORD = 16, 2
_SUFFIX = re.compile("[性化感度权力观家型率]")  # 前瞻性: a word for a dictionary, a frame for a learner
_IS = re.compile("是(?<![但于求别]是)")
_JOINS = ("和", "与", "及", "、")
_EMPTY = re.compile("[的地得了着过上中下里等们]+")


def ask(point: Point, setting: Setting, /) -> Iterator[Card]:
    """One cloze of the list's sentence, with a gap for what each item has of its own."""
    if not isinstance(point, Listing) or not is_asked_whole(point, setting.tagger):
        return
    source, about = point.source, sorted(item.text for item in point.items)
    whole = [item.span for item in point.items]
    for spans in (blanks(point, setting.tagger), whole):  # 政治____ may stand in the sentence where 政治性 does not
        context = _unmarked(source.context)
        cloze = excerpt(context.text, [_within(span, context) for span in spans])
        card = Card(
            key=key("gaps", *about),
            group=key("listing", *about),
            form="gaps",
            type="fill",
            header=header(source, *cloze.answers),
            layout=cloze,
            citations=cite(source, point.items, zip(point.evidence, point.lines, strict=True)),
        )
        if leaks(card) is None:
            yield card
            return


def is_asked_whole(listing: Listing, tagger: Tagger) -> bool:
    """Whether a list is asked whole: no name, no numbers, few items, little to write, all of it in one place."""
    items = listing.items
    if listing.only_whole or listing.name is not None or listing.ordered or not 2 <= len(items) <= MOST_ITEMS:
        return False
    if len({item.text for item in items}) < len(items):
        return False
    if not all(listing.source.context.span.holds(item.span) for item in items):
        return False
    if items[-1].span.stop - items[0].span.start > _FARTHEST:
        return False
    own = blanks(listing, tagger)
    return (
        all(one.stop < two.start for one, two in pairwise(own))
        and sum(span.stop - span.start for span in own) <= MOST_CHARACTERS
    )


def blanks(listing: Listing, tagger: Tagger) -> list[Span]:
    """What each item has of its own, in the document: without what all share, if that ends between words.

    All items are cut alike or not at all, and whole where too little would be left to ask for; one whose shared verb is
    joined with another (坚持和加强…) is whole.

    >>> from quizgen.cards.word_group import Word
    >>> from quizgen.facts.point import Source
    >>> items = (Quote("首发经济", Span(4, 8)), Quote("银发经济", Span(9, 13)))
    >>> source = Source("a.txt", "", None, "parallel", items[0], 1)
    >>> blanks(Listing(items, source, tail="经济"), lambda text: [Word(text[:2], "n"), Word(text[2:], "n")])
    [Span(start=4, stop=6), Span(start=9, stop=11)]
    """
    texts = [item.text for item in listing.items]
    head, tail = listing.head, listing.tail
    if not (
        all(text.startswith(head) for text in texts) and _mostly(_opens(text, len(head), tagger) for text in texts)
    ):
        head = ""
    if not (all(text.endswith(tail) for text in texts) and _mostly(_closes(text, len(tail), tagger) for text in texts)):
        tail = ""
    if any(_parts_a_subject(text, head) for text in texts):
        head = ""  # 法治｜社会是…
    if any(_breaks_off(text[: len(text) - len(tail)], tail) for text in texts):
        tail = ""
    if any(len(text) - len(head) - len(tail) < 2 for text in texts):
        head = tail = ""
    opens = [0 if text[len(head) :].startswith(_JOINS) else len(head) for text in texts]  # 坚持和加强…: not ｜和加强
    return [
        Span(item.span.start + start, item.span.stop - len(tail))
        for item, start in zip(listing.items, opens, strict=True)
    ]


def _breaks_off(own: str, tail: str) -> bool:
    """Whether an item breaks off without the shared tail: 修复135.2｜万亩, 舟山港等｜项目, 谋篇之｜年, a word of a long clause."""
    return own[-1:].isdigit() or own.endswith(("等", "之")) or (len(own) > _LONG and len(tail) <= _WORD)


def _parts_a_subject(text: str, head: str) -> bool:
    """Whether the head is the beginning of what an item says something of: 法治｜社会是…, but 坚持｜正能量是…."""
    copula = _IS.search(text, len(head))
    return (
        copula is not None
        and 0 < len(head) < copula.start()
        and "是" not in head
        and verb_at(text, 0, len(text)) is None
    )


def _mostly(ends: Iterable[bool]) -> bool:
    """Whether two in three do: a tagger errs in a word here and there."""
    told = list(ends)
    return sum(told) * 3 >= len(told) * 2


def _opens(text: str, head: int, tagger: Tagger) -> bool:
    """Whether a word ends where the shared head does."""
    if not head or unpaired(text[:head]):
        return not head
    return head in accumulate(len(word.text) for word in tagger(text[: head + _AROUND]))


def _closes(text: str, tail: int, tagger: Tagger) -> bool:
    """Whether a word begins where the shared tail does, or the tail is the suffix of a longer word."""
    if not tail:
        return True
    shared = text[-tail:]
    if _EMPTY.fullmatch(shared) or unpaired(shared):
        return False
    last = tagger(text[-tail - _AROUND :])
    whole = _SUFFIX.fullmatch(shared) is not None and len(last[-1].text) > 2
    return whole or tail in accumulate(len(word.text) for word in reversed(last))


def _unmarked(context: Quote) -> Quote:
    """The context without the mark that opens it (2】, 第四十条)."""
    sentences = paragraph(context.text, Span(0, len(context.text))).sentences
    start = sentences[0].parts[0].body.start if sentences else 0
    return Quote(context.text[start:], Span(context.span.start + start, context.span.stop))


def _within(span: Span, context: Quote) -> Span:
    return Span(span.start - context.span.start, span.stop - context.span.start)
