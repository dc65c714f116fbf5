"""The cut behind a list of words of one length: where it is sure that the list ends there."""

import re

from quizgen.structure.edge import AFTER_OBJECT, CONJUNCTION, may_follow
from quizgen.structure.run import common_head, common_tail
from quizgen.structure.slogan import of_verbs_and_nouns, verb_and_outcome
from quizgen.structure.verb import ADVERBS, NOUNS_TOO, VERBS
from quizgen.structure.word import DEEDS, WORDS, between_words

_DONE, _DEALT_WITH = AFTER_OBJECT | NOUNS_TOO, AFTER_OBJECT | DEEDS
_SHORTEST, _SLOGAN, _SHORT = 3, 4, 6
DEGREES = frozenset("全多深高宽广大强严细实快近远低无零")
"""What opens adjectives: 全方位、深层次、高水平."""
NO_VERBS = (WORDS - VERBS - ADVERBS - DEEDS) | NOUNS_TOO
_WORK = ("建设", "发展", "改革", "工作")  # …、…、…建设: what closes a list of things done
_REACHES = ("到", "为", "于", "成", "入")
_DASHES = frozenset("－—-")
_ENTERED = re.compile("登上|走上|踏上|走向|走进|进入")
_RESULTS = frozenset("成果 活动 项目 工作 体系 机制 制度 资源 信息".split())  # 优秀教学成果
_MADE_UP = frozenset("机制 格局 体系 局面 模式".split())
_PREDICATES = ("加快", "提速", "加强", "增强", "提升", "提高", "改善", "扩大")
_ADVERBIAL = (ADVERBS - VERBS - DEEDS - NOUNS_TOO) | frozenset("进一 比较 自动".split())


def sure_behind(trail: str, words: list[str], shared: int) -> bool:
    """Whether a list of these words, of equal length, ends right before the trail."""
    if not trail or common_tail(words) or trail[0] in "的等" or (len(words[0]) == 2 and not shared):
        return True
    if verb_and_outcome(words) or of_verbs_and_nouns(words):
        return True  # 把方向、管大局、作决策、保落实｜作用
    if len(common_head(words)) > 1 and len(words) > 3 and "等" not in trail[:5]:
        return True  # 以学铸魂、以学增智、以学正风、以学促干｜长效机制
    if (shared and CONJUNCTION.match(trail)) or (trail in _WORK and 3 < len(words[0]) <= _SHORT):
        return True
    if shared and not _DASHES.isdisjoint(words[0]):
        return True  # 广州－佛山、澳门－珠海｜强强联合
    if len(words[0]) == _SHORTEST and trail[:2] in WORDS and all(word[0] in DEGREES for word in words):
        return True  # 全方位、深层次、高水平｜赋能
    if len(words[0]) > _SHORTEST and (trail[:2] in _ADVERBIAL or trail[0] in "都均皆则而"):
        return True  # 时间进度、工作力度、整改质量｜始终如一
    if len(words[0]) > _SHORT - 1 and trail in _PREDICATES and all(word[-2:] in _DONE for word in words):
        return True  # 需求研究、技术研发、交流合作｜加快
    head = common_head(words)
    if (
        len(head) == 2 == len(words[0]) - len(head)
        and head not in VERBS
        and len(trail) > _SLOGAN
        and trail[:2] not in _RESULTS
        and (trail[-2:] in _DEALT_WITH if trail[:2] in NO_VERBS else _ENTERED.match(trail))
    ):
        return True  # 重点领域、重点场所、重点部位｜隐患排查整治
    if len(words) > 3 and len(words[0]) == _SLOGAN and (trail in VERBS or trail in DEEDS):
        return True  # 安全隐患、疫情防控、保密安全、意识形态｜排查
    if len(words[0]) == _SLOGAN and 4 < len(trail) <= _SHORT and trail[-2:] in _MADE_UP and "的" not in trail:
        return True  # 构建产业升级、人口集聚、城镇发展｜良性互动机制
    if shared > 1 and trail[2:3] in _REACHES and between_words(words[-1] + trail, len(words[-1])):
        return True  # 廉洁思想、廉洁准则、廉洁文化｜渗透到…
    return may_follow(trail) and (shared > 0 or len(words) > 3 or trail[:2] not in VERBS)
