"""The contract, 9 and 12: every word can be traced to its document, and no document is too odd to be read."""

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from drawn import folders, played
from hypothesis import given
from hypothesis import strategies as st
from noise import SEEDS, texts
from papers import Paper, paper
from study import START

import quizgen
from quizgen import cards, documents, facts, structure
from quizgen.cards.card import Card, Cloze, Question, Window
from quizgen.documents import Document, read_text
from quizgen.shell import building
from quizgen.shell.tagging import tagger

SHORTENED = "…"


def answers(card: Card) -> tuple[str, ...]:
    match card.layout:
        case Cloze(answers=answers) | Question(answers=answers):
            return answers
        case Window(item=item):
            return item.answers


def traced(document: Document) -> int:
    """How many cards a document gives, once every one of them has been traced back to its words."""
    outline = structure.outline(document)
    points = []
    for fact in facts.find(outline):
        span = fact.span
        assert 0 <= span.start < span.stop <= len(document.text)
        assert document.text[span.start : span.stop].strip()
        points += fact.points(outline)
    lines = document.text.split("\n")
    made = list(cards.cards(points, tagger))
    for card in made:
        assert card.citations
        for place in card.citations:
            assert place.file == document.name
            assert 1 <= place.line <= document.lines[-1][1] + len(lines)
            assert place.rule in facts.RULES
        for answer in () if card.type == "judge" else answers(card):
            assert answer.removesuffix(SHORTENED) in document.text
    return len(made)


@played(60)
@given(texts)
def test_09_every_answer_and_every_fact_stands_in_its_document(text: str) -> None:
    if text.strip():
        traced(read_text(text + "\n终", "文件.txt"))


@played(10)
@given(folders)
def test_09_every_card_reaches_a_fact_and_a_document(some: dict[str, Paper]) -> None:
    for name, one in some.items():
        assert traced(read_text(one.text(), f"{name}.txt")) > 3


@pytest.mark.parametrize("seed", SEEDS, ids=lambda seed: seed.name)
def test_09_the_seeds_too(seed: Path) -> None:
    assert traced(quizgen.read(seed)) > 10


@played(60)
@given(
    st.one_of(st.binary(max_size=400), texts.map(lambda text: text.encode("gb18030"))),
    st.sampled_from((".txt", ".md", ".html", ".docx")),
)
def test_12_no_bytes_make_a_reader_or_a_rule_crash(content: bytes, suffix: str) -> None:
    try:
        document, _ = documents.read(content, f"文件{suffix}")
    except quizgen.QuizgenError as caught:
        assert all((caught.where, caught.what.zh, caught.advice.en))  # noqa: PT017 - either is right
    else:
        traced(document)


@played(6)
@given(st.binary(max_size=200), st.sampled_from((".txt", ".md", ".html", ".docx", ".pdf", ".exe")))
def test_12_a_broken_document_is_told_by_name_and_the_others_are_built(content: bytes, suffix: str) -> None:
    with TemporaryDirectory() as place:
        seeds = Path(place, "seeds")
        seeds.mkdir()
        (seeds / "好.txt").write_text(paper(0).text(), encoding="utf-8")
        alone = building.build(place, now=START)
        (seeds / f"坏{suffix}").write_bytes(content + b"\xff\xfe\x00\x81")
        built = building.build(place, now=START + 1)
        assert not built.changes.gone
        assert not built.changes.changed
        assert {deck.name for deck in alone.decks} <= {deck.name for deck in built.decks}
        told = [*built.troubles, *built.doubts]
        assert any(f"坏{suffix}" in str(one.where) for one in told) or len(built.decks) == 2
