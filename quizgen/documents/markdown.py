"""Markdown: headings, paragraphs, list items, table rows, without their marks; pictures and link targets left out."""

import re
from bisect import bisect_right
from collections.abc import Iterator

from quizgen.documents.draft import PART, Draft, Form, Line, Manuscript, numbered_lines
from quizgen.documents.front_matter import front_matter
from quizgen.documents.html import without
from quizgen.documents.tidying import ENTITY, entity_text

# Noncharacters, which tidying leaves in no text, stand for what is taken out until the lines are made.
LINK, UNLINK, PICTURE, GOES_ON = "\ufdd0", "\ufdd1", "\ufdd2", "\ufdd3"

TARGET = r"\((?:[^()\n]|\([^()\n]*\))*\)"  # (https://a.cn/b_(c).htm "标题")
PICTURE_MARK = re.compile(rf"!\[[^\[\]]*\]{TARGET}|<img\b[^<>]*>", re.IGNORECASE)  # ![图](https://a.cn/1.jpg)
ADDRESS = r"(?=\((?:\)|[A-Za-z]+:|[/#.?]|[\w%-]+[./]))"  # no link: [A](正确)
LINK_MARK = re.compile(rf"\[(?P<text>[^\[\]]*)\]{ADDRESS}{TARGET}")  # [原文](https://a.cn/1.htm)
EXCERPT_CUT = re.compile(
    r"(?<=[^\s。！？；：…”）])[ \t]*\n<!--[ \t]*more[ \t]*-->[ \t]*\n(?=\S)"
)  # 现代化四⏎<!--more-->⏎川
HIDDEN = (("<!--", "-->"), ("<script", "</script>"), ("<style", "</style>"))
ENDS_PART = re.compile(
    r"</?(?:p|br|div|h[1-6]|li|ul|ol|tr|td|th|table|tbody|thead|section|article|blockquote|figure|figcaption|hr)\b[^<>]*>",
    re.IGNORECASE,
)
TAG = re.compile(r"</?[A-Za-z][A-Za-z0-9-]*(?:[\s/][^<>]*)?>|<https?:[^<>\s]*>")  # <span style="…">, <https://a.cn>

FENCE = re.compile(r" {0,3}(?P<fence>```|~~~)")
RULE = re.compile(r" {0,3}(?:(?:-[ ]*){3,}|(?:\*[ ]*){3,}|(?:_[ ]*){3,})$")
SENTENCE_END = re.compile(r"[。！？；]”?$")
UNDERLINE = re.compile(r" {0,3}(?:=+|-{2,})[ ]*$")
HEADING = re.compile(r" {0,3}(?P<marks>#{1,6})(?:[ ]+|(?<=##)(?=[^#\s]))")  # ## 二、主要任务
QUOTE = re.compile(r"(?: {0,3}> ?)+")  # > 引文
BULLET = re.compile(r"[ ]*[-*+][ ]+(?:\[[ xX]\][ ]+)?")  # - 时间：1992年
NUMBER = re.compile(r"[ ]*\d{1,3}[.)][ ]+")  # 1. 坚持党的领导
ROW = re.compile(r"[ ]*\|.*\|[ ]*$")  # | 社会性质 | 半殖民地半封建社会 |
ROW_RULE = re.compile(r"[ ]*\|[ :|-]*-[ :|-]*$")
CELL = re.compile(r"(?<!\\)\|")

INLINE = re.compile(
    r"\\(?P<escaped>[!-/:-@\[-`{-~])"  # 1\. \*
    r"|\*\*+|~~+|``*"  # **会议强调**
    r"|\*(?<!\d\*)(?P<star>[^\s*](?:[^*\n]*[^\s*])?)\*(?!\d)"  # *会议*
    r"|_(?<!\w_)_?(?P<under>[^\s_](?:[^_\n]*[^\s_])?)__?(?!\w)"  # _会议_
    rf"|(?P<entity>{ENTITY})"  # &nbsp;
)
MARKS = frozenset("-*_>#+|0123456789")  # what the mark of a line begins with
STRONG = re.compile(r"\*\*[^*]+\*\*")
LONGEST_UNDERLINED = 40  # a longer line above --- is a paragraph above a rule


def read(text: str) -> Manuscript:
    """The drafts of a Markdown file, and what its front matter declares."""
    front = front_matter(text)
    drafts = tuple(_drafts(text[front.length :], front.lines + 1))
    return Manuscript(drafts, front.title, front.date, front.issuer)


def _drafts(text: str, first: int) -> Iterator[Draft]:
    lines = list(_unfenced(list(numbered_lines(_marked(text), first))))
    gap, linked, goes_on = 0, False, False
    held: Draft | None = None
    for line in lines:
        raw = line.text
        if (
            held is not None
            and held.form == "line"
            and not gap
            and UNDERLINE.match(raw)
            and not SENTENCE_END.search(held.text[-2:])
            and len(held.text) < LONGEST_UNDERLINED
        ):
            held = Draft(held.lines, "heading", held.gap, 1 if "=" in raw else 2, held.linked)
            continue
        if PICTURE in raw:
            if held is not None:
                yield held
            held, gap, goes_on = None, 0, False
            yield Draft((Line(line.number, ""),), "picture")
        form, level, words = _form(raw)
        words = words.replace(PICTURE, "")
        plain = _inline(words)
        marks = len(words) - len(plain)
        words, count, linked = _links(plain, linked)
        if not words or words.isspace():
            gap += 1
            continue
        draft = Draft((Line(line.number, words.replace(GOES_ON, "")),), form, gap, level, count, marks)
        if held is not None and goes_on:
            held = Draft(held.lines + draft.lines, held.form, held.gap, held.level, held.linked + draft.linked)
        else:
            if held is not None:
                yield held
            held = draft
        gap, goes_on = 0, GOES_ON in words
    if held is not None:
        yield held


def _marked(text: str) -> str:
    """The text with pictures, links and tags replaced by noncharacters, comments and scripts by their line ends."""
    text = EXCERPT_CUT.sub(f"{GOES_ON}\n\n", text)
    for opening, closing in HIDDEN:
        text = without(text, opening, closing)
    text = PICTURE_MARK.sub(lambda mark: PICTURE + "\n" * mark[0].count("\n"), text)
    text = LINK_MARK.sub(lambda mark: f"{LINK}{mark['text']}{UNLINK}", text)
    return TAG.sub("", ENDS_PART.sub(PART, text)) if "<" in text else text


def _unfenced(lines: list[Line]) -> Iterator[Line]:
    """The lines outside of code fences; a fence that is never closed is none."""
    fences = [(index, fence["fence"]) for index, line in enumerate(lines) if (fence := FENCE.match(line.text))]
    places = {mark: [index for index, fence in fences if fence == mark] for mark in ("```", "~~~")}
    done = -1
    for index, line in enumerate(lines):
        if index <= done:
            continue
        if fence := FENCE.match(line.text):
            later = places[fence["fence"]]
            after = bisect_right(later, index)
            if after < len(later):
                done = later[after]
                continue
        yield line


def _form(line: str) -> tuple[Form, int, str]:
    """What a line is by its mark, the level of a heading, and the line without the mark."""
    if line.lstrip(" ")[:1] not in MARKS:
        return "line", 0, line
    if RULE.match(line):
        return "line", 0, ""
    if quote := QUOTE.match(line):
        line = line[quote.end() :]
    if heading := HEADING.match(line):
        words = line[heading.end() :].rstrip()
        bare = words.rstrip("#")
        return "heading", len(heading["marks"]), bare if bare.endswith(" ") else words
    if bullet := BULLET.match(line):
        return "item", 0, line[bullet.end() :]
    if NUMBER.match(line):
        return "item", 0, line
    if ROW.match(line):
        if ROW_RULE.match(line):
            return "row", 0, ""
        return "row", 0, " ".join(filter(None, (cell.strip() for cell in CELL.split(line.strip().strip("|")))))
    stripped = line.strip()
    if stripped.startswith("**") and stripped.endswith("**") and not STRONG.sub("", stripped).strip():
        return "strong", 0, line
    return "line", 0, line


def _inline(text: str) -> str:
    """The words of a line: emphasis marks dropped, escapes and entities undone."""

    def words(match: re.Match[str]) -> str:
        if entity := match["entity"]:
            return entity_text(entity)
        return match["escaped"] or match["star"] or match["under"] or ""

    return INLINE.sub(words, text)


def _links(text: str, linked: bool) -> tuple[str, int, bool]:
    """The line without link marks, how many of its characters are links, and whether a link goes on to the next."""
    if not linked and LINK not in text:
        return text.replace(UNLINK, ""), 0, False
    count = 0
    kept: list[str] = []
    for part in re.split(f"([{LINK}{UNLINK}])", text):
        if part in (LINK, UNLINK):
            linked = part == LINK
        else:
            kept.append(part)
            count += len(part.strip()) if linked else 0
    return "".join(kept), count, linked
