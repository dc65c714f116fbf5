"""Chapter 3, facts: what a document says.

A `fact` is what a rule has found, whatever its kind; a `point` is what there is to learn from it. A rule is a module with
one generator, `find(outline)`:

- an `enumeration` is found by `formulation` (or a `mention`, where only its name is there), `entitled`, `numbered`,
  `parallel`, `series` and `introduced`; what stands next to a `counted_name` is told by `beside`, `quoted` (among the
  `asides`), `pair`, `called`, `compound`, `subject`, `stretches`, `under`, `heads` and `questions` (by `as_many` as it counts),
  a name that counts `characters` by itself,
  the runs to choose from by `lists`, by what a name has `promised`; what brings a list in from over it is told by `above`, what a
  colon brings in by `announced`, what a count closes by `summed_up`
- what met is found by `meeting`, by its `meeting_name`, where it is told that it was `held`, on what `occasion`, on a `visit`
  and in `which_year`, or in a `chronicle` or on a `sheet`; what tells of the `same_meeting` is put together; who came is found
  by `attendance` (with `deed`, `role`, `company`, `received`, `invited`, `heard` and `voice`)
- what is to be done is found by `task`: an `instruction` behind its `lead_in`, by `order` (with its `topic`),
  `request` or `imperative`, or in a `deployment` (by its `mood`, or a `headed` paragraph); a `label` only names it,
  its `purpose` is what it is for, `accomplished` is what was done, `stated` what only seems to instruct, `wrongdoing` what is
  fought
- what something is, and how much, is found by `definition` and `figure`

A pattern that is searched for begins with the characters it is about, and looks at what is before them afterwards
(`是(?<!不是)`, not `(?<!不)是`): then the search goes from one of them to the next, and does not stop at every character.
Where what is before them comes first nevertheless, a look ahead at one character spares it most places (`(?=\\d)(?<!第)…`).

`statement` cuts what is said out of the frame that tells who says it. `across` tells what only the documents of a folder
together say.
"""

import re
from bisect import bisect_left, insort
from collections.abc import Iterator, Sequence
from itertools import pairwise
from types import MappingProxyType
from typing import Protocol

from quizgen.documents.document import Span
from quizgen.facts import (
    across,
    attendance,
    definition,
    entitled,
    figure,
    formulation,
    introduced,
    meeting,
    numbered,
    parallel,
    series,
    task,
)
from quizgen.facts.enumeration import Enumeration
from quizgen.facts.fact import Fact
from quizgen.structure import Level, Outline

__all__ = ["RULES", "Fact", "Rule", "across", "find"]


class Rule(Protocol):
    """A module that finds facts of one kind."""

    RULE: str

    def find(self, outline: Outline, /) -> Iterator[Fact]:
        """Yield what it is sure of, in text order; stay silent otherwise."""
        ...


_RULES: tuple[Rule, ...] = (
    formulation,
    entitled,
    numbered,
    parallel,
    series,
    introduced,
    meeting,
    attendance,
    task,
    definition,
    figure,
)
RULES = MappingProxyType({rule.RULE: rule for rule in _RULES})
"""The rules by name, in the order in which they speak: a list that has a name is told by its name."""
_PAIRS = (("“", "”"), ("《", "》"), ("（", "）"), ("‘", "’"))
_BLANK = re.compile(r"（[ 　]*[）)]|\([ 　]*[）)]|___")
"""What a test leaves to be filled in: 党章规定，党员有（ ）义务"""
_PAIRED = frozenset(mark for pair in _PAIRS for mark in pair)


def find(outline: Outline, /) -> Iterator[Fact]:
    """Yield what all rules find in a document; the same list is told once, however often it stands there.

    Where two rules read one list (the same second member, as many members or up to the same end), the first rule's reading
    stands, as it does where one of them reads a part of it that has no name of its own. A list with a member that half of a
    quote or a bracket is torn off from is none, nor is one with a blank to be filled in, nor one whose members are each cut
    out of another member of a told list.
    """
    text = outline.text
    told: set[tuple[str, ...]] = set()
    places: set[tuple[int, int]] = set()
    stretches: set[tuple[int, int]] = set()
    following: dict[Span, Span] = {}  # each member of a told list, and the one behind it
    whole: list[tuple[int, int]] = []  # where the members of lists told by unit or clause begin and end, in text order
    for rule in RULES.values():
        for fact in rule.find(outline):
            if isinstance(fact, Enumeration):
                items = fact.run.items
                members = tuple([text[start:stop] for start, stop in items])
                second = items[1].start
                middle, stretch = (second, len(members)), (second, items[-1].stop)
                if members in told or middle in places or stretch in stretches or _torn(fact, members):
                    continue
                first, *behind = pairwise(items)
                known = [following.get(one) == other for one, other in behind]
                if fact.name is None and all(known) and (len(behind) > 1 or following.get(first[0]) == first[1]):
                    continue
                if fact.name is None and fact.run.level is Level.UNIT and _cut_out(whole, items):
                    continue
                if fact.run.level in (Level.UNIT, Level.CLAUSE):
                    for item in items:
                        insort(whole, item)
                following.update((first, *behind))
                told.add(members)
                places.add(middle)
                stretches.add(stretch)
            yield fact


def _cut_out(whole: Sequence[tuple[int, int]], items: Sequence[Span]) -> bool:
    """Whether each of the items lies within another member of told lists: 上岗人员一律清退 of 无证上岗人员一律清退."""
    within = [bisect_left(whole, (item.start + 1, 0)) - 1 for item in items]
    held = all(at >= 0 and whole[at][1] >= item.stop for at, item in zip(within, items, strict=True))
    return held and len(set(within)) == len(items)


def _torn(fact: Enumeration, members: Sequence[str]) -> bool:
    """Whether one half of a pair stands in one of the members without the other (坚定不移贯彻“一个国家), or a blank in any (（　）).

    Nor are units a list of which one stands there twice: 在｜计划、检查、总结水务同时计划、检查、总结安全.
    Where a number opens every member, none is torn: a half that was typed for the other one changes nothing.
    """
    twice = fact.run.level is Level.UNIT and len(set(members)) < len(members)
    if twice or _BLANK.search("，".join(members)):
        return True
    if fact.run.level is Level.NUMBERED:
        return False
    return not _PAIRED.isdisjoint("".join(members)) and any(
        member.count(one) != member.count(other) for member in members for one, other in _PAIRS
    )
