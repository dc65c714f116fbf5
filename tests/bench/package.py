"""Speed and memory of writing an Anki package; run by hand, on a quiet machine.

Plain notes are sentences with two gaps; rich ones hold ten items, up to three of them on the front as well, and a
sentence of 270 characters. Seconds are of processor time; on two busy cores, with Python 3.11:

              notes  seconds   notes/s  peak MB  package MB
    plain    10,000     0.87    11,559        9         0.7
    plain   100,000     7.46    13,413       61         6.9
     rich    10,000     1.34     7,461       11         1.4
     rich   100,000    15.32     6,529       61        14.4

genanki's own writer, given notes of six ready fields, took 0.31 s for 10,000 and 5.6 s for 100,000, at 182 MB: here
the greater part goes into making the fields, and next to nothing into memory.
"""

import resource
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

RUNS = ("plain", 10_000), ("plain", 100_000), ("rich", 10_000), ("rich", 100_000)


def measure(kind: str, count: int) -> None:
    """Write one package of `count` notes and print a line about it."""
    import genanki  # noqa: F401 (its loading is not what is measured)

    sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "anki"))
    from samples import MISSION, deck, ten

    from quizgen.decks import package

    entries = {"plain": (MISSION,) * 10, "rich": ten()}[kind]
    decks = [
        deck(*(replace(one, id=f"{number}/{index}") for index, one in enumerate(entries)), name=f"文档{number}")
        for number in range(count // len(entries))
    ]
    before = _peak()
    start = time.process_time()
    size = len(package.write(decks, "公文"))
    took = time.process_time() - start
    print(f"{kind:>6}{count:>9,}{took:>9.2f}{count / took:>10,.0f}{_peak() - before:>9.0f}{size / 1e6:>12.1f}")


def _peak() -> float:
    """The most memory that this process has held, in MB."""
    unit = 1e6 if sys.platform == "darwin" else 1e3
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / unit


def main() -> None:
    """A process for each run: the peak of one must not hide in the peak of another."""
    print(f"{'notes':>15}{'seconds':>9}{'notes/s':>10}{'peak MB':>9}{'package MB':>12}", flush=True)
    for kind, count in RUNS:
        subprocess.run([sys.executable, __file__, kind, str(count)], check=True)


if __name__ == "__main__":
    if sys.argv[1:]:
        measure(sys.argv[1], int(sys.argv[2]))
    else:
        main()
