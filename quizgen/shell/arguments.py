"""What the commands can be told, as arguments and options; those of `quizgen print` alone are in `print_options`."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from quizgen.documents.trouble import Message
from quizgen.shell.language import Language, spoken

HOME = spoken()


def said(zh: str, en: str) -> str:
    """The help text in the user's language."""
    return HOME.of(Message(zh, en))


class Format(StrEnum):
    """How facts are printed."""

    JSONL = "jsonl"
    TABLE = "table"


Home = Annotated[
    Path,
    typer.Argument(metavar="DIR", help=said("含有 seeds/ 的文件夹", "The folder that has seeds/"), show_default=False),
]
Plan = Annotated[
    bool, typer.Option("--plan", help=said("只列出会改变什么，不写任何文件", "Show what would change, write nothing"))
]
Lang = Annotated[
    Language, typer.Option("--lang", help=said("屏幕上的语言", "The language of the screen"), show_default=False)
]
Documents = Annotated[list[Path], typer.Argument(metavar="PATH", help=said("文档或文件夹", "Documents or folders"))]
Document = Annotated[Path, typer.Argument(metavar="PATH", help=said("一份文档", "A document"))]
Into = Annotated[
    Path,
    typer.Option(
        "--to", metavar="DIR", help=said("含有 seeds/ 的文件夹", "The folder that has seeds/"), show_default=False
    ),
]
As = Annotated[Format, typer.Option("--format", help=said("输出格式", "How to print them"))]
CardId = Annotated[
    str,
    typer.Argument(
        metavar="CARD", help=said("卡片的 id，开头几位即可", "A card's id; its first characters are enough")
    ),
]
Rule = Annotated[
    str, typer.Argument(metavar="RULE", help=said("规则、卡片形式或格式的名字", "A rule, card form or format"))
]
