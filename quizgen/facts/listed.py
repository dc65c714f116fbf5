"""What stands alone below a heading and is nothing but items: 党的纪律处分 over 警告、严重警告、撤销党内职务、留党察看、开除党籍。"""

import re
from collections.abc import Collection, Iterator
from itertools import pairwise

from quizgen.structure import Outline, Paragraph, Run, Sentence
from quizgen.structure.run import Level, run
from quizgen.structure.verb import VERBS

_FEWEST = 3
_LONGEST_HEADING = 44
_SHORTEST = 3  # characters an item, on the whole
_ENDS = tuple("。！；：:，,;")
_LABELS = ("：", ":", "？", "?")
_SAYS = re.compile("(?:指出|强调|要求|表示|认为|提出|说|如下|[你您]们?|代表|同志|领导|朋友|来宾)们?[：:]$")
_LONGEST_PART = 60
_TELLS = re.compile("[是为由对在从应须将把被于了着其等：:]|[^目]的|包括|需要|可以|——")
_BODY = re.compile("[部委局办院厅署社省市区县](?:、|$)")
_HEADING = "heading"


def find(outline: Outline, told: Collection[int]) -> Iterator[Run]:
    """Yield the units of such paragraphs; not those of which a list is told, by where they start, nor persons and bodies."""
    text = outline.text
    for before, paragraph in pairwise(outline.paragraphs):
        if len(paragraph.sentences) != 1 or paragraph.kind == _HEADING or paragraph.mark is not None:
            continue
        sentence = paragraph.sentences[0]
        if len(sentence.parts) >= _FEWEST:
            if sentence.span.start not in told and (listed := _parts(text, before, sentence)) is not None:
                yield listed
            continue
        if len(sentence.clauses) != 1 or len(sentence.clauses[0].units) < _FEWEST or not _is_heading(text, before):
            continue  # nearly always
        units, words = sentence.clauses[0].units, sentence.span.of(text)
        shortest = _SHORTEST - text.endswith(_LABELS, *before.span)
        if units[0].start in told or len(words) < (shortest + 1) * len(units) or _TELLS.search(words):
            continue
        verb, second = text[units[0].start :][:2], text[units[1].start :][:2]
        if _BODY.search(words) or (verb in VERBS and second not in VERBS) or outline.people.within(sentence.span):
            continue
        yield run(text, Level.UNIT, units, sentence.span)


def _parts(text: str, before: Paragraph, sentence: Sentence) -> Run | None:
    """The short parts below a line that a colon or a question mark closes: 应具备哪些意识：⏎…；…；…"""
    start, stop = before.span
    if stop - start > _LONGEST_HEADING or not text[start:stop].endswith(_LABELS) or _SAYS.search(text, start, stop):
        return None
    spans = tuple(part.span for part in sentence.parts)
    if any(part.marked or part.span.stop - part.span.start > _LONGEST_PART for part in sentence.parts):
        return None
    return run(text, Level.PART, spans, sentence.span)


def _is_heading(text: str, paragraph: Paragraph) -> bool:
    start, stop = paragraph.span
    words = text[start:stop].rstrip()
    return paragraph.kind == _HEADING or (
        stop - start <= _LONGEST_HEADING and (words.endswith(_LABELS) or not words.endswith(_ENDS))
    )
