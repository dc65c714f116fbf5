"""Labels: lines that only name something, though they open with a verb that may be a noun: 研发设计环节, （一）指导思想."""

import re

from quizgen.documents.document import Span
from quizgen.structure import Part
from quizgen.structure.verb import NOUNS_TOO, VERBS, governs, verb_at

_CHAPTER = (
    "(?:指导思想|基本原则|总体(?:要求|思路|目标)|(?:工作|任务)(?:要求|目标|原则|重点|安排)|主要(?:目标|任务|措施)|重点任务|保障措施"
    "|组织(?:实施|保障|领导|体系)|(?:实施|工作|方法)步骤|实施方法)"
)
_HEADING = re.compile(rf"{_CHAPTER}(?:[、和及与]{_CHAPTER})*")  # 指导思想, 实施步骤及任务要求
_STAGE = re.compile(r"[^，。；：的]{2,12}阶段(?:[（(][^（）()]*[）)])?[。：]?")  # 宣传发动阶段（3月）
_LABEL = re.compile(  # 参会人员、对象及安排
    r"[^，。；：]{1,8}(?:人员|对象|范围|名单)(?:、[^，。；：、]{2,6})*(?:[及和与][^，。；：、]{2,6})?[：:]?"
    r"|发布(?:日期|时间|机构|单位|人|者)[：:\s].*"
)
_WHAT_IT_IS = re.compile(  # 科学跨越的基本要求
    "[^，。；：要]{2,16}的(?:基本|总体|主要|重要|重大|战略)(?:要求|原则|任务|目标|意义|内容|思路|依据|特征)[。：]?"
)
_LONGEST_LABEL = 8
_ANNOUNCES_ENDS = frozenset("作务则面点事题系节求个项件条大下列几一两三四五六七八九十")
_ANNOUNCES = re.compile(
    r"(?:[^，。；]{2,24}，)?[^，。；、“]{0,24}?(?:抓好|做好|把握好?|处理好|遵循|坚持好?|落实|注意|注重)"
    r"(?:(?:以下|下列|如下|这?几|这?[两三四五六七八九十])[一两三四五六七八九十几\d]{0,2}[个项点件条大]?)"
    r"(?:重要|重大|主要|基本|方面的?|关键|重点)*(?:工作|任务|原则|方面|点|事|问题|关系|着力点|环节|要求)?"
)
_ADDRESSES = tuple(
    f"{where}的{what}" for where in ("上", "时") for what in ("报告", "讲话", "发言", "致辞")
)  # 在…会议上的报告
_POSITIONS = tuple(
    "先行区 试验区 示范区 引领区 高地 窗口 样板 标杆 枢纽 中心 基地 家园 门户 引擎 典范 展示区 功能区".split()
)
_LONGEST_POSITION = 20


def is_label(text: str, part: Part) -> bool:
    """Whether a line is a name, though it opens with a verb that may be a noun: 教育部, 研发设计环节, （一）指导思想。"""
    start, stop = part.clauses[0].body.start, part.span.stop
    if (
        text.endswith(_ADDRESSES, start, stop)
        or (
            text.find("的", start, stop) > 0
            and _WHAT_IT_IS.fullmatch(text, start, stop)
            and verb_at(text, start, stop) is None
        )
        or _HEADING.fullmatch(text, start, stop)
        or _LABEL.fullmatch(text, start, stop)
        or (text.find("阶段", start, stop) > 0 and _STAGE.fullmatch(text, start, stop))
    ):
        return True  # （一）指导思想。三、参加会议人员：
    if text.startswith("—", start - 1) and stop - start <= _LONGEST_POSITION and text.endswith(_POSITIONS, start, stop):
        return len(part.clauses) == 1 and not governs(text, start)  # ——高质量发展高品质生活先行区。
    return (
        stop - start <= _LONGEST_LABEL
        and text[stop : stop + 1] in ("", "\n")
        and len(part.clauses) == 1
        and text[start : start + 2] in NOUNS_TOO
        and text[start + 2 : start + 4] not in VERBS
    )


def only_announces(text: str, span: Span) -> bool:
    """Whether an instruction says no more than that instructions follow: 实现上述目标，要重点抓好以下工作."""
    return text[span.stop - 1] in _ANNOUNCES_ENDS and _ANNOUNCES.fullmatch(text, *span) is not None
