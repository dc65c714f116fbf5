"""Dates as documents write them: 1月5日至6日, 7月14日, 二〇二三年七月, 17日上午; whole, or with parts left open."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from quizgen.documents.document import Span
from quizgen.structure.numeral import chinese, number, years


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A date of which some parts may be open: the year, the day, or the month and year."""

    year: int | None = None
    month: int | None = None
    day: int | None = None

    def iso(self) -> str | None:
        """ISO 8601, as far as the parts go; None where not even the month is known.

        >>> PartialDate(2026, 1, 5).iso(), PartialDate(2026, 1).iso(), PartialDate(None, 7, 30).iso()
        ('2026-01-05', '2026-01', '--07-30')
        """
        if self.month is None:
            return f"{self.year}" if self.year and self.day is None else None
        head = f"{self.year:04}" if self.year else "-"
        tail = f"-{self.day:02}" if self.day else ""
        return f"{head}-{self.month:02}{tail}"

    def known(self) -> date | None:
        """The calendar day, where all three parts are there and there is such a day."""
        if self.year is None or self.month is None or self.day is None:
            return None
        try:
            return date(self.year, self.month, self.day)
        except ValueError:
            return None

    def written(self) -> str:
        """As Chinese documents print it.

        >>> PartialDate(2026, 1, 5).written()
        '2026年1月5日'
        """
        parts = ((self.year, "年"), (self.month, "月"), (self.day, "日"))
        return "".join(f"{value}{unit}" for value, unit in parts if value is not None)

    def written_in_numerals(self) -> str:
        """As formal signatures print it.

        >>> PartialDate(2023, 7, 16).written_in_numerals()
        '二〇二三年七月十六日'
        """
        year = f"{years(self.year)}年" if self.year is not None else ""
        rest = "".join(f"{chinese(v)}{u}" for v, u in ((self.month, "月"), (self.day, "日")) if v is not None)
        return year + rest


@dataclass(frozen=True, slots=True)
class DateRange:
    """A day or a run of days as one expression of the text: `first` and `last` are equal for a single day."""

    span: Span
    first: PartialDate
    last: PartialDate


_NUMBER = r"(?:\d{1,2}|[一二三四五六七八九十]{1,3})"
_TO = r"[^\S\n]*(?:至|到|、|和|—{1,2}|－|-|–|~|～)[^\S\n]*"
_NO_DAY = r"(?<=号)(?:[楼馆厅院门文令线]|教学|会议室|公告|公寓)"  # 1号楼
_DATE = re.compile(
    rf"""
    (?:(?P<year>(?<!\d)(?:19|20)\d\d|[一二][九〇零○][〇零○一二三四五六七八九]{{2}}|今|去|明)年)?   # 2026年, 二〇二三年, 今年
    (?:(?P<month>(?<![\d.]){_NUMBER})[ ]?月(?!球)[ ]?)?                  # 1月
    # 5日, 3月5｜至6日, 3月5｜上午
    (?:(?P<day>(?<![\d.]){_NUMBER})
       (?:[日号](?!{_NO_DAY}|\d(?!\d?[:：时点])|[内前后游])|(?(month)(?={_TO}(?:{_NUMBER}月)?{_NUMBER}[日号]|[上下中]午|晚)|(?!))))?
    (?:{_TO}                                                      # 至
       (?:(?P<year2>(?:19|20)\d\d)年)?(?:(?P<month2>{_NUMBER})月)?(?P<day2>{_NUMBER})[日号])?   # 6日, 2月2日
    """,
    re.VERBOSE,
)
_ANCHOR = re.compile(r"[日号月年]")
_ISO = re.compile(
    r"(?<!\d)(?P<year>(?:19|20)\d\d)(?P<mark>(?P<bare>)|[-/.])(?P<month>0[1-9]|1[0-2]|(?(bare)(?!))[1-9])(?P=mark)"
    r"(?P<day>0[1-9]|[12]\d|3[01]|(?(bare)(?!))[1-9])(?!\d)"
)
_RELATIVE = {"今": 0, "去": -1, "明": 1}


def find(text: str, span: Span, *, year: int | None = None) -> Iterator[DateRange]:
    """Yield the date expressions within the span, left to right; 今年 and 去年 count from `year` (open without it).

    An expression has at least a day, or a year with its month; 近日 and 党的十八大以来 are none.

    >>> [(r.first.iso(), r.last.iso()) for r in find("1月5日至6日，会议在京召开", Span(0, 14))]
    [('--01-05', '--01-06')]
    """
    position = span.start
    while anchor := _ANCHOR.search(text, position, span.stop):
        found = _leftmost(text, max(position, anchor.start() - 5), anchor.start(), span.stop)
        if found is None:
            position = anchor.end()
            continue
        position = found.end()
        dated = _range(found, year)
        if dated is not None:
            yield dated


def _leftmost(text: str, start: int, anchor: int, stop: int) -> re.Match[str] | None:
    """The longest date expression that begins before the anchor and reaches over it."""
    for begin in range(start, anchor):
        found = _DATE.match(text, begin, stop)
        if found and found.end() > anchor and (found["year"] or found["month"] or found["day"]):
            return found
    return None


def _range(found: re.Match[str], year: int | None) -> DateRange | None:
    month, day = _small(found["month"], 12), _small(found["day"], 31)
    if day is None and (found["year"] is None or month is None or found["year"] in _RELATIVE):
        return None
    if month is None and found["day"] and not found["day"].isdigit():
        return None  # 一日千里
    if (found["month"] and month is None) or (found["day"] and day is None):
        return None
    first = PartialDate(_year(found["year"], year), month, day)
    last = first
    if found["day2"]:
        day2, month2 = _small(found["day2"], 31), _small(found["month2"], 12) if found["month2"] else month
        if day is None or day2 is None:
            return None
        last = replace(first, month=month2, day=day2)
        if found["year2"]:
            last = replace(last, year=int(found["year2"]))
        elif first.year is not None and month and month2 and month2 < month:
            last = replace(last, year=first.year + 1)  # 12月30日至1月2日
    return DateRange(Span(*found.span()), first, last)


def _small(numeral: str | None, most: int) -> int | None:
    value = number(numeral) if numeral else None
    return value if value is not None and 1 <= value <= most else None


def _year(written: str | None, this_year: int | None) -> int | None:
    if written is None:
        return None
    if written in _RELATIVE:
        return this_year + _RELATIVE[written] if this_year is not None else None
    return number(written)


def find_iso(text: str) -> date | None:
    """The first whole date in figures, as in file names and web metadata: 2024-07-30, 20240730, 2024/7/30.

    >>> find_iso("meeting_20240730.txt"), find_iso("v2")
    (datetime.date(2024, 7, 30), None)
    """
    for found in _ISO.finditer(text):
        known = PartialDate(int(found["year"]), int(found["month"]), int(found["day"])).known()
        if known:
            return known
    return None


def resolve(dates: DateRange, anchor: date | None, *, year: int | None = None) -> DateRange:
    """Close the open year (and month) of a date by the day the document is dated: the last such day not long after it.

    News tells of what has just been; an announcement may be up to thirty days ahead of what it announces. Where no day is
    known to count from, `year` closes the years of dates that have their month.
    """
    if dates.first.year is not None:
        return dates
    if anchor is None:
        return _in_year(dates, year) if year is not None and dates.first.month is not None else dates
    month = dates.first.month
    day = dates.first.day
    if month is None:
        if day is None:
            return dates
        month = anchor.month if day <= anchor.day else (anchor.replace(day=1) - timedelta(days=1)).month
    year = anchor.year
    known = PartialDate(year, month, day or 1).known()
    if known and known > anchor + timedelta(days=30):
        year -= 1
    first = PartialDate(year, month, day)
    last_month = dates.last.month or month
    last = PartialDate(year + 1 if last_month < month else year, last_month, dates.last.day)
    return DateRange(dates.span, first, last)


def _in_year(dates: DateRange, year: int) -> DateRange:
    first, last = replace(dates.first, year=year), replace(dates.last, year=year)
    turns = (last.month or 0) < (first.month or 0)  # 12月30日至1月2日
    return DateRange(dates.span, first, replace(last, year=year + 1) if turns else last)
