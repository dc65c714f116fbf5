"""Speed, to be looked at by hand: each stage and each rule beside jieba.posseg in one run, and how fast --help answers.

Without arguments the seeds are read; give files or folders to read those. In millions of bytes of UTF-8 a second, the
best of three.
"""

import argparse
import subprocess
import sys
import time
from collections import deque
from collections.abc import Callable, Iterable
from pathlib import Path

import jieba
import jieba.posseg

import quizgen
from quizgen import facts, structure
from quizgen.shell.extracting import named, opened, rows
from quizgen.shell.seeds import Seed

ROOT = Path(__file__).resolve().parents[2]


def best(work: Callable[[], Iterable[object]]) -> float:
    """The shortest of three times, in seconds, that it takes to do all the work."""
    times = []
    for _ in range(3):
        started = time.perf_counter()
        deque(work(), maxlen=0)
        times.append(time.perf_counter() - started)
    return min(times)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("paths", nargs="*", type=Path, default=[ROOT / "seeds"])
    seeds = [seed for seed in named(parser.parse_args().paths) if isinstance(seed, Seed)]
    documents = []
    for seed in seeds:
        try:
            documents.append(opened(seed)[0])
        except quizgen.QuizgenError as trouble:
            print(f"left out: {trouble.where}")
    size = sum(len(document.text.encode()) for document in documents) / 1e6
    outlines = [structure.outline(document) for document in documents]
    jieba.setLogLevel("ERROR")
    jieba.initialize()

    def shown(name: str, work: Callable[[], Iterable[object]]) -> None:
        print(f"{name:<24}{size / best(work):>9.2f} MB/s")

    print(f"{len(documents)} documents, {size:.2f} MB")
    shown("reading", lambda: (opened(seed) for seed in seeds))
    shown("outline", lambda: map(structure.outline, documents))
    for name, rule in facts.RULES.items():
        shown(f"rule {name}", lambda rule=rule: (fact for outline in outlines for fact in rule.find(outline)))
    shown("extract, the whole", lambda: (row for seed in seeds for row in rows(opened(seed)[0])))
    shown("jieba.posseg", lambda: (pair for document in documents for pair in jieba.posseg.cut(document.text)))

    command = [sys.executable, "-m", "quizgen", "--help"]
    print(f"{'--help':<24}{best(lambda: [subprocess.run(command, stdout=subprocess.DEVNULL, check=True)]):>9.3f} s")


if __name__ == "__main__":
    main()
