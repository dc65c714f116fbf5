"""Whatever happens to documents, quiz files and Anki, in whatever order, and wherever builds are killed: all is safe."""

import random
import shutil
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from tempfile import TemporaryDirectory
from unittest.mock import patch

from drawn import played, revised
from editor import EDITS, Editor
from hypothesis import example, given
from hypothesis import strategies as st
from papers import KINDS, Desk, paper, subject
from study import VERBS, Study
from test_identity import read_otherwise

from quizgen.decks.before import LONG_AGO
from quizgen.decks.naming import guid
from quizgen.decks.shown import shown
from quizgen.shell.building import Built

NAMES = ("甲", "乙", "丙", "丁")
DOCUMENTS = (
    *("paper added", "paper taken away", "paper renamed", "paper copied"),
    *("insert", "remove", "move", "slip", "reword", "sentence moved", "lines put in above"),
)
BUILDS = ("build", "build", "killed", "rules changed", "lock lost")


class Killed(BaseException):
    """The build is dead."""


@contextmanager
def dying(steps: int) -> Iterator[None]:
    """After so many changes to the file system nothing more is done, as after kill -9."""
    left = iter(range(steps))

    def mortal(act: object) -> object:
        def once(*arguments: object, **named: object) -> object:
            if next(left, None) is None:
                raise Killed
            return act(*arguments, **named)  # type: ignore[operator]

        return once

    with (
        patch.object(Path, "replace", mortal(Path.replace)),
        patch.object(Path, "mkdir", mortal(Path.mkdir)),
        patch.object(Path, "chmod", mortal(Path.chmod)),
        patch.object(shutil, "rmtree", mortal(shutil.rmtree)),
    ):
        yield


@dataclass
class World:
    """Documents, their quiz files, a learner; and what must be true of them after each build."""

    desk: Desk
    learner: Study
    editor: Editor
    chance: random.Random
    meant: dict[str, str] = field(default_factory=dict)
    edited: set[str] = field(default_factory=set)
    last: Built | None = None

    def happens(self, verb: str) -> None:
        """One thing between two builds."""
        chance, papers = self.chance, self.desk.papers
        name = chance.choice(sorted(papers)) if papers else ""
        free = [one for one in NAMES if one not in papers]
        match verb:
            case "paper added" if free:
                papers[chance.choice(free)] = paper(chance.randrange(4), first=chance.randrange(12))
            case "paper taken away" if len(papers) > 1:
                del papers[name]
            case "paper renamed" if name:
                papers[f"{name}改名"[-4:]] = papers.pop(name)
            case "paper copied" if name and free:
                papers[chance.choice(free)] = papers[name]
            case "sentence moved" if name and papers[name].tasks:
                to = chance.choice(sorted(papers))
                moved = papers[name].tasks[0]
                papers[name] = replace(papers[name], tasks=papers[name].tasks[1:])
                if moved[0] not in [task for task, _ in papers[to].tasks]:
                    papers[to] = replace(papers[to], tasks=(*papers[to].tasks, moved))
            case "lines put in above" if name:
                papers[name] = replace(papers[name], lines=papers[name].lines + 1)
            case "insert" | "remove" | "move" | "slip" | "reword" if name:
                at, other = chance.randrange(12), chance.randrange(12)
                papers[name] = revised(papers[name], (verb, chance.choice(KINDS), at, other))
            case _ if verb in VERBS:
                self.learner.acts(verb, chance)
            case _ if verb in EDITS:
                self.editor.acts(verb, chance)
            case _:
                pass

    def builds(self, how: str) -> None:
        """A build that may be killed, or have other rules, or find no lock; then one that is left in peace."""
        self.desk.laid()
        match how:
            case "killed":
                try:
                    with dying(self.chance.randrange(14)):
                        self.learner.updates()
                except Killed:
                    self.editor.finds_everything()
            case "rules changed":
                with read_otherwise(rule="former", named=self.chance.random() < 0.5):
                    self.build()
            case "lock lost":
                (self.desk.folder / "decks" / "quizgen.lock").unlink(missing_ok=True)
                known = self.learner.entries.items()  # only the lock knows what was deleted: it is drawn anew
                self.learner.entries = {guid: one for guid, one in known if one.id not in self.editor.deleted}
                self.editor.deleted.clear()
                self.build(lost=True)
            case _:
                pass
        self.build()
        self.last = again = self.learner.builds()
        assert (again.written, bool(again.changes)) == ((), False)

    def build(self, *, lost: bool = False) -> None:
        """Build, import, and look at everything; `lost` tells that there is no lock."""
        before = dict(self.learner.entries)
        built = self.learner.builds()
        assert not built.troubles
        self.editor.finds_everything()
        self.nothing_stands_twice(built)
        for known, entry in self.learner.entries.items():
            if known in before:
                last = before[known].changed
                same = shown(entry) == shown(before[known])
                if lost and entry.edited:
                    continue  # nobody knows whether Anki has the edit yet: it is sent again
                if same or entry.changed == LONG_AGO:  # of what changed while the lock was lost nobody knows
                    assert entry.changed in (last, LONG_AGO)
                else:
                    assert entry.changed > last
            if entry.edited:
                self.edited.add(known)
            if not entry.obsolete and entry.form != "own" and known not in self.edited:
                about = f"{entry.form} {subject(entry)}"
                assert self.meant.setdefault(known, about) == about, "a history on another item"
        self.learner.studies()

    def nothing_stands_twice(self, built: Built) -> None:
        """No id twice; in no document the same question twice."""
        entries = [entry for deck in built.decks for entry in deck.entries]
        assert len({entry.id for entry in entries}) == len(entries)
        for deck in built.decks:
            live = [entry for entry in deck.entries if not entry.obsolete and not entry.edited and entry.form == "item"]
            asked = Counter((entry.prompt, entry.answer) for entry in live if guid(entry) not in self.edited)
            assert not [one for one, times in asked.items() if times > 1]


THINGS = st.lists(st.sampled_from((*DOCUMENTS, *DOCUMENTS, *EDITS, *VERBS)), max_size=5)
ROUNDS = st.lists(st.tuples(THINGS, st.sampled_from(BUILDS)), min_size=2, max_size=7)


LEFT_BEHIND = ["paper copied", "move", "move", "paper taken away", "lines put in above"]


@played(10)
@given(ROUNDS, st.integers(0, 2**32))
@example(  # a document whose questions all stand elsewhere, beside the deck of one that is gone
    [
        (["edit", "lines put in above", "note", "move to a deck", "move"], "killed"),
        *[([], "killed")] * 3,
        (["move", "write", "move"], "build"),
        (LEFT_BEHIND, "rules changed"),
    ],
    6685,
)
@example(  # the report of another meeting under an old name, which shares headings and items with the one before
    [
        (["remove", "paper taken away", "remove", "slip", "insert"], "build"),
        (["edit", "paper added", "lines put in above", "delete"], "build"),
        (["edit", "insert", "edit answer", "paper added", "paper taken away"], "rules changed"),
        (["paper added"], "build"),
        ([], "build"),
    ],
    0,
)
@example(  # a deck that the lock does not name, and beside it a document whose questions all stand elsewhere
    [
        *[(["paper taken away"], "lock lost")] * 3,
        (["paper added", "note", "edit answer", "paper renamed", "tag"], "build"),
        (["paper taken away"], "rules changed"),
    ],
    74154,
)
@example(  # three lists of one name, of which one is a version of both others, and no lock to tell whose item it shows
    [
        ([], "killed"),
        ([], "build"),
        (["add", "paper renamed", "slip", "add", "move"], "build"),
        (["paper added", "insert", "sentence moved", "paper added", "answer"], "build"),
        (["lines put in above", "paper taken away", "reword", "slip", "delete"], "killed"),
        (["suspend", "answer", "insert", "insert"], "lock lost"),
        (["lines put in above", "edit prompt", "reword"], "lock lost"),
    ],
    7667,
)
def test_any_sequence_of_changes_is_safe(rounds: list[tuple[list[str], str]], seed: int) -> None:
    with TemporaryDirectory() as place:
        desk = Desk(Path(place) / "公文").lay(甲=paper(0), 乙=paper(1, first=6))
        world = World(desk, Study(Path(place) / "anki", desk.folder), Editor(desk.folder), random.Random(seed))
        try:
            world.build()
            for things, how in rounds:
                for thing in things:
                    world.happens(thing)
                world.builds(how)
        finally:
            world.learner.collection.close()
