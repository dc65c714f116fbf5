"""Documents that change as real ones do, and whose every item, sentence and meeting is known by a number of its own.

A paper reports a meeting: a list with a name (“六个注重”), sentences on what is to be done, numbered headings. Each item
and sentence has three wordings: as it was meant, with a slip of the pen, and reworded.
"""

from dataclasses import dataclass, field, replace
from pathlib import Path

from quizgen.decks.deck import Entry
from quizgen.decks.plain import about

MATTERS = ("档案", "水利", "气象", "邮政")
PLACES = ("海州", "江川", "云岭", "东台")
NUMERALS = "零一二三四五六七八九十"

HEAD = "注重"
ITEMS = tuple(
    """
    政治引领 依法治档 资源建设 安全保管 人才培养 基层基础 群众满意 改革创新 协同配合 源头治理 精准施策 长远规划
    """.split()
)
HEADINGS = tuple(
    "压实主体责任 开展专项检查 总结先进经验 完善配套政策 严肃工作纪律 拓宽宣传渠道 夯实数据底座 健全应急预案".split()
)
TASKS = (
    "要加快推进数字平台建设，全面提升信息化水平",
    "要组织开展基层干部轮训，着力增强履职本领",
    "要严格落实安全检查制度，坚决防范重大事故",
    "要持续优化窗口服务流程，切实方便群众办事",
    "要深入挖掘历史文化资源，精心打造地方品牌",
    "要建立健全联席会议机制，及时协调疑难问题",
)
SLIP = "夲"  # stands where another character was meant
REWORDED = "更加"


def worded(text: str, version: int) -> str:
    """The words in a version: 0 as meant, 1 with one wrong character, 2 reworded."""
    match version % 3:
        case 1:
            return text[:-1] + SLIP
        case 2:
            return text[: len(text) // 2] + REWORDED + text[len(text) // 2 :]
        case _:
            return text


Thing = tuple[int, int]
"""Which item or sentence it is, and in which version it is worded."""


@dataclass(frozen=True)
class Paper:
    """A document: `matter` tells what it is about; the same matter twice is the same meeting told by two papers."""

    matter: int
    items: tuple[Thing, ...] = ()
    tasks: tuple[Thing, ...] = ()
    headings: tuple[Thing, ...] = ()
    lines: int = 0  # empty lines at the top, as when somebody puts something in above

    def text(self) -> str:
        matter, place = MATTERS[self.matter], PLACES[self.matter]
        day = self.matter + 5
        paragraphs = [
            f"全省{matter}工作会议在{place}召开",
            f"2026年1月{day}日至{day + 1}日，全省{matter}工作会议在{place}召开。省{matter}局局长王晓明主持会议并讲话。",
        ]
        if len(self.items) > 1:
            named = "、".join(HEAD + worded(ITEMS[item], version) for item, version in self.items)
            count = NUMERALS[len(self.items)]
            paragraphs.append(f"会议强调，做好{matter}工作，必须做到“{count}个{HEAD}”，即{named}。")
        paragraphs += (f"会议要求，{worded(TASKS[task], version)}。" for task, version in self.tasks)
        if len(self.headings) > 1:
            for number, (heading, version) in enumerate(self.headings, 1):
                paragraphs += (f"（{NUMERALS[number]}）{worded(HEADINGS[heading], version)}", "各地正在抓紧落实。")
        return "\n" * self.lines + "\n\n".join(paragraphs) + "\n"


KINDS = ("items", "tasks", "headings")
POOLS = {"items": len(ITEMS), "tasks": len(TASKS), "headings": len(HEADINGS)}


def changed(paper: Paper, verb: str, kind: str, at: int, other: int) -> Paper:
    """The paper after one thing has happened to one of its items, sentences or headings; itself where nothing can."""
    things = list(getattr(paper, kind))
    fresh = next((at + step) % POOLS[kind] for step in range(POOLS[kind] + 1))
    match verb:
        case "insert" if len(things) < 9 and fresh not in [thing for thing, _ in things]:
            things.insert(other % (len(things) + 1), (fresh, 0))
        case "remove" if len(things) > (0 if kind == "tasks" else 3):
            things.pop(at % len(things))
        case "move" if things:
            things.insert(other % len(things), things.pop(at % len(things)))
        case "slip" | "reword" if things:
            thing, version = things[at % len(things)]
            things[at % len(things)] = (thing, 0 if version else 1 if verb == "slip" else 2)
    return replace(paper, **{kind: tuple(things)})


def paper(matter: int, *, first: int = 0, lines: int = 0) -> Paper:
    """A paper with six items, two sentences and three headings, counted from `first` in their pools."""
    return Paper(
        matter,
        tuple(((first + n) % len(ITEMS), 0) for n in range(6)),
        tuple(((first + n) % len(TASKS), 0) for n in range(2)),
        tuple(((first + n) % len(HEADINGS), 0) for n in range(3)),
        lines,
    )


WORDED = {
    **{HEAD + worded(text, version): f"item {n}" for n, text in enumerate(ITEMS) for version in range(3)},
    **{worded(text, version): f"heading {n}" for n, text in enumerate(HEADINGS) for version in range(3)},
}
SAID = {worded(text, version): f"task {n}" for n, text in enumerate(TASKS) for version in range(3)}


def subject(entry: Entry) -> str:
    """What a question is about, told from the document's words and not from its id: the same for ever."""
    quote = entry.citations[0].quote
    match entry.form:
        case "item":
            words = about(entry.layout)  # a long item may be cut
            return next(thing for item, thing in WORDED.items() if words in item)
        case "passage":
            said = next((thing for words, thing in SAID.items() if words in quote), "")
            return (
                said or f"what the list of {next(matter for matter in MATTERS if f'做好{matter}工作' in quote)} is for"
            )
        case "recall":
            return "the list with a name" if HEAD in entry.prompt else "the headings"
        case form:
            return f"{form} {entry.prompt}"


@dataclass
class Desk:
    """A folder of such papers on disk, by the name of the file."""

    folder: Path
    papers: dict[str, Paper] = field(default_factory=dict)

    def lay(self, **papers: Paper) -> "Desk":
        """Put these papers into seeds/, and only these."""
        self.papers = papers
        return self.laid()

    def laid(self) -> "Desk":
        """Write seeds/ anew where it differs."""
        seeds = self.folder / "seeds"
        seeds.mkdir(parents=True, exist_ok=True)
        for path in seeds.iterdir():
            if path.stem not in self.papers:
                path.unlink()
        for name, one in self.papers.items():
            path = seeds / f"{name}.txt"
            if not path.exists() or path.read_text(encoding="utf-8") != one.text():
                path.write_text(one.text(), encoding="utf-8")
        return self
