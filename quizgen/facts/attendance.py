"""attendance: who attended, chaired, spoke, conveyed, reported …, with titles; one fact a person."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import chain

from quizgen.documents.document import Span
from quizgen.facts.accomplished import tells_of_long_ago
from quizgen.facts.deed import taking_part
from quizgen.facts.fact import Value, quote, source
from quizgen.facts.point import Point, Record, Slot
from quizgen.facts.role import HINT, Deed
from quizgen.facts.voice import courtesies, present_voices, speakers, voices
from quizgen.structure import Outline, person
from quizgen.structure.personal_name import MIDDLE_DOTS, name_at
from quizgen.structure.shadow import shadow
from quizgen.structure.title import leads

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
"""The roles, as `extract` names them, and the slots they fill; who only explains something (讲解) takes part without one."""

_BYLINE = re.compile(
    r"(?:[^，。；：]{0,60}(?:会议|大会|全会)上)?(?P<titles>[^，。；：]{2,30}?)[ 　]+"
    r"(?P<name>[\u4e00-\u9fff·]{2,6}|[\u4e00-\u9fff][ 　][\u4e00-\u9fff])"
)
_BYLINE_PARAGRAPHS = 8
_ADDRESS = re.compile(  # 这是李明同志2020年11月30日在…会议上讲话的一部分
    r"这是(?P<name>[\u4e00-\u9fff·]{2,6}?)(?P<title>总书记|主席|总理|同志)?20\d\d年[^，。；]{2,8}在[^，。；]{2,48}?[上时](?:的|作的|发表的)?"
    r"(?:重要)?(?P<what>讲话|报告|发言)"
)
_THIS_CENTURY = 2000
_SHORT = 5  # characters of a title that is called after a name


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
        return tuple(dict.fromkeys(deed.role for deed in self.deeds if deed.role in ROLES))

    def record(self, outline: Outline, /) -> Mapping[str, Value]:
        """Who, whether a person, the titles, the roles."""
        titles = [outline.words(title) for title in self.titles]
        return {"who": self.who, "is_person": True, "titles": titles, "roles": list(self.roles)}

    def points(self, outline: Outline, /) -> Iterator[Point]:
        """What the person is: a record of the titles, where there are any."""
        by_sentence: dict[Span, list[Span]] = {}
        for title in self.titles:
            if leads(outline.words(title)):
                continue  # 校领导: nothing to learn
            by_sentence.setdefault(outline.sentences_around(title), []).append(title)
        for sentence, titles in by_sentence.items():
            values = tuple(quote(outline, title) for title in titles)
            yield Record(quote(outline, self.span), ((Slot.TITLE, values),), source(outline, RULE, sentence))


@dataclass(slots=True)
class _Gathered:
    """What is known of one person so far."""

    span: Span
    titles: dict[str, Span] = field(default_factory=dict)
    deeds: list[Deed] = field(default_factory=list)
    titled_at: Span | None = None

    def add(self, text: str, found: person.Person) -> None:
        """Keep where the person is named with titles first, and the titles."""
        if found.titles:
            self.titled_at = self.titled_at or found.name
        self.titles.update({title.of(text): title for title in found.titles})


def find(outline: Outline, /) -> Iterator[Attendance]:
    """Yield the persons who do something at the meeting, in the order in which they are first named."""
    yield from present(outline)


@lru_cache(maxsize=1)  # what met asks for them, and then this rule
def present(outline: Outline) -> tuple[Attendance, ...]:
    """The persons who do something at the meeting, in the order in which they are first named."""
    text = outline.text
    gathered: dict[str, _Gathered] = {}
    for sentence in outline.sentences_holding(HINT):
        if (outline.year or _THIS_CENTURY) >= _THIS_CENTURY and tells_of_long_ago(text, sentence.span):
            continue
        for found, deeds in taking_part(outline, sentence):
            entry = _entry(gathered, outline, found.name)
            if found.titles and entry.titled_at is None:
                entry.titled_at = found.name
            for title in found.titles:
                entry.titles.setdefault(title.of(text), title)
            entry.deeds.extend(deeds)
    for found, deed in voices(outline):
        entry = _entry(gathered, outline, found.name)
        entry.add(text, found)
        if all(other.role == "发言" for other in entry.deeds):
            entry.deeds.append(deed)
    for found, deed in chain(courtesies(outline), present_voices(outline), speakers(outline)):
        entry = _entry(gathered, outline, found.name)
        entry.add(text, found)
        if not entry.deeds:
            entry.deeds.append(deed)
    for found in outline.people.titled if any(not entry.titles for entry in gathered.values()) else ():
        bare = gathered.get(outline.words(found.name))
        if bare is not None and not bare.titles and found.titles:
            bare.add(text, found)
    for found in _byline(outline):
        entry = _entry(gathered, outline, found.name)
        entry.add(text, found)
        entry.deeds.append(Deed("报告", found.name, found.name))
    for found, deed in _addresses(outline):
        entry = _entry(gathered, outline, found.name)
        entry.add(text, found)
        entry.deeds.append(deed)
    return tuple(
        Attendance(who, _fullest(entry.titles), tuple(entry.deeds), entry.titled_at or entry.span)
        for who, entry in gathered.items()
        if entry.deeds
    )


def _entry(gathered: dict[str, _Gathered], outline: Outline, name: Span) -> _Gathered:
    """What is known of the person of a name; who is called by the last part of a foreign name is the one with the whole."""
    words = outline.words(name)
    who = words if words.isascii() else words.replace(" ", "")
    if who not in gathered:
        who = next((whole for whole in gathered if whole.endswith(who) and whole[-len(who) - 1] in MIDDLE_DOTS), who)
    return gathered.setdefault(who, _Gathered(name))


def _fullest(titles: Mapping[str, Span]) -> tuple[Span, ...]:
    """The titles without the short ones that a longer one ends in: 中国工程院院士, and not 院士 as well."""
    return tuple(
        span
        for title, span in titles.items()
        if not any(other != title and other.endswith(title) and len(title) <= _SHORT for other in titles)
    )


def _addresses(outline: Outline) -> Iterator[tuple[person.Person, Deed]]:
    """The speaker whom the note to a printed address names."""
    text = outline.text
    for found in _ADDRESS.finditer(text) if text.find("这是") >= 0 else ():
        name = Span(*found.span("name"))
        if name_at(text, *name) == name or name.of(text) in outline.people.names:
            titles = (Span(*found.span("title")),) if found["title"] not in (None, "同志") else ()
            yield person.Person(name, titles), Deed(found["what"], name, Span(*found.span()))


def _byline(outline: Outline) -> Iterator[person.Person]:
    """The speaker of a report: a line of titles and a name below the title (西藏自治区代理主席 嘎玛泽登)."""
    if "报告" not in shadow(outline.title):
        return
    text = outline.text
    for paragraph in outline.paragraphs[:_BYLINE_PARAGRAPHS]:
        found = _BYLINE.fullmatch(text, paragraph.span.start, paragraph.span.stop)
        if found is None:
            continue
        people = outline.people.within(paragraph.span)
        if len(people) == 1 and people[0].titles:
            yield people[0]
