"""How like a card drawn now is to one of the last build, and whether anything speaks against it that they are one.

Two reports of two meetings are as like as two wordings of one: so what a document is called, or the meeting that a card
was told of, speaks where no list does.
"""

import re
from collections.abc import Set
from dataclasses import dataclass
from difflib import SequenceMatcher

from quizgen.cards.pairs import CUT
from quizgen.decks.lock import Known
from quizgen.structure.numeral import number

SAME = 0.9
"""Words as like as this are the same, whatever is asked of them: one slip in ten characters."""
LIKE = 0.6
"""Words as like as this may be the same, if the answers are like as well."""
ANSWER = 0.5
REWORDED = 0.6
"""An answer that is less like the old one than this may be the answer to another question (档案工作, 气象工作)."""
HINT = 0.1
"""What like answers, and the same list, count beside the words: they part two questions about one sentence."""
FRAMED = frozenset({"slot", "office"})
"""Forms whose words are mostly a frame that all their questions share."""
NUMERAL = re.compile(r"[0-9０-９一二三四五六七八九十百千万亿两零〇○]+")
DATED = re.compile(r"(?:^| · )\d{4}(?:-\d\d){0,2}$")
"""The date at the end of a header: an open one closes when the document says more."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """A card drawn now, as far as it matters here: `decks` are the decks of the documents that show it."""

    key: str
    form: str
    group: str
    type: str
    about: str
    answer: tuple[str, ...]
    decks: frozenset[str]
    prompt: str = ""
    header: str = ""


def likeness(drawn: Drawn, known: Known) -> float:
    """How like a card is to a known one, 0 if it cannot be the same; a bit more within the same list."""
    words = _ratio(drawn.about, known.about)
    if words < LIKE:
        return 0.0
    answer = _alike(drawn.answer, known.answer)
    bonus = HINT * (answer + (drawn.group == known.group))
    if words >= SAME:
        return words + bonus
    return (words + answer) / 2 + bonus if answer >= ANSWER else 0.0


def is_sure(drawn: Drawn, known: Known, kept: Set[str]) -> bool:
    """Whether nothing speaks against it that the two, which are alike, are one; `kept` are the decks that are kept."""
    if drawn.about == known.about:
        return True
    if numerals(drawn) != numerals(known):
        return False
    if drawn.group != known.group and not (known.home in kept and is_one_occasion(drawn.header, known.header)):
        return False
    if is_slip(drawn.about, known.about):
        return True
    return drawn.form not in FRAMED and _alike(drawn.answer, known.answer) >= REWORDED


def numerals(card: Drawn | Known) -> list[str]:
    """The numbers in a card's words, but for the number of its answers, which goes with the list (“十个坚持”).

    >>> numerals(Known("a", "会议", about="2026年推进第三批试点", answer=("试点",)))
    ['2026', '三']
    """
    found: list[str] = NUMERAL.findall(card.about)
    return [one for one in found if len(card.answer) < 2 or number(one) != len(card.answer)]


def is_one_occasion(one: str, other: str) -> bool:
    """Whether two headers may tell of one meeting or one document: nothing tells where one of them hides its name.

    >>> is_one_occasion("全省水利工作会议 · 2026-01", "全省水利工作会议在海州召开 · 2026-01-05")
    True
    >>> is_one_occasion("全省水利工作会议", "全省档案工作会议"), is_one_occasion("第二次会议", "第三次会议")
    (False, False)
    """
    one, other = (DATED.sub("", header).removesuffix(CUT) for header in (one, other))
    if one in other or other in one:
        return True
    return NUMERAL.findall(one) == NUMERAL.findall(other) and is_slip(one, other)


def is_slip(one: str, other: str) -> bool:
    """Whether one character was wrong, missing or too many.

    >>> is_slip("安全发辗", "安全发展"), is_slip("安全发展", "安全")
    (True, False)
    """
    changes = [
        change for change in SequenceMatcher(None, one, other, autojunk=False).get_opcodes() if change[0] != "equal"
    ]
    return len(changes) == 1 and all(max(b - a, d - c) <= 1 for _, a, b, c, d in changes)


def _alike(one: tuple[str, ...], other: tuple[str, ...]) -> float:
    return _ratio("\n".join(one), "\n".join(other))


def _ratio(one: str, two: str) -> float:
    one, two = sorted((one[:1000], two[:1000]))  # the measure is not symmetric of itself
    matcher = SequenceMatcher(None, one, two, autojunk=False)
    return matcher.ratio() if matcher.quick_ratio() >= ANSWER else 0.0
