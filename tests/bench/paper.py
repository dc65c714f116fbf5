"""Speed of printing: `quizgen print` on a quiz, beside typst alone on the same words; run by hand.

Seven questions of ten are blanks, two are choices, one is a short answer. The command writes two files, the paper and its
key. Typst alone is handed both sheets as data in one small file each, in a Python process of its own, and sets them in
their simplest form: numbers, words, blanks, options in columns, lines, questions unbroken, of the key the answer, the
quoted sentence with the answer underlined, its place. It has no head, no points, no choosing, no check that every
character has a shape, and reads no quiz. Everything runs in a process of its own, from its start to its end, so that
nothing is remembered from the run before. Seconds of the processor, the best of five;
on two busy cores, with Python 3.11:

        questions     PDF  typst alone  ratio    Word
               60    0.65         0.20   3.22    0.42
              600    1.24         0.69   1.79    0.49
            6,000    5.30         3.69   1.43    1.52

Of the 5.3 s, typst takes 4.1, the start 0.3, reading the quiz 0.3, choosing 0.3, composing and handing over 0.3.
"""

import hashlib
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from quizgen.decks import quiz
from quizgen.paper.bank import questions
from quizgen.paper.choosing import Wish, choose
from quizgen.paper.composing import Order, compose
from quizgen.paper.sheet import Blank, Head, Item, Sheet, Words

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
    for run in it.quote { if run.answer { underline(text(run.text)) } else { text(run.text) } }
  })
}
"""

ALONE = """
import sys, typst, pylopdf_fonts_zh_cn
fonts = typst.Fonts(include_system_fonts=False, font_paths=[str(pylopdf_fonts_zh_cn.sans_path().parent)])
for name in sys.argv[2:]:
    data = open(name, encoding="utf-8").read()
    pdf = typst.compile(sys.argv[1].encode(), font_paths=fonts, sys_inputs={"sheet": data}, pdf_tags=False, timestamp=0)
    open(name + ".pdf", "wb").write(pdf)
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


def sample(count: int) -> str:
    """A quiz of so many questions, no two with words in common."""
    lines = ["title: 题库", "questions:"]
    for n in range(count):
        left, right, answer = (words(f"{part}{n}", size) for part, size in PARTS)
        match n % 10:
            case 0 | 1 | 2 | 3 | 4 | 5 | 6:
                lines += ["- type: fill", f"  prompt: {left}，____，{right}。", f"  answer: {answer}"]
                lines += ["  source:", f"    line: {n + 1}", f"    quote: {left}，{answer}，{right}。"]
            case 7 | 8:
                options = [f"  - {words(f'o{n}{m}', 6)}" for m in range(4)]
                lines += ["- type: choice", f"  prompt: {left}（　　）。", "  options:", *options, "  answer: B"]
            case _:
                lines += ["- type: short", f"  prompt: {left}？", f"  answer: {right}"]
    return "\n".join(lines) + "\n"


def sheet(text: str) -> Sheet:
    """From the text of a quiz to a paper."""
    chosen = choose(questions([quiz.read(text, "题库")]), Wish())
    return compose(chosen.questions, Order(Head("题库")))[0]


def asked(item: Item) -> dict[str, object]:
    """What typst alone is handed of a question."""
    return {
        "number": item.number,
        "runs": [
            None if isinstance(run, Blank) else run.text if isinstance(run, Words) else f"（{'　' * run.width}）"
            for run in item.runs
        ],
        "options": [option.mark + option.text for option in item.options],
        "columns": item.columns,
        "lines": item.lines,
        "quote": [],
    }


def answered(item: Item) -> dict[str, object]:
    """What typst alone is handed of a question's entry in the key."""
    solution = item.solution
    return {
        "number": item.number,
        "runs": [solution.answer, "　", solution.place],
        "options": [],
        "columns": 1,
        "lines": 0,
        "quote": [{"text": part.text, "answer": part.answer} for part in solution.quote],
    }


def seconds(command: Sequence[str]) -> float:
    """What a command takes of the processor, its start included."""
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"{command[1:4]}: exit status {process.returncode}")
    return usage.ru_utime + usage.ru_stime


def measured(count: int, folder: Path) -> tuple[float, float, float]:
    """The least of five: the command to PDF, typst alone, the command to Word."""
    text = sample(count)
    source = folder / "题库.yaml"
    source.write_text(text, encoding="utf-8")
    items = [item for section in sheet(text).sections for item in section.items]
    paper, key = folder / "paper.json", folder / "key.json"
    for file, data in (paper, list(map(asked, items))), (key, list(map(answered, items))):
        file.write_text(json.dumps(data, ensure_ascii=False), encoding="utf-8")
    own = [sys.executable, "-m", "quizgen", "print", str(source), "--lang", "en", "-o"]
    commands = (
        [*own, str(folder / "quiz.pdf")],
        [sys.executable, "-c", ALONE, BARE, str(paper), str(key)],
        [*own, str(folder / "quiz.docx")],
    )
    pdf, alone, word = (min(times) for times in zip(*(map(seconds, commands) for _ in range(5)), strict=True))
    return pdf, alone, word


def main() -> None:
    """A line for each count."""
    print(f"{'questions':>13}{'PDF':>8}{'typst alone':>13}{'ratio':>7}{'Word':>8}")
    for count in map(int, sys.argv[1:] or ["60", "600", "6000"]):
        with tempfile.TemporaryDirectory() as folder:
            full, alone, word = measured(count, Path(folder))
        print(f"{count:>13,}{full:>8.2f}{alone:>13.2f}{full / alone:>7.2f}{word:>8.2f}")


if __name__ == "__main__":
    main()
