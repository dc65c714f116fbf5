"""Chronicles: what met, entry by entry: a heading that names it, and lines of their own for its time and its place."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from quizgen.documents.document import Span
from quizgen.facts.meeting_name import END
from quizgen.structure import Outline
from quizgen.structure import date as dates
from quizgen.structure.date import DateRange

_NAMED = re.compile(rf"\s*(?P<name>[^，。；：、？！\s]{{1,40}}?{END})$")
_TIME = re.compile(r"(?:(?:召开|举行|会议|举办)(?:时间|日期)|时间)[：:]\s*")  # 日期 alone tells when a page was posted
_PLACE = re.compile(
    r"(?:召开|举行|会议|举办)?(?:地点|地址|会址)[：:]\s*(?P<place>[\u4e00-\u9fff]{2,16})(?=$|[，。；（(\s])"
)
_LINES = 4
"""An entry tells its time and place in the lines right under its heading."""


class Entry(NamedTuple):
    """One entry: the name in the heading, when and where it met, and the words from the first of these lines to the last."""

    name: Span
    when: DateRange
    place: Span | None
    told: Span


def entries(outline: Outline) -> Iterator[Entry]:
    """Yield the entries whose heading names a meeting, and whose lines tell at least the year and month."""
    text, paragraphs = outline.text, outline.paragraphs
    for index, paragraph in enumerate(paragraphs):
        if paragraph.kind == "paragraph":
            continue
        start = paragraph.mark.span.stop if paragraph.mark else paragraph.span.start
        named = _NAMED.match(text, start, paragraph.span.stop)
        if named is None:
            continue
        when: DateRange | None = None
        place: Span | None = None
        stop = start
        for line in paragraphs[index + 1 : index + 1 + _LINES]:
            at, where = _TIME.match(text, *line.span), _PLACE.match(text, *line.span)
            if line.kind != "paragraph" or not (at or where):
                break
            if at:
                when = next(dates.find(text, Span(at.end(), line.span.stop)), None)
            if where:
                place = Span(*where.span("place"))
            stop = line.span.stop
        if when is not None and when.first.year and when.first.month and not _is_ahead(outline, when):
            yield Entry(Span(*named.span("name")), when, place, Span(paragraph.span.start, stop))


def _is_ahead(outline: Outline, when: DateRange) -> bool:
    """Whether a meeting is still to be held on the day of the document, which then invites to it."""
    first = when.first.known()
    return outline.date is not None and first is not None and first > outline.date
