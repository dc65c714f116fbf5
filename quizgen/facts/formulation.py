"""formulation: a name with a count (“十个坚持”, 三项机制), and as many members somewhere in the document."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator

from quizgen.documents.document import Span
from quizgen.facts.beside import BRINGS_IN, Asides, Name, beside, followed_by
from quizgen.facts.enumeration import Enumeration
from quizgen.facts.mention import Mention
from quizgen.facts.repeated import repeated
from quizgen.facts.stretches import stretches
from quizgen.facts.subject import subject
from quizgen.facts.under import under
from quizgen.structure import Level, Outline, Run
from quizgen.structure.numeral import number
from quizgen.structure.run import run
from quizgen.structure.verb import VERBS, governs

RULE = "formulation"

_COUNT = r"(?P<count>[一二两三四五六七八九十]{1,3}|\d{1,2})"
_MEASURE = r"(?:个方面|个|项|大|种|位|条|类|点|方面|重|层|级|步|句|字|场|对|件|道|张|支|座|批|股)"
_QUOTED = re.compile(rf"“{_COUNT}(?P<measure>{_MEASURE})?(?P<head>[^“”，。；：！？]{{1,10}})”")
_QUOTED_HEAD = re.compile(  # 五个“更加突出”
    r"(?P<count>[两三四五六七八九十0-9０-９](?=[一二三四五六七八九]?[个项大种条]“)(?:(?<=\d)(?<!\d.)|(?<=\D)(?<![零一二两三四五六七八九十百].)[一二三四五六七八九]?))(?P<measure>个|项|大|种|条)“(?P<head>[^“”，。；：！？]{1,10})”"
)
_SUM = (
    r"(?:领域|方面|环节|能力|机制|要求|任务|工作|措施|原则|目标|问题|行动|工程|举措|体系|阶段|关系|特点|优势|步骤|内容|部分|层面|维度"
    r"|方案|计划|理念)"
)
_HEAD = (
    r"(?:(?!对(?![象策外])|中(?![心国华央小间期])|和(?![平谐])|等(?![次级])|(?<![重主首])要(?![求点])|[来的上与及是在以为将把])"
    r"[\u4e00-\u9fff])"
)
_GOES_ON = r"(?:作为|成为|同时|共同|全面|深入|持续|不断|更加|相互|相辅|有机|统一|一起|一体|之间|进行|组成|构成|支撑)"
_MEASURES = "个方面 方面 个 项 大 种 条 类 点 件 层 座 重 股 支 对(?=关系) 位(?=一体) 维(?=一体) 步(?=走)".split()
_BODIES = "省区市 部门 国 省 市 县 州 校 地 级 方(?![面案式法向])".split()


def _beginnings(words: Iterable[str]) -> str:
    """The class of the characters that the words begin with, for a quick look ahead behind a numeral: most count nothing here."""
    return f"[{''.join(dict.fromkeys(word[0] for word in words))}]"


_PLAIN = re.compile(
    rf"""
    (?P<count>[一二两三四五六七八九十0-9０-９](?=[一二两三四五六七八九十\d]{{0,2}}{_beginnings(_MEASURES)})
      (?<![〇零一二两三四五六七八九十百千万\d第.“].)                    # the numeral first, then what
      (?:(?<=\d)\d?|(?<=\D)[一二两三四五六七八九十]{{0,2}}))      # is before it: so the search is by one character
    (?P<measure>{"|".join(_MEASURES)})                           # 三个, 六个方面, 三点
    (?P<head>一体|{_SUM}{{1,2}}+(?=[\u4e00-\u9fff])              # 领域 in 三大领域发展趋势
      | 重点(?:任务|工作|举措|措施|行动|工程)(?=[\u4e00-\u9fff])   # 重点任务 in 七项重点任务推出措施
      | (?<=点)[\u4e00-\u9fff]{{2}}[和与][\u4e00-\u9fff]{{2}}(?=[，。；：:])   # 希望和要求
      | {_HEAD}{{2,6}}?(?={_GOES_ON}|[的来对为是在和与及]|之(?!路)|$|[^\u4e00-\u9fff])  # 环节, 民生实事, 行动方案
      | (?<=件)事 | (?<=步)走 | (?<=[种类层])(?=[，。；：:])                     # 三件事, 分为三类
      | (?<=方面)(?:的[\u4e00-\u9fff]{{4}}(?=[^\u4e00-\u9fff]|$))?)   # 六个方面, 六个方面的突出问题
    """,
    re.VERBOSE,
)
_SHORT = re.compile(  # 东、西两地, 甲、乙、丙3省, 一般、重要、核心三级
    rf"(?P<count>[两三四五六七八九十0-9０-９](?=[一二三四五六七八九\d]?{_beginnings(_BODIES)})(?<![〇零一二两三四五六七八九十百千万\d第.“].)(?:(?<=\d)\d?|(?<=\D)[一二三四五六七八九]?))"
    rf"(?P<measure>)(?P<head>{'|'.join(_BODIES)})(?![\u4e00-\u9fff]{{0,2}}[以之]上)"
)
_NUMBERED_BEHIND = re.compile(r"[^。！？；\n]{0,30}[，：:。]\s*")
_LINE_CLOSES = re.compile(r"[”）)]{0,2}(?:\s*[（(【][^（）()【】\n]{0,20}[）)】])*\s*\n(?:[^。；\n]{1,20}\n)?\s*")
_SUMS_UP = re.compile(r"[”等这的“、]{0,3}")
_REFERS_BACK = "。这"  # …的现代化。这五个方面的中国特色，…
_COMPOUND = re.compile(r"(?!.位一体)(?:[一二两三四五六七八九][^一二两三四五六七八九十，。]{1,4}){2,4}")
_NUMERALS = re.compile(r"[一二两三四五六七八九]")
_FEWEST_FAR = 2
_SAME_PASSAGE = 150
_COUNTED_VERBS = VERBS | {"代表"}
_NEAR = 12
_FAR = 48  # characters to a numbered list: 从六个方面总结了全年的工作，一是…
_SETS_OUT = ("入手", "着手", "发力", "出发", "用力", "下功夫")
_OF_ASPECTS = ("方面", "个方面")
_NO_NAME = re.compile(
    r"十[一二三四五]五|五一|(?:二十|十[一二三四五六七八九]?)大$|[一二三四五六七八九十]+(?:届|中全会|大(?:以来|报告|精神)|五年|周年|年|月|日|点半)|一(?:带一路|把手|揽子|体化|系列|国两制)|十年|三农|百"
)


def find(outline: Outline, /) -> Iterator[Enumeration | Mention]:
    """Yield the named lists whose members are as many as the name says; a name whose members are nowhere is a mention."""
    lists, asides = _Lists(outline), Asides(outline)
    listed: set[str] = set()
    mentioned: dict[str, Name] = {}
    repeats: dict[str, Run] = {}
    for name in _names(outline.text):
        if name.words in listed and name.head:
            continue
        found = (
            subject(outline, name)
            or beside(outline, asides, name)
            or lists.next_to(name)
            or followed_by(outline, asides, name)
        )
        if found is None and (name.quoted or name.words[-1] == "”") and name.words not in mentioned:
            found = lists.far(name)
        found = found or stretches(outline, name) or under(outline, name)
        if found is not None:
            listed.add(name.words)
            mentioned.pop(name.words, None)
            repeats.pop(name.words, None)
            yield Enumeration(RULE, found, _called(outline, name))
        elif name.quoted:
            mentioned.setdefault(name.words, name)
            if name.words not in repeats and (near := repeated(outline, asides, name)):
                repeats[name.words] = near
    for words, name in mentioned.items():
        if words in repeats:
            yield Enumeration(RULE, repeats[words], _called(outline, name))
            continue
        yield Mention(_called(outline, name), name.count, name.head, name.span)


def _called(outline: Outline, name: Name) -> str:
    """The name in the document's words, without quotes."""
    return outline.words(Span(name.span.start + 1, name.span.stop - 1) if name.quoted else name.span)


def _names(text: str) -> Iterator[Name]:
    for pattern, quoted in ((_QUOTED, True), (_QUOTED_HEAD, False), (_PLAIN, False), (_SHORT, False)):
        for found in pattern.finditer(text):
            count = number(found["count"])
            words = found.group().strip("“”") if quoted else found.group()
            if quoted and _COMPOUND.fullmatch(words):
                count = sum(number(part) or 0 for part in _NUMERALS.findall(words))  # 三严三实: six
            if count is None or not 2 <= count <= 30 or _NO_NAME.match(words):
                continue
            each = number(found["count"]) or 0
            if quoted and count != each and each > 1 and _evenly(words):
                yield Name(words, each, found["head"], Span(*found.span()), quoted)
            if found["measure"] in _OF_ASPECTS and (
                "了" in found["head"] or found["head"][:2] in VERBS or any(out in found["head"] for out in _SETS_OUT)
            ):
                span = Span(found.start(), found.end("measure"))  # 六个方面｜总结了工作
                yield Name(span.of(text), count, "", span, quoted)
            else:
                yield Name(words, count, found["head"], Span(*found.span()), quoted)


def _evenly(words: str) -> bool:
    """Whether a compound name counts the same in all its parts: 六聚焦六强化 may be six members of two clauses each."""
    return len(set(_NUMERALS.findall(words))) == 1


class _Lists:
    """The runs of a document, to be looked up by what stands near them and by how many members they have."""

    def __init__(self, outline: Outline):
        self._text = outline.text
        self._by_start = sorted(outline.runs, key=lambda run: run.items[0].start)
        self._by_stop = sorted(outline.runs, key=lambda run: run.items[-1].stop)
        self._starts = [run.items[0].start for run in self._by_start]
        self._stops = [run.items[-1].stop for run in self._by_stop]
        self._by_count: dict[int, list[Run]] = {}
        for found in outline.runs:
            self._by_count.setdefault(len(found.items), []).append(found)

    def next_to(self, name: Name) -> Run | None:
        """The list that stands right before its name (A、B、C三个环节), or right after it (三点要求。一要…, “四个意识”，即…)."""
        position = bisect_left(self._stops, name.span.start - _NEAR)
        for found in self._by_stop[position:]:
            if found.items[-1].stop > name.span.start:
                break
            if len(found.items) == name.count and self._summed_up(name, found):
                return found
        position = bisect_left(self._starts, name.span.stop)
        for found in self._by_start[position:]:
            if found.items[0].start > name.span.stop + _FAR:
                break
            if len(found.items) == name.count and self._brought_in(name, found):
                return found
        return None

    def _summed_up(self, name: Name, run: Run) -> bool:
        """Whether a name closes the list before it; behind a full stop it must be all that its clause says: 。这五个方面的特色，…"""
        stop, start = run.items[-1].stop, name.span.start
        if self._text[stop:start] == _REFERS_BACK:
            return self._text.startswith("，", name.span.stop)
        return _SUMS_UP.fullmatch(self._text, stop, start) is not None

    def _brought_in(self, name: Name, run: Run) -> bool:
        """Whether a name brings in the list behind it; behind a full stop the list must be numbered, or have the head."""
        opened = run.level in (Level.NUMBERED, Level.PARAGRAPH)
        start = run.around.start if opened else run.items[0].start
        between = self._text[name.span.stop : start]
        if opened and not name.quoted and _NUMBERED_BEHIND.fullmatch(between):
            return True
        if opened and _LINE_CLOSES.fullmatch(between):
            return True
        if run.items[0].start > name.span.stop + _NEAR or BRINGS_IN.fullmatch(between) is None:
            return False
        return "。" not in between or opened or (name.head != "" and _fits(self._text, run, name))

    def far(self, name: Name) -> Run | None:
        """The one list of the document with as many members, all of which have what the name promises."""
        runs = self._by_count.get(name.count, ())
        fitting = [run for run in runs if _fits(self._text, run, name)] or [
            begun for run in runs if (begun := _governed_by(self._text, run, name)) is not None
        ]
        contents = {tuple(item.of(self._text) for item in run.items) for run in fitting}
        nearest = min(fitting, key=lambda run: abs(run.items[0].start - name.span.start), default=None)
        return nearest if len(contents) == 1 else None


def _governed_by(text: str, found: Run, name: Name) -> Run | None:
    """The run without the verb that the name counts, where it stands once for all members (三个代表: 始终代表｜…的要求、…的方向)."""
    first, *rest = found.items
    if (
        abs(found.around.start - name.span.start) > _SAME_PASSAGE
        or len(rest) < _FEWEST_FAR
        or name.head not in _COUNTED_VERBS
    ):
        return None
    verb = text.find(name.head, found.lead.start, first.stop)
    start = verb + len(name.head)
    if verb < 0 or start >= first.stop or any(governs(text, item.start) for item in rest):
        return None
    return run(text, found.level, (Span(start, first.stop), *rest), found.around)


_UTMOST = re.compile(r"^(?:必须|始终|坚决|牢牢|更加|自觉|要|都)+(?=..)")


def _fits(text: str, run: Run, name: Name) -> bool:
    if _UTMOST.sub("", name.head) == run.head:
        return True  # 六个必须坚持: 坚持…, 坚持…
    if run.level is Level.NUMBERED:
        return bool(run.head) and run.head.startswith(name.head)
    if run.head.startswith(name.head) or (run.tail.endswith(name.head) and name.head != "代表"):
        return True
    return len(name.head) > 3 and text.startswith(
        name.head, run.trail.start + 1
    )  # 创新、协调、绿色、开放、共享｜的发展理念
