"""What tells of what was done, or of how things are: it instructs nobody."""

import re
from collections.abc import Sequence

from quizgen.documents.document import Span
from quizgen.structure import Part

IS = r"是(?<![别其但还凡可于总都只就]是)(?<!实事求是)"
"""The 是 that says what something is; not that of 但是, 还是, 凡是."""

_DONE = re.compile(
    r"取得了?(?!更|新的更|的)[^，。；]{0,16}(?:成就|成效|成绩|进展|胜利)|了(?<=[^不为，；。：、]了)(?!解|如指掌|就)|已经|已(?<![对将把]已)(?:提前|全部|基本|如期)[^，。；的]*(?=[，。；]|$)|一年来|过去(?=的?[一二两三四五六七八九十几多]|，)|以来，|回顾|成为|迈出"
)
_MAY_BE_AIM = re.compile(r"取得(?!了)|成为")
_AIMED_AT = re.compile(  # 努力取得新成效, 让互联网成为…: somebody is to bring it about
    r"(?:让|使|推动|推进|促进|努力|力争|争取|确保|引导|真正|逐步|自觉|不断|始终)[^，。；]*$|(?:建设|打造|培养|培育|^|[，。；])$"
)
_FAR = 30
_STATES = re.compile(rf"(?:{IS}|[有负担]着|(?:具有|存在)(?!的)|体现|标志着|意味着|表明|证明|面临|涉及|事关)")
REASON = "原因"
"""Without it nothing gives reasons: a quick look."""
_HAS_REASONS = re.compile(
    r"(?:有|存在|是|为)[^，。；的]{0,8}原因[^，。；]{0,4}$|原因(?:有|在于|主要有|主要是)[^，。；]{0,8}$"
)
_USES = ("有助于", "有利于")
_LONG_AGO = re.compile(r"(?:早在|[在到从])?19\d\d年")
_MAY_BE_LONG_AGO = frozenset("早在到从1")
_SUMS_UP = re.compile(r"取得了?|积累了|总结了|形成了|有以下[^，。；]{0,6}(?:体会|经验)")


def is_done(text: str, start: int, stop: int) -> bool:
    """Whether a stretch tells what was done: 取得显著成效, 已经…; an aim (努力取得新成效) is not done.

    >>> is_done("各项工作取得显著成效", 0, 10), is_done("努力取得新成效", 0, 7)
    (True, False)
    """
    for found in _DONE.finditer(text, start, stop):
        before = text[max(start - 1, found.start() - _FAR, 0) : found.start()]
        if not _MAY_BE_AIM.match(found.group()) or not _AIMED_AT.search(before):
            return True
    return False


def tells_of_long_ago(text: str, span: Span) -> bool:
    """Whether a sentence opens with a year of the last century: 1956年，毛泽东同志提出：“…”; 1945年，在大会上，甲作了报告."""
    return text[span.start] in _MAY_BE_LONG_AGO and _LONG_AGO.match(text, *span) is not None


def states(text: str, span: Span) -> bool:
    """Whether a clause says what something is, shows or means: 改革是关键, 这体现了…"""
    return _STATES.search(text, *span) is not None


def gives_reasons(text: str, span: Span) -> bool:
    """Whether a stretch says that there are reasons, so that what follows tells of them: 有几个重要原因。一是…"""
    return _HAS_REASONS.search(text, *span) is not None


def tells_uses(text: str, parts: Sequence[Part]) -> bool:
    """Whether numbered parts tell what something is good for: 一是落实部署；二是有助于提升水平."""
    return any(part.mark is not None and text.startswith(_USES, part.clauses[0].body.start) for part in parts)


def sums_up(text: str, span: Span) -> bool:
    """Whether what is numbered behind a sentence is what was achieved: 积累了宝贵经验。一是…"""
    return _SUMS_UP.search(text, *span) is not None
