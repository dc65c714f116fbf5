"""The edges of a list: what may stand before its first member and after its last; where, in their units, they begin and end."""

import re

from quizgen.documents.document import Span
from quizgen.structure.verb import VERBS, after_adverbs, governs

_PREPOSITIONS = re.compile("[对在从以向由]")
_LONGEST_ADJUNCT = 3
_COUNTED = re.compile(r"[两二三四五六七八九十]+(?:者|个|类|种|级)$")  # 教育、科技、人才三者
_BEFORE = frozenset("须当的是为以在对把将了着过出起好到于要即括有与和及：“由从向让使给按被用像如")
_AFTER = frozenset("的等之并”地得为是，这各三四五六七八九十两")
_NOUNS = frozenset(
    """
    工作 使命 原则 活动 问题 战略 任务 要求 行动 教育 制度 体系 机制 方面 领域 建设 管理 服务 能力 精神 思想 理念 目标
    政策 措施 责任
    """.split()
)
_HOLDERS = frozenset(
    "人民 群众 干部 党员 全党 社会 国家 企业 学生 教师 青年 师生 职工 公民 居民 农民 消费 产业 行业 网络 经济".split()
)
_PREDICATES = frozenset(
    "成为 得到 取得 相互 相结 相统 相辅 相协 不断 持续 更加 明显 显著 全面 一起 共同 进入 有机 协调 同步 一体 统一".split()
)
_OPENING = re.compile(
    r"(?:旨在|致力于|更要|又要|也要|还要|既要|就要|都要|[更又也还既都](?=是|有)|要|必须|应当|并|也|还|且|而|则|又|和|以及)+(?=..)"
)
_OPENING_BEGINS = frozenset("旨致更又也还既就都要必应并且而则和以")


def may_precede(lead: str) -> bool:
    """Whether a list may begin after these words: nothing, a verb, 的, a preposition."""
    return not lead or lead[-1] in _BEFORE or lead[-2:] in VERBS or lead[-2:] in _HOLDERS


def may_follow(trail: str) -> bool:
    """Whether a list may end before these words: nothing, 的, 等, a count, a noun that sums it up, a verb."""
    return not trail or trail[0] in _AFTER or trail[:2] in _NOUNS or trail[:2] in VERBS or trail[:2] in _PREDICATES


def opening(text: str, span: Span) -> int:
    """Where a clause or unit begins behind 要, 必须, 并 …: the words that tie it to its sentence.

    >>> opening("要加强领导", Span(0, 5))
    1
    """
    if text[span.start : span.start + 1] not in _OPENING_BEGINS:
        return span.start  # as most do: they are spared the regex
    found = _OPENING.match(text, span.start, span.stop)
    return found.end() if found else span.start


def item_start(text: str, first: Span, second: Span) -> int:
    """Where the first item begins: at a head shared with the second; else behind the verb that governs the list, or behind 的."""
    at = text.find(second.of(text)[:2], first.start, first.stop)
    if at > first.start:
        return at
    position = governed_start(text, first, second)
    of = text.rfind("的", position, first.stop - 2)
    return of + 1 if of > 0 and first.stop - of > 2 else position


def governed_start(text: str, first: Span, second: Span) -> int:
    """Where the first item begins behind the verbs, and their adverbs, that govern the list; at a preposition, like the second."""
    position = opening(text, first)
    if _PREPOSITIONS.match(text, second.start):
        found = _PREPOSITIONS.search(text, position, first.stop)
        while found is not None:
            if may_precede(text[first.start : found.start()]):
                return found.start()
            found = _PREPOSITIONS.search(text, found.end(), first.stop)
    shortest = min(4, second.stop - second.start)
    after = after_adverbs(text, position, first.stop)
    while text[after : after + 2] in VERBS and first.stop - after - 2 >= shortest:
        position = after = after + 2
    position = _last_verb(text, position, first.stop)
    while text[position : position + 1] in ("和", "与", "并") and text[position + 1 : position + 3] in VERBS:
        position += 3  # 坚持和完善｜人民代表大会制度
    if (
        text[position : position + 1] in ("好", "了", "以", "于", "着")
        and position > first.start
        and position + 2 < first.stop
    ):
        position += 1
    return position


def _last_verb(text: str, start: int, stop: int) -> int:
    """Behind the last verb that governs, where more stands before it than an item would hold: 整体带动和提升｜新型工业化."""
    for at in range(stop - 4, start + _LONGEST_ADJUNCT - 1, -1):
        if governs(text, at):
            return at + 2
    return start


def item_stop(text: str, last: Span) -> int:
    """Where the last item ends: before 等, or before the 的 that closes the list."""
    closing = text.find("等", last.start + 1, last.stop)
    if closing > 0:
        return closing
    counted = _COUNTED.search(text, last.start + 1, last.stop)
    if counted is not None:
        return counted.start()
    of = text.rfind("的", last.start + 3, last.stop)
    return of if of > 0 and last.stop - of <= 8 else last.stop
