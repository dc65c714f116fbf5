"""Runs of clauses: by one head (坚持…，坚持…), or by one of the builds (忠于…，勇于…; 四字、四字，四字、四字)."""

import re
from collections.abc import Iterator, Sequence

from quizgen.documents.document import Span
from quizgen.structure import builds, circumstance, commas, copulas, objects, predicates
from quizgen.structure.edge import may_precede, opening
from quizgen.structure.extent import Extent
from quizgen.structure.outline import Clause, Part
from quizgen.structure.run import Level, Run, closing_noun, common_head, common_tail, run
from quizgen.structure.verb import ADVERBS, MUSTS, NOUNS_TOO, VERBS, after_adverbs, verb_at

_PREPOSITIONS = frozenset("同每与该谁能敢按给再最于跟以对从在为用让把使更既又不有无当由靠向因到凡做")
_HEADS = VERBS | frozenset(
    """
    不得 严禁 面对 围绕 针对 随着 通过 关系 有利 事关 体现 反映 标志 意味 证明 表明 离不 来自
    源于 得益 归功 取决 在于 关乎 决定 着眼 立足 最大 作为 才能 首次 如何 是否 能否 一切 认定 具有 代表
    成为 变成 关于 只要 没有 任何 人人 处处 时时 事事 件件 个个 层层 贯通 充满 面向 撤销 选举 没收 宣扬 煽动 搞清 带着 考虑
    """.split()
)
_HEADS_BEGIN = frozenset(word[0] for word in (*_HEADS, *ADVERBS)) | _PREPOSITIONS | {"是"}
_BEHIND_SUBJECT = frozenset("的将已是要也进更需应必成取")
_FREE = frozenset("同每与该谁能敢按给再最于跟是对向用让使在不靠因到凡把做")
"""Three clauses that open so are a list, alike in more or not."""
_FRAMES = {"以": ("为",), "从": ("向", "到")}
_LONGEST_SUBJECT = 8
_FARTHEST_HEAD = 16  # characters into the first clause, of a preposition
_FEWEST, _MOST_MEMBERS = 3, 60
_GOES_ON = re.compile(r"是|也是|同时是|即|这是")


def find(text: str, part: Part) -> Iterator[Run]:
    """Yield the runs among the clauses of one part, none overlapping the one before."""
    clauses, lists = part.clauses, part.lists
    if len(clauses) < 2 or (len(clauses) == 2 and not lists):
        return  # two clauses make a list only by the units in them
    opens: list[int] = []
    heads: list[str | None] = []
    for _, body, _, _, mark in clauses:
        start = opening(text, body)
        opens.append(start)
        heads.append(_head_at(text, start, body.stop) if mark is None and text[start] in _HEADS_BEGIN else None)
    told = predicates.told(text, clauses) if len(clauses) > 2 else ()
    index = 0
    while index + 1 < len(clauses):
        of_one_head = heads[index] is not None and heads[index] == heads[index + 1]
        tells = told[index + 1] if told else False
        may_be = (
            of_one_head or tells or (index + 2 < len(clauses) and _may_be_alike(text, clauses, opens, heads, index))
        )
        of_units = (
            lists
            and clauses[index].stop != "："  # 铸就了民族精神：…精神、…精神
            and commas.may_go_across(clauses[index].units, clauses[index + 1].units)
        )
        if not may_be and not of_units:
            index += 1
            continue  # nearly always
        ahead = clauses[index : index + _MOST_MEMBERS]
        opened, headed = opens[index : index + _MOST_MEMBERS], heads[index : index + _MOST_MEMBERS]
        first = circumstance.without(text, ahead[0], ahead[1])
        if first is not ahead[0]:
            ahead, opened[0], headed[0] = (first, *ahead[1:]), opening(text, first.body), head(text, first.body)
        found = _alike(text, ahead, opened, headed, tells=tells) if may_be else None
        flat = commas.across_commas(text, ahead) if found is None and of_units else None
        if flat is not None:
            members, items = flat
            yield run(text, Level.CLAUSE, items, Span(first.body.start, items[-1].stop))
            index += members
            continue
        within = found is not None and first.body.start <= found.start < first.body.stop
        made = _run(text, ahead[: found.members], found.start, found.stop) if found and within else None
        if found is None or made is None or len(made.items) < _FEWEST:
            index += 1
            continue
        yield made
        index += found.members


def _may_be_alike(
    text: str, clauses: Sequence[Clause], opens: Sequence[int], heads: Sequence[str | None], index: int
) -> bool:
    """Whether the clause at `index` and the next two may be alike, in more than its head and predicate: a quick look.

    `opens` is where each of the clauses opens, `heads` the word it opens with.
    """
    one, two, three = clauses[index : index + 3]
    stop, (second, second_stop), (third, third_stop) = one.body.stop, two.body, three.body
    second_opens, third_opens = opens[index + 1], opens[index + 2]
    return (
        second_stop - second == third_stop - third
        or text[stop - 2] == text[second_stop - 2]
        or text[second : second + 1] == text[third : third + 1]  # of one 必须
        or text[second_opens : second_opens + 1] == text[third_opens : third_opens + 1]  # of one adverb
        or (heads[index + 1] is not None and heads[index + 1] == heads[index + 2])
        or "是" in heads[index + 1 : index + 4]
        or text[second_opens + 1] == builds.MAY_WILL == text[third_opens + 1]
        or len(one.units) > 1 < len(two.units)
        or predicates.may_lie_in(text, second)
        or predicates.may_be_new(text, stop, second_stop)
        or objects.may_begin_alike(text, second, third)
    )


def _alike(
    text: str, clauses: Sequence[Clause], opens: Sequence[int], heads: Sequence[str | None], *, tells: bool
) -> Extent | None:
    """How far the clauses are alike; what has a head is told by its head. The second has a predicate to share if it `tells`."""
    word = heads[0]
    must = builds.of_one_must(text, clauses) if len(clauses) > 2 else None
    if must is not None:
        return must
    if word is not None and heads[1] == word:  # 坚持党管互联网，坚持网信为民，坚持…
        headed = _with_head(text, clauses, heads, word, opens[0])
        if headed is not None:
            return headed
    if len(clauses) < 3:
        return None
    stop, (second, second_stop), (third, third_stop) = clauses[0].body.stop, clauses[1].body, clauses[2].body
    begin_alike = text.startswith(text[second], third) or text.startswith(text[opens[1]], opens[2])
    of_units = len(clauses[1].units) > 1
    end_alike = text[stop - 2] == text[second_stop - 2] and clauses[0].stop != "："
    return (
        (begin_alike and builds.of_one_adverb(text, clauses))
        or (heads[1] == heads[2] and _governed_or_framed(text, clauses, heads))
        or (word == "以" == heads[1] and copulas.of_roles(text, clauses, heads))
        or ("是" in heads[1:4] and copulas.of_copulas(text, clauses, heads))
        or (second_stop - second == third_stop - third and builds.framed(text, clauses))
        or (of_units and (builds.built(text, clauses) or _of_nouns(text, clauses)))
        or (begin_alike and builds.of_one_opening(text, clauses))
        or (text[second + 1] == builds.MAY_WILL and builds.of_one_will(text, clauses))
        or (tells and predicates.told_alike(text, clauses))
        or (predicates.may_lie_in(text, second) and predicates.lies_in(text, clauses))
        or (predicates.may_be_new(text, stop, second_stop) and predicates.renewed(text, clauses))
        or (end_alike and (predicates.sharper(text, clauses) or predicates.tailed(text, clauses)))
        or (objects.may_begin_alike(text, second, third) and objects.beginning_alike(text, clauses))
        or None
    )


def _of_nouns(text: str, clauses: Sequence[Clause]) -> Extent | None:
    """Clauses of units that end in one noun, the first behind 是."""
    found = builds.of_nouns(text, clauses)
    if found is None:
        return None
    others = [clause.body for clause in clauses[1 : found.members]]
    return found._replace(start=predicates.behind_copula(text, Span(found.start, clauses[0].body.stop), others))


def _governed_or_framed(text: str, clauses: Sequence[Clause], heads: Sequence[str | None]) -> Extent | None:
    """A run whose first member stands behind a verb, or of one frame where more share that.

    严格规范不动摇，主动规范不松懈，自觉规范保发展，坚持规范上水平
    """
    governed = _governed(text, clauses, heads)
    framed = builds.framed(text, clauses) if governed is not None else None
    return framed if framed is not None and governed is not None and framed.members > governed.members else governed


def head(text: str, span: Span) -> str | None:
    """The word by which a clause can be a sibling of the next: its verb behind adverbs, or a preposition."""
    return _head_at(text, opening(text, span), span.stop)


def _head_at(text: str, start: int, stop: int) -> str | None:
    """The head of the clause that opens there, up to where it stops."""
    word = text[start : start + 2]
    if word in NOUNS_TOO and text[start + 2 : start + 3] in _BEHIND_SUBJECT:
        return None  # 改革进入新阶段，改革的任务更加艰巨
    if word in _HEADS:
        return word
    if text[start : start + 1] == "是":
        return "是"
    if word in ADVERBS:
        verb = after_adverbs(text, start, stop)
        if word == "同时" and text[start + 2 : start + 3] == "是":
            return "是"  # 是…的先锋队，同时是…的先锋队，是…
        return text[verb : verb + 2] if text[verb : verb + 2] in VERBS else word
    return text[start] if text[start : start + 1] in _PREPOSITIONS else None


def _governed(text: str, clauses: Sequence[Clause], heads: Sequence[str | None]) -> Extent | None:
    """A run whose first member, unlike the next two, stands behind a verb: 坚定｜对…的信仰，对…的信念，对…的自信."""
    word = heads[1]
    if word is None:
        return None
    first = clauses[0].body
    far = word == "是" or len(word) > 1  # 人民依照法律规定，通过各种途径和形式｜管理国家事务，管理…，管理…
    at = text.find(word, first.start + 1, first.stop if far else min(first.stop, first.start + _FARTHEST_HEAD))
    while word == "是" and text[at + 1 : at + 2] == "是":
        at += 1  # 实事求是｜是…
    if word == "是" and text[at - 1 : at] == "就":
        at = max(at, text.find("是", at + 1, first.stop))  # 就是我国现代化｜是…的现代化，是…
    if at < 0 or first.stop - at < len(word) + 2 or text[at - 1] == "“":
        return None
    if word == "不" and text[at + 1] != text[opening(text, clauses[1].body) + 1]:
        return None  # 坚定不移，不敢…，不能…
    lead = text[first.start : at]
    if clauses[0].stop == "：" or lead.count("“") != lead.count("”"):
        return None  # “四个坚持”：坚持…，坚持…
    if len(word) > 1:
        if word in NOUNS_TOO and text[at + 2 : at + 4] in VERBS:
            return None  # 推进“两学一做”｜学习教育
        second = clauses[1].body
        adverbs = text[second.start : text.find(word, second.start)]
        start = at - len(adverbs) if lead.endswith(adverbs) or (adverbs and lead[-2:] in ADVERBS) else at
        return _with_head(text, clauses, heads, word, start)
    second = clauses[1].body
    if word == "对" and text.startswith(text[first.stop - 2 : first.stop], second.stop - 2):
        return _with_head(text, clauses, heads, word, at)  # 深刻感悟这一思想｜对复兴的统领作用，对道路的引领作用，…
    if word == "在" and text[first.stop - 1] == text[second.stop - 1] in "下上中":
        return _with_head(text, clauses, heads, word, at)  # 中心决心｜在…的领导下，在…的支持下，在…的配合下
    subject = len(lead) <= _LONGEST_SUBJECT and verb_at(text, first.start, at) is None
    if word == "是" or may_precede(lead) or subject or _adverb_ends(lead):
        return _with_head(text, clauses, heads, word, at)  # 宪法｜是国家的根本法，是…; 各单位｜坚持…，坚持…
    return None


def _adverb_ends(lead: str) -> bool:
    """Whether an adverb stands right before the head: 这就决定了我们必须毫不动摇｜把…，把…，把…"""
    return any(lead[-length:] in ADVERBS for length in (2, 4))


def _with_head(
    text: str, clauses: Sequence[Clause], heads: Sequence[str | None], word: str, start: int
) -> Extent | None:
    """How far the clauses have one head, which in the first of them stands at `start`."""
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
    nouns = set(map(closing_noun, words))  # 对…的信仰，对…的信念，对…的自信
    even = max(map(len, words)) - min(map(len, words)) <= 1
    alike = len(common_head(words)) > 1 or common_tail(words) or even or (len(nouns) == 1 and nouns != {0})
    free = word in _FREE or (word == "有" and text[clauses[1].body.start] == "有")  # not 又有
    if len(word) == 1 and not free and not alike and not _of_one_frame(word, words):
        return None  # 以…，以…，以… alike in nothing else
    stop = clauses[members - 1].body.stop
    if word == "对" and not any("的" in told for told in words[:-1]) and (of := words[-1].find("的")) > 0:
        stop += of - len(words[-1])  # 对历史与未来，对理论与实践，对水库与渠道｜的大视野
    return Extent(members, start, stop)


def _of_one_frame(word: str, words: Sequence[str]) -> bool:
    """Whether what opens with a preposition goes on alike: 以…为…, 从…向…."""
    return any(
        all(second in rest[2:] and (second == "到" or "、" not in rest[rest.rfind(second) :]) for rest in words)
        for second in _FRAMES.get(word, ())
    )


def _own_opening(text: str, span: Span) -> int:
    """Where a member begins; the 也 of 也是 is its own, as an adverb within what is repeated: 是…，也是…，更是…"""
    start = opening(text, span)
    return start - 1 if start > span.start and text[start] == "是" and text[start - 1] in "也更又还" else start


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
    role = [text.startswith("以", opening(text, clause.body)) for clause in clauses] if word.startswith("以") else []
    of_roles = sum(role) >= _FEWEST
    inner: list[Span] = []
    for clause in clauses:
        goes_on = _GOES_ON.match(text, clause.body.start) is not None
        within_role = of_roles and not text.startswith("以", opening(text, clause.body))
        stands = goes_on or text.startswith("是", opening(text, clause.body))  # 更是, 又是
        if inner and (within_role or (goes_on if word in VERBS else word.startswith("是") and not stands)):
            inner[-1] = Span(inner[-1].start, clause.body.stop)
        else:
            inner += _inner(text, clause, word)
    items = [Span(_own_opening(text, span), span.stop) for span in inner]
    items[0] = Span(start, inner[0].stop)
    if any(
        all(text.startswith(must, begins) for begins in (start, *(span.start for span in inner[1:]))) for must in MUSTS
    ):
        items[1:] = inner[1:]  # “五个必须”：必须…，必须…: what all of them open with is theirs
    items[-1] = Span(items[-1].start, stop)
    return run(text, Level.CLAUSE, tuple(items), Span(first.start, last.stop))
