"""Items of one length between 、, cut out of the words around them."""

import re

from quizgen.documents.document import Span
from quizgen.structure.cut import cut_out, sure_behind
from quizgen.structure.edge import WAGES, governed_start, may_precede
from quizgen.structure.run import common_head, shared_places
from quizgen.structure.verb import ADVERBS, NOUNS_TOO, VERBS, governs, makes_do
from quizgen.structure.word import DEEDS, WORDS, across_word

AND_SO_ON = re.compile("等(?<![平同均对中高初上相不优]等)(?![级待候效距同于份])")  # not 平等, 等级
"""等 behind the last item, and no part of a word."""
_SHORTEST, _SHORT, _LONG = 3, 6, 8
_LONGER = 4  # characters that the first member may have more than the others
_OBJECTS = WORDS - VERBS - ADVERBS - DEEDS
_SLOGAN = 4  # 突出特色、服务国家、世界一流: all that a clause holds
_TIED = tuple("在从以由把将使让为对")
_KIND = "性"
_SIZES = frozenset("大小")
_KINDS = frozenset("公共 早期 国有 民营 大型 小型 双边 多边 远程".split())  # of the first alone
_QUOTES = frozenset("“”《")
_DONE = ("作出", "做出", "进行", "开展")  # 统筹发展和安全｜作出
_FIGURE = re.compile(r"\d")  # 脱硫改造1500万千瓦、脱硝改造1.3亿千瓦: each is as long before its figure
_AND = re.compile("和(?![平谐美睦解气合])")
_ABOVE_ALL = ("为主", "为辅", "为先", "为本", "为要", "至上")  # 自然恢复为主
_COUNTS = tuple("一两二三四五六七八九十")
_CAMPAIGNS = ("保卫战", "攻坚战", "持久战", "歼灭战", "主动仗")
_LONGEST_DOCTRINE = 8  # 的全人类共同价值
_DOCTRINES = tuple(
    "理念 精神 思想 方针 原则 价值 价值观 方式 战略 布局 目标 道路 特征 作风 传统 路线 格局 安全观 发展观".split()
)


def equal(text: str, items: tuple[Span, ...]) -> tuple[int, tuple[Span, ...]] | None:
    """Items of equal length: 举旗帜聚民心、防风险保安全、强治理惠民生; of two characters only where they share one."""
    first, *middle, last = items
    length, *others = {stop - start for start, stop in middle}
    if others or length < 2 or first.stop - first.start < length or last.stop - last.start < length:
        return None
    trimmed = (Span(first.stop - length, first.stop), *middle, Span(last.start, last.start + length))
    words = [text[start:stop] for start, stop in trimmed]
    if (
        len(set(words)) != len(words)
        or AND_SO_ON.search(words[-1])
        or (words[-1][-1] == "的" != words[1][-1] and words[-1][-2:] != "目的")
        or words[-1].endswith(_DONE)
        or ("的" not in words[-1] and all("的" in word for word in words[:-1]))  # 对农户的关心、对新社员｜的信任
        or (last.stop > last.start + length and _makes_do(words))
        or (words[-1][-2:] in VERBS and text[last.start + length : last.stop] in VERBS and len(common_head(words)) > 1)
        or text[last.start + length : last.stop] == words[0][-1] == words[1][-1]  # 能为的努力为、不该为的决不｜为
    ):
        return None
    if not _QUOTES.isdisjoint("".join(words)) and any(map(_in_quotes, words)):
        return None
    shared = shared_places(words)
    lead, trail = text[first.start : first.stop - length], text[last.start + length : last.stop]
    score = 4 + 2 * shared + len(items)
    if length == 2 and shared and _names_one(lead, trail, len(words)) and not across_word(words[-1] + trail, 2):
        return score, trimmed  # 打造｜众创、众包、众扶、众筹｜平台
    if length == 2 and not _names_one(lead, trail, len(words)):
        if trail[1:2] == "的" and _names_one(lead, trail[1:], len(words)):
            longer = (*trimmed[:-1], Span(last.start, last.start + 3))
            return score, longer  # 绿色、低碳、循环、可持续｜的发展道路
        if not lead and not trail and text[first.start - 1] == "“" and text[last.stop : last.stop + 1] == "”":
            return score, trimmed  # “扩量、提质、延链、增效”行动
        if not shared or words[0][1] in "中次":
            return None  # 二中、三中、四中全会
        if lead and may_precede(lead) and not across_word(words[-1] + trail, 2):
            return score, trimmed  # 实现｜事前、事中、事后｜全链条监管
    if length > 2 and len(trail) > 2 and trail[2] == "等" and common_head(words) and trail[:2] in _OBJECTS:
        complete = Span(last.start, trimmed[-1].stop + 2)  # 抓党建、抓管理、抓突发事件等
        trimmed, trail = (*trimmed[:-1], complete), trail[2:]
    elif trail.startswith(_ABOVE_ALL) and length > 2:
        trimmed, trail = (*trimmed[:-1], Span(last.start, trimmed[-1].stop + 2)), trail[2:]
    if (
        lead[-2:] in VERBS
        and words[0][:2] not in VERBS
        and all(map(_does, words[1:]))
        and any(word[2:4] in _OBJECTS for word in words[1:])
    ):
        begun = Span(
            trimmed[0].start - 2, first.stop
        )  # 把｜实行民主决策、坚持依法行政、推进政务公开: each has its verb
        trimmed, words[0], lead = (begun, *trimmed[1:]), begun.of(text), lead[:-2]
    if _has_verb_before(lead, words):
        begun = Span(
            trimmed[0].start - 4, first.stop
        )  # 处理好｜保持经济平稳较快发展、调整经济结构、管理通胀预期三者关系
        trimmed, words[0], lead = (begun, *trimmed[1:]), begun.of(text), lead[:-4]
    if _is_done_to(lead, words):
        begun = Span(trimmed[0].start - 4, first.stop)  # 打好｜防范化解重大风险、精准脱贫、污染防治
        trimmed, words[0], lead = (begun, *trimmed[1:]), begun.of(text), lead[:-4]
    if lead[-3:-1] in VERBS and length >= _SLOGAN and lead[-1] in _SIZES and lead[-2:] not in WORDS:
        begun = Span(trimmed[0].start - 1, first.stop)  # 弘扬｜大别山精神、抗洪精神
        trimmed, words[0], lead = (begun, *trimmed[1:]), begun.of(text), lead[:-1]
    if lead[-2:] in _KINDS and length == _SLOGAN and lead[-4:-2] in VERBS:
        begun = Span(trimmed[0].start - 2, first.stop)  # 加强｜公共资源交易、项目建设
        trimmed, words[0], lead = (begun, *trimmed[1:]), begun.of(text), lead[:-2]
    figure = _FIGURE.search(words[1])
    counted = _FIGURE.search(text, first.start, first.stop) if figure else None
    if figure and counted:
        begun = Span(max(counted.start() - figure.start(), first.start), first.stop)
        trimmed, words[0], lead = (begun, *trimmed[1:]), begun.of(text), text[first.start : begun.start]
    if lead[-1:].isdecimal() or (words[0][0] == _KIND and words[0][:2] not in WORDS):
        own = _whole_begin(text, trimmed[0].start)  # 5个｜茶业大镇: the figure is its own; 战略｜性产业
        begun = Span(max(own, first.start), first.stop)
        trimmed, words[0], lead = (begun, *trimmed[1:]), begun.of(text), lead[: begun.start - first.start]
    tied = words[0][0] in _TIED and words[0][:2] not in WORDS and length > _SHORTEST
    if (
        tied
        and (
            (trail and not lead)
            or (length > _SLOGAN and (lead[-2:] in VERBS or (trail[:1] == "的" and words[0][0] == "对")))
        )
        and not any(word[0] in _TIED for word in words[1:])
    ):
        begun = Span(
            trimmed[0].start + 1, first.stop
        )  # 在｜科研经费、实验室条件、研究生指标等方面; 使我们党对｜…规律的认识
        trimmed, lead = (begun, *trimmed[1:]), lead + words[0][0]
    if (
        lead
        and _AND.search(words[0], 1, length - 1)
        and not any(_AND.search(word, 1, length - 1) for word in words[1:])
    ):
        whole = _begun_before(text, items, words, trail)  # 加强｜基础零部件和元器件、关键基础软件
        return None if whole is None else (len(items), (whole, *trimmed[1:]))
    if cut_out(lead, trail, words, shared):
        return score, trimmed
    if not across_word(lead + words[0], len(lead)) or not sure_behind(trail, words, shared):
        return None
    whole = _begun_before(text, items, words, trail)
    return None if whole is None else (len(items), (whole, *trimmed[1:]))


def _makes_do(words: list[str]) -> bool:
    """Whether what follows the last of the words is its own: 上门服务企业、上门督促企业｜扛起责任."""
    head = common_head(words)
    return len(head) > 1 and makes_do(words[-1], len(head), len(words[-1]))


def _whole_begin(text: str, start: int) -> int:
    """Where the figure begins that stands right before, or the word that 性 makes a kind of: 保障性, 经常性."""
    if text[start] == _KIND:
        return start - 2
    while text[start - 1].isdecimal() or text[start - 1] == ".":
        start -= 1
    return start


def _begun_before(text: str, items: tuple[Span, ...], words: list[str], trail: str) -> Span | None:
    """The first item behind its verb or preposition, a little longer than the others: 以｜干事创业精气神提振、能力提升、作风转变."""
    length = len(words[-1])
    if length <= _SHORTEST or any(governs(word, 0) for word in words[1:]) or words[-1][-1] == "的":
        return None
    start = governed_start(text, items[0], items[1])
    whole = Span(start, items[0].stop)
    if start == items[0].start or whole.stop - start > length + _LONGER or "的" in whole.of(text):
        return None
    return None if across_word(words[-1] + trail, length) else whole


def _does(word: str) -> bool:
    """Whether a word is a verb and what it is done to: 推进政务公开, 管理社会事务; not 督导服务."""
    if word[:2] in NOUNS_TOO:
        return word[2:4] in _OBJECTS and len(word) > _SLOGAN
    return governs(word, 0)


def _has_verb_before(lead: str, words: list[str]) -> bool:
    """Whether the first word lacks the verb that each of the others has, and a verb and its object stand before it."""
    does, object_ = lead[-4:-2], lead[-2:]
    if does not in VERBS or object_ not in _OBJECTS or words[0][:2] in VERBS:
        return False
    return words[0][-2:] in VERBS and all(word[:2] in VERBS for word in words[1:]) and any(map(_does, words[1:]))


def _is_done_to(lead: str, words: list[str]) -> bool:
    """Whether the first word is what two verbs behind a governing one do something to, as the others are deeds themselves."""
    governing, does, too = lead[-6:-4], lead[-4:-2], lead[-2:]
    if governing not in VERBS or does not in VERBS or too not in VERBS or governing in NOUNS_TOO:
        return False
    deeds = governing in WAGES or all(word[:2] in ADVERBS or word[-2:] in VERBS | DEEDS for word in words[1:])
    return deeds and words[0][-2:] not in VERBS and not any(governs(word, 0) for word in words[1:])


def _in_quotes(word: str) -> bool:
    """Whether a word is quoted, is cut out of a quote, or quotes a name (增强“四个意识”); not 因敬畏而“不敢”."""
    quote = word.find("“")
    if quote < 0:
        return "《" in word or "”" in word
    return quote == 0 or word.count("“") != word.count("”") or word.startswith(_COUNTS, quote + 1)


def _names_one(lead: str, trail: str, count: int) -> bool:
    """Whether two-character items are the content of one name: 蓝天、碧水、净土｜保卫战, …、共享｜的发展理念; not 医疗、教育｜等领域."""
    if not lead and (not trail or trail.startswith(("——", "是"))):
        return count > 3  # 富强、民主、文明、和谐｜是国家层面的要求
    if not trail:
        return count > 3 and lead[-2:] in VERBS  # 协同推进｜降碳、减污、扩绿、增长
    if trail.startswith(_CAMPAIGNS):
        return count > 2  # 蓝天、碧水、净土｜保卫战取得成果
    if trail.startswith("的"):
        return count > 3 and trail.endswith(_DOCTRINES) and len(trail) <= _LONGEST_DOCTRINE
    if len(trail) == _SLOGAN and trail[:2] in _OBJECTS and trail[2:] in VERBS | DEEDS:
        return False  # 促进｜人口、产业、生产要素集聚
    return 0 < len(trail) <= 4 and trail[0] not in "等相" and lead[-2:] in VERBS
