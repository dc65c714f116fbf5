"""A run: stretches in a row that make one list, by their numbers or because they are built alike."""

import re
from collections.abc import Sequence
from enum import StrEnum
from operator import eq
from typing import NamedTuple

from quizgen.documents.document import Span

_SHORTEST_NOUN, _LONGEST_NOUN = 2, 6
_TWO = 2
_SECOND, _ANOTHER = "二是", "另一"
_ONE = re.compile("另?一(?:个|类|种|部分|方面|项|条)?是")
_SHOWS = "现示映露"
_BRINGS_IN: dict[str, tuple[str, ...]] = {
    "出": (),
    "其": tuple("他中余它实次间"),
    "指": tuple("导标挥示引定数出向南明点令派认正责望名"),
    "即": tuple("将使时便可刻兴位席"),
    "了": tuple("解却结断如"),
    "如": tuple("何期果此实同意一愿下是今"),
}
_TIES = {"在": tuple("于线建校职场册座位内乎编营"), "对": tuple("外内口策象手接标比话抗等党照联应方岸")}
"""Prepositions, and what makes another word of each of them."""
_IS, _NOT_IS = "是", ("否", "非", "什么", "谁", "哪")
"""Characters that bring a list in and are no part of it, and what makes another word of each of them: 是指｜…, 即｜…, 提出了｜…"""


class Level(StrEnum):
    """What the members of a run are."""

    UNIT = "unit"  # between 、: 政治性、战略性、指导性
    CLAUSE = "clause"  # between ，: 坚持…，坚持…，坚持…
    PART = "part"  # between ；: 针对…；针对…；针对…
    PARAGRAPH = "paragraph"  # how paragraphs open: ——坚持…。 ——坚持…。 ——坚持…。
    NUMBERED = "numbered"  # by their marks: 一是…二是…三是…


class Run(NamedTuple):
    """The members of one list, in text order.

    The words before the first (`lead`) and after the last (`trail`) belong to the sentence and not to the list. `head` and
    `tail` are what all members share. `around` is the stretch of text from the first clause of the run to its last.
    """

    level: Level
    items: tuple[Span, ...]
    head: str
    tail: str
    lead: Span
    trail: Span
    around: Span


def run(text: str, level: Level, items: tuple[Span, ...], around: Span) -> Run:
    """The run of these items within the clauses of `around`."""
    begins = text[items[0].start : items[0].start + 1]
    if begins in _BRINGS_IN and text[items[1].start] != begins:
        items = (_behind_what_brings_in(text, items[0], items[1], begins), *items[1:])
    if level is Level.UNIT and begins == _IS != text[items[1].start]:
        items = (_behind_is(text, items[0]), *items[1:])
    if level is Level.UNIT and begins in _TIES:
        items = (_untied(text, items), *items[1:])
    if level is Level.UNIT and text.startswith(_SECOND, items[1].start):
        items = _without_numbers(text, items)
    if len(items) == _TWO and text.startswith(_ANOTHER, items[1].start):
        items = _without_one(text, items)
    words = [text[start:stop] for start, stop in items]
    lead = Span(around.start, items[0].start)
    trail = Span(items[-1].stop, max(around.stop, items[-1].stop))
    head = common_head(words).rstrip("“‘《（(")
    return Run(level, items, head, common_tail(words).lstrip("”’》）)"), lead, trail, around)


def _behind_what_brings_in(text: str, first: Span, second: Span, begins: str) -> Span:
    """The first member without the character that brings the list in: 是指｜…、…; 展现出｜…、…; 形成了｜比、学、赶."""
    start, stop = first
    if stop <= start + 1 + (second.stop > second.start + 1) or text.startswith(_BRINGS_IN[begins], start + 1):
        return first
    shows = begins != "出" or (start > 0 and text[start - 1] in _SHOWS)
    return Span(start + 1, stop) if shows else first


def _behind_is(text: str, first: Span) -> Span:
    """The first member without the 是 that none of the others has: 是｜全民共享的现代化、城乡协调的现代化."""
    start, stop = first
    if text.startswith(_NOT_IS, start + 1) or stop <= start + 2 or text[start - 1 : start] == "“":
        return first  # 是什么、为什么、怎么办
    return Span(start + 1, stop)


def _untied(text: str, items: tuple[Span, ...]) -> Span:
    """The first member without the preposition that governs all, which end alike: 在｜主板、科创板、创业板."""
    first, *others = items
    alike = len({text[stop - 1] for _, stop in items}) == 1
    if not alike or any(text[start] in _TIES for start, _ in others) or first.stop < first.start + 3:
        return first
    return first if text.startswith(_TIES[text[first.start]], first.start + 1) else Span(first.start + 1, first.stop)


def _without_one(text: str, items: tuple[Span, ...]) -> tuple[Span, ...]:
    """Two members without what tells them apart: 一个是｜发展问题，另一个是｜安全问题."""
    opens = [_ONE.match(text, *item) for item in items]
    if any(found is None or found.end() == item.stop for found, item in zip(opens, items, strict=True)):
        return items
    return tuple([Span(found.end(), item.stop) for found, item in zip(opens, items, strict=True) if found])


def _without_numbers(text: str, items: tuple[Span, ...]) -> tuple[Span, ...]:
    """Units without the numbers that all of them open with: 一是执政考验、二是改革开放考验、…"""
    first, *rest = items
    if not all(text.startswith("是", start + 1) for start, _ in rest):
        return items
    opens = 2 if text.startswith("一是", first.start) else 0
    return Span(first.start + opens, first.stop), *(Span(start + 2, stop) for start, stop in rest)


def run_of(text: str, items: tuple[Span, ...], trimmed: tuple[Span, ...]) -> Run:
    """The run of these members, cut out of the units that hold them."""
    return run(text, Level.UNIT, trimmed, Span(items[0].start, items[-1].stop))


def common_head(words: Sequence[str]) -> str:
    """What all words begin with.

    >>> common_head(["坚持党管互联网", "坚持网信为民"])
    '坚持'
    """
    if words[0][:1] != words[-1][:1]:
        return ""  # nearly always
    first, last = min(words), max(words)  # in the order of the alphabet: what these two begin with, all others do
    length = 0
    while length < len(first) and first[length] == last[length]:
        length += 1
    return first[:length]


def common_tail(words: Sequence[str]) -> str:
    """What all words end with."""
    if words[0][-1:] != words[-1][-1:]:
        return ""  # nearly always
    return common_head([word[::-1] for word in words])[::-1]


def shared_places(words: Sequence[str]) -> int:
    """How many places hold the same character in all words, which are of equal length.

    >>> shared_places(["忠于党和人民", "勇于担当作为", "善于开拓创新"])
    1
    """
    first, *others = words
    if others and not any(map(eq, first, others[0])):
        return 0  # nearly always
    shared = [(place, one) for place, one in enumerate(first) if one not in "的、，"]
    for word in others:
        shared = [(place, one) for place, one in shared if word[place] == one]
        if not shared:
            return 0
    return len(shared)


def closing_noun(words: str) -> int:
    """How long the noun is that closes the words behind a 的; 0 where none does.

    >>> closing_noun("对马克思主义的信仰"), closing_noun("坚定信仰")
    (2, 0)
    """
    noun = words[words.rfind("的") + 1 :]
    closes = len(noun) < len(words) and _SHORTEST_NOUN <= len(noun) <= _LONGEST_NOUN
    return len(noun) if closes and "、" not in noun and "，" not in noun else 0
