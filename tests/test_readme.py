"""What the README shows works as it stands there."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import quizgen

ROOT = Path(__file__).resolve().parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")


def fenced(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```$", README, re.DOTALL | re.MULTILINE)


def test_the_python_example_runs(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "seeds", tmp_path / "seeds")
    (example,) = fenced("python")
    done = subprocess.run(
        [sys.executable, "-c", example], cwd=tmp_path, capture_output=True, text=True, encoding="utf-8", check=True
    )
    assert done.stdout.split()[-1] == "2"
    assert (tmp_path / "decks").is_dir()


def test_the_commands_are_one_line_each() -> None:
    assert [len(block.splitlines()) for block in fenced("sh")] == [1, 1]


def test_the_pictures_are_there() -> None:
    for picture in re.findall(r"\]\((tests/[^)]+)\)", README):
        assert (ROOT / picture).is_file()


def test_the_public_names_are_documented() -> None:
    for name in quizgen.__all__:
        assert getattr(quizgen, name).__doc__
    for name in ("read", "extract", "build", "make", "QuizgenError"):
        assert name in README


def test_the_habits_are_tasks() -> None:
    tasks = set(re.findall(r"^\[tool\.poe\.tasks\.(\w+)\]", (ROOT / "pyproject.toml").read_text("utf-8"), re.MULTILINE))
    assert tasks == set(re.findall(r"`poe (\w+)`", README))
