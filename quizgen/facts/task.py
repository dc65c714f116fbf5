"""task: what somebody is told to do: the sentences governed by 要, 必须, 应当 …, and those that go on with them."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise

from quizgen.documents.document import Span
from quizgen.facts import deployment, imperative, order, wrongdoing
from quizgen.facts.accomplished import is_done, sums_up
from quizgen.facts.fact import Value, quote, source
from quizgen.facts.point import Passage, Point
from quizgen.facts.statement import behind, said
from quizgen.structure import Clause, Outline, Paragraph, Part, Speech
from quizgen.structure.mark import Style
from quizgen.structure.verb import NOUNS_TOO, VERBS, governs, verb_at

RULE = "task"

_REQUIREMENT = re.compile(r"(?:总体要求|总体思路|总要求|指导思想|总的要求)(?:是)?$")
_LONGEST_LABEL = 8
_LONGEST_POSITION = 20
_POSITIONS = tuple(
    "先行区 试验区 示范区 引领区 高地 窗口 样板 标杆 枢纽 中心 基地 家园 门户 引擎 典范 展示区 功能区".split()
)
_HEADING = re.compile(
    "(?:指导思想|基本原则|总体(?:要求|思路|目标)|工作(?:要求|目标|原则|重点|安排)|主要(?:目标|任务|措施)|重点任务|保障措施|组织(?:实施|保障|领导|体系)|实施步骤)"
)
_CHAPTER = re.compile(r"(?:指导思想|基本原则|总体要求|(?:总体|发展|工作|主要)目标|(?:主要|目标|重点)任务|建议)$")
_FEWEST = 2
_SHORTEST = 3  # 务必抓好 tells nothing without what it is about
_LABEL = re.compile(r"[^，。；：]{1,8}(?:人员|对象|范围|名单)[：:]?|发布(?:日期|时间|机构|单位|人|者)[：:\s].*")
_POINTS = re.compile(r"提出了?[两三四五六七几\d]点[^，。；]{0,4}$")  # 对教师提出四点要求，｜一是…
_ASIDE = re.compile(r"[（(][^（()）]*[）)]")  # （文/图 办公室）
_ADDRESSES = tuple(
    f"{where}的{what}" for where in ("上", "时") for what in ("报告", "讲话", "发言", "致辞")
)  # 在…会议上的报告
_LAYS_OUT = ("部署", "布置", "安排")
_BRACKETS = ("（", "(")
_LONG_AGO = re.compile(r"(?:早在|[在到从])?19\d\d年")  # 1956年，毛泽东同志提出：“…”
_MAY_BE_LONG_AGO = frozenset("早在到从1")
_LINKS = ("同时", "此外", "另外")
_DEMANDS = ("要求", "号召", "希望")


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
    if deployment.is_law(outline) or deployment.teaches(outline):
        return
    text = outline.text
    speeches = iter(outline.speeches)
    deployed = iter(deployment.sentences(outline))
    fought = False  # whether the last head says what is to be fought
    for paragraph in outline.paragraphs:
        aside = text.startswith(_BRACKETS, paragraph.span.start) and _ASIDE.fullmatch(text, *paragraph.span)
        instructed = False  # whether the sentence before was an instruction
        fought = fought and paragraph.kind == "paragraph"
        speech: Speech | None = None
        lead: Part | None = None  # the last part without a number: what the numbers behind it count
        for sentence in paragraph.sentences:
            spoken = speech is not None
            speech, deploys = next(speeches), next(deployed)
            instructed = instructed and (speech is not None or not spoken)
            if text[sentence.span.start] in _MAY_BE_LONG_AGO and _LONG_AGO.match(text, *sentence.span):
                instructed = False
                continue
            for part in _items(sentence.parts):
                mark = part.clauses[0].mark
                lead = part if mark is None else lead
                if mark is not None and mark.style is not Style.IS and part.span.start == paragraph.span.start:
                    fought = wrongdoing.fights(text, part)
                elif fought and wrongdoing.described(text, part.span):
                    continue
                governed = instructed or (speech is not None and _laid_out(text, speech))
                if not governed and mark is not None and (speech is not None or deploys):
                    governed = lead is None or not sums_up(text, lead.span)
                instruction = _instruction(
                    text,
                    part,
                    speech,
                    governed=governed,
                    deploys=deploys and (speech is None or speech.frame.stop < paragraph.span.start),
                )
                if instruction is not None and speech is not None and text.startswith("要求", instruction.start):
                    instruction = Span(instruction.start + len("要求"), instruction.stop)  # 提出了要求，要求｜各单位…
                instructed = instruction is not None
                if instruction is not None and not aside and _is_told(text, paragraph, instruction):
                    yield Task(instruction, outline.words(speech.speaker) if speech else None)


def _is_told(text: str, paragraph: Paragraph, instruction: Span) -> bool:
    """Whether a paragraph tells what to do, or a heading with a number does: （一）扩大内需; not the name of a chapter, nor a headline."""
    if paragraph.kind == "paragraph":
        return True
    return paragraph.mark is not None and _CHAPTER.search(text, *instruction) is None


def _items(parts: tuple[Part, ...]) -> Iterable[Part]:
    """The parts of a sentence; one that numbers several things between commas in as many: 一是强化服务，｜二是抓好培训."""
    for part in parts:
        if part.marked:
            return [item for part in parts for item in _numbered(part)]
    return parts  # nearly always


def _numbered(part: Part) -> Iterator[Part]:
    marks = [place for place, clause in enumerate(part.clauses) if clause.mark and clause.mark.style is Style.IS]
    if len(marks) < _FEWEST:
        yield part
        return
    for first, stop in pairwise([0, *marks[1:], len(part.clauses)]):
        clauses = part.clauses[first:stop]
        yield Part(Span(clauses[0].span.start, clauses[-1].body.stop), clauses, clauses[-1].stop, True, part.lists)


def _laid_out(text: str, speech: Speech) -> bool:
    """Whether a frame lays out what is to be done: 布置了下半年的工作安排：…"""
    return speech.opens and speech.verb in _LAYS_OUT and text[speech.start - 1] in "：:"


def _instruction(text: str, part: Part, speech: Speech | None, *, governed: bool, deploys: bool) -> Span | None:
    """The task that a part of a sentence gives, without its lead-in; None where it gives none."""
    begin, end = part.span
    if text.endswith("等要求", begin, end):
        return None  # 听取了…的通报，…关于做好…等要求
    if speech is None and not governed and not deploys and not order.may_order(text, begin, end):
        return None  # as most parts of most documents: nobody is told anything there
    clauses = _instructing(text, part, speech)
    if not clauses:
        return None
    first = clauses[0].body
    if speech is not None and _demands(speech, part):
        return _reaching(order.behind_word(text, first), part)
    if _is_label(text, part):
        return None
    if (governed or deploys) and imperative.to_grasp(text, first):
        return _reaching(first.start, part)
    ordered_from = order.first_word(text, first.start, end)
    for index, clause in enumerate(clauses if ordered_from < end else ()):
        word = order.word_of_order(text, clause) if ordered_from < clause.body.stop else None
        if word is not None:
            if order.only_to_see(text, word.start):
                return None
            begins = index > 0 and deploys and _instructs_before(text, clauses[:index])
            return _reaching(first.start if begins else order.beginning(text, clauses, index, word), part)
    asks = order.request(text, clauses) if deploys else None
    if asks is not None:
        return _reaching(asks, part)
    for clause in clauses if part.marked else ():
        if clause.mark is not None and clause.mark.style is Style.MUST:  # 一要…；二要… 做好…工作，一要…
            must = clause.body.start
            return None if order.only_to_see(text, must) else _reaching(must, part)
    mark = clauses[0].mark
    governed = governed or (speech is not None and _proposes(text, speech, part))
    governed = governed or (mark is not None and part.clauses[0].mark is None and (speech is not None or deploys))
    spoken = speech is not None
    if imperative.instructs(text, clauses, end, governed=governed, spoken=spoken, deploys=deploys):
        return _reaching(first.start, part)
    return None


def _instructs_before(text: str, clauses: list[Clause]) -> bool:
    """Whether the clauses before the one with a word of order instruct by themselves: 强化教育，…，决策必须坚决执行."""
    first, stop = clauses[0].body, clauses[-1].body.stop
    verb = verb_at(text, *first)
    if verb is None or text[first.start : first.start + 2] in NOUNS_TOO:
        return False
    if any(imperative.tells(text, clause.body) for clause in clauses):
        return False
    return imperative.instructs(text, clauses, stop, governed=False, spoken=False, deploys=True)


def _reaching(start: int, part: Part) -> Span | None:
    """What a part says from a place on; None where that tells nothing."""
    return Span(start, part.span.stop) if start + _SHORTEST <= part.span.stop else None


def _demands(speech: Speech, part: Part) -> bool:
    """Whether a part opens with a demand: 会议要求全国网信系统认真学习领会."""
    return speech.opens and speech.verb in _DEMANDS and part.span.start < speech.start < part.span.stop


def _is_label(text: str, part: Part) -> bool:
    """Whether a line is a name, though it opens with a verb that may be a noun: 教育部, 研发设计环节, （一）指导思想。"""
    start, stop = part.clauses[0].body.start, part.span.stop
    if (
        text.endswith(_ADDRESSES, start, stop)
        or _HEADING.fullmatch(text, start, stop)
        or _LABEL.fullmatch(text, start, stop)
    ):
        return True  # （一）指导思想。三、参加会议人员：
    if text.startswith("—", start - 1) and stop - start <= _LONGEST_POSITION and text.endswith(_POSITIONS, start, stop):
        return len(part.clauses) == 1 and not governs(text, start)  # ——高质量发展高品质生活先行区。
    return (
        stop - start <= _LONGEST_LABEL
        and text[stop : stop + 1] in ("", "\n")
        and len(part.clauses) == 1
        and text[start : start + 2] in NOUNS_TOO
        and text[start + 2 : start + 4] not in VERBS
    )


def _proposes(text: str, speech: Speech, part: Part) -> bool:
    """Whether a part opens with what is proposed: 全会提出，优先发展农业农村."""
    proposed = speech.opens and speech.verb == "提出" and part.span.start < speech.start < part.span.stop
    return proposed and verb_at(text, speech.start, part.span.stop) is not None


def _instructing(text: str, part: Part, speech: Speech | None) -> list[Clause]:
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
