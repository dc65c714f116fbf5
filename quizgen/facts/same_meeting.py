"""The same meeting: what several places of a document tell of one, put together."""

from dataclasses import replace
from datetime import timedelta

from quizgen.facts.held import KIND, Held
from quizgen.structure.date import DateRange

_LONGEST = timedelta(days=31)  # a course
_CEREMONIES = ("开幕仪式", "闭幕仪式", "启动仪式", "签约仪式", "开幕式", "闭幕式")


def put_together(meetings: list[Held], found: Held) -> None:
    """Add a meeting to those found, or what it tells to the one of the same name: the fuller name, the first day and place."""
    for index, other in enumerate(meetings):
        if _same(found, other):
            bare = found.name == other.name and other.when is None and other.place is None  # as a headline is
            longer = found if bare or len(found.name) > len(other.name) else other
            dated = other if other.when is not None else found
            placed = other if other.place is not None else found
            teller = dated if dated.when is not None else placed
            meetings[index] = longer._replace(
                when=_to_the_close(other, found) or dated.when,
                place=placed.place if placed.told == teller.told or teller.place is None else teller.place,
                told=teller.told,
            )
            return
    meetings.append(found)


def _to_the_close(opened: Held, closed: Held) -> DateRange | None:
    """The days from the one on which a meeting is told to have met to the later one on which it closed."""
    if opened.closes or not closed.closes or opened.when is None or closed.when is None:
        return None
    first, last = opened.when.first, closed.when.last
    if first.month is None or first.day is None or last.month is None or last.day is None:
        return None
    return replace(opened.when, last=last) if (first.month, first.day) < (last.month, last.day) else None


def _same(found: Held, other: Held) -> bool:
    """Whether two names are one meeting's: one holds the other, and says more than 座谈会; or that one tells nothing else."""
    shorter, longer = sorted((found, other), key=lambda meeting: len(meeting.name))
    if found.name != other.name and _far_apart(found, other):
        return False
    if shorter.name in _CEREMONIES and longer.name.endswith(shorter.name[:2] + "式"):
        return True  # 茶文化节开幕式, and who attended the 开幕仪式
    if len(shorter.name) > KIND:
        return shorter.name in longer.name
    return longer.name.endswith(shorter.name) and shorter.when is None and shorter.place is None


def _far_apart(one: Held, other: Held) -> bool:
    """Whether two meetings met on days that no meeting lies between: the 党建工作领导小组会议 of two years."""
    first, second = (meeting.when.first.known() if meeting.when else None for meeting in (one, other))
    return first is not None and second is not None and abs(first - second) > _LONGEST
