"""Furniture of a web page (account names, buttons, adverts) told from the document by where it stands, not by phrases.

A *good* draft is running text: 15 characters or more, with a sentence mark, hardly a link. The document is the stretch
of drafts where good ones outweigh the others; before and after it only what belongs to a document stays.
"""

import re
from collections.abc import Sequence

from quizgen.documents.draft import Draft

GOOD = 15  # characters
LINKED = 0.4  # of a draft's characters
COST = 10  # what a short line between good drafts weighs against them, in characters of good text
MOST = 300  # what one good draft counts at most: a long paragraph is no better than three

SENTENCE_MARK = re.compile(r"[。！？；：，]")
LONE_MARK = re.compile(r"[^\w《〈【★●■…—]{1,3}$")  # a line of ， left over from a page's buttons
PAGE_NUMBER = re.compile(
    r"(?:[-—–·]\s*\d{1,4}\s*[-—–·]|第\s*\d{1,4}\s*页(?:\s*[,，/]?\s*共\s*\d{1,4}\s*页)?)$"
)  # - 3 -
DIGITS = re.compile(r"[\d\s.·/-]+$")  # 01, an ornament of the page

SENTENCE_END = re.compile(r".{3,}[。！？][”’」』）]?$")  # 特此通知。
SOURCE = re.compile(
    r"[（(【\[]?(?:来源|转载来源|文章来源|选自|转自|转载自|转载来自|摘自|原载|本文刊|附件|附：|编辑|责任编辑|责编)"
)
IN_BRACKETS = re.compile(r"（.{2,60}）$")  # （来源：中国网信网）
DAY = re.compile(
    r"(?:\d{4}|[二〇零○一九]{4})\s*年\s*[\d一二三四五六七八九十]{1,3}\s*月\s*[\d一二三四五六七八九十]{1,3}\s*日$"
)
OUTLINE = re.compile(
    r"第[一二三四五六七八九十百\d]{1,4}[章节编条]|[（(]?[一二三四五六七八九十]{1,3}[）)、.．]|[一二三四五六七八九十]$"
)
BYLINE = re.compile(r"(?:文|作者|撰文|记者|本报记者)\s*[|｜丨/:：]|新华社|本报")  # 文 | 国家安全部党委书记、部长


def cleared(drafts: Sequence[Draft], title: str | None) -> list[Draft]:
    """The drafts without furniture; of a page without a body only its title, if that stands there.

    What is not evidently a page (no picture, no line of a lone mark) keeps all but such lines and page numbers.
    """
    words = [draft for draft in drafts if not _is_mark(draft)]
    if len(words) == len(drafts) and not any(draft.form == "picture" for draft in drafts):
        return [draft for draft in words if not _is_link(draft)]
    first, last = _frame(words)
    if first == last:
        if len(words) == len(drafts):  # pictures and short lines: a poster, not an empty page
            return [draft for draft in words if draft.form != "picture" and not _is_link(draft)]
        return [draft for draft in words if _is_title(draft, title)][:1]
    body = [
        draft
        for draft in words[first:last]
        if draft.form != "picture" and not _is_link(draft) and not DIGITS.match(draft.text)
    ]
    return [*_head(words[:first], title), *body, *_tail(words[last:])]


def _is_good(draft: Draft) -> bool:
    text = draft.text
    return len(text) >= GOOD and draft.linked < LINKED * len(text) and SENTENCE_MARK.search(text) is not None


def _is_mark(draft: Draft) -> bool:
    text = draft.text
    return draft.form != "picture" and len(text) < 20 and (LONE_MARK.match(text) or PAGE_NUMBER.match(text)) is not None


def _is_link(draft: Draft) -> bool:
    """Whether a draft is nothing but a link to elsewhere: [阅读原文](https://…), an item of a menu."""
    return draft.linked > 0 and draft.linked >= 0.9 * len(draft.text) and draft.form != "heading" and not _cites(draft)


def _cites(draft: Draft) -> bool:
    return draft.form == "line" and len(draft.text) >= GOOD and SENTENCE_END.match(draft.text) is not None


def _is_title(draft: Draft, title: str | None) -> bool:
    text = "".join(draft.text.split())
    return len(text) >= 4 and (draft.level == 1 or (title is not None and text in "".join(title.split())))


def _frame(drafts: Sequence[Draft]) -> tuple[int, int]:
    """Where the best stretch begins and ends: the greatest sum of good characters less the cost of the rest."""
    best, first, last = 0, 0, 0
    total, start = 0, 0
    for index, draft in enumerate(drafts):
        if _is_good(draft):
            total += min(len(draft.text), MOST)
        elif draft.linked >= LINKED * len(draft.text) and draft.form != "picture":
            total -= 2 * COST
        elif draft.form not in ("heading", "item", "row", "picture"):
            total -= COST
        if total <= 0:
            total, start = 0, index + 1
        elif total > best:
            best, first, last = total, start, index + 1
    while first < last and not _is_good(drafts[first]):
        first += 1
    return first, last


def _head(drafts: Sequence[Draft], title: str | None) -> list[Draft]:
    """What stands before the first good draft and belongs to it: titles, and the run of lines directly above.

    A run that reaches the top of the file is the document's own headline; below a picture only headings are.
    """
    run: list[Draft] = []
    for draft in reversed(drafts):
        if draft.form == "picture" or draft.linked >= LINKED * len(draft.text):
            break
        run.append(draft)
    run.reverse()
    above = drafts[: len(drafts) - len(run)]
    if above:
        close = run[-1:] if run and run[-1].form in ("strong", "heading") else []
        run = [draft for draft in run if draft in close or _belongs(draft, title)]
    return [*(draft for draft in above if draft.form != "picture" and _is_title(draft, title)), *run]


def _belongs(draft: Draft, title: str | None) -> bool:
    text = draft.text
    return (
        draft.form in ("heading", "item", "row")
        or _is_title(draft, title)
        or (OUTLINE.match(text) or BYLINE.match(text) or IN_BRACKETS.match(text)) is not None
    )


def _tail(drafts: Sequence[Draft]) -> list[Draft]:
    """What goes on below the last good draft: sentences, items, source, signature, date, up to anything else."""
    kept: list[Draft] = []
    for index, draft in enumerate(drafts):
        text = draft.text
        signature = len(text) <= 25 and any(DAY.match(after.text) for after in drafts[index + 1 : index + 3])
        closing = (
            SENTENCE_END.match(text)
            or SOURCE.match(text)
            or IN_BRACKETS.match(text)
            or DAY.match(text)
            or OUTLINE.match(text)
        )
        label = re.match(r"[\u4e00-\u9fff]{2,6}：\S", text)  # 咨询邮箱：a@b.cn
        if draft.form == "picture" or draft.linked >= LINKED * len(text):
            break
        if not (closing or label or signature or draft.form in ("item", "row")):
            break
        kept.append(draft)
    return kept
