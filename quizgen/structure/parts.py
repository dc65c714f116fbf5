"""Runs of parts, the stretches between semicolons: 针对…，…；针对…，…；针对…，…"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from quizgen.documents.document import Span
from quizgen.structure import predicates, told_parts
from quizgen.structure.clause_head import head_of
from quizgen.structure.edge import opening
from quizgen.structure.first_part import as_often, behind_subject, start_of
from quizgen.structure.outline import Part
from quizgen.structure.run import Level, Run, run
from quizgen.structure.verb import ADVERBS

_ALIKE = 4
_DEFINED = re.compile("“[一二两三四五六七八九十][^”]{1,8}”是指")
_BOTH = "既"
_ADVERBS = ADVERBS | frozenset("进一 已经 正在 将继 先后".split())  # two characters of each


def find(text: str, parts: Sequence[Part]) -> Iterator[Run]:
    """Yield the runs of three or more parts with one head; numbered parts are left to their numbers."""
    whole = _tailed(text, parts) or told_parts.set_out(text, parts)
    if whole is not None:
        yield whole
        return
    if _DEFINED.match(text, parts[1].clauses[0].body.start):
        return  # “三查”是指…；“三清”是指…；“三不”是指…: each is a list
    index = 0
    while index + 2 < len(parts):
        alike = told_parts.of_one_kind(text, parts, index)
        if alike is not None:
            yield alike
            index += len(alike.items)
            continue
        start, stop = _of_one_head(text, parts, index)
        if start is None or stop - index < 3:
            ended = _ended(text, parts, index) or told_parts.told(text, parts, index)
            if ended is not None:
                yield ended
            index += len(ended.items) if ended else 1
            continue
        members = parts[index:stop]
        items = _items(text, members, as_often(text, members, start))
        yield run(text, Level.PART, items, Span(members[0].span.start, members[-1].span.stop))
        index = stop


def _of_one_head(text: str, parts: Sequence[Part], index: int) -> tuple[int | None, int]:
    """Where the first of the parts from one on that have one head begins, None where it has not; and how far they go."""
    head = _head(text, parts[index + 1])
    if head is None:
        return None, index
    stop = index + 1
    while stop < len(parts) and _head(text, parts[stop]) == head:
        stop += 1
    if stop - index > 2:
        start = start_of(text, parts[index], head)
        if start is None and _opening_word(text, parts[index + 1]) == head:
            start = behind_subject(text, parts[index], head)
        return start, stop
    adverb, stop = _opening_word(text, parts[index + 1]), index + 1
    while adverb in _ADVERBS and stop < len(parts) and _opening_word(text, parts[stop]) == adverb:
        stop += 1  # 持续推进…；持续推进…；持续开展…
    if stop - index < 3:
        return None, stop
    start = start_of(text, parts[index], adverb)
    return behind_subject(text, parts[index], adverb) if start is None else start, stop


def _opening_word(text: str, part: Part) -> str:
    """The first two characters of a part behind what ties it to the sentence; nothing where it has a mark."""
    start = opening(text, part.clauses[0].body)
    return text[start : start + 2] if part.mark is None else ""


def _items(text: str, members: Sequence[Part], start: int) -> tuple[Span, ...]:
    """The members without what ties them to the sentence; 既, where all open with it, is theirs: 既有…，又有…；既有…，又有…"""
    rest = [part.clauses[0].body.start for part in members[1:]]
    both = next((clause.body.start for clause in members[0].clauses if text[clause.body.start] == _BOTH), None)
    if both is not None and all(text[begin] == _BOTH for begin in rest):
        start = both
    else:
        rest = [opening(text, part.clauses[0].body) for part in members[1:]]
    *stops, last = (part.span.stop for part in members)
    *before, closing = members[-1].clauses
    if before and text.startswith("对", rest[-1]) and text.startswith("具有", closing.body.start):
        last = before[-1].body.stop  # 对于…；对于…；对于…，｜具有重大意义
    begins = (start, *rest)
    return tuple(Span(begin, stop) for begin, stop in zip(begins, (*stops, last), strict=True))


def _head(text: str, part: Part) -> str | None:
    if part.mark is not None:
        return None
    return head_of(text, part.clauses[0].body) or _opening_word(text, part)


def _tailed(text: str, parts: Sequence[Part]) -> Run | None:
    """The run of all parts of a sentence, where they end alike: …的精神；…的精神；…的精神."""
    if len(parts) < 3 or any(part.mark is not None for part in parts):
        return None
    return _run_of_tail(text, parts)


def _run_of_tail(text: str, parts: Sequence[Part]) -> Run | None:
    items = tuple(Span(opening(text, part.clauses[0].body), part.span.stop) for part in parts)
    if not predicates.closes_alike([item.of(text) for item in items]):
        return None
    start = _behind_lead(text, parts)
    items = items if start is None else _items(text, parts, start)
    if start is None:
        items = (Span(predicates.behind_copula(text, items[0], items[1:]), items[0].stop), *items[1:])
    colon = [clause.stop for clause in parts[0].clauses[:-1]].count("：") == 1 and all(
        clause.stop != "：" for part in parts[1:] for clause in part.clauses
    )
    if colon and start is None:  # 主要包括：｜…的精神；…的精神；…的精神
        begins = next(behind.body.start for before, behind in pairwise(parts[0].clauses) if before.stop == "：")
        items = (Span(begins, items[0].stop), *items[1:])
    return run(text, Level.PART, items, Span(parts[0].span.start, parts[-1].span.stop))


def _behind_lead(text: str, parts: Sequence[Part]) -> int | None:
    """Where the first of the parts that open alike does so, too: 会议认为，设立专项，｜是…的需要；是…的需要；是…的需要."""
    head = _head(text, parts[1])
    if head is None or any(_head(text, part) != head for part in parts[2:]):
        return None
    colon = max((at for at, clause in enumerate(parts[0].clauses[:-1]) if clause.stop == "："), default=-1)
    brings = colon >= 0 and not any(clause.stop == "：" for part in parts[1:] for clause in part.clauses)
    for clause in parts[0].clauses[colon + 1 if brings else 0 :]:
        start = opening(text, clause.body)
        if text.startswith(head, start) or head_of(text, clause.body) == head:
            return start
    return None


def _ended(text: str, parts: Sequence[Part], index: int) -> Run | None:
    """The run of parts from one on that close with four characters alike: 围绕…谋划支部工作；结合…开展支部工作；通过…检验支部工作."""
    end = text[parts[index].span.stop - _ALIKE : parts[index].span.stop]
    stop = index
    while stop < len(parts) and parts[stop].mark is None and text.startswith(end, parts[stop].span.stop - _ALIKE):
        stop += 1
    return _run_of_tail(text, parts[index:stop]) if stop - index > 2 else None
