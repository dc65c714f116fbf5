"""A sentence may go on and on: what is told a thousand times between two stops is read, however it is built."""

import pytest
from noise import document

from quizgen.facts import find
from quizgen.structure import outline

TOLD = (
    "防雷、防火、防溺水等知识和防盗、防骗、防抢等本领和",
    "统筹国内国际两个大局、发展安全两件大事、",
    "一是修好水渠，二是管好闸门，",
    "既要修新渠，也要护老渠，",
    "书记王强、镇长李明和",
    "“两个确立”、“三个代表”，",
    "包括甲（包括乙（包括丙",
    "会议强调，要求",
)


@pytest.mark.parametrize("told", TOLD)
def test_what_is_told_a_thousand_times_is_read(told: str) -> None:
    read = outline(document("学习" + told * 1000 + "节水。"))
    for found in find(read):
        assert 0 <= found.span.start < found.span.stop <= len(read.text)
