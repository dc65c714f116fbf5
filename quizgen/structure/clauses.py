"""Runs of clauses: by one head (坚持…，坚持…), one frame (忠于…，勇于…), or one build (四字、四字，四字、四字)."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from quizgen.documents.document import Span
from quizgen.structure.edge import may_precede, opening
from quizgen.structure.outline import Clause
from quizgen.structure.run import Level, Run, common_tail, run, shared_places
from quizgen.structure.verb import ADVERBS, VERBS, after_adverbs, verb_at

_PREPOSITIONS = frozenset("以对从在为用让把使更既又不有无当由靠向因")
_HEADS = frozenset(
    """
    不得 严禁 面对 围绕 针对 随着 通过 关系 有利 事关 体现 反映 标志 意味 证明 表明 离不 来自
    源于 得益 归功 取决 在于 关乎 决定 着眼 立足 最大
    """.split()
)
_LONGEST_FRAME = 8
_LONGEST_SUBJECT = 8
_MUSTS = ("必须", "应当")
_MOST_MEMBERS = 60
_GOES_ON = re.compile(r"是|也是|即|这是")
_PREDICATE = re.compile(r"(?<![不但而只就还可若总便])是(?=[^否])|更加|日益|进一步|[明体彰标表][确现显志明]了")
_OF = re.compile(r"的(?P<noun>[^的、，]{2,6})$")


def find(text: str, clauses: Sequence[Clause]) -> Iterator[Run]:
    """Yield the runs among the clauses of one part, none overlapping the one before."""
    if len(clauses) < 2:
        return
    heads = [head(text, clause.body) if clause.mark is None else None for clause in clauses]
    index = 0
    while index + 1 < len(clauses):
        ahead = Ahead(clauses[index : index + _MOST_MEMBERS], heads[index : index + _MOST_MEMBERS])
        shapes = _SHAPES if len(ahead.clauses) > 2 else _SHAPES[:1]  # two clauses make a list only by the units in them
        found = next((found for shape in shapes if (found := shape(text, ahead)) is not None), None)
        if found is None:
            index += 1
            continue
        members, first, last = found
        yield _run(text, clauses[index : index + members], first, last)
        index += members


def head(text: str, span: Span) -> str | None:
    """The word by which a clause can be a sibling of the next: its verb behind adverbs, or a preposition."""
    start = opening(text, span)
    word = text[start : start + 2]
    if word in VERBS or word in _HEADS:
        return word
    if text[start : start + 1] == "是":
        return "是"
    if word in ADVERBS:
        verb = after_adverbs(text, start, span.stop)
        return text[verb : verb + 2] if text[verb : verb + 2] in VERBS else word
    return text[start] if text[start : start + 1] in _PREPOSITIONS else None


class Ahead(NamedTuple):
    """The clauses from a place on, as many as a list may have, and the head of each, None for a clause with a mark."""

    clauses: Sequence[Clause]
    heads: Sequence[str | None]


Shape = tuple[int, int, int]
"""How many clauses the run has, where its first member starts, where its last stops."""


def _headed(text: str, ahead: Ahead) -> Shape | None:
    """坚持党管互联网，坚持网信为民，坚持…"""
    word = ahead.heads[0]
    if word is None or ahead.heads[1] != word:
        return None
    return _with_head(text, ahead, word, opening(text, ahead.clauses[0].body))


def _adverbial(text: str, ahead: Ahead) -> Shape | None:
    """Clauses that open with one adverb before other verbs: 深刻总结…，深刻阐述…，深刻回答…"""
    clauses = ahead.clauses
    start = opening(text, clauses[0].body)
    word = text[start : start + 2]
    if clauses[0].mark is not None or word not in ADVERBS:
        return None
    members = 1
    while members < len(clauses) and clauses[members].mark is None:
        body = clauses[members].body
        if not text.startswith(word, opening(text, body)):
            break
        members += 1
    return (members, start, clauses[members - 1].body.stop) if members >= 3 else None


def _governed(text: str, ahead: Ahead) -> Shape | None:
    """A run whose first member stands behind a verb: 坚定｜对…的信仰，对…的信念，对…的自信."""
    word = ahead.heads[1]
    if word is None or ahead.heads[2] != word:
        return None
    first = ahead.clauses[0].body
    at = text.find(word, first.start + 1, min(first.stop, first.start + 12)) if word else -1
    while word == "是" and text[at + 1 : at + 2] == "是":
        at += 1  # 实事求是｜是…
    if word is None or at < 0 or first.stop - at < len(word) + 2:
        return None
    lead = text[first.start : at]
    subject = len(lead) <= _LONGEST_SUBJECT and verb_at(text, first.start, at) is None
    if word != "是" and not may_precede(lead) and not subject:  # 宪法｜是国家的根本法，是…; 各单位｜坚持…，坚持…
        return None
    return _with_head(text, ahead, word, at)


def _with_head(text: str, ahead: Ahead, word: str, start: int) -> Shape | None:
    clauses, heads = ahead
    members = 1
    while members < len(clauses) and clauses[members].mark is None:
        if heads[members] != word:
            goes_on = _GOES_ON.match(text, clauses[members].body.start) is not None
            if members < 3 or not goes_on or heads[members + 1 : members + 3] != [word, word]:
                break
            members += 1  # 坚持文化自信是…，是…的力量，坚持…: a clause that goes on with its member
        members += 1
    if members < 3 and all(len(clause.units) < 2 for clause in clauses[:members]):
        return None
    if sum(len(_inner(text, clause, word)) for clause in clauses[:members]) < 3:
        return None
    words = [text[start : clauses[0].body.stop], *(clause.body.of(text) for clause in clauses[1:members])]
    alike = common_tail(words) or max(map(len, words)) - min(map(len, words)) <= 1 or _of_one_noun(words)
    if len(word) == 1 and word != "是" and not alike:
        return None  # 以…，以…，以… alike in nothing else
    return members, start, clauses[members - 1].body.stop


def _of_one_noun(words: Sequence[str]) -> bool:
    """Whether all words end in 的 and a noun of one length: 对…的信仰，对…的信念，对…的自信."""
    nouns = [_OF.search(word) for word in words]
    return len({len(noun["noun"]) if noun else 0 for noun in nouns} - {0}) == 1 and all(nouns)


def _framed(text: str, ahead: Ahead) -> Shape | None:
    """Clauses of equal length with the same character at the same place: 忠于党和人民，勇于担当作为，善于开拓创新."""
    clauses = ahead.clauses
    first, second = clauses[0].body, clauses[1].body
    length = second.stop - second.start
    start = first.stop - length
    if not 4 <= length <= _LONGEST_FRAME or start < first.start or not may_precede(text[first.start : start]):
        return None
    words = [text[start : first.stop]]
    for clause in clauses[1:]:
        word = clause.body.of(text)
        if clause.mark is not None or len(word) != length or not shared_places([*words, word]):
            break
        words.append(word)
    if len(words) < 3 or len(set(words)) != len(words):
        return None
    if all(word[:2] in VERBS for word in words[1:]) and text[start - 2 : start] in VERBS:
        start -= 2  # 增加低收入者收入，调节过高收入: the verb belongs to the first one as well
    return len(words), start, clauses[len(words) - 1].body.stop


def _built(_text: str, ahead: Ahead) -> Shape | None:
    """Clauses of several units of one length: 坚持真理、坚守理想，践行初心、担当使命，不怕牺牲、英勇斗争."""
    clauses = ahead.clauses
    if len(clauses[1].units) < 2:
        return None
    length, count = _length(clauses[1].units[0]), len(clauses[1].units)
    first = clauses[0].units
    if length < 3 or len(first) != count or _length(first[0]) < length or any(_length(u) != length for u in first[1:]):
        return None
    members = 1
    for clause in clauses[1:]:
        *units, last = clause.units or (clause.body,)
        if len(units) != count - 1 or any(_length(unit) != length for unit in units) or _length(last) < length:
            break
        members += 1
        if _length(last) > length:
            break  # what follows the list: 不负人民｜的伟大建党精神
    if members < 3:
        return None
    return members, first[0].stop - length, clauses[members - 1].units[-1].start + length


def _of_nouns(text: str, ahead: Ahead) -> Shape | None:
    """Clauses of several units each that end in 的 and as long a noun: 天下兴亡、匹夫有责的爱国情怀，视死如归、宁死不屈的民族气节."""
    clauses = ahead.clauses
    if len(clauses[0].units) < 2 or len(clauses[1].units) < 2:
        return None
    members = 0
    length = 0
    for clause in clauses:
        of = _OF.search(text, clause.body.start, clause.body.stop)
        if (
            of is None
            or len(clause.units) < 2
            or clause.mark is not None
            or len(of["noun"]) != (length or len(of["noun"]))
        ):
            break
        length = len(of["noun"])
        members += 1
    if members < 3:
        return None
    return members, opening(text, clauses[0].body), clauses[members - 1].body.stop


def _told_alike(text: str, ahead: Ahead) -> Shape | None:
    """Clauses with one predicate between other words: 经济更加发达，政治更加民主，文化更加繁荣; …明确了…，…明确了…"""
    clauses = ahead.clauses
    for found in _PREDICATE.finditer(text, clauses[1].body.start + 1, clauses[1].body.stop):
        word = found.group()
        members = 0
        while (
            members < len(clauses)
            and clauses[members].mark is None
            and text.find(word, clauses[members].body.start + 1, clauses[members].body.stop) > 0
        ):
            members += 1
        if members >= 3:
            return members, opening(text, clauses[0].body), clauses[members - 1].body.stop
    return None


def _tailed(text: str, ahead: Ahead) -> Shape | None:
    """Clauses that end in one word: 英勇顽强、舍生忘死的革命英雄主义精神，…的革命乐观主义精神，…的国际主义精神."""
    clauses = ahead.clauses
    if text[clauses[0].body.stop - 1] != text[clauses[1].body.stop - 1]:
        return None
    members = 0
    tail = ""
    for clause in clauses:
        word = text[clause.body.stop - 2 : clause.body.stop]
        if clause.mark is not None or clause.body.stop - clause.body.start < 4 or (tail and word != tail):
            break
        tail = word
        members += 1
    if members < 3:
        return None
    return members, opening(text, clauses[0].body), clauses[members - 1].body.stop


def _length(span: Span) -> int:
    return span.stop - span.start


def _inner(text: str, clause: Clause, word: str) -> tuple[Span, ...]:
    """The members that one clause holds: its units, where all of them open with the head (加强A、加强B), else itself."""
    *units, last = clause.units or (clause.body,)
    if (
        len(word) == 2
        and units
        and text.startswith(word, last.start)
        and all(word in unit.of(text)[:8] for unit in units)
    ):
        return clause.units
    return (clause.body,)


def _run(text: str, clauses: Sequence[Clause], start: int, stop: int) -> Run:
    first, last = clauses[0].body, clauses[-1].body
    word = text[start : start + 2]
    inner: list[Span] = []
    for clause in clauses:
        if word in VERBS and inner and _GOES_ON.match(text, clause.body.start):
            inner[-1] = Span(inner[-1].start, clause.body.stop)
        else:
            inner += _inner(text, clause, word)
    items = [Span(opening(text, span), span.stop) for span in inner]
    items[0] = Span(start, inner[0].stop)
    if any(all(text.startswith(must, span.start) for span in inner) for must in _MUSTS):
        items = inner  # “五个必须”：必须…，必须…: what all of them open with is theirs
    items[-1] = Span(items[-1].start, stop)
    return run(text, Level.CLAUSE, tuple(items), Span(first.start, last.stop))


_SHAPES = (_headed, _adverbial, _governed, _framed, _built, _of_nouns, _told_alike, _tailed)
"""In this order: what has a head is told by its head."""
