"""Files that nobody means well with, one function each; small on disk, or as large as a reader lets in.

Run as a script, it reads each in a process of its own and prints how it ended, how long it took, and how much memory.
"""

import hashlib
import subprocess
import sys
import tempfile
import zipfile
import zlib
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

from word_files import MC, STYLES, W, packed

READ = "read"
SENTENCE = "会议强调，要坚持网信为民，抓好落实。"


def word(body: str, **parts: str) -> bytes:
    """A Word file of this body, and of other parts by name (numbering, styles)."""
    main = f'<?xml version="1.0"?><w:document {W} {MC}><w:body>{body}</w:body></w:document>'
    return packed({"word/document.xml": main, **{f"word/{name}.xml": part for name, part in parts.items()}})


def paragraph(words: str = SENTENCE, properties: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr><w:r><w:t>{words}</w:t></w:r></w:p>"


def zip_bomb() -> bytes:
    """Two hundred megabytes of blanks in one."""
    file = BytesIO()
    with (
        zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive,
        archive.open("word/document.xml", "w", force_zip64=True) as part,
    ):
        for _ in range(200):
            part.write(b" " * 1_000_000)
    return file.getvalue()


def lying_zip() -> bytes:
    """The same, but that its directory says that it is small."""
    content = bytearray(zip_bomb())
    at = content.rfind(b"PK\x01\x02")
    content[at + 24 : at + 28] = (1000).to_bytes(4, "little")
    return bytes(content)


def many_entries() -> bytes:
    return packed({f"word/{number}.xml": "" for number in range(20_000)})


def entity_bomb() -> bytes:
    """A billion laughs."""
    entities = '<!ENTITY a0 "ha">' + "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10))
    return packed({"word/document.xml": f"<!DOCTYPE x [{entities}]><w:document {W}>&a9;</w:document>"})


def outside_entity() -> bytes:
    """An entity that would read a file of the machine."""
    entity = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
    return packed({"word/document.xml": f"{entity}<w:document {W}><w:body>{paragraph('&a;')}</w:body></w:document>"})


def deep_word() -> bytes:
    return word("<w:sdt>" * 100_000 + "</w:sdt>" * 100_000)


def deep_tables() -> bytes:
    cell = paragraph("甲")
    return word(
        f"<w:tbl><w:tr><w:tc>{cell}</w:tc><w:tc>" * 60 + cell + f"</w:tc></w:tr></w:tbl>{cell}" * 60 + paragraph()
    )


def many_paragraphs() -> bytes:
    return word("<w:p/>" * 2_000_000)


def one_huge_paragraph() -> bytes:
    return word("<w:p>" + "<w:r/>" * 5_000_000 + "</w:p>")


def long_word() -> bytes:
    """Fifty thousand paragraphs: long, and read."""
    return word("".join(paragraph(f"第{number}次{SENTENCE}") for number in range(50_000)))


def absurd_numbering() -> bytes:
    """Starts beyond all numbers, levels beyond nine, a style based on itself, lists that lead to one another."""
    level = (
        '<w:lvl w:ilvl="{at}"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/>'
        '<w:lvlText w:val="%1%2%9%0%%{text}"/><w:lvlRestart w:val="99999999999999999999"/></w:lvl>'
    )
    forms = ["upperLetter", "lowerRoman", "chineseCounting", "hex", "", "ideographDigital"]
    levels = "".join(
        level.format(at=at, start="9" * 5000, form=forms[at % 6], text="%1" * 1000) for at in (*range(12), -1)
    )
    numbering = (
        f'<w:numbering {W}><w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="s"/>{levels}</w:abstractNum>'
        f'<w:abstractNum w:abstractNumId="2"><w:styleLink w:val="s"/><w:numStyleLink w:val="s"/>{levels}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="77"/></w:num></w:numbering>'
    )
    loop = f'<w:styles {W}><w:style w:type="paragraph" w:default="1" w:styleId="a"><w:basedOn w:val="a"/></w:style></w:styles>'
    item = '<w:numPr><w:ilvl w:val="{at}"/><w:numId w:val="1"/></w:numPr>'
    body = "".join(paragraph(properties=item.format(at=at)) for at in ("0", "8", "9", "-1", "99999999999", "x", "1"))
    return word(body, numbering=numbering, styles=loop)


def torn_word() -> bytes:
    whole = word(paragraph() * 100, styles=f"<w:styles {W}>{STYLES}</w:styles>")
    return whole[: len(whole) * 2 // 3]


def locked_word() -> bytes:
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(4096)


def pdf(objects: list[bytes], trailer: bytes = b"") -> bytes:
    """A PDF of these objects, the first of which is its catalogue."""
    out = bytearray(b"%PDF-1.7\n")
    places = []
    for number, content in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n" % number + content + b"\nendobj\n"
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    out += b"trailer << /Root 1 0 R /Size %d %s >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, trailer, start)
    return bytes(out)


def stream(content: bytes, more: bytes = b"") -> bytes:
    return b"<< /Length %d %s >>\nstream\n" % (len(content), more) + content + b"\nendstream"


def pages(count: int, content: bytes) -> list[bytes]:
    """The objects of that many pages, all with the same content."""
    first = 5
    kids = b" ".join(b"%d 0 R" % number for number in range(first, first + count))
    return [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [" + kids + b"] /Count %d >>" % count,
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        content,
        *[
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R"
            b" /Resources << /Font << /F 3 0 R >> >> >>"
        ]
        * count,
    ]


def scanned_pdf() -> bytes:
    return pdf(pages(3, stream(b"0 0 0 rg 100 100 300 300 re f")))


def many_objects() -> bytes:
    """A hundred thousand objects that nothing needs, beside a page without text."""
    return pdf([*pages(1, stream(b"")), *[b"<< /A [ 1 2 3 ] >>"] * 100_000])


def many_pages() -> bytes:
    return pdf(pages(20_000, stream(b"BT /F 12 Tf 100 700 Td (The meeting stressed.) Tj ET")))


def heavy_pdf() -> bytes:
    """A stream of two gigabytes in two megabytes."""
    packer = zlib.compressobj(9)
    content = b"".join(packer.compress(b" " * 1_000_000) for _ in range(2000)) + packer.flush()
    return pdf(pages(1, stream(content, b"/Filter /FlateDecode")))


def crowded_pdf() -> bytes:
    """A page with four million characters."""
    return pdf(
        pages(1, stream(zlib.compress(b"BT /F 1 Tf " + b"(abcdefghij) Tj " * 400_000 + b"ET"), b"/Filter /FlateDecode"))
    )


def scattered_pdf() -> bytes:
    """A hundred thousand characters, each at a place of its own."""
    places = b" ".join(
        b"1 0 0 1 %d %d Tm (a) Tj" % (number * 7919 % 100_000, number * 104_729 % 100_000) for number in range(100_000)
    )
    return pdf(pages(1, stream(b"BT /F 3 Tf " + places + b" ET")))


def locked_pdf() -> bytes:
    """A PDF that a password opens: the standard handler, revision 2."""
    padding = bytes.fromhex("28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A")
    owner = rc4(hashlib.md5((b"owner" + padding)[:32]).digest()[:5], (b"secret" + padding)[:32])
    key = hashlib.md5((b"secret" + padding)[:32] + owner + (0xFFFFFFC0).to_bytes(4, "little") + b"id").digest()[:5]
    user = rc4(key, padding)
    lock = b"<< /Filter /Standard /V 1 /R 2 /P -64 /O <%s> /U <%s> >>" % (owner.hex().encode(), user.hex().encode())
    objects = pages(1, stream(b"BT /F 12 Tf (x) Tj ET"))
    return pdf([*objects, lock], b"/Encrypt %d 0 R /ID [(id) (id)]" % (len(objects) + 1))


def rc4(key: bytes, content: bytes) -> bytes:
    state = list(range(256))
    j = 0
    for i in range(256):
        j = (j + state[i] + key[i % len(key)]) % 256
        state[i], state[j] = state[j], state[i]
    out = bytearray()
    i = j = 0
    for byte in content:
        i = (i + 1) % 256
        j = (j + state[i]) % 256
        state[i], state[j] = state[j], state[i]
        out.append(byte ^ state[(state[i] + state[j]) % 256])
    return bytes(out)


def torn_pdf() -> bytes:
    return many_pages()[:1000]


def tiny_lines() -> bytes:
    return "甲\n".encode() * 1_000_000


def tiny_tags() -> bytes:
    return "<p>甲".encode() * 1_000_000


def hidden_tags() -> bytes:
    return b'<div style="display:none"><p hidden>' * 100_000 + SENTENCE.encode() + b"</div>" * 50_000


def deep_html() -> bytes:
    return b"<div>" * 140_000 + SENTENCE.encode() + b"</div>" * 140_000


def deep_markdown() -> bytes:
    return b"> " * 1_000_000 + b"[" * 1_000_000 + b"*" * 1_000_000 + SENTENCE.encode()


def one_line() -> bytes:
    """As long as a text may be, in one line."""
    return (SENTENCE * 360_000).encode()[:19_999_980]


def half_tag() -> bytes:
    return b"<p " * 290_000 + b"a=" * 1_000_000


FILES: dict[Callable[[], bytes], tuple[str, str]] = {
    zip_bomb: (".docx", "SwollenWord"),
    lying_zip: (".docx", "BrokenWord"),
    many_entries: (".docx", "SwollenWord"),
    entity_bomb: (".docx", "BrokenWord"),
    outside_entity: (".docx", "BrokenWord"),
    deep_word: (".docx", "BrokenWord"),
    deep_tables: (".docx", READ),
    many_paragraphs: (".docx", "SwollenWord"),
    one_huge_paragraph: (".docx", "SwollenWord"),
    long_word: (".docx", READ),
    absurd_numbering: (".docx", READ),
    torn_word: (".docx", "BrokenWord"),
    locked_word: (".docx", "LockedWord"),
    scanned_pdf: (".pdf", "ScannedPages"),
    many_objects: (".pdf", "ScannedPages"),
    many_pages: (".pdf", READ),
    heavy_pdf: (".pdf", "HeavyPdf"),
    crowded_pdf: (".pdf", "HeavyPdf"),
    scattered_pdf: (".pdf", READ),
    locked_pdf: (".pdf", "LockedPdf"),
    torn_pdf: (".pdf", "BrokenPdf"),
    tiny_tags: (".html", "TooManyParts"),
    hidden_tags: (".html", READ),
    deep_html: (".html", READ),
    half_tag: (".html", READ),
    deep_markdown: (".md", READ),
    tiny_lines: (".txt", "TooManyParts"),
    one_line: (".txt", READ),
}
"""What makes each hostile file: the suffix that it comes with, and how its reading ends."""

SLOW = {
    *(long_word, many_pages, heavy_pdf, crowded_pdf, scattered_pdf),
    *(hidden_tags, deep_html, half_tag, deep_markdown, one_line),
}
"""Those that take more than a second, and are read by hand only."""

PROGRAM = """
import resource, sys, time
import quizgen
began = time.monotonic()
try:
    document = quizgen.read(sys.argv[1])
    how = f"read: {len(document.blocks)} blocks, {len(document.text)} characters"
except quizgen.QuizgenError as trouble:
    how = f"{type(trouble).__name__}: {trouble.what.en}"
took = time.monotonic() - began
own = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
child = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024
print(f"{took:6.2f} s {own:5} MB {child:5} MB  {how}")
"""


def main() -> None:
    """Print for each hostile file how its reading ended, its seconds, and the memory of the process and of its child."""
    for make, (suffix, _) in FILES.items():
        name = make.__name__
        if len(sys.argv) > 1 and name not in sys.argv[1:]:
            continue
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder, name + suffix)
            path.write_bytes(make())
            size = path.stat().st_size / 1e6
            done = subprocess.run([sys.executable, "-c", PROGRAM, path], capture_output=True, text=True, check=False)
            print(f"{name:20}{size:7.2f} MB {done.stdout.strip() or done.stderr.strip()[-300:]}", flush=True)


if __name__ == "__main__":
    main()
