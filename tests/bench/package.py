"""Speed and memory of writing an Anki package, by the number of its notes; run by hand, on a quiet machine.

On two cores of a 2.x GHz server, notes with a window of three items, the list of ten, its sentence of 270 characters:

     notes   seconds   notes/s   peak MB   package MB
"""

import resource
import subprocess
import sys
import time
from pathlib import Path

SIZES = 10_000, 100_000


def measure(count: int) -> None:
    """Write one package of `count` notes and print a line about it."""
    sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "anki"))
    import dataclasses

    import genanki  # noqa: F401 (its loading is not what is measured)
    from samples import deck, ten

    from quizgen.decks import package

    entries = ten()
    decks = [
        deck(*(dataclasses.replace(one, id=f"{number}/{one.id}") for one in entries), name=f"文档{number}")
        for number in range(count // len(entries))
    ]
    before = _peak()
    start = time.perf_counter()
    size = len(package.write(decks, "公文"))
    took = time.perf_counter() - start
    print(f"{count:>10,}{took:>10.2f}{count / took:>10,.0f}{_peak() - before:>10.0f}{size / 1e6:>13.1f}")


def _peak() -> float:
    """The most memory that this process has held, in MB."""
    unit = 1e6 if sys.platform == "darwin" else 1e3
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / unit


def main() -> None:
    """A process for each size: the peak of one must not hide in the peak of another."""
    print(f"{'notes':>10}{'seconds':>10}{'notes/s':>10}{'peak MB':>10}{'package MB':>13}", flush=True)
    for count in SIZES:
        subprocess.run([sys.executable, __file__, str(count)], check=True)


if __name__ == "__main__":
    if len(sys.argv) == 2:
        measure(int(sys.argv[1]))
    else:
        main()
