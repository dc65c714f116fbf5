"""HTML: title, date and text of a page, without scripts and menus; what of it is the document, furniture tells."""

import datetime
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from quizgen.documents import tags
from quizgen.documents.draft import PART, Draft, Form, Line, Manuscript
from quizgen.documents.front_matter import calendar_day
from quizgen.documents.han import HAN
from quizgen.documents.line_marks import opens_entry
from quizgen.documents.tidying import OLD_ENTITY, entity_text

ENTITIES = re.compile(OLD_ENTITY)
HIDDEN = (("<!--", "-->"), ("<?", "?>"), ("<%", "%>"))  # comments; PHP and JSP pages
DECLARATION = re.compile(r"<![^<>]*>")

BREAKS = frozenset(
    {"p", "br", "div", "h1", "h2", "h3", "h4", "h5", "h6", "li", "ul", "ol", "dl", "dt", "dd", "tr", "table", "tbody"}
    | {"thead", "section", "article", "main", "header", "blockquote", "figure", "figcaption", "hr", "pre", "body"}
    | {"html", "form", "fieldset", "center", "address"}
)
BOLD = frozenset({"strong", "b"})
PICTURES = frozenset({"img", "embed"})

TITLES = ("articletitle", "og:title", "twitter:title")
DATES = ("publishdate", "pubdate", "article:published_time", "og:published_time", "og:release_date", "publish_time")
OTHER_DATES = ("publish-date", "datepublished", "dc.date", "dcterms.created", "weibo:article:create_at", "date")
ISSUERS = ("contentsource", "source", "publisher", "og:article:author", "mediaid")
SITE_NAME = re.compile(r"\s*(?:[_|｜]|\s[-–—]\s).*$")  # 中央经济工作会议在北京举行_新华网
SHORTEST_TITLE = 6
_MARKED = 2


@dataclass(slots=True)
class Page:
    """What has been read of a page so far: the drafts, and the block in the making."""

    drafts: list[Draft] = field(default_factory=list)
    lines: list[Line] = field(default_factory=list)
    form: Form = "line"
    level: int = 0
    linked: int = 0
    bold: int = 0
    preformatted: bool = False

    def add(self, number: int, words: str, inside: "Inside") -> None:
        """Go on with the block by words from one line of the source."""
        if self.lines and self.lines[-1].number == number:
            self.lines[-1] = Line(number, self.lines[-1].text + words)
        elif self.lines or not words.isspace():
            self.lines.append(Line(number, words))
        size = len(words.strip())
        self.linked += size if inside.link else 0
        self.bold += size if inside.bold else 0

    def end(self) -> None:
        """End the block; the next one is a paragraph until a tag says otherwise."""
        lines = tuple(line for line in self.lines if line.text and not line.text.isspace())
        if lines:
            size = sum(len(line.text.strip()) for line in lines)
            form: Form = "strong" if self.form == "line" and self.bold >= size else self.form
            if form == "line" and self.linked == 0 and (self.preformatted or _stand_alone(lines)):
                self.drafts += _pasted(lines)
            else:
                self.drafts.append(Draft(lines, form, 0, self.level, self.linked))
        self.lines, self.form, self.level, self.linked, self.bold = [], "line", 0, 0, 0

    def picture(self, number: int) -> None:
        """Mark that something which is no text stands here."""
        self.end()
        self.drafts.append(Draft((Line(number, ""),), "picture"))


@dataclass(slots=True)
class Inside:
    """The elements that the place stands in."""

    link: bool = False
    bold: int = 0


def read(text: str) -> Manuscript:
    """The drafts of a page, and what its head declares."""
    text = text.replace(PART, " ")
    for opening, closing in HIDDEN:
        text = without(text, opening, closing)
    text = DECLARATION.sub(lambda declaration: "\n" * declaration[0].count("\n"), text)
    page = Page()
    declared: dict[str, str] = {}
    inside = Inside()
    number, done = 1, 0
    for tag in tags.shown(text):
        number = _text(text[done : tag.start], number, page, inside)
        done, name = tag.stop, tag.name
        if name == "title" and "title" not in declared:
            declared["title"] = _plain(tag.words)
        elif name == "meta":
            declared = _meta(tag.attributes) | declared
        elif name in tags.MENUS or name in PICTURES:
            page.picture(number)
        elif name in BREAKS:
            page.end()
            if name == "pre":
                page.preformatted = not tag.is_end
            if not tag.is_end:
                _begin(name, page)
        elif name in ("td", "th") and page.lines:
            page.add(number, " ", inside)
        elif name == "a":
            inside.link = not tag.is_end
        elif name in BOLD:
            inside.bold = max(inside.bold + (-1 if tag.is_end else 1), 0)
        number += text.count("\n", tag.start, tag.stop)
    _text(text[done:], number, page, inside)
    page.end()
    return Manuscript(tuple(page.drafts), _title(declared, page.drafts), _date(declared), _issuer(declared))


def _stand_alone(lines: Sequence[Line]) -> bool:
    """Whether the lines of one block are its paragraphs, as pasted text has them: two below the first open with marks."""
    return sum(opens_entry(line.text.strip()) for line in lines[1:]) >= _MARKED


def _pasted(lines: Sequence[Line]) -> Iterator[Draft]:
    """The paragraphs of pasted text: a line that ends in a comma goes on in the next one."""
    held: list[Line] = []
    last = lines[0].number - 1
    for line in lines:
        held.append(line)
        if not line.text.rstrip().endswith(("，", "、")) or line is lines[-1]:
            yield Draft(tuple(held), gap=held[0].number - last - 1)
            held, last = [], line.number


def _begin(name: str, page: Page) -> None:
    """What the block will be, by the tag that opens it."""
    if len(name) == 2 and name[0] == "h" and name[1].isdigit():
        page.form, page.level = "heading", int(name[1])
    elif name == "li":
        page.form = "item"
    elif name == "tr":
        page.form = "row"


def _text(text: str, number: int, page: Page, inside: Inside) -> int:
    """Add the words between two tags to the block; the number of the line after them."""
    if text:
        for offset, words in enumerate(text.split("\n")):
            if words:
                page.add(number + offset, ENTITIES.sub(lambda entity: entity_text(entity[0]), words), inside)
        number += text.count("\n")
    return number


def _meta(attributes: str) -> dict[str, str]:
    """What a <meta> declares, under its name in lower case."""
    found = tags.attributes(attributes)
    key = found.get("name") or found.get("property") or found.get("itemprop") or ""
    return {key.lower(): _plain(found.get("content", ""))} if key else {}


def _plain(text: str) -> str:
    return " ".join(ENTITIES.sub(lambda entity: entity_text(entity[0]), text).split())


def _title(declared: dict[str, str], drafts: list[Draft]) -> str | None:
    """The title that the page declares for the article, else its one <h1>, else <title> without the site's name."""
    for key in TITLES:
        if declared.get(key):
            return declared[key]
    heads = {draft.text for draft in drafts if draft.level == 1}
    if len(heads) == 1:
        return " ".join(heads.pop().split())
    title = declared.get("title", "")
    short = SITE_NAME.sub("", title)
    return next((words for words in (short, title) if len(words) >= SHORTEST_TITLE), None)


def _date(declared: dict[str, str]) -> datetime.date | None:
    return next((day for key in DATES + OTHER_DATES if (day := calendar_day(declared.get(key, "")))), None)


def _issuer(declared: dict[str, str]) -> str | None:
    return next((declared[key] for key in ISSUERS if HAN.search(declared.get(key, ""))), None)


def without(text: str, opening: str, closing: str) -> str:
    """The text without what stands between the two, but for its line ends; what is never closed stays."""
    lowered = text.lower() if opening in text or opening.upper() in text else ""
    if len(lowered) != len(text):
        lowered = text
    kept: list[str] = []
    done = 0
    while (start := lowered.find(opening, done)) >= 0 and (stop := lowered.find(closing, start)) >= 0:
        stop += len(closing)
        kept += text[done:start], "\n" * text.count("\n", start, stop)
        done = stop
    return "".join(kept) + text[done:] if kept else text
