"""task: what somebody is told to do: the sentences governed by 要, 必须, 应当 …, and those that go on with them."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from quizgen.documents.document import Span
from quizgen.facts import deployment
from quizgen.facts.fact import Value, quote, source
from quizgen.facts.point import Passage, Point
from quizgen.facts.statement import said
from quizgen.structure import Clause, Outline, Part, Speech
from quizgen.structure.verb import opens_instruction, verb_at

RULE = "task"

_MUST = re.compile(
    r"(?:我们|大家)?(?P<must>必须|应当|务必|务求|须(?=[^知])|要(?=[^求素点件害么是闻塞冲领义职员])|不得|严禁|禁止)"
)
_MUST_WORD = re.compile(r"要|必须|须|应当|务必|务求|不得|严禁|禁止")
_LONGEST_WHO = 2  # 我们, 大家
_NOT_MUST = re.compile(r"(?:主|重|需|只|就|想|将|次|首|摘|纪|概|简|提|机|若|还|不)$")
_TO_SEE = re.compile(r"(?:要|必须)?(?:看到|认识到|清醒认识|指出的是|注意的是|强调的是)")
_DONE = re.compile(
    r"取得(?:了)?(?!更|新的更)[^，。；]{0,16}(?:成就|成效|成绩|进展|胜利)|了(?<=[^不为，；。：、]了)(?!解|如指掌)|已经|一年来|过去|以来，|回顾|成为|迈出"
)
_STATES = re.compile(r"(?:是(?<![别其但还凡可于总都只就]是)|有着|具有|体现|标志着|意味着|表明|证明|存在|面临)")
_REQUIREMENT = re.compile(r"(?:总体要求|总体思路|总要求|指导思想|总的要求)(?:是)?$")
_IS = re.compile(r"是(?<![别其但还凡可于总都只就不]是)(?![否非])")
_STAYS = re.compile(r"坚持|牢牢")  # 坚持正能量是总要求 is an instruction, 构建…共同体是… a statement
_ASIDE = re.compile(r"[（(][^（()）]*[）)]")  # （文/图 办公室）
_TELLS = re.compile(
    r"(?:这|那|其中|当前|目前|近年|今年|去年|实践|事实|据|我们党|同时[，看]|但|然而|因此|所以|会上|不久|多年)"
)
_TIME = re.compile(
    r"(?:今年|明年|当前|下一步|今后|下半年|新的一年|新征程上|“[^”]{2,6}”时期|(?:20\d\d)年|到20\d\d年|一个时期)+$"
)
_TOPIC = re.compile(r"(?:对于?|针对|面对|围绕|为了?|按照|根据|通过|在[^，]{1,20}(?:中|上|下|时|方面)$|做好|搞好|抓好)")
_DEMANDS = ("要求", "号召", "希望")
_SUBJECT_END = 40


@dataclass(frozen=True, slots=True)
class Task:
    """One sentence of instruction, its lead-in dropped; `speaker` is who gives it, None where the document itself does."""

    text: Span
    speaker: str | None
    rule: str = RULE
    kind: str = "task"

    @property
    def span(self) -> Span:
        """The words of the task."""
        return self.text

    def record(self, outline: Outline, /) -> Mapping[str, Value]:
        """Who says it, and what."""
        return {"speaker": self.speaker, "text": outline.words(self.text)}

    def points(self, outline: Outline, /) -> Iterator[Point]:
        """One passage."""
        yield Passage(quote(outline, self.text), source(outline, RULE, self.text), self.speaker)


def find(outline: Outline, /) -> Iterator[Task]:
    """Yield the tasks in text order; one that stands twice is told once, with its speaker where one of the places names one."""
    told: dict[str, Task] = {}
    for task in _tasks(outline):
        words = task.text.of(outline.text)
        if words not in told or (told[words].speaker is None and task.speaker is not None):
            told[words] = task
    yield from sorted(told.values(), key=lambda task: task.text)


def _tasks(outline: Outline) -> Iterator[Task]:
    if deployment.is_law(outline):
        return
    speeches = iter(outline.speeches)
    deployed = iter(deployment.sentences(outline))
    for paragraph in outline.paragraphs:
        aside = _ASIDE.fullmatch(outline.text, *paragraph.span) is not None
        instructed = False  # whether the sentence before was an instruction
        for sentence in paragraph.sentences:
            speech, deploys = next(speeches), next(deployed)
            for part in sentence.parts:
                governed = instructed or ((speech is not None or deploys) and part.mark is not None)
                text = _instruction(outline.text, part, speech, governed=governed, deploys=deploys and speech is None)
                if text is not None and paragraph.kind == "paragraph" and not aside:
                    yield Task(text, outline.words(speech.speaker) if speech else None)
                instructed = text is not None


def _instruction(text: str, part: Part, speech: Speech | None, *, governed: bool, deploys: bool) -> Span | None:
    """The task that a part of a sentence gives, without its lead-in; None where it gives none."""
    clauses = _instructing(text, part, speech)
    if not clauses:
        return None
    first = clauses[0].body
    if speech is not None and _demands(speech, part):
        return _reaching(_behind_must(text, first), part)
    for index, clause in enumerate(clauses if _MUST_WORD.search(text, first.start, part.span.stop) else ()):
        must = _must(text, clause)
        if must is not None:
            seen = _TO_SEE.match(text, must.start) is not None
            return None if seen else _reaching(_begin(text, clauses, index, must), part)
    if _DONE.search(text, first.start, part.span.stop):
        return None
    marked = clauses[0].mark is not None
    governed = governed or (marked and (speech is not None or deploys))
    if opens_instruction(text, first.start, first.stop):
        stated = _IS.search(text, first.start + 4, first.stop) is not None and not _STAYS.match(text, first.start)
        return _reaching(first.start, part) if (governed or deploys) and not stated else None
    told = _TELLS.match(text, first.start) or _STATES.search(text, first.start, first.stop)
    return _reaching(first.start, part) if governed and (speech is not None or marked) and not told else None


def _reaching(start: int, part: Part) -> Span | None:
    return Span(start, part.span.stop) if start < part.span.stop else None


def _demands(speech: Speech, part: Part) -> bool:
    """Whether a part opens with a demand: 会议要求全国网信系统认真学习领会."""
    return speech.opens and speech.verb in _DEMANDS and part.span.start < speech.start < part.span.stop


def _behind_must(text: str, first: Span) -> int:
    """Where a demand begins: behind the 要 that may open it."""
    found = _MUST.match(text, first.start, first.stop)
    return found.end() if found and found["must"] in ("要", "必须", "应当") else first.start


def _instructing(text: str, part: Part, speech: Speech | None) -> list[Clause]:
    """The clauses of a part that may instruct: behind 总体要求是： or 以下工作：, else behind the frame that says who speaks."""
    for index, clause in enumerate(part.clauses[:-1]):
        behind = part.clauses[index + 1 :]
        enumerates = behind[0].mark is not None  # 要抓好以下工作：一是…
        if clause.stop in ("：", ":") and (enumerates or _REQUIREMENT.search(text, *clause.body)):
            return list(behind)
    return list(said(part, speech))


def _must(text: str, clause: Clause) -> Span | None:
    """The 要 or 必须 that governs a clause: at its beginning, or behind a subject or topic."""
    stop = min(clause.body.stop, clause.body.start + _SUBJECT_END)
    word = _MUST_WORD.search(text, clause.body.start, stop)
    if word is None:
        return None
    for found in _MUST.finditer(text, max(clause.body.start, word.start() - _LONGEST_WHO), stop):
        before = text[clause.body.start : found.start()]
        if (
            before.count("“") != before.count("”")
            or _NOT_MUST.search(before)
            or before.endswith(("的", "强调", "指出", "提出"))
        ):
            continue
        return Span(*found.span())
    return None


def _begin(text: str, clauses: list[Clause], index: int, must: Span) -> int:
    """Where the task begins: behind 要 itself, or at the subject or topic before it; reasons, praise and times are cut off."""
    clause = clauses[index].body
    at_start = must.start == clause.start
    at_start = at_start or _TIME.fullmatch(text, clause.start, must.start) is not None
    begin = must.stop if at_start else clause.start
    if at_start and text[must.start : must.stop] in ("不得", "严禁", "禁止"):
        begin = must.start
    while index > 0:
        index -= 1
        before = clauses[index].body
        if not _is_topic(text, before):
            break
        begin = before.start
    return begin


def _is_topic(text: str, span: Span) -> bool:
    """Whether a clause before 要 says what the task is about (做好今年的工作，要…), not why or when."""
    if _STATES.search(text, span.start, span.stop) or _DONE.search(text, span.start, span.stop):
        return False
    return _TOPIC.match(text, span.start, span.stop) is not None or verb_at(text, span.start, span.stop) is not None
