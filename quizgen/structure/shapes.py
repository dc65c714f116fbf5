"""Shapes of items that neither begin nor end alike: pairs, statements, what a quote holds, what makes up one name."""

import re
from collections.abc import Sequence

from quizgen.documents.document import Span
from quizgen.structure.brief import DOCTRINES
from quizgen.structure.edge import CONJUNCTION, item_stop, may_follow
from quizgen.structure.first_item import governed_start
from quizgen.structure.run import closing_noun
from quizgen.structure.tailed import ENTERS
from quizgen.structure.torn import AND_SO_ON
from quizgen.structure.verb import VERBS, governs

SAYS = re.compile(r"是(?<![不但而只就还可若总便都]是)(?=[^否的])|特别(?!是)|更加|愈发|愈加")
_LONGEST_NAME = 12
_EACH_OTHER, _ABOUT = "相", "关于"
MADE_UP = tuple("原则 方针 格局 机制 体制 体系 局面 模式 制度 态势 队伍 阶段 作风 传统 风尚 氛围 风气".split())
_PREDICATE = re.compile(r"更好|更加|不断|持续|相互|相(?:适应|协调|统一|结合|衔接|贯通)|协调")


def paired(text: str, items: tuple[Span, ...]) -> tuple[int, tuple[Span, ...]] | None:
    """Pairs joined by 和: 生产关系和生产力、上层建筑和经济基础、国家治理和社会发展."""
    last = items[-1]
    joins = [CONJUNCTION.search(text, item.start + 1, item.stop) for item in items]
    if len({join and join.group() for join in joins}) > 1 or joins[0] is None:
        return None  # 党中央、国务院和省委、省政府以及州委、州政府及县委
    if any(text.find(_ABOUT, *item) >= 0 for item in items[1:-1]):
        return None  # 学习市委、区委和镇党委关于渠道和水库、河道和闸门的要求: two lists
    predicate = _PREDICATE.search(text, last.start + 3, last.stop)
    if predicate is not None and predicate.group()[0] == _EACH_OTHER and _have(text, items[:-1], _EACH_OTHER):
        predicate = None  # 理论和实际相结合、上游和下游相贯通、农户和集体相协调
    stop = predicate.start() if predicate else item_stop(text, last)
    if not may_follow(text[stop : last.stop]) and not predicate:
        return None
    each = text.find(_EACH_OTHER, last.start + 3, stop)
    if each > 0 and all(text[item.stop - 3] == _EACH_OTHER for item in items[:-1]):
        stop = min(stop, each + 3)  # 从历史和现实相贯通、理论和实际相结合｜上深刻回答了…
    first = Span(_with_both(text, items[0], governed_start(text, items[0], items[1])), items[0].stop)
    return 3 + len(items), (first, *items[1:-1], Span(last.start, stop))


def _with_both(text: str, first: Span, start: int) -> int:
    """Where the first pair begins: before the conjunction in it, at a verb if one stands there: 守住水源和满足用水."""
    joins = CONJUNCTION.search(text, first.start + 1, first.stop)
    if joins is None or start < joins.start() or text[joins.start() - 2 : joins.start()] in VERBS:
        return start  # 启动和实施｜渠首工程
    return next((at for at in range(joins.start() - 4, first.start - 1, -1) if governs(text, at)), first.start)


def _have(text: str, items: Sequence[Span], character: str) -> bool:
    return all(text.find(character, start, stop) > 0 for start, stop in items)


def told(text: str, items: tuple[Span, ...]) -> tuple[int, tuple[Span, ...]] | None:
    """Items that say one thing of others: 科技是第一生产力、人才是第一资源; 态度特别坚决、立场特别清醒、行动特别坚定."""
    second = items[1]
    for found in SAYS.finditer(text, second.start + 1, second.stop - 1):
        said = [text.find(found.group(), item.start + 1, item.stop - 1) for item in items]
        first = Span(governed_start(text, items[0], second), items[0].stop)
        if min(said) > 0 and first.start < said[0]:
            of = text.find("的", said[-1], items[-1].stop)
            sums = found.group() != "是" or (text[of + 1 : items[-1].stop] in DOCTRINES and _no_of(text, items[:-1]))
            last = Span(items[-1].start, of if of > 0 and sums else items[-1].stop)  # …、抓不到是渎职｜的理念
            return 3 + len(items), (first, *items[1:-1], last)
    return None


def _no_of(text: str, items: Sequence[Span]) -> bool:
    """Whether none of the items has a 的."""
    return all(text.find("的", *item) < 0 for item in items)


def quoted(text: str, items: tuple[Span, ...]) -> tuple[int, tuple[Span, ...]] | None:
    """Items that are all that a quote holds, and end in one character or have a 的 each: “人防、物防、技术防”."""
    last = items[-1]
    if text[last.stop] != "”" or last.stop - last.start < 2:
        return None
    alike = len({text[stop - 1] for _, stop in items}) == 1 or all(
        closing_noun(words) and words.count("的") == 1 for words in (item.of(text) for item in items)
    )
    return (3 + len(items), items) if alike else None


def of_one_name(text: str, items: tuple[Span, ...]) -> tuple[int, tuple[Span, ...]] | None:
    """Items of like length, each a statement, that stand before 的 and the name of what they make up: 形成党委领导、…的格局."""
    last = items[-1]
    of = text.find("的", last.start + 1, last.stop)
    if (
        text[last.start - 1] != "、"
        or of < 0
        or last.stop - of > _LONGEST_NAME
        or not text.endswith(MADE_UP, of, last.stop)
    ):
        return None
    others = AND_SO_ON.search(text, last.start + 2, of)
    of = others.start() if others else of  # …、激励保障机制｜等行之有效的制度
    enters = ENTERS.search(text, *items[0])
    start = enters.end() if enters else governed_start(text, items[0], items[1])
    trimmed = (Span(start, items[0].stop), *items[1:-1], Span(last.start, of))
    lengths = [item.stop - item.start for item in trimmed]
    if min(lengths) < 4 or max(lengths) > 2 * min(lengths) or any("的" in item.of(text) for item in trimmed):
        return None
    if start == items[0].start and start:
        return None
    return 2 + len(items), trimmed
