"""Items that share their first character alone, one that makes a word with any: 不平衡、不协调、不可持续; 反垄断、反恶意炒作."""

from collections.abc import Sequence

from quizgen.documents.document import Span
from quizgen.structure.edge import item_stop, may_precede
from quizgen.structure.torn import OF_DOCTRINE
from quizgen.structure.verb import ADVERBS, VERBS, governs
from quizgen.structure.word import WORDS, begins_at

_MOST = "最"
MAKES_WORDS = frozenset("最不反有无去爱各新敢能讲非防抗可保稳抓促涉零投")
_DOES, _OF_NOUNS = frozenset("去反"), frozenset("新各非")
_BRIEF = frozenset("可投")  # 可信、可流通; 投早、投小、投长期
_SUMMING = ("机制", "能力", "行为", "问题", "现象", "制度", "水平", "程度")
_ACTS = frozenset("监管 合作 协作 工作 斗争 执法".split())
_MANNERS = ADVERBS | frozenset("蓬勃 竞相 加速 茁壮".split())
_SHORTEST, _LONGER, _LONGEST_DEED = 3, 4, 20


def initial(text: str, items: tuple[Span, ...]) -> tuple[int, tuple[Span, ...]] | None:
    """Items of three or more characters that open with one that makes a word with any: 不平衡、不协调、不可持续; 反垄断、反恶意炒作."""
    first, *rest = items
    head = text[rest[0].start]
    if head not in MAKES_WORDS or len(rest) < 2 or any(text[start] != head for start, _ in rest):
        return None
    lengths = [stop - start for start, stop in rest[:-1]]
    at = _start(text, first, head, lengths)
    brief = min(lengths) < _SHORTEST and head != "投" and (head not in _BRIEF or max(lengths) < _SHORTEST)
    if at is None or brief:
        return None
    stop = _stop(text, rest[-1], head, lengths)
    if text.startswith("的", stop) and all("的" in item.of(text) for item in rest[:-1]):
        stop = rest[-1].stop  # 爱家乡的水渠、爱家乡的土地、爱自己的｜村庄
    longest = _LONGEST_DEED if head in _DOES else max(lengths) + _LONGER
    if not _SHORTEST <= stop - rest[-1].start <= longest:
        return None
    return 3 + len(items), (Span(at, first.stop), *rest[:-1], Span(rest[-1].start, stop))


def _start(text: str, first: Span, head: str, lengths: Sequence[int]) -> int | None:
    """Where the first of such items begins: behind words that may govern a list, and about as long as the others are."""
    for at in range(
        first.stop - min(_SHORTEST, min(lengths) - 1), max(first.start, first.stop - max(lengths) - _LONGER) - 1, -1
    ):
        if text[at] == head and first.stop - at >= (2 if head in _BRIEF else _SHORTEST):
            lead = text[first.start : at]
            sure = (
                head in _DOES
                or head == _MOST
                or may_precede(lead)
                or begins_at(lead + text[at : first.stop], len(lead))
            )
            return at if sure else None
    return None


def _tells(text: str, at: int) -> bool:
    """Whether a predicate begins there: 新产业、新业态、新模式｜蓬勃发展."""
    return text[at : at + 2] in _MANNERS and text[at + 2 : at + 4] in VERBS


def _stop(text: str, last: Span, head: str, lengths: Sequence[int]) -> int:
    """Where the last of such items ends: as long as the others, before a verb or the noun that sums them up, or before 等 and 的."""
    stop, even = item_stop(text, last), last.start + max(lengths)
    if head in _DOES:
        acts = (at for at in range(last.start + _SHORTEST, stop - 1) if text[at : at + 2] in _ACTS)
        stop = next(acts, stop)  # 反洗钱、反恐怖融资、反逃税｜监管合作
    if text.startswith(OF_DOCTRINE, even):
        return even + len(OF_DOCTRINE)  # 反贪污、反浪费、反官僚主义
    if len(set(lengths)) == 1 and stop - even == 2 and text[even:stop] in WORDS and head != "抓":
        return even  # 有市场、有效益、有信誉｜企业
    if len(set(lengths)) == 1 and stop - even == 1 and head in _OF_NOUNS and text[stop : last.stop].startswith("的"):
        return even  # 新社会组织、新就业群体｜党的建设
    if head in _OF_NOUNS:
        ends = range(last.start + min(_SHORTEST, *lengths), stop)  # 各支渠、各条干渠、各村｜团结起来
        return next((at for at in ends if governs(text, at) or _tells(text, at)), stop)
    if head not in _DOES:
        summed = (at for at in range(even, min(even + _LONGER, stop - 1)) if text[at : at + 2] in _SUMMING)
        stop = next(summed, stop)  # 不平衡、不协调、不可持续｜问题依然突出
    return stop - 2 if text[stop - 2 : stop] in _SUMMING and stop - 2 >= even else stop
