"""Frames: the words of a sentence that tell who says it (会议强调，… 蔡奇在讲话中指出，… 提出三点要求。)."""

import re

from quizgen.documents.document import Span
from quizgen.structure.announcing import LAYS_OUT, opening_before, sets_tasks
from quizgen.structure.further import FRAMED_CLAUSES, HE_OR_SHE, says_further
from quizgen.structure.outline import Clause, Sentence, Speech
from quizgen.structure.people import People
from quizgen.structure.speaker import (
    GROUNDS,
    IN_ADDRESS,
    TEAM,
    behind_link,
    body_of,
    office_of,
    speaker_of,
    subject_of,
)
from quizgen.structure.verb import CHARGES, opens_instruction

_SAYS = (
    r"指出|强调|要求|认为|表示|提出|号召|希望|宣布|倡议|呼吁|勉励|叮嘱|告诫|寄语|指示(?<![要出的确示体作神照]指示)|写道|谈到|提到|讲到|说到|说"
    "|总结道|说道|谈道|讲道|介绍道|感慨道"
)
_SETTLES = r"明确|决定|确定|部署"
_MADE = re.compile("提出了?[^，。；：]{0,16}$")  # 提出换届工作的具体｜要求
_DEMANDS = frozenset("要求 强调 指出 号召 希望".split())
_URGES = "嘱咐"  # tells of a frame only where another verb does
_SETTLE = frozenset(_SETTLES.split("|"))
_IN_EVERY_FRAME = re.compile(rf"{_SAYS}|{_SETTLES}|提醒|布置|安排|作出|作了|做了|做出|进行|点意见|点建议")
_ENDS_IN_SAYS = re.compile(rf"(?P<verb>{_SAYS}|{_SETTLES})(?:到|了)?$")
_NOUNS_TOO = ("要求", "指示")
_CHARGED = re.compile("[^，。；：]{0,24}?(?:要|必须|应当|务必|一是|第一)")
_ASKED = re.compile("[^，。；：了]{0,16}?(?:要(?!求)|必须|应当|务必|一是|第一)")
_INSTRUCTED = re.compile("(?:重要(?:指示|讲话|批示)|精神)$")
_PASSES_ON = re.compile(r"(?:传达|学习|宣读|通报|解读|介绍|汇报)(?:学习)?了[^，。；]{2,}(?<![时后])$")
_LASTLY = ("最后", "其次", "再次")
_MAINLY = re.compile(
    "(?:重点|主要|着重|要|将|强调)*(?:做好|抓好|突出|推进|落实|把握|实施)[^，。；：]{0,12}(?:工作|方面|任务|重点)$"
)
_DIRECT = re.compile(
    rf"(?P<body>会议|全会|大会|通知|通报|公告|方案|意见|《[^》]{{2,60}}》|{TEAM})(?:还|最后|同时)?(?P<verb>要求|号召|希望|决定|提出|强调|指出|明确|部署)(?=[^，。；：的了]{{2}})"
)
_NAMED_SAYS = re.compile(  # 中央经济工作会议强调要坚定信心
    r"[^，。；：“”的了]{2,16}?(?P<body>会议|全会|大会)(?P<verb>强调|指出|提出|要求)(?=要(?![求点素]))"
)
_PERSON_SAYS = re.compile(
    r"(?:同志)?(?:在[^，。；：]{0,16}(?:中|时|上))?(?:[^，。；：“”了]{2,12}并)?(?:还|又|也|则|最后|再次)?"
    r"(?P<verb>(?:要求|号召|希望|强调|指出|提醒|寄语|勉励)(?=[^，。；：“的了过\s]{4})"
    r"|强调了(?=要)|提出(?=[^，。；：“了的过\s]{0,16}(?<![主重需])要(?![求点素])))"  # 王术提出各科要…
    r"|(?P<urges>勉励|寄语|叮嘱|嘱咐|告诫)[^，。；：“]{1,20}[，：]"  # 王术勉励新生，要…
)
_LINE = re.compile("(?:本次|此次)?(?P<body>会议|大会|全会)(?:还|最后|同时)?(?P<verb>指出|强调|要求|认为|提出|号召)")
_LONGEST_LINE = 8
_ADDRESSING = "在?(?:总结|动员|主题|重要)*(?:讲话|发言|点评|致辞|总结)[中时]"
_PRONOUN = re.compile(
    rf"他(?<!其他)|她|。{_ADDRESSING}|\n{_ADDRESSING}|，{_ADDRESSING}|。同时，?(?:还|也)?(?:强调|指出|通报|对|就)"
)
_LONGEST_FRAME = 120
_ANNOUNCING_CLAUSES = 12


def is_line(text: str, sentence: Sentence) -> bool:
    """Whether a sentence is only the frame of what stands below it: 会议强调."""
    return _line(text, sentence) is not None


def _line(text: str, sentence: Sentence) -> re.Match[str] | None:
    start, stop = sentence.span
    return _LINE.fullmatch(text, start, stop) if stop - start <= _LONGEST_LINE else None


def next_verb(text: str, start: int) -> int:
    """Where the next verb stands, from a place on, that a frame may have; behind the text where there is none."""
    found = _IN_EVERY_FRAME.search(text, start)
    return found.start() if found else len(text)


def may_mean_a_person(text: str) -> bool:
    """Whether 他 or 她, or who spoke before (。同时强调了…), says anything in a text."""
    return _PRONOUN.search(text) is not None


def opened(text: str, sentence: Sentence, people: People, who: Span | None, said: int) -> Speech | None:
    """The frame that a sentence opens among its first clauses, or None; `said` is where its first verb of saying stands."""
    clauses = sentence.clauses
    line = _line(text, sentence)
    if line:
        return Speech(Span(*line.span("body")), line["verb"], sentence.span, sentence.span.stop, True)
    for clause in clauses[:FRAMED_CLAUSES]:
        start, stop = clause.body
        if stop <= said and text.find(_URGES, start, stop) < 0:
            continue
        direct = _DIRECT.match(text, start, stop)  # 大会8日召开，会议要求各村…
        if direct is None and text.find("要", start + 4, stop) > 0:
            direct = _NAMED_SAYS.match(text, start, stop)
        if direct:
            return Speech(Span(*direct.span("body")), direct["verb"], Span(start, direct.end()), direct.end(), True)
        if clause is not clauses[0] and (text.startswith(HE_OR_SHE, start) or IN_ADDRESS.match(text, start, stop)):
            who = opening_before(text, sentence, clause, people) or who  # 书记王强作总结，他要求各单位…
        framed = _says(text, clause, people, who) or _person_says(text, clause, people, who)
        if framed is not None:
            return framed
    further = says_further(text, sentence, people, who)
    if further is not None:
        return further
    announcing = [
        clause
        for clause, following in zip(clauses[:_ANNOUNCING_CLAUSES], (*clauses[1:], None), strict=False)
        if clause.stop == "："
        or (following is not None and (_counts(text, following) or text.startswith(CHARGES, following.body.start)))
    ]
    if not announcing and len(clauses) <= FRAMED_CLAUSES:
        announcing = [clauses[-1]]
    set_out = sets_tasks(text, sentence, announcing[0], people, who) if announcing else None
    if set_out is None and announcing and announcing[0] is not clauses[0] and _MAINLY.match(text, *announcing[0].body):
        before = clauses[clauses.index(announcing[0]) - 1]
        set_out = sets_tasks(text, sentence, before, people, who)  # 院长对工作进行了部署，重点要做好十方面工作：一是…
    return set_out


def _counts(text: str, clause: Clause) -> bool:
    """Whether a number opens a clause: 一是…; not 最后，书记作了讲话."""
    return clause.mark is not None and not text.startswith(_LASTLY, clause.span.start)


def _person_says(text: str, clause: Clause, people: People, who: Span | None) -> Speech | None:
    """The frame of a person without a comma behind it: 此外，姚郁要求各学院制定计划, 他要求大家…"""
    begin = behind_link(text, clause.body)  # 同时｜他希望…
    he = text.startswith(HE_OR_SHE, begin)
    opening = (who, begin + 1) if he and who else subject_of(text, clause.body, people)
    if opening is None:
        return None
    speaker, stop = opening
    found = _PERSON_SAYS.match(text, stop, clause.span.stop + 1)
    if found is None:
        return None
    return Speech(speaker, found["verb"] or found["urges"], Span(clause.body.start, found.end()), found.end(), True)


def _says(text: str, clause: Clause, people: People, who: Span | None) -> Speech | None:
    """The frame that ends a clause: 蔡奇在讲话中指出， 会议认为："""
    span = clause.body
    start, stop = span
    if clause.stop not in ("，", "：", ",") or stop - start > _LONGEST_FRAME:
        return None
    found = _ENDS_IN_SAYS.search(text, max(start, stop - 4), stop)
    if found is None and clause.stop == "：":
        found = LAYS_OUT.search(text, start, stop)
    if found is None or found.start() == start:
        return None
    subject = Span(start, found.start())
    if found["verb"] == "要求" and _INSTRUCTED.search(text, *subject) and not _ASKED.match(text, clause.span.stop + 1):
        return None  # 总书记视察我省重要指示｜要求，指明了方向
    settles = found["verb"] in _SETTLE
    if found["verb"] in _NOUNS_TOO and (_PASSES_ON.search(text, *subject) or GROUNDS.match(text, *subject)):
        return None  # 王强传达了上级最新要求，… 按照王强指示，…
    if settles and opens_instruction(text, *subject):
        return None  # 迅速组织动员和规划部署: no plan settles anything there
    made = _MADE.search(text, start, found.start()) is not None
    if made and found["verb"] == "要求" and clause.stop != "：" and not _CHARGED.match(text, clause.span.stop + 1):
        return None  # 王强对防汛提出要求，总结了工作
    speaker = body_of(text, subject, people) if settles else speaker_of(text, subject, people, who)
    if speaker is None and found["verb"] in _DEMANDS:
        speaker = office_of(text, subject)
    return Speech(speaker, found["verb"], span, clause.span.stop + 1, True) if speaker else None
