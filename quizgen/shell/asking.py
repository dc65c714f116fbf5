"""Questions about the program's own work: what a rule is, and where a card comes from."""

from collections.abc import Iterator
from importlib.resources import files
from importlib.resources.abc import Traversable

from quizgen.shell.errors import UnknownRule


def pages() -> dict[str, str]:
    """The pages beside rules, marks, forms and formats, by name, in the order of the chapters."""
    found: dict[str, str] = {}
    for chapter in ("facts", "cards", "structure", "documents", "decks"):
        for page in below(files("quizgen") / chapter):
            found.setdefault(page.name.removesuffix(".md"), page.read_text(encoding="utf-8"))
    return found


def below(folder: Traversable) -> Iterator[Traversable]:
    """The pages in a folder of the package and its sub-folders, by name."""
    for entry in sorted(folder.iterdir(), key=lambda entry: entry.name):
        if entry.is_dir():
            yield from below(entry)
        elif entry.name.endswith(".md"):
            yield entry


def explain(name: str) -> str:
    """The page of a rule; UnknownRule where there is none."""
    known = pages()
    if name not in known:
        raise UnknownRule(name, tuple(known))
    return known[name].rstrip("\n")
