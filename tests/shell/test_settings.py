"""quizgen.yaml is checked, and a mistake is told with its line."""

from pathlib import Path

import pytest

from quizgen.cards.card import Medium
from quizgen.cards.form import Wanted
from quizgen.documents.trouble import QuizgenError
from quizgen.shell.errors import SettingsWrong
from quizgen.shell.settings import Settings, parsed, settings


def test_without_the_file_the_folder_names_the_deck(tmp_path: Path) -> None:
    (tmp_path / "网信").mkdir()
    assert settings(tmp_path / "网信").name == "网信"


def test_what_the_file_says(tmp_path: Path) -> None:
    (tmp_path / "quizgen.yaml").write_text("# deck\nname: 网信\nkinds: [task, meeting]\n", encoding="utf-8")
    found = settings(tmp_path)
    assert (found.name, found.kinds) == ("网信", {"task", "meeting"})


@pytest.mark.parametrize(
    ("text", "where", "what"),
    [
        ("name: a\nkind: [task]\n", "quizgen.yaml:2", "there is no field kind"),
        ("name: a\nkinds:\n  - task\n  - tasks\n", "quizgen.yaml:4", "kinds has a kind that is none"),
        ("\nname: [a]\n", "quizgen.yaml:2", "name does not hold what it should"),
        ("just words\n", "quizgen.yaml:1", "it is made of lines “field: value”"),
        ("name: a\n\tkinds: b\n", "quizgen.yaml:2:1", "not YAML"),
    ],
)
def test_a_mistake_is_told_with_its_line(tmp_path: Path, text: str, where: str, what: str) -> None:
    (tmp_path / "quizgen.yaml").write_text(text, encoding="utf-8")
    with pytest.raises(QuizgenError) as trouble:
        settings(tmp_path)
    assert trouble.value.where == where
    assert trouble.value.what.en.startswith(what)
    assert trouble.value.advice.zh


def test_another_encoding_is_told_with_its_line(tmp_path: Path) -> None:
    (tmp_path / "quizgen.yaml").write_bytes(b"# a\nname: " + "网信".encode("gb18030"))
    with pytest.raises(QuizgenError) as trouble:
        settings(tmp_path)
    assert trouble.value.where == "quizgen.yaml:2"


def test_depth_and_choices_are_read_and_refused_with_their_line() -> None:
    found = parsed("depth: 3\nchoices: anki", Settings("seeds")).wanted
    assert found == Wanted(3, frozenset(Medium))
    for wrong in ("depth: 4", "choices: often", "depth: [1]"):
        with pytest.raises(SettingsWrong) as trouble:
            parsed(f"name: a\n{wrong}", Settings("seeds"))
        assert trouble.value.where == "quizgen.yaml:2"
