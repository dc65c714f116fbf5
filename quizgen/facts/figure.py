"""figure: how much, how many, by when: 国内生产总值增长5%左右, 到2035年…, 三十日前提出."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from quizgen.documents.document import Span
from quizgen.facts.fact import Value, quote, source
from quizgen.facts.point import Passage, Point
from quizgen.facts.statement import Statement, statements
from quizgen.structure import Outline

RULE = "figure"

_NUMBER = r"\d+(?:[,，]\d{3})*(?:[.．]\d+)?"  # 5, 1.2, 3,000
_UNIT = (
    r"(?:[%％‰]|个?百分点|周年|个?工作日|个月|年|天|日|小时"
    r"|[百千万亿]*(?:亿|万|平方公里|平方米|立方米|公里|标准?箱|架次|公顷|亩|千瓦时|千瓦|吨|斤|公斤|元|美元|人次|人|名|户|套|家|个|项|件|级|倍|所|座|台|辆|艘|册|例|村|县))"
)
_BOUND = r"(?:以上|以下|以内|左右|上下|之内)"
_AMOUNT = rf"{_NUMBER}{_UNIT}(?:[余多][万亿]?(?:元|人次|人|家|项)?)?{_BOUND}?"
_FIGURE = re.compile(
    rf"(?=\d)(?<![\d.．第〔\[（(—\-])(?:{_NUMBER}[%％]?(?:—|－|-|~|～|至|到))?{_AMOUNT}"  # 5%—6%, 5%左右
    rf"(?:(?:、|和)(?:(?:力争|争取|努力)(?:达到|实现|突破)?)?{_AMOUNT}(?=$|[，；。、和]))*"  # 7%以上、力争达到8%
)
_MEASURES = re.compile(
    r"(?:增长|增速|增加|增至|提高|提升|提高到|下降|降低|降至|减少|缩小|回落|达到?|达到了|突破|超过|超|完成|实现|新增|新建|建成|累计|占|比重|为|约|近|安排|控制在|保持在|稳定在|维持在"
    r"|不低于|不少于|不超过|高于|低于|共有?|发生|拥有|培育|成立|举办|投资|投入|落实|下达|压减|翻|排名|率|量|值|额|数|收入|人口|面积|总产|产值)了?(?:约|近|超过?|到|至|逾|仅)?$"
)
_ELLIPTIC = re.compile(
    r"(?:比|较|其中|年均|分别|同比|增长|提高|下降|增加|减少|达到?|突破|超过|占|累计|总[数量额]|进口|出口|第.产业)"
)
_CHINESE = r"[一二两三四五六七八九十百]+"
_TERM = r"(?:个工作日|个月|日|天|年|小时)"
_LIMIT = re.compile(
    rf"(?=[\d过一二两三四五六七八九十百])(?<![第几二三四五六七八九十、])(?P<limit>(?:{_CHINESE}|\d+)(?:{_TERM}|周|人|名|次|倍|件)(?:以上|以下|以内|之内|(?<!年)以?前|内)(?:联名)?"
    rf"|(?<=延长|超过|少于)(?:{_CHINESE}|\d+){_TERM}(?:至(?:{_CHINESE}|\d+){_TERM})?"  # 可以延长｜十日
    rf"|{_CHINESE}分之{_CHINESE}(?:以上|以下)?|过半数)(?!会)"
)
_YEAR = r"(?:20\d\d|二[〇零○][〇零○一二三四五六七八九]{2})年"
_BY = re.compile(
    rf"(?:力争|争取|确保)?(?P<to>到|在)?(?P<by>{_YEAR}(?:年?[底末])?)(?P<before>以?前)?(?!以[来后]|\d|[的度])"
)
_DATE_BEHIND = re.compile(r"\d{1,2}月|\d{1,2}日|年\d|来|[前后]$")
_DAYS = re.compile(r"^(?:19|20)\d\d年|[日天]$|^\d+年")
_RULES = re.compile(r"应当|不得|可以|必须|要|须|自.{1,20}起")
_FOLLOWS = re.compile(r"应当|不得|必须")
_HINT = re.compile(
    r"[0-9０-９〇零一二两三四五六七八九十百过](?:(?<=\d)|[个日天年小周人名次倍件分月半])"
)  # 5, 三个, 过半
_DIGIT = re.compile(r"\d")
_NO_PROSE = re.compile(r"(?:表\d|图\d|第?\d+页|电话|邮编|网址|\d+[.．])")


@dataclass(frozen=True, slots=True)
class Figure:
    """A number that a document gives for something: `value` is the number with all that belongs to it.

    `span` is the part of the sentence that says so, `clause` the clause that holds the value.
    """

    span: Span
    clause: Span
    value: Span
    speaker: str | None = None
    rule: str = RULE
    kind: str = "figure"

    def record(self, outline: Outline, /) -> Mapping[str, Value]:
        """The clause and the value in it."""
        return {"text": outline.words(self.clause), "value": outline.words(self.value)}

    def points(self, outline: Outline, /) -> Iterator[Point]:
        """One passage, the value blank."""
        asked = (quote(outline, self.value),)
        yield Passage(quote(outline, self.span), source(outline, RULE, self.span), self.speaker, asked, "指出")


def find(outline: Outline, /) -> Iterator[Figure]:
    """Yield the figures in text order; one that is said twice in the same words is told once."""
    text = outline.text
    told: set[tuple[str, str]] = set()
    for said in statements(outline, _HINT):
        for found in _figures(text, said):
            words = (found.clause.of(text), found.value.of(text))
            if words not in told:
                told.add(words)
                yield found


def _figures(text: str, said: Statement) -> Iterator[Figure]:
    rules: bool | None = None  # whether the statement rules, asked where it holds a number
    for index, clause in enumerate(said.clauses):
        body = clause.body
        start, stop = body
        number = _HINT.search(text, start, stop)
        if number is None or _NO_PROSE.match(text, start, stop):
            continue
        if rules is None:
            rules = _RULES.search(text, *said.span) is not None
        digit = _DIGIT.search(text, number.start(), stop)
        for found in _FIGURE.finditer(text, digit.start(), stop) if digit else ():
            value = Span(*found.span())
            unit = Span(max(body.start, text.rfind("、", body.start, value.start) + 1), value.start)
            if _is_told(text, unit, Span(value.stop, body.stop)) and _DAYS.search(value.of(text)) is None:
                yield Figure(said.span, Span(_subject(text, said, index), body.stop), value, said.speaker)
        for limit in _LIMIT.finditer(text, start, stop) if rules else ():
            yield Figure(said.span, _ruled(text, said, index), Span(*limit.span("limit")), said.speaker)
        year = _BY.match(text, start, stop)
        if year is not None and (year["before"] or text.startswith("到", year.start("to"))):
            following = said.clauses[index + 1] if index + 1 < len(said.clauses) else None
            end = stop if year.end() + 4 < stop or following is None else following.body.stop
            if year.end() + 4 < end and text[end - 1] not in "是为":
                yield Figure(said.span, Span(start, end), Span(year.start("by"), year.end()), said.speaker)


def _is_told(text: str, before: Span, after: Span) -> bool:
    """Whether the words before say what is measured: a verb that measures, or a subject whose figure ends the clause."""
    words = before.of(text)
    if len(words) < 2 or _DATE_BEHIND.match(text, after.start, after.stop):
        return False
    if _MEASURES.search(words):
        return True
    return (after.start == after.stop or text[after.start] == "、") and not words.endswith(
        ("等", "的", "第", "和", "及")
    )


def _subject(text: str, said: Statement, index: int) -> int:
    """Where the clause begins with its subject: in a clause before, where it only goes on (比上年提高…)."""
    while index and _ELLIPTIC.match(text, said.clauses[index].body.start):
        index -= 1
    return said.clauses[index].body.start


def _ruled(text: str, said: Statement, index: int) -> Span:
    """The clause that holds a limit, with the one behind it where only that says what the rule is (两次以上的，应当…)."""
    body, *behind = (clause.body for clause in said.clauses[index : index + 2])
    if behind and (text[body.stop - 1] == "的" or _FOLLOWS.match(text, *behind[0])):
        return Span(body.start, behind[0].stop)
    return body
