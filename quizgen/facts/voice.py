"""Voices: who is told to have said something at a seminar, which is how news tells of those who spoke there."""

import re
from collections.abc import Iterator

from quizgen.documents.document import Span
from quizgen.facts.role import Deed
from quizgen.structure import Outline, person

_SEMINAR = re.compile(
    r"(?:举行|举办|召开|主办|承办)[^。；]{0,40}?(?:座谈会|研讨会|论坛|沙龙|交流会|分享会|研讨活动)|(?:座谈会|研讨会|论坛|沙龙|交流会|分享会)[^。；]{0,24}(?:举行|举办|召开)"
)
_SAYS = re.compile(
    r"(?:同志|先生|女士)?(?:则|也|还|在[^，。；]{1,12}[中上时])?(?:说|表示|认为|谈到|谈道|坦言|希望|分享了|介绍|通报|建议|指出|提出|呼吁)"
)
_COURTESY = re.compile("欢迎|感谢|评价|谢意|祝贺|慰问|敬意|问候|肯定|赞赏|赞扬|祝福")
_COURTEOUS = re.compile(  # 代表学校对来宾表示热烈欢迎, 感谢…
    r"(?:同志|先生|女士)?(?:首先|最后|也|还)?(?:代表[^，。；]{1,30}?)?"
    rf"(?:[对向就][^。；]{{2,80}}?(?:表示|致以|表达|给予)了?[^，。；]{{0,8}}?(?:{_COURTESY.pattern})|(?:衷心|诚挚|由衷)?感谢|高度(?:评价|赞|肯定)|充分肯定|肯定了)"
)
_OF_STATE = re.compile(r"总书记|国家主席|国务院|总统|首相|总理|外长|发言人|大使|记者")
_LONGEST_OFFICE = 3  # 总书记
_TOP = 8
"""A seminar that the document is about is told of in so many paragraphs."""
_FEWEST = 2
"""A seminar has more voices than one; a single one may be quoted from anywhere."""
_MEETS = re.compile(
    r"邀请[^。；]{2,40}座谈|座谈时(?=[指强说表要])|"
    r"(?:召开|举行|举办|参加|出席)[^。；]{0,60}?(?:会议|大会|全会|党代会|座谈会|研讨会|推进会|部署会|动员会|调度会|报告会|茶话会|现场会|典礼|仪式|班|(?<![学协])会(?=[，。；]))"
    r"|(?:到|赴|来|深入)[^。；]{1,40}?(?:调研|座谈|考察|检查|督[查导]|调度|指导工作)"
    r"|(?:会议?|典礼|仪式|班)[^。；]{0,24}(?:举行|举办|召开|开幕|开班)"
)
_MANY = 4
"""So many voices are those of whatever meeting a document tells of."""
_ANY_MEETING = re.compile(rf"{_SEMINAR.pattern}|{_MEETS.pattern}")
_WHEN = re.compile(
    r"(?:在[^，。；]{2,12}(?:中|上|时|环节|阶段|后)|会上|座谈中|随后|接着|首先|最后|其次"
    r"|(?:会议|大会|活动|仪式|典礼)(?:的?最后|结束时|伊始))，"
)
_THERE = re.compile("(?:座谈|研讨|交流|大)?会议?上|(?:仪式|典礼|活动|论坛)上")  # 会上，院长甲致辞。书记乙表示全院要…
_LINKS = ("首先", "其次", "接着", "会上", "同时", "另外")
_OPENS_BEHIND = frozenset("，。；：、后 ")
_ELSEWHERE = re.compile(r"曾|多次|早在|反复|一再|明确指出|深刻指出|\d年|以来|[》”]中|[撰著]文|接受[^，。；]{0,12}采访")


def courtesies(outline: Outline, /) -> Iterator[tuple[person.Person, Deed]]:
    """Yield the persons that open a sentence behind the one that tells of a meeting, and welcome, thank or congratulate others there."""
    text = outline.text
    told = (_ANY_MEETING.search(text, *paragraph.span) for paragraph in outline.paragraphs[:_TOP])
    meets = next(filter(None, told), None)
    if meets is None:
        return
    for sentence in outline.sentences_holding(_COURTESY):
        opening = Span(sentence.span.start, sentence.clauses[:2][-1].body.stop)  # 会上，｜副院长甲代表…
        named = outline.people.within(opening)[:1] if sentence.span.start > meets.start() else ()
        for found in named:
            first, stop = found.span
            opens = sentence.span.start == first or _WHEN.fullmatch(text, sentence.span.start, first) is not None
            if opens and _COURTEOUS.match(text, stop, sentence.span.stop) and not _of_state(text, found):
                yield found, Deed("表示", found.name, found.span)


def voices(outline: Outline, /) -> Iterator[tuple[person.Person, Deed]]:
    """Yield the persons with titles that open a sentence and say something, where the document tells of a seminar."""
    text = outline.text
    heard = [found for found in outline.people.titled if found.titles and _speaks(outline, found)]
    several = len({found.name.of(text) for found in heard})
    if several < _FEWEST:
        return
    met = _SEMINAR if several < _MANY else _ANY_MEETING
    if any(met.search(text, *paragraph.span) for paragraph in outline.paragraphs[:_TOP]):
        for found in heard:
            yield found, Deed("发言", found.name, found.span)


def present_voices(outline: Outline, /) -> Iterator[tuple[person.Person, Deed]]:
    """Yield the persons with titles that open a sentence and say something, in a paragraph that opens at the meeting."""
    text = outline.text
    for paragraph in outline.paragraphs:
        if _THERE.match(text, *paragraph.span):
            for found in outline.people.within(paragraph.span):
                if found.titles and _speaks(outline, found):
                    yield found, Deed("表示", found.name, found.span)


def _speaks(outline: Outline, found: person.Person) -> bool:
    """Whether a person with titles opens a sentence and says something in it."""
    first, stop = found.span
    sentence = outline.sentence_at(first)
    if sentence is None:
        return False
    opens = sentence.span.start == first or _WHEN.fullmatch(outline.text, sentence.span.start, first) is not None
    says = _SAYS.match(outline.text, stop) is not None
    return opens and says and not _of_state(outline.text, found)


def _of_state(text: str, found: person.Person) -> bool:
    """Whether a person is one of those who are quoted everywhere: 习近平总书记, 外交部发言人."""
    behind = Span(found.name.stop, found.name.stop + _LONGEST_OFFICE)
    return any(_OF_STATE.search(text, *title) for title in (*found.titles, behind))


def speakers(outline: Outline, /) -> Iterator[tuple[person.Person, Deed]]:
    """Yield the persons that open a sentence and are told to say something behind the sentence that tells of a meeting: 校长张伟指出，…"""
    text = outline.text
    told = (_MEETS.search(text, *paragraph.span) for paragraph in outline.paragraphs[:_TOP])
    meets = next(filter(None, told), None)
    if meets is None:
        return
    heard: list[tuple[person.Person, int]] = []
    for speech, sentence in zip(outline.speeches, outline.sentences, strict=True):
        if speech is None or not speech.opens or sentence.span.stop < meets.start():
            continue
        named = next((found for found in outline.people.within(speech.speaker) if found.name == speech.speaker), None)
        known = outline.people.known_at(text, speech.speaker.start) == speech.speaker
        who = named or (person.Person(speech.speaker, ()) if known else None)
        if who is None or _ELSEWHERE.search(text, *speech.frame):
            continue
        first = who.span.start
        before = speech.speaker.stop <= speech.frame.start  # 他指出, 王校长指出
        opens = before or first == sentence.span.start or text[first - 1] in _OPENS_BEHIND
        if (opens or text.endswith(_LINKS, 0, first)) and not _of_state(text, who):
            heard.append((who, first))
    of_state = {found.name.of(text) for found in outline.people.titled if heard and _of_state(text, found)}
    for who, first in heard:
        if who.name.of(text) not in of_state:
            yield who, Deed("表示", who.name, Span(first, who.name.stop))
