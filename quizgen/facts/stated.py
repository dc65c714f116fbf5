"""Parts of sentences that state, though they open as an instruction does: what something is, shows or concerns, or a proverb."""

import re

from quizgen.structure import Clause
from quizgen.structure.verb import NOUNS_TOO

_IS_WHAT = re.compile(
    r"(?:也|既|都|正|更|就|才|乃|这(?=是一个))?是(?![否要非])"
)  # 开展主题教育，｜是党的建设的重大任务
_CONCERNS = re.compile("承载着|关乎|关系着?|事关|离不开|寄托着|连着")  # 教育承载着国家的未来
_PROVERB = re.compile("[^，。；]{2,8}，[^，。；]{2,8}(?:有责|为本|为先|为大|为天|为要)")  # 保护环境，人人有责
_SHOWS = re.compile("有利于|有助于|(?:充分|生动|深刻|集中)?(?:表明|说明|标志着|体现了|彰显了|反映了|展现了)")
_MATTERS_MUCH = re.compile(
    "(?:至关|十分|非常|尤为)重要|(?:意义|责任)(?:十分|非常)?重大|意义深远|[^，。；]{0,16}(?:更加?|更为|更显)(?:重要|突出|紧迫)|[^，。；]{0,24}具有[^，。；]{0,6}意义"
)
_SHOWS_BEGINS = frozenset("有充生深集表说标体彰反展")
_ENDS_IN_IS = re.compile("(?<!实事求)是$")
_MATTERS = ("不仅事关", "不仅关系", "事关", "直接关系", "关系到", "关乎")
_GRASPED = re.compile("认识|理解|领会|懂得|明白|牢记")
_LONGEST_PROVERB = 20


def says_what_it_is(text: str, clauses: list[Clause]) -> bool:
    """Whether a later clause says what the first ones are: 开展主题教育，是重大任务; not 引导干部认识改革是关键，是动力."""
    start, stop = clauses[0].body.start, clauses[-1].body.stop
    if text.find("是", start, stop) < 0 and text.find("关", start, stop) < 0:
        return False
    if any(clause.stop == "，" and _ENDS_IN_IS.search(text, *clause.body) for clause in clauses[:-1]):
        return True  # 这个时期，主要任务是，继续探索…
    for clause in clauses[1:]:
        if text.startswith(_MATTERS, clause.body.start):
            return True  # 做好这项工作，｜事关大局
        if _IS_WHAT.match(text, *clause.body):
            return not _GRASPED.search(text, clauses[0].body.start, clause.body.start)
    return False


def shows(text: str, clauses: list[Clause]) -> bool:
    """Whether a part is a proverb, or tells what the first clause concerns, shows or helps: 依法公诉，充分表明…; 教育关乎未来."""
    first = clauses[0].body
    if text[first.start : first.start + 2] in NOUNS_TOO and _CONCERNS.match(text, first.start + 2, first.stop):
        return True
    if len(clauses) < 2:
        return False
    begin, stop = clauses[1].body
    brief = len(clauses) == 2 and stop - first.start < _LONGEST_PROVERB
    if brief and _PROVERB.fullmatch(text, first.start, stop):
        return True
    if _MATTERS_MUCH.fullmatch(text, *clauses[-1].body):
        return True  # 做好这项工作，至关重要
    return text[begin] in _SHOWS_BEGINS and _SHOWS.match(text, begin, stop) is not None
