"""The year of a day that is told without one: by the meeting's name, else by what the text looks back on and ahead to."""

import re
from dataclasses import replace
from functools import lru_cache

from quizgen.structure import Outline
from quizgen.structure import date as dates
from quizgen.structure.date import DateRange

_NAMED = re.compile(  # 2021年下半年重点工作研讨会, 2022级新生开学典礼
    r"(?<![—\-－–~～至到])(?P<year>(?:19|20)\d\d)(?:年|级(?=[^，。；]{0,12}(?:开学|新生|迎新|入学))|$"
    r"|(?:(?<=^.{4})|(?<=^“.{4}))[·•]?(?=[\u4e00-\u9fff]{3})(?![个名余项家人元万多份条学所]))"  # “2021中关村论坛”
)
_SCHOOL_YEAR = re.compile(r"(?<!\d)(?P<from>20\d\d)[-—–~～至/](?P<to>20\d\d)(?:学?年度?|（[12]）)")  # 2018-2019学年
_AUTUMN = 8  # month in which a school year begins
_SUMS_UP = re.compile(r"年度?[^，。；]{0,12}(?:总结|述职|考核|表彰|评议)|年终")
_PLANS = re.compile(r"新年|迎新|元旦|春节|务虚|谋划|征订")
_EARLY, _LATE = 3, 11  # months: up to March a meeting may still sum up the year before, from November on plan the next
_MONTH = re.compile(r"20(?<!\d20)(?P<year>\d\d)年(?P<month>\d{1,2})月")
_NEAR, _RECENT = 200, 4  # characters, months
_YEAR = r"(?<!\d)(?P<year>(?:19|20)\d\d)年度?"
_AHEAD = re.compile(
    rf"{_YEAR}(?:，(?:[一首]?要|一是|[^，。；]{{1,12}}将(?=[^，。；于]))|(?:上半年|一季度|全年)?[^，。；《\d\n]{{0,8}}?(?:工作)?"
    r"(?:计划|思路|打算|安排|要点|部署|重点|目标|任务))"
    r"|(?:部署|安排|谋划|布置)了?[^，。；\d\n]{0,6}?(?P<then>20\d\d)年"
)
_BACK = re.compile(
    rf"{_YEAR}[^，。；《\d\n]{{0,8}}?(?:总结|回顾|述职|考核|成绩|表彰|先进|优秀)"
    r"|(?:总结|回顾)了?[^，。；\d\n]{0,6}?(?P<then>20\d\d)年"
)


def in_its_year(outline: Outline, when: DateRange, name: str) -> DateRange:
    """The days of a meeting, closed by the year of an anniversary or a file's name, else by what its name or the text tells.

    2017年总结大会, 1月18日: 2018. 总结2017年工作，部署2018年任务, 12月25日: 2017. Where neither fits, the days stay open.
    """
    month = when.first.month
    if month is None:
        return when
    if when.first.year is not None:
        return _a_year_before(outline, when, name)
    school = _SCHOOL_YEAR.search(name)
    named = [int(found["year"]) for found in _NAMED.finditer(name)] if school is None else []
    year, own = outline.year, named[-1] if named else None
    if own is not None and year in (own, None):
        year = _beside(outline, own, name, month) if len(named) == 1 else max(named) if month < _LATE else min(named)
    elif (
        school and year is None and int(school["to"]) == int(school["from"]) + 1
    ):  # not 第三届（2021—2025年）职工代表大会
        year = int(school["from" if month >= _AUTUMN else "to"])
    elif year is None:
        year = _told(outline, month) or _just_before(outline, when.span.start, month)
    return dates.resolve(when, None, year=year)


def _a_year_before(outline: Outline, when: DateRange, name: str) -> DateRange:
    """The days, in the year that the name tells where the text looks back on them: 2021年江河博览会9月25日开幕, in a text of 2022."""
    year, month = when.first.year, when.first.month
    if year is None or month is None or not _EARLY < month < _LATE or "年" in when.span.of(outline.text):
        return when
    named = _NAMED.match(name)
    if named is None or int(named["year"]) != year - 1 or name[named.end() :].startswith("度") or _SUMS_UP.search(name):
        return when  # 2021年度表彰大会 is held in 2022
    first, last = replace(when.first, year=year - 1), when.last
    return replace(when, first=first, last=replace(last, year=year - 1) if last.year == year else last)


def _beside(outline: Outline, own: int, name: str, month: int) -> int:
    """The year that a name tells, or the one beside it, where what the name sums up or plans is another year's."""
    if month <= _EARLY and (_SUMS_UP.search(name) or _years(outline)[0] == {own + 1}):
        return own + 1
    return own - (month >= _LATE and _PLANS.search(name) is not None)


def _told(outline: Outline, month: int) -> int | None:
    """The year of a month, by the years that are planned and summed up; within a year only by one that is planned."""
    ahead, back = _years(outline)
    if _EARLY < month < _LATE:
        return max(ahead) if len(ahead) == 1 and not back else None
    if month <= _EARLY:
        return max(ahead) if ahead else max(back) + 1 if back else None
    return max(back) if back else max(ahead) - 1 if ahead else None


def _just_before(outline: Outline, start: int, month: int) -> int | None:
    """The year that a month has which is told right before, and not long ago: 2020年3月，学院更名。…6月28日，学院召开表彰大会."""
    told = [
        2000 + int(found["year"])
        for found in _MONTH.finditer(outline.text, max(0, start - _NEAR), start)
        if month - _RECENT <= int(found["month"]) <= month
    ]
    return told[-1] if len(set(told)) == 1 else None


@lru_cache(maxsize=1)  # every meeting of a document asks
def _years(outline: Outline) -> tuple[frozenset[int], frozenset[int]]:
    """The years whose work is planned in a text, and those whose work is summed up; far aims (2035年目标) are left out."""
    back = frozenset(int(found["year"] or found["then"]) for found in _BACK.finditer(outline.text))
    ahead = frozenset(int(found["year"] or found["then"]) for found in _AHEAD.finditer(outline.text))
    first = min(ahead, default=0)
    return frozenset(year for year in ahead if year <= first + 1), back
