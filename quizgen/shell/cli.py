"""The commands. What they do stands elsewhere and is loaded when a command runs: `--help` answers at once."""

import gc
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

import typer

from quizgen import __version__
from quizgen.documents.trouble import Message, QuizgenError
from quizgen.shell import print_options as asked
from quizgen.shell.arguments import (
    HOME,
    As,
    CardId,
    Document,
    Documents,
    Format,
    Home,
    Into,
    Lang,
    Plan,
    Rule,
    said,
)
from quizgen.shell.errors import NotFound
from quizgen.shell.language import Language
from quizgen.shell.screen import Doubt, Screen, speak_utf8

FINE, ATTENTION, MISUSE = 0, 1, 2

app = typer.Typer(
    name="quizgen",
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    no_args_is_help=True,
    help=said(
        """把一个文件夹的中文公文变成 Anki 牌组和可打印的试题，只凭规则，每次结果相同。

        \b
        示例（在有 seeds/ 的文件夹里）：
          quizgen build
          quizgen extract seeds --format table
          quizgen explain formulation
        """,
        """Turn a folder of Chinese official documents into Anki decks and printable quizzes, by rules alone.

        \b
        For example, in a folder that has seeds/:
          quizgen build
          quizgen extract seeds --format table
          quizgen explain formulation
        """,
    ),
)


def version(asked: bool) -> None:
    """Print the version and stop."""
    if asked:
        print(f"quizgen {__version__}")
        raise typer.Exit


@app.callback()
def quizgen(
    version: Annotated[
        bool,
        typer.Option("--version", callback=version, is_eager=True, help=said("显示版本", "Show the version")),
    ] = False,
) -> None:
    """Nothing of its own: the commands do the work."""


@contextmanager
def speaking(language: Language) -> Iterator[Screen]:
    """The screen for one command; trouble that stops the command is told there, and is the user's to mend."""
    screen = Screen(language)
    try:
        yield screen
    except QuizgenError as trouble:
        screen.complain(trouble)
        raise typer.Exit(MISUSE) from None


@app.command(
    help=said(
        "seeds/ → decks/：每份文档一个 YAML 试题，外加一个 Anki 包",
        "seeds/ → decks/: a YAML quiz a document, and an Anki package",
    )
)
def build(folder: Home = Path(), plan: Plan = False, lang: Lang = HOME) -> None:
    """Run the main job, and tell what came of it."""
    from quizgen.shell import building, report

    with speaking(lang) as screen:
        built = building.plan(folder) if plan else building.update(folder)
        screen.say(*report.lines(built, lang))
        screen.complain(*built.troubles)
        raise typer.Exit(ATTENTION if built.troubles else FINE)


@app.command(
    help=said("自上次生成以来有什么变化，不写文件", "What has changed since the last build; nothing is written")
)
def status(folder: Home = Path(), lang: Lang = HOME) -> None:
    """Tell what a build would do, question by question, and which files it would write."""
    from quizgen.shell import building, report

    with speaking(lang) as screen:
        found = building.status(folder)
        screen.say(*report.status(found, lang))
        screen.complain(*found.troubles)
        raise typer.Exit(ATTENTION if found.troubles else FINE)


@app.command(
    help=said("文档或题库一有变化就生成（Ctrl-C 停止）", "Build whenever a document or quiz changes; Ctrl-C stops")
)
def watch(folder: Home = Path(), lang: Lang = HOME) -> None:
    """Build now and after every change, and report each time."""
    from quizgen.shell import report, watching

    with speaking(lang) as screen:
        for built in watching.watch(folder):
            match built:
                case QuizgenError():
                    screen.complain(built)
                case _:
                    screen.say(*report.lines(built, lang), "")
                    screen.complain(*built.troubles)


@app.command(
    help=said(
        "文档中的事实：每行一个 JSON 对象，或一张表", "The facts of documents: one JSON object a line, or a table"
    )
)
def extract(paths: Documents, format: As = Format.JSONL, lang: Lang = HOME) -> None:
    """Print facts on standard output, and nothing else there."""
    from quizgen.shell import extracting

    with speaking(lang) as screen:
        status = FINE
        rows: list[extracting.Row] = []
        for found in extracting.extracted(paths):
            match found:
                case QuizgenError():
                    screen.complain(found)
                    status = max(status, MISUSE if isinstance(found, NotFound) else ATTENTION)
                case Doubt():
                    screen.doubt(found)
                case _ if format is Format.JSONL:
                    screen.say(extracting.json_line(found))
                case _:
                    rows.append(found)
        screen.say(*extracting.table(rows))
        raise typer.Exit(status)


@app.command(help=said("把文档放进 seeds/，并说明读到了什么", "Copy documents into seeds/, and tell what was read"))
def add(paths: Documents, to: Into = Path(), lang: Lang = HOME) -> None:
    """Copy documents, asking before another one of the same name is replaced."""
    from quizgen.shell import adding

    def may_replace(place: Path) -> bool:
        question = Message(f"{place} 是另一份文件。覆盖它？", f"{place} is another file. Replace it?")
        return sys.stdin.isatty() and typer.confirm(lang.of(question), err=True)

    with speaking(lang) as screen:
        status = FINE
        for added in adding.add(paths, to, lang, may_replace):
            if isinstance(added, QuizgenError):
                screen.complain(added)
                status = max(status, MISUSE if isinstance(added, NotFound) else ATTENTION)
                continue
            screen.say(*adding.lines(added, lang))
            for doubt in added.doubts:
                screen.doubt(doubt)
            status = max(status, ATTENTION if added.left_out else FINE)
        raise typer.Exit(status)


@app.command(help=said("一份文档读出来的文字，带行号", "The text that a document is read as, with line numbers"))
def read(path: Document, lang: Lang = HOME) -> None:
    """Print the cleaned text of a document, each block with its line, of a PDF its page."""
    from quizgen.shell import showing

    with speaking(lang) as screen:
        found = showing.shown(path)
        screen.say(*showing.lines(found, lang))
        for doubt in showing.doubts(found):
            screen.doubt(doubt)


@app.command(help=said("检查文档、题库和卡片，不写文件", "What is wrong with documents, quizzes and cards"))
def check(folder: Home = Path(), lang: Lang = HOME) -> None:
    """Print what is wrong or in doubt, each with its place."""
    from quizgen.shell import checking

    with speaking(lang) as screen:
        checked = checking.check(folder)
        screen.say(*checking.lines(checked, lang))
        screen.complain(*checked.troubles)
        raise typer.Exit(ATTENTION if checked.wrong else FINE)


@app.command(
    help=said(
        "一张卡片从何而来：卡片 ← 规则 ← 原句 ← 文件:行", "Where a card comes from: card ← rule ← sentence ← file:line"
    )
)
def why(card: CardId, folder: Home = Path(), lang: Lang = HOME) -> None:
    """Print the chain from a card back to its documents."""
    from quizgen.shell import asking

    with speaking(lang) as screen:
        screen.say(*asking.why(card, folder, lang))


@app.command(help=said("一条规则的说明页", "The page of a rule"))
def explain(rule: Rule, lang: Lang = HOME) -> None:
    """Print the page that stands beside the rule."""
    from quizgen.shell import asking

    with speaking(lang) as screen:
        screen.say(asking.explain(rule))


@app.command(
    "print",
    help=said(
        """题库 → 能发下去的试卷和答案：PDF、Word 或网页

        \b
        示例：
          quizgen print decks --count fill=20,short=4 --time 60 -o 试卷.pdf
        """,
        """Quizzes → a paper to hand out, and its key: PDF, Word or a page

        \b
        For example:
          quizgen print decks --count fill=20,short=4 --time 60 -o paper.pdf
        """,
    ),
)
def print_quizzes(
    quizzes: asked.Quizzes,
    output: asked.Output = None,
    count: asked.Count = "",
    total: asked.Total = "",
    kinds: asked.Kinds = "",
    documents: asked.From = [],  # noqa: B006 - typer's way
    since: asked.Since = "",
    seed: asked.Seed = "1",
    versions: asked.Versions = 1,
    teacher: asked.Teacher = False,
    everything: asked.Whole = False,
    contest: asked.Contest = False,
    title: asked.Title = "",
    subtitle: asked.Subtitle = "",
    minutes: asked.Minutes = None,
    fields: asked.Fields = "姓名,单位,得分",
    seal: asked.Seal = False,
    scores: asked.Scores = False,
    a3: asked.Wide = False,
    font: asked.Font = "",
    lang: Lang = HOME,
) -> None:
    """Print a paper and its key, and tell where they are."""
    from quizgen.shell import print_job, printing

    with speaking(lang) as screen:
        head = print_job.head(title, subtitle, fields, seal=seal, scores=scores, a3=a3, font=font)
        job = print_job.Job(
            tuple(quizzes),
            output,
            head,
            count=count,
            kinds=kinds,
            total=total,
            documents=tuple(documents),
            since=since,
            minutes=minutes,
            seed=seed,
            versions=versions,
            teacher=teacher,
            whole=everything,
            contest=contest,
        )
        done = printing.printed(job)
        screen.say(*printing.lines(done, lang))
        raise typer.Exit(ATTENTION if done.short else FINE)


def collect_seldom() -> None:
    """Look for rubbish less often: a command builds up what it needs and ends, and there is little to collect on the way."""
    gc.set_threshold(100_000, 20, 20)


def main() -> None:
    """Run the command line. Exit status: 0 all is fine, 1 something was left out, 2 arguments or folder are wrong."""
    collect_seldom()
    speak_utf8()
    app()
