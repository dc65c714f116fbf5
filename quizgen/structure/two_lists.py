"""Two lists between one pair of commas: 等 closes the first within a unit, and 和 begins the second behind it."""

from quizgen.documents.document import Span
from quizgen.structure.edge import CONJUNCTION
from quizgen.structure.torn import AND_SO_ON

_FEWEST = 3  # units of each


def two_lists(text: str, units: tuple[Span, ...]) -> tuple[tuple[Span, ...], tuple[Span, ...]] | None:
    """The units of two lists, where 等 closes the first within a unit: 防雷、防火、防溺水｜等知识和｜防盗、防骗、防抢."""
    for at in range(_FEWEST - 1, len(units) - _FEWEST + 1):
        start, stop = units[at]
        closes = AND_SO_ON.search(text, start + 1, stop)
        joins = CONJUNCTION.search(text, closes.end(), stop - 1) if closes else None
        if joins is not None:
            return (*units[:at], Span(start, joins.start())), (Span(joins.end(), stop), *units[at + 1 :])
    return None
