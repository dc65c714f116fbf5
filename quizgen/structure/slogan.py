"""Slogans of three characters: a verb and what it is done to (稳增长、调结构), or what can be done (看得见、摸得着); and what is asked."""

import re
from collections.abc import Sequence

from quizgen.structure.run import common_head
from quizgen.structure.word import WORDS

_LENGTH = 3
SINGLE = frozenset(
    "抢赶补扛冲清招筹搞强盘挖讲守看听问研观稳促调防惠增谈想作办抓带保把管固扬举聚育兴展找领提出学查改悟用做敢能会走进降减优转建树立护扩拓引破解除治控压严重下谋见添惩盯夯筑塑融畅联赋拼争访练亮搭送"
    "锻汇晒比评反爱磨长优上攒炼砺啃添去知懂兜明按分暖善读担议战开定迎抗靠说务顺创攻遏求干存同边跨点指教通净安凝铸纠传播写答试闯扶帮救堵疏缩限停禁断灭省节打利蓄当"
)
"""Verbs of one character."""
_ADJECTIVES = frozenset("紧重大高强多深长难快好低弱少小远近新旧硬软严密慢散乱差广宽窄浓厚薄优劣")
_ASKS = re.compile("什么|怎[么样]|如何|谁|多少|哪|为何")


def of_verbs_and_nouns(words: Sequence[str]) -> bool:
    """Whether all words are a verb of one character and what it is done to, of which all but one are known: 稳增长、调结构、汇资源."""
    if len(words[0]) != _LENGTH or any(word[0] not in SINGLE for word in words) or common_head(words) == "去":
        return False  # 去拼搏、去奋斗、去献出｜自己的全部精力
    return sum(word[1:] not in WORDS for word in words) <= len(words) - 3 + (len(words) == _LENGTH)


def verb_and_outcome(words: Sequence[str]) -> bool:
    """Whether the words are what can be done, with 得 or 能 (看得见、摸得着、得实惠; 进得来、能发展、有作为), or what things are like."""
    if len(words[0]) != _LENGTH:
        return False
    if all(word[0] == word[2] for word in words):
        return True  # 面对面、心贴心、实打实
    if all(word[2] in _ADJECTIVES and word[1:] not in WORDS for word in words):
        return True  # 时间紧、任务重、难度大
    outcomes = sum(word[1] == "得" for word in words)
    return outcomes > 1 or (outcomes == 1 and all(word[1] == "得" or word[0] in "能有不可" for word in words))


def asked(words: Sequence[str]) -> bool:
    """Whether each of the words asks something: 干什么、怎么干、谁来干."""
    return all(map(_ASKS.search, words))
