"""What `quizgen print` can be told, as options of the command line."""

from pathlib import Path
from typing import Annotated

import typer

from quizgen.shell.arguments import said


def option(zh: str, en: str, *names: str, metavar: str | None = None) -> typer.models.OptionInfo:
    """An option with its help in the user's language."""
    made: typer.models.OptionInfo = typer.Option(*names, metavar=metavar, help=said(zh, en), show_default=False)
    return made


Quizzes = Annotated[
    list[Path],
    typer.Argument(metavar="QUIZ.yaml", help=said("题库，或放题库的文件夹", "Quizzes, or folders of them")),
]
Output = Annotated[
    Path | None,
    option(
        "写到这个文件：.pdf、.docx 或 .html",
        "Write to this file: .pdf, .docx or .html",
        "-o",
        "--output",
        metavar="FILE",
    ),
]
Count = Annotated[
    str,
    option(
        "几道题，如 20 或 fill=10,choice=5,short=2",
        "How many, like 20 or fill=10,choice=5,short=2",
        "--count",
        metavar="COUNT",
    ),
]
Total = Annotated[str, option("满分，如 100", "The total of points, like 100", "--total", metavar="POINTS")]
Kinds = Annotated[
    str,
    option(
        "只出这些题型：fill、choice、multiple、judge、order、short",
        "Only these kinds: fill, choice, multiple, judge, order, short",
        "--kinds",
        metavar="KINDS",
    ),
]
From = Annotated[
    list[str],
    option(
        "只用这份文档的题：文件名或标题中的几个字（可多次）",
        "Only from this document: its file, or words of its title (repeatable)",
        "--from",
        metavar="DOCUMENT",
    ),
]
Since = Annotated[
    str,
    option("只用这天以来的文档", "Only documents dated or added since this day", "--since", metavar="2026-01-01"),
]
Seed = Annotated[
    str,
    option(
        "换一个数，就换一批题；同一个数，同一份卷", "Another seed, another choice; the same, the same paper", "--seed"
    ),
]
Versions = Annotated[
    int,
    option("几套卷：同样的题，次序和选项不同", "How many versions: the same questions in other orders", "--versions"),
]
Teacher = Annotated[
    bool, option("另出教师用卷：答案用红字写在题中", "A teacher's copy too, with the answers in red", "--teacher")
]
Whole = Annotated[
    bool,
    option(
        "全部印出，互相泄露答案的题也印（用来学习）",
        "Every question, also those that give each other away: to study from",
        "--all",
    ),
]
Contest = Annotated[
    bool,
    option(
        "现场竞赛：投影页面和主持人用的题单",
        "A live contest: a page for the projector, a sheet for the host",
        "--contest",
    ),
]
Title = Annotated[str, option("标题", "The title", "--title")]
Subtitle = Annotated[str, option("副标题", "The subtitle", "--subtitle")]
Minutes = Annotated[int | None, option("考试时间（分钟）", "The time allowed, in minutes", "--time", metavar="MINUTES")]
Fields = Annotated[
    str,
    option(
        "卷头要填的各项，用逗号分开；空则不印",
        "What is filled in at the head, with commas between; empty for nothing",
        "--fields",
    ),
]
Seal = Annotated[
    bool, option("左边印密封线（PDF、Word）", "A line to seal along, at the left edge (PDF, Word)", "--seal")
]
Scores = Annotated[bool, option("印得分表", "A table for the points of each section", "--scores")]
Wide = Annotated[bool, option("A3 横排两栏", "Two columns on A3", "--a3")]
Font = Annotated[
    str, option("正文和标题的字体，如 仿宋", "A font of this computer for all text", "--font", metavar="NAME")
]
