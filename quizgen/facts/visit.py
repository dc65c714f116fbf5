"""Talks on a visit: the seminar that news of a visit tells of in passing, on the day of the visit: 5月8日，甲一行来校调研。座谈会上，…"""

import re
from collections.abc import Sequence

from quizgen.documents.document import Span
from quizgen.facts.held import Held
from quizgen.facts.which_year import in_its_year
from quizgen.structure import Outline
from quizgen.structure import date as dates
from quizgen.structure.date import DateRange

_TALKS = re.compile(
    r"(?:(?:出席|参加|主持|召开|举行|开展)了?|^|[，。；\n]|[，。；\n](?:随后|之后|接着)?在(?:随后的|随后召开的)?)"
    r"(?P<name>(?:(?!出席|参加|主持|召开|举行)[^\W\d_a-zA-Z在了的由就]){0,8}?(?:座谈|交流|汇报|对接|见面|洽谈|反馈|恳谈)会)(?=[上中由并后前，。；]|结束|期间|$)"
)
_OF_TALKS = re.compile("(?:座谈|交流|汇报|对接|见面|洽谈|反馈|恳谈)会$")
_VISITS = re.compile(
    r"一行|[率带]队|率团|来访|到访|回访|(?:来|到|赴|莅临|前往|走访|深入)[^，。；]{0,30}(?:调研|考察|视察|访问|参观|交流|指导|座谈|洽谈|检查|督导|走访|慰问)"
    r"|(?:调研|考察|视察|走访|会见|接待)"
)
_LEAD = 4  # sentences in which news of a visit says when
_OF_OTHERS = re.compile(r"[上此之]次|此前|曾")


def talks(outline: Outline, met: Sequence[Held]) -> list[Held]:
    """The talks of a visit that has a day: what is told to have been held without one, else what somebody said something at."""
    day = _day(outline)
    if day is None:
        return []
    undated = [found for found in met if found.when is None and found.span.start > day.span.start]
    placed = [found for found in met if found.place is not None]
    if placed and not (placed == undated[:1] and _OF_TALKS.search(placed[0].name)):
        return []  # another meeting, held 近日
    if undated:
        return [undated[0]._replace(when=in_its_year(outline, day, undated[0].name))]
    text = outline.text
    named = [Span(*found.span("name")) for found in _TALKS.finditer(text, day.span.stop)]
    named = [name for name in named if not _OF_OTHERS.search(text, *name)]
    if not named:
        return []
    name = max(named, key=lambda name: name.stop - name.start)
    return [Held(outline.words(name), name, in_its_year(outline, day, ""), None, outline.sentences_around(name))]


def _day(outline: Outline) -> DateRange | None:
    """The day of the visit, as the news begins with it."""
    for sentence in outline.sentences[:_LEAD]:
        told = next(dates.find(outline.text, sentence.clauses[0].body, year=outline.year), None)
        if told is not None and _VISITS.search(outline.text, told.span.stop, sentence.span.stop):
            return dates.resolve(told, outline.anchor)
    return None
