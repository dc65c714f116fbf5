"""A note: the fields that Anki keeps of an entry, as HTML."""

from collections.abc import Iterable, Iterator
from itertools import chain, zip_longest
from typing import NamedTuple, assert_never

from quizgen.cards.card import Citation, Cloze, Question, Window
from quizgen.decks.deck import Entry
from quizgen.decks.literal import literal
from quizgen.documents.document import Span

VANISHED = "文档中已经没有这一条。在浏览器中搜索 tag:quizgen::obsolete，可暂停或删除。"
"""The banner of a note whose fact has left the documents: a package cannot take a note back, only say so."""


class Note(NamedTuple):
    """The fields of a note in their order, which is final: Anki updates no note whose fields have been moved.

    The question comes first, because Anki asks of the first field that it is filled, warns where two notes have
    the same, and we let it sort by it. `mine` is the user's, and stands last, under what it is about; `spare1` and
    `spare2` wait for needs that nobody has thought of.
    """

    text: str
    header: str
    hint: str
    whole: str
    quote: str
    source: str
    rule: str
    notice: str
    key: str
    spare1: str = ""
    spare2: str = ""
    mine: str = ""


def note(entry: Entry) -> Note:
    """What Anki keeps of an entry. All its gaps are one cloze, c1: an entry is one card, and it stays that card."""
    citation = entry.citations[0] if entry.citations else None
    return Note(
        text=_text(entry),
        header=literal(entry.header),
        hint=literal(entry.hint),
        whole=_whole(entry),
        quote=_marked(citation.quote, _answers(citation.quote, entry)) if citation else "",
        source="<br>".join(_places(entry.citations)),
        rule=literal(citation.rule) if citation else "",
        notice=VANISHED if entry.obsolete else "",
        key=literal(entry.id),
        mine=literal(entry.note),
    )


def asked(entry: Entry) -> tuple[str, ...]:
    """The answers that the note's gaps hide."""
    layout = entry.layout
    match layout:
        case Cloze() | Question():
            return layout.answers
        case Window():
            return layout.item.answers
    assert_never(layout)


def _text(entry: Entry) -> str:
    layout = entry.layout
    match layout:
        case Cloze():
            return _gapped(layout)
        case Window():
            return f'<div class="title">{literal(layout.title)}</div>{_lines("window", _view(layout), layout.ordered)}'
        case Question():
            asked = [_Line(_gap(answer)) for answer in layout.answers]
            choices = (
                _lines("options", [_Line(literal(option)) for option in entry.options], True) if entry.options else ""
            )
            answers = _lines("answers", asked, layout.ordered)
            return f'<div class="prompt">{literal(layout.prompt)}</div>{choices}{answers}'
    assert_never(layout)


def _gapped(cloze: Cloze) -> str:
    gaps = map(_gap, cloze.answers)
    pieces = map(literal, cloze.pieces)
    return "".join(chain.from_iterable(zip_longest(pieces, gaps, fillvalue="")))


def _gap(answer: str) -> str:
    return f"{{{{c1::{literal(answer)}}}}}"


class _Line(NamedTuple):
    """One line of a list: its HTML, its number if that may be shown, and the class that says what it is."""

    html: str
    number: int | None = None
    kind: str = ""


def _view(window: Window) -> Iterator[_Line]:
    """The item asked between its neighbours, and a line of dots for all that is out of sight."""
    index, count = window.position
    if index > 2:
        yield _Line("⋯", kind="more")
    if window.before is not None:
        yield _Line(literal(window.before), index - 1)
    yield _Line(_gapped(window.item), index, "asked")
    if window.after is not None:
        yield _Line(literal(window.after), index + 1)
    if index < count - 1:
        yield _Line("⋯", kind="more")


def _whole(entry: Entry) -> str:
    """The list that an item was asked from, with the item marked; "" where the question was not about a list."""
    layout = entry.layout
    if not isinstance(layout, Window):
        return ""
    index, _ = layout.position
    lines = (
        _Line(_marked(item, _gaps(item, layout.item)), kind="asked") if number == index else _Line(literal(item))
        for number, item in enumerate(layout.whole, 1)
    )
    return _lines("whole", lines, layout.ordered)


def _lines(name: str, lines: Iterable[_Line], ordered: bool) -> str:
    """An HTML list, numbered only if the document numbers its items: elsewhere a number is one more thing to learn."""
    tag = "ol" if ordered else "ul"
    return f'<{tag} class="{name}">{"".join(_item(line, ordered) for line in lines)}</{tag}>'


def _item(line: _Line, ordered: bool) -> str:
    kind = f' class="{line.kind}"' if line.kind else ""
    value = f' value="{line.number}"' if ordered and line.number is not None else ""
    return f"<li{kind}{value}>{line.html}</li>"


def _places(citations: Iterable[Citation]) -> Iterator[str]:
    places = (f"{one.file}:{one.line}" if one.line else one.file for one in citations)
    return map(literal, dict.fromkeys(places))


def _answers(quote: str, entry: Entry) -> list[Span]:
    """Where the answers stand in the sentence that they were read from."""
    layout = entry.layout
    match layout:
        case Cloze():
            return _gaps(quote, layout)
        case Window():
            return _gaps(quote, layout.item)
        case Question():
            return _found(quote, layout.answers)
    assert_never(layout)


def _gaps(quote: str, cloze: Cloze) -> list[Span]:
    """Where the gaps of a cloze stand in its sentence: at their own place if the sentence holds the whole text."""
    position = quote.find("".join(chain.from_iterable(zip_longest(cloze.pieces, cloze.answers, fillvalue=""))))
    if position < 0:
        return _found(quote, cloze.answers)
    spans = []
    for piece, answer in zip(cloze.pieces, cloze.answers, strict=False):
        position += len(piece)
        spans.append(Span(position, position + len(answer)))
        position += len(answer)
    return spans


def _found(quote: str, answers: Iterable[str]) -> list[Span]:
    """Where the answers stand one after the other; what does not stand there, in this order, is left unmarked."""
    spans = []
    position = 0
    for answer in answers:
        start = quote.find(answer, position)
        if answer and start >= 0:
            position = start + len(answer)
            spans.append(Span(start, position))
    return spans


def _marked(text: str, spans: Iterable[Span]) -> str:
    """The text with the spans, which are in order and apart, marked as answers."""
    html: list[str] = []
    position = 0
    for span in spans:
        html += literal(text[position : span.start]), f'<b class="answer">{literal(span.of(text))}</b>'
        position = span.stop
    return "".join([*html, literal(text[position:])])
