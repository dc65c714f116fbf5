"""What is called by a counted name: A、B、C是…的三大法宝; A、B、C（以下简称“三个办法”）; A，B，C，这就是“三个结合”."""

import re

from quizgen.documents.document import Span
from quizgen.facts.as_many import counted, within
from quizgen.facts.asides import Asides
from quizgen.facts.name import Name
from quizgen.structure import Clause, Level, Outline, Run, Sentence
from quizgen.structure.closed import closed
from quizgen.structure.edge import opening
from quizgen.structure.run import run

_IS = re.compile(
    r"(?:等)?(?:这[^，。；、]{1,6})?(?:[被并合统通简总俗就便都即]|共同|一起|集中)?"
    r"(?:称为|称作|称之为|列为|定为|确定为|确立为|概括为|归纳为|总结为|构成|组成|成为|作为|是|为)(?:了)?(?!了|指|否)"
)
_THIS_IS = re.compile(
    r"(?:这|此|以上|它们)?(?:[^，。；、：]{0,4})?(?:[被并合统通简总俗就便都即])?(?:称为|称作|称之为|概括为|构成|成为|是|为)(?:了)?(?!了|指|否)"
)
_SHORT_FOR = re.compile(  # （以下简称“…”, （“…”, ，合称“…”
    r"[（(](?:以下|下|后)?(?:简称|统称|合称|并称|称|即)?(?:为)?[：:]?$|，(?:简称|统称|合称|并称|即|也就是|这就是)(?:为)?$"
)
_NEAR = 8
_SAID = "是有为"
_LONGEST = 24  # characters from what says so to the name
_SHORTEST = 2
_FEWEST = 3


def called(outline: Outline, asides: Asides, name: Name) -> Run | None:
    """The units before 是 or 为 in the name's clause, or the clauses before a clause that opens with it, as many as the name says.

    Where brackets or a comma and 简称 open the name, the units before them.
    """
    if name.count < _FEWEST:
        return None
    sentence = outline.sentence_at(name.span.start)
    if sentence is None:
        return None
    if name.quoted and (short := _SHORT_FOR.search(outline.text, max(0, name.span.start - _NEAR), name.span.start)):
        return _before(outline.text, sentence, asides, short.start(), name)
    start = name.span.start
    at = sentence.place_at(start)
    if at == len(sentence.clauses) or not sentence.clauses[at].body.holds(name.span):
        return None
    clause = sentence.clauses[at]
    if len(clause.units) < _FEWEST - 1 and at < name.count:
        return None  # nearly always
    near = sentence.clauses[
        max(0, at - name.count - 1) : at + 1
    ]  # one more than it counts: the sentence may have thousands
    return _units(outline.text, clause, name) or _clauses(outline.text, near, name)


def _before(text: str, sentence: Sentence, asides: Asides, stop: int, name: Name) -> Run | None:
    """What is listed right before a place, in quotes or not."""
    if len(sentence.parts) == name.count:
        return None  # …用地，包括…；…耕地，包括…；…用地，包括…（以下简称“三块地”）: the parts are what it counts
    quoted = asides.before(text, stop)
    if quoted is not None:
        one = quoted.clauses[0].units if len(quoted.clauses) == 1 else ()
        return within(text, quoted, name.count) or (counted(text, one, name.count) if len(one) > 1 else None)
    units = next((one.units for one in sentence.clauses if one.body.start < stop <= one.body.stop), ())
    before = [unit for unit in units if unit.start < stop]
    return closed(text, (*before[:-1], Span(before[-1].start, stop)), name.count) if len(before) > 1 else None


def _units(text: str, clause: Clause, name: Name) -> Run | None:
    """What stands between 、 before 是 and the name."""
    before = [unit for unit in clause.units if unit.start < name.span.start]
    if not name.count - 1 <= len(before) <= name.count:
        return None
    *rest, last = before
    for said in _IS.finditer(text, max(last.start + _SHORTEST, name.span.start - _LONGEST), name.span.start):
        end = Span(last.start, said.start())
        if any(said.group() in unit.of(text) for unit in rest) or any(mark in end.of(text) for mark in _SAID):
            return None  # 以改革为动力、以创新为支撑、以开放为牵引的三大战略
        return closed(text, (*rest, end), name.count)
    return None


def _clauses(text: str, clauses: tuple[Clause, ...], name: Name) -> Run | None:
    """All clauses before the one that says what they are, from the sentence's beginning or behind a colon."""
    *before, last = clauses
    colon = max((at for at, clause in enumerate(before) if clause.stop == "："), default=-1)
    before = before[colon + 1 :]  # 答：｜渠道，闸门，泵站，是灌区的三大件
    said = _THIS_IS.match(text, last.body.start, name.span.start)
    if said is None or name.span.start - said.end() > _LONGEST or len(before) != name.count:
        return None
    if any(clause.mark is not None for clause in before[1:]) or any(len(clause.units) > 1 for clause in before):
        return None
    items = [clause.body for clause in before]
    if any(clause.stop not in ("，", ",") for clause in before):
        return None
    items[0] = Span(opening(text, items[0]), items[0].stop)
    lengths = [stop - start for start, stop in items]
    found = run(text, Level.CLAUSE, tuple(items), Span(items[0].start, items[-1].stop))
    return found if found.head or found.tail or max(lengths) <= min(lengths) + 1 else None
