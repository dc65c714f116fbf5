"""Builds: how clauses without a common head can be alike: one adverb, one frame, units of one length, one predicate."""

import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

from quizgen.documents.document import Span
from quizgen.structure.edge import may_precede, opening
from quizgen.structure.outline import Clause
from quizgen.structure.run import closing_noun, common_head, common_tail, shared_places
from quizgen.structure.verb import ADVERBS, MUSTS, VERBS, verb_at

_ADVERBS = ADVERBS - VERBS
_LONGEST_FRAME, _LONGEST_OF_MARKED = 8, 12
_MARKED = frozenset("新不无更要有为过“")
_LONGEST_SUBJECT = 12
_SHORTEST_TAILED = 4
_SHORTEST_UNIT = 3
_BODIES = frozenset("市县区省州镇乡村校院局司")  # who does it all
_OPENED = 3
_SEES_TO = frozenset("做到 确保 保证 实现 推动 促进 力争".split())
_COUNTS = frozenset("一两二三四五六七八九十")
_PEOPLE = ("同志", "人员", "代表")  # lists of those who attend
_OFFICE = re.compile("发言人|常委|委员|书记|主席|主任|部长|校长|院长|总理|局长|省长|市长")
_MEASURED = re.compile(r"\d[万亿]?(?:元|人|公里|吨|个|项|件|户|名|套|公顷|平方米|亩|年|辆|家)$")
PREDICATE = re.compile(
    r"是(?<![不但而只就还可若总便都]是)(?=[^否])|不断|持续|显著|明显|稳步|比较(?=.{1,2}(?:[，。；,;]|$))|还不够|不够|更加|愈发|日益|日趋|日渐|越来越|从未|进一步|一系列"
    r"|明[确现显志明]了|体[确现显志明]了|彰[确现显志明]了|标[确现显志明]了|表[确现显志明]了"
)

_NEW = re.compile("(?:开创|[^创更革全最的])新[^的]{2}$")
_LIES_IN = re.compile("[\u4e00-\u9fff]{1,2}在(?<![存现所正内潜外自实旨好]在)")


class Extent(NamedTuple):
    """How many clauses a run has, where its first member starts, where its last one stops."""

    members: int
    start: int
    stop: int


def of_one_must(text: str, clauses: Sequence[Clause]) -> Extent | None:
    """Clauses that open with 必须 or 应当, whatever verbs follow: 必须把…，必须坚持…，必须依靠…"""
    start = clauses[0].body.start
    must = text[start : start + 2]
    if must not in MUSTS:
        return None
    extent = _while(text, clauses, lambda clause: text.startswith(must, clause.body.start))
    return extent._replace(start=start) if extent else None


def of_one_adverb(text: str, clauses: Sequence[Clause]) -> Extent | None:
    """Clauses that open with one adverb before other verbs: 深刻总结…，深刻阐述…，深刻回答…"""
    start = opening(text, clauses[0].body)
    word = text[start : start + 2]
    if word in ADVERBS:
        if not text.startswith(word, opening(text, clauses[1].body)):
            return None
        return _while(text, clauses, lambda clause: text.startswith(word, opening(text, clause.body)))
    return _adverb_behind_subject(text, clauses)


def _adverb_behind_subject(text: str, clauses: Sequence[Clause]) -> Extent | None:
    """Such clauses, the first behind its subject: 全党要｜牢牢把握…，牢牢立足…，牢牢坚持…; 任何人｜都必须…，都必须…，都不得…"""
    (start, stop), second = clauses[0].body, clauses[1].body
    word = text[second.start : second.start + 2]
    if word[:1] == "都":
        word = "都"
    elif word not in ADVERBS:
        return None
    at = text.find(word, start + 1, min(stop, start + _LONGEST_SUBJECT))
    if at < 0 or stop - at < len(word) + 2:
        return None
    extent = _while(
        text,
        clauses,
        lambda clause: text.startswith(word, at if clause is clauses[0] else clause.body.start),
    )
    return extent._replace(start=at) if extent else None


def framed(text: str, clauses: Sequence[Clause]) -> Extent | None:
    """Clauses of equal length with the same character at the same place: 忠于党和人民，勇于担当作为，善于开拓创新."""
    first, second = clauses[0].body, clauses[1].body
    length = second.stop - second.start
    start = first.stop - length
    if not 4 <= length <= _LONGEST_OF_MARKED or length != _length(clauses[2].body) or start < first.start:
        return None
    if not (
        may_precede(text[first.start : start]) or text[start - 2 : start] in _ADVERBS or text[start - 1] in _BODIES
    ):
        return None
    words = [text[start : first.stop]]
    closing = closing_noun(words[0])
    of_noun = closing > 0 and _of_noun(words[0], length - closing)
    for clause in clauses[1:]:
        word = clause.body.of(text)
        if clause.mark is not None or len(word) != length:
            break
        still_of_noun = of_noun and _of_noun(word, length - closing)
        if not (still_of_noun or shared_places([*words, word])):
            break
        of_noun = still_of_noun
        words.append(word)
    framed = of_noun or length <= _LONGEST_FRAME or _marked(words)
    if len(words) < 3 or len(set(words)) != len(words) or not framed:
        return None
    if start > first.start and words[0][:2] not in VERBS and all(word[:2] in VERBS for word in words[1:]):
        if text[start - 2 : start] not in VERBS:
            return None  # 走…的｜高质量发展之路，立足新发展阶段，贯彻新发展理念
        start -= 2  # 增加低收入者收入，调节过高收入: the verb belongs to the first one as well
    return Extent(len(words), start, clauses[len(words) - 1].body.stop)


def _of_noun(word: str, place: int) -> bool:
    """Whether a word is a verb and what it is done to, a noun that 的 stands before there: 拿出跃马扬鞭的勇气."""
    return word[:2] in VERBS and word[place - 1] == "的" and word.count("的") == 1


def _marked(words: Sequence[str]) -> bool:
    """Whether long words have in one place what makes a frame of them: 综合实力迈上新台阶，城市面貌焕发新活力，改革开放实现新突破."""
    return any(
        character in _MARKED and all(word[place] == character for word in words[1:])
        for place, character in enumerate(words[0])
    )


def built(_text: str, clauses: Sequence[Clause]) -> Extent | None:
    """Clauses of several units of one length: 坚持真理、坚守理想，践行初心、担当使命，不怕牺牲、英勇斗争."""
    if len(clauses[1].units) < 2:
        return None
    first, count = clauses[0].units, len(clauses[1].units)
    if len(first) != count:
        return None
    length = _length(clauses[1].units[0])
    if length < 3 or _length(first[0]) < length or any(_length(u) != length for u in first[1:]):
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
    return Extent(members, first[0].stop - length, clauses[members - 1].units[-1].start + length)


def may_go_across(first: Sequence[Span], second: Sequence[Span]) -> bool:
    """Whether the units of two clauses are of one length, the first of all as long at least: a quick look before `across_commas`."""
    if len(first) < 2 > len(second) or not first or not second:
        return False
    (start, stop), (begin, end) = second[0], first[-1]
    length = stop - start
    if length < _SHORTEST_UNIT or end - begin < length:
        return False
    return all(stop - start == length for start, stop in (*first[1:], *second))


def across_commas(text: str, clauses: Sequence[Clause]) -> tuple[int, tuple[Span, ...]] | None:
    """How many clauses have units that are of one length, with one character in one place, and those units.

    希望大家｜有理想、有追求，有行动、有举措
    """
    first = clauses[0].units
    length = _length(clauses[1].units[0])
    words: list[str] = []
    items: list[Span] = []
    members = 0
    for clause in clauses:
        units = clause.units if members else (Span(first[0].stop - length, first[0].stop), *first[1:])
        cut = [text[start:stop] for start, stop in units]
        if (
            not cut
            or clause.mark is not None
            or any(len(word) != length for word in cut)
            or not shared_places([*words, *cut])
        ):
            break
        words += cut
        items += units
        members += 1
    if words and words[0][0] in _COUNTS:
        return None  # 三大自信，道路自信、理论自信、制度自信
    if members < 2 or len(words) < 4 or len(set(words)) != len(words) or first[0].start > items[0].start:
        return None
    head = common_head(words)
    if len(first) == 1 and first[0].start < items[0].start and not (head or common_tail(words)):
        return None  # 以人民为｜中心的发展思想，立足新发展阶段、贯彻新发展理念、…
    if len(first) == 1 and len(head) < len(common_head(words[1:])):
        return None  # 明晰解题思路，明确责任主体、明确关键环节、明确时间节点
    return (members, tuple(items)) if may_precede(text[first[0].start : items[0].start]) else None


def of_nouns(text: str, clauses: Sequence[Clause]) -> Extent | None:
    """Clauses of several units each that end in 的 and as long a noun: 天下兴亡、匹夫有责的爱国情怀，视死如归、宁死不屈的民族气节."""
    if len(clauses[0].units) < 2 or len(clauses[1].units) < 2:
        return None
    length = closing_noun(clauses[0].body.of(text))
    if length == 0:
        return None
    return _while(text, clauses, lambda clause: len(clause.units) > 1 and closing_noun(clause.body.of(text)) == length)


def told(text: str, clauses: Sequence[Clause]) -> Sequence[bool]:
    """For each of the clauses, whether it has a predicate that others can share; empty where none of them has."""
    if PREDICATE.search(text, clauses[1].body.start, clauses[-1].body.stop) is None:
        return ()  # as in most parts
    return [PREDICATE.search(text, clause.body.start + 1, clause.body.stop) is not None for clause in clauses]


def of_one_opening(text: str, clauses: Sequence[Clause]) -> Extent | None:
    """Clauses that open with the same three characters or more: 每一份付出…，每一份努力…，每一份汗水…"""
    start = opening(text, clauses[0].body)
    head = text[start : start + _OPENED]
    if not text.startswith(head, opening(text, clauses[1].body)):
        return None  # nearly always
    if _OFFICE.search(text, *clauses[0].body):
        return None  # 党委常委、副书记王某，党委常委、副校长李某，…
    return _while(text, clauses, lambda clause: text.startswith(head, opening(text, clause.body)))


def told_alike(text: str, clauses: Sequence[Clause]) -> Extent | None:
    """Clauses with one predicate between other words: 经济更加发达，政治更加民主，文化更加繁荣; …明确了…，…明确了…"""
    second = clauses[1].body
    for found in PREDICATE.finditer(text, second.start + 1, second.stop):
        extent = _while(text, clauses, _holding(text, found.group()))
        if extent is not None:
            return extent._replace(start=_behind_seeing_to(text, extent.start, second))
    return None


def _behind_seeing_to(text: str, start: int, second: Span) -> int:
    """Where the first clause begins behind the verb that sees to what all tell: 切实做到｜水平不断提升，体系不断完善."""
    verb = verb_at(text, start, second.start)
    if verb is None or text[verb.start : verb.stop] not in _SEES_TO or verb_at(text, *second) is not None:
        return start
    return verb.stop


def may_lie_in(text: str, start: int) -> bool:
    """Whether the clause that starts there tells what lies in something: a quick look."""
    return text.find("在", start + 1, start + 3) > 0


def lies_in(text: str, clauses: Sequence[Clause]) -> Extent | None:
    """Clauses that open with what lies in something: 重在领导带头，贵在持之以恒，关键在转变作风."""
    return _while(text, clauses, lambda clause: _LIES_IN.match(text, *clause.body) is not None)


def may_be_new(text: str, one: int, other: int) -> bool:
    """Whether two clauses that stop there end in 新 and a noun: a quick look."""
    return text[one - 3] == "新" == text[other - 3]


def renewed(text: str, clauses: Sequence[Clause]) -> Extent | None:
    """Clauses that end in 新 and a noun: 经济实力迈上新台阶，改革开放取得新突破，生态文明建设开创新局面."""
    return _while(
        text,
        clauses,
        lambda clause: text[clause.body.start] != "为" and _NEW.search(text, *clause.body) is not None,
    )


def sharper(text: str, clauses: Sequence[Clause]) -> Extent | None:
    """Clauses that end in 更 and an adjective: 规划的站位更高，研究的程度更深，落实的举措更实."""
    if text[clauses[0].body.stop - 2] != "更":
        return None  # nearly always
    return _while(
        text, clauses, lambda clause: text[clause.body.stop - 2] == "更" and _length(clause.body) >= _SHORTEST_TAILED
    )


def _holding(text: str, word: str) -> Callable[[Clause], bool]:
    """Whether a clause has the word behind its first character, and what is said with it: not …的要求是："""
    last = int(word == "是")
    return lambda clause: text.find(word, clause.body.start + 1, clause.body.stop - last) > 0


def tailed(text: str, clauses: Sequence[Clause]) -> Extent | None:
    """Clauses that end in one word: 英勇顽强、舍生忘死的革命英雄主义精神，…的革命乐观主义精神，…的国际主义精神.

    All of them open with a verb (完善…制度，健全…制度) or none does, or they are of like length; what ends in a measure (…13万人，…7万人)
    is no list.
    """
    stop = clauses[0].body.stop
    tail = text[stop - 2 : stop]
    if not text.startswith(tail, clauses[1].body.stop - 2) or tail in _PEOPLE or tail.endswith(("%", "％")):
        return None
    extent = _while(text, clauses, lambda clause: _ends_in(text, clause.body, tail))
    if extent is None or _goes_on_to_tell(text, clauses[: extent.members]):
        return None
    bodies = [clause.body for clause in clauses[: extent.members]]
    led = {verb_at(text, opening(text, body), body.stop) is None for body in bodies}
    lengths = [_length(body) for body in bodies]
    like = max(lengths) <= 2 * min(lengths) if len(led) > 1 else max(lengths) <= 3 * min(lengths)
    if not like or (len(led) > 1 and tail in VERBS):
        return None
    return extent._replace(start=extent.start + 1) if text[extent.start] == "即" else extent


def _goes_on_to_tell(text: str, clauses: Sequence[Clause]) -> bool:
    """Whether the last clause, alone of them, opens with 是: …的矛盾，…的矛盾，｜是社会的主要矛盾."""
    opened = [text[opening(text, clause.body)] for clause in clauses]
    return opened[-1] == "是" and "是" not in opened[:-1]


def _ends_in(text: str, body: Span, tail: str) -> bool:
    if _length(body) < _SHORTEST_TAILED or not text.startswith(tail, body.stop - 2):
        return False
    return _MEASURED.search(text, body.stop - 6, body.stop) is None


def _while(text: str, clauses: Sequence[Clause], alike: Callable[[Clause], bool]) -> Extent | None:
    """The clauses without marks up to the first that is not like the others, where there are three."""
    members = 0
    while members < len(clauses) and clauses[members].mark is None and alike(clauses[members]):
        members += 1
    return Extent(members, opening(text, clauses[0].body), clauses[members - 1].body.stop) if members >= 3 else None


def _length(span: Span) -> int:
    start, stop = span
    return stop - start
