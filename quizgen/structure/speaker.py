"""Speakers: who the subject of a frame is: a person, or a meeting or paper that speaks."""

import re

from quizgen.documents.document import Span
from quizgen.structure.foreign_name import foreign_name
from quizgen.structure.people import People
from quizgen.structure.personal_name import name_at
from quizgen.structure.verb import opens_instruction
from quizgen.structure.word import WORDS

BODY = (
    r"(?:会议|全会|大会|座谈会|论坛|集体学习|通知|意见|通报|公报|决定|决议|纲要|办法|方案|规划|计划|规定|公告|通告|预警|要点|报告|指示|批示|讲话|文章|社论"
    r"|与会\w{0,6}|《[^》]{2,60}》)"
)
"""A meeting or a paper that speaks."""
TEAM = "(?:检查|督导|督查|指导|巡视|巡察|调研|视察|考核|验收|评估|专家)组"
"""Who is sent out to look, and speaks."""
_BODY_SUBJECT = re.compile(
    rf"(?:\w{{0,12}}，)?(?:本次|此次|这次|该)?(?P<body>{BODY}|{TEAM})(?:还|又|也|同时|最后|进一步|特别|一致|明确|同意)*$"
)
GROUNDS = re.compile(
    "(?:就(?=认真|深入|贯彻|落实|学习)|按照?(?![期时])|根据|依据|依照|遵照|对照|结合|为了?(?=[深全贯落切认学])|要?(?:深入|全面|认真|切实|严格|坚决)*(?:贯彻|落实|执行))"
)
_ON_WHOSE = re.compile(  # 请各地按照会议通知要求，…; 会议深入学习总理批示要求，…
    r"(?:切实|认真|坚决|全面)*[把将]|[请望各].*?(?:按照?(?![期时])|根据|依照|遵照)|(?:以及|[及和与])|.*?(?:学习|贯彻|落实|传达|遵循)[^，。；]*(?:指示|批示|讲话|通知|意见|文章|规定)(?:明确|具体)*$"
)
_PUT_INTO_PRACTICE = re.compile(  # 积极落实会议要求，…; 各站要按照要点和计划部署，…
    rf"(?:(?:贯彻|落实|执行|领会|把握)好?(?:各级|上级|[省市县区]|本次|此次|这次|相关|有关)*|(?:按照|遵照|对照)[^，。；]{{0,8}}?){BODY}$"
)
_MEETS = re.compile("会议|[全大]会|座谈会|与会")
_ABOUT = re.compile("[^，。；]{0,12}?(?:[对就](?!此)|围绕|针对)")
_LINK = re.compile(r"最后|首先|其次|随后|之后|接着|然后|会上|此外|同时|另外")
_OFFICE = re.compile(
    r"[该本]?(?P<office>[\u4e00-\u9fff]{0,14}?(?:书记|[校院局处厅县区镇乡市所站会]长|主任|董事长|总经理|负责人|负责同志"
    r"|[省市县区州镇乡]委|党[委组]|党中央|国务院|政府|局|法院|检察院|办公[室厅]|指挥部|领导小组))"
    r"(?:[还又也]|同时|最后|首先|再次|特别)*(?:在[^，。；]{0,16}[中时上]|[就对][^，。；]{2,60}|围绕[^，。；]{2,40}|结合[^，。；]{2,40})?$"
)
_SUBORDINATE = re.compile("按照|根据|依照|要|落实|贯彻")
"""What stands before a body that says nothing itself: 我们要按照市委｜要求."""
_HE = re.compile(r"(?:他|她)(?:还|又|也|同时|最后|特别|进一步|在[^，。；]{0,12}[中时上])*$")
IN_ADDRESS = re.compile(r"在?(?:总结|动员|主题|重要|主持)*(?:讲话|发言|点评|致辞|总结)[中时](?:还|又|也)?")
"""In an address: whose, the text has told."""
_ADDRESS = re.compile(r"(?:总书记|主席|同志)?(?:的|发表(?:了)?)?(?:重要)?讲话")
_FAR = 1000
_SURE_NAME = 3
_ADVERBS = re.compile("(?:还|又|也|同时|最后|再次|特别|进一步)*")
_NO_SURNAMES = frozenset("从古文信回通全公国党水车时万章经双海江云")
_NO_GIVEN = frozenset("方会院校报书文件稿案史党委国法章刊人严中省市县区州部局厅办组团社网界层议示信电")
"""Characters of what speaks and is nobody: 文件, 古人, 中方, 宪法; of 从严要求."""


def speaker_of(text: str, subject: Span, people: People, who: Span | None) -> Span | None:
    """Who the subject of a frame is: a person it names, 他 for the person before, or a body or paper that speaks."""
    titled = people.within(subject)
    if titled:
        return None if _abroad(text, titled[0].name) else titled[0].name
    meant = people.meant_at(text, behind_link(text, subject))
    if meant is not None:
        return meant[0]
    name = (
        people.known_at(text, subject.start)
        or _ending(text, subject, people)
        or name_at(text, subject.start, subject.stop)
    )
    if name is not None and (
        name.of(text) in people.names or name.stop - name.start == _SURE_NAME or _is_all(text, name, subject)
    ):
        return name
    he = _HE.search(text, subject.start, subject.stop) or IN_ADDRESS.fullmatch(text, *subject)
    return who if he else body_of(text, subject, people)


def office_of(text: str, subject: Span) -> Span | None:
    """The office that speaks without a name: 镇党委书记｜就下步工作."""
    start = behind_link(text, subject)
    found = _OFFICE.match(text, start, subject.stop)
    if found is None or opens_instruction(text, *subject) or _SUBORDINATE.search(text, *found.span("office")):
        return None
    return Span(*found.span("office"))


def _ending(text: str, subject: Span, people: People) -> Span | None:
    """The known name that a subject ends in: 县长王强｜指示."""
    ends = (Span(subject.stop - length, subject.stop) for length in (3, 2, 4) if subject.stop - length >= subject.start)
    return next((name for name in ends if name.of(text) in people.names), None)


def _is_all(text: str, name: Span, subject: Span) -> bool:
    """Whether a short name that no title makes sure of is the whole subject: 就做好工作，谢闯指出，…; not 文件指出, 从严要求."""
    word = name.of(text)
    return (
        _ADVERBS.fullmatch(text, name.stop, subject.stop) is not None
        and word not in WORDS
        and word[0] not in _NO_SURNAMES
        and word[1] not in _NO_GIVEN
    )


def behind_link(text: str, subject: Span) -> int:
    """Where a subject begins behind a link: 同时｜他要求."""
    link = _LINK.match(text, *subject)
    return link.end() if link else subject.start


def body_of(text: str, subject: Span, people: People) -> Span | None:
    """The meeting or paper that speaks: 会议, 全会, 通知, 《意见》."""
    found = _BODY_SUBJECT.search(text, subject.start, subject.stop)
    if found is None or GROUNDS.match(text, *subject) or _ON_WHOSE.match(text, *subject):
        return None  # 按照《方案》要求，…: nobody speaks
    if _PUT_INTO_PRACTICE.search(text, *subject) or (not _MEETS.match(found["body"]) and _ABOUT.match(text, *subject)):
        return None  # 积极落实会议要求，…, 对学习计划进行了布置
    body = Span(*found.span("body"))
    return (_author(text, body, people) or body) if found["body"] == "讲话" else body


def _author(text: str, address: Span, people: People) -> Span | None:
    """Who gave the address that is told of: 讲话 is the last 某某…重要讲话 before it."""
    given = [
        name
        for found in _ADDRESS.finditer(text, max(0, address.start - _FAR), address.start)
        for length in (3, 2, 4)
        if (name := Span(found.start() - length, found.start())).start >= 0 and name.of(text) in people.names
    ]
    return given[-1] if given else None


def _abroad(text: str, name: Span) -> bool:
    """Whether somebody has a foreign name: what is demanded abroad is nobody's task here."""
    return foreign_name(text, *name) is not None


def person_opening(text: str, clause: Span, people: People) -> Span | None:
    """The person that a clause has for its subject, with titles or without: 国家主席习近平出席会议, 包校长出席会议."""
    opening = subject_of(text, clause, people)
    return opening[0] if opening else None


def subject_of(text: str, clause: Span, people: People) -> tuple[Span, int] | None:
    """The person that a clause has for its subject, and where the words end that name it."""
    start = behind_link(text, clause)
    titled = people.within(clause)
    first = titled[0] if titled and titled[0].titles and not _abroad(text, titled[0].name) else None
    if first and first.titles[0].start in (start, first.name.stop):
        return first.name, first.span.stop
    known = people.known_at(text, start)
    return (known, known.stop) if known else people.meant_at(text, start)
