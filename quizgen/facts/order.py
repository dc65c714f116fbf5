"""Orders: the words that order (要, 必须, 应当, 不得 …), and where the order begins: at its subject or topic, never at its reason."""

import re

from quizgen.documents.document import Span
from quizgen.facts.accomplished import IS, is_done, states
from quizgen.facts.topic import FORBIDS, is_topic
from quizgen.structure import Clause
from quizgen.structure.verb import ADVERBS, opens_instruction, verb_at

_SHOULD = (  # 秘书处｜应积极予以配合; not 相应加强
    "应(?<![相反响适供效感对呼顺照答回因报]应)(?=充分|积极|认真|切实|严格|进一步|主动|及时|尽快|尽速|尽早|加强|立足|注重|重视|着力|努力|深入"
    "|以身作则|率先|带头|做好|确保|建立|落实|坚持|保持|遵守|服从|牢固|予以|高度|自觉|不断|定期|按)"
)
_WORD = re.compile(rf"要|必须|须|应[当该]|{_SHOULD}|务必|务求|不得|不准|决不|绝不|严禁|禁止")
_NO_NOUN = (
    "(?:(?![求素点件害么是闻塞冲领义职员务])"
    "|(?=领[会悟学跑]|冲[刺锋破]|求(?:真务实|实效|突破)|点[面燃亮]|件件|闻令|务[必实求]))(?=.)"
)
"""What follows 要 where it orders: no 要求, 要点, 要领, 要件, 要务; but 要｜领会, 要｜求真务实, 要｜件件有着落."""
_ORDERS = re.compile(
    rf"(?=[我大必应务须要不决绝严禁])(?:我们|大家)?(?P<word>必须(?!的|和必)|应当|应该|{_SHOULD}|务必|务求|须(?=[^知臾])|要{_NO_NOUN}(?!如何|怎)(?!地[^方区])(?!不要)(?!事(?:[，。；、]|$))"
    r"|(?<!容)不得|不准(?!确|备|时)|[决绝]不(?:能|允许|姑息)|严禁|禁止)"
)
_FURTHER = ("还", "同时", "同时还", "此外", "此外还", "另外", "另外还")
_EVERYBODY = ("我们", "大家")
_LONGEST_WHO = 2
_LONGEST_BRIEF = 6
_SUBJECT_END = 40
_PART_OF_WORD = re.compile(
    r"(?:主|重|需|索|只|就|想(?<!思想)|将|次|首|摘|纪|概|简|提|机|若|还|不|险|紧|必|扼|纲|撮|被|亟|么|如何|必[然定]|不可避免地)$"
)  # 险要, 为什么要…, 必然要…
_WHENEVER = re.compile(r"(?:凡|只要|一旦|哪里)[^，。；]*就$")  # 凡是定了的就｜要坚决执行
_IS_A = re.compile(rf"(?:{IS}|作为|成为)[^，]*$")
_TOLD = re.compile(r"[^为不](?:[述出明绍论释答署]|决定)了(?!解)[^，]*$")  # 阐述了正确处理好…要处理好的关系
_NOUN_PHRASE = re.compile(r"[^，。；的]{1,12}的[^，。；的]{2,12}$")  # 章程是全体成员｜必须遵循的根本规范
_CLEFT = re.compile(r"是(?<!就是)(?<!别是)要[^，。；]*的$|要[^，。；]{1,16}的是")  # 农民是要抗战的, 它要建立的是…
_WHO_SAID = re.compile(  # 校长再次强调｜学院必须…; 要求｜全体干部要…
    r"[^，。；“]{0,40}?(?:强调|提出|指出|要求|提醒)(?![的，])(?=[^，。；]{2,12}$)"
)
_NUMBER = re.compile("[一二三四五六七八九十]是|第[一二三四五六七八九十]")  # 要求一是要…
_IS_LEFT = re.compile(r"有[^，。；]+要[走啃做办打过]$")  # 还有很长的路要走
_STRESSED = re.compile("(?:重点|着重|特别|再次|还|并)*(?:强调|提出|指出|明确)了")  # 重点强调了｜要加强管护
_FORBIDDEN = ("禁止", "严禁")  # 禁止燃放是大势所趋
_IS_WHAT = re.compile(rf"{IS}[^，。；]*的[^，。；的]{{2,6}}$|为[^，。；为]{{2,}}提供[^，。；的]{{0,6}}$")
"""What is said of an order that is quoted: 务必谦虚谨慎｜是…的优良作风, ｜为…提供作风保障."""
_TO_SEE = re.compile(r"(?:我们|大家)?(?:要|必须|应[当该])?(?:看到|认识到|清醒认识|清醒看到|指出的是|注意的是|强调的是)")
_TIME = re.compile(
    r"(?:今年|明年|当前|下一步|今后|下半年|新的一年|新征程上|“[^”]{2,6}”时期|(?:20\d\d)年|到20\d\d年|一个时期)+$"
)
_SEES_WHAT = re.compile(r"(?:看到|认识到)[^，。；]{2,}$|清醒地?(?:认识|看到)[^，。；]{2,}$")
_NOT = re.compile(r"不(?:能|要|可|应)")
_WHO_NOT = re.compile(  # 各村切不可大意，必须巡查; 监督不能虚化，必须找准重点
    r"[^，。；]{2,12}(?:切|绝|决|丝毫|千万)不(?:能|要|可)"
    r"|[^，。；就了]{2,12}不能(?!适应|满足|解决|保证|完全|有效|及时|很好|充分|乐观)"
)
_SERVES = re.compile("有利于|有助于|关系到|意味着")
_ABOUT = re.compile(r"对于?|针对|面对")
_BOUND = re.compile(  # 聚民心，就是要…; 全体党员，特别是干部要…: what stands before the comma is the subject
    r"(?:就是|就越|就|都|也|则|才|均)$|(?:特别|尤其)是[^，。；]{2,20}$"
)


def word_of_order(text: str, clause: Clause) -> Span | None:
    """The 要 or 必须 that governs a clause: at its beginning, or behind a subject or topic."""
    start, end = clause.body
    stop = min(end, start + _SUBJECT_END)
    word = _WORD.search(text, start, stop)
    if word is None:
        return None
    for found in _ORDERS.finditer(text, max(start, word.start() - _LONGEST_WHO), stop):
        before = text[start : found.start()]
        if (
            (before and _governs_nothing(before) and not _goes_further(text, before, found.end(), end))
            or _IS_LEFT.search(text, start, end)
            or (found["word"] == "应该" and not opens_instruction(text, found.end(), end))
            or _CLEFT.match(text, found.start() - before.endswith("是"), end)
            or (not before and found.group() in _FORBIDDEN and states(text, Span(start, end)))
            or (not before and found.group() == "务必" and _IS_WHAT.search(text, found.end(), end))
            or (before and _IS_A.search(before) and _NOUN_PHRASE.match(text, found.end(), end))
        ):
            continue
        return Span(*found.span())
    return None


def _goes_further(text: str, before: str, start: int, stop: int) -> bool:
    """Whether 还 opens one more order: 还要科学编制规划; not 比去年还要高."""
    return before in _FURTHER and opens_instruction(text, start, stop)


def _governs_nothing(before: str) -> bool:
    """Whether what stands before a word of order makes it a part of another word, of a quote, or of what was told."""
    return (
        before.count("“") != before.count("”")
        or (_PART_OF_WORD.search(before) is not None and not _WHENEVER.match(before))
        or before.endswith(("的", "之所以", "关于", "强调", "指出", "提出", "表示", "目的就是", "目的是"))
        or (before.startswith("明确") and len(before) > _LONGEST_BRIEF)  # 明确大国外交｜要推动…: what a doctrine says
        or _TOLD.search(before) is not None
    )


def first_word(text: str, start: int, stop: int) -> int:
    """Where the first word of order may stand in a stretch of text, `stop` for nowhere: a quick look before the closer one."""
    found = _WORD.search(text, start, stop)
    return found.start() if found else stop


def may_order(text: str, start: int, stop: int) -> bool:
    """Whether any word of order stands in a stretch of text."""
    return _WORD.search(text, start, stop) is not None


def only_to_see(text: str, start: int) -> bool:
    """Whether what is ordered at `start` is to see or to note something, which is no task: 要看到…"""
    return _TO_SEE.match(text, start) is not None


def sees_and_acts(text: str, clauses: list[Clause], word: Span) -> bool:
    """Whether what is to be seen stands in the first clause, and a later one tells what to do: 要清醒认识差距，加快补齐短板."""
    seen, *rest = (clause.body for clause in clauses)
    if _SEES_WHAT.match(text, word.stop, seen.stop) is None:
        return False
    return any(
        text[body.start : body.start + 2] in ADVERBS
        and opens_instruction(text, *body)
        and not (states(text, body) or is_done(text, *body))
        for body in rest
    )


def behind_word(text: str, span: Span) -> int:
    """Where a demand begins: behind the 要 that may open it (会议要求，要加强领导)."""
    found = _ORDERS.match(text, span.start, span.stop)
    return _behind_wish(text, Span(*found.span())) if found else span.start


def _behind_wish(text: str, word: Span) -> int:
    """Where a task begins that a word of order opens: behind 要, at any other; 我们 and 大家 are no part of it."""
    if text.endswith("要", word.start, word.stop):
        return word.stop
    return word.start + (_LONGEST_WHO if text.startswith(_EVERYBODY, word.start) else 0)


def is_told(text: str, clause: Clause, word: Span) -> bool:
    """Whether a clause tells who ordered before it tells what: 校长再次强调学院必须…"""
    return _WHO_SAID.match(text, clause.body.start, word.start) is not None


def beginning(text: str, clauses: list[Clause], index: int, word: Span) -> int:
    """Where the task begins: behind 要 itself, or at the subject or topic before it; reasons, praise and times are cut off."""
    clause = clauses[index].body
    before_word = text[clause.start : word.start]
    at_start = not before_word or before_word in _FURTHER or _STRESSED.fullmatch(before_word) is not None
    at_start = at_start or _TIME.fullmatch(before_word) is not None
    begin = _behind_wish(text, word) if at_start else clause.start
    said = _WHO_SAID.match(text, clause.start, word.start)
    if said:
        return word.stop if _NUMBER.fullmatch(text, said.end(), word.start) else said.end()
    forbids = FORBIDS.search(text, word.start, word.stop)
    if forbids and index > 0 and opens_instruction(text, *clauses[0].body):
        return clauses[0].body.start  # 健全问责机制，决不允许占着位子不干事
    if forbids and at_start:
        begin = forbids.start()
    verb = verb_at(text, word.stop, clause.stop) if clauses[index] is clauses[-1] else None
    bare = at_start and verb is not None and verb.stop == clause.stop  # 任务艰巨，必须高度重视
    bound = bare or _BOUND.fullmatch(text, clause.start, word.start) is not None
    while index > 0:
        index -= 1
        before = clauses[index].body
        if _NOT.match(text, *before):
            index = _behind_topic(text, clauses, index)
            before = clauses[index].body  # 对这些问题，不能回避，不能推诿，必须解决
        if _WHO_NOT.match(text, *before):
            return before.start  # 各村切不可大意，必须巡查
        reason = index > 0 and _SERVES.search(text, *clauses[index - 1].body) is not None
        if not bound and (reason or not is_topic(text, before)):
            break  # 改革有利于整合资源，优化布局，｜各村务必重视
        begin, bound = before.start, False
    return begin


def _behind_topic(text: str, clauses: list[Clause], index: int) -> int:
    """The place of the topic before the clauses that forbid (不能…), `index` itself where none stands there."""
    place = index
    while place > 0 and _NOT.match(text, *clauses[place].body):
        place -= 1
    above = clauses[place].body
    return place if _ABOUT.match(text, *above) or _WHO_NOT.match(text, *above) else index
