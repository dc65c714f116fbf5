"""XML as elements, one child of the body at a time: no document types, so no entities; no absurd depth."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.parsers import expat

DEEPEST = 300  # elements in one another; a text box in a table in a text box comes to fifty
CHUNK = 1 << 16  # bytes

NAMESPACES = {
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "w",
    "http://purl.oclc.org/ooxml/wordprocessingml/main": "w",  # of the strict variant
    "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc",
    "http://schemas.openxmlformats.org/drawingml/2006/main": "a",
    "http://purl.oclc.org/ooxml/drawingml/main": "a",
    "http://schemas.openxmlformats.org/officeDocument/2006/math": "m",
    "http://purl.oclc.org/ooxml/officeDocument/math": "m",
    "http://schemas.openxmlformats.org/package/2006/relationships": "rel",
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships": "r",
    "http://purl.oclc.org/ooxml/officeDocument/relationships": "r",
    "http://purl.org/dc/elements/1.1/": "dc",
}


MOST = 400_000  # elements in one block; a table of ten thousand cells has fewer
MOST_IN_ALL = 4_000_000


class BadXml(Exception):
    """XML that is not well-formed, declares a document type, or nests beyond reason."""


class TooMuchXml(Exception):
    """XML of more elements than a document has."""


@dataclass(slots=True)
class Element:
    """An element by its prefixed name (w:p), its attributes, its children, and the text directly in it."""

    name: str
    attributes: dict[str, str]
    children: list["Element"] = field(default_factory=list)
    text: str = ""

    def child(self, name: str) -> "Element | None":
        """The first child of this name."""
        return next((child for child in self.children if child.name == name), None)

    def get(self, *path: str) -> str | None:
        """The w:val of the element at the end of a path of children; None where there is none.

        >>> Element("w:p", {}, [Element("w:jc", {"w:val": "center"})]).get("w:jc")
        'center'
        """
        place: Element | None = self
        for name in path:
            place = place.child(name) if place else None
        return place.attributes.get("w:val") if place else None


def whole(content: bytes) -> Element:
    """The root of an XML document with all that it holds. Raises BadXml."""
    root = Element("", {})
    root.children = list(elements(content, depth=1))
    if not root.children:
        raise BadXml
    return root.children[0]


def elements(content: bytes, *, depth: int) -> Iterator[Element]:
    """The elements at a depth (1: the root; 3: the blocks of a document's body), each whole, one after the other.

    Raises BadXml, TooMuchXml.

    >>> [element.text for element in elements(b"<a><b>1</b><b>2</b></a>", depth=2)]
    ['1', '2']
    """
    builder = _Builder(depth)
    parser = expat.ParserCreate(namespace_separator="\n")
    parser.buffer_text = True
    parser.StartElementHandler = builder.start
    parser.EndElementHandler = builder.end
    parser.CharacterDataHandler = builder.data
    parser.StartDoctypeDeclHandler = builder.refuse
    try:
        for start in range(0, len(content), CHUNK):
            parser.Parse(content[start : start + CHUNK], False)
            yield from builder.taken()
        parser.Parse(b"", True)
    except (expat.ExpatError, ValueError, LookupError) as error:
        raise BadXml from error
    yield from builder.taken()


class _Builder:
    """What the parser calls: elements in the making, and those that are finished."""

    def __init__(self, depth: int) -> None:
        self._wanted = depth
        self._depth = 0
        self._count = self._count_in_all = 0
        self._open: list[Element] = []
        self._texts: list[list[str]] = []
        self._done: list[Element] = []
        self._names: dict[str, str] = {}

    def taken(self) -> list[Element]:
        done, self._done = self._done, []
        return done

    def start(self, name: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        if self._depth > DEEPEST:
            raise BadXml
        self._count_in_all += 1
        if self._depth < self._wanted:
            return
        self._count = self._count + 1 if self._open else 1
        if self._count > MOST or self._count_in_all > MOST_IN_ALL:
            raise TooMuchXml
        element = Element(self._short(name), {self._short(key): value for key, value in attributes.items()})
        if self._open:
            self._open[-1].children.append(element)
        self._open.append(element)
        self._texts.append([])

    def end(self, _: str) -> None:
        self._depth -= 1
        if self._open:
            element = self._open.pop()
            element.text = "".join(self._texts.pop())
            if not self._open:
                self._done.append(element)

    def data(self, text: str) -> None:
        if self._texts:
            self._texts[-1].append(text)

    def refuse(self, *_: object) -> None:
        raise BadXml

    def _short(self, name: str) -> str:
        short = self._names.get(name)
        if short is None:
            space, _, local = name.rpartition("\n")
            prefix = NAMESPACES.get(space, "x" if space else "")
            short = self._names[name] = f"{prefix}:{local}" if prefix else local
        return short
