"""One thing that a record tells of a meeting: when, where, who chaired, who spoke; one slot a card."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from quizgen.cards.card import Card, Cloze, Layout, Medium, Question
from quizgen.cards.cite import cite
from quizgen.cards.form import Setting
from quizgen.cards.header import header, title
from quizgen.cards.key import key
from quizgen.facts.point import Point, Quote, Record, Slot, Source

FEW = 3
"""So many names are asked for on one card; more are a list for paper."""

_DATE = re.compile(r"(?P<year>\d{4}年|[二〇一九零○]{4}年)?(?P<day>.*\d.*|.*[一二三四五六七八九十]+[月日].*)")
_YEAR = re.compile(r"\d{4}")
_DAY = re.compile(r"(?:(?P<month>\d{1,2})月)?(?P<day>\d{1,2})日")
_HELD = re.compile(r"(?:学习|论坛|仪式|班|活动|典礼|大赛|峰会)$")


@dataclass(frozen=True, slots=True)
class Frame:
    """How a slot of names is asked: the words around the gap, and the question for paper where the names are many."""

    before: str
    after: str
    question: str


NAMES: Mapping[Slot, Frame] = {
    Slot.CHAIR: Frame("{subject}由", "主持。", "{subject}由谁主持？"),
    Slot.SPEAKS: Frame("", "在{subject}上讲话。", "哪些人在{subject}上讲话？"),
    Slot.CONVEYS: Frame("在{subject}上作传达的是", "。", "在{subject}上作传达的有哪些人？"),
    Slot.REPORTS: Frame("在{subject}上作报告的是", "。", "在{subject}上作报告的有哪些人？"),
    Slot.SUMS_UP: Frame("在{subject}上作总结讲话的是", "。", "在{subject}上作总结的有哪些人？"),
    Slot.TALKS: Frame("在{subject}上发言的是", "。", "在{subject}上发言的有哪些人？"),
    Slot.GREETS: Frame("在{subject}上致辞的是", "。", "在{subject}上致辞的有哪些人？"),
    Slot.ATTENDS: Frame("出席{subject}的还有", "。", "出席{subject}的还有哪些人？"),
    Slot.SITS_IN: Frame("列席{subject}的有", "。", "列席{subject}的有哪些人？"),
    Slot.ACCOMPANIES: Frame("陪同参加{subject}的有", "。", "陪同参加{subject}的有哪些人？"),
}


def ask(point: Point, setting: Setting, /) -> Iterator[Card]:
    """One card a slot, asked of the first record that fills it, for the values that all records of the meeting give."""
    if not isinstance(point, Record):
        return
    meeting = (point.subject.text, day(point, setting))
    for slot, values in point.slots:
        told = _not_asked_rather(point, slot, setting)
        if not values or (point.source, values[0]) != setting.told[point.subject.text, slot][0]:
            continue
        match slot:
            case Slot.TITLE | Slot.ROLE:
                continue  # a person's: see office
            case Slot.WHEN:
                told = told[:1]
                layout, above = _when(point, values[0], meeting[1])
            case Slot.WHERE:
                told = told[:1]
                layout, above = _where(point, values[0])
            case _:
                names = tuple(value.text for _, value in told)
                layout, above = _names(point, _frame(point, slot, setting), names), header(point.source, *names)
        if layout is None or not told:
            continue
        yield Card(
            key=key("slot", slot, *meeting),
            group=key("record", *meeting),
            form="slot",
            type="fill" if isinstance(layout, Cloze) else "short",
            header=above,
            layout=layout,
            citations=tuple(dict.fromkeys(shown for source, value in told for shown in cite(source, [value]))),
            media=frozenset(Medium) if len(told) <= FEW else frozenset({Medium.PAPER}),
        )


def day(meeting: Record, setting: Setting) -> str:
    """The first day of the meeting as far as the document tells: what keeps meetings of one name apart.

    The year, and the month of a bare 17日, are those of the document's date, the year before in a month yet to come.
    """
    told = setting.told.get((meeting.subject.text, Slot.WHEN), ())
    when = told[0][1].text if told else ""
    dated = meeting.source.date or ""
    found = _DAY.search(when)
    if found is None:
        return dated[:7]
    month = int(found["month"] or dated[5:7] or 0)
    year = _YEAR.search(when)
    if year is not None:
        return f"{year[0]}-{month:02}-{int(found['day']):02}"
    if not dated:
        return f"{month:02}-{int(found['day']):02}"
    return f"{int(dated[:4]) - (month > int(dated[5:7])):04}-{month:02}-{int(found['day']):02}"


def _when(meeting: Record, value: Quote, first: str) -> tuple[Layout | None, str]:
    """The day blank, a written year shown; for a header the title with the year, and the month of a bare day.

    The document's own date is as good as the answer, and is not shown; `first` is the meeting's first day.
    """
    found = _DATE.fullmatch(value.text)
    if found is None:
        return None, ""  # 近日
    verb = "举行" if _HELD.search(meeting.subject.text) else "召开"
    cloze = Cloze((f"{meeting.subject.text}于{found['year'] or ''}", f"{verb}。"), (found["day"],))
    year, _, month = first[:7].partition("-")
    then = f"{year}年" if len(year) == 4 and not found["year"] else ""
    if then and month and "月" not in found["day"]:
        then += f"{int(month)}月"
    return cloze, " · ".join(part for part in (title(meeting.source, found["day"]), then) if part)


def _where(meeting: Record, value: Quote) -> tuple[Layout | None, str]:
    """A fill, or a question where the value brings its own 在 (在京)."""
    subject = meeting.subject.text
    verb = "举行" if _HELD.search(subject) else "召开"
    layout: Layout = (
        Question(f"{subject}在哪里{verb}？", (value.text,))
        if value.text.startswith("在")
        else Cloze((f"{subject}在", f"{verb}。"), (value.text,))
    )
    return layout, header(meeting.source, value.text)


_RATHER: Mapping[Slot, frozenset[Slot]] = {
    Slot.ATTENDS: frozenset(NAMES) - {Slot.ATTENDS},
    Slot.SPEAKS: frozenset({Slot.SUMS_UP}),
}
"""Who is named in one of these is asked for there: to chair is to attend, to sum up is to speak."""


def _not_asked_rather(meeting: Record, slot: Slot, setting: Setting) -> tuple[tuple[Source, Quote], ...]:
    """What is told of the slot, each name once, without those that a more telling slot names."""
    subject = meeting.subject.text
    rather = _RATHER.get(slot, frozenset())
    elsewhere = {value.text for other in rather for _, value in setting.told.get((subject, other), ())}
    once: dict[str, tuple[Source, Quote]] = {}
    for source, value in setting.told[subject, slot]:
        if value.text not in elsewhere:
            once.setdefault(value.text, (source, value))
    return tuple(once.values())


def _frame(meeting: Record, slot: Slot, setting: Setting) -> Frame:
    """The slot's frame; 还有 only where the document names others who were there."""
    frame = NAMES[slot]
    if slot is Slot.ATTENDS and not any((meeting.subject.text, other) in setting.told for other in _RATHER[slot]):
        return Frame(frame.before.replace("还有", "有"), frame.after, frame.question.replace("还有", "有"))
    return frame


def _names(meeting: Record, frame: Frame, names: Sequence[str]) -> Layout | None:
    """A gap a name; many names are a question for paper."""
    subject = meeting.subject.text
    if not names:
        return None
    if len(names) > FEW:
        return Question(frame.question.format(subject=subject), tuple(names))
    between = ("、",) * (len(names) - 1)
    return Cloze((frame.before.format(subject=subject), *between, frame.after.format(subject=subject)), tuple(names))
