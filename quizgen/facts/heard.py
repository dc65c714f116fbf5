"""Heard: who gave what a meeting heard or passed: reports, briefings, speeches."""

import re
from collections.abc import Iterator

from quizgen.documents.document import Span
from quizgen.facts.role import Deed
from quizgen.structure import Outline, Sentence, person
from quizgen.structure.personal_name import name_at

_HEARD = re.compile(r"听取|聆听|通过了?|审议")
_FOR = r"(?:(?:代表|受)[^，。；、]{2,24}?)?"
_ON = re.compile(  # 题为“……”, 代表理事会所作的工作报告, 关于教育工作的汇报
    rf"(?:同志)?(?:{_FOR}所?作的?(?:题为)?[“《]|题为[“《]"
    rf"|(?:{_FOR}所?作的[^，。；、]{{0,60}}?|(?:关于|[对就])[^，。；]{{2,80}}?|的[^，。；的]{{0,4}})(?P<what>报告|汇报|说明|讲话))"
)
_THEIRS = re.compile(
    r"(?:等[^，。；]{0,12}?)?(?:同志|分别|依次|先后|作的?|的)*(?:关于[^，。；]{2,40}?的)?(?P<what>发言|汇报|报告)"
)
_GIVEN = ("报告", "汇报", "说明", "讲话")
_DELIVERED = re.compile(r"(?:同志)?(?:代表|受)[^，。；《]{2,24}?作的")  # 审议了某某同志代表常委会所作的工作报告


def heard(outline: Outline, sentence: Sentence) -> Iterator[tuple[person.Person, list[Deed]]]:
    """The persons of a sentence who gave what was heard, each with the role of having given it."""
    yield from _delivered(outline, sentence)
    yield from _heard(outline, sentence)


def _delivered(outline: Outline, sentence: Sentence) -> Iterator[tuple[person.Person, list[Deed]]]:
    """Who gave the report that the meeting heard or passed, named without a title behind the verb: 审议通过了某某代表…所作的…报告."""
    text = outline.text
    if text.find("作的", *sentence.span) < 0:
        return  # nearly always
    for found in _DELIVERED.finditer(text, *sentence.span):
        end = text.find("报告", found.end(), sentence.span.stop)
        for length in (3, 2):
            name = Span(found.start() - length, found.start())
            if end >= 0 and text[name.start - 1] in "了过和" and name_at(text, *name) == name:
                yield person.Person(name, ()), [Deed("报告", name, Span(name.start, end + 2))]
                break


def _heard(outline: Outline, sentence: Sentence) -> Iterator[tuple[person.Person, list[Deed]]]:
    """Who gave what was heard: 听取了院长甲题为“……”和教授乙题为“……”的辅导报告, 副主任甲作的关于…的汇报."""
    text = outline.text
    heard = _HEARD.search(text, *sentence.span)
    yield from _speeches(outline, Span(heard.end(), sentence.span.stop)) if heard else ()
    end = max(text.rfind(what, heard.end(), sentence.span.stop) for what in _GIVEN) if heard else -1
    for found in outline.people.within(Span(heard.end(), end)) if heard and end >= 0 else ():
        what = _ON.match(text, found.name.stop) or _ON.match(text, found.span.stop)
        if what is not None:
            role = "讲话" if what["what"] == "讲话" else "报告"
            yield found, [Deed(role, found.name, Span(found.name.start, end + 2))]


def _speeches(outline: Outline, heard: Span) -> Iterator[tuple[person.Person, list[Deed]]]:
    """Those without titles whose speeches were heard: 听取甲、乙、丙等委员发言."""
    names = person.bare(outline.text, *heard)
    given = _THEIRS.match(outline.text, names[-1].stop, heard.stop) if len(names) > 1 else None
    if given is None:
        return
    role = "报告" if given["what"] in _GIVEN else "发言"
    for name in names:
        yield person.Person(name, ()), [Deed(role, name, Span(name.start, given.end()))]
