"""Rare surnames: names whose surname is on no list, told by what stands around them and by what they do further on."""

import re

from quizgen.documents.document import Span
from quizgen.structure.personal_name import FUNCTION_CHARACTERS, NO_NAMES, name_at
from quizgen.structure.title import OFFICE_CHARACTERS

_NEVER_IN_NAMES = OFFICE_CHARACTERS | FUNCTION_CHARACTERS | frozenset("长员者们各全本该一二三四五六七八九十")
_FURTHER = 3000  # characters
_DOES = re.compile(
    r"同志|结合|出席|通报|指出|强调|要求|表示|说|对|就|在|主持|介绍|作了?|传达|宣读|首先|最后|认为|从|围绕"
)
_MANNERS = frozenset(
    "亲自 分别 首先 最后 再次 随后 接着 现场 一致 特别 着重 反复 多次 带头 共同 联合 轮流 先后 同时 应邀 受邀 视频 助理 代理".split()
)
_ACTS = re.compile("主持(?!人|词|下|的)|致[辞词]|宣读|出席|讲话|作[^，。；的]{0,6}报告")
_ALL_OF_THEM = ("先后", "分别", "依次", "出席", "参加", "等")
_UNKNOWN = re.compile(r"[\u4e00-\u9fff]{2,3}(?<![门导会位员部委局组领人门级])(?=、)")


def may_be_name(text: str, span: Span) -> bool:
    """Whether a stretch of Chinese characters may be a name whose surname is not known: none of them ends an office or joins words."""
    return _NEVER_IN_NAMES.isdisjoint(span.of(text)) and span.of(text)[:2] not in NO_NAMES


def rare_name(text: str, start: int) -> Span | None:
    """A name of three characters with a rare surname, behind a title: 副书记修亚冬，…, where 修亚冬 does something further on."""
    name = text[start : start + 3]
    if not _NEVER_IN_NAMES.isdisjoint(name) or min(name) < "\u3400" or max(name) > "\u9fff" or name[:2] in NO_NAMES:
        return None
    again = text.find(name, start + 3, start + _FURTHER)
    return Span(start, start + 3) if again >= 0 and _DOES.match(text, again + 3) else None


def rare_name_acting(text: str, start: int) -> Span | None:
    """A name of three characters with a rare surname, behind a title, that does what a person does: 秘书长｜台启权｜主持."""
    name = Span(start, start + 3)
    words = name.of(text)
    if _ACTS.match(text, name.stop) is None or words[:2] in _MANNERS or words[1:] in _MANNERS:
        return None
    return name if min(words) >= "\u3400" and max(words) <= "\u9fff" and may_be_name(text, name) else None


def rare_name_twice(text: str, start: int, stop: int) -> Span | None:
    """A name of two characters with a rare surname, behind one office twice, that does something there: 副局长｜铁军主持."""
    name = Span(start, start + 2)
    if name.stop >= stop or _DOES.match(text, name.stop) is None:
        return None
    words = name.of(text)
    if words in _MANNERS or min(words) < "\u3400" or max(words) > "\u9fff" or not may_be_name(text, name):
        return None
    called = text[start - 2 : start] + words
    again = text.find(called, name.stop, name.stop + _FURTHER)
    again = again if again >= 0 else text.find(called, max(0, start - _FURTHER), start)
    return name if again >= 0 else None


def rare_name_between(text: str, start: int, stop: int) -> Span | None:
    """A name of a rare surname in a list of names: 阮波、｜占夫｜、石金."""
    found = _UNKNOWN.match(text, start, stop)
    return Span(*found.span()) if found and name_at(text, found.end() + 1, stop) else None


def rare_name_last(text: str, start: int) -> Span | None:
    """A name of three characters with a rare surname, behind the last title of a list: …、代表｜宇如聪｜先后发言."""
    name = Span(start, start + 3)
    words = name.of(text)
    if not text.startswith(_ALL_OF_THEM, name.stop) or min(words) < "\u3400" or max(words) > "\u9fff":
        return None
    return name if may_be_name(text, name) else None
