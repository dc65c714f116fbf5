"""The clauses or parts that a counted name brings in behind a colon (两步走：…；…), or that it closes (…；…等三项任务)."""

import re
from bisect import bisect_right
from collections.abc import Sequence

from quizgen.documents.document import Span
from quizgen.facts.as_many import from_place, headed
from quizgen.facts.name import Name
from quizgen.structure import Clause, Level, Outline, Part, Run, Sentence
from quizgen.structure.edge import CONJUNCTION, opening
from quizgen.structure.run import common_head, common_tail, run

_COLON = re.compile(r"[”\s]*[^，。；、：:]{0,8}[：:]\s*")
_NAMELY = re.compile(r"[”\s]*[^，。；、：:]{0,8}，(?:即|就是|也就是|分别是|包括)[：:，]?\s*“?")
_ONE_IS = re.compile(r"[”\s]*[^，。；、：:]{0,8}[，：:]\s*(?=一个是)")
_EACH_IS = ("一个是", "另一个是")
_MOST_CLAUSES = 200
_FARTHEST = 60  # characters from what closes a list to its name
_FROM = re.compile(r"[^，。；、]{0,12}?(?<![自])从(?![严事而来])")  # 报告从｜…；…；…｜三个方面作了总结
_CLOSES = re.compile(r"(?:等|这)“?$")
_FEWEST, _PAIR = 3, 2
_SHORT = 16


def stretches(outline: Outline, name: Name) -> Run | None:
    """The parts, or else the clauses, of the name's own sentence, as many as it says."""
    sentence = outline.sentence_at(name.span.start)
    if sentence is None or len(sentence.clauses) < 2:
        return None
    return (
        _one_and_other(outline.text, sentence, name)
        or _brought_in(outline.text, sentence, name)
        or _closed(outline.text, sentence, name)
        or _sentences(outline, sentence, name)
    )


def _one_and_other(text: str, sentence: Sentence, name: Name) -> Run | None:
    """The two that 一个是 and 另一个是 tell of: 两个联盟：一个是…，主要是…；另一个是…; between commas each is one clause."""
    opened = _ONE_IS.match(text, name.span.stop, sentence.span.stop) if name.count == _PAIR else None
    if opened is None:
        return None
    first = bisect_right(sentence.clauses, opened.end(), key=lambda clause: clause.body.stop)
    behind = (clause.body for clause in sentence.clauses[first : first + _MOST_CLAUSES])
    told = [Span(max(body.start, opened.end()), body.stop) for body in behind]
    told = [body for body in told if text.startswith(_EACH_IS, body.start)]
    if len(told) != _PAIR:
        return None
    parts = [part.span for part in sentence.parts if part.span.stop > opened.end()]
    if len(parts) == _PAIR and parts[1].start == told[1].start:
        told = [Span(told[0].start, parts[0].stop), parts[1]]
    items = tuple(Span(text.index("是", start) + 1, stop) for start, stop in told)
    if any(stop - start < _PAIR for start, stop in items):
        return None
    return run(text, Level.PART, items, Span(told[0].start, told[1].stop))


def _sentences(outline: Outline, sentence: Sentence, name: Name) -> Run | None:
    """The sentences behind the name and a colon, up to the end of the paragraph: 做好三个方面工作：修好水渠。管好闸门。种好树。"""
    colon = _COLON.match(outline.text, name.span.stop, sentence.span.stop)
    paragraph = outline.paragraph_at(name.span.start)
    if colon is None or paragraph is None or name.count < _FEWEST:
        return None
    behind = [one for one in paragraph.sentences if one.span.stop > colon.end()]
    if len(behind) != name.count or _numbered([part for one in behind for part in one.parts]):
        return None
    return _run(outline.text, Level.PART, [one.span for one in behind], colon.end())


def _brought_in(text: str, sentence: Sentence, name: Name) -> Run | None:
    """What follows the name and a colon, or 即, up to the end of its sentence."""
    colon = _COLON.match(text, name.span.stop, sentence.span.stop)
    found = colon or _NAMELY.match(text, name.span.stop, sentence.span.stop)
    if found is None:
        return None
    start = found.end()
    behind = [part for part in sentence.parts if part.span.stop > start]
    if len(behind) == name.count and not _numbered([part for part in behind if part.span.start >= start]):
        return _run(
            text, Level.PART, headed(text, from_place(text, [part.span for part in behind], start), name.head), start
        )
    if len(behind) != 1:
        return None
    first = bisect_right(behind[0].clauses, start, key=lambda clause: clause.span.stop)
    clauses = behind[0].clauses[first : first + _MOST_CLAUSES]
    if _numbered(clauses):
        return None
    spans = [clause.body for clause in clauses]
    if name.count < _FEWEST and not (len(spans) == name.count and _alike(text, spans)):
        return None
    if len(spans) == name.count - 1 and max(stop - max(begin, start) for begin, stop in spans) <= _SHORT:
        spans = _last_parted(text, spans)
    spans = spans if len(spans) == name.count else _grouped(text, spans, start)
    if any(name.words in span.of(text) for span in spans):
        return None  # 对“三件事”作了新解释：把…改为…，将…改为…，并把…确定为“三件事”
    return _run(text, Level.CLAUSE, spans, start) if len(spans) == name.count else None


def _alike(text: str, spans: Sequence[Span]) -> bool:
    """Whether all begin or all end with one word: “两大矛盾”，即：需求与能力之间的矛盾，目标与管理之间的矛盾."""
    words = [span.of(text) for span in spans]
    return len(common_head(words)) > 1 or len(common_tail(words)) > 1


def _last_parted(text: str, clauses: Sequence[Span]) -> list[Span]:
    """The clauses, the last one parted at its only conjunction: 有三种，即：渠道，水库｜和｜水窖."""
    *rest, last = clauses
    parted = list(CONJUNCTION.finditer(text, last.start + 2, last.stop - 1))
    if len(parted) != 1:
        return list(clauses)
    return [*rest, Span(last.start, parted[0].start()), Span(parted[0].end(), last.stop)]


def _grouped(text: str, clauses: Sequence[Span], start: int) -> list[Span]:
    """The clauses that open alike, each with those behind it that do not: 到2000年达到小康，到2035年基本实现现代化，走在前列."""
    opens = text[max(clauses[0].start, start)]
    groups: list[Span] = []
    for clause in clauses:
        if not groups or text[clause.start] == opens:
            groups.append(clause)
        else:
            groups[-1] = Span(groups[-1].start, clause.stop)
    return groups


def _closed(text: str, sentence: Sentence, name: Name) -> Run | None:
    """What stands before 等 and the name, from the beginning of its sentence, in parts."""
    if name.count < _FEWEST:
        return None
    closes = _CLOSES.search(text, max(sentence.span.start, name.span.start - _FARTHEST), name.span.start)
    stop = closes.start() if closes else name.span.start
    before = [part for part in sentence.parts if part.span.start < stop]
    if len(before) != name.count or _numbered(before):
        return None
    *rest, last = before
    first = rest[0].clauses[0].body
    tied = _FROM.match(text, *first)
    if closes is None and (tied is None or last.span.start == name.span.start):
        return None
    start = tied.end() if tied else opening(text, first)
    return _run(text, Level.PART, [*(part.span for part in rest), Span(last.span.start, stop)], start)


def _numbered(stretches: Sequence[Part | Clause]) -> bool:
    return any(stretch.mark is not None for stretch in stretches)


def _run(text: str, level: Level, spans: Sequence[Span], start: int) -> Run:
    items = from_place(text, spans, start)
    return run(text, level, items, Span(items[0].start, items[-1].stop))
