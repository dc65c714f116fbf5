"""formulation: a name with a count (“十个坚持”, 三项机制), and as many members somewhere in the document."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from quizgen.documents.document import Span
from quizgen.documents.trouble import Message, Remark
from quizgen.facts.enumeration import Enumeration
from quizgen.facts.mention import Mention
from quizgen.structure import Level, Outline, Run, units
from quizgen.structure.numeral import number

RULE = "formulation"

_COUNT = r"(?P<count>[一二两三四五六七八九十]{1,3}|\d{1,2})"
_MEASURE = r"(?:个方面|个|项|大|种|位|条|类|点|方面|重|步|句|字|场|对|件|道|张|支|座|批|股)"
_QUOTED = re.compile(rf"“{_COUNT}(?P<measure>{_MEASURE})?(?P<head>[^“”，。；：！？]{{1,10}})”")
_PLAIN = re.compile(
    rf"""
    (?<![〇零一二两三四五六七八九十百千万\d第十.])
    {_COUNT}(?P<measure>个方面|方面|个|项|大|种|条|类|点)        # 三个, 六个方面, 三点
    (?P<head>[\u4e00-\u9fff]{{2,6}}?)                            # 环节, 工作, 要求
    (?=[，。；：、”（）]|$|[^\u4e00-\u9fff])
    """,
    re.VERBOSE,
)
_BRINGS_IN = re.compile(
    r"[”\s]*(?:，?(?:即|就是|也就是|分别是|分别为|是|包括|主要是|具体是)[，：:]?|的?[^，。；]{0,6}[。：:]|——|\n)\s*"
)
_NO_NAME = re.compile(
    r"十[一二三四五]五|五一|[一二三四五六七八九十]+(?:届|中全会|大(?:以来|报告|精神)|五年|周年|年|月|日|点半)|一(?:带一路|把手|揽子|体化|系列|国两制)|十年|三农|百"
)


@dataclass(frozen=True, slots=True)
class _Name:
    """A name that promises a list: how it is written, how many members it promises, what they should share."""

    words: str
    count: int
    head: str
    span: Span
    quoted: bool


def find(outline: Outline, /) -> Iterator[Enumeration | Mention | Remark]:
    """Yield the named lists whose members are as many as the name says; a name whose members are nowhere is a mention."""
    text = outline.text
    listed: set[str] = set()
    mentioned: dict[str, _Name] = {}
    for name in _names(text):
        if name.words in listed:
            continue
        run = _closed_by(outline, name) or _next_to(outline, name) or (_far(outline, name) if name.quoted else None)
        if run is not None:
            listed.add(name.words)
            mentioned.pop(name.words, None)
            yield Enumeration(RULE, run, _called(outline, name))
        elif name.quoted:
            mentioned.setdefault(name.words, name)
    for name in mentioned.values():
        called = _called(outline, name)
        yield Mention(called, name.span)
        yield Remark(
            name.span,
            RULE,
            Message(
                f"“{called}”只有名称，文件中没有找到{name.count}项内容，未出题",
                f"“{called}” is named, but its {name.count} members are nowhere in the document: no card",
            ),
        )


def _called(outline: Outline, name: _Name) -> str:
    """The name in the document's words, without quotes."""
    return outline.words(Span(name.span.start + 1, name.span.stop - 1) if name.quoted else name.span)


def _names(text: str) -> Iterator[_Name]:
    for pattern, quoted in ((_QUOTED, True), (_PLAIN, False)):
        for found in pattern.finditer(text):
            count = number(found["count"])
            words = found.group().strip("“”")
            if count is None or not 2 <= count <= 30 or _NO_NAME.match(words):
                continue
            yield _Name(words, count, found["head"], Span(*found.span()), quoted)


def _closed_by(outline: Outline, name: _Name) -> Run | None:
    """The units right before a name that counts them: 源头治理、排查调处、集体会商三个环节, alike or not."""
    sentence = outline.sentence_at(name.span.start)
    clause = next((clause for clause in sentence.clauses if clause.body.holds(name.span)), None) if sentence else None
    if clause is None:
        return None
    before = [unit for unit in clause.units if unit.start < name.span.start]
    if len(before) < 2 or before[-1].stop < name.span.start:
        return None
    stop = name.span.start
    while outline.text[stop - 1] in "等这的":
        stop -= 1
    return (
        units.closed(outline.text, (*before[:-1], Span(before[-1].start, stop)), name.count)
        if before[-1].start < stop
        else None
    )


def _next_to(outline: Outline, name: _Name) -> Run | None:
    """The list that stands right before its name (A、B、C三个环节) or right after it (三点要求。一要…, “四个意识”，即…)."""
    for run in outline.runs:
        if len(run.items) != name.count or run.items[0].start <= name.span.start < run.items[-1].stop:
            continue
        between = (
            Span(run.items[-1].stop, name.span.start)
            if run.items[-1].stop <= name.span.start
            else Span(name.span.stop, run.around.start)
        )
        if 0 <= between.stop - between.start <= 12 and _is_bridge(
            between.of(outline.text), before=run.around.start > name.span.start
        ):
            return run
    return None


def _is_bridge(words: str, *, before: bool) -> bool:
    """Whether nothing of weight stands between a list and its name."""
    if not before:
        return re.fullmatch(r"[”等这的“、]{0,3}", words) is not None
    return _BRINGS_IN.fullmatch(words) is not None


def _far(outline: Outline, name: _Name) -> Run | None:
    """The one list of the document with as many members, all of which have what the name promises."""
    fitting = [run for run in outline.runs if len(run.items) == name.count and _fits(outline.text, run, name)]
    contents = {tuple(item.of(outline.text) for item in run.items) for run in fitting}
    return min(fitting, key=lambda run: abs(run.items[0].start - name.span.start)) if len(contents) == 1 else None


def _fits(text: str, run: Run, name: _Name) -> bool:
    if run.level is Level.NUMBERED:
        return bool(run.head) and run.head.startswith(name.head)
    head = name.head.strip("“”")
    return run.head.startswith(head) or run.tail.endswith(head) or all(head in item.of(text) for item in run.items)
