"""Speed of printing: from the text of a quiz to the file, beside typst alone on the same words; run by hand, on a quiet machine.

Seven questions of ten are blanks, two are choices, one is a short answer. Best of three, in seconds of the clock; on two
busy cores, with Python 3.11:

        questions     PDF  typst alone  ratio    Word
               60    0.14         0.10   1.38    0.02
              600    0.54         0.43   1.27    0.13
            6,000    4.94         3.03   1.63    1.93

On a quieter machine 6,000 took 4.20 s against 1.96 s, a ratio of 2.14: the part that is not typesetting weighs more there.
Of the 4.94 s, typst takes 3.4; most of the rest is reading the YAML. Writing Word without reading takes 0.3 s.
Typst alone gets what the sheet says in its simplest form: numbers, words, blanks, options in columns, lines, questions
unbroken; no head, no points, no choosing, and no reading of a quiz.
"""

import hashlib
import json
import sys
import time
from collections.abc import Iterator

from quizgen.decks import quiz
from quizgen.paper import pdf_file, word_file
from quizgen.paper.bank import questions
from quizgen.paper.choosing import Wish, choose
from quizgen.paper.composing import Order, compose
from quizgen.paper.sheet import Blank, Face, Head, Sheet, Words

BARE = """
#set page(paper: "a4", margin: 25mm, footer: context align(center)[#counter(page).display("1 / 1", both: true)])
#set text(font: "Noto Serif SC", lang: "zh", region: "cn", size: 12pt)
#set par(justify: true)
#for it in json(bytes(sys.inputs.sheet)) {
  block(breakable: false, {
    [#it.number．]
    for run in it.runs {
      if run == none { for _ in range(6) { box(width: 1em, height: 1em, stroke: (bottom: 0.5pt)) } } else { text(run) }
    }
    if it.options.len() > 0 { grid(columns: (1fr,) * it.columns, row-gutter: 0.6em, ..it.options.map(one => text(one))) }
    for _ in range(it.lines) { v(1.7em); line(length: 100%) }
  })
}
"""


def characters() -> Iterator[str]:
    """The 3,755 commonest characters: the first level of GB 2312."""
    for first in range(0xB0, 0xD8):
        for second in range(0xA1, 0xFF):
            try:
                yield bytes((first, second)).decode("gb2312")
            except UnicodeDecodeError:
                continue


COMMON = list(characters())


PARTS = ("l", 18), ("r", 10), ("a", 5)
"""What stands left and right of an answer, and the answer: its name and its length."""


def words(name: str, count: int) -> str:
    """Words that are nowhere else."""
    lot = hashlib.shake_128(name.encode()).digest(2 * count)
    return "".join(COMMON[int.from_bytes(lot[at : at + 2]) % len(COMMON)] for at in range(0, 2 * count, 2))


def sample(count: int, run: int = 0) -> str:
    """A quiz of so many questions; each run has words of its own, for typst remembers what it has set."""
    lines = ["title: 题库", "questions:"]
    for n in range(count):
        left, right, answer = (words(f"{run}{part}{n}", size) for part, size in PARTS)
        match n % 10:
            case 0 | 1 | 2 | 3 | 4 | 5 | 6:
                lines += ["- type: fill", f"  prompt: {left}，____，{right}。", f"  answer: {answer}"]
                lines += ["  source:", f"    line: {n + 1}", f"    quote: {left}，{answer}，{right}。"]
            case 7 | 8:
                options = [f"  - {words(f'{run}o{n}{m}', 6)}" for m in range(4)]
                lines += ["- type: choice", f"  prompt: {left}（　　）。", "  options:", *options, "  answer: B"]
            case _:
                lines += ["- type: short", f"  prompt: {left}？", f"  answer: {right}"]
    return "\n".join(lines) + "\n"


def sheet(text: str) -> Sheet:
    """From the text of a quiz to a paper."""
    chosen = choose(questions([quiz.read(text, "题库")]), Wish())
    return compose(chosen.questions, Order(Head("题库")))[0]


def bare(one: Sheet) -> None:
    """Typst alone on the same words; the time to prepare them is next to nothing."""
    import pylopdf_fonts_zh_cn
    import typst

    fonts = typst.Fonts(include_system_fonts=False, font_paths=[str(pylopdf_fonts_zh_cn.sans_path().parent)])
    items = [
        {
            "number": item.number,
            "runs": [
                None if isinstance(run, Blank) else run.text if isinstance(run, Words) else "（　　）"
                for run in item.runs
            ],
            "options": [f"{option.label}．{option.text}" for option in item.options],
            "columns": item.columns,
            "lines": item.lines,
        }
        for section in one.sections
        for item in section.items
    ]
    data = json.dumps(items, ensure_ascii=False)
    typst.compile(BARE.encode(), font_paths=fonts, sys_inputs={"sheet": data}, pdf_tags=False, timestamp=0)


def measured(count: int) -> tuple[float, float, float]:
    """The least of three: quiz to PDF, typst alone, quiz to Word."""
    runs: list[tuple[float, float, float]] = []
    for run in range(3):
        text = sample(count, run)
        times = [time.perf_counter()]
        one = sheet(text)
        times.append(time.perf_counter())
        pdf_file.write(one, Face.EXAM)
        times.append(time.perf_counter())
        bare(one)
        times.append(time.perf_counter())
        word_file.write(one, Face.EXAM)
        times.append(time.perf_counter())
        start, read, pdf, alone, word = times
        runs.append((pdf - start, alone - pdf, word - alone + read - start))
    full, least, word = (min(column) for column in zip(*runs, strict=True))
    return full, least, word


def main() -> None:
    """A line for each count."""
    print(f"{'questions':>13}{'PDF':>8}{'typst alone':>13}{'ratio':>7}{'Word':>8}")
    for count in map(int, sys.argv[1:] or ["60", "600", "6000"]):
        full, alone, word = measured(count)
        print(f"{count:>13,}{full:>8.2f}{alone:>13.2f}{full / alone:>7.2f}{word:>8.2f}")


if __name__ == "__main__":
    main()
