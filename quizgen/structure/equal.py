"""Items of one length between 、, cut out of the words around them."""

import re

from quizgen.documents.document import Span
from quizgen.structure.begun import OBJECTS, begun
from quizgen.structure.brief import names_one
from quizgen.structure.cut import cut_out
from quizgen.structure.cut_behind import sure_behind
from quizgen.structure.edge import may_follow, may_precede
from quizgen.structure.first_item import governed_start
from quizgen.structure.last_object import end_of_object
from quizgen.structure.last_whole import goes_on
from quizgen.structure.run import common_head, shared_places
from quizgen.structure.verb import ADVERBS, NOUNS_TOO, VERBS, governs, makes_do
from quizgen.structure.word import COMPOUNDS, WORDS, across_word

AND_SO_ON = re.compile("等(?<![平同均对中高初上相不优]等)(?![级待候效距同于份])")  # not 平等, 等级
"""等 behind the last item, and no part of a word."""
_SHORTEST = 3
_LONGER = 4  # characters that the first member may have more than the others
_SHORT, _LONGER_LAST = 6, 2
_QUOTES = frozenset("“”《")
_HOW_DONE = frozenset("紧实好牢细深透活大强优准稳住清精懂通足全早严亮顺畅")  # 做大、做强、做优
_MANNERS = frozenset("真常勤多深敢会快严早善共")  # 真信、真学、真用｜党的理论
_MAY_SUSTAIN = (2, 4)
_TIES = ("在", "同", "与")
_SUSTAINABLE = "可持续"
DONE = ("作出", "做出", "进行", "开展", "直至", "得到", "取得", "予以")
"""What the last item does not end in: 统筹发展和安全｜作出, 第一时间得到｜有效控制."""
OF_DOCTRINE = "主义"
"""What the last item ends in that seems to end before it: 反官僚｜主义."""
_AND = re.compile("和(?![平谐美睦解气合])")
_MAKES_WORDS = frozenset("反非防")
_GOES_ON = frozenset("全各最不")
_ALL = ("各项", "各类", "各种", "其他")
_AT = "于"
_HOW_BAD = frozenset("非法 违法 违规 擅自 随意 恶意".split())
_SUFFIXES = tuple("权性化率费")
_COUNTS = tuple("一两二三四五六七八九十")


def equal(text: str, items: tuple[Span, ...]) -> tuple[int, tuple[Span, ...]] | None:
    """Items of equal length: 举旗帜聚民心、防风险保安全、强治理惠民生; of two characters only where they share one."""
    first, *middle, last = items
    length, *others = {stop - start for start, stop in middle}
    if others or length < 2 or first.stop - first.start < length or last.stop - last.start < length:
        return None
    trimmed = (Span(first.stop - length, first.stop), *middle, Span(last.start, last.start + length))
    words = [text[start:stop] for start, stop in trimmed]
    lead, trail = text[first.start : first.stop - length], text[last.start + length : last.stop]
    head = common_head(words) if words[0][0] == words[1][0] else ""
    if length in _MAY_SUSTAIN and text.startswith(_SUSTAINABLE, last.start):
        longer = (*trimmed[:-1], Span(last.start, last.start + len(_SUSTAINABLE)))
        sure = len(words) > 2 and not text.startswith("等", longer[-1].stop) and may_precede(lead)
        return (4 + len(items), longer) if sure else None  # 共同、综合、合作、可持续的安全观
    if (
        length == _SHORTEST
        and words[0][1:] == words[1][1:]
        and words[0][1] + words[0][2] == text[last.start + 1] + trail[:1]
    ):
        longer = (*trimmed[:-1], Span(last.start, trimmed[-1].stop + 1))
        return (4 + len(items), longer) if may_follow(trail[1:]) else None  # 让干部｜愿干事、敢干事、能干成事
    if trail[:1] == "为" and "为" in words[0] and not any("为" in word for word in words[1:]):
        return None  # 以节水｜产业为先导、先进种植业和现代服务业为主体
    if words[1][0] in _MAKES_WORDS and words[1][0] == words[-1][0] != words[0][0] and words[1][0] in words[0]:
        return None  # 流域｜反偷水、反过量取水、反排污监管
    if len(set(words)) != len(words) or _is_torn(words, head, trail):
        return None
    if not _QUOTES.isdisjoint("".join(words)) and any(map(_in_quotes, words)):
        return None
    shared = shared_places(words)
    score = 4 + 2 * shared + len(items)
    if length == 2 and shared and names_one(lead, trail, len(words)) and not across_word(words[-1] + trail, 2):
        return score, trimmed  # 打造｜众创、众包、众扶、众筹｜平台
    if length == 2 and not names_one(lead, trail, len(words)):
        if trail[1:2] == "的" and names_one(lead, trail[1:], len(words)):
            longer = (*trimmed[:-1], Span(last.start, last.start + 3))
            return score, longer  # 绿色、低碳、循环、可持续｜的发展道路
        if not lead and not trail and text[first.start - 1] == "“" and text[last.stop : last.stop + 1] == "”":
            return score, trimmed  # “扩量、提质、延链、增效”行动
        if may_precede(lead) and all(word[0] == words[0][0] and word[1] in _HOW_DONE for word in words):
            return score, trimmed  # 抓紧、抓实、抓好｜开学工作
        if not shared or words[0][1] in "中次":
            return None  # 二中、三中、四中全会
        if (lead or words[0][0] in _MANNERS) and may_precede(lead) and not across_word(words[-1] + trail, 2):
            return score, trimmed  # 实现｜事前、事中、事后｜全链条监管
    more = goes_on(words, head, trail)
    if more is None:
        return None
    trimmed, trail = (*trimmed[:-1], Span(last.start, trimmed[-1].stop + more)), trail[more:]
    start = begun(text, first, words, trail)
    if start != trimmed[0].start:
        object_goes_on = trail[:2] in OBJECTS and trail[2:3] in ("", "等") and words[-1][:2] in VERBS
        if start < first.stop - length and object_goes_on:
            complete = Span(last.start, trimmed[-1].stop + 2)  # 分析｜事故原因、明确责任、落实整改｜措施
            trimmed, trail = (*trimmed[:-1], complete), trail[2:]
        trimmed, lead = (Span(start, first.stop), *trimmed[1:]), text[first.start : start]
        words[0] = text[min(start, first.stop - length) : first.stop]
    if (
        lead
        and _AND.search(words[0], 1, length - 1)
        and not any(_AND.search(word, 1, length - 1) for word in words[1:])
    ):
        whole = _begun_before(text, items, words, trail)  # 加强｜基础零部件和元器件、关键基础软件
        return None if whole is None else (len(items), (whole, *trimmed[1:]))
    if trail and not head and end_of_object(lead, trail, words) and cut_out(lead, "", words, shared):
        return score, (*trimmed[:-1], last)  # 健全制度、创新机制、严格｜纪律要求
    if cut_out(lead, trail, words, shared):
        return score, trimmed
    if (
        shared
        and not head
        and _SHORTEST < length <= _SHORT
        and 0 < len(trail) <= _LONGER_LAST
        and may_precede(lead)
        and (len(trail) == 1 or across_word(words[-1] + trail, length))
    ):
        return score, (*trimmed[:-1], last)  # 让｜水库敢蓄、渠道敢通、农户敢首创
    if not across_word(lead + words[0], len(lead)) or not sure_behind(trail, words, shared):
        return None
    whole = _begun_before(text, items, words, trail)
    if whole is None:
        return None
    more = 2 if trail[:2] in NOUNS_TOO and trail[2:3] == "等" else 0  # 微型电网、新型储能、绿电聚合供应｜等方式
    return len(items), (whole, *trimmed[1:-1], Span(last.start, trimmed[-1].stop + more))


def _is_torn(words: list[str], head: str, trail: str) -> bool:
    """Whether the last of the words goes on in what follows, or holds what is none of it."""
    last = words[-1]
    return (
        ("等" in last and AND_SO_ON.search(last) is not None)
        or (last[-1] == "的" != words[1][-1] and last[-2:] != "目的")
        or last.endswith(DONE)
        or (last[-1] in _COUNTS and trail.startswith(_COUNTS))  # 第一款、第二款、第四十｜八条
        or (trail[:1] in ("人", "者", "员") and trail[1:3] in WORDS)  # 妇女、儿童、残疾｜人权益
        or trail.startswith(OF_DOCTRINE)  # 反官僚｜主义
        or (trail[:1] in _SUFFIXES and trail[:2] not in WORDS)  # 国有财产保护、国有土地使用｜权出让
        or words[0][0] == _AT  # 实质重｜于形式、重要性
        or (last.startswith(_ALL) and trail != "" and not words[0].startswith(_ALL))  # 各项规章｜制度和纪律
        or (trail != "" and last[-1] in _GOES_ON and last[-2:] not in WORDS)  # 参与实践全｜覆盖
        or words[0].startswith(OF_DOCTRINE)  # 共产｜主义理想的信仰者
        or ("的" in words[0] and "的" not in last and all("的" in word for word in words[1:-1]))
        # 对农户的关心、对新社员｜的信任
        or (trail != "" and len(head) > 1 and makes_do(last, len(head), len(last)))  # 上门督促企业｜扛起责任
        or (len(head) > 1 and trail in VERBS and (last[-2:] in VERBS or head in ADVERBS))
        or (last[-2:] in _HOW_BAD and trail[:2] in WORDS)  # 不燃放、不销售、不非法｜生产爆竹
        or last[-2:] + trail[:2] in COMPOUNDS  # 国际组织、海外少数｜民族群体
        or trail == words[0][-1] == words[1][-1]  # 能为的努力为、不该为的决不｜为
        or (trail[:2] in (words[-2][-2:], words[-3][-2:]) and (trail[:2] not in VERBS or trail[2:3] in ("的", "等")))
        # 人民团体、经济组织、文化组织和其他非党｜组织的领导机关
    )


def _begun_before(text: str, items: tuple[Span, ...], words: list[str], trail: str) -> Span | None:
    """The first item behind its verb or preposition, a little longer than the others: 以｜干事创业精气神提振、能力提升、作风转变."""
    length = len(words[-1])
    if length <= _SHORTEST or any(governs(word, 0) for word in words[1:]) or words[-1][-1] == "的":
        return None
    begins = items[0].start
    about = text[begins] == "就" and text[begins : begins + 2] not in WORDS and trail.startswith("等")
    start = (
        begins + 1 if about else governed_start(text, items[0], items[1])
    )  # 就｜本科教育教学审核评估、专业优化调整等
    whole = Span(start, items[0].stop)
    if start == items[0].start or whole.stop - start > length + _LONGER or "的" in whole.of(text):
        return None
    if 2 * (whole.stop - start) < length:
        return None  # 本科教学审核｜评估、专业优化调整
    for tie in _TIES:
        at = text.find(tie, start, whole.stop)
        if at > 0 and not {text[at - 1 : at + 1], text[at : at + 2]} & WORDS:
            return None  # 水利在｜农业生产、电力供应等领域
    return None if across_word(words[-1] + trail, length) else whole


def _in_quotes(word: str) -> bool:
    """Whether a word is quoted, is cut out of a quote, or quotes a name (增强“四个意识”); not 因敬畏而“不敢”."""
    quote = word.find("“")
    if quote < 0:
        return "《" in word or "”" in word
    return (quote == 0 and word[-1] == "”") or word.count("“") != word.count("”") or word.startswith(_COUNTS, quote + 1)
