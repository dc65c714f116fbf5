"""A YAML file as a tree whose every node knows where it stands; anchors, aliases, tags and deep nesting are refused."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, cast

from quizgen.decks.trouble import BrokenYaml, UnwantedYaml

DEPTH = 12
"""How deep lists and mappings may stand in each other; a quiz needs 5."""


@dataclass(slots=True)
class Scalar:
    """A string, read as such whatever it looks like; `plain` tells that it stands without quotes."""

    text: str
    start: int
    stop: int
    plain: bool


@dataclass(slots=True)
class Items:
    """A list; `flow` tells that it is written `[a, b]`."""

    items: "list[Node]"
    start: int
    stop: int
    flow: bool


@dataclass(slots=True)
class Pairs:
    """A mapping, its keys as they stand; `flow` tells that it is written `{a: b}`."""

    pairs: "list[tuple[Scalar, Node]]"
    start: int
    stop: int
    flow: bool

    def get(self, key: str) -> "Node | None":
        """The value of a key, or None."""
        return next((value for name, value in self.pairs if name.text == key), None)


Node = Scalar | Items | Pairs


def line_of(text: str, position: int) -> int:
    """The 1-based line of a position, as editors count: at line feeds, and at carriage returns that stand alone.

    >>> line_of("a\\r\\nb", 3)
    2
    """
    before = text[:position]
    return before.count("\n") + before.count("\r") - before.count("\r\n") + 1


def column_of(text: str, position: int) -> int:
    """The 0-based column of a position."""
    return position - 1 - max(text.rfind("\n", 0, position), text.rfind("\r", 0, position))


def parse(text: str, name: str) -> Node | None:
    """The tree of the file's one YAML document, None for an empty file. `name` is the file's, for the errors.

    Linear in the text and without recursion. Raises BrokenYaml and UnwantedYaml, both with line and column.
    """
    import yaml

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        return _grow(iter(loader(text).get_event, None), text, name)
    except yaml.reader.ReaderError as error:
        position = next((at for at, character in enumerate(text) if not _allowed(character)), 0)
        raise BrokenYaml(name, line_of(text, position), column_of(text, position) + 1, error.reason) from None
    except yaml.MarkedYAMLError as error:
        problem = error.problem or error.context or ""
        begun = "end of stream" in problem  # what is never closed is best looked for where it begins
        mark = (error.context_mark if begun else None) or error.problem_mark or error.context_mark
        position = min(mark.index, len(text)) if mark else 0
        if text[position : position + 1] == "\t":
            problem = "tab"
        raise BrokenYaml(name, line_of(text, position), column_of(text, position) + 1, problem) from None


def _allowed(character: str) -> bool:
    return character in "\t\n\r\x85" or (
        character >= " " and not "\x7f" <= character <= "\x9f" and character < "\ufffe"
    )


def _grow(events: Iterator[Any], text: str, name: str) -> Node | None:
    """The tree of the events. Nearly all of them are scalars: those come first, and what costs time is done for others."""
    from yaml.events import (
        AliasEvent,
        DocumentStartEvent,
        MappingEndEvent,
        MappingStartEvent,
        ScalarEvent,
        SequenceEndEvent,
        SequenceStartEvent,
    )

    def refused(event: Any, reason: str) -> UnwantedYaml:
        position: int = event.start_mark.index
        return UnwantedYaml(name, line_of(text, position), column_of(text, position) + 1, reason)

    roots: list[Node] = []
    into = roots  # where the next node belongs; in a mapping, keys and values in turn
    outer: list[tuple[Items | Pairs, list[Node]]] = []  # the open nodes, each with what it stands in
    for event in events:
        kind = type(event)
        if kind is ScalarEvent:
            if event.anchor is not None or event.tag not in (None, "!"):
                raise refused(event, "tag" if event.anchor is None else "anchor")
            start, stop = event.start_mark.index, event.end_mark.index
            if event.style in ("|", ">"):
                stop = start + len(text[start:stop].rstrip())
            into.append(Scalar(event.value, start, stop, not event.style))
        elif kind is MappingStartEvent or kind is SequenceStartEvent:
            if event.anchor is not None or event.tag is not None:
                raise refused(event, "tag" if event.anchor is None else "anchor")
            if outer and isinstance(outer[-1][0], Pairs) and len(into) % 2 == 0:
                raise refused(event, "key")
            if len(outer) == DEPTH:
                raise refused(event, "depth")
            begun = Pairs if kind is MappingStartEvent else Items
            node = begun([], event.start_mark.index, event.end_mark.index, bool(event.flow_style))
            into.append(node)
            outer.append((node, into))
            into = []
        elif kind is MappingEndEvent or kind is SequenceEndEvent:
            closed, around = outer.pop()
            match closed:
                case Items():
                    closed.items = into
                case Pairs():
                    closed.pairs = list(zip(cast("list[Scalar]", into[::2]), into[1::2], strict=True))
            into = around
            closed.stop = event.end_mark.index if closed.flow else _last(closed)
        elif kind is DocumentStartEvent and roots:
            raise refused(event, "document")
        elif kind is AliasEvent:
            raise refused(event, "alias")
    return roots[0] if roots else None


def _last(node: Items | Pairs) -> int:
    """Where the last value of a block ends; what follows it up to the next key is comments and empty lines."""
    match node:
        case Items(items=[*_, last]) | Pairs(pairs=[*_, (_, last)]):
            return max(node.stop, last.stop)
        case _:
            return node.stop
