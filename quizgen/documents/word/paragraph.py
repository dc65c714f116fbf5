"""A paragraph of a Word file as it looks, the title told by its looks, and the drafts that it makes."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from quizgen.documents.draft import PART, Draft, Form, Line
from quizgen.documents.tidying import tidy
from quizgen.documents.word.tree import Element

ORDINARY_SIZE = 21  # half points, where nothing is said
HEAD = 12  # paragraphs at the top in which a title is looked for
LONGEST_TITLE = 60  # characters


@dataclass(slots=True)
class Paragraph:
    """What has been read of a paragraph: its words, what they look like, and what hangs on it."""

    number: int
    words: list[str] = field(default_factory=list)
    form: Form = "line"
    level: int = 0
    centred: bool = False
    size: int = ORDINARY_SIZE
    bold: int = 0  # characters
    notes: list[str] = field(default_factory=list)  # of its footnotes and endnotes: kind and id
    above: list[Element] = field(default_factory=list)  # text boxes anchored before its first word
    below: list[Element] = field(default_factory=list)  # and after it

    @property
    def text(self) -> str:
        """Its words, tidied."""
        return tidy("".join(self.words))


def titled(paragraphs: list[Paragraph]) -> list[Paragraph]:
    """The paragraphs, the title marked as the heading above all others if no style says so: centred, in large letters.

    A title of several centred lines of one size, broken where its sense allows, is one paragraph.
    """
    filled = [paragraph for paragraph in paragraphs if paragraph.text.strip()]
    if any(paragraph.form == "heading" and paragraph.level == 1 for paragraph in filled):
        return filled
    sizes: Counter[int] = Counter()
    for paragraph in filled:
        sizes[paragraph.size] += len(paragraph.text)
    top = [paragraph for paragraph in filled[:HEAD] if paragraph.centred and len(paragraph.text) <= LONGEST_TITLE]
    largest = max((paragraph.size for paragraph in top), default=0)
    if not sizes or largest <= sizes.most_common(1)[0][0]:
        return filled
    at = next(index for index, paragraph in enumerate(filled) if paragraph in top and paragraph.size == largest)
    stop = at + 1
    while stop < len(filled) and filled[stop] in top and filled[stop].size == largest:
        stop += 1
    lines = filled[at:stop]
    if sum(len(line.text) for line in lines) > LONGEST_TITLE:
        lines = lines[:1]
    words = [PART.join(line.text for line in lines)]
    title = Paragraph(lines[0].number, words, "heading", 1, notes=[note for line in lines for note in line.notes])
    return [*filled[:at], title, *filled[at + len(lines) :]]


def drafts_of(paragraph: Paragraph) -> Iterator[Draft]:
    """The drafts of a paragraph: where lines are broken by hand each is one, but in a heading."""
    text = paragraph.text
    form = paragraph.form
    if form == "line" and paragraph.bold >= len("".join(text.split())):
        form = "strong"
    parts = [part for part in text.split(PART) if part.strip()]
    if form == "heading":
        yield Draft((Line(paragraph.number, "".join(parts)),), form, 0, paragraph.level)
    else:
        yield from (Draft((Line(paragraph.number, part),), form) for part in parts)
