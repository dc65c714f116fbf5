"""The public functions, as another program calls them."""

from datetime import date
from pathlib import Path

import pytest

import quizgen
from quizgen.documents.document import Document
from quizgen.documents.trouble import QuizgenError
from quizgen.shell.tagging import tagger

GOLD = Path(__file__).resolve().parent / "gold"


def test_read_gives_a_document_that_knows_its_lines() -> None:
    document = quizgen.read(GOLD / "inner-list.md")
    assert (document.title, document.date) == ("全省文化和旅游工作会议在南屏召开", date(2025, 2, 20))
    assert document.line(document.text.index("2月18日")) == 7


def test_extract_gives_facts_whose_quotes_stand_on_their_lines() -> None:
    facts = list(quizgen.extract([GOLD / "name-apart.txt", GOLD / "slogan.txt"]))
    assert {fact["kind"] for fact in facts} == {"enumeration", "meeting", "task"}
    for fact in facts:
        lines = Path(fact["doc"]).read_text(encoding="utf-8").splitlines()
        assert fact["quote"] in "".join(lines[fact["line"] - 1 :])


def test_what_cannot_be_read_raises(tmp_path: Path) -> None:
    (tmp_path / "a.txt").touch()
    for call in (
        lambda: quizgen.read(tmp_path / "a.txt"),
        lambda: quizgen.read(tmp_path / "none.txt"),
        lambda: list(quizgen.extract([tmp_path])),
        lambda: list(quizgen.extract([tmp_path / "none"])),
        lambda: quizgen.build(tmp_path),
    ):
        with pytest.raises(QuizgenError) as trouble:
            call()
        assert trouble.value.where
        assert trouble.value.what.zh
        assert trouble.value.advice.en


def documents() -> list[tuple[str, Document]]:
    return [(path.stem, quizgen.read(path)) for path in sorted(GOLD.glob("*.txt"))]


def test_make_is_the_same_whatever_the_order_of_the_documents() -> None:
    one = quizgen.make(documents(), quizgen.Previous(), now=1_700_000_000, tagger=tagger)
    other = quizgen.make(documents()[::-1], quizgen.Previous(), now=1_700_000_000, tagger=tagger)
    assert one.merged == other.merged
    assert len(one.merged.decks) > 3


def test_make_asks_about_the_kinds_that_are_wanted() -> None:
    edition = quizgen.make(documents(), quizgen.Previous(), now=1, tagger=tagger, kinds={"meeting"})
    rules = {place.rule for deck in edition.merged.decks for entry in deck.entries for place in entry.citations}
    assert "meeting" in rules
    assert not rules & {"formulation", "parallel", "series", "numbered", "task"}


def test_make_holds_on_to_a_deck_that_was_left_out() -> None:
    first = quizgen.make(documents(), quizgen.Previous(), now=1_700_000_000, tagger=tagger).merged
    previous = quizgen.Previous(lock=first.lock, left_out={"slogan"})
    later = quizgen.make(
        [(name, document) for name, document in documents() if name != "slogan"],
        previous,
        now=1_700_000_100,
        tagger=tagger,
    ).merged
    kept = {id for id, known in first.lock.cards.items() if known.home == "slogan"}
    assert kept
    assert kept <= later.lock.cards.keys()
    assert not later.changes.gone
