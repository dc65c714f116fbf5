"""Where the first of words of one length begins: what stands before it may be its own, and its first character none of it."""

import re
from collections.abc import Callable, Sequence

from quizgen.documents.document import Span
from quizgen.structure.edge import BODIES, DETERMINERS, may_precede
from quizgen.structure.first_item import COMPOUNDED
from quizgen.structure.governors import WAGES
from quizgen.structure.run import common_tail
from quizgen.structure.verb import ADVERBS, NOUNS_TOO, VERBS, governs
from quizgen.structure.word import DEEDS, WORDS

OBJECTS = WORDS - VERBS - ADVERBS - DEEDS
_DEEDS = VERBS | DEEDS
_SUBJECTS = OBJECTS - DETERMINERS
_SHORTEST, _SLOGAN, _FARTHEST = 3, 4, 8
_TIED = tuple("在从以由把将使让为对")
_KIND, _AS, _NOT_AS = "性", "如", frozenset("何期果此实同意一愿下是今约")
_MEANS = frozenset("通过 围绕 依托 借助".split())
_SIZES = ("大", "小")
_KINDS = frozenset("公共 早期 国有 民营 大型 小型 双边 多边 远程".split())  # of the first alone
_FIGURE = re.compile(r"\d")  # 脱硫改造1500万千瓦、脱硝改造1.3亿千瓦: each is as long before its figure


def begun(text: str, first: Span, words: Sequence[str], trail: str) -> int:
    """The place where the first of the words begins that ends where its unit does; the words are of equal length, as cut out."""
    start, word, others = first.stop - len(words[0]), words[0], words[1:]
    lead = text[first.start : start]
    if len(lead) > 1 and lead[0] == _AS and lead[1] not in _NOT_AS:
        return first.start + 1  # 如｜撤销职务、开除公职: all that stands behind it is the first's
    owns = (
        _OF_VERBS
        if lead[-2:] in VERBS
        else _OF_OTHERS
        if lead[-4:-2] in VERBS or lead[-1:] in _SIZES
        else (_likewise, _determined, _subject, _far_verb, _rest)
    )
    for own in owns:
        if length := own(lead, word, others):
            start -= length
            word, lead = lead[-length:] + word, lead[:-length]
            break
    figure = _FIGURE.search(others[0])
    counted = _FIGURE.search(text, first.start, first.stop) if figure else None
    if figure and counted:
        start = max(counted.start() - figure.start(), first.start)
        word, lead = text[start : first.stop], text[first.start : start]
    if lead[-1:].isdecimal() or (word[0] == _KIND and word[:2] not in WORDS):
        start = max(_whole_begin(text, start), first.start)  # 5个｜茶业大镇: the figure is its own; 战略｜性产业
        word, lead = text[start : first.stop], text[first.start : start]
    return start + _tied(lead, word, others, trail)


def _tied(lead: str, word: str, others: Sequence[str], trail: str) -> int:
    """How long the preposition is that governs the list and opens the first word: 在｜科研经费、实验室条件等方面; 对｜…规律的认识."""
    if word[:2] in _MEANS and all(governs(other, 0) for other in others):
        return 2  # 通过｜加大水利投入、增加农户收入、实施节水计划
    if word[0] not in _TIED or word[:2] in WORDS or len(others[0]) <= _SHORTEST:
        return 0  # nearly always
    if word[0] == "以" and "为" in word:
        return 0  # 以人为本、四化同步、优化布局
    governed = lead[-2:] in VERBS or (trail[:1] == "的" and word[0] == "对")
    of_nouns = word[0] == "以" and not lead and all("的" in noun for noun in (word, *others))
    governs_all = of_nouns or (trail and not lead) or (len(others[0]) > _SLOGAN and governed)
    return int(bool(governs_all) and not any(other[0] in _TIED for other in others))


def _verb(lead: str, word: str, others: Sequence[str]) -> int:
    """Each has its verb, and the first one's stands before it: 把｜实行民主决策、坚持依法行政、推进政务公开."""
    noun = word[:2] in NOUNS_TOO and word[2:4] in COMPOUNDED  # 提高｜服务水平; not 推进｜服务群众
    if lead[-2:] not in VERBS or (word[:2] in VERBS and not noun) or not all(map(_does, others)):
        return 0
    return 2 if any(other[2:4] in OBJECTS for other in others) else 0


def _repeated(lead: str, _word: str, others: Sequence[str]) -> int:
    """The verb before the first word stands in each of the others: 培养什么样的人、如何培养人、为谁培养人."""
    return 2 if all(lead[-2:] in other for other in others) else 0


def _verb_and_object(lead: str, word: str, others: Sequence[str]) -> int:
    """The first lacks the verb that each of the others has, and stands behind a verb and its object.

    处理好｜保持经济平稳较快发展、调整经济结构、管理通胀预期三者关系; 围绕｜提升水库供水水平、优化水价制度
    """
    if lead[-4:-2] not in VERBS or lead[-2:] not in OBJECTS or word[:2] in VERBS:
        return 0
    sure = any if word[-2:] in VERBS else all
    return 4 if all(other[:2] in VERBS for other in others) and sure(map(_does, others)) else 0


def _far_verb(lead: str, word: str, others: Sequence[str]) -> int:
    """All others have their verbs; the first one's stands before what tells of its object: 推进学习型机关｜创建、转变作风、提高效能."""
    deed = len(word) == _SLOGAN and word[:2] not in _DEEDS and word[2:] in _DEEDS
    if not deed or not all(governs(other, 0) for other in others):
        return 0
    far = (at for at in range(len(lead) - 3, max(0, len(lead) - _FARTHEST) - 1, -1) if governs(lead, at))
    return next((len(lead) - at for at in far), 0)


def _deeds(lead: str, word: str, others: Sequence[str]) -> int:
    """The first is what two verbs behind a governing one do something to, as the others are deeds themselves.

    打好｜防范化解重大风险、精准脱贫、污染防治
    """
    governing, does, too = lead[-6:-4], lead[-4:-2], lead[-2:]
    if too not in VERBS or does not in VERBS or governing not in VERBS or governing in NOUNS_TOO:
        return 0
    deeds = governing in WAGES or all(other[:2] in ADVERBS or other[-2:] in _DEEDS for other in others)
    return 4 if deeds and word[-2:] not in VERBS and not any(governs(other, 0) for other in others) else 0


def _size(lead: str, _word: str, others: Sequence[str]) -> int:
    """大 or 小 begins a name: 弘扬｜大别山精神、抗洪精神."""
    sized = lead[-1] in _SIZES and lead[-3:-1] in VERBS and lead[-2:] not in WORDS
    return int(sized and len(others[0]) >= _SLOGAN)


def _determined(lead: str, word: str, others: Sequence[str]) -> int:
    """What stands between 各种 and the first word is its own, where all end in one word: 打击各种｜偷水占渠行为、盗窃行为."""
    return 2 if lead[-4:-2] in DETERMINERS and len(common_tail([word, *others])) > 1 else 0


def _subject(lead: str, word: str, others: Sequence[str]) -> int:
    """Who does it stands before the first word, an adverb and a verb, as in each of the others: 农民｜持续增收、产业发展、乡村美丽."""
    subjects = lead[-2:] in _SUBJECTS and all(other[:2] in OBJECTS for other in others)
    return 2 if word[:2] in ADVERBS and subjects and len(word) == _SLOGAN else 0


def _kind(lead: str, _word: str, others: Sequence[str]) -> int:
    """What kind the first alone is of: 加强｜公共资源交易、项目建设."""
    return 2 if lead[-2:] in _KINDS and len(others[0]) == _SLOGAN and lead[-4:-2] in VERBS else 0


def _rest(lead: str, word: str, others: Sequence[str]) -> int:
    """One character is left behind what governs the list, and all end alike: 呈现出｜村内用水率、渠首出水率."""
    if lead[-1:] + word[0] in WORDS:
        return 0  # 只有聚｜焦全员护渠
    left = len(lead) > 1 and may_precede(lead[:-1]) and not may_precede(lead) and lead[-2:] not in WORDS
    return int(left and not lead.endswith(BODIES) and len(word) > _SHORTEST and bool(common_tail([word, *others])))


_Own = Callable[[str, str, Sequence[str]], int]


def _likewise(lead: str, word: str, others: Sequence[str]) -> int:
    """What stands before the first opens another: 支持｜重大水利设施、重要引水管道、重大灌溉工程; 推进｜全链条审批、全过程监管."""
    if word[0] != lead[-1:] and all(other[0] == lead[-1:] for other in others):
        return 1
    return 2 if any(other.startswith(lead[-2:]) for other in others) and lead[-4:-2] in VERBS else 0


_OF_VERBS: tuple[_Own, ...] = (_repeated, _verb, _deeds)
_OF_OTHERS: tuple[_Own, ...] = (_likewise, _verb_and_object, _size, _kind, _determined, _subject)
"""How many characters of the lead are the first word's own, told by the lead, that word and the others: where a verb ends it, and else."""


def _whole_begin(text: str, start: int) -> int:
    """Where the figure begins that stands right before, or the word that 性 makes a kind of: 保障性, 经常性."""
    if text[start] == _KIND:
        return start - 2
    while text[start - 1].isdecimal() or text[start - 1] == ".":
        start -= 1
    return start


def _does(word: str) -> bool:
    """Whether a word is a verb and what it is done to: 推进政务公开, 管理社会事务; not 督导服务."""
    if word[:2] in NOUNS_TOO:
        return word[2:4] in OBJECTS and len(word) > _SLOGAN
    return governs(word, 0)
