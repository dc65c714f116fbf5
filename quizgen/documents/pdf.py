"""PDF: the text of printed pages, by where each character stands. `line` is the page.

The characters come from outside the core, which opens no PDF: `read` takes them page by page.
"""

from collections.abc import Sequence

from quizgen.documents.draft import Draft, Form, Line, Manuscript
from quizgen.documents.print.columns import in_reading_order
from quizgen.documents.print.edges import without_running
from quizgen.documents.print.page import Page
from quizgen.documents.print.paragraphs import LARGE, Printed, paragraphs
from quizgen.documents.print.row import PRIVATE, stretches
from quizgen.documents.tidying import tidy
from quizgen.documents.trouble import Message, UnreadableFile

LONGEST_HEADING = 80  # characters
FEWEST = 5  # readable characters a page; a scan may have a stamp or a page number in letters
UNREADABLE = 0.3  # of the characters without a place in Unicode: the file's fonts do not tell what they print


class ScannedPages(UnreadableFile):
    """Pages without text: pictures of pages, or letters that the file does not name."""

    what = Message("是扫描件或图片，没有文字", "has pictures of pages and no text: it was scanned")
    advice = Message(
        "请先用文字识别（OCR）软件处理，或找到它的 Word 版、网页版。",
        "Run text recognition (OCR) on it first, or find it as a Word file or a web page.",
    )


def read(pages: Sequence[Page], name: str) -> Manuscript:
    """The drafts of printed pages: running heads left out, columns in order, rows joined to paragraphs.

    Raises ScannedPages.
    """
    printed_characters = sum(len(page.text) for page in pages)
    unreadable = sum(len(PRIVATE.findall(page.text)) for page in pages)
    if printed_characters - unreadable < FEWEST * max(len(pages), 1) or unreadable > UNREADABLE * printed_characters:
        raise ScannedPages(name)
    found = without_running([stretches(page) for page in pages])
    printed, size = paragraphs(list(in_reading_order(found)))
    sizes = sorted({_step(each) for each in printed if _is_large(each, size)}, reverse=True)
    title = next((each for each in printed if sizes and _step(each) == sizes[0]), None)
    levels = {step: rank for rank, step in enumerate(sizes, 2)}
    return Manuscript(tuple(_draft(each, size, 1 if each is title else levels.get(_step(each), 0)) for each in printed))


def _step(paragraph: Printed) -> int:
    """The size of a paragraph's letters in half points."""
    return round(paragraph.size / 50)


def _is_large(paragraph: Printed, size: float) -> bool:
    length = sum(len(row.text) for row in paragraph.rows)
    return paragraph.size > LARGE * size and length <= LONGEST_HEADING and paragraph.rows[0].is_han


def _draft(paragraph: Printed, size: float, level: int) -> Draft:
    lines = tuple(Line(row.page, tidy(row.text)) for row in paragraph.rows)
    form: Form = "row" if paragraph.is_tabular else "wrapped" if len(lines) > 1 else "line"
    if _is_large(paragraph, size):
        return Draft(lines, "heading", 0, level)
    return Draft(lines, form)
