"""DOCX: paragraphs with their automatic numbers, headings, table rows, text boxes and notes of a Word file.

What Word shows is read: tracked insertions are words of the document; deletions, hidden text, comments, field codes
and the table of contents are not. `line` is the number of the paragraph, empty ones counted.
"""

from collections.abc import Iterable, Iterator

from quizgen.documents.draft import PART, Manuscript
from quizgen.documents.tidying import tidy
from quizgen.documents.word.archive import Archive, BrokenWord, SwollenWord
from quizgen.documents.word.numbering import Numbering
from quizgen.documents.word.paragraph import HEAD, ORDINARY_SIZE, Paragraph, drafts_of, titled
from quizgen.documents.word.styles import Style, centred, is_contents, level, outline_level, size, styles, switch
from quizgen.documents.word.tree import BadXml, Element, TooMuchXml, elements, whole

BODY = 3  # the depth of paragraphs and tables: document, body, paragraph
SIGNS = {"w:tab": " ", "w:ptab": " ", "w:noBreakHyphen": "-", "w:br": PART, "w:cr": PART}
DROPPED = frozenset(
    {"w:del", "w:moveFrom", "w:delText", "w:instrText", "w:delInstrText", "w:rt", "w:tblPr", "w:tblGrid", "w:trPr"}
    | {"w:tcPr", "w:pPr", "w:rPr", "w:sectPr", "w:sdtPr"}
)
WORDS = ("w:t", "m:t")  # of a run, of a formula
NOTES = ("footnote", "endnote")
MOST_PARAGRAPHS = 100_000


def read(content: bytes, name: str) -> Manuscript:
    """The drafts of a Word file. Raises BrokenWord, LockedWord, SwollenWord."""
    archive = Archive(content, name)
    main = archive.part("word/document.xml")
    if main is None:
        raise BrokenWord(name)
    try:
        reader = _Reader(styles(_root(archive, "styles")), Numbering(_root(archive, "numbering")))
        paragraphs = list(reader.flow(elements(main, depth=BODY)))
        paragraphs += _notes(archive, paragraphs, reader)
        declared = _core_title(archive)
    except BadXml as error:
        raise BrokenWord(name) from error
    except TooMuchXml as error:
        raise SwollenWord(name) from error
    drafts = tuple(draft for paragraph in titled(paragraphs) for draft in drafts_of(paragraph))
    top = {"".join(draft.text.split()) for draft in drafts[:HEAD]}
    return Manuscript(drafts, declared if "".join(declared.split()) in top else None)


def _root(archive: Archive, part: str) -> Element | None:
    content = archive.part(f"word/{part}.xml")
    return whole(content) if content else None


def _core_title(archive: Archive) -> str:
    """The title among the file's properties; it often is an older document's, so that the text has to confirm it."""
    core = archive.part("docProps/core.xml")
    found = whole(core).child("dc:title") if core else None
    return tidy(found.text).strip() if found else ""


def _notes(archive: Archive, paragraphs: list[Paragraph], reader: "_Reader") -> list[Paragraph]:
    """The footnotes and endnotes in the order of their references, each numbered as the paragraph that refers to it."""
    found: list[Paragraph] = []
    if any(paragraph.notes for paragraph in paragraphs):
        kept: dict[str, list[Element]] = {}
        for kind in NOTES:
            root = _root(archive, f"{kind}s")
            kept |= {f"{kind} {note.attributes.get('w:id')}": note.children for note in (root.children if root else ())}
        for paragraph in paragraphs:
            for note in paragraph.notes:
                for words in reader.flow(kept.pop(note, ())):
                    words.number = paragraph.number
                    found.append(words)
    return found


class _Reader:
    """Styles and numbers of a file, and how far its paragraphs are counted. Recursion is held by the tree's depth."""

    def __init__(self, named: dict[str, Style], numbering: Numbering) -> None:
        self._styles = named
        self._numbering = numbering
        self._count = 0
        self._unended: list[str] = []  # words of paragraphs whose end was deleted: they go on in the next

    def flow(self, blocks: Iterable[Element]) -> Iterator[Paragraph]:
        """The paragraphs in the blocks, in order."""
        for block in blocks:
            if block.name == "w:p":
                yield from self._paragraph(block)
            elif block.name == "w:tr":
                yield from self._row(block)
            elif block.name not in DROPPED and not _is_contents_box(block):
                yield from self.flow(_shown(block))

    def _row(self, row: Element) -> Iterator[Paragraph]:
        """A row of a table as one paragraph; what stands in its only filled cell, as if there were no table."""
        properties = row.child("w:trPr")
        if properties is not None and properties.child("w:del") is not None:
            return
        number = self._count + 1
        cells = [found for cell in row.children if cell.name not in DROPPED if (found := list(self.flow([cell])))]
        filled = [found for found in cells if any(paragraph.text.strip() for paragraph in found)]
        if len(filled) == 1:
            yield from filled[0]
        elif filled:
            inside = [paragraph for found in filled for paragraph in found]
            words = [paragraph.text.replace(PART, " ").strip() for paragraph in inside]
            notes = [note for paragraph in inside for note in paragraph.notes]
            yield Paragraph(number, [" ".join(filter(None, words))], "row", notes=notes)

    def _paragraph(self, element: Element) -> Iterator[Paragraph]:
        """A paragraph, and before or after it the text boxes that are anchored in it."""
        self._count += 1
        if self._count > MOST_PARAGRAPHS:
            raise TooMuchXml
        properties = element.child("w:pPr") or Element("w:pPr", {})
        style = self._style(properties.get("w:pStyle"))
        found = Paragraph(self._count, self._unended)
        self._unended = []
        self._fill(found, element, style)
        yield from self.flow(found.above)
        if not is_contents(style):
            marks = properties.child("w:rPr")
            if marks is not None and marks.child("w:del") is not None:
                self._unended = found.words
            else:
                self._shape(found, properties, style)
                yield found
        yield from self.flow(found.below)

    def _style(self, id: str | None) -> Style:
        return self._styles.get(id or "") or self._styles[""]

    def _fill(self, found: Paragraph, element: Element, style: Style) -> None:
        """Add the words in an element to the paragraph, as far as they are shown."""
        if element.name == "w:r":
            run = element.child("w:rPr") or Element("w:rPr", {})
            named = self._styles.get(run.get("w:rStyle") or "", style)
            if either(switch(run, "w:vanish"), named.hidden):
                return
            count = sum(len(child.text) for child in element.children if child.name in WORDS)
            if count:
                found.bold += count if either(switch(run, "w:b"), named.bold) else 0
                found.size = max(found.size, size(run) or named.size or style.size or ORDINARY_SIZE)
        for child in _shown(element):
            if child.name in WORDS:
                found.words.append(child.text)
            elif child.name in SIGNS:
                found.words.append(" " if child.attributes.get("w:type") in ("page", "column") else SIGNS[child.name])
            elif child.name == "w:txbxContent":
                (found.below if any(found.words) else found.above).append(child)
            elif child.name in ("w:footnoteReference", "w:endnoteReference"):
                kind = child.name.removeprefix("w:").removesuffix("Reference")
                found.notes.append(f"{kind} {child.attributes.get('w:id')}")
            elif child.name not in DROPPED:
                self._fill(found, child, style)

    def _shape(self, found: Paragraph, properties: Element, style: Style) -> None:
        """Tell what the paragraph is, and put its automatic number before its words."""
        own = outline_level(properties.get("w:outlineLvl"))
        outline = style.outline if own is None else own
        if outline is not None:
            found.form, found.level = "heading", outline + 1
        found.centred = either(centred(properties), style.centred)
        list_id = properties.get("w:numPr", "w:numId") or style.list_id
        if list_id is None:
            return
        at = level(properties.get("w:numPr", "w:ilvl"))
        if at is None:
            at = self._numbering.level_of_style(list_id, style.id)
        number, is_bullet = self._numbering.number(list_id, style.list_level or 0 if at is None else at)
        found.words.insert(0, number)
        if is_bullet and found.form == "line":
            found.form = "item"


def either(own: bool | None, inherited: bool | None) -> bool:
    """A property's own value, else the inherited one, else no."""
    return bool(inherited if own is None else own)


def _shown(element: Element) -> list[Element]:
    """The children that a program of today shows: of alternatives the first one."""
    if element.name != "mc:AlternateContent":
        return element.children
    choice = element.child("mc:Choice") or element.child("mc:Fallback")
    return choice.children if choice else []


def _is_contents_box(element: Element) -> bool:
    """Whether an element is a table of contents that Word made."""
    if element.name != "w:sdt":
        return False
    properties = element.child("w:sdtPr") or Element("w:sdtPr", {})
    return properties.get("w:docPartObj", "w:docPartGallery") == "Table of Contents"
