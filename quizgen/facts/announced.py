"""What a colon announces behind a word that tells what it is: parts (主要问题是：…；…；…), aims, short tasks, kinds of things."""

import re
from collections.abc import Sequence

from quizgen.documents.document import Span
from quizgen.structure import Clause, Level, Part, Run, Sentence
from quizgen.structure.edge import opening
from quizgen.structure.run import run
from quizgen.structure.verb import ADVERBS, VERBS

_ANNOUNCES = re.compile(
    r"(?:是|为|有|即|包括|如下|目标|任务|要求|原则|问题|表现|表现在|方面|特点|措施|内容|条件|标准|意义|原因|作用|影响|职责|情形|理论|论断|观点|举措|部署|安排|变化|经验|启示|做法"
    r"|计划|打算|思路|重点|事项|政策|职能|功能|流程|步骤|成果|成效|成绩|不足|短板|指标|建议|意见|对策|途径|路径|方法|办法|规定|承诺|体会|优势|困难"
    r"|风险|挑战|机遇|趋势|工作|活动|环节|程序|纪律|方式|模式|类型)(?<!要求是)$"
)
_FEWEST, _INCLUDES = 3, "包括"
_INCLUDING = re.compile("包括(?:了|但不限于)?[：:]?")
_BY_WHEN = re.compile(r"(?:力争|争取)?(?:到|至|在)?(?:20)?\d\d年(?:\d{1,2}月)?[底末初]?(?:前|左右)?")  # 到2030年
_LONGEST_LABEL = 20
_LABEL = re.compile("的[\u4e00-\u9fff]{2,6}$")
_AND_SO_ON = "，等等"
_TASKS = re.compile(r"(?:任务|要求|原则|举措|措施|职责|方针|做法|重点|工作|抓手|路径)(?:是|为|有)?$")
_LONGEST_TASK = 20
_SLOGANS = {4}
_DOES = VERBS | ADVERBS
CONTENT = re.compile("(?:内容|内涵|核心|实质|精髓|要义)(?:就?是|包括|有)(?=..)")
_KINDS = re.compile(r"的[^的了，、]{2,4}$")
_AIMS = re.compile(r"目标(?:是|为)?$")


def announced(text: str, sentence: Sentence) -> Run | None:
    """The parts, three or more, that the words before a colon announce, or the clauses that are its aims.

    主要问题是：…；…；…, 预期目标是：…，…，…
    """
    clauses = sentence.parts[0].clauses
    at = next((index for index, clause in enumerate(clauses[:-1]) if clause.stop == "："), None)
    if at is None and len(sentence.parts) == 1 and len(clauses) > 2 and are_kinds(text, clauses):
        content = CONTENT.search(text, *clauses[0].body)  # 主要内容是｜坚定正确的政治方向，实事求是的思想路线，…
        first = Span(content.end(), clauses[0].body.stop) if content else None
        others = [clause.body for clause in clauses[1:]]
        return run(text, Level.CLAUSE, (first, *others), sentence.span) if first else None
    if at is None or any(clause.mark is not None for clause in sentence.clauses[1:]):
        return None
    if _tells_another(sentence.parts):
        return None
    before = clauses[at].body
    at += len(clauses) > at + _FEWEST and _BY_WHEN.fullmatch(text, *clauses[at + 1].body) is not None
    start = opening(text, clauses[at + 1].body)
    if len(sentence.parts) > 2 and (_ANNOUNCES.search(text, *before) or _is_label(text, before, sentence)):
        spans = tuple(part.span for part in sentence.parts)
        level = Level.PART
    elif len(sentence.parts) == 1 and len(clauses) > at + 3 and _lists(text, before, clauses[at + 1 :]):
        spans = tuple(clause.body for clause in clauses[at + 1 :])
        level = Level.CLAUSE
    else:
        return None
    *rest, last = spans
    last = Span(opening(text, last), last.stop) if text[last.start] == "并" else last
    if text.endswith(_AND_SO_ON, last.start, last.stop):
        rest.append(Span(last.start, last.stop - len(_AND_SO_ON)))  # …任务艰巨｜，等等
    else:
        rest.append(last)
    return run(text, level, (Span(start, rest[0].stop), *rest[1:]), sentence.span)


def included(text: str, sentence: Sentence) -> Run | None:
    """The parts, three or more, that a clause with 包括 opens: 推出一批举措，包括｜修复老渠；新建支渠；改造水闸."""
    first, *rest = sentence.parts
    if len(rest) + 1 < _FEWEST or any(clause.mark is not None for clause in sentence.clauses[1:]):
        return None
    opens = next((clause for clause in first.clauses if text.startswith(_INCLUDES, clause.body.start)), None)
    begins = _INCLUDING.match(text, *opens.body) if opens is not None else None
    if begins is None or begins.end() == first.span.stop or _tells_another(sentence.parts):
        return None
    if any(_INCLUDES in part.span.of(text) for part in rest):
        return None  # 镇区的地，包括街道；田野的地，包括耕地
    *middle, last = (part.span for part in rest)
    stop = last.stop - text.endswith("等", *last)
    return run(text, Level.PART, (Span(begins.end(), first.span.stop), *middle, Span(last.start, stop)), sentence.span)


def _tells_another(parts: Sequence[Part]) -> bool:
    """Whether one of the parts behind the first, not all, brings in something: 毛渠的含义是：…；也不是…；｜水窖的含义是：…"""
    return len({any(clause.stop == "：" for clause in part.clauses) for part in parts[1:]}) > 1


def _is_label(text: str, before: Span, sentence: Sentence) -> bool:
    """Whether the words before the colon that opens a sentence are a name: 工人阶级的特殊优点：…；…；…"""
    return (
        before.start == sentence.parts[0].body.start
        and before.stop - before.start <= _LONGEST_LABEL
        and _LABEL.search(text, *before) is not None
    )


def _lists(text: str, before: Span, clauses: Sequence[Clause]) -> bool:
    """Whether clauses are what the words before their colon announce: aims, or short tasks that open with verbs."""
    if _AIMS.search(text, *before) or _are_slogans(clauses):
        return True
    if _ANNOUNCES.search(text, *before) and are_kinds(text, clauses):
        return True  # 主要包括：坚定正确的政治方向，实事求是的思想路线，…
    return _TASKS.search(text, *before) is not None and all(
        clause.body.stop - clause.body.start <= _LONGEST_TASK
        and text[clause.body.start : clause.body.start + 2] in _DOES
        for clause in clauses
    )


def _are_slogans(clauses: Sequence[Clause]) -> bool:
    """Whether clauses are of one length, four characters: 创建理念：以人为本，创建为民，共建共享."""
    lengths = {clause.body.stop - clause.body.start for clause in clauses}
    return len(lengths) == 1 and lengths <= _SLOGANS and not any(len(clause.units) > 1 for clause in clauses)


def are_kinds(text: str, clauses: Sequence[Clause]) -> bool:
    """Whether all clauses say of what kind a thing is: 坚定正确的政治方向，实事求是的思想路线，自力更生的创业精神."""
    return all(clause.mark is None and _KINDS.search(text, *clause.body) for clause in clauses)
