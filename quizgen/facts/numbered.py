"""numbered: a list by its numbers: 一是…二是…, 第一，…第二，…, （一）…（二）…, 1. … 2. …"""

import re
from collections.abc import Iterator
from itertools import pairwise

from quizgen.facts.enumeration import Enumeration
from quizgen.structure import Level, Outline, Run

RULE = "numbered"

_ANSWER = re.compile(
    r"[？?。：:”）)\s]*(?:[【\[（(](?:参考)?(?:答案?|解答)|(?:参考答案|答案?|解答)[：:]|[（(]\s?(?:错|对|正确|√|×))"
)
"""What stands behind a question of a test: …是什么？⏎答：…, 简述…。⏎【参考答案】…, …的代表。（错）"""
_ASKS = ("？", "?")
_BANK = 5  # questions over answers without a label; fewer may be the heads of one subject: 是什么？ 为什么？ 怎么办？
_LONGEST_MARK = 12  # characters from one member to the next, where nothing stands between them but a number


def find(outline: Outline, /) -> Iterator[Enumeration]:
    """Yield the lists whose members carry marks of one style in order; not the questions of a test, each over its answer."""
    for run in outline.runs:
        if run.level is Level.NUMBERED and not _is_test(outline.text, run):
            yield Enumeration(RULE, run)


def _is_test(text: str, run: Run) -> bool:
    """Whether more than half of the members before the last are questions that something answers before the next one."""
    if not text[run.around.start].isdigit():
        return False  # 一、渠长制的由来 over 答：… may be a heading
    bank = len(run.items) >= _BANK
    answered = 0
    for one, other in pairwise(run.items):
        asked = bank and text.startswith(_ASKS, one.stop) and other.start - one.stop > _LONGEST_MARK
        answered += asked or _ANSWER.match(text, one.stop, other.start) is not None
    return 2 * answered >= len(run.items)
