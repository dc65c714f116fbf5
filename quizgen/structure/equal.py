"""Items of one length between 、, cut out of the words around them."""

import re

from quizgen.documents.document import Span
from quizgen.structure import brief
from quizgen.structure.begun import OBJECTS, begun
from quizgen.structure.cut import cut_out
from quizgen.structure.cut_behind import sure_behind
from quizgen.structure.edge import may_follow, may_precede
from quizgen.structure.first_item import governed_start
from quizgen.structure.last_object import end_of_object
from quizgen.structure.last_whole import goes_on
from quizgen.structure.run import common_head, shared_places
from quizgen.structure.torn import are_none
from quizgen.structure.verb import NOUNS_TOO, VERBS, governs
from quizgen.structure.word import WORDS, across_word

_BRIEF, _SHORTEST = 2, 3
_LONGER = 4  # characters that the first member may have more than the others
_SHORT, _LONGER_LAST = 6, 2
_MAY_SUSTAIN = (2, 4)
_SUSTAINABLE = "可持续"
_TIES = ("在", "同", "与")
_AND = re.compile("和(?![平谐美睦解气合])")

Found = tuple[int, tuple[Span, ...]]


def equal(text: str, items: tuple[Span, ...]) -> Found | None:
    """Items of equal length: 举旗帜聚民心、防风险保安全、强治理惠民生; of two characters only where they share one."""
    first, *middle, last = items
    length, *others = {stop - start for start, stop in middle}
    if others or length < _BRIEF or first.stop - first.start < length or last.stop - last.start < length:
        return None
    trimmed = (Span(first.stop - length, first.stop), *middle, Span(last.start, last.start + length))
    words = [text[start:stop] for start, stop in trimmed]
    lead, trail = text[first.start : first.stop - length], text[last.start + length : last.stop]
    if length in _MAY_SUSTAIN and text.startswith(_SUSTAINABLE, last.start):
        return _sustainable(text, trimmed, lead)
    if length == _SHORTEST and words[0][1:] == words[1][1:] and words[0][1] + words[0][2] == words[-1][1] + trail[:1]:
        longer = (*trimmed[:-1], Span(last.start, trimmed[-1].stop + 1))
        return (4 + len(items), longer) if may_follow(trail[1:]) else None  # 让干部｜愿干事、敢干事、能干成事
    if are_none(words, trail):
        return None
    shared = shared_places(words)
    if length == _BRIEF:
        sure = brief.sure(text, trimmed, Span(first.start, last.stop), words, shared)
        if sure is not None:
            return 4 + 2 * shared + len(items), sure
        if not (brief.names_one(lead, trail, len(words)) or brief.may_be_list(words, shared)):
            return None
    head = common_head(words)
    more = goes_on(words, head, trail)
    if more is None:
        return None
    trimmed = (*trimmed[:-1], Span(last.start, trimmed[-1].stop + more))
    trimmed, words = _begun(text, items, trimmed, words, trail[more:])
    return _cut_out(text, items, trimmed, words, shared)


def _sustainable(text: str, items: tuple[Span, ...], lead: str) -> Found | None:
    """The items, the last of which is 可持续 among words of two characters: 共同、综合、合作、可持续的安全观."""
    longer = (*items[:-1], Span(items[-1].start, items[-1].start + len(_SUSTAINABLE)))
    sure = len(items) > 2 and not text.startswith("等", longer[-1].stop) and may_precede(lead)
    return (4 + len(items), longer) if sure else None


def _begun(
    text: str, units: tuple[Span, ...], items: tuple[Span, ...], words: list[str], trail: str
) -> tuple[tuple[Span, ...], list[str]]:
    """The items and words, the first where it begins if it is longer than the others; then the last holds its object, too.

    分析｜事故原因、明确责任、落实整改｜措施
    """
    first, length = units[0], len(words[0])
    start = begun(text, first, words, trail)
    if start == items[0].start:
        return items, words
    last = items[-1]
    object_goes_on = trail[:2] in OBJECTS and trail[2:3] in ("", "等") and words[-1][:2] in VERBS
    if start < first.stop - length and object_goes_on:
        last = Span(last.start, last.stop + 2)
    begins = text[min(start, first.stop - length) : first.stop]
    return (Span(start, first.stop), *items[1:-1], last), [begins, *words[1:]]


def _cut_out(
    text: str, units: tuple[Span, ...], items: tuple[Span, ...], words: list[str], shared: int
) -> Found | None:
    """The items where they may be cut out of the units there, or else with a longer first or last one."""
    length, last = len(words[-1]), units[-1]
    lead, trail = text[units[0].start : items[0].start], text[items[-1].stop : last.stop]
    head = common_head(words)
    score = 4 + 2 * shared + len(items)
    if (
        lead
        and _AND.search(words[0], 1, length - 1)
        and not any(_AND.search(word, 1, length - 1) for word in words[1:])
    ):
        whole = _begun_before(text, units, words, trail)  # 加强｜基础零部件和元器件、关键基础软件
        return None if whole is None else (len(items), (whole, *items[1:]))
    if trail and not head and end_of_object(lead, trail, words) and cut_out(lead, "", words, shared):
        return score, (*items[:-1], last)  # 健全制度、创新机制、严格｜纪律要求
    if cut_out(lead, trail, words, shared):
        return score, items
    if (
        shared
        and not head
        and _SHORTEST < length <= _SHORT
        and 0 < len(trail) <= _LONGER_LAST
        and may_precede(lead)
        and (len(trail) == 1 or across_word(words[-1] + trail, length))
    ):
        return score, (*items[:-1], last)  # 让｜水库敢蓄、渠道敢通、农户敢首创
    if not across_word(lead + words[0], len(lead)) or not sure_behind(trail, words, shared):
        return None
    whole = _begun_before(text, units, words, trail)
    if whole is None:
        return None
    more = 2 if trail[:2] in NOUNS_TOO and trail[2:3] == "等" else 0  # 微型电网、新型储能、绿电聚合供应｜等方式
    return len(items), (whole, *items[1:-1], Span(last.start, items[-1].stop + more))


def _begun_before(text: str, items: tuple[Span, ...], words: list[str], trail: str) -> Span | None:
    """The first item behind its verb or preposition, a little longer than the others: 以｜干事创业精气神提振、能力提升、作风转变."""
    length = len(words[-1])
    if length <= _SHORTEST or any(governs(word, 0) for word in words[1:]) or words[-1][-1] == "的":
        return None
    begins = items[0].start
    about = text[begins] == "就" and text[begins : begins + 2] not in WORDS and trail.startswith("等")
    start = (
        begins + 1 if about else governed_start(text, items[0], items[1])
    )  # 就｜本科教育教学审核评估、专业优化调整等
    whole = Span(start, items[0].stop)
    if start == items[0].start or whole.stop - start > length + _LONGER or "的" in whole.of(text):
        return None
    if 2 * (whole.stop - start) < length:
        return None  # 本科教学审核｜评估、专业优化调整
    for tie in _TIES:
        at = text.find(tie, start, whole.stop)
        if at > 0 and not {text[at - 1 : at + 1], text[at : at + 2]} & WORDS:
            return None  # 水利在｜农业生产、电力供应等领域
    return None if across_word(words[-1] + trail, length) else whole
