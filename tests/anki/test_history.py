"""A learner studies while the documents change: whatever happens, in whatever order, a history stays with its item."""

import dataclasses
import random
import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st
from learner import Learner
from samples import deck, item

from quizgen.decks import package
from quizgen.decks.deck import Entry
from quizgen.decks.note import note

START = 1_790_000_000
MINUTE = 60


class Documents:
    """A list that is edited, and the entries that a build makes of it, stamped anew where they show something else."""

    def __init__(self) -> None:
        self.now = START
        self.members = {f"item-{number}": f"第{number}项" for number in range(4)}
        self.order = list(self.members)
        self.built: dict[str, Entry] = {}

    def insert(self, chance: random.Random) -> None:
        id = f"item-{len(self.members)}"
        self.members[id] = f"新的第{len(self.members)}项"
        self.order.insert(chance.randint(0, len(self.order)), id)

    def remove(self, chance: random.Random) -> None:
        if len(self.order) > 1:
            self.order.remove(chance.choice(self.order))

    def move(self, chance: random.Random) -> None:
        chance.shuffle(self.order)

    def reword(self, chance: random.Random) -> None:
        self.members[chance.choice(self.order)] += "改"

    def build(self) -> list[Entry]:
        """What there is now, then what has been, once more and marked."""
        self.now += MINUTE
        words = tuple(self.members[id] for id in self.order)
        there = {id: dataclasses.replace(item("表", words, n, quote=""), id=id) for n, id in enumerate(self.order, 1)}
        gone = {id: dataclasses.replace(one, obsolete=True) for id, one in self.built.items() if id not in there}
        for id, one in (there | gone).items():
            before = self.built.get(id)
            same = before is not None and note(before) == note(one)
            self.built[id] = dataclasses.replace(one, changed=before.changed if before and same else self.now)
        return [self.built[id] for id in self.order] + [self.built[id] for id in gone]


class Study(Learner):
    """A learner, and what must be found of their work after each import."""

    def __init__(self, folder: Path, documents: Documents) -> None:
        super().__init__(folder)
        self.documents = documents
        self.cards: dict[str, int] = {}
        self.wrote: dict[str, str] = {}

    def writes(self, chance: random.Random) -> None:
        note = chance.choice(self.notes())
        note["我的笔记"] = self.wrote[note["编号"]] = f"记{chance.randint(0, 99)}"
        note.tags.append("易错")
        self.collection.update_note(note)
        written = self.documents.now + MINUTE // 2  # not the test's own time: between this build and the next
        self.collection.db.execute("UPDATE notes SET mod = ? WHERE id = ?", written, note.id)

    def answers(self, chance: random.Random) -> None:
        note = chance.choice(self.notes())
        self.collection.sched.set_due_date([note.cards()[0].id], str(chance.randint(1, 30)))

    def deletes(self, chance: random.Random) -> None:
        notes = self.notes()
        if len(notes) > 1:
            gone = chance.choice(notes)
            self.collection.remove_notes([gone.id])
            self.cards.pop(gone["编号"], None)
            self.wrote.pop(gone["编号"], None)


DOCUMENT_CHANGES = (Documents.insert, Documents.remove, Documents.move, Documents.reword)
LEARNER_CHANGES = (Study.writes, Study.answers, Study.deletes)

Change = st.sampled_from(DOCUMENT_CHANGES + LEARNER_CHANGES)


@settings(derandomize=True, max_examples=8, deadline=None)
@given(st.lists(st.lists(Change, max_size=3), min_size=2, max_size=6), st.randoms(use_true_random=False))
def test_histories_stay_with_their_items(builds: list[list[object]], chance: random.Random) -> None:
    documents = Documents()
    with tempfile.TemporaryDirectory() as folder:
        learner = Study(Path(folder), documents)
        learner.imports(package.write([deck(*documents.build())], "公文"))
        for changes in builds:
            for change in changes:
                if change in LEARNER_CHANGES:
                    change(learner, chance)
                else:
                    change(documents, chance)
            learner.cards = {one["编号"]: one.cards()[0].id for one in learner.notes()}
            due = dict(learner.collection.db.all("SELECT id, due FROM cards WHERE type = 2"))

            entries = documents.build()
            log = learner.imports(package.write([deck(*entries)], "公文"))

            assert not log.conflicting
            notes = {one["编号"]: one for one in learner.notes()}
            assert sorted(notes) == sorted(one.id for one in entries)
            assert learner.collection.note_count() == learner.collection.card_count() == len(entries)
            for one in entries:
                there = notes[one.id]
                (card,) = there.cards()
                assert card.id == learner.cards.get(one.id, card.id)
                assert card.due == due.get(card.id, card.due)
                assert there["正文"] == note(one).text
                assert there.has_tag("quizgen::obsolete") == one.obsolete
                if one.changed < documents.now and one.id in learner.wrote:
                    assert there["我的笔记"] == learner.wrote[one.id]
                    assert there.has_tag("易错")
                else:
                    learner.wrote.pop(one.id, None)
        assert [kind["name"] for kind in learner.collection.models.all()].count("quizgen") == 1
        learner.collection.close()
