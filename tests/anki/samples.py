"""Small decks for the tests of the package, in the manner of real ones."""

import dataclasses

from quizgen.cards.card import Citation, Cloze, Layout, Question, Window
from quizgen.decks.deck import Deck, Entry

THEN = 1_790_000_000
"""When the entries last changed, unless a test says otherwise."""

FILE = "002_8f117f809fc4e28a.txt"

MEMBERS = (
    "坚持党管互联网",
    "坚持网信为民",
    "坚持走中国特色治网之道",
    "坚持统筹发展和安全",
    "坚持正能量是总要求、管得住是硬道理、用得好是真本事",
    "坚持筑牢国家网络安全屏障",
    "坚持发挥信息化驱动引领作用",
    "坚持依法管网、依法办网、依法上网",
    "坚持推动构建网络空间命运共同体",
    "坚持建设忠诚干净担当的网信工作队伍",
)
PRINCIPLES = (
    "要以新时代中国特色社会主义思想为指导，全面贯彻落实党的二十大精神，深入贯彻党中央关于网络强国的重要思想，"
    "切实肩负起举旗帜聚民心、防风险保安全、强治理惠民生、增动能促发展、谋合作图共赢的使命任务，"
    f"{'，'.join(MEMBERS)}，大力推动网信事业高质量发展，以网络强国建设新成效为全面建设社会主义现代化国家、"
    "全面推进中华民族伟大复兴作出新贡献。"
)


def entry(
    id: str,
    layout: Layout,
    quote: str = "",
    *,
    line: int = 74,
    rule: str = "series",
    header: str = "全国网络安全和信息化工作会议 · 2023年7月",
    **other: object,
) -> Entry:
    """An entry about the words of one sentence."""
    match layout:
        case Cloze():
            prompt, answer = layout.prompt, layout.answers
        case Window():
            prompt, answer = layout.item.prompt, layout.item.answers
        case Question():
            prompt, answer = layout.prompt, layout.answers
    usual = Entry(
        id=id,
        type="fill",
        form="sample",
        prompt=prompt,
        answer=answer,
        header=header,
        hint="",
        layout=layout,
        citations=(Citation(FILE, line, quote, rule),) if quote else (),
        anki=True,
        changed=THEN,
    )
    return dataclasses.replace(usual, **other)


def item(
    title: str, members: tuple[str, ...], index: int, *, head: str = "", ordered: bool = False, quote: str = PRINCIPLES
) -> Entry:
    """The question for one member of a list, `index` from 1."""
    member = members[index - 1]
    layout = Window(
        title=title,
        before=members[index - 2] if index > 1 else None,
        item=Cloze((head, ""), (member.removeprefix(head),)),
        after=members[index] if index < len(members) else None,
        position=(index, len(members)),
        ordered=ordered,
        whole=members,
    )
    return entry(f"{title}/{member}", layout, quote, rule="formulation", form="item")


def ten(members: tuple[str, ...] = MEMBERS) -> tuple[Entry, ...]:
    """The ten principles, a question each."""
    return tuple(item("十个坚持", members, index, head="坚持") for index in range(1, len(members) + 1))


MISSION = entry(
    "mission",
    Cloze(
        ("切实肩负起举旗帜聚民心、", "、强治理惠民生、", "、谋合作图共赢的使命任务。"), ("防风险保安全", "增动能促发展")
    ),
    "切实肩负起举旗帜聚民心、防风险保安全、强治理惠民生、增动能促发展、谋合作图共赢的使命任务。",
    hint="五句话",
)
WHEN = entry("meeting/when", Question("会议何时召开？", ("7月14日至15日",)), "会议7月14日至15日在京召开。")
ATTENDS = entry(
    "meeting/attends",
    Question("哪些同志出席会议？", ("石泰峰", "何立峰", "张又侠"), ordered=True),
    "石泰峰、何立峰、张又侠出席会议。",
)

CONVEYS = entry(
    "meeting/conveys",
    Question("在全国网络安全和信息化工作会议上传达重要指示的是（　　）。", ("丁薛祥",)),
    "丁薛祥在会上传达习近平重要指示。",
    type="choice",
    options=("李书磊", "蔡奇", "丁薛祥", "庄荣文"),
)


def deck(*entries: Entry, name: str = "网信工作会议") -> Deck:
    """A deck of these entries."""
    return Deck(name, f"{name}举行", FILE, "2023-07-16", entries, "人民日报")


def folder() -> list[Deck]:
    """Two documents' decks, with every layout."""
    return [deck(*ten(), MISSION), deck(WHEN, ATTENDS, name="报道")]
