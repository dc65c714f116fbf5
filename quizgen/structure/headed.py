"""Items that begin alike: 依法管网、依法办网、依法上网."""

import re
from collections.abc import Sequence

from quizgen.documents.document import Span
from quizgen.structure.edge import HOLDERS, item_stop, may_follow, may_precede
from quizgen.structure.last_whole import MEASURES
from quizgen.structure.run import common_head
from quizgen.structure.summing import HEADS, heads
from quizgen.structure.torn import DONE
from quizgen.structure.verb import ADVERBS, VERBS, governs, makes_do
from quizgen.structure.word import WORDS

_BECOMES = re.compile(
    "发生|得到|取得|进行|成为|增速|增长|增幅|保持在|达到|突破|超过|中(?=引发|引起|产生|掀起|形成|广泛)"
)
_TOGETHER = frozenset("联合 共同 积极 主动 充分 深度 加快 全面 协同 相互".split())
_FARTHEST = 16  # characters that the first item may have more than the others
_PARTY = ("共产", "中国")
_NUMERALS = tuple("两三四五六七八九十")
_DIVIDED = re.compile("分为|分成|包括|包含")


def headed(text: str, items: tuple[Span, ...]) -> tuple[int, tuple[Span, ...]] | None:
    """Items that begin alike: 依法管网、依法办网、依法上网."""
    first, *rest = items
    if len({text[start : start + 2] for start, _ in rest}) > 1:
        return None
    head = common_head([text[start:stop] for start, stop in rest])
    if head[:1] == "“" and head[1:] in _NUMERALS:
        return None  # “十个明确”、“十四个坚持”概括了…: names with counts
    for length in range(len(head), 1, -1):
        at = _head_start(text, first, head[:length])
        if at >= 0 and first.stop - at > _FARTHEST + max(stop - start for start, stop in rest[:-1] or rest):
            continue  # 渠站应当将巡查结果作为｜渠工、渠长考核的依据
        while at >= first.start + 2 and text[at - 2 : at] in _PARTY:
            at -= 2  # 中国共产｜党的历史、党的路线、党的建设
        if at >= 0 and first.stop - at > length and not _serves(text, Span(at + length, first.stop), rest):
            stop = item_stop(text, rest[-1])
            if text[stop : stop + 1] == "的" and head[:2] in MEASURES:
                stop = rest[-1].stop  # 一种追求、一种爱好、一种健康的生活方式
            if text[stop : stop + 1] == "的" and _each_has_one_of(text, items):
                stop = rest[-1].stop  # 中国先进生产力的发展要求、中国先进文化的前进方向、中国人民的根本利益
            lengths = {item.stop - item.start for item in rest[:-1]} | {first.stop - at}
            same = rest[-1].start + lengths.pop() if len(lengths) == 1 else stop
            if same < stop and text.startswith(text[rest[-1].start : same], rest[-2].start):
                return None  # 水库运营者、水库管理人员、水库管理人员｜服务机构
            verbs = all(item.of(text)[-2:] in VERBS for item in rest[:-1]) and text[same - 2 : same] in VERBS
            if (
                same < stop
                and (verbs or text[same] == "或" or may_follow(text[same : rest[-1].stop]) or heads(text[same:stop]))
                and not makes_do(text, rest[-1].start + length, same)
                and not text.endswith(DONE, rest[-1].start, same)
                and not (
                    (text[same - 2 : same] in VERBS or head[:length] in ADVERBS) and text[same : rest[-1].stop] in VERBS
                )  # 不断调整做实, 同时投入使用
            ):  # 全面学习、全面把握、全面落实｜精神
                stop = same
            does = (at for at in range(rest[-1].start + length + 1, stop - 3) if text[at : at + 2] in _TOGETHER)
            stop = next((at for at in does if governs(text, at + 2)), stop)  # 工业企业、工业数据服务商｜联合开展…
            stop = _before_deed(text, items, Span(rest[-1].start + length, stop))
            becomes = _BECOMES.search(text, rest[-1].start + length + 1, stop)
            if becomes and any(becomes.group() in item.of(text) for item in rest[:-1]):
                becomes = None
            stop = becomes.start() if becomes else stop  # 处理目的、处理方式和处理种类｜发生变更
            if text[stop - 1] in "上中" and stop == rest[-1].stop and text[at - 1] == "在":
                stop -= 1  # 体现在｜水渠管护、水渠调度、水渠监测｜上
            if not any("的" in item.of(text) for item in (first, *rest[:-1])):
                of = text.find("的", rest[-1].start + length + 1, stop)
                stop = of if of > 0 else stop
            trimmed = (Span(at, first.stop), *rest[:-1], Span(rest[-1].start, stop))
            return 3 + 2 * length + len(items), trimmed
    return None


def _before_deed(text: str, items: Sequence[Span], last: Span) -> int:
    """Where the last item, seen behind its head, ends: before what is done with all, if no other does a thing: 劳动对象｜优化组合."""
    at = next((at for at in range(last.start + 2, last.stop - 3) if governs(text, at)), last.stop)
    if at == last.stop or text[at - 2 : at] not in WORDS or text[at + 2] in "的和与、":
        return last.stop
    if text[last.stop - 2 : last.stop] in HEADS or makes_do(text, at, last.stop):
        return last.stop  # 水价形成机制, 上门督促农户
    deeds = any(governs(text, place) for start, stop in items[1:-1] for place in range(start, stop - 1))
    return last.stop if deeds else at


def _serves(text: str, first: Span, others: Sequence[Span]) -> bool:
    """Whether the first item alone tells what something is done for: 人民｜为争取民族独立、人民解放和国家富强、人民幸福而奋斗."""
    if text[first.start - 2 : first.start] in HOLDERS and governs(text, first.start):
        return True  # 人民｜谋求民族独立、人民解放、人民幸福
    at = text.find("为", *first)
    return at >= 0 and text[at + 1 : at + 3] in VERBS and not any("为" in other.of(text) for other in others)


def _each_has_one_of(text: str, items: Sequence[Span]) -> bool:
    """Whether every item has a 的 of its own, the last one no other that would close the list."""
    return all("的" in item.of(text) for item in items) and items[-1].of(text).count("的") == 1


def _head_start(text: str, first: Span, head: str) -> int:
    """Where the head stands in the first unit: the first place behind words that may govern a list, else the last one.

    What is divided is no item: 机构分为｜机构甲、机构乙.
    """
    divided = _DIVIDED.search(text, *first)
    at = text.find(head, divided.end() if divided else first.start, first.stop)
    said = text.find("是" + head, first.start + 1, first.stop) if at == first.start else -1
    if said > 0:
        return said + 1  # 全面从严治党是｜全面建成小康社会、全面深化改革的保证
    while at >= 0:
        if may_precede(text[first.start : at]):
            return _behind_whom(text, at, first.stop, head)
        at = text.find(head, at + 1, first.stop)
    return text.rfind(head, divided.end() if divided else first.start, first.stop)


def _behind_whom(text: str, at: int, stop: int, head: str) -> int:
    """Where the head stands behind the verb, not behind 为 or 向 before it: 为数据交易提供｜数据资产、数据质量等服务."""
    if text[at - 1] not in "为向给":
        return at
    given = (later for later in range(at + 4, stop - 1) if text.startswith(head, later))
    return next((later for later in given if text[later - 2 : later] in VERBS), at)
