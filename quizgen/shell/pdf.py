"""PDF files opened: in a process of their own, with a limit on its memory and its time."""

import json
import subprocess
import sys
from typing import Any

from quizgen.documents.print.page import Page
from quizgen.documents.trouble import Message, QuizgenError

PATIENCE = 60  # seconds; a report of five hundred pages takes six


class BrokenPdf(QuizgenError):
    """Bytes that are no PDF, or a damaged one."""

    what = Message("不是 PDF 文件，或者已经损坏", "is no PDF file, or a damaged one")
    advice = Message("请重新下载，或重新导出为 PDF。", "Download it again, or export it anew.")


class LockedPdf(QuizgenError):
    """A PDF that opens with a password only."""

    what = Message("这份 PDF 加了密码", "is a PDF with a password")
    advice = Message("请取消密码后另存，再放进来。", "Save it without the password, then put it here.")


class HeavyPdf(QuizgenError):
    """A PDF that takes more time or memory than any document: a bomb, a map, a library."""

    what = Message(
        "这份 PDF 太大或太复杂，没有读完", "is a PDF too large or too intricate, and was not read to its end"
    )
    advice = Message(
        "请拆成几个文件，或另存为 Word 文件再试。",
        "Split it into its chapters, or save it as a Word file, and try again.",
    )


def pages(content: bytes, name: str) -> list[Page]:
    """The pages of a PDF with the places of their characters. Raises BrokenPdf, LockedPdf, HeavyPdf."""
    command = [sys.executable, "-m", "quizgen.shell.pdf_child"]
    try:
        done = subprocess.run(command, input=content, capture_output=True, timeout=PATIENCE, check=False)
    except subprocess.TimeoutExpired as error:
        raise HeavyPdf(name) from error
    told = [json.loads(line) for line in done.stdout.splitlines() if line.endswith(b"}")]
    match told:
        case [{"trouble": "locked"}]:
            raise LockedPdf(name)
        case [{"trouble": "broken"}]:
            raise BrokenPdf(name)
        case [{"pages": _}, *found, {"done": True}]:
            return [page(number, each) for number, each in enumerate(found, 1)]
        case _:
            raise HeavyPdf(name)  # the process ended in the middle of its work, as it does where memory does


def page(number: int, told: dict[str, Any]) -> Page:
    """A page as the process told it."""
    return Page(number, told["text"], told["left"], told["right"], told["base"])
