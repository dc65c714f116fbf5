"""Numbers and dates near a given one: wrong, and no easier to tell from the right one than it is to know it."""

import re
from collections.abc import Iterator
from itertools import chain

from quizgen.structure.numeral import NUMERAL, chinese, number, years

_ARABIC = re.compile(r"[0-9]+(?:\.[0-9]+)?")
_DAYS = re.compile(r"(?:[0-9]{4}年)?(?:[0-9]{1,2}月)?[0-9]{1,2}日(?:(?:至|到|—|-)(?:[0-9]{1,2}月)?[0-9]{1,2}日)?")
_DAY = re.compile(r"[0-9]{1,2}(?=日)")
_YEAR = re.compile(r"(?P<year>20[0-9][0-9]|二[〇零○][〇零○一二三四五六七八九]{2})年(?:年?[底末])?以?前?")
_LIMIT = re.compile(rf"(?P<numeral>{NUMERAL})(?P<unit>个工作日|个月|日|天|年|小时|人|名|次|倍|周年)")
_USUAL = (1, 2, 3, 5, 7, 10, 15, 20, 30, 45, 60, 90)
"""Limits that rules set, in whatever unit."""

_MONTH = re.compile(r"[0-9]{1,2}(?=月)")
_LENGTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_LAST_DAY = 28  # of a month that is not named
_COUNTED = re.compile(rf"(?<![0-9.]){NUMERAL}(?=[日天月年人])")  # 三十日, but not the 万 of 12万人


def near(value: str) -> tuple[str, ...]:
    """Values like this one with another number in it, the nearest first; none where it holds no number, or several.

    >>> near("5%左右")[:3], near("17.1%")[:3], near("1月5日至6日")[:2]
    (('6%左右', '4%左右', '7%左右'), ('18.1%', '16.1%', '19.1%'), ('1月6日至7日', '1月4日至5日'))
    >>> near("三十日前")[:3], near("2035年")[:3], near("主持会议")
    (('二十日前', '十五日前', '四十五日前'), ('2030年', '2040年', '2025年'), ())
    """
    if _DAYS.fullmatch(value):
        return tuple(_days(value))
    year = _YEAR.fullmatch(value)
    if year is not None:
        return tuple(other + value[year.end("year") :] for other in _years(year["year"]))
    numbers = list(_ARABIC.finditer(value))
    if len(numbers) == 1 and _COUNTED.search(value) is None:
        found = numbers[0]
        most = 100.0 if value[found.end() :].startswith(("%", "％")) and float(found.group()) <= 100 else None
        others = (other for other in _numbers(found.group()) if most is None or float(other) < most)
        return tuple(value[: found.start()] + other + value[found.end() :] for other in others)
    limit = _LIMIT.match(value)
    if not numbers and limit is not None:
        return tuple(chinese(other) + value[limit.end("numeral") :] for other in _limits(number(limit["numeral"])))
    return ()


def _days(value: str) -> Iterator[str]:
    days = [int(day) for day in _DAY.findall(value)]
    last = min((_LENGTHS[(int(month) - 1) % 12] for month in _MONTH.findall(value)), default=_LAST_DAY)
    for by in (1, -1, 2, -2, 3, -3):
        if all(1 <= day + by <= last for day in days):
            yield _DAY.sub(lambda found, by=by: str(int(found.group()) + by), value)  # type: ignore[misc]


def _years(written: str) -> Iterator[str]:
    """Years before and after; five and ten years apart where plans end."""
    year = number(written) or 0
    step = 5 if year % 5 == 0 else 1
    for by in (-1, 1, -2, 2):
        yield str(year + step * by) if written.isascii() else years(year + step * by)


def _numbers(written: str) -> Iterator[str]:
    """One or two steps up and down, in the place that carries the number: 1, or a tenth of what is large."""
    whole, _, fraction = written.partition(".")
    step = 10 ** max(len(whole) - 2, 0)
    for by in chain.from_iterable((n * step, -n * step) for n in (1, 2, 3, 4)):
        if int(whole) + by > 0:
            yield f"{int(whole) + by}{'.' + fraction if fraction else ''}"


def _limits(value: int | None) -> list[int]:
    if value is None:
        return []
    return sorted((usual for usual in _USUAL if usual != value), key=lambda usual: (abs(usual - value), usual))[:4]
