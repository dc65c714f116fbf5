"""What happens to a learner's collection when packages come in, one after the other."""

import dataclasses

import pytest
from learner import Learner
from samples import MEMBERS, MISSION, THEN, WHEN, deck, entry, folder, ten

from quizgen.cards.card import Cloze, Question
from quizgen.decks import collection, note_type, package


def test_second_import_changes_nothing(learner: Learner) -> None:
    first = learner.imports(package.write(folder(), "公文"))
    assert (len(first.new), len(first.updated), len(first.conflicting)) == (13, 0, 0)
    stamp = learner.collection.db.list("SELECT mod FROM notes")

    second = learner.imports(package.write(folder(), "公文"))
    assert (len(second.new), len(second.updated), len(second.conflicting)) == (0, 0, 0)
    assert len(second.duplicate) == 13
    assert learner.collection.db.list("SELECT mod FROM notes") == stamp


def test_ten_items_are_ten_cards_with_ten_answers(learner: Learner) -> None:
    learner.imports(package.write([deck(*ten())], "公文"))
    answers = [note.cards()[0].answer() for note in learner.notes()]
    assert len(answers) == 10
    for member, answer in zip(MEMBERS, answers, strict=True):
        assert f'坚持<span class="cloze" data-ordinal="1">{member.removeprefix("坚持")}</span>' in answer
    assert learner.collection.card_count() == 10
    assert [learner.collection.get_card(id).due for id in sorted(learner.collection.find_cards(""))] == [*range(1, 11)]


def test_every_deck_is_a_subdeck(learner: Learner) -> None:
    odd = deck(dataclasses.replace(MISSION, id="another"), name="a::b \x00c")
    learner.imports(package.write([*folder(), odd, deck(name="空")], "学习::公文"))
    names = {deck.name for deck in learner.collection.decks.all_names_and_ids()} - {"Default"}
    papers = {"学习::公文::网信工作会议", "学习::公文::报道", "学习::公文::a：b c"}
    assert names == {"学习", "学习::公文", *papers}


def test_only_what_is_for_anki_is_written(learner: Learner) -> None:
    learner.imports(package.write([deck(dataclasses.replace(MISSION, anki=False), WHEN)], "公文"))
    assert [note["编号"] for note in learner.notes()] == ["meeting/when"]


def test_what_several_decks_list_is_one_note(learner: Learner) -> None:
    log = learner.imports(package.write([deck(MISSION), deck(WHEN, MISSION, name="报道")], "公文"))
    assert len(log.new) == 2
    (card,) = learner.note("mission").cards()
    assert learner.collection.decks.name(card.did) == "公文::网信工作会议"


def test_an_edit_in_one_of_several_decks_counts(learner: Learner) -> None:
    edited = dataclasses.replace(WHEN, layout=Question("大会何时召开？", WHEN.answer), edited=True)
    learner.imports(package.write([deck(WHEN), deck(edited, name="报道"), deck(WHEN, name="通报")], "公文"))
    assert "大会何时召开？" in learner.note("meeting/when")["正文"]


def test_a_change_updates_its_note_and_no_other(learner: Learner) -> None:
    learner.imports(package.write([deck(*ten(), MISSION)], "公文"))
    corrected = dataclasses.replace(MISSION, header="中央网信办", changed=THEN + 3600)
    log = learner.imports(package.write([deck(*ten(), corrected)], "公文"))
    assert (len(log.new), len(log.updated), len(log.duplicate)) == (0, 1, 10)
    assert learner.note("mission")["题头"] == "中央网信办"


def test_what_the_learner_wrote_stays_while_the_text_stays(learner: Learner) -> None:
    learner.imports(package.write(folder(), "公文"))
    note = learner.note("meeting/when")
    note["我的笔记"] = "七月中旬"
    note["正文"] = "大会何时召开？{{c1::7月14日至15日}}"
    note.tags.append("易错")
    learner.collection.update_note(note)

    changed = [dataclasses.replace(one, header="改", changed=THEN + 60) for one in ten()]
    learner.imports(package.write([deck(*changed, MISSION), deck(WHEN, name="报道")], "公文"))

    after = learner.note("meeting/when")
    assert (after["我的笔记"], after["正文"]) == ("七月中旬", "大会何时召开？{{c1::7月14日至15日}}")
    assert after.has_tag("易错")
    assert {note["题头"] for note in learner.notes("tag:quizgen::form::item")} == {"改"}


def test_history_stays_with_the_item_when_the_list_changes(learner: Learner) -> None:
    learner.imports(package.write([deck(*ten())], "公文"))
    for id in learner.collection.find_cards(""):
        learner.collection.sched.set_due_date([id], "5")
    history = {note["编号"]: note.cards()[0].id for note in learner.notes()}

    # One comes in at the head, the first two change places, the last goes.
    members = ("坚持党的领导", MEMBERS[1], MEMBERS[0], *MEMBERS[2:-1])
    moved = [dataclasses.replace(one, changed=THEN + 60) for one in ten(members)]
    log = learner.imports(package.write([deck(*moved)], "公文"))

    assert (len(log.new), len(log.updated)) == (1, 9)
    assert {note["编号"]: note.cards()[0].id for note in learner.notes("-is:new")} == history
    assert "坚持{{c1::党管互联网}}" in learner.note("十个坚持/坚持党管互联网")["正文"]
    assert learner.collection.card_count() == learner.collection.note_count() == 11
    assert learner.collection.get_empty_cards().notes == []


def test_what_vanished_is_marked_and_found_by_its_tag(learner: Learner) -> None:
    learner.imports(package.write([deck(MISSION, WHEN)], "公文"))
    gone = dataclasses.replace(MISSION, obsolete=True, changed=THEN + 60)
    log = learner.imports(package.write([deck(gone, WHEN)], "公文"))
    assert len(log.updated) == 1
    (note,) = learner.notes("tag:quizgen::obsolete")
    assert note["编号"] == "mission"
    assert '<p class="notice">' in note.cards()[0].question()
    assert '<p class="notice">' not in learner.note("meeting/when").cards()[0].question()


def test_note_type_is_one_for_ever(learner: Learner) -> None:
    learner.imports(package.write([deck(MISSION)], "公文"))
    learner.imports(package.write([deck(MISSION, WHEN)], "别的", note_type_changed=note_type.CHANGED + 1))
    kind = learner.note_type()
    assert kind["id"] == 1_764_300_221_001
    assert [(field["name"], field["id"] - 7_043_118_200_421_600) for field in kind["flds"]] == [
        ("正文", 0),
        ("题头", 1),
        ("提示", 2),
        ("全表", 3),
        ("原文", 4),
        ("出处", 5),
        ("规则", 6),
        ("提醒", 7),
        ("编号", 8),
        ("备用一", 9),
        ("备用二", 10),
        ("我的笔记", 11),
    ]
    assert [(template["name"], template["id"]) for template in kind["tmpls"]] == [("填空", 7_043_118_200_421_500)]


def test_a_new_face_reaches_old_notes(learner: Learner) -> None:
    learner.imports(package.write([deck(MISSION)], "公文"))
    kind = learner.note_type()
    kind["css"] = ".card { color: red }"
    learner.collection.models.update_dict(kind)

    learner.imports(package.write([deck(MISSION)], "公文"))
    assert learner.note_type()["css"] == ".card { color: red }"
    learner.imports(package.write([deck(MISSION)], "公文", note_type_changed=learner.note_type()["mod"] + 1))
    assert "--accent" in learner.note_type()["css"]


def test_note_says_when_it_was_added(learner: Learner) -> None:
    many = [entry(f"{number}", Cloze(("", "。"), (f"答案{number}",))) for number in range(1500)]
    later = entry("later", Cloze(("", "。"), ("答案",)), changed=THEN + 1)
    learner.imports(package.write([deck(later, *many)], "公文"))
    ids = [note.id for note in learner.notes()]
    assert ids == [*range(ids[0], ids[0] + 1501)]
    assert THEN * 1000 < ids[0] <= THEN * 1000 + collection.SPREAD


@pytest.mark.parametrize("changed", [0, 1, THEN])
def test_collection_passes_the_check_of_its_database(learner: Learner, changed: int) -> None:
    entries = [dataclasses.replace(one, changed=changed) for one in (*ten(), MISSION, WHEN)]
    learner.imports(package.write([deck(*entries)], "公文"))
    learner.imports(package.write([deck(*entries)], "另一个"))
    assert learner.collection.note_count() == 12
    _, sound = learner.collection.fix_integrity()
    assert sound


@pytest.mark.parametrize("name", ["公文", "学习::公文", " 公 文 ", "a/b", "公文\x00\ud800"])
def test_any_name_makes_a_deck_of_its_own(learner: Learner, name: str) -> None:
    learner.imports(package.write([deck(MISSION)], name))
    (card,) = learner.note("mission").cards()
    assert learner.collection.decks.name(card.did).endswith("::网信工作会议")
