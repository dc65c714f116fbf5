"""Annotated documents rendered as Word files, HTML and PDF, read back and scored: what each format costs, by measure.

Over the documents beside the checkout, if there are any; else over those of this folder.
"""

import json
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parent), str(HERE)]

from gate import BESIDE, readable  # noqa: E402
from rendered import FORMATS  # noqa: E402

import quizgen  # noqa: E402


def extracted(folder: Path, sources: list[Path], made: str | None) -> Path:
    """A file with the facts of the sources, each read in a format, under the sources' own names."""
    out = folder / "facts.jsonl"
    with out.open("w", encoding="utf-8") as file:
        for source in sources:
            path = source
            if made is not None:
                suffix, render = FORMATS[made]
                path = folder / (source.stem + suffix)
                path.write_bytes(render(quizgen.read(source)))
            for fact in quizgen.extract([path]):
                file.write(json.dumps({**fact, "doc": source.name}, ensure_ascii=False) + "\n")
    return out


def scores(sources: list[Path], made: str | None) -> dict[str, float]:
    """F1 by measure."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        facts = extracted(folder, sources, made)
        sheets = folder / "sheets"
        sheets.mkdir()
        for source in sources:
            shutil.copy(BESIDE / "facts" / f"{source.name}.yaml", sheets)
        command = [sys.executable, "score.py", "docs", str(sheets), "--json", "--run", f"cat {facts} {{paths}}"]
        command[-1] = f"{sys.executable} -c \"print(open('{facts}', encoding='utf-8').read(), end='')\" {{paths}}"
        done = subprocess.run(command, cwd=BESIDE, capture_output=True, text=True, encoding="utf-8", check=True)
        return {name: row["f1"] for name, row in json.loads(done.stdout)["scores"].items()}


def main() -> None:
    """Print a table: a row for each measure, a column for each format."""
    sources = [
        path
        for path in sorted((BESIDE / "docs").iterdir())
        if (BESIDE / "facts" / f"{path.name}.yaml").exists() and readable(path) and quizgen.read(path).text
    ]
    table = {made: scores(sources, made) for made in (None, *FORMATS)}
    original = table[None]
    print(f"{'':24}{'original':>10}" + "".join(f"{made:>22}" for made in FORMATS))
    for measure, value in original.items():
        print(
            f"{measure:24}{value:10.3f}"
            + "".join(
                f"{table[made].get(measure, 0):14.3f} {table[made].get(measure, 0) - value:+7.3f}" for made in FORMATS
            )
        )


if __name__ == "__main__":
    main()
