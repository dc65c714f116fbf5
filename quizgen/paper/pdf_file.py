"""PDF, by typst: the same sheet gives the same bytes on every machine, and needs no font but those that come with it.

The template `face/paper.typ` is the same for every sheet; what is printed is handed to it as data.
"""

import json
import re
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pkgutil import get_data
from typing import assert_never

from quizgen.documents.trouble import Message, QuizgenError
from quizgen.paper.plainly import plainly, shown
from quizgen.paper.sheet import Blank, Bracket, Face, Item, Run, Sheet, Words

MISSING = re.compile(r'the text `"(?P<text>.+?)"` could not be displayed')  # as typst's check for PDF/A-3u says it
ESCAPED = re.compile(r"\\u\{(?P<code>[0-9a-f]+)\}")  # \u{7f}

DATED = 946_684_800
"""When every PDF says that it was made: the first second of 2000, since the day of printing would change its bytes."""


class NoTypst(QuizgenError):
    """The typesetter, or its fonts, are not installed: for some platforms there are none."""

    what = Message("这台电脑上没有排版程序 typst 或字体", "the typesetter typst or its fonts are not installed here")
    advice = Message(
        "运行 pip install typst pylopdf-fonts-zh-cn；如果没有适合的版本，用 -o 试卷.docx 或 -o 试卷.html",
        "Run pip install typst pylopdf-fonts-zh-cn; where there is no such package, print to -o paper.docx or paper.html",
    )

    def __init__(self) -> None:
        super().__init__("PDF")


class NotSet(QuizgenError):
    """The typesetter turned a sheet down, for a reason that is not known beforehand."""

    advice = Message("用 -o 试卷.docx 打印，并报告这个问题", "Print to -o paper.docx, and report this")

    def __init__(self, reason: str) -> None:
        super().__init__("PDF")
        self.reason = reason

    @property
    def what(self) -> Message:
        """What typst says."""
        return Message(f"排版失败（{self.reason}）", f"it could not be set ({self.reason})")


@dataclass(frozen=True, slots=True)
class Pdf:
    """A PDF file, and the characters in it that no font has: an empty box stands for each."""

    content: bytes
    missing: tuple[str, ...] = ()


def write(sheet: Sheet, face: Face) -> Pdf:
    """One face of a sheet as PDF. Raises NoTypst, NotSet."""
    try:
        import pylopdf_fonts_zh_cn
        import typst
    except ImportError as error:
        raise NoTypst from error

    folder = str(pylopdf_fonts_zh_cn.sans_path().parent)
    fonts = typst.Fonts(include_system_fonts=bool(sheet.head.font), font_paths=[folder])
    template = get_data("quizgen.paper", "face/paper.typ")
    assert template is not None
    data = json.dumps(_data(sheet, face), ensure_ascii=False)

    def set_as(*standards: "typst.PDFStandard") -> bytes:
        return typst.compile(
            template,
            font_paths=fonts,
            sys_inputs={"sheet": data},
            format="pdf",
            pdf_standards=list(standards),
            pdf_tags=False,
            timestamp=DATED,
        )

    try:
        return Pdf(set_as("a-3u"))  # the standard that refuses characters without a shape, and some other things
    except typst.TypstError as error:
        missing = tuple(dict.fromkeys(_missing(error.diagnostic)))
    try:
        return Pdf(set_as(), missing)
    except typst.TypstError as error:
        raise NotSet(error.message) from error


def _missing(diagnostic: str) -> Iterator[str]:
    for found in MISSING.finditer(diagnostic):
        yield from ESCAPED.sub(lambda code: chr(int(code["code"], 16)), found["text"])


def _data(sheet: Sheet, face: Face) -> dict[str, object]:
    """What the template is handed: of each item only what this face shows."""
    head = plainly(asdict(sheet.head) | {"title": sheet.title(face), "scoring": sheet.numerals})
    entry = _entry if face is Face.KEY else _question
    sections = [
        {"heading": section.heading, "items": [entry(item) for item in section.items]} for section in sheet.sections
    ]
    documents = plainly(sheet.documents)
    return {"face": face.value, "head": head, "blank": sheet.blank, "documents": documents, "sections": sections}


def _question(item: Item) -> dict[str, object]:
    """An item on a paper; `size` is about how many characters it takes: what does not fit on a page must be broken."""
    options = [{"text": option.mark + shown(option.text), "right": option.right} for option in item.options]
    size = sum(len(option.text) + 20 for option in item.options) + len(item.solution.answer) + 76 * item.lines
    return {
        "number": item.number,
        "worth": item.worth,
        "runs": [_run(run) for run in item.runs],
        "options": options,
        "columns": item.columns,
        "lines": item.lines,
        "answer": shown(item.solution.answer),
        "size": size + sum(len(run.text) if isinstance(run, Words) else len(run.answer) + 10 for run in item.runs),
    }


def _run(run: Run) -> dict[str, object]:
    match run:
        case Words(text=text):
            return {"text": shown(text)}
        case Blank(answer=answer):
            return {"answer": shown(answer)}
        case Bracket(answer=answer, width=width):
            return {"answer": shown(answer), "width": width}
    assert_never(run)


def _entry(item: Item) -> dict[str, object]:
    """An item in the key."""
    solution = item.solution
    return {
        "number": item.number,
        "worth": item.worth,
        "answer": shown(solution.answer),
        "quote": [{"text": shown(part.text), "answer": part.answer} for part in solution.quote],
        "place": shown(solution.place),
        "note": shown(solution.note),
        "size": sum(len(part.text) for part in solution.quote) + len(solution.answer + solution.note),
    }
