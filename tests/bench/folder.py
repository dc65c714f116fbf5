"""Speed and memory of builds of a large folder; run by hand, on a quiet machine: folder.py [COUNT].

Each step runs in a process of its own, and its time has the start of Python in it; beside the last two stands what they
are to be measured by: looking at all documents and hashing them, and building the one new document alone. On two quiet
cores, with Python 3.11:

    4,000 documents                                seconds   of CPU  peak MB
    Python and its imports                            0.81     0.78       31
    one document alone                                2.78     2.69      166
    all for the first time                          163.09   162.49     1250
    look and hash (baseline)                          0.15     0.13       17
    nothing to do                                     1.16     1.15      109
    one document more                                 4.63     4.40      693
    lock 63.2 MB, package 19.4 MB

Of 5,000, beside other work: alone 2.86 of CPU, one more 5.80 (with 821 MB), nothing to do 1.53, start and imports 0.93. One
document more costs less than twice what it costs alone: nothing is read, asked, merged or compressed again but what it
touches; what grows with the folder is looking at its files, and copying the package and the lock.
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
