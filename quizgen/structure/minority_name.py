"""Minority names: those of two words that are Tibetan, Mongolian or Yi (公保扎西, 巴音朝鲁), behind a title."""

import re

from quizgen.documents.document import Span
from quizgen.structure.personal_name import AFTER_NAME, HAN

_WORDS = frozenset(
    """
    扎西 才让 多吉 次仁 旦增 丹增 卓玛 洛桑 尼玛 达娃 央金 索朗 平措 旺堆 格桑 加措 嘉措 公保 班玛 桑杰 仁青 东智 尕布 才旦 贡布 其美
    白玛 拉姆 曲珍 罗布 巴桑 边巴 普布 米玛 拉巴 泽登 仁增 旺扎 桑珠 群培 土登 强巴 坚赞 朗杰 益西 觉巴 巴音 朝鲁 那顺 乌云 布和 哈斯
    呼和 宝音 斯琴 图雅 青格 巴图 尔布 日哈 木呷 尔古 阿木 拉玛 拉毛 南杰 完么 夏吾 昂旺 泽仁 降央 罗绒 四郎 志玛
    """.split()
)
_NAME = re.compile(rf"{HAN}{{4}}{AFTER_NAME}")


def minority_name(text: str, start: int, stop: int) -> Span | None:
    """A name of four characters, two of which are a word that such names are made of.

    >>> minority_name("公保扎西出席", 0, 6), minority_name("公安机关出席", 0, 6)
    (Span(start=0, stop=4), None)
    """
    if text[start : start + 2] not in _WORDS and text[start + 2 : start + 4] not in _WORDS:
        return None
    found = _NAME.match(text, start, stop)
    return Span(*found.span()) if found else None
