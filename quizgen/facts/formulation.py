"""formulation: a name with a count (“十个坚持”, 三项机制), and as many members somewhere in the document."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from quizgen.documents.document import Span
from quizgen.facts.enumeration import Enumeration
from quizgen.facts.mention import Mention
from quizgen.structure import Level, Outline, Run, units
from quizgen.structure.numeral import number
from quizgen.structure.run import run
from quizgen.structure.verb import VERBS

RULE = "formulation"

_COUNT = r"(?P<count>[一二两三四五六七八九十]{1,3}|\d{1,2})"
_MEASURE = r"(?:个方面|个|项|大|种|位|条|类|点|方面|重|步|句|字|场|对|件|道|张|支|座|批|股)"
_QUOTED = re.compile(rf"“{_COUNT}(?P<measure>{_MEASURE})?(?P<head>[^“”，。；：！？]{{1,10}})”")
_SUM = (
    r"(?:领域|方面|环节|能力|机制|要求|任务|工作|措施|原则|目标|问题|行动|工程|举措|体系|阶段|关系|特点|优势|步骤|内容|部分|层面|维度"
    r"|方案|计划|理念)"
)
_HEAD = r"(?:(?![对来的中上和与及是在以为将把等]|要(?!求|点))[\u4e00-\u9fff])"
_PLAIN = re.compile(
    rf"""
    (?P<count>[一二两三四五六七八九十\d](?<![〇零一二两三四五六七八九十百千万\d第.“].)  # the numeral first, then what
      (?:(?<=\d)\d?|(?<=\D)[一二两三四五六七八九十]{{0,2}}))      # is before it: so the search is by one character
    (?P<measure>个方面|方面|个|项|大|种|条|类|点|件)      # 三个, 六个方面, 三点
    (?P<head>{_SUM}{{1,2}}+(?=[\u4e00-\u9fff])              # 领域 in 三大领域发展趋势
      | {_HEAD}{{2,6}}?(?=[的来对]|$|[^\u4e00-\u9fff])           # 环节, 民生实事, 行动方案
      | (?<=方面)(?:的[\u4e00-\u9fff]{{4}}(?=[^\u4e00-\u9fff]|$))?)   # 六个方面, 六个方面的突出问题
    """,
    re.VERBOSE,
)
_BRINGS_IN = re.compile(
    r"[”\s]*(?:，?(?:即|就是|也就是|分别是|分别为|是|包括|主要是|具体是)[，：:]?|的?[^，。；]{0,6}[。：:]|——|\n|[^，。；、（(]{0,4}[（(])\s*"
)
_NUMBERED_BEHIND = re.compile(r"[^。！？；\n]{0,30}[，：:。]")
_NAMELY = re.compile(r"[”\s]*(?:即|就是|包括|分别是|分别为|是)")
_BRACKET = re.compile(r"[”\s]*[^，。；、（(“”]{0,4}[（(]")
_SUMS_UP = re.compile(r"[”等这的“、]{0,3}")
_COMPOUND = re.compile(r"(?:[一二两三四五六七八九][^一二两三四五六七八九十，。]{1,4}){2,4}")
_NUMERALS = re.compile(r"[一二两三四五六七八九]")
_NEAR = 12
_SHORT_NOUN = 5
_FAR = 36  # characters to a numbered list: 从六个方面总结了全年的工作，一是…
_OF_ASPECTS = ("方面", "个方面")
_NO_NAME = re.compile(
    r"十[一二三四五]五|五一|(?:二十|十[一二三四五六七八九]?)大$|[一二三四五六七八九十]+(?:届|中全会|大(?:以来|报告|精神)|五年|周年|年|月|日|点半)|一(?:带一路|把手|揽子|体化|系列|国两制)|十年|三农|百"
)


@dataclass(frozen=True, slots=True)
class _Name:
    """A name that promises a list: how it is written, how many members it promises, what they should share."""

    words: str
    count: int
    head: str
    span: Span
    quoted: bool


def find(outline: Outline, /) -> Iterator[Enumeration | Mention]:
    """Yield the named lists whose members are as many as the name says; a name whose members are nowhere is a mention."""
    lists = _Lists(outline)
    listed: set[str] = set()
    mentioned: dict[str, _Name] = {}
    for name in _names(outline.text):
        if name.words in listed and name.head:
            continue
        found = _closed_by(outline, name) or lists.next_to(name) or _followed_by(outline, name)
        if found is None and name.quoted and name.words not in mentioned:
            found = lists.far(name)
        if found is not None:
            listed.add(name.words)
            mentioned.pop(name.words, None)
            yield Enumeration(RULE, found, _called(outline, name))
        elif name.quoted:
            mentioned.setdefault(name.words, name)
    for name in mentioned.values():
        yield Mention(_called(outline, name), name.count, name.head, name.span)


def _called(outline: Outline, name: _Name) -> str:
    """The name in the document's words, without quotes."""
    return outline.words(Span(name.span.start + 1, name.span.stop - 1) if name.quoted else name.span)


def _names(text: str) -> Iterator[_Name]:
    for pattern, quoted in ((_QUOTED, True), (_PLAIN, False)):
        for found in pattern.finditer(text):
            count = number(found["count"])
            words = found.group().strip("“”")
            if quoted and _COMPOUND.fullmatch(words):
                count = sum(number(part) or 0 for part in _NUMERALS.findall(words))  # 三严三实: six
            if count is None or not 2 <= count <= 30 or _NO_NAME.match(words):
                continue
            if quoted and count != number(found["count"]) and _evenly(words):
                yield _Name(words, number(found["count"]) or 0, found["head"], Span(*found.span()), quoted)
            if found["measure"] in _OF_ASPECTS and ("了" in found["head"] or found["head"][:2] in VERBS):
                span = Span(found.start(), found.end("measure"))  # 六个方面｜总结了工作
                yield _Name(span.of(text), count, "", span, quoted)
            else:
                yield _Name(words, count, found["head"], Span(*found.span()), quoted)


def _evenly(words: str) -> bool:
    """Whether a compound name counts the same in all its parts: 六聚焦六强化 may be six members of two clauses each."""
    return len(set(_NUMERALS.findall(words))) == 1


def _closed_by(outline: Outline, name: _Name) -> Run | None:
    """The units right before a name that counts them: 源头治理、排查调处、集体会商三个环节, alike or not."""
    sentence = outline.sentence_at(name.span.start)
    clause = next((clause for clause in sentence.clauses if clause.body.holds(name.span)), None) if sentence else None
    before = [unit for unit in clause.units if unit.start < name.span.start] if clause else []
    if len(before) < 2 or before[-1].stop < name.span.start:
        return None
    last = Span(before[-1].start, name.span.start)
    while last.of(outline.text).endswith(("等", "这", "的")):
        last = Span(last.start, last.stop - 1)
    words = last.of(outline.text)
    if not words or words.endswith(("等", "一批", "一项")) or (name.quoted and words[-2:] in VERBS):
        return None  # …、做到“两个维护”: the name is an object, not a sum
    return units.closed(outline.text, (*before[:-1], last), name.count)


def _followed_by(outline: Outline, name: _Name) -> Run | None:
    """The units that a name brings in, as many as it says, alike or not: “四大工程”：“强基工程”、“暖心工程”、…"""
    sentence = outline.sentence_at(name.span.start)
    following = next((c for c in sentence.clauses if c.body.stop > name.span.stop), None) if sentence else None
    if sentence is None or following is None:
        return None
    bracket = _BRACKET.match(outline.text, name.span.stop, following.body.stop)
    if bracket:
        return _in_bracket(outline, name, bracket.end())
    namely = next((c for c in sentence.clauses if c.body.start > following.body.stop), None)
    if namely and outline.text[namely.body.start] == "即" and following.body.stop <= name.span.stop + _SHORT_NOUN:
        following, before = namely, Span(name.span.stop, namely.body.start + 1)  # “三个一”整改，即…
    elif not following.body.holds(name.span):
        namely_here = outline.text.startswith("即", following.body.start)
        before = Span(name.span.stop, following.body.start + namely_here)  # 五个方面的政策组合，即…
    else:
        brought = _NAMELY.match(outline.text, name.span.stop, following.body.stop)
        before = Span(name.span.stop, brought.end()) if brought else name.span
    if following is not namely and _BRINGS_IN.fullmatch(before.of(outline.text)) is None:
        return None
    behind = [unit for unit in following.units if unit.stop > before.stop]
    if len(behind) != name.count or behind[0].of(outline.text) == "":
        return None
    first = Span(max(behind[0].start, before.stop), behind[0].stop)
    return run(outline.text, Level.UNIT, (first, *behind[1:]), Span(first.start, behind[-1].stop))


def _in_bracket(outline: Outline, name: _Name, start: int) -> Run | None:
    """The units that stand in brackets behind a name, as many as it says: “五个一”工程（读透一本书，…、…）."""
    paragraph = outline.paragraph_at(start)
    inside = next((aside for aside in paragraph.asides if aside.span.start == start), None) if paragraph else None
    if inside is None or len(inside.clauses) != 1 or len(inside.clauses[0].units) != name.count:
        return None
    return run(outline.text, Level.UNIT, inside.clauses[0].units, inside.span)


class _Lists:
    """The runs of a document, to be looked up by what stands near them and by how many members they have."""

    def __init__(self, outline: Outline):
        self._text = outline.text
        self._by_start = sorted(outline.runs, key=lambda run: run.items[0].start)
        self._by_stop = sorted(outline.runs, key=lambda run: run.items[-1].stop)
        self._by_count: dict[int, list[Run]] = {}
        for found in outline.runs:
            self._by_count.setdefault(len(found.items), []).append(found)

    def next_to(self, name: _Name) -> Run | None:
        """The list that stands right before its name (A、B、C三个环节), or right after it (三点要求。一要…, “四个意识”，即…)."""
        position = bisect_left(self._by_stop, name.span.start - _NEAR, key=lambda run: run.items[-1].stop)
        for found in self._by_stop[position:]:
            if found.items[-1].stop > name.span.start:
                break
            if len(found.items) == name.count and _SUMS_UP.fullmatch(self._text, found.items[-1].stop, name.span.start):
                return found
        position = bisect_left(self._by_start, name.span.stop, key=lambda run: run.items[0].start)
        for found in self._by_start[position:]:
            if found.items[0].start > name.span.stop + _FAR:
                break
            if len(found.items) == name.count and self._brought_in(name, found):
                return found
        return None

    def _brought_in(self, name: _Name, run: Run) -> bool:
        """Whether a name brings in the list behind it; behind a full stop the list must be numbered, or have the head."""
        start = run.around.start if run.level is Level.NUMBERED else run.items[0].start
        between = self._text[name.span.stop : start]
        if run.level is Level.NUMBERED and not name.quoted and _NUMBERED_BEHIND.fullmatch(between):
            return True
        if run.items[0].start > name.span.stop + _NEAR or _BRINGS_IN.fullmatch(between) is None:
            return False
        return "。" not in between or run.level is Level.NUMBERED or (name.head != "" and _fits(self._text, run, name))

    def far(self, name: _Name) -> Run | None:
        """The one list of the document with as many members, all of which have what the name promises."""
        fitting = [run for run in self._by_count.get(name.count, ()) if _fits(self._text, run, name)]
        contents = {tuple(item.of(self._text) for item in run.items) for run in fitting}
        nearest = min(fitting, key=lambda run: abs(run.items[0].start - name.span.start), default=None)
        return nearest if len(contents) == 1 else None


def _fits(text: str, run: Run, name: _Name) -> bool:
    if run.level is Level.NUMBERED:
        return bool(run.head) and run.head.startswith(name.head)
    if run.head.startswith(name.head) or (run.tail.endswith(name.head) and name.head != "代表"):
        return True
    return len(name.head) > 3 and text.startswith(
        name.head, run.trail.start + 1
    )  # 创新、协调、绿色、开放、共享｜的发展理念
