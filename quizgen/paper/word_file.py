"""Word (DOCX), written part by part: the same sheet gives the same bytes, in time linear in its questions.

Styles, footer and the rest of the package stand in `face/word/`; the parts that depend on the sheet are written here.
ECMA-376, Office Open XML File Formats, Part 1: WordprocessingML.
"""

import io
import re
import zipfile
from collections.abc import Iterator, Sequence
from html import escape
from pkgutil import get_data
from typing import assert_never

from quizgen.paper.plainly import shown
from quizgen.paper.sheet import Blank, Bracket, Face, Format, Head, Item, Option, Run, Sheet, Words
from quizgen.paper.word_xml import cell, framed, paragraph, part, run, table

SONG, HEI = "宋体", "黑体"
"""Every Windows and every Office has them; other systems replace them by their own."""

EM_SPACE = "\u2003"
"""What blanks are made of: a full-width space is swallowed at the end of a line."""

LINE = 9120
"""A line in twentieths of a point: 38 characters."""

RED = '<w:color w:val="C00000"/>'
GREY = '<w:color w:val="5A5A5A"/>'
UNDERLINED = '<w:u w:val="single"/>'

CREATED = (1980, 1, 1, 0, 0, 0)
"""When every part of the package says that it was made."""


def write(sheet: Sheet, face: Face) -> bytes:
    """One face of a sheet as a DOCX file."""
    styles = re.sub("SONG|HEI", lambda name: _font(sheet.head, name[0]), face_part("styles.xml"))
    parts = {
        "[Content_Types].xml": face_part("types.xml"),
        "_rels/.rels": face_part("package.rels.xml"),
        "docProps/core.xml": _core(sheet.title(face)),
        "word/document.xml": _document(sheet, face),
        "word/_rels/document.xml.rels": face_part("document.rels.xml"),
        "word/styles.xml": styles,
        "word/settings.xml": face_part("settings.xml"),
        "word/header.xml": part("hdr", _seal(sheet.head) if _sealed(sheet.head, face) else paragraph("Header", "")),
        "word/footer.xml": face_part("footer.xml"),
    }
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as package:
        for name, content in parts.items():
            info = zipfile.ZipInfo(name, CREATED)
            info.create_system = 3  # or the bytes would tell on which system they were written
            package.writestr(info, content.encode("utf-8"), zipfile.ZIP_DEFLATED, 6)
    return file.getvalue()


def face_part(name: str) -> str:
    """A part of the package that is the same for every sheet."""
    found = get_data("quizgen.paper", f"face/word/{name}")
    assert found is not None
    return found.decode("utf-8")


def _font(head: Head, role: str) -> str:
    return escape(shown(head.font)) or {"SONG": SONG, "HEI": HEI}[role]


def _core(title: str) -> str:
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
        f'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{escape(shown(title), quote=False)}</dc:title></cp:coreProperties>'
    )


def _sealed(head: Head, face: Face) -> bool:
    return head.seal and face is Face.EXAM


def _document(sheet: Sheet, face: Face) -> str:
    body = "".join((*_head(sheet, face), *_sections(sheet, face), _page(sheet.head, face)))
    return part("document", f"<w:body>{body}</w:body>")


def _page(head: Head, face: Face) -> str:
    """The size of the page, its margins and columns, header on the first page only, footer on all."""
    references = "".join(
        f'<w:{kind}Reference w:type="{type}" r:id="{id}"/>'
        for kind, type, id in (("header", "first", "rId3"), ("footer", "default", "rId4"), ("footer", "first", "rId4"))
    )
    match head.format:
        case Format.A4:
            size, columns, side = '<w:pgSz w:w="11906" w:h="16838"/>', '<w:cols w:space="425"/>', (11906 - LINE) // 2
        case Format.A3:
            size = '<w:pgSz w:w="23811" w:h="16838" w:orient="landscape"/>'
            columns, side = '<w:cols w:num="2" w:space="794"/>', (23811 - 2 * LINE - 794) // 2
        case _:
            assert_never(head.format)
    shift = 340 if _sealed(head, face) else 0
    margins = (
        f'<w:pgMar w:top="1417" w:right="{side - shift}" w:bottom="1361" w:left="{side + shift}" '
        'w:header="567" w:footer="680" w:gutter="0"/>'
    )
    return f"<w:sectPr>{references}{size}{margins}{columns}<w:titlePg/></w:sectPr>"


def _head(sheet: Sheet, face: Face) -> Iterator[str]:
    head = sheet.head
    yield paragraph("Title", run(sheet.title(face)))
    if head.subtitle:
        yield paragraph("Subtitle", run(head.subtitle))
    if head.facts and face is not Face.KEY:
        yield paragraph("Facts", run("　　".join(head.facts)))
    if head.fields and face is Face.EXAM and not head.seal:
        cells = [
            one
            for field in head.fields
            for one in (cell(900, run(f"{field}："), "Cell"), cell(1900, "", "Cell", borders=("bottom",)))
        ]
        yield table([cells], height=400) + paragraph("Gap", "")
    if head.scores and face is Face.EXAM:
        names = sheet.numerals
        first = [framed(1200, run("题　号")), *(framed(1000, run(name)) for name in names), framed(1200, run("总　分"))]
        second = [framed(1200, run("得　分")), *(framed(1000, "") for _ in names), framed(1200, "")]
        yield table([first, second], height=460) + paragraph("Gap", "")
    if face is Face.KEY:
        yield from (paragraph("Legend", run(f"出处：{name}")) for name in sheet.documents)
        yield paragraph("Legend", run("说明：并列的各项次序不同、意思完整的，不扣分（排序题除外）。"))


def _seal(head: Head) -> str:
    """What is filled in, read from the left edge of the page, and the dashed line beside it."""
    fields = run("　　").join(
        run(f"{field}：") + run(EM_SPACE * 9, UNDERLINED) for field in head.fields if field != "得分"
    )
    inner = cell(640, fields, "Cell", turned=True)
    line = cell(560, run("密　封　线　内　不　要　答　题"), "Cell", turned=True, borders=("right",), dashed=True)
    place = '<w:tblpPr w:horzAnchor="page" w:vertAnchor="page" w:tblpX="240" w:tblpY="600"/>'
    return table([[inner, line]], place=place, height=15600) + paragraph("Header", "")


def _sections(sheet: Sheet, face: Face) -> Iterator[str]:
    for section in sheet.sections:
        yield paragraph("Heading1", run(section.heading))
        for item in section.items:
            yield from _entry(item) if face is Face.KEY else _question(item, sheet.blank, face)


def _question(item: Item, blank: int, face: Face) -> Iterator[str]:
    """An item: every paragraph but its last keeps with the next."""
    text = "".join((run(f"{item.number}.\t{item.worth}"), *(_run(one, blank, face) for one in item.runs)))
    rows = list(_rows(item.options, item.columns, face))
    lines = [paragraph("AnswerLine", "")] * item.lines if face is Face.EXAM else []
    answer = [paragraph("AnswerText", run(f"答：{item.solution.answer}"))] if item.lines and not lines else []
    after = len(rows) + len(lines) + len(answer)
    yield paragraph("Question", text, keep=after > 0)
    for place, row in enumerate(rows, 1):
        yield paragraph(f"Options{item.columns}", row, keep=place < after)
    if lines:
        yield paragraph("AnswerLine", "", keep=True) * (len(lines) - 1) + lines[-1]
    yield from answer


def _rows(options: Sequence[Option], columns: int, face: Face) -> Iterator[str]:
    for start in range(0, len(options), columns):
        yield run("\t").join(
            run(option.mark + option.text.replace("\t", " "), RED if option.right and face is not Face.EXAM else "")
            for option in options[start : start + columns]
        )


def _run(one: Run, blank: int, face: Face) -> str:
    match one:
        case Words(text=text):
            return run(text)
        case Blank(answer=answer):
            if face is Face.EXAM:
                return run(EM_SPACE * blank, UNDERLINED)
            return run(f" {answer} ", RED + UNDERLINED)
        case Bracket(answer=answer, width=width):
            inner = run(EM_SPACE * width) if face is Face.EXAM else run(answer, RED)
            return run("（") + inner + run("）")
    assert_never(one)


def _entry(item: Item) -> Iterator[str]:
    solution = item.solution
    proofs: list[str] = []
    if solution.quote or solution.place:
        words = "".join(run(one.text, RED + UNDERLINED if one.answer else "") for one in solution.quote)
        place = run(f"（{solution.place}）", GREY) if solution.place else ""
        proofs.append((run("解析　", GREY) if words else "") + words + place)
    if solution.note:
        proofs.append(run("说明　", GREY) + run(solution.note))
    yield paragraph("Entry", run(f"{item.number}.\t{solution.answer}{item.worth}"), keep=bool(proofs))
    for count, proof in enumerate(proofs, 1):
        yield paragraph("Proof", proof, keep=count < len(proofs))
