"""entitled: a list that is all its section says, under a heading that names it (the way study notes are written)."""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from quizgen.documents.document import Span
from quizgen.facts.enumeration import Enumeration
from quizgen.structure import Level, Outline, Paragraph, Run, Sentence
from quizgen.structure.brought_in import brought_in
from quizgen.structure.run import run

RULE = "entitled"

_LONGEST_NAME = 16
_LONGEST_CLAUSE = 60
_DOCTRINES = ("精神", "精神）", "内涵", "理念", "特征", "方针", "作风", "传统", "意识", "价值观")
_SECTION = re.compile(r"第.{1,3}[章节][ 　]+|\d{1,2}(?:\.\d{1,2})+[ 　]*(?=[\u4e00-\u9fff“])")
_SUBJECT = 4  # characters of a heading that make its sentence tell of it: 看齐意识｜要求…，在…，同…
_PRINCIPLES = ("原则",)
_HEADED = ("原则", "定位", "特征", "要义")
_LONGEST_LABEL = 30
_MOST_LABELS = 30
_DATE = re.compile(r"\d+[年月日]")
_NO_NAME = re.compile(r"[，。；：！？]|第.{1,3}[章节条]")


def find(outline: Outline, /) -> Iterator[Enumeration]:
    """Yield the lists that fill a paragraph of one sentence under a heading; its name is the heading without its number.

    A sentence that closes with the heading's own words (形成了…的建党精神, under 建党精神) counts as well.
    """
    inside: Mapping[int, Sequence[Run]] | None = None
    opened = {run.around.start: run for run in outline.runs if run.level in (Level.NUMBERED, Level.PARAGRAPH)}
    for place, (heading, paragraph) in enumerate(zip(outline.paragraphs, outline.paragraphs[1:], strict=False)):
        span = _name(outline.text, heading)
        name = span.of(outline.text) if span else None
        if span and name and name.endswith(_PRINCIPLES) and (found := opened.get(paragraph.span.start)):
            yield Enumeration(RULE, found, outline.words(span))
            continue
        if span and name and name.endswith(_HEADED) and (labelled := _labels(outline, place + 1)) is not None:
            yield Enumeration(RULE, labelled, outline.words(span))
            continue
        if span is None or name is None or paragraph.kind != "paragraph" or len(paragraph.sentences) != 1:
            continue
        inside = inside if inside is not None else _by_paragraph(outline)
        runs = (found for found in inside[place + 1] if paragraph.span.holds(found.around))
        whole = next((found for found in runs if _fills(outline.text, found, paragraph, name)), None)
        whole = whole or (_content(outline.text, paragraph.sentences[0], name) if name.endswith(_DOCTRINES) else None)
        if whole is not None:
            yield Enumeration(RULE, whole, outline.words(span))


def _by_paragraph(outline: Outline) -> Mapping[int, Sequence[Run]]:
    """The runs that begin in each paragraph, by its number."""
    starts = [paragraph.span.start for paragraph in outline.paragraphs]
    found: dict[int, list[Run]] = defaultdict(list)
    for one in outline.runs:
        found[bisect_right(starts, one.around.start) - 1].append(one)
    return found


def _labels(outline: Outline, first: int) -> Run | None:
    """The short sentences, three or more, that open the paragraphs of a section, each before sentences that explain it."""
    labels = []
    for paragraph in outline.paragraphs[first : first + _MOST_LABELS]:
        if paragraph.kind != "paragraph":
            break
        label = paragraph.sentences[0].span if len(paragraph.sentences) > 1 else None
        if label is None or paragraph.mark is not None or label.stop - label.start > _LONGEST_LABEL:
            return None
        labels.append(label)
    if len(labels) < 3:
        return None
    return run(outline.text, Level.PARAGRAPH, tuple(labels), Span(labels[0].start, labels[-1].stop))


def _content(text: str, sentence: Sentence, name: str) -> Run | None:
    """What a doctrine's section lists, alike or not: the parts, else the clauses, else the units of its one sentence."""
    clauses = sentence.clauses
    if any(clause.mark is not None for clause in clauses[1:]):
        return None  # 水渠精神①体现为…，②体现为…: its numbers tell
    if any(
        len(clause.body.of(text)) > _LONGEST_CLAUSE or _DATE.search(text, clause.body.start, clause.body.stop)
        for clause in clauses
    ):
        return None
    colon = next((at for at, clause in enumerate(sentence.parts[0].clauses[:-1]) if clause.stop == "："), None)
    if colon is None and text.startswith(name[-_SUBJECT:], sentence.span.start):
        return None
    if len(sentence.parts) > 2:
        first, *rest = (part.span for part in sentence.parts)
        begins = first.start if colon is None else sentence.parts[0].clauses[colon + 1].body.start
        return run(text, Level.PART, (Span(begins, first.stop), *rest), sentence.span)
    if len(clauses) > 2 and len(sentence.parts) == 1:
        return run(text, Level.CLAUSE, tuple(clause.body for clause in clauses), sentence.span)
    return brought_in(text, clauses[0].units) if len(clauses) == 1 and len(clauses[0].units) > 2 else None


def _name(text: str, heading: Paragraph) -> Span | None:
    if heading.kind != "heading" or not heading.sentences:
        return None
    mark = heading.mark
    start = mark.span.stop if mark else heading.span.start
    numbered = _SECTION.match(text, start, heading.span.stop)
    start = numbered.end() if numbered else start
    while text[start : start + 1] == " ":
        start += 1
    name = Span(start, heading.span.stop)
    words = name.of(text)
    return name if 2 <= len(words) <= _LONGEST_NAME and not _NO_NAME.search(words) else None


def _fills(text: str, found: Run, paragraph: Paragraph, name: str) -> bool:
    if found.level is Level.NUMBERED:
        return False
    if found.trail.of(text).strip("的") == name:
        return True
    sentence = paragraph.sentences[0].span
    return found.items[0].start == sentence.start and found.items[-1].stop == sentence.stop
