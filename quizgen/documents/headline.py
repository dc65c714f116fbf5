"""Titles and headings: which blocks head the document or a part of it."""

import re
from collections.abc import Sequence

from quizgen.documents.document import BlockKind
from quizgen.documents.draft import Draft
from quizgen.documents.han import HAN
from quizgen.documents.joining import Paragraph
from quizgen.documents.line_marks import BYLINE, DAY, IN_BRACKETS, PARAGRAPH_MARK, SECTION, SOURCE, outline_kind
from quizgen.documents.margin import finished

SITE = re.compile(r"\s*[|｜_-]\s*[\w-]+(?:\.[\w-]+)+\s*$")  # … | hrbeu.com.cn
COLLECTOR = re.compile(r"^[\u4e00-\u9fff\w]{2,20}->")  # 哈尔滨工程大学->学校召开…
KICKER = re.compile(
    r"(?:[强強][调調]|指出|要求|表示|[会會议議话話][时時]|[会會]上)$"
)  # 习近平对网络安全和信息化工作作出重要指示强调
PAUSES = ("，", "、", "；", "。", "：", "！", "？", ",", ";", ":")

HEAD = 12  # drafts at the top in which a title is looked for
LONGEST_TITLE = 60
LONGEST_HEADING = 30
LONGEST_MARKED = 50  # with a mark of its own: 一、 第一章, # or all bold
SHORTEST = 5  # shorter lines are names


def headed(drafts: Sequence[Draft], title: str | None) -> list[Paragraph]:
    """Each draft with what it is; a title that stands there twice is kept once.

    Where none is declared, the heading above all others is the title, or the headline that a plain text opens with.
    """
    places = _declared_places(drafts, title) if title else _found_places(drafts)
    repeated = {index for index in places[1:] if _same(drafts[index], drafts[places[0]])}
    kinds = _kinds(drafts, places)
    return [
        Paragraph(draft.lines, kind, draft.form)
        for index, (draft, kind) in enumerate(zip(drafts, kinds, strict=True))
        if index not in repeated
    ]


def plain_title(declared: str) -> str:
    """A declared title without the site that it was collected from.

    >>> plain_title("哈尔滨工程大学->学校召开2023年全面从严治党工作会议 | hrbeu.com.cn")
    '学校召开2023年全面从严治党工作会议'
    """
    return " ".join(COLLECTOR.sub("", SITE.sub("", declared)).split())


def _squeezed(text: str) -> str:
    return "".join(text.split())


def _same(one: Draft, other: Draft) -> bool:
    return _squeezed(one.text) == _squeezed(other.text)


def _declared_places(drafts: Sequence[Draft], title: str) -> list[int]:
    """Where at the top the declared title stands: whole, or a part of it that is a line of its own."""
    whole = _squeezed(title)
    top = list(enumerate(drafts[:HEAD]))
    exact = [index for index, draft in top if _squeezed(draft.text) == whole]
    return exact or [index for index, draft in top if len(draft.text) > SHORTEST and _squeezed(draft.text) in whole][:1]


def _found_places(drafts: Sequence[Draft]) -> list[int]:
    """Where the title stands in a document that declares none."""
    headings = [(index, draft) for index, draft in enumerate(drafts) if draft.form == "heading"]
    if headings:
        first = headings[0][1]
        rivals = [draft for _, draft in headings if draft.level <= first.level and not _same(draft, first)]
        return (
            []
            if rivals
            else [index for index, draft in headings if _same(draft, first) and index < headings[0][0] + HEAD]
        )
    run = _headlines(drafts)
    main = [index for index in run if not KICKER.search(drafts[index].text)]
    return main[:1] or list(run[:1])


def _headlines(drafts: Sequence[Draft]) -> range:
    """The run of headlines that a document opens with; empty where nothing follows it, as in a list of short lines."""
    top = drafts[:HEAD]
    stop = next((index for index, draft in enumerate(top) if not _is_headline(draft)), 0)
    return range(stop)


def _is_headline(draft: Draft) -> bool:
    text = draft.text
    return (
        draft.form in ("line", "wrapped", "strong")
        and SHORTEST < len(text) <= LONGEST_TITLE
        and not (text.endswith(PAUSES) or "：" in text or ":" in text or text.startswith(("—", "-")))
        and HAN.search(text) is not None
        and outline_kind(text) is None
        and not PARAGRAPH_MARK.match(text)
        and not _is_credit(text)
    )


def _is_credit(text: str) -> bool:
    """Whether a line says who, when or from where."""
    return any(credit.match(text) for credit in (DAY, SOURCE, BYLINE, IN_BRACKETS))


def _kinds(drafts: Sequence[Draft], titles: Sequence[int]) -> list[BlockKind]:
    headlines = _headlines(drafts) if titles else range(0)
    kinds: list[BlockKind] = []
    for index in range(len(drafts)):
        if index in titles:
            kinds.append("title")
        elif index in headlines or _heads(drafts, index, kinds):
            kinds.append("heading")
        else:
            kinds.append("paragraph")
    return kinds


def _heads(drafts: Sequence[Draft], index: int, kinds: Sequence[BlockKind]) -> bool:
    """Whether a draft is the heading of what follows: marked as one, or a short line between full ones."""
    draft, text = drafts[index], drafts[index].text
    if draft.form == "heading":
        return True
    if index + 1 == len(drafts) or len(text) > LONGEST_MARKED or draft.form in ("item", "row"):
        return False
    if text.endswith(PAUSES) or _is_credit(text):
        return False
    below = drafts[index + 1]
    mark, mark_below = outline_kind(text), outline_kind(below.text)
    runs_on = finished(below.text) and len(below.text) > len(text)
    above = drafts[index - 1].text if index else ""
    free = not above or kinds[-1] != "paragraph" or above.endswith(("。", "！", "？", "；", "”", "）"))
    if mark is not None and (mark == mark_below or not (free or mark < len(SECTION))):
        return False  # an entry of a list
    if mark is not None or draft.form == "strong":
        return len(text) >= SHORTEST and (runs_on or mark_below is not None or below.form in ("strong", "heading"))
    short = len(text) <= LONGEST_HEADING and "，" not in text and "、" not in text
    return free and short and runs_on and _is_headline(draft)
