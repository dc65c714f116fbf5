"""Chance that a seed decides: an order that looks thrown and is the same on every machine and in every year."""

import hashlib
from collections.abc import Callable, Iterable
from typing import TypeVar

T = TypeVar("T")


def lot(seed: str, name: str) -> bytes:
    """What a name draws under a seed; other names do not change it."""
    return hashlib.sha256(f"{seed}\n{name}".encode("utf-8", "surrogatepass")).digest()


def shuffled(things: Iterable[T], seed: str, name: Callable[[T], str] = str) -> list[T]:
    """The things by the lots that their names draw; equal names stay in their order.

    >>> shuffled("甲乙丙丁", "1") == shuffled("丁丙乙甲", "1")
    True
    """
    return sorted(things, key=lambda thing: lot(seed, name(thing)))
