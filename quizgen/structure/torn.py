"""Words of one length that are no items: the last goes on in what follows, one is torn out of another word or of a quote."""

import re

from quizgen.structure.run import common_head
from quizgen.structure.verb import ADVERBS, VERBS, makes_do
from quizgen.structure.word import COMPOUNDS, WORDS

AND_SO_ON = re.compile("等(?<![平同均对中高初上相不优]等)(?![级待候效距同于份])")  # not 平等, 等级
"""等 behind the last item, and no part of a word."""
DONE = ("作出", "做出", "进行", "开展", "直至", "得到", "取得", "予以")
"""What the last item does not end in: 统筹发展和安全｜作出, 第一时间得到｜有效控制."""
OF_DOCTRINE = "主义"
"""What the last item ends in that seems to end before it: 反官僚｜主义."""
_QUOTES = frozenset("“”《")
_MAKES_WORDS = frozenset("反非防")
_AS = "为"
_GOES_ON = frozenset("全各最不")
_ALL = ("各项", "各类", "各种", "其他")
_AT = "于"
_HOW_BAD = frozenset("非法 违法 违规 擅自 随意 恶意".split())
_SUFFIXES = tuple("权性化率费")
_COUNTS = tuple("一两二三四五六七八九十")


def are_none(words: list[str], trail: str) -> bool:
    """Whether words of one length, cut out before the trail, are no items of a list."""
    first, second, *_, last = words
    if trail[:1] == _AS and _AS in first and not any(_AS in word for word in words[1:]):
        return True  # 以节水｜产业为先导、先进种植业和现代服务业为主体
    if second[0] in _MAKES_WORDS and second[0] == last[0] != first[0] and second[0] in first:
        return True  # 流域｜反偷水、反过量取水、反排污监管
    if len(set(words)) != len(words) or _is_torn(words, trail):
        return True
    return not _QUOTES.isdisjoint("".join(words)) and any(map(_in_quotes, words))


def _is_torn(words: list[str], trail: str) -> bool:
    """Whether the last of the words goes on in what follows, or holds what is none of it."""
    last = words[-1]
    head = common_head(words)
    return (
        ("等" in last and AND_SO_ON.search(last) is not None)
        or (last[-1] == "的" != words[1][-1] and last[-2:] != "目的")
        or last.endswith(DONE)
        or (last[-1] in _COUNTS and trail.startswith(_COUNTS))  # 第一款、第二款、第四十｜八条
        or (trail[:1] in ("人", "者", "员") and trail[1:3] in WORDS)  # 妇女、儿童、残疾｜人权益
        or (trail[:1] == "的" and "是" in last and "是" not in "".join(words[:-1]))  # 认识水利是紧要｜的工程
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


def _in_quotes(word: str) -> bool:
    """Whether a word is quoted, is cut out of a quote, or quotes a name (增强“四个意识”); not 因敬畏而“不敢”."""
    quote = word.find("“")
    if quote < 0:
        return "《" in word or "”" in word
    return (quote == 0 and word[-1] == "”") or word.count("“") != word.count("”") or word.startswith(_COUNTS, quote + 1)
