"""The order of the questions in a file: the user's, with each new one put behind the one it follows in the document."""

from collections import defaultdict
from collections.abc import Sequence

TYPES = ("fill", "choice", "multiple", "judge", "order", "short")
"""The types in the order in which they are printed."""


def interleave(kept: Sequence[str], drawn: Sequence[str]) -> list[str]:
    """The ids that stand in the file, in their order, and those newly drawn among them.

    >>> interleave(["c", "a"], ["a", "b", "c", "d"])
    ['c', 'd', 'a', 'b']
    """
    stands = set(kept)
    behind: dict[str | None, list[str]] = defaultdict(list)
    last: str | None = None
    for id in drawn:
        if id in stands:
            last = id
        else:
            behind[last].append(id)
    first = next((id for id in drawn if id in stands), None)  # those that nothing stands before go before the next
    ordered: list[str] = []
    for id in kept:
        ordered += (*(behind[None] if id == first else ()), id, *behind[id])
    return ordered if first is not None else [*ordered, *behind[None]]
