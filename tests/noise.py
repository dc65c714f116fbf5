"""Texts that nobody wrote: sentences of the seeds in any order, heaps of the marks that the rules look for, bad copies."""

import random
from pathlib import Path

from hypothesis import strategies as st
from pages import PACKAGE, blocks, pages

from quizgen.documents import Block, Document, Span, read

SEEDS = sorted((Path(__file__).resolve().parent.parent / "seeds").iterdir())

PUNCTUATION = "，。；：、！？…“”‘’「」『』《》（）()【】[]—·.．,;:!?"
NUMERALS = "〇零一二三四五六七八九十百千万两第其0123456789①②⑳％%"
WORDS = """
    坚持 加强 要 必须 不得 的 等 和 以及 即 包括 是 会议 强调 指出 他强调， 性 三个 四个意识 项机制
    年 月 日 至 在京 召开 举行 出席 主持 讲话 由 并 书记 主任 王强 、李明
    一是 二是 三是 第一， 第二， 首先， （一） （二） 1. 2.
"""
STATEMENTS = (  # of the kinds that the seeds have few of
    "党的领导是网信事业发展的根本保证。",
    "要把提升数字素养作为重要抓手，",
    "网民规模达到10.8亿人，增长5%左右；",
    "到2035年，网络强国基本建成。",
)
BLANKS = ("\n", " ", "\u3000", "\t", "\u200b")
ODD = ("■", "——", "a", "\U0001f600", "\U00020bb7")
PIECES = (*WORDS.split(), *BLANKS, *ODD)


def document(text: str) -> Document:
    """The document whose paragraphs are the lines of a text, as they are; the first of several is its heading."""
    spans: list[Span] = []
    start = 0
    for line in text.split("\n"):
        spans.append(Span(start, start + len(line)))
        start += len(line) + 1
    filled = [span for span in spans if span.of(text).strip()]
    heading, rest = (filled[:1], filled[1:]) if len(filled) > 1 else ([], filled)
    return Document("文件.txt", text, (*(Block(span, "heading") for span in heading), *map(Block, rest)))


def _sentences() -> list[str]:
    texts = [read(path.read_bytes(), path.name)[0].text for path in SEEDS]
    return sorted({f"{piece}{mark}" for text in texts for mark in "。，、；" for piece in text.split(mark) if piece})


heaps = st.lists(st.sampled_from([*PUNCTUATION, *NUMERALS, *PIECES]), max_size=60).map("".join)
"""Marks, numerals and the words that the rules look for, in any order."""

medleys = st.lists(
    st.one_of(st.sampled_from([*_sentences(), *STATEMENTS * 50]), st.sampled_from(["\n", *PUNCTUATION, *PIECES])),
    min_size=1,
    max_size=8,
).map("".join)
"""Statements, and sentences and pieces of sentences of the seeds, in any order, with noise between them."""

EXAMPLES = tuple(
    block.text
    for chapter in ("structure", "facts")
    for page in pages(PACKAGE / chapter)
    for block in blocks(page.read_text(encoding="utf-8"))
    if block.info == "text" and block.text.strip()
)
"""What the pages of the rules read: every grammar that there is a rule for."""

_LONGEST_COPY = 4
_MOST_WOUNDS = 8


def _worn(seed: int) -> str:
    """Some examples one under another, with characters lost here and there and others put in their place."""
    chance = random.Random(seed)
    text = "\n".join(chance.choices(EXAMPLES, k=chance.randint(1, _LONGEST_COPY)))
    for _ in range(chance.randrange(_MOST_WOUNDS)):
        at, other = chance.randrange(len(text) + 1), chance.randrange(len(text) + 1)
        again = text[other : other + chance.randrange(20)]
        instead = chance.choice(("", chance.choice(PUNCTUATION), chance.choice(PIECES), "\n", again))
        text = text[:at] + instead + text[at + chance.choice((0, 1, 1, 6)) :]
    return text


worn = st.builds(_worn, st.integers(0, 2**32))
"""The examples of the pages, as bad copies have them."""

texts = st.one_of(heaps, medleys, worn)
