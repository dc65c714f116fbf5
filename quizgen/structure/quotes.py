"""Runs of quotes side by side: 推行“首问负责”“限时办结”“一次告知”等制度; whole phrases with 、 between them, too."""

import re
from collections.abc import Iterator

from quizgen.documents.document import Span
from quizgen.structure.run import Level, Run, run

_QUOTE = r"“[^“”。！？\n]{2,60}”"
_PHRASE = r"“[^“”。！？\n]{6,60}”"
_ROW = re.compile(rf"{_QUOTE}(?:{_QUOTE}){{2,}}|{_PHRASE}(?:、{_PHRASE}){{2,}}")
_INSIDE = re.compile(r"“([^“”]+)”")
_SHORTEST = 3  # characters; two, where all open with one: “有名”“有实”“有能”
_NAME = re.compile(r"[一两二三四五六七八九十\d][个大项条种]")
_EVEN = re.compile(  # “一国两制”、“港人治港”、“澳人治澳”、高度自治
    r"“(?P<first>[^“”。！？，\n]{4,6})”(?:、“[^“”。！？，\n]{4,6}”)+(?P<last>、[\u4e00-\u9fff]{4,6}?(?=[的，。；等]|$))?"
)
_TITLE = r"《[^《》\n]{2,40}(?:《[^《》\n]{1,20}》[^《》\n]{0,20})?》"
_WORKS = re.compile(
    rf"[：:] ?(?P<row>{_TITLE}(?:、?{_TITLE}){{2,}})(?=[。；;\n]|等|$)"
)  # 代表著作：《矛盾论》《实践论》《论持久战》
_WORK = re.compile(_TITLE)


def find(text: str) -> Iterator[Run]:
    """Yield the rows of three or more quotes of three or more characters, none of which ends a sentence; or of two that open alike.

    Between 、 stand names as a rule (“四个意识”、“两个维护”), so there a quote must be long enough to say something, or all
    must be of one length and none a name with a count; the last of these may stand without its quotes. Titles are a list where a
    colon brings them in, and nothing goes on behind them.
    """
    for row in _ROW.finditer(text):
        items = tuple(Span(*inside.span(1)) for inside in _INSIDE.finditer(text, *row.span()))
        if all(stop - start >= _SHORTEST for start, stop in items) or len({text[start] for start, _ in items}) == 1:
            yield run(text, Level.UNIT, items, Span(*row.span()))
    for row in _EVEN.finditer(text):
        quoted = [Span(*inside.span(1)) for inside in _INSIDE.finditer(text, *row.span())]
        behind = [Span(row.start("last") + 1, row.end())] if row["last"] else []
        items = (*quoted, *behind)
        if len(items) > 2 and _of_one_length(items) and not any(_NAME.match(text, *item) for item in items):
            yield run(text, Level.UNIT, items, Span(*row.span()))
    for row in _WORKS.finditer(text) if text.find("》") >= 0 else ():
        works = tuple(Span(*work.span()) for work in _WORK.finditer(text, *row.span("row")))
        yield run(text, Level.UNIT, works, Span(*row.span("row")))


def _of_one_length(items: tuple[Span, ...]) -> bool:
    return len({stop - start for start, stop in items}) == 1
