"""The two that 和 joins before a name that counts two: 经济增长和物价总水平两个指标."""

import re

from quizgen.documents.document import Span
from quizgen.facts.name import Name
from quizgen.structure import Run
from quizgen.structure.closed import closed
from quizgen.structure.edge import CONJUNCTION, may_precede

_SHORTEST = 3
_ABOUT = re.compile("(?:着重|主要|重点|分别|还|也|要)?(?:对|就|围绕|聚焦|把|将|在|从)(?=..)")
_LONGEST = 4  # of the head
_LONGER = 3
_SAYS = re.compile("[是的有为]")
_SETS_OUT = ("出发", "入手", "着手", "发力")


def pair(text: str, unit: Span, name: Name) -> Run | None:
    """The two that 和 joins before a name that counts two: 关于经济增长和物价总水平两个指标."""
    joined = list(CONJUNCTION.finditer(text, unit.start + 2, name.span.start - 1))
    if name.count != 2 or name.quoted or len(joined) != 1:
        return None
    stop = name.span.start - text.startswith(("等", "这"), name.span.start - 1)
    first, second = Span(unit.start, joined[0].start()), Span(joined[0].end(), stop)
    length = second.stop - second.start
    if length < _SHORTEST or len(name.head) > _LONGEST or _SAYS.search(text, *second) or name.head.endswith(_SETS_OUT):
        return None
    if first.stop - length > first.start and may_precede(text[first.start : first.stop - length]):
        first = Span(first.stop - length, first.stop)  # 书写了｜经济快速发展和社会长期稳定两大奇迹
    elif about := _ABOUT.match(text, first.start, first.stop - 1):
        first = Span(about.end(), first.stop)
    found = closed(text, (first, second), 2)
    return found if found and abs(found.items[0].stop - found.items[0].start - length) <= _LONGER else None
