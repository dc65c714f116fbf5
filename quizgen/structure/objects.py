"""Objects: clauses whose verbs govern what begins alike: 发扬斗争精神，把握斗争方向，把握斗争主动权，增强斗争本领."""

from collections.abc import Sequence

from quizgen.structure.edge import opening
from quizgen.structure.extent import Extent, length_of, while_alike
from quizgen.structure.outline import Clause
from quizgen.structure.run import common_head
from quizgen.structure.verb import ADVERBS, VERBS, after_adverbs

_SHORTEST, _LONG = 2, 4
_EVEN = 2  # characters that the longest of such clauses may have more than the shortest, unless much of them is alike
_LONGEST_SUBJECT = 12
_BIDDEN = ("我们", "你们", "他们", "人们", "大家")
_JOINS = ("和", "与", "并", "、")


def may_begin_alike(text: str, second: int, third: int) -> bool:
    """Whether what the verbs of two clauses govern can begin alike, right behind the verb or behind an adverb and it: a quick look."""
    return text.startswith(text[second + 2 : second + 4], third + 2) or text.startswith(
        text[second + 4 : second + 6], third + 4
    )


def beginning_alike(text: str, clauses: Sequence[Clause]) -> Extent | None:
    """How far the verbs of the clauses govern what begins alike; the first may have a subject: 渠站｜发扬护渠精神，把握护渠方向，…"""
    alike = common_head([_governed(text, clauses[1]), _governed(text, clauses[2])])
    if alike == "":
        return _bidding(text, clauses)
    if len(alike) < _SHORTEST or "“" in alike:
        return None
    at = _place(text, clauses[0], alike)
    alike = alike if at >= 0 else alike[:_SHORTEST]
    at = at if at >= 0 else _place(text, clauses[0], alike)
    if at < 0 or text[at - 2 : at] not in VERBS:
        return None
    lead = text[opening(text, clauses[0].body) : at - 2]
    adverb = text[clauses[1].body.start : clauses[1].body.start + 2]
    shared = adverb in ADVERBS and text.startswith(adverb, clauses[2].body.start)
    if lead.endswith(_JOINS) or (shared and adverb not in lead):
        return None  # 坚持和｜发展…; 支持山区脱贫，｜着力改善山区条件，着力解决山区困难
    extent = while_alike(text, clauses, lambda one: one is clauses[0] or _governed(text, one).startswith(alike))
    if extent is None:
        return None
    extent = extent if lead in ADVERBS else extent._replace(start=at - 2)
    lengths = [clauses[0].body.stop - extent.start, *(length_of(one.body) for one in clauses[1 : extent.members])]
    return extent if len(alike) >= _LONG or max(lengths) - min(lengths) <= _EVEN else None


def _bidding(text: str, clauses: Sequence[Clause]) -> Extent | None:
    """Clauses that tell whom they bid do something, whatever the verb: 告诫我们要护渠，鞭策我们要节水，警醒我们要防汛."""
    second = clauses[1].body.start
    whom = text[second + _SHORTEST : second + 2 * _SHORTEST]
    if whom not in _BIDDEN:
        return None
    return while_alike(text, clauses, lambda one: text.startswith(whom, one.body.start + _SHORTEST))


def _place(text: str, clause: Clause, alike: str) -> int:
    """Where the words stand in a clause, behind a verb of two characters at least."""
    start, stop = clause.body
    return text.find(alike, start + 2, min(stop, start + _LONGEST_SUBJECT + len(alike)))


def _governed(text: str, clause: Clause) -> str:
    """What the verb that a clause opens with governs."""
    start = opening(text, clause.body)
    behind = after_adverbs(text, start, clause.body.stop)
    verb = behind if text[behind : behind + 2] in VERBS else start  # 坚定 is either
    return text[verb + 2 : clause.body.stop] if text[verb : verb + 2] in VERBS else ""
