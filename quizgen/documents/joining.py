"""Lines into one text: blanks that only the page's layout needed are dropped, and each character keeps its line."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from quizgen.documents.document import Block, BlockKind, Span
from quizgen.documents.draft import Form, Line
from quizgen.documents.line_marks import PARAGRAPH_MARK
from quizgen.documents.tidying import CJK, widen, widen_block

MARK = "、。，；：？！“”‘’（）《》〈〉【】「」『』〔〕"
BLANKS = re.compile(r" {2,}")
# Each begins with the blank, and looks behind it afterwards: so a search goes from blank to blank.
AT_MARK = rf" (?=[{MARK}])| (?<=[{MARK}] )"  # 电 （记者徐隽） 中共中央
AT_DIGIT = rf" (?<=[{CJK}] )(?=\d)| (?<=\d )(?=[{CJK}％])"  # 7 月 14 日
AT_UNIT = rf" (?<=[{CJK}] )(?=\d{{1,4}} ?[年月日])| (?<=第 )(?=\d)| (?<=\d )(?=[年月日时分版届次期号个项条万亿％])"
BETWEEN = rf" (?<=[{CJK}] )(?=[{CJK}])"  # 会 议 强 调
AT_PAUSE = r" (?=[、。，；：？！（）])| (?<=[、。，；：？！（）] )"  # 规定》 中共中央: parted, though at a mark
IN_ROW = re.compile(AT_PAUSE)
CELL = re.compile(rf" (?<=[{CJK}”’》] )(?=[{CJK}“‘《])")
IN_HEADLINE = re.compile(f"{AT_PAUSE}|{AT_UNIT}")
IN_PARAGRAPH = re.compile(f"{AT_MARK}|{AT_DIGIT}")
IN_WRAPPED = re.compile(f"{AT_MARK}|{AT_DIGIT}|{BETWEEN}")
LATIN, FIGURE = re.compile(r"[A-Za-z]"), re.compile(r"[0-9]")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Lines that are one block, what the block is, and the form of the draft that it was."""

    lines: tuple[Line, ...]
    kind: BlockKind = "paragraph"
    form: Form = "line"


def joined(paragraphs: Sequence[Paragraph]) -> tuple[str, tuple[Block, ...], tuple[tuple[int, int], ...]]:
    """The text of the paragraphs, the blocks in it, and where in it each line of the source begins.

    >>> text, blocks, lines = joined([Paragraph((Line(3, "北京 7 月 15"), Line(5, " 日电 ")))])
    >>> text, blocks[0].span, lines
    ('北京7月15日电', Span(start=0, stop=8), ((0, 3), (6, 5)))
    """
    parts: list[str] = []
    blocks: list[Block] = []
    lines: list[tuple[int, int]] = []
    position = 0
    for paragraph in paragraphs:
        start = position
        block: list[str] = []
        for number, words in _pieces(paragraph):
            if not lines or lines[-1][1] != number:
                lines.append((position, number))
            block.append(words)
            position += len(words)
        if position == start:
            continue
        words = widen_block("".join(block))
        cells = [start + found.end() for found in CELL.finditer(words)] if paragraph.form == "row" else ()
        parts.append(words)
        blocks.append(Block(Span(start, position), paragraph.kind, tuple(cells)))
        position += 1
    return "\n".join(parts), tuple(blocks), tuple(lines) or ((0, 1),)


def _pieces(paragraph: Paragraph) -> list[tuple[int, str]]:
    """The words of each line with its number, and a blank before the line where two words meet that a blank parts."""
    layout = _layout_blanks(paragraph)
    pieces: list[tuple[int, str]] = []
    last = ""
    for line in paragraph.lines:
        words = widen(line.text.strip())
        if not pieces and (mark := PARAGRAPH_MARK.match(words)):
            words = words[mark.end() :]  # opens a paragraph, and is no word of it
        if " " in words:
            words = layout.sub("", BLANKS.sub(" ", words))
        if not words:
            continue
        if _are_two_words(last, words):
            words = " " + words
        pieces.append((line.number, words))
        last = words[-1]
    return pieces


def _are_two_words(last: str, words: str) -> bool:
    """Whether a line that ends so and one that begins so break between two words; two figures are of one number."""
    if FIGURE.match(last):
        return LATIN.match(words) is not None
    return LATIN.match(last) is not None and (LATIN.match(words) or FIGURE.match(words)) is not None


def _layout_blanks(paragraph: Paragraph) -> re.Pattern[str]:
    """The blanks that are no words: at marks and at digits, in a headline only at its dates.

    A single blank between two Chinese words parts the phrases of a headline, and in a row of a table the cells; in a
    wrapped paragraph it is the page's.
    """
    if paragraph.kind != "paragraph":
        return IN_HEADLINE
    if paragraph.form == "row":
        return IN_ROW
    return IN_WRAPPED if paragraph.form == "wrapped" else IN_PARAGRAPH
