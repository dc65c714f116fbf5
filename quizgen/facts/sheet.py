"""Sheets: what minutes and notices tell of a meeting in lines with labels: 时间：… 地点：… 主持人：…, under the title that names it."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from quizgen.documents.document import Span
from quizgen.facts.meeting_name import END
from quizgen.facts.which_year import in_its_year
from quizgen.structure import Outline, Paragraph
from quizgen.structure import date as dates
from quizgen.structure.date import DateRange

_TITLE = re.compile(  # 关于召开｜秋季造林动员大会｜的通知, 党政联席会议｜纪要
    rf"(?:.{{0,30}}?关于(?:召开|举行|举办|印发)|.{{0,20}}?公司|.{{0,20}}?委员会(?!会))?(?P<name>[^，。；：、？！]{{2,40}}?{END})"
    r"(?:(?:（[^（）]{1,12}）)?的(?:预备)?通知|(?:的)?(?:会议)?(?:纪要|记录|公报|简报))(?:（[^（）]{1,12}）)?$"
)
_CALLED = re.compile(r"(?:会议|活动)名称[：:]\s*(?P<name>[^，。；：]{3,40})$")
_TIME = re.compile(r"(?:召开|举行|会议|举办|开会)?(?:时间|日期)(?:[：:]\s*|$)")
_PLACE = re.compile(
    r"(?:召开|举行|会议|举办|开会)?地点(?:[：:]\s*|\n\s*)(?:在|于)?(?P<place>[\u4e00-\u9fffA-Za-z\d\-—]{2,24})(?=$|[，。；（(\s])"
)
_WHO = re.compile(
    r"(?:会议)?(?:主持|出席|参会|参加|列席|到会|与会|召集)(?:会议)?(?:人员|人|领导|同志|单位|对象|范围)?[：:]|对象[：:]|应到|实到"
)
_TOP = 30
"""Paragraphs at the beginning in which the lines stand."""
_TITLES = 8
_NEAR = 4
"""Lines with labels stand together."""


class Sheet(NamedTuple):
    """The meeting of a sheet: its name, when and where it met, and the words from the first line to the last."""

    name: Span
    when: DateRange
    place: Span | None
    told: Span


def sheets(outline: Outline) -> Iterator[Sheet]:
    """Yield the meeting that a sheet is of: it has a name, a time, and a place or who is there."""
    text, paragraphs = outline.text, outline.paragraphs[:_TOP]
    timed = next(
        ((index, found) for index, line in enumerate(paragraphs) if (found := _begin(_TIME, text, line))), None
    )
    if timed is None:
        return  # nearly always
    index, label = timed
    line = paragraphs[index]
    value = Span(label.end(), line.span.stop)
    if value.start == value.stop and index + 1 < len(paragraphs):
        value = paragraphs[index + 1].span  # 一、会议时间｜4月2日
    when = next(dates.find(text, value, year=outline.year), None)
    near = paragraphs[max(0, index - _NEAR) : index + _NEAR + 1]
    where = next(filter(None, (_begin(_PLACE, text, other) for other in near)), None)
    name = _name(outline)
    if when is None or name is None or not (where or any(_begin(_WHO, text, other) for other in near)):
        return
    place = Span(*where.span("place")) if where else None
    told = Span(line.span.start, max(line.span.stop, place.stop if place else 0))
    when = in_its_year(outline, dates.resolve(when, outline.anchor), name.of(text))
    yield Sheet(name, when, place, told)


def _begin(label: re.Pattern[str], text: str, line: Paragraph) -> re.Match[str] | None:
    """The label at the beginning of a line, its number passed over: 一、会议时间：…"""
    return label.match(text, line.mark.span.stop if line.mark else line.span.start, line.span.stop)


def _name(outline: Outline) -> Span | None:
    """The name of the meeting, in a line of its own or in the title."""
    for line in outline.paragraphs[:_TITLES]:
        found = _begin(_CALLED, outline.text, line) or _TITLE.match(outline.text, *line.span)
        if found is not None:
            return Span(*found.span("name"))
    return None
