"""Renderers of the pages on paper: a quiz, and what becomes of it when it is printed.

Keys of the quiz that begin with x- say what is asked for, as on the command line: x-count, x-total, x-seed, x-title,
x-versions, x-face (exam, teacher, key), x-page: a file name without suffix.
"""

import html
import io
import json
import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from html.parser import HTMLParser
from xml.etree import ElementTree

import pypdfium2
import pypdfium2.raw as raw
import yaml
from merging import told

from quizgen.decks import quiz
from quizgen.documents.trouble import QuizgenError
from quizgen.paper import bank, choosing, contest, html_file, leak, marks, measure, options, pdf_file, wishes, word_file
from quizgen.paper.automaton import Automaton
from quizgen.paper.chance import shuffled
from quizgen.paper.choosing import Wish
from quizgen.paper.composing import Order, compose
from quizgen.paper.plainly import shown
from quizgen.paper.question import Kind, Question
from quizgen.paper.sheet import Blank, Bracket, Face, Head, Item, Run, Sheet, Words
from quizgen.paper.solution import solution

NAME = "decks/会议.yaml"
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


@dataclass(frozen=True, slots=True)
class Asked:
    """A page's quiz, and what is asked for."""

    bank: tuple[Question, ...]
    title: str
    given: dict[str, str]

    def wish(self) -> Wish:
        """Which questions."""
        count = wishes.counts(self.given["x-count"]) if "x-count" in self.given else None
        seed, printed = self.given.get("x-seed", "1"), (self.title,)
        if isinstance(count, int):
            return Wish(count=count, seed=seed, printed=printed)
        return Wish(counts=count, seed=seed, printed=printed)

    def sheets(self) -> tuple[Sheet, ...]:
        """All of it, composed."""
        total = wishes.total(self.given["x-total"]) if "x-total" in self.given else None
        order = Order(Head(self.title), total, versions=int(self.given.get("x-versions", "1")))
        return compose(choosing.everything(self.bank).questions, order)

    @property
    def face(self) -> Face:
        """Which face."""
        return Face(self.given.get("x-face", "exam"))


def asked(text: str) -> Asked:
    """The quizzes of a block, parted by lines of ---, with what the first asks for."""
    parts = text.split("\n---\n")
    quizzes = [quiz.read(part, NAME) for part in parts]
    given = yaml.load(parts[0], yaml.BaseLoader)
    return Asked(bank.questions(quizzes), given.get("x-title", quizzes[0].title), given)


def questions(_: str, text: str) -> str:
    """Each question: its kind, its text, its options, its answers."""
    return "\n".join(
        " | ".join([one.kind, one.text, *([" ".join(one.options)] if one.options else []), "；".join(one.answers)])
        for one in asked(text).bank
    )


def leaks(_: str, text: str) -> str:
    """Who gives away whom."""
    pool = asked(text).bank
    found = leak.leaks(pool)
    told = [
        f"{pool[one].id} gives away {pool[other].id}"
        for one in range(len(pool))
        for other in sorted({asker for words in found.shows[one] for asker in found.askers[words]})
        if other != one
    ]
    return "\n".join(told)


def found(_: str, text: str) -> str:
    """The words of the first line that stand in the second."""
    first, second = text.split("\n")
    words = first.split()
    return " ".join(
        words[number] for number in sorted(Automaton({word: at for at, word in enumerate(words)}).found(second))
    )


def chosen(_: str, text: str) -> str:
    """What is asked, and how much is missing."""
    given = asked(text)
    choice = choosing.choose(given.bank, given.wish())
    lines = [f"{one.id} {one.text}" for group in choice.questions.values() for one in group]
    lines += [f"missing: {count} {kind}" for kind, count in choice.missing.items()]
    return "\n".join([*lines, *([f"apart: {choice.apart}"] if choice.apart else [])])


def shares(_: str, text: str) -> str:
    """The points of the questions of each kind, for lines like `fill=10,short=2 = 100`."""
    return "\n".join(_shared(line) for line in text.split("\n"))


def _shared(line: str) -> str:
    counts, _, total = line.rpartition(" = ")
    wanted = wishes.counts(counts)
    assert isinstance(wanted, dict)
    worths = marks.share(wanted, wishes.total(total))
    return "; ".join(f"{kind}: {' '.join(map(marks.points, group))}" for kind, group in worths.items())


def arranged(_: str, text: str) -> str:
    """Each question's options under their letters, and the letters of the answer."""
    given = asked(text)
    return "\n".join(
        " ".join(
            (
                *(f"{options.label(one.kind, place)}.{option}" for place, option in enumerate(one.options)),
                "→",
                options.letters(one) if one.options else one.answers[0],
            )
        )
        for one in options.arranged(given.bank, given.given.get("x-seed", "1"))
    )


def room(_: str, text: str) -> str:
    """For each question: the columns of its options, the lines for its answer; then the width of the blanks."""
    pool = asked(text).bank
    lines = [
        f"{one.id}: {measure.columns(one.options)} columns"
        if one.options
        else f"{one.id}: {measure.lines(one.answers)} lines"
        for one in pool
        if one.kind is not Kind.FILL
    ]
    blank = measure.blank(answer for one in pool if one.kind is Kind.FILL for answer in one.answers)
    return "\n".join([*lines, f"blank: {blank} ems"] if pool else [])


def solved(_: str, text: str) -> str:
    """What the key says of each question; the answer in its sentence stands in 【】."""
    return "\n".join(
        f"{found.answer} | {''.join(f'【{part.text}】' if part.answer else part.text for part in found.quote)}"
        for found in (solution(one, "") for one in asked(text).bank)
    )


def sheet(_: str, text: str) -> str:
    """The sheets as plain text."""
    given = asked(text)
    return "\n\n".join("\n".join(_set(one, given.face)) for one in given.sheets())


def _set(one: Sheet, face: Face) -> Iterator[str]:
    yield one.title(face)
    yield "　".join((*one.head.facts, *one.head.fields)) if face is Face.EXAM else "　".join(one.documents)
    for section in one.sections:
        yield section.heading
        for item in section.items:
            yield from _key(item) if face is Face.KEY else _item(item, one.blank, face)


def _item(item: Item, blank: int, face: Face) -> Iterator[str]:
    yield f"{item.number}．{item.worth}" + "".join(_run(run, blank, face) for run in item.runs)
    if item.options:
        yield f"  {'  '.join(f'{option.label} {option.text}' for option in item.options)}  [{item.columns}]"
    if item.lines:
        yield f"  [{item.lines} lines]" if face is Face.EXAM else f"  答：{item.solution.answer}"


def _run(run: Run, blank: int, face: Face) -> str:
    match run:
        case Words(text=text):
            return text
        case Blank(answer=answer):
            return "＿" * blank if face is Face.EXAM else f"【{answer}】"
        case Bracket(answer=answer, width=width):
            return f"（{'　' * width if face is Face.EXAM else answer}）"


def _key(item: Item) -> Iterator[str]:
    quote = "".join(f"【{part.text}】" if part.answer else part.text for part in item.solution.quote)
    yield f"{item.number}．{item.solution.answer}　{quote}{item.solution.place}{item.solution.note}".rstrip()


def plain(_: str, text: str) -> str:
    """Characters given as \\u0007 or \\ud800, as they are printed."""
    return shown(json.loads(f'"{text}"'))


def wished(_: str, text: str) -> str:
    """What an option means, for lines like `--count fill=10`."""
    readers = {"--count": wishes.counts, "--kinds": wishes.kinds, "--total": wishes.total, "--since": wishes.day}
    return "\n".join(
        _wished(readers[name](words)) for name, _, words in (line.partition(" ") for line in text.split("\n"))
    )


def _wished(value: object) -> str:
    if isinstance(value, dict):
        return " ".join(f"{kind}={count}" for kind, count in value.items())
    return " ".join(sorted(value)) if isinstance(value, frozenset) else str(value)


def lots(_: str, text: str) -> str:
    """The words of a line after its seed, in the order of their lots."""
    return "\n".join(
        " ".join(shuffled(words.split(), seed))
        for seed, _, words in (line.partition(": ") for line in text.split("\n"))
    )


def pdf(_: str, text: str) -> str:
    """The lines of the PDF as another program reads them, and the characters that no font has."""
    given = asked(text)
    made = pdf_file.write(given.sheets()[0], given.face)
    return "\n".join([*pdf_lines(made.content), *(f"missing: {one}" for one in made.missing)])


def pdf_lines(content: bytes) -> list[str]:
    """The lines of text on all pages."""
    document = pypdfium2.PdfDocument(content)
    try:
        pages = [page.get_textpage().get_text_bounded() for page in document]
    finally:
        document.close()
    return [re.sub(r"\s+", " ", line).strip() for page in pages for line in page.splitlines() if line.strip()]


def word(_: str, text: str) -> str:
    """The paragraphs of the Word file, each after its style; blanks as ＿, tabs as ⇥."""
    given = asked(text)
    return "\n".join(word_lines(word_file.write(given.sheets()[0], given.face)))


def word_lines(content: bytes) -> Iterator[str]:
    """The paragraphs of a Word file with their styles."""
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        root = ElementTree.fromstring(package.read("word/document.xml"))
    for paragraph in root.iter(f"{W}p"):
        style = paragraph.find(f"{W}pPr/{W}pStyle")
        assert style is not None
        words = "".join(
            {"t": one.text or "", "tab": "⇥", "br": "⏎"}.get(one.tag.removeprefix(W), "") for one in paragraph.iter()
        )
        yield f"{style.get(f'{W}val')}: {words}".replace("\u2003", "＿").rstrip()


def page(_: str, text: str) -> str:
    """The body of the HTML file, without what frames it."""
    given = asked(text)
    made = html_file.write(given.sheets()[0], given.face)
    return made.partition("<body>\n")[2].partition("\n</body>")[0]


def reaches(page: str, text: str) -> str:
    """What a file would load, follow or run: links, images, scripts, fields."""
    given = asked(text)
    one, face = given.sheets()[0], given.face
    match page:
        case "html_file":
            return "\n".join(Reaching.of(html_file.write(one, face)))
        case "word_file":
            with zipfile.ZipFile(io.BytesIO(word_file.write(one, face))) as package:
                parts = "".join(
                    package.read(name).decode() for name in ("word/document.xml", "word/_rels/document.xml.rels")
                )
            return "\n".join(re.findall(r'<w:(?:instrText|fldSimple|hyperlink|object)|TargetMode="External"', parts))
        case _:
            document = pypdfium2.PdfDocument(pdf_file.write(one, face).content)
            try:
                return "\n".join("link" for page in document for _ in range(raw.FPDFPage_GetAnnotCount(page)))
            finally:
                document.close()


class Reaching(HTMLParser):
    """Collects what a page would load, follow or run."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    @classmethod
    def of(cls, page: str) -> list[str]:
        """What one page would."""
        parser = cls()
        parser.feed(page)
        parser.close()
        return parser.found + re.findall(r"url\([^)]*\)|@import", page.partition("<style>")[2].partition("</style>")[0])

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        active = {"src", "href", "srcset", "action", "data", "style"}
        self.found += [f"{tag} {name}" for name, _ in attrs if name in active or name.startswith("on")]
        if tag in {"script", "iframe", "object", "embed", "form", "link", "base"}:
            self.found.append(tag)


def dealt(_: str, text: str) -> str:
    """The questions of a contest by rounds, as the page for the projector holds them."""
    given = asked(text)
    slides = contest.slides(choosing.everything(given.bank).questions, "1")
    made = contest.projector(given.title, slides)
    inner = re.search(r'id="contest">(.*?)</script>', made, re.DOTALL)
    assert inner is not None
    data = json.loads(inner[1])
    return "\n".join(
        f"{slide['round']} {slide['number']} {slide['worth']}分 {slide['seconds']}秒 "
        + "".join(
            run["text"] if "text" in run else f"【{run.get('blank') or run.get('bracket')}】" for run in slide["runs"]
        )
        + "".join(f" {label}.{option}" for label, option, _ in slide["options"])
        for slide in data["slides"]
    )


def refusal(page: str, text: str) -> str:
    """What is said where the page's work cannot be done, in both languages."""
    work = {"bank": questions, "marks": shares, "wishes": wished, "contest": dealt, "composing": sheet}[page]
    try:
        work(page, text)
    except QuizgenError as error:
        return told(error)
    raise AssertionError("nothing was refused")


def unescaped(markup: str) -> str:
    """The words of HTML."""
    return html.unescape(re.sub(r"<[^>]*>", "", markup))
