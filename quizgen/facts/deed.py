"""Deeds: who does what in a sentence about a meeting: attends, chairs, speaks, conveys, reports."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from quizgen.documents.document import Span
from quizgen.structure import Clause, Outline, Sentence, person, title
from quizgen.structure.surname import SURNAMES
from quizgen.structure.verb import verb_at

_ROLE = re.compile(
    r"""
    (?P<出席>出席|收听收看|收看(?=[^，。；]{0,20}(?:会议|大会|报告会))|(?<!围绕)(?<!结合)参加(?![^，。；]{1,16}的(?:经历|感受|体会))|(?<!欢迎)莅临(?!指导)|到会(?!人员|同志|代表|的|人数|情况)|与会(?!人员|同志|代表|专家|嘉宾|领导|学者|师生|各|者|的|单位|双方|全体)|在主席台[^，。；]{0,6}就座|参会(?!人员|同志|代表|者|情况|经历|感受|会场)|参与(?:研讨|讨论|座谈|交流|会议|活动|了?[本此这]次[^，。；]{0,8}(?:会议?|仪式|活动|培训)))
  | (?P<主持>主持(?!词|人))
  | (?P<总结>[作做]出?了?(?:会议|大会|工作|全面|简要)*总结|进行了?(?:全面|系统|简要|认真|会议|大会|最后)*总结
      |总结讲话|总结道|在总结[^，。；]{0,4}[中时])
  | (?P<讲话>(?:作|做|发表)了?(?:重要|总结|动员|专题|工作|即席|辅导|主旨|题为[^，。；]{1,30}的)*讲话|并讲话|(?:上|中|时)(?:作)?讲话
      |(?<!重要)(?<!系列)(?<!书记)讲话(?=$|[，。；、]|中|时|并|要求|强调|指出)|[作做]了?(?:开班|开学|主题|思想|工作|全面)*动员(?:部署)?(?=$|[，。；、]))
  | (?P<传达>传达)
  | (?P<报告>(?<!工)[作做](?:了)?(?:《[^《》]{1,60}》)?(?:[^，。；]{0,40})?报告
      |代表[^，。；]{1,20}(?:作|向大会)[^，。；]{0,12}报告|进行了?[^，。；的]{0,8}(?:汇报|报告|述职)(?=$|[，。；、])|作(?:了)?(?:[^，。；]{0,10}|关于[^。；]{2,160}?的)?(?:说明|汇报))
  | (?P<发言>(?<![家表员志]的)发言
      |(?:发表|作)[^，。；]{0,40}?(?:分享|演讲)|谈(?:了|自己的)*(?:学习|心得)?(?:体会|感受|认识|看法|想法|收获|打算))
  | (?P<讲解>(?:进行|[作做])了?[^，。；的]{0,8}(?:讲解|解读|部署|安排|点评|培训|宣讲|辅导|布置|介绍)(?=$|[，。；、：])
      |进行了?[^，。；的]{0,6}讲解|总结了|介绍了|(?:介绍|通报)了?[^，。；]{0,16}情况(?=$|[，。；、])|回答了?记者
      |(?:反馈|通报)了?[^，。；]{0,16}(?:情况|意见)|(?:带领|组织)[^，。；的]{0,16}学习|解读了?(?=[^，。；的]{2})
      |(?:部署|布置|安排)(?=[^，。；了]{2,40}工作(?:$|\d))|(?:安排|动员)部署了(?=[^，。；]{2,40}工作)|提出了?[两三四五六\d]点(?:要求|意见|建议|希望)
      |讲授|授课|宣读|颁奖|领学|宣布(?=[^，。；]{0,12}(?:开幕|闭幕|开班|会议|启动|开始|结束|成立))|讲了?[^，。；]{0,12}党课
      |[作做]了?[^，。；]{0,24}(?:讲座|辅导)(?=$|[，。；、]))
  | (?P<致辞>致辞|致[开闭]幕[词辞]|致欢迎[词辞]|视频致辞)
  | (?P<列席>列席)
  | (?P<陪同>陪同)
    """,
    re.VERBOSE,
)
_STRONG = re.compile(
    r"(?:出席|莅临|参[加与](?:了)?[^，。；]{0,16}(?:会|会议|活动|仪式|典礼|论坛|党课|讲座|调研|座谈|学习|班)$|在主席台|代表[^，。；]{1,12}致|代表[^，。；]{1,40}?作了?[^，。；]{0,16}报告|主持|(?:作|发表)[^，。；]{0,12}(?:讲话|报告|发言)|致辞|传达|列席|先后|分别)"
)
_BY = re.compile(r"(?:[^，。；]{0,20}?(?:会议|大会|全会|仪式|论坛|培训班|座谈会|会))?由")
_OF_SPEECH = re.compile(
    r"(?!作|做|发表|致|宣读|结合)(?:在|上|于)?[^，。；]{0,60}(?:上|时|中)?的(?:重要)?(?:讲话|报告|发言|指示|论述|文章)|(?!(?:同志)?(?:传达|宣读|领学|带领|组织|结合|围绕|[作就]))(?:总书记|同志)?[^，。；]{0,16}(?:讲话|指示|批示|报告)(?:精神|的)|所[作做]的[^，。；]{0,20}报告"
)
_NEXT_SUBJECTLESS = re.compile(r"并|作|发表|主持|传达|讲话|致辞|宣读|代表|介绍了")
_HEARD = re.compile(r"听取|聆听")
_ON = re.compile(r"(?:同志)?(?:(?:所?作的?)?题为[“《]|所?作的[^，。；、]{2,60}?(?:报告|汇报|说明))")
_ALSO = re.compile(r"以及|还有|和")
_PRESENT = re.compile(  # 出席会议的有, 在主席台就座的领导同志有：, 参会人员：
    r"(?:在主席台[^，。；：]{0,6}|会议|活动)?(?P<verb>出席|参加|列席|与会|到会|参会|就座|主持)"
    r"(?:[^，。；：]{0,12}?的(?:领导|同志|嘉宾|专家|党外人士|人士|人员|单位|代表|主要|还|和|及)*(?:有(?!关)|包括)[：:]?"
    r"|(?:会议|领导|同志|嘉宾|专家|人员|人|主要|还|和|及)*有?[：:])"
)
_AND_OTHERS = re.compile(
    r"等$|(?:等|[及和与](?:其|全体|有关|相关|部分|各))[^，。；]{0,12}(?:领导|同志|嘉宾|专家|学者|代表|负责人|成员|人员)$"
)
_A_GROUP = re.compile(r"(?:领导|同志|嘉宾|专家|学者|代表|负责人|成员|干部|人员|师生|教师|委员|党员)$")
_BODY = re.compile(r"[、和][^，。；：、]{2,20}")  # 王强处长｜、省教师发展中心｜李明主任
_LONGEST_BEHIND = 4
_SHORTEST_UNKNOWN, _LONGEST_UNKNOWN = 4, 16  # characters of an office that is not known, with the name
_LONG_PREDICATE = 7  # clauses
_CIRCUMSTANCE = re.compile(r"结合|围绕|立足|聚焦|畅谈|交流|就|对|从|在|以|向|为|用|通过")
_GIVES_AT_LAST = re.compile(
    r"(?:先后|分别|依次|逐一|并|还)*(?:向[^，。；]{1,16})?(?:[作做]了?(?!为)|发表|进行了?(?=[^，。；]{0,8}(?:发言|汇报|讲话))|(?:交流|表态|汇报)?发言)"
)
_GIVES_ON = re.compile(  # 就学院情况进行汇报
    r"(?:对|就|围绕|向|从)[^，。；]{2,60}?(?:[作做]了?|进行了?)[^，。；的]{0,8}(?:汇报|报告|发言|讲话|说明|总结|部署|解读|点评|介绍)"
)
_GIVEN_TO_ALL = re.compile(r"等[^，。；]{0,12}?(?P<gives>[作做]了?[^，。；的]{0,8})$")  # …、交通等工作作了具体安排
_WITH_OTHERS = re.compile(r"等[^，。；]{0,8}(?:领导|同志|嘉宾)[^，。；]{0,4}(?:出席|参加|到会|列席)")
_PIECE = re.compile(r"[\u4e00-\u9fff·]{2,6}(?=$|[\s、，,；。（(])")  # in a list: 赵敏 钱进、孙刚
_UNKNOWN = re.compile(r"、[^，。；：、]{2,20}、")  # 校长叶明、｜总校监郭伟、｜顾问陆建
_GIVEN = ("报告", "汇报", "说明")
_DELIVERED = re.compile(r"(?:同志)?(?:代表|受)[^，。；《]{2,24}?作的")  # 审议了某某同志代表常委会所作的工作报告
HINT = re.compile(
    r"部署|安排|汇报|述职|培训|点评|点要求|点意见|点建议|点希望|带领|解读|体会|感受|谈|分享|演讲|讲解|介绍|回答|通报|反馈|到会|参会|参与|出席|参加|与会|莅临|收看|主持|讲话|传达|报告|说明|发言|致[开闭辞欢]|列席|陪同|总结|讲授|授课|宣读|颁奖|领学|宣布|党课|讲座|动员|就座"
)


class Deed(NamedTuple):
    """One role of one person, and the sentence part that says so."""

    role: str
    name: Span
    clause: Span


def taking_part(outline: Outline, sentence: Sentence) -> Iterator[tuple[person.Person, list[Deed]]]:
    """The persons a sentence names as subjects, each with what the words after the name say of it."""
    text, clauses = outline.text, sentence.clauses
    present = _PRESENT.match(text, sentence.span.start, sentence.span.stop)
    if present:
        yield from _present(outline, Span(present.end(), sentence.span.stop), present["verb"])
        return
    yield from _delivered(outline, sentence)
    yield from _heard(outline, sentence)
    pending: list[person.Person] = []  # named up to a comma: …主任孟曙初，…副部长王道席出席
    for index, clause in enumerate(clauses):
        groups = list(_groups(outline, clause))
        if len(groups) == 1 and clause.stop == "，" and _ends_there(text, _end(text, groups[0][-1]), clause):
            pending.extend(groups[0])
            continue
        if pending and not groups and clause.stop == "，" and _names_others(text, clause.body):
            continue  # 书记甲，各部门负责人，｜…
        if groups:
            groups[0] = [*pending, *groups[0]]
        elif not pending and (meant := outline.people.meant_at(text, clause.body.start)):
            yield from _called(outline, clauses, index, *meant)
        elif pending and _STRONG.search(text, clause.body.start, clause.body.stop):
            groups = [pending]
        pending = []
        for place, group in enumerate(groups):
            stop = groups[place + 1][0].name.start if place + 1 < len(groups) else clause.body.stop
            said = Span(max(_end(text, group[-1]), clause.body.start), stop)
            if place + 1 == len(groups):
                said = Span(said.start, _following(outline, clauses, index))
            deeds = list(_roles(text, said))
            if not deeds and place + 1 == len(groups):
                deeds = list(_in_turn(outline, sentence, clauses, index))
                if not deeds and clause.stop == "，":
                    deeds = list(_at_last(outline, clauses, index))
            for found in group:
                yield found, [Deed(role, found.name, Span(found.name.start, said.stop)) for role in deeds]


def _present(outline: Outline, listed: Span, verb: str) -> Iterator[tuple[person.Person, list[Deed]]]:
    """The persons of a list that the verb brings in: 出席会议的有A、B，市委常委C."""
    role = verb if verb in ("列席", "主持") else "出席"
    pieces = [Span(*piece.span()) for piece in _PIECE.finditer(outline.text, *listed)]
    bare = person.bare(outline.text, listed.start, listed.stop)
    bare += tuple(name for name in pieces if name not in bare and person.name_at(outline.text, *name) == name)
    named = [person.Person(name, ()) for name in bare]
    named = [found for found in named if found.name not in [other.name for other in outline.people.within(listed)]]
    for found in (*named, *outline.people.within(listed)):
        yield found, [Deed(role, found.name, listed)]


def _delivered(outline: Outline, sentence: Sentence) -> Iterator[tuple[person.Person, list[Deed]]]:
    """Who gave the report that the meeting heard or passed, named without a title behind the verb: 审议通过了某某代表…所作的…报告."""
    text = outline.text
    if text.find("作的", *sentence.span) < 0:
        return  # nearly always
    for found in _DELIVERED.finditer(text, *sentence.span):
        end = text.find("报告", found.end(), sentence.span.stop)
        for length in (3, 2):
            name = Span(found.start() - length, found.start())
            if end >= 0 and text[name.start - 1] in "了过和" and person.name_at(text, *name) == name:
                yield person.Person(name, ()), [Deed("报告", name, Span(name.start, end + 2))]
                break


def _heard(outline: Outline, sentence: Sentence) -> Iterator[tuple[person.Person, list[Deed]]]:
    """Who gave what was heard: 听取了院长甲题为“……”和教授乙题为“……”的辅导报告, 副主任甲作的关于…的汇报."""
    text = outline.text
    heard = _HEARD.search(text, *sentence.span)
    end = max(text.rfind(what, heard.end(), sentence.span.stop) for what in _GIVEN) if heard else -1
    for found in outline.people.within(Span(heard.end(), end)) if heard and end >= 0 else ():
        if _ON.match(text, found.name.stop):
            yield found, [Deed("报告", found.name, Span(found.name.start, end + 2))]


def _groups(outline: Outline, clause: Clause) -> Iterator[list[person.Person]]:
    """The persons of a clause in groups that share what follows: 王京涛、杨建文、李长喜｜出席会议."""
    text, body = outline.text, clause.body
    start, stop = body
    by = _BY.match(text, start, stop) if text.find("由", start, stop) >= 0 else None
    by = by or (_ALSO.match(text, start, stop) if text[start : start + 1] in "以还和" else None)
    bare, titled = _bare(outline, by.end() if by else start, stop), outline.people.within(body)
    if not bare and not titled:
        return
    people = [person.Person(name, ()) for name in bare]
    people += [found for found in titled if all(found.name != other.name for other in people)]
    group: list[person.Person] = []
    for found in sorted(people, key=lambda found: found.name.start):
        if group and not _joined(text, _end(text, group[-1]), found):
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
    if names[0].stop - names[0].start == 3 and _STRONG.match(text, names[0].stop, stop):
        return names
    if names[0].stop - names[0].start == 3 and _WITH_OTHERS.match(text, names[0].stop, stop):
        return names  # 陈延涛等领导出席会议
    return names if text.startswith("同志", names[0].stop) else ()


def _ends_there(text: str, end: int, clause: Clause) -> bool:
    """Whether a list of names is all that a clause still holds: …校长李伟， …校长李伟等校领导，"""
    return (
        end == clause.body.stop
        or text[end : clause.body.stop] == "委员"
        or _AND_OTHERS.match(text, end, clause.body.stop) is not None
    )


def _end(text: str, found: person.Person) -> int:
    """Where the mention of a person ends: behind the name, or behind the title that follows it (高岩书记, 王强老师)."""
    stop = max([found.name.stop, *(title.stop for title in found.titles)])
    return title.mention_stop(text, stop, stop + _LONGEST_BEHIND)


def _joined(text: str, end: int, following: person.Person) -> bool:
    """Whether two names stand in one list: only 、 or 和, and the titles of the second, between them."""
    start = min([following.name.start, *(title.start for title in following.titles if title.start >= end)])
    between = text[end:start]
    return (
        between in ("、", "和", "与", "及", "以及", "，")
        or _UNKNOWN.fullmatch(between) is not None
        or (following.titles[:1] > (following.name,) and _BODY.fullmatch(text, end, start) is not None)
    )


def _following(outline: Outline, clauses: tuple[Clause, ...], index: int) -> int:
    """How far a subject reaches: over following clauses that go on without one (…出席会议，并作讲话)."""
    text = outline.text
    stop = clauses[index].body.stop
    for clause in clauses[index + 1 : index + 3]:
        body = clause.body
        if not _NEXT_SUBJECTLESS.match(text, body.start) or _names_somebody(outline, body):
            break
        stop = body.stop
    return stop


def _at_last(outline: Outline, clauses: tuple[Clause, ...], index: int) -> Iterator[str]:
    """The role that a later clause of the same subject tells of: 甲、乙分别围绕工作，结合实际，明确举措，｜作了汇报."""
    text = outline.text
    for clause in clauses[index + 1 : index + _LONG_PREDICATE]:
        body = clause.body
        gives = _GIVES_AT_LAST.match(text, *body) or _GIVES_ON.fullmatch(text, *body)
        goes_on = gives or _CIRCUMSTANCE.match(text, body.start) or verb_at(text, *body)
        if gives and not _names_somebody(outline, body):
            yield from _roles(text, body)
        if gives or not goes_on or clause.stop != "，" or _names_somebody(outline, body):
            return


def _called(
    outline: Outline, clauses: tuple[Clause, ...], index: int, who: Span, end: int
) -> Iterator[tuple[person.Person, list[Deed]]]:
    """What a person does who is called by surname and office, and named in full elsewhere: 最后，王书记作总结."""
    text, start = outline.text, clauses[index].body.start
    office = text[end - 2 : end]  # 书记, 院长
    known = (
        [found for found in outline.people.titled if found.name.of(text) == who.of(text)] if who.start != start else []
    )
    if any(text.endswith(office, *given) for found in known for given in found.titles):
        said = Span(end, _following(outline, clauses, index))
        deeds = [Deed(role, Span(start, end), Span(start, said.stop)) for role in _roles(text, said)]
        if deeds:
            yield person.Person(who, ()), deeds


def _in_turn(outline: Outline, sentence: Sentence, clauses: tuple[Clause, ...], index: int) -> Iterator[str]:
    """The role that the end of a sentence tells of those who each spoke of something: 甲、乙分别就农业；教育；交通等工作作了安排."""
    text, (start, stop) = outline.text, clauses[index].body
    if index + 1 == len(clauses) or text.find("分别", start, stop) < 0:
        return  # nearly always
    if not any(_names_somebody(outline, clause.body) for clause in clauses[index + 1 :]):
        given = _GIVEN_TO_ALL.search(text, clauses[-1].body.start, sentence.span.stop)
        yield from _roles(text, Span(given.start("gives"), given.end())) if given else ()


def _names_others(text: str, body: Span) -> bool:
    """Whether a clause without a person that is known goes on with a list of who is there: 各部门负责人, 总校监张伟."""
    if _A_GROUP.search(text, *body):
        return True
    named = text[body.stop - 2] in SURNAMES or text[body.stop - 3] in SURNAMES
    brief = _SHORTEST_UNKNOWN <= body.stop - body.start <= _LONGEST_UNKNOWN
    return named and brief and verb_at(text, *body) is None and HINT.search(text, *body) is None


def _names_somebody(outline: Outline, body: Span) -> bool:
    """Whether a clause has persons of its own."""
    return bool(outline.people.within(body) or _bare(outline, body.start, body.stop))


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
