"""Names that count several things: “三严三实” are three with 严 and three with 实; told in clause after clause, each with as many units."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from quizgen.documents.document import Span
from quizgen.facts.name import Name
from quizgen.structure import Clause, Level, Outline, Run, Sentence
from quizgen.structure.edge import opening
from quizgen.structure.numeral import number
from quizgen.structure.run import run

_PARTS = re.compile(r"([一二两三四五六七八九])([^一二两三四五六七八九、，]{1,3})")
_FEWEST, _MOST = 2, 4
_FEWEST_EACH = 2
_MOST_CLAUSES = 100  # of a sentence that is looked at
_EXPLAINS = re.compile(r"(?<=[。；：\n])(?P<term>[^\s，。；：“”、]{3,8}?)[，。]?(?:就是|就要|是指)")
_TOLD = re.compile("”(?:是指|指的是|指|即|是|包括)")
_TOLD_PLAIN = re.compile("(?:是指|指的是|就是|即|包括)[：:]?(?=..)")
_BOTH = ("既", "又", "也")


def compound(outline: Outline, name: Name) -> Run | None:
    """The units of clauses in a row, in a sentence or in quotes, that hold what the name counts, each as often as it says."""
    counted = [(number(count) or 0, head) for count, head in _PARTS.findall(name.words)] if name.twice else []
    if not _FEWEST <= len(counted) <= _MOST or any(count < _FEWEST_EACH for count, _ in counted):
        return None
    for sentence in _holding(outline, [head for _, head in counted]):
        found = _row(outline.text, sentence.clauses[:_MOST_CLAUSES], counted)
        if found is not None:
            return run(outline.text, Level.UNIT, found, Span(found[0].start, found[-1].stop))
    return _explained(outline, name, counted)


def alternate(text: str, items: Sequence[Span], name: Name) -> bool:
    """Whether the second of the items holds what a name counts second: 三联系三服务 told as 联系…，服务…；联系…，服务…, two by two."""
    parts = _PARTS.findall(name.words)
    if len(parts) != _FEWEST or len(items) < _FEWEST:
        return False
    first, second = (head.lstrip("个") for _, head in parts)
    words = items[1].of(text)
    return second in words and first not in words


def _explained(outline: Outline, name: Name, counted: Sequence[tuple[int, str]]) -> Run | None:
    """The terms that sentences behind the name explain one by one, if they are as many: 严以修身，就是…。谋事要实，就是…"""
    told = {term.of(outline.text): term for term in _terms(outline) if term.start >= name.span.stop}
    terms = [span for term, span in told.items() if any(head in term for _, head in counted)]
    heads = [head for count, head in counted for _ in range(count)]
    if len(terms) != len(heads) or any(
        head not in term.of(outline.text) for head, term in zip(heads, terms, strict=True)
    ):
        return None
    return run(outline.text, Level.PARAGRAPH, tuple(terms), Span(terms[0].start, terms[-1].stop))


@lru_cache(maxsize=1)  # every such name asks
def _terms(outline: Outline) -> tuple[Span, ...]:
    """The terms that sentences explain, in text order."""
    return tuple(Span(*found.span("term")) for found in _EXPLAINS.finditer(outline.text))


def _holding(outline: Outline, heads: Sequence[str]) -> Iterator[Sentence]:
    """The quotes that hold lists, and then the sentences, in which all the heads stand."""
    text, first = outline.text, heads[0]
    at = text.find(first)
    while at >= 0:
        paragraph = outline.paragraph_at(at)
        if paragraph is not None and all(text.find(head, *paragraph.span) >= 0 for head in heads):
            yield from (*paragraph.asides, *paragraph.sentences)
        at = text.find(first, paragraph.span.stop if paragraph is not None else at + 1)


def _row(text: str, clauses: Sequence[Clause], counted: Sequence[tuple[int, str]]) -> tuple[Span, ...] | None:
    heads = [head for count, head in counted for _ in range(count)]
    for clause in clauses:
        units = clause.units  # 要严以修身、严以用权、严以律己、谋事要实、创业要实、做人要实
        if len(units) == len(heads) and all(head in unit.of(text) for head, unit in zip(heads, units, strict=True)):
            return (Span(_begins(text, units), units[0].stop), *units[1:])
    if len(clauses) == len(heads) and all(head in c.body.of(text) for head, c in zip(heads, clauses, strict=True)):
        first, *others = (clause.body for clause in clauses)  # 四懂四会指的是｜懂得水情，…；会看水尺，…
        told = _TOLD_PLAIN.search(text, *first)
        return (Span(told.end() if told else first.start, first.stop), *others)
    for at in range(len(clauses) - len(counted) + 1):
        items: list[Span] = []
        for clause, (count, head) in zip(clauses[at : at + len(counted)], counted, strict=True):
            units = clause.units
            if len(units) != count or not all(head in unit.of(text) for unit in units):
                break
            items += (Span(_begins(text, units), units[0].stop), *units[1:])
        else:
            return tuple(items)
    return None


def _begins(text: str, units: Sequence[Span]) -> int:
    """Where the first unit begins, which is as long as the next or shares its first character: 要｜严以修身、严以用权."""
    told = _TOLD.search(text, *units[0])
    if told is not None and told.end() < units[0].stop:
        return told.end()  # “四议”是指｜党支部会提议、…
    start = opening(text, units[0])
    start += text.startswith(_BOTH, start)
    same = text.rfind(text[units[1].start], start, units[0].stop - 1)
    if same >= 0:
        return same
    return max(start, units[0].stop - (units[1].stop - units[1].start))
