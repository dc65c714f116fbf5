"""When and where a meeting met, as the sentence says that tells of it."""

import re
from dataclasses import replace
from datetime import timedelta

from quizgen.documents.document import Span
from quizgen.facts.meeting_name import PLACE
from quizgen.structure import Outline, Sentence
from quizgen.structure import date as dates
from quizgen.structure.date import DateRange, PartialDate
from quizgen.structure.numeral import number
from quizgen.structure.verb import verb_at

_APART = re.compile(
    r"“[^“”]{2,8}”(?=[\u4e00-\u9fff]{2})|古都|首都(?=北京)|省会|省城|美丽的|风景[^，。；]{2}的|[我本][校院省市区县]|(?:[^，。；]{1,14}[日午晚]|日前|近期)在"
)  # 古都｜西安, 我校｜报告厅
_NO_PLACE = re.compile(
    r"[上中下内后前]$|^此$|^这里$|^这儿$|必要时|之际|前夕|期间|领导|主持|基础|筹备|调研|考察|视察|并$|^指定|^各|^分别|^当地|^云端|^同期|^多个"
)
_AFTER_THAT = re.compile(
    r"以来|至今|[^，。；]{0,20}(?:会议?|活动|仪式|结束)后"
)  # 9月3日反馈会后，召开…: another meeting's day
_RELATIVE = re.compile(r"(?P<day>[今昨])[天日](?=[上下]午|晚|，|[^，。；]{0,30}$)")
_OF_LATE = re.compile(r"近日|日前|近期|不久前")
_ONLY_A_DAY = re.compile(r"(?:[上下中]午|晚上?|凌晨|清晨|早上?|当天|(?:[上下]午)?\d{1,2}[:：时点](?:\d\d|半)?分?)*")
_CIRCUMSTANCE = re.compile(  # 为深入学习…, 由甲主办
    r"为|由|在|以|按照?|根据|围绕|着眼|结合|针对|随着|经|受|应|值此?|时值|正值|适逢|通过|聚焦|立足|[^，。；]{2,60}(?:[主承协]办|指导|支持)的?$"
)
_NOT_THAT_DAY = ("自", "从", "截至", "截止", "截止到", "到", "至")  # 截至3月2日，
_LASTING = re.compile(r"为期(?P<days>[一二两三四五六七八九十]|\d)[天日]")
_HALL = re.compile(  # 在学院楼A604、A507会议室，采用…方式召开…
    r"(?:在|于|齐聚)(?P<place>[\u4e00-\u9fffA-Za-z\d、]{1,24}?(?:会议室|报告厅|会议厅|礼堂|会堂|会场|大厦|酒店|宾馆))$"
)
_MAIN_HALL = re.compile(
    r"在(?<=会议在|大会在)(?P<place>[\u4e00-\u9fff]{2,16}?)设(?:立|置)?主会场|主会场设在(?P<hall>[\u4e00-\u9fffA-Za-z\d]{2,20})(?=[，。；])"
)
_ON_VISIT = re.compile("(?:调研|考察|视察|访问)(?:期间|中，)|其间")
_VISITS = re.compile("调研|考察|视察|访问")
_DATELINE_ENDS = ("电", "讯", "消息")
_DATELINE = re.compile("[^，。；]{2,16}?[讯电](?:（[^（）]{0,24}）)?")
_LEAD = 4  # sentences in which a news item says when
_OPENING = 3  # clauses of such a sentence
_HEAD = 6  # paragraphs in which a dateline stands
_SHORT_SENTENCE, _SHORT_OPENING = 30, 60  # what opens the news may tell more of the weather
_TELLS_OF_ONE = re.compile("召开|举行|举办|会议")
SHORT = {
    "京": "北京", "沪": "上海", "津": "天津", "渝": "重庆", "穗": "广州", "蓉": "成都", "汉": "武汉", "宁": "南京", "杭": "杭州",
    "济": "济南", "郑": "郑州", "哈": "哈尔滨", "邕": "南宁", "筑": "贵阳", "昆": "昆明", "榕": "福州", "甬": "宁波", "深": "深圳",
    "港": "香港", "澳": "澳门",
}  # fmt: skip
"""One-character names of places, as in 在京召开, in full."""


def day(outline: Outline, before: Span) -> DateRange | None:
    """The last date before the verb, closed by the document's day where that is known; not that of another meeting (反馈会后)."""
    found = [
        date
        for date in dates.find(outline.text, before, year=outline.year)
        if not _AFTER_THAT.match(outline.text, date.span.stop, before.stop)
    ]
    if not found:
        return _relative(outline, before)
    rest = Span(found[-1].span.stop, before.stop)
    if _OF_LATE.search(outline.text, *rest):
        return None  # 齐鲁网1月4日讯 近日，…: the dateline's
    if outline.text.startswith(("电", "讯"), rest.start) and _RELATIVE.search(outline.text, *rest):
        return _relative(outline, rest, dates.resolve(found[-1], outline.anchor).first)  # 新华社1月4日电 …昨日…
    if found[-1].first.month is None and outline.anchor is None:
        return _by_dateline(outline, found[-1])
    return dates.resolve(found[-1], outline.anchor)


def day_ahead(outline: Outline, sentence: Sentence, verb: int) -> DateRange | None:
    """The day that is all the sentence's first clause tells, however far ahead: 9月12日下午，为深入学习贯彻…，进一步…，市委召开会议."""
    text, first = outline.text, sentence.clauses[0].body
    told = next(reversed(list(dates.find(text, first, year=outline.year))), None)
    if told is None or verb < first.stop or text.endswith(_NOT_THAT_DAY, first.start, told.span.start):
        return None
    if not _ONLY_A_DAY.fullmatch(text, told.span.stop, first.stop) or _OF_LATE.search(text, first.stop, verb):
        return None
    between = [clause.body for clause in sentence.clauses[1:] if clause.body.stop < verb]
    if not all(_CIRCUMSTANCE.match(text, *body) or verb_at(text, *body) for body in between):
        return None  # 1月7日，某县发生地震，习近平总书记…，主持召开会议
    return dates.resolve(told, outline.anchor)


def _relative(outline: Outline, before: Span, dateline: PartialDate | None = None) -> DateRange | None:
    """今天 or 昨日 before the verb, as counted from the dateline, or else from the day the document is dated."""
    found = _RELATIVE.search(outline.text, *before)
    told_on = dateline.known() if dateline else outline.date
    if found is None or told_on is None:
        return None
    day = told_on - timedelta(days=found["day"] == "昨")
    told = PartialDate(day.year, day.month, day.day)
    return DateRange(Span(*found.span()), told, told)


def is_relative(text: str, when: DateRange) -> bool:
    """Whether only 今天 or 昨日 tells a day, which is nothing to learn."""
    return _RELATIVE.match(text, *when.span) is not None


def day_of_visit(outline: Outline, sentence: Sentence) -> DateRange | None:
    """The day of the visit on which a meeting was held, as the news begins with it: 2月2日在山东调研。…调研期间，主持召开座谈会."""
    if not _ON_VISIT.match(outline.text, *sentence.span):
        return None
    for other in outline.sentences[:_LEAD]:
        for clause in other.clauses[:_OPENING]:  # 央视网消息：国务院总理李强2月2日在山东调研
            told = next(dates.find(outline.text, clause.body, year=outline.year), None)
            if told is not None and _VISITS.search(outline.text, told.span.stop, clause.body.stop):
                return dates.resolve(told, outline.anchor)
    return None


def day_before(outline: Outline, sentence: Sentence) -> DateRange | None:
    """The day that the short sentence before tells with the weather: 9月23日，秋风送爽。…大会在礼堂召开."""
    before = outline.sentence_at(sentence.span.start - 2) if sentence.span.start > 1 else None
    if (
        before is None
        or _OF_LATE.match(outline.text, sentence.span.start)
        or before.span.stop - before.span.start > _longest_weather(outline, before)
        or before.span.stop + 1 != sentence.span.start
        or outline.text.startswith("\n", before.span.stop)
    ):
        return None
    found = next(dates.find(outline.text, before.span, year=outline.year), None)
    dateline = _DATELINE.match(outline.text, *before.span)
    if found is None or found.span.start > (dateline.end() if dateline else before.span.start) + 2:
        return None
    return dates.resolve(found, outline.anchor)


def _longest_weather(outline: Outline, told: Sentence) -> int:
    """How long a sentence may be that tells of a day and the weather."""
    opens = told in outline.sentences[:_LEAD] and _TELLS_OF_ONE.search(outline.text, *told.span) is None
    return _SHORT_OPENING if opens else _SHORT_SENTENCE


def _by_dateline(outline: Outline, when: DateRange) -> DateRange:
    """A day without its month, which the dateline tells: 新华社北京3月12日电 …会议12日举行."""
    for paragraph in outline.paragraphs[:_HEAD]:
        for sentence in paragraph.sentences[:1]:
            dateline = next(dates.find(outline.text, sentence.span), None)
            if dateline is None or not outline.text.startswith(_DATELINE_ENDS, dateline.span.stop):
                continue
            told = dateline.first
            if told.month is None or told.day is None or when.first.day is None or when.last.day is None:
                return when
            first = told.month if when.first.day <= told.day else (told.month - 2) % 12 + 1
            last = told.month if when.last.day <= told.day else first
            year = told.year - (first > told.month) if told.year else None
            return replace(
                when,
                first=PartialDate(year, first, when.first.day),
                last=PartialDate(told.year if told.year else None, last, when.last.day),
            )
    return when


def from_first_day(text: str, closing: DateRange, told: Span) -> DateRange:
    """The days of a meeting that closes on a day: 为期两天的…会3月16日闭幕 began on the 15th."""
    lasting = _LASTING.search(text, *told)
    days = (2 if lasting["days"] == "两" else number(lasting["days"])) if lasting else None
    last = closing.last.known()
    if days is None or last is None or closing.first != closing.last:
        return closing
    first = last - timedelta(days=days - 1)
    return replace(closing, first=PartialDate(first.year, first.month, first.day))


def hall(text: str, before: Span) -> Span | None:
    """The room that the clause before the verb names."""
    found = _HALL.search(text, *before)
    return Span(*found.span("place")) if found else None


def place(text: str, before: Span) -> Span | None:
    """The place that stands before the verb: 在京, 在四川成都."""
    found = PLACE.search(text, before.start, before.stop)
    if found is None or _NO_PLACE.search(found["place"]):
        return None
    apart = _APART.match(text, *found.span("place"))
    start = apart.end() if apart else found.start("place")
    return Span(start, found.end("place")) if start < found.end("place") else None


def main_hall(outline: Outline) -> Span | None:
    """The place of a meeting by video that a sentence of its own tells: 会议在市政府设主会场，在各县设分会场."""
    for sentence in outline.sentences_holding(_MAIN_HALL):
        found = _MAIN_HALL.search(outline.text, *sentence.span)
        if found is not None:
            return Span(*found.span("place" if found["place"] else "hall"))
    return None
