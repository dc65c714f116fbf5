"""Furniture of a web page (account names, buttons, adverts) told from the document by where it stands, not by phrases.

A *good* draft is running text: 15 characters or more, with a sentence mark, hardly a link. The document is the stretch
of drafts where good ones outweigh the others; before and after it only what belongs to a document stays.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from quizgen.documents.draft import Draft
from quizgen.documents.han import HAN
from quizgen.documents.line_marks import BYLINE, DAY, IN_BRACKETS, POSTED, SOURCE, opens_entry

GOOD = 15  # characters, most of them Chinese: 征订热线：010-12345678 is none
HAN_SHARE = 0.7
LONE_MARKS = 3  # lines of a lone mark that make a page
LONGEST_MARK = 20
SHORTEST_LINE = 12
LINKED, WHOLLY = 0.4, 0.9  # of a draft's characters
COST = 10  # what a short line between good drafts weighs against them, in characters of good text
NEAR = 6  # drafts below the end in which a source line is still this document's
LONGEST_SIGNATURE = 25
LONGEST_NAME = 12  # of an account, a button
LINKS = 2  # drafts that are nothing but links make a page
MOST = 300  # what one good draft counts at most: a long paragraph is no better than three

SENTENCE_MARK = re.compile(r"[。！？；：，]")
LONE_MARK = re.compile(r"[^\w《〈【★●■…—]{1,3}$")  # a line of ， left over from a page's buttons
ORNAMENT = re.compile(r"\d{1,2}$")  # 01, a number by itself

SENTENCE_END = re.compile(r".{3,}[。！？][”’」』）]?$")  # 特此通知。
LEADS = re.compile(r"[：:]$|^【.*】$|^——")  # 编者按：, 【核心提示】, ——在全国网信工作会议上的讲话
SHORT_LABEL = re.compile(r"[\u4e00-\u9fff ]{2,6}$")  # 前  言
LABEL = re.compile(r"[\u4e00-\u9fff]{2,6}：\S")  # 咨询邮箱：wxb@example.cn


def cleared(drafts: Sequence[Draft], title: str | None, issuer: str | None = None) -> list[Draft]:
    """The drafts without furniture; of a page without a body only its title, if that stands there.

    What is not evidently a page (no picture, no links by themselves, no lines of lone marks) keeps all.
    """
    stray = [_is(draft, LONE_MARK) and not _ends_sentence(drafts, index) for index, draft in enumerate(drafts)]
    words = [draft for draft, alone in zip(drafts, stray, strict=True) if not alone]
    buttons = sum(stray) >= LONE_MARKS
    first, last = _frame(words)
    if first == last and buttons:
        return [draft for draft in words if _is_title(draft, title)][:1]
    pictures = any(draft.form == "picture" for draft in drafts)
    links = sum(draft.linked > 0 and draft.linked >= WHOLLY * len(draft.text) for draft in drafts)
    if first == last or not (buttons or pictures or links >= LINKS):
        return [draft for draft in words if draft.form != "picture" and not _is_link(draft)]  # notes, a plain text
    body = [draft for draft in words[first:last] if not (draft.form == "picture" or _is_link(draft))]
    head = _head(words[:first], title)
    if buttons and len(head) == first:
        head = _without_names(head, title, issuer)  # no picture parts the account's name from the text
    kept = [*head, *body, *_tail(words[last:])]
    return [draft for draft in kept if not _is(draft, ORNAMENT)]


def _is(draft: Draft, mark: re.Pattern[str]) -> bool:
    return draft.form != "picture" and len(draft.text) < LONGEST_MARK and mark.match(draft.text) is not None


def _ends_sentence(drafts: Sequence[Draft], index: int) -> bool:
    """Whether a lone mark is the last line of a sentence that a margin broke: text without an end stands above."""
    above = drafts[index - 1] if index else None
    return above is not None and len(above.text) >= SHORTEST_LINE and HAN.match(above.text[-1:]) is not None


def _is_good(draft: Draft) -> bool:
    text = draft.text
    if draft.form in ("heading", "picture") or len(text) < GOOD or draft.linked >= LINKED * len(text):
        return False
    sample = text[:100]
    return SENTENCE_MARK.search(text) is not None and len(HAN.findall(sample)) >= HAN_SHARE * GOOD


def _is_link(draft: Draft) -> bool:
    """Whether a draft is nothing but a link to elsewhere: [阅读原文](https://…), an item of a menu."""
    return (
        draft.linked > 0 and draft.linked >= WHOLLY * len(draft.text) and draft.form != "heading" and not _cites(draft)
    )


def _cites(draft: Draft) -> bool:
    return draft.form == "line" and len(draft.text) >= GOOD and SENTENCE_END.match(draft.text[-12:]) is not None


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

    A run that reaches the top of the file is the document's own headline; of one below a picture what stands from its
    first title, heading or byline on. Above it titles stay, and the day on which the page was posted.
    """
    run: list[Draft] = []
    for draft in reversed(drafts):
        if _stops(draft):
            break
        run.append(draft)
    run.reverse()
    start = len(drafts) - len(run)
    if start:
        belonging = [index for index in range(start, len(drafts)) if _belongs(drafts[index], title)]
        last_is_head = bool(run) and (run[-1].form == "strong" or _is_label(drafts, start))
        start = belonging[0] if belonging else len(drafts) - last_is_head
    above = [draft for draft in drafts[:start] if not _stops(draft)]
    own = [draft for draft in above if _is_title(draft, title) or POSTED.match(draft.text)]
    return [*own, *drafts[start:]]


def _is_label(drafts: Sequence[Draft], start: int) -> bool:
    """Whether the one line above the text, which stands from there on, is its label: 导读.

    Pages have the account's name and a button in the first two groups of lines below the title, parted by pictures.
    """
    texts = [draft.form != "picture" and draft.level != 1 for draft in drafts]
    groups = sum(text and not before for before, text in pairwise([False, *texts]))
    return groups > 2 and start == len(drafts) - 1 and SHORT_LABEL.match(drafts[-1].text) is not None


def _without_names(head: Sequence[Draft], title: str | None, issuer: str | None) -> list[Draft]:
    """The head without what a page with buttons writes between title and text: the account's name, a reading mode."""
    titles = [index for index, draft in enumerate(head) if _is_title(draft, title)]
    below = titles[-1] + 1 if titles else len(head)
    return [
        draft
        for index, draft in enumerate(head)
        if index < below or _belongs(draft, title) or (len(draft.text) > LONGEST_NAME and draft.text != issuer)
    ]


def _stops(draft: Draft) -> bool:
    """Whether a draft is a picture or mostly a link: what lies beyond is the page's."""
    return draft.form == "picture" or draft.linked >= LINKED * len(draft.text)


def _belongs(draft: Draft, title: str | None) -> bool:
    text = draft.text
    if draft.level == 1:
        return False  # stands above the name of the account, and is kept as a title
    marked = draft.form in ("heading", "item", "row") or opens_entry(text) or LEADS.search(text) is not None
    return marked or _is_title(draft, title) or (BYLINE.match(text) or IN_BRACKETS.match(text)) is not None


def _tail(drafts: Sequence[Draft]) -> list[Draft]:
    """What goes on below the last good draft: sentences, items, source, signature, date, up to anything else."""
    run = next((index for index, draft in enumerate(drafts) if _stops(draft)), len(drafts))
    sentences = [index for index in range(run) if SENTENCE_END.match(drafts[index].text[-12:])]
    stop = sentences[-1] + 1 if sentences else 0
    while stop < run and _closes(drafts, stop):
        stop += 1
    sources = [draft for draft in drafts[stop : stop + NEAR] if SOURCE.match(draft.text) and not _stops(draft)]
    return [*drafts[:stop], *sources]


def _closes(drafts: Sequence[Draft], index: int) -> bool:
    """Whether a draft is what documents close with."""
    draft, text = drafts[index], drafts[index].text
    if draft.form in ("item", "row") or opens_entry(text) or text.endswith("："):
        return True
    if SOURCE.match(text) or IN_BRACKETS.match(text) or DAY.match(text) or (LABEL.match(text) and not draft.linked):
        return True
    signed = any(DAY.match(after.text) for after in drafts[index + 1 : index + 3])
    return signed and len(text) <= LONGEST_SIGNATURE
