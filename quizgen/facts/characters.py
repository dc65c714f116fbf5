"""Names that count characters (“二十字”方针, 十六字要求), each with what stands beside it and has as many, in items of one length."""

import re
from collections.abc import Iterator
from itertools import pairwise

from quizgen.documents.document import Span
from quizgen.structure import Level, Outline, Run
from quizgen.structure.edge import may_precede
from quizgen.structure.numeral import number
from quizgen.structure.run import run

_NAME = re.compile(  # 字 first, then the numeral before it: so the search is by one character
    r"字(?<=[一二三四五六七八九十\d]字)(?P<quote>”)?(?:的?[\u4e00-\u9fff]{0,6}?"
    r"(?:方针|要求|原则|理念|目标|思路|经验|精神|箴言|口诀|诀|工作法|标准|格言|作风|价值观))?”?"
)
_NUMERAL = re.compile(r"(?:[一二三四五六七八九十]{1,3}|\d{1,2})$")
_LONGEST_NUMERAL = 3
_BRINGS_IN = re.compile(r"(?:的?(?:具体|主要)?内容)?，?(?:分别|也)?(?:即|就是|是指|指的是|是|为)?[：:]?“?(?:——)?“?")
_CLOSES = re.compile(r"”?(?:等|这|的)?“?$")
_PIECE = re.compile(r"[\u4e00-\u9fff]+")
_BETWEEN = re.compile(r"[、，；“”]{1,3}")
_FEWEST = 8  # characters
_LONGEST_ITEM = 10


def in_characters(outline: Outline) -> Iterator[tuple[Span, Run]]:
    """Yield such names with their lists, which stand right behind them or right before."""
    text = outline.text
    for found in _NAME.finditer(text):
        numeral = _NUMERAL.search(text, max(0, found.start() - _LONGEST_NUMERAL), found.start())
        count = number(numeral[0]) if numeral else None
        if numeral is None or count is None or count < _FEWEST:
            continue
        quoted = text[numeral.start() - 1] == "“"
        opens = numeral.start() - (quoted and found["quote"] is not None)
        name = Span(opens, found.end() - (text[found.end() - 1] == "”" and opens == numeral.start()))
        items = _behind(text, found.end(), count) or _before(text, numeral.start() - quoted, count)
        if items:
            yield name, run(text, Level.UNIT, items, Span(items[0].start, items[-1].stop))


def _behind(text: str, start: int, count: int) -> tuple[Span, ...]:
    """The items that open there, behind what brings them in: 二十字方针是“｜产业兴旺、生态宜居、…”."""
    brings = _BRINGS_IN.match(text, start)
    start = brings.end() if brings else start
    pieces: list[Span] = []
    for piece in _PIECE.finditer(text, start, start + 2 * count):
        gap = text[pieces[-1].stop : piece.start()] if pieces else text[start : piece.start()]
        if (pieces and _BETWEEN.fullmatch(gap) is None) or (not pieces and gap):
            break
        pieces.append(Span(*piece.span()))
        if sum(stop - begin for begin, stop in pieces) >= count:
            break
    return tuple(pieces) if _even(pieces, count) else ()


def _before(text: str, stop: int, count: int) -> tuple[Span, ...]:
    """The items that end there: 坚持“预防为主、科学管护”｜的八字方针; what stands before the first is cut off."""
    begin = max(0, stop - 2 * count - _LONGEST_ITEM)
    closes = _CLOSES.search(text, begin, stop)
    stop = closes.start() if closes else stop
    pieces = [Span(*piece.span()) for piece in _PIECE.finditer(text, begin, stop)]
    if not pieces or pieces[-1].stop != stop:
        return ()
    length = pieces[-1].stop - pieces[-1].start
    first = len(pieces) - count // length
    if first < 0 or count < length:
        return ()  # …提出的实施战略的｜“十二字”方针
    row = pieces[first:]
    lead = text[row[0].start : row[0].stop - length]
    row[0] = Span(row[0].stop - length, row[0].stop)
    parted = all(_BETWEEN.fullmatch(text[one.stop : other.start]) for one, other in pairwise(row))
    return tuple(row) if parted and _even(row, count) and may_precede(lead) else ()


def _even(items: list[Span], count: int) -> bool:
    """Whether two items or more, of one length, have as many characters together."""
    lengths = {stop - start for start, stop in items}
    return len(items) > 1 and len(lengths) == 1 and lengths.pop() * len(items) == count
