"""Asides: the lists in quotes and brackets of a document, to be looked up by where they begin and end."""

import re
from bisect import bisect_left, bisect_right

from quizgen.documents.document import Span
from quizgen.structure import Outline, Sentence

_SUMMED_UP = re.compile(r"”[等这的“]{0,2}")
_FARTHEST = 5  # characters that may stand between a quote and its name


class Asides:
    """The lists in quotes and brackets of a document, to be looked up by where they begin and end."""

    def __init__(self, outline: Outline):
        every = [aside for paragraph in outline.paragraphs for aside in paragraph.asides]
        self._by_stop = {aside.span.stop: aside for aside in every}
        self._by_start = sorted(every, key=lambda aside: aside.span.start)
        self._starts = [aside.span.start for aside in self._by_start]

    def before(self, text: str, position: int) -> Sentence | None:
        """The one that closes right before a position, 等 or 这 between them passed over."""
        for stop in range(position - 1, position - _FARTHEST, -1):
            aside = self._by_stop.get(stop)
            if aside is not None:
                return aside if _SUMMED_UP.fullmatch(text, stop, position) else None
        return None

    def within(self, stretch: Span) -> Sentence | None:
        """The only one that begins and ends in a stretch of text."""
        first = bisect_left(self._starts, stretch.start)
        inside = self._by_start[first : first + 2]
        if not inside or not stretch.holds(inside[0].span):
            return None
        return inside[0] if len(inside) == 1 or inside[1].span.start >= stretch.stop else None

    def holding(self, stretch: Span) -> Sentence | None:
        """The one that a stretch of text stands in, if it is the last that begins before it or with it."""
        last = bisect_right(self._starts, stretch.start) - 1
        return self._by_start[last] if last >= 0 and self._by_start[last].span.holds(stretch) else None

    def at(self, start: int) -> Sentence | None:
        """The one that begins there."""
        first = bisect_left(self._starts, start)
        return self._by_start[first] if first < len(self._starts) and self._starts[first] == start else None
