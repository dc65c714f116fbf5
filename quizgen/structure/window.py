"""Windows: the units in a row, among those of a longer clause that make a list of their own, and whether it is parted from the rest."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from quizgen.documents.document import Span
from quizgen.structure.edge import CONJUNCTION, HOLDERS, is_dealt_with, may_precede
from quizgen.structure.run import Run, closing_noun, shared_places
from quizgen.structure.verb import VERBS
from quizgen.structure.word import WORDS

FOUR = 4
"""The characters of an item, where three of one length stand among more units."""
JOINS = frozenset("和与及并以")  # what a conjunction begins with


def windows(text: str, units: tuple[Span, ...]) -> Iterator[tuple[Span, ...]]:
    """Yield the units in a row, two or more and not all of them, that can have a head or a tail or are of one length, the longest first.

    Only the first of them may begin, only the last may end differently.
    """
    if len(units) > 3:
        heads = ["" if text[start] in JOINS else text[start] for start, _ in units]
        tails, lengths = [text[stop - 1] for _, stop in units], [stop - start for start, stop in units]
        headed, tailed, even = _stops(heads)[1:], _stops(tails), [stop + 1 for stop in _stops(lengths)[1:]]
        shared = [max(head, tail + 1) for head, tail in zip(headed, tailed, strict=False)]
        longest = max(stop - begin for begin, stop in enumerate(map(max, shared, even)))
        for size in range(min(longest, len(units) - 1), 2, -1):
            for begin in range(len(units) - size + 1):
                # 教师｜找接口、领任务、下功夫、提能力: two or more between the first and the last, or one of four characters
                of_one_length = lengths[begin + 1] > (2 if size > 3 else FOUR - 1) and begin + size <= even[begin]
                if begin + size <= shared[begin] or of_one_length:
                    yield units[begin : begin + size]
    parted = CONJUNCTION.search(text, units[1].start, units[-1].stop)
    for first, second in pairwise(units) if parted else ():
        if _may_share_parted(text, first, second):
            yield first, second


def _stops(signs: Sequence[object]) -> list[int]:
    """Where the signs stop being the same, from each of them on, and from behind the last; an empty one goes with any."""
    stops = [len(signs)] * (len(signs) + 1)
    following = len(signs)  # the next that is not empty
    for at in range(len(signs) - 1, -1, -1):
        if signs[at] == "":
            stops[at] = stops[at + 1]
        else:
            if following < len(signs):
                stops[at] = stops[following] if signs[following] == signs[at] else following
            following = at
    return stops


def _may_share_parted(text: str, first: Span, second: Span) -> bool:
    """Whether a unit, and the two that a conjunction parts the next one into, can have a head or a tail."""
    head, tail = text[second.start], text[first.stop - 1]
    return any(
        text[found.end()] == head or text[found.start() - 1] == tail
        for found in CONJUNCTION.finditer(text, *second)
        if found.end() < second.stop
    )


def breaks_off(text: str, units: tuple[Span, ...], window: tuple[Span, ...], found: Run) -> bool:
    """Whether a run among some of the units is sure, and parted from the units before and behind."""
    alike = found.head or found.tail or _of_one_mould(text, found)
    sure = alike or _closed_behind(text, found) or _all_of_one_noun(text, found)
    lead = found.lead.of(text)
    if (
        lead
        and window[0] is not units[0]
        and any(text.startswith(lead, unit.start) for unit in units if unit is not window[0])
    ):
        return False  # 学习考勤、集体研讨、学习｜档案管理、专题调研
    of_nouns = window[1].stop - window[1].start >= FOUR  # 营养改善计划、农村教师｜特岗计划; not 教师｜找接口、领任务
    belongs = lead[-2:] in HOLDERS or not (alike or may_precede(lead) or lead.endswith("人员"))
    begins = window[0] is units[0] or (lead != "" and not (of_nouns and belongs))
    return bool(sure) and begins and (window[-1] is units[-1] or found.trail.start < found.trail.stop)


def _all_of_one_noun(text: str, found: Run) -> bool:
    """Whether all items end in 的 and as long a noun: 超大的市场优势、完整的产业体系、强大的供给能力."""
    nouns = {closing_noun(item.of(text)) for item in found.items}
    return len(nouns) == 1 and nouns != {0}


def _of_one_mould(text: str, found: Run) -> bool:
    """Whether items of one length have two characters in common in their midst: 内化于心、外化于行、刚化于矩."""
    words = [item.of(text) for item in found.items]
    if all(word[2:3] == "了" and word[:2] in VERBS for word in words):
        return True  # …新征程、建功新时代｜描绘了蓝图、指明了方向、提供了动力
    return len({len(word) for word in words}) == 1 and shared_places(words) > 1 and "什么" not in words[0]


def _closed_behind(text: str, found: Run) -> bool:
    """Whether a run that is alike in length alone ends with its clause or before the 的 that closes it.

    One of three must stand behind 的 or a verb as well, and its items be of four characters: …干部受到一次｜政治教育、思想淬炼、精神洗礼;
    longer ones behind a verb: …大业提供｜坚强思想保证、强大精神力量、有利文化条件.
    """
    lead, trail = found.lead.of(text), found.trail.of(text)
    begins = lead != "" and may_precede(lead) and lead[-1] not in "和与及并"
    if len(found.items) > 3:
        return trail == "" or trail[0] == "的" or (trail[0] == "等" and (begins or lead[-2:] in WORDS))
    ends = trail == "" or trail[0] in "的等" or (lead[-1:] in ("把", "将") and is_dealt_with(trail))
    lengths = {stop - start for start, stop in found.items}
    of_length = lengths == {FOUR} or (len(lengths) == 1 and min(lengths) > FOUR and lead[-2:] in VERBS)
    return begins and of_length and ends
