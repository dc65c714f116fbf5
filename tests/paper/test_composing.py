"""Points, versions, and the letters of right answers."""

import re
from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizgen.paper import html_file
from quizgen.paper.choosing import everything
from quizgen.paper.composing import Order, compose
from quizgen.paper.marks import WEIGHTS, share
from quizgen.paper.options import arranged, letters
from quizgen.paper.question import Kind, Question
from quizgen.paper.sheet import Face, Head, Sheet, Words
from quizgen.paper.trouble import TooFewMarks

COUNTS = st.dictionaries(st.sampled_from(list(Kind)), st.integers(1, 40), min_size=1)


@settings(max_examples=150, derandomize=True, deadline=None)
@given(COUNTS, st.integers(1, 400))
def test_points_add_up_in_halves(counts: dict[Kind, int], total: int) -> None:
    if sum(counts.values()) > total:
        with pytest.raises(TooFewMarks):
            share(counts, total)
        return
    worths = share(counts, total)
    assert {kind: len(group) for kind, group in worths.items()} == counts
    assert sum(map(sum, worths.values())) == total
    assert all(worth > 0 for group in worths.values() for worth in group)
    assert all(max(group) - min(group) <= 2 for group in worths.values())


@settings(max_examples=60, derandomize=True, deadline=None)
@given(COUNTS)
def test_the_usual_weights_are_kept_where_they_come_out_even(counts: dict[Kind, int]) -> None:
    total = 2 * sum(WEIGHTS[kind] * count for kind, count in counts.items())
    assert all(set(group) == {2 * WEIGHTS[kind]} for kind, group in share(counts, total).items())


def choices(count: int) -> list[Question]:
    return [
        Question(f"c{number}", Kind.CHOICE, (f"第{number}题", ""), ("甲",), ("甲", "乙", "丙", "丁"))
        for number in range(count)
    ]


@pytest.mark.parametrize("seed", ["1", "1/1", "七"])
def test_each_letter_is_right_equally_often(seed: str) -> None:
    right = Counter(letters(one) for one in arranged(choices(42), seed))
    assert set(right) == set("ABCD")
    assert max(right.values()) - min(right.values()) <= 1
    order = "".join(letters(one) for one in arranged(choices(42), seed))
    assert order != (order[:4] * 11)[:42]


def test_versions_ask_the_same_in_other_orders() -> None:
    fills = [Question(f"f{n}", Kind.FILL, (f"第{n}题", "。"), ("答案",)) for n in range(12)]
    one, two = compose(everything([*fills, *choices(12)]).questions, Order(Head("卷"), versions=2))
    assert one.worth == two.worth == 200
    assert [section.heading for section in one.sections] == [section.heading for section in two.sections]
    for mine, other in zip(one.sections, two.sections, strict=True):
        assert sorted(stems(mine.items)) == sorted(stems(other.items))
        assert stems(mine.items) != stems(other.items)
        assert [item.number for item in mine.items] == [item.number for item in other.items]
    assert (one.head.title, two.head.title) == ("卷（A卷）", "卷（B卷）")


def stems(items: object) -> list[str]:
    assert isinstance(items, tuple)
    return ["".join(run.text for run in item.runs if isinstance(run, Words)) for item in items]


def test_blanks_do_not_tell_the_length_of_answers() -> None:
    fills = [Question(f"{n}", Kind.FILL, (f"第{n}题", "。"), ("长" * n,)) for n in range(1, 30)]
    sheet: Sheet = compose(everything(fills).questions, Order(Head("卷")))[0]
    blanks = re.findall(r'<span class="blank">(.*?)</span>', html_file.write(sheet, Face.EXAM))
    assert len(blanks) == 29
    assert {blank.count("<i>") for blank in blanks} == {sheet.blank}
