"""A learner who studies the packages of a folder in the real Anki, and whose work is looked for after each import."""

import random
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory

import anki.collection  # before all other modules of Anki, which need it
from anki.cards import Card
from anki.notes import Note
from anki.scheduler.v3 import CardAnswer
from learner import Learner
from papers import Desk

from quizgen.decks.deck import Entry
from quizgen.decks.naming import guid
from quizgen.shell import building
from quizgen.shell.handover import WAITING
from quizgen.shell.packages import rows

START = 1_790_000_000
HOUR = 3600


@dataclass
class Left:
    """How the learner left a note: its stamp, fields, tags, and of its card id, deck, queue, due date, reviews."""

    stamp: int
    fields: list[str]
    tags: list[str]
    card: tuple[int, ...]
    reviews: list[int]


class Study(Learner):
    """Somebody who imports every package of one folder, and works with Anki in between."""

    def __init__(self, folder: Path, desk: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        super().__init__(folder)
        self.desk = desk
        self.now = START
        self.entries: dict[str, Entry] = {}

    def builds(self) -> building.Built:
        """Build the folder an hour later: what has changed, and see that it comes out as if the whole had been built."""
        with TemporaryDirectory() as place:
            twin = Path(place, self.desk.name)
            shutil.copytree(self.desk, twin)
            killed = (self.desk / "decks" / WAITING).exists()  # what it left is put in its place first, by a build only
            planned = building.plan(self.desk, now=self.now + HOUR)
            built = self.updates()
            assert killed or planned.written == built.written
            whole = building.build(twin, now=self.now)
            assert standing(self.desk) == standing(twin)
            assert [path.name for path in built.written] == [path.name for path in whole.written]
            if built.written:
                assert (built.changes, built.tally) == (whole.changes, whole.tally)
                assert killed or (built.changes, built.tally) == (planned.changes, planned.tally)
            assert told(built, self.desk) == told(whole, twin)
        self.entries = {guid(entry): entry for deck in whole.decks for entry in deck.entries if entry.anki}
        return replace(built, decks=whole.decks)

    def updates(self) -> building.Built:
        """Build what has changed, an hour later."""
        self.now += HOUR
        return building.update(self.desk, now=self.now)

    def studies(self) -> anki.collection.ImportLogWithChanges.Log:
        """Import the package as it is, and see that nothing of the learner's is lost that may stay."""
        before = self.left()
        (package,) = (self.desk / "decks").glob("*.apkg")
        log = self.imports(package.read_bytes())
        assert not log.conflicting
        after = self.left()
        updated = {note.id.nid for note in log.updated}
        ids = dict(self.collection.db.all("SELECT guid, id FROM notes"))
        for known, old in before.items():
            new = after[known]
            assert (new.card, new.reviews) == (old.card, old.reviews), "history and place are Anki's, for ever"
            if known in self.entries and self.entries[known].changed > old.stamp:
                assert ids[known] in updated
            else:
                assert ids[known] not in updated
                assert (new.stamp, new.fields, new.tags) == (old.stamp, old.fields, old.tags)
        assert after.keys() == before.keys() | self.entries.keys()
        assert self.collection.card_count() == self.collection.note_count()
        kinds = [kind.name for kind in self.collection.models.all_names_and_ids()]
        assert [name for name in kinds if name.startswith("quizgen")] == ["quizgen"] * bool(after)
        return log

    def left(self) -> dict[str, Left]:
        """All notes by their GUIDs, as they are now."""
        found: dict[str, Left] = {}
        query = """
            SELECT n.guid, n.mod, n.flds, n.tags, c.id, c.did, c.queue, c.type, c.due, c.ivl, c.reps, c.flags,
                (SELECT group_concat(id) FROM revlog WHERE cid = c.id)
            FROM notes n JOIN cards c ON c.nid = n.id
        """
        for known, stamp, fields, tags, *card, reviews in self.collection.db.all(query):
            assert known not in found, "a note has one card"
            done = [int(review) for review in (reviews or "").split(",") if review]
            found[known] = Left(stamp, fields.split("\x1f"), sorted(tags.split()), tuple(card), done)
        return found

    def acts(self, verb: str, chance: random.Random) -> None:
        """Do one thing with a note of any."""
        notes = self.notes()
        if not notes:
            return
        note = chance.choice(notes)
        card = note.cards()[0]
        match verb:
            case "answer":
                self.answers(card, chance.choice((CardAnswer.AGAIN, CardAnswer.GOOD, CardAnswer.EASY)))
            case "suspend":
                self.collection.sched.suspend_cards([card.id])
            case "move to a deck":
                self.collection.set_deck([card.id], self.collection.decks.id("我的牌组") or 1)
            case "tag":
                note.tags.append(f"易错{chance.randint(0, 99)}")
                self.saves(note)
            case "write":
                note["我的笔记"] = f"记{chance.randint(0, 99)}"
                self.saves(note)
            case "edit":
                note["提示"] = f"改{chance.randint(0, 99)}"
                self.saves(note)

    def answers(self, card: Card, rating: "CardAnswer.Rating.V") -> None:
        """Review a card as in the reviewer, so that it has a history."""
        scheduler = self.collection.sched
        states = self.collection._backend.get_scheduling_states(card.id)
        card.start_timer()
        scheduler.answer_card(scheduler.build_answer(card=card, states=states, rating=rating))

    def saves(self, note: Note) -> None:
        """Save a note half an hour after the last build, whatever the time is in the room of the test."""
        self.collection.update_note(note)
        self.collection.db.execute("UPDATE notes SET mod = ? WHERE id = ?", self.now + HOUR // 2, note.id)


VERBS = ("answer", "suspend", "move to a deck", "tag", "write", "edit")


def standing(folder: Path) -> dict[str, object]:
    """The files in decks/ as they are; of packages, the rows."""
    files = (path for path in (folder / "decks").iterdir() if path.is_file())
    return {path.name: list(rows(path.read_bytes())) if path.suffix == ".apkg" else path.read_bytes() for path in files}


def told(built: building.Built, folder: Path) -> list[tuple[str, str, str]]:
    """All that a build has to say of its documents and cards, and what was left out."""
    doubts = [(doubt.where, doubt.rule, doubt.message.zh) for doubt in (*built.doubts, *built.faults)]
    doubts += ((trouble.where, "trouble", trouble.what.zh) for trouble in built.troubles)
    return sorted((where.removeprefix(str(folder)), rule, what) for where, rule, what in doubts)


@contextmanager
def studying() -> Iterator[tuple[Desk, Study]]:
    """An empty folder of papers, and a learner with an empty collection, for one example of a test."""
    with TemporaryDirectory() as place:
        desk = Desk(Path(place) / "公文")
        learner = Study(Path(place) / "anki", desk.folder)
        try:
            yield desk, learner
        finally:
            learner.collection.close()
