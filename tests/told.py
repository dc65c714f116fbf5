"""What the rules find in a text, as lines: one a fact; and the points that the facts become."""

import re
from collections.abc import Iterator
from typing import assert_never

from quizgen import facts as rules
from quizgen.documents import Remark, read_text
from quizgen.facts import Fact, deployment, meeting, statement
from quizgen.facts import across as folder
from quizgen.facts.attendance import Attendance
from quizgen.facts.deed import taking_part
from quizgen.facts.definition import Definition
from quizgen.facts.enumeration import Enumeration
from quizgen.facts.figure import Figure
from quizgen.facts.meeting import Meeting
from quizgen.facts.mention import Mention
from quizgen.facts.point import Listing, Passage, Point, Quote, Record, Source
from quizgen.facts.task import Task
from quizgen.facts.told import told as tell
from quizgen.structure import Outline, outline
from quizgen.structure.date import DateRange

_ANYTHING = re.compile("")


def facts(page: str, text: str) -> str:
    """What the page's own rule finds, or, on a page that is no rule's, all rules: one fact a line."""
    told = outline(read_text(text))
    return "\n".join(_fact(told, found) for found in _found(page, told))


def points(page: str, text: str) -> str:
    """The points that the facts become, each with the sentence that shows it."""
    told = outline(read_text(text))
    return "\n".join(line for fact in _found(page, told) for point in fact.points(told) for line in _point(point))


def over(page: str, text: str) -> str:
    """What brings each list in from above, and its items; nothing of a list over which nothing stands."""
    told = outline(read_text(text))
    found = (point for fact in _found(page, told) for point in fact.points(told))
    lists = (point for point in found if isinstance(point, Listing) and point.above)
    return "\n".join(f"{listing.above} ｜ {_quotes(listing.items)}" for listing in lists)


def across(_: str, text: str) -> str:
    """What several documents, each below a line === NAME, say together: one fact or remark a line."""
    _, *named = re.split(r"^=== (.+)\n", text, flags=re.MULTILINE)
    read = [outline(read_text(words, name)) for name, words in zip(named[::2], named[1::2], strict=True)]
    facts = [list(rules.find(one)) for one in read]
    told = [tell(one, found) for one, found in zip(read, facts, strict=True)]
    lines = []
    for index, found in folder.find(told):
        lists = [fact for fact in facts[index] if isinstance(fact, Enumeration)]
        fact = found.to(lists) if isinstance(found, folder.Joined) else found
        lines.append(f"{read[index].document.name}: {_fact(read[index], fact)}")
    return "\n".join(lines)


def deploys(_: str, text: str) -> str:
    """The sentences, but for headings, that stand where the document deploys."""
    told = outline(read_text(text))
    ahead = dict(zip(told.sentences, deployment.sentences(told), strict=True))
    bodies = (paragraph for paragraph in told.paragraphs if paragraph.kind == "paragraph")
    return "\n".join(told.words(one.span) for paragraph in bodies for one in paragraph.sentences if ahead[one])


def tasks(_: str, text: str) -> str:
    """What the rule for tasks finds: one a line."""
    return facts("task", text)


def deeds(_: str, text: str) -> str:
    """Who is said to do what, sentence by sentence: one name a line."""
    told = outline(read_text(text))
    return "\n".join(
        f"{told.words(who.name)}: {', '.join(deed.role for deed in done)}"
        for sentence in told.sentences
        for who, done in taking_part(told, sentence)
        if done
    )


def statements(_: str, text: str) -> str:
    """What is stated, a part of a sentence a line: who says it, and its clauses without the frame."""
    told = outline(read_text(text))
    return "\n".join(
        f"{_named('statement', one.speaker)}: {' | '.join(told.words(clause.body) for clause in one.clauses)}"
        for one in statement.statements(told, _ANYTHING)
    )


def named(_: str, text: str) -> str:
    """The names of the meetings that are told of: one a line."""
    told = outline(read_text(text))
    return "\n".join(found.name for found in meeting.find(told))


def days(when: DateRange) -> str:
    """The first day, and the last where it is another one: 2026-01-05 – 2026-01-06."""
    return " – ".join(dict.fromkeys(str(day.iso()) for day in (when.first, when.last)))


def _found(page: str, told: Outline) -> Iterator[Fact]:
    yield from rules.RULES[page].find(told) if page in rules.RULES else rules.find(told)


def _fact(told: Outline, fact: Fact | Remark) -> str:
    match fact:
        case Remark():
            return f"! {fact.message.zh}"
        case Enumeration():
            members = fact.record(told)["members"]
            assert isinstance(members, list)
            return f"{_named(fact.rule, fact.name)}: {' | '.join(members)}"
        case Meeting():
            when, place = days(fact.when) if fact.when else "", fact.record(told)["place"] or ""
            return f"meeting {fact.name}: {', '.join(filter(None, [when, str(place)]))}"
        case Attendance():
            titles = ", ".join(map(told.words, fact.titles))
            return f"attendance {fact.who}: {'; '.join(filter(None, [titles, ', '.join(fact.roles)]))}"
        case Task():
            return f"{_named('task', fact.speaker)}: {told.words(fact.text)}"
        case Definition():
            return f"{_named('definition', fact.speaker)}: {told.words(fact.term)} | {told.words(fact.what)}"
        case Figure():
            return f"{_named('figure', fact.speaker)}: {told.words(fact.clause)} | {told.words(fact.value)}"
        case Mention():
            return f"mention {fact.name}"
        case _:
            raise TypeError(f"a {type(fact).__name__} has no line on the pages")


def _point(point: Point) -> Iterator[str]:
    match point:
        case Listing():
            yield f"{_named('listing', point.name)}: {_quotes(point.items)}"
            parts = {"head": point.head, "tail": point.tail, "lead": point.lead, "trail": point.trail}
            parts["above"] = point.above
            yield from (f"  {part}: {words}" for part, words in parts.items() if words)
            if point.ordered:
                yield "  ordered"
            yield from (f"  item {number}: {quote.text}" for number, quote in enumerate(point.evidence, start=1))
        case Record():
            yield f"record {point.subject.text}"
            yield from (f"  {slot}: {_quotes(values)}" for slot, values in point.slots)
        case Passage():
            yield f"{_named('passage', point.speaker)}: {point.text.text}"
            yield from (f"  asked: {words.text}" for words in point.asked)
        case _:
            assert_never(point)
    yield _source(point.source)


def _source(source: Source) -> str:
    where = ", ".join(filter(None, [f"line {source.line}", source.date, source.occasion]))
    return f"  {where}: {source.context.text}"


def _quotes(quotes: tuple[Quote, ...]) -> str:
    return " | ".join(quote.text for quote in quotes)


def _named(kind: str, name: str | None) -> str:
    return f"{kind} {name}" if name else kind
