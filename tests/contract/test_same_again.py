"""The contract, 1 to 3 and 10: what does not change a card, and that the same comes out the same."""

import shutil
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from drawn import folders, papers, played
from hypothesis import given
from hypothesis import strategies as st
from papers import Desk, Paper
from study import START, studying

import quizgen
from quizgen.decks import quiz
from quizgen.decks.deck import Entry
from quizgen.documents import read_text
from quizgen.shell import building
from quizgen.shell.packages import rows
from quizgen.shell.tagging import tagger


@played(8)
@given(folders)
def test_01_second_build_writes_nothing_and_second_import_updates_nothing(some: dict[str, Paper]) -> None:
    with studying() as (desk, learner):
        desk.lay(**some)
        first = learner.builds()
        assert len(learner.studies().new) == learner.collection.note_count() > 0
        files = {path: (path.read_bytes(), path.stat().st_mtime_ns) for path in (desk.folder / "decks").iterdir()}
        again = learner.builds()
        assert first.written
        assert not again.written
        assert not again.changes
        assert {path: (path.read_bytes(), path.stat().st_mtime_ns) for path in files} == files
        log = learner.studies()
        assert (len(log.new), len(log.updated)) == (0, 0)


NAMES = ("会议", "2019-03-01 讲话", "20240730", "附件1", "README", "三月五日（终稿）", "b.2", "第十二次全体会议")


@played(25)
@given(folders, st.permutations(NAMES), st.randoms(use_true_random=False))
def test_02_order_and_file_names_change_no_card(some: dict[str, Paper], names: list[str], chance: object) -> None:
    texts = [one.text() for one in some.values()]

    def cards(named: list[tuple[str, str]]) -> dict[str, tuple[object, ...]]:
        documents = [(name, read_text(text, f"{name}.txt")) for name, text in named]
        edition = quizgen.make(documents, quizgen.Previous(), now=START, tagger=tagger)
        return {
            entry.id: (entry.layout, entry.header, entry.hint, entry.citations[0].quote, entry.changed)
            for deck in edition.merged.decks
            for entry in deck.entries
        }

    plain = cards(list(zip("甲乙丙", texts, strict=False)))
    other = list(zip(names, texts, strict=False))
    chance.shuffle(other)  # type: ignore[attr-defined]
    assert cards(other) == plain


@played(12)
@given(folders, papers)
def test_03_a_document_more_changes_no_card(some: dict[str, Paper], more: Paper) -> None:
    with TemporaryDirectory() as place:
        desk = Desk(Path(place)).lay(**some)
        before = entries(building.build(place, now=START))
        desk.lay(**some, 丁=more)
        built = building.build(place, now=START + 1)
        disputed = {change.id for change in built.changes.conflicts}
        after = entries(built)
        assert before.keys() <= after.keys()
        for id, entry in before.items():
            assert set(entry.citations) <= set(after[id].citations) or id in disputed
            assert replace(after[id], citations=entry.citations, hint=entry.hint) == entry
        assert not any((built.changes.changed, built.changes.gone, built.changes.edited, built.changes.proposed))


def entries(built: building.Built) -> dict[str, Entry]:
    """The questions of all decks."""
    return {entry.id: entry for deck in built.decks for entry in deck.entries}


@played(8)
@given(folders)
def test_10_the_same_input_gives_the_same_bytes_and_rows(some: dict[str, Paper]) -> None:
    with TemporaryDirectory() as place:
        one, other = Desk(Path(place, "1", "公文")), Desk(Path(place, "2", "公文"))
        for desk in (one, other):
            building.build(desk.lay(**some).folder, now=START)
        for path in sorted((one.folder / "decks").iterdir()):
            same = other.folder / "decks" / path.name
            if path.suffix == ".apkg":
                assert list(rows(path.read_bytes())) == list(rows(same.read_bytes()))
            else:
                assert path.read_bytes() == same.read_bytes()
        shutil.rmtree(other.folder / "decks")  # and what is lost is made anew
        building.build(other.folder, now=START)
        for path in sorted((one.folder / "decks").glob("*.yaml")):
            assert (other.folder / "decks" / path.name).read_bytes() == path.read_bytes()


@played(20)
@given(folders)
def test_10_yaml_to_deck_to_yaml_is_the_same_text(some: dict[str, Paper]) -> None:
    documents = [(name, read_text(one.text(), f"{name}.txt")) for name, one in some.items()]
    merged = quizgen.make(documents, quizgen.Previous(), now=START, tagger=tagger).merged
    texts = {deck.name: quiz.write(deck) for deck in merged.decks}
    read = {name: quiz.read(text, f"decks/{name}.yaml") for name, text in texts.items()}
    again = quizgen.make(documents, quizgen.Previous(read, merged.lock), now=START + 9, tagger=tagger).merged
    assert {deck.name: quiz.write(deck, read[deck.name]) for deck in again.decks} == texts
    assert {deck.name: quiz.write(deck) for deck in again.decks} == texts
