"""Hostile and broken files of each format are refused in one sentence, or read; how fast, tests/hostile.py tells."""

from collections.abc import Callable
from pathlib import Path

import pytest
from hostile import FILES, READ, SENTENCE, SLOW, paragraph, word

import quizgen


@pytest.mark.parametrize("make", [make for make in FILES if make not in SLOW], ids=lambda make: make.__name__)
def test_hostile_file(make: Callable[[], bytes], tmp_path: Path) -> None:
    suffix, how = FILES[make]
    path = tmp_path / f"a{suffix}"
    path.write_bytes(make())
    if how == READ:
        assert quizgen.read(path).text
        return
    with pytest.raises(quizgen.QuizgenError) as refused:
        quizgen.read(path)
    assert type(refused.value).__name__ == how
    for message in (refused.value.what, refused.value.advice):
        assert message.zh
        assert message.en
        assert "\n" not in message.zh + message.en
    assert refused.value.where == str(path)


def test_the_file_under_the_tests_is_a_word_file(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(word(paragraph()))
    assert quizgen.read(path).text == SENTENCE


@pytest.mark.parametrize("suffix", [".docx", ".pdf"])
@pytest.mark.parametrize("content", [b"", b" \n", b"PK\x03\x04", b"%PDF-1.7", SENTENCE.encode()])
def test_what_only_has_the_name(content: bytes, suffix: str, tmp_path: Path) -> None:
    path = tmp_path / f"a{suffix}"
    path.write_bytes(content)
    with pytest.raises(quizgen.QuizgenError):
        quizgen.read(path)
