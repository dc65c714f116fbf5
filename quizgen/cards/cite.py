"""Where an answer stands: the citation of a card, whose words always hold the answer."""

from collections.abc import Sequence

from quizgen.cards.card import Citation
from quizgen.facts.point import Quote, Source


def cite(source: Source, values: Sequence[Quote]) -> tuple[Citation, ...]:
    """The source's sentence, and for each value that it does not hold, the value's own words.

    >>> from quizgen.documents.document import Span
    >>> context = Quote("牛一兵主持会议。", Span(0, 8))
    >>> source = Source("a.txt", "会议", None, "meeting", context, 3)
    >>> [citation.quote for citation in cite(source, [Quote("牛一兵", Span(0, 3)), Quote("在京", Span(30, 32))])]
    ['牛一兵主持会议。', '在京']
    """
    apart = [value.text for value in values if value.text not in source.context.text]
    quotes = [source.context.text] if len(apart) < len(values) or not values else []
    return tuple(Citation(source.file, source.line, quote, source.rule) for quote in dict.fromkeys((*quotes, *apart)))
