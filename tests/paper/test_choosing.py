"""What is asked together: nothing that gives an answer away, spread over documents, the same for the same seed."""

from collections import Counter
from itertools import product
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizgen.decks import quiz
from quizgen.paper.automaton import Automaton
from quizgen.paper.bank import questions
from quizgen.paper.choosing import Choice, Wish, choose, everything
from quizgen.paper.leak import bare, telling
from quizgen.paper.question import Kind, Question

DECKS = Path(__file__).resolve().parents[2] / "decks"

WORDS = st.text("网信安全党人民", min_size=1, max_size=5)
FILLS = st.builds(
    lambda id, left, answer, right, document: Question(f"{id}", Kind.FILL, (left, right), (answer,), document=document),
    st.integers(0, 10**9),
    WORDS,
    WORDS,
    WORDS,
    st.sampled_from("甲乙丙"),
)
SHORTS = st.builds(
    lambda id, text, answers, document: Question(f"{id}", Kind.SHORT, (text,), tuple(answers), document=document),
    st.integers(0, 10**9),
    WORDS,
    st.lists(WORDS, min_size=1, max_size=3),
    st.sampled_from("甲乙丙"),
)
BANKS = st.lists(FILLS | SHORTS, max_size=25, unique_by=lambda one: one.id)


def spoilt(chosen: Choice) -> list[tuple[str, str]]:
    """Pairs in which the first gives away the second, looked for one by one."""
    asked = [one for group in chosen.questions.values() for one in group]
    return [
        (one.text, other.text)
        for one, other in product(asked, asked)
        if one is not other
        for words in telling(other)
        if any(words in bare(text) for text in (*one.pieces, *one.options))
    ]


@settings(max_examples=80, derandomize=True, deadline=None)
@given(BANKS, st.sampled_from([None, 3, 10]))
def test_no_question_gives_away_the_answer_of_another(bank: list[Question], count: int | None) -> None:
    assert spoilt(choose(bank, Wish(count=count))) == []


@settings(max_examples=60, derandomize=True, deadline=None)
@given(BANKS, st.integers(1, 12))
def test_as_many_as_wanted_or_the_lack_is_told(bank: list[Question], count: int) -> None:
    chosen = choose(bank, Wish(count=count))
    found = sum(map(len, chosen.questions.values()))
    assert found <= count
    assert found + sum(chosen.missing.values()) == min(count, len(bank))


@settings(max_examples=60, derandomize=True, deadline=None)
@given(BANKS, st.text(max_size=3))
def test_same_seed_same_paper(bank: list[Question], seed: str) -> None:
    wish = Wish(count=5, seed=seed)
    assert choose(bank, wish) == choose(bank, wish)


@settings(max_examples=100, derandomize=True, deadline=None)
@given(st.sets(st.text("aab", min_size=1, max_size=4), max_size=8), st.text("aab", max_size=20))
def test_words_are_found_as_one_by_one(words: set[str], text: str) -> None:
    numbers = {word: number for number, word in enumerate(sorted(words))}
    assert sorted(Automaton(numbers).found(text)) == sorted(number for word, number in numbers.items() if word in text)


def test_words_that_hold_each_other_take_no_longer() -> None:
    words = {"a" * length: length for length in range(1, 1000)}
    assert len(set(Automaton(words).found("a" * 100_000))) == 999


def test_documents_and_places_take_turns() -> None:
    long = [fill(f"甲{number}", "甲", number % 20) for number in range(200)]
    short = [fill(f"乙{number}", "乙", number) for number in range(10)]
    chosen = choose([*long, *short], Wish(counts={Kind.FILL: 20}))
    asked = chosen.questions[Kind.FILL]
    assert Counter(one.document for one in asked) == {"甲": 10, "乙": 10}
    assert max(Counter(one.place for one in asked).values()) == 1


def fill(name: str, document: str, line: int) -> Question:
    from quizgen.cards.card import Citation

    digits = "".join("一二三四五六七八九十"[int(digit)] for digit in name[1:])
    return Question(
        name,
        Kind.FILL,
        (f"{name[0]}题{digits}问", "。"),
        (f"答{name[0]}{digits}完",),
        document=document,
        citations=(Citation(f"{document}.txt", line + 1, "句", ""),),
    )


@pytest.mark.parametrize("seed", ["1", "2", "3"])
def test_papers_from_the_seeds(seed: str) -> None:
    quizzes = [quiz.read(path.read_text(encoding="utf-8"), path.name) for path in sorted(DECKS.glob("*.yaml"))]
    bank = questions(quizzes)
    chosen = choose(bank, Wish(counts={Kind.FILL: 15, Kind.SHORT: 3}, seed=seed))
    assert {kind: len(group) for kind, group in chosen.questions.items()} == {Kind.FILL: 15, Kind.SHORT: 3}
    assert spoilt(chosen) == []
    assert len({one.document for group in chosen.questions.values() for one in group}) == len(quizzes)
    assert sum(map(len, everything(bank).questions.values())) == len(bank)
