"""Words of any kind, in any field: every file is written, and opens."""

import io
from html.parser import HTMLParser

import docx
import pypdfium2
from hypothesis import given, settings
from hypothesis import strategies as st

from quizgen.paper import contest, html_file, pdf_file, word_file
from quizgen.paper.choosing import Wish, choose, everything
from quizgen.paper.composing import Order, compose
from quizgen.paper.question import Kind, Question
from quizgen.paper.sheet import Face, Head

ANY = st.text(st.characters(), min_size=1, max_size=40)
LINES = st.lists(ANY, min_size=2, max_size=5, unique=True).map(tuple)


@settings(max_examples=25, derandomize=True, deadline=None)
@given(ANY, LINES, ANY, st.sampled_from(list(Face)))
def test_every_file_is_written_and_opens(title: str, texts: tuple[str, ...], note: str, face: Face) -> None:
    asked = [
        Question("f", Kind.FILL, texts, texts[1:], note=note),
        Question("c", Kind.CHOICE, texts[:2], texts[:1], texts),
        Question("m", Kind.MULTIPLE, texts[:2], texts, texts),
        Question("j", Kind.JUDGE, texts[:2], ("√",)),
        Question("o", Kind.ORDER, texts[:1], texts, texts),
        Question("s", Kind.SHORT, texts[:1], texts, document=title),
    ]
    choose(asked, Wish(count=3, printed=(title,)))
    sheet = compose(everything(asked).questions, Order(Head(title, note, (note,), (note,), True, True)))[0]
    document = pypdfium2.PdfDocument(pdf_file.write(sheet, face).content)
    assert len(document) > 0
    document.close()
    assert docx.Document(io.BytesIO(word_file.write(sheet, face))).paragraphs
    for page in (
        html_file.write(sheet, face),
        contest.projector(title, contest.slides(everything(asked[3:4]).questions, "1")),
    ):
        assert Tags.of(page) <= SAFE
        page.encode("utf-8")


SAFE = frozenset(
    "html head meta title style body header main footer h1 h2 p span i u b ul li em div article details summary table tr td "
    "script".split()
)


class Tags(HTMLParser):
    """Collects the names of elements."""

    def __init__(self) -> None:
        super().__init__()
        self.found: set[str] = set()

    @classmethod
    def of(cls, page: str) -> set[str]:
        """Those of a page."""
        parser = cls()
        parser.feed(page)
        return parser.found

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002
        self.found.add(tag)
