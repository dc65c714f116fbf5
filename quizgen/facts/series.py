"""series: three or more units between 、 that are alike in length, head or tail (前瞻性、精准性、系统性)."""

import re
from collections.abc import Iterator

from quizgen.facts.enumeration import Enumeration
from quizgen.structure import Level, Outline, Run
from quizgen.structure.person import bare
from quizgen.structure.run import shared_places
from quizgen.structure.verb import VERBS

RULE = "series"

_BODIES = ("有关部门", "有关单位", "负责同志", "直辖市", "有关国有企业")
_FIGURE = re.compile(r"[-+]?\d[\d.]*[%％‰万亿]*[\u4e00-\u9fff]{0,2}")


def find(outline: Outline, /) -> Iterator[Enumeration]:
    """Yield the series of each clause; lists of names, titles, figures and of bodies that attend are none."""
    for run in outline.runs:
        if run.level is Level.UNIT and not _is_none(outline, run):
            yield Enumeration(RULE, run)


def _is_none(outline: Outline, run: Run) -> bool:
    text = outline.text
    words = [text[start:stop] for start, stop in run.items]
    if all(map(_FIGURE.fullmatch, words)):
        return True  # 分别增长5.9%、9.2%、6.2%
    if any(word.endswith(_BODIES) for word in words):
        return True
    if len(run.tail) > 1:
        return False  # 领导方法、思想方法、工作方法: what looks like a name stands in all of them
    if all(word[:2] in VERBS for word in words):
        return False  # 增强干事担当: no person
    if outline.people.within(run.around):
        return True
    if len(set(map(len, words))) == 1 and shared_places(words):
        return False  # 安其居、舒其心、乐其业
    return (
        not run.head
        and not run.lead.of(text).endswith("的")  # 三年发展的｜路线图、任务书、时间表
        and run.lead.of(text)[-2:] not in VERBS
        and all(
            len(word) <= 3 and bool(bare(text, item.start, run.around.stop))
            for word, item in zip(words, run.items, strict=True)
        )
    )
