"""The offices that a person holds, and who holds them, where no one else in the document does."""

from collections.abc import Iterator, Sequence

from quizgen.cards.card import Card, Question
from quizgen.cards.cite import cite
from quizgen.cards.form import Setting
from quizgen.cards.header import header
from quizgen.cards.key import key
from quizgen.facts.point import Point, Quote, Record, Slot

_MERE = frozenset({"出席", "参加", "列席"})


def ask(point: Point, setting: Setting, /) -> Iterator[Card]:
    """Name → offices, offices → name, and what the person did there, if no meeting's own record tells of it."""
    if not isinstance(point, Record):
        return
    for slot, values in point.slots:
        if slot is Slot.TITLE and values:
            yield from _offices(point, values, setting)
        elif slot is Slot.ROLE and point.subject.text not in setting.taking_part:
            yield from _role(point, values)


def _offices(person: Record, values: Sequence[Quote], setting: Setting) -> Iterator[Card]:
    name = person.subject.text
    offices = tuple(dict.fromkeys(value.text for value in values))
    yield _card(person, "offices", Question(f"{name}担任什么职务？", offices), values)
    holders = frozenset.intersection(*(setting.holders.get(office, frozenset({name})) for office in offices))
    if holders == {name}:
        yield _card(person, "holder", Question(f"担任{'、'.join(offices)}的是谁？", (name,)), [person.subject])


def _role(person: Record, values: Sequence[Quote]) -> Iterator[Card]:
    occasion = person.source.occasion
    deeds = tuple(dict.fromkeys(value.text for value in values if value.text not in _MERE))
    if occasion and deeds:
        yield _card(person, "role", Question(f"{person.subject.text}在{occasion}上做了什么？", deeds), values)


def _card(person: Record, what: str, question: Question, values: Sequence[Quote]) -> Card:
    """A card about a person: the same in every document that gives him the same offices."""
    about = (person.subject.text, *sorted(question.answers if what == "offices" else (question.prompt,)))
    return Card(
        key=key("office", what, *about),
        group=key("person", person.subject.text, person.source.occasion or ""),
        form="office",
        type="short",
        header=header(person.source, *question.answers),
        layout=question,
        citations=cite(person.source, values),
    )
