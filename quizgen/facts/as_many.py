"""As many as a count says: the units, clauses or parts of a stretch of text, the last one parted and the first one cut where need be."""

from collections.abc import Sequence

from quizgen.documents.document import Span
from quizgen.structure import Level, Part, Run, Sentence
from quizgen.structure.edge import CONJUNCTION
from quizgen.structure.run import common_head, run

_PAIR = 2
_MORE = 2
_GOVERNS = frozenset("代表 坚持 维护 增强 坚定".split())  # what 三个代表 or 四个坚持 do to their members
_SUCH_AS = "（如"


def within(text: str, sentence: Sentence, count: int) -> Run | None:
    """The units of the only clause, the parts or the clauses of a sentence, where they are as many."""
    clauses = sentence.clauses
    if len(clauses) == 1 and len(clauses[0].units) == count:
        return run(text, Level.UNIT, clauses[0].units, sentence.span)
    if any(clause.mark is not None for clause in clauses):
        return None
    if len(sentence.parts) == count:
        first, *rest = sentence.parts
        begins = behind_colon(first) if not any(behind_colon(part) for part in rest) else None
        spans = (Span(begins or first.span.start, first.span.stop), *(part.span for part in rest))
        return run(text, Level.PART, spans, sentence.span)
    if len(clauses) == count and len(sentence.parts) == 1:
        return run(text, Level.CLAUSE, tuple(clause.body for clause in clauses), sentence.span)
    return None


def behind_colon(part: Part) -> int | None:
    """Where what a colon brings in begins in a part: 总的安排是分两步走：｜从…；从…"""
    places = [at for at, clause in enumerate(part.clauses[:-1]) if clause.stop in ("：", ":")]
    return part.clauses[places[0] + 1].span.start if len(places) == 1 else None


def counted(text: str, found: tuple[Span, ...], count: int) -> Run | None:
    """The units, as many as a name says, the last one parted at its only conjunction where one is wanting: A、B和C; A和B."""
    if len(found) == count - 1:
        *rest, last = found
        parted = list(CONJUNCTION.finditer(text, last.start + 1, last.stop - 1))
        if len(parted) != 1:
            return None
        remark = text.find(_SUCH_AS, parted[0].end() + 1, last.stop)  # 教育影响｜（如教材、教学方法等）
        one, other = Span(last.start, parted[0].start()), Span(parted[0].end(), last.stop if remark < 0 else remark)
        if other.stop - other.start > _MORE + 2 * max(stop - start for start, stop in (*rest, one)):
            return None  # 英国6日发表联合声明: the sentence goes on
        if (
            count == _PAIR
            and text[one.stop - 1] != text[other.stop - 1]
            and one.stop - one.start != other.stop - other.start
        ):
            return None
        found = (*rest, one, other)
    return run(text, Level.UNIT, found, Span(found[0].start, found[-1].stop)) if len(found) == count else None


def so_many(text: str, level: Level, stretches: Sequence[Span], start: int, count: int) -> tuple[Span, ...] | None:
    """The stretches from a place on, as many as a name says; of units the last is parted where one is wanting."""
    listed = from_place(text, stretches, start)
    if level is Level.UNIT and len(listed) == count - 1:
        parted = counted(text, listed, count)
        return parted.items if parted else None
    return listed if len(listed) == count else None


def from_place(text: str, stretches: Sequence[Span], start: int) -> tuple[Span, ...]:
    """The stretches from a place on, the first without the half of a quote that holds them all: 表述为：“｜…；…；….”"""
    first, *rest = stretches
    start = max(first.start, start)
    half = text[start] == "“" and text.find("”", start, first.stop) < 0
    return Span(start + half, first.stop), *rest


def headed(text: str, items: tuple[Span, ...], head: str) -> tuple[Span, ...]:
    """The items, the first without the words before the head that it shares with all others: 对隐患要做到｜定人员、定时间、定措施."""
    first, *rest = items
    if head in _GOVERNS and not any(head in item.of(text) for item in rest):
        governs = text.find(head, first.start, first.stop - _PAIR - 1)
        return (
            (Span(governs + len(head), first.stop), *rest) if governs >= 0 else items
        )  # 始终代表｜先进生产力、先进文化
    if not all(text.startswith(head, start) for start, _ in rest):
        head = common_head([item.of(text) for item in rest]) if len(rest) > 1 else ""
        head = head if len(head) >= _PAIR else ""
    if not rest or not head or text.startswith(head, first.start):
        return items
    longest = max(stop - start for start, stop in rest)
    at = text.rfind(head, first.start, first.stop - 1)
    cut = at >= 0 and first.stop - first.start > longest + _MORE and first.stop - at <= longest + _MORE
    near = len(head) >= _PAIR and 0 < at - first.start <= _PAIR  # 要以｜是否有利于…，是否有利于…
    return (Span(at, first.stop), *rest) if cut or near else items
