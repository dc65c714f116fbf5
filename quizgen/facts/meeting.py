"""meeting: an event that met, with its name, its days and its place."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from quizgen.documents.document import Span
from quizgen.facts import attendance, chronicle, occasion, sheet
from quizgen.facts.fact import Value, quote, source
from quizgen.facts.meeting_name import END, apart, beside_verb, in_headline, of_study
from quizgen.facts.point import Point, Quote, Record, Slot
from quizgen.facts.which_year import in_its_year
from quizgen.structure import Outline, Sentence
from quizgen.structure import date as dates
from quizgen.structure.date import DateRange

RULE = "meeting"

_VERB = re.compile(
    r"(?:组织|主持|隆重|顺利|胜利|成功|高质量|正式|圆满|如期|联合|共同|以[^，。；]{1,16}(?:形式|方式))*(?P<verb>召开|举行|举办|开幕|闭幕|召集(?!人)|开班(?!式|仪式|动员|典礼)|结业(?!式|仪式|典礼|证)|如约而至|(?<=组织)开展(?=[^，。；]{4,60}会(?=[，。；]|$)))"
    r"(?!的|式|以来|之际|期间|在即|情况|地点|时间|日期|前|后|时|频次|过|之|营造|[作做]出|提供|献)(?:了)?"
    r"|(?:审议|研究|听取|讨论)(?<=会议..)"
)
# 就…进行第四十次集体学习
_STUDY = re.compile(r"(?:就|围绕)[^，。；]{2,60}?(?:进行|举行|开展)(?P<name>第[一二三四五六七八九十百]+次集体学习)")
_ATTENDS = re.compile(r"(?:出席|参加|(?:组织|集中)?(?:收听)?收看)(?:了)?(?!会议)")
_CONVENED = re.compile(r"(?:组织|主持)?(?:召开|举行|举办)(?=[^，。；]{0,60}(?:会议|大会|座谈会|论坛))")
_SITS = ("审议", "研究", "听取", "讨论")  # 9月14日，党委常委会会议审议…
_MOST_MEETINGS = 200
_KIND = 3  # characters of what only tells the kind: 座谈会
_NUMBERED = re.compile(r"第[一二三四五六七八九十百\d]{1,4}次")
_AWAITED = re.compile(r"(?:迎接|喜迎|庆祝)党的|(?:迎接|喜迎)[^，。；]{0,12}大$")  # 以迎接党的二十大｜召开…为主线
_DECIDED = re.compile(r"决定(?:，|于|在|20|\d)[^，。；]*$")
_HINT = re.compile(
    r"召开|举行|举办|组织开展|如约而至|开幕|闭幕|召集|开班|结业|出席|参加|收看|集体学习|会上|坛上|议上|习时|会时|议审议|议研究|议听取|议讨论"
)
_ON_OCCASION = re.compile(  # ——2025年1月19日在…会议上, 这是李明同志2020年11月30日在…集体学习时讲话的一部分
    rf"(?:^[—\-]*\s*|(?<=报告)——|(?P<note>这是[\u4e00-\u9fff]{{2,8}}?(?=20\d\d年)))(?P<date>[^在]{{6,16}})"
    rf"在(?P<name>[^，。；]{{2,48}}{END})(?:上|(?(note)时|(?!)))"
)


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
        if self.when is not None and told and not occasion.is_relative(outline.text, self.when):
            slots.append((Slot.WHEN, (quote(outline, self.when.span),)))
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
    meetings: list[Meeting] = []
    headline = in_headline(outline)
    for sentence in outline.sentences_holding(_HINT):
        if len(meetings) < _MOST_MEETINGS:
            for found in _held(outline, sentence, headline):
                _merge(meetings, found)
    for entry in chronicle.entries(outline):
        _merge(meetings, Meeting(outline.words(entry.name), entry.name, entry.when, entry.place, entry.told))
    for paper in sheet.sheets(outline):
        _merge(meetings, Meeting(outline.words(paper.name), paper.name, paper.when, paper.place, paper.told))
    told = [found for found in meetings if found.when is not None or found.place is not None]
    people = attendance.present(outline) if meetings else ()
    if people and not told:
        headings = [paragraph.span for paragraph in outline.paragraphs if paragraph.kind != "paragraph"]
        in_text = [found for found in meetings if not any(heading.holds(found.span) for heading in headings)]
        told = (in_text or meetings)[:1]
    if told:
        told[0] = replace(told[0], people=people, place=told[0].place or occasion.main_hall(outline))
    yield from _of_one_year(told)


def _of_one_year(told: list[Meeting]) -> Iterator[Meeting]:
    """The meetings, those without a year in that of one that met within a month: 2021中关村论坛 on 9月24日, 论坛全体会议 on 9月25日."""
    dated = [one.when.first for one in told if one.when and one.when.first.year and one.when.first.month]
    for found in told:
        month = found.when.first.month if found.when and found.when.first.year is None else None
        years = {day.year for day in dated if month and day.month and abs(day.month - month) <= 1}
        if found.when and len(years) == 1:
            found = replace(found, when=dates.resolve(found.when, None, year=years.pop()))
        yield found


def _merge(meetings: list[Meeting], found: Meeting) -> None:
    """Add a meeting to those found, or what it tells to the one of the same name: the fuller name, the first day and place."""
    for index, other in enumerate(meetings):
        if _same(found, other):
            bare = found.name == other.name and other.when is None and other.place is None  # as a headline is
            longer = found if bare or len(found.name) > len(other.name) else other
            dated = other if other.when is not None else found
            placed = other if other.place is not None else found
            told = dated if dated.when is not None else placed
            meetings[index] = replace(
                longer,
                when=dated.when,
                place=placed.place if placed.clause == told.clause or told.place is None else told.place,
                clause=told.clause,
            )
            return
    meetings.append(found)


def _same(found: Meeting, other: Meeting) -> bool:
    """Whether two names are one meeting's: one holds the other, and says more than 座谈会; or that one tells nothing else."""
    shorter, longer = sorted((found, other), key=lambda meeting: len(meeting.name))
    if len(shorter.name) > _KIND:
        return shorter.name in longer.name
    return longer.name.endswith(shorter.name) and shorter.when is None and shorter.place is None


def _held(outline: Outline, sentence: Sentence, headline: Span | None) -> Iterator[Meeting]:
    """The meetings that a sentence tells were held; `headline` is the name in a headline, for one that is told without."""
    text = outline.text
    said = _ON_OCCASION.search(sentence.span.of(text))
    if said:
        begin = sentence.span.start
        when = next(dates.find(text, Span(begin + said.start("date"), begin + said.end("date"))), None)
        named = Span(begin + said.start("name"), begin + said.end("name"))
        if when is not None:
            when = in_its_year(outline, dates.resolve(when, outline.anchor), said["name"])
            yield Meeting(outline.words(named), named, when, None, sentence.span)
        return
    for index, clause in enumerate(sentence.clauses):
        body = clause.body
        if _HINT.search(text, *body) is None:
            continue
        study = _STUDY.search(text, body.start, body.stop)
        verb = study or _VERB.search(text, body.start, body.stop) or _attended(text, body, sentence)
        if verb is None:
            continue
        name = of_study(text, body, study) if study else beside_verb(text, body, Span(*verb.span()))
        if not name and index:
            name = apart(text, sentence.clauses[index - 1].body, Span(body.start, verb.start()))
        if not name and headline and not study and _names_it(text, headline, body, verb):
            name = (headline,)  # 召开重点实验室（以下简称…）工作会议: the headline has the name in one piece
        if name and len(name) > 1 and outline.people.within(name[0]):  # 李强…举行仪式: of no name
            name = name[1:] if _NUMBERED.match(text, name[1].start) else ()  # 李平主持召开｜第15次党委会
        if not name or _AWAITED.search(text, *name[0]) or _to_be_held(text, sentence, index, verb.start()):
            continue
        words, span = "".join(map(outline.words, name)), Span(name[0].start, name[-1].stop)
        told = Span(sentence.span.start, body.stop)
        when = occasion.day(outline, Span(max(sentence.span.start, body.start - 30), verb.start()))
        if when is None:
            when = occasion.day_before(outline, sentence)
            told = Span(when.span.start, body.stop) if when else told
        when = when or occasion.day_of_visit(outline, sentence)
        if when is not None:
            when = in_its_year(outline, when, words)
        if when is not None and verb.group().endswith("闭幕"):
            when = occasion.from_first_day(text, when, sentence.span)
        if when is None and verb.group() in _SITS:
            continue  # the meeting that speaks; where it is not said when it met, it is told of elsewhere
        where = occasion.place(text, Span(body.start, verb.start()))
        if where is None and index:
            where = occasion.hall(text, sentence.clauses[index - 1].body)
        yield Meeting(words, span, when, where, told)


def _to_be_held(text: str, sentence: Sentence, index: int, verb: int) -> bool:
    """Whether a meeting is decided on and not told of: 全会决定，2月23日召开…"""
    start = sentence.clauses[index - 1].body.start if index else sentence.span.start
    return text.find("决定", start, verb) >= 0 and _DECIDED.search(text, start, verb) is not None


def _names_it(text: str, headline: Span, body: Span, verb: re.Match[str]) -> bool:
    """Whether the meeting that a clause tells of is the one the headline names: 召开换届工作动员 is the 换届工作动员会."""
    told = text[verb.end() : body.stop]
    return _CONVENED.match(text, verb.start()) is not None or (len(told) > _KIND and told in headline.of(text))


def _attended(text: str, body: Span, sentence: Sentence) -> re.Match[str] | None:
    """The verb of a clause that tells of a meeting by who attends it on a day: …17日上午在京出席民营企业座谈会."""
    found = _ATTENDS.search(text, body.start, body.stop)
    return found if found and next(dates.find(text, Span(sentence.span.start, found.start())), None) else None
