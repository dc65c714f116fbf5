"""Sentences: a paragraph cut into sentences, parts, clauses and units, quotes and brackets kept whole."""

import re
from collections.abc import Iterator, Sequence

from quizgen.documents.document import BlockKind, Span
from quizgen.structure.brackets import BRACKET, CLOSING, SENTENCE_STOPS, Token, closings, inside, outside
from quizgen.structure.mark import MAY_OPEN, Mark, at_clause, at_paragraph
from quizgen.structure.outline import Clause, Paragraph, Part, Sentence

_TOKEN = re.compile(r"[，,；;：。．！!？?、…“”‘’「」『』《》〈〉（）()【】〔〕\[\]—①-⒛]")
_NUMBERS = frozenset(map(chr, range(ord("①"), ord("⒛") + 1)))
"""Marks that are one character, and so may stand in the midst of words: 特征①…②…"""
_SEVERAL = 3  # fewer in the midst of words may be notes
_BEHIND_NOTES = frozenset("，,；;：:。．！!？?、”’）)] 和与及至到或是项") | _NUMBERS
_AFTER_STOP = frozenset("”’」』）)。！？!?")
_CLAUSE_STOPS = frozenset("，,：")
_STOPS = _CLAUSE_STOPS | frozenset(("；", ";", ""))  # "" is the end of the sentence
_COUNTS = frozenset("两三四五六七八九十")
_TIES = frozenset("和及以")
_TIED = re.compile("(?:以及|和(?![平谐美睦解气合衷])|及(?![时其格]))(?=..)")
_ORNAMENTS = frozenset(" \t—■●◆▲★※·•▪▫‣◦◎◇□▶►▷➢➤✓✔☆❖")
_BLANKS = frozenset(" \t—")
_QUOTES = frozenset("“「‘『")
_SPECIAL = _ORNAMENTS | _QUOTES | MAY_OPEN  # what most clauses do not begin with
_new = tuple.__new__
"""What Span(…), Clause(…) and the like come to, without the call in between: most of what a document is made of is made here."""


def paragraph(text: str, span: Span, *, kind: BlockKind = "paragraph", cells: Sequence[int] = ()) -> Paragraph:
    """The sentences of one block of text; none goes over from one cell of a row into the next."""
    if cells:
        stops = (*(cell - 1 for cell in cells), span.stop)  # a blank parts the cells
        held = [paragraph(text, Span(*edges)) for edges in zip((span.start, *cells), stops, strict=True)]
        asides = tuple(aside for cell in held for aside in cell.asides)
        return Paragraph(span, kind, tuple(each for cell in held for each in cell.sentences), asides, held[0].mark)
    every = _tokens(text, span)
    closing = closings(every) if BRACKET.search(text, span.start, span.stop) else {}
    tokens = outside(every, closing) if closing else every
    found: list[Sentence | None] = []
    start, first = span.start, 0
    for last, (position, token) in enumerate(tokens):
        if token not in SENTENCE_STOPS or position < start:
            continue
        stop = position + 1
        while stop < span.stop and text[stop] in _AFTER_STOP:
            stop += 1
        found.append(_sentence(text, start, position, stop, tokens[first:last], opens_paragraph=start == span.start))
        start, first = stop, last + 1
    if start < span.stop:
        rest = tokens[first:]
        found.append(_sentence(text, start, span.stop, span.stop, rest, opens_paragraph=start == span.start))
    asides = tuple(_asides(text, every, closing)) if closing else ()
    sentences = tuple(filter(None, found))
    return Paragraph(span, kind, sentences, asides, sentences[0].parts[0].mark if sentences else None)


def _tokens(text: str, span: Span) -> list[Token]:
    """The punctuation of a stretch, each with its place."""
    return [(found.start(), found[0]) for found in _TOKEN.finditer(text, span.start, span.stop)]


def _asides(text: str, tokens: list[Token], closing: dict[int, int]) -> Iterator[Sentence]:
    """What stands in quotes and holds commas: a list whose edges the quotes mark."""
    for opened, closed in closing.items():
        if tokens[opened][1] not in "“「‘『（(":
            continue
        held = inside(tokens, closing, opened)
        start, stop = tokens[opened][0] + 1, tokens[closed][0]
        if len(held) > 1 and held[-1] == (stop - 1, "。"):
            held, stop = held[:-1], stop - 1  # “坚持清淤，坚持护岸，坚持节水。”
        counted = text[start] in _COUNTS and len(held) > 1 and held[0][1] in "：:"  # （五大特征：人口众多、…）
        if not held or any(token not in "、，,；;" for _, token in held[counted:]):
            continue
        aside = _sentence(text, start, stop, stop, held, opens_paragraph=False)
        if aside is not None:
            yield aside


def _trim(text: str, start: int, stop: int) -> Span:
    """The stretch without white space, dashes and ornaments at its edges."""
    if start < stop and text[start] not in _ORNAMENTS and text[stop - 1] not in _BLANKS:
        return _new(Span, (start, stop))  # nearly always
    while start < stop and text[start] in _ORNAMENTS:
        start += 1
    while start < stop and text[stop - 1] in _BLANKS:
        stop -= 1
    return Span(start, stop)


def _sentence(
    text: str, start: int, stop: int, end: int, tokens: list[Token], *, opens_paragraph: bool
) -> Sentence | None:
    span = _trim(text, start, stop)
    begin, stop = span
    if begin >= stop:
        return None
    parts: list[Part] = []
    clauses: list[Clause] = []  # of the part that is not yet closed
    commas: list[int] = []
    marked = lists = False  # whether one of these clauses has a mark, or several units
    mark = (at_paragraph if opens_paragraph else at_clause)(text, begin, stop) if text[begin] in MAY_OPEN else None
    behind = mark.span.stop if mark else begin
    plain = mark is None and text[begin] not in _QUOTES
    several = 0  # how many marks of one character the sentence has, once one is met
    for position, token in (*tokens, (stop, "")):
        if position < behind:
            continue  # the punctuation of the mark itself
        if token == "、":
            commas.append(position)
            continue
        following = position + 1
        if token not in _STOPS:
            if token not in _NUMBERS or begin >= position or not _numbers(text, position):
                continue
            several = several or sum(token in _NUMBERS for _, token in tokens)
            if several < _SEVERAL:
                continue
            token, following = "，", position
        if plain and not commas and begin < position and text[position - 1] not in _BLANKS:
            whole = _new(Span, (begin, position))
            clauses.append(_new(Clause, (whole, whole, (whole,), token, None)))  # nearly always
        else:
            clause = _clause(text, begin, position, commas, token, mark)
            commas = []
            if clause is not None:
                clauses.append(clause)
                marked = marked or mark is not None
                lists = lists or len(clause.units) > 1
        if token not in _CLAUSE_STOPS and clauses:
            stretch = _new(Span, (clauses[0].span.start, clauses[-1].span.stop))
            if stretch == span:
                stretch = span  # one part, as in most sentences: one span does for both
            parts.append(_new(Part, (stretch, tuple(clauses), token, marked, lists)))
            clauses, marked, lists = [], False, False
        begin = behind = following
        mark, plain = None, True
        if begin < stop and text[begin] in _SPECIAL:
            while begin < stop and text[begin] in _ORNAMENTS:
                begin += 1
            mark = at_clause(text, begin, stop) if begin < stop and text[begin] in MAY_OPEN else None
            behind = mark.span.stop if mark else begin
            plain = mark is None and begin < stop and text[begin] not in _QUOTES
    if not parts:
        return None
    every = parts[0].clauses if len(parts) == 1 else tuple([clause for part in parts for clause in part.clauses])
    return _new(Sentence, (span, end, tuple(parts), every))


def _numbers(text: str, position: int) -> bool:
    """Whether a mark in the midst of words numbers what follows, and is no note (理论①，…②。)."""
    behind = text[position + 1 : position + 2]
    return behind != "" and behind not in _BEHIND_NOTES


def _unquoted(text: str, span: Span) -> Span:
    """A clause without the opening quote of a speech that goes on behind it."""
    return span if text.find(CLOSING[text[span.start]], span.start, span.stop) >= 0 else Span(span.start + 1, span.stop)


def _clause(text: str, start: int, stop: int, commas: list[int], end: str, mark: Mark | None) -> Clause | None:
    """The clause from `start`, where no ornament stands, up to the punctuation at `stop`; None where nothing is between."""
    while start < stop and text[stop - 1] in _BLANKS:
        stop -= 1
    if start >= stop:
        return None
    span = _new(Span, (start, stop))
    if text[start] in _QUOTES:
        span = _unquoted(text, span)
        if span.start >= span.stop:
            return None
    if mark is None and not commas:
        return _new(Clause, (span, span, (span,), end, None))  # nearly always
    body = _trim(text, mark.span.stop, span.stop) if mark else span
    if not commas:
        return Clause(span, body, (body,) if body.start < body.stop else (), end, mark)
    units: list[Span] = []
    begin, last = body
    for comma in (*commas, last):
        if (
            comma == last
            and units
            and begin < comma
            and text[begin] in _TIES
            and (tie := _TIED.match(text, begin, comma))
        ):
            begin = tie.end()  # 传染源、传播途径、｜和易感人群
        if begin < comma:
            if text[begin] not in _ORNAMENTS and text[comma - 1] not in _BLANKS:
                units.append(_new(Span, (begin, comma)))  # nearly always
            elif (unit := _trim(text, begin, comma)).start < unit.stop:
                units.append(unit)
        begin = comma + 1
    return _new(Clause, (span, body, tuple(units), end, mark))
