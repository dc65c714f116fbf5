"""What a build says: how it went, how much there is of each kind, what has changed, doubts, and what to do next."""

from collections.abc import Iterator, Sequence

from quizgen.decks.changes import Change
from quizgen.documents.trouble import Message
from quizgen.shell.building import Built
from quizgen.shell.language import Language
from quizgen.shell.screen import aligned, clean, shortened, width

EXAMPLES = 5  # of each kind of change
DOUBTS = 20

KINDS = {
    "enumeration": Message("列表", "lists"),
    "meeting": Message("会议", "meetings"),
    "attendance": Message("人物", "people"),
    "task": Message("任务", "tasks"),
    "definition": Message("定义", "definitions"),
    "figure": Message("数字和期限", "figures"),
    "": Message("自拟或已不在文档中", "your own, or gone"),
}

CHANGES = {
    "new": Message("新增", "new"),
    "changed": Message("文档已改", "changed"),
    "edited": Message("您改过", "edited by you"),
    "added": Message("您新写", "added by you"),
    "deleted": Message("您删去", "deleted by you"),
    "proposed": Message("您改过、文档又变", "proposed beside your edits"),
    "gone": Message("文档中已无", "gone from the documents"),
    "restored": Message("恢复", "restored"),
    "conflicts": Message("文档之间不一致", "documents disagree"),
    "unclear": Message("可能是旧题改写", "perhaps reworded"),
}


def lines(built: Built, language: Language) -> Iterator[str]:
    """The report, line by line."""
    yield outcome(built, language)
    for section in (counts, changes, doubts, following):
        found = list(section(built, language))
        if found:
            yield ""
            yield from found


STANDING = {
    "new": ("new",),
    "stale": ("changed", "gone", "restored"),
    "decide": ("proposed", "conflicts", "unclear"),
    "yours": ("edited", "added", "deleted"),
}
LABELS = {
    "new": Message("新题", "new"),
    "stale": Message("文档已变", "stale"),
    "decide": Message("待您决定", "for you to decide"),
    "yours": Message("您改动的", "your changes"),
}


def status(built: Built, language: Language) -> Iterator[str]:
    """What has changed since the last build: in one line, then question by question."""
    if not built.written and not built.changes:
        done = Message("自上次生成以来没有变化", "Nothing has changed since the last build")
        yield f"{'!' if built.troubles else '✓'} {language.of(done)}"
        return
    files = len(built.written)
    done = Message(f"生成将写入 {files} 个文件", f"A build would write {plural(files, 'file')}")
    yield f"! {language.of(done)}"
    for group, kinds in STANDING.items():
        found: list[Change] = [change for kind in kinds for change in getattr(built.changes, kind)]
        if found:
            yield f"  {language.of(LABELS[group])}: {len(found)}"
            yield from (f"    {line}" for line in aligned(map(shown, found[:EXAMPLES])))
            if len(found) > EXAMPLES:
                yield "    …"
    yield ""
    yield language.of(Message("下一步：quizgen build", "Next: quizgen build"))


def outcome(built: Built, language: Language) -> str:
    """How it went, in one line."""
    documents, quizzes, asked = built.tally.documents, built.tally.quizzes, built.tally.questions
    have = Message(
        f"{documents} 份文档，{quizzes} 个题库，{asked} 道题",
        f"{plural(documents, 'document')}, {plural(quizzes, 'quiz', 'quizzes')}, {plural(asked, 'question')}",
    )
    if built.planned:
        files = len(built.written)
        done = Message(f"计划：将写入 {files} 个文件", f"A plan: {plural(files, 'file')} would be written")
    elif built.written:
        files = len(built.written)
        done = Message(f"已写入 {files} 个文件", f"{plural(files, 'file')} written")
    else:
        done = Message("没有变化", "Nothing has changed")
    sign = "!" if built.troubles else "✓"
    left = len(built.troubles)
    more = (
        Message(f"；{left} 处需要处理（见下）", f"; {left} in need of attention, see below")
        if left
        else Message("", "")
    )
    return f"{sign} {language.of(done)}{language.of(Message('：', ': '))}{language.of(have)}{language.of(more)}"


def plural(count: int, one: str, many: str | None = None) -> str:
    """The count with its noun.

    >>> plural(1, "quiz", "quizzes"), plural(2, "file")
    ('1 quiz', '2 files')
    """
    return f"{count} {one if count == 1 else many or one + 's'}"


def counts(built: Built, language: Language) -> Iterator[str]:
    """How many questions there are of each kind, and how many of them are cards in Anki."""
    table: list[tuple[str, str, str]] = []
    for kind, (asked, cards) in sorted(built.tally.kinds.items(), key=lambda one: order(one[0])):
        count = Message(f"{asked:4} 题", f"{asked:4} {'question' if asked == 1 else 'questions'}")
        table.append((named(kind, language), language.of(count), f"{cards:4} Anki"))
    yield from (f"  {line}" for line in aligned(table))


def order(kind: str) -> tuple[int, str]:
    """Where a kind stands in the table: the known ones first."""
    return (list(KINDS).index(kind) if kind in KINDS else len(KINDS), kind)


def named(kind: str, language: Language) -> str:
    """What a kind is called."""
    return language.of(KINDS[kind]) if kind in KINDS else kind


def changes(built: Built, language: Language) -> Iterator[str]:
    """What has changed since the last build, with some questions of each kind of change."""
    if not built.changes:
        return
    for kind, label in CHANGES.items():
        found: Sequence[Change] = getattr(built.changes, kind)
        if found:
            yield f"  {language.of(label)}: {len(found)}"
            if built.changes.kept or kind != "new":
                yield from (f"    {line}" for line in aligned(map(shown, found[:EXAMPLES])))
                if len(found) > EXAMPLES:
                    yield "    …"
    if built.changes.kept:
        yield f"  {language.of(Message('未变', 'kept'))}: {built.changes.kept}"


def shown(change: Change) -> tuple[str, str, str]:
    """A change as a row: its deck, its id, and its words."""
    text = change.text if not change.beside else f"{change.text}  ←→  {change.beside}"
    return clean(change.deck), change.id, shortened(clean(text), 60)


def doubts(built: Built, language: Language) -> Iterator[str]:
    """Faults of cards, and what the rules are in doubt about, each with its file and line."""
    found = (*built.faults, *built.doubts)
    for doubt in found[:DOUBTS]:
        yield f"  {doubt.told(language)}"
    if (more := len(found) - DOUBTS) > 0:
        rest = Message(f"……另有 {more} 处：quizgen check", f"… and {more} more: quizgen check")
        yield f"  {language.of(rest)}"


def following(built: Built, language: Language) -> Iterator[str]:
    """What to do next: a command, or what to type into Anki."""
    steps: list[Message] = []
    if built.planned and built.written:
        steps.append(Message("quizgen build", "quizgen build"))
    elif built.package in built.written:
        steps.append(Message(f"在 Anki 中导入 {built.package}", f"import {built.package} into Anki"))
    if built.changes.proposed:
        where = sorted({f"decks/{change.deck}.yaml" for change in built.changes.proposed})[0]
        steps.append(Message(f"在 {where} 中查找 proposed，二者选一", f"look for “proposed” in {where}, and choose"))
    if built.changes.gone:
        steps.append(
            Message(
                "在 Anki 中搜索 tag:quizgen::obsolete，删去不要的", "in Anki, search tag:quizgen::obsolete, and delete"
            )
        )
    label = language.of(Message("下一步：", "Next: "))
    for step in steps:
        yield label + language.of(step)
        label = " " * width(label)
