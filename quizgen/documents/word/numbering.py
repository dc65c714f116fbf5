"""Automatic numbers (一、 （一） 1.): counted as Word counts them, through all levels, restarts and overrides.

Word keeps one row of counters for each abstract list, however many lists are made of it; a list that overrides a start
restarts when it is first met. After ECMA-376 part 1, 17.9.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from quizgen.documents.word.ordinal import ordinal
from quizgen.documents.word.tree import Element

LEVELS = 9
HIGHEST_START = 32_767  # of ECMA-376; what lies beyond is absurd
PLACE = re.compile(r"%([1-9])")  # %1.%2
LONGEST = 60  # characters of a number with all around it


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a list: how it counts, and the text in which %1 to %9 stand for the levels' numbers."""

    start: int = 1
    form: str = "decimal"
    text: str = ""
    blank: str = " "  # what parts the number from the words
    restart: int | None = None  # the 1-based level after which it begins anew; 0: never; None: after any higher one
    plain: bool = False  # all numbers in digits, whatever their levels say
    style: str | None = None


Abstract = tuple[Level, ...]


@dataclass(frozen=True, slots=True)
class List:
    """A list: which counters it shares, its levels, and the levels' starts that it overrides."""

    abstract: str
    levels: Abstract
    starts: Mapping[int, int]


class Numbering:
    """The lists of a Word file and how far each has counted; `number` counts on."""

    def __init__(self, root: Element | None) -> None:
        self._lists = dict(_lists(root)) if root else {}
        self._counters: dict[str, list[int | None]] = {}
        self._met: set[tuple[str, int]] = set()

    def level_of_style(self, list_id: str, style: str) -> int | None:
        """The level of a list that a paragraph style is linked to."""
        levels = self._lists[list_id].levels if list_id in self._lists else ()
        return next((at for at, level in enumerate(levels) if level.style == style), None)

    def number(self, list_id: str, at: int) -> tuple[str, bool]:
        """The next number on a list's level (0 to 8) with the blank after it, and whether it is a bullet."""
        found = self._lists.get(list_id)
        if found is None or not 0 <= at < len(found.levels):
            return "", False
        counters = self._counters.setdefault(found.abstract, [None] * LEVELS)
        level = found.levels[at]
        if (list_id, at) not in self._met:
            self._met.add((list_id, at))
            if at in found.starts:
                counters[at] = None
        now = counters[at]
        counters[at] = found.starts.get(at, level.start) if now is None else now + 1
        for lower in range(at + 1, len(found.levels)):
            restart = found.levels[lower].restart
            if restart is None or at < restart:
                counters[lower] = None
        return _written(found, at, counters), level.form == "bullet"


def _written(found: List, at: int, counters: list[int | None]) -> str:
    levels, level = found.levels, found.levels[at]
    if level.form == "bullet":
        return ""

    def words(place: re.Match[str]) -> str:
        other = int(place[1]) - 1
        if other > at or other >= len(levels):
            return ""
        count = counters[other]
        if count is None:  # a higher level that has not been met is written as its first number, and not counted
            count = found.starts.get(other, levels[other].start)
        return ordinal(count, "decimal" if level.plain else levels[other].form)

    number = PLACE.sub(words, level.text)[:LONGEST].strip()
    return number + level.blank if number else ""


def _lists(root: Element) -> dict[str, List]:
    """The lists of numbering.xml by their numbers."""
    abstracts = {
        child.attributes.get("w:abstractNumId", ""): child for child in root.children if _is(child, "abstractNum")
    }
    by_style = {style: name for name, child in abstracts.items() if (style := child.get("w:styleLink"))}
    numbers = {name: _abstract(child) for name, child in abstracts.items()}
    lists: dict[str, List] = {}
    for child in root.children:
        if not _is(child, "num"):
            continue
        name = child.get("w:abstractNumId") or ""
        linked = abstracts[name].get("w:numStyleLink") if name in abstracts else None
        name = by_style.get(linked, name) if linked else name
        levels = list(numbers.get(name, ()))
        starts: dict[int, int] = {}
        for override in child.children:
            at = _whole(override.attributes.get("w:ilvl"))
            if not _is(override, "lvlOverride") or at is None or not 0 <= at < len(levels):
                continue
            if (own := override.child("w:lvl")) is not None:
                levels[at] = _level(own)
                starts[at] = levels[at].start
            if (start := _whole(override.get("w:startOverride"))) is not None:
                starts[at] = start
        lists[child.attributes.get("w:numId", "")] = List(name, tuple(levels), starts)
    return lists


def _is(element: Element, name: str) -> bool:
    return element.name == f"w:{name}"


def _abstract(element: Element) -> Abstract:
    levels = [Level()] * LEVELS
    for child in element.children:
        at = _whole(child.attributes.get("w:ilvl"))
        if _is(child, "lvl") and at is not None and at < LEVELS:
            levels[at] = _level(child)
    return tuple(levels)


def _level(element: Element) -> Level:
    blank = "" if element.get("w:suff") == "nothing" else " "
    start = _whole(element.get("w:start"))
    level = Level(
        start=1 if start is None else start,
        form=element.get("w:numFmt") or "decimal",
        text=element.get("w:lvlText") or "",
        blank=blank,
        restart=_whole(element.get("w:lvlRestart")),
        style=element.get("w:pStyle"),
    )
    legal = element.child("w:isLgl")
    plain = legal is not None and legal.attributes.get("w:val", "1") not in ("0", "false", "off")
    return replace(level, plain=plain)


def _whole(text: str | None) -> int | None:
    """A whole number as XML writes it, held below what Word allows; None where there is none."""
    if text is None or not text.isascii() or not text.isdigit():
        return None
    return min(int(text[:9]), HIGHEST_START)
