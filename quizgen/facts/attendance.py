"""attendance: who attended, chaired, spoke, conveyed, reported …, with titles; one fact a person."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from quizgen.documents.document import Span
from quizgen.facts.fact import Value, quote, source
from quizgen.facts.point import Point, Record, Slot
from quizgen.structure import Clause, Outline, Sentence, person

RULE = "attendance"

ROLES = {
    "出席": Slot.ATTENDS,
    "主持": Slot.CHAIR,
    "讲话": Slot.SPEAKS,
    "传达": Slot.CONVEYS,
    "报告": Slot.REPORTS,
    "发言": Slot.TALKS,
    "致辞": Slot.GREETS,
    "总结": Slot.SUMS_UP,
    "列席": Slot.SITS_IN,
    "陪同": Slot.ACCOMPANIES,
}
"""The roles, as `extract` names them, and the slots they fill."""

_ROLE = re.compile(
    r"""
    (?P<出席>出席|参加|与会(?!人员|同志|代表))
  | (?P<主持>主持(?!词|人))
  | (?P<总结>作(?:了)?(?:会议|大会|工作)?总结|总结讲话|作总结)
  | (?P<讲话>(?:作|发表|作了|发表了)(?:重要|总结|动员|专题|工作|即席|辅导|主旨|题为[^，。；]{1,30}的)*讲话|并讲话|(?:上|中|时)(?:作)?讲话
      |讲话(?=$|[，。；、]|中|时|并|要求|强调|指出))
  | (?P<传达>传达)
  | (?P<报告>作(?:了)?(?:[^，。；]{0,40})?报告|代表[^，。；]{1,20}(?:作|向大会)[^，。；]{0,12}报告|作(?:了)?(?:[^，。；]{0,10})?说明)
  | (?P<发言>发言)
  | (?P<致辞>致辞|致[开闭]幕[词辞]|致欢迎[词辞]|视频致辞)
  | (?P<列席>列席)
  | (?P<陪同>陪同)
    """,
    re.VERBOSE,
)
_STRONG = re.compile(r"(?:出席|主持|(?:作|发表)[^，。；]{0,12}(?:讲话|报告|发言)|致辞|传达|列席|先后|分别)")
_BY = re.compile(r"(?:[^，。；]{0,20}?(?:会议|大会|全会|仪式|论坛|培训班|座谈会|会))?由")
_OF_SPEECH = re.compile(
    r"(?:在|上|于)?[^，。；]{0,60}(?:上|时|中)?的(?:重要)?(?:讲话|报告|发言|指示|论述|文章)|(?:总书记|同志)?[^，。；]{0,16}(?:讲话|指示|批示|报告)(?:精神|的)"
)
_NEXT_SUBJECTLESS = re.compile(r"并|作|发表|主持|传达|讲话|致辞|宣读|代表")
_BYLINE = re.compile(
    r"(?P<titles>[^，。；：]{2,30}?)[ 　]+(?P<name>[\u4e00-\u9fff·]{2,6}|[\u4e00-\u9fff][ 　][\u4e00-\u9fff])"
)
_BYLINE_PARAGRAPHS = 8


@dataclass(frozen=True, slots=True)
class Deed:
    """One role of one person, and the sentence part that says so."""

    role: str
    name: Span
    clause: Span


@dataclass(frozen=True, slots=True)
class Attendance:
    """One person: the name, the titles, and what the person did at the meeting."""

    who: str
    titles: tuple[Span, ...]
    deeds: tuple[Deed, ...]
    span: Span
    rule: str = RULE
    kind: str = "attendance"

    @property
    def roles(self) -> tuple[str, ...]:
        """The roles, each once, in the order of the text."""
        return tuple(dict.fromkeys(deed.role for deed in self.deeds))

    def record(self, outline: Outline, /) -> Mapping[str, Value]:
        """Who, whether a person, the titles, the roles."""
        titles = [outline.words(title) for title in self.titles]
        return {"who": self.who, "is_person": True, "titles": titles, "roles": list(self.roles)}

    def points(self, outline: Outline, /) -> Iterator[Point]:
        """What the person is: a record of the titles, where there are any."""
        if self.titles:
            values = tuple(quote(outline, title) for title in self.titles)
            where = source(outline, RULE, Span(self.titles[0].start, self.span.stop))
            yield Record(quote(outline, self.span), ((Slot.TITLE, values),), where)


@dataclass(slots=True)
class _Gathered:
    """What is known of one person so far."""

    span: Span
    titles: dict[str, Span] = field(default_factory=dict)
    deeds: list[Deed] = field(default_factory=list)
    titled_at: Span | None = None


def find(outline: Outline, /) -> Iterator[Attendance]:
    """Yield the persons who do something at the meeting, in the order in which they are first named."""
    text = outline.text
    known = {found.name.of(text) for sentence in outline.sentences for found in person.find(text, sentence.span)}
    gathered: dict[str, _Gathered] = {}
    for sentence in outline.sentences:
        for found, deeds in _taking_part(text, sentence, known):
            who = outline.words(found.name).replace(" ", "")
            entry = gathered.setdefault(who, _Gathered(found.name))
            if found.titles and entry.titled_at is None:
                entry.titled_at = found.name
            for title in found.titles:
                entry.titles.setdefault(title.of(text), title)
            entry.deeds.extend(deeds)
    for found in _byline(outline):
        entry = gathered.setdefault(outline.words(found.name).replace(" ", ""), _Gathered(found.name))
        entry.titled_at = entry.titled_at or found.name
        entry.titles.update({title.of(text): title for title in found.titles})
        entry.deeds.append(Deed("报告", found.name, found.name))
    for who, entry in gathered.items():
        if entry.deeds:
            yield Attendance(who, tuple(entry.titles.values()), tuple(entry.deeds), entry.titled_at or entry.span)


def _taking_part(text: str, sentence: Sentence, known: set[str]) -> Iterator[tuple[person.Person, list[Deed]]]:
    """The persons a sentence names as subjects, each with what the words after the name say of it."""
    clauses = sentence.clauses
    pending: list[person.Person] = []  # named up to a comma: …主任孟曙初，…副部长王道席出席
    for index, clause in enumerate(clauses):
        groups = list(_groups(text, clause, known))
        if groups and groups[-1][-1].name.stop == clause.body.stop and clause.stop == "，" and len(groups) == 1:
            pending.extend(groups[0])
            continue
        if groups:
            groups[0] = [*pending, *groups[0]]
        elif pending and _STRONG.search(text, clause.body.start, clause.body.stop):
            groups = [pending]
        pending = []
        for place, group in enumerate(groups):
            stop = groups[place + 1][0].name.start if place + 1 < len(groups) else clause.body.stop
            said = Span(max(group[-1].name.stop, clause.body.start), stop)
            if place + 1 == len(groups):
                said = Span(said.start, _following(text, clauses, index, known))
            deeds = list(_roles(text, said))
            for found in group:
                yield found, [Deed(role, found.name, Span(found.name.start, said.stop)) for role in deeds]


def _groups(text: str, clause: Clause, known: set[str]) -> Iterator[list[person.Person]]:
    """The persons of a clause in groups that share what follows: 王京涛、杨建文、李长喜｜出席会议."""
    body = clause.body
    by = _BY.match(text, body.start, body.stop)
    start = by.end() if by else body.start
    people = [person.Person(name, ()) for name in _bare(text, start, body.stop, known)]
    people += [found for found in person.find(text, body) if all(found.name != other.name for other in people)]
    group: list[person.Person] = []
    for found in sorted(people, key=lambda found: found.name.start):
        if group and not _joined(text, group[-1].name.stop, found):
            yield group
            group = []
        group.append(found)
    if group:
        yield group


def _bare(text: str, start: int, stop: int, known: set[str]) -> tuple[Span, ...]:
    names = person.bare(text, start, stop)
    if len(names) > 1 or (names and names[0].of(text) in known):
        return names
    if names and names[0].stop - names[0].start == 3 and _STRONG.match(text, names[0].stop, stop):
        return names
    return ()


def _joined(text: str, end: int, following: person.Person) -> bool:
    """Whether two names stand in one list: only 、 or 和, and the titles of the second, between them."""
    start = min([following.name.start, *(title.start for title in following.titles if title.start >= end)])
    return text[end:start] in ("、", "和", "与", "及", "以及", "，")


def _following(text: str, clauses: tuple[Clause, ...], index: int, known: set[str]) -> int:
    """How far a subject reaches: over following clauses that go on without one (…出席会议，并作讲话)."""
    stop = clauses[index].body.stop
    for clause in clauses[index + 1 : index + 3]:
        body = clause.body
        if (
            not _NEXT_SUBJECTLESS.match(text, body.start)
            or any(person.find(text, body))
            or _bare(text, body.start, body.stop, known)
        ):
            break
        stop = body.stop
    return stop


def _roles(text: str, said: Span) -> Iterator[str]:
    """The roles that the words after a name give: its verbs, not the nouns of what it tells of (…的讲话精神)."""
    words = said.of(text)
    if _OF_SPEECH.match(words):
        return
    seen: set[str] = set()
    for found in _ROLE.finditer(words):
        role = found.lastgroup
        if role is None or role in seen or _is_noun(words, found):
            continue
        seen.add(role)
        yield role
        if role == "总结" and "讲话" in found.group() and "讲话" not in seen:
            seen.add("讲话")
            yield "讲话"


def _is_noun(words: str, found: re.Match[str]) -> bool:
    """Whether the match is what somebody else said or what is learnt, not a deed: 学习贯彻…讲话精神, 出席会议的…"""
    return words[found.end() : found.end() + 2] in ("精神", "要求") or words[found.end() : found.end() + 1] == "的"


def _byline(outline: Outline) -> Iterator[person.Person]:
    """The speaker of a report: a line of titles and a name below the title (西藏自治区代理主席 嘎玛泽登)."""
    if "报告" not in outline.title:
        return
    text = outline.text
    for paragraph in outline.paragraphs[:_BYLINE_PARAGRAPHS]:
        found = _BYLINE.fullmatch(text, paragraph.span.start, paragraph.span.stop)
        if found is None:
            continue
        people = list(person.find(text, paragraph.span))
        if len(people) == 1 and people[0].titles:
            yield people[0]
