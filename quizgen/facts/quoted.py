"""What is quoted beside a counted name: the list in one quote, or what several quotes in a row hold, as many as it says."""

import re
from itertools import pairwise

from quizgen.documents.document import Span
from quizgen.facts.as_many import within
from quizgen.facts.asides import Asides
from quizgen.facts.name import Name
from quizgen.structure import Level, Outline, Run, Sentence
from quizgen.structure.run import run

_QUOTES = re.compile("(?:分别)?(?:是指|指的是|是|即|指|为|包括)?[：:]?“")  # 四个能力指的是“看、听、问、记”
_DASH = re.compile(r"[^，。；：“”—\n]{0,12}(?:——|：|，即)“")
_COUNTS = re.compile("[两三四五六七八九十](?:个|大|项)")
_OF_ANOTHER = ("”（", "”(")
_LONGEST_QUOTE = 80
_FEWEST, _PAIR = 3, 2


def in_quotes(outline: Outline, asides: Asides, name: Name) -> Run | None:
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
