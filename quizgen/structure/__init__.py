"""Chapter 2, structure: where the parts of a text are.

What there is to see:

- `shadow`: the text as rules read it, traditional characters as simplified ones
- `outline`: paragraph, sentence, part, clause, unit: a tree of spans, and all that is known of a document's parts
- `sentence`: how a paragraph is cut into them, quotes and other `brackets` kept whole
- `mark`: what opens an entry (一、 （一） 一是 第一，), by its `numeral`
- `date`: days and runs of days; `dating`: the day of the document itself
- `verb`: what an instruction opens with; `people`: who is named in a document, each a `person`, by a `personal_name` (or one
  of a `rare_surname`, a `minority_name` or a `foreign_name`) and a `title`, and how they are called later: by `honorific`, or by `surname`
  and office
- `frame`: the words that tell who says a sentence, the `speaker`, `announcing` what is to be done or going `further`;
  `speech`: how far they reach

The lists in it, each a `run` of members, from the largest members to the smallest:

- `numbering`: members that carry marks
- `openings`: how paragraphs open
- `bulleted`: which stand below a colon, each behind a bullet or with a label; `labels`: which are labels over others
- `heads`: how the short ones among them open that stand over others
- `rows`: how short ones in a row begin or end
- `parts`: between semicolons; `first_part`: where the first of them begins; `told_parts`: by what they say
- `counted_off`: by their verbs (一看…，二查…，三问…)
- `clauses`: between commas, `of_one_head` (each has its `clause_head`), without the `circumstance` before the first;
  `copulas`: of what something is; `will`: of what one dares; `one_opening`: that open alike, `builds`: alike in some other way,
  `predicates`: in what they say or end in, `near_end`: in words before that, `objects`: in what their verbs govern;
  `commas`: of units across them; `extent` and `reach`: how far they go
- `units`: between enumeration commas, in `likely` shapes: `equal` (with `torn`, `begun`, `brief`, `cut`, `cut_behind`, `slogan`,
  `summing`, `last_object` and `last_whole`), `tailed`, `headed`, `initial`, `prepositional`, `moulds`, `undertakings`, `shapes`:
  how these are alike; `window`: which in a row can be; `two_lists`: where two meet;
  `brought_in`: those that a word or a colon brings in
- `quotes`: side by side
- `edge`: what may stand before a list's first member and after its last; `first_item`: where the first one begins, behind the `governors`
"""

import re
from collections.abc import Iterator, Sequence

from quizgen.documents.document import Document
from quizgen.structure import (
    bulleted,
    clauses,
    counted_off,
    heads,
    labels,
    numbering,
    openings,
    parts,
    quotes,
    rows,
    units,
)
from quizgen.structure.dating import anchor_of, dating, year_of
from quizgen.structure.outline import Clause, Outline, Paragraph, Part, Sentence, Speech
from quizgen.structure.people import People
from quizgen.structure.run import Level, Run
from quizgen.structure.sentence import paragraph
from quizgen.structure.shadow import shadow
from quizgen.structure.speech import frames

# 央视网消息（新闻联播）：
_DATELINE = re.compile(r"^[^，。]{0,20}?(?:消息|讯|日电)(?:[（(][^（()）]{0,12}[）)])?[：: ]*")
_STOP = re.compile(r"[，。；：！？]")
_LONGEST_TITLE = 40
_FIRST_BLOCKS = 5

__all__ = ["Clause", "Level", "Outline", "Paragraph", "Part", "Run", "Sentence", "Speech", "outline"]


def outline(document: Document) -> Outline:
    """The parts of a document, found once and shared by all rules."""
    text = shadow(document.text)
    paragraphs = tuple(paragraph(text, block.span, kind=block.kind, cells=block.cells) for block in document.blocks)
    people = People(text, (block.span for block in document.blocks))
    speeches = tuple(frames(text, paragraphs, people))
    runs = tuple(_runs(text, paragraphs))
    dated = dating(document, text)
    anchor = anchor_of(document, dated.day if dated else None)
    year = year_of(document, text, anchor)
    title = document.title or _first_words(document)
    return Outline(document, text, paragraphs, people, speeches, runs, dated, anchor, year, title)


def _runs(text: str, paragraphs: Sequence[Paragraph]) -> Iterator[Run]:
    """All runs: the numbered ones first, those of whole paragraphs, then sentence by sentence from the largest members to the smallest."""
    yield from numbering.find(text, paragraphs)
    opened = (
        *bulleted.find(text, paragraphs),
        *openings.find(text, paragraphs),
        *heads.find(text, paragraphs),
        *labels.find(text, paragraphs),
    )
    yield from opened
    told = {run.items[0].start for run in opened}
    yield from (run for run in rows.find(text, paragraphs) if run.items[0].start not in told)
    yield from quotes.find(text)
    counts = counted_off.SECOND.search(text) is not None
    for block in paragraphs:
        for sentence in block.sentences + block.asides:
            if len(sentence.parts) > 1:
                yield from parts.find(text, sentence.parts)
            for part in sentence.parts:
                every, lists = part.clauses, part.lists
                counted = tuple(counted_off.find(text, part)) if counts and (len(every) > 2 or lists) else ()
                if counted:
                    yield from counted
                    continue
                if len(every) > 2 or (lists and len(every) > 1):
                    yield from clauses.find(text, part)
                for clause in every if lists else ():
                    if len(clause.units) > 1:
                        yield from units.find(text, clause.units)


def _first_words(document: Document) -> str:
    """What to call a document that has no title: the words it begins with, never its file name, which may be changed."""
    for block in document.blocks[:_FIRST_BLOCKS]:
        first = _DATELINE.sub("", block.span.of(document.text))
        stop = _STOP.search(first)
        if first and (stop is None or stop.start() > 0):
            return first[: min(stop.start() if stop else len(first), _LONGEST_TITLE)]
    return ""
