"""Items that are each a verb and what it is done to, however long: 为｜决胜小康社会、夺取伟大胜利、实现民族复兴｜作出贡献."""

import re
from collections.abc import Sequence

from quizgen.documents.document import Span
from quizgen.structure.edge import item_stop, opening
from quizgen.structure.first_item import led_by_verb
from quizgen.structure.run import Run, run_of
from quizgen.structure.verb import NOUNS_TOO, after_adverbs, governs
from quizgen.structure.word import WORDS

_FEWEST = 3
_SHORTEST, _LONGEST = 4, 24
_ABOUT = frozenset("围绕 聚焦 结合 针对 通过 采取 找准".split())  # 聚焦｜提高政治能力、推动内涵发展
_PLAYS = "发挥"  # 发挥｜侨胞参与现代化建设、促进统一、推进交流的作用
_TREATED = re.compile("作为|更好|有机|紧密|结合|贯通|融入|纳入|放在|摆在")
_TIED = re.compile("相?(?:结合|统一|衔接|贯通|融合|协调|适应)|紧密|有机")
_BEHIND = {
    "为": re.compile("而|[作做]出|作贡献|提供|凝聚|指明|奠定|注入|贡献|明确了|不懈奋斗|继续奋斗|创造|打下"),
    "对": re.compile("具有|有着|意义"),
    "与": _TIED,
    "同": _TIED,
    "以": re.compile("为(?!民|人民|本)"),
    "就": re.compile("等"),
    "从": re.compile("等[^，。]{0,3}(?:方面|环节|角度)|入手|着手|发力|出发"),
    "在": re.compile("等?各?方面|等[^，。]{0,6}领域|[上中](?![下中国央小级升海网市线])"),
    "把": _TREATED,
    "将": _TREATED,
}
"""Prepositions that may govern such a list, and what follows it then."""


def undertakings(text: str, units: Sequence[Span]) -> Run | None:
    """Three items or more, each with a verb of its own, the first of them behind a preposition or with its clause."""
    first, *rest = units
    if len(units) < _FEWEST or not all(_does(text, unit) for unit in rest):
        return None
    start = _for_whom(text, first)
    behind = _BEHIND.get(text[start]) if not governs(text, start) else None
    start += (behind is not None) + (behind is not None and text[start + 1] in "于了")  # 对于, 为了
    about = after_adverbs(text, start, first.stop)
    start = about + 2 if text[about : about + 2] in _ABOUT else start  # 紧紧围绕｜…
    stop = item_stop(text, rest[-1])
    if behind is not None:
        goes_on = behind.search(text, rest[-1].start + _SHORTEST, rest[-1].stop)
        if goes_on is None and not behind.match(text, rest[-1].stop + 1):
            return None
        stop = goes_on.start() if goes_on else rest[-1].stop  # 对统一思想、解决问题、推动工作，｜具有重要意义
    rest = [*rest[:-1], Span(rest[-1].start, stop)]
    items = (_behind_topic(text, Span(start, first.stop), rest), *rest)
    if text.startswith(_PLAYS, start) and text[stop : stop + 1] == "的":
        return None
    fits = all(_SHORTEST <= end - begin <= _LONGEST for begin, end in items)
    return run_of(text, tuple(units), items) if fits and _does(text, items[0]) else None


def _behind_topic(text: str, first: Span, rest: Sequence[Span]) -> Span:
    """The first item behind what was built or done before its verb, if it is much longer than the others: 突出灌区建设｜修好水渠."""
    lengths = [stop - start for start, stop in rest]
    if first.stop - first.start <= max(lengths) + _SHORTEST:
        return first
    begins = range(first.stop - max(lengths) - 2, first.stop - min(lengths) + 3)
    at = next(
        (at for at in begins if text[at - 2 : at] in NOUNS_TOO and led_by_verb(text, Span(at, first.stop))), first.start
    )
    return Span(at, first.stop)


def _for_whom(text: str, first: Span) -> int:
    """Where the first unit begins: at a 为, 就 or 在 behind its subject, else behind what ties it to the sentence: 全县农民｜为夺取丰收."""
    for word in "为就在从":
        at = text.find(word, first.start + 1, first.stop)
        if at > 0 and governs(text, after_adverbs(text, at + 1, first.stop)) and text[at - 1 : at + 1] not in WORDS:
            return at
    return first.start if text[first.start] == "就" else opening(text, first)


def _does(text: str, unit: Span) -> bool:
    """Whether a verb, adverbs passed over, opens the unit, and no quoted name ends it (坚定“四个自信”)."""
    if text[unit.stop - 1] == "”":
        return False
    verb = after_adverbs(text, *unit)
    built = text[unit.stop - 2 : unit.stop] not in NOUNS_TOO and led_by_verb(text, Span(verb, unit.stop))
    return governs(text, verb) or built  # 建设美丽家园; not 服务农户机制建设
