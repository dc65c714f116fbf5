"""Numerals and marks, written and read again."""

from hypothesis import given, settings
from hypothesis import strategies as st

from quizgen.structure.mark import Style, at_clause, at_paragraph
from quizgen.structure.numeral import chinese, number, years

WRITTEN = {
    Style.CHAPTER: lambda n: f"{chinese(n)}、",
    Style.BRACKET: lambda n: f"（{chinese(n)}）",
    Style.FIGURE: lambda n: f"{n}.",
    Style.FIGURE_BRACKET: lambda n: f"（{n}）",
    Style.CIRCLE: lambda n: chr(ord("①") + n - 1),
    Style.ORDINAL: lambda n: f"第{chinese(n)}，",
    Style.OF_THEM: lambda n: f"其{chinese(n)}，",
    Style.IS: lambda n: f"{chinese(n)}是",
    Style.MUST: lambda n: f"{chinese(n)}要",
}


def test_every_number_below_ten_thousand_is_read_as_it_was_written() -> None:
    assert [number(chinese(value)) for value in range(10_000)] == list(range(10_000))


def test_every_year_is_read_as_it_was_written() -> None:
    assert [number(years(value)) for value in range(1000, 3000)] == list(range(1000, 3000))


def test_figures_are_their_own_value() -> None:
    assert [number(str(value)) for value in range(10_000)] == list(range(10_000))


@given(st.integers(1, 99), st.integers(1000, 9999))
@settings(derandomize=True, max_examples=200)
def test_myriads_are_read(high: int, low: int) -> None:
    assert number(f"{chinese(high)}万{chinese(low)}") == high * 10_000 + low


@given(st.text("〇零○一二两三四五六七八九十百千万亿0123456789.个会", max_size=14))
@settings(derandomize=True, max_examples=500)
def test_a_numeral_has_a_value_or_none(words: str) -> None:
    value = number(words)
    assert value is None or 0 <= value < 10**9 or len(words) > 9


@given(st.sampled_from(list(WRITTEN)), st.integers(1, 20), st.sampled_from(["加强领导", "坚持学习，抓好落实", "明责"]))
@settings(derandomize=True, max_examples=300)
def test_a_mark_is_read_as_it_was_written(style: Style, count: int, words: str) -> None:
    written = WRITTEN[style](count)
    found = at_paragraph(written + words, 0, len(written + words))
    assert found is not None
    assert (found.style, found.number, found.span.stop) == (style, count, len(written))


@given(st.text("加强领导坚持学习，。、第其", min_size=1, max_size=10))
@settings(derandomize=True, max_examples=200)
def test_words_without_a_numeral_carry_no_mark(words: str) -> None:
    assert at_paragraph(words, 0, len(words)) is None
    assert at_clause(words, 0, len(words)) is None
