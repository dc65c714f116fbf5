"""Any sequence of builds, with documents that come, go and change and users who edit: what must hold after each."""

from dataclasses import dataclass, field, replace

from folder import Folder, card, entries, made
from hypothesis import given, settings
from hypothesis import strategies as st

from quizgen.cards.card import Card
from quizgen.decks import quiz
from quizgen.decks.deck import Entry
from quizgen.decks.merge import Made, Merged
from quizgen.decks.shown import shown

ITEMS = (
    "党管互联网",
    "网信为民",
    "走中国特色治网之道",
    "统筹发展和安全",
    "正能量是总要求",
    "筑牢国家网络安全屏障",
    "发挥信息化驱动引领作用",
)
NAMES = ("甲", "乙", "丙")


def _card(item: int, version: int, place: int, name: str) -> Card:
    """An item of the list; a version above 0 is the same item, corrected, with another key."""
    answer = ITEMS[item] + "啊" * version
    return card(f"k{item}-{version}", "必须坚持____。", answer, file=f"{name}.txt", line=place + 1)


@dataclass
class Run:
    """Documents and files between builds, and the words that the user wrote."""

    folder: Folder = field(default_factory=Folder)
    documents: dict[str, list[tuple[int, int]]] = field(default_factory=dict)
    words: set[str] = field(default_factory=set)
    deleted: set[str] = field(default_factory=set)
    before: dict[str, Entry] = field(default_factory=dict)

    def made(self) -> list[Made]:
        return [
            made(name, *(_card(*item, place, name) for place, item in enumerate(items)), date=f"2026-01-{place + 1:02}")
            for place, (name, items) in enumerate(sorted(self.documents.items()))
        ]

    def act(self, verb: str, name: str, at: int, other: int) -> None:
        """One thing that happens to the documents or to the files between two builds."""
        items = self.documents.get(name, [])
        written = self.folder.quizzes()[name].questions if name in self.folder.files else ()
        asked = tuple(one for one in written if not one.unnamed)
        match verb:
            case "write document":
                self.documents[name] = [(item, 0) for item in dict.fromkeys((at, other, (at + other) % len(ITEMS)))]
            case "take document away":
                self.documents.pop(name, None)
            case "put in" if items and at not in [item for item, _ in items]:
                items.insert(other % (len(items) + 1), (at, 0))
            case "take out" if items:
                items.pop(at % len(items))
            case "move" if items:
                items.append(items.pop(at % len(items)))
            case "correct" if items:
                item, version = items[at % len(items)]
                items[at % len(items)] = (item, 1 - version)
            case "edit" if asked:
                self._write(name, asked[at % len(asked)].id, f"改写{len(self.words)}", asked)
            case "delete" if asked:
                gone = asked[at % len(asked)]
                self.deleted.add(gone.id)
                self.words = {word for word in self.words if word not in gone.prompt}
                parts = self.folder.files[name].rstrip("\n").split("\n\n")
                self.folder.files[name] = "\n\n".join(p for p in parts if f"- id: {gone.id}\n" not in p) + "\n"
            case "add" if name in self.folder.files:
                word = f"自拟{len(self.words)}"
                self.words.add(word)
                if "questions: []" in self.folder.files[name]:
                    self.folder.files[name] = self.folder.files[name].replace("questions: []", "questions:")
                self.folder.files[name] += f"\n  - type: short\n    prompt: {word}？\n    answer: 是\n"

    def _write(self, name: str, id: str, word: str, asked: tuple[quiz.Asked, ...]) -> None:
        question = next(one for one in asked if one.id == id)
        self.words = {old for old in self.words if old not in question.prompt} | {word}
        head, mark, tail = self.folder.files[name].partition(f"- id: {id}\n")
        tail = tail.replace(f"prompt: {question.prompt}", f"prompt: {word}____", 1)
        self.folder.files[name] = head + mark + tail

    def build(self) -> Merged:
        """Build, and see that everything holds."""
        reversed_plan = self.folder.plan(*reversed(self.made()))
        merged = self.folder.build(*self.made())
        assert replace(reversed_plan, decks=(), lock=merged.lock) == replace(merged, decks=())
        found = entries(merged)  # no id twice
        text = "".join(self.folder.files.values())
        assert all(word in text for word in self.words)
        assert not self.deleted & found.keys()
        for id, entry in found.items():
            old = self.before.get(id)
            if old is not None:
                assert entry.changed >= old.changed
                assert (entry.changed == old.changed) == (shown(entry) == shown(old))
        self.before = found
        files, lock = dict(self.folder.files), self.folder.lock
        again = self.folder.build(*self.made())
        assert not again.changes
        assert (self.folder.files, self.folder.lock) == (files, lock)
        assert entries(again) == found
        return merged


VERBS = ("write document", "take document away", "put in", "take out", "move", "correct", "edit", "delete", "add")
ACTIONS = st.tuples(st.sampled_from(VERBS), st.sampled_from(NAMES), st.integers(0, 6), st.integers(0, 6))


@settings(max_examples=40, derandomize=True, deadline=None)
@given(st.lists(st.lists(ACTIONS, min_size=1, max_size=3), min_size=1, max_size=6))
def test_any_sequence_of_builds_is_safe(steps: list[list[tuple[str, str, int, int]]]) -> None:
    run = Run()
    run.act("write document", "甲", 0, 3)
    run.build()
    for step in steps:
        for action in step:
            run.act(*action)
        run.build()


@settings(max_examples=60, derandomize=True, deadline=None)
@given(
    st.permutations(range(len(ITEMS))),
    st.sets(st.integers(0, 6), max_size=3),
    st.sets(st.integers(0, 6), max_size=2),
)
def test_the_history_belongs_to_the_item(order: list[int], gone: set[int], corrected: set[int]) -> None:
    run = Run()
    run.documents["甲"] = [(item, 0) for item in range(len(ITEMS))]
    run.build()
    run.documents["甲"] = [(item, int(item in corrected)) for item in order if item not in gone]
    found = {id: entry for id, entry in entries(run.build()).items() if not entry.obsolete}
    assert found.keys() == {f"k{item}-0" for item in order if item not in gone}
    for id, entry in found.items():
        assert entry.answer[0].rstrip("啊") == ITEMS[int(id[1])]
