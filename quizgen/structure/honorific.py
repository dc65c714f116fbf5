"""Honorifics: names, or only surnames, with the title behind them, as those are called who are known: 王强书记, 包校长."""

import re
from collections.abc import Iterator

from quizgen.documents.document import Span
from quizgen.structure.surname import SURNAME
from quizgen.structure.title import OFFICE

SURNAME_AND_OFFICE = re.compile(  # 包｜校长, not 高｜校长期
    rf"{SURNAME}(?=(?P<office>{OFFICE}|教授|老师|警官|院士|博士|总(?=[，就对在说指强要表]))"
    r"(?![期远效时江者短久足年度务录]))"
)
"""A surname before an office."""

_HONORIFIC = re.compile(
    r"(?:书记|委员长|校长|院长|主任|部长|局长|处长|厅长|司长|省长|市长|县长|区长|镇长|行长助理|院长助理|校长助理|总经理助理|行长|会长|理事长|秘书长|董事长|总经理|总裁|所长|馆长|台长|园长|站长|社长|总队长|支队长|大队长|中队长|教授|研究员|一行(?=来|到|莅|赴|访|前往|参观|考察|走访)|同学(?=代表|发言|上台|首先|作)|主席(?:(?<=[副誉]主席)|(?=首先|最后|主持|致[辞词开]|宣读|讲话|[、和，]))|科长|厂长|乡长|村长|组长|队长|经理|总监|团长|政委|参赞|总领事|总干事|主编|校友|主任秘书|巡视员|调研员|工程师|总工|检察长|庭长|执行长|教务长|总会长|总书记(?=出席(?:会议|大会|全会|论坛|开幕|仪式)|在主持(?:学习|会议)时)|先生|女士"
    r"|院士|博士|老师|律师|委员|常委|主委)(?=出席|参加|主持|作|致|讲|指出|强调|要求|表示|认为|介绍|传达|宣|代表|围绕|结合|首先|最后|分别|先后|以|对|就|针对|总结|结合|应邀|带领|从|为(?!了)|在|做|进行|发言|主讲|授课|参与|参会|通过|宣读|认真|详细|充分|深入|全面|简要|亲自|高度|感谢|回顾|分析|肯定|说|谈|会见|接见|会晤|热情|签|赠|提醒|嘱咐|叮嘱|告诫|倡议|先(?=传达|介绍|讲|作|就|对|向|从|宣|通报|汇报|带领|总结|后)|鼓励|勉励|希望|号召|提出"
    r"|陪同|列席|组织|召集|召开|共同|一同|现场|实地|参观|视察|听取|演讲|宣讲|布置|牵头|邀请|都|曾|将|并|率|带队|受|接受|走访|慰问|看望|调研|检查|督|颁|揭|题为|莅|访|前往|考察|关于|的(?:陪同|带领|见证|主持)下|补充|解释|回答|回应|随后|接着|当|同|来|充分|主动|耐心|亲自|强烈|特别|重点|着重"
    r"|还|也|亦|于|再次|逐一|与|向|给|到|赴|一行|率|到会|分享|发表|讲述|解读|通报|汇报|报告|点评|建议|呼吁|则|所作|《|等|及|[、和，。；（])"
)
_RANKS = (
    *"常务副 常务 名誉 荣誉 执行 副 代".split(),
    "",
)  # before a title, which is searched for by itself: that is quicker
_BEFORE = frozenset(
    "，。；：、！？”）\n 台和与及由上中司处局厅部院校学会馆室委社心站所队团组系区县市镇乡大行时后间务盟请厂店矿企府"
)
"""What stands before the name: a mark, or the end of a body's name (省教育厅人事处｜王强处长)."""
_LINKS = ("通过了", "最后", "首先", "其次", "随后", "接着", "然后")
_OFFICE = frozenset(
    "区县委部务法业家利化政校位党支总团监纪高级副员会组公司院联行学目办处局厅室系厂矿队乡村镇"
)  # 县委书记, 公司总经理, 商务部长
_MIDDLE = frozenset("学家政业利化法联务高支")  # of a given name of two: 李家俊, 陈学仕
_ENDS_BODY = _OFFICE | frozenset("系馆所站队科股部村镇乡庄屯市州街寨生史员者工")
_EVERYBODY = frozenset(  # 全体委员表示, 应急局长
    """
    经理 董事 董事长 全体 广大 常务 应邀 相关 有关 民主 经济 政协 人大 兼任 经信 应急 公安 文广 文旅 文体 房管 房产 计生 国土 国税
    国资 农牧 农机 水务 水产 路政 边防 代理 卫生 卫健 卫计 金融 宗教 经贸 商贸 安监 农林 农垦 农技 农经 林草 毕业 应届 本科 文科
    理科 高一 高二 高三 初一 初二 初三 祝愿 资深 荣誉 客座 任课 水文 水电 水土 国安
    """.split()
)
_NEVER_LAST = frozenset("等的各位名")  # 郭光等｜院士
_OF_A_HOUSE = ("教授", "院士", "博士", "先生", "女士")  # 江州大学的｜彭青｜教授
_LONGEST = 3


def honorifics(text: str, surnames: frozenset[str]) -> Iterator[tuple[Span, Span]]:
    """Yield the names that stand before a title and do something, each with that title: 王强｜书记 in 王强书记主持会议.

    >>> list(honorifics("会上，王强书记讲话", frozenset("王")))
    [(Span(start=3, stop=5), Span(start=5, stop=7))]
    """
    for found in _HONORIFIC.finditer(text):
        rank = next(rank for rank in _RANKS if text.endswith(rank, 0, found.start()))
        stop = found.start() - len(rank)
        for start in range(stop - _LONGEST, stop - 1):
            name = text[max(0, start) : stop]
            before = text[start - 1 : start] if start > 0 else "\n"
            if (
                start >= 0
                and (
                    before in _BEFORE
                    or text.endswith(_LINKS, 0, start)
                    or (before == "的" and found.group() in _OF_A_HOUSE)
                )
                and name[0] in surnames
                and name[0] != "由"  # 会议由季校长主持
                and not (before == "中" and name[0] == "国")  # 中国石油董事长
                and name not in _EVERYBODY
                and name[-1] not in _NEVER_LAST
                and (
                    _OFFICE.isdisjoint(name[1:])
                    or (name[1] in _MIDDLE and _ENDS_BODY.isdisjoint(name[2:]) and name[2:])
                )
                and all("\u3400" <= character <= "\u9fff" for character in name)
            ):
                yield Span(start, stop), Span(stop, found.end())
                break
