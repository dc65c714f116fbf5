"""Speech frames: who says a sentence (会议强调，… 蔡奇在讲话中指出，…), and how far that reaches."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from quizgen.documents.document import Span
from quizgen.structure.mark import Style
from quizgen.structure.outline import Clause, Paragraph, Sentence, Speech
from quizgen.structure.person import People, name_at
from quizgen.structure.verb import opens_instruction

_SAYS = r"指出|强调|要求|认为|表示|提出|号召|希望|宣布|倡议|呼吁|勉励|叮嘱|告诫|寄语|写道|谈到|提到|说"
_SETTLES = r"明确|决定|确定|部署"
_IN_EVERY_FRAME = re.compile(rf"{_SAYS}|{_SETTLES}|作出|作了|做出|进行")
_ENDS_IN_SAYS = re.compile(rf"(?P<verb>{_SAYS}|{_SETTLES})(?:到|了)?$")
_SETS_TASKS = re.compile(
    r"(?P<verb>提出|作出|作了|做出|进行|强调)(?:了)?[^，。；：]{0,12}(?:要求|意见|希望|任务|建议|部署|安排)$"  # 提出三点要求
)
_BODY = (
    r"(?:会议|全会|大会|座谈会|论坛|集体学习|通知|意见|通报|公报|决定|决议|纲要|办法|方案|规划|规定|报告|指示|批示|讲话|文章|社论"
    r"|与会\w{0,6}|《[^》]{2,60}》)"
)
_BODY_SUBJECT = re.compile(
    rf"(?:\w{{0,12}}，)?(?:本次|此次|这次|该)?(?P<body>{_BODY})(?:还|又|也|同时|最后|进一步|特别|一致|明确|同意)*$"
)
_DIRECT = re.compile(
    r"(?P<body>会议|全会|大会|通知|意见|《[^》]{2,60}》)(?:还|最后|同时)?(?P<verb>要求|号召|希望|决定|提出|强调|指出|明确|部署)(?=[^，。；：的了]{2})"
)
_OPENS_WITH_BODY = re.compile(rf"(?:本次|此次|这次)?(?P<body>{_BODY})")
_GOES_ON_TO_SAY = re.compile(r"(?:并|还)?(?P<verb>强调|要求|提出|指出|号召)(?=[^，。；：了的过]{4})")
_HE = re.compile(r"(?:他|她)(?:还|又|也|同时|最后|特别|进一步)*$")
_NARRATION = re.compile(
    r"会上|会前|会后|会议期间|会议由|会议以|出席(?:会议|了)|参加(?:会议|了)|列席|主持(?:了)?会议|主持召开|发言|记者|据悉|据介绍|责任编辑|来源"
)
_LONGEST_FRAME = 120
_FRAMED_CLAUSES = 4
_SURE_NAME = 3


def frames(text: str, paragraphs: Sequence[Paragraph], people: People) -> Iterator[Speech | None]:
    """Yield for every sentence, in order, the speech that governs it.

    A frame governs its sentence, those that follow in its paragraph until the text tells of the event again, and the paragraphs
    that go on with it: numbered ones, and ones that open with an instruction.
    """
    speech: Speech | None = None
    who: Span | None = None  # the person that 他 means
    before: Sentence | None = None
    for paragraph in paragraphs:
        if speech is not None and not _goes_on(text, paragraph):
            speech = None
        for sentence in paragraph.sentences:
            opened = None  # as of most sentences, which are spared the closer look
            if _IN_EVERY_FRAME.search(text, sentence.span.start, sentence.span.stop):
                opened = _opened(text, sentence, people, who) or _demanded(text, sentence, before)
            before = sentence
            if opened is not None:
                speech = opened
                who = speech.speaker if speech.speaker.of(text) in people.names else who
                yield speech
                continue
            if speech is not None and _NARRATION.search(text, sentence.span.start, sentence.span.stop):
                speech = None
            who = _last_person(text, sentence, people) or who
            yield None if speech is None else replace(speech, start=sentence.span.start, opens=False)


def _demanded(text: str, sentence: Sentence, before: Sentence | None) -> Speech | None:
    """The frame of a sentence without a subject, whose subject is that of the sentence before: 大会…。要求…"""
    found = _GOES_ON_TO_SAY.match(text, sentence.span.start, sentence.span.stop)
    body = _OPENS_WITH_BODY.match(text, before.span.start, before.span.stop) if found and before else None
    if found is None or body is None:
        return None
    return Speech(Span(*body.span("body")), found["verb"], Span(*found.span()), found.end(), True)


def _last_person(text: str, sentence: Sentence, people: People) -> Span | None:
    """The last person that the first clause of a sentence names: the one that 他 of the next sentence means."""
    first = sentence.clauses[0].body
    titled = people.within(first)
    return titled[-1].name if titled else people.known_at(text, first.start)


def _goes_on(text: str, paragraph: Paragraph) -> bool:
    """Whether a paragraph without a frame of its own still belongs to the speech before it."""
    if paragraph.kind != "paragraph" or not paragraph.sentences:
        return False
    if paragraph.mark is not None:
        return paragraph.mark.style is not Style.CHAPTER
    first = paragraph.sentences[0].clauses[0].body
    return first.of(text).startswith(("要", "必须", "应当")) or opens_instruction(text, first.start, first.stop)


def _opened(text: str, sentence: Sentence, people: People, who: Span | None) -> Speech | None:
    """The frame that a sentence opens among its first clauses, or None."""
    clauses = sentence.clauses
    direct = _DIRECT.match(text, clauses[0].body.start, clauses[0].body.stop)
    if direct:
        frame = Span(clauses[0].body.start, direct.end())
        return Speech(Span(*direct.span("body")), direct["verb"], frame, direct.end(), True)
    for clause in clauses[:_FRAMED_CLAUSES]:
        said = _says(text, clause, people, who)
        if said is not None:
            return said
    further = _says_further(text, sentence, people)
    if further is not None:
        return further
    return _sets_tasks(text, clauses[-1], people) if len(clauses) <= _FRAMED_CLAUSES else None


def _says_further(text: str, sentence: Sentence, people: People) -> Speech | None:
    """The frame of a later clause that has the subject of the first: 全会对…作出部署，强调构建…"""
    for clause in sentence.clauses[1:_FRAMED_CLAUSES]:
        found = _GOES_ON_TO_SAY.match(text, clause.body.start, clause.body.stop)
        if found is None:
            continue
        first = sentence.clauses[0].body
        body = _OPENS_WITH_BODY.match(text, first.start, first.stop)
        speaker = Span(*body.span("body")) if body else people.known_at(text, first.start)
        return Speech(speaker, found["verb"], Span(*found.span()), found.end(), True) if speaker else None
    return None


def _says(text: str, clause: Clause, people: People, who: Span | None) -> Speech | None:
    """The frame that ends a clause: 蔡奇在讲话中指出， 会议认为："""
    span = clause.body
    if clause.stop not in ("，", "：", ",", ":") or span.stop - span.start > _LONGEST_FRAME:
        return None
    found = _ENDS_IN_SAYS.search(text, max(span.start, span.stop - 4), span.stop)
    if found is None or found.start() == span.start:
        return None
    subject = Span(span.start, found.start())
    settles = found["verb"] in _SETTLES.split("|")
    speaker = _body(text, subject) if settles else _speaker(text, subject, people, who)
    return Speech(speaker, found["verb"], span, clause.span.stop + 1, True) if speaker else None


def _sets_tasks(text: str, clause: Clause, people: People) -> Speech | None:
    """The frame of what follows the sentence: 姚郁就贯彻落实会议精神提出三点要求。"""
    span = clause.body
    found = _SETS_TASKS.search(text, span.start, span.stop)
    speaker = _speaker(text, Span(span.start, found.start()), people, None) if found else None
    return Speech(speaker, found["verb"], span, clause.span.stop + 1, True) if found and speaker else None


def _speaker(text: str, subject: Span, people: People, who: Span | None) -> Span | None:
    """Who the subject of a frame is: a person it names, 他 for the person before, or a body or paper that speaks."""
    titled = people.within(subject)
    if titled:
        return titled[0].name
    name = people.known_at(text, subject.start) or name_at(text, subject.start, subject.stop)
    if name is not None and (name.of(text) in people.names or name.stop - name.start == _SURE_NAME):
        return name
    return who if _HE.search(text, subject.start, subject.stop) else _body(text, subject)


def _body(text: str, subject: Span) -> Span | None:
    """The meeting or paper that speaks: 会议, 全会, 通知, 《意见》."""
    found = _BODY_SUBJECT.search(text, subject.start, subject.stop)
    return Span(*found.span("body")) if found else None
