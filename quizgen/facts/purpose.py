"""Purposes: parts of sentences that open with why and on what grounds something is done, and go on with who does what."""

import re

from quizgen.documents.document import Span
from quizgen.structure import Clause
from quizgen.structure.verb import opens_instruction, verb_at

_GROUNDS = re.compile(r"根据|依据|按照|经(?!济)|在[^，]{2,40}[下中上]$")
_DECIDES = re.compile(r"(?:经[^，。；]{0,12})?(?:[特现]?决定|[特现](?:印发|制定|将|就))(?!性|权|着)")
_HOLDS = re.compile("[^，。；]{2,20}?[将拟](?:继续)?(?:组织|开展|举办|举行|召开|于|在|面向|启动)")
_NOW = re.compile(r"现(?:将|就|对|予|开展|决定|印发|公布|提出)")
_FOUNDED = re.compile(r"(?:制定|提出|制订)(?:本|以下|如下)")
_FOUNDS = re.compile(  # 为加快发展，制定本意见; 结合实际制定本方案
    rf"[现特]?{_FOUNDED.pattern}|[^，。；]*制[定订]本(?:工作|实施|行动)?(?:方案|意见|办法|规定|细则|计划|预案|制度)$"
)
_AIM = re.compile(
    "为了?(?:进一步|深入|全面|认真|切实|有效|更好|扎实|大力)?(?:贯彻|落实|加强|推进|推动|做好|规范|提高|提升|促进|加快|深化|保障|维护)"
)
_ALSO = tuple("既又也")


def sets_scene(text: str, clauses: list[Clause], *, spoken: bool) -> bool:
    """Whether a part opens with why and on what grounds, and goes on with who does what: 为…，根据…，协会开展…, 现就…"""
    if spoken and not text.startswith("为", clauses[0].body.start):
        return False  # somebody's 根据…，… and 在…中，… go on with the instruction
    aims = not spoken and text.startswith("为", clauses[0].body.start)
    if aims and _AIM.match(text, *clauses[0].body) and all(_verbal(text, clause.body) for clause in clauses[1:]):
        return True  # 为进一步加强管理，切实保障安全，促进发展。
    if aims and any(_DECIDES.match(text, *clause.body) or _HOLDS.match(text, *clause.body) for clause in clauses[1:]):
        return True  # 为…，经研究，决定建立制度; 为…，学校将举办展览
    founded = _FOUNDED.search(text, clauses[0].body.start, clauses[-1].body.stop) is not None
    if founded and any(_FOUNDS.match(text, *clause.body) for clause in clauses):
        return True
    for clause in _behind_aims(text, clauses):
        start, stop = clause.body
        if _NOW.match(text, start, stop):
            return True
        purpose = text.startswith("为", start) and verb_at(text, start + 1 + text.startswith("了", start + 1), stop)
        if not purpose and not _GROUNDS.match(text, start, stop):
            return clause is not clauses[0] and not opens_instruction(text, start + text.startswith(_ALSO, start), stop)
    return False


def _verbal(text: str, span: Span) -> bool:
    """Whether a clause opens with its verb: it goes on with the aim before it as well as it could instruct."""
    return verb_at(text, *span) is not None


def _behind_aims(text: str, clauses: list[Clause]) -> list[Clause]:
    """The clauses from the first that tells why or on what grounds, where one that carries something out stands before it."""
    if len(clauses) > 1 and text.startswith(("贯彻", "落实"), clauses[0].body.start):
        second = clauses[1].body
        if text.startswith("为", second.start) or _GROUNDS.match(text, *second):
            return clauses[1:]
    return clauses
