"""The pages beside the modules, as tests: each holds pairs of fenced blocks, an input and what it must become."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

PACKAGE = Path(__file__).resolve().parent.parent / "quizgen"

FENCE = re.compile(r"(?P<ticks>`{3,})[ ]*(?P<info>[^`]*)")


class PageError(Exception):
    """A page that does not keep to the grammar: prose, an input block, an expected block, and again."""


@dataclass(frozen=True, slots=True)
class Block:
    """A fenced block: its info string, its text, the 1-based line of its fence, and the lines that its text takes."""

    info: str
    text: str
    line: int
    body: slice


@dataclass(frozen=True, slots=True)
class Example:
    """One input and what is expected of it; `prose` tells whether a sentence stands before it."""

    input: Block
    expected: Block
    prose: bool

    @property
    def refuses(self) -> bool:
        """Whether the example shows something that is turned down: nothing is found, or an error is told."""
        return not self.expected.text.strip() or self.expected.info == "error"


def pages(package: Path = PACKAGE) -> Iterator[Path]:
    """Every page of the package, in the order of the folders."""
    yield from sorted(package.rglob("*.md"))


def blocks(text: str) -> Iterator[Block]:
    """The fenced blocks of a page.

    >>> [(block.info, block.text) for block in blocks("Prose.\\n```text\\nwords\\n```\\n")]
    [('text', 'words')]
    """
    lines = text.split("\n")
    opened: tuple[int, re.Match[str]] | None = None
    for number, line in enumerate(lines):
        if opened is None:
            if fence := FENCE.fullmatch(line.rstrip()):
                opened = number, fence
            continue
        start, fence = opened
        closing = line.rstrip()
        if closing and not closing.strip("`") and len(closing) >= len(fence["ticks"]):
            body = slice(start + 1, number)
            yield Block(fence["info"].strip(), "\n".join(lines[body]), start + 1, body)
            opened = None
    if opened is not None:
        raise PageError(f"line {opened[0] + 1}: the block is never closed")


def examples(text: str) -> Iterator[Example]:
    """The examples of a page, in order; a block without its partner is an error."""
    lines = text.split("\n")
    before = 0
    waiting: tuple[Block, bool] | None = None
    for block in blocks(text):
        between = [line for line in lines[before : block.line - 1] if line.strip()]
        before = block.body.stop + 1
        if waiting is None:
            waiting = block, any(not line.startswith("#") for line in between)
        elif between:
            raise PageError(f"line {waiting[0].line}: this block is not followed by what is expected of it")
        else:
            yield Example(waiting[0], block, waiting[1])
            waiting = None
    if waiting is not None:
        raise PageError(f"line {waiting[0].line}: this block is not followed by what is expected of it")


def regenerated(text: str, rendered: list[tuple[Example, str]]) -> str:
    """The page with the expected blocks replaced by what the examples give now."""
    lines = text.split("\n")
    for example, now in reversed(rendered):
        lines[example.expected.body] = now.rstrip("\n").split("\n") if now.strip() else []
    return "\n".join(lines)
