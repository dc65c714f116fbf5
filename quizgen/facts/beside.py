"""What stands beside a counted name: as many units as it says, right before it, behind it, in quotes or in brackets."""

import re
from bisect import bisect_left
from collections.abc import Sequence

from quizgen.documents.document import Span
from quizgen.facts.name import Name
from quizgen.facts.pair import pair
from quizgen.structure import Level, Outline, Run, Sentence
from quizgen.structure.closed import closed
from quizgen.structure.edge import CONJUNCTION
from quizgen.structure.run import run
from quizgen.structure.verb import VERBS

BRINGS_IN = re.compile(
    r"[”\s]*(?:，?(?:即|就是|也就是|分别是|分别为|是指|指的是|分别指|是|指|包括|主要是|具体是)[，：:]?|的?[^，。；]{0,6}[。：:]|[^，。；、：:（(“”—\n]{0,8}——|\n|[^，。；、（(]{0,4}[（(])\s*"
)
_NAMELY = re.compile(
    r"[”\s]*(?:即|就是|包括|分别是|分别为|是指|指的是|分别指|是|指|[^，。；、：:（(“”—\n]{0,8}——)"  # “六个一”主题活动——
)
_BRACKET = re.compile(r"[”\s]*[^，。；、（(“”]{0,4}[（(]")
_DASH = re.compile(r"[^，。；：“”—\n]{0,12}(?:——|：|，即)“")
_AND_SUCH = re.compile(r"(?<![平高中同对均优初相])等(?![级次于待同候效距])(?=[\u4e00-\u9fff]+$)")
_LONGEST_SUM = 16
_SHORT_NOUN = 5
_SUMMED_UP = re.compile(r"”[等这的“]{0,2}")
_FEWEST = 3
_PAIR = 2
_MORE = 2
_HAVE_OBJECTS = frozenset(
    """
    做到 增强 坚定 实现 落实 坚持 践行 牢记 把握 领悟 贯彻 推进 实施 开展 打造 推行 争当 争做 履行 弘扬 深化 做好 抓好 强化 围绕 聚焦
    发挥 遵守 执行 完成 构建 形成 提出 运用 聚力 坚守 掌握 推动 加强 突出 注重 严守 紧扣
    """.split()
)
"""Verbs that stand before a name as its object, never as the last word of what it counts."""
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

    def at(self, start: int) -> Sentence | None:
        """The one that begins there."""
        first = bisect_left(self._starts, start)
        return self._by_start[first] if first < len(self._starts) and self._starts[first] == start else None


def beside(outline: Outline, asides: Asides, name: Name) -> Run | None:
    """The units right before a name or in quotes before it; else those that it brings in, or quotes in its sentence."""
    return _closed_by(outline, name) or _in_quotes(outline, asides, name)


def _closed_by(outline: Outline, name: Name) -> Run | None:
    """The units right before a name that counts them: 源头治理、排查调处、集体会商三个环节, alike or not."""
    sentence = outline.sentence_at(name.span.start)
    clause = next((clause for clause in sentence.clauses if clause.body.holds(name.span)), None) if sentence else None
    before = [unit for unit in clause.units if unit.start < name.span.start] if clause else []
    if not before or before[-1].stop < name.span.start:
        return None
    if len(before) == 1:
        return pair(outline.text, before[0], name)
    last = Span(before[-1].start, _before_sum(outline.text, before[-1].start, name.span.start))
    while last.of(outline.text).endswith(("等", "这", "的")):
        last = Span(last.start, last.stop - 1)
    words = last.of(outline.text)
    if not words or words.endswith(("等", "一批", "一项")) or (name.quoted and _governs(outline.text, before, words)):
        return None
    return closed(outline.text, (*before[:-1], last), name.count)


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
    return (
        len(before) < _FEWEST or len(words) <= _SHORT_NOUN or any(unit.of(text).endswith("”") for unit in before[:-1])
    )


def _in_quotes(outline: Outline, asides: Asides, name: Name) -> Run | None:
    """The list in quotes that ends right before a name (“A、B、C、D”四大板块), or the only one behind a quoted name."""
    found = asides.before(outline.text, name.span.start)
    if found is None and name.quoted and name.count >= _FEWEST:
        sentence = outline.sentence_at(name.span.start)
        found = asides.within(Span(name.span.stop, sentence.end)) if sentence else None
    elif found is None and name.quoted and name.count == _PAIR:
        found = _both_behind(outline, asides, name)
    return within(outline.text, found, name.count) if found else None


def _both_behind(outline: Outline, asides: Asides, name: Name) -> Sentence | None:
    """The quote of two clauses, both of which open with what the name counts: “两个务必”——“务必谦虚谨慎，务必艰苦奋斗”."""
    dash = _DASH.match(outline.text, name.span.stop)
    aside = asides.at(dash.end()) if dash else None
    both = aside and len(aside.clauses) == _PAIR
    if aside is None or not both:
        return None
    return aside if all(outline.text.startswith(name.head, clause.body.start) for clause in aside.clauses) else None


def within(text: str, sentence: Sentence, count: int) -> Run | None:
    """The units of the only clause, the parts or the clauses of a sentence, where they are as many."""
    clauses = sentence.clauses
    if len(clauses) == 1 and len(clauses[0].units) == count:
        return run(text, Level.UNIT, clauses[0].units, sentence.span)
    if any(clause.mark is not None for clause in clauses):
        return None
    if len(sentence.parts) == count:
        return run(text, Level.PART, tuple(part.span for part in sentence.parts), sentence.span)
    if len(clauses) == count and len(sentence.parts) == 1:
        return run(text, Level.CLAUSE, tuple(clause.body for clause in clauses), sentence.span)
    return None


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
    if (
        namely
        and outline.text.startswith("即", namely.body.start)
        and following.body.stop <= name.span.stop + _SHORT_NOUN
    ):
        following, before = namely, Span(name.span.stop, namely.body.start + 1)  # “三个一”整改，即…
    elif not following.body.holds(name.span):
        namely_here = outline.text.startswith("即", following.body.start)
        before = Span(name.span.stop, following.body.start + namely_here)  # 五个方面的政策组合，即…
    else:
        brought = _NAMELY.match(outline.text, name.span.stop, following.body.stop)
        before = Span(name.span.stop, brought.end()) if brought else name.span
    if following is not namely and BRINGS_IN.fullmatch(before.of(outline.text)) is None:
        return None
    behind = [unit for unit in following.units if unit.stop > before.stop]
    if not behind or behind[0].of(outline.text) == "":
        return None
    first = Span(max(behind[0].start, before.stop), behind[0].stop)
    if any(name.words in unit.of(outline.text) for unit in (first, behind[-1])):
        return None  # “三大战略”：实施工业强区、旅游兴区、教育立区“三大战略”
    return counted(outline.text, headed(outline.text, (first, *behind[1:]), name.head), name.count)


def counted(text: str, found: tuple[Span, ...], count: int) -> Run | None:
    """The units, as many as a name says, the last one parted at its only conjunction where one is wanting: A、B和C; A和B."""
    if len(found) == count - 1:
        *rest, last = found
        parted = list(CONJUNCTION.finditer(text, last.start + 1, last.stop - 1))
        if len(parted) != 1:
            return None
        one, other = Span(last.start, parted[0].start()), Span(parted[0].end(), last.stop)
        if other.stop - other.start > _MORE + 2 * max(stop - start for start, stop in (*rest, one)):
            return None  # 英国6日发表联合声明: the sentence goes on
        if (
            count == _PAIR
            and text[one.stop - 1] != text[other.stop - 1]
            and one.stop - one.start != other.stop - other.start
        ):
            return None
        found = (*rest, one, other)
    return run(text, Level.UNIT, found, Span(found[0].start, found[-1].stop)) if len(found) == count else None


def so_many(text: str, level: Level, stretches: Sequence[Span], start: int, count: int) -> tuple[Span, ...] | None:
    """The stretches from a place on, as many as a name says; of units the last is parted where one is wanting."""
    first, *rest = stretches
    listed = (Span(max(first.start, start), first.stop), *rest)
    if level is Level.UNIT and len(listed) == count - 1:
        parted = counted(text, listed, count)
        return parted.items if parted else None
    return listed if len(listed) == count else None


def headed(text: str, items: tuple[Span, ...], head: str) -> tuple[Span, ...]:
    """The items, the first without the words before the head that it shares with all others: 对隐患要做到｜定人员、定时间、定措施."""
    first, *rest = items
    if (
        not rest
        or not head
        or text.startswith(head, first.start)
        or not all(text.startswith(head, start) for start, _ in rest)
    ):
        return items
    longest = max(stop - start for start, stop in rest)
    at = text.rfind(head, first.start, first.stop - 1)
    cut = at >= 0 and first.stop - first.start > longest + _MORE and first.stop - at <= longest + _MORE
    return (Span(at, first.stop), *rest) if cut else items


def _in_bracket(outline: Outline, asides: Asides, name: Name, start: int) -> Run | None:
    """The units that stand in brackets behind a name, as many as it says: “五个一”工程（读透一本书，…、…）."""
    inside = asides.at(start)
    if inside is None or len(inside.clauses) != 1:
        return None
    return counted(outline.text, inside.clauses[0].units, name.count)
