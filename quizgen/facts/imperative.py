"""Imperatives: parts of sentences that instruct without a word of order, by the verb, the adverb or the agent that opens them."""

import re

from quizgen.documents.document import Span
from quizgen.facts.accomplished import is_done, states
from quizgen.facts.purpose import sets_scene
from quizgen.facts.stated import says_what_it_is, shows
from quizgen.facts.topic import CONDITION, tells_how_it_is
from quizgen.structure import Clause
from quizgen.structure.verb import after_adverbs, governs, opens_instruction, verb_at

_OPINION = r"了?[^，。；]{0,12}(?:意见|要求|部署|安排|希望|建议)$"
_ANNOUNCES = re.compile(  # 就贯彻落实提出三点意见, 有关事项通知如下
    rf"提出{_OPINION}|作出{_OPINION}|做出{_OPINION}|如下[^，。；]{{0,6}}$|倡议$"
)
_IS = re.compile(r"是(?<![别其但还凡可于总都只就不]是)(?<!实事求是)(?![否非])")
_STAYS = re.compile(r"坚持|牢牢")  # 坚持正能量是总要求 is an instruction, 构建…共同体是… a statement
_ESSENCE = re.compile(  # 坚持党的领导是政治发展的必然要求
    r"是[^，。；是]*的[^，。；的]{0,2}(?:要求|保证|保障|经验|特征|优势|原则|标志|体现|关键|法宝|选择|途径|路径|基础)$"
)
_PRAISED = re.compile(  # 宣讲主题鲜明、内容丰富
    "(?:宣讲|讲解|学习|交流|培训|研讨|讨论|活动|宣传)(?:活动|过程|现场)?(?:主题|内容|形式|气氛|氛围|视野|语言)[^，。；、]{0,4}"
    "(?:鲜明|突出|丰富|翔实|详实|多样|生动|热烈|活跃|浓厚|开阔|精彩)"
)
_MEASURE = re.compile("“一[^“”一]{1,3}一[^“”]{1,3}”")
_GREETS = re.compile("[在值谨]此|(?:谨|首先|并)*向[^，。；]{1,30}?(?:表示|致以|道一声|送上)")  # 在此，向大家表示感谢
_FORBEARS = re.compile(
    "不(?=[\u4e00-\u9fff]{2})(?![是仅但论管断存过久少同足能可会要只单光如妨愧失负难利易凡限符够合明知见])"
)
"""Opens what must not be done: 不乱扔垃圾; not 不仅, 不断, 不存在."""
_MAIN = "重点是"  # 重点是推进…改革
_MAXIM = re.compile(r"就是(?!要)[^，。；的]*$")  # 保护生态就是保护生产力
_LISTS = ("包括", "包含")
_TO_GRASP = re.compile(r"(?:深刻|充分|全面|准确|深入)(?:认识|理解|领会|领悟|感悟|把握)(?!到|了)")
_CONTACT = re.compile(r"联系(?:人|电话|方式|地址|邮箱)")
EACH = ("各", "有关", "相关", "地方")
_MET = re.compile(r"\d日(?:上午|下午|晚上?)?，?[^，。；]{0,20}(?:召开|举行|举办)(?!前)")  # 4月17日下午，我院召开…会议
_HANDS_IN = re.compile(
    r"各[^，。；]{1,30}?[将把][^，。；]{2,50}?(?:报送|上报|报(?!告)|纳入|列入|送至|交至)"
)  # 各单位于3月10日前将名单报办公室
_WHERE_ALONE = re.compile(r"(?:从|在|对)?[^，。；]{1,10}(?:层面|方面(?<!各方面)|角度|来看)$")
_AS_SEEN = re.compile(r"从[^，。；]{1,30}[看说]$|对于?[^，。；]{1,20}(?:来说|而言|来讲)$")  # 从调查结果看，面积还在减少
_ENDS_AFTER = tuple("之后 以后 以来 之初 之前 初期".split())
_AFTER = re.compile(rf"[^，。；]{{2,20}}(?:{'|'.join(_ENDS_AFTER)})$")  # 改革开放之后，我们党…
_WEIGHED = re.compile(r"综合(?:权衡|判断|研判|考虑|分析|来?看)")
_MOST = re.compile(
    r"[^，。；]{2,12}(?<!把)最(?:重要|根本|关键|基本|核心|突出)(?:、最[\u4e00-\u9fff]{2})*$"
)  # 政治纪律最重要、最根本
_TELLS = re.compile(
    r"(?:(?:《[^》]{2,40}》|条例|决定|意见|方案|规划|纲要|文件|党章|章程|准则)(?![^，。；]{0,2}[落实执施宣解])|这|那|其中|当前|目前|近年|今年|去年|实践|事实|据|我们党|同时[，看]|但|然而|因此|所以|会上|不久|多年)"
)
_THIS_YEAR = re.compile(  # 今年再完成…, 全年再为企业减税…: what a plan says of its time
    r"(?:今年|明年|全年|20\d\d年|年内|今后[一二三四五几\d]+年|今后一个时期|[“”十一二三四五]{4,6}时期|到20\d\d年)，?(?:我们)?(?:将|还|再)*"
)
_COUNTED = re.compile(r"[^，。；]{0,12}(?:以下|[一二两三四五六七八九十几\d][项个件大])[^，。；]{0,8}$")
_PROVINCE = re.compile(  # 河南、陕西充分发挥优势: a report of who did what
    "河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|内蒙古|广西|西藏|宁夏|新疆|重庆|天津|上海|北京"
)
_WILL = re.compile(  # 学校将…; 香港会继续…
    r"[^，。；]{2,20}(?:将|会(?<![协员社机大全晚学工商年议事金委联例班体研培谈讨行开国教运青少际都盛论座]会)(?=继续|进一步|努力|竭力|不断|全力|积极|始终|强化|尽|凭))"
)
_THEN = re.compile(r"，(?:就|才|便)[能会]")  # 向着高标准努力，就能守住底线
_AGENT = re.compile(
    r"[^，。；]{0,24}?(?:各地区、?各部门(?:、?各单位)?|部门|单位|地区|地方|各地|党委|党组织?|政府|机关|企业|机构|组织|负责人|负责同志|成员|干部|党员"
    r"|学校|高校|学院|教师|教职工|平台|协会|各(?:[省市县区方村镇乡]|街道|社区)|央地)(?:主要)?(?:负责人|负责同志|领导)?"
)


def may_be_demanded(text: str, clauses: list[Clause]) -> bool:
    """Whether what is numbered among demands may be one, whatever opens it: 二是｜值班员对水库进行巡逻; not 成效显著, 是关键."""
    return not any(
        states(text, clause.body) or is_done(text, *clause.body) or _TELLS.match(text, *clause.body)
        for clause in clauses
    )


def to_grasp(text: str, clause: Span) -> bool:
    """Whether a clause opens with what is to be understood, whatever it says of it: 深刻认识改革是关键, but not 认识到…"""
    return text[clause.start : clause.start + 1] in "深充全准" and _TO_GRASP.match(text, *clause) is not None


def tells(text: str, clause: Span) -> bool:
    """Whether a clause tells how things are, as a reason does: 今年困难更多, 这是大势."""
    return _TELLS.match(text, *clause) is not None or (states(text, clause) and not opens_instruction(text, *clause))


def instructs(text: str, clauses: list[Clause], stop: int, *, governed: bool, spoken: bool, deploys: bool) -> bool:
    """Whether the clauses up to `stop` instruct.

    `governed`: they go on with an instruction, or are numbered among instructions; `spoken`: somebody says them; `deploys`: the
    document itself deploys there.
    """
    if (governed or deploys) and len(clauses) > 1 and CONDITION.match(text, *clauses[0].body):
        return instructs(text, clauses[1:], stop, governed=governed, spoken=spoken, deploys=deploys)
    if (not governed and not deploys) or (not spoken and _MET.search(text, clauses[0].body.start, stop)):
        return False
    first = clauses[0].body
    if says_what_it_is(text, clauses) or shows(text, clauses) or text.startswith(_LISTS, first.start):
        return False
    grasped = _TO_GRASP.search(
        text, first.start, stop
    )  # 引导干部深刻认识改革取得了成就: what is to be grasped may be past
    if is_done(text, first.start, grasped.start() if grasped else stop) or _ANNOUNCES.search(
        text, clauses[-1].body.start, stop
    ):
        return False
    mark = clauses[0].mark
    if mark is not None and len(clauses) == 1 and text.find("阶段", *mark.span) >= 0:
        return False  # 第一阶段：动员部署
    if (
        (text.startswith("联系", first.start) and _CONTACT.match(text, *first))
        or (text[first.start : first.start + 1] in "在值谨首并向" and _GREETS.match(text, *first))
        or (text[first.start : first.start + 1] in "从对" and _AS_SEEN.match(text, *first))
        or (len(clauses) == 1 and _WHERE_ALONE.match(text, *first))
        or tells_how_it_is(text, first)
        or _PRAISED.match(text, *first)
        or (text.endswith(_ENDS_AFTER, *first) and _AFTER.match(text, *first))
        or (text.find("最", first.start, stop) >= 0 and any(_MOST.match(text, *clause.body) for clause in clauses))
    ):
        return False
    if governed and _FORBEARS.match(text, *first):
        return all(_forbears_or_acts(text, clause.body) for clause in clauses[1:])  # 不买过期食品，不在路上逗留。
    if text.startswith(_MAIN, first.start):
        return deploys and opens_instruction(text, first.start + len(_MAIN), first.stop)
    if opens_instruction(text, _behind_measure(text, first), first.stop):
        stated = _IS.search(text, first.start + 2, first.stop) or _MAXIM.search(text, *first)
        stays = _STAYS.match(text, *first) and not (len(clauses) == 1 and _ESSENCE.search(text, *first))
        return not (stated and not stays) and not sets_scene(text, clauses, spoken=spoken)
    timed = _THIS_YEAR.match(text, *first) if deploys else None
    if timed and _will_do(text, timed.end(), clauses[-1].body.stop):
        return True
    if deploys and text.startswith("各", first.start) and _HANDS_IN.match(text, *first):
        return True
    told = (
        _TELLS.match(text, *first)
        or (not deploys and _PROVINCE.match(text, *first))
        or _WILL.match(text, *first)
        or _THEN.search(text, first.start, stop)
    )
    if told or states(text, first):
        return False
    agent = _AGENT.match(text, *first)
    if agent and opens_instruction(text, agent.end(), first.stop):
        return governed or (deploys and text.startswith(EACH, first.start))
    return governed and (spoken or mark is not None) and _goes_on(text, clauses)


def _forbears_or_acts(text: str, span: Span) -> bool:
    """Whether a clause goes on with what must not be done, or be done instead: 不逆行，自觉排队."""
    return (
        _FORBEARS.match(text, *span) is not None
        or after_adverbs(text, *span) > span.start
        or opens_instruction(text, *span)
    )


def _will_do(text: str, start: int, stop: int) -> bool:
    """Whether what stands behind this year's name is something to do: 再完成…, but not 发展的目标, nor 抓好三项工作 and nothing more."""
    verb = verb_at(text, start, stop)
    return verb is not None and not text.startswith("的", verb.stop) and _COUNTED.match(text, start, stop) is None


def _behind_measure(text: str, first: Span) -> int:
    """Where a clause begins behind a link, or a quoted measure that stands for an adverb: 并｜通过…, “一企一策”｜推动企业上市."""
    if text.startswith("并", first.start) and opens_instruction(text, first.start + 1, first.stop):
        return first.start + 1
    measure = _MEASURE.match(text, *first) if text.startswith("“", first.start) else None
    return measure.end() if measure and governs(text, measure.end()) else first.start


def _goes_on(text: str, clauses: list[Clause]) -> bool:
    """Whether a part goes on with an instruction although its verb is none of the list: an adverb opens it, or a later clause does."""
    first = clauses[0].body
    if after_adverbs(text, *first) > first.start:
        return True
    if clauses[0].units and opens_instruction(text, clauses[0].units[-1].start, first.stop):
        return True  # 完整、准确、全面贯彻…
    if any(states(text, clause.body) for clause in clauses[1:]):
        return False  # 采购重视程序，在效率方面存在不足，可以借鉴…
    return any(opens_instruction(text, *clause.body) for clause in clauses[1:])
