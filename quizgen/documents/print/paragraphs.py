"""Which rows of print are one paragraph: told by the column's margins, by indents, by size and by distance."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from quizgen.documents.line_marks import SPEECH, opens_entry
from quizgen.documents.margin import finished
from quizgen.documents.print.columns import Column
from quizgen.documents.print.margins import INDENT, SAME_SIZE, Placed, placed
from quizgen.documents.print.row import Row
from quizgen.documents.unwrapping import CLOSES, GOES_ON

DEEP = 5.0  # ems from the margin: the first row of a paragraph begins nearer
FULL, NEARLY = 1.6, 2.1  # ems that a full row may fall short of the margin, and one that ends within a sentence
FAR = 2.5  # ems from one row of a heading to the next
SPACED = 1.35  # rows farther apart than this many of the usual distances are not one paragraph
OPENING = "“‘（《【「『"  # end no row
HANGING = "，。、；：！？”’）》】」』"  # begin no row
LARGE = 1.12  # of the body's size: larger print is a heading
NOTE = 0.9  # of the body's size: smaller print below it is a footnote
SENTENCES = 1.5  # in a paragraph: with more, a full stop at the margin is rather a sentence's than a paragraph's


@dataclass(frozen=True, slots=True)
class Habits:
    """How a whole document sets paragraphs: the size of its letters, and what tells a new one."""

    size: float
    indents: bool
    spaced: bool
    long: bool  # paragraphs of several sentences


@dataclass(frozen=True, slots=True)
class Printed:
    """A paragraph as printed: its rows, its size, whether it is centred, whether it is a row of a table."""

    rows: tuple[Row, ...]
    size: float
    is_centred: bool
    is_tabular: bool


def paragraphs(columns: Sequence[Column]) -> tuple[list[Printed], float]:
    """The paragraphs of a document whose columns are in order, footnotes last; and the size of its body."""
    rows = placed(columns)
    size = _body_size(rows)
    body, notes = _parted(rows, size)
    habits = _habits(body, size)
    return [*_joined(body, habits), *_joined(notes, habits)], size


def _body_size(placed: Iterable[Iterable[Placed]]) -> float:
    """The size of most characters."""
    sizes: Counter[int] = Counter()
    for column in placed:
        for each in column:
            if each.row.is_han:
                sizes[round(each.row.size / 25)] += len(each.row.text)
    return sizes.most_common(1)[0][0] * 25 if sizes else 0.0


def _parted(placed: list[list[Placed]], size: float) -> tuple[list[Placed], list[Placed]]:
    """The rows of the body, and those of footnotes: small print at the foot of a column."""
    body: list[Placed] = []
    notes: list[Placed] = []
    for column in placed:
        stop = len(column)
        while stop and column[stop - 1].row.size < NOTE * size and column[stop - 1].row.is_han:
            stop -= 1
        body += column[:stop] if stop else column
        notes += column[stop:] if stop else ()
    return body, notes


def _habits(rows: Sequence[Placed], size: float) -> Habits:
    pairs = [(a, b) for a, b in pairwise(rows) if _alike(a.row, b.row)]
    ended = [(a, b) for a, b in pairs if a.short > FULL and not a.is_centred and finished(a.row.text)]
    indented = sum(INDENT < a.indent < DEEP and not a.is_centred and abs(b.indent) < INDENT / 2 for a, b in pairs)
    flush = sum(abs(b.indent) < INDENT / 2 for _, b in ended)
    apart = sum(_is_apart(a, b) for a, b in ended)
    sentences = sum(a.row.text.count("。") for a in rows)
    return Habits(
        size=size,
        indents=indented > flush,
        spaced=len(ended) > 1 and apart > 0.6 * len(ended),
        long=sentences > SENTENCES * (len(ended) + 1),
    )


def _alike(above: Row, below: Row) -> bool:
    """Whether two rows are of one size, as far as both can be measured."""
    if not above.is_han or not below.is_han:
        return True
    return abs(above.size - below.size) <= SAME_SIZE * max(above.size, below.size)


def _is_apart(above: Placed, below: Placed) -> bool:
    """Whether more than the usual distance is between two rows of one column."""
    if above.row.page != below.row.page or above.margins is not below.margins:
        return False
    drop = above.row.base - below.row.base
    return drop > SPACED * below.margins.pitch


def _joined(rows: Sequence[Placed], habits: Habits) -> Iterator[Printed]:
    run: list[Placed] = []
    for row in rows:
        if run and not _continues(run, row, habits):
            yield _printed(run)
            run = []
        run.append(row)
    if run:
        yield _printed(run)


def _printed(run: Sequence[Placed]) -> Printed:
    size = max((each.row.size for each in run if each.row.is_han), default=run[0].row.size)
    tabular = len(run) == 1 and run[0].row.cells > 1
    return Printed(tuple(each.row for each in run), size, all(each.is_centred for each in run), tabular)


def _continues(run: Sequence[Placed], below: Placed, habits: Habits) -> bool:
    """Whether a row goes on with the paragraph of the rows above."""
    above = run[-1]
    text, after = above.row.text, below.row.text
    ended = finished(text)
    if not _alike(above.row, below.row):
        return False
    if above.row.size > LARGE * habits.size and above.row.is_han:
        near = 0 < above.row.base - below.row.base < FAR * above.row.size
        return near and not ended and not opens_entry(after)
    if below.row.cells > 1 or (above.row.cells > 1 and above.short > FULL) or _is_apart(above, below):
        return False
    if above.is_centred and below.is_centred:
        return False
    indented = INDENT < below.indent < DEEP
    if habits.indents and indented:
        return False
    if opens_entry(after) and ended and not habits.indents:
        return False
    if ended and below.short > FULL and not finished(after):
        return False  # a heading: the last row of a paragraph ends as a sentence does
    if above.short <= (FULL if ended else NEARLY) or _word_did_not_fit(above, after) or _mark_did_not_fit(above, after):
        return not ended or habits.indents or habits.spaced or (habits.long and not SPEECH.match(after))
    return not below.is_centred and not indented and (GOES_ON.search(text) or CLOSES.match(after)) is not None


def _word_did_not_fit(above: Placed, after: str) -> bool:
    """Whether the row above is short because a long word came next."""
    letters = len(after) - len(after.lstrip("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz.%-/"))
    return letters > 1 and above.short < letters / 2 + FULL


def _mark_did_not_fit(above: Placed, after: str) -> bool:
    """Whether the row above is short because the next character has marks behind it that may not begin a row."""
    opening = len(after) - len(after.lstrip(OPENING))
    marks = opening + len(after[opening + 1 :]) - len(after[opening + 1 :].lstrip(HANGING))
    return marks > 0 and above.short <= FULL + marks
