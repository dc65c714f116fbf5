"""Quality on the annotated documents, held above its floors.

`--raise` lifts the floors to what is reached now (it never lowers one); `--misses` shows what falls short.
Annotated real documents may stand beside the checkout too, in ../shared/gold: their own scorer is run over them, with
floors of their own.
"""

import argparse
import json
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import yaml

import quizgen

sys.path.insert(0, str(Path(__file__).parent))
from scoring import Measure, score

HERE = Path(__file__).resolve().parent
FLOORS = HERE / "floors.json"
BESIDE = HERE.parents[2] / "shared" / "gold"
HAIR = 0.0005  # floors are kept with three digits


def own() -> dict[str, Measure]:
    """The measures on the documents of this folder."""
    sheets = [yaml.safe_load(path.read_text(encoding="utf-8")) for path in sorted(HERE.glob("*.yaml"))]
    return score((sheet, list(quizgen.extract([HERE / sheet["doc"]]))) for sheet in sheets)


def beside() -> Iterator[tuple[str, float]]:
    """F1 by measure on the documents beside the checkout: those that are in seeds too, and all that can be read."""
    seeds = {path.name for path in (HERE.parents[1] / "seeds").iterdir()}
    sheets = [path for path in (BESIDE / "facts").glob("*.yaml") if readable(BESIDE / "docs" / path.stem)]
    for group, chosen in (("seeds", [path for path in sheets if path.stem in seeds]), ("real", sheets)):
        with tempfile.TemporaryDirectory() as facts:
            for path in chosen:
                shutil.copy(path, facts)
            command = [sys.executable, "score.py", "docs", facts, "--json"]
            command += ["--run", f"{sys.executable} -m quizgen extract {{paths}}"]
            done = subprocess.run(command, cwd=BESIDE, stdout=subprocess.PIPE, text=True, encoding="utf-8", check=True)
            for name, row in json.loads(done.stdout)["scores"].items():
                yield f"{group} {name}", row["f1"]


def readable(document: Path) -> bool:
    """Whether there is a reader for the document."""
    try:
        quizgen.read(document)
    except quizgen.QuizgenError:
        return False
    return True


def misses(measures: dict[str, Measure]) -> Iterator[str]:
    """What is wanted and not printed, and what is printed and not wanted."""
    for name, measure in measures.items():
        yield from (f"{name}  missed  {key}" for key in sorted(map(str, measure.wanted - measure.printed)))
        yield from (f"{name}  extra   {key}" for key in sorted(map(str, measure.printed - measure.wanted)))


def main() -> int:
    """Print each measure beside its floor; 1 where one has fallen below it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--raise", dest="lift", action="store_true", help="lift the floors to what is reached now")
    parser.add_argument("--misses", action="store_true", help="show what falls short")
    asked = parser.parse_args()

    floors = json.loads(FLOORS.read_text(encoding="utf-8"))
    measures = own()
    reached = {f"own {name}": measure.f1 for name, measure in measures.items()}
    if BESIDE.is_dir():
        reached |= dict(beside())
    fallen = [name for name, value in reached.items() if value < floors.get(name, 0.0) - HAIR]
    for name, value in reached.items():
        print(f"{name:<32}{value:>7.3f}   floor {floors.get(name, 0.0):.3f}{'   below' if name in fallen else ''}")
    if asked.misses:
        print(*misses(measures), sep="\n")
    if asked.lift:
        lifted = floors | {name: max(round(value, 3), floors.get(name, 0.0)) for name, value in reached.items()}
        FLOORS.write_text(json.dumps(lifted, indent=2, sort_keys=True) + "\n", encoding="utf-8")
    lost = [name for name in floors if name.startswith("own ") and name not in reached]
    if fallen or lost:
        print(f"gate: below the floor: {', '.join(fallen + lost)}")
        return 1
    print(f"gate: {len(reached)} measures, none below its floor")
    return 0


if __name__ == "__main__":
    sys.exit(main())
