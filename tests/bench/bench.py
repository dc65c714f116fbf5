"""Speed, to be looked at by hand: reading, the outline, each rule and the whole extraction beside jieba.posseg, in one run.

Without arguments the seeds and the documents of tests/gold are read; give files or folders to read those. In millions of
bytes of UTF-8 a second of one core, the best of five rounds in which all take turns: a busy machine slows all of them. Rubbish
is collected as seldom as in a command, for all alike. At the end, how fast --help answers.
"""

import argparse
import subprocess
import sys
import time
from collections import deque
from collections.abc import Callable, Iterable
from copy import copy
from pathlib import Path

import jieba
import jieba.posseg

import quizgen
from quizgen import facts, structure
from quizgen.shell.cli import collect_seldom
from quizgen.shell.extracting import named, opened, rows
from quizgen.shell.seeds import Seed

ROOT = Path(__file__).resolve().parents[2]
TEXTS = [ROOT / "seeds", *sorted((ROOT / "tests" / "gold").glob("*.txt"))]
ROUNDS = 5
WHOLE, RULE = 8, 20
"""How many times as fast as jieba.posseg.cut over the same text the whole extraction is to be, and each rule at least."""

Work = Callable[[], Iterable[object]]


def seconds(work: Work) -> float:
    """The time on the processor that it takes to do all the work once."""
    started = time.process_time()
    deque(work(), maxlen=0)
    return time.process_time() - started


def best(works: dict[str, Work]) -> dict[str, float]:
    """The shortest time of each work, in seconds."""
    rounds = [{name: seconds(work) for name, work in works.items()} for _ in range(ROUNDS)]
    return {name: min(times[name] for times in rounds) for name in works}


def startup() -> float:
    """The shortest time, in seconds by the clock, in which a fresh process answers --help."""
    command = [sys.executable, "-m", "quizgen", "--help"]
    times = []
    for _ in range(ROUNDS):
        started = time.perf_counter()
        subprocess.run(command, stdout=subprocess.DEVNULL, check=True)
        times.append(time.perf_counter() - started)
    return min(times)


def main() -> None:
    collect_seldom()
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("paths", nargs="*", type=Path, default=TEXTS)
    seeds, documents = [], []
    for seed in named(parser.parse_args().paths):
        try:
            if isinstance(seed, Seed):
                documents.append(opened(seed)[0])
                seeds.append(seed)
        except quizgen.QuizgenError as trouble:
            print(f"left out: {trouble.where}")
    size = sum(len(document.text.encode()) for document in documents) / 1e6
    outlines = [structure.outline(document) for document in documents]
    jieba.setLogLevel("ERROR")
    jieba.initialize()

    posseg = "jieba.posseg"
    works: dict[str, Work] = {
        posseg: lambda: (pair for document in documents for pair in jieba.posseg.cut(document.text)),
        "reading": lambda: (opened(seed) for seed in seeds),
        "outline": lambda: map(structure.outline, documents),
        "outline and all rules": lambda: (row for document in documents for row in rows(document)),
        "the same with reading": lambda: (row for seed in seeds for row in rows(opened(seed)[0])),
    }
    targets = {"outline and all rules": WHOLE, "the same with reading": WHOLE}
    for name, rule in facts.RULES.items():
        works[f"rule {name}"] = lambda rule=rule: (
            fact for outline in map(copy, outlines) for fact in rule.find(outline)
        )
        targets[f"rule {name}"] = RULE

    print(f"{len(documents)} documents, {size:.2f} MB")
    times = best(works)
    for name, spent in times.items():
        target = f"  at least {targets[name]}" if name in targets else ""
        print(f"{name:<24}{size / spent:>9.2f} MB/s{times[posseg] / spent:>9.1f} ×{target}")
    print(f"{'--help':<24}{startup():>9.3f} s")


if __name__ == "__main__":
    main()
