"""Builds: how clauses without a common head can be alike: one frame, one length, units of one length."""

from collections.abc import Sequence

from quizgen.structure.edge import BODIES, HOLDERS, may_precede, opening
from quizgen.structure.extent import Extent, length_of, while_alike
from quizgen.structure.outline import Clause
from quizgen.structure.run import closing_noun, shared_places
from quizgen.structure.slogan import of_verbs_and_nouns
from quizgen.structure.verb import ADVERBS, NOUNS_TOO, VERBS

_ADVERBS, _GOVERNORS = ADVERBS - VERBS, VERBS - ADVERBS
_LONGEST_FRAME, _LONGEST_OF_MARKED = 8, 12
_MARKED = frozenset("新不无更要有为过化“")
_NOT_ONLY = ("不仅", "不但", "不只", "不光")
_ADVERB_LENGTHS = (2, 3, 4)
_THREE = 3
_LONGEST_OF_QUALITY = 6


def framed(text: str, clauses: Sequence[Clause]) -> Extent | None:
    """Clauses of equal length with the same character at the same place: 忠于党和人民，勇于担当作为，善于开拓创新."""
    first, second = clauses[0].body, clauses[1].body
    length = second.stop - second.start
    start = first.stop - length
    if not 4 <= length <= _LONGEST_OF_MARKED or length != length_of(clauses[2].body) or start < first.start:
        return None
    if not (
        may_precede(text[first.start : start])
        or any(text[start - length : start] in _ADVERBS for length in _ADVERB_LENGTHS)
        or text.endswith((*BODIES, *_NOT_ONLY, "）"), first.start, start)
    ):
        return None
    words = [text[start : first.stop]]
    if text[start - 2 : start] in HOLDERS and words[0][:2] in NOUNS_TOO:
        return None  # 经济社会｜发展更加协调，生活更加富裕
    closing = closing_noun(words[0])
    of_noun = closing > 0 and _of_noun(words[0], length - closing)
    for clause in clauses[1:]:
        word = clause.body.of(text)
        if len(word) > length > 0 and len(words) > 1:
            word = text[opening(text, clause.body) : clause.body.stop]  # 开拓了视野，看到了差距，也｜明确了方向
        if clause.mark is not None or len(word) != length or ("、" in word) != ("、" in words[0]):
            break
        still_of_noun = of_noun and _of_noun(word, length - closing)
        if not (still_of_noun or shared_places([*words, word])):
            break
        of_noun = still_of_noun
        words.append(word)
    if closing and len(words) > 2 and all(word[2] == words[0][2] for word in words):
        while len(words) < len(clauses) and _is_like(clauses[len(words)].body.of(text), words[0], closing):
            words.append(
                clauses[len(words)].body.of(text)
            )  # 培育｜有生命活力的｜学生, longer than 培养｜有思想的｜校长
    framed = of_noun or length <= _LONGEST_FRAME or _marked(words)
    if len(words) < 3 or len(set(words)) != len(words) or not framed or words[0][:2] != words[1][:2] == words[2][:2]:
        return None  # 愿同农户一起｜，一起开渠，一起护渠
    if start > first.start and words[0][:2] not in VERBS and all(word[:2] in VERBS for word in words[1:]):
        before = text[start - 2 : start]
        if before not in VERBS and before not in _NOT_ONLY:
            return None  # 走…的｜高质量发展之路，立足新发展阶段，贯彻新发展理念
        start -= 2 * (before in _GOVERNORS)  # 增加低收入者收入，调节过高收入: it belongs to the first one as well
    return Extent(len(words), start, clauses[len(words) - 1].body.stop)


def of_slogans(text: str, clauses: Sequence[Clause]) -> Extent | None:
    """Clauses of three characters, each a verb and what it is done to: 全站上下｜强堤坝，补缺口，促增产."""
    first = clauses[0].body
    start = first.stop - _THREE
    if start < first.start or not (may_precede(text[first.start : start]) or text.endswith(BODIES, first.start, start)):
        return None
    words = [text[start : first.stop]]
    for clause in clauses[1:]:
        if clause.mark is not None or length_of(clause.body) != _THREE:
            break
        words.append(clause.body.of(text))
    if len(words) < 3 or not of_verbs_and_nouns(words):
        return None
    return Extent(len(words), start, clauses[len(words) - 1].body.stop)


def _of_noun(word: str, place: int) -> bool:
    """Whether a word is a verb and what it is done to, a noun that 的 stands before there: 拿出跃马扬鞭的勇气; or a short 坚强的毅力."""
    return (word[:2] in VERBS or len(word) <= _LONGEST_OF_QUALITY) and word[place - 1] == "的" and word.count("的") == 1


def _is_like(word: str, first: str, closing: int) -> bool:
    """Whether a clause of another length is a verb and such a noun, too, with the character behind the verb that the first has."""
    same = word[2:3] == first[2] and closing_noun(word) == closing
    return same and _of_noun(word, len(word) - closing)


def _marked(words: Sequence[str]) -> bool:
    """Whether long words have in one place what makes a frame of them: 综合实力迈上新台阶，城市面貌焕发新活力，改革开放实现新突破."""
    return any(
        character in _MARKED and all(word[place] == character for word in words[1:])
        for place, character in enumerate(words[0])
    )


def built(_text: str, clauses: Sequence[Clause]) -> Extent | None:
    """Clauses of several units of one length: 坚持真理、坚守理想，践行初心、担当使命，不怕牺牲、英勇斗争."""
    if len(clauses[1].units) < 2:
        return None
    first, count = clauses[0].units, len(clauses[1].units)
    if len(first) != count:
        return None
    length = length_of(clauses[1].units[0])
    if length < 3 or length_of(first[0]) < length or any(length_of(u) != length for u in first[1:]):
        return None
    members = 1
    for clause in clauses[1:]:
        *units, last = clause.units or (clause.body,)
        if len(units) != count - 1 or any(length_of(unit) != length for unit in units) or length_of(last) < length:
            break
        members += 1
        if length_of(last) > length:
            break  # what follows the list: 不负人民｜的伟大建党精神
    if members < 3:
        return None
    return Extent(members, first[0].stop - length, clauses[members - 1].units[-1].start + length)


def of_nouns(text: str, clauses: Sequence[Clause]) -> Extent | None:
    """Clauses of several units each that end in 的 and as long a noun: 天下兴亡、匹夫有责的爱国情怀，视死如归、宁死不屈的民族气节."""
    if len(clauses[0].units) < 2 or len(clauses[1].units) < 2:
        return None
    length = closing_noun(clauses[0].body.of(text))
    if length == 0 or len({text[clause.body.start] in "对把将" for clause in clauses[:_THREE]}) > 1:
        return None  # 对推诿扯皮、敷衍塞责的严肃问责，把…的重要依据
    return while_alike(
        text, clauses, lambda clause: len(clause.units) > 1 and closing_noun(clause.body.of(text)) == length
    )
