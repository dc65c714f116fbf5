"""Parts that are told alike: by the word that all open with (必须…；必须…；必须…), or that opens their second clauses (…，就是…),
that says who is in charge of what, or what means what (红色表示…；黄色表示…；绿色表示…); and all that 下列 announces.
"""

import re
from collections.abc import Callable, Sequence
from itertools import pairwise

from quizgen.documents.document import Span
from quizgen.structure import predicates
from quizgen.structure.edge import LETS
from quizgen.structure.outline import Part
from quizgen.structure.run import Level, Run, run
from quizgen.structure.verb import MUSTS

_OPENING = (*MUSTS, "既要", "既有", "既是")  # 既要修渠，又要护渠；既要清淤，又要固堤
_MUST = re.compile(r"(?<![需重主只首想将不是就摘纪提概])要(?![求素点害件么是闻塞冲领义职员])")
_SAYS = re.compile("(?:强调|指出|要求|提出|会上|表示)$")
_THAT_IS = "就是"
_THESE = re.compile("[下以](?:列|述|下)")
_WITH = re.compile("把(?![握关脉控舵持])")
_CHARGE = "负责"
_LONGEST_OFFICE = 16  # characters, the verb included
_MEANS = re.compile("表示|意味着|象征|代表|是指(?<!”是指)")
_TWO, _ALIKE = 2, 4
_LONGEST_TERM = 12
_AMONG = "其中"


def of_one_kind(text: str, parts: Sequence[Part], index: int) -> Run | None:
    """The run that begins with a part and is told by the word that all open with, or by that of their second clauses."""
    return (
        _explained(text, parts, index)
        or _goes_on_alike(text, parts, index)
        or _of_one_word(text, parts, index)
        or _dealt_with(text, parts, index)
    )


def told(text: str, parts: Sequence[Part], index: int) -> Run | None:
    """The run that begins with a part and is told by what each says of something else."""
    return (
        _in_charge(text, parts, index)
        or _of_must(text, parts, index)
        or _told(text, parts, index)
        or _meaning(text, parts, index)
    )


def set_out(text: str, parts: Sequence[Part]) -> Run | None:
    """The run of all parts that 下列 or 以下 announces before a colon: 应当采取下列措施：｜设置…；制定…；建立健全…"""
    if len(parts) < 3 or any(part.mark is not None for part in parts):
        return None
    for clause, behind in pairwise(parts[0].clauses):
        if clause.stop == "：":
            start = behind.body.start
            return _from(text, parts, start) if _THESE.search(text, *clause.body) and behind.mark is None else None
    return None


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


def _goes_on_alike(text: str, parts: Sequence[Part], index: int) -> Run | None:
    """The run of parts of two clauses whose second ones open alike: 修渠，使全村在用水上…；引水，使全村在种田上…；护渠，使全村在…"""
    every = [part.clauses for part in parts[index : index + 3]]
    if any(len(clauses) != _TWO for clauses in every) or text[every[1][1].body.start] not in LETS:
        return None  # nearly always
    head = text[every[1][1].body.start :][:_ALIKE]
    members = _while(
        parts, index, lambda part: len(part.clauses) == _TWO and text.startswith(head, part.clauses[1].body.start)
    )
    return _from(text, members, members[0].clauses[0].body.start) if len(members) > _TWO else None


def _of_one_word(text: str, parts: Sequence[Part], index: int) -> Run | None:
    """The run of parts that open with 必须 or 应当, which is theirs; the first may have it behind 是: 根本的是｜必须…；必须…；必须…"""
    begins = parts[index + 1].clauses[0].body.start
    must = text[begins : begins + 2]
    if must not in _OPENING:
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


def _names_office(text: str, clause: Span) -> bool:
    return text.find(_CHARGE, clause.start, min(clause.start + _LONGEST_OFFICE, clause.stop)) > clause.start


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


def _meaning(text: str, parts: Sequence[Part], index: int) -> Run | None:
    """The run of parts that tell what means what: 红色表示禁止；黄色表示警告；绿色表示安全."""
    found = _MEANS.search(text, *parts[index + 1].clauses[0].body)
    if found is None or found.start() - parts[index + 1].span.start > _LONGEST_TERM:
        return None  # nearly always
    members = _while(
        parts, index, lambda part: text.find(found.group(), part.span.start + 1, part.span.start + _LONGEST_TERM) > 0
    )
    first = next((clause.body for clause in parts[index].clauses if found.group() in clause.body.of(text)[1:]), None)
    if len(members) < 3 or first is None:
        return None
    return _from(text, members, first.start + len(_AMONG) * text.startswith(_AMONG, first.start))


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
