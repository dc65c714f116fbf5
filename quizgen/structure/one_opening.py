"""Clauses that open alike, before other words: with one 必须, one adverb, or the same three characters."""

import re
from collections.abc import Sequence

from quizgen.structure.edge import opening
from quizgen.structure.extent import Extent, while_alike
from quizgen.structure.outline import Clause
from quizgen.structure.verb import ADVERBS, MUSTS, NOUNS_TOO, VERBS, governs

_THREE = 3
_OPENING_ADVERBS = ADVERBS | frozenset("已经 正在 先后 曾经 还将 深知".split())
_LONGEST_SUBJECT = 12
_HIGH = re.compile("高(?:质量|标准|水平|站位|起点|效能|效率|规格|品质|层次|强度|密度|频次|定位|位(?=谋划|推动|推进))")
_BECOMES = ("成", "是", "为")
_OFFICE = re.compile("发言人|常委|委员|书记|主席|主任|部长|校长|院长|总理|局长|省长|市长")


def of_one_must(text: str, clauses: Sequence[Clause]) -> Extent | None:
    """Clauses that open with 必须 or 应当, whatever verbs follow: 必须把…，必须坚持…，必须依靠…"""
    start = clauses[0].body.start
    must = text[start : start + 2]
    if must not in MUSTS:
        return None
    extent = while_alike(text, clauses, lambda clause: text.startswith(must, clause.body.start))
    return extent._replace(start=start) if extent else None


def of_one_adverb(text: str, clauses: Sequence[Clause]) -> Extent | None:
    """Clauses that open with one adverb before other verbs: 深刻总结…，深刻阐述…，深刻回答…; 高站位谋划…，高标准建设…"""
    start = opening(text, clauses[0].body)
    if text.startswith("高", start):
        return _done_highly(text, clauses)
    word = text[start : start + 2]
    if word in _OPENING_ADVERBS:
        if not text.startswith(word, opening(text, clauses[1].body)):
            return None
        return while_alike(text, clauses, lambda clause: text.startswith(word, opening(text, clause.body)))
    return _adverb_behind_subject(text, clauses)


def _done_highly(text: str, clauses: Sequence[Clause]) -> Extent | None:
    """Clauses that open with adverbs that tell how highly something is done, before verbs: 高站位谋划…; not 高质量发展迈出…"""
    behind: list[int] = []
    for clause in clauses:
        found = _HIGH.match(text, opening(text, clause.body))
        if clause.mark is not None or found is None or text[found.end() : found.end() + 2] not in VERBS:
            break
        behind.append(found.end())
    if len(behind) < 3 or sum(governs(text, place) for place in behind) < 2:
        return None  # many a verb is a noun as well, before which they are no adverbs
    return Extent(len(behind), opening(text, clauses[0].body), clauses[len(behind) - 1].body.stop)


def _adverb_behind_subject(text: str, clauses: Sequence[Clause]) -> Extent | None:
    """Such clauses, the first behind its subject: 全党要｜牢牢把握…，牢牢立足…，牢牢坚持…; 任何人｜都必须…，都必须…，都不得…"""
    (start, stop), second = clauses[0].body, clauses[1].body
    word = text[second.start : second.start + 2]
    if word[:1] == "都":
        word = "都"
    elif word not in _OPENING_ADVERBS:
        return None
    at = text.find(word, start + 1, min(stop, start + _LONGEST_SUBJECT))
    if at < 0 or stop - at < len(word) + 2:
        return None
    return _with_first_at(text, clauses, word, at)


def of_one_opening(text: str, clauses: Sequence[Clause]) -> Extent | None:
    """Clauses that open with the same three characters or more: 每一份付出…，每一份努力…，每一份汗水…"""
    start = opening(text, clauses[0].body)
    head = text[start : start + _THREE]
    if head[:2] in NOUNS_TOO and head[2:] in _BECOMES:
        head = head[:2]  # 改革成为…的动力，改革成为…的法宝，改革是…的经验
    if not text.startswith(head, opening(text, clauses[1].body)):
        return _behind_verb(text, clauses)  # nearly always
    if _OFFICE.search(text, *clauses[0].body):
        return None  # 党委常委、副书记王某，党委常委、副校长李某，…
    return while_alike(text, clauses, lambda clause: text.startswith(head, opening(text, clause.body)))


def _behind_verb(text: str, clauses: Sequence[Clause]) -> Extent | None:
    """Such clauses, the first behind a verb: 做到｜村委会提倡的坚决响应，村委会决定的坚决照办，村委会禁止的坚决杜绝."""
    (start, stop), second, third = (clause.body for clause in clauses[:_THREE])
    head = text[second.start : second.start + _THREE]
    if not text.startswith(head, third.start):
        return None  # nearly always
    at = text.find(head, start + 2, min(stop, start + _LONGEST_SUBJECT))
    if at < 0 or not governs(text, at - 2):
        return None
    return _with_first_at(text, clauses, head, at)


def _with_first_at(text: str, clauses: Sequence[Clause], head: str, at: int) -> Extent | None:
    """The clauses that open with the head, the first where it stands."""
    first = clauses[0]
    extent = while_alike(
        text, clauses, lambda clause: text.startswith(head, at if clause is first else clause.body.start)
    )
    return extent._replace(start=at) if extent else None
