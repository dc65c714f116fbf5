"""The few elements of WordprocessingML that a sheet is made of: runs, paragraphs, tables."""

import re
from collections.abc import Sequence
from html import escape

from quizgen.paper.plainly import shown

NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)

BREAKS = {"\t": "<w:tab/>", "\n": "<w:br/>"}


def part(root: str, content: str) -> str:
    """A part of the package as XML."""
    declared = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    return f"{declared}<w:{root} {NAMESPACES}>{content}</w:{root}>"


def run(text: str, properties: str = "") -> str:
    """Running text. The hint makes quotation marks and dots come from the Chinese font, not from the Latin one.

    >>> run("a<b")
    '<w:r><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr><w:t xml:space="preserve">a&lt;b</w:t></w:r>'
    """
    inner = "".join(
        BREAKS.get(piece) or f'<w:t xml:space="preserve">{escape(shown(piece), quote=False)}</w:t>'
        for piece in re.split(r"([\t\n])", text)
        if piece
    )
    return f'<w:r><w:rPr><w:rFonts w:hint="eastAsia"/>{properties}</w:rPr>{inner}</w:r>'


def paragraph(style: str, runs: str, *, keep: bool = False) -> str:
    """A paragraph in a style; `keep` holds it on one page with the next one."""
    kept = "<w:keepNext/>" if keep else ""
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{kept}</w:pPr>{runs}</w:p>'


def cell(
    width: int,
    runs: str,
    style: str,
    *,
    borders: Sequence[str] = (),
    dashed: bool = False,
    turned: bool = False,
) -> str:
    """A cell of a table, in twentieths of a point; `turned` text is read from the left edge of the page."""
    kind = "dashed" if dashed else "single"
    lines = "".join(f'<w:{side} w:val="{kind}" w:sz="4" w:space="0" w:color="auto"/>' for side in borders)
    drawn = f"<w:tcBorders>{lines}</w:tcBorders>" if lines else ""
    direction = '<w:textDirection w:val="btLr"/>' if turned else ""
    return (
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{drawn}{direction}<w:vAlign w:val="center"/></w:tcPr>'
        f"{paragraph(style, runs)}</w:tc>"
    )


def framed(width: int, runs: str) -> str:
    """A cell with lines on all sides."""
    return cell(width, runs, "Cell", borders=("top", "left", "bottom", "right"))


def table(rows: Sequence[Sequence[str]], *, place: str = "", height: int = 0) -> str:
    """A table in the middle of the line, or at a place of the page; `height` is that of each row, 0 for its content's."""
    widths = [int(found[1]) for one in rows[0] if (found := re.search(r'<w:tcW w:w="(\d+)"', one))]
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    high = f'<w:trHeight w:val="{height}" w:hRule="exact"/>' if height else ""
    properties = f"<w:trPr><w:cantSplit/>{high}</w:trPr>"
    body = "".join(f"<w:tr>{properties}{''.join(row)}</w:tr>" for row in rows)
    centred = "" if place else '<w:jc w:val="center"/>'
    return (
        f'<w:tbl><w:tblPr>{place}<w:tblW w:w="{sum(widths)}" w:type="dxa"/>{centred}<w:tblLayout w:type="fixed"/></w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid>{body}</w:tbl>"
    )
