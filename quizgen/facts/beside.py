"""What stands beside a counted name: as many units as it says, right before it, behind it, in quotes or in brackets."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise

from quizgen.documents.document import Span
from quizgen.facts.as_many import counted, headed, within
from quizgen.facts.name import Name
from quizgen.facts.pair import pair
from quizgen.structure import Level, Outline, Run, Sentence
from quizgen.structure.closed import closed
from quizgen.structure.run import run
from quizgen.structure.verb import NOUNS_TOO, VERBS

BRINGS_IN = re.compile(
    r"[”\s]*(?:，?(?:即|就是|也就是|分别是|分别为|是指|指的是|分别指|是|指|包括|主要是|具体是)[，：:]?|的?[^，。；]{0,6}[。：:]|[^，。；、：:（(“”—\n]{0,8}——|\n|[^，。；、（(]{0,4}[（(])\s*"
)
_NAMELY = re.compile(
    r"[”\s]*(?:即|就是|包括|分别是|分别为|是指|指的是|分别指|是|指|[^，。；、：:（(“”—\n]{0,8}——)"  # “六个一”主题活动——
)
_BRACKET = re.compile(r"[”\s]*[^，。；、（(“”]{0,4}[（(]")
_OF_ANOTHER = ("”（", "”(")
_QUOTES = re.compile("(?:分别)?(?:是指|指的是|是|即|指|为|包括)?[：:]?“")  # 四个能力指的是“看、听、问、记”
_DASH = re.compile(r"[^，。；：“”—\n]{0,12}(?:——|：|，即)“")
_AND_SUCH = re.compile(r"(?<![平高中同对均优初相])等(?![级次于待同候效距])(?=[\u4e00-\u9fff]+$)")
_LONGEST_SUM = 16
_SHORT_NOUN = 5
_SUMMED_UP = re.compile(r"”[等这的“]{0,2}")
_COUNTS = re.compile("[两三四五六七八九十](?:个|大|项)")
_FEWEST = 3
_PAIR = 2
_THAT_IS = "即"
_MANY = 3  # units of one length are a list, whatever the last ends in
_HAVE_OBJECTS = frozenset(
    """
    做到 增强 坚定 实现 落实 坚持 践行 牢记 把握 领悟 贯彻 推进 实施 开展 打造 推行 争当 争做 履行 弘扬 深化 做好 抓好 强化 围绕 聚焦
    发挥 遵守 执行 完成 构建 形成 提出 运用 聚力 坚守 掌握 推动 加强 突出 注重 严守 紧扣
    """.split()
)
"""Verbs that stand before a name as its object, never as the last word of what it counts."""
_SETS = ("提出", "作出", "做出", "明确", "部署")
_LONGEST_QUOTE = 80
_FARTHEST = 5  # characters that may stand between a quote and its name


class Asides:
    """The lists in quotes and brackets of a document, to be looked up by where they begin and end."""

    def __init__(self, outline: Outline):
        every = [aside for paragraph in outline.paragraphs for aside in paragraph.asides]
        self._by_stop = {aside.span.stop: aside for aside in every}
        self._by_start = sorted(every, key=lambda aside: aside.span.start)
        self._starts = [aside.span.start for aside in self._by_start]

    def before(self, text: str, position: int) -> Sentence | None:
        """The one that closes right before a position, 等 or 这 between them passed over."""
        for stop in range(position - 1, position - _FARTHEST, -1):
            aside = self._by_stop.get(stop)
            if aside is not None:
                return aside if _SUMMED_UP.fullmatch(text, stop, position) else None
        return None

    def within(self, stretch: Span) -> Sentence | None:
        """The only one that begins and ends in a stretch of text."""
        first = bisect_left(self._starts, stretch.start)
        inside = self._by_start[first : first + 2]
        if not inside or not stretch.holds(inside[0].span):
            return None
        return inside[0] if len(inside) == 1 or inside[1].span.start >= stretch.stop else None

    def holding(self, stretch: Span) -> Sentence | None:
        """The one that a stretch of text stands in, if it is the last that begins before it."""
        last = bisect_left(self._starts, stretch.start) - 1
        return self._by_start[last] if last >= 0 and self._by_start[last].span.holds(stretch) else None

    def at(self, start: int) -> Sentence | None:
        """The one that begins there."""
        first = bisect_left(self._starts, start)
        return self._by_start[first] if first < len(self._starts) and self._starts[first] == start else None


def beside(outline: Outline, asides: Asides, name: Name) -> Run | None:
    """The units right before a name or in quotes before it; else those that it brings in, or quotes in its sentence."""
    return _closed_by(outline, asides, name) or _in_quotes(outline, asides, name)


def _closed_by(outline: Outline, asides: Asides, name: Name) -> Run | None:
    """The units right before a name that counts them: 源头治理、排查调处、集体会商三个环节, alike or not, in quotes or not."""
    sentence = asides.holding(name.span) or outline.sentence_at(name.span.start)
    clause = next((clause for clause in sentence.clauses if clause.body.holds(name.span)), None) if sentence else None
    before = [unit for unit in clause.units if unit.start < name.span.start] if clause else []
    if not before or before[-1].stop < name.span.start:
        return None
    if len(before) == 1:
        return pair(outline.text, before[0], name)
    last = Span(before[-1].start, _before_sum(outline.text, before[-1].start, name.span.start))
    while last.of(outline.text).endswith(("等", "这", "的")):
        last = Span(last.start, last.stop - 1)
    if last.of(outline.text).endswith("为") and (role := outline.text.rfind("以", *before[0])) >= 0:
        before[0], last = Span(role + 1, before[0].stop), Span(last.start, last.stop - 1)  # 以｜东渠、西渠｜为两条主渠
    words = last.of(outline.text)
    if len(words) < _PAIR < min(unit.stop - unit.start for unit in before[:-1]):
        return None  # 村党组织提议、村｜“两委”会商议
    if (
        not words
        or words.endswith(("等", "一批", "一项", "和", "与", "‘", "“", "了", "提出"))
        or _is_object(outline.text, before, words, name)
    ):
        return None
    return closed(outline.text, (*before[:-1], last), name.count)


def _is_object(text: str, before: Sequence[Span], words: str, name: Name) -> bool:
    """Whether a verb right before a name has it for its object: …、做到“两个维护”; …和创新党建工作提出四点要求."""
    if name.quoted:
        return _governs(text, before, words)
    alone = words in _HAVE_OBJECTS and all(unit.stop - unit.start > _SHORT_NOUN for unit in before[:-1])
    return alone or words.endswith(_SETS)  # 做好水渠管护、推进｜两个统一


def _before_sum(text: str, start: int, stop: int) -> int:
    """Where the last unit ends: before 等 and what the name is for, where they stand between (…、种业提升等养殖技术推广“五大行动”)."""
    found = _AND_SUCH.search(text, start + 2, stop)
    return found.start() if found and stop - found.end() <= _LONGEST_SUM else stop


def _governs(text: str, before: Sequence[Span], words: str) -> bool:
    """Whether a verb right before a name makes it an object, and no sum: …、做到“两个维护”; not …、技能提升“四项行动”."""
    if words[-2:] not in VERBS:
        return False
    if words[-2:] in _HAVE_OBJECTS:
        return True
    if len(before) > _PAIR and all(unit.stop - unit.start == len(words) == _PAIR for unit in before[1:-1]):
        return False  # 产业、人才、文化、生态、组织“五大振兴”
    sure = words[-2:] in NOUNS_TOO or len(before) > _MANY
    if sure and len(words) > _FEWEST and _even(before[1:-1], len(words)):
        return False  # 乡村产业、乡村建设、乡村治理“三根支柱”
    return (
        len(before) < _FEWEST or len(words) <= _SHORT_NOUN or any(unit.of(text).endswith("”") for unit in before[:-1])
    )


def _even(units: Sequence[Span], length: int) -> bool:
    return len(units) > 0 and all(unit.stop - unit.start == length for unit in units)


def _in_quotes(outline: Outline, asides: Asides, name: Name) -> Run | None:
    """The list in quotes that ends right before a name (“A、B、C、D”四大板块), or the only one behind a quoted name."""
    row = _of_ones(outline.text, name) if name.quoted else _quotes_before(outline.text, name.span.start)
    if len(row) > 1:
        return run(outline.text, Level.UNIT, row, Span(row[0].start, row[-1].stop)) if len(row) == name.count else None
    found = asides.before(outline.text, name.span.start)
    if found is None and name.quoted and name.count >= _FEWEST:
        sentence = outline.sentence_at(name.span.start)
        found = asides.within(Span(name.span.stop, sentence.end)) if sentence else None
        if found is not None and outline.text.endswith(_OF_ANOTHER, name.span.stop, found.span.start):
            return None  # “三个五”，统筹“五水共治”（治污水、…）
        if found is not None and _is_remark(outline.text, name.span.stop, found.span.start):
            return None  # “三个覆盖”，即一井一牌（写明编号、水位、管护人）全覆盖，…
    elif found is None and not name.quoted and (says := _QUOTES.match(outline.text, name.span.stop)):
        found = asides.at(says.end())
    elif found is None and name.quoted and name.count == _PAIR:
        found = _both_behind(outline, asides, name)
    listed = within(outline.text, found, name.count) if found else None
    if listed is not None and all(_COUNTS.match(outline.text, item.start) for item in listed.items):
        return None  # “三个代表”…，以“四个坚持、三个支撑、两个走在前列”为统领
    return listed


def _is_remark(text: str, start: int, stop: int) -> bool:
    """Whether what brackets hold is told of another clause than the one before: of what 即 brings in."""
    return text[stop - 1] in "（(" and text.startswith("即", text.find("，", start, stop) + 1)


def _of_ones(text: str, name: Name) -> tuple[Span, ...]:
    """The quotes before a quoted name and a comma, each of one thing: “一本账”、“一张图”、“一支队”，“三个一”概括了做法."""
    row = _quotes_before(text, name.span.start - 1) if text[name.span.start - 1] == "，" else ()
    ones = all(text.startswith("一", span.start + (text[span.start] == "“")) for span in row)
    return row if name.head == "一" and len(row) == name.count and ones else ()


def _quotes_before(text: str, stop: int) -> tuple[Span, ...]:
    """What is quoted right before a place, quote by quote, with nothing or 、 or 和 between them: “A”“B”“C”三个方面."""
    while stop and text[stop - 1] in "等这的":
        stop -= 1
    found: list[Span] = []
    while stop and text[stop - 1] == "”":
        start = text.rfind("“", max(0, stop - _LONGEST_QUOTE), stop - 1)
        if start < 0 or "”" in text[start : stop - 1]:
            return ()
        found.append(Span(start, stop))
        stop = start - (text[start - 1 : start] in ("、", "和", "与", "及"))
    if any(one.stop < other.start for other, one in pairwise(found)):
        return tuple(reversed(found))
    return tuple(Span(start + 1, stop - 1) for start, stop in reversed(found))


def _both_behind(outline: Outline, asides: Asides, name: Name) -> Sentence | None:
    """The quote of two clauses, both of which open with what the name counts: “两个务必”——“务必谦虚谨慎，务必艰苦奋斗”."""
    dash = _DASH.match(outline.text, name.span.stop)
    aside = asides.at(dash.end()) if dash else None
    both = aside and len(aside.clauses) == _PAIR
    if aside is None or not both:
        return None
    return aside if all(outline.text.startswith(name.head, clause.body.start) for clause in aside.clauses) else None


def followed_by(outline: Outline, asides: Asides, name: Name) -> Run | None:
    """The units that a name brings in, as many as it says, alike or not: “四大工程”：“强基工程”、“暖心工程”、…"""
    sentence = outline.sentence_at(name.span.start)
    following = next((c for c in sentence.clauses if c.body.stop > name.span.stop), None) if sentence else None
    if sentence is None or following is None:
        return None
    bracket = _BRACKET.match(outline.text, name.span.stop, following.body.stop)
    if bracket:
        return _in_bracket(outline, asides, name, bracket.end())
    namely = next((c for c in sentence.clauses if c.body.start > following.body.stop), None)
    named_here = following.body.holds(name.span) and following.body.stop <= name.span.stop + _SHORT_NOUN
    if namely and following.body.of(outline.text) == _THAT_IS and following.body.start <= name.span.stop + 2:
        following = namely  # 三个环节，即：传染源、…
    elif namely and named_here and following.stop == "：":
        following = namely  # 由四部分组成：…
    if (
        namely
        and outline.text.startswith("即", namely.body.start)
        and following.body.stop <= name.span.stop + _SHORT_NOUN
    ):
        following, before = namely, Span(name.span.stop, namely.body.start + 1)  # “三个一”整改，即…
    elif not following.body.holds(name.span):
        namely_here = outline.text.startswith("即", following.body.start)
        before = Span(name.span.stop, following.span.start + namely_here)  # 五个方面的政策组合，即…
    else:
        brought = _NAMELY.match(outline.text, name.span.stop, following.body.stop)
        before = Span(name.span.stop, brought.end()) if brought else name.span
    if following is not namely and BRINGS_IN.fullmatch(before.of(outline.text)) is None:
        return None
    behind = [unit for unit in following.units if unit.stop > before.stop]
    if name.twice and len(behind) < name.count:  # “三会一课”制度，即定期召开…、…、…，按时上好党课
        behind = [unit for clause in sentence.clauses for unit in clause.units if unit.stop > before.stop]
        if len(behind) != name.count or any("”" in unit.of(outline.text)[1:] for unit in (behind[0], behind[-1])):
            return None  # “四议”是指…；“两公开”是指…
    if not behind or behind[0].of(outline.text) == "":
        return None
    first = Span(max(behind[0].start, before.stop), behind[0].stop)
    last = behind[-1]
    if name.quoted and len(behind) == name.count and outline.text.endswith(name.words, *last) and first != last:
        return closed(outline.text, (first, *behind[1:-1], Span(last.start, last.stop - len(name.words))), name.count)
    if any(name.words in unit.of(outline.text) for unit in (first, behind[-1])):
        return None  # “三大战略”：实施工业强区、旅游兴区、教育立区“三大战略”
    return counted(outline.text, headed(outline.text, (first, *behind[1:]), name.head), name.count)


def _in_bracket(outline: Outline, asides: Asides, name: Name, start: int) -> Run | None:
    """The units or clauses in brackets behind a name, as many as it says: “五个一”工程（读透一本书、…、…）."""
    inside = asides.at(start)
    if inside is None:
        return None
    if len(inside.clauses) == 1:
        return counted(outline.text, inside.clauses[0].units, name.count)
    listed = within(outline.text, inside, name.count)
    if listed is None or name.count > _PAIR:
        return listed
    one, other = (item.of(outline.text) for item in listed.items)
    return listed if name.quoted and one[0] == other[0] else None  # “两步走”（2035年…，2050年…）
