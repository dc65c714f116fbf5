"""Where a document deploys: the stretches whose imperative sentences are tasks although nobody is named who says them."""

import re
from functools import lru_cache
from operator import or_

from quizgen.facts import mood
from quizgen.facts.headed import headed
from quizgen.structure import Outline
from quizgen.structure.mark import Style
from quizgen.structure.shadow import shadow
from quizgen.structure.verb import opens_instruction

_DIRECTIVE = re.compile(
    r"(?:意见|通知|方案|规划|纲要|要点|计划|措施|行动|决定|建议|倡议书?|一封信|公开信|部署|安排|任务分工|清单)(?:[（(《》）)的]|印发|$|\s)"
)
_LAW = re.compile(r"(?:条例|办法|规定|法|规则|细则|章程|准则)(?:[（(》]|$|\s)")
_ARTICLE = re.compile(r"第[一二三四五六七八九十百零\d]+条")
_LAYS_DOWN = re.compile(r"制[定订](?:以下|如下|本)(?:条例|办法|规定|规则|细则|守则|准则)")
_PREAMBLE = 4  # paragraphs in which a regulation says that it is one
_SETS_OUT = re.compile(
    # 将重点做好以下九个方面工作
    r"(?:重点|着力|扎实|突出|切实|认真|将|要)[^，。；何]{0,4}(?:抓好|做好|推进|把握|实施|开展|落实)[^，。；]{0,10}(?:工作|任务|方面)"
)
_SETS_OUT_BELOW = re.compile("(?:工作|任务|方面)[^，。；：]{0,4}：一是")  # 要做好十方面工作：一是以评促建
_CALLS_ON = re.compile(  # 责令你单位按以下要求整改： 特向大家提出以下倡议。
    r"责令[^。；：]{2,40}(?:整改|改正)(?=：)|发出[^。；：]{0,8}倡议[：。]|提出[^。；：]{0,8}倡议[：。]|我们倡议[：，]"
)
_AS_FOLLOWS = re.compile(r"现(?:将|就|对|予)?[^。；：\n]{0,80}(?:通知|安排|部署|要求|意见|措施)如下[：:]?$")
"""How a notice opens, one without its title too."""
_BELOW = re.compile(  # 现就推动工作，提出如下意见。 《关于…的意见》全文如下。
    "现就[^。；\n]{2,80}(?:提出|制定|作出|明确)(?:如下|以下)[^，。；]{0,8}(?:意见|决定|要求|安排|措施|通知)[。：:]?$"
    "|《关于[^《》]{2,60}(?:意见|通知|方案|决定|规划)》[^，。；]{0,6}(?:全文)?如下[。：:]?$"
)
_ADDRESSED = re.compile(  # 镇三防各成员单位、各村（居）：
    r"(?:[^，。；：\n]{0,24}各(?!位)[^。；：\n]{1,80}|(?:尊敬|亲爱)的[^。；：\n]{0,24}(?:家长|市民|居民|村民|业主|用户|乘客|旅客|游客|商户|车主)(?:朋友)?们?)[：:]$"
)
_TOP = 6
_POINTS = re.compile("(?:希望|要求|意见|建议)(?=[。：！])(?<=[点面的]..)")
_WISHES = re.compile(r"我[^，。；]{0,12}[提讲说谈]出?[几两三四五六七八九\d](?:点|个方面的?)..$")  # 我给大家提几点希望
_TASKS_AHEAD = re.compile(
    r"总体要求|指导思想|工作安排|重点任务|主要任务|重点工作|工作部署|工作打算|下一步|保障措施|组织实施|组织保障|工作要求|目标任务|任务要求|基本原则|主要措施"
    r"|(?:今年|明年|20\d\d年)[^回顾总结]{0,12}(?:工作|安排|任务|打算|建议)"
)
_TELLS_OF_PAST = re.compile(r"(?:整改|进展|落实|完成|工作)[^，。；]{0,4}情况|总结|纪实|综述|述职|巡礼")
_SINCE = re.compile(r"[一二两三四五\d]年来|以来，")
_LONGEST_HEADING = 24
_EXAM = re.compile(
    r"考点|真题|[（(“\"][^（()）]{0,12}(?:选择|简答|辨析|论述|名词解释|多选|单选)"
)  # 科学内涵（选择、简答）
_EXPLAINS = re.compile(
    # what a heading of notes names: 理论的科学内涵, 中国革命的对象
    r"(?:[^，。；：]|^)(?:内涵|含义|涵义|意义|特征|特点|本质|属性|概念|必要性|必然性|重要性|由来|渊源|地位|区别|联系|标志|对象|前途|性质|启示"
    r"|依据|基本原理|要义|主要内容|原因|关系)[”》]?\s*(?=[。：？]?$|[（(<【“])"
    r"|^[^，。；：]{0,8}(?:什么是|为什么|怎样(?:理解|认识)|如何(?:理解|认识))"
)
_COUNTED = re.compile(
    r"[两一二三四五六七八九十]{1,3}(?:个(?!月|年|季度)|大(?=[^学专会])|项(?!目)|种|条(?!例)|点)"
)  # 十四个坚持（基本方略）
_MANY = 3
_AIMED_AT = re.compile("取得(?:新|更大|更好|更多|实质性|明显|显著)的?[^，。]{0,6}$")  # …建设取得新成效
_LOOKS_BACK = re.compile(
    r"回顾|过去|成就|成效|成绩|总结|一年来|五年来|以来的|工作情况|主要工作|存在(?:的)?问题|经验|背景|面临[^，。；]{0,6}形势"
)


def sentences(outline: Outline) -> tuple[bool, ...]:
    """For each sentence of the document, whether it stands where the document deploys.

    An opinion, notice or plan deploys throughout; a report from behind the sentence, or the heading, that sets out the tasks
    ahead, until a heading looks back; a law or regulation never (its articles are rules, not tasks). What no heading tells of
    deploys where nearly all its sentences do.
    """
    if is_law(outline):
        return (False,) * len(outline.sentences)
    ahead = _DIRECTIVE.search(_title(outline)) is not None or _opens_as_notice(outline)
    back = later = False  # under a heading that looks back; whether that part names tasks, for when it is over
    past = _TELLS_OF_PAST.search(_title(outline)) is not None
    deploys: list[bool] = []
    undecided: list[bool] = []
    setting_out = {*outline.places_holding(_SETS_OUT), *outline.places_holding(_CALLS_ON)}
    setting_out |= {
        place
        for place in outline.places_holding(_POINTS)
        if _WISHES.search(outline.text, *outline.sentences[place].span)
    }
    for paragraph in outline.paragraphs:
        words = paragraph.span.of(outline.text)
        if paragraph.kind != "paragraph" or len(words) <= _LONGEST_HEADING:
            sets_out = _TASKS_AHEAD.search(words) is not None and not (past and paragraph.kind == "title")
            looks_back = _LOOKS_BACK.search(words) is not None and not (ahead and _AIMED_AT.search(words))
            ahead = (ahead or sets_out) and not looks_back
            if paragraph.kind != "paragraph" or (paragraph.mark and paragraph.mark.style is Style.CHAPTER):
                back = looks_back
                ahead = ahead or (later and not back)
        for sentence in paragraph.sentences:
            deploys.append(ahead)
            undecided.append(not (ahead or back or past))
            told = later and (ahead or back)  # one more such sentence would change nothing
            sets_out = not past and not told and len(deploys) - 1 in setting_out
            if sets_out and not _SINCE.search(outline.text, *sentence.span):
                ahead, later = ahead or not back, True
                if _SETS_OUT_BELOW.search(outline.text, *sentence.span):
                    deploys[-1] = ahead
    if sum(undecided) >= mood.FEWEST and not teaches(outline):
        deploys = list(map(or_, deploys, mood.imperative(outline, undecided)))
    return tuple(map(or_, deploys, headed(outline, undecided)))


def _opens_as_notice(outline: Outline) -> bool:
    """Whether one of the first paragraphs ends as the opening of a notice does: 现将有关工作通知如下："""
    ends = [paragraph for paragraph in outline.paragraphs[:_TOP] if outline.text[paragraph.span.stop - 1] in "：:下"]
    if any(_BELOW.search(outline.text, *paragraph.span) for paragraph in outline.paragraphs[:_TOP]):
        return True
    return any(
        _AS_FOLLOWS.search(outline.text, *paragraph.span) or _ADDRESSED.fullmatch(outline.text, *paragraph.span)
        for paragraph in ends
    )


@lru_cache(maxsize=1)  # the tasks ask twice
def teaches(outline: Outline) -> bool:
    """Whether a document is notes to study from, which explain what others must do or had to do and tell nobody to do it.

    Its headings tell: they name questions of an exam (考点3, 简答), what a thing is (…的科学内涵, …的特征), or formulations
    (十四个坚持), not what to do.
    """
    if _DIRECTIVE.search(_title(outline)):
        return False
    asked = explained = counted = headings = 0
    for paragraph in outline.paragraphs:
        start, stop = paragraph.span
        if paragraph.kind == "paragraph" and stop - start > _LONGEST_HEADING:
            continue
        headings += paragraph.kind != "paragraph"
        counted += paragraph.kind != "paragraph" and _COUNTED.match(outline.text, start, stop) is not None
        asked += _EXAM.search(outline.text, start, stop) is not None
        named = _EXPLAINS.search(outline.text, start, stop) if stop - start <= 2 * _LONGEST_HEADING else None
        mark = paragraph.mark
        begin = mark.span.stop if mark else start
        explained += named is not None and not opens_instruction(outline.text, begin, stop)
    return asked >= _MANY or explained >= _MANY or (counted >= _MANY and 2 * counted >= headings)


@lru_cache(maxsize=1)  # all of these ask
def _title(outline: Outline) -> str:
    """The title that the document itself has; the first words of one without a title tell nothing of its kind."""
    return shadow(outline.document.title or "")


def articles_start(outline: Outline) -> int:
    """Where the first article of a law stands: before it the notice may be told that sends the law out; 0 where it has none."""
    text = outline.text
    starts = (paragraph.span.start for paragraph in outline.paragraphs)
    return next((start for start in starts if text[start] == "第" and _ARTICLE.match(text, start)), 0)


@lru_cache(maxsize=1)  # the tasks ask twice
def is_law(outline: Outline) -> bool:
    """Whether the document is made of articles (第一条 …) or lays down rules (制定以下规定), which are for ever and no tasks."""
    text = outline.text
    preamble = outline.paragraphs[:_PREAMBLE]
    if preamble and _LAYS_DOWN.search(text, 0, preamble[-1].span.stop):
        return True
    starts = [paragraph.span.start for paragraph in outline.paragraphs if text.startswith("第", paragraph.span.start)]
    articles = sum(_ARTICLE.match(text, start) is not None for start in starts)
    return articles >= 3 or (_LAW.search(_title(outline)) is not None and articles > 0)
