"""Facts over all documents, this tree against main: what was gained and what was lost, each with its sentence."""

import argparse
import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
BESIDE = ROOT.parent / "shared"
PLACES = [ROOT / "seeds", ROOT / "tests" / "gold", BESIDE / "gold" / "docs", BESIDE / "corpus"]


def facts(tree: Path, documents: list[Path]) -> set[tuple[str, str, str]]:
    """The facts that the program of one tree finds: kind and fields, file, and sentence."""
    command = [sys.executable, "-m", "quizgen", "extract", *map(str, documents)]
    done = subprocess.run(command, cwd=tree, capture_output=True, text=True, encoding="utf-8", check=False)
    return set(map(shown, done.stdout.splitlines()))


def shown(line: str) -> tuple[str, str, str]:
    """One printed fact, without its line and its rule: a fact found by another rule is the same fact."""
    fact = json.loads(line)
    quote, doc = fact.pop("quote"), fact.pop("doc")
    kind = fact.pop("kind")
    del fact["line"], fact["rule"]
    fields = json.dumps(fact, ensure_ascii=False, sort_keys=True)
    return f"{kind} {fields}", Path(doc).name, quote


def documents(places: list[Path]) -> Iterator[Path]:
    """All documents in the places that are there."""
    for place in places:
        yield from sorted(path for path in place.rglob("*") if path.suffix in (".txt", ".md", ".html"))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("against", nargs="?", default="main", help="the commit to compare with")
    parser.add_argument("--show", type=int, default=40, help="how many of each to print")
    parser.add_argument("--also", type=Path, action="append", default=[], help="a folder of more documents")
    asked = parser.parse_args()
    chosen = list(documents([*PLACES, *asked.also]))
    with tempfile.TemporaryDirectory() as folder:
        other = Path(folder) / "tree"
        subprocess.run(["git", "worktree", "add", "--quiet", "--detach", other, asked.against], cwd=ROOT, check=True)
        try:
            before = facts(other, chosen)
        finally:
            subprocess.run(["git", "worktree", "remove", "--force", other], cwd=ROOT, check=True)
    after = facts(ROOT, chosen)
    for title, difference in (("gained", after - before), ("lost", before - after)):
        print(f"{title}: {len(difference)}")
        for fact, doc, quote in sorted(difference)[: asked.show]:
            print(f"  {doc}: {fact}\n      {quote[:120]}")
    print(f"{len(chosen)} documents, {len(before)} facts before, {len(after)} now")
    for place in [*PLACES, *asked.also]:
        if not place.is_dir():
            print(f"not there, so nothing of it was compared: {place}")


if __name__ == "__main__":
    main()
