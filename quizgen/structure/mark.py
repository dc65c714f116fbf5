"""Enumerative marks: 一、 （一） 1. 1） ① 1】 “1 总则” “1.1 目的”, 第一， 其一， 首先， 一是 一要."""

import re
from enum import StrEnum
from typing import NamedTuple

from quizgen.documents.document import Span
from quizgen.structure.numeral import NUMERAL, number


class Style(StrEnum):
    """How an item is numbered; marks of one style at one place number one list."""

    CHAPTER = "一、"
    BRACKET = "（一）"
    FIGURE = "1."
    FIGURE_BRACKET = "（1）"
    BARE = "1 "
    SECTION = "1.1"
    SUBSECTION = "1.1.1"
    CIRCLE = "①"
    ORDINAL = "第一"
    STEP = "第一步"
    OF_THEM = "其一"
    FIRSTLY = "首先"
    IS = "一是"
    MUST = "一要"
    ARTICLE = "第一条"


class Mark(NamedTuple):
    """One mark: its style, its number from 1, and where it stands, punctuation included."""

    style: Style
    number: int
    span: Span


LAST = 9
"""The number of 最后 and 此外, whatever stands before them."""
_FIRSTLY = {"首先": 1, "其次": 2, "再次": 3, "再者": 3, "最后": LAST, "此外": LAST}

_OF_SECTIONS = (
    r"(?![\d.%％])[ 　]?(?=[\u4e00-\u9fff“《])(?![万亿元倍个米公吨千百升度克多余以至到年月日时分秒毫平斤亩世])"
)
_PARAGRAPH_MARK = re.compile(
    rf"""
    (?P<chapter>{NUMERAL})、                           # 一、
  | 第(?P<article>[一二三四五六七八九十百零\d]+)条[ 　：:]*   # 第一条
  | 第(?P<part>{NUMERAL})部分(?:[ 、：:]|(?![是为的由内主])(?=[\u4e00-\u9fff]{{3,20}}$))   # 第一部分： 第一部分法律知识
  | [（(](?P<bracket>{NUMERAL})[）)][、.．]?           # （一）
  | (?P<subsection>\d{{1,2}}(?:\.\d{{1,2}}){{2,3}}){_OF_SECTIONS}   # 1.2.1 适用范围
  | (?P<section>\d{{1,2}}\.\d{{1,2}}){_OF_SECTIONS}                 # 1.2 适用范围, not 1.5万人
  | (?P<figure>\d{{1,3}})(?:[.．](?!\d)|、|，(?=[\u4e00-\u9fff])|[.．](?=(?:19|20)\d\d年|[12]\d世纪))  # 1. １． 1、 1，; 3.2025年…
  | [（(](?P<figure_bracket>\d{{1,3}})[）)][、.．]?    # （1）
  | (?P<half>\d{{1,3}})[）)】\]]                         # 1） 1】
  | (?:(?P<circle>[①-⑳])|(?P<disc>[❶-❿])|(?P<stopped>[⒈-⒛])|(?P<enclosed>[⑴-⒇])|(?P<enclosed_han>[㈠-㈩]))[、.．]?  # ① ⑴ ㈠
  | (?P<bare>\d{{1,2}})[ 　]?(?![年月日天周个项家人名条万亿大多余种类次届名套起米])(?=[\u4e00-\u9fff]{{2,12}}$)  # 2 运行机制
    """,
    re.VERBOSE,
)
_CLAUSE_MARK = re.compile(
    r"""
    第(?P<step>[一二三四五六七八九十]{1,3})(?:步|个?阶段)(?:[，,、：:]|是(?![否不]))   # 第一步， 第一个阶段是
  | 第(?P<ordinal>[一二三四五六七八九十]{1,3})        # 第一
      (?:(?:个?方面|点|条)?[，,、：:]                     # ， 个方面，
        |[个句种类项][\u4e00-\u9fff]{1,4}[，,：:]           # 个关键词： 种形态，
        |(?:个[\u4e00-\u9fff]{1,4}?|[项类种点]|部分)?则?是(?![否不])     # 个关键是, 项是, 是
        |(?=要[^务素义件点领]|必须|[做抓搞]好|加强|注意|坚持|强化|严格|认真|切实|进一步|加大|加快|完善|提高|确保))  # 第一要, 第一做好
  | 其(?P<of_them>[一二三四五六七八九十]{1,2})[，,、：:]?(?=[^他中它次])   # 其一，
  | (?P<firstly>首先|其次|再次|再者|最后|此外)[，,、]?
  | 即?(?P<is>[一二三四五六七八九十]{1,3})是           # 一是; “四个搞清楚”，即一是
  | (?P<must>[一二三四五六七八九十]{1,3})要(?=[^素点求件塞])   # 一要, not 三要素
  | [（(](?P<bracket>[一二三四五六七八九十]{1,3})[）)]   # （一）
  | [（(](?P<figure_bracket>\d{1,2})[）)]             # （1）
  | (?:(?P<circle>[①-⑳])|(?P<disc>[❶-❿])|(?P<stopped>[⒈-⒛])|(?P<enclosed>[⑴-⒇])|(?P<enclosed_han>[㈠-㈩]))[、.．]?
  | (?P<figure>\d{1,2})[.．、][ 　]?(?=[\u4e00-\u9fff“])       # 1、
  | (?P<chapter>[一二三四五六七八九十]{1,2})、(?![一二三四五六七八九十])(?=[\u4e00-\u9fff“]{4})  # 一、 not 一、二审
    """,
    re.VERBOSE,
)
MAY_OPEN = frozenset(
    "即第其首再最此〇零○一二两三四五六七八九十百千万0123456789（(①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳❶❷❸❹❺❻❼❽❾❿⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩"
)
"""The characters that a mark may begin with: what opens with another one has none."""
_STYLES = {
    "chapter": Style.CHAPTER,
    "part": Style.CHAPTER,
    "article": Style.ARTICLE,
    "bracket": Style.BRACKET,
    "figure": Style.FIGURE,
    "figure_bracket": Style.FIGURE_BRACKET,
    "half": Style.FIGURE_BRACKET,
    "circle": Style.CIRCLE,
    "disc": Style.CIRCLE,
    "stopped": Style.FIGURE,
    "enclosed": Style.FIGURE_BRACKET,
    "enclosed_han": Style.BRACKET,
    "bare": Style.BARE,
    "section": Style.SECTION,
    "subsection": Style.SUBSECTION,
    "ordinal": Style.ORDINAL,
    "step": Style.STEP,
    "of_them": Style.OF_THEM,
    "firstly": Style.FIRSTLY,
    "is": Style.IS,
    "must": Style.MUST,
}


_FIRST_CHARACTER = {"circle": "①", "disc": "❶", "stopped": "⒈", "enclosed": "⑴", "enclosed_han": "㈠"}
"""The marks that are one character: which of them is the first of its kind."""


def at_paragraph(text: str, start: int, stop: int) -> Mark | None:
    """The mark that opens a paragraph at `start`, or None."""
    return _mark(_PARAGRAPH_MARK.match(text, start, stop)) or at_clause(text, start, stop)


def at_clause(text: str, start: int, stop: int) -> Mark | None:
    """The mark that opens a clause at `start`, or None: only the styles that may stand inside a paragraph.

    >>> at_clause("一是加强领导", 0, 6).style, at_clause("一个中心", 0, 4)
    (<Style.IS: '一是'>, None)
    """
    return _mark(_CLAUSE_MARK.match(text, start, stop))


def _mark(found: re.Match[str] | None) -> Mark | None:
    if found is None or found.lastgroup is None:
        return None
    written = found[found.lastgroup]
    span = Span(*found.span())
    style = _STYLES[found.lastgroup]
    match style:
        case _ if found.lastgroup in _FIRST_CHARACTER:
            return Mark(style, ord(written) - ord(_FIRST_CHARACTER[found.lastgroup]) + 1, span)
        case Style.FIRSTLY:
            return Mark(style, _FIRSTLY[written], span)
        case _:
            value = number(written.rpartition(".")[2])
            return Mark(style, value, span) if value else None
