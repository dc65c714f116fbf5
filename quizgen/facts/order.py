"""Orders: the words that order (要, 必须, 应当, 不得 …), and where the order begins: at its subject or topic, never at its reason."""

import re

from quizgen.documents.document import Span
from quizgen.facts.accomplished import IS, is_done, states
from quizgen.structure import Clause
from quizgen.structure.verb import ADVERBS, governs, opens_instruction, verb_at

_SHOULD = (  # 秘书处｜应积极予以配合; not 相应加强
    "应(?<![相反响适供效感对呼顺照答回因报]应)(?=充分|积极|认真|切实|严格|进一步|主动|及时|尽快|尽速|尽早|加强|立足|注重|重视|着力|努力|深入"
    "|以身作则|率先|带头|做好|确保|建立|落实|坚持|保持|遵守|服从|牢固|予以|高度|自觉|不断|定期|按)"
)
_WORD = re.compile(rf"要|必须|须|应[当该]|{_SHOULD}|务必|务求|不得|不准|决不|绝不|严禁|禁止")
_ESSENCE = re.compile(
    r"(?!根据|按照|依据|围绕|针对|遵照|对照|适应|落实|把握|为)[^，。；]{4,}的(?:必然|内在|迫切|现实|客观|重要|根本)*(?:要求|保证|保障|举措|途径|基础|前提|体现|支撑|抓手)$"
)
_NO_NOUN = r"(?:(?![求素点件害么是闻塞冲领义职员])|(?=领[会悟学跑]|冲[刺锋破]|求(?:真务实|实效|突破)|点[面燃亮]|件件|闻令))(?=.)"
"""What follows 要 where it orders: no 要求, 要点, 要领, 要件; but 要｜领会, 要｜求真务实, 要｜件件有着落."""
_ORDERS = re.compile(
    rf"(?=[我大必应务须要不决绝严禁])(?:我们|大家)?(?P<word>必须(?!的|和必)|应当|应该|{_SHOULD}|务必|务求|须(?=[^知臾])|要{_NO_NOUN}(?!如何|怎)(?!地[^方区])(?!不要)(?!事(?:[，。；、]|$))"
    r"|(?<!容)不得|不准(?!确|备|时)|[决绝]不(?:能|允许|姑息)|严禁|禁止)"
)
_EVERYBODY = ("我们", "大家")
_LONGEST_WHO = 2
_LONGEST_BRIEF = 6
_SUBJECT_END = 40
_PART_OF_WORD = re.compile(
    r"(?:主|重|需|索|只|就|想(?<!思想)|将|次|首|摘|纪|概|简|提|机|若|还|不|险|紧|必|扼|纲|撮|被|亟|么|如何|必[然定]|不可避免地)$"
)  # 险要, 为什么要…, 必然要…
_WHENEVER = re.compile(r"(?:凡|只要|一旦|哪里)[^，。；]*就$")  # 凡是定了的就｜要坚决执行
_IS_A = re.compile(rf"(?:{IS}|作为|成为)[^，]*$")
_TOLD = re.compile(r"[^为不][述出明绍论释答署]了(?!解)[^，]*$")  # 阐述了正确处理好…要处理好的关系
_NOUN_PHRASE = re.compile(r"[^，。；的]{1,12}的[^，。；的]{2,12}$")  # 章程是全体成员｜必须遵循的根本规范
_CLEFT = re.compile(r"是(?<!就是)(?<!别是)要[^，。；]*的$|要[^，。；]{1,16}的是")  # 农民是要抗战的, 它要建立的是…
_WHO_SAID = re.compile(  # 校长再次强调｜学院必须…; 要求｜全体干部要…
    r"[^，。；“]{0,40}?(?:强调|提出|指出|要求|提醒)(?![的，])(?=[^，。；]{2,12}$)"
)
_NUMBER = re.compile("[一二三四五六七八九十]是|第[一二三四五六七八九十]")  # 要求一是要…
_IS_LEFT = re.compile(r"有[^，。；]+要[走啃做办打过]$")  # 还有很长的路要走
_FORBIDDEN = ("禁止", "严禁")  # 禁止燃放是大势所趋
_FORBIDS = re.compile(r"不得|不准|[决绝]不|严禁|禁止")
_TO_SEE = re.compile(r"(?:我们|大家)?(?:要|必须|应[当该])?(?:看到|认识到|清醒认识|清醒看到|指出的是|注意的是|强调的是)")
_TIME = re.compile(
    r"(?:今年|明年|当前|下一步|今后|下半年|新的一年|新征程上|“[^”]{2,6}”时期|(?:20\d\d)年|到20\d\d年|一个时期)+$"
)
_TOPIC = re.compile(
    r"(?:对于?|针对|面对|具体到|围绕|为了?|按照|根据|通过|[使让](?=[^，]{4,})|做好|搞好|抓好|在[^，]{1,20}(?:中|上|下|时|方面|领域|层面|环节)$)"
)
_FRONTED = re.compile(  # 有悖于创新的陈规旧章，要抓紧废止; 确需保留的，要建立清单
    r"(?:(?:特别|尤其)是)?(?:(?:这些|那些|其中|所有|一切|凡)[^，。；]{0,24}?|[^，。；是]{2,30}的[^，。；是]{0,6}?)"
    r"(?:问题|事项|项目|制度|规章|旧章|企业|单位|地区|人员|人口|行为|现象|经验|道理|做法|环节|诉求|地方"
    r"|省份|省区市|市县|城市|部门|高校|学校|机构|干部|党员|学生|毕业生|群众|政策|规定|条款|手续|陋习|陈规|繁文缛节|隐患|漏洞|条件|资金|资源|领域|改革|举措|试点|情况)$|[^，。；是]{2,30}[^目]的$"
)
_ALL_OF_THEM = re.compile(  # 各级宣传部门和其他有关部门，要…; 国家各项惠民政策，要…
    r"(?:国家|今年)?(?:各级?|各项|所有|有关|今年)[^，。；是了]{2,24}(?:部门|单位|机构|组织|政策|项目|工作|任务)$"
)
_WHO_WHEN = re.compile(  # 各级党组织在推进工作中，必须…; 我们在谋划发展时，要…
    r"[^，。；]{2,24}(?<![存现正处旨])在[^，。；]{1,20}(?:中|时|过程中|方面)$"
)
_HOW_IT_IS = re.compile(  # 防汛工作来不得半点马虎，要…
    "[来容]不得|任重道远|[刻不]不?容[缓忽有懈]|迫在眉睫|重于泰山|大于天|责无旁贷|时不我待|[没无]小事|在路上|关乎|离不开|势在必行"
    "|(?:艰巨|繁重|严峻|重大|紧迫|复杂)$|(?:十分|非常|至关)重要$"
)
_SEES_WHAT = re.compile(r"(?:看到|认识到)[^，。；]{2,}$|清醒地?(?:认识|看到)[^，。；]{2,}$")
_NOT = re.compile(r"不(?:能|要|可|应)")
_WHO_NOT = re.compile(r"[^，。；]{2,12}(?:切|绝|决|丝毫|千万)不(?:能|要|可)")
_ABOUT = re.compile(r"对于?|针对|面对")
CONDITION = re.compile(  # 一旦出现险情，要…; 未经同意，不得…
    r"(?:如果?(?![何同此今期实数意下])|若(?!干)|一旦|未经|倘若|假如|遇有?(?!到)|确需|确有|确因)[^，。；]{2,}"
)
WHILE = re.compile(r"[^，。；]{2,50}的同时$")  # 有关企业在做好自身创新的同时，要…
_WHERE = re.compile(r"在[^，]{1,20}?(?:基础上|过程中|前提下|条件下)")  # 在试点基础上全面推开改革，要…
_BOUND = re.compile(  # 聚民心，就是要…; 全体党员，特别是干部要…: what stands before the comma is the subject
    r"(?:就是|就越|就|都|也|则|才|均)$|(?:特别|尤其)是[^，。；]{2,20}$"
)
_NOUN_OF_VERB = ("的", "将", "已", "是")  # 改革的复杂性更加突出，要…


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
            or (before and _IS_A.search(before) and _NOUN_PHRASE.match(text, found.end(), end))
        ):
            continue
        return Span(*found.span())
    return None


def _goes_further(text: str, before: str, start: int, stop: int) -> bool:
    """Whether 还 opens one more order: 还要科学编制规划; not 比去年还要高."""
    return before == "还" and opens_instruction(text, start, stop)


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
    at_start = word.start == clause.start or _TIME.fullmatch(text, clause.start, word.start) is not None
    begin = _behind_wish(text, word) if at_start else clause.start
    said = _WHO_SAID.match(text, clause.start, word.start)
    if said:
        return word.stop if _NUMBER.fullmatch(text, said.end(), word.start) else said.end()
    forbids = _FORBIDS.search(text, word.start, word.stop)
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
        if not bound and not _is_topic(text, before):
            break
        begin, bound = before.start, False
    return begin


def _behind_topic(text: str, clauses: list[Clause], index: int) -> int:
    """The place of the topic before the clauses that forbid (不能…), `index` itself where none stands there."""
    place = index
    while place > 0 and _NOT.match(text, *clauses[place].body):
        place -= 1
    above = clauses[place].body
    return place if _ABOUT.match(text, *above) or _WHO_NOT.match(text, *above) else index


def _is_topic(text: str, span: Span) -> bool:
    """Whether a clause before 要 says what the task is about (做好今年的工作，要…), not why or when."""
    if (
        _FORBIDS.search(text, *span)
        or WHILE.match(text, *span)
        or CONDITION.match(text, *span)
        or _FRONTED.match(text, *span)
    ):
        return _HOW_IT_IS.search(text, span.start + 1, span.stop) is None
    if (
        _HOW_IT_IS.search(text, span.start + 1, span.stop)
        or states(text, span)
        or is_done(text, *span)
        or _ESSENCE.fullmatch(text, *span)
    ):
        return False
    if _ALL_OF_THEM.match(text, *span) and not any(governs(text, place) for place in range(*span)):
        return True
    if _WHO_WHEN.match(text, *span):
        return True
    where = _WHERE.match(text, *span)
    verb = verb_at(text, where.end() if where else span.start, span.stop)
    named = verb is not None and text.startswith(_NOUN_OF_VERB, verb.stop)
    return _TOPIC.match(text, *span) is not None or (verb is not None and not named)
