"""The second run is safe: what users wrote stays, and what did not change is not touched."""

from folder import Folder, card, entries, made

from quizgen.decks import lock as locks
from quizgen.decks.changes import Changes

PARTY = card("party", "坚持____管互联网", "党", line=3)
PEOPLE = card("people", "坚持网信____", "为民", line=4)
SAFETY = card("safety", "坚持统筹____和安全", "发展", line=5)
TEN = made("甲", PARTY, PEOPLE, SAFETY)


def folder() -> Folder:
    built = Folder()
    built.build(TEN)
    return built


def test_everything_is_new_once() -> None:
    first = Folder()
    merged = first.build(TEN)
    assert [change.id for change in merged.changes.new] == ["party", "people", "safety"]
    files, lock = dict(first.files), first.lock
    again = first.build(TEN)
    assert again.changes == Changes(kept=3)
    assert not again.changes
    assert (first.files, first.lock) == (files, lock)
    assert {entry.changed for entry in entries(again).values()} == {1100}


def test_a_paragraph_put_in_above_moves_lines_and_touches_no_note() -> None:
    built = folder()
    lower = made("甲", *(card(one.key, *_words(one), line=one.citations[0].line + 7) for one in TEN.cards))
    merged = built.build(lower)
    assert merged.changes == Changes(kept=3)
    assert {entry.changed for entry in entries(merged).values()} == {1100}
    assert "line: 10" in built.files["甲"]


def _words(one: object) -> tuple[str, str]:
    from quizgen.cards.card import Card
    from quizgen.decks.plain import plain

    assert isinstance(one, Card)
    prompt, answer = plain(one.layout)
    return prompt, answer[0]


def test_an_edit_stays_and_a_change_under_it_stands_beside_it() -> None:
    built = folder()
    built.replace("甲", "prompt: 坚持网信____", "prompt: 要坚持网信____")
    merged = built.build(TEN)
    assert entries(merged)["people"].prompt == "要坚持网信____"
    assert entries(merged)["people"].changed == 1200
    assert [change.id for change in merged.changes.edited] == ["people"]
    assert entries(merged)["people"].proposed is None
    assert built.build(TEN).changes == Changes(kept=3)

    reworded = made("甲", PARTY, card("people", "坚持网信一切____", "为民", line=4), SAFETY)
    merged = built.build(reworded)
    assert entries(merged)["people"].prompt == "要坚持网信____"
    assert entries(merged)["people"].proposed == ("坚持网信一切____", ("为民",))
    assert [change.beside for change in merged.changes.proposed] == ["坚持网信一切为民"]
    assert not built.build(reworded).changes

    built.replace("甲", "    proposed:\n      prompt: 坚持网信一切____\n      answer: 为民\n", "")
    merged = built.build(reworded)
    assert entries(merged)["people"].proposed is None
    assert not merged.changes


def test_what_is_proposed_may_be_taken_over() -> None:
    built = folder()
    built.replace("甲", "prompt: 坚持网信____", "prompt: 要坚持网信____")
    reworded = made("甲", PARTY, card("people", "坚持网信一切____", "为民", line=4), SAFETY)
    built.build(reworded)
    built.replace("甲", "prompt: 要坚持网信____", "prompt: 坚持网信一切____")
    entry = entries(built.build(reworded))["people"]
    assert (entry.edited, entry.proposed) == (False, None)
    assert "proposed" not in built.files["甲"]


def test_note_and_options_are_the_users() -> None:
    built = folder()
    built.replace(
        "甲", "    answer: 为民\n", "    options:\n      - 为民\n      - 利民\n    answer: 为民\n    note: 2016年提出\n"
    )
    merged = built.build(TEN)
    entry = entries(merged)["people"]
    assert (entry.note, entry.options, entry.edited) == ("2016年提出", ("为民", "利民"), False)
    assert entry.changed == 1200
    assert not built.build(TEN).changes


def test_a_deleted_question_stays_away() -> None:
    built = folder()
    question = built.files["甲"].split("\n\n")[2]
    assert "people" in question
    built.replace("甲", question + "\n\n", "")
    merged = built.build(TEN)
    assert entries(merged).keys() == {"party", "safety"}
    assert [change.id for change in merged.changes.deleted] == ["people"]
    again = built.build(TEN)
    assert entries(again).keys() == {"party", "safety"}
    assert not again.changes
    # corrected meanwhile, it is still the one that was deleted
    merged = built.build(made("甲", PARTY, card("people2", "坚持网信____！", "为民", line=4), SAFETY))
    assert entries(merged).keys() == {"party", "safety"}
    # until the user puts it back
    built.files["甲"] += "\n" + question + "\n"
    merged = built.build(TEN)
    assert entries(merged).keys() == {"party", "people", "safety"}
    assert [change.id for change in merged.changes.restored] == ["people"]


def test_a_question_of_the_users_own_gets_one_id_and_keeps_it() -> None:
    built = folder()
    built.files["甲"] += "\n  - type: short\n    prompt: 在哪里？\n    answer: 在京\n"
    planned = built.plan(TEN)
    merged = built.build(TEN)
    (added,) = merged.changes.added
    assert added == planned.changes.added[0]
    assert added.id.startswith("own-")
    assert entries(merged)[added.id].anki
    built.replace("甲", "在哪里？", "在什么地方？")
    merged = built.build(TEN)
    assert entries(merged)[added.id].prompt == "在什么地方？"
    assert [change.id for change in merged.changes.edited] == [added.id]
    assert not built.build(TEN).changes


def test_the_order_of_a_reordered_file_is_kept() -> None:
    built = folder()
    head, *questions = built.files["甲"].rstrip("\n").split("\n\n")
    built.files["甲"] = "\n\n".join([head, *reversed(questions)]) + "\n"
    new = card("path", "坚持走中国特色____", "治网之道", line=4)
    merged = built.build(made("甲", PARTY, PEOPLE, new, SAFETY))
    assert [entry.id for entry in merged.decks[0].entries] == ["safety", "people", "path", "party"]


def test_what_vanished_is_obsolete_once_and_comes_back() -> None:
    built = folder()
    merged = built.build(made("甲", PARTY, SAFETY))
    assert entries(merged)["people"].obsolete
    assert entries(merged)["people"].changed == 1200
    assert [change.id for change in merged.changes.gone] == ["people"]
    assert "obsolete: true" in built.files["甲"]
    again = built.build(made("甲", PARTY, SAFETY))
    assert not again.changes
    assert entries(again)["people"].changed == 1200
    back = built.build(TEN)
    assert [change.id for change in back.changes.restored] == ["people"]
    assert not entries(back)["people"].obsolete
    assert entries(back)["people"].changed == 1400
    assert "obsolete" not in built.files["甲"]


def test_the_quiz_of_a_document_that_vanished_is_kept() -> None:
    built = folder()
    merged = built.build()
    assert all(entry.obsolete for entry in entries(merged).values())
    assert len(merged.changes.gone) == 3
    assert not built.build().changes
    assert len(built.build(TEN).changes.restored) == 3


def test_a_vanished_question_can_be_kept_as_ones_own() -> None:
    built = folder()
    built.build(made("甲", PARTY, SAFETY))
    built.replace("甲", "    obsolete: true\n", "")
    merged = built.build(made("甲", PARTY, SAFETY))
    assert not entries(merged)["people"].obsolete
    assert not built.build(made("甲", PARTY, SAFETY)).changes


def test_a_corrected_typo_keeps_id_and_history() -> None:
    built = Folder()
    built.build(made("甲", PARTY, card("typo", "坚持统筹____和安全", "发辗", line=5)))
    merged = built.build(made("甲", PARTY, SAFETY))
    assert entries(merged).keys() == {"party", "typo"}
    assert entries(merged)["typo"].answer == ("发展",)
    assert [(change.id, change.beside) for change in merged.changes.changed] == [("typo", "坚持统筹发辗和安全")]
    assert not built.build(made("甲", PARTY, SAFETY)).changes
    # and when the words come back by which it was first known
    back = built.build(made("甲", PARTY, card("typo", "坚持统筹____和安全", "发辗", line=5)))
    assert entries(back).keys() == {"party", "typo"}


def test_a_typo_in_one_of_two_documents_is_one_question_more() -> None:
    built = Folder()
    wrong = card("typo", "坚持统筹____和安全", "发辗", line=5)
    built.build(made("甲", wrong), made("乙", wrong, date="2026-02-01"))
    merged = built.build(made("甲", SAFETY), made("乙", wrong, date="2026-02-01"))
    assert entries(merged).keys() == {"typo", "safety"}
    assert not built.build(made("甲", SAFETY), made("乙", wrong, date="2026-02-01")).changes


def test_an_unclear_likeness_is_reported_and_not_taken() -> None:
    built = Folder()
    built.build(
        made(
            "甲",
            card("one", "推进第一批____建设", "试点城市", group="a"),
            card("two", "推进第二批____建设", "试点城市", group="b"),
        )
    )
    merged = built.build(made("甲", card("three", "推进第三批____建设", "试点城市", group="c")))
    assert entries(merged)["three"].changed == 1200
    assert [change.id for change in merged.changes.unclear] == ["three"]
    assert len(merged.changes.gone) == 2


def test_documents_in_any_order_and_under_any_name_give_the_same_cards() -> None:
    one = made("甲", PARTY, PEOPLE, date="2026-01-07")
    two = made("乙", PEOPLE, SAFETY, date="2026-01-01")
    forth, back = Folder(), Folder()
    forth.build(one, two)
    back.build(two, one)
    assert (forth.files, forth.lock) == (back.files, back.lock)
    assert "people" in forth.files["乙"]
    assert "people" not in forth.files["甲"]


def test_a_further_document_adds_a_source_and_touches_nothing() -> None:
    built = folder()
    further = made("乙", card("people", "坚持网信____", "为民", file="乙.txt", line=9), date="2020-01-01")
    merged = built.build(TEN, further)
    assert not merged.changes
    assert [citation.file for citation in entries(merged)["people"].citations] == ["甲.txt", "乙.txt"]
    assert entries(merged)["people"].changed == 1100
    assert "乙" not in built.files
    # and when the first document goes, the question lives on where it is
    merged = built.build(further)
    assert not entries(merged)["people"].obsolete
    assert [change.id for change in merged.changes.gone] == ["party", "safety"]


def test_a_disagreement_is_reported() -> None:
    built = folder()
    merged = built.build(
        TEN, made("乙", card("people", "坚持网信____", "利民", file="乙.txt", line=9), date="2026-02-01")
    )
    assert [change.beside for change in merged.changes.conflicts] == ["乙.txt:9 利民"]
    assert entries(merged)["people"].answer == ("为民",)


def test_a_renamed_document_keeps_its_quiz() -> None:
    built = folder()
    renamed = made("乙", *TEN.cards)
    merged = built.build(renamed)
    assert not merged.changes
    assert list(built.files) == ["甲"]
    assert "file: 乙.txt" in built.files["甲"]
    # a new document under the old name gets a quiz of its own
    merged = built.build(renamed, made("甲", card("x", "提升____能力", "网络")))
    assert built.files.keys() == {"甲", "甲-2"}
    assert [change.id for change in merged.changes.new] == ["x"]


def test_what_cannot_be_read_is_left_as_it_is() -> None:
    built = folder()
    built.build(TEN, made("乙", card("x", "提升____能力", "网络"), date="2026-02-01"))
    lock = built.lock
    merged = built.build(made("乙", card("x", "提升____能力", "网络"), date="2026-02-01"), left_out=frozenset({"甲"}))
    assert [deck.name for deck in merged.decks] == ["乙"]
    assert not merged.changes
    assert built.lock == lock


def test_a_question_copied_into_another_file_is_an_error_of_that_file() -> None:
    built = folder()
    built.build(TEN, made("乙", card("x", "提升____能力", "网络"), date="2026-02-01"))
    built.files["乙"] += "\n" + built.files["甲"].split("\n\n")[2] + "\n"
    merged = built.build(TEN, made("乙", card("x", "提升____能力", "网络"), date="2026-02-01"))
    (trouble,) = merged.troubles
    assert trouble.where == "decks/乙.yaml:16"
    assert "decks/甲.yaml:15" in trouble.what.en
    assert [deck.name for deck in merged.decks] == ["甲"]


def test_a_question_moved_into_another_file_stays_there() -> None:
    built = folder()
    other = made("乙", card("x", "提升____能力", "网络"), date="2026-02-01")
    built.build(TEN, other)
    question = built.files["甲"].split("\n\n")[2]
    built.replace("甲", question + "\n\n", "")
    built.files["乙"] += "\n" + question + "\n"
    merged = built.build(TEN, other)
    assert [entry.id for entry in merged.decks[0].entries] == ["x", "people"]
    assert not merged.changes
    assert not built.build(TEN, other).changes


def test_without_the_lock_ids_and_edits_survive_and_anki_is_left_alone() -> None:
    built = folder()
    built.replace("甲", "prompt: 坚持网信____", "prompt: 要坚持网信____")
    built.files["甲"] += "\n  - type: short\n    prompt: 在哪里？\n    answer: 在京\n"
    (added,) = built.build(TEN).changes.added
    built.lock = None
    merged = built.build(TEN)
    found = entries(merged)
    assert found.keys() == {"party", "people", "safety", added.id}
    assert found["people"].prompt == "要坚持网信____"
    assert found["party"].changed == found[added.id].changed == 1
    assert not merged.changes.new
    assert not merged.changes.added
    assert not built.build(TEN).changes


def test_without_the_lock_a_corrected_typo_keeps_its_id() -> None:
    built = Folder()
    built.build(made("甲", card("typo", "坚持统筹____和安全", "发辗", line=5)))
    built.lock = None
    assert entries(built.build(made("甲", SAFETY))).keys() == {"typo"}


def test_files_newer_than_the_lock_after_a_kill() -> None:
    built = folder()
    lock = built.lock
    more = made(
        "甲", PARTY, card("people", "坚持网信一切____", "为民", line=4), SAFETY, card("x", "提升____能力", "网络")
    )
    built.build(more)
    built.lock = lock
    merged = built.build(more)
    assert not any(entry.edited for entry in entries(merged).values())
    assert not merged.changes.new
    assert not merged.changes.added


def test_the_clock_never_runs_back() -> None:
    built = folder()
    built.now = -900
    merged = built.build(made("甲", PARTY, PEOPLE, SAFETY, card("x", "提升____能力", "网络")))
    assert entries(merged)["x"].changed == 1101


def test_comments_and_own_keys_of_users_stay() -> None:
    built = folder()
    built.replace("甲", "    prompt: 坚持网信____\n", "    # 常考\n    prompt: 坚持网信____  # 背\n    x-seen: 3\n")
    merged = built.build(made("甲", PARTY, card("people", "坚持网信一切____", "为民", line=40), SAFETY))
    assert [change.id for change in merged.changes.changed] == ["people"]
    assert "    # 常考\n    prompt: 坚持网信一切____  # 背\n    x-seen: 3\n    answer: 为民" in built.files["甲"]


def test_a_title_of_the_users_stays() -> None:
    built = folder()
    built.replace("甲", "title: 会议", "title: 网信办主任会议")
    assert built.build(made("甲", *TEN.cards, title="会议在京召开")).decks[0].title == "网信办主任会议"
    assert folder().build(made("甲", *TEN.cards, title="会议在京召开")).decks[0].title == "会议在京召开"


def test_the_lock_survives_writing() -> None:
    built = folder()
    assert built.lock is not None
    assert locks.write(locks.read(built.lock, "x")) == built.lock
