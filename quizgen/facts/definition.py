"""definition: what something is: …是…的根本保证, …的本质要求是…, 以…为主体, 把…作为重要抓手."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from quizgen.documents.document import Span
from quizgen.facts.fact import Value, quote, source
from quizgen.facts.point import Passage, Point
from quizgen.facts.statement import Statement, statements
from quizgen.structure import Clause, Outline

RULE = "definition"

_HEADS = """
    保证 保障 要求 任务 特征 特点 属性 标志 核心 关键 根本 根基 基础 基石 前提 条件 灵魂 精髓 要义 内涵 主线 主题 主体 主旨 目标
    目的 宗旨 方针 方略 方式 方法 原则 底线 红线 生命线 重点 要点 着力点 切入点 突破口 出发点 落脚点 立足点 结合点 中心 重心 环节
    支撑 动力 源泉 源头 引擎 抓手 途径 路径 道路 之路 路线 载体 平台 阵地 纽带 桥梁 支柱 力量 主力军 生力军 优势 本质 实质 本色 品格
    制度 形式 形态 体现 结晶 产物 成果 总和 命脉 动脉 屏障 后盾 压舱石 稳定器 指南 遵循 指引 引领 导向 牵引 法宝 之年 开局年 起点
    里程碑 文件 战略 决策 部署 举措 一招 工程 责任 职责 使命 本领 象征 旗帜 组成部分 内容 课题 主张 选择 标准 准则 规律 趋势 源 本
    纲 魂
""".split()
"""Nouns by which a document says what something is to something else."""

_ADJECTIVES = """
    最 更 首要 第一 重要 主要 根本 核心 总体 基本 突出 鲜明 显著 本质 中心 直接 具体 关键 重大 内在 必然 科学 政治 最高 精神 奋斗
    战略 工作 检验 行动 强大 坚强 有力 总 新
""".split()
"""What may stand between 的 and such a noun, and says no more than it does."""

_HEAD = f"(?:{'|'.join(_HEADS)})"
_MERE = re.compile(rf"(?:{'|'.join(_ADJECTIVES)})*{_HEAD}")  # 根本政治保证
_IS = re.compile(
    r"(?=[是也就更正仍依始历])(?<![别其但还凡可于总都只就不而既若便算倒硬老真竟])(?<!实事求)(?:也|就|更|正|仍然|依然|始终|历来)?是(?![否非的指因为由在从要不])"
)
_LONGEST_ADVERB = 2  # 始终 in 始终是
_OPENS_NO_TERM = re.compile(
    r"而|要|这|那|它|他|她|我们党?的?$|其|此|该|谁|何|哪|什么|怎|如何|如果|因为|虽然|尽管|无论|不管|只有|关于|对于|在|从|就|不|没有?|有的|有些|又|同时|特别"
    r"|尤其|目前|如今|实际|事实|[一二三四五六七八九十]是|[一二三四五六七八九十]$|第[一二三四五六七八九十]|首先|首要的|重要的|关键的|原因|问题|所谓"
    r"|可以|应当|将|被|把|使|让|以"
)
_ELLIPTIC = re.compile(r"了|已经|成为|（|^[A-Za-z0-9]+(?!\d*年)|是")
_PREDICATES = re.compile(r"占|提出|具有|有着|作出|对[^，]{2,}")  # of a clause that is no term
_SAYING = re.compile(
    r".{0,12}?(?:指出|强调|认为|明确|提出|认识到|表明|证明|说明|深知|看到|宣布|确定)了?"
    r"|要?(?:教育|引导|推动|使|让).{2,16}?深刻(?:认识|领会|理解|把握)"  # 引导党员深刻认识｜…是…
)
_TO_WHAT_END = re.compile("[^的]{1,10}为(?:了|贯彻|落实|深入|推动|推进|实现|加强|进一步|全面)[^的]*$")
"""What only begins to tell what something is: 是学院为落实决策部署，｜推进教学改革的行动."""
_ASIDE = re.compile(r"从?(?:本质|根本|实质|总体|归根到底|归根结底|说到底)上?$")  # …道路｜本质上｜是
_NOW = re.compile(r"(?:今年|明年|去年|本世纪|当前|目前|现在|今天).{0,3}$")
_OPENS_NO_OBJECT = re.compile(
    r"[一很你他她它这那对把被将靠]|我(?!们?[党国])|[ (A-Za-z]"
    r"|十分|非常|极其|最大$|最好|同志|谁|什么|怎|如何|为了?|通过|正确的|错误的|可以|能够|必然的|必要的"
)
_OF_HEAD = re.compile(rf"的{_MERE.pattern}(?:[和、]{_MERE.pattern})?$")  # …的出发点和落脚点
_TURNS = re.compile(r"必须|要|也|是|我们|这|只有|因此|需要|应当|同时|为此")
_CLOSES = re.compile(rf"{_HEAD}(?:之一|所在)?$")
_AS = re.compile(
    rf"(?:把|将)(?P<term>[^，；。、把将]{{2,24}}?)作为(?P<what>[^，；。]{{0,24}}{_HEAD})(?=$|[，；。])"  # 把…作为消费扩容升级的重要抓手
)
_FOR = re.compile(
    rf"以(?P<term>[^，；。、以为]{{2,20}}?)作?为(?P<what>(?:[^，；。为、]{{2,8}}的)?{_MERE.pattern})"  # 以提振消费为重点
    r"(?=$|[，；。、的]|推|促|带|加|全|深|扩|引|统)"
)
_EVERYWHERE = re.compile(r"习近平|马克思|思想$|人民$|^党的.{1,6}大精神$|^案$|^鉴$|^契机$")
_HINT = re.compile(r"是|为(?!了)")
_PAIRED = ("“”", "‘’", "《》", "（）")
_IN_PAIRS = frozenset("".join(_PAIRED))

_TERM, _WHOLE, _REST = 16, 16, 26
"""How long an answer may be: the term, what a head noun closes, what follows the copula."""


@dataclass(frozen=True, slots=True)
class Definition:
    """What a document says that something is: `term` is what it speaks of, `what` is what it says of it.

    `span` is the clause, or the two, that say so; `asked` are the words worth a blank, the best first.
    """

    span: Span
    term: Span
    what: Span
    asked: tuple[Span, ...]
    speaker: str | None = None
    rule: str = RULE
    kind: str = "definition"

    def record(self, outline: Outline, /) -> Mapping[str, Value]:
        """The term and what it is."""
        return {"term": outline.words(self.term), "is": outline.words(self.what)}

    def points(self, outline: Outline, /) -> Iterator[Point]:
        """One passage, with the words to blank."""
        asked = tuple(quote(outline, span) for span in self.asked)
        yield Passage(quote(outline, self.span), source(outline, RULE, self.span), self.speaker, asked, "指出")


def find(outline: Outline, /) -> Iterator[Definition]:
    """Yield the definitions in text order; one that stands twice is told once."""
    text = outline.text
    told: set[tuple[str, str]] = set()
    for said in statements(outline, _HINT):
        for index, clause in enumerate(said.clauses):
            start, stop = clause.body
            before = said.clauses[0] if index == 1 and said.clauses[0].stop == "，" else None
            found = list(_copula(text, clause, before, said.speaker)) if text.find("是", start, stop) >= 0 else []
            if text.find("为", start, stop) >= 0:
                found += _roles(text, clause, said)
            for one in found:
                about = (one.term.of(text), one.what.of(text))
                if about not in told and not any(_torn(text, span) for span in (one.term, one.what)):
                    told.add(about)
                    yield one


def _copula(text: str, clause: Clause, before: Clause | None, speaker: str | None) -> Iterator[Definition]:
    """X是Y, with the one 是 of the clause; X may end in a comma (育新人，就是要…)."""
    body = clause.body
    at = text.find("是", body.start, body.stop)
    copulas = list(_IS.finditer(text, max(body.start, at - _LONGEST_ADVERB), body.stop))
    if len(copulas) != 1:
        return
    term, what = Span(body.start, copulas[0].start()), Span(copulas[0].end(), body.stop)
    if term.start == term.stop and before is not None:
        term = _subject(text, before.body)
    saying = _SAYING.match(text, term.start, term.stop)
    if saying is not None:
        term = Span(saying.end(), term.stop)
    while term.start < term.stop and text[term.stop - 1] in "则都也均乃仍，":
        term = Span(term.start, term.stop - 1)
    aside = _ASIDE.search(text, term.start, term.stop)
    if aside is not None:
        term = Span(term.start, aside.start())
    words, said = term.of(text), what.of(text)
    if not 2 <= len(words) <= 40 or not 3 <= len(said) <= 60:
        return
    if _OPENS_NO_TERM.match(words) or _ELLIPTIC.search(words.replace("实事求是", "")):
        return
    if _OPENS_NO_OBJECT.match(said) or said.endswith(("的", "了", "者", "吗")) or _TO_WHAT_END.match(said):
        return
    span = Span(term.start, what.stop)
    if _OF_HEAD.search(words):
        if _goes_on(text, clause):
            return
        yield Definition(span, term, what, (what,) if len(said) <= _REST else (), speaker)
    elif _CLOSES.search(said) and not said.startswith("以"):
        yield Definition(span, term, what, tuple(_worth(text, term, what)), speaker)


def _subject(text: str, before: Span) -> Span:
    """What the clause before tells of: all of it (教育、科技、人才，是…), or what stands before its 是 (2025年｜是…，也是…)."""
    copulas = list(_IS.finditer(text, before.start, before.stop))
    if len(copulas) == 1 and copulas[0].start() > before.start:
        return Span(before.start, copulas[0].start())
    return Span(before.start, before.start) if _PREDICATES.search(text, before.start, before.stop) else before


def _goes_on(text: str, clause: Clause) -> bool:
    """Whether what it is may go on behind the clause: 总要求是守初心、担使命，找差距、抓落实."""
    return clause.stop in ("；", ";") or (
        clause.stop in ("，", ",") and _TURNS.match(text, clause.span.stop + 1) is None
    )


def _worth(text: str, term: Span, what: Span) -> Iterator[Span]:
    """The words of X是Y to blank: the term; then all that it is, or what stands behind the last 的 of it."""
    words, said = term.of(text), what.of(text)
    if len(words) <= _TERM and words not in said and not _NOW.match(words):
        yield term
    of = said.rfind("的") + 1
    if len(said) <= _WHOLE and not _MERE.fullmatch(said):
        yield what
    elif of and len(said) - of >= 5 and not _MERE.fullmatch(said, of):
        yield Span(what.start + of, what.stop)


def _roles(text: str, clause: Clause, said: Statement) -> Iterator[Definition]:
    """以X为Y and 把X作为Y."""
    for pattern in (_FOR, _AS):
        for found in pattern.finditer(text, clause.body.start, clause.body.stop):
            term, what = Span(*found.span("term")), Span(*found.span("what"))
            if not _EVERYWHERE.search(found["term"]) and not _OPENS_NO_TERM.match(found["term"]):
                yield Definition(said.span, term, what, (term,), said.speaker)


def _torn(text: str, span: Span) -> bool:
    """Whether a pair of quotes or brackets stands only half in the span."""
    words = span.of(text)
    return not _IN_PAIRS.isdisjoint(words) and any(words.count(pair[0]) != words.count(pair[1]) for pair in _PAIRED)
