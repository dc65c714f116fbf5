"""Requests: a notice or an appeal asks somebody, or asks to do something: 请各单位…, 请保持整洁."""

import re

from quizgen.documents.document import Span
from quizgen.facts.topic import CONDITION, WHILE
from quizgen.structure import Clause
from quizgen.structure.verb import opens_instruction

_REQUEST = re.compile(
    r"敬?[请望](?=各|你们?|您|大家|同学|家长|老师|师生|市民|居民|群众|有关|相关|广大|全体|全[校院市县镇村]|一定|尽快|尽量|尽早|自觉|主动|提前|不要|勿|[^，。；：]{1,8}?(?:部门|单位|科室|学院|支部|负责人|人员|党员|会员|业主)|认真|结合|遵照|按照?|贯彻|抓好|切实|及时|务必|于)"
)
_FORMULAS = ("联系", "关注", "参考", "加入", "审议", "审批", "审核", "讨论")
"""What is asked of whoever reads, and no task: 请联系办公室, 请审议."""
_MET_WITH = re.compile(
    r"(?![特现])[^，。；]{2,30}的[^，。；的]{0,6}(?:问题|意见|建议|情况|困难)$"
)  # 工作中遇到的问题，请及时报告


def request(text: str, clauses: list[Clause]) -> int | None:
    """Where a notice asks somebody to act: 现印发《方案》，｜请各单位认真贯彻执行; None where it does not."""
    start, stop = clauses[0].body.start, clauses[-1].body.stop
    if text.find("请", start, stop) < 0 and text.find("望", start, stop) < 0:
        return None  # nearly always
    asks = next((index for index, clause in enumerate(clauses) if _requests(text, clause.body)), None)
    if asks is None:
        return None
    before = clauses[asks - 1].body
    topic = asks > 0 and any(about.match(text, *before) for about in (_MET_WITH, WHILE, CONDITION))
    return clauses[asks - topic].body.start


def _requests(text: str, span: Span) -> bool:
    """Whether a clause asks somebody, or asks to do something: 请各村…, 请保持整洁; not 请联系."""
    if _REQUEST.match(text, span.start):
        return True
    if text.startswith("请与", span.start) and text.endswith("联系", *span):
        return False  # 未尽事宜，请与办公室联系
    asked = text.startswith("请", span.start) and not text.startswith(_FORMULAS, span.start + 1)
    return asked and opens_instruction(text, span.start + 1, span.stop)
