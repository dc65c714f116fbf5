"""The tags of an HTML page in one pass, and which elements it does not show."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from quizgen.documents.han import HAN

TAG = re.compile(r"<(?P<end>/?)(?P<name>[A-Za-z][A-Za-z0-9]*)(?P<attributes>(?:[\s/:-][^<>]*)?)>")
ATTRIBUTE = re.compile(r"(?P<key>[\w:-]+)\s*=\s*(?:\"(?P<double>[^\"]*)\"|'(?P<single>[^']*)'|(?P<bare>[^\s\"'>]+))")

RAW = frozenset({"script", "style", "textarea", "title", "template", "noscript", "svg", "math", "select", "button"})
MENUS = frozenset({"nav", "footer", "aside", "iframe", "object", "video", "audio"})
VOID = frozenset({"br", "hr", "img", "embed", "input", "meta", "link"})  # have no end

UNSEEN = re.compile(r"\bdisplay\s*:\s*none\b", re.IGNORECASE)
HIDDEN = re.compile(r"\shidden(?=[\s=/]|$)", re.IGNORECASE)  # <div hidden>
QUOTED = re.compile(r"\"[^\"]*\"|'[^']*'")
MOST_HIDDEN = 0.6  # of a page's characters; an article that waits for a script to show it has more


@dataclass(frozen=True, slots=True)
class Tag:
    """A tag, or the whole of an element that is read as one: where it starts and stops, and what it says."""

    start: int
    stop: int
    name: str
    is_end: bool
    attributes: str
    words: str = ""  # of raw text, as a page's <title>


def shown(text: str) -> Iterator[Tag]:
    """The tags of a page, each element that it hides as one tag.

    Where most of the page is hidden nothing is: a script shows the article as soon as the page is open.
    """
    tags = list(_tags(text))
    hidden = _hidden(tags)
    count = sum(len(HAN.findall(text, tags[first].start, tags[last].stop)) for first, last in hidden.items())
    if count and count > MOST_HIDDEN * len(HAN.findall(text)):
        hidden = {}
    skipped = -1
    for at, tag in enumerate(tags):
        if at <= skipped:
            continue
        if at in hidden:
            skipped = hidden[at]
            yield Tag(tag.start, tags[skipped].stop, "div", is_end=False, attributes="")
        else:
            yield tag


def attributes(tag: str) -> dict[str, str]:
    """The attributes of a tag by their names in lower case.

    >>> attributes('name="publishdate" content=2024-12-12')
    {'name': 'publishdate', 'content': '2024-12-12'}
    """
    return {
        found["key"].lower(): found["double"] or found["single"] or found["bare"] or ""
        for found in ATTRIBUTE.finditer(tag)
    }


def _tags(text: str) -> Iterator[Tag]:
    """Each tag; of raw text, menus and the like the whole element is one."""
    lowered = text.lower()
    lowered = lowered if len(lowered) == len(text) else text
    unclosed: set[str] = set()
    place = 0
    while found := TAG.search(text, place):
        name, place = found["name"].lower(), found.end()
        words = ""
        if not found["end"] and name in RAW | MENUS and name not in unclosed and not found["attributes"].endswith("/"):
            closing = lowered.find(f"</{name}", place)
            if closing < 0:
                unclosed.add(name)  # is not looked for again
            else:
                words = text[place:closing] if name == "title" else ""
                stop = text.find(">", closing)
                place = len(text) if stop < 0 else stop + 1
        yield Tag(found.start(), place, name, bool(found["end"]), found["attributes"], words)


def _hidden(tags: Sequence[Tag]) -> dict[int, int]:
    """The outermost elements that are not displayed: the places of their first and last tag."""
    opened: dict[str, list[int]] = {}
    found: dict[int, int] = {}
    for at, tag in enumerate(tags):
        if tag.is_end:
            if opened.get(tag.name):
                first = opened[tag.name].pop()
                if _is_hidden(tags[first].attributes):
                    found[first] = at
        elif tag.name not in VOID | RAW | MENUS:
            opened.setdefault(tag.name, []).append(at)
    outer: dict[int, int] = {}
    stop = -1
    for first in sorted(found):
        if first > stop:
            outer[first] = stop = found[first]
    return outer


def _is_hidden(tag: str) -> bool:
    if "none" not in tag and "hidden" not in tag:
        return False
    return UNSEEN.search(attributes(tag).get("style", "")) is not None or HIDDEN.search(QUOTED.sub("", tag)) is not None
