"""The object of the last verb of a list, which goes on behind as many characters as the other items have: 稳外资｜外贸."""

from quizgen.structure.edge import DONE, TOGETHER
from quizgen.structure.slogan import SINGLE
from quizgen.structure.summing import HEADS
from quizgen.structure.verb import ADVERBS, NOUNS_TOO, VERBS, governs
from quizgen.structure.word import COMPOUNDS, DEEDS, WORDS

_SHORTEST, _SLOGAN, _LONG = 3, 4, 8
_DOES = VERBS - NOUNS_TOO
_KNOWN = WORDS | VERBS
_GOES_ON = (_DOES | DEEDS | ADVERBS | DONE | TOGETHER) - {"要求"}  # 把…、推动发展｜贯通起来
_TIED = frozenset("把将以从对为用靠凭与同向在使让由的")
_OPENS = VERBS | ADVERBS
_UNGOVERNED = (ADVERBS - VERBS) | frozenset("一步 必须 应当 务必".split())


def end_of_object(lead: str, trail: str, words: list[str]) -> bool:
    """Whether the object of the last verb goes on in the trail: 扩投资、促消费、稳外资｜外贸; not 做好｜…、…、惠民生｜工作."""
    if not 1 < len(trail) <= _SLOGAN or trail[0] in "的等这" or trail[-1] in "上中下时" or lead[-1:] in _TIED:
        return False
    if trail[:2] in _GOES_ON:
        return False
    known = words[-1][-2:] + trail in COMPOUNDS  # 优营商｜环境
    if len(words[0]) == _SHORTEST:
        may_head = trail[-2:] in HEADS and not known
        return not may_head and all(
            word[0] in SINGLE and (word[:2] not in WORDS or word[1:] in _KNOWN) for word in words
        )
    if not _SLOGAN <= len(words[0]) <= _LONG or (len(words[0]) > _SLOGAN and trail[:2] not in WORDS):
        return False
    if not all(word[:2] in _OPENS and word[2:] not in _DOES for word in words):
        return False
    governed = lead != "" and lead[-1] != "要" and lead[-2:] not in _UNGOVERNED
    return sum(governs(word, 0) for word in words) > 1 and not (governed and trail[-2:] in HEADS)
