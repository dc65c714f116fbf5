"""Where the first item of a list begins: at a head shared with the second, behind the verb that governs the list, behind 的."""

import re

from quizgen.documents.document import Span
from quizgen.structure.edge import HOLDERS, may_precede, opening
from quizgen.structure.governors import DOUBLE, GOOD_FOR, MAKES, MEANS, WAGES, WHOLE
from quizgen.structure.verb import ADVERBS, IN_CHARGE, NOUNS_TOO, VERBS, after_adverbs, governs, names_quality
from quizgen.structure.word import DEEDS, WORDS, across_word

_PREPOSITIONS = re.compile("[对在从以向由被]")
_PRONOUN = re.compile("[我你他它](?:们|国|党|省|市|县|区|校|院)?")
_MODAL = re.compile("能够|可以|得以|学会")
_ONLY = frozenset("只有 只要 唯有 除非".split())
_MEASURE = re.compile("有?一(?:个|支|批|项|种|套|系列)(?!个)|更多(?!的)|大批")  # 建设一支｜政治过硬、本领高强的队伍
_OBJECTS = WORDS - VERBS - ADVERBS - DEEDS
COMPOUNDED = frozenset("能力 机构 机制 制度 体系 工作 部门 水平 人员 主体 模式 平台 质量 活动 方式 责任".split())
"""What makes one noun with a verb before it: 创新能力, 组织机构代码证."""
_TIED = frozenset("在从以由把将使让为向同就")
_GOVERNORS = ("集", "走")
_ASKS, _ASKED = re.compile("为什么|什么[是叫]|怎样|如何"), re.compile("什么|怎样|如何|怎么|谁")
_LONGEST_ADJUNCT = 3
_LONGER = 3  # characters that the first item may have more than the second


def item_start(text: str, first: Span, second: Span) -> int:
    """Where the first item begins: at a head shared with the second; else behind the verb that governs the list, or behind 的."""
    asks = _ASKS.search(text, *first)
    if asks is not None and _ASKED.search(text, *second):
        return asks.start()  # 回答了新形势下｜为什么要修渠、怎样修渠
    at = text.find(_head(text, second), first.start + 1, first.stop)
    if at > 0:
        return at
    position = governed_start(text, first, second)
    if "的" in second.of(text):
        if text.find("的", position, first.stop) < 0 < text.find("的", *first):
            position = opening(text, first)  # 争做｜远大理想的坚定信仰者、伟大梦想的接力奋斗者: 坚定 governs nothing
        return _of_like_length(text, Span(position, first.stop), second)
    of = text.rfind("的", position, first.stop - 2)
    if of < 0 or first.stop - of <= 2:
        return position
    return of + 2 if text[of + 1] == "是" and first.stop - of > 3 else of + 1  # 指的是｜水库建设、水渠建设


def _head(text: str, item: Span) -> str:
    """The word that an item opens with, as far as one can tell: two characters, or 是."""
    return text[item.start] if text[item.start] == "是" else text[item.start : item.start + 2]


def _of_like_length(text: str, first: Span, second: Span) -> int:
    """Where the first item begins, whose 的 is its own as in the second: 中国始终做｜世界和平的建设者、全球发展的贡献者."""
    if _PREPOSITIONS.match(text, second.start):
        return first.start  # 对规律的把握能力、对舆论的引导能力: both open with their preposition
    role = after_adverbs(text, first.start, first.stop)
    if text[role] == "做" and text[role : role + 2] not in WORDS:
        first = Span(role + 1, first.stop)
    length = second.stop - second.start
    of = text.rfind("的", first.start, first.stop)
    stop = first.stop - 4 if of < 0 else min(of, first.stop - 4)
    begins = [first.start]
    for at in range(max(first.start + 1, first.stop - length - _LONGER), stop):
        if (may_precede(text[first.start : at]) or text[at - 1] in "做是") and not across_word(text, at):
            begins.append(at)
    return min(begins, key=lambda at: abs(first.stop - at - length))


def governed_start(text: str, first: Span, second: Span) -> int:
    """Where the first item begins behind the verbs, and their adverbs, that govern the list; at a preposition, like the second."""
    modal = _MODAL.search(text, first.start + 1, first.stop - 2)
    if modal is not None and _MODAL.search(text, *second) is None:
        first = Span(modal.end(), first.stop)  # 长大后能够｜辛勤劳动、诚实劳动
    position = _behind_pronoun(text, opening(text, first), first.stop)
    if _PREPOSITIONS.match(text, second.start):
        towards = _towards(text, first, second)
        if towards is not None:
            return towards
        found = _PREPOSITIONS.search(text, position, first.stop)
        while found is not None:
            if may_precede(text[first.start : found.start()]) or text[found.start() - 2 : found.start()] in ADVERBS:
                return found.start()
            found = _PREPOSITIONS.search(text, found.end(), first.stop)
    shortest = min(4, second.stop - second.start)
    if text[position : position + 2] in MEANS and text[second.start : second.start + 2] not in MEANS:
        position += 2  # 通过｜抓好制度建设、队伍建设
    tied = text[position] in _TIED or text[position] == "与" != text[second.start]  # 与｜水库建设、渠道建设相结合
    if tied and text[position : position + 2] not in WORDS and first.stop - position > 2:
        position += 1  # 在｜党史、新中国史学习中; 把｜改革的力度、发展的速度统一起来
    after = after_adverbs(text, position, first.stop)
    if after > position and text[after - 2 : after] in VERBS and text[after : after + 2] not in VERBS:
        position = after  # 统筹｜经济建设: no adverb, where no verb follows
    if text[after : after + 4] in DOUBLE and first.stop - after - 4 >= shortest:
        return after + 4  # 建立健全｜学习制度、考核评价机制
    while text[after : after + 2] in VERBS and first.stop - after - 2 >= shortest:
        if (
            names_quality(text, after)  # 稳定性与灵活性相统一
            or (
                text[after - 2 : after] in VERBS
                and text[after + 2 : after + 4] in VERBS
                and first.stop - after == second.stop - second.start
            )  # 做到｜安排部署到位、教师配备到位
            or text[after : after + 4] in WHOLE
            or text.startswith(IN_CHARGE, after)
            or _is_attribute(text, Span(after, first.stop), second)
        ):
            break
        if text[after : after + 2] in WAGES and {text[after + 2 : after + 4], text[after + 4 : after + 6]} <= VERBS:
            return after + 2  # 打好｜防范化解重大风险攻坚战、污染防治攻坚战
        if text[after : after + 2] in MAKES and governs(text, after + 2):
            return after + 2  # 打造｜铸牢堤防样板、节水样板
        if (
            led_by_verb(text, second)
            and not led_by_verb(text, Span(after + 2, first.stop))
            and text[after + 2] != "以"  # 建成｜以渠为骨干、体现特色
        ):
            return _own_verb(text, Span(position, first.stop), second, after)
        position = after = after + 2
    if text[position] == "由" != text[second.start] and text[position : position + 2] not in WORDS:
        position += 1  # 实行｜由｜地方政府负责、分级管理
    if text.startswith(GOOD_FOR, position) and not text.startswith(GOOD_FOR, second.start):
        position += 3  # 有利于｜高质量发展、公平用水
    if position > first.start and text[position : position + 2] in HOLDERS and governs(text, position + 2):
        position += 4  # 鼓励党员参加｜岗位培训、技能培训
    position = _last_verb(text, position, first.stop)
    while text[position : position + 1] in ("和", "与", "并") and text[position + 1 : position + 3] in VERBS:
        position += 3  # 坚持和完善｜人民代表大会制度
    if (
        text[position : position + 1] in ("好", "了", "以", "于", "着")
        and position > first.start
        and position + 2 < first.stop
        and not (text[position] == "以" and text.find("为", position, first.stop) > 0)
    ):
        position += 1
    if (
        text[position] in _GOVERNORS
        and text[position] != text[second.start]
        and text[position : position + 2] not in WORDS
        and position + 2 < first.stop
    ):
        position += 1  # 构建集｜政治安全、国土安全等于一体的体系; 走｜技术型、集约型的道路
    measure = _MEASURE.match(text, position, first.stop - 3)
    return measure.end() if measure and not _MEASURE.match(text, second.start, second.stop) else position


def _behind_pronoun(text: str, start: int, stop: int) -> int:
    """Behind the pronoun before a verb, and the 新 that tells when it was done: 它｜推翻…, 我国｜实行…, 新｜组建…"""
    if text[start : start + 2] in _ONLY and governs(text, start + 2):
        return start + 2  # 只有｜聚焦全员护渠、全程护渠
    pronoun = _PRONOUN.match(text, start, stop)
    if pronoun is not None and governs(text, pronoun.end()):
        return pronoun.end()
    return (
        start + 1
        if text[start] == "新" and text[start : start + 2] not in WORDS and governs(text, start + 1)
        else start
    )


def _is_attribute(text: str, verb: Span, second: Span) -> bool:
    """Whether a verb tells of what kind a thing is, as the second item has another before it: 健全｜领导责任体系、企业责任体系."""
    noun = text[verb.start + 2 : verb.stop]
    return text[verb.start : verb.start + 2] in NOUNS_TOO and len(noun) > 2 and text.endswith(noun, *second)


def _towards(text: str, first: Span, second: Span) -> int | None:
    """Where 对 stands in the first item, behind a verb that is not known, as it does in the second: 厚植｜对党的信赖、对制度的信心."""
    at = text.find("对", first.start + 1, first.stop)
    if text[second.start] != "对" or at < 0 or {text[at - 1 : at + 1], text[at : at + 2]} & WORDS:
        return None
    return at if text.find("的", at, first.stop) > 0 < text.find("的", *second) else None


def _own_verb(text: str, first: Span, second: Span, verb: int) -> int:
    """Where the first item begins, which has a verb of its own as the second has: at the verb, and its adverb if the second has one.

    不断提高｜推动发展的本领、服务群众的本领; 增强干部｜推动发展的本领, where the first verb governs those who have the others.
    """
    for at in range(verb + 4, first.stop - 4):
        if text[at - 2 : at] in HOLDERS and led_by_verb(text, Span(at, first.stop)):
            return at
    return first.start if text[second.start : second.start + 2] in ADVERBS else verb


def led_by_verb(text: str, span: Span) -> bool:
    """Whether a verb opens the stretch, behind adverbs or not; what is a noun as well must have an object: 服务群众本领."""
    word = text[span.start : span.start + 2]
    if word in NOUNS_TOO:
        noun = text[span.start + 2 : span.start + 4]
        return span.stop - span.start > 4 and noun in _OBJECTS and noun not in COMPOUNDED
    return (word in VERBS and not names_quality(text, span.start)) or governs(
        text, after_adverbs(text, span.start, span.stop)
    )


def _last_verb(text: str, start: int, stop: int) -> int:
    """Behind the last verb that governs, where more stands before it than an item would hold: 整体带动和提升｜新型工业化."""
    for at in range(stop - 4, start + _LONGEST_ADJUNCT - 1, -1):
        if governs(text, at):
            return at + 2
    return start
