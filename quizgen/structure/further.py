"""Further frames: verbs of saying without a subject of their own, whose subject is told before (市长王强讲话，强调…；发出通知，要求…)."""

import re
from collections.abc import Sequence

from quizgen.documents.document import Span
from quizgen.structure.outline import Clause, Sentence, Speech
from quizgen.structure.people import People
from quizgen.structure.speaker import BODY, TEAM, person_opening

HE_OR_SHE = ("他", "她")
FRAMED_CLAUSES = 7
_OPENS_WITH_BODY = re.compile(
    rf"(?:本次|此次|这次)?(?P<body>{BODY}|{TEAM}(?=[对就围充认]))(?!结束|期间|开始|由|现场|当天|[上中后前])"
)
_GOES_ON_TO_SAY = re.compile(
    r"(?:同时|一致|重申)?(?:并|还|也|重点|着重|特别)?(?P<verb>强调(?:了(?=要))?|要求|提出|指出|号召|希望|提醒|认为|寄语|勉励|叮嘱|嘱咐)(?:(?=[^，。；：“了的过\s]{4})|(?=[，：]))"
)
_SENDS_OUT = re.compile(  # 印发《关于…的通知》, 发出紧急通知
    r"[印下制]?发(?:布|出|了)?(?P<body>《[^》]{2,60}》)$|[印下制]?发(?:布|出|了)?[^，。；：]{0,16}?(?P<word>通知|通报|公告|通告|预警)$"
)
_TOLD_TOO = re.compile(r"(?:特别|着重|重点|还|并|同时)*(?:强调|总结|回顾|肯定|分析)了")
MEETS_TOO = re.compile("(?:听取|审议|讨论|研究|传达|学习|审定|通过)[^，。；]{0,6}?了(?!解)")
"""Opens what else a meeting did: 会议…。听取了汇报，要求…"""
_HOLDS = re.compile("召开(?:了)?[^，。；：]{0,40}?(?P<body>会议|大会|座谈会|推进会|部署会|调度会|动员会)$")
_MEETINGS = ("会议", "全会", "大会")
_GOES_ON_WITH = (*HE_OR_SHE, "同时", "并", "还")
_TOLD_CLAUSES = 6


def says_further(text: str, sentence: Sentence, people: People, who: Span | None) -> Speech | None:
    """The frame of a later clause that has the subject of the first: 全会对…作出部署，强调构建…"""
    for index, clause in enumerate(sentence.clauses[1:_TOLD_CLAUSES], 1):
        found = _GOES_ON_TO_SAY.match(text, clause.body.start, clause.span.stop + 1)
        if found is None:
            continue
        first = sentence.clauses[0].body
        body = _OPENS_WITH_BODY.match(text, first.start, first.stop)
        speaker = Span(*body.span("body")) if body else person_opening(text, first, people)
        for before in reversed(sentence.clauses[1:index] if speaker is None else ()):
            speaker = speaker or person_opening(text, before.body, people)  # 14日，会议召开，市长何平讲话，强调要…
        for before in sentence.clauses[1:index] if speaker is None else ():
            met = _OPENS_WITH_BODY.match(text, *before.body)  # 会上，会议传达了文件，要求各村…
            speaker = speaker or (Span(*met.span("body")) if met else None)
        if speaker is None:
            speaker = _issued(text, sentence.clauses[:index]) or _convened(text, sentence.clauses[:index])
        if speaker is None and text.startswith(_GOES_ON_WITH, first.start):
            speaker = who  # 她寄予厚望，强调要…
        start = found.end() + text.startswith(("，", "："), found.end())
        return Speech(speaker, found["verb"], Span(*found.span()), start, True) if speaker else None
    return None


def _issued(text: str, clauses: Sequence[Clause]) -> Span | None:
    """The paper that was sent out before it is told what it asks: 省水利厅发出通知，要求…"""
    for clause in reversed(clauses):
        found = _SENDS_OUT.search(text, *clause.body)
        if found:
            return Span(*found.span("body" if found["body"] else "word"))
    return None


def _convened(text: str, clauses: Sequence[Clause]) -> Span | None:
    """The meeting that was held before it is told what it demanded: 公司召开会议，传达了文件，要求…"""
    found = filter(None, (_HOLDS.search(text, *clause.body) for clause in clauses))
    return next((Span(*one.span("body")) for one in found), None)


def demanded(text: str, sentence: Sentence, before: Sentence | None, people: People) -> Speech | None:
    """The frame of a sentence without a subject, whose subject is that of the sentence before: 大会…。要求…"""
    found = _GOES_ON_TO_SAY.match(text, sentence.span.start, sentence.span.stop)
    first, *rest = sentence.clauses[:FRAMED_CLAUSES]
    stressed = found is None and _TOLD_TOO.match(text, *first.body) is not None
    if stressed or (found is None and MEETS_TOO.match(text, *first.body) is not None):
        found = _going_on(text, rest)  # 特别强调了春灌，要求各村…: as a person does who gave an address
    if found is None or before is None:
        return None
    body = None if stressed else _OPENS_WITH_BODY.match(text, before.span.start, before.span.stop)
    speaker = Span(*body.span("body")) if body else None
    goes_on = found["verb"] == "要求" or text.startswith(("同时", "并"), sentence.span.start)
    for clause in before.clauses if speaker is None and goes_on else ():
        speaker = person_opening(text, clause.body, people) or speaker
    return Speech(speaker, found["verb"], Span(*found.span()), found.end(), True) if speaker else None


def _going_on(text: str, clauses: Sequence[Clause]) -> re.Match[str] | None:
    """The first verb of saying that opens one of the clauses."""
    found = (_GOES_ON_TO_SAY.match(text, clause.body.start, clause.span.stop + 1) for clause in clauses)
    return next(filter(None, found), None)


def demanded_too(text: str, sentence: Sentence, speech: Speech) -> Speech | None:
    """The frame of a sentence whose subject has just spoken: 高岩要求各单位…。同时要求全校…; 会议要求…。听取了汇报，要求…"""
    found = _GOES_ON_TO_SAY.match(text, sentence.span.start, sentence.span.stop)
    first, *rest = sentence.clauses[:FRAMED_CLAUSES]
    if found is None and speech.speaker.of(text) in _MEETINGS and MEETS_TOO.match(text, *first.body):
        found = _going_on(text, rest)
    if found is None or found["verb"] == "提出":
        return None
    return Speech(speech.speaker, found["verb"], Span(*found.span()), found.end(), True)
