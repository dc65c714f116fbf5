"""task: what somebody is told to do: the sentences governed by 要, 必须, 应当 …, and those that go on with them."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise

from quizgen.documents.document import Span
from quizgen.facts import deployment, wrongdoing
from quizgen.facts.accomplished import REASON, gives_reasons, sums_up, tells_of_long_ago, tells_uses
from quizgen.facts.fact import Value, quote, source
from quizgen.facts.instruction import instruction_in
from quizgen.facts.label import only_announces
from quizgen.facts.point import Passage, Point
from quizgen.structure import Outline, Paragraph, Part, Speech
from quizgen.structure.mark import Style
from quizgen.structure.verb import CHARGES

RULE = "task"

_CHAPTER = re.compile(r"(?:指导思想|基本原则|总体要求|(?:总体|发展|工作|主要)目标|(?:主要|目标|重点)任务|建议)$")
_FEWEST = 2
_ASIDE = re.compile(r"[（(][^（()）]*[）)]")  # （文/图 办公室）
_BRACKETS = ("（", "(")
_ASKED = ("要求", "希望", "意见", "建议")
_LAYS_OUT = ("部署", "布置", "安排")


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


_LONGEST_SECTION = 16
_SECTIONS = (Style.SECTION, Style.SUBSECTION)


def find(outline: Outline, /) -> Iterator[Task]:
    """Yield the tasks in text order; one that stands twice is told once, with its speaker where one of the places names one."""
    told: dict[str, Task] = {}
    for task in _tasks(outline):
        words = task.text.of(outline.text)
        if words not in told or (told[words].speaker is None and task.speaker is not None):
            told[words] = task
    yield from sorted(told.values(), key=lambda task: task.text)


def _tasks(outline: Outline) -> Iterator[Task]:
    if deployment.teaches(outline):
        return
    text = outline.text
    law = deployment.is_law(outline)
    stop = deployment.articles_start(outline) if law else len(text)
    speeches = iter(outline.speeches)
    deployed = iter(deployment.sentences(outline))
    fought = False  # whether the last head says what is to be fought
    for paragraph in outline.paragraphs:
        if paragraph.span.start >= stop:
            return
        aside = text.startswith(_BRACKETS, paragraph.span.start) and _ASIDE.fullmatch(text, *paragraph.span)
        instructed = False  # whether the sentence before was an instruction
        fought = fought and paragraph.kind == "paragraph"
        speech: Speech | None = None
        may_reason = text.find(REASON, *paragraph.span) >= 0
        reasons = False  # whether what follows tells why things are as they are
        lead: Part | None = None  # the last part without a number: what the numbers behind it count
        for sentence in paragraph.sentences:
            spoken = speech is not None
            speech, deploys = next(speeches), next(deployed)
            if law and speech is None:
                continue
            instructed = instructed and (speech is not None or not spoken)
            if tells_of_long_ago(text, sentence.span):
                instructed = False
                continue
            if len(sentence.parts) > 1 and tells_uses(text, sentence.parts):
                instructed = False
                continue
            for part in _items(sentence.parts):
                mark = part.clauses[0].mark
                lead = part if mark is None else lead
                if may_reason:
                    reasons = not text.startswith(CHARGES, part.span.start) and (
                        reasons or (mark is None and gives_reasons(text, part.span))
                    )
                if reasons:
                    instructed = False
                    continue
                if mark is not None and mark.style is not Style.IS and part.span.start == paragraph.span.start:
                    fought = wrongdoing.fights(text, part)
                elif fought and wrongdoing.described(text, part.span):
                    continue
                governed = instructed or (
                    speech is not None and (_laid_out(text, speech) or _set_above(text, paragraph, speech))
                )
                if not governed and mark is not None and (speech is not None or deploys):
                    governed = lead is None or not sums_up(text, lead.span)
                instruction = instruction_in(
                    text,
                    part,
                    speech,
                    governed=governed,
                    deploys=deploys and (speech is None or speech.frame.stop < paragraph.span.start),
                )
                if instruction is not None and speech is not None and text.startswith("要求", instruction.start):
                    instruction = Span(instruction.start + len("要求"), instruction.stop)  # 提出了要求，要求｜各单位…
                if instruction is not None and text.startswith("一是", instruction.start):
                    instruction = Span(instruction.start + len("一是"), instruction.stop)  # 他指出一是｜全院要学习
                instructed = instruction is not None
                if instruction is not None and only_announces(text, instruction):
                    continue
                if instruction is not None and not aside and _is_told(text, paragraph, instruction):
                    yield Task(instruction, outline.words(speech.speaker) if speech else None)


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
    return speech.opens and speech.verb in _LAYS_OUT and text.endswith(("：", ":"), 0, speech.start)


def _set_above(text: str, paragraph: Paragraph, speech: Speech) -> bool:
    """Whether the paragraph stands right below a frame that sets tasks: 王强提出三点要求：｜提高认识；压实责任."""
    stop = speech.frame.stop
    below = text.startswith(("：", ":"), stop) and not text[stop + 1 : paragraph.span.start].strip()
    return below and stop < paragraph.span.start and text.endswith(_ASKED, 0, stop)


def _is_told(text: str, paragraph: Paragraph, instruction: Span) -> bool:
    """Whether a paragraph tells what to do, or a heading with a number does: （一）扩大内需; not the name of a chapter, nor a headline."""
    section = paragraph.mark is not None and paragraph.mark.style in _SECTIONS
    if section and instruction.stop - instruction.start <= _LONGEST_SECTION and paragraph.span.stop == instruction.stop:
        return False  # 3.3 处置与救援
    if paragraph.kind == "paragraph":
        return True
    return paragraph.mark is not None and _CHAPTER.search(text, *instruction) is None
