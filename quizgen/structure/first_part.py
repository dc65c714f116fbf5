"""The first of several parts: where in it the list begins that the others open, behind a subject, 要, 即 or a quotation mark."""

import re
from collections.abc import Sequence

from quizgen.documents.document import Span
from quizgen.structure.clause_head import head_of
from quizgen.structure.edge import opening
from quizgen.structure.outline import Part
from quizgen.structure.run import common_head
from quizgen.structure.verb import verb_at

_SHORTEST_HEAD = 2
_NAMED = re.compile("(?:就|即|也就)是|即")  # “三个明确”，就是｜明确…；明确…；明确…
_LIES = frozenset("在于 体现 表现 来自 源于 得益 取决 归功".split())
_BRINGS_QUOTE = frozenset("是即为有括：")
_LONGEST_SUBJECT = 12  # 成绩的取得，根本｜在于…
_SHORT_SUBJECT = 8
_NO_COPULA = frozenset("不而但只就还可若总便都于凡别其要")
_NO_SUBJECT = frozenset("“、和与及的")
_WILL = frozenset("将要应须会都均")
_WILLS = ("要", "将")


def start_of(text: str, part: Part, head: str) -> int | None:
    """Where the first member begins: with the last clause of its part that opens with the head, a subject and 要 passed over."""
    if part.mark is not None and not any(clause.stop == "：" for clause in part.clauses[:-1]):
        return None
    for clause in reversed(part.clauses):
        if clause.mark is not None:
            return None
        start = opening(text, clause.body)
        if text.startswith(head, start) or head_of(text, clause.body) == head:
            return start
        quote = text.find(head, start + 1, clause.body.stop) if head[0] == "“" else -1
        if quote > 0 and text[quote - 1] in _BRINGS_QUOTE:
            return quote  # 工作法主要是｜“三联”：…；“三议”：…
        named = _NAMED.match(text, *clause.body)
        if named is not None and text.startswith(head, named.end()):
            return named.end()
        within = min(start + _LONGEST_SUBJECT, clause.body.stop)
        lies = text.find(head, start, within) if head in _LIES else -1
        if lies > 0:
            return lies
        tied = text.find(head, start + 1, within) if len(head) == 1 else -1
        if head == "是" and 0 < tied - start <= _SHORT_SUBJECT and text[tied - 1] not in _NO_COPULA:
            return tied  # 水库｜是…的地方；是…的地方；更是…的地方
        if tied > 0 and text[tied - 1] in _WILL:
            return tied  # 党支部将｜以最高站位，…；以最强力量，…
        for will in _WILLS:
            at = text.find(will, start, clause.body.stop)
            if at >= 0 and (text.startswith(head, at + 1) or head_of(text, Span(at + 1, clause.body.stop)) == head):
                return at + 1
    return None


def behind_subject(text: str, part: Part, head: str) -> int | None:
    """Where the head stands behind the subject of the first part: 我们｜坚持…；坚持…；坚持…; nowhere behind a verb or in a list."""
    if len(head) < _SHORTEST_HEAD or part.marked:
        return None
    for clause in reversed(part.clauses):
        start, stop = opening(text, clause.body), clause.body.stop
        at = text.find(head, start + 1, min(start + _LONGEST_SUBJECT + len(head), stop))
        if at > 0 and text[at - 1] not in _NO_SUBJECT and verb_at(text, start, at) is None:
            return at
    return None


def as_often(text: str, members: Sequence[Part], start: int) -> int:
    """Where the first member begins, which has what the others open with as often as they: 哪里…，哪里…；哪里…，哪里…；哪里…，哪里…"""
    first, *others = [[opening(text, clause.body) for clause in part.clauses] for part in members]
    head = common_head([text[begins[0] : part.span.stop] for begins, part in zip(others, members[1:], strict=True)])
    opened = [begin for begin in first if text.startswith(head, begin)]
    if len(head) < _SHORTEST_HEAD or not opened:
        return start
    times = min(sum(text.startswith(head, begin) for begin in begins) for begins in others)
    return min(start, opened[-min(times, len(opened))])
