"""Frames that announce what is to be done, in the words behind them: 姚郁就贯彻会议精神提出三点要求。 布置了下半年的工作："""

import re

from quizgen.documents.document import Span
from quizgen.structure.further import FRAMED_CLAUSES, HE_OR_SHE
from quizgen.structure.outline import Clause, Sentence, Speech
from quizgen.structure.people import People
from quizgen.structure.speaker import BODY, office_of, person_opening, speaker_of, subject_of

_SETS_TASKS = re.compile(
    r"(?P<verb>提出|作出|[作做]了|做出|进行|强调|[作做](?=[^，。；：]{0,8}(?:强调|部署)$)|[提谈讲](?=了?[两三四五六七几\d]点))(?:了)?"
    r"[^，。；：]{0,12}(?:要求|意见|希望|任务|建议|部署|动员|布置|安排|强调|指示|[两三四五六七几\d]点|“[一二三四五六七八九十]个[^，。；：”]{1,6}”)$"
)
_HE_ON = re.compile("[他她](?:就|对|围绕|针对)")
_ON_WHAT = re.compile(r"[并也还]?(?:就|对|围绕|结合|针对|代表|提出|作出|做出)")
_ON = ("就", "对", "围绕", "针对")
LAYS_OUT = re.compile(r"(?P<verb>部署|布置|安排)了?[^，。；：]{0,16}(?:工作|任务|安排|要求)$")
"""Words that lay out what is to be done: 布置了下半年的工作安排："""
_BODY_ON_WHAT = re.compile(
    rf"(?:本次|此次|这次|该)?(?P<body>{BODY})(?:还|又|也|同时|最后)*(?:对|就|围绕|针对)[^，。；：]{{2,40}}$"
)
_MEANWHILE = "同时"


def sets_tasks(text: str, sentence: Sentence, clause: Clause, people: People, who: Span | None) -> Speech | None:
    """The frame of what follows a clause: 姚郁就贯彻落实会议精神提出三点要求。 姚郁结合实际，就下步工作提出三点要求：一是…"""
    found = _SETS_TASKS.search(text, *clause.body) or LAYS_OUT.search(text, *clause.body)
    speaker = _speaker(text, sentence, clause, found.start(), people, who) if found else None
    return Speech(speaker, found["verb"], clause.body, clause.span.stop + 1, True) if found and speaker else None


def _speaker(text: str, sentence: Sentence, clause: Clause, verb: int, people: People, who: Span | None) -> Span | None:
    """Who announces it: the subject of the verb there, or of a clause before, or who is meant by 他."""
    span = clause.body
    said = Span(span.start, verb)
    named = speaker_of(text, said, people, None) or office_of(text, said)  # 区局就落实讲话精神提出要求
    if named is None and (body := _BODY_ON_WHAT.match(text, *said)):
        named = Span(*body.span("body"))  # 会议对下一步工作提出要求
    first = clause is sentence.clauses[0]
    he = text.startswith(HE_OR_SHE, span.start)
    if named is None and not first and (he or _ON_WHAT.match(text, *span)):
        named = opening_before(text, sentence, clause, people)
        if named is None and text.startswith(HE_OR_SHE, sentence.span.start):
            named = who  # 他肯定了成绩，并提出了四点意见。
    if named is None and not first and clause is not sentence.clauses[-1]:
        named = _on_what(text, sentence, clause, people)
    if named is None and (he or (not first and text.startswith(_MEANWHILE, sentence.span.start))):
        named = who  # 王强致以问候。同时，对春灌提出要求
    return named


def _on_what(text: str, sentence: Sentence, clause: Clause, people: People) -> Span | None:
    """Who speaks on what another clause tells: 书记王强讲话，他就防汛，讲了四点意见; 王强就做好防汛，管好水闸提出三点意见."""
    he_on = next((one for one in sentence.clauses[1:] if one is not clause and _HE_ON.match(text, *one.body)), None)
    named = opening_before(text, sentence, he_on, people) if he_on else None
    opening = subject_of(text, sentence.clauses[0].body, people) if named is None else None
    return opening[0] if opening is not None and text.startswith(_ON, opening[1]) else named


def opening_before(text: str, sentence: Sentence, clause: Clause, people: People) -> Span | None:
    """The last person that a clause before one has for its subject: 最后，王书记作总结，他…"""
    before = [other.body for other in sentence.clauses if other.span.start < clause.span.start]
    openings = (person_opening(text, other, people) for other in reversed(before[-FRAMED_CLAUSES:]))
    return next(filter(None, openings), None)
