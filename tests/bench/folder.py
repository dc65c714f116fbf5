"""Speed and memory of builds of a large folder; run by hand, on a quiet machine: folder.py [COUNT].

Each step runs in a process of its own, and its time has the start of Python in it; beside the last two stands what they
are to be measured by: looking at all documents and hashing them, and building the one new document alone. Beside
other work, with Python 3.11:

    5,000 documents                                seconds   of CPU  peak MB
    Python and its imports                            1.14     1.13       32
    one document alone                                2.79     2.70      167
    all for the first time                          246.04   240.35     1527
    look and hash (baseline)                          0.22     0.20       17
    nothing to do, files seen to rest                 1.19     1.09      119
    nothing to do                                     0.54     0.54       42
    one document more                                 6.35     6.06      822
    lock 78.7 MB, package 24.2 MB

On quiet cores 4,000 took 2.69 alone and 4.40 for one more (of CPU, 693 MB). One document more costs less than twice what it
costs alone, and the start: nothing is read, asked, merged or compressed again but what it touches; what grows with the folder
is looking at its files, and copying the package and the lock. With nothing to do, files that have just been written are looked
at once more; after that it is the start of Python and a look at the files (0.1 s).
"""

import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from many_papers import write

BUILD = ("-m", "quizgen", "build")


def run(name: str, *command: str) -> float:
    """Run a step, print a line about it, and give its seconds."""
    started = time.perf_counter()
    process = subprocess.Popen([sys.executable, *command], stdout=subprocess.DEVNULL)
    _, _, used = os.wait4(process.pid, 0)
    took = time.perf_counter() - started
    processor = used.ru_utime + used.ru_stime
    print(f"{name:<40}{took:>9.2f}{processor:>9.2f}{used.ru_maxrss / 1e3:>9.0f}", flush=True)
    return took


def hashed(folder: Path) -> None:
    """Look at all documents and hash them."""
    for entry in os.scandir(folder):
        entry.stat()
        with open(entry.path, "rb") as file:  # noqa: PTH123
            hashlib.blake2b(file.read()).digest()


def main() -> None:
    count = int(sys.argv[1]) if sys.argv[1:] else 5_000
    with tempfile.TemporaryDirectory() as place:
        os.environ["QUIZGEN_CACHE"] = str(Path(place, "cache"))
        folder, alone = Path(place, "many"), Path(place, "alone")
        write(folder / "seeds", count)
        write(alone / "seeds", 1, first=count)
        time.sleep(3)  # what has just been written is looked at twice
        print(f"{count:,} documents{'':<26}{'seconds':>13}{'of CPU':>9}{'peak MB':>9}")
        run("Python and its imports", "-c", "from quizgen.shell import building, cli, part, report, whole")
        run("one document alone", *BUILD, str(alone))
        run("all for the first time", *BUILD, str(folder))
        time.sleep(3)
        run("look and hash (baseline)", __file__, "--hash", str(folder / "seeds"))
        run("nothing to do, files seen to rest", *BUILD, str(folder))
        run("nothing to do", *BUILD, str(folder))
        shutil.copy(alone / "seeds" / f"{count:05}.txt", folder / "seeds")
        run("one document more", *BUILD, str(folder))
        decks = folder / "decks"
        print(
            f"lock {(decks / 'quizgen.lock').stat().st_size / 1e6:.1f} MB, "
            f"package {(decks / 'many.apkg').stat().st_size / 1e6:.1f} MB"
        )


if __name__ == "__main__":
    if sys.argv[1:2] == ["--hash"]:
        hashed(Path(sys.argv[2]))
    else:
        main()
