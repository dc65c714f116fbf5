"""HTML: one file that asks the network for nothing, for the screen and for the browser's own printing.

On the screen each answer is behind a click; on paper there is none. All words of documents are escaped, and a content
security policy forbids whatever is not the file's own style sheet.
"""

import base64
import hashlib
from collections.abc import Iterator
from html import escape
from pkgutil import get_data
from typing import assert_never

from quizgen.paper.plainly import shown
from quizgen.paper.sheet import Blank, Bracket, Face, Format, Head, Item, Run, Sheet, Solution, Words

LONG = 2700
"""An item of so many characters of HTML may be broken over pages."""


def write(sheet: Sheet, face: Face) -> str:
    """One face of a sheet as an HTML file."""
    style = face_file("paper.css") + (face_file("a3.css") if sheet.head.format is Format.A3 else "")
    if sheet.head.font:
        style += f":root {{ --song: {css_string(sheet.head.font)}, serif; --hei: {css_string(sheet.head.font)}, sans-serif }}\n"
    title = words(sheet.title(face))
    body = "\n".join((*_head(sheet, face), *_sections(sheet, face)))
    return page(title, style, body)


def page(title: str, style: str, body: str, script: str = "") -> str:
    """A whole HTML file; only this style and this script may have any effect."""
    policy = f"default-src 'none'; style-src {_digest(style)}" + (f"; script-src {_digest(script)}" if script else "")
    return (
        '<!doctype html>\n<html lang="zh-CN">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{title}</title>\n<style>{style}</style>\n</head>\n<body>\n{body}\n"
        + (f"<script>{script}</script>\n" if script else "")
        + "</body>\n</html>\n"
    )


def words(text: str) -> str:
    """Words of a document as they are written in HTML."""
    return escape(shown(text))


def face_file(name: str) -> str:
    """A file that stands in the folder `face`."""
    found = get_data("quizgen.paper", f"face/{name}")
    assert found is not None
    return found.decode("utf-8")


def css_string(text: str) -> str:
    """A text as a string of CSS: all but letters and digits by their codes.

    >>> css_string('宋 "体"')
    '"宋\\\\20 \\\\22 体\\\\22 "'
    """
    return '"' + "".join(one if one.isalnum() else f"\\{ord(one):x} " for one in text) + '"'


def _digest(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def _head(sheet: Sheet, face: Face) -> Iterator[str]:
    head: Head = sheet.head
    yield f"<header>\n<h1>{words(sheet.title(face))}</h1>"
    if head.subtitle:
        yield f'<p class="subtitle">{words(head.subtitle)}</p>'
    if head.facts and face is not Face.KEY:
        yield '<p class="facts">' + "".join(f"<span>{words(fact)}</span>" for fact in head.facts) + "</p>"
    if head.fields and face is Face.EXAM:
        yield '<p class="fields">' + "".join(f"<span>{words(field)}：<i></i></span>" for field in head.fields) + "</p>"
    if head.scores and face is Face.EXAM:
        cells = "".join(f"<td>{words(name)}</td>" for name in ("题　号", *sheet.numerals, "总　分"))
        empty = "<td></td>" * (len(sheet.sections) + 1)
        yield f"<table><tr>{cells}</tr><tr><td>得　分</td>{empty}</tr></table>"
    yield "</header>"
    if face is Face.KEY:
        yield from (f'<p class="legend">出处：{words(name)}</p>' for name in sheet.documents)
        yield '<p class="legend">说明：并列的各项次序不同、意思完整的，不扣分（排序题除外）。</p>'


def _sections(sheet: Sheet, face: Face) -> Iterator[str]:
    for section in sheet.sections:
        yield f"<h2>{words(section.heading)}</h2>"
        for item in section.items:
            body = "".join(_entry(item) if face is Face.KEY else _question(item, sheet.blank, face))
            long = ' class="long"' if len(body) > LONG else ""
            yield f"<article{long}><b>{item.number}．</b>{body}</article>"


def _question(item: Item, blank: int, face: Face) -> Iterator[str]:
    yield f'<p class="stem">{item.worth}{"".join(_run(run, blank, face) for run in item.runs)}</p>'
    if item.options:
        yield f'<ul class="in{item.columns}">'
        for option in item.options:
            red = ' class="red"' if option.right and face is not Face.EXAM else ""
            yield f"<li{red}>{option.mark}{words(option.text)}</li>"
        yield "</ul>"
    if face is not Face.EXAM:
        if item.lines:
            yield f'<p class="red">答：{words(item.solution.answer)}</p>'
        return
    if item.lines:
        yield f'<div class="lines">{"<i></i>" * item.lines}</div>'
    yield f"<details><summary>答案</summary><div>{''.join(_entry(item))}</div></details>"


def _run(run: Run, blank: int, face: Face) -> str:
    match run:
        case Words(text=text):
            return words(text)
        case Blank(answer=answer):
            inner = "<i></i>" * blank if face is Face.EXAM else f"<u>{words(answer)}</u>"
            return f'<span class="blank">{inner}</span>'
        case Bracket(answer=answer, width=width):
            inner = "　" * width if face is Face.EXAM else f'<span class="red">{words(answer)}</span>'
            return f'<span class="bracket">（{inner}）</span>'
    assert_never(run)


def _entry(item: Item) -> Iterator[str]:
    solution: Solution = item.solution
    yield f'<p class="answer">{words(solution.answer)}{item.worth}</p>'
    if solution.quote or solution.place:
        quote = "".join(f"<u>{words(one.text)}</u>" if one.answer else words(one.text) for one in solution.quote)
        label = "<em>解析</em>" if quote else ""
        place = f'<span class="place">（{words(solution.place)}）</span>' if solution.place else ""
        yield f'<p class="proof">{label}{quote}{place}</p>'
    if solution.note:
        yield f'<p class="proof"><em>说明</em>{words(solution.note)}</p>'
