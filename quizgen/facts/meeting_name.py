"""What met: the words that name a meeting, in the clause that tells of it, beside it, or in a headline."""

import re
from collections.abc import Iterator

from quizgen.documents.document import Span
from quizgen.structure import Outline
from quizgen.structure import date as dates

END = (
    r"(?:会议|座谈会|全会|大会|集[体中](?:（扩大）)?学习|论坛|培训班|研修班|研讨班|轮训班|读书班|学习班|仪式|典礼|讲座|峰会|年会|沙龙(?:活动)?|报告会|研讨会|推进会"
    r"|动员会|部署会|现场会|交流会|发布会|党代会|茶话会|民主生活会|[开闭启揭结毕授签奠交点竣宣剪颁拜通出欢升][\u4e00-\u9fff](?<![放互散创发])式|首发式|(?:高端|高层|圆桌|专题|主题|安全|战略)对话|庆典|盛典|(?:典礼|庆典|周年|慈善|年度)晚宴|(?:周年|庆祝|纪念)活动|大讲堂|夏令营|训练营|工作坊|主题党日(?:活动)?|专题学习|吹风会|调度会|(?<![学协员社机])会|大(?<=[党共的一二三四五六七八九十][一二三四五六七八九十]大)(?![会学]))"
)
"""How the name of what meets ends."""

_ROOM = r"[A-Za-z\d#\-—]{1,8}(?:[\u4e00-\u9fff]{0,8}[室厅堂馆楼号]|(?<=[楼座区馆教]\d{3})|(?<=[楼座区馆教]\d{4}))"
PLACE = re.compile(
    rf"(?:在|于|齐聚)(?P<place>(?:“[^“”，。；]{{2,8}}”(?=[\u4e00-\u9fff]))?(?:(?:\d{{1,2}}(?=[教号楼]))?[\u4e00-\u9fff]{{1,24}}?(?:{_ROOM})?(?:（[\u4e00-\u9fff]{{2,12}}）|“[\u4e00-\u9fff]{{1,8}}”)?|{_ROOM}))(?:以[^，。；]{{1,16}}(?:形式|方式)|隆重|顺利|胜利|成功|准时|按时|按期|如期|盛大|热烈|同时|同步|首次|再次|扩大)?$"
)
"""Where it meets, before the verb: 在京, 在四川成都以视频形式."""

_NOTE = r"本报|本刊|本网|记者|通讯员|作者|编辑|来源|责编|审核|摄影?|文|图|[^（）]{0,8}\d+[月日]|[^（）]{0,8}[电讯摄]）"
_SHORT_FOR = re.compile(r"（(?:以下|下|后)?(?:简称|统称|合称|称)[^（）]{2,24}）")
_WORDS = (  # 党委理论学习中心组（扩大）, 第126期（学习…精神）培训班, 某商会（以下简称“商会”）第六届会员大会
    rf"(?:“[^“”。；\n]{{1,40}}”|[^，。；：（）|\s“]|“(?![^“”。；\n]{{1,40}}”)|（(?!{_NOTE})[^。；：（）|\s]{{1,24}}）)"
)
_JOINED = r"(?:(?:、[^，。；：、（）\s]{2,20}会议?)?暨[^，。；：（）\s]{2,44}(?:党课|活动|会议?|仪式|典礼|班|论坛))?"  # 表彰大会暨专题党课
_NAME_AFTER = re.compile(
    rf"(?P<name>“[^“”。；\n]{{2,40}}?{END}”|{_WORDS}{{0,48}}?{END}{_JOINED})(?=$|[，。；：、）\s并]|传达|(?:集中|专题|认真)学习了|(?:专题)?研究|(?:安排)?部署|时(?=[，指强说表要提发作])|（(?!扩大|视频|电视电话|学习|原|以下简称))"
)
_NAME_BEFORE = re.compile(rf"(?:^|[，。；：）\s])(?P<name>{_WORDS}{{2,48}}{END}{_JOINED})$")
_LEADING = re.compile(
    r"(?:[^，。；]{0,40}宣布(?:本次|此次|这次)?|由[^，。；]{2,40}?(?:主办|承办|协办|指导|组织)的|[^，。；]{2,40}?[主承协]办的|为期.{1,3}[天日]的|即(?![将时兴刻])|(?:备受|万众|举[世国])(?:关注|瞩目|期待)的|本次|此次|这次|一[次场个]|了|[我本][校院市县区省局](?!长)|(?:简朴|简短|隆重|盛大|热烈|庄严|庄重|特别|温馨)(?:而(?:简朴|简短|隆重|盛大|热烈|庄严|庄重|特别|温馨))?的|全校性|以(?:“[^“”]{2,40}”|[^，。；]{2,30})为主题的|主题[为是]“[^“”]{2,40}”的)"
)
_HOSTED = re.compile(r"由[^，。；]{2,60}?(?:主办|承办|协办|举办|指导|组织)的")  # 由甲、乙、丙主办的｜…论坛于…举行
_GENERIC = re.compile(
    r"(?:今年)?(?:第[一二三四五六七八九十\d]+次)?(?:全体|扩大|专题|预备|特别|动员|工作|视频|紧急|新闻|常委|主任|主席|党委|领导班子|民主生活|专门|（(?:扩大|视频|电视电话)）)*(?:会议|大会|会|仪式|发布会|论坛|集[体中]学习)"
)
_COUNTED = re.compile(r"\d[余多]?[人名位]")  # 各界嘉宾共160余人｜参加了大会
_ONE_OF = re.compile("的一[场次届]|、(?:共同)?主持")  # 规模最大的一场校友会, 举行会谈、共同主持第五次会议
_THIS = re.compile(r"(?:这次|本次|此次|该次|上述)会议$")  # 建议这次会议于…召开
_AMID = re.compile("在[^，。；在]{2,24}中$")  # 文化节开幕式｜在载歌载舞中隆重拉开帷幕
_EDITION = re.compile(r"[（(](?!扩大|视频|电视|线上)(?:[^（）()，。；]{2,24}|[A-Za-z][^（）()，。；]{2,160})[）)]$")
_NO_BODY = re.compile(r"、|首次|再次|连续|分别|\d年")  # 峰会14年来首次走出德国、在京举办论坛
_FURTHER = re.compile(
    r"[、和及](?P<name>[^，。；：、（）|\s和]{2,40}?(?:会议|[^学协员社机]会|论坛|仪式|典礼|班))"
    r"(?=$|[，。；、并]|[和及][^，。；、]{2,40}?会(?:议)?(?:$|[，。；]))"
)
_SHORTEST_FURTHER = 5
_IN_HEADLINE = re.compile(rf"(?:召开|举行|举办|出席|参加)(?P<name>[^，。；：（）|\s]{{4,48}}{END})(?=$|[\s，])")
_DATELINE = re.compile(
    r"(?:新华社|中新社|人民网|本报|本网)[^，。；]{0,16}?(?:电|讯)[ \u3000]*(?:（[^（）]{0,40}）)?[ \u3000]*"
)
_LASTED = re.compile("(?:经过|历时|历经)[^，。；]{1,16}$")  # 代表大会｜经过两天的议程，于3日闭幕
_HEADLINES = 4  # paragraphs at the top
_TIME = r"(?:近日|日前|今天|今日|昨天|昨日|当日|上午|下午|晚上?|当前|当天)"
_TIME_WORDS = re.compile(_TIME)
_TIME_AT_END = re.compile(_TIME + "$")
_CLOCK_AT_END = re.compile(r"\d{1,2}(?:[:：]\d\d|[时点](?:\d{1,2}分|半)?)$")  # 1月25日13:30在…举行
_LONGEST_CLOCK = 6
_LONGEST_EDITION = 162


def beside_verb(text: str, body: Span, verb: Span) -> tuple[Span, ...]:
    """The words that name what met: the verb's object (召开…会议), or its subject (…会议在京召开), or both (召开会议)."""
    subject = _without_circumstance(text, Span(body.start, verb.start))
    after = _NAME_AFTER.match(text, verb.stop, body.stop)
    if after is not None:
        name = Span(*after.span("name"))
        leading = _LEADING.match(text, name.start, name.stop)
        name = _whole(text, Span(leading.end() if leading else name.start, name.stop))
        if _ONE_OF.search(text, *name):
            return ()
        if not _GENERIC.fullmatch(name.of(text)):
            return _without_short_form(text, name)
        if _COUNTED.search(text, *subject):
            return ()
        return (subject, name) if subject.start < subject.stop and not _NO_BODY.search(text, *subject) else ()
    by = _HOSTED.match(text, *subject) if text.find("的", *subject) >= 0 else None
    subject = Span(by.end(), subject.stop) if by else subject
    before = _NAME_BEFORE.search(text[subject.start : subject.stop])
    if before is None:
        return ()
    if _THIS.search(before["name"]):
        return ()
    start = subject.start + before.start("name")
    leading = _LEADING.match(before["name"])
    return _without_short_form(
        text, _whole(text, Span(start + (leading.end() if leading else 0), start + len(before["name"])))
    )


def further(text: str, name: Span, stop: int) -> Iterator[Span]:
    """The meetings that the same verb tells of: 召开半年工作会议、｜党风廉政建设工作会和｜安全生产工作会."""
    position = name.stop
    while following := _FURTHER.match(text, position, stop):
        position = following.end()
        if following.end("name") - following.start("name") >= _SHORTEST_FURTHER:
            yield Span(*following.span("name"))


def _without_short_form(text: str, name: Span) -> tuple[Span, ...]:
    """A name without the brackets in it that tell what a body is called further on."""
    short = _SHORT_FOR.search(text, *name) if text.find("称", *name) >= 0 else None
    return (Span(name.start, short.start()), Span(short.end(), name.stop)) if short else (name,)


def apart(text: str, before: Span, circumstance: Span) -> tuple[Span, ...]:
    """A name that a comma parts from the rest: …第四次全体会议，于10月28日至31日在北京举行."""
    rest = _without_circumstance(text, circumstance)
    if rest.start < rest.stop and not rest.of(text).startswith("于"):
        return ()
    lasted = _LASTED.search(text, *before)
    stop = lasted.start() if lasted else before.stop
    name = _NAME_BEFORE.search(text[before.start : stop])
    if name is None:
        return ()
    leading = _LEADING.match(name["name"])
    return (Span(before.start + name.start("name") + (leading.end() if leading else 0), stop),)


def of_study(text: str, body: Span, found: re.Match[str]) -> tuple[Span, ...]:
    """The subject of a study, with the study's number: 中共中央政治局就…进行｜第四十次集体学习."""
    subject = _without_circumstance(text, Span(body.start, found.start()))
    return (subject, Span(*found.span("name"))) if subject.start < subject.stop else ()


def in_headline(outline: Outline) -> Span | None:
    """The meeting that a headline names: 某公司出席某实验室工作会议."""
    for paragraph in outline.paragraphs[:_HEADLINES]:
        found = _IN_HEADLINE.search(outline.text, *paragraph.span) if paragraph.kind != "paragraph" else None
        if found is not None and not _GENERIC.fullmatch(found["name"]):
            return Span(*found.span("name"))
    return None


def _whole(text: str, name: Span) -> Span:
    """A name with the opening quote it lacks, or without the quotes around the whole of it."""
    words = name.of(text)
    if words.startswith("“") and words.endswith("”"):
        return Span(name.start + 1, name.stop - 1)
    if words.count("“") > words.count("”") and text.startswith("”", name.stop):
        return Span(name.start, name.stop + 1)
    if words.count("”") > words.count("“"):
        opened = text.rfind("“", max(0, name.start - 40), name.start)
        return Span(opened, name.stop) if opened >= 0 else name
    return name


def _opens_name(text: str, start: int, stop: int) -> bool:
    """Whether a quote that opens there is part of a name: “数字赋能”主题沙龙, not “全体会议”."""
    return start < text.find("”", start, stop) < stop - 1


def _without_circumstance(text: str, span: Span) -> Span:
    """A subject without the date, the place and the words of time around it."""
    start, stop = span.start, span.stop
    dateline = _DATELINE.match(text, start, stop)
    if dateline:
        start = dateline.end()
    place = PLACE.search(text, start, stop)
    if place:
        stop = place.start()
    clock = _CLOCK_AT_END.search(text, max(start, stop - _LONGEST_CLOCK), stop)
    if clock:
        stop = clock.start()
    for found in dates.find(text, Span(start, stop)):
        if found.span.stop >= stop - 2:
            stop = found.span.start
            break
        if found.span.start <= start + 2:
            start = found.span.stop
    while time := _TIME_WORDS.match(text, start, stop):
        start = time.end()
    while time := _TIME_AT_END.search(text, max(start, stop - 4), stop):
        stop = time.start()
    while start < stop and (text[start] in "，、 " or (text[start] == "“" and not _opens_name(text, start, stop))):
        start += 1
    while start < stop and text[stop - 1] in "，、 ”于":
        stop -= 1
    amid = _AMID.search(text, start, stop) if text.endswith("中", start, stop) else None
    stop = amid.start() if amid else stop
    edition = _EDITION.search(text, max(start, stop - _LONGEST_EDITION), stop)  # 山东论坛（2018）｜在威海开幕
    stop = edition.start() if edition else stop
    return Span(start, stop)
