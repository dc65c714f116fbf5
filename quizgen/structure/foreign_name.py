"""Foreign names behind a title: in the characters that transcriptions take (罗卡纳斯, 马特维延科), or in Latin letters (Zhao Ma)."""

import re

from quizgen.documents.document import Span
from quizgen.structure.personal_name import AFTER_NAME

_TRANSCRIBES = (  # after the tables of the Xinhua News Agency's "Names of the World's Peoples"
    "阿埃艾安昂奥巴班包鲍保贝本比宾伯博布采查楚茨达代丹当道德登邓迪蒂丁东都杜顿多厄恩尔法凡范菲费芬弗夫福盖甘冈高戈哥格根贡古瓜圭哈海汉豪赫亨洪胡华霍吉加贾"
    "杰金卡凯坎康考科克肯孔库夸奎拉莱赖兰朗劳勒雷黎里利莉列林琳隆卢鲁伦罗洛吕玛马迈曼芒毛梅门蒙米密敏缪摩莫默姆穆纳娜奈南瑙内嫩尼纽努诺欧帕派潘庞佩彭蓬皮珀普"
    "齐奇恰钦琴琼丘切让热荣茹儒瑞若萨塞桑瑟森沙山绍舍圣施什史舒斯松苏索塔泰坦汤陶特腾提铁廷图托瓦万旺威韦维魏温翁沃乌武西希锡夏肖谢辛休逊雅亚延扬耶叶伊因英尤约扎赞泽詹哲珍兹祖佐"
)
_CHARACTERS = frozenset(_TRANSCRIBES)
_FOREIGN = re.compile(
    rf"[{_TRANSCRIBES}]{{4,8}}?{AFTER_NAME}|[A-Z][a-z]+(?:[ ][A-Z][A-Za-z.'\-]{{0,20}}){{1,3}}{AFTER_NAME}"
)


def foreign_name(text: str, start: int, stop: int) -> Span | None:
    """A foreign name of four characters or more, none of which is seldom found in one, or of two words or more.

    >>> foreign_name("马特维延科说", 0, 6), foreign_name("马上到会说明", 0, 6)
    (Span(start=0, stop=5), None)
    """
    if not _CHARACTERS.issuperset(text[start : start + 4]) and not "A" <= text[start : start + 1] <= "Z":
        return None  # nearly always
    found = _FOREIGN.match(text, start, stop)
    return Span(*found.span()) if found else None
