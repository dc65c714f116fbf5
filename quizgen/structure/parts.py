"""Runs of parts, the stretches between semicolons: 针对…，…；针对…，…；针对…，…"""

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

from quizgen.documents.document import Span
from quizgen.structure import predicates
from quizgen.structure.clause_head import head_of
from quizgen.structure.edge import opening
from quizgen.structure.first_part import as_often, behind_subject, start_of
from quizgen.structure.outline import Part
from quizgen.structure.run import Level, Run, run
from quizgen.structure.verb import ADVERBS, MUSTS

_ALIKE = 4
_BOTH = "既"
_MUST = re.compile(r"(?<![需重主只首想将不是就摘纪提概])要(?![求素点害件么是闻塞冲领义职员])")
_SAYS = re.compile("(?:强调|指出|要求|提出|会上|表示)$")
_THAT_IS = "就是"
_WITH = re.compile("把(?![握关脉控舵持])")
_CHARGE = "负责"
_ADVERBS = ADVERBS | frozenset("进一 已经 正在 将继 先后".split())  # two characters of each
_LONGEST_OFFICE = 16  # characters, the verb included


def find(text: str, parts: Sequence[Part]) -> Iterator[Run]:
    """Yield the runs of three or more parts with one head; numbered parts are left to their numbers."""
    whole = _tailed(text, parts)
    if whole is not None:
        yield whole
        return
    index = 0
    while index + 2 < len(parts):
        explained = _explained(text, parts, index)
        if explained is not None:
            yield explained
            index += len(explained.items)
            continue
        bound = _of_one_word(text, parts, index) or _dealt_with(text, parts, index)
        if bound is not None:
            yield bound
            index += len(bound.items)
            continue
        start, stop = _of_one_head(text, parts, index)
        if start is None or stop - index < 3:
            ended = (
                _ended(text, parts, index)
                or _in_charge(text, parts, index)
                or _of_must(text, parts, index)
                or _told(text, parts, index)
            )
            if ended is not None:
                yield ended
            index += len(ended.items) if ended else 1
            continue
        members = parts[index:stop]
        items = _items(text, members, as_often(text, members, start))
        yield run(text, Level.PART, items, Span(members[0].span.start, members[-1].span.stop))
        index = stop


def _of_one_word(text: str, parts: Sequence[Part], index: int) -> Run | None:
    """The run of parts that open with 必须 or 应当, which is theirs; the first may have it behind 是: 根本的是｜必须…；必须…；必须…"""
    begins = parts[index + 1].clauses[0].body.start
    must = text[begins : begins + 2]
    if must not in MUSTS:
        return None  # nearly always
    members = _while(parts, index, lambda part: text.startswith(must, part.clauses[0].body.start))
    at = next((at for clause in parts[index].clauses if (at := text.find(must, *clause.body)) >= 0), None)
    if len(members) < 3 or at is None or parts[index].mark is not None:
        return None
    return _from(text, members, at)


def _dealt_with(text: str, parts: Sequence[Part], index: int) -> Run | None:
    """The run of parts that tell what is done with what 把 governs; the first may have it behind a clause's beginning.

    要结合实际｜把道理讲清楚；把要求讲具体；把自己摆进去.
    """
    if not _WITH.match(text, parts[index + 1].clauses[0].body.start):
        return None  # nearly always
    members = _while(parts, index, lambda part: _WITH.match(text, part.clauses[0].body.start) is not None)
    first = next((found for clause in parts[index].clauses if (found := _WITH.search(text, *clause.body))), None)
    if len(members) < 3 or first is None or parts[index].mark is not None:
        return None
    return _from(text, members, first.start())


def _explained(text: str, parts: Sequence[Part], index: int) -> Run | None:
    """The run of parts that tell of one thing each what it is: 树品牌，就是要…；强品质，就是要…；做标准，就是要…"""
    if len(parts[index + 1].clauses) < 2 or not text.startswith(_THAT_IS, parts[index + 1].clauses[1].body.start):
        return None  # nearly always
    members = _while(
        parts,
        index,
        lambda part: len(part.clauses) > 1 and text.startswith(_THAT_IS, part.clauses[1].body.start),
    )
    first = next(
        (at for at, clause in enumerate(parts[index].clauses) if text.startswith(_THAT_IS, clause.body.start)), 0
    )
    return _from(text, members, parts[index].clauses[first - 1].body.start) if first and len(members) > 2 else None


def _while(parts: Sequence[Part], index: int, alike: Callable[[Part], bool]) -> Sequence[Part]:
    """The part at the index, and those without marks behind it up to the first that is not like the others."""
    stop = index + 1
    while stop < len(parts) and parts[stop].mark is None and alike(parts[stop]):
        stop += 1
    return parts[index:stop]


def _from(text: str, members: Sequence[Part], start: int) -> Run:
    """The run of these parts, the first of them from a place on."""
    first, *rest = members
    items = (Span(start, first.span.stop), *(part.span for part in rest))
    return run(text, Level.PART, items, Span(first.span.start, items[-1].stop))


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


def _in_charge(text: str, parts: Sequence[Part], index: int) -> Run | None:
    """The run of parts that say who is in charge of what: 教务处负责…；学工处负责…；后勤处负责…"""
    begins: list[int] = []
    for part in parts[index:]:
        clause = next((clause.body for clause in part.clauses if _names_office(text, clause.body)), None)
        if clause is None or part.mark is not None or (begins and clause != part.clauses[0].body):
            break
        begins.append(clause.start)
    members = parts[index : index + len(begins)]
    if len(begins) < 3:
        return None
    items = tuple(Span(at, part.span.stop) for at, part in zip(begins, members, strict=True))
    return run(text, Level.PART, items, Span(members[0].span.start, members[-1].span.stop))


def _told(text: str, parts: Sequence[Part], index: int) -> Run | None:
    """The run of parts whose first clauses say one thing of others: 渠道不断延伸，…；水库不断增多，…；管网不断更新，…"""
    if parts[index].mark is not None or len(parts) - index < 3:
        return None
    first, second = parts[index].clauses[-1].body, parts[index + 1].clauses[0].body
    first = next(
        (clause.body for clause in parts[index].clauses if predicates.PREDICATE.search(text, *clause.body)), first
    )
    found = predicates.PREDICATE.search(text, second.start + 1, second.stop)
    if found is None or text.find(found.group(), first.start + 1, first.stop) < 0:
        return None
    word = found.group()
    members = _while(parts, index, lambda part: word in part.clauses[0].body.of(text)[1:])
    return _from(text, members, first.start) if len(members) > 2 else None


def _of_must(text: str, parts: Sequence[Part], index: int) -> Run | None:
    """The run of parts that open with 要, whatever verbs follow; the first may have it behind who says so: 会议强调｜要…；要…；要…"""
    members = _while(parts, index, lambda part: _MUST.match(text, part.clauses[0].body.start) is not None)
    if len(members) < 3:
        return None
    for clause in parts[index].clauses:
        must = _MUST.search(text, *clause.body)
        if (
            must
            and clause.mark is None
            and (must.start() == clause.body.start or _SAYS.search(text, clause.body.start, must.start()))
        ):
            return _from(text, members, must.start())
    return None


def _names_office(text: str, clause: Span) -> bool:
    return text.find(_CHARGE, clause.start, min(clause.start + _LONGEST_OFFICE, clause.stop)) > clause.start


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
    for clause in parts[0].clauses:
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
