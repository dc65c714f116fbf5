"""What was held: the meetings that a sentence tells of by a verb (召开, 举行, 出席 …), each with its name, its days and its place."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from quizgen.documents.document import Span
from quizgen.facts import occasion
from quizgen.facts.meeting_name import END, apart, beside_verb, further, of_study
from quizgen.facts.which_year import in_its_year
from quizgen.structure import Outline, Sentence
from quizgen.structure import date as dates
from quizgen.structure.date import DateRange

HINT = re.compile(
    r"召开|举行|举办|开展|如约而至|开幕|闭幕|启幕|落幕|帷幕|序幕|圆满结束|圆满收官|召集|开班|结业|出席|参加|收看|集体学习|会上|坛上|议上|习时|会时|议审议|议研究|议听取|议讨论"
)
"""What a clause has that tells of a meeting."""
KIND = 3
"""Characters of a name that only tells the kind: 座谈会."""

_NEAR = 30  # characters before the clause that tells of a meeting
_FARTHEST = 400  # characters from a day to who attends

_VERB = re.compile(
    r"(?:组织|主持|先后|相继|分别|准时|按时|按期|盛大|热烈|隆重|顺利|胜利|成功|高质量|正式|圆满|如期|联合|共同|以[^，。；]{1,16}(?:形式|方式))*(?P<verb>召开|举行|举办|开幕|闭幕|启幕|落幕|拉开[帷序]幕|落下帷幕|圆满(?:结束|收官)|召集(?!人)|开班(?!式|仪式|动员|典礼)|结业(?!式|仪式|典礼|证)|如约而至|(?<=组织)开展(?=[^，。；]{4,60}会(?=[，。；]|$))|开展了?(?=(?:“[^“”]{2,40}”|[^，。；]{0,20})(?:主题党日|集[体中](?:（扩大）)?学习)))"
    r"(?!的|式|仪式|典礼|大会|以来|之际|期间|在即|情况|地点|时间|日期|前|后|时|频次|过|之|营造|[作做]出|提供|献)(?:了)?"
    r"|(?:审议|研究|听取|讨论)(?<=会议..)"
)
# 就…进行第四十次集体学习
_STUDY = re.compile(r"(?:就|围绕)[^，。；]{2,60}?(?:进行|举行|开展)(?P<name>第[一二三四五六七八九十百]+次集体学习)")
_ATTENDS = re.compile(r"(?:出席|参加|(?:组织|集中)?(?:收听)?收看)(?:了)?(?!会议|并)")
_CONVENED = re.compile(r"(?:组织|主持)?(?:召开|举行|举办)(?=[^，。；]{0,60}(?:会议|大会|座谈会|论坛))")
_SITS = ("审议", "研究", "听取", "讨论")  # 9月14日，党委常委会会议审议…
_ENDS = ("闭幕", "落幕", "落下帷幕", "圆满结束", "圆满收官")
_BY_WAY_OF = ("通过", "采取", "采用")
_NUMBERED = re.compile(r"第[一二三四五六七八九十百\d]{1,4}次|主[任席]会议")
_SHALL = re.compile("(?:要(?<![主重需首纪摘概]要)|定期|适时)[^，。；]{0,6}$")
_NEAR_VERB = 10
_JOINT = re.compile("(?:大会|会议|全会)、(?=[^，。；、]{4,40}(?:大会|会议|全会)(?:$|[、在于]))")
_AWAITED = re.compile(r"(?:迎接|喜迎|庆祝)党的|(?:迎接|喜迎)[^，。；]{0,12}大$")  # 以迎接党的二十大｜召开…为主线
_DECIDED = re.compile(r"决定(?:，|于|在|20|\d|[今明]年|[本下][月周])[^，。；]*$")
_ON_OCCASION = re.compile(  # ——2025年1月19日在…会议上, 这是李明同志2020年11月30日在…集体学习时讲话的一部分
    rf"(?:^[—\-]*\s*|(?<=报告)——|(?P<note>这是[\u4e00-\u9fff]{{2,8}}?(?=20\d\d年)))(?P<date>[^在]{{6,16}})"
    rf"在(?P<name>[^，。；《][^，。；]{{1,47}}{END})(?:上|(?(note)时|(?!)))"
)


class Held(NamedTuple):
    """What met: its name and where that stands, its days, its place, the words that tell of it, and whether they tell that it closed."""

    name: str
    span: Span
    when: DateRange | None
    place: Span | None
    told: Span
    closes: bool = False


def held(outline: Outline, sentence: Sentence, headline: Span | None) -> Iterator[Held]:
    """The meetings that a sentence tells were held; `headline` is the name in a headline, for one that is told without."""
    text = outline.text
    said = _ON_OCCASION.search(sentence.span.of(text))
    if said:
        yield from _on_occasion(outline, sentence, said)
        return
    for index, clause in enumerate(sentence.clauses):
        body = clause.body
        if HINT.search(text, *body) is None:
            continue
        study = _STUDY.search(text, body.start, body.stop)
        verb = study or _VERB.search(text, body.start, body.stop) or _attended(text, body, sentence)
        if verb is None:
            continue
        name = of_study(text, body, study) if study else beside_verb(text, body, Span(*verb.span()))
        if not name and index:
            name = apart(text, sentence.clauses[index - 1].body, Span(body.start, verb.start()))
        parted = len(name) > 1 and "简称" in text[name[0].stop : name[1].start]
        if headline and (not name or parted) and not study and _names_it(text, headline, body, verb):
            name = (headline,)  # 召开重点实验室（以下简称…）工作会议: the headline has the name in one piece
        if name and len(name) > 1 and outline.people.within(name[0]):  # 李强…举行仪式: of no name
            name = name[1:] if _NUMBERED.match(text, name[1].start) else ()  # 李平主持召开｜第15次党委会
        if text.startswith(_BY_WAY_OF, body.start) and text.startswith("、", verb.start() - 1):
            continue  # 通过听取汇报、｜召开座谈会、走访等方式
        if not name or _AWAITED.search(text, *name[0]) or _to_be_held(text, sentence, index, verb.start()):
            continue
        words, span = "".join(map(outline.words, name)), Span(name[0].start, name[-1].stop)
        told = Span(sentence.span.start, body.stop)
        near = next(one.body.start for one in sentence.clauses if one.body.stop > body.start - _NEAR)
        when = occasion.day(outline, Span(min(near, body.start), verb.start()))
        when = when or occasion.day_ahead(outline, sentence, verb.start())
        if when is None:
            when = occasion.day_before(outline, sentence)
            told = Span(when.span.start, body.stop) if when else told
        when = when or occasion.day_of_visit(outline, sentence)
        if when is not None:
            when = in_its_year(outline, when, words)
        if when is not None and verb.group().endswith(_ENDS):
            when = occasion.from_first_day(text, when, sentence.span)
        if when is None and (verb.group() in _SITS or text.startswith("时", span.stop)):
            continue  # the meeting that speaks, or at which one said something; where it is not said when it met, it is told of elsewhere
        where = occasion.place(text, Span(body.start, verb.start()))
        if where is None and index:
            where = occasion.hall(text, sentence.clauses[index - 1].body)
        closes = verb.group().endswith(_ENDS)
        for one in _each(text, span) if len(name) == 1 else ():
            yield Held(outline.words(one), one, when, where, told, closes)
        if len(name) != 1:
            yield Held(words, span, when, where, told, closes)
        for other in further(text, span, body.stop):
            yield Held(outline.words(other), other, when, where, told)


def _each(text: str, name: Span) -> Iterator[Span]:
    """The meetings that a name joins, one that holds no other being itself: 省文联代表大会、｜省作协代表大会."""
    start = name.start
    for joint in _JOINT.finditer(text, *name) if text.find("暨", *name) < 0 else ():
        yield Span(start, joint.end() - 1)
        start = joint.end()
    yield Span(start, name.stop)


def _on_occasion(outline: Outline, sentence: Sentence, said: re.Match[str]) -> Iterator[Held]:
    """The meeting on which a speech was given, as the note under its title says: ——2025年1月19日在…会议上."""
    begin = sentence.span.start
    when = next(dates.find(outline.text, Span(begin + said.start("date"), begin + said.end("date"))), None)
    if when is not None:
        named = Span(begin + said.start("name"), begin + said.end("name"))
        when = in_its_year(outline, dates.resolve(when, outline.anchor), said["name"])
        yield Held(outline.words(named), named, when, None, sentence.span)


def _to_be_held(text: str, sentence: Sentence, index: int, verb: int) -> bool:
    """Whether a meeting is decided on and not told of: 全会决定，2月23日召开…"""
    start = sentence.clauses[index - 1].body.start if index else sentence.span.start
    if _SHALL.search(text, max(start, verb - _NEAR_VERB), verb):
        return True  # 要定期组织召开联席会
    return text.find("决定", start, verb) >= 0 and _DECIDED.search(text, start, verb) is not None


def _names_it(text: str, headline: Span, body: Span, verb: re.Match[str]) -> bool:
    """Whether the meeting that a clause tells of is the one the headline names: 召开换届工作动员 is the 换届工作动员会."""
    told = text[verb.end() : body.stop]
    return _CONVENED.match(text, verb.start()) is not None or (len(told) > KIND and told in headline.of(text))


def _attended(text: str, body: Span, sentence: Sentence) -> re.Match[str] | None:
    """The verb of a clause that tells of a meeting by who attends it on a day: …17日上午在京出席民营企业座谈会."""
    found = _ATTENDS.search(text, body.start, body.stop)
    start = max(sentence.span.start, found.start() - _FARTHEST) if found else 0
    return found if found and next(dates.find(text, Span(start, found.start())), None) else None
