"""Items of one length between 、, cut out of the words around them: no cut may fall into a word, and one of the two must be sure."""

from quizgen.documents.document import Span
from quizgen.structure.edge import CONJUNCTION, governed_start, may_follow, may_precede
from quizgen.structure.run import common_head, common_tail, shared_places
from quizgen.structure.verb import ADVERBS, NOUNS_TOO, VERBS, governs
from quizgen.structure.word import WORDS, across_word, between_words

_SHORTEST, _SHORT = 3, 6
_LONGER = 4  # characters that the first member may have more than the others
_SINGLE = frozenset(
    "稳促调防惠增谈讲想作办抓带保把管补强固扬举聚育兴展找领提出学查改悟用做敢能会走进降减优转建树立守护扩拓引破解除治控压严重下谋见添惩盯夯筑塑融畅联赋拼争守访解练亮搭送"
)
_DEGREES = frozenset("全多深高宽广大强严细实快")
_NO_VERBS = (WORDS - VERBS - ADVERBS) | NOUNS_TOO
_WORK = ("建设", "发展", "改革", "工作")  # …、…、…建设: what closes a list of things done
_SLOGAN = 4  # 突出特色、服务国家、世界一流: all that a clause holds
_PREPOSITIONS = "对在从以向由因"
_BEFORE_LISTS = tuple("以从对为用靠凭与同")
_TIED = tuple("在从以由把将使让为对")
_QUOTES = frozenset("“”《")
_COUNTS = tuple("一两二三四五六七八九十")
_SUMS = frozenset(
    "改革 规律 需求 环节 流程 等级 属性 主体 环境 氛围 格局 局面 关系 空间 渠道 平台 方法 模式 路径".split()
)
_DONE = frozenset("贯通 融于 融为 融通 连接 联结 摆在 放在 作为 当作 变成 化为 落到 列为 列入 用于 有机 更好".split())
_AFTER_OBJECT = VERBS | ADVERBS | _DONE
_DOES = VERBS | ADVERBS | _DONE
_DOCTRINES = tuple(
    "理念 精神 思想 方针 原则 价值观 方式 战略 布局 目标 道路 特征 作风 传统 路线 格局 安全观 发展观".split()
)


def equal(text: str, items: tuple[Span, ...]) -> tuple[int, tuple[Span, ...]] | None:
    """Items of equal length: 举旗帜聚民心、防风险保安全、强治理惠民生; of two characters only where they share one."""
    first, *middle, last = items
    length, *others = {stop - start for start, stop in middle}
    if others or length < 2 or first.stop - first.start < length or last.stop - last.start < length:
        return None
    trimmed = (Span(first.stop - length, first.stop), *middle, Span(last.start, last.start + length))
    words = [span.of(text) for span in trimmed]
    if len(set(words)) != len(words) or "等" in words[-1]:
        return None
    if not _QUOTES.isdisjoint("".join(words)) and any(map(_in_quotes, words)):
        return None
    shared = shared_places(words)
    lead, trail = text[first.start : first.stop - length], text[last.start + length : last.stop]
    score = 4 + 2 * shared + len(items)
    if length == 2 and not _names_one(lead, trail, len(words)):
        if trail[1:2] == "的" and _names_one(lead, trail[1:], len(words)):
            longer = (*trimmed[:-1], Span(last.start, last.start + 3))
            return score, longer  # 绿色、低碳、循环、可持续｜的发展道路
        if not shared or words[0][1] == "中":
            return None  # 二中、三中、四中全会
        if lead and may_precede(lead) and not across_word(words[-1] + trail, 2):
            return score, trimmed  # 实现｜事前、事中、事后｜全链条监管
    if lead[-2:] in VERBS and words[0][:2] not in VERBS and all(governs(word, 0) for word in words[1:]):
        begun = Span(
            trimmed[0].start - 2, first.stop
        )  # 把｜实行民主决策、坚持依法行政、推进政务公开: each has its verb
        trimmed, words[0], lead = (begun, *trimmed[1:]), begun.of(text), lead[:-2]
    tied = words[0][0] in _TIED and words[0][:2] not in WORDS and length > _SHORTEST
    if (
        tied
        and (not lead or (lead[-2:] in VERBS and length > _SLOGAN))
        and not any(word[0] in _TIED for word in words[1:])
    ):
        begun = Span(trimmed[0].start + 1, first.stop)  # 在｜科研经费、实验室条件、研究生指标等方面; 深化对｜…规律
        trimmed, lead = (begun, *trimmed[1:]), lead + words[0][0]
    if _cut_out(lead, trail, words, shared):
        return score, trimmed
    if not across_word(lead + words[0], len(lead)) or not _sure_behind(trail, words, shared):
        return None
    whole = _begun_before(text, items, words, trail)
    return None if whole is None else (len(items), (whole, *trimmed[1:]))


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


def _in_quotes(word: str) -> bool:
    """Whether a word is quoted, is cut out of a quote, or quotes a name (增强“四个意识”); not 因敬畏而“不敢”."""
    quote = word.find("“")
    if quote < 0:
        return "《" in word or "”" in word
    return quote == 0 or word.count("“") != word.count("”") or word[quote + 1] in _COUNTS


def _cut_out(lead: str, trail: str, words: list[str], shared: int) -> bool:
    """Whether a list of these words, of equal length, may stand between lead and trail: neither cut may fall into a word.

    Where words merely end and begin at one cut, the other one must be sure, or the list be more than three words in a row.
    """
    if not _may_begin(lead, words) and (lead or trail or len(words[0]) != _SLOGAN):
        return False
    before, behind = _sure_before(lead, words, shared), _sure_behind(trail, words, shared)
    if before and behind:
        return True
    if not (before or behind or shared or len(words) > 3) or len(words[0]) < _SHORTEST:
        return False
    short = shared > 0 and (len(words[0]) == _SHORTEST or words[0][0] == words[-1][0] == "更")
    short = short and between_words(words[-1] + trail, len(words[0]))
    return (before or between_words(lead + words[0], len(lead))) and (
        behind
        or _goes_on(lead, trail, words)
        or (before and short)  # 有市场、有效益、有信用｜企业; 更大范围、更深层次｜开放
    )


def _goes_on(lead: str, trail: str, words: list[str]) -> bool:
    """Whether the sentence goes on with the trail: with what is done with the list (把…贯通起来), or what it is a part of (…改革)."""
    if lead[-1:] == "的" and "对" in lead and trail.startswith(("进行", "作出", "作了", "做了")):
        return True  # 对科学发展观的时代背景、科学内涵和精神实质｜进行了阐述
    if lead[-1:] in ("把", "将"):
        return trail[:2] in _AFTER_OBJECT
    if lead[-1:] == "在":
        return trail[0] in "上中下"
    if lead[-1:] in _BEFORE_LISTS and "的" not in trail:
        return trail[:2] in WORDS
    sums = trail[:2] in _SUMS or (
        len(trail) == 4 and trail[2:] in _SUMS and trail[:2] in WORDS
    )  # …、科研创新｜内在规律
    return sums and not all(word[:2] in VERBS for word in words)


def _may_begin(lead: str, words: list[str]) -> bool:
    """Whether nothing speaks against a list of these words behind the lead."""
    if all(word[:2] in VERBS for word in words[1:]):
        if lead[-2:] in VERBS and words[0][:2] not in VERBS:
            return False  # 建立…制度、健全…规则: the verb belongs to the first item as well
    elif governs(words[0], 0) and len(words[0]) > 3 and _led_by_nouns(words[1:]):
        return bool(lead) and may_precede(lead)  # 强化｜网络安全防护、网络数据安全管理: the verb governs them all
    if "的" in words[0][:3] and lead[-2:] not in VERBS and not any("的" in word for word in words[1:]):
        return False  # 临的执政考验、市场经济考验
    return words[0][0] not in "着了过" or words[0][:2] in VERBS


def _led_by_nouns(words: list[str]) -> bool:
    """Whether none of the words opens with a verb and one of them, for sure, with another word."""
    return not any(governs(word, 0) for word in words) and any(word[:2] in _NO_VERBS for word in words)


def _verb_and_noun(word: str) -> bool:
    """Whether a word is a verb of one character and what it is done to: 稳增长, 调结构."""
    return len(word) == _SHORTEST and word[0] in _SINGLE and word[1:] in WORDS


def _verb_and_outcome(words: list[str]) -> bool:
    """Whether the words are what can be done, with 得 or 能: 看得见、摸得着、得实惠; 进得来、能发展、有作为."""
    if len(words[0]) != _SHORTEST:
        return False
    outcomes = sum(word[1] == "得" for word in words)
    return outcomes > 1 or (outcomes == 1 and all(word[1] == "得" or word[0] in "能有不可" for word in words))


def _sure_before(lead: str, words: list[str], shared: int) -> bool:
    """Whether a list of these words, of equal length, begins right behind the lead."""
    if may_precede(lead) or (lead[-1] == "其" and words[0][0] not in "他它中次余"):
        return True
    if len(lead) == 1 or across_word(lead + words[0], len(lead)):
        return False  # 加｜快新能源
    if all(word[:2] in VERBS for word in words) or all(word[:2] in ADVERBS for word in words):
        return True  # …思想｜武装全党、教育人民、推动工作; 问题｜主动反思、及时回应、立即整改
    if _verb_and_outcome(words) or all(map(_verb_and_noun, words)):
        return True  # 出发｜想问题、作决策、办事情
    if words[0][0] in _PREPOSITIONS and len(common_head(words)) > 0:
        return True  # 各项措施｜在取向上配合、在实施中促进、在成效上彰显
    if len(words[0]) > 3 and (lead[-2:] in ADVERBS or lead.endswith("进一步")):
        return True  # 坚决｜割除毒瘤、清除毒源、肃清流毒
    return (
        len(words) > 3 or shared > 1 or (shared > 0 and len(words[0]) <= _SHORT)
    )  # one length between two cuts is no proof


def _sure_behind(trail: str, words: list[str], shared: int) -> bool:
    """Whether a list of these words, of equal length, ends right before the trail."""
    if not trail or common_tail(words) or trail[0] in "的等" or (len(words[0]) == 2 and not shared):
        return True
    if _verb_and_outcome(words) or all(map(_verb_and_noun, words)):
        return True  # 把方向、管大局、作决策、保落实｜作用
    if len(common_head(words)) > 1 and len(words) > 3 and "等" not in trail[:5]:
        return True  # 以学铸魂、以学增智、以学正风、以学促干｜长效机制
    if (shared and CONJUNCTION.match(trail)) or (trail in _WORK and 3 < len(words[0]) <= _SHORT):
        return True
    if len(words[0]) == _SHORTEST and trail[:2] in VERBS and all(word[0] in _DEGREES for word in words):
        return True  # 全方位、深层次、高水平｜赋能
    return may_follow(trail) and (shared > 0 or len(words) > 3 or trail[:2] not in VERBS)


def _names_one(lead: str, trail: str, count: int) -> bool:
    """Whether two-character items are the content of one name: 蓝天、碧水、净土｜保卫战, …、共享｜的发展理念; not 医疗、教育｜等领域."""
    if not trail:
        return count > 3 and lead[-2:] in VERBS  # 协同推进｜降碳、减污、扩绿、增长
    if trail.startswith("的"):
        return count > 3 and trail.endswith(_DOCTRINES) and len(trail) <= 7
    return 0 < len(trail) <= 4 and trail[0] not in "等相" and lead[-2:] in VERBS
