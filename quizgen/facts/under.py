"""What stands under a line that closes with a counted name (…（“三重一大”）, 三大法宝：), or that asks what is in it (…是什么？)."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from quizgen.documents.document import Span
from quizgen.facts.as_many import headed, so_many, within
from quizgen.facts.name import Name
from quizgen.structure import Level, Outline, Paragraph, Run, Sentence
from quizgen.structure.closed import closed
from quizgen.structure.edge import item_stop
from quizgen.structure.run import run

ASKED = (
    r"(?:[^，。；、：:（()\n”是指有包]{0,6}?(?:的(?:基本|主要|具体|核心|科学)?(?:内容|内涵|含义|要义|要求))?"  # “三讲”教育的主要内容
    r"(?:，其(?:主要|具体)?内容)?(?:分别)?(?:是指?|指的?是?|包括|包含|有)(?:了|的是)?(?:什么|什麼|什麽|哪些|哪[几幾一二两三四五六七八九十][个個项項]?)"
    r"(?:内容|方面|意思)?)"
)
"""What makes a question of a name: “三严三实”是指什么, 三大作风包括哪些内容."""
_REMARK = r"(?:[（(][^（）()\n]{1,20}[）)]\s*){0,3}"
_CLOSES_LINE = re.compile(rf"[”\s]*(?:[^，。；、：:（(\n？?]{{0,4}}\s*{_REMARK}|{ASKED}\s*{_REMARK})[：:？?]?\s*")
_ASKS = re.compile(rf"[”\s]*{ASKED}\s*{_REMARK}[：:？?]?\s*")
_WHAT_IS = re.compile(r"(?:什么|何)(?:是|叫|为|谓)$")
_ANSWERS = re.compile(
    r"(?:答案?[：:]\s*)?(?:[它这]们?)?(?:主要|具体|分别)?(?:是指|指的是|包括|即|就是|指|是|为)?[：:]?"
)
_OTHERWISE = re.compile("“?[一二两三四五六七八九十][^，。；：]{1,8}(?:是指|指的是|即|包括)")
_LONGEST_LINE = 30
_LONGEST_QUESTION = 50
_SHORTEST_ITEM, _LONGEST_ITEM = 3, 40
_FEWEST = 3
_MUCH_LONGER = 2.5
_LABEL = re.compile(r"[^，。；：:\n]{2,16}[：:](?=.)")
_SUCH, _AND = "等", ("及", "及其", "和", "与")
_ANSWER = re.compile("答案?：(?:(?:[它这]们?)?(?:分别|主要)?(?:是|为|有(?![机关效限]))：?)?")
_WHICH, _FARTHEST = "哪", 100
_ENDS, _GOES_ON = ("。", "！", "？", "?"), ("，", "；", ",", ";")


def under(outline: Outline, name: Name) -> Run | None:
    """The list of the next paragraph's first sentence, or as many short paragraphs in a row as the name says."""
    if outline.text.endswith(_WHICH, 0, name.span.start):
        return _told_which(outline, name)
    line = outline.paragraph_at(name.span.start)
    if line is None or line.span.stop - line.span.start > _LONGEST_QUESTION:
        return None
    text = outline.text
    if not _CLOSES_LINE.fullmatch(text, name.span.stop, line.span.stop):
        return None
    asks = (
        _ASKS.fullmatch(text, name.span.stop, line.span.stop) is not None
        or _WHAT_IS.search(text, line.span.start, name.span.start) is not None
    )
    if not asks and (
        name.span.stop - line.span.start > _LONGEST_LINE or text.endswith(_AND, line.span.start, name.span.start)
    ):
        return None  # 水价体系及其三大问题⏎: what stands below may be of the other
    at = bisect_right(outline.paragraphs, line.span.start, key=lambda paragraph: paragraph.span.start)
    following = outline.paragraphs[at : at + name.count + 1]
    if not following or not following[0].sentences:
        return None
    if following[0].kind != "paragraph" and len(following[0].sentences[0].parts[0].clauses[0].units) != name.count:
        return None  # what is all bold looks like a heading
    if asks:
        return _answer(text, following[0].sentences[0], name) or _paragraphs(text, line, following, name)
    found = _sentence(text, following[0].sentences[0], name) if len(following[0].sentences) == 1 else None
    return found or _paragraphs(text, line, following, name)


def _told_which(outline: Outline, name: Name) -> Run | None:
    """What answers the question which they are: 发起了哪三大战役？哪次最早？答：辽沈战役、…"""
    text = outline.text
    answer = _ANSWER.search(text, name.span.stop, name.span.stop + _FARTHEST)
    if answer is None:
        return None
    start = answer.end()
    sentence = outline.sentence_at(start)
    clause = next((one for one in sentence.clauses if one.body.stop > start), None) if sentence else None
    units = [Span(max(unit.start, start), unit.stop) for unit in clause.units if unit.stop > start] if clause else []
    if len(units) == name.count > 1:
        units[-1] = Span(units[-1].start, item_stop(text, units[-1]))  # 有｜红、黄、蓝、绿｜四种
        return closed(text, tuple(units), name.count)
    return None


def _sentence(text: str, sentence: Sentence, name: Name) -> Run | None:
    """What the one sentence of the next paragraph lists."""
    if len(sentence.clauses) > 1:
        whole = within(text, sentence, name.count)
        if whole is None:
            return None
        whole = run(text, whole.level, headed(text, whole.items, name.head), whole.around)
        alike = whole.head or whole.tail or all(name.head in item.of(text) for item in whole.items)
        return whole if alike or whole.level is Level.PART else None
    found = sentence.clauses[0].units
    if len(found) > 1 and not any("的" in unit.of(text) for unit in found[:-1]):
        found = (*found[:-1], Span(found[-1].start, item_stop(text, found[-1])))  # …、生态文明建设｜的总体布局
    return closed(text, found, name.count) if len(found) > 1 and name.count >= _FEWEST else None


def _answer(text: str, sentence: Sentence, name: Name) -> Run | None:
    """The list that answers, as many as asked for, alike or not; in all clauses together where the name counts twice."""
    repeated = text.find(name.words, sentence.span.start, sentence.span.start + _LONGEST_LINE)
    opening = _ANSWERS.match(text, repeated + len(name.words), sentence.span.stop) if repeated >= 0 else None
    opening = opening or _ANSWERS.match(text, *sentence.span)
    start = opening.end() if opening else sentence.span.start
    if start == sentence.span.start and _OTHERWISE.match(text, *sentence.span):
        return None  # 四懂四会四个能力是什么？四懂指的是…
    for level, spans in _cuts(sentence, twice=name.twice):
        behind = [span for span in spans if span.stop > start]
        if not behind:
            continue
        items = so_many(text, level, behind, start, name.count)
        if items is not None and level is Level.CLAUSE and start == sentence.span.start and _uneven(items):
            continue  # what the next sentence tells, and no answer: 1935年10月，红军到达陕北，…
        if items is not None and all(0 < item.stop - item.start <= _LONGEST_ITEM for item in items):
            if level is Level.UNIT and text.endswith(_SUCH, *items[-1]):
                items = (*items[:-1], Span(items[-1].start, items[-1].stop - 1))
            return run(text, level, items, sentence.span)
    return None


def _uneven(items: Sequence[Span]) -> bool:
    """Whether one of the stretches is much longer than another."""
    lengths = [stop - start for start, stop in items]
    return max(lengths) > _MUCH_LONGER * min(lengths)


def _cuts(sentence: Sentence, *, twice: bool) -> Iterator[tuple[Level, Sequence[Span]]]:
    """A sentence in parts, clauses, the units of its only clause, or those of all clauses."""
    clauses = sentence.clauses
    if any(clause.mark is not None for clause in clauses):
        return
    yield Level.PART, [part.span for part in sentence.parts]
    if len(sentence.parts) == 1:
        yield Level.CLAUSE, [clause.body for clause in clauses]
    if len(clauses) == 1 or twice:
        yield Level.UNIT, [unit for clause in clauses for unit in clause.units]


def _paragraphs(text: str, line: Paragraph, following: Sequence[Paragraph], name: Name) -> Run | None:
    """As many short paragraphs as the name says, and no more of their like behind them."""
    items = following[: name.count]
    if len(items) < name.count or name.count < _FEWEST:
        return None
    explained = all(_is_explained(text, item) for item in items)
    is_item = _is_explained if explained else _is_item
    if not explained and not all(_is_item(text, item) for item in items):
        return None
    bare = line.kind == "paragraph" and text[line.span.stop - 1] not in "：:？?"
    if bare and (explained or line.span.stop > name.span.stop or not name.head):
        return None  # a line over others must close with the name itself: 水网的五大要素⏎…
    ended = {text.endswith(_ENDS, *item.span) for item in items}
    goes_on = all(text.endswith(_GOES_ON, *item.span) for item in items[:-1])
    if len(ended) > 1 and not (explained or goes_on):
        return None
    closes = goes_on and text.endswith(_ENDS, *items[-1].span)  # …，⏎…，⏎…。
    if len(following) > name.count and not closes and is_item(text, following[name.count]):
        behind = following[name.count]
        labelled = not explained and _is_explained(text, behind)
        if not labelled and (explained or text.endswith(_ENDS, *behind.span) in ended):
            return None
    spans = tuple(item.sentences[0].parts[0].span for item in items)
    return run(text, Level.PARAGRAPH, spans, Span(spans[0].start, spans[-1].stop))


def _is_item(text: str, paragraph: Paragraph) -> bool:
    start, stop = paragraph.span
    return (
        paragraph.kind == "paragraph"
        and paragraph.mark is None
        and len(paragraph.sentences) == 1
        and _SHORTEST_ITEM <= stop - start <= _LONGEST_ITEM
        and text[stop - 1] not in "：:"
    )


def _is_explained(text: str, paragraph: Paragraph) -> bool:
    """Whether a short label and a colon open a paragraph: 道路自信：对发展方向的自信。"""
    return paragraph.kind == "paragraph" and paragraph.mark is None and _LABEL.match(text, *paragraph.span) is not None
