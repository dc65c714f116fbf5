"""The margins of columns, and how far each row stands from them."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from quizgen.documents.print.columns import Column
from quizgen.documents.print.row import Row

INDENT = 1.2  # ems: a row begins to the right of the margin by more than these
CENTRED = 1.2  # ems by which the distances to both margins of a centred row may differ
SAME_SIZE = 0.1  # share by which the sizes of one paragraph may differ
LEAST = 0.15  # of a column's rows: that many begin at a margin


@dataclass(frozen=True, slots=True)
class Margins:
    """The edges of a column, and the distance of its rows."""

    left: float
    right: float
    pitch: float


@dataclass(frozen=True, slots=True)
class Placed:
    """A row and its column's margins."""

    row: Row
    margins: Margins

    @property
    def indent(self) -> float:
        """Ems from the left margin."""
        return (self.row.left - self.margins.left) / self.row.size

    @property
    def short(self) -> float:
        """Ems that it falls short of the right margin."""
        return (self.margins.right - self.row.right) / self.row.size

    @property
    def is_centred(self) -> bool:
        """Whether it stands as far from one margin as from the other."""
        return self.indent > INDENT and self.short > INDENT and abs(self.indent - self.short) < CENTRED


def placed(columns: Sequence[Column]) -> list[list[Placed]]:
    """The rows of each column with its margins; columns of one place on pages of one side share theirs."""
    shared: dict[tuple[object, ...], list[Row]] = defaultdict(list)
    for column in columns:
        shared[column.place, column.rows[0].page % 2] += column.rows
    margins = {key: _margins(rows) for key, rows in shared.items()}
    found = []
    for column in columns:
        own = margins[column.place, column.rows[0].page % 2]
        other = margins.get((column.place, 1 - column.rows[0].page % 2))
        if other is not None and abs(other.left - own.left) < 1.5 * column.rows[0].size:
            own = Margins(min(own.left, other.left), max(own.right, other.right), own.pitch)
        found.append([Placed(row, own) for row in column.rows])
    return found


def _margins(rows: Sequence[Row]) -> Margins:
    size = max(Counter(round(row.size) for row in rows).most_common(1)[0][0], 1)
    rows = [row for row in rows if abs(row.size - size) <= SAME_SIZE * size] or rows
    least = max(LEAST * len(rows), min(2, len(rows)))
    lefts = Counter(round(row.left / size * 2) for row in rows)
    rights = Counter(round(row.right / size * 2) for row in rows)
    first = min((edge for edge in lefts if _near(lefts, edge) >= least), default=min(lefts))
    last = max((edge for edge in rights if _near(rights, edge) >= least), default=max(rights))
    left = min(row.left for row in rows if abs(round(row.left / size * 2) - first) <= 1)
    right = max(row.right for row in rows if abs(round(row.right / size * 2) - last) <= 1)
    drops = Counter(
        round((above.base - below.base) / size * 10)
        for above, below in pairwise(rows)
        if above.page == below.page and 0 < above.base - below.base < 4 * size
    )
    pitch = drops.most_common(1)[0][0] * size / 10 if drops else 1.5 * size
    return Margins(left, right, pitch)


def _near(edges: Counter[int], edge: int) -> int:
    return edges[edge - 1] + edges[edge] + edges[edge + 1]
