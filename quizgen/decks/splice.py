"""A deck laid over the user's own file: changed fields are replaced where they stand, all else stays byte for byte.

What a user adds around the questions is theirs: comments, empty lines, the order of the fields, quotation marks, `x-`
keys. So the file is not written anew but edited, as the user would: a list of replacements `[start, stop) -> text`.
A comment inside a replaced value moves above it.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from quizgen.cards.card import Citation
from quizgen.decks.deck import Deck
from quizgen.decks.emit import STEP, Value, emit, mapping
from quizgen.decks.quiz import Asked, Quiz, fields, fresh, heading, read
from quizgen.decks.tree import Items, Node, Pairs, Scalar, column_of, parse
from quizgen.decks.trouble import QuizError

Fields = Mapping[str, Value]


@dataclass(frozen=True, slots=True)
class Edit:
    """The stretch `[start, stop)` of the file and what stands there from now on."""

    start: int
    stop: int
    text: str


def splice(deck: Deck, over: Quiz) -> str:
    """The user's file, saying what the deck says.

    A deck that lacks one of the file's questions, or has them in another order, is written anew.
    """
    stand = dict.fromkeys(asked.id for asked in over.questions)
    if [entry.id for entry in deck.entries if entry.id in stand] != list(stand):
        return fresh(deck)
    said = _said(deck)
    if over == said:
        return over.text
    text = over.text.removeprefix("\ufeff")
    tree = parse(text, over.name)
    assert isinstance(tree, Pairs)
    found = (*_top(text, tree, deck, over), *_questions(text, tree, deck, over))
    edits = sorted(found, key=lambda edit: (edit.start, edit.stop))  # at one place, in the order of the file
    newline = "\r\n" if "\r\n" in text else "\n"
    pieces: list[str] = []
    before = 0
    for edit in edits:
        pieces += (text[before : edit.start], edit.text.replace("\n", newline))
        before = edit.stop
    spliced = "".join((*pieces, text[before:]))
    if not _says(spliced, said):
        return fresh(deck)  # a way of writing YAML that was not thought of: what is said counts more than how
    return over.text[: len(over.text) - len(text)] + spliced


def _said(deck: Deck) -> Quiz:
    """What the deck's file says when it is written."""
    questions = tuple(
        Asked(
            entry.id,
            entry.type,
            entry.prompt,
            entry.answer,
            entry.note,
            entry.options,
            entry.proposed,
            entry.obsolete,
            tuple(Citation(place.file, place.line, place.shown, "") for place in entry.citations),
        )
        for entry in deck.entries
    )
    issued = (deck.date, deck.issuer) if deck.file else (None, None)
    return Quiz("", deck.title, deck.file, *issued, questions)


def _says(text: str, said: Quiz) -> bool:
    try:
        return read(text, "") == said
    except QuizError:
        return False


def _top(text: str, tree: Pairs, deck: Deck, over: Quiz) -> Iterator[Edit]:
    was = heading(Deck("", over.title, over.file, over.date, (), over.issuer))
    yield from _pairs(text, tree, was, heading(deck))


def _questions(text: str, tree: Pairs, deck: Deck, over: Quiz) -> Iterator[Edit]:
    key, questions = next((key, value) for key, value in tree.pairs if key.text == "questions")
    if not isinstance(questions, Items) or not questions.items:
        if deck.entries:
            written = "".join(f"\n\n  - {mapping(fields(entry, deck.file), 4)}" for entry in deck.entries)
            yield Edit(key.start, _colon(text, key, questions), "questions:" + written)
        return
    stands = {asked.id: (asked, node) for asked, node in zip(over.questions, questions.items, strict=True)}
    dash = column_of(text, questions.start)
    new: list[str] = []
    after: Node | None = None
    for entry in deck.entries:
        if entry.id not in stands:
            new.append(f"{' ' * dash}- {mapping(fields(entry, deck.file), dash + STEP)}")
            continue
        yield from _inserted(text, new, after, questions.items[0])
        new = []
        asked, node = stands[entry.id]
        after = node
        assert isinstance(node, Pairs)
        yield from _pairs(text, node, _fields(asked, over.file), fields(entry, deck.file))
    yield from _inserted(text, new, after, questions.items[0])


def _fields(asked: Asked, file: str) -> Fields:
    return {key: value for key, value in fields(asked, file).items() if key != "id" or not asked.unnamed}


def _inserted(text: str, questions: Sequence[str], after: Node | None, first: Node) -> Iterator[Edit]:
    """New questions below the one they follow, or above the first with its comments."""
    if not questions:
        return
    if after is not None:
        at = _line_end(text, after.stop)
        yield Edit(at, at, "".join(f"\n\n{question}" for question in questions))
        return
    at = _line_start(text, first.start)
    while at and text[_line_start(text, at - 1) : at].lstrip().startswith("#"):
        at = _line_start(text, at - 1)
    yield Edit(at, at, "".join(f"{question}\n\n" for question in questions))


def _pairs(text: str, node: Pairs, was: Fields, now: Fields) -> Iterator[Edit]:
    """The edits that make a mapping say what it should; keys in neither `was` nor `now` are the user's."""
    column = column_of(text, node.pairs[0][0].start)
    stand = {key.text: (key, value) for key, value in node.pairs}
    before: Node | None = None
    missing: list[str] = []
    for name, value in now.items():
        if name not in stand:
            line = emit(name, value, column)
            if before is None:
                missing.append(line)
            else:
                at = _line_end(text, before.stop)
                yield Edit(at, at, f"\n{' ' * column}{line}")
            continue
        key, old = stand[name]
        if missing:
            yield Edit(key.start, key.start, "".join(f"{line}\n{' ' * column}" for line in missing))
            missing = []
        before = old if old.stop > key.stop else key
        if was.get(name) == value:
            continue
        if isinstance(old, Pairs) and not old.flow and isinstance(value, Mapping):
            inner = was.get(name, {})
            assert isinstance(inner, Mapping)
            yield from _pairs(text, old, inner, value)
        else:
            yield _replaced(text, key, old, name, value, column)
    for index, (key, old) in enumerate(node.pairs):
        if key.text in was and key.text not in now:
            yield _deleted(text, node, index, key, old, column)


def _replaced(text: str, key: Scalar, old: Node, name: str, value: Value, column: int) -> Edit:
    stop = _colon(text, key, old)
    alone = not text[stop : _line_end(text, stop)].strip()
    above = "".join(f"{comment}\n{' ' * column}" for comment in _comments(text, key, old))
    return Edit(key.start, stop, above + emit(name, value, column, prose=alone))


def _deleted(text: str, node: Pairs, index: int, key: Scalar, old: Node, column: int) -> Edit:
    stop = _colon(text, key, old)
    if index + 1 < len(node.pairs):  # the next key moves up to where this one stood, with the comments between
        following = node.pairs[index + 1][0].start
        gap = [line.strip() for line in text[stop:following].splitlines() if line.strip()]
        comments = [*_comments(text, key, old), *gap]
        return Edit(key.start, following, "".join(f"{comment}\n{' ' * column}" for comment in comments))
    comments = list(_comments(text, key, old))
    return Edit(_line_start(text, key.start), stop, "\n".join(f"{' ' * column}{comment}" for comment in comments))


def _comments(text: str, key: Scalar, value: Node) -> Iterator[str]:
    """The comments between a key and the end of its value: whatever a `#` begins outside of the scalars."""
    before = key.stop
    for scalar in (*_scalars(value), None):
        gap = text[before : value.stop if scalar is None else scalar.start]
        yield from (line[line.index("#") :].rstrip() for line in gap.splitlines() if "#" in line)
        before = value.stop if scalar is None else scalar.stop


def _scalars(node: Node) -> Iterator[Scalar]:
    match node:
        case Scalar():
            yield node
        case Items(items=items):
            for item in items:
                yield from _scalars(item)
        case Pairs(pairs=pairs):
            for key, value in pairs:
                yield key
                yield from _scalars(value)


def _colon(text: str, key: Scalar, value: Node) -> int:
    """Where a key's value ends; at the least behind its colon."""
    return max(value.stop, text.index(":", key.stop) + 1)


def _line_start(text: str, position: int) -> int:
    return max(text.rfind("\n", 0, position), text.rfind("\r", 0, position)) + 1


def _line_end(text: str, position: int) -> int:
    ends = [end for end in (text.find("\n", position), text.find("\r", position)) if end >= 0]
    return min(ends, default=len(text))
