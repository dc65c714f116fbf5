"""The cuts before and behind a list of words of one length: neither may fall into a word, and one of the two must be sure."""

from quizgen.structure.cut_behind import DEGREES, NO_VERBS, sure_behind
from quizgen.structure.edge import AFTER_OBJECT, CONJUNCTION, DONE, TOGETHER, is_dealt_with, may_precede
from quizgen.structure.run import common_head, common_tail, shared_places
from quizgen.structure.slogan import asked, of_verbs_and_nouns, verb_and_outcome
from quizgen.structure.summing import SUMS, heads, sums_up
from quizgen.structure.verb import ADVERBS, NOUNS_TOO, VERBS, governs
from quizgen.structure.word import COMPOUNDS, DEEDS, WORDS, across_word, begins_at, between_words

_SHORTEST, _SHORT, _LONG = 3, 6, 8
_MAY_DO = VERBS | ADVERBS | DEEDS
_WITH_IT = DONE | TOGETHER
_UNSURE = ADVERBS | {""}
_SINCE = frozenset("以来 以上 以下 以后 之后 之间 之中 以外 以内".split())
_ALSO = frozenset("还又也更都仍才能会")
_WITHIN = ("中", "上", "下")
_SLOGAN = 4  # 突出特色、服务国家、世界一流: all that a clause holds
_PREPOSITIONS = "对在从以向由因"
_BEFORE_LISTS = tuple("以从对为用靠凭与同向")
_BOUND = frozenset("的了和与或及、新老旧大小高低好全多总副各本该")  # what is one with what follows


def cut_out(lead: str, trail: str, words: list[str], shared: int) -> bool:
    """Whether a list of these words, of equal length, may stand between lead and trail: neither cut may fall into a word.

    Where words merely end and begin at one cut, the other one must be sure, or the list be more than three words in a row.
    """
    if lead[-1:] + words[0][0] in VERBS and lead[-2:] not in VERBS and across_word(lead + words[0], len(lead)):
        return False  # 把｜握党中央统一领导
    if words[1][:2] in VERBS and words[1][:2] != words[0][:2] and lead[lead[:1] == "在" :].startswith(words[1][:2]):
        return False  # 统筹国内｜国际两个大局、统筹疫情防控
    if len(lead) > 1 and lead[-2] == words[1][0] == words[-1][0] != words[0][0] and lead[-2:] not in WORDS:
        return False  # 共话｜水利发展形势、共享节水理念
    if lead.endswith("进一") and words[0][0] == "步":
        return False  # 对今后进一｜步加强
    if lead[-2:] + words[0][:2] in COMPOUNDS:
        return False  # 就本科教育｜教学审核评估
    if not _may_begin(lead, words) and (lead or trail or len(words[0]) != _SLOGAN):
        return False
    if words[0][0] == words[-1][0] == "抓" and len(trail) == 2:
        return False  # 抓重点、抓关键、抓薄弱｜环节
    if words[0][0] in _PREPOSITIONS and words[0][0] == words[-1][0] and CONJUNCTION.match(trail):
        return False  # 向基层下沉、向农村覆盖、向边远地区｜和生活困难群众倾斜
    if len(words[0]) > _SHORTEST and any(word in lead for word in words[1:]):
        return False  # 坚持把社会效益放在首位、社会效益和经济效益相统一
    if lead and not shared and trail[:2] in NOUNS_TOO and trail[2:3] == "等":
        return False  # 渠首｜水闸建设、水渠养护、灌区融合｜发展等工作
    if trail and not shared and not sums_up(trail) and across_word(words[-1] + trail, len(words[-1])):
        return False  # 提高灌溉水｜平等措施
    before, behind = _sure_before(lead, words, shared), sure_behind(trail, words, shared)
    if before and behind:
        return True
    if not (before or behind or shared or len(words) > 3 or sums_up(trail)) or len(words[0]) < _SHORTEST:
        return False
    short = shared > 0 and (len(words[0]) == _SHORTEST or words[0][0] == words[-1][0] == "更")
    short = short and between_words(words[-1] + trail, len(words[0]))
    short = short or all(word[2:3] == "性" for word in words)  # 前瞻性谋划、全局性布局、整体性推进｜治水事业
    joined = lead + words[0]
    begins = before or (
        between_words(joined, len(lead)) and not across_word(joined, len(lead)) and len(words[0]) <= _LONG
    )
    if (behind or sums_up(trail)) and not begins:
        begins = _begins(joined, len(lead), words[0])
    return (
        begins
        and (
            behind
            or _goes_on(lead, trail, words)
            or (before and (short or _is_told(trail, words)))  # 有市场、有效益、有信用｜企业; 更大范围、更深层次｜开放
            or (before and len(words) > 3 and (heads(trail) or (len(words[0]) == _SHORTEST and trail[:2] in WORDS)))
        )
    )


def _begins(joined: str, at: int, word: str) -> bool:
    """Whether the first of the words begins there, as far as they tell: all of it is known, or it stands behind the end of a word."""
    if all(word[place : place + 2] in WORDS for place in range(0, len(word), 2)):
        even = len(word) % 2 == 0 and len(word) > _SHORTEST
        return even and at > 1 and not across_word(joined, at) and joined[at - 1] not in _BOUND
    return (len(word) == _SLOGAN or (len(word) == _SHORT and word[:2] in WORDS)) and begins_at(joined, at)


def _is_told(trail: str, words: list[str]) -> bool:
    """Whether a verb and its object follow the list: 以坚定决心、顽强意志、空前力度｜推进自我革命."""
    return (
        len(words[0]) > _SHORTEST
        and len(trail) >= _SLOGAN
        and governs(trail, 0)
        and trail[2] not in "等的和与及、"
        and not any("的" in word for word in words)
    )


def _goes_on(lead: str, trail: str, words: list[str]) -> bool:
    """Whether the sentence goes on with the trail: with what is done with the list (把…贯通起来), or what it is a part of (…改革)."""
    if lead[-1:] == "的" and "对" in lead and trail.startswith(("进行", "作出", "作了", "做了")):
        return True  # 对科学发展观的时代背景、科学内涵和精神实质｜进行了阐述
    if lead[:1] in ("把", "将") and may_precede(lead) and is_dealt_with(trail):
        return True  # 把农户｜拥护不拥护、赞成不赞成、满意不满意作为标准
    tied = lead[-1:] if lead[-2:] not in VERBS else ""  # 应对 is a verb
    if tied in ("把", "将"):
        return is_dealt_with(trail)
    if tied == "在" or (tied == "从" and len(trail) == 1):
        return trail[0] in "上中下"
    if tied in ("与", "同") and trail[:2] in _WITH_IT:
        return True  # 把学习同｜总结经验、推动工作结合起来
    if tied in _BEFORE_LISTS and "的" not in trail:
        return trail[:2] in WORDS and words[-1][:2] not in VERBS
    sums = (
        trail[:2] in SUMS or sums_up(trail) or (len(trail) == 4 and trail[2:] in SUMS and trail[:2] in WORDS)
    )  # …、科研创新｜内在规律
    return sums and not all(word[:2] in VERBS for word in words)


def _may_begin(lead: str, words: list[str]) -> bool:
    """Whether nothing speaks against a list of these words behind the lead."""
    if all(word[:2] in VERBS and not (len(word) == _SLOGAN and word[2:] in AFTER_OBJECT) for word in words[1:]):
        if lead[-2:] in VERBS and words[0][:2] not in VERBS:
            return False  # 建立…制度、健全…规则: the verb belongs to the first item as well
    elif (
        governs(words[0], 0)
        and len(words[0]) > 3
        and _led_by_nouns(words[1:])
        and not (len(words[0]) == _SLOGAN and common_tail(words))
    ):
        return (
            may_precede(lead) and lead[-2:] not in _UNSURE
        )  # 强化｜网络安全防护、网络数据安全管理: the verb governs them all
    if "的" in words[0][:3] and lead[-2:] not in VERBS and not any("的" in word for word in words[1:]):
        return False  # 临的执政考验、市场经济考验
    if words[0][:2] in _SINCE:
        return False  # 长期｜以来条块分割
    if words[0][0] == "要" != words[1][0] and words[0][:2] not in WORDS:
        return False  # 要对田、对水渠
    return words[0][0] not in "着了过" or words[0][:2] in VERBS


def _led_by_nouns(words: list[str]) -> bool:
    """Whether none of the words opens with a verb and one of them, for sure, with another word."""
    if any(word[:2] in _MAY_DO for word in words):
        return not any(governs(word, 0) for word in words) and any(word[:2] in NO_VERBS for word in words)
    return (len(words[0]) > _SLOGAN and not shared_places(words)) or any(word[:2] in NO_VERBS for word in words)


def _sure_before(lead: str, words: list[str], shared: int) -> bool:
    """Whether a list of these words, of equal length, begins right behind the lead."""
    if may_precede(lead) or (lead[-1] == "其" and words[0][0] not in "他它中次余"):
        return True
    if lead[-1] in _ALSO and not (len(lead) > 1 and lead[-2:] in WORDS) and of_verbs_and_nouns(words):
        return True  # 还｜点问题、指路径、教方法
    if lead in _WITHIN and of_verbs_and_nouns(words):
        return True  # 在愈学愈深、愈信愈坚｜中｜强定力、立方向、长才干
    if len(lead) == 1 or across_word(lead + words[0], len(lead)):
        return False  # 加｜快新能源
    if len(words[0]) == _SHORTEST and all(word[0] in DEGREES for word in words):
        return True  # 新招｜高污染、高耗能、低效益
    if all(word[:2] in VERBS for word in words) or all(word[:2] in ADVERBS for word in words):
        return True  # …思想｜武装全党、教育人民、推动工作; 问题｜主动反思、及时回应、立即整改
    if verb_and_outcome(words) or of_verbs_and_nouns(words) or asked(words):
        return True  # 出发｜想问题、作决策、办事情; 弄清｜干什么、怎么干、谁来干
    if words[0][0] in _PREPOSITIONS and len(common_head(words)) > 0:
        return True  # 各项措施｜在取向上配合、在实施中促进、在成效上彰显
    if len(words[0]) > 3 and (lead[-2:] in ADVERBS or lead.endswith("进一步")):
        return True  # 坚决｜割除毒瘤、清除毒源、肃清流毒
    return (
        len(words) > 3 or shared > 1 or (shared > 0 and len(words[0]) <= _SHORT)
    )  # one length between two cuts is no proof
