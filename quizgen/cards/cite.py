"""Where an answer stands: the citation of a card, whose words always hold the answer."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from quizgen.cards.card import Citation
from quizgen.documents.document import Span
from quizgen.facts.point import Quote, Source
from quizgen.structure.sentence import paragraph

_LONGEST_EXCERPT = 90


def cite(source: Source, values: Sequence[Quote], evidence: Iterable[tuple[Quote, int]] = ()) -> tuple[Citation, ...]:
    """The source's sentence where it holds the values; for one it does not hold its sentence of `evidence`, or itself.

    `evidence` are sentences with their lines. A long sentence is cited with an excerpt, of whole clauses without a gap.

    >>> context = Quote("牛一兵主持会议。", Span(0, 8))
    >>> source = Source("a.txt", "会议", None, "meeting", context, 3)
    >>> cited = cite(source, [Quote("牛一兵", Span(0, 3)), Quote("在京", Span(30, 32))], [(Quote("在京。", Span(30, 33)), 9)])
    >>> [(citation.line, citation.quote) for citation in cited]
    [(3, '牛一兵主持会议。'), (9, '在京。')]
    """
    shown: dict[tuple[Quote, int], list[Quote]] = {}
    apart = sorted(evidence, key=lambda place: place[0].span)
    for value in values:
        index = bisect_right(apart, value.span.start, key=lambda place: place[0].span.start) - 1
        places = [(source.context, source.line), *apart[max(index, 0) : index + 1]]
        place = next((place for place in places if _shows(place[0], value)), (value, source.line))
        shown.setdefault(place, []).append(value)
    return tuple(
        Citation(source.file, line, sentence.text, source.rule, _excerpt(sentence, held))
        for (sentence, line), held in shown.items()
    )


def _shows(sentence: Quote, value: Quote) -> bool:
    return sentence.span.holds(value.span) and value.text in sentence.text


def _excerpt(sentence: Quote, values: Sequence[Quote]) -> str:
    """The clauses that hold the values with those around them, as many as there is room for; "" where all is short."""
    text = sentence.text
    if len(text) <= _LONGEST_EXCERPT:
        return ""
    edges = _edges(text)
    first = min(value.span.start for value in values) - sentence.span.start
    last = max(value.span.stop for value in values) - sentence.span.start
    left, right = bisect_right(edges, first) - 1, bisect_left(edges, last)
    for before, after in _wider(left, right, len(edges) - 1):
        if edges[after] - edges[before] <= _LONGEST_EXCERPT:
            left, right = before, after
        else:
            break
    excerpt = text[edges[left] : edges[right]].strip("，；、：\n ")
    return "" if excerpt == text else excerpt


@lru_cache(maxsize=256)
def _edges(text: str) -> tuple[int, ...]:
    """Where clauses begin, quotes and brackets kept whole; 0 and the end too."""
    found = {0, len(text)}
    for sentence in paragraph(text, Span(0, len(text))).sentences:
        found.update(clause.span.start for clause in sentence.clauses)
    return tuple(sorted(found))


def _wider(left: int, right: int, last: int) -> Iterator[tuple[int, int]]:
    """Wider and wider windows, to the left and to the right by turns."""
    while left > 0 or right < last:
        if left > 0:
            left -= 1
            yield left, right
        if right < last:
            right += 1
            yield left, right
