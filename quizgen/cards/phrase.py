"""Phrases that carry meaning: the stretches of a sentence that are worth a blank.

The clauses and their governing verbs come from the outline; a tagger tells where words begin and end and what they are.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from quizgen.cards.commonplace import FORMULA
from quizgen.cards.key import words
from quizgen.cards.word_group import LONGEST, SHORTEST, Placed, Word, characters, groups, placed
from quizgen.documents.document import Span
from quizgen.structure.edge import opening
from quizgen.structure.outline import Clause
from quizgen.structure.sentence import paragraph
from quizgen.structure.verb import VERBS, verb_at

Tagger = Callable[[str], Sequence[Word]]
"""Words of a text, in order and without gaps."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """A stretch of the text and what a blank there is worth, in points."""

    span: Span
    worth: int


_ENOUGH = 5
"""A phrase with less is not worth a card."""

_QUOTED = re.compile(r"“(?P<term>[^“”]{2,12})”|《(?P<work>[^《》]{4,30})》")
_FIGURE = re.compile(
    r"(?<![\d.第])\d[\d,.]*(?<![,.])"  # 5, 1.2, 3,000
    r"(?:[%％‰]|[百千万亿]+(?![瓦克米]))?"  # %, 万; not the 千 of 千瓦
    r"(?:个百分点|平方公里|公里|公顷|千瓦|亿?元|人次|人|户|亩|吨|倍|个|项|家|件|级)?"  # 元
    r"(?:以上|以下|以内|左右)?"  # 左右
)
_TERMED = re.compile(r"“[^“”]{2,10}”[\u4e00-\u9fff]{2,6}")
_HEADS = tuple("目标 格局 体系 机制 共同体 屏障 制度 领导权 模式 工程 行动 强国 路线 责任制 平台 试点 方案".split())
_NOMINAL = frozenset(
    ("创新", "改革", "发展", "建设", "治理", "协调", "组织", "监督", "管理", "服务", "保障", "支持", "投资", "教育")
)
"""Verbs that stand at the head of an object as nouns: 坚持｜创新驱动, 加强｜组织协调."""

_BY = ("用", "靠", "由")
"""What opens an object that is a clause: 坚持｜用严的标准管党治党."""

_SUFFIXES = ("性", "化", "型", "式")
"""What makes a modifier of the verb before: 引领｜性布局."""

_COMPLEMENT = frozenset("好了着到成为出起过")


def phrases(text: str, tagger: Tagger, /) -> list[Phrase]:
    """The phrases of the text worth a blank, best first; they may overlap.

    Every one is a complete group of words of 2 to 12 characters (a title in 《》 up to 30) outside fixed formulae, and
    stands only once in the text.

    >>> def tagger(text):
    ...     return [Word("构建", "v"), Word("网络空间", "n"), Word("命运", "n"), Word("共同体", "n")]
    >>> text = "构建网络空间命运共同体"
    >>> [(phrase.span.of(text), phrase.worth) for phrase in phrases(text, tagger)]
    [('网络空间命运共同体', 7)]
    """
    formulae = [Span(*found.span()) for found in FORMULA.finditer(text)]
    plain = words(text)
    best: dict[Span, int] = {}
    for phrase in _candidates(text, tagger):
        answer = words(phrase.span.of(text))
        if (
            phrase.worth < _ENOUGH
            or len(answer) < SHORTEST
            or plain.count(answer) != 1
            or any(formula.meets(phrase.span) for formula in formulae)
        ):
            continue
        best[phrase.span] = max(phrase.worth, best.get(phrase.span, 0))
    return sorted(
        (Phrase(span, worth) for span, worth in best.items()), key=lambda phrase: (-phrase.worth, phrase.span)
    )


def _candidates(text: str, tagger: Tagger) -> Iterator[Phrase]:
    for found in _QUOTED.finditer(text):
        name = found.lastgroup or 0
        yield Phrase(Span(*found.span(name)), 7)
    for found in _FIGURE.finditer(text):
        if not found.group().isdigit():
            yield Phrase(Span(*found.span()), 8)
    for sentence in paragraph(text, Span(0, len(text))).sentences:
        for clause in sentence.clauses:
            yield from _objects(text, clause, tagger)
            yield from _manner(text, clause)


def _objects(text: str, clause: Clause, tagger: Tagger) -> Iterator[Phrase]:
    """What the verb of each unit of the clause governs: all of it, what stands before its last 的, what after."""
    if not clause.units:
        return
    aside = (
        2 if text.startswith(("为", "以", "使", "让", "从而"), clause.body.start) else 0
    )  # purpose and means, not the task
    verbs = [verb_at(text, opening(text, unit), unit.stop) for unit in clause.units]
    for unit, verb, following in zip(clause.units, verbs, [*verbs[1:], clause.span], strict=True):
        if verb is None or following is None:
            continue  # no verb; or its object goes on behind the 、
        if any(mark in text[verb.stop : unit.stop] for mark in "“”《》（）()"):
            yield from _with_term(text, verb, unit)
            continue
        tagged = placed(tagger(unit.of(text)), unit.start)
        first = next((index for index, (_, span) in enumerate(tagged) if span.stop >= verb.stop), len(tagged) - 1)
        if tagged[first][1].stop > verb.stop and tagged[first][0].flag != "v":
            continue  # the verb ends inside a word: one of the two is wrong, unless it is 建立健全
        inside = tagged[first + 1 :]
        if not inside:
            continue
        inside = _governed(inside)
        if not inside or inside[0][0].text in (*_SUFFIXES, *_BY):
            continue
        for group, points in groups(inside):
            span = Span(group[0][1].start, group[-1][1].stop)
            worth = points + _length(span) - aside - (1 if len(clause.units) > 1 else 0)
            worth += 1 if span.of(text).endswith(_HEADS) else 0
            yield Phrase(span, worth)


def _governed(inside: list[Placed]) -> list[Placed]:
    """The object behind all that belongs to the verb: 充实｜完善｜政策工具箱, 协调｜好｜…, 做大｜做强｜主流思想舆论."""
    while inside and not _is_modified(inside):
        first, rest = inside[0][0], inside[1:]
        if first.text == "做" and len(rest) > 1 and rest[0][0].flag == "a":
            inside = rest[1:]
        elif first.text == "好" or ((first.text in _COMPLEMENT or _is_verbal(first)) and characters(rest) >= 4):
            inside = rest
        else:
            break
    return inside


def _with_term(text: str, verb: Span, unit: Span) -> Iterator[Phrase]:
    """An object that opens with a quoted term and goes on with a few words: 防止｜“内卷式”恶性竞争."""
    found = _TERMED.fullmatch(text, verb.stop, unit.stop)
    if found is not None and len(found.group()) <= LONGEST:
        yield Phrase(Span(*found.span()), 8)


def _manner(text: str, clause: Clause) -> Iterator[Phrase]:
    """What stands between the verb and 的 in several units: 建立｜有序、安全、高效｜的治理体系."""
    if not 2 <= len(clause.units) <= 4:
        return
    first, *middle, last = clause.units
    verb, of = verb_at(text, opening(text, first), first.stop), text.find("的", last.start, last.stop)
    if verb is None or of < 0 or of + 2 >= last.stop:
        return
    span = Span(verb.stop, of)
    lengths = {first.stop - verb.stop, of - last.start, *(unit.stop - unit.start for unit in middle)}
    if len(lengths) == 1 and 2 <= min(lengths) <= 4 and not any(mark in span.of(text) for mark in "“”《》（）()的"):
        yield Phrase(span, 8)


def _is_modified(inside: Sequence[Placed]) -> bool:
    """Whether the object has a 的, before which a verb has an object of its own: 健全｜覆盖城乡的｜养老服务体系."""
    return inside[0][0].text not in _COMPLEMENT and any(word.text == "的" for word, _ in inside)


def _is_verbal(word: Word) -> bool:
    """Whether the word at the head of an object belongs to its verb: one more verb."""
    is_verb = word.flag == "v" or word.text.startswith("做")
    return is_verb and word.text in VERBS and word.text not in _NOMINAL


def _length(span: Span) -> int:
    """Four to eight characters are best: a word is guessed, a long phrase is missed by one character."""
    size = span.stop - span.start
    if size == 2:
        return -1
    return 2 if 4 <= size <= 8 else 1 if size in (3, 9, 10) else 0
