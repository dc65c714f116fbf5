"""Which likenesses units can have, told at a glance: so that few are looked for."""

from collections.abc import Callable

from quizgen.documents.document import Span
from quizgen.structure import moulds, shapes
from quizgen.structure.edge import CONJUNCTION
from quizgen.structure.equal import equal
from quizgen.structure.headed import headed
from quizgen.structure.initial import MAKES_WORDS, initial
from quizgen.structure.tailed import ends_in_tail, tailed
from quizgen.structure.window import JOINS

Shape = Callable[[str, tuple[Span, ...]], tuple[int, tuple[Span, ...]] | None]
"""How strong the likeness of these units is, and the members cut out of them; None where they are not alike in this way."""


def likely_shapes(text: str, units: tuple[Span, ...]) -> list[Shape]:
    """The shapes that units can have, however the last one is parted: told by what all before it share, and by how it ends."""
    likely = _of_edges(text, units)
    first, last = units[0], units[-1]
    if text.find("的", first.start, first.stop) >= 0:
        likely += [moulds.framed, moulds.of_one_frame]
    if pairs(text, units):
        likely.append(shapes.paired)
    if shapes.SAYS.search(text, units[1].start + 1, units[1].stop - 1):
        likely.append(shapes.told)
    if text[first.start - 1 : first.start] == "“" and text[last.stop : last.stop + 1] == "”":
        likely.append(shapes.quoted)
    if moulds.mark_of(text, first):
        likely.append(moulds.marked)
    if len(units) > 2 and moulds.may_have_middle(first, units[1]):
        likely.append(moulds.of_one_middle)
    if text.endswith(shapes.MADE_UP, last.start, last.stop):
        likely.append(shapes.of_one_name)
    return likely


def _of_edges(text: str, units: tuple[Span, ...]) -> list[Shape]:
    """The shapes by length, tail or head: those of two units, the second of which will be parted, can have any of them."""
    if len(units) == 2:
        return [equal, tailed, headed, initial]
    (start, stop), *middle, (last, end) = units
    (second, second_stop), *others = middle
    length, head, tail = second_stop - second, text[second : second + 2], text[second_stop - 1]
    likely: list[Shape] = []
    if (
        1 < length <= stop - start
        and length <= end - last
        and (not others or all(behind - begin == length for begin, behind in others))
    ):
        likely.append(equal)
    if (
        text[stop - 1] == tail
        and text.find(tail, last + 1, end) >= 0
        and (not others or all(text[behind - 1] == tail for _, behind in others))
    ):
        likely.append(tailed)
    begins_alike = text.startswith(head, last) or text[last] in JOINS
    if (
        begins_alike
        and text.find(head, start, stop) >= 0
        and (not others or all(text.startswith(head, begin) for begin, _ in others))
    ):
        likely.append(headed)
    if head[0] in MAKES_WORDS and all(text[begin] == head[0] for begin, _ in units[2:]):
        likely.append(initial)
    return likely


def reaching_the_end(text: str, window: tuple[Span, ...]) -> list[Shape]:
    """The shapes in which a run among some of the units would end where its last unit does, and so not break off there."""
    ending: list[Shape] = []
    if len(window) > 2 and window[-1].stop - window[-1].start == window[1].stop - window[1].start:
        ending.append(equal)
    if ends_in_tail(text, window[0], window[-1]):
        ending.append(tailed)
    return ending


def pairs(text: str, units: tuple[Span, ...]) -> bool:
    """Whether a conjunction stands inside every unit."""
    if CONJUNCTION.search(text, units[0].start + 1, units[0].stop) is None:
        return False  # nearly always
    return all(CONJUNCTION.search(text, start + 1, stop) for start, stop in units)
