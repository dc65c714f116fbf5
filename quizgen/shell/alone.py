"""One build at a time in a folder: a lock that the system itself takes back when the process ends, however it ends."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from quizgen.shell.errors import BuildAtWork

if sys.platform == "win32":
    import msvcrt

    def seize(folder: Path) -> int:
        """A handle that holds the folder; OSError where another process has one. Here only a file can be locked."""
        handle = os.open(folder / ".quizgen.busy", os.O_RDWR | os.O_CREAT | os.O_TEMPORARY)
        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        except OSError:
            os.close(handle)
            raise
        return handle

else:
    import fcntl

    def seize(folder: Path) -> int:
        """A handle that holds the folder; OSError where another process has one."""
        handle = os.open(folder, os.O_RDONLY | os.O_CLOEXEC)
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            os.close(handle)
            raise
        return handle


@contextmanager
def alone(folder: Path) -> Iterator[None]:
    """Hold the folder for this process; BuildAtWork where another one does."""
    try:
        handle = seize(folder)
    except OSError as error:
        raise BuildAtWork(str(folder)) from error
    try:
        yield
    finally:
        os.close(handle)
