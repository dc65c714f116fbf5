"""Runs of paragraphs below a colon, each behind a bullet (below a heading or a short line, too) or with a label: 目标如下：⏎- …⏎- …⏎- …"""

import re
from collections.abc import Iterator, Sequence

from quizgen.documents.document import Span
from quizgen.structure.edge import opening
from quizgen.structure.outline import Paragraph
from quizgen.structure.run import Level, Run, run

_LEAST = 3
_SHORTEST, _LONGEST = 4, 160
_LONGEST_HEADING = 30
_ENDS = ("。", "！", "；", "，", "、")
_COLONS = ("：", ":")
_STOPS, _GOES_ON = ("。", "；"), "；"
"""What closes bullets that a line without number stands over; others may be links."""
BULLETS = "-*•●■◆▪▫□○◎◇▶➢✓✔★☆·"
_BULLET = re.compile(f"[{BULLETS}][ 　]*(?=[\u4e00-\u9fff“《（])")
_LABEL = re.compile("[\u4e00-\u9fff“”、]{3,14}[：:](?=.)")
_LABELLED = "："
_SHEET = re.compile(
    "(?:.{0,4}(?:时间|地点|地址|人员|人数|主持|电话|邮箱|网址|单位|对象|费用|组长|成员|来源|编号|日期|名称|部门|作者|记录|嘉宾|标题)|联系.{0,3}|报名.{0,4})[：:]"
)
"""What a sheet tells of a meeting or a job: 活动时间：…⏎活动地点：…"""
SAYS = re.compile("(?:指出|强调|表示|认为|说|同志|朋友|来宾|代表|领导|[你您]们?)们?[：:]$")
"""What brings in what somebody says, and no list."""


def find(text: str, paragraphs: Sequence[Paragraph]) -> Iterator[Run]:
    """Yield the runs of three or more in a row, right below what brings them in; each is its first sentence, up to 。 or ；."""
    for place, before in enumerate(paragraphs[:-_LEAST]):
        stop = place + 1
        bare = before.kind != "heading" and before.mark is None and not text.endswith(_COLONS, *before.span)
        if bare and (text[paragraphs[stop].span.start] not in BULLETS or text[before.span.start] in BULLETS):
            continue  # nearly always
        shared = _opened(text, paragraphs[stop])  # the bullet, or what tells of labels, that the row goes on with
        if shared is None:
            continue
        while stop < len(paragraphs) and _opened(text, paragraphs[stop]) == shared:
            stop += 1
        row = paragraphs[place + 1 : stop]
        if _brings_in(text, before, shared):
            listed = not bare or all(text.endswith(_STOPS, *line.span) or "，" in line.span.of(text) for line in row)
        else:
            listed = shared != _LABELLED and all(text.endswith(_GOES_ON, *line.span) for line in row[:-1])
        if listed:
            yield from _run(text, row)


def _brings_in(text: str, before: Paragraph, opened: str) -> bool:
    """Whether a line stands over a list: a colon closes it, or it is a short one over bullets."""
    start, stop = before.span
    if text.endswith(_COLONS, start, stop):
        return SAYS.search(text, start, stop) is None
    is_line = stop - start <= _LONGEST_HEADING and not text.endswith(_ENDS, start, stop)
    return opened != _LABELLED and is_line


def _opened(text: str, paragraph: Paragraph) -> str | None:
    """The bullet that a paragraph opens with, or that it has a label; None where it brings in another list, or has a number."""
    start, stop = paragraph.span
    if paragraph.kind != "paragraph" or paragraph.mark is not None or not paragraph.sentences:
        return None
    if stop - start < _SHORTEST or text.endswith(_COLONS, start, stop):
        return None
    bullet = _BULLET.match(text, start, stop)
    if bullet is not None:
        return text[start]
    return _LABELLED if _LABEL.match(text, start, stop) and not _SHEET.match(text, start, stop) else None


def _first(text: str, paragraph: Paragraph) -> Span:
    start, stop = paragraph.sentences[0].parts[0].span
    bullet = _BULLET.match(text, start, stop)
    return Span(opening(text, Span(bullet.end() if bullet else start, stop)), stop)


def _run(text: str, row: Sequence[Paragraph]) -> tuple[Run, ...]:
    items = tuple(_first(text, paragraph) for paragraph in row)
    if len(items) < _LEAST or any(not _SHORTEST <= stop - start <= _LONGEST for start, stop in items):
        return ()
    return (run(text, Level.PARAGRAPH, items, Span(items[0].start, items[-1].stop)),)
