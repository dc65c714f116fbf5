"""The units that a count closes: A、B、C三个环节; as many as the count says, alike or not, without the words before the first."""

import re
from collections.abc import Sequence

from quizgen.documents.document import Span
from quizgen.structure.edge import CONJUNCTION, may_precede, opening
from quizgen.structure.equal import equal
from quizgen.structure.first_item import governed_start, item_start
from quizgen.structure.headed import headed
from quizgen.structure.likely import pairs
from quizgen.structure.run import Run, run_of
from quizgen.structure.tailed import tailed
from quizgen.structure.torn import AND_SO_ON
from quizgen.structure.units import variants
from quizgen.structure.verb import VERBS, after_adverbs, governs
from quizgen.structure.word import WORDS, across_word

_DIVIDES = re.compile(r"分(?:为|成)|经历[了过]|走过了?|[下内]设有?|是指|指的是|包括|包含|涵盖|即(?![使将便可])")
_DONE = re.compile("[\u4e00-\u9fff]{2}了(?![解却结断如])")
_GOVERNORS = frozenset("由以从在向对把将为是到于分")
_YEAR = re.compile(r"(?:[今明去本]|20\d\d)年度?(?![会初底末])")
_HAVE = "面临|具有|呈现|存在|缺乏|具备|享有|蕴含"
_HOLDS = re.compile(f"{_HAVE}|深受|饱受|身受|遭受|相当于|主要集中在?")
"""What has the items, and is none of them: 面临｜增长速度换挡期、结构调整阵痛期; 水量相当于｜东湖、西湖两座水库."""
_AS_WELL, _MUCH_LONGER = re.compile("以及"), 3
_WITHIN = re.compile("[\u4e00-\u9fff]{1,6}?(?<![存现所正内潜外自实旨好])在(?![于线职校册])(?=..)")
_HAS = re.compile(
    "[\u4e00-\u9fff]{1,8}?(?:(?<![所没拥具还占享含私国公只带另])有(?![效力利序关益机限意的无])|(?<![自理缘])由(?![于来此]))(?=..)"
)
_HOLDING = re.compile(f"(?:{_HAVE}|彰显|展现)[着了出]?(?=..)")
"""The same behind who has them: 水厂面临｜管网老化、人手不足、水源单一三大难题."""
_ITS = re.compile("及其(?!他)(?=..)")
_ENTERS = re.compile("(?:需要|必须|应当|要)(?:具备|具有|包含|包括|基于|依托|立足|围绕)(?=..)")
_TIES = frozenset("从就在对由按")
_FROM = "从"
_BECOMES = ("作为", "成为", "称为")


def closed(text: str, units: tuple[Span, ...], count: int) -> Run | None:
    """The run of units that a count closes (A、B、C三个环节): as many as the count says, alike or not."""
    for items in (*variants(text, units), _with_its(text, units)):
        if len(items) == count and count > 1:
            items = (_behind_holder(text, items), *items[1:])
            alike = (equal(text, items) or tailed(text, items) or headed(text, items)) if count > 2 else None
            found = run_of(text, items, alike[1]) if alike else None
            if (
                found is not None
                and not _halved(text, items, found)
                and _ends(text, found.trail)
                and (found.head or found.tail or may_precede(found.lead.of(text)))
            ):
                first, *rest = found.items
                return run_of(text, items, (_behind_division(text, first, rest), *rest))
            first, last = _divided(text, _first(text, items), items[1:]), items[-1]
            others = AND_SO_ON.search(text, last.start + 2, last.stop)  # 盗窃财产、盗窃情报｜等不法行为，即“五反”
            return run_of(text, items, (first, *items[1:-1], Span(last.start, others.start() if others else last.stop)))
    return None


def _with_its(text: str, units: tuple[Span, ...]) -> tuple[Span, ...]:
    """The units, the last one parted at 及其: 理论渊源、理论体系、理论演进｜及其｜践行路径四大方面."""
    *rest, (start, stop) = units
    its = _ITS.search(text, start + 2, stop)
    return (*rest, Span(start, its.start()), Span(its.end(), stop)) if its else units


def _halved(text: str, items: tuple[Span, ...], found: Run) -> bool:
    """Whether items that are pairs would lose a half of the first: 提高教师｜水平和提高学生水平, 课堂教学和田间教学."""
    if not pairs(text, items):
        return False
    both = CONJUNCTION.search(text, items[0].start + 1, items[0].stop)
    verb = found.items[0].start - 2
    return both is not None and (both.end() <= found.items[0].start + 1 or text[verb : verb + 2] not in VERBS)


def _ends(text: str, trail: Span) -> bool:
    """Whether nothing is between the last item and the name, or a verb that has the name for its object: …人数｜实现“三下降”."""
    return trail.start == trail.stop or governs(text, trail.start) or text.startswith(_BECOMES, trail.start)


def _first(text: str, items: tuple[Span, ...]) -> Span:
    """The first item; it is not cut at what it has in common with the second alone: 特色产业提升、产业集群打造、劳务协作提升."""
    first, second = items[:2]
    start = item_start(text, first, second)
    head = text[second.start : second.start + 2]
    if (
        len(items) > 2
        and start > first.start
        and text.startswith(head, start)
        and not text.startswith(head, items[2].start)
    ):
        start = governed_start(text, first, second)
    if pairs(text, items):
        both = CONJUNCTION.search(text, first.start + 1, first.stop - 1)
        if both is not None and both.end() <= start + 1:
            start = _last_opening(text, first, both.start())
    lengths = [stop - start for start, stop in items[1:]]
    if len(items) > 2 and 2 * (first.stop - start) < min(lengths):
        torn = 4 * (first.stop - start) < min(lengths)  # 从世界｜加速｜演进、民族复兴进入关键时期: a verb of its own
        start = _behind_verb(text, first, min(lengths), max(lengths)) or (first.start if torn else start)
    dated = _YEAR.match(text, start, first.stop - 3)
    start = dated.end() if dated and not _YEAR.match(text, second.start) else start
    return Span(start, first.stop)


def _behind_holder(text: str, items: Sequence[Span]) -> Span:
    """The first item behind what has them all, or behind 以及 where much more stands before it: 在建的项目以及｜水利、交通两类项目."""
    first, others = items[0], items[1:]
    longest = max(stop - start for start, stop in others)
    holds = _HOLDS.search(text, first.start, first.stop - 1)
    if holds is None and first.stop - first.start > _MUCH_LONGER * longest:
        holds = _AS_WELL.search(text, first.start, first.stop - 1)
    if holds is None or holds.end() > first.stop - 2 or any(text.find(holds[0], *item) >= 0 for item in others):
        return first
    known = holds.start() == first.start and text[holds.end() : holds.end() + 2] in WORDS
    return Span(holds.end(), first.stop) if known or first.stop - holds.end() <= longest + 2 else first


def _last_opening(text: str, first: Span, conjunction: int) -> int:
    """Where the first of items that are pairs begins: behind the adverbs and one verb that stand before it (做到｜教学和科研、…)."""
    start = after_adverbs(text, opening(text, first), conjunction)
    governed = text[start : start + 2] in VERBS and text[start + 2 : start + 4] in VERBS
    return start + 2 if governed and start + 4 <= conjunction else start


def _behind_verb(text: str, first: Span, shortest: int, longest: int) -> int | None:
    """The place behind the first verb from which the first item is as long as the others: 党形成｜理论联系实际、密切联系群众."""
    for at in range(first.start + 2, first.stop - shortest + 2):
        if first.stop - at <= longest + 1 and text[at - 2 : at] in VERBS and not across_word(text, at):
            return at
    return None


def _divided(text: str, first: Span, others: tuple[Span, ...]) -> Span:
    """The first item without what tells that there are such items, or governs them: 数据分为｜一般、重要、核心三级; 由｜甲、乙两省.

    Where all others are of one length, a verb or a preposition is cut off that stands right before as many characters.
    """
    first = _behind_division(text, first, others)
    if (
        text[first.start] in _TIES
        and text[first.start : first.start + 2] not in WORDS
        and all(text[start] != text[first.start] for start, _ in others)
    ):
        first = Span(first.start + 1, first.stop)  # 从｜重大意义、基本构成和基本思路三个方面作了解读
    elif (within := _WITHIN.match(text, *first)) and text[others[0].start] != "在":
        first = Span(within.end(), first.stop)  # 我国在｜创业、通电、纳税三个方面
    elif (has := _HAS.match(text, *first)) and not any(has.group()[-1] in other.of(text) for other in others):
        first = Span(has.end(), first.stop)  # 大数据有｜体量大、类型多、速度快、价值密度低四个特征
    elif (holding := _HOLDING.search(text, *first)) and not any(_HOLDING.search(text, *other) for other in others):
        first = Span(holding.end(), first.stop)  # 党｜面临执政能力、改革开放、自身建设三大考验
    elif (tied := _tied_behind_subject(text, first, others)) is not None:
        first = Span(tied, first.stop)
    elif (enters := _ENTERS.search(text, first.start + 1, first.stop)) and not any(
        _ENTERS.search(text, *other) for other in others
    ):
        first = Span(enters.end(), first.stop)  # 流行需要具备｜传染源、传播途径和易感人群三个环节
    elif (done := _behind_done(text, first, others)) is not None:
        first = Span(done, first.stop)
    lengths = {stop - start for start, stop in others}
    start = first.stop - min(lengths)
    if len(lengths) > 1 or start <= first.start:
        return first
    lead = text[first.start : start]
    governs_them = (
        lead[-2:] in VERBS or lead[-1] in _GOVERNORS or (lengths == {1} and len(lead) > 1)
    )  # 贴上｜红、黄、绿三色
    return (
        first
        if not governs_them or across_word(lead + text[start : first.stop], len(lead))
        else Span(start, first.stop)
    )


def _tied_behind_subject(text: str, first: Span, others: Sequence[Span]) -> int | None:
    """Where the first item begins behind a subject and its 从: 副书记刘某从｜指导思想、整改原则、组织领导等三个方面."""
    at = text.rfind(_FROM, first.start + 2, first.stop - 1)
    if at < 0 or {text[at - 1 : at + 1], text[at : at + 2]} & WORDS or any(_FROM in other.of(text) for other in others):
        return None
    return at + 1


def _behind_done(text: str, first: Span, others: Sequence[Span]) -> int | None:
    """Where the first item begins behind what was done, if it is no longer than the others from there: 水厂制定了｜管护、巡查、维修."""
    done = _DONE.search(text, first.start, first.stop - 1)
    if done is None or any(_DONE.search(text, *other) for other in others):
        return None
    return done.end() if first.stop - done.end() <= max(stop - start for start, stop in others) + 2 else None


def _behind_division(text: str, first: Span, others: Sequence[Span]) -> Span:
    if all(_DIVIDES.search(text, start + 1, stop) for start, stop in others):
        return first  # 拿地即开工、验收即办证
    divides = _DIVIDES.search(text, first.start, first.stop - 1)
    return Span(divides.end(), first.stop) if divides else first
