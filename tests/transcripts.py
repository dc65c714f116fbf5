"""Transcripts of the command line: what is typed after `$`, and what comes back, in the `console` blocks of a page.

The commands of one page run one after another in one new, empty folder named meetings; `$SEEDS` leads to the
project's own seeds, `$GOLD` to its annotated documents.
"""

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from pages import blocks

FOLDER = Path(__file__).resolve().parent / "cli"
SEEDS = FOLDER.parents[1] / "seeds"
GOLD = FOLDER.parent / "gold"


def transcripts() -> Iterator[Path]:
    """Every transcript, by name."""
    yield from sorted(FOLDER.glob("*.md"))


def environment(home: str) -> dict[str, str]:
    """A plain environment: no locale, no terminal, a home of its own, and the quizgen that is being tested."""
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    return {"PATH": path, "HOME": home, "LC_ALL": "C", "PYTHONUNBUFFERED": "1", "SEEDS": str(SEEDS), "GOLD": str(GOLD)}


def replayed(text: str) -> str:
    """The transcript as it would be written now."""
    lines = text.split("\n")
    with tempfile.TemporaryDirectory() as folder, tempfile.TemporaryDirectory() as home:
        given = environment(home)
        here = Path(folder, "meetings")
        here.mkdir()
        now = [
            (block.body, [line for command in commands(block.text) for line in said(command, here, given)])
            for block in blocks(text)
            if block.info == "console"
        ]
    for body, shown in reversed(now):
        lines[body] = shown
    return "\n".join(lines)


def commands(block: str) -> Iterator[str]:
    """What is typed in a block."""
    yield from (line.removeprefix("$ ") for line in block.split("\n") if line.startswith("$ "))


def said(command: str, folder: Path, given: dict[str, str]) -> Iterator[str]:
    """The command and what comes back, the exit status too where it is not 0."""
    done = subprocess.run(
        ["bash", "-c", command],
        cwd=folder,
        env=given,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        check=False,
    )
    assert b"Traceback (most recent call last)" not in done.stdout, done.stdout.decode()
    yield f"$ {command}"
    yield from done.stdout.decode().replace(str(folder), "FOLDER").splitlines()
    if done.returncode:
        yield f"[exit {done.returncode}]"
