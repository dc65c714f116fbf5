"""Paragraph styles: what a paragraph inherits from the style that it names and from those that this is based on."""

import re
from dataclasses import dataclass

from quizgen.documents.word.tree import Element

HEADING = re.compile(r"(?:heading|标题)\s*(?P<level>[1-9])$", re.IGNORECASE)  # heading 1, 标题 1
TITLES = ("title", "标题")
CONTENTS = re.compile(r"(?:toc|目录)\s*[1-9]$", re.IGNORECASE)  # toc 2: an entry of a table of contents
LONGEST_CHAIN = 20  # styles based on one another; Word allows a dozen
BODY = 9  # the outline level of text that is no heading


@dataclass(frozen=True, slots=True)
class Style:
    """What a style says itself; None where it says nothing. `outline`: 0 for a title, 1 to 9 for headings."""

    id: str
    name: str = ""
    based_on: str | None = None
    outline: int | None = None
    list_id: str | None = None
    list_level: int | None = None
    centred: bool | None = None
    bold: bool | None = None
    hidden: bool | None = None
    size: int | None = None  # half points


PLAIN = Style("")


def styles(root: Element | None) -> dict[str, Style]:
    """The styles of styles.xml by their ids, each with what it inherits; "" is the default one."""
    found: dict[str, Style] = {}
    default = ""
    for child in root.children if root else ():
        if child.name != "w:style":
            continue
        style = _style(child)
        found[style.id] = style
        if child.attributes.get("w:type") == "paragraph" and truth(child.attributes.get("w:default", "0")):
            default = style.id
    inherited = {id: _inherited(id, found) for id in found}
    return inherited | {"": inherited.get(default, PLAIN)}


def _style(element: Element) -> Style:
    paragraph = element.child("w:pPr") or Element("w:pPr", {})
    run = element.child("w:rPr") or Element("w:rPr", {})
    return Style(
        id=element.attributes.get("w:styleId", ""),
        name=(element.get("w:name") or "").strip().lower(),
        based_on=element.get("w:basedOn"),
        outline=_outline(element.get("w:name") or "", paragraph.get("w:outlineLvl")),
        list_id=paragraph.get("w:numPr", "w:numId"),
        list_level=level(paragraph.get("w:numPr", "w:ilvl")),
        centred=centred(paragraph),
        bold=switch(run, "w:b"),
        hidden=switch(run, "w:vanish"),
        size=size(run),
    )


def _outline(name: str, outline: str | None) -> int | None:
    if name.strip().lower() in TITLES:
        return 0
    heading = HEADING.match(name.strip())
    return int(heading["level"]) if heading else outline_level(outline)


def _inherited(id: str, styles: dict[str, Style]) -> Style:
    """The style with what it does not say itself taken from those that it is based on."""
    style = styles[id]
    seen = {id}
    base = style.based_on
    said = {name: getattr(style, name) for name in Style.__slots__}
    while base in styles and base not in seen and len(seen) < LONGEST_CHAIN:
        seen.add(base)
        for name, value in said.items():
            if value is None:
                said[name] = getattr(styles[base], name)
        base = styles[base].based_on
    return Style(**said)


def is_contents(style: Style) -> bool:
    """Whether a style is that of entries of a table of contents."""
    return CONTENTS.match(style.name) is not None


def outline_level(text: str | None) -> int | None:
    """An outline level of Word (0 to 8) as the level of a heading (1 to 9); None for body text."""
    found = level(text)
    return found + 1 if found is not None and found < BODY else None


def level(text: str | None) -> int | None:
    """A level as XML writes it: one digit."""
    return int(text) if text and len(text) == 1 and text.isascii() and text.isdigit() else None


def centred(paragraph: Element) -> bool | None:
    """Whether paragraph properties centre it; None where they do not say."""
    alignment = paragraph.get("w:jc")
    return None if alignment is None else alignment == "center"


def size(run: Element) -> int | None:
    """The size of the letters in half points."""
    text = run.get("w:sz")
    return int(text) if text and text.isascii() and text.isdigit() and len(text) < 5 else None


def switch(run: Element, name: str) -> bool | None:
    """Whether a property that is on or off is on; None where nothing is said of it."""
    child = run.child(name)
    return None if child is None else truth(child.attributes.get("w:val", "1"))


def truth(text: str) -> bool:
    """A truth value as XML writes it."""
    return text not in ("0", "false", "off")
