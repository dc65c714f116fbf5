"""The contract, 4, 7 and 8: what a user wrote stays, what did not change is not touched, what vanished is told."""

import shutil
from dataclasses import replace
from pathlib import Path

from drawn import MENDED, chances, folders, numbers, papers, played, revised
from editor import EDITS, Editor
from hypothesis import given
from hypothesis import strategies as st
from papers import KINDS, Paper, paper
from study import START, VERBS, studying

from quizgen.decks.shown import shown
from quizgen.shell import building

revisions = st.lists(st.tuples(st.sampled_from(MENDED), st.sampled_from(KINDS), numbers, numbers), max_size=3)


@played(15)
@given(folders, st.lists(st.sampled_from(EDITS), max_size=6), revisions, chances)
def test_04_nothing_that_a_user_wrote_is_lost(
    some: dict[str, Paper], edits: list[str], mended: list[tuple[str, str, int, int]], chance: object
) -> None:
    with studying() as (desk, learner):
        desk.lay(**some)
        learner.builds()
        learner.studies()
        editor = Editor(desk.folder)
        for verb in edits:
            editor.acts(verb, chance)  # type: ignore[arg-type]
            learner.builds()
            editor.finds_everything()
        for verb in VERBS:
            learner.acts(verb, chance)  # type: ignore[arg-type]
        learner.studies()
        for revision in mended:
            some["甲"] = revised(some["甲"], revision)
            desk.lay(**some)
            built = learner.builds()
            editor.finds_everything()
            proposed = {entry.id for deck in built.decks for entry in deck.entries if entry.proposed is not None}
            assert {change.id for change in built.changes.proposed} <= proposed
            learner.studies()
        desk.lay(丁=paper(3, first=5))
        learner.builds()
        editor.finds_everything()
        learner.studies()
        assert not learner.builds().written


def test_04_an_edit_stays_and_what_the_document_says_now_stands_beside_it() -> None:
    with studying() as (desk, learner):
        desk.lay(甲=paper(0))
        learner.builds()
        path = desk.folder / "decks" / "甲.yaml"
        text = path.read_text(encoding="utf-8")
        path.write_text(text.replace("prompt: 组织开展____", "prompt: 怎样组织开展____"), encoding="utf-8")
        assert len(learner.builds().changes.edited) == 1
        desk.lay(甲=revised(paper(0), ("slip", "tasks", 1, 0)))
        (change,) = learner.builds().changes.proposed
        text = path.read_text(encoding="utf-8")
        assert "prompt: 怎样组织开展____" in text
        assert "proposed:" in text
        assert (change.deck, change.text) == ("甲", "怎样组织开展____，着力增强履职本领")
        assert not learner.builds().written


SEEDS = Path(__file__).resolve().parents[2] / "seeds"  # real documents: their sentences are long, and quoted in part


def test_04_comments_and_fields_of_the_users_own_stay_beside_real_sentences(tmp_path: Path) -> None:
    shutil.copytree(SEEDS, tmp_path / "seeds")
    building.build(tmp_path, now=START)
    quizzes = sorted((tmp_path / "decks").glob("*.yaml"))
    for path in quizzes:
        text = path.read_text(encoding="utf-8").replace("\n  - id:", "\n  # 待核\n  - id:")
        path.write_text("# 我的题库\n" + text.replace("\n    type:", "\n    x-页: 3\n    type:"), encoding="utf-8")
    written = [path.read_bytes() for path in quizzes]
    building.build(tmp_path, now=START + 1)
    assert [path.read_bytes() for path in quizzes] == written
    seed = tmp_path / "seeds" / "002_8f117f809fc4e28a.txt"
    seed.write_text(seed.read_text(encoding="utf-8").replace("李书磊", "李书垒"), encoding="utf-8")
    assert building.build(tmp_path, now=START + 2).changes.changed
    for path, text in zip(quizzes, written, strict=True):
        now = path.read_text(encoding="utf-8")
        for own in ("# 我的题库", "# 待核", "x-页: 3"):
            assert now.count(own) == text.decode().count(own)


@played(12)
@given(folders, revisions)
def test_07_a_note_is_stamped_when_and_only_when_what_it_shows_moves(
    some: dict[str, Paper], mended: list[tuple[str, str, int, int]]
) -> None:
    with studying() as (desk, learner):
        desk.lay(**some)
        learner.builds()
        learner.studies()
        for revision in mended:
            before = dict(learner.entries)
            some["甲"] = replace(revised(some["甲"], revision), lines=some["甲"].lines + 1)
            desk.lay(**some)
            learner.builds()
            for guid, old in before.items():
                new = learner.entries[guid]
                assert new.changed == (old.changed if shown(new) == shown(old) else learner.now)
            learner.studies()
        fields = [field["name"] for field in learner.note_type()["flds"]]
        assert (fields[0], fields[-1], len(fields)) == ("正文", "我的笔记", 12)


@played(10)
@given(papers, papers)
def test_08_what_vanished_is_said_once_and_comes_back_with_its_history(one: Paper, other: Paper) -> None:
    with studying() as (desk, learner):
        desk.lay(甲=one, 乙=replace(other, matter=(one.matter + 1) % 4))
        learner.builds()
        learner.studies()
        before = dict(learner.entries)
        for note in learner.notes():
            learner.answers(note.cards()[0], 3)
        del desk.papers["甲"]
        desk.laid()
        built = learner.builds()
        gone = {guid for guid, entry in learner.entries.items() if entry.obsolete}
        assert {learner.entries[guid].id for guid in gone} <= {change.id for change in built.changes.gone}
        log = learner.studies()
        marked = {note.guid for note in learner.notes("tag:quizgen::obsolete")}
        assert marked == gone <= {learner.collection.get_note(note.id.nid).guid for note in log.updated}
        assert all("quizgen::obsolete" in note["提醒"] for note in learner.notes("tag:quizgen::obsolete"))
        assert not learner.builds().written  # then silence
        assert not learner.studies().updated
        desk.papers["甲"] = one
        desk.laid()
        built = learner.builds()
        assert not built.changes.new
        learner.studies()  # which sees that all cards are those of before, with their reviews
        assert not learner.notes("tag:quizgen::obsolete")
        assert before.keys() <= learner.entries.keys()
