"""A text may break off anywhere, also behind a mark that nothing stands behind: whatever is left is read, and nothing crashes."""

import pytest
from noise import document

from quizgen.facts import find
from quizgen.structure import outline

TEXTS = (
    "会议强调，抓落实，一是",
    "副校长王强出席会议，会议指出，首先",
    "各单位要认真学习，加强领导，第一，",
    "工作要点：坚持问题导向，压实责任，（一）",
    "到2035年，基本实现现代化，其二，",
    "甲、乙、丙三个方面，以及",
)


@pytest.mark.parametrize("text", TEXTS)
def test_a_text_that_breaks_off_anywhere_is_read(text: str) -> None:
    for stop in range(1, len(text) + 1):
        told = outline(document(text[:stop]))
        assert all(told.text[found.span.start : found.span.stop] for found in find(told))
