"""The order of the chapters, the purity of the core, and how little is loaded before it is needed."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parent.parent / "quizgen"
CHAPTERS = ["documents", "structure", "facts", "cards", "decks", "paper", "shell"]

# Disk, clock, chance, processes and the screen: the shell's business.
OUTSIDE_MODULES = {
    *("os", "pathlib", "shutil", "tempfile", "glob", "fileinput", "sqlite3"),
    *("time", "random", "secrets", "uuid"),
    *("sys", "subprocess", "multiprocessing", "threading", "concurrent", "asyncio", "signal", "socket", "urllib"),
    *("logging", "getpass", "locale", "platform", "typer", "rich"),
}
OUTSIDE_FUNCTIONS = {"print", "open", "input", "breakpoint"}
OUTSIDE_METHODS = {"now", "utcnow", "today", "read_text", "read_bytes", "write_text", "write_bytes"}
# A package is a database, which is put together in memory.
EXCEPTIONS = {"decks/collection.py": {"sqlite3"}}

HEAVY = {"jieba", "genanki", "yaml", "fastjsonschema"}


def core() -> Iterator[Path]:
    for chapter in CHAPTERS[:-1]:
        yield from sorted((PACKAGE / chapter).rglob("*.py"))


def imports(tree: ast.AST) -> Iterator[str]:
    """The modules that a module imports, anywhere in it, by their full names."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "imports are absolute"
            assert node.module is not None
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def outside_calls(tree: ast.AST) -> Iterator[str]:
    """The calls in a module that read, write, print, or ask the clock."""
    for node in ast.walk(tree):
        match node:
            case ast.Call(func=ast.Name(id=name)) if name in OUTSIDE_FUNCTIONS:
                yield name
            case ast.Call(func=ast.Attribute(attr=name)) if name in OUTSIDE_METHODS:
                yield name
            case _:
                pass


@pytest.mark.parametrize("module", list(core()), ids=lambda path: str(path.relative_to(PACKAGE)))
def test_module_keeps_to_its_place(module: Path) -> None:
    name = module.relative_to(PACKAGE).as_posix()
    earlier = CHAPTERS[: CHAPTERS.index(name.partition("/")[0]) + 1]
    tree = ast.parse(module.read_text(encoding="utf-8"))
    for imported in imports(tree):
        package, *rest = imported.split(".")
        if package == "quizgen" and rest:
            assert rest[0] in earlier, f"{name} imports a later chapter: {imported}"
        elif package in OUTSIDE_MODULES - EXCEPTIONS.get(name, set()):
            pytest.fail(f"{name} reaches outside the core: {imported}")
    assert not list(outside_calls(tree)), f"{name} reads, writes, prints, or asks the clock"


def loaded_by(program: str) -> set[str]:
    """The modules that a fresh interpreter has loaded at the end of a program."""
    script = f"{program}\nimport sys\nsys.stderr.write(' '.join(sys.modules))"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True, encoding="utf-8")
    return set(done.stderr.split())


@pytest.mark.parametrize(
    "program",
    [
        "import quizgen",
        "import quizgen.documents, quizgen.structure, quizgen.facts, quizgen.cards, quizgen.decks, quizgen.paper",
        "import sys; sys.argv = ['quizgen', '--help']\n"
        "from quizgen.shell.cli import main\ntry: main()\nexcept SystemExit: pass",
    ],
    ids=["import quizgen", "import its chapters", "quizgen --help"],
)
def test_nothing_heavy_is_loaded_before_it_is_needed(program: str) -> None:
    assert HEAVY & loaded_by(program) == set()


def test_a_folder_at_rest_is_told_of_without_a_chapter() -> None:
    loaded = loaded_by("from quizgen.shell import building, cli, report")
    assert not loaded & {"quizgen.structure", "quizgen.facts", "quizgen.study", "quizgen.shell.ledger"}


def test_facts_are_found_without_a_tagger() -> None:
    seeds = str(PACKAGE.parent / "seeds")
    assert "jieba" not in loaded_by(f"import quizgen\nassert quizgen.extract([{seeds!r}])")
