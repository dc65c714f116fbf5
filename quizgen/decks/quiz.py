"""The quiz file `decks/NAME.yaml`: what a user reads, prints and edits.

- `read(text, name) -> Quiz`: what stands in a file; `name` is how errors call it (`decks/会议.yaml`). Raises QuizError.
- `write(deck) -> str`: the file of a deck, made from nothing.
- `write(deck, over=quiz) -> str`: the user's file with only those fields changed that no longer say what the deck
  says; all else, comments and empty lines and own `x-` keys too, stays as it is, byte for byte. Where nothing is to be
  changed it is the very text that was read: then the file must not be written.
"""

import hashlib
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from quizgen.cards.card import Citation
from quizgen.decks import schema
from quizgen.decks.deck import Deck, Entry
from quizgen.decks.emit import Value, emit, mapping
from quizgen.decks.plain import blanks
from quizgen.decks.tree import line_of
from quizgen.decks.trouble import SameId, UnevenBlanks

OWN = "own-"
"""How the id of a question begins that a user added without one."""
_FOLDER = re.compile(r"^.*[/\\]", re.DOTALL)  # the same file in another folder is the same


@dataclass(frozen=True, slots=True)
class Asked:
    """One question as it stands in a file.

    `line` is the 1-based line of the file where it begins. A question without an id is given one made from its words;
    `unnamed` tells so. The rules of `citations` are not in the file and are "".
    """

    id: str
    type: str
    prompt: str
    answer: tuple[str, ...]
    note: str = ""
    options: tuple[str, ...] = ()
    proposed: tuple[str, tuple[str, ...]] | None = None
    obsolete: bool = False
    citations: tuple[Citation, ...] = ()
    line: int = field(default=1, compare=False)
    unnamed: bool = False


@dataclass(frozen=True, slots=True)
class Quiz:
    """A quiz file: `name` is the file's, `text` all that stands in it, the rest is what it says."""

    name: str = field(compare=False)
    title: str
    file: str
    date: str | None
    issuer: str | None
    questions: tuple[Asked, ...]
    text: str = field(default="", compare=False, repr=False)


def read(text: str, name: str) -> Quiz:
    """What a quiz file says; `name` is how errors call it.

    Every scalar is taken as the string that stands there: `answer: NO` and `answer: 12:30` are what they look like.
    Raises a QuizError with file, line and column for what is not YAML, not a quiz, has one id twice,
    or has blanks in a question and not an answer for each.
    """
    body = text.removeprefix("\ufeff")
    data, starts = schema.read(body, name)
    source = data.get("source", {})
    file = source.get("file", "")
    asked: list[Asked] = []
    lines: dict[str, int] = {}
    copies: Counter[str] = Counter()
    for question, line in zip(data["questions"], _lines(body, starts), strict=True):
        id = question.get("id", "")
        if not id:
            words = "\n".join((question["prompt"], *_strings(question["answer"])))
            copies[words] += 1
            id = _own(f"{_FOLDER.sub('', name)}\n{words}\n{copies[words]}")
        one = _asked(question, id, file, line)
        if one.id in lines:
            raise SameId(f"{name}:{line}", one.id, f"{name}:{lines[one.id]}")
        if blanks(one.prompt) not in (0, len(one.answer)):
            raise UnevenBlanks(f"{name}:{line}", one.id, blanks(one.prompt), len(one.answer))
        lines[one.id] = line
        asked.append(one)
    return Quiz(name, data["title"], file, source.get("date"), source.get("issuer"), tuple(asked), text)


def write(deck: Deck, over: Quiz | None = None) -> str:
    """The quiz file of a deck, laid over the user's file where there is one.

    Block style, no escapes where none are needed, long text on one line; the same deck gives the same text.
    """
    from quizgen.decks.splice import splice

    return fresh(deck) if over is None else splice(deck, over)


def fresh(deck: Deck) -> str:
    """The quiz file of a deck, made from nothing."""
    top = heading(deck)
    questions = [mapping(fields(entry, deck.file), 4) for entry in deck.entries]
    head = "".join(f"{emit(key, value, 0)}\n" for key, value in top.items())
    if not questions:
        return f"{head}questions: []\n"
    return f"{head}questions:\n" + "".join(f"\n  - {question}\n" for question in questions)


def heading(deck: Deck) -> dict[str, Value]:
    """The fields at the top of a deck's file, but for the questions."""
    source: dict[str, Value] = {"file": deck.file} if deck.file else {}
    if source and deck.date:
        source["date"] = deck.date
    if source and deck.issuer:
        source["issuer"] = deck.issuer
    return {"title": deck.title, "source": source} if source else {"title": deck.title}


def fields(entry: Entry | Asked, file: str) -> dict[str, Value]:
    """The fields of a question, in the order in which they are written; `file` is the quiz's own."""
    given: dict[str, Value] = {"id": entry.id, "type": entry.type, "prompt": entry.prompt}
    if entry.options:
        given["options"] = entry.options
    given["answer"] = _answer(entry.answer)
    if entry.note:
        given["note"] = entry.note
    if entry.proposed is not None:
        prompt, answer = entry.proposed
        given["proposed"] = {"prompt": prompt, "answer": _answer(answer)}
    if entry.obsolete:
        given["obsolete"] = True
    match [_place(citation, file) for citation in entry.citations]:
        case [first, *more]:
            given["source"] = first
            if more:
                given["also"] = more
    return given


def _answer(answer: tuple[str, ...]) -> Value:
    return answer[0] if len(answer) == 1 else answer


def _place(citation: Citation, file: str) -> Mapping[str, Value]:
    elsewhere: dict[str, Value] = {} if citation.file == file else {"file": citation.file}
    return elsewhere | ({"line": citation.line} if citation.line else {}) | {"quote": citation.shown}


def _asked(data: dict[str, Any], id: str, file: str, line: int) -> Asked:
    proposed = data.get("proposed")
    places = ([data["source"]] if "source" in data else []) + data.get("also", [])
    return Asked(
        id=id,
        type=data["type"],
        prompt=data["prompt"],
        answer=_strings(data["answer"]),
        note=data.get("note", ""),
        options=_strings(data.get("options", [])),
        proposed=(proposed["prompt"], _strings(proposed["answer"])) if proposed else None,
        obsolete=data.get("obsolete", False),
        citations=tuple(_citation(place, file) for place in places),
        line=line,
        unnamed="id" not in data,
    )


def _strings(value: str | list[str]) -> tuple[str, ...]:
    return (value,) if isinstance(value, str) else tuple(value)


def _citation(place: dict[str, Any], file: str) -> Citation:
    return Citation(place.get("file", file), place.get("line", 0), place["quote"], "")


def _own(words: str) -> str:
    return OWN + hashlib.sha256(words.encode("utf-8", "replace")).hexdigest()[:10]


def _lines(text: str, positions: list[int]) -> Iterator[int]:
    """The lines of ascending positions, in one pass over the text."""
    line, before = 1, 0
    for position in positions:
        line += line_of(text[before:position], position - before) - 1
        before = position
        yield line
