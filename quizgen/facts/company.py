"""Company: persons who are named in a row, and share what follows: 王京涛、杨建文、李长喜｜出席会议."""

import re
from collections.abc import Iterator

from quizgen.documents.document import Span
from quizgen.facts.role import HINT, TAKES_PART
from quizgen.structure import Clause, Outline, person, title
from quizgen.structure.rare_surname import may_be_name
from quizgen.structure.surname import SURNAMES
from quizgen.structure.verb import verb_at
from quizgen.structure.word import WORDS

_BY = re.compile(r"(?:[^，。；]{0,20}?(?:会议|大会|全会|仪式|论坛|培训班|座谈会|会))?由")
_ALSO = re.compile("以及|还有|和|这是|图为")
_AND_OTHERS = re.compile(
    r"等$|等?[\d一二两三四五六七八九十]{1,3}[位名][^，。；、]{0,12}$|(?:等|以?[及和与])[^，。；、]{0,8}一行$|、各[^，。；]{2,20}$|(?:等|以?及|[和与])[^，。；]{0,20}(?:领导|同志|嘉宾|专家|学者|代表|负责人|成员|人员|院士|教授|委员|人士)$"
)
_IN_BRACKETS = re.compile(r"[（(][^（）()]{1,30}[）)](?:教授|博士|先生|女士|院士)?$")  # 夏德玮（Dhaval Shah）博士
_A_GROUP = re.compile(
    r"(?:领导|同志|嘉宾|专家|学者|代表|负责人|成员|干部|人员|师生|教师|教授|院士|学生|人士|委员|党员|乡贤|校友|企业家|职工|员工|群众|家长|媒体|副职|正职|班子|工作者|单位)$"
)
_AND_MORE = re.compile(r"等[^，。；、]{0,12}[、和]")  # 秘书长李崇｜等理事代表、｜监事长武雪梅
_BODY = re.compile(r"[、和](?:[^，。；：、]{2,20}、){0,2}[^，。；：、]{2,20}")  # 王强处长｜、省教师发展中心｜李明主任
_LONGEST_BEHIND = 24  # 教授, （Peter Zhou）
_SHORTEST_UNKNOWN, _LONGEST_UNKNOWN = 4, 16  # characters of an office that is not known, with the name
_FOREIGN = re.compile(rf"{title.TITLE.pattern}(?:代理)?(?P<stranger>[\u4e00-\u9fff]{{2,5}})$")  # 泰国前副总理｜素拉杰
_WITH_OTHERS = re.compile(r"等[^，。；]{0,8}(?:领导|同志|嘉宾)[^，。；]{0,4}(?:出席|参加|到会|列席)")
_BECOMES = re.compile("[任是为由]|选")  # 甲当选会长
_ELECTED = re.compile(
    "(?:全票)?当选(?:为)?[^，。；]{2,30}，?(?:并|后)(?:发表|[作做]|致|代表)"
)  # 甲｜当选会长并发表讲话
_REPORTS = re.compile(
    "代表[^，。；]{2,40}?(?:委员会|常委会|理事会|政府|法院|检察院|[学协]会|学校)作[^，。；]{0,12}报告"
)
_FOR_ONE = re.compile("代表[^，。；、]{1,24}[与和同]")  # 副县长甲｜代表县政府与｜董事长乙签约
_LED = re.compile(r"(?:以?及|[、和与])[^，。；：、]{1,20}?领导(?:人|班子成员)?")  # 副市长甲｜和总公司领导｜乙、丙
_UNKNOWN = re.compile(r"、(?:[^，。；：、]{2,40}、){1,2}")  # 校长叶明、｜总校监郭伟、｜顾问陆建


def named_together(outline: Outline, clause: Clause) -> Iterator[list[person.Person]]:
    """The persons of a clause in groups that share what follows: 王京涛、杨建文、李长喜｜出席会议."""
    text, body = outline.text, clause.body
    start, stop = body
    by = _BY.match(text, start, stop) if text.find("由", start, stop) >= 0 else None
    by = by or (_ALSO.match(text, start, stop) if text[start : start + 1] in "以还和这图" else None)
    bare, titled = _bare(outline, by.end() if by else start, stop), outline.people.within(body)
    if not bare and not titled:
        return
    people = [person.Person(name, ()) for name in bare]
    people += [found for found in titled if found.name not in bare]
    group: list[person.Person] = []
    for found in sorted(people, key=lambda found: found.name.start):
        if group and not _joined(text, mention_end(text, group[-1]), found):
            yield group
            group = []
        group.append(found)
    if group:
        yield group


def _bare(outline: Outline, start: int, stop: int) -> tuple[Span, ...]:
    text = outline.text
    names = person.bare(text, start, stop)
    if not names:
        return names  # nearly always
    if len(names) > 1 or names[0].of(text) in outline.people.names:
        return names
    if names[0].stop - names[0].start == 3 and TAKES_PART.match(text, names[0].stop, stop):
        return names
    if names[0].stop - names[0].start == 3 and _WITH_OTHERS.match(text, names[0].stop, stop):
        return names  # 陈延涛等领导出席会议
    if names[0].stop - names[0].start == 3 and _ELECTED.match(text, names[0].stop):
        return names
    if names[0].of(text) not in WORDS and _REPORTS.match(text, names[0].stop, stop):
        return names
    return names if text.startswith("同志", names[0].stop) else ()


def ends_there(text: str, end: int, clause: Clause) -> bool:
    """Whether a list of names is all that a clause still holds: …校长李伟， …校长李伟等校领导，"""
    return (
        end == clause.body.stop
        or text[end : clause.body.stop] == "委员"
        or _AND_OTHERS.match(text, end, clause.body.stop) is not None
        or _IN_BRACKETS.match(text, end, clause.body.stop) is not None
    )


def mention_end(text: str, found: person.Person) -> int:
    """Where the mention of a person ends: behind the name, or behind the title that follows it (高岩书记, 王强老师)."""
    stop = found.span.stop
    return title.mention_stop(text, stop, stop + _LONGEST_BEHIND)


def _joined(text: str, end: int, following: person.Person) -> bool:
    """Whether two names stand in one list: only 、 or 和, and the titles of the second, between them."""
    start = min([following.name.start, *(title.start for title in following.titles if title.start >= end)])
    between = text[end:start]
    return (
        between in ("、", "和", "与", "及", "以及", "，")
        or _UNKNOWN.fullmatch(between) is not None
        or _FOR_ONE.fullmatch(between) is not None
        or _AND_MORE.fullmatch(between) is not None
        or (not following.titles and _LED.fullmatch(between) is not None)
        or (following.titles[:1] > (following.name,) and _BODY.fullmatch(text, end, start) is not None)
    )


def names_others(text: str, body: Span) -> bool:
    """Whether a clause without a person that is known goes on with a list of who is there: 各部门负责人, 总校监张伟."""
    if _A_GROUP.search(text, *body) or _offices(text, body):
        return True
    if _FOREIGN.search(text, *body) and verb_at(text, *body) is None and HINT.search(text, *body) is None:
        return True
    named = text[body.stop - 2] in SURNAMES or text[body.stop - 3] in SURNAMES
    brief = _SHORTEST_UNKNOWN <= body.stop - body.start <= _LONGEST_UNKNOWN
    return named and brief and verb_at(text, *body) is None and HINT.search(text, *body) is None


def _offices(text: str, body: Span) -> bool:
    """Whether a clause holds offices and nothing else: 兄弟商会会长、秘书长."""
    ends = any(office.end() == body.stop for office in title.TITLE.finditer(text, *body))
    return (
        ends and verb_at(text, *body) is None and HINT.search(text, *body) is None and not _BECOMES.search(text, *body)
    )


def stranger(text: str, body: Span) -> Iterator[person.Person]:
    """The person of a rare or foreign name whom a clause of a list names behind an office: 常务副局长｜银宏."""
    found = _FOREIGN.search(text, *body)
    if found is None or _A_GROUP.search(text, *body):
        return
    name = Span(*found.span("stranger"))
    if may_be_name(text, name) and not any(office.end() == name.stop for office in title.TITLE.finditer(text, *body)):
        yield person.Person(name, title.titles_before(text, body.start, name.start))


def names_somebody(outline: Outline, body: Span) -> bool:
    """Whether a clause has persons of its own."""
    return bool(outline.people.within(body) or _bare(outline, body.start, body.stop))
