"""Deeds: who does what in a sentence about a meeting: attends, chairs, speaks, conveys, reports."""

import re
from collections.abc import Iterator

from quizgen.documents.document import Span
from quizgen.facts.company import ends_there, mention_end, named_together, names_others, names_somebody, stranger
from quizgen.facts.heard import heard
from quizgen.facts.invited import INVITE, invited
from quizgen.facts.received import RECEIVED, guests, meets
from quizgen.facts.role import TAKES_PART, Deed, roles
from quizgen.structure import Clause, Outline, Sentence, person
from quizgen.structure.personal_name import name_at
from quizgen.structure.verb import verb_at

_NEXT_SUBJECTLESS = re.compile(
    r"并|听取|作|发表|主持|传达|讲话|致辞|宣读|代表|介绍了|畅谈|共[话商叙庆]|与[^，。；]{1,20}一[起同道]"
)
_WHO = r"(?:会议|活动|成员|领导|同志|嘉宾|贵宾|来宾|专家|学者|党外人士|人士|人员|单位|代表|者|人|主要|还|和|及)*"
_PRESENT = re.compile(  # 出席会议的有, 在主席台就座的领导同志有：, 参会人员：, 受邀致辞的还有：, 出席嘉宾包括
    r"(?:今[天日]|当[天日])?(?:在主席台[^，。；：]{0,6}|会议|活动|受邀|应邀|先后)?(?P<verb>出席|参加|列席|与会|到会|参会|到场|就[座坐]|主持|致[辞词]|发言|陪同|代表团(?=成员)|随行|莅临|在主席台(?=的))"
    rf"(?:[^，。；：]{{0,12}}?的[^，。；：有]{{0,6}}?{_WHO}(?:有(?!关)|包括|为)[：:]?|{_WHO}(?:分别)?(?:有?[：:]|(?<=分别)[是为]|(?<=[员人者宾])有|包括))"
)
_ROLES = {role: role for role in ("列席", "主持", "致辞", "发言", "陪同")}
_ROLES |= {"致词": "致辞", "代表团": RECEIVED, "随行": "陪同"}
_INCLUDES = "包括"
_AMONG = re.compile(f"(?:其中)?{_INCLUDES}(?!了?对)")
_CAME = re.compile("(?:出席|到场|参加|与会)(?:了?[^，。；]{1,12})?$")  # 商界人士获邀出席，｜包括甲、乙
_LONG_PREDICATE = 7  # clauses
_CIRCUMSTANCE = re.compile(r"结合|围绕|立足|聚焦|畅谈|交流|就|对|从|在|以|向|为|用|通过")
_GIVES_AT_LAST = re.compile(
    r"(?:先后|分别|依次|逐一|并|还)*(?:向[^，。；]{1,16})?(?:[作做]了?(?!为)|发表|进行了?(?=[^，。；]{0,8}(?:发言|汇报|讲话))|(?:交流|表态|汇报)?发言)"
)
_GIVES_ON = re.compile(  # 就学院情况进行汇报
    r"(?:对|就|围绕|向|从)[^，。；]{2,60}?(?:[作做]了?|进行了?)[^，。；的]{0,8}(?:汇报|报告|发言|讲话|说明|总结|部署|解读|点评|介绍)"
)
_GIVES_APART = re.compile(  # 院长甲，｜介绍了情况
    rf"(?:介绍|汇报|通报|宣读|分享|回顾|讲解|解读|讲述|传达)了|{_GIVES_ON.pattern}(?=$|[和，。；])"
)
_GIVEN_TO_ALL = re.compile(r"等[^，。；]{0,12}?(?P<gives>[作做]了?[^，。；的]{0,8})$")  # …、交通等工作作了具体安排
_TO = re.compile(r"(?:[^，。；]{0,20}?[^代])?[向对为给]")  # 校长甲代表学校向｜教授乙
_GOES_ON = ("，", "；")  # 区长甲，局长乙；总裁丙，董事丁出席仪式
_PIECE = re.compile(r"[\u4e00-\u9fff·]{2,6}(?=$|[\s、，,；。（(])")  # in a list: 赵敏 钱进、孙刚


def taking_part(outline: Outline, sentence: Sentence) -> Iterator[tuple[person.Person, list[Deed]]]:
    """The persons a sentence names as subjects, each with what the words after the name say of it."""
    text, clauses = outline.text, sentence.clauses
    includes = text.find(_INCLUDES, *sentence.span) >= 0
    for index, clause in enumerate(clauses):
        present = _PRESENT.match(text, clause.body.start, sentence.span.stop)
        present = present or (_among(text, clauses, index) if includes else None)
        if present:
            yield from _present(
                outline, Span(present.end(), sentence.span.stop), present.groupdict().get("verb", "出席")
            )
            clauses = clauses[:index]  # …大会在京召开，｜出席大会的有A、B
            break
    if not clauses:
        return
    for clause in clauses if text.find(INVITE, *sentence.span) >= 0 else ():
        yield from invited(outline, clause)
    yield from heard(outline, sentence)
    pending: list[person.Person] = []  # named up to a comma: …主任孟曙初，…副部长王道席出席
    met = guests(outline, sentence)
    for index, clause in enumerate(clauses):
        if index in met:
            yield from ((found, [Deed(RECEIVED, found.name, clause.body)]) for found in met[index])
            continue
        groups = list(named_together(outline, clause))
        listed = len(groups) == 1 and not meets(text, clause.body.start, groups[0][0])
        if listed and clause.stop in _GOES_ON and ends_there(text, mention_end(text, groups[0][-1]), clause):
            pending.extend(groups[0])
            continue
        if pending and not groups and clause.stop in _GOES_ON and names_others(text, clause.body):
            pending.extend(stranger(text, clause.body))
            continue  # 书记甲，各部门负责人，｜…
        if groups:
            groups[0] = [*pending, *groups[0]]
        elif not pending and (meant := outline.people.meant_at(text, clause.body.start)):
            yield from _called(outline, clauses, index, *meant)
        elif pending and (TAKES_PART.search(text, *clause.body) or _GIVES_APART.match(text, *clause.body)):
            groups = [pending]
        pending = []
        begin = clause.body.start
        groups = list(_without_objects(text, groups))
        for place, group in enumerate(groups):
            received = meets(text, begin, group[0])
            begin = group[-1].span.stop
            stop = groups[place + 1][0].name.start if place + 1 < len(groups) else clause.body.stop
            said = Span(max(mention_end(text, group[-1]), clause.body.start), stop)
            if place + 1 == len(groups):
                said = Span(said.start, _following(outline, clauses, index))
            gap = text.find(" ", *said) if sentence.end == sentence.span.stop else -1  # 王强主持并讲话 李明出席
            said = Span(said.start, gap) if gap > said.start else said
            deeds = list(roles(text, said))
            if not deeds and place + 1 == len(groups):
                deeds = list(_in_turn(outline, sentence, clauses, index))
                if not deeds and clause.stop == "，":
                    deeds = list(_at_last(outline, clauses, index))
            if received and not deeds:
                deeds = [RECEIVED]
            for found in group:
                yield found, [Deed(role, found.name, Span(found.name.start, said.stop)) for role in deeds]


def _among(text: str, clauses: tuple[Clause, ...], index: int) -> re.Match[str] | None:
    """The words that name some of those who are told to have come: 商界人士获邀出席，｜包括甲、乙."""
    found = _AMONG.match(text, *clauses[index].body)
    if found is None or index == 0 or clauses[index - 1].stop != "，":
        return None
    return found if _CAME.search(text, *clauses[index - 1].body) else None


def _without_objects(text: str, groups: list[list[person.Person]]) -> Iterator[list[person.Person]]:
    """The groups but those to whom others do something: 校长甲向｜校友乙｜颁发证书."""
    for place, group in enumerate(groups):
        begin = groups[place - 1][-1].span.stop if place else group[0].span.start
        if not _TO.fullmatch(text, begin, group[0].span.start):
            yield group


def _present(outline: Outline, listed: Span, verb: str) -> Iterator[tuple[person.Person, list[Deed]]]:
    """The persons of a list that the verb brings in: 出席会议的有A、B，市委常委C."""
    role = _ROLES.get(verb, "出席")
    pieces = [Span(*piece.span()) for piece in _PIECE.finditer(outline.text, *listed)]
    bare = person.bare(outline.text, listed.start, listed.stop)
    bare += tuple(name for name in pieces if name not in bare and name_at(outline.text, *name) == name)
    named = [person.Person(name, ()) for name in bare]
    named = [found for found in named if found.name not in [other.name for other in outline.people.within(listed)]]
    for found in (*named, *outline.people.within(listed)):
        yield found, [Deed(role, found.name, listed)]


def _following(outline: Outline, clauses: tuple[Clause, ...], index: int) -> int:
    """How far a subject reaches: over following clauses that go on without one (…出席会议，并作讲话)."""
    text = outline.text
    stop = clauses[index].body.stop
    for clause in clauses[index + 1 : index + 3]:
        body = clause.body
        if not _NEXT_SUBJECTLESS.match(text, body.start) or names_somebody(outline, body):
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
        if gives and not names_somebody(outline, body):
            yield from roles(text, body)
        if gives or not goes_on or clause.stop != "，" or names_somebody(outline, body):
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
        deeds = [Deed(role, Span(start, end), Span(start, said.stop)) for role in roles(text, said)]
        if deeds:
            yield person.Person(who, ()), deeds


def _in_turn(outline: Outline, sentence: Sentence, clauses: tuple[Clause, ...], index: int) -> Iterator[str]:
    """The role that the end of a sentence tells of those who each spoke of something: 甲、乙分别就农业；教育；交通等工作作了安排."""
    text, (start, stop) = outline.text, clauses[index].body
    if index + 1 == len(clauses) or text.find("分别", start, stop) < 0:
        return  # nearly always
    if not any(names_somebody(outline, clause.body) for clause in clauses[index + 1 :]):
        given = _GIVEN_TO_ALL.search(text, clauses[-1].body.start, sentence.span.stop)
        yield from roles(text, Span(given.start("gives"), given.end())) if given else ()
