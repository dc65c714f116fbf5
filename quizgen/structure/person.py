"""Persons: names after titles and in lists of names, and the titles before them."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from quizgen.documents.document import Span
from quizgen.structure.honorific import honorifics
from quizgen.structure.surname import COMPOUND_SURNAMES, SURNAMES
from quizgen.structure.title import OFFICE, TITLE, mention_stop, title_behind, titles_before

_HAN = r"[\u4e00-\u9fff\u3400-\u4dbf]"
_LONGEST_NAME = 6
_MIDDLE_DOT = "·•・‧"
_MIDDLE_DOTS = frozenset(_MIDDLE_DOT)
_LONGEST_PART = 8  # of a name with such dots
_SPACED = re.compile(rf"[ ]+({_HAN}{{2,5}}|{_HAN}[ ]{_HAN})(?=\s|$|同志|先生|女士)")

AFTER_NAME = (
    r"(?=[、，,。；;：:！？!?（(）)”」\s]|$|总书记|委员长|同志|先生|女士|等|和|与|及|以及|在|对|就|向|为|从|代表|分别|首先|最后|出席|参加|参会|主持|讲|作|做|致|传达|宣读|宣布|总结"
    r"|指出|强调|要求|表示|认为|说|介绍|通报|汇报|报告|发言|发表|列席|陪同|会见|率|先后|还|也|一行|同|到|赴|上台|围绕|结合|带领|带头|提出|谈|回顾|部署|希望"
    r"|率队|题为|受|担任|任|当选|签署|主讲|领学|辅导|解读|作为|应邀|近日|日前|今[日天]|昨[日天]|\d|以|将|并|号召|深入|当|前往|看望|慰问|调研|考察|揭牌|授旗|颁|参与|进行|解读|带队|受邀|授课|则|曾|均|安排|讲述|阐述|畅谈|分享|分析|简要|详细"
    r"|来(?!自)|莅|都|表态|针对|重点|接受|走访|检查|督查|督导|逐一|鼓励|勉励|叮嘱|肯定|充分|认真|高度|感谢"
    r"|随后|接着|亲自|坦言|告诉|透露|呼吁|补充|解释|讲解|公布|回应"
    r"|(?:副|特聘|讲席|客座)?(?:教授|研究员)|博士|院士|老师|同学|讲师|高级工程师|安排|所[作做])"
)
_AFTER = re.compile(AFTER_NAME)
_BEFORE_OFFICE = re.compile(rf"[{''.join(sorted(SURNAMES))}][\u4e00-\u9fff]{{1,2}}?(?={OFFICE})")
_OFFICE_WORDS = frozenset("委部务法业家利化政校位党支总团监纪高级副员会组公司院联行学目处书主办")
_MEANS = re.compile(  # 包｜校长, not 高｜校长期
    rf"[{''.join(sorted(SURNAMES))}](?=(?P<office>{OFFICE}|教授|老师|院士|博士|总(?=[，就对在说指强要表]))"
    r"(?![期远效时江者短久足年度务录]))"
)
_NAME_ENDS = re.compile(
    r"$|[、，。]|同志|先生|女士|(?<=[中上从])(?:[作做]了?|主持|讲话|出席|参加|传达|宣读|指出|强调|要求|致辞|介绍|汇报|代表)"
)
_MINORITY = re.compile(
    rf"{_HAN}{{1,{_LONGEST_PART}}}(?:[{_MIDDLE_DOT}]{_HAN}{{1,{_LONGEST_PART}}}?){{1,3}}{AFTER_NAME}"
)  # 雪克来提·扎克尔
_NO_NAMES = frozenset(
    """
    全会 全体 应邀 会议 方面 时任 安全 高校 党员 成员 单位 和平 全党 全国 全省 全市 全校 党委 党组 通报 通知 干部
    代表 通过 同志 广大 主要 向全国 项目 应当 全院 全县 全区 全军 全民 常委会 常委 双方 都要 相关 有关 时代 时期 任务
    权利 简要 简单 简短 宣读 宣布 解读 解答 安排 全程 全力 全面
    贺信 贺电 贺词 纪检 班子 方法 方式 温暖 万余 余人 管理 支持 高度 高质量 党中央 国务院 经济 明确 方针 宣传 关于 严格 后勤
    """.split()
)
"""Words that begin with a surname and can stand where a name does."""
_ACTS = re.compile(  # opened by a name: 汪洋｜作总结讲话
    rf"[。”\n，](?P<name>[{''.join(sorted({name[0] for name in SURNAMES | COMPOUND_SURNAMES}))}][^，。；：、”\n]{{1,2}}?)"
    r"(?P<act>主持(?:会议|大会|仪式)|作了?(?:重要|总结|主题|动员)*讲话|发表了?重要讲话|在(?:总结讲话|重要讲话|主持会议|讲话)[中时](?:指出|强调|表示)"
    r"|(?:围绕|结合|就)[^，。；：\n]{2,40}?(?:谈了?|作了|做了|进行了?|提出了?|介绍了?|分享了?|讲了?)(?=[^，。；：的\n]{0,12}(?:体会|感受|认识|讲话|报告|发言|汇报|介绍|说明|宣讲|党课|意见|要求)))"
)
_ENDS_UNKNOWN = frozenset("，。；")
_FURTHER = 3000  # characters
_DOES = re.compile(
    r"同志|结合|出席|通报|指出|强调|要求|表示|说|对|就|在|主持|介绍|作了?|传达|宣读|首先|最后|认为|从|围绕"
)
_PLACES, _OF_THREE = frozenset("镇乡县村局厅"), 3
_BODY_ENDS = frozenset("省市县区州院校部组会委局厅处所司社团队班室站厂行馆系办科家")  # 项目组围绕…, 江苏省结合…
_FUNCTION = frozenset("和与及在对就向为从的了等是将并不也还同到中上下内外以会作做致率讲说谈受任题要则所")
_NEVER_IN_NAMES = _OFFICE_WORDS | _FUNCTION | frozenset("长员者们各全本该一二三四五六七八九十")
_ENDS_LIKE_A_NAME = ("认为", "陪同", "题为", "会同")  # 李明｜认为, not 李明认｜为
_CALLED = frozenset(
    "教授 博士 院士 老师 书记 院长 校长 主任 局长 处长 部长 厅长 市长 县长 区长 镇长 会长 总监 经理".split()
)  # 张｜教授
_NO_GIVEN = _CALLED | frozenset("党委 党组 团委 工会 支部".split())  # 代表｜校党委


_SPEAKS_FOR = re.compile(  # 刘小玲老师代表｜校庆办发言
    rf"[{''.join(sorted(SURNAMES))}][\u4e00-\u9fff]{{2}}(?:老师|同志|先生|女士|{'|'.join(sorted(_CALLED))})代表"
)


class Person(NamedTuple):
    """One mention of a person by name: the name's span, and the titles that go with it, each on its own."""

    name: Span
    titles: tuple[Span, ...]

    @property
    def span(self) -> Span:
        """The name with the titles before and behind it."""
        parts = (self.name, *self.titles)
        return Span(min(start for start, _ in parts), max(stop for _, stop in parts))


def name_at(text: str, start: int, stop: int) -> Span | None:
    """The name that begins at `start`, or None: a surname and one or two characters (江成 in 江成与…, 王中军 in 王中军代表…).

    What follows must be punctuation, or a word that can follow a subject; of two readings the longer that fits is taken.

    >>> name_at("王中军代表学校", 0, 7), name_at("国防部长", 0, 4)
    (Span(start=0, stop=3), None)
    """
    if not _MIDDLE_DOTS.isdisjoint(text[start : start + _LONGEST_PART + 1]):
        minority = _MINORITY.match(text, start, stop)
        if minority and not text.startswith("”", minority.end()):  # “市长对话·哈尔滨”活动
            return Span(*minority.span())
    surname = 2 if text[start : start + 2] in COMPOUND_SURNAMES else 1 if text[start : start + 1] in SURNAMES else 0
    if not surname:
        return None
    for given in (2, 1):
        end = start + surname + given
        if end > stop or min(text[start:end]) < "\u3400" or max(text[start:end]) > "\u9fff":
            continue
        if text[end - 1] in _FUNCTION and given == 2:
            ends = _NAME_ENDS.match(text, end) or (text[start - 1 : start] == "、" and text[end : end + 1] == "和")
            if text[end - 1] == "等" or not ends:
                continue  # 江成与…, 高岩在…, 李明等。; but 孙家和、…, 孙建中同志…, …、孙建中和…
        if given == 2 and (
            text.startswith(_ENDS_LIKE_A_NAME, end - 1) or text[end - 2 : end] in _NO_GIVEN or text[end - 1] in "副们"
        ):
            continue
        if (
            text[start:end] not in _NO_NAMES
            and text[start:end] not in _CALLED
            and _AFTER.match(text, end, min(len(text), end + 4))
        ):
            return Span(start, end)
    return None


def _acting(text: str) -> Iterator[Span]:
    """The names without titles that open a sentence with what only a person does: 汪洋作总结讲话."""
    for found in _ACTS.finditer("\n" + text):
        name = Span(found.start(), found.start("act") - 1)  # in the text, which begins one further on
        body = found["act"][0] in "围结就" and (len(found["name"]) < 3 or found["name"][-1] in _BODY_ENDS)
        if not body and name_at(text, *name) == name:
            yield name


def _without(found: Person, others: list[Person]) -> Person:
    """A person without the titles that hold the name of another: 王道成教授、｜副院长｜赵连稳."""
    if not found.titles:
        return found
    apart = tuple(title for title in found.titles if not any(title.holds(other.name) for other in others))
    return Person(found.name, apart)


class People:
    """The persons of a text, found once: those with titles, and by what names they are known."""

    def __init__(self, text: str, spans: Iterable[Span]):
        titled = [found for span in spans for found in find(text, span)]
        named = {found.name.start for found in titled}
        called = [Person(name, (title,)) for name, title in honorifics(text, SURNAMES) if name.start not in named]
        called = [found for found in called if found.name.of(text) not in _NO_NAMES]
        if called:
            titled = [_without(found, called) for found in titled]
        self.titled = tuple(sorted((*titled, *called), key=lambda found: found.name.start) if called else titled)
        known = [*(found.name for found in self.titled), *_acting(text)]
        self.names = frozenset(name.of(text) for name in known)
        self._starts = [found.name.start for found in self.titled]
        self._initials = frozenset(name[:1] for name in self.names)
        self._called: dict[str, Span] = {}
        several: set[str] = set()
        for name in known:
            other = self._called.setdefault(text[name.start], name)
            if other.of(text) != name.of(text):
                several.add(text[name.start])
        for surname in several:
            del self._called[surname]

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
        found = _MEANS.match(text, start)
        if found is None:
            return None
        end = found.end("office")
        return self._called.get(text[start], Span(start, end)), end


def find(text: str, span: Span) -> Iterator[Person]:
    """Yield the persons named within a stretch of text, left to right: a name after a title, then the names listed after it.

    A list of titles before the first of several names joined by 、 belongs to all of them, until a name has titles of its own.
    """
    position = begin = span.start
    while title := TITLE.search(text, position, span.stop):
        position = title.end()
        name = _titled_name(text, position, span.stop)
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
        begin = position


def bare(text: str, start: int, stop: int) -> tuple[Span, ...]:
    """The names without titles that begin at `start` and are joined by 、: 石泰峰、何立峰 in 石泰峰、何立峰出席会议."""
    first = name_at(text, start, stop)
    if first is None or (first.stop - first.start == _OF_THREE and text[first.stop - 1] in _PLACES):
        return ()  # 柳村镇、花桥镇负责同志
    return (first, *names_listed(text, mention_stop(text, first.stop, stop), stop))


def _titled_name(text: str, start: int, stop: int) -> Span | None:
    spaced = _SPACED.match(text, start, stop) if text.startswith(" ", start) else None
    if spaced is not None:
        return Span(*spaced.span(1))
    name = name_at(text, start, stop)
    if name is None:  # 支部书记｜张华｜副处长
        found = _BEFORE_OFFICE.match(text, start, stop)
        name = Span(*found.span()) if found and _OFFICE_WORDS.isdisjoint(found.group()[1:]) else None
    if name is None and text[start + 3 : start + 4] in _ENDS_UNKNOWN and start + 3 <= stop:
        name = _rare(text, start)
    return name or _rare_twice(text, start, stop)


_MANNERS = frozenset(
    "亲自 分别 首先 最后 再次 随后 接着 现场 一致 特别 着重 反复 多次 带头 共同 联合 轮流 先后 同时 应邀 受邀 视频".split()
)


def _rare_twice(text: str, start: int, stop: int) -> Span | None:
    """A name of two characters with a rare surname, behind one office twice, that does something there: 副局长｜铁军主持."""
    name = Span(start, start + 2)
    if name.stop >= stop or _DOES.match(text, name.stop) is None:
        return None
    words = name.of(text)
    if words in _MANNERS or min(words) < "\u3400" or max(words) > "\u9fff" or not may_be_name(text, name):
        return None
    called = text[start - 2 : start] + words
    again = text.find(called, name.stop, name.stop + _FURTHER)
    again = again if again >= 0 else text.find(called, max(0, start - _FURTHER), start)
    return name if again >= 0 else None


def _rare(text: str, start: int) -> Span | None:
    """A name of three characters with a rare surname, behind a title: 副书记修亚冬，…, where 修亚冬 does something further on."""
    name = text[start : start + 3]
    if not _NEVER_IN_NAMES.isdisjoint(name) or min(name) < "\u3400" or max(name) > "\u9fff" or name[:2] in _NO_NAMES:
        return None
    again = text.find(name, start + 3, start + _FURTHER)
    return Span(start, start + 3) if again >= 0 and _DOES.match(text, again + 3) else None


def may_be_name(text: str, span: Span) -> bool:
    """Whether a stretch of Chinese characters may be a name whose surname is not known: none of them ends an office or joins words."""
    return _NEVER_IN_NAMES.isdisjoint(span.of(text)) and span.of(text)[:2] not in _NO_NAMES


def names_listed(text: str, start: int, stop: int) -> Iterator[Span]:
    """Yield the bare names that go on a list: 、王沪宁、蔡奇 and 和李希, from `start` on."""
    while start < stop and text[start] in "、和与及":
        name = name_at(text, start + 1, stop) or _between_names(text, start + 1, stop) or _member(text, start + 1, stop)
        if name is None:
            return
        yield name
        start = mention_stop(text, name.stop, stop)


_MEMBER = re.compile(rf"[{''.join(sorted(SURNAMES))}][\u4e00-\u9fff]{{2}}(?=委员(?:[，。；等]|$))")


def _member(text: str, start: int, stop: int) -> Span | None:
    """The last name of a list of members: 魏江、徐鸣华｜委员."""
    found = _MEMBER.match(text, start, stop)
    return Span(*found.span()) if found and _OFFICE_WORDS.isdisjoint(found.group()[1:]) else None


_UNKNOWN = re.compile(r"[\u4e00-\u9fff]{2,3}(?<![门导会位员部委局组领人门级])(?=、)")


def _between_names(text: str, start: int, stop: int) -> Span | None:
    """A name of a rare surname in a list of names: 阮波、｜占夫｜、石金."""
    found = _UNKNOWN.match(text, start, stop)
    return Span(*found.span()) if found and name_at(text, found.end() + 1, stop) else None
