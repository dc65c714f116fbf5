"""Which files of a folder are documents, and what their decks are called."""

from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from quizgen.shell.errors import CannotRead, LeadsOutside
from quizgen.shell.seeds import Seed, deck_names, safe, seeds


def test_files_are_found_by_name_and_hidden_ones_passed_over(tmp_path: Path) -> None:
    for name in ("b.txt", "a/c.txt", ".hidden.txt", ".git/x.txt", "~$office.docx", "a/.x", "Thumbs.db"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("")
    assert [seed.name for seed in seeds(tmp_path) if isinstance(seed, Seed)] == ["a/c.txt", "b.txt"]


def test_links_are_followed_inside_and_refused_outside(tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "secret.txt").write_text("")
    folder = tmp_path / "seeds"
    (folder / "sub").mkdir(parents=True)
    (folder / "a.txt").write_text("")
    (folder / "inside.txt").symlink_to(folder / "a.txt")
    (folder / "file.txt").symlink_to(outside / "secret.txt")
    (folder / "folder").symlink_to(outside)
    (folder / "loop").symlink_to(folder)
    (folder / "nowhere.txt").symlink_to(folder / "none.txt")
    found = list(seeds(folder))
    assert [seed.name for seed in found if isinstance(seed, Seed)] == ["a.txt", "inside.txt"]
    assert [Path(t.where).name for t in found if isinstance(t, LeadsOutside)] == ["file.txt", "folder"]
    assert [Path(t.where).name for t in found if isinstance(t, CannotRead)] == ["nowhere.txt"]


NAMES = st.lists(st.text(max_size=12).filter(bool), min_size=1, max_size=4).map("/".join)


@settings(derandomize=True, max_examples=60, deadline=None)
@given(st.lists(NAMES, unique=True, max_size=8))
def test_decks_have_names_that_every_file_system_keeps_apart(files: list[str]) -> None:
    names = deck_names(files)
    assert len({name.casefold() for name in names.values()}) == len(files)
    for name in names.values():
        assert name == safe(name) or name.rstrip("0123456789").endswith("-")
        assert name
        assert not set(name) & set('<>:"/\\|?*\0')
        assert len(name.encode()) <= 255
