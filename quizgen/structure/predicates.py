"""Predicates: clauses that say one thing of others, or end alike: 经济更加发达，政治更加民主; 重在带头，贵在坚持; …的精神，…的精神."""

import re
from collections.abc import Callable, Iterable, Sequence

from quizgen.documents.document import Span
from quizgen.structure.edge import LETS, opening
from quizgen.structure.extent import Extent, length_of, while_alike
from quizgen.structure.first_item import led_by_verb
from quizgen.structure.outline import Clause
from quizgen.structure.run import common_tail
from quizgen.structure.torn import AND_SO_ON
from quizgen.structure.verb import VERBS, governs, verb_at
from quizgen.structure.word import DEEDS, WORDS, across_word

_SHORTEST_TAILED = 4
_SEES_TO = frozenset("做到 确保 保证 实现 推动 促进 力争 明确 强调 理解 认识 领会 把握 懂得 明白 坚信 相信".split())
_PEOPLE = ("同志", "人员", "代表", "会议")  # lists of those who attend: …出席会议，…参加会议，…主持会议
_ROUGHLY = ("左右", "以上", "以下", "以内")
_FIGURE = re.compile(r"[\d.%％]+")
_LOOKS = re.compile(
    "(?:主要|关键|首先|重点|就|还|更|要|是|在于)*看(?![来似好到重成])|[^，。；]{0,20}回答了?|(?:就|紧?紧?围绕)(?=[^，]{0,10}什么样的)"
)
_HAS = re.compile("(?:存在着?|呈现出?|表现为|面临着?)(?!的)")
_LONGEST_SUM = 7  # 等重大时代课题
_MEASURED = re.compile(r"\d[万亿]?(?:元|人|公里|吨|个|项|件|户|名|套|公顷|平方米|亩|年|辆|家)$")
PREDICATE = re.compile(
    r"是(?<![不但而只就还可若总便都]是)(?=[^否])|不断|持续|显著|明显|稳步|比较(?=.{1,2}(?:[，。；,;]|$))|还不够|不够|更加|愈发|日益|日趋|日渐|越来越|从未|进一步|一系列|能否|是否|什么样的|政策要(?!求)|工作要(?![求点素])|部门要(?!求)|单位要(?!求)|干部要(?!求)|组织要(?![求素])"
    r"|明[确现显志明]了|体[确现显志明]了|彰[确现显志明]了|标[确现显志明]了|表[确现显志明]了"
)
_COPULA = re.compile("(?:指的|就)?是指?(?<![求不而但还于总都凡正只先便若可]是)(?!否)")
_IS = re.compile("是(?<![不但而只就还可若总仅于凡]是)")
_PASSED = re.compile("(?:会议|大会|全会)?(?:听取|审议|讨论|表决|研究|并|和)*(?:审议|通过|讨论)了")
_THIS = frozenset("这它")
_TIES = ({"与"}, {"同"})
_NEW = re.compile("(?:开创|[^创更革全最])新[^的]{2}$")
_LIES_IN = re.compile("[\u4e00-\u9fff]{1,2}在(?<![存现所正内潜外自实旨好是]在)")


def told(text: str, clauses: Sequence[Clause]) -> Sequence[bool]:
    """For each of the clauses, whether it has a predicate that others can share; empty where none of them has."""
    if PREDICATE.search(text, clauses[1].body.start, clauses[-1].body.stop) is None:
        return ()  # as in most parts
    return [PREDICATE.search(text, clause.body.start + 1, clause.body.stop) is not None for clause in clauses]


def told_alike(text: str, clauses: Sequence[Clause]) -> Extent | None:
    """Clauses with one predicate between other words: 经济更加发达，政治更加民主，文化更加繁荣; …明确了…，…明确了…"""
    second = clauses[1].body
    for found in PREDICATE.finditer(text, second.start + 1, second.stop):
        extent = while_alike(text, clauses, _holding(text, found.group()))
        if extent is not None:
            others = AND_SO_ON.search(text, extent.stop - _LONGEST_SUM, extent.stop - 1)
            stop = others.start() if others else extent.stop  # 建设什么样的政党、怎样建设政党｜等重大课题
            start = _behind_seeing_to(text, extent.start, second)
            return extent._replace(start=_behind_deed(text, start, clauses[: extent.members]), stop=stop)
    return None


def _behind_seeing_to(text: str, start: int, second: Span) -> int:
    """Where the first clause begins behind the verb that sees to what all tell: 切实做到｜水平不断提升，体系不断完善."""
    looks = _LOOKS.match(text, start, second.start)
    if looks is not None and _LOOKS.match(text, *second) is None:
        return looks.end()  # 关键看｜干部能否带头，群众能否满意
    if text[start] in LETS and text[second.start] != text[start] and text[start : start + 2] not in WORDS:
        return start + 1  # 让｜目标更加明确，思路更加清晰
    has = _HAS.search(text, start, second.start)
    if has is not None and _HAS.search(text, *second) is None:
        return has.end()  # 三位站长还存在｜思想不够解放，视野不够开阔
    verb = verb_at(text, start, second.start)
    if verb is None or text[verb.start : verb.stop] not in _SEES_TO or led_by_verb(text, second):
        return start
    return verb.stop


def _behind_deed(text: str, start: int, clauses: Sequence[Clause]) -> int:
    """Where the first clause begins behind what is done before it tells as much as the others: 全站抗旱｜思想上更加统一，作风上更加务实."""
    lengths = {length_of(clause.body) for clause in clauses[1:]}
    begins = clauses[0].body.stop - min(lengths)
    if len(lengths) > 1 or begins <= start + _SHORTEST_TAILED or across_word(text[start : begins + 2], begins - start):
        return start
    return begins if any(governs(text, at) for at in range(start, begins - 3)) else start


def may_lie_in(text: str, start: int) -> bool:
    """Whether the clause that starts there tells what lies in something: a quick look."""
    return text.find("在", start + 1, start + 3) > 0


def lies_in(text: str, clauses: Sequence[Clause]) -> Extent | None:
    """Clauses that open with what lies in something: 重在领导带头，贵在持之以恒，关键在转变作风."""
    return while_alike(text, clauses, lambda clause: _LIES_IN.match(text, *clause.body) is not None)


def may_be_new(text: str, one: int, other: int) -> bool:
    """Whether two clauses that stop there end in 新 and a noun: a quick look."""
    return text[one - 3] == "新" == text[other - 3]


def renewed(text: str, clauses: Sequence[Clause]) -> Extent | None:
    """Clauses that end in 新 and a noun: 经济实力迈上新台阶，改革开放取得新突破，生态文明建设开创新局面.

    的 stands before it in all of them or in none: 按照节水的新要求，完成修渠的新任务，满足农户的新期待.
    """
    of = text[clauses[0].body.stop - 4] == "的"
    return while_alike(
        text,
        clauses,
        lambda clause: (
            text[clause.body.start] != "为"
            and _NEW.search(text, *clause.body) is not None
            and (text[clause.body.stop - 4] == "的") == of
        ),
    )


def sharper(text: str, clauses: Sequence[Clause]) -> Extent | None:
    """Clauses that end in 更 and an adjective: 规划的站位更高，研究的程度更深，落实的举措更实."""
    if text[clauses[0].body.stop - 2] != "更":
        return None  # nearly always
    return while_alike(
        text, clauses, lambda clause: text[clause.body.stop - 2] == "更" and length_of(clause.body) >= _SHORTEST_TAILED
    )


def _holding(text: str, word: str) -> Callable[[Clause], bool]:
    """Whether a clause has the word behind its first character, and what is said with it: not …的要求是："""
    if word == "是":
        return lambda clause: (
            text[clause.body.start] not in _THIS  # 要求是…，｜这既是内涵，也是纲领
            and _IS.search(text, clause.body.start + 1, clause.body.stop - 1) is not None
        )
    return lambda clause: text.find(word, clause.body.start + 1, clause.body.stop) > 0


def tailed(text: str, clauses: Sequence[Clause]) -> Extent | None:
    """Clauses that end in one word: 英勇顽强、舍生忘死的革命英雄主义精神，…的革命乐观主义精神，…的国际主义精神.

    All of them open with a verb (完善…制度，健全…制度) or none does, or they are of like length; what ends in a measure (…13万人，…7万人)
    is no list.
    """
    stop = clauses[0].body.stop
    tail = text[stop - 2 : stop]
    if not text.startswith(tail, clauses[1].body.stop - 2) or tail in _PEOPLE or tail.endswith(("%", "％")):
        return None
    if text.startswith("即", clauses[1].body.start):
        return None  # 有两大矛盾，即供水的矛盾，管护的矛盾
    extent = while_alike(text, clauses, lambda clause: _ends_in(text, clause.body, tail))
    if extent is None or _goes_on_to_tell(text, clauses[: extent.members]):
        return None
    opens = [opening(text, clause.body) for clause in clauses[: extent.members]]
    if text[opens[0]] != "是" and all(text[at] == "是" for at in opens[1:]):
        return None  # 灌区的历史｜，是一部开渠的历史，是一部护渠的历史
    if any(text.startswith("就是", clause.body.start) for clause in clauses[1 : extent.members]):
        return None  # 建成小康社会，就是要在山区建成小康社会，村村建成小康社会
    bodies = [clause.body for clause in clauses[: extent.members]]
    led = {verb_at(text, opening(text, body), body.stop) is None for body in bodies}
    lengths = [length_of(body) for body in bodies]
    like = max(lengths) <= 2 * min(lengths) if len(led) > 1 else max(lengths) <= 3 * min(lengths)
    if not like or (len(led) > 1 and tail in VERBS):
        return None
    return extent._replace(start=behind_copula(text, Span(extent.start, stop), bodies[1:]))


def closes_alike(words: Sequence[str]) -> bool:
    """Whether all end in one word; of figures, before them: 一产增长6%左右, 二产增长5%左右, not 收入增长5%左右, 失业率5%左右."""
    tail = common_tail(words)
    if tail.endswith(_ROUGHLY):
        tail = common_tail([_FIGURE.sub("", word) for word in words])[: -len(_ROUGHLY[0])]
    return len(tail) > 1


def behind_copula(text: str, first: Span, others: Iterable[Span]) -> int:
    """Where the first member begins, behind the 是 or 即 that none of the others has: 修渠精神是｜…的精神，…的精神，…的精神.

    Where all others open with 与 or 同, so does the first: 把修渠｜与护渠结合起来，与节水结合起来，与增收结合起来.
    """
    others = tuple(others)
    ties = {text[other.start] for other in others}
    if ties in _TIES and (at := text.find(ties.pop(), first.start + 1, first.stop)) > 0:
        return at
    passed = _PASSED.match(text, *first)
    if passed and not any(_PASSED.match(text, *other) for other in others):
        return passed.end()  # 会议表决通过了｜…名单草案，…名单草案，…名单草案
    if text[first.start] == "即":
        return first.start + 1
    said = _COPULA.search(text, first.start, first.stop - 2)
    return said.end() if said and not any("是" in other.of(text) for other in others) else first.start


def behind_deed(text: str, first: Span, others: Iterable[Span]) -> int:
    """Where the first member begins, behind a verb with 了 that none of the others has: 展示了｜…的勇气，…的干劲，…的智慧."""
    at = text.find("了", first.start + 2, first.stop - 2)
    done = at > 0 and (text[at - 2 : at] in VERBS or text[at - 2 : at] in DEEDS)
    return at + 1 if done and not any("了" in other.of(text) for other in others) else first.start


def _goes_on_to_tell(text: str, clauses: Sequence[Clause]) -> bool:
    """Whether the last clause, alone of them, opens with 是: …的矛盾，…的矛盾，｜是社会的主要矛盾."""
    opened = [text[opening(text, clause.body)] for clause in clauses]
    return opened[-1] == "是" and "是" not in opened[:-1]


def _ends_in(text: str, body: Span, tail: str) -> bool:
    if length_of(body) < _SHORTEST_TAILED or not text.startswith(tail, body.stop - 2):
        return False
    return _MEASURED.search(text, body.stop - 6, body.stop) is None
