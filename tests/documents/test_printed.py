"""What is printed in odd ways: twice, turned, in fonts that do not tell what they print, pasted twice."""

from dataclasses import replace

import pytest
from drawn_pdf import drawn

from quizgen.documents import read_pages
from quizgen.documents.pdf import ScannedPages
from quizgen.documents.print.page import Page
from quizgen.shell.pdf_child import told

PROSE = """\
    会议强调，要坚持党管互联网，坚持网信为民，
坚持走中国特色治网之道——坚持统筹发展和安全，
抓好落实。
    会议要求，要压实责任。
"""
WORDS = "会议强调，要坚持党管互联网，坚持网信为民，坚持走中国特色治网之道——坚持统筹发展和安全，抓好落实。\n会议要求，要压实责任。"


def text(*pages: Page) -> str:
    return read_pages(pages, "a.pdf")[0].text


def test_print_that_looks_bold_is_read_once() -> None:
    (page,) = drawn(PROSE)
    twice = Page(
        1,
        page.text * 2,
        [*page.left, *(left + 30 for left in page.left)],
        [*page.right, *(right + 30 for right in page.right)],
        [*page.base, *page.base],
    )
    assert text(twice) == WORDS


def test_the_order_of_the_file_does_not_matter() -> None:
    (page,) = drawn(PROSE)
    back = Page(1, page.text[::-1], page.left[::-1], page.right[::-1], page.base[::-1])
    assert text(back) == WORDS


def test_what_cannot_be_read_is_shown_and_told() -> None:
    (page,) = drawn(PROSE)
    found, remarks = read_pages([replace(page, text=page.text.replace("党", "\ue123"))], "a.pdf")
    assert found.text == WORDS.replace("党", "\ufffd")
    assert [remark.message.en for remark in remarks] == ["1 characters are unreadable"]


def test_letters_without_names_are_no_text() -> None:
    (page,) = drawn(PROSE)
    with pytest.raises(ScannedPages):
        read_pages([replace(page, text="\ue123" * len(page.text))], "a.pdf")


@pytest.mark.parametrize("turns", range(4))
def test_a_turned_page_is_read_upright(turns: int) -> None:
    """Each character with its box and its origin, as PDFium tells them, the page turned by quarters."""
    (page,) = drawn(PROSE)
    characters = []
    for character, left, right, base in zip(page.text, page.left, page.right, page.base, strict=True):
        x0, x1, y = left / 100, right / 100, base / 100
        box = {0: (x0, y, x1, y + 16), 1: (-y - 16, x0, -y, x1), 2: (-x1, -y - 16, -x0, -y), 3: (y, -x1, y + 16, -x0)}
        origin = {0: (x0, y), 1: (-y, x0), 2: (-x0, -y), 3: (y, -x0)}
        characters.append((ord(character), turns, *box[turns], *origin[turns]))
    slanted = (ord("密"), (turns + 1) % 4, 0.0, 0.0, 16.0, 16.0, 0.0, 0.0)
    upright = told([*characters, slanted])
    assert text(Page(1, upright["text"], upright["left"], upright["right"], upright["base"])) == WORDS


def test_a_text_pasted_twice_is_no_running_head() -> None:
    (page,) = drawn(PROSE)
    assert text(page, replace(page, number=2)) == f"{WORDS}\n{WORDS}"
