"""How well the facts that are found agree with the facts that a careful reader wrote down.

Every measure compares two sets of keys, wanted and printed, over all documents. An optional fact is neither wanted nor
wrong.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from typing import Any

Fact = dict[str, Any]
Keys = set[Hashable]

PUNCTUATION = re.compile(r"[\W_]+")


def plain(text: object) -> str:
    """The text without punctuation and spaces."""
    return PUNCTUATION.sub("", str(text or ""))


@dataclass
class Measure:
    """The keys wanted and printed, by document."""

    wanted: Keys = field(default_factory=set)
    printed: Keys = field(default_factory=set)

    @property
    def precision(self) -> float:
        """The share of what is printed that is wanted; 1 where nothing is printed."""
        return len(self.wanted & self.printed) / len(self.printed) if self.printed else 1.0

    @property
    def recall(self) -> float:
        """The share of what is wanted that is printed; 1 where nothing is wanted."""
        return len(self.wanted & self.printed) / len(self.wanted) if self.wanted else 1.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0


def paired(gold: list[Fact], printed: list[Fact], likeness: Callable[[Fact, Fact], float]) -> list[tuple[Fact, Fact]]:
    """Each printed fact with the one it stands for: the pairs most alike first, required facts before optional ones."""
    pairs = [(likeness(g, p), not g.get("optional"), i, k) for i, g in enumerate(gold) for k, p in enumerate(printed)]
    pairs = sorted((pair for pair in pairs if pair[0] > 0), key=lambda pair: (-pair[1], -pair[0], pair[2], pair[3]))
    taken_gold: set[int] = set()
    taken_printed: set[int] = set()
    found = []
    for _, required, i, k in pairs:
        if k in taken_printed or (required and i in taken_gold):
            continue
        taken_gold.add(i)
        taken_printed.add(k)
        found.append((gold[i], printed[k]))
    return found


def same_list(gold: Fact, printed: Fact) -> float:
    """The share of members that two lists have in common, where it is half at least."""
    one, other = ({plain(member) for member in fact.get("members") or ()} for fact in (gold, printed))
    if not one or not other:
        return float(bool(gold.get("name")) and plain(gold.get("name")) == plain(printed.get("name")))
    share = len(one & other) / len(one | other)
    return share if share >= 0.5 else 0.0


def same_meeting(gold: Fact, printed: Fact) -> float:
    """How much of the longer name the shorter one is, where it is part of it."""
    short, long = sorted((plain(gold["name"]), plain(printed["name"])), key=len)
    return len(short) / len(long) if short in long and len(short) >= 0.6 * len(long) else 0.0


def same_person(gold: Fact, printed: Fact) -> float:
    """Whether the names are the same."""
    return float(plain(gold["who"]) == plain(printed["who"]))


def same_task(gold: Fact, printed: Fact) -> float:
    """The share of the longer text's characters that both have, where it is eight tenths at least."""
    one, other = plain(gold["text"]), plain(printed["text"])
    if gold.get("optional") and other and other in one:
        return 1.0
    blocks = SequenceMatcher(None, one, other, autojunk=False).get_matching_blocks()
    share = sum(block.size for block in blocks) / max(len(one), len(other), 1)
    return share if share >= 0.8 else 0.0


def same_definition(gold: Fact, printed: Fact) -> float:
    """Whether the same is said of something, or something is said of the same term."""
    return float((plain(gold["is"]) == plain(printed["is"])) + 2 * (plain(gold["term"]) == plain(printed["term"]))) / 3


def same_figure(gold: Fact, printed: Fact) -> float:
    """How much of the longer clause the shorter one is, where the values share a character and one clause holds the other."""
    if not set(plain(gold["value"])) & set(plain(printed["value"])):
        return 0.0
    short, long = sorted((plain(gold["text"]), plain(printed["text"])), key=len)
    likeness = len(short) / len(long) if short in long else 0.0
    return likeness + (plain(gold["value"]) == plain(printed["value"])) if likeness else 0.0


def list_keys(fact: Fact, stands_for: Fact) -> Iterator[tuple[str, Hashable]]:
    name = plain(stands_for.get("members") or stands_for.get("name"))
    yield from (("enumeration.members", (name, plain(member))) for member in fact.get("members") or ())
    if stands_for.get("name") and fact.get("name"):
        yield "enumeration.names", (name, plain(fact["name"]))


def meeting_keys(fact: Fact, stands_for: Fact) -> Iterator[tuple[str, Hashable]]:
    name = plain(stands_for["name"])
    yield "meeting.name", name
    yield from ((f"meeting.{part}", (name, str(fact[part]))) for part in ("start", "end", "place") if fact.get(part))


def attendance_keys(fact: Fact, stands_for: Fact) -> Iterator[tuple[str, Hashable]]:
    who = plain(stands_for["who"])
    yield "attendance.person", who
    yield from (("attendance.role", (who, role)) for role in fact.get("roles") or ())
    yield from (("attendance.title", (who, plain(title))) for title in fact.get("titles") or ())


def task_keys(fact: Fact, stands_for: Fact) -> Iterator[tuple[str, Hashable]]:
    speaker = plain(fact.get("speaker")) if stands_for.get("speaker") else ""  # who is not told may be anybody
    yield "task", (plain(stands_for["text"]), speaker)


def definition_keys(fact: Fact, stands_for: Fact) -> Iterator[tuple[str, Hashable]]:
    yield "definition", (plain(stands_for["term"]), plain(fact["term"]), plain(fact["is"]))


def figure_keys(fact: Fact, stands_for: Fact) -> Iterator[tuple[str, Hashable]]:
    yield "figure", (plain(stands_for["text"]), str(fact["value"]))


SHEETS = {  # how a sheet calls its facts, their kind, when two are the same, and what is compared
    "enumerations": ("enumeration", same_list, list_keys),
    "meetings": ("meeting", same_meeting, meeting_keys),
    "attendance": ("attendance", same_person, attendance_keys),
    "tasks": ("task", same_task, task_keys),
    "definitions": ("definition", same_definition, definition_keys),
    "figures": ("figure", same_figure, figure_keys),
}


def score(documents: Iterable[tuple[Fact, list[Fact]]]) -> dict[str, Measure]:
    """The measures over pairs of a sheet and the facts printed for its document."""
    measures: dict[str, Measure] = defaultdict(Measure)
    for sheet, printed in documents:
        for part, (kind, likeness, keys) in SHEETS.items():
            gold = sheet.get(part) or []
            rows = [row for row in printed if row["kind"] == kind and row.get("is_person") is not False]
            stands_for = {id(row): fact for fact, row in paired(gold, rows, likeness)}
            for fact in gold:
                if not fact.get("optional"):
                    for name, key in keys(fact, fact):
                        measures[name].wanted.add((sheet["doc"], key))
            for row in rows:
                fact = stands_for.get(id(row), row)
                if not fact.get("optional"):
                    for name, key in keys(row, fact):
                        measures[name].printed.add((sheet["doc"], key))
    return dict(sorted(measures.items()))
