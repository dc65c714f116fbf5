"""The contract, 5 and 6: a card is what it asks about; its history stays with it whatever becomes of words and places."""

import random
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from unittest.mock import patch

from drawn import MENDED, chances, folders, numbers, papers, played, revised
from hypothesis import given
from hypothesis import strategies as st
from papers import KINDS, Paper, paper, subject
from study import VERBS, Study, studying

from quizgen import facts
from quizgen.cards.key import anchor
from quizgen.decks.deck import Entry
from quizgen.facts.enumeration import Enumeration
from quizgen.shell import cache


def by_subject(learner: Study) -> dict[tuple[str, str], str]:
    """The GUIDs of what the documents say now, by form and subject."""
    return {(entry.form, subject(entry)): guid for guid, entry in live(learner)}


def live(learner: Study) -> Iterator[tuple[str, Entry]]:
    return ((guid, entry) for guid, entry in learner.entries.items() if not entry.obsolete)


def learnt(learner: Study, chance: object) -> None:
    """Build, import, and work with what came."""
    learner.builds()
    learner.studies()
    for verb in VERBS:
        learner.acts(verb, chance)  # type: ignore[arg-type]


@played(12)
@given(papers, st.sampled_from(("slip", "reword")), st.sampled_from(KINDS), numbers, chances)
def test_05_a_corrected_slip_and_a_reworded_item_keep_their_guid(
    one: Paper, verb: str, kind: str, at: int, chance: object
) -> None:
    slipped = revised(one, (verb, kind, at, 0))
    for first, then in ((slipped, one), (one, slipped)):
        with studying() as (desk, learner):
            desk.lay(甲=first)
            learnt(learner, chance)
            before = by_subject(learner)
            desk.lay(甲=then)
            built = learner.builds()
            unclear = {change.id for change in built.changes.unclear}
            after = by_subject(learner)
            assert after.keys() == before.keys()
            lost = {subject for subject in before if after[subject] != before[subject]}
            assert all(learner.entries[after[subject]].id in unclear for subject in lost)
            assert not {form for form, _ in lost} - {"passage"}
            learner.studies()


@played(8)
@given(folders, st.permutations("丁戊己"), st.integers(0, 40), chances)
def test_05_renamed_files_and_moved_lines_keep_every_note(
    some: dict[str, Paper], names: list[str], lines: int, chance: object
) -> None:
    with studying() as (desk, learner):
        desk.lay(**some)
        learnt(learner, chance)
        before = dict(learner.entries)
        desk.lay(**{name: replace(one, lines=lines) for name, one in zip(names, some.values(), strict=False)})
        built = learner.builds()
        assert not built.changes
        assert not learner.studies().updated
        assert {guid: entry.changed for guid, entry in learner.entries.items()} == {
            guid: entry.changed for guid, entry in before.items()
        }
        assert {deck.file for deck in built.decks} == {f"{name}.txt" for name in names[: len(some)]}


@contextmanager
def read_otherwise(*, rule: str, named: bool) -> Iterator[None]:
    """Rules as they may have been or may become: under another name, and blind to the names of lists."""
    find = facts.find

    def other(outline: object) -> Iterator[object]:
        for fact in find(outline):  # type: ignore[arg-type]
            if isinstance(fact, Enumeration):
                yield replace(fact, rule=rule, name=fact.name if named else None)
            else:
                yield replace(fact, rule=rule)

    with patch.object(facts, "find", other), patch.object(cache, "rules", lambda: f"{rule} {named}"):
        yield


@played(8)
@given(folders, st.booleans(), chances)
def test_05_a_new_version_of_the_rules_keeps_the_guids_of_what_it_finds_again(
    some: dict[str, Paper], named: bool, chance: object
) -> None:
    with studying() as (desk, learner):
        desk.lay(**some)
        with read_otherwise(rule="former", named=named):
            learnt(learner, chance)
            before = dict(live(learner))
        built = learner.builds()
        log = learner.studies()
        unclear = {change.id for change in built.changes.unclear}
        if named:
            assert not built.changes
            assert not log.updated
        for guid, entry in before.items():
            if entry.form == "item" and len(some) == 1:
                again = learner.entries[guid]
                assert not again.obsolete or again.id in unclear
                assert again.answer == entry.answer


@played(15)
@given(
    papers,
    st.lists(
        st.tuples(st.sampled_from(("insert", "remove", "move")), st.sampled_from(KINDS), numbers, numbers), max_size=4
    ),
    chances,
)
def test_06_each_item_keeps_its_own_history(
    one: Paper, revisions: list[tuple[str, str, int, int]], chance: object
) -> None:
    with studying() as (desk, learner):
        desk.lay(甲=one)
        learnt(learner, chance)
        for revision in revisions:
            before = by_subject(learner)
            one = revised(one, revision)
            desk.lay(甲=one)
            learnt(learner, chance)
            after = by_subject(learner)
            for form, about in before.keys() & after.keys():
                if form == "item":
                    assert after[form, about] == before[form, about]


@played(15)
@given(papers, st.lists(st.tuples(st.sampled_from(MENDED), st.sampled_from(KINDS), numbers, numbers), max_size=5))
def test_06_no_note_changes_its_item(one: Paper, revisions: list[tuple[str, str, int, int]]) -> None:
    with studying() as (desk, learner):
        meant: dict[str, str] = {}
        for revision in (None, *revisions):
            one = one if revision is None else revised(one, revision)
            desk.lay(甲=one)
            learner.builds()
            for guid, entry in live(learner):
                about = f"{entry.form} {subject(entry)}"
                assert meant.setdefault(guid, about) == about


def test_06_homonyms_share_no_key_and_one_fact_is_one_card() -> None:
    with studying() as (desk, learner):
        desk.lay(甲=paper(0), 乙=paper(1, first=6), 丙=paper(0, lines=3))
        learner.builds()
        asked = sorted(subject(entry) for _, entry in live(learner) if entry.form == "item" and "“" in entry.prompt)
        assert asked == sorted(f"item {number}" for number in range(12))
        for _, entry in live(learner):
            if subject(entry) in {f"item {number}" for number in range(6)}:
                assert {place.file for place in entry.citations} == {"甲.txt", "丙.txt"}


def test_05_an_item_of_two_versions_of_a_list_keeps_its_history_when_the_document_it_was_asked_from_goes() -> None:
    ours = "政治引领 依法治档 资源建设 安全保管 人才培养".split()
    theirs = [item if item != anchored(ours) else "群众满意" for item in ours]  # so that no key is the same
    with studying() as (desk, learner):
        seeds = desk.folder / "seeds"
        seeds.mkdir(parents=True)
        for name, day, items in (("甲", 7, ours), ("乙", 9, theirs)):
            listed = "、".join(f"注重{item}" for item in items)
            words = f"2026年1月{day}日，全省档案工作会议在海州召开。\n\n会议强调，必须做到“五个注重”，即{listed}。\n"
            (seeds / f"{name}.txt").write_text(words, encoding="utf-8")
        learnt(learner, random.Random(1))
        before = {entry.answer: guid for guid, entry in live(learner) if entry.form == "item"}
        assert len(before) == 6
        (seeds / "甲.txt").unlink()
        learner.builds()
        learner.studies()
        after = {entry.answer: guid for guid, entry in live(learner) if entry.form == "item"}
        assert after == {answer: guid for answer, guid in before.items() if answer[0] in theirs}


def anchored(items: list[str]) -> str:
    """The item that stands for the list."""
    return anchor(f"注重{item}" for item in items).removeprefix("注重")
