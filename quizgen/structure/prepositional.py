"""Items with one preposition: 对…的信仰、对…的信念; 与…相适应、与…相匹配; 从政治上着眼、从思想上入手."""

import re
from collections.abc import Sequence

from quizgen.documents.document import Span
from quizgen.structure.edge import may_precede
from quizgen.structure.first_item import governed_start
from quizgen.structure.run import Run, run_of
from quizgen.structure.torn import AND_SO_ON
from quizgen.structure.verb import ADVERBS
from quizgen.structure.word import WORDS

OPENS = frozenset("对在从以向由与同让把")
"""What the second of such items opens with."""
_ATTUNED = re.compile(r"[与同][^，。；、]{2,}?相[\u4e00-\u9fff]{2}(?=$|的|[，。；、])")  # 与群众愿望相呼应｜的形象
_OUTSET = re.compile(
    r"从[^，。；、]{2,}?(?:着眼|着手|入手|出发|抓起|做起|严起|改起|发力|用力|突破|破题)(?=$|的|[，。；、])"
)
_RANGE = re.compile("从[^，。；、]{2,}?到[^，。；、]{2}")
_CAUSES = frozenset("让把")
_FEWEST = 3
_LONGEST_NOUN = 12


def prepositional(text: str, units: Sequence[Span]) -> Run | None:
    """Items with one preposition, some of which hold a list: 对马克思主义的信仰、对…的信念、对…道路、理论、制度、文化的自信."""
    preposition = text[units[1].start]
    if preposition in _CAUSES:
        return _causing(text, units, preposition)
    if preposition == "从" and (ranges := _ranges(text, units)) is not None:
        return ranges
    if preposition in "与同" or (preposition == "从" and text.find("的", *units[1]) < 0):
        return _of_one_frame(text, units, _ATTUNED if preposition in "与同" else _OUTSET)
    first = governed_start(text, units[0], units[1])
    if text[first] != preposition:
        return None
    items = [Span(first, units[0].stop)]
    for unit in units[1:]:
        if text[unit.start] == preposition:
            items.append(unit)
        else:
            items[-1] = Span(items[-1].start, unit.stop)
    also = text.find(f"和{preposition}", items[-1].start + 2, items[-1].stop)
    if also > 0:
        items[-1:] = [Span(items[-1].start, also), Span(also + 1, items[-1].stop)]
    words = [item.of(text) for item in items]
    if (
        len(items) >= _FEWEST
        and preposition == "以"
        and all("为" in word[2:] for word in words)
        and not any("的" in word for word in words[:-1])
    ):
        last = items[-1]
        role = text.find("为", last.start, last.stop)
        of = text.find("的", role + 3, last.stop)
        others = AND_SO_ON.search(text, role + 3, of if of > 0 else last.stop)
        of = others.start() if others else of  # 以防渗为重点、以节水为目标｜等一系列做法
        items[-1] = Span(last.start, of if of > 0 and text[of - 1] != "目" else last.stop)
        return run_of(text, tuple(units), tuple(items))  # 以企业为主导、以市场需求为导向｜的创新
    last = items[-1]
    if (
        preposition == "对"
        and len(items) >= _FEWEST
        and not any("的" in word for word in words[:-1])
        and "的" in words[-1]
    ):
        items[-1] = Span(last.start, text.rfind("的", *last))  # 对农业、对手工业、对商业｜的改造
        return run_of(text, tuple(units), tuple(items)) if _brief(items) else None
    of_each = len(items) >= _FEWEST and all("的" in word for word in words)
    return run_of(text, tuple(units), tuple(items)) if of_each else None


def _ranges(text: str, units: Sequence[Span]) -> Run | None:
    """Items that all go from one thing to another: 从旱地到水田、从土渠到石渠、从单干到合作｜的历程."""
    first, *rest = units
    at = text.rfind("从", *first)
    items = (Span(at, first.stop), *rest)
    if len(items) < _FEWEST or at < 0 or not all(_RANGE.match(text, *item) for item in items):
        return None
    *others, last = items
    closes = last.of(text).count("的") > max(item.of(text).count("的") for item in others)
    stop = text.rfind("的", *last) if closes else last.stop
    return run_of(text, tuple(units), (*others, Span(last.start, stop)))


def _causing(text: str, units: Sequence[Span], preposition: str) -> Run | None:
    """Items that all let or make something be so, however long: 让水库更有底气、让渠道更畅、让农户更有盼头."""
    first, *rest = units
    at = text.find(preposition, *first)
    opens = at == first.start or (at > 0 and (may_precede(text[first.start : at]) or text[at - 2 : at] in ADVERBS))
    if len(units) < _FEWEST or not opens or not all(text[start] == preposition for start, _ in rest):
        return None
    if any(
        text[start : start + 2] in WORDS or "的" in text[start:stop] for start, stop in (Span(at, first.stop), *rest)
    ):
        return None
    return run_of(text, tuple(units), (Span(at, first.stop), *rest))


def _brief(items: Sequence[Span]) -> bool:
    """Whether none of the items is long enough to hold more than a noun."""
    return all(stop - start <= _LONGEST_NOUN for start, stop in items)


def _of_one_frame(text: str, units: Sequence[Span], frame: re.Pattern[str]) -> Run | None:
    """Items that are all of the frame, the first behind what governs them, the last before the 的 that closes the list."""
    found = [frame.match(text, *unit) for unit in units[1:]]
    ends = all(
        match is not None and match.end() == unit.stop for match, unit in zip(found[:-1], units[1:-1], strict=True)
    )
    first = next((match for match in frame.finditer(text, *units[0]) if match.end() == units[0].stop), None)
    last = found[-1]
    if len(units) < _FEWEST or not ends or last is None or first is None:
        return None
    items = (Span(*first.span()), *units[1:-1], Span(*last.span()))
    return run_of(text, tuple(units), items)
