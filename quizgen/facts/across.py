"""across: what the documents of a folder say together: names listed elsewhere, names told nowhere, and disagreements."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from quizgen.documents.trouble import Message, Remark
from quizgen.facts.enumeration import Enumeration
from quizgen.facts.told import Listed, Named, Told

RULE = "across"

_LEAST_COUNT = 4  # two or three members of one head are met too often to be told by the head alone
_ONE_EVENT = timedelta(days=31)


@dataclass(frozen=True, slots=True)
class Joined:
    """A name for a list that its own document does not name: `at` is the list's index among the document's."""

    at: int
    name: str

    def to(self, lists: Sequence[Enumeration]) -> Enumeration:
        """The list with its name; its members are asked already where it stands without one."""
        return replace(lists[self.at], rule=RULE, name=self.name, only_whole=True)


def find(told: Sequence[Told], /) -> Iterator[tuple[int, Joined | Remark]]:
    """Yield what only the folder as a whole tells, each with the index of the document it belongs to.

    A name that one document mentions and none lists is joined to the one list in the folder that has as many members with
    the head it promises; a name whose members are nowhere, two versions of one named list, and two dates of one meeting are
    remarked. The order of the documents changes nothing.
    """
    order = sorted(range(len(told)), key=lambda at: (told[at].date or date.max, told[at].text))
    yield from _names(told, order)
    yield from _versions(told, order)
    yield from _dates(told, order)


# ---- names and lists -----------------------------------------------------------------------------------------------


def _names(told: Sequence[Told], order: Sequence[int]) -> Iterator[tuple[int, Joined | Remark]]:
    known = {listed.name for one in told for listed in one.listed if listed.name}
    mentions: dict[str, list[tuple[int, Named]]] = defaultdict(list)
    for index in order:
        for named in told[index].named:
            if named.name not in known:
                mentions[named.name].append((index, named))
    unnamed = _unnamed(told)
    for places in mentions.values():
        index, named = places[0]
        lists = _fitting(unnamed, named)
        if len(lists) != 1:
            yield index, _no_members(named, len(places), len(lists))
            continue
        for where, at, _ in next(iter(lists.values())):
            yield where, Joined(at, named.name)


_Lists = Mapping[tuple[str, ...], Sequence[tuple[int, int, Listed]]]
"""Lists by their members, each with the places where it stands: the document's index, and the list's in the document."""


def _unnamed(told: Sequence[Told]) -> Mapping[int, _Lists]:
    """The lists without a name, by the count of their members."""
    found: dict[int, dict[tuple[str, ...], list[tuple[int, int, Listed]]]] = defaultdict(lambda: defaultdict(list))
    for index, one in enumerate(told):
        for at, listed in enumerate(one.listed):
            if listed.name is None and listed.head:
                found[len(listed.members)][listed.members].append((index, at, listed))
    return found


def _fitting(unnamed: Mapping[int, _Lists], named: Named) -> _Lists:
    if named.count < _LEAST_COUNT or len(named.head) < 2:
        return {}
    return {
        members: places
        for members, places in unnamed.get(named.count, {}).items()
        if places[0][2].head.startswith(named.head)
    }


def _no_members(named: Named, documents: int, lists: int) -> Remark:
    """The doubt about a name, told once, however many documents mention it."""
    zh, en = (f"（{documents} 份文件提到）", f" (in {documents} documents)") if documents > 1 else ("", "")
    if lists:
        message = Message(
            f"“{named.name}”{zh}可能指{lists}组不同内容，无法确定，未合并",
            f"“{named.name}”{en} may mean any of {lists} lists in the documents: joined to none",
        )
    else:
        message = Message(
            f"“{named.name}”{zh}只有名称，没有找到{named.count}项内容，未出题",
            f"“{named.name}”{en} is named, but its {named.count} members are nowhere in the documents: no card",
        )
    return Remark(named.place.span, RULE, message)


def _versions(told: Sequence[Told], order: Sequence[int]) -> Iterator[tuple[int, Remark]]:
    """Remark on a named list that differs from another of its name and length in a few members: one of them may be wrong."""
    seen: set[tuple[str, frozenset[str]]] = set()
    holding: dict[tuple[str, int, str], list[tuple[int, frozenset[str]]]] = defaultdict(list)
    for index in order:
        for listed in told[index].listed:
            if listed.name is None:
                continue
            members = frozenset(listed.members)
            few = len(members) // 3
            # Lists of one length that differ in so few have one of the first members in common, one more than so few.
            first = [(listed.name, len(members), member) for member in sorted(members)[: few + 1]]
            others = {other for key in first for other in holding[key]}
            nears = ((at, other) for at, other in others if 0 < len(members - other) <= few)
            _, near = min(nears, key=lambda found: found[0], default=(0, None))
            if near is not None:
                differing = "、".join(sorted(members - near))
                message = Message(
                    f"“{listed.name}”与另一文件中的内容不同：{differing}",
                    f"“{listed.name}” differs from another document's: {differing}",
                )
                yield index, Remark(listed.place.span, RULE, message)
            if (listed.name, members) not in seen:
                for key in first:
                    holding[key].append((len(seen), members))
                seen.add((listed.name, members))


# ---- meetings ------------------------------------------------------------------------------------------------------


def _dates(told: Sequence[Told], order: Sequence[int]) -> Iterator[tuple[int, Remark]]:
    """Remark on a meeting for which two documents tell different days of one month: meetings of one name a year apart are two."""
    seen: dict[tuple[str, int], dict[tuple[date, date], int]] = defaultdict(dict)
    count = 0
    for index in order:
        for met in told[index].met:
            days = met.first, met.last
            month = met.first.toordinal() // _ONE_EVENT.days
            others = ((at, other) for near in (-1, 0, 1) for other, at in seen[met.name, month + near].items())
            nears = ((at, other) for at, other in others if other != days and abs(other[0] - days[0]) <= _ONE_EVENT)
            _, other = min(nears, default=(0, None))
            if other is not None:
                message = Message(
                    f"{met.name}的日期与另一文件不同：{_shown(days)}，另一文件为{_shown(other)}",
                    f"{met.name}: {_shown(days)} here, {_shown(other)} in another document",
                )
                yield index, Remark(met.place.span, RULE, message)
            seen[met.name, month].setdefault(days, count)
            count += 1


def _shown(days: tuple[date, date]) -> str:
    first, last = days
    return first.isoformat() if first == last else f"{first} – {last}"
