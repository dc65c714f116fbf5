"""People: the persons of a whole document, gathered once, and by what names and offices they are called in it."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator

from quizgen.documents.document import Span
from quizgen.structure.foreign_name import foreign_name
from quizgen.structure.honorific import SURNAME_AND_OFFICE, honorifics
from quizgen.structure.person import Person, find
from quizgen.structure.personal_name import NO_NAMES, name_at
from quizgen.structure.surname import COMPOUND_SURNAMES, SURNAMES
from quizgen.structure.title import titles_before

_LONGEST_NAME = 6
_NO_TITLES = ("先生", "女士", "校友", "同学", "一行")
_ACTS = re.compile(  # opened by a name: 汪洋｜作总结讲话
    rf"[。”\n，](?P<name>[{''.join(sorted({name[0] for name in SURNAMES | COMPOUND_SURNAMES}))}][^，。；：、”\n]{{1,2}}?)"
    r"(?P<act>主持(?:会议|大会|仪式)|出席(?:会议|大会)并(?:讲话|发表)|作了?(?:重要|总结|主题|动员)*讲话|发表了?重要讲话|在(?:总结讲话|重要讲话|主持会议|讲话)[中时](?:指出|强调|表示)"
    r"|(?:围绕|结合|就)[^，。；：\n]{2,40}?(?:谈了?|作了|做了|进行了?|提出了?|介绍了?|分享了?|讲了?)(?=[^，。；：的\n]{0,12}(?:体会|感受|认识|讲话|报告|发言|汇报|介绍|说明|宣讲|党课|意见|要求)))"
)
_BESIDE = re.compile(r"(?P<name>[\u4e00-\u9fff]{2,3}?)(?:先生|女士|同志)?(?:以及|[与和同及])")
_CALLED_BESIDE = re.compile(rf"{SURNAME_AND_OFFICE.pattern}(?P=office)[与和同及]")
_OF_HOUSE = re.compile("、[\u4e00-\u9fff]{2,20}(?:大学|学院|研究[院所]|天文台|实验室|中心|医院|公司|集团)$")
_LONGEST_HOUSE, _LONGEST_OFFICES = 24, 80
_FOR_MANY = ("代表", "学者", "专家", "领导", "嘉宾", "校友")
_BODY_ENDS = frozenset("省市县区州院校部组会委局厅处所司社团队班室站厂行馆系办科家")  # 项目组围绕…, 江苏省结合…


class People:
    """The persons of a text, found once: those with titles, and by what names they are known."""

    def __init__(self, text: str, spans: Iterable[Span]):
        titled = [found for span in spans for found in find(text, span)]
        named = {found.name.start for found in titled}
        called = [
            Person(name, () if title.of(text) in _NO_TITLES else (title,))
            for name, title in honorifics(text, SURNAMES)
            if name.start not in named
        ]
        called = [found for found in called if found.name.of(text) not in NO_NAMES]
        if called:
            called = [
                Person(found.name, (*_offices_above(text, found, [*titled, *called]), *found.titles))
                for found in called
            ]
            titled = [_without(text, found, called) for found in titled]
        self.titled = tuple(sorted((*titled, *called), key=lambda found: found.name.start) if called else titled)
        known = [*(found.name for found in self.titled), *_acting(text)]
        known = [
            name for name in known if foreign_name(text, *name) is None
        ]  # who speaks abroad tells nobody here what to do
        self.names = frozenset(name.of(text) for name in known)
        self.titled = tuple(_alone(text, found, self.names) for found in self.titled)
        self._starts = [found.name.start for found in self.titled]
        self._initials = frozenset(name[:1] for name in self.names)
        self._called = _by_surname(text, known)

    def within(self, span: Span) -> tuple[Person, ...]:
        """The persons named with titles within a stretch of the text."""
        (start, stop), starts = span, self._starts
        first = bisect_left(starts, start)
        if first == len(starts) or starts[first] >= stop:
            return ()  # nearly always
        return self.titled[first : bisect_left(starts, stop, lo=first)]

    def known_at(self, text: str, start: int) -> Span | None:
        """The known name that begins at a place of the text, or None."""
        if text[start : start + 1] not in self._initials:
            return None
        for length in range(_LONGEST_NAME, 1, -1):
            if text[start : start + length] in self.names:
                return Span(start, start + length)
        return None

    def meant_at(self, text: str, start: int) -> tuple[Span, int] | None:
        """The person called by surname and office at a place of the text, and where that ends: 包校长 is 包伟, if no other is a 包."""
        found = SURNAME_AND_OFFICE.match(text, start)
        if found is None:
            return None
        end = found.end("office")
        return self._called.get(text[start], Span(start, end)), end


def _offices_above(text: str, found: Person, others: list[Person]) -> tuple[Span, ...]:
    """The titles before the house that somebody is of: 理事长、｜江州大学｜王强院士."""
    above = _OF_HOUSE.search(text, max(0, found.name.start - _LONGEST_HOUSE), found.name.start)
    if above is None:
        return ()
    titles = titles_before(text, max(0, above.start() - _LONGEST_OFFICES), above.start())
    named = any(title.start < other.name.stop <= title.stop for title in titles for other in others)
    return () if named or any(text.endswith(_FOR_MANY, *title) for title in titles) else titles


def _by_surname(text: str, names: Iterable[Span]) -> dict[str, Span]:
    """The names by their first characters, but for those that several persons share."""
    called: dict[str, Span] = {}
    several: set[str] = set()
    for name in names:
        other = called.setdefault(text[name.start], name)
        if other.of(text) != name.of(text):
            several.add(text[name.start])
    for surname in several:
        del called[surname]
    return called


def _acting(text: str) -> Iterator[Span]:
    """The names without titles that open a sentence with what only a person does: 汪洋作总结讲话."""
    for found in _ACTS.finditer("\n" + text):
        name = Span(found.start(), found.start("act") - 1)  # in the text, which begins one further on
        body = found["act"][0] in "围结就" and (len(found["name"]) < 3 or found["name"][-1] in _BODY_ENDS)
        if not body and name_at(text, *name) == name:
            yield name


def _alone(text: str, found: Person, names: frozenset[str]) -> Person:
    """A person without the name of somebody else before the first title: 校长甲…。甲与｜集团董事长乙."""
    if not found.titles:
        return found
    first, *others = found.titles
    beside = _BESIDE.match(text, *first)
    called = _CALLED_BESIDE.match(text, *first)  # 黄校长与｜副校长乙
    if beside and beside["name"] in names:
        return Person(found.name, (Span(beside.end(), first.stop), *others))
    return Person(found.name, (Span(called.end(), first.stop), *others)) if called else found


def _without(text: str, found: Person, others: list[Person]) -> Person:
    """A person without the titles that hold the name of another: 王道成教授、｜副院长｜赵连稳."""
    if not found.titles:
        return found
    apart = tuple(filter(None, (_title_apart(text, title, others) for title in found.titles)))
    return Person(found.name, apart)


def _title_apart(text: str, title: Span, others: list[Person]) -> Span | None:
    """A title without the person named before it (王强院长与｜集团董事长), or None where it holds one."""
    named = next((other for other in others if title.holds(other.name)), None)
    if named is None:
        return title
    joined = text[named.span.stop : named.span.stop + 1] in tuple("与和同及")
    return Span(named.span.stop + 1, title.stop) if joined else None
