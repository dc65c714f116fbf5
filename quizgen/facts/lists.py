"""The runs of a document, looked up by what stands near them and by how many members they have."""

import re
from bisect import bisect_left
from collections.abc import Sequence

from quizgen.facts.beside import BRINGS_IN
from quizgen.facts.name import Name
from quizgen.facts.promised import fits, governed_by, up_to
from quizgen.facts.under import ASKED
from quizgen.structure import Level, Outline, Run
from quizgen.structure.bulleted import BULLETS
from quizgen.structure.closed import closed
from quizgen.structure.run import run

_NUMBERED_BEHIND = re.compile(  # 三项议程。分别是：
    r"[^。！？；\n]{0,30}[，：:。]\s*(?:(?:它们|其中|具体|内容)?(?:分别|具体)?(?:是|为|有|如下|包括)[：:]\s*)?"
)
_LINE_CLOSES = re.compile(r"[”）)]{0,2}(?:\s*[（(【][^（）()【】\n]{0,20}[）)】])*\s*\n(?:[^。；\n]{1,20}\n)?\s*")
_ASKS = re.compile(
    rf"[”\s]*{ASKED}[：:？?]?\s*(?:答案?[：:]\s*)?(?:主要|具体|分别)?(?:是|有|包括)?[：:]?\s*"
)  # “八大环境”是什么？一是…
_SUMS_UP = re.compile(r"[”等这的“、]{0,3}")
_SAYS_WHICH = re.compile(r"(?:是|为|指|包括|包含|涵盖|即|有)[：:]?\s*$")
_QUOTED_BEFORE = "。”"
_COLONS = ("：", ":")
_REFERS_BACK = "。这"  # …的现代化。这五个方面的中国特色，…
_BACK = ("这", "只有", "上述", "以上", "前述")
_FEWEST_FAR = 2
_OPENS = 8  # characters that may stand before a name at the opening of its paragraph: a number, asterisks
_AS_ONE = "位一体"
_LONG_TAIL = 3
_NEAR = 12
_FAR = 48  # characters to a numbered list: 从六个方面总结了全年的工作，一是…


class Lists:
    """The runs of a document, to be looked up by what stands near them and by how many members they have."""

    def __init__(self, outline: Outline):
        self._outline = outline
        self._text = outline.text
        self._by_start = sorted(outline.runs, key=lambda run: run.items[0].start)
        self._by_stop = sorted(outline.runs, key=lambda run: run.items[-1].stop)
        self._starts = [run.items[0].start for run in self._by_start]
        self._stops = [run.items[-1].stop for run in self._by_stop]
        self._by_count: dict[int, list[Run]] = {}
        for found in outline.runs:
            self._by_count.setdefault(len(found.items), []).append(found)

    def next_to(self, name: Name) -> Run | None:
        """The list that stands right before its name (A、B、C三个环节), or right after it (三点要求。一要…, “四个意识”，即…)."""
        position = bisect_left(self._stops, name.span.start - _NEAR)
        for found in self._by_stop[position:]:
            if found.items[-1].stop > name.span.start:
                break
            if len(found.items) == name.count and self._summed_up(name, found):
                return found
        position = bisect_left(self._starts, name.span.stop)
        for found in self._by_start[position:]:
            if found.items[0].start > name.span.stop + _FAR:
                break
            if len(found.items) == name.count and self._brought_in(name, found):
                return found
        return self._numbered_in_sentence(name, position)

    def _numbered_in_sentence(self, name: Name, position: int) -> Run | None:
        """The numbers that the sentence which a name opens goes on with: “三大作风”出自…，分别是：1.…；2.…；3.…"""
        sentence = self._outline.sentence_at(name.span.start)
        if sentence is None or name.span.start > sentence.span.start + _OPENS:
            return None
        for found in self._by_start[position:]:
            if found.around.start > sentence.span.stop and self._text[sentence.span.stop : found.around.start].strip():
                break
            if (
                found.level is Level.NUMBERED
                and len(found.items) == name.count
                and _SAYS_WHICH.search(self._text, name.span.stop, found.around.start)
                and not any(name.words in item.of(self._text) for item in found.items)
            ):
                return found
        return None

    def opened_by(self, name: Name) -> Run | None:
        """The list of a paragraph that its name opens (三个当场：要求…), all members of which hold what the name promises."""
        line = self._outline.paragraph_at(name.span.start)
        if line is None or name.span.start > line.span.start + _OPENS or len(name.head) < _FEWEST_FAR:
            return None
        for found in self._by_count.get(name.count, ()):
            if (
                found.items[0].start > name.span.stop
                and found.items[-1].stop <= line.span.stop
                and all(name.head in item.of(self._text) for item in found.items)
            ):
                return up_to(self._text, found, name.head)
        for clause in (clause for sentence in line.sentences for clause in sentence.clauses):
            if len(clause.units) == name.count and all(name.head in unit.of(self._text) for unit in clause.units):
                said = self._text[clause.body.start - 1] in "：:"
                items = clause.units
                return (
                    run(self._text, Level.UNIT, items, clause.body) if said else closed(self._text, items, name.count)
                )
        return None

    def another(self, name: Name) -> Run | None:
        """The list next to a quoted name whose members all have what it promises: what a name needs that was told of another list.

        A name without quotes needs a numbered list right behind its colon.
        """
        if not name.quoted and not self._text.startswith(_COLONS, name.span.stop):
            return None
        found = self.next_to(name)
        if found is None or not (name.quoted or found.level is Level.NUMBERED):
            return None
        return found if not name.quoted or fits(self._text, found, name) else None

    def _summed_up(self, name: Name, run: Run) -> bool:
        """Whether a name closes the list before it; behind a full stop it must be all that its clause says: 。这五个方面的特色，…"""
        stop, start = run.items[-1].stop, name.span.start
        if self._text[stop:start] == _REFERS_BACK:
            return self._text.startswith("，", name.span.stop)
        return self._text[stop:start] == _QUOTED_BEFORE or _SUMS_UP.fullmatch(self._text, stop, start) is not None

    def _brought_in(self, name: Name, run: Run) -> bool:
        """Whether a name brings in the list behind it; behind a full stop the list must be numbered, or have the head."""
        opened = run.level in (Level.NUMBERED, Level.PARAGRAPH)
        start = run.around.start if opened else run.items[0].start
        between = (
            self._text[name.span.stop : start].rstrip(f"{BULLETS} ") if opened else self._text[name.span.stop : start]
        )
        if "。\n" in between and self._text.endswith(_BACK, 0, name.span.start):
            return False  # 只有三个环节同时存在，才能流行。⏎1.…
        if opened and _NUMBERED_BEHIND.fullmatch(between) and (not name.quoted or fits(self._text, run, name)):
            return True  # 以“三个坚持”为核心要义：一是坚持…
        if opened and (_LINE_CLOSES.fullmatch(between) or _ASKS.fullmatch(between)):
            return True
        if between == "，" and name.quoted and run.level is Level.UNIT and len(run.items) > _FEWEST_FAR:
            return self._text.startswith(("；", "。"), run.items[-1].stop)  # 坚持“三个阶段”，｜冲一流、争进位、建名校
        if run.items[0].start > name.span.stop + _NEAR or BRINGS_IN.fullmatch(between) is None:
            return False
        return "。" not in between or opened or (name.head != "" and fits(self._text, run, name))

    def far(self, name: Name) -> Run | None:
        """The one list of the document with as many members, all of which have what the name promises."""
        runs = self._by_count.get(name.count, ())
        if name.words.endswith(_AS_ONE) and (together := self._in_sentence(name, runs)) is not None:
            return together
        fitting = [run for run in runs if fits(self._text, run, name)] or [
            begun for run in runs if (begun := governed_by(self._text, run, name)) is not None
        ]
        over = [run for run in fitting if run.level is Level.PARAGRAPH]
        fitting = over if len(over) == 1 else fitting  # what paragraphs open with, rather than what one of them lists
        contents = {tuple(item.of(self._text) for item in run.items) for run in fitting}
        nearest = min(fitting, key=lambda run: abs(run.items[0].start - name.span.start), default=None)
        return up_to(self._text, nearest, name.head) if nearest is not None and len(contents) == 1 else None

    def closed_by(self, name: Name) -> Run | None:
        """The one list of the document with as many members that all end in what an unquoted name promises, or that it closes.

        三大攻坚战: 打好防范化解重大风险、精准脱贫、污染防治的攻坚战.
        """
        if len(name.head) < _LONG_TAIL:
            return None
        text, head = self._text, name.head
        fitting = [
            run
            for run in self._by_count.get(name.count, ())
            if text.startswith((head, "的" + head), run.items[-1].stop) or run.tail.endswith(head)
        ]
        contents = {tuple(item.of(text) for item in run.items) for run in fitting}
        return fitting[0] if len(contents) == 1 else None

    def _in_sentence(self, name: Name, runs: Sequence[Run]) -> Run | None:
        """The only list of so many alike in the sentence of a name, or else in its paragraph: 按照“五位一体”布局，统筹推进经济建设、…"""
        for around in (self._outline.sentence_at(name.span.start), self._outline.paragraph_at(name.span.start)):
            within = [
                run for run in runs if run.level is Level.UNIT and run.tail and around and around.span.holds(run.around)
            ]
            if within:
                return within[0] if len(within) == 1 else None
        return None
