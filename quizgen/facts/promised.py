"""What a name promises of the members of its list, by its head: 六个必须坚持 of 坚持…，坚持…; and those of its lists that need a cut."""

import re

from quizgen.documents.document import Span
from quizgen.facts.name import Name
from quizgen.structure import Level, Run
from quizgen.structure.run import run
from quizgen.structure.verb import VERBS, governs

_SAME_PASSAGE = 150
_FEWEST = 2
_COUNTED_VERBS = VERBS | {"代表"}
_LONG_TAIL = 3
_STEPS, _STEP_ONE = "步走", "第一步"
_UTMOST = re.compile(r"^(?:必须|始终|坚决|牢牢|更加|自觉|要|都)+(?=..)")


def governed_by(text: str, found: Run, name: Name) -> Run | None:
    """The run without the verb that the name counts, where it stands once for all members (三个代表: 始终代表｜…的要求、…的方向)."""
    first, *rest = found.items
    if (
        abs(found.around.start - name.span.start) > _SAME_PASSAGE
        or len(rest) < _FEWEST
        or not name.quoted
        or name.head not in _COUNTED_VERBS
    ):
        return None
    verb = text.find(name.head, found.lead.start, first.stop)
    start = verb + len(name.head)
    if verb < 0 or start >= first.stop or any(governs(text, item.start) for item in rest):
        return None
    return run(text, found.level, (Span(start, first.stop), *rest), found.around)


def up_to(text: str, found: Run, head: str) -> Run:
    """The run up to what the name counts, where that closes a clause in each of its members: 成为…的引路人｜，帮助学生立志."""
    ends = [text.find(f"{head}，", *item) for item in found.items] if head else [-1]
    if min(ends) < 0:
        return found
    items = [Span(item.start, end + len(head)) for item, end in zip(found.items, ends, strict=True)]
    return run(text, found.level, tuple(items), found.around)


def _holds_each(text: str, run: Run, head: str) -> bool:
    """Whether every member holds the word."""
    return all(text.find(head, start, stop) >= 0 for start, stop in run.items)


def fits(text: str, run: Run, name: Name) -> bool:
    """Whether the members of a run have what a name promises: they begin or end in it, each holds it, or it closes the run."""
    if _UTMOST.sub("", name.head) == run.head:
        return True  # 六个必须坚持: 坚持…, 坚持…
    if run.level is Level.NUMBERED:
        if name.words.endswith(_STEPS):
            return text.startswith(_STEP_ONE, run.around.start)
        if name.quoted and len(name.head) > 1 and text.endswith(name.head + "：", 0, run.items[0].start):
            return True  # “四种形态”: 第一种形态：…第二种形态：…
        ends = len(name.head) >= _LONG_TAIL and run.tail.endswith(name.head)  # 四不放过
        return ends or (bool(run.head) and run.head.startswith(name.head))
    if run.head.startswith(name.head) or (run.tail.endswith(name.head) and name.head != "代表"):
        return True
    near = run.level is not Level.UNIT or abs(run.items[0].start - name.span.start) <= _SAME_PASSAGE
    if name.quoted and near and len(name.head) > 1 and _holds_each(text, run, name.head):
        return True  # “四个更要”: 要看…，更要看…
    return len(name.head) > 3 and text.startswith(
        name.head, run.trail.start + 1
    )  # 创新、协调、绿色、开放、共享｜的发展理念
