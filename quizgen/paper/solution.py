"""What the key says: the answer, and the words of the document that show it, with the answer marked in them."""

import re
from collections.abc import Iterator, Sequence

from quizgen.paper.options import letters
from quizgen.paper.question import Kind, Question
from quizgen.paper.sheet import Solution, Stretch

WHOLE = 90
"""A sentence of up to so many characters is quoted whole; of a longer one, the clauses around the answers."""

CONTEXT = 24
"""About how many characters are quoted on each side of an answer."""

NEAR = 8
"""How many neighbouring characters are compared to know a place again."""

PLACES = 100
"""Among how many places of an answer in its sentence the right one is looked for."""

EDGE = re.compile(r"[，；。：！？、]")
DOTS = "……"


def solution(question: Question, place: str) -> Solution:
    """The key's entry for a question whose options stand as they are printed."""
    quote = question.citations[0].quote if question.citations else ""
    marked = marks(quote, question)
    return Solution(answer(question), tuple(stretches(quote, marked)), place, question.note)


def answer(question: Question) -> str:
    """The answer as the key gives it: letters for what was chosen, words for what was written.

    >>> answer(Question("a", Kind.FILL, ("", "和", ""), ("安全", "发展")))
    '安全；发展'
    """
    match question.kind:
        case Kind.CHOICE | Kind.MULTIPLE | Kind.ORDER:
            return letters(question)
        case Kind.JUDGE:
            return question.answers[0]
        case Kind.FILL | Kind.SHORT:
            return "；".join(question.answers)


def marks(quote: str, question: Question) -> list[tuple[int, int]]:
    """Where the answers stand in the quote: of several places the one whose neighbours are those of the gap.

    An answer that does not stand there in these words is not marked; places do not overlap and are in order.
    """
    found: list[tuple[int, int]] = []
    for index, words in enumerate(question.answers):
        if question.kind is Kind.JUDGE:
            break
        gap = question.kind is Kind.FILL and len(question.pieces) > len(question.answers)
        left, right = (question.pieces[index], question.pieces[index + 1]) if gap else ("", "")
        places = [
            (start, start + len(words))
            for start in _occurrences(words, quote)
            if not any(start < stop and begin < start + len(words) for begin, stop in found)
        ]
        if len(places) < 2:
            found += places
        else:
            last = max((stop for _, stop in found), default=0)
            found.append(
                max(
                    places,
                    key=lambda place: (
                        _shared_end(quote[max(place[0] - NEAR, 0) : place[0]], left[-NEAR:])
                        + _shared_start(quote[place[1] : place[1] + NEAR], right[:NEAR]),
                        place[0] >= last,
                        -place[0],
                    ),
                )
            )
    return sorted(found)


def stretches(quote: str, marked: Sequence[tuple[int, int]]) -> Iterator[Stretch]:
    """The quote in parts, long ones cut down to what stands around the answers; dots stand for what is cut out.

    >>> [part.text for part in stretches("坚持党管互联网。", [(2, 7)])]
    ['坚持', '党管互联网', '。']
    """
    position = 0
    for start, stop in _kept(quote, marked):
        if start > position:
            yield Stretch(DOTS)
        position = start
        for begin, end in marked:
            if start <= begin and end <= stop:
                if begin > position:
                    yield Stretch(quote[position:begin])
                yield Stretch(quote[begin:end], answer=True)
                position = end
        if stop > position:
            yield Stretch(quote[position:stop])
        position = stop
    if position < len(quote):
        yield Stretch(DOTS)


def _kept(quote: str, marked: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    if len(quote) <= WHOLE:
        return [(0, len(quote))] if quote else []
    kept: list[tuple[int, int]] = []
    for begin, end in marked or [(0, 0)]:
        start, stop = _clause_start(quote, begin - CONTEXT), _clause_stop(quote, end + CONTEXT)
        if kept and start <= kept[-1][1] + len(DOTS):
            kept[-1] = kept[-1][0], max(kept[-1][1], stop)
        else:
            kept.append((start, stop))
    return kept


def _clause_start(quote: str, position: int) -> int:
    """The nearest beginning of a clause from here on."""
    if position <= 0:
        return 0
    edge = EDGE.search(quote, position - 1, position + CONTEXT)
    return edge.end() if edge else position


def _clause_stop(quote: str, position: int) -> int:
    """The nearest end of a clause up to here."""
    if position >= len(quote):
        return len(quote)
    edges = list(EDGE.finditer(quote, max(position - CONTEXT, 0), position + 1))
    return edges[-1].end() if edges else position


def _occurrences(words: str, text: str) -> Iterator[int]:
    start = text.find(words)
    for _ in range(PLACES):
        if start < 0 or not words:
            break
        yield start
        start = text.find(words, start + len(words))


def _shared_end(one: str, other: str) -> int:
    return _shared_start(one[::-1], other[::-1])


def _shared_start(one: str, other: str) -> int:
    """How many characters two texts share at their beginning."""
    count = 0
    for left, right in zip(one, other, strict=False):
        if left != right:
            break
        count += 1
    return count
