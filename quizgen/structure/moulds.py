"""Moulds: how the units of a clause can have something in common in their midst: 的 in one place, a noun behind it, two characters."""

import re
from collections.abc import Sequence

from quizgen.documents.document import Span
from quizgen.structure.edge import LETS, item_stop, may_follow, may_precede
from quizgen.structure.first_item import governed_start
from quizgen.structure.run import closing_noun
from quizgen.structure.word import WORDS, begins_at, between_words

_FRAMED, _SLOGAN, _LONGER = 2, 4, 3
_OF_OR_FIGURE = re.compile(r"[的\d“”]")
_DEED = re.compile("进行|开展|作出|展开")  # 就渠工的岗位、渠工的优势、工作设想｜进行三分钟的述职
_LONGEST_NAME = 12
_IS = "做当是"
_MORE, _MARKS = "更", "更之"
_LONGEST_MARKED = 10
_NO_QUALITY = frozenset("一下间中上后前内外际时加")  # 之间, 更加


def framed(text: str, items: tuple[Span, ...]) -> tuple[int, tuple[Span, ...]] | None:
    """Items of the form …的XX with as long a noun each: 坚定正确的政治方向、解放思想实事求是的思想路线."""
    if text.find("的", items[0].start, items[0].stop) < 0:
        return None
    nouns = {closing_noun(item.of(text)) for item in items[:-1]}
    if len(nouns) != 1 or 0 in nouns:
        return None
    last = items[-1]
    of = text.find("的", last.start + 1, last.stop)
    stop = of + 1 + nouns.pop()
    if of < 0 or stop > last.stop or not may_follow(text[stop : last.stop]) or _DEED.search(text, last.start, of):
        return None
    start, last = governed_start(text, items[0], items[1]), Span(last.start, stop)
    lengths = {behind - begin for begin, behind in (*items[1:-1], last)}
    even = items[0].stop - min(lengths)
    if len(lengths) == 1 and start < even and text[even - 1] in _IS:
        start = even  # 始终做｜雷厉风行的执行者、攻坚克难的行动派
    elif items[0].stop - start > max(lengths) + _LONGER:
        roles = range(
            even - max(lengths) + min(lengths) - _LONGER, even + 1
        )  # 渠长要做｜护渠上的明白人、用水上的带头人
        start = next((at for at in roles if at > start and text[at - 1] in _IS), start)
    return 4 + len(items), (Span(start, items[0].stop), *items[1:-1], last)


def of_one_frame(text: str, items: tuple[Span, ...]) -> tuple[int, tuple[Span, ...]] | None:
    """Items whose 的 stands in one place, all that a clause has of it: 统一的思想、坚定的意志、强大的战斗力."""
    first, *rest = items
    places = {text.find("的", start, stop) - start for start, stop in rest}
    place = places.pop()
    if places or not _FRAMED <= place <= _SLOGAN or any(item.of(text).count("的") != 1 for item in items):
        return None
    of = text.find("的", first.start, first.stop)
    start, last = of - place, Span(rest[-1].start, _of_like_noun(text, items))
    if start < first.start or item_stop(text, last) != last.stop or not last.stop - last.start <= _LONGEST_NAME:
        return None
    joined, at = text[first.start : first.stop], start - first.start
    if not (may_precede(joined[:at]) or begins_at(joined, at)) or any(
        stop - begin < place + 3 for begin, stop in items
    ):
        return None
    return 3 + len(items), (Span(start, first.stop), *rest)


def _of_like_noun(text: str, items: Sequence[Span]) -> int:
    """Where the last item ends: with a noun as long as the others' where another word follows: 为祖国的解放、社会的进步｜顽强拼搏."""
    nouns = {stop - text.find("的", start, stop) for start, stop in items[:-1]}
    last = items[-1]
    stop = text.find("的", last.start, last.stop) + min(nouns)
    return (
        stop
        if len(nouns) == 1 and stop < last.stop and between_words(text[last.start : last.stop], stop - last.start)
        else last.stop
    )


def marked(text: str, items: tuple[Span, ...]) -> tuple[int, tuple[Span, ...]] | None:
    """Items that end in 更 or 之 and an adjective: 让身边的｜山更绿、水更清、环境更优美; 形势之复杂、任务之艰巨、斗争之严峻."""
    first, *rest, last = items
    mark = mark_of(text, first)
    at = text.find(mark, last.start + 1, last.stop - 1) if mark else -1
    if not 0 < at - last.start <= _LONGEST_MARKED or any(mark_of(text, item) != mark for item in rest):
        return None
    two = at + 3 <= last.stop and (at + 3 == last.stop or text[at + 1 : at + 3] in WORDS)
    stop = at + 2 + two
    if mark == _MORE and not may_follow(text[stop : last.stop]):
        return None
    start = max(first.start, text.rfind("的", first.start, first.stop - 2) + 1)
    lengths = [stop - start for start, stop in rest]
    if min(lengths) == max(lengths) < first.stop - start and text[start] in LETS:
        start = first.stop - lengths[0]  # 使灌区｜天更蓝、山更绿
    longest = max(*lengths, stop - last.start)
    if first.stop - start > longest:
        return None
    return 3 + len(items), (Span(start, first.stop), *rest, Span(last.start, stop))


def mark_of(text: str, item: Span) -> str:
    """The 更 or 之 behind which one or two characters end an item; nothing where there is none."""
    for at in (item.stop - 2, item.stop - 3):
        if text[at] in _MARKS and at > item.start:
            return "" if text[at + 1] in _NO_QUALITY or text[at - 1] == "分" else text[at]
    return ""


def may_have_middle(first: Span, second: Span) -> bool:
    """Whether two units are long enough for two characters in their midst."""
    return first.stop - first.start > _SLOGAN < second.stop - second.start


def of_one_middle(text: str, items: tuple[Span, ...]) -> tuple[int, tuple[Span, ...]] | None:
    """Items with two characters in common in their midst, as much behind them: 宏观政策要稳、产业政策要准、社会政策要托底."""
    second, last = items[1], items[-1]
    if _OF_OR_FIGURE.search(text, items[0].start, items[-2].stop):
        return None
    for at in range(second.start + 2, second.stop - 2):
        if text.find(text[at : at + 2], last.start + 2, last.stop - 1) < 0:
            continue  # nearly always
        places = [text.find(text[at : at + 2], item.start + 2, item.stop - 1) for item in items]
        behind = {item.stop - place for item, place in zip(items[:-1], places, strict=False)}
        if min(places) < 0 or len(behind) > 1:
            continue
        first = Span(governed_start(text, items[0], second), items[0].stop)
        of = text.find("的", places[-1] + 2, last.stop)
        stop = of if of > 0 else item_stop(text, last)
        if first.start + 2 <= places[0] and stop - places[-1] - behind.pop() in range(_LONGER):
            return 3 + len(items), (first, *items[1:-1], Span(last.start, stop))
    return None
