"""Topics: clauses before an order that say what it is about, when it holds or whom it meets; not why it is given."""

import re

from quizgen.documents.document import Span
from quizgen.facts.accomplished import is_done, states
from quizgen.structure.verb import governs, verb_at

FORBIDS = re.compile(r"不得|不准|[决绝]不|严禁|禁止")
_ESSENCE = re.compile(
    r"(?!根据|按照|依据|围绕|针对|遵照|对照|适应|落实|把握|为)[^，。；]{4,}的(?:必然|内在|迫切|现实|客观|重要|根本)*(?:要求|保证|保障|举措|途径|基础|前提|体现|支撑|抓手)$"
)
_TOPIC = re.compile(
    r"(?:对于?|针对|面对|具体到|围绕|为了?|按照|根据|通过|[使让](?=[^，]{4,})|做好|搞好|抓好|在[^，]{1,20}(?:中|上|下|时|方面|领域|层面|环节)$)"
)
_FRONTED = re.compile(  # 有悖于创新的陈规旧章，要抓紧废止; 确需保留的，要建立清单
    r"(?:(?:特别|尤其)是)?(?:(?:这些|那些|其中|所有|一切|凡)[^，。；]{0,24}?|[^，。；是]{2,30}的[^，。；是]{0,6}?)"
    r"(?:问题|事项|项目|制度|规章|旧章|企业|单位|地区|人员|人口|行为|现象|经验|道理|做法|环节|诉求|地方"
    r"|省份|省区市|市县|城市|部门|高校|学校|机构|干部|党员|学生|毕业生|群众|政策|规定|条款|手续|陋习|陈规|繁文缛节|隐患|漏洞|条件|资金|资源|领域|改革|举措|试点|情况|建议|意见)$|[^，。；是]{2,30}[^目]的$"
)
_ALL_OF_THEM = re.compile(  # 各级宣传部门和其他有关部门，要…; 国家各项惠民政策，要…
    r"[^，。；是了]{0,12}(?:全体|广大)[^，。；是了]{0,8}(?:干部|党员|职工|员工|人员|师生|教师|学生|群众|代表|委员)$"
    r"|(?:国家|今年)?(?:各级?|各项|所有|有关|今年)[^，。；是了]{2,24}(?:部门|单位|机构|组织|政策|项目|工作|任务)$"
)
_WHO_WHEN = re.compile(  # 各级党组织在推进工作中，必须…; 我们在谋划发展时，要…
    r"[^，。；]{2,24}(?<![存现正处旨])在[^，。；]{1,20}(?:中|时|过程中|方面)$"
)
_HOW_IT_IS = re.compile(  # 防汛工作来不得半点马虎，要…
    "来不得|容不得|任重道远|不容[缓忽有懈]|迫在眉睫|重于泰山|大于天|责无旁贷|时不我待|没小事|无小事|在路上|关乎|离不开|势在必行"
    "|艰巨$|繁重$|严峻$|重大$|紧迫$|复杂$|十分重要$|非常重要$|至关重要$"
)
CONDITION = re.compile(  # 一旦出现险情，要…; 未经同意，不得…
    r"(?:如果?(?![何同此今期实数意下])|若(?!干)|一旦|未经|倘若|假如|遇有?(?!到)|确需|确有|确因)[^，。；]{2,}"
)
WHILE = re.compile(r"[^，。；]{2,50}的同时$")  # 有关企业在做好自身创新的同时，要…
_WHERE = re.compile(r"在[^，]{1,20}?(?:基础上|过程中|前提下|条件下)")  # 在试点基础上全面推开改革，要…
_NOUN_OF_VERB = ("的", "将", "已", "是")  # 改革的复杂性更加突出，要…


def tells_how_it_is(text: str, span: Span) -> bool:
    """Whether a clause says how pressing or hard something is: 从严治党永远在路上."""
    return _HOW_IT_IS.search(text, span.start + 1, span.stop) is not None


def is_topic(text: str, span: Span) -> bool:
    """Whether a clause before 要 says what the task is about (做好今年的工作，要…), not why or when."""
    if (
        FORBIDS.search(text, *span)
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
