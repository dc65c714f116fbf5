"""A printed page: its characters and where each stands."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Page:
    """The characters of a page, upright, blanks left out, in any order.

    `left`, `right` and `base` hold for each character of `text` its edges, counted from the left, and its base line,
    counted from below, in hundredths of a point.
    """

    number: int
    text: str
    left: Sequence[int]
    right: Sequence[int]
    base: Sequence[int]
