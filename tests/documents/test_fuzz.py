"""Whatever stands in a file, it is read or refused: each reader on files made of its own pieces, torn and mixed.

`FUZZ=20000 pytest tests/documents/test_fuzz.py` tries that many files for each reader.
"""

import contextlib
import os
from pathlib import Path

from hostile import pages as pdf_pages
from hostile import pdf as pdf_file
from hostile import stream, word
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from word_files import INLINE, MC, W, packed, word_file

import quizgen
from quizgen.documents import Document, QuizgenError, read, read_pages
from quizgen.documents.print.page import Page

TRIES = int(os.environ.get("FUZZ", "60"))
fuzzing = settings(
    max_examples=TRIES, derandomize="FUZZ" not in os.environ, deadline=None, suppress_health_check=list(HealthCheck)
)

WORDS = ["会议强调，要坚持网信为民。", "一、总体要求", "（一）", "甲", " ", "\u2028", "&amp;", "&#0;", "\ud7ff"]
TAGS = ["w:p", "w:r", "w:t", "w:tbl", "w:tr", "w:tc", "w:sdt", "w:ins", "w:del", "w:txbxContent", "w:br", "w:tab"]
TAGS += ["w:pPr", "w:rPr", "w:numPr", "mc:AlternateContent", "mc:Choice", "mc:Fallback", "w:footnoteReference", "w:x"]
PROPERTIES = ["w:numId", "w:ilvl", "w:pStyle", "w:vanish", "w:b", "w:sz", "w:jc", "w:outlineLvl", "w:del", "w:rStyle"]
VALUES = ["0", "1", "2", "9", "-1", "99999999999999999999", "", "x", "center", "bullet", "%1.", "h1", "t"]

leaves = st.sampled_from(WORDS).map(lambda words: f"<w:t>{words}</w:t>") | st.builds(
    '<{} w:val="{}"/>'.format, st.sampled_from(PROPERTIES), st.sampled_from(VALUES)
)
trees = st.recursive(
    leaves, lambda inner: st.builds("<{0}>{1}</{0}>".format, st.sampled_from(TAGS), st.lists(inner).map("".join))
)
descriptions = st.lists(
    st.sampled_from(
        [
            *("{title} 会议召开", "{list 1 0} 总体要求", "{list 1 1} 坚持。", "{list 2 0} 坚持。", "{goes on} 会议"),
            *(
                "| 甲 | 乙 |",
                "[=框=]会[-删-][+增+]议[^注^]。",
                "{centre 44} 关于",
                "{contents} 一、",
                "",
                "list 1: decimal %1.",
            ),
            *("list 2 = 1 from 3", "list 3: bullet •", "{list 3 0} 坚持[/]网信为民。"),
        ]
    ),
    max_size=30,
).map("\n".join)
torn = st.tuples(st.floats(0, 1), st.integers(0, 255), st.integers(0, 40))


def damaged(content: bytes, harms: list[tuple[float, int, int]]) -> bytes:
    """The content with some bytes changed and some cut out."""
    held = bytearray(content)
    for place, byte, cut in harms:
        if held:
            at = min(int(place * len(held)), len(held) - 1)
            held[at] = byte
            del held[at + 1 : at + 1 + (cut if cut > 35 else 0)]
    return bytes(held)


def whole(document: Document) -> None:
    """What holds for every document."""
    stop = -1
    for block in document.blocks:
        assert block.span.start == stop + 1
        stop = block.span.stop
        assert block.span.of(document.text).strip()
        assert len(block.span.of(document.text).splitlines()) == 1
    assert [position for position, _ in document.lines] == sorted(position for position, _ in document.lines)


@fuzzing
@given(trees, trees, trees)
def test_any_tree_is_read(body: str, numbering: str, styles: str) -> None:
    with contextlib.suppress(QuizgenError):
        parts = {
            name: f"<w:{name} {W} {MC}>{inner}</w:{name}>"
            for name, inner in (("numbering", numbering), ("styles", styles))
        }
        whole(read(word(body, **parts), "a.docx")[0])


@fuzzing
@given(descriptions)
def test_any_word_file_is_read(description: str) -> None:
    with contextlib.suppress(QuizgenError):
        found = read(word_file(description), "a.docx")[0]
        whole(found)
        words = INLINE.sub("", description)
        assert all(found.line(block.span.start) <= words.count("\n") + 20 for block in found.blocks)


@fuzzing
@given(descriptions, st.lists(torn, max_size=4))
def test_any_damaged_word_file_is_read_or_refused(description: str, harms: list[tuple[float, int, int]]) -> None:
    with contextlib.suppress(QuizgenError):
        whole(read(damaged(word_file(description), harms), "a.docx")[0])
    with contextlib.suppress(QuizgenError):
        part = damaged(f"<w:document>{description}</w:document>".encode(), harms)
        whole(read(packed({"word/document.xml": part}), "a.docx")[0])


characters = st.tuples(
    st.sampled_from("会议强调，。“”—…1a.-（）\ue000\ufffd"),
    st.integers(-1000, 60_000),
    st.integers(-500, 5000),
    st.integers(-1000, 90_000) | st.sampled_from([70_000, 68_000, 66_000]),
)


@fuzzing
@given(st.lists(st.lists(characters, max_size=60), max_size=4))
def test_characters_anywhere_are_read(drawn: list[list[tuple[str, int, int, int]]]) -> None:
    pages = [
        Page(
            number,
            "".join(character for character, *_ in page),
            [left for _, left, _, _ in page],
            [left + width for _, left, width, _ in page],
            [base for *_, base in page],
        )
        for number, page in enumerate(drawn, 1)
    ]
    with contextlib.suppress(QuizgenError):
        found = read_pages(pages, "a.pdf")[0]
        whole(found)
        assert {number for _, number in found.lines} <= set(range(1, len(pages) + 1))


@settings(fuzzing, max_examples=max(TRIES // 20, 3))
@given(st.lists(torn, min_size=1, max_size=6))
def test_any_damaged_pdf_is_read_or_refused(harms: list[tuple[float, int, int]]) -> None:
    content = pdf_file(pdf_pages(2, stream(b"BT /F 12 Tf 100 700 Td (The meeting stressed work.) Tj ET")))
    path = Path(os.environ.get("TMPDIR", "/tmp")) / f"fuzz-{os.getpid()}.pdf"
    path.write_bytes(damaged(content, harms))
    try:
        with contextlib.suppress(QuizgenError):
            whole(quizgen.read(path))
    finally:
        path.unlink()
