"""The process that opens a PDF file: `python -m quizgen.shell.pdf_child`, the file on standard input.

PDFium is C++ that ends its process where memory does, and it reads files by strangers: it gets a process of its own with
a limit on memory and no other task. Printed is one JSON object a line: `{"pages": N}` or `{"trouble": …}`, then for each
page its characters with the left and right edge and the base line of each, in hundredths of a point, upright.
"""

import ctypes
import json
import math
import sys
from collections import Counter
from typing import Any

MEMORY = 1_000_000_000  # bytes of address space; PDFium itself and Python take 300 million
MOST_CHARACTERS = 3_000_000  # of a file: a book of three thousand pages
SURROGATES = range(0xD800, 0xE000)


def limit_memory() -> None:
    """Let the system refuse memory beyond the limit; Windows has no such limit for a process by itself."""
    if sys.platform != "win32":
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def say(told: dict[str, Any]) -> None:
    """Print one object."""
    sys.stdout.write(json.dumps(told, separators=(",", ":")) + "\n")


def main() -> None:
    """Print the characters of the file on standard input."""
    limit_memory()
    import pypdfium2
    import pypdfium2.raw as pdfium

    try:
        document = pypdfium2.PdfDocument(sys.stdin.buffer.read())
    except pypdfium2.PdfiumError as error:
        locked = getattr(error, "err_code", None) in (pdfium.FPDF_ERR_PASSWORD, pdfium.FPDF_ERR_SECURITY)
        say({"trouble": "locked" if locked else "broken"})
        return
    say({"pages": len(document)})
    left = MOST_CHARACTERS
    for at in range(len(document)):
        try:
            page = document[at]
            text = page.get_textpage()
        except pypdfium2.PdfiumError:
            say(told([]))
            continue
        left -= text.count_chars()
        if left < 0:
            say({"trouble": "long"})
            return
        say(told(list(characters(pdfium, text.raw))))
        text.close()
        page.close()
    say({"done": True})


Character = tuple[
    int, int, float, float, float, float
]  # code, quarter turn, left, bottom, right, top; the base beside it


def characters(pdfium: Any, page: Any) -> Any:
    """Each printed character: its code, the quarter turns that it is turned by, its box, and the origin of its base line."""
    box = pdfium.FS_RECTF()
    x, y = ctypes.c_double(), ctypes.c_double()
    high = 0
    for at in range(pdfium.FPDFText_CountChars(page)):
        code = pdfium.FPDFText_GetUnicode(page, at)
        if code in SURROGATES:  # PDFium speaks UTF-16
            if code < 0xDC00:
                high = code
                continue
            code = 0x10000 + ((high - 0xD800) << 10) + (code - 0xDC00) if high else 0xFFFD
        high = 0
        if code < 0x21 or code in (0xA0, 0x3000, 0xFFFE, 0xFFFF):
            continue
        angle = pdfium.FPDFText_GetCharAngle(page, at)
        turns = round(angle / (math.pi / 2))
        if abs(angle - turns * math.pi / 2) > 0.05:
            continue  # slanted: a watermark
        if not pdfium.FPDFText_GetLooseCharBox(page, at, box) or not pdfium.FPDFText_GetCharOrigin(page, at, x, y):
            continue
        yield code, turns % 4, box.left, box.bottom, box.right, box.top, x.value, y.value


def told(found: list[Any]) -> dict[str, Any]:
    """The characters of a page that are turned as most are, set upright: text, left and right edges, base lines."""
    turned = Counter(character[1] for character in found)
    most = turned.most_common(1)[0][0] if found else 0
    text: list[str] = []
    edges: list[tuple[int, int, int]] = []
    for code, turns, left, bottom, right, top, x, y in found:
        if turns != most:
            continue
        match turns:
            case 0:
                place = (left, right, y)
            case 1:
                place = (bottom, top, -x)
            case 2:
                place = (-right, -left, -y)
            case _:
                place = (-top, -bottom, x)
        if all(map(math.isfinite, place)):
            text.append(chr(code))
            edges.append((hundredths(place[0]), hundredths(place[1]), hundredths(place[2])))
    lefts, rights, bases = zip(*edges, strict=True) if edges else ((), (), ())
    return {"text": "".join(text), "left": lefts, "right": rights, "base": bases}


def hundredths(points: float) -> int:
    """Points as whole hundredths, held within what a page can be."""
    return round(max(-1e6, min(points, 1e6)) * 100)


if __name__ == "__main__":
    main()
