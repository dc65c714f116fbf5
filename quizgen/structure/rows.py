"""Runs of short lines below what brings them in: 理想的特征⏎理想具有超越性⏎理想具有实践性⏎…; they begin or end alike."""

import re
from collections.abc import Iterator, Sequence

from quizgen.documents.document import Span
from quizgen.structure.outline import Paragraph
from quizgen.structure.run import Level, Run, common_head, common_tail, run

_LEAST = 3
_SHORTEST, _LONGEST = 3, 60
_LONGEST_OVER = 50
_WORD = 2
_SURE = 3  # characters that all share in a row that nothing brings in
_SUFFIXES = frozenset("性感度权化家")
_BRINGS_IN = ("：", ":", "？", "?")
_ENDS = (*_BRINGS_IN, "！", "，")
_HAN = re.compile("[\u4e00-\u9fff]+")
_NO_LINE = re.compile(r"[《【{}\[\]|=<>@#→]|[A-Za-z]{2}|\A[A-Za-z][.．、]|\d$")
_NO_ITEM = (
    "发言",
    "讲话",
    "致辞",
    "现场",
    "合影",
    "通知",
    "公告",
    "意见",
    "办法",
    "主持",
    "报告",
    "大学",
    "学院",
    "公司",
    "颁奖",
)
_BODIES = frozenset("局部委办厅院处社署会司省市区县校系科站所室人员")


def find(text: str, paragraphs: Sequence[Paragraph]) -> Iterator[Run]:
    """Yield the runs of three or more short paragraphs in a row, without numbers, that share their first or last word."""
    row: list[Span] = []
    over: Paragraph | None = None
    for paragraph in paragraphs:
        line = _line(text, paragraph)
        if line is None:
            yield from _runs(text, over, row)
            row, over = [], paragraph
        else:
            row.append(line)
    yield from _runs(text, over, row)


def _line(text: str, paragraph: Paragraph) -> Span | None:
    """A short stretch that is all of a paragraph, with no number before it, and no label."""
    if paragraph.kind != "paragraph" or paragraph.mark is not None or len(paragraph.sentences) != 1:
        return None
    start, stop = paragraph.span
    sentence = paragraph.sentences[0]
    if not _SHORTEST <= stop - start <= _LONGEST or text[stop - 1] in _ENDS or len(sentence.parts) > 1:
        return None
    return None if _NO_LINE.search(text[start:stop]) else sentence.parts[0].span


def _runs(text: str, over: Paragraph | None, row: Sequence[Span]) -> Iterator[Run]:
    """The lines of a row that are alike: all of them, or those that have more in common than one word."""
    first = 0
    while first + _LEAST <= len(row):
        stop = _alike_up_to(text, row, first)
        items = row[first:stop]
        if len(items) >= _LEAST:
            whole, rest = _shared(text, items), _shared(text, items[1:]) if len(items) > _LEAST else 0
            brought = len(items) == len(row) and over is not None and _is_over(text, over)
            if rest > whole and len(common_head([line.of(text) for line in items])) < _SURE:
                items, brought = items[1:], True  # 理想的特征⏎理想具有超越性⏎…: the first brings the others in
            if max(whole, rest) >= (1 if brought else _SURE):
                yield run(text, Level.PARAGRAPH, tuple(items), Span(items[0].start, items[-1].stop))
        first = max(stop, first + 1)


def _alike_up_to(text: str, row: Sequence[Span], first: int) -> int:
    """Up to where lines begin or end alike, from one of them on."""
    head = tail = row[first].of(text)
    for place in range(first + 1, len(row)):
        words = row[place].of(text)
        head, tail = common_head([head, words]), common_tail([tail, words]) if tail else ""
        if not head and not tail:
            return place
    return len(row)


def _is_over(text: str, paragraph: Paragraph) -> bool:
    """Whether a paragraph may bring lines in: a heading, a numbered line, a question, what a colon closes."""
    start, stop = paragraph.span
    if paragraph.kind == "heading" or text[stop - 1] in _BRINGS_IN:
        return True
    return stop - start <= _LONGEST_OVER and paragraph.mark is not None and len(paragraph.sentences) == 1


def _shared(text: str, row: Sequence[Span]) -> int:
    """How many characters all lines share before and behind; 0 where that is no word, or names no item."""
    words = [line.of(text) for line in row]
    if all(text.startswith("。", stop) for _, stop in row):
        return 0  # sentences, one a line
    if len(set(words)) < len(words) or any(word.endswith(_NO_ITEM) for word in words):
        return 0
    head, tail = common_head(words), common_tail(words)
    if (head and not _HAN.fullmatch(head)) or (tail and (not _HAN.fullmatch(tail) or tail[-1] in _BODIES)):
        return 0
    shared = len(head) + len(tail)
    return shared if shared >= _WORD or tail in _SUFFIXES else 0
