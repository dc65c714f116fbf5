"""Units that 即, 包括 or a colon brings in, alike or not: where the last one ends, and where it, or one before it, is two."""

import re
from collections.abc import Iterator, Sequence

from quizgen.documents.document import Span
from quizgen.structure.edge import CONJUNCTION, item_stop
from quizgen.structure.numeral import number
from quizgen.structure.run import Run, run_of

_SESSION = re.compile("[一二三四五六七八九十]+[中次]")
_SHORTEST_HALF = 4  # 讨论｜和决定其他问题: no item of its own among longer ones
_TOLD = re.compile(r"(?<!第)(?P<count>[两二三四五六七八九十])(?:大?类|大?个?(?:方面|部分|层面|环节|阶段))$")
_CALLED = re.compile("[（(]以下(?:统|简|合)?称[^（）()]{1,20}[）)]$")
_BELONGS = re.compile("及其(?!他)")
_SUFFERS = "受"


def brought_in(text: str, units: tuple[Span, ...]) -> Run | None:
    """The run of three or more units that 即, 包括 or a colon brings in, alike or not; 等 closes it."""
    *rest, last = units
    if any(_SESSION.fullmatch(text, *unit) for unit in units):
        return None  # 十七届三中、四中、五中全会
    stop = item_stop(text, last)
    belongs = _BELONGS.search(text, last.start + _SHORTEST_HALF, stop)
    stop = belongs.start() if belongs else stop  # 起源说、发展说｜及其主要观点
    if text[stop : stop + 1] == "的" and _SUFFERS in text[last.start + 1 : stop - 1]:
        stop = last.stop  # 患者和受感染的动物
    if text[stop : stop + 1] == "的" and 2 * sum("的" in unit.of(text) for unit in rest) >= len(rest):
        stop = last.stop  # 改变了人民的命运、开辟了正确的道路、锻造了走在前列的｜政党
    items = [*_of_two_kinds(text, rest), Span(last.start, stop)]
    found = CONJUNCTION.search(text, last.start + 1, stop)
    torn = found is not None and found.start() - last.start < _SHORTEST_HALF <= rest[-1].stop - rest[-1].start
    paired = found is not None and any(found.group() in unit.of(text)[1:] for unit in rest)  # 生产力与生产关系的矛盾
    if found is not None and found.end() < stop and not torn and not paired:
        items[-1:] = [Span(last.start, found.start()), Span(found.end(), stop)]
    called = _CALLED.search(text, items[-1].start + 1, stop)
    items[-1] = Span(items[-1].start, called.start()) if called else items[-1]  # …、丁市｜（以下称四市）
    told = _TOLD.search(text, *items[-1])
    if told is not None and number(told["count"]) != len(items):
        return None  # 支持公共治理、公益事业和产业发展、行业发展｜两大类
    return run_of(text, units, tuple(items)) if len(items) > 2 else None


def _of_two_kinds(text: str, units: Sequence[Span]) -> Iterator[Span]:
    """The units, one parted at the 和 where one kind ends and another begins: 甲自治县、乙自治县和｜丙市、丁市."""
    for before, unit, behind in zip((None, *units), units, (*units[1:], None), strict=False):
        joins = CONJUNCTION.search(text, unit.start + 2, unit.stop - 1) if before and behind else None
        if before and behind and joins:
            ends = text[joins.start() - 2 : joins.start()] == text[before.stop - 2 : before.stop]
            if ends and text[unit.stop - 1] == text[behind.stop - 1] != text[joins.start() - 1]:
                yield Span(unit.start, joins.start())
                unit = Span(joins.end(), unit.stop)
        yield unit
