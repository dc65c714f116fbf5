"""Points: what there is to learn, whatever kind of fact it came from. Card forms see points and nothing else."""

from dataclasses import dataclass
from enum import StrEnum

from quizgen.documents.document import Span


@dataclass(frozen=True, slots=True)
class Quote:
    """Words of a document and where they stand: `text` is what the span slices out of the document's text."""

    text: str
    span: Span


@dataclass(frozen=True, slots=True)
class Source:
    """Where a point comes from: the document, how it is headed and dated, the rule that found it, the sentence that shows it.

    `line` is the 1-based line of `context` in the file; `date` is the document's ISO date, or None.
    `occasion` is what the words were said at or in (a meeting's name, a law's title), or None.
    """

    file: str
    title: str
    date: str | None
    rule: str
    context: Quote
    line: int
    occasion: str | None = None


@dataclass(frozen=True, slots=True)
class Listing:
    """A list to recall item by item.

    `name` is what the list is called (十个坚持), None where the text gives no name. `head` and `tail` are what all items
    share at their beginning and end (坚持), "" where they share nothing. `lead` is the words of the sentence that bring
    the list in (切实肩负起), `trail` those that close it (的使命任务); `above` is what stands over it, a heading or the words
    before its first number. `ordered` is true where the document numbers the items.
    `evidence` is the sentence of each item, for a list whose items stand in sentences of their own, and `lines` its
    1-based line in the file; both are empty where the source's context holds them all. `only_whole` is true where the items
    are asked already without the name: only the list as a whole is news.
    """

    items: tuple[Quote, ...]
    source: Source
    name: str | None = None
    head: str = ""
    tail: str = ""
    lead: str = ""
    trail: str = ""
    above: str = ""
    ordered: bool = False
    evidence: tuple[Quote, ...] = ()
    lines: tuple[int, ...] = ()
    only_whole: bool = False


class Slot(StrEnum):
    """What a record can tell of its subject."""

    WHEN = "when"  # 全国网信办主任会议: 1月5日至6日
    WHERE = "where"  # 全国网信办主任会议: 在京, 四川成都
    CHAIR = "chair"  # 全国网信办主任会议: 牛一兵 (主持)
    ATTENDS = "attends"  # 全国网信办主任会议: 石泰峰、何立峰、… (出席)
    SPEAKS = "speaks"  # …: 庄荣文 (讲话)
    CONVEYS = "conveys"  # …: 丁薛祥 (传达)
    REPORTS = "reports"  # …: (报告)
    SUMS_UP = "sums_up"  # …: 李书磊 (总结)
    TALKS = "talks"  # …: (发言)
    GREETS = "greets"  # …: (致辞)
    SITS_IN = "sits_in"  # …: (列席)
    ACCOMPANIES = "accompanies"  # …: (陪同)
    TITLE = "title"  # 牛一兵: 中央网信办副主任, 国家网信办副主任
    ROLE = "role"  # 牛一兵: 主持会议


@dataclass(frozen=True, slots=True)
class Record:
    """What a document tells of one subject: a meeting (when, where, who did what) or a person (titles, role at the meeting).

    `slots` maps each slot to its values, in text order: the values of a WHEN slot are one quote (1月5日至6日). All values
    stand in the source's context. The subject's text may be put together from words of its span (中央政治局7月30日召开会议:
    中央政治局会议).
    """

    subject: Quote
    slots: tuple[tuple[Slot, tuple[Quote, ...]], ...]
    source: Source


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence to know by heart. `speaker` says it, None where the document does; `says` is how: 要求, 指出.

    `asked` are the words of the text to blank, the best first, one a card; where it is empty a form chooses.
    """

    text: Quote
    source: Source
    speaker: str | None = None
    asked: tuple[Quote, ...] = ()
    says: str = "要求"


Point = Listing | Record | Passage
