"""A YAML file as a tree whose every node knows where it stands; anchors, aliases, tags and deep nesting are refused."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

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
        return _grow(yaml.parse(text, Loader=loader), text, name)
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


def _grow(events: "Iterator[object]", text: str, name: str) -> Node | None:
    from yaml import events as kind

    root: Node | None = None
    open_nodes: list[Items | Pairs] = []
    keys: list[Scalar | None] = []  # for each open mapping, the key that waits for its value

    def refuse(event: kind.Event, reason: str) -> UnwantedYaml:
        position = _at(event.start_mark)
        return UnwantedYaml(name, line_of(text, position), column_of(text, position) + 1, reason)

    for event in events:
        node: Node
        match event:
            case kind.ScalarEvent(tag=None, anchor=None) | kind.ScalarEvent(tag="!", anchor=None):
                start, stop = _at(event.start_mark), _at(event.end_mark)
                if event.style in ("|", ">"):
                    stop = start + len(text[start:stop].rstrip())
                node = Scalar(event.value, start, stop, plain=not event.style)
            case kind.SequenceStartEvent(tag=None, anchor=None):
                node = Items([], _at(event.start_mark), _at(event.end_mark), bool(event.flow_style))
            case kind.MappingStartEvent(tag=None, anchor=None):
                node = Pairs([], _at(event.start_mark), _at(event.end_mark), bool(event.flow_style))
            case kind.CollectionEndEvent():
                closed = open_nodes.pop()
                keys.pop()
                closed.stop = _at(event.end_mark) if closed.flow else _last(closed)
                continue
            case kind.DocumentStartEvent() if root is not None:
                raise refuse(event, "document")
            case kind.AliasEvent():
                raise refuse(event, "alias")
            case kind.NodeEvent(anchor=str()):
                raise refuse(event, "anchor")
            case kind.NodeEvent():
                raise refuse(event, "tag")
            case _:
                continue
        if not open_nodes:
            root = node
        else:
            match open_nodes[-1]:
                case Items(items=items):
                    items.append(node)
                case Pairs(pairs=pairs):
                    key = keys[-1]
                    if key is not None:
                        pairs.append((key, node))
                        keys[-1] = None
                    elif isinstance(node, Scalar):
                        keys[-1] = node
                    else:
                        raise refuse(event, "key")
        if not isinstance(node, Scalar):
            if len(open_nodes) == DEPTH:
                raise refuse(event, "depth")
            open_nodes.append(node)
            keys.append(None)
    return root


def _at(mark: Any) -> int:
    """The position of a mark, which libyaml counts in characters."""
    index: int = mark.index
    return index


def _last(node: Items | Pairs) -> int:
    """Where the last value of a block ends; what follows it up to the next key is comments and empty lines."""
    match node:
        case Items(items=[*_, last]) | Pairs(pairs=[*_, (_, last)]):
            return max(node.stop, last.stop)
        case _:
            return node.stop
