"""formulation: a name with a count (“十个坚持”, 三项机制), and as many members somewhere in the document."""

from collections.abc import Iterator

from quizgen.documents.document import Span
from quizgen.facts.asides import Asides
from quizgen.facts.beside import beside, followed_by
from quizgen.facts.called import called
from quizgen.facts.characters import in_characters
from quizgen.facts.compound import alternate, compound
from quizgen.facts.counted_name import counted_names
from quizgen.facts.enumeration import Enumeration
from quizgen.facts.heads import heads
from quizgen.facts.lists import Lists
from quizgen.facts.mention import Mention
from quizgen.facts.name import Name
from quizgen.facts.questions import questions
from quizgen.facts.repeated import repeated
from quizgen.facts.stretches import stretches
from quizgen.facts.subject import subject
from quizgen.facts.under import under
from quizgen.structure import Outline, Run
from quizgen.structure.verb import VERBS

RULE = "formulation"

_MIGHTY = "大"  # 三大攻坚战
_CHARACTER = "字"
_LONGEST_NUMBER = 5  # characters around a name that is a heading: （一）“…”


def find(outline: Outline, /) -> Iterator[Enumeration | Mention]:
    """Yield the named lists whose members are as many as the name says; a name whose members are nowhere is a mention."""
    lists, asides = Lists(outline), Asides(outline)
    listed: dict[str, list[Run]] = {}
    mentioned: dict[str, Name] = {}
    repeats: dict[str, Run] = {}
    closed: dict[str, tuple[Name, Run]] = {}
    for span, counted in in_characters(outline):
        yield Enumeration(RULE, counted, outline.words(span))
    told = -1  # where the last name begins whose members were found
    for name in counted_names(outline.text):
        if name.span.start == told or name.head == _CHARACTER:
            continue  # “三严三实”: six, so not three; “二十字”
        if name.words in listed and name.head and not _stands_alone(outline, name):
            other = lists.another(name)
            if other is not None and all(_are_others(outline, other, told) for told in listed[name.words]):
                listed[name.words].append(other)  # two doctrines of one document have each their “十个坚持”
                yield Enumeration(RULE, other, _called(outline, name))
            continue
        found = (
            subject(outline, name)
            or called(outline, asides, name)
            or beside(outline, asides, name)
            or lists.next_to(name)
            or followed_by(outline, asides, name)
            or lists.opened_by(name)
        )
        sought = name.quoted or name.words[-1] == "”" or name.head in VERBS or name.twice
        if found is None and sought and name.words not in mentioned:
            found = lists.far(name) or compound(outline, name)
        found = (
            found
            or stretches(outline, name)
            or under(outline, name)
            or questions(outline, name)
            or heads(outline, name)
        )
        if found is not None and name.twice and alternate(outline.text, found.items, name):
            found = None
        if found is not None:
            listed.setdefault(name.words, []).append(found)
            mentioned.pop(name.words, None)
            repeats.pop(name.words, None)
            told = name.span.start
            yield Enumeration(RULE, found, _called(outline, name))
        elif name.words.startswith(_MIGHTY, 1) and name.words not in closed and (ends := lists.closed_by(name)):
            closed[name.words] = (name, ends)
        elif name.quoted:
            mentioned.setdefault(name.words, name)
            if name.words not in repeats and (near := repeated(outline, asides, name)):
                repeats[name.words] = near
    for words, (name, ends) in closed.items():
        if words not in listed:
            yield Enumeration(RULE, ends, _called(outline, name))
    for words, name in mentioned.items():
        if words in repeats:
            yield Enumeration(RULE, repeats[words], _called(outline, name))
            continue
        yield Mention(_called(outline, name), name.count, name.head, name.span)


def _are_others(outline: Outline, one: Run, told: Run) -> bool:
    """Whether no member of a list is one of a list that was told: it is another list of that name, not the same told again."""
    return {item.of(outline.text) for item in one.items}.isdisjoint(item.of(outline.text) for item in told.items)


def _stands_alone(outline: Outline, name: Name) -> bool:
    """Whether a name is all that its line says: a heading over another list of that name."""
    line = outline.paragraph_at(name.span.start)
    return (
        line is not None
        and line.span.stop - line.span.start <= len(name.words) + _LONGEST_NUMBER
        and line.span.stop <= name.span.stop + 1
    )


def _called(outline: Outline, name: Name) -> str:
    """The name in the document's words, without quotes."""
    return outline.words(Span(name.span.start + 1, name.span.stop - 1) if name.quoted else name.span)
