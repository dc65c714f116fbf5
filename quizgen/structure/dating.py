"""The day a document is dated: what its format declares, else its signature line, dateline or title; never its file name."""

import datetime
import re
from dataclasses import dataclass

from quizgen.documents.document import Document, Span
from quizgen.structure import date as dates
from quizgen.structure.numeral import NUMERAL, number

_CLOSING = re.compile(
    r"选自|来源|阅读|浏览|点击|作者|更新|转载|原载|发布|时间|日期|版[）)]?$|新华社|本报|日电|^[—\-]+"
    r"|^[（(〔]\s*(?:19|20|[一二])[\d〇零○一二三四五六七八九]{2,3}年[^（()）]*[）)〕]$"  # （2024年7月18日第三次全体会议通过）
    r"|^(?:19|20)\d\d([-./])\d{1,2}\1\d{1,2}(?:\s+[\d:]{4,8}\D{0,14})?$"  # 2026-01-07 10:30
    r"|^(?:19|20|[一二])[\d〇零○一二三四五六七八九]{2,3}年[^，。；]{1,8}(?:\s.{0,12})?$"  # a signature: a date alone
)
_COPIED = re.compile(r"抓取|爬取|采集|下载|导出|转换|访问|入库|检索")
"""In a line on when somebody copied the page: 抓取时间：…"""
_FOUNDED = {"party": 1921, "army": 1927, "republic": 1949, "reform": 1978}
_ANNIVERSARY = re.compile(
    rf"(?:庆祝|纪念|迎接|喜迎)[^，。；]{{0,6}}?(?:(?P<party>中国共产党成立|建党)|(?P<army>建军|中国人民解放军建军)"
    rf"|(?P<republic>新中国成立|中华人民共和国成立|建国)|(?P<reform>改革开放))(?P<years>\d{{1,3}}|{NUMERAL})周年"
)
_LONGEST_ANNIVERSARY = 200
_YEAR = re.compile(r"(?:19|20)\d\d(?<![0-9A-Za-z]\d{4})(?![0-9A-Za-z])")
_LOOK = 12
_LONGEST_LINE = 60


@dataclass(frozen=True, slots=True)
class Dating:
    """The day a document is dated, and the words that say so, None where the file declares it."""

    day: datetime.date
    words: str | None


def dating(document: Document, text: str) -> Dating | None:
    """How a document is dated, or None; `text` is the shadow of its text.

    In this order: declared by the file (front matter, page metadata); a whole date in a short line at the end (（2023年7月16日
    第1版）) or at the beginning (（2024年8月17日）, 发布时间：2024-07-30); a whole date in the title (20240730). A file's
    name dates nothing (see `anchor_of`).
    """
    if document.date is not None:
        return Dating(document.date, None)
    blocks = document.blocks
    for block in [*reversed(blocks[-_LOOK:]), *blocks[:_LOOK]]:
        words = block.span.of(text)
        if len(words) <= _LONGEST_LINE and _CLOSING.search(words) and not _COPIED.search(words):
            found = _whole_date(text, block.span)
            if found is not None:
                return Dating(found, block.span.of(document.text))
    titled = dates.find_iso(document.title or "")
    return Dating(titled, document.title) if titled else None


def anchor_of(document: Document, date: datetime.date | None) -> datetime.date | None:
    """The day from which open years and months are counted: the document's, else the one its file name tells (20240730, 2024年7月30日).

    No card shows this day: whoever renames a file changes no card.
    """
    name = document.name.rsplit("/", 1)[-1]
    return date or _whole_date(name, Span(0, len(name)))


def year_of(document: Document, text: str, anchor: datetime.date | None) -> int | None:
    """The year that days without one belong to: the anchor's, else that of an anniversary, else the one in the file's name.

    庆祝中国共产党成立99周年: 2020; 某某会议-2018.html: 2018. A month cannot be counted from it.
    """
    if anchor is not None:
        return anchor.year
    named = _YEAR.search(document.name.rsplit("/", 1)[-1])
    return _anniversary(text) or (int(named.group()) if named else None)


def _anniversary(text: str) -> int | None:
    found = _ANNIVERSARY.search(text)
    years = number(found["years"]) if found else None
    if found is None or years is None or not 0 < years < _LONGEST_ANNIVERSARY:
        return None
    return next(_FOUNDED[name] for name in _FOUNDED if found[name]) + years


def _whole_date(text: str, span: Span) -> datetime.date | None:
    for found in dates.find(text, span):
        known = found.last.known()
        if known is not None:
            return known
    return dates.find_iso(span.of(text))
