"""What stands alone below a heading and is nothing but items: 党的纪律处分 over 警告、严重警告、撤销党内职务、留党察看、开除党籍。"""

import re
from collections.abc import Collection, Iterator
from itertools import pairwise

from quizgen.structure import Outline, Paragraph, Run
from quizgen.structure.run import Level, run
from quizgen.structure.verb import VERBS

_FEWEST = 3
_LONGEST_HEADING = 44
_SHORTEST = 3  # characters an item, on the whole
_ENDS = tuple("。！；：:，,;")
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
        if len(sentence.clauses) != 1 or len(sentence.clauses[0].units) < _FEWEST or not _is_heading(text, before):
            continue  # nearly always
        units, words = sentence.clauses[0].units, sentence.span.of(text)
        if units[0].start in told or len(words) < (_SHORTEST + 1) * len(units) or _TELLS.search(words):
            continue
        verb, second = text[units[0].start :][:2], text[units[1].start :][:2]
        if _BODY.search(words) or (verb in VERBS and second not in VERBS) or outline.people.within(sentence.span):
            continue
        yield run(text, Level.UNIT, units, sentence.span)


def _is_heading(text: str, paragraph: Paragraph) -> bool:
    start, stop = paragraph.span
    return paragraph.kind == _HEADING or (
        stop - start <= _LONGEST_HEADING and not text[start:stop].rstrip().endswith(_ENDS)
    )
