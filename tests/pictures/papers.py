"""Papers as their readers see them: printed in every format, opened by other programs, and the README's pictures taken.

Run by hand (`poe look`), and look at every picture. PDF needs pdftoppm (poppler-utils), HTML Chromium and the package
`playwright`, Word LibreOffice; what is not installed is left out, and said so.
"""

import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from quizgen.paper.sheet import Format, Head
from quizgen.shell.print_job import Job
from quizgen.shell.printing import printed

HERE = Path(__file__).resolve().parent
SAMPLE = HERE.parent / "paper" / "sample.yaml"
HEAD = Head("网信知识学习测试", "（2026年第一季度）", scores=True)
SEALED = Head("网信知识学习测试", seal=True, scores=True, format=Format.A3)


def papers(folder: Path) -> Iterator[Path]:
    """The sample in every format, and as a contest; a paper on A3."""
    for suffix in (".pdf", ".docx", ".html"):
        yield from printed(Job((SAMPLE,), folder / f"paper{suffix}", HEAD, minutes=60, teacher=True)).written
    yield from printed(Job((SAMPLE,), folder / "a3.pdf", SEALED)).written
    yield from printed(Job((SAMPLE,), folder / "contest.pdf", Head("网信知识竞赛"), contest=True)).written


def picture(pdf: Path, name: str) -> None:
    """The first page of a PDF."""
    subprocess.run(["pdftoppm", "-r", "80", "-png", "-singlefile", pdf, HERE / name], check=True)
    print(f"  {HERE / name}.png")


def portable(folder: Path) -> None:
    """PDF as it is printed."""
    for file, name in (
        ("paper", "paper"),
        ("paper-答案", "paper-key"),
        ("paper-教师用", "paper-teacher"),
        ("a3", "paper-a3"),
    ):
        picture(folder / f"{file}.pdf", name)


def words(folder: Path) -> None:
    """Word files as LibreOffice sets them; what it could not read, it would leave out."""
    done = subprocess.run(
        ["soffice", "--headless", "--convert-to", "pdf", "--outdir", folder / "word", *folder.glob("*.docx")],
        check=True,
        capture_output=True,
        text=True,
    )
    assert "Error" not in done.stderr, done.stderr
    picture(folder / "word" / "paper.pdf", "paper-word")
    text = subprocess.run(
        ["pdftotext", folder / "word" / "paper.pdf", "-"], check=True, capture_output=True, text=True
    ).stdout
    for words in ("一、填空题（每题", "网信工作的使命任务是什么？", "D．以上说法都对", "第 1 页"):
        assert words in text.replace("1页", "1 页").replace("第1", "第 1"), words


def pages(folder: Path) -> None:
    """HTML in Chromium: nothing is asked of the network, answers come at a click or a key, and are not printed."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        requests: list[str] = []
        said: list[str] = []

        def opened(name: str, wide: int, high: int) -> Any:
            page = browser.new_page(viewport={"width": wide, "height": high})
            page.on("request", lambda request: requests.append(request.url))
            page.on("console", lambda message: said.append(message.text))
            page.on("pageerror", lambda error: said.append(str(error)))
            page.goto((folder / name).as_uri())
            return page

        page = opened("paper.html", 900, 1180)
        answer = page.locator("details .answer").first
        assert not answer.is_visible()
        page.locator("summary").first.click()
        assert answer.is_visible()
        page.screenshot(path=HERE / "paper-page.png")
        page.emulate_media(media="print")
        assert not answer.is_visible()
        contest = opened("contest.html", 1280, 720)
        contest.keyboard.press("ArrowRight")
        while not contest.locator("li").count():
            contest.keyboard.press("ArrowRight")
        right = contest.locator("li.right")
        before = right.evaluate("element => getComputedStyle(element).backgroundColor")
        contest.keyboard.press("t")
        contest.wait_for_timeout(1300)
        assert contest.locator("#clock").inner_text() != "30 秒"
        contest.keyboard.press(" ")
        assert right.evaluate("element => getComputedStyle(element).backgroundColor") != before
        contest.screenshot(path=HERE / "paper-contest.png")
        browser.close()
    assert all(url.startswith("file:") for url in requests), requests
    assert said == []
    print(f"  {HERE / 'paper-page.png'}\n  {HERE / 'paper-contest.png'}")


LOOKS = {"pdftoppm": portable, "soffice": words, "chromium": pages}


def main() -> None:
    """Print, open, and take the pictures."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        print(f"{len(list(papers(folder)))} files")
        for program, look in LOOKS.items():
            if shutil.which(program):
                print(program)
                look(folder)
            else:
                print(f"{program} is not installed: its formats were not looked at")


if __name__ == "__main__":
    main()
