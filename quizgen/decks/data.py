"""A quiz file as plain data, read in half the time that its `tree` takes, where nothing in it is out of the ordinary.

Who needs to know where a word stands, or what is wrong with a file, asks the tree, which is the measure of what is read.
"""

from collections.abc import Callable, Iterator
from typing import Any

from quizgen.decks.tree import DEPTH

Data = str | int | bool | list["Data"] | dict[str, "Data"]

INSIDE = 3
"""How many lists and mappings a field of a question stands in: brackets may only be written there."""

SWITCHES = {"true": True, "false": False}


def _number(words: str) -> Data:
    return int(words) if words.isdecimal() and len(words) < 10 else words


def _switch(words: str) -> Data:
    return SWITCHES.get(words.lower(), words)


CONVERTED: dict[str, Callable[[str], Data]] = {"line": _number, "obsolete": _switch}
"""The fields that hold something else than text, where they stand without quotation marks."""


def data(text: str) -> tuple[dict[str, Data], list[int]] | None:
    """What a quiz says, and where its questions begin; None where the tree must be asked.

    That is for brackets around questions, anchors, aliases, tags, a key that is given twice or is no word, more than one
    document, and all that is no YAML or no mapping.

    >>> data("questions:\\n- line: 7")
    ({'questions': [{'line': 7}]}, [13])
    """
    import yaml

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        return _grow(iter(loader(text).get_event, None))
    except yaml.YAMLError:
        return None


def _grow(events: Iterator[Any]) -> tuple[dict[str, Data], list[int]] | None:
    from yaml.events import (
        AliasEvent,
        DocumentStartEvent,
        MappingEndEvent,
        MappingStartEvent,
        ScalarEvent,
        SequenceEndEvent,
        SequenceStartEvent,
    )

    roots: list[Any] = []
    into = roots  # where the next node belongs; in a mapping, keys and values in turn
    keyed = False  # whether that is a mapping
    outer: list[tuple[list[Any], bool]] = []  # the same of the nodes around it
    starts: list[int] = []
    for event in events:
        kind = type(event)
        if kind is ScalarEvent:
            if event.anchor is not None or event.tag is not None:
                return None
            if keyed and len(into) % 2 and into[-1] in CONVERTED and not event.style:
                into.append(CONVERTED[into[-1]](event.value))
            else:
                into.append(event.value)
        elif kind is MappingStartEvent or kind is SequenceStartEvent:
            if event.anchor is not None or event.tag is not None or (event.flow_style and len(outer) < INSIDE):
                return None
            if len(outer) == DEPTH or (keyed and (len(into) % 2 == 0 or into[-1] in CONVERTED)):
                return None
            if len(outer) == INSIDE - 1 and outer[1][0][-1:] == ["questions"]:
                starts.append(event.start_mark.index)
            outer.append((into, keyed))
            into, keyed = [], kind is MappingStartEvent
        elif kind is MappingEndEvent:
            mapping = dict(zip(into[::2], into[1::2], strict=True))
            if 2 * len(mapping) < len(into):
                return None
            into, keyed = outer.pop()
            into.append(mapping)
        elif kind is SequenceEndEvent:
            items = into
            into, keyed = outer.pop()
            into.append(items)
        elif (kind is DocumentStartEvent and roots) or kind is AliasEvent:
            return None
    match roots:
        case [dict() as whole]:
            return whole, starts
        case _:
            return None
