"""What a sentence tells of the counted name that it opens with: “三务”是指…, “三务”是农村的要事，包括…, “三务”概括了经验：…"""

import re
from collections.abc import Iterator, Sequence

from quizgen.documents.document import Span
from quizgen.facts.as_many import headed, so_many
from quizgen.facts.name import Name
from quizgen.structure import Clause, Level, Outline, Run, Sentence
from quizgen.structure.edge import item_stop, opening
from quizgen.structure.run import run
from quizgen.structure.verb import NOUNS_TOO, VERBS
from quizgen.structure.word import across_word

_WORD = re.compile(
    r"(?:主要|具体|分别|也就|内容)?(?:是指|指的是|系指|包括|包含|涵盖)(?:了|的是)?[：:，]?"
    r"|(?:分别|具体|主要|内容|也就)(?:是|为|指)[：:，]?"
    r"|(?:，|^)即[：:]?|[：:]|——|(?<=”)[是指][：:]?|(?<=”)[\u4e00-\u9fff]{0,4}即(?![使将便可])[：:]?"
)
_OPENS = re.compile(
    r"[-*•● ]{0,4}(?:[^，。；：:]{1,24}[：:])?(?:所谓(?:的)?|这里的|其中，?|而|这|[^，。；：:“”]{1,12}提出的)?"  # 总会提出的“两个普遍”
)
_OPENS_PLAIN = re.compile(r"[-*•● ]{0,4}[^，。；：“”]{0,16}")
_IS = re.compile(
    r"(?:就|分别|主要|即|具体)?(?:是指|指的是|指|是|为|即|包括)[：:]?(?=.)(?!了|不|由|我们?|(?<!指)(?<!指的是)要)"
)
_CONTENT = re.compile(
    "(?:内容|分别|具体|主要|具体来说)(?:是|为|包括|有|如下)?[：:](?=.)"
)  # 三大纲领是…提出的，具体内容是：…
_LONGEST_LEAD = 60
_SHORT = 14  # of clauses that only 是 brings in
_LONGEST_ITEM = 60
_GOVERNORS = (VERBS - NOUNS_TOO) | {"召开", "举行", "举办"}
_FEWEST = 3
_SEVERAL = 4
_SURE = ("：", ":", "包括", "包含", "涵盖", "即", "—")
_TOLD_APART = "”是指"
_TELLS = re.compile("[体彰展凸反][现显映]了|是(?!否)")
_DID = re.compile("了[^，]{1,30}，")
_ALSO = ("以及", "还有")
_AGAIN = ("是", "又", "也", "更", "还", "都")


def subject(outline: Outline, name: Name) -> Run | None:
    """The units or clauses, as many as the name says, that 是指, 包括 or a colon brings in behind a name at the opening of its sentence."""
    sentence = outline.sentence_at(name.span.start)
    opens = _OPENS if name.quoted else _OPENS_PLAIN
    if sentence is not None and len(sentence.parts) > 1 and name.span.start >= sentence.parts[1].span.start:
        part = next(part for part in reversed(sentence.parts) if part.span.start <= name.span.start)
        sentence = Sentence(part.span, part.span.stop, (part,), part.clauses)  # 四大考验：…；四大危险：…
    if sentence is None or opens.fullmatch(outline.text, sentence.parts[0].body.start, name.span.start) is None:
        return None
    if any(clause.mark is not None for clause in sentence.clauses[1:]):
        return None
    if not name.quoted:
        said = _IS.match(outline.text, name.span.stop, sentence.span.stop)
        told = _behind(outline.text, sentence, said, name) if said and name.count >= _FEWEST else None
        said = _CONTENT.search(outline.text, name.span.stop, sentence.span.stop) if told is None else None
        return _behind(outline.text, sentence, said, name) if said and name.count >= _FEWEST else told
    stop = min(name.span.stop + _LONGEST_LEAD, sentence.span.stop)
    for word in _WORD.finditer(outline.text, name.span.stop, stop):
        if _DID.search(outline.text, name.span.stop, word.start()) and word.group().endswith("了"):
            break  # “三个务必”浓缩了经验，彰显了清醒，涵盖了｜…的宗旨、…的作风和…的精神
        found = _behind(outline.text, sentence, word, name)
        if found is not None:
            return found
    return None


def _behind(text: str, sentence: Sentence, word: re.Match[str], name: Name) -> Run | None:
    start = word.end()
    clauses = [clause for clause in sentence.clauses if clause.body.stop > start]
    for level, stretches in _rows(sentence, clauses, start, twice=name.twice):
        if (
            name.twice
            and level is Level.UNIT
            and len(stretches) != name.count
            and (len(clauses) > 1 or name.count < _SEVERAL)
        ):
            continue  # “一核两翼”即以党建为核心，以产业和文化为两翼: none is parted
        items = so_many(text, level, stretches, start, name.count)
        if items is None or any(
            not 1 < item.stop - item.start <= _LONGEST_ITEM or name.words in item.of(text) for item in items
        ):
            continue
        if level is Level.CLAUSE and any(_TELLS.match(text, *item) for item in items[1:]):
            continue  # “三个务必”说明了来路，涵盖了宗旨，｜体现了担当，是指路的灯
        if any(_TOLD_APART in item.of(text) for item in items):
            continue  # “四议两公开”：“四议”是指…；“两公开”是指…
        items = headed(text, _untied(text, items), name.head)
        if level is Level.UNIT:
            items = (_ungoverned(text, items), *items[1:])
        if level is Level.UNIT and not any("的" in item.of(text) for item in items[:-1]):
            items = (*items[:-1], Span(items[-1].start, item_stop(text, items[-1])))
        found = run(text, level, items, Span(items[0].start, items[-1].stop))
        alike = found.head != "" or found.tail != ""
        if not alike and (name.count < _FEWEST or not _lists(text, found, word)):
            continue
        return found
    return None


def _ungoverned(text: str, items: tuple[Span, ...]) -> Span:
    """The first item without a verb that governs all, which end alike: “三会”是：定期召开｜渠长大会、渠长例会、用水户会."""
    first, second, *_ = items
    longest = max(stop - start for start, stop in items[1:])
    if len({text[stop - 1] for _, stop in items}) > 1 or text[second.start : second.start + 2] in VERBS:
        return first
    for at in range(max(first.start, first.stop - longest - 4), first.stop - 3):
        if text[at : at + 2] in _GOVERNORS and not across_word(text, at + 2):
            return Span(at + 2, first.stop) if first.stop - first.start > longest + 1 else first
    return first


def _untied(text: str, items: tuple[Span, ...]) -> tuple[Span, ...]:
    """The items, the first without 要 and the last without 以及 where the second has none: 四懂指的是要懂得…，懂得…，以及懂得…"""
    first, second, *rest = items
    begins = opening(text, first)
    if begins > first.start and not text.startswith(text[first.start], second.start) and begins + 1 < first.stop:
        first = Span(begins, first.stop)
    if rest and text.startswith(_ALSO, rest[-1].start):
        rest[-1] = Span(rest[-1].start + 2, rest[-1].stop)
    return first, second, *rest


def _lists(text: str, found: Run, word: re.Match[str]) -> bool:
    """Whether stretches that share nothing are a list all the same: of one measure between 、, or behind a colon or 包括."""
    first, *rest = found.items
    if text.startswith(_AGAIN, rest[0].start):
        return False  # 是基础，又是根本
    if found.level is Level.CLAUSE:
        return any(sure in word[0] for sure in _SURE) or all(item.stop - item.start <= _SHORT for item in found.items)
    return first.stop - first.start <= 1 + 2.5 * max(stop - start for start, stop in rest)


def _rows(
    sentence: Sentence, clauses: Sequence[Clause], start: int, *, twice: bool
) -> Iterator[tuple[Level, Sequence[Span]]]:
    """The parts, the clauses up to the end of the sentence, the units of the first, and of all where the name counts twice."""
    if not clauses:
        return
    parts = [part for part in sentence.parts if part.span.stop > start]
    if len(parts) > _FEWEST - 1:
        yield Level.PART, [part.span for part in parts]
    if len(sentence.parts) == 1:
        yield Level.CLAUSE, [clause.body for clause in clauses]
    yield Level.UNIT, [unit for unit in clauses[0].units if unit.stop > start]
    if twice:
        yield Level.UNIT, [unit for clause in clauses for unit in clause.units if unit.stop > start]
