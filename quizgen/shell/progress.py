"""A progress bar, where there is something to wait for and a terminal to show it."""

import sys
import time
from collections.abc import Iterable, Iterator
from typing import TypeVar

from quizgen.shell.screen import shortened

Thing = TypeVar("Thing")

PATIENCE = 0.4  # seconds that nobody minds waiting without a sign
BAR = 24  # columns


def tracked(things: Iterable[Thing], *, total: int, label: str) -> Iterator[Thing]:
    """The same things one by one, with a bar on standard error from the moment when the wait is felt."""
    if not sys.stderr.isatty():
        yield from things
        return
    started = time.monotonic()
    drawn = False
    try:
        for done, thing in enumerate(things, 1):
            yield thing
            if time.monotonic() - started > PATIENCE:
                filled = BAR * done // max(total, 1)
                bar = "█" * filled + "░" * (BAR - filled)
                sys.stderr.write(f"\r{bar} {done}/{total} {shortened(label, 30)}")
                sys.stderr.flush()
                drawn = True
    finally:
        if drawn:
            sys.stderr.write("\r\x1b[2K")
            sys.stderr.flush()
