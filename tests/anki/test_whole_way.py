"""The package that `build` makes of the seeds, in the real Anki: the whole way from documents to cards."""

import shutil
from pathlib import Path

import pytest
from learner import Learner
from shown import Hidden

import quizgen

SEEDS = Path(__file__).resolve().parent.parent.parent / "seeds"

TEN = {
    "党管互联网",
    "网信为民",
    "走中国特色治网之道",
    "统筹发展和安全",
    "正能量是总要求、管得住是硬道理、用得好是真本事",
    "筑牢国家网络安全屏障",
    "发挥信息化驱动引领作用",
    "依法管网、依法办网、依法上网",
    "推动构建网络空间命运共同体",
    "建设忠诚干净担当的网信工作队伍",
}


@pytest.fixture(scope="module")
def packed(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    folder = tmp_path_factory.mktemp("folder")
    shutil.copytree(SEEDS, folder / "seeds")
    quizgen.build(folder)
    (package,) = (folder / "decks").glob("*.apkg")
    return package.read_bytes()


def test_second_import_changes_nothing(learner: Learner, packed: bytes) -> None:
    first = learner.imports(packed)
    assert len(first.new) == learner.collection.note_count() == learner.collection.card_count() > 0
    second = learner.imports(packed)
    assert (len(second.new), len(second.updated), len(second.conflicting)) == (0, 0, 0)


def test_no_front_is_empty_and_none_shows_its_answer(learner: Learner, packed: bytes) -> None:
    learner.imports(packed)
    for note in learner.notes():
        (card,) = note.cards()
        front = Hidden(card.question())
        assert front.answers
        assert front.text.replace("[...]", "").strip()
        assert [answer for answer in front.answers if answer in front.text] == []


def test_every_back_has_its_sentence_and_source(learner: Learner, packed: bytes) -> None:
    learner.imports(packed)
    for note in learner.notes():
        back = note.cards()[0].answer()
        assert '<b class="answer">' in note["原文"]
        assert note["原文"] in back
        assert any(f"{seed.name}:" in note["出处"] for seed in SEEDS.iterdir())


def test_all_ten_are_asked(learner: Learner, packed: bytes) -> None:
    learner.imports(packed)
    asked = [note for note in learner.notes() if "十个坚持" in note["正文"] and 'class="window"' in note["正文"]]
    assert len(asked) == 10
    answers = [Hidden(note.cards()[0].question()).answers for note in asked]
    assert {answer for (answer,) in answers} == TEN
