"""How many points each question is worth. Points are counted in halves: 5 is 2.5 points."""

from collections.abc import Mapping
from fractions import Fraction

from quizgen.paper.question import Kind
from quizgen.paper.trouble import TooFewMarks

WEIGHTS = {
    Kind.FILL: 2,
    Kind.CHOICE: 2,
    Kind.MULTIPLE: 4,
    Kind.JUDGE: 2,
    Kind.ORDER: 4,
    Kind.SHORT: 10,
}
"""What a question of each kind is worth beside one of another, in points: as in most papers of party organisations."""

USUAL = 200
"""A hundred points, in halves."""


def points(halves: int) -> str:
    """The points as they are printed.

    >>> points(4), points(5)
    ('2', '2.5')
    """
    return f"{halves / 2:g}" if halves < 1_000_000 else str(halves // 2)


def usual_total(counts: Mapping[Kind, int]) -> int:
    """The total where none is asked for: a hundred points, or what the usual weights add up to in a long paper."""
    many = sum(counts.values()) > USUAL // 2
    return 2 * sum(WEIGHTS[kind] * count for kind, count in counts.items()) if many else USUAL


def share(counts: Mapping[Kind, int], total: int) -> dict[Kind, tuple[int, ...]]:
    """The worth of each question, in halves, adding up to the total.

    Questions of a kind are worth the same, in whole points if that comes out even, else in half points; else some are
    worth half a point or a point more than others, the later ones. Raises TooFewMarks.

    >>> share({Kind.FILL: 10, Kind.CHOICE: 5, Kind.SHORT: 2}, 200)[Kind.SHORT]
    (40, 40)
    """
    if not counts:
        return {}
    if sum(counts.values()) > total:
        raise TooFewMarks(points(total), sum(counts.values()))
    weight = sum(WEIGHTS[kind] * count for kind, count in counts.items())
    ideal = {kind: Fraction(total * WEIGHTS[kind], weight) for kind in counts}
    for unit in (2, 1):
        if (even := _even(counts, total, ideal, unit)) is not None:
            return {kind: (even[kind],) * count for kind, count in counts.items()}
    return _uneven(counts, total, ideal)


def _even(counts: Mapping[Kind, int], total: int, ideal: Mapping[Kind, Fraction], unit: int) -> dict[Kind, int] | None:
    """The worth of a question of each kind, in multiples of the unit, nearest to the ideal; None if none comes out."""
    best: dict[int, tuple[Fraction, dict[Kind, int]]] = {0: (Fraction(0), {})}
    for kind, count in counts.items():
        following: dict[int, tuple[Fraction, dict[Kind, int]]] = {}
        for worth in _near(ideal[kind], unit):
            cost = count * (worth - ideal[kind]) ** 2 / ideal[kind]
            for spent, (before, worths) in best.items():
                now = spent + count * worth
                if now <= total and (now not in following or before + cost < following[now][0]):
                    following[now] = before + cost, worths | {kind: worth}
        best = following
    return best[total][1] if total in best else None


def _near(ideal: Fraction, unit: int) -> range:
    """The multiples of the unit between half the ideal and half as much again, at most a dozen."""
    middle = round(ideal / unit)
    low = max(1, -(-ideal // (2 * unit)), middle - 6)
    high = min(3 * ideal // (2 * unit), middle + 6)
    return range(int(low) * unit, int(high) * unit + 1, unit)


def _uneven(counts: Mapping[Kind, int], total: int, ideal: Mapping[Kind, Fraction]) -> dict[Kind, tuple[int, ...]]:
    whole = total % 2 == 0 and sum(counts.values()) * 2 <= total
    unit = 2 if whole else 1
    parts = {kind: max(count, int(ideal[kind] * count / unit)) for kind, count in counts.items()}
    while (left := total // unit - sum(parts.values())) != 0:
        gap = {kind: ideal[kind] * counts[kind] / unit - parts[kind] for kind in counts}
        if left > 0:
            parts[max(gap, key=lambda kind: gap[kind])] += 1
        else:
            parts[min((kind for kind in gap if parts[kind] > counts[kind]), key=lambda kind: gap[kind])] -= 1
    return {
        kind: tuple(unit * (parts[kind] // count + (place >= count - parts[kind] % count)) for place in range(count))
        for kind, count in counts.items()
    }
