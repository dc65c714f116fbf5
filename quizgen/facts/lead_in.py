"""Lead-ins: what stands before an instruction and is no part of it: who says it, what it is for, how many there are."""

import re

from quizgen.facts import order
from quizgen.facts.accomplished import is_done
from quizgen.facts.statement import behind, said
from quizgen.structure import Clause, Part, Speech
from quizgen.structure.mark import Style

_REQUIREMENT = re.compile(r"(?:总体要求|总体思路|总要求|指导思想|总的要求)(?:是)?$")
_POINTS = re.compile(r"提出了?[两三四五六七几\d]点[^，。；]{0,4}$")  # 对教师提出四点要求，｜一是…
_LINKS = ("同时", "此外", "另外")


def behind_lead_in(text: str, part: Part, speech: Speech | None) -> list[Clause]:
    """The clauses of a part that may instruct: behind 总体要求是： or 以下工作：, else behind the frame that says who speaks."""
    for index, clause in enumerate(part.clauses[:-1]):
        if clause.stop != "：":
            continue
        following = part.clauses[index + 1 :]
        if following[0].mark is not None or _REQUIREMENT.search(text, *clause.body):  # 要抓好以下工作：一是…
            opens = speech is not None and speech.opens and speech.start > following[0].span.start
            return list(behind(following, speech.start)) if speech is not None and opens else list(following)
    clauses = list(said(part, speech))
    if speech is not None and part.marked and part.mark is None:
        clauses = _behind_number(text, clauses)
    linked = len(clauses) > 1 and text.startswith(_LINKS, clauses[0].body.start) and clauses[0].body.of(text) in _LINKS
    return clauses[1:] if linked else clauses


def _behind_number(text: str, clauses: list[Clause]) -> list[Clause]:
    """The clauses from the only number on, which counts what the ones before it are for: 做好今年工作，｜一是加强治理."""
    numbered = [index for index, clause in enumerate(clauses) if clause.mark and clause.mark.style is not Style.FIRSTLY]
    if numbered and numbered[0] > 0 and _POINTS.search(text, *clauses[numbered[0] - 1].body):
        return clauses[numbered[0] :]
    if len(numbered) != 1 or numbered[0] == 0:
        return clauses
    first, following = clauses[0], clauses[numbered[0] :]
    if is_done(text, *clauses[numbered[0] - 1].body):
        return []  # 取得了成绩，一是质量提高
    return clauses if order.may_order(text, first.body.start, following[0].body.start) else following
