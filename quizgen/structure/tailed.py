"""Items that end alike: 区域协调发展战略、区域重大战略、主体功能区战略."""

import re
from collections.abc import Sequence

from quizgen.documents.document import Span
from quizgen.structure.edge import CONJUNCTION, LETS, may_follow
from quizgen.structure.first_item import item_start
from quizgen.structure.governors import WAGES
from quizgen.structure.run import common_tail
from quizgen.structure.torn import AND_SO_ON
from quizgen.structure.verb import ADVERBS, VERBS, after_adverbs, governs
from quizgen.structure.word import WORDS, across_word

_TAIL_CHARACTERS = frozenset("性感度权化家观论率型式者法学史类战链期制地费税")
_SUFFIXES = frozenset("性感度权化")
ENTERS = re.compile(
    "(?<![而但只就还总便都不可])是(?=..)|旨在[对为向]?|"
    "(?:进入|步入|处于|处在|面临|迎来|呈现|具有|具备|成为|体现|彰显|展现|凸显|享受|担任|包括|包含|涵盖|涉及|在于)(?:了|出|着)?|形成了|之间有"
    "|[和与及]对(?![内外口策象手接标比话抗等])(?=..)"
)
"""What may enter a list, and is none of its first item: 是｜…, 具有｜…, 成为｜…, …的讲话和对｜…"""
_HOLDS_MORE = re.compile("[的是对为从向于等在以]|依据|根据|按照")
_ACTS = frozenset("检查 调查 宣传 学习 研究 保护 监督 审计 评估 修改 审批 管理 监管 监测 执行".split())
_QUALITY = "性"
_WAYS = frozenset("道路 步伐 进程 趋势 特征".split())  # 走工业化、信息化、城镇化｜道路
_OWNERS = WORDS - VERBS - ADVERBS  # what is so or so: 政策｜稳定性、实效性
_OF_A_KIND = frozenset("类型式")  # 通识类、行业通用类、行业专用类｜数据集
_OF_FIGURES = frozenset("0123456789.")
_FAR_LONGER = 2
_SHORT = 5
_WITH = frozenset("同与")
_TITLED = re.compile("》(?:以及|[和与及])(?=..)")


def tailed(text: str, items: tuple[Span, ...]) -> tuple[int, tuple[Span, ...]] | None:
    """Items that end alike: 区域协调发展战略、区域重大战略、主体功能区战略."""
    first, *others, last = items
    rest = (first, *others)
    if len({text[stop - 1] for _, stop in rest}) > 1:
        return None
    tail = common_tail([text[start:stop] for start, stop in rest])
    if any(item.of(text).count(tail) > 1 and len(_parted(text, (first, item, last), tail)) == 3 for item in others):
        return None  # 组织优势转化为制度优势: two lists meet in it
    for cut in range(len(tail)):
        end = tail[cut:]
        at = text.find(end, last.start + 1, last.stop)
        if at < 0 or (len(end) == 1 and (end not in _TAIL_CHARACTERS or text.find("等", last.start, at) > 0)):
            continue
        closing = AND_SO_ON.search(text, last.start + len(end), at)
        stop = closing.start() if closing else at + len(end)  # 检测认证｜等生产性服务
        if stop < _even_stop(text, items):
            continue  # 有问题不整改、大问题小整改、边整改｜边再犯
        start = item_start(text, rest[0], rest[1])
        start = _whole(text, rest, start)
        if text[start - 1] == "的" and rest[0].stop - start <= len(tail):
            return None  # 经过了国共合作的｜统一战线、抗日民族统一战线
        if rest[0].stop - start <= len(end):
            start = _behind_preposition(text, rest[0], start)  # 把｜用水要求落实到位: the verb is in what all end in
        if text[stop : stop + 1] == "到" and (since := text.rfind("从", start, rest[0].stop)) >= 0:
            start = since + 1  # 工程从｜规划许可、施工许可、取水许可｜到竣工验收
        first = _of_like_tail(text, Span(start, rest[0].stop), (*others, last), len(end))
        if text[first.start] in _OF_FIGURES and text[first.start - 1] in _OF_FIGURES and first.start > rest[0].start:
            return None  # 产量分别达118｜.3万吨、33万吨、165万吨
        if text[rest[0].start] in "把将":
            first = _behind_with(text, first, (*others, last))
        with_whom = first.start + 2
        if text[with_whom] in _WITH and governs(text, first.start) and text[with_whom : with_whom + 2] not in WORDS:
            first = Span(with_whom + 1, first.stop)  # 加强同｜山区国家、共建水网国家和平原国家务实合作
        if text[stop : stop + 1] == "的" and _is_towards(text, first, rest[1]):
            first = Span(first.start + 1, first.stop)
        trimmed = (first, *others, Span(last.start, stop))
        if min(span.stop - span.start for span in trimmed) <= len(end):
            continue
        way = end in _SUFFIXES and text[stop : stop + 2] in _WAYS
        ends = end in _OF_A_KIND or way or may_follow(text[stop : last.stop]) or _within_it(text, rest[0], stop)
        if len(end) == 1 and not ends:
            return None
        if (
            last.stop - stop == 2
            and not may_follow(text[stop : last.stop])
            and text.startswith(text[rest[1].start : rest[1].start + 2], last.start)
        ):
            continue  # 改革为了人民、改革依靠人民、改革成果由人民共享
        return 3 + 2 * len(end) + len(items), _parted(text, trimmed, end)
    return None


def _even_stop(text: str, items: Sequence[Span]) -> int:
    """Where the last item ends if it is as long as all before it, and its unit ends there or with 的; nowhere (0) if it is not."""
    first, *others, last = items
    lengths = {stop - start for start, stop in others}
    if len(lengths) != 1 or first.stop - first.start < (length := lengths.pop()):
        return 0
    even = last.start + length
    if CONJUNCTION.search(text, last.start + 1, even - 1):
        return 0  # 香港特别行政区同胞、澳门特别行政区同胞、台湾同胞和海外侨胞
    return even if even == last.stop or (even < last.stop and text[even] == "的") else 0


def _whole(text: str, items: Sequence[Span], start: int) -> int:
    """Where the first item begins, no part of a quote, nor of a predicate that 让 brings in: 让｜纠纷化解快起来、市场热起来."""
    first, second = items[:2]
    titled = _TITLED.search(text, *first)
    if titled is not None and _TITLED.search(text, second.start, items[-1].stop) is None:
        return max(start, titled.end())  # 《办法》及｜教师系列、职工系列
    quote = text.rfind("“", first.start, start)
    if quote >= 0 and text.find("”", quote, start) < 0:
        return quote
    longest = max(stop - start for start, stop in items[1:])
    if first.stop - start > _FAR_LONGER * longest:
        *_, both = (None, *CONJUNCTION.finditer(text, start + 2, first.stop - 2))
        near = both is not None and first.stop - both.end() <= longest + 2
        if both is not None and near and both.group() != "及" and not _joined(text, items[1:]):
            return both.end()  # 核心价值观和｜先进文化、革命文化
    short = first.stop - start < second.stop - second.start - 1
    return first.start + 1 if short and text[first.start] in LETS else start


def _joined(text: str, items: Sequence[Span]) -> bool:
    """Whether a conjunction stands inside any of the items."""
    return any(CONJUNCTION.search(text, start + 1, stop) for start, stop in items)


def ends_in_tail(text: str, first: Span, last: Span) -> bool:
    """Whether the last of such items reaches to the end of its unit: where it ends as the first does, and has that character once."""
    return text.find(text[first.stop - 1], last.start, last.stop) == last.stop - 1


def _parted(text: str, items: tuple[Span, ...], end: str) -> tuple[Span, ...]:
    """The items, the only one that holds a 和 parted there where both halves end alike: 编制标准、工资标准和建设标准、经费标准."""
    holding = [index for index, item in enumerate(items) if CONJUNCTION.search(text, item.start + 1, item.stop - 1)]
    if len(end) < 2 or len(holding) != 1 or not 0 < holding[0] < len(items) - 1:
        return items
    before, (start, stop), behind = items[: holding[0]], items[holding[0]], items[holding[0] + 1 :]
    conjunction = CONJUNCTION.match(text, text.find(end, start + 1, stop) + len(end), stop - len(end))
    halves = (Span(start, conjunction.start()), Span(conjunction.end(), stop)) if conjunction else (Span(start, stop),)
    return (*before, *halves, *behind)


def _behind_preposition(text: str, first: Span, otherwise: int) -> int:
    """Where an item begins that no verb governs: with its unit, behind 把 or 将; elsewhere where it holds more than itself."""
    start = first.start + (text[first.start] in "把将" and text[first.start : first.start + 2] not in ("将士", "把握"))
    return otherwise if _HOLDS_MORE.search(text, start, first.stop) else start


def _within_it(text: str, first: Span, stop: int) -> bool:
    """Whether a list that 在 opens is closed by 上 or 中: 在｜党史、新中国史、改革开放史｜上."""
    return text[stop] in "上中" and text[first.start] == "在"


def _behind_with(text: str, first: Span, others: Sequence[Span]) -> Span:
    """The first item behind what all are brought together with: 把水库监督同｜农户监督、舆论监督贯通起来."""
    at = text.rfind("同", first.start + 1, first.stop - 2)
    own = at < 0 or text[at : at + 2] in WORDS or text[at - 1 : at + 1] in WORDS
    return first if own or any("同" in other.of(text) for other in others) else Span(at + 1, first.stop)


def _is_towards(text: str, first: Span, second: Span) -> bool:
    """Whether a preposition ties all items to what follows 的: 对｜执政规律、建设规律、发展规律的认识."""
    return text[first.start] == "对" != text[second.start] and text[first.start : first.start + 2] not in WORDS


def _of_like_tail(text: str, first: Span, others: Sequence[Span], tail: int) -> Span:
    """The first item without a verb that governs the list, however short the item is: 修订｜教育法、高等教育法、职业教育法.

    Where the tail is one character, an item much longer than the others begins where they would: 我国经济发展｜平衡性、协调性.
    """
    enters = ENTERS.search(text, first.start, first.stop - tail - 1)
    if enters and not any(ENTERS.search(text, *other) for other in others):
        first = Span(enters.end(), first.stop)
    if text[first.start - 2 : first.start] in WAGES:
        return first
    verb = after_adverbs(text, first.start, first.stop)
    of_verbs = all(text[other.start : other.start + 2] in VERBS for other in others)
    if (
        (governs(text, verb) or (tail == 1 and text[verb : verb + 2] in _ACTS))
        and first.stop - verb - 2 > tail
        and not of_verbs
        and 3 * sum(governs(text, other.start) for other in others) < len(others)  # 节约能源法
    ):
        return Span(verb + 2, first.stop)
    lengths = [other.stop - other.start for other in others[:-1]]
    longest = max(lengths, default=0)
    if 1 < tail < longest <= _SHORT and first.stop - first.start > _FAR_LONGER * longest:
        joins = CONJUNCTION.search(text, first.stop - _FAR_LONGER * longest - 1, first.stop - min(lengths))
        start = joins.end() if joins else first.stop - min(lengths)  # 灌区的今天是大家一道｜挖出来、修出来
        return first if across_word(text[first.start : first.stop], start - first.start) else Span(start, first.stop)
    start = first.stop - (others[0].stop - others[0].start)
    if (
        tail > 1
        or longest == 0
        or text[first.stop - 1] not in _SUFFIXES
        or first.stop - first.start
        < longest + (2 if text[first.stop - 1] == _QUALITY and text[first.start : start] in _OWNERS else 3)
        or start <= first.start
    ):
        return first
    lead = text[first.start : start]
    return first if across_word(lead + text[start : first.stop], len(lead)) else Span(start, first.stop)
