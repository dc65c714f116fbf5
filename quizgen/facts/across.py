"""across: what the documents of a folder say together: names listed elsewhere, names told nowhere, and disagreements."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta

from quizgen.documents.trouble import Message, Remark
from quizgen.facts.enumeration import Enumeration
from quizgen.facts.fact import Fact
from quizgen.facts.meeting import Meeting
from quizgen.facts.mention import Mention
from quizgen.structure import Outline

RULE = "across"

_LEAST_COUNT = 4  # two or three members of one head are met too often to be told by the head alone
_ONE_EVENT = timedelta(days=31)

Told = Sequence[tuple[Outline, Sequence[Fact]]]
"""The documents and what each says, in any order."""


def find(told: Told, /) -> Iterator[tuple[Outline, Enumeration | Remark]]:
    """Yield what only the folder as a whole tells, each with the document it belongs to.

    A name that one document mentions and none lists is joined to the one list in the folder that has as many members with
    the head it promises; a name whose members are nowhere, two versions of one named list, and two dates of one meeting are
    remarked.
    """
    yield from _names(told)
    yield from _versions(told)
    yield from _dates(told)


# ---- names and lists -----------------------------------------------------------------------------------------------


def _names(told: Told) -> Iterator[tuple[Outline, Enumeration | Remark]]:
    listed = {fact.name for _, facts in told for fact in facts if isinstance(fact, Enumeration) and fact.name}
    mentions: dict[str, list[tuple[Outline, Mention]]] = defaultdict(list)
    for outline, facts in _by_date(told):
        for fact in facts:
            if isinstance(fact, Mention) and fact.name not in listed:
                mentions[fact.name].append((outline, fact))
    unnamed = _unnamed(told)
    for places in mentions.values():
        outline, mention = places[0]
        lists = _fitting(unnamed, mention)
        if len(lists) != 1:
            yield outline, _no_members(mention, len(places), len(lists))
            continue
        for where, found in next(iter(lists.values())):
            yield where, Enumeration(RULE, found.run, mention.name, only_whole=True)


_Lists = Mapping[tuple[str, ...], Sequence[tuple[Outline, Enumeration]]]
"""Lists by their members, each with the places where it stands."""


def _unnamed(told: Told) -> Mapping[int, _Lists]:
    """The lists without a name, by the count of their members."""
    found: dict[int, dict[tuple[str, ...], list[tuple[Outline, Enumeration]]]] = defaultdict(lambda: defaultdict(list))
    for outline, facts in told:
        for fact in facts:
            if isinstance(fact, Enumeration) and fact.name is None and fact.run.head:
                members = tuple(item.of(outline.text) for item in fact.run.items)
                found[len(members)][members].append((outline, fact))
    return found


def _fitting(unnamed: Mapping[int, _Lists], mention: Mention) -> _Lists:
    if mention.count < _LEAST_COUNT or len(mention.head) < 2:
        return {}
    return {
        members: places
        for members, places in unnamed.get(mention.count, {}).items()
        if places[0][1].run.head.startswith(mention.head)
    }


def _no_members(mention: Mention, documents: int, lists: int) -> Remark:
    """The doubt about a name, told once, however many documents mention it."""
    zh, en = (f"（{documents} 份文件提到）", f" (in {documents} documents)") if documents > 1 else ("", "")
    if lists:
        message = Message(
            f"“{mention.name}”{zh}可能指{lists}组不同内容，无法确定，未合并",
            f"“{mention.name}”{en} may mean any of {lists} lists in the documents: joined to none",
        )
    else:
        message = Message(
            f"“{mention.name}”{zh}只有名称，没有找到{mention.count}项内容，未出题",
            f"“{mention.name}”{en} is named, but its {mention.count} members are nowhere in the documents: no card",
        )
    return Remark(mention.span, RULE, message)


def _versions(told: Told) -> Iterator[tuple[Outline, Remark]]:
    """Remark on a named list that differs from another of its name and length in a few members: one of them may be wrong."""
    seen: dict[tuple[str, int], list[frozenset[str]]] = defaultdict(list)
    for outline, facts in _by_date(told):
        for fact in facts:
            if not isinstance(fact, Enumeration) or fact.name is None or fact.only_whole:
                continue
            members = frozenset(item.of(outline.text) for item in fact.run.items)
            others = seen[fact.name, len(members)]
            near = next((other for other in others if 0 < len(members - other) <= len(members) // 3), None)
            if near is not None:
                differing = "、".join(sorted(members - near))
                message = Message(
                    f"“{fact.name}”与另一文件中的内容不同：{differing}",
                    f"“{fact.name}” differs from another document's: {differing}",
                )
                yield outline, Remark(fact.span, RULE, message)
            others.append(members)


# ---- meetings ------------------------------------------------------------------------------------------------------


def _dates(told: Told) -> Iterator[tuple[Outline, Remark]]:
    """Remark on a meeting for which two documents tell different days of one month: meetings of one name a year apart are two."""
    seen: dict[str, list[tuple[date, date]]] = defaultdict(list)
    for outline, facts in _by_date(told):
        for fact in facts:
            days = _days(fact) if isinstance(fact, Meeting) else None
            if not isinstance(fact, Meeting) or days is None:
                continue
            other = next((o for o in seen[fact.name] if o != days and abs(o[0] - days[0]) <= _ONE_EVENT), None)
            if other is not None:
                message = Message(
                    f"{fact.name}的日期与另一文件不同：{_told(days)}，另一文件为{_told(other)}",
                    f"{fact.name}: {_told(days)} here, {_told(other)} in another document",
                )
                yield outline, Remark(fact.span, RULE, message)
            seen[fact.name].append(days)


def _days(meeting: Meeting) -> tuple[date, date] | None:
    first, last = (meeting.when.first.known(), meeting.when.last.known()) if meeting.when else (None, None)
    return (first, last) if first and last else None


def _told(days: tuple[date, date]) -> str:
    first, last = days
    return first.isoformat() if first == last else f"{first} – {last}"


def _by_date(told: Told) -> Told:
    """The documents from the earliest to the latest, so that the later one of two is remarked whatever their order."""
    return sorted(told, key=lambda entry: (entry[0].date or date.max, entry[0].document.text))
