"""Where an answer stands: the citation of a card, whose words always hold the answer."""

from collections.abc import Sequence

from quizgen.cards.card import Citation
from quizgen.facts.point import Quote, Source


def cite(source: Source, values: Sequence[Quote], evidence: Sequence[Quote] = ()) -> tuple[Citation, ...]:
    """The source's sentence where it holds the values; for one it does not hold its sentence of `evidence`, or itself.

    >>> from quizgen.documents.document import Span
    >>> context = Quote("牛一兵主持会议。", Span(0, 8))
    >>> source = Source("a.txt", "会议", None, "meeting", context, 3)
    >>> [citation.quote for citation in cite(source, [Quote("牛一兵", Span(0, 3)), Quote("在京", Span(30, 32))])]
    ['牛一兵主持会议。', '在京']
    """
    sentences = (source.context, *evidence)
    quotes = (
        next((sentence.text for sentence in sentences if _shows(sentence, value)), value.text) for value in values
    )
    return tuple(Citation(source.file, source.line, quote, source.rule) for quote in dict.fromkeys(quotes))


def _shows(sentence: Quote, value: Quote) -> bool:
    return sentence.span.holds(value.span) and value.text in sentence.text
