"""The clauses near a counted name that repeat what it counts: “两个确立”: 确立…，确立…; “四个结合”: …相结合，…相结合，…"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from quizgen.documents.document import Span
from quizgen.facts.asides import Asides
from quizgen.facts.name import Name
from quizgen.structure import Level, Outline, Paragraph, Run, Sentence
from quizgen.structure.edge import item_stop, opening
from quizgen.structure.first_item import item_start
from quizgen.structure.run import run

_SHORTEST = 2
_FEWEST = 3
_LONG_HEAD = 4
_MOST_CLAUSES, _LONGEST_SENTENCE = 100, 3_000
_LONGEST_OPENING = 8
"""So many characters may stand before the word that all members repeat: a subject in the first (党｜确立…), an adverb in all."""
_UTMOST = ("必须", "始终", "坚决", "牢牢", "更加", "自觉", "坚定")


def repeated(outline: Outline, asides: Asides, name: Name) -> Run | None:
    """The clauses, or the units of one clause, of the name's sentence or one beside it: as many in a row as it says, no more."""
    stem = _stem(name)
    if not name.quoted or not (_counts_one(name) if len(stem) < _SHORTEST else name.words.endswith("个" + name.head)):
        return None
    for sentence in _near(outline, asides, name):
        if len(sentence.clauses) > _MOST_CLAUSES or sentence.end - sentence.span.start > _LONGEST_SENTENCE:
            continue  # no writer's: every name in it would be held against all of it
        if outline.text.count(stem, sentence.span.start, sentence.end) < name.count:
            continue  # nearly always
        for level, stretches in _rows(sentence):
            found = _headed(outline.text, stretches, stem, name) or _tailed(outline.text, stretches, stem, name)
            if found is not None:
                if level is Level.UNIT:
                    found = (*found[:-1], Span(found[-1].start, item_stop(outline.text, found[-1])))
                return run(outline.text, level, found, Span(found[0].start, found[-1].stop))
    return _opening_paragraphs(outline, name)


def _opening_paragraphs(outline: Outline, name: Name) -> Run | None:
    """The first sentences of the paragraphs below that open with the head, behind who says it: 会议指出，要牢牢把握…"""
    if name.count < _FEWEST or len(name.head) < _LONG_HEAD:
        return None
    first = bisect_right(outline.paragraphs, name.span.stop, key=lambda paragraph: paragraph.span.start)
    found: list[Span] = []
    last = first
    for at, paragraph in enumerate(outline.paragraphs[first : first + 3 * name.count], first):
        opened = _opened(outline.text, paragraph, name.head)
        if opened is not None:
            found.append(opened)
            last = at
        elif at > last + 1:
            break
    if len(found) != name.count:
        return None
    return run(outline.text, Level.PARAGRAPH, tuple(found), Span(found[0].start, found[-1].stop))


def _opened(text: str, paragraph: Paragraph, head: str) -> Span | None:
    """The first sentence of a paragraph from the head on, where no more stands before it than a frame of one clause and 要."""
    if not paragraph.sentences:
        return None
    part = paragraph.sentences[0].parts[0]
    for clause in part.clauses[:2]:
        start = opening(text, clause.body)
        if text.startswith(head, start):
            return Span(start, part.span.stop)
    return None


def _counts_one(name: Name) -> bool:
    """Whether a name is a count and one character that three or more units repeat: “四有”: 有理想、有本领、有担当、有情怀."""
    return len(name.words) == _SHORTEST and name.count >= _FEWEST


def _stem(name: Name) -> str:
    """What the members repeat: 坚持 of 三个必须坚持."""
    for utmost in _UTMOST:
        if name.head.startswith(utmost) and len(name.head) >= len(utmost) + _SHORTEST:
            return name.head.removeprefix(utmost)
    return name.head


def _near(outline: Outline, asides: Asides, name: Name) -> Iterator[Sentence]:
    """What stands in brackets behind the name, its own sentence, the one before it and the one behind it in its paragraph."""
    bracket = asides.at(name.span.stop + 1)
    if bracket is not None:
        yield bracket
    paragraph = outline.paragraph_at(name.span.start)
    sentences = paragraph.sentences if paragraph else ()
    at = bisect_right(sentences, name.span.start, key=lambda sentence: sentence.span.start) - 1
    if at >= 0:
        yield sentences[at]
        yield from sentences[max(at - 1, 0) : at]
        yield from sentences[at + 1 : at + 2]


def _rows(sentence: Sentence) -> Iterator[tuple[Level, Sequence[Span]]]:
    yield Level.CLAUSE, [clause.body for clause in sentence.clauses]
    for clause in sentence.clauses:
        if len(clause.units) > 1:
            yield Level.UNIT, clause.units
    if len(sentence.parts) > 1:
        yield Level.PART, [part.clauses[0].body for part in sentence.parts]


def _headed(text: str, stretches: Sequence[Span], stem: str, name: Name) -> tuple[Span, ...] | None:
    """Those in a row that open with the stem, behind the same adverb (坚决维护…，坚决维护…), if any; the first may have a subject."""
    row: list[Span] = []
    adverb = ""
    for stretch in (*stretches, None):
        at = _opens(text, stretch, stem, name) if stretch else -1
        if stretch is not None and at >= 0:
            before = text[stretch.start : at]
            if len(row) == 1 and text[row[0].start : row[0].stop].find(before + stem) >= 0:
                adverb = before
                row.append(stretch)
                continue
            if len(row) > 1 and before == adverb:
                row.append(stretch)
                continue
        if len(row) == name.count:
            first = Span(text.index(adverb + stem, row[0].start), row[0].stop)
            return first, *row[1:]
        row = [stretch] if stretch is not None and at >= 0 else []
    return None


def _opens(text: str, stretch: Span, stem: str, name: Name) -> int:
    """Where the stem stands at the opening of a stretch; -1 where it does not, or is the name's own."""
    at = text.find(stem, stretch.start, min(stretch.stop, stretch.start + _LONGEST_OPENING + len(stem)))
    if at < 0 or at + len(stem) == stretch.stop or name.words in stretch.of(text):
        return -1
    return -1 if any(mark in text[stretch.start : at] for mark in "“”、") else at


def _tailed(text: str, stretches: Sequence[Span], stem: str, name: Name) -> tuple[Span, ...] | None:
    """Those in a row that close with the stem: 理论与实践相结合，请进来与走出去相结合."""
    row: list[Span] = []
    for stretch in (*stretches, None):
        closes = stretch is not None and text.endswith(stem, stretch.start, stretch.stop)
        if stretch is not None and closes and name.words not in stretch.of(text):
            row.append(stretch)
            continue
        if len(row) == name.count:
            return Span(item_start(text, row[0], row[1]), row[0].stop), *row[1:]
        row = []
    return None
