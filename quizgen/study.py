"""One document studied: what its rules find, what it tells the other documents, and the questions that it gives.

`study` runs the chapters up to the facts, `contexts` tells each document what the others have to do with it, and `ask`
makes the questions. What comes of it, `Given`, is all that a build needs of a document: as long as neither the document
nor its context changes, it may be kept and the document need not be read again.
"""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from quizgen import cards, facts, structure
from quizgen.cards import NamedList, Tagger, Wanted
from quizgen.cards.lint import Finding, lint
from quizgen.decks.homes import Made
from quizgen.documents.document import Document
from quizgen.documents.trouble import Remark, own_faults
from quizgen.facts.across import Joined
from quizgen.facts.enumeration import Enumeration
from quizgen.facts.fact import Fact
from quizgen.facts.point import Point
from quizgen.facts.told import Told
from quizgen.facts.told import told as tell
from quizgen.structure import Outline

HOMONYMS = 3
"""How many other lists of one name a document is told of."""
LISTS = "enumeration"
"""The kind of facts that lists are."""


@dataclass(frozen=True, slots=True)
class Study:
    """A document and its facts."""

    outline: Outline
    facts: tuple[Fact, ...]
    told: Told


@dataclass(frozen=True, slots=True)
class Context:
    """What the others have to do with a document: names for lists of its own, and other lists of the names it tells."""

    joined: tuple[Joined, ...] = ()
    lists: tuple[NamedList, ...] = ()


@dataclass(frozen=True, slots=True)
class Given:
    """What a document gives: its questions and what is wrong with them; `kinds` are the kinds of facts its rules found.

    `told` is what it tells the others, `context` what was known of them.
    """

    told: Told
    context: Context
    made: Made
    findings: tuple[Finding, ...]
    kinds: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Kept:
    """What a document gave before, which has not changed since; `again` reads it."""

    given: Given
    again: Callable[[], Document]

    @property
    def told(self) -> Told:
        """What it tells the others."""
        return self.given.told


@dataclass(frozen=True, slots=True)
class Asking:
    """How the questions are made: `tagger` tells words, `kinds` are the kinds of facts to ask about, None for all."""

    tagger: Tagger
    kinds: Collection[str] | None = None
    wanted: Wanted = cards.DEFAULT


def study(document: Document) -> Study:
    """The facts of a document. Raises OwnFault where a rule breaks on it."""
    with own_faults(document.name):
        outline = structure.outline(document)
        found = tuple(facts.find(outline))
        return Study(outline, found, tell(outline, found))


def contexts(told: Sequence[Told], asking: Asking) -> tuple[list[Context], list[tuple[int, Remark]]]:
    """The context of each document, and doubts that only all of them together raise, each with its document's index."""
    joined: dict[int, list[Joined]] = defaultdict(list)
    remarks: list[tuple[int, Remark]] = []
    for index, found in facts.across.find(told):
        match found:
            case Remark():
                remarks.append((index, found))
            case Joined():
                joined[index].append(found)
    if asking.kinds is not None and LISTS not in asking.kinds:
        return [Context() for _ in told], remarks
    own = [_named(one, joined[index]) for index, one in enumerate(told)]
    called = _Called(own)
    return [Context(tuple(joined[index]), called.others(lists)) for index, lists in enumerate(own)], remarks


def _named(told: Told, joined: Sequence[Joined]) -> frozenset[NamedList]:
    named = {NamedList(one.name, one.items) for one in told.listed if one.name is not None}
    return frozenset(named | {NamedList(one.name, told.listed[one.at].items) for one in joined})


class _Called:
    """The lists of all documents by their names."""

    def __init__(self, lists: Iterable[frozenset[NamedList]]) -> None:
        every = sorted(frozenset[NamedList]().union(*lists), key=lambda one: (one.name, one.items))
        self._named: dict[str, list[NamedList]] = defaultdict(list)
        self._holding: dict[tuple[str, str], list[NamedList]] = defaultdict(list)
        for one in every:
            self._named[one.name].append(one)
            for item in dict.fromkeys(one.items):
                self._holding[one.name, item].append(one)

    def others(self, own: frozenset[NamedList]) -> tuple[NamedList, ...]:
        """Of the other lists that are called as these are, all versions of these, and the first few that are none.

        A list of the same name is to be told apart from these, for which a few are enough: so it does not matter how many
        there are, and hardly ever that there is one more.
        """
        found: set[NamedList] = set()
        for one in own:
            near = {other for item in one.items for other in self._holding[one.name, item]}
            strange = (other for other in self._named[one.name] if other not in near and other not in own)
            found |= near
            found.update(islice(strange, HOMONYMS))
        return tuple(sorted(found - own, key=lambda one: (one.name, one.items)))


def ask(deck: str, study: Study, context: Context, asking: Asking) -> Given:
    """The questions about a document, in its context; `deck` is the name that its deck gets if it is new.

    Raises OwnFault where a form breaks on it.
    """
    with own_faults(study.told.name):
        return _asked(deck, study, context, asking)


def _asked(deck: str, study: Study, context: Context, asking: Asking) -> Given:
    outline, document = study.outline, study.outline.document
    lists = [fact for fact in study.facts if isinstance(fact, Enumeration)]
    points: list[Point] = []
    kinds: dict[str, str] = {}
    for fact in (*study.facts, *(joined.to(lists) for joined in context.joined)):
        if asking.kinds is None or fact.kind in asking.kinds:
            kinds[fact.rule] = fact.kind
            points += fact.points(outline)
    asked = tuple(cards.cards(points, asking.tagger, wanted=asking.wanted, lists=context.lists))
    date = outline.date.isoformat() if outline.date else None
    made = Made(deck, outline.title, document.name, date, document.issuer, asked, study.told.text)
    return Given(study.told, context, made, tuple(lint(asked)), kinds)


def given(deck: str, one: Study | Kept, context: Context, asking: Asking) -> Given:
    """What a document gives in its context: what it gave before, where that was in the same one."""
    match one:
        case Kept(given=before) if before.context == context:
            return replace(before, made=replace(before.made, name=deck))
        case Kept():
            return ask(deck, study(one.again()), context, asking)
        case Study():
            return ask(deck, one, context, asking)
