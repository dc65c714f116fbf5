"""The order in which a page is read: a gutter that few rows cross parts it into columns, again and again."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from statistics import median_low

from quizgen.documents.print.row import Row, merged

MOST_COLUMNS = 3  # times that a column may be parted again
EDGE = 0.15  # of the text's width: a gutter is not nearer to the margin
FEWEST = 4  # stretches on each side
CROSSING = 0.25  # of the stretches on the poorer side
NARROWEST = 6  # ems that most stretches of a column take; cells of a table take less
FLUSH = 1.6  # ems by which the stretches of a column may differ at its edge
FLUSH_SHARE = 0.5
WIDEST = 400  # half ems of a page; a poster has more
MOST_STRETCHES = 2_000  # of a page; a map or a drawing has more, and no columns


@dataclass(frozen=True, slots=True)
class Column:
    """Rows that are read one after the other; `place` tells columns of the same kind on other pages."""

    place: tuple[int, ...]
    rows: tuple[Row, ...]


def in_reading_order(pages: Iterable[Sequence[Row]]) -> Iterator[Column]:
    """The columns of all pages; a gutter goes on where the next page has too little on one side to tell it."""
    before: float | None = None
    for page in pages:
        gutter = _gutter(page)
        if gutter is None and before is not None and _goes_on(page, before):
            gutter = before
        yield from columns(page, gutter)
        before = gutter


def columns(found: Sequence[Row], gutter: float | None, place: tuple[int, ...] = ()) -> Iterator[Column]:
    """The columns of a page in the order of reading: above a row across all of them, below it."""
    if not found:
        return
    if gutter is None:
        yield Column(place, tuple(merged(found)))
        return
    band: list[Row] = []
    across: list[Row] = []
    for stretch in sorted(found, key=lambda stretch: -stretch.base):
        if stretch.left < gutter < stretch.right:
            yield from _sides(band, gutter, place)
            band = []
            across.append(stretch)
        else:
            if across:
                yield Column((*place, 2), tuple(merged(across)))
                across = []
            band.append(stretch)
    if across:
        yield Column((*place, 2), tuple(merged(across)))
    yield from _sides(band, gutter, place)


def _sides(band: Sequence[Row], gutter: float, place: tuple[int, ...]) -> Iterator[Column]:
    left = [stretch for stretch in band if stretch.right <= gutter]
    right = [stretch for stretch in band if stretch.left >= gutter]
    for side, found in enumerate((left, right)):
        further = _gutter(found) if len(place) < MOST_COLUMNS else None
        yield from columns(found, further, (*place, side))


def _gutter(found: Sequence[Row]) -> float | None:
    """Where a gutter stands: of the places that fewest stretches cross, the middle of the widest run."""
    if not FEWEST <= len(found) <= MOST_STRETCHES:
        return None
    size = median_low(sorted(stretch.size for stretch in found))
    first, last = min(stretch.left for stretch in found), max(stretch.right for stretch in found)
    step = size / 2
    inner = (last - first) * EDGE
    count = int((last - first - 2 * inner) / step)
    places = [first + inner + step * at for at in range(count if count <= WIDEST else 0)]
    best: tuple[int, list[float]] | None = None
    for place in places:
        crossing = _crossing(found, place, size)
        if crossing is None:
            continue
        if best is None or crossing < best[0]:
            best = crossing, [place]
        elif crossing == best[0] and place - best[1][-1] < 1.5 * step:
            best[1].append(place)
    return best[1][len(best[1]) // 2] if best else None


def _goes_on(found: Sequence[Row], gutter: float) -> bool:
    """Whether the gutter of the page before may be this page's, too."""
    across = sum(stretch.left < gutter < stretch.right for stretch in found)
    return across <= CROSSING * (len(found) - across)


def _crossing(found: Sequence[Row], place: float, size: float) -> int | None:
    """How many stretches cross a place beside which there are columns on both sides; None where there are not."""
    left = [stretch for stretch in found if stretch.right <= place]
    right = [stretch for stretch in found if stretch.left >= place]
    if len(left) < FEWEST or len(right) < FEWEST:
        return None
    top = min(max(stretch.base for stretch in left), max(stretch.base for stretch in right))
    foot = max(min(stretch.base for stretch in left), min(stretch.base for stretch in right))
    left = [stretch for stretch in left if foot <= stretch.base <= top]
    right = [stretch for stretch in right if foot <= stretch.base <= top]
    across = sum(stretch.left < place < stretch.right and foot <= stretch.base <= top for stretch in found)
    fewest = min(len(left), len(right))
    if fewest < FEWEST or across > CROSSING * fewest:
        return None
    if min(_typical(left), _typical(right)) < NARROWEST * size:
        return None
    flush = _flush([stretch.right for stretch in left], size) and _flush([stretch.left for stretch in right], size)
    return across if flush else None


def _typical(found: Sequence[Row]) -> float:
    return median_low(sorted(stretch.right - stretch.left for stretch in found))


def _flush(edges: Sequence[float], size: float) -> bool:
    """Whether most edges stand at one place."""
    ordered = sorted(edges)
    most, start = 0, 0
    for at, edge in enumerate(ordered):
        while edge - ordered[start] > FLUSH * size:
            start += 1
        most = max(most, at - start + 1)
    return most >= FLUSH_SHARE * len(ordered)
