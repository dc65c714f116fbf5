"""Documents rendered anew as Word files, PDF and HTML, as an office would set them: for reading them back.

The PDF is set by typst with a font from the package index; HTML has the menus of a site around it; the numbers of Word
files are automatic.
"""

import html
import re
from collections.abc import Callable, Iterator
from pathlib import Path

from word_files import word_file

from quizgen.documents import Block, Document

MARKS = (  # the marks of lists, how Word counts them, and what it writes before and after the number
    (re.compile(r"(?P<number>[一二三四五六七八九十]{1,3})、"), "chineseCounting %1、"),
    (re.compile(r"（(?P<number>[一二三四五六七八九十]{1,3})）"), "chineseCounting （%1）"),
    (re.compile(r"(?P<number>\d{1,2})\. "), "decimal %1."),
)
NUMERALS = ["", *(f"{ten}{one}" for ten in ("", "十", "二十", "三十") for one in ("", *"一二三四五六七八九"))][1:]
SPECIAL = re.compile(r"[\\#*_$@<>`\[\]~=\"'/\-+.:]")


def blocks(document: Document) -> Iterator[tuple[Block, str]]:
    """The blocks with their words, and below the title the date that the file declares elsewhere."""
    dated = f"（{document.date.year}年{document.date.month}月{document.date.day}日）" if document.date else ""
    titled = any(block.kind == "title" for block in document.blocks)
    if not titled and document.title:
        yield Block(document.blocks[0].span, "title"), document.title
    if not titled and dated:
        yield document.blocks[0], dated
    for block in document.blocks:
        yield block, block.span.of(document.text)
        if block.kind == "title" and dated:
            yield Block(block.span), dated


def as_docx(document: Document) -> bytes:
    """A Word file: a centred title in large letters, bold headings, automatic numbers."""
    head: list[str] = []
    lines: list[str] = []
    counts = [0] * len(MARKS)
    lists = [0] * len(MARKS)
    for at, (_, form) in enumerate(MARKS):
        head.append(f"list {at + 1}: {form}")
    made = len(MARKS)
    for block, words in blocks(document):
        kind = {"title": "centre 44", "heading": "bold", "paragraph": ""}[block.kind]
        words = re.sub(r"\[(?=[+\-#!^=/])", "〔", words)
        for at, (mark, _) in enumerate(MARKS):
            found = mark.match(words)
            number = value(found["number"]) if found else 0
            if found and block.kind != "title" and number in (1, counts[at] + 1):
                if number == 1:
                    made += 1
                    lists[at] = made
                    head.append(f"list {made} = {at + 1} from 1")
                counts[at] = number
                kind, words = f"list {lists[at]} 0", words[found.end() :]
                break
        lines.append(f"{{{kind}}} {words}")
    return word_file("\n".join([*head, *lines]))


def value(numeral: str) -> int:
    """The number that a numeral below forty writes; 0 where it is none."""
    return int(numeral) if numeral.isdigit() else NUMERALS.index(numeral) if numeral in NUMERALS else 0


def as_html(document: Document) -> bytes:
    """A page of a news site: its menus, the article, links to other articles, its foot."""
    tags = {"title": "h1", "heading": "h2", "paragraph": "p"}
    body = "\n".join(f"<{tags[b.kind]}>{html.escape(words)}</{tags[b.kind]}>" for b, words in blocks(document))
    links = "".join(f'<li><a href="/{n}">某地召开工作会议，部署第{n}季度重点任务</a></li>' for n in range(1, 5))
    date = f'<meta name="publishdate" content="{document.date}">' if document.date else ""
    return (
        f'<!DOCTYPE html><html><head><meta charset="utf-8"><title>{html.escape(document.title or "")}_某某网</title>{date}'
        f'</head><body><div class="top"><a href="/">首页</a> <a href="/2">要闻</a></div><div class="main">\n{body}\n</div>'
        f"<ul>{links}</ul><div>版权所有 某某网</div></body></html>"
    ).encode()


def as_pdf(document: Document, *, columns: int = 1) -> bytes:
    """A printed document: running head, page numbers, paragraphs with indents, one or more columns."""
    import pylopdf_fonts_zh_cn
    import typst

    size, title = ("16pt", "22pt") if columns == 1 else ("10.5pt", "18pt")
    parts = [
        f'#set page(paper: "a4", margin: (x: 2.8cm, y: 3cm), columns: {columns}, '
        "header: align(right)[某某市工作会议材料汇编], footer: context align(center)[— #counter(page).display() —])",
        f'#set text(font: "Noto Serif SC", size: {size}, lang: "zh", region: "cn")',
        "#set par(justify: true, first-line-indent: (amount: 2em, all: true), leading: 0.9em, spacing: 0.9em)",
    ]
    for block, words in blocks(document):
        plain = SPECIAL.sub(r"\\\g<0>", words)
        match block.kind:
            case "title" if columns > 1:
                parts.append(f'#place(top, scope: "parent", float: true, align(center, par(text({title})[{plain}])))')
            case "title":
                parts.append(f"#align(center)[#set par(first-line-indent: 0em)\n#text({title})[{plain}]]")
            case "heading":
                parts.append(f'#text(font: "Noto Sans SC")[{plain}]')
            case _:
                parts.append(plain)
    fonts = str(Path(pylopdf_fonts_zh_cn.__file__).parent)
    return typst.compile("\n\n".join(parts).encode(), font_paths=[fonts], ignore_system_fonts=True)


def as_pdf_in_columns(document: Document) -> bytes:
    """The same in two columns, the title across both."""
    return as_pdf(document, columns=2)


FORMATS: dict[str, tuple[str, Callable[[Document], bytes]]] = {
    "docx": (".docx", as_docx),
    "html": (".html", as_html),
    "pdf": (".pdf", as_pdf),
    "pdf in two columns": (".pdf", as_pdf_in_columns),
}
"""What documents can be rendered as: the suffix, and how."""
