"""Word files from a few lines of text, for pages and tests.

A line is a paragraph; `| a | b |` is a row of a table. In braces at its beginning what it is: `{title}`, `{heading 1}`,
`{list 1 0}` (an item of list 1 on level 0), `{bold}`, `{centre 44}` (centred, of 22 points), `{contents}` (an entry of
a table of contents), `{goes on}` (its end is deleted). In it: `[+inserted+]`, `[-deleted-]`, `[#hidden#]`,
`[!comment!]`, `[^footnote^]`, `[=text box=]`, `[/]` for a line break. Before all,
`list 1: chineseCounting %1、; decimal %2.` tells how a list counts on its levels,
`list 2 = 1 from 1` that another list shares its counters and restarts,
`core title: …` what the file's properties say.
"""

import re
import zipfile
from io import BytesIO
from xml.sax.saxutils import escape

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
MC = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
NAMED = {"t": "Title", "toc": "toc 1", **{f"h{level}": f"heading {level}" for level in range(1, 4)}}
STYLES = '<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>' + "".join(
    f'<w:style w:type="paragraph" w:styleId="{id}"><w:name w:val="{name}"/><w:basedOn w:val="a"/></w:style>'
    for id, name in NAMED.items()
)
TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
RELATED = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = {  # what Word wants to find before it opens the file
    "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    f'<Override PartName="/word/document.xml" ContentType="{TYPE}.document.main+xml"/>'
    + "".join(
        f'<Override PartName="/word/{part}.xml" ContentType="{TYPE}.{part}+xml"/>'
        for part in ("numbering", "styles", "footnotes")
    )
    + "</Types>",
    "_rels/.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    f'<Relationship Id="r1" Type="{RELATED}/officeDocument" Target="word/document.xml"/></Relationships>',
    "word/_rels/document.xml.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    + "".join(
        f'<Relationship Id="{part}" Type="{RELATED}/{part}" Target="{part}.xml"/>'
        for part in ("numbering", "styles", "footnotes")
    )
    + "</Relationships>",
}
INLINE = re.compile(r"\[(?P<mark>[+\-#!^=])(?P<words>.*?)(?P=mark)\]|(?P<break>\[/\])")
LINE = re.compile(r"(?:\{(?P<kind>[^}]*)\})?\s?(?P<words>.*)")


def word_file(description: str) -> bytes:
    """The bytes of the Word file that the lines describe."""
    notes: list[str] = []
    numbering: list[str] = []
    lists: list[str] = []
    core = ""
    body = ""
    rows = ""
    for line in description.splitlines():
        if found := re.fullmatch(r"list (\d+): (.*)", line):
            levels = "".join(_level(at, level) for at, level in enumerate(found[2].split("; ")))
            numbering.append(f'<w:abstractNum w:abstractNumId="{found[1]}">{levels}</w:abstractNum>')
            lists.append(f'<w:num w:numId="{found[1]}"><w:abstractNumId w:val="{found[1]}"/></w:num>')
        elif found := re.fullmatch(r"list (\d+) = (\d+)(?: from (\d+))?", line):
            start = (
                f'<w:lvlOverride w:ilvl="0"><w:startOverride w:val="{found[3]}"/></w:lvlOverride>' if found[3] else ""
            )
            lists.append(f'<w:num w:numId="{found[1]}"><w:abstractNumId w:val="{found[2]}"/>{start}</w:num>')
        elif line.startswith("core title: "):
            core = line.removeprefix("core title: ")
        elif line.startswith("|"):
            cells = line.strip("|").split("|")
            rows += "<w:tr>" + "".join(f"<w:tc>{_paragraph(cell.strip(), notes)}</w:tc>" for cell in cells) + "</w:tr>"
        else:
            body += (f"<w:tbl>{rows}</w:tbl>" if rows else "") + _paragraph(line, notes)
            rows = ""
    body += f"<w:tbl>{rows}</w:tbl>" if rows else ""
    footnotes = "".join(
        f'<w:footnote w:id="{at}"><w:p>{_run(note)}</w:p></w:footnote>' for at, note in enumerate(notes, 1)
    )
    return packed(
        {
            **PACKAGE,
            "word/document.xml": f"<w:document {W} {MC}><w:body>{body}<w:sectPr/></w:body></w:document>",
            "word/styles.xml": f"<w:styles {W}>{STYLES}</w:styles>",
            "word/numbering.xml": f"<w:numbering {W}>{''.join(numbering + lists)}</w:numbering>",
            "word/footnotes.xml": f"<w:footnotes {W}>{footnotes}</w:footnotes>",
            "docProps/core.xml": '<p xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>'
            f"{escape(core)}</dc:title></p>",
        }
    )


def packed(parts: dict[str, str | bytes]) -> bytes:
    """A zip of the parts, the same bytes each time."""
    file = BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)
    return file.getvalue()


def _level(at: int, level: str) -> str:
    form, _, text = level.partition(" ")
    return f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{text}"/></w:lvl>'


def _paragraph(line: str, notes: list[str]) -> str:
    found = LINE.fullmatch(line)
    assert found is not None
    properties, run = "", ""
    match (found["kind"] or "").split():
        case ["title"]:
            properties = '<w:pStyle w:val="t"/>'
        case ["contents"]:
            properties = '<w:pStyle w:val="toc"/>'
        case ["heading", level]:
            properties = f'<w:pStyle w:val="h{level}"/>'
        case ["list", number, level]:
            properties = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'
        case ["centre", size]:
            properties, run = '<w:jc w:val="center"/>', f'<w:sz w:val="{size}"/>'
        case ["bold"]:
            run = "<w:b/>"
        case ["goes", "on"]:
            properties = "<w:rPr><w:del/></w:rPr>"
    words = ""
    done = 0
    for mark in INLINE.finditer(found["words"]):
        words += _run(found["words"][done : mark.start()], run) + _marked(mark, run, notes)
        done = mark.end()
    words += _run(found["words"][done:], run)
    return f"<w:p><w:pPr>{properties}</w:pPr>{words}</w:p>"


def _marked(mark: re.Match[str], run: str, notes: list[str]) -> str:
    words = mark["words"]
    match mark["mark"]:
        case None:
            return "<w:r><w:br/></w:r>"
        case "+":
            return f"<w:ins>{_run(words, run)}</w:ins>"
        case "-":
            return f"<w:del><w:r><w:delText>{escape(words)}</w:delText></w:r></w:del>"
        case "#":
            return _run(words, "<w:vanish/>")
        case "!":
            return (
                '<w:commentRangeStart w:id="0"/><w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>'
            )
        case "^":
            notes.append(words)
            return f'<w:r><w:footnoteReference w:id="{len(notes)}"/></w:r>'
        case _:
            box = f"<w:txbxContent><w:p>{_run(words)}</w:p></w:txbxContent>"
            both = f"<mc:Choice>{box}</mc:Choice><mc:Fallback><w:pict>{box}</w:pict></mc:Fallback>"
            return f"<w:r><mc:AlternateContent>{both}</mc:AlternateContent></w:r>"


def _run(words: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{escape(words)}</w:t></w:r>' if words else ""
