"""Documents added to a folder: what is replaced, and what never is."""

from pathlib import Path

import pytest

from quizgen.documents import QuizgenError
from quizgen.shell import adding
from quizgen.shell.language import Language

FIRST, SECOND = "会议强调，要坚持网信为民，抓好落实。\n", "会议要求，要压实责任，完善机制。\n"


@pytest.fixture
def place(tmp_path: Path) -> Path:
    (tmp_path / "会议.txt").write_text(SECOND, encoding="utf-8")
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "会议.txt").write_text(FIRST, encoding="utf-8")
    return tmp_path


def added(folder: Path, *paths: Path, replace: bool) -> list[adding.Added | QuizgenError]:
    return list(adding.add(paths, folder, Language.EN, lambda _: replace))


def test_another_file_is_replaced_when_the_user_says_so(place: Path) -> None:
    (done,) = added(place, place / "会议.txt", replace=True)
    assert isinstance(done, adding.Added)
    assert (done.outcome, done.left_out) == (adding.REPLACED, False)
    assert (place / "seeds" / "会议.txt").read_text(encoding="utf-8") == SECOND


def test_another_file_is_kept_when_the_user_does_not(place: Path) -> None:
    (done,) = added(place, place / "会议.txt", replace=False)
    assert isinstance(done, adding.Added)
    assert (done.outcome, done.left_out) == (adding.KEPT, True)
    assert (place / "seeds" / "会议.txt").read_text(encoding="utf-8") == FIRST


def test_a_document_may_be_added_from_where_it_goes(place: Path) -> None:
    (done,) = added(place, place / "seeds" / "会议.txt", replace=True)
    assert isinstance(done, adding.Added)
    assert done.outcome == adding.SAME
    assert (place / "seeds" / "会议.txt").read_text(encoding="utf-8") == FIRST


def test_nothing_half_copied_is_left(place: Path) -> None:
    (place / "seeds" / "报告.txt").mkdir()
    (place / "报告.txt").write_text(FIRST, encoding="utf-8")
    (failed,) = added(place, place / "报告.txt", replace=True)
    assert isinstance(failed, QuizgenError)
    assert sorted(path.name for path in (place / "seeds").iterdir()) == ["会议.txt", "报告.txt"]
