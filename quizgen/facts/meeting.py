"""meeting: an event that met, with its name, its days and its place."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from quizgen.documents.document import Span
from quizgen.facts import attendance, chronicle, occasion, sheet, visit
from quizgen.facts.fact import Value, quote, source
from quizgen.facts.held import HINT, Held, held
from quizgen.facts.meeting_name import in_headline
from quizgen.facts.point import Point, Quote, Record, Slot
from quizgen.facts.same_meeting import put_together
from quizgen.structure import Outline
from quizgen.structure import date as dates
from quizgen.structure.date import DateRange

RULE = "meeting"

_MOST_MEETINGS = 200


@dataclass(frozen=True, slots=True)
class Meeting:
    """One event: `name` is the fullest form in the document, `when` its days, `place` the words that name the place."""

    name: str
    span: Span
    when: DateRange | None
    place: Span | None
    clause: Span
    people: tuple[attendance.Attendance, ...] = ()
    rule: str = RULE
    kind: str = "meeting"

    def record(self, outline: Outline, /) -> Mapping[str, Value]:
        """The name, the first and last day as ISO dates, the place in full."""
        place = self.place.of(outline.text) if self.place else None
        full = occasion.SHORT.get(place) if place else None
        return {
            "name": self.name,
            "start": self.when.first.iso() if self.when else None,
            "end": self.when.last.iso() if self.when else None,
            "place": full or (outline.words(self.place) if self.place else None),
        }

    def points(self, outline: Outline, /) -> Iterator[Point]:
        """When and where, from the sentence that says so; then who did what, sentence by sentence."""
        subject = Quote(self.name, self.span)
        slots: list[tuple[Slot, tuple[Quote, ...]]] = []
        told = self.when is not None and self.clause.holds(self.when.span)  # else by the visit on which it met
        when = self.when if told else None
        if when is not None and not occasion.is_relative(outline.text, when):
            slots.append((Slot.WHEN, (quote(outline, when.span),)))
        if self.place is not None and self.clause.holds(self.place):
            short = self.place.of(outline.text) in occasion.SHORT
            place = Span(self.place.start - 1, self.place.stop) if short else self.place  # 在京
            slots.append((Slot.WHERE, (quote(outline, place),)))
        if slots:
            yield Record(subject, tuple(slots), source(outline, RULE, self.clause))
        if self.place is not None and not self.clause.holds(self.place):  # the main hall, told of by itself
            where = (Slot.WHERE, (quote(outline, self.place),))
            yield Record(subject, (where,), source(outline, RULE, outline.sentences_around(self.place)))
        for (sentence, role), names in self._deeds(outline).items():
            yield Record(subject, ((attendance.ROLES[role], names),), source(outline, attendance.RULE, sentence))

    def _deeds(self, outline: Outline) -> dict[tuple[Span, str], tuple[Quote, ...]]:
        """Who had each role, by the sentence that says so; what a later sentence repeats is left out."""
        said: set[tuple[str, str]] = set()
        deeds: dict[tuple[Span, str], tuple[Quote, ...]] = {}
        headings = [paragraph.span for paragraph in outline.paragraphs if paragraph.kind != "paragraph"]
        for who in self.people:
            for deed in sorted(who.deeds, key=lambda deed: any(heading.holds(deed.name) for heading in headings)):
                if deed.role in attendance.ROLES and (who.who, deed.role) not in said:
                    said.add((who.who, deed.role))
                    where = (outline.sentences_around(deed.name), deed.role)
                    deeds[where] = (*deeds.get(where, ()), quote(outline, deed.name))
        return deeds


def find(outline: Outline, /) -> Iterator[Meeting]:
    """Yield the meetings that the document tells were held, the one it is about first; those of one name are one."""
    met = _held(outline)
    told = [found for found in met if found.when is not None or found.place is not None]
    people = attendance.present(outline)
    if people and all(found.when is None for found in told):
        told = visit.talks(outline, met) or told
    if people and met and not told:
        headings = [paragraph.span for paragraph in outline.paragraphs if paragraph.kind != "paragraph"]
        in_text = [found for found in met if not any(heading.holds(found.span) for heading in headings)]
        told = (in_text or met)[:1]
    meetings = [Meeting(*found[:5]) for found in told]
    meetings = list(_without_short_name(outline, meetings))
    if meetings:
        first = meetings[0]
        meetings = list(_with_people(outline, meetings, people))
        meetings[0] = replace(meetings[0], place=first.place or occasion.main_hall(outline))
    yield from _of_one_year(meetings)


def _without_short_name(outline: Outline, meetings: list[Meeting]) -> Iterator[Meeting]:
    """The meetings without the one that a headline tells of without a day, where the text under it opens with one of that place.

    全国政协十四届一次会议在京开幕 is the 中国人民政治协商会议第十四届全国委员会第一次会议 that opens in 北京人民大会堂.
    """
    text = outline.text
    opening = next((found for found in meetings if found.when is not None), None)
    for found in meetings:
        told = outline.paragraph_at(found.clause.start)
        here = opening is not None and _place(text, found) in _place(text, opening)
        if found.when is None and told is not None and told.kind != "paragraph" and here:
            continue
        yield found


def _place(text: str, meeting: Meeting) -> str:
    """The words that name the place, in full, or none."""
    words = meeting.place.of(text) if meeting.place else ""
    return occasion.SHORT.get(words, words)


def _with_people(
    outline: Outline, meetings: list[Meeting], people: tuple[attendance.Attendance, ...]
) -> Iterator[Meeting]:
    """The meetings with those who took part: who is told of only in the paragraph that another meeting opens was at that one."""
    rest = people
    others: list[Meeting] = []
    for meeting in meetings[1:]:
        told = outline.paragraph_at(meeting.clause.start)
        opens = told is not None and told.sentences[0].span.holds(meeting.clause)
        here = told.span if told is not None and opens and not told.span.holds(meetings[0].clause) else None
        there = tuple(who for who in rest if here and all(here.holds(deed.name) for deed in who.deeds))
        others.append(replace(meeting, people=there))
        rest = tuple(who for who in rest if who not in there)
    yield replace(meetings[0], people=rest)
    yield from others


def _held(outline: Outline) -> list[Held]:
    """What sentences, the entries of chronicles and papers with lines of their own tell was held, each meeting once."""
    meetings: list[Held] = []
    headline = in_headline(outline)
    for sentence in outline.sentences_holding(HINT):
        if len(meetings) < _MOST_MEETINGS:
            for found in held(outline, sentence, headline):
                put_together(meetings, found)
    for entry in chronicle.entries(outline):
        put_together(meetings, Held(outline.words(entry.name), entry.name, entry.when, entry.place, entry.told))
    for paper in sheet.sheets(outline):
        put_together(meetings, Held(outline.words(paper.name), paper.name, paper.when, paper.place, paper.told))
    return meetings


def _of_one_year(told: list[Meeting]) -> Iterator[Meeting]:
    """The meetings, those without a year in that of one that met within a month: 2021中关村论坛 on 9月24日, 论坛全体会议 on 9月25日."""
    dated = [one.when.first for one in told if one.when and one.when.first.year and one.when.first.month]
    for found in told:
        month = found.when.first.month if found.when and found.when.first.year is None else None
        years = {day.year for day in dated if month and day.month and abs(day.month - month) <= 1}
        if found.when and len(years) == 1:
            found = replace(found, when=dates.resolve(found.when, None, year=years.pop()))
        yield found
