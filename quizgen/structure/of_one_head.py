"""Clauses of one head: 坚持党管互联网，坚持…; the first of them may have it behind a verb or a subject."""

import re
from collections.abc import Sequence

from quizgen.documents.document import Span
from quizgen.structure.edge import may_precede, opening
from quizgen.structure.extent import Extent
from quizgen.structure.outline import Clause
from quizgen.structure.run import closing_noun, common_head, common_tail
from quizgen.structure.verb import ADVERBS, BEHIND_SUBJECT, NOUNS_TOO, VERBS, verb_at
from quizgen.structure.word import WORDS

_FREE = frozenset("多少很同每与该谁能敢按给再最于跟是对向用让使在不靠因到凡把做抓")
"""Three clauses that open so are a list, alike in more or not."""
_FRAMES = {"以": ("为",), "从": ("向", "到")}
_WHEN = ("时刻", "节点", "之际", "关头", "时期", "阶段")
_LONGEST_SUBJECT = 8
_NO_HEAD_BEHIND = frozenset("“别其")  # 特别是, 尤其是
_FARTHEST_HEAD = 16  # characters into the first clause, of a preposition
GOES_ON = re.compile(r"是|也是|同时是|即|这是")
"""How a clause goes on with the member before it."""


def governed(text: str, clauses: Sequence[Clause], heads: Sequence[str | None]) -> Extent | None:
    """A run whose first member, unlike the next two, stands behind a verb: 坚定｜对…的信仰，对…的信念，对…的自信."""
    word = heads[1]
    if word is None:
        return None
    first = clauses[0].body
    far = word == "是" or len(word) > 1  # 人民依照法律规定，通过各种途径和形式｜管理国家事务，管理…，管理…
    at = text.find(word, first.start + 1, first.stop if far else min(first.stop, first.start + _FARTHEST_HEAD))
    while len(word) == 1 and at > 0 and word != "是" and text[at : at + 2] in WORDS:
        at = text.find(word, at + 1, first.stop)  # 渠长同志看望渠工
    while word == "是" and text[at + 1 : at + 2] == "是":
        at += 1  # 实事求是｜是…
    if word == "是" and text[at - 1 : at] == "就":
        at = max(at, text.find("是", at + 1, first.stop))  # 就是我国现代化｜是…的现代化，是…
    if at < 0 or first.stop - at < len(word) + 2 or text[at - 1] in _NO_HEAD_BEHIND:
        return None
    if word == "不" and text[at + 1] != text[opening(text, clauses[1].body) + 1]:
        return None  # 坚定不移，不敢…，不能…
    lead = text[first.start : at]
    if clauses[0].stop == "：" or lead.count("“") != lead.count("”"):
        return None  # “四个坚持”：坚持…，坚持…
    if len(word) > 1:
        if word in NOUNS_TOO and (text[at + 2 : at + 4] in VERBS or text[at + 2 : at + 3] in BEHIND_SUBJECT):
            return None  # 推进“两学一做”｜学习教育; 考核应当按照权限，全面考核…，重点考核…
        second = clauses[1].body
        adverbs = text[second.start : text.find(word, second.start)]
        start = at - len(adverbs) if lead.endswith(adverbs) or (adverbs and lead[-2:] in ADVERBS) else at
        return with_head(text, clauses, heads, word, start)
    second = clauses[1].body
    if word == "对" and text.startswith(text[first.stop - 2 : first.stop], second.stop - 2):
        return with_head(text, clauses, heads, word, at)  # 深刻感悟这一思想｜对复兴的统领作用，对道路的引领作用，…
    if word == "在" and text[first.stop - 1] == text[second.stop - 1] in "下上中":
        return with_head(text, clauses, heads, word, at)  # 中心决心｜在…的领导下，在…的支持下，在…的配合下
    told_of = verb_at(text, first.start, at) is None or lead[:2] in NOUNS_TOO  # 管理工作｜在要求上…，在布局上…
    subject = len(lead) <= _LONGEST_SUBJECT and told_of
    if word == "是" or may_precede(lead) or subject or _adverb_ends(lead):
        return with_head(text, clauses, heads, word, at)  # 宪法｜是国家的根本法，是…; 各单位｜坚持…，坚持…
    return None


def _adverb_ends(lead: str) -> bool:
    """Whether an adverb stands right before the head: 这就决定了我们必须毫不动摇｜把…，把…，把…"""
    return any(lead[-length:] in ADVERBS for length in (2, 4))


def with_head(
    text: str, clauses: Sequence[Clause], heads: Sequence[str | None], word: str, start: int
) -> Extent | None:
    """How far the clauses have one head, which in the first of them stands at `start`."""
    when = [text.endswith(_WHEN, *clause.body) for clause in clauses[:3]] if word == "在" else []
    if any(when) and not all(when):
        return None  # 在建站百年的时刻，在交汇的节点，在全站开展教育，十分必要
    members = 1
    while members < len(clauses) and clauses[members].mark is None:
        if heads[members] != word:
            goes_on = GOES_ON.match(text, clauses[members].body.start) is not None
            if members < 3 or not goes_on or heads[members + 1 : members + 3] != [word, word]:
                break
            members += 1  # 坚持文化自信是…，是…的力量，坚持…: a clause that goes on with its member
        members += 1
    if members < 3 and all(len(clause.units) < 2 for clause in clauses[:members]):
        return None
    if sum(len(members_of(text, clause, word)) for clause in clauses[:members]) < 3:
        return None
    words = [text[start : clauses[0].body.stop], *(clause.body.of(text) for clause in clauses[1:members])]
    nouns = set(map(closing_noun, words))  # 对…的信仰，对…的信念，对…的自信
    even = max(map(len, words)) - min(map(len, words)) <= 1
    alike = len(common_head(words)) > 1 or common_tail(words) or even or (len(nouns) == 1 and nouns != {0})
    free = word in _FREE or (word == "有" and text[clauses[1].body.start] == "有")  # not 又有
    if len(word) == 1 and not free and not alike and not _of_one_frame(word, words):
        return None  # 以…，以…，以… alike in nothing else
    stop = clauses[members - 1].body.stop
    if word == "以" and (role := words[-1].rfind("为")) > 0 and (of := words[-1].find("的", role)) > 0:
        others = all("的" not in told[told.rfind("为") :] for told in words[:-1])
        stop += (of - len(words[-1])) * (others and words[-1][of - 1] != "目")  # …，以节水为主干｜的法律体系
    of = words[-1].find("的") if word == "对" and not any("的" in told for told in words[:-1]) else 0
    if of > 0 and of >= min(map(len, words[:-1])) - 2:
        stop += of - len(words[-1])  # 对历史与未来，对理论与实践，对水库与渠道｜的大视野
    return Extent(members, start, stop)


def _of_one_frame(word: str, words: Sequence[str]) -> bool:
    """Whether what opens with a preposition goes on alike: 以…为…, 从…向…."""
    return any(
        all(second in rest[2:] and (second == "到" or "、" not in rest[rest.rfind(second) :]) for rest in words)
        for second in _FRAMES.get(word, ())
    )


def members_of(text: str, clause: Clause, word: str) -> tuple[Span, ...]:
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
