"""A fault of quizgen itself costs the document that it is met in, and nothing else."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

import quizgen
from quizgen import cards, facts
from quizgen.documents.trouble import OwnFault
from quizgen.shell.building import update
from quizgen.shell.extracting import extracted

GOLD = Path(__file__).resolve().parents[1] / "gold"
WORD = "南屏"
"""Stands in one of the documents only."""


def quizzes(folder: Path) -> dict[str, str]:
    """The quiz files by name."""
    return {path.name: path.read_text(encoding="utf-8") for path in (folder / "decks").glob("*.yaml")}


def breaking(find: Callable[..., Iterator[Any]]) -> Callable[..., Iterator[Any]]:
    """What finds facts or makes cards, and breaks where it comes upon the word."""

    def broken(given: Any, *rest: Any, **named: Any) -> Iterator[Any]:
        for one in find(given, *rest, **named):
            if WORD in repr(one) or WORD in getattr(given, "text", ""):
                raise ZeroDivisionError
            yield one

    return broken


@pytest.mark.parametrize(("chapter", "finds"), [(facts, "find"), (cards, "cards")])
def test_a_fault_costs_one_document(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, chapter: ModuleType, finds: str
) -> None:
    folder, seeds = tmp_path, tmp_path / "seeds"
    seeds.mkdir()
    for name in ("slogan.txt", "name-apart.txt", "inner-list.md"):
        shutil.copy(GOLD / name, seeds)
    breaks = seeds / "inner-list.md"
    quizgen.build(folder)
    before = quizzes(folder)
    assert len(before) == 3
    for seed, what in zip(sorted(seeds.iterdir()), ("旅游", "水务", "档案"), strict=True):
        text = seed.read_text(encoding="utf-8")
        seed.write_text(f"{text}\n\n会议要求，要加快建设{what}数字平台，切实方便群众办事。\n", encoding="utf-8")
    with monkeypatch.context() as patched:
        patched.setattr(chapter, finds, breaking(getattr(chapter, finds)))
        built = quizgen.build(folder)
        (trouble,) = built.troubles
        assert isinstance(trouble, OwnFault)
        assert Path(trouble.where) == breaks
        assert "ZeroDivisionError, test_own_faults.py:" in trouble.what.en
        after = quizzes(folder)
        changed = {deck for deck in before if after[deck] != before[deck]}
        assert changed == {"slogan.yaml", "name-apart.yaml"}
        assert [type(trouble) for trouble in update(folder).troubles] == [OwnFault]
        told = list(extracted([seeds]))
        faults = [one for one in told if isinstance(one, OwnFault)]
        assert len(faults) == (chapter is facts)
        assert {Path(one["doc"]).name for one in told if isinstance(one, dict)} >= {"slogan.txt", "name-apart.txt"}
    assert not quizgen.build(folder).troubles
    assert quizzes(folder)["inner-list.yaml"] != before["inner-list.yaml"]
