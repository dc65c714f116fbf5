"""Persons: names after titles and in lists of names, and the titles before them."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from quizgen.documents.document import Span
from quizgen.structure.foreign_name import foreign_name
from quizgen.structure.minority_name import minority_name
from quizgen.structure.personal_name import FORMS_OF_ADDRESS, HAN, name_at
from quizgen.structure.rare_surname import (
    rare_name,
    rare_name_acting,
    rare_name_between,
    rare_name_last,
    rare_name_twice,
)
from quizgen.structure.surname import SURNAME
from quizgen.structure.title import OFFICE, OFFICE_CHARACTERS, TITLE, mention_stop, title_behind, titles_before

_SPACED = re.compile(rf"[ ]+({HAN}{{2,5}}|{HAN}[ ]{HAN})(?=\s|$|同志|先生|女士)")
_BEFORE_OFFICE = re.compile(rf"{SURNAME}[\u4e00-\u9fff]{{1,2}}?(?={OFFICE})")
_SPEAKS_FOR = re.compile(  # 刘小玲老师代表｜校庆办发言
    rf"{SURNAME}[\u4e00-\u9fff]{{2}}(?:老师|同志|先生|女士|{'|'.join(sorted(FORMS_OF_ADDRESS))})代表"
)
_MEMBER = re.compile(rf"{SURNAME}[\u4e00-\u9fff]{{2}}(?=委员(?:[，。；等]|$))")
_BODY_OF = re.compile(  # 代表｜2019级机械工程系
    r"[\u4e00-\u9fff\d]{1,14}?(?:系|学院|学部|专业|[一二三四五六七八九十\d机学业程理]班|公司|集团|[^一两几]村|社区|支部|医院|中学|小学|大学)(?=[\u4e00-\u9fff])"
)
_ENDS_RARE = frozenset("，。；")
_PLACES, _OF_THREE = frozenset("镇乡县村局厅"), 3


class Person(NamedTuple):
    """One mention of a person by name: the name's span, and the titles that go with it, each on its own."""

    name: Span
    titles: tuple[Span, ...]

    @property
    def span(self) -> Span:
        """The name with the titles before and behind it."""
        parts = (self.name, *self.titles)
        return Span(min(start for start, _ in parts), max(stop for _, stop in parts))


def find(text: str, span: Span) -> Iterator[Person]:
    """Yield the persons named within a stretch of text, left to right: a name after a title, then the names listed after it.

    A list of titles before the first of several names joined by 、 belongs to all of them, until a name has titles of its own.
    """
    position = begin = span.start
    while title := TITLE.search(text, position, span.stop):
        position = title.end()
        name = _titled_name(text, position, span.stop) or _of_body(text, title, span.stop)
        if name is None and begin > span.start and text[begin] == "、":
            name = rare_name_last(text, position)
        if name is None:
            continue
        titles = titles_before(text, begin, title.end())
        if text.startswith("代表", position - 2) and titles and _SPEAKS_FOR.fullmatch(text, *titles[-1]):
            continue
        behind = title_behind(text, name.stop, span.stop)
        yield Person(name, (*titles, behind) if behind else titles)
        position = mention_stop(text, name.stop, span.stop)
        for further in names_listed(text, position, span.stop):
            behind = title_behind(text, further.stop, span.stop)
            yield Person(further, (*titles, behind) if behind else titles)
            position = mention_stop(text, further.stop, span.stop)
        if text.startswith("代表", position):
            position += 2  # 副校长李明｜代表｜公司
        begin = position


def _of_body(text: str, title: re.Match[str], stop: int) -> Span | None:
    """The name behind the body that somebody speaks for: 学生代表｜机械工程系｜王强."""
    if not text.startswith("代表", title.end() - 2) or not (body := _BODY_OF.match(text, title.end(), stop)):
        return None
    name = name_at(text, body.end(), stop)
    return name if name and not text.startswith("代表", name.stop) else None


def bare(text: str, start: int, stop: int) -> tuple[Span, ...]:
    """The names without titles that begin at `start` and are joined by 、: 石泰峰、何立峰 in 石泰峰、何立峰出席会议."""
    first = name_at(text, start, stop)
    if first is None or (first.stop - first.start == _OF_THREE and text[first.stop - 1] in _PLACES):
        return ()  # 柳村镇、花桥镇负责同志
    return (first, *names_listed(text, mention_stop(text, first.stop, stop), stop))


def names_listed(text: str, start: int, stop: int) -> Iterator[Span]:
    """Yield the bare names that go on a list: 、王沪宁、蔡奇 and 和李希, from `start` on."""
    while start < stop and text[start] in "、和与及":
        name = (
            name_at(text, start + 1, stop) or rare_name_between(text, start + 1, stop) or _member(text, start + 1, stop)
        )
        if name is None:
            return
        yield name
        start = mention_stop(text, name.stop, stop)


def _titled_name(text: str, start: int, stop: int) -> Span | None:
    spaced = _SPACED.match(text, start, stop) if text.startswith(" ", start) else None
    if spaced is not None:
        return Span(*spaced.span(1))
    name = name_at(text, start, stop)
    if name is None:  # 支部书记｜张华｜副处长
        found = _BEFORE_OFFICE.match(text, start, stop)
        name = Span(*found.span()) if found and OFFICE_CHARACTERS.isdisjoint(found.group()[1:]) else None
    if name is None and text[start + 3 : start + 4] in _ENDS_RARE and start + 3 <= stop:
        name = rare_name(text, start)
    abroad = start + 1 if text.startswith(" ", start) else start
    return (
        name
        or minority_name(text, start, stop)
        or rare_name_acting(text, start)
        or rare_name_twice(text, start, stop)
        or foreign_name(text, abroad, stop)
    )


def _member(text: str, start: int, stop: int) -> Span | None:
    """The last name of a list of members: 魏江、徐鸣华｜委员."""
    found = _MEMBER.match(text, start, stop)
    return Span(*found.span()) if found and OFFICE_CHARACTERS.isdisjoint(found.group()[1:]) else None
