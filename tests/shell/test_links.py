"""Links that lead out of the folder are refused, and neither read nor written through."""

import shutil
from pathlib import Path

import pytest

from quizgen.shell import building
from quizgen.shell.errors import LeadsOutside, LinkLeadsOutside

GOLD = Path(__file__).resolve().parents[1] / "gold"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder that was built, and beside it one that is nobody's business."""
    (tmp_path / "outside").mkdir()
    folder = tmp_path / "folder"
    (folder / "seeds").mkdir(parents=True)
    shutil.copy(GOLD / "slogan.txt", folder / "seeds")
    building.build(folder)
    return folder


def lead_out(path: Path) -> Path:
    """Move a file or folder out and put a link to it in its place."""
    outside = next(above for above in path.parents if (above / "outside").is_dir())
    target = outside / "outside" / path.name
    shutil.move(path, target)
    path.symlink_to(target)
    return target


@pytest.mark.parametrize("name", ["seeds", "decks", "quizgen.yaml", "decks/quizgen.lock", "decks/folder.apkg"])
def test_a_link_out_of_the_folder_stops_the_build(folder: Path, name: str) -> None:
    (folder / "quizgen.yaml").write_text("name: folder\n", encoding="utf-8")
    target = lead_out(folder / name)
    before = target.read_bytes() if target.is_file() else sorted(path.name for path in target.iterdir())
    shutil.copy(GOLD / "inner-list.md", folder / "seeds")
    before = sorted(path.name for path in target.iterdir()) if target.is_dir() else before
    for act in (building.build, building.update, building.plan, building.status):
        with pytest.raises(LinkLeadsOutside) as refused:
            act(folder)
        assert refused.value.where == str(folder / name)
    assert (target.read_bytes() if target.is_file() else sorted(path.name for path in target.iterdir())) == before


def test_a_quiz_that_leads_out_is_left_alone_and_the_others_are_built(folder: Path) -> None:
    target = lead_out(folder / "decks" / "slogan.yaml")
    before = target.read_bytes()
    shutil.copy(GOLD / "inner-list.md", folder / "seeds")
    (folder / "seeds" / "slogan.txt").write_text("变了。\n", encoding="utf-8")
    built = building.build(folder)
    assert [type(trouble) for trouble in built.troubles] == [LinkLeadsOutside]
    assert target.read_bytes() == before
    assert (folder / "decks" / "slogan.yaml").is_symlink()
    assert (folder / "decks" / "inner-list.yaml").is_file()


def test_a_document_that_leads_out_is_not_read(folder: Path) -> None:
    lead_out(folder / "seeds" / "slogan.txt")
    shutil.copy(GOLD / "inner-list.md", folder / "seeds")
    built = building.build(folder)
    assert [type(trouble) for trouble in built.troubles] == [LeadsOutside]


def test_the_place_where_files_wait_is_no_link(folder: Path) -> None:
    outside = folder.parent / "outside"
    (outside / ".ready").write_text('{"slogan.yaml": null}', encoding="utf-8")
    (outside / "slogan.yaml").write_text("planted", encoding="utf-8")
    (folder / "decks" / ".quizgen-next").symlink_to(outside)
    shutil.copy(GOLD / "inner-list.md", folder / "seeds")
    built = building.build(folder)
    assert built.written
    assert sorted(path.name for path in outside.iterdir()) == [".ready", "slogan.yaml"]
    assert "planted" not in (folder / "decks" / "slogan.yaml").read_text(encoding="utf-8")


def test_a_link_that_stays_inside_is_followed(folder: Path) -> None:
    (folder / "seeds").rename(folder / "documents")
    (folder / "seeds").symlink_to("documents")
    assert not building.build(folder).troubles
