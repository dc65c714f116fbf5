"""What our notes and decks are called in Anki: GUIDs, deck names, tags."""

import base64
import hashlib
import re
from collections.abc import Iterator

from quizgen.decks.deck import Deck, Entry

_UNSTORABLE = re.compile(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff]")
_PARTING = re.compile(r"\s+|:{2,}")  # any white space ends a tag, two colons divide it


def guid(entry: Entry) -> str:
    """By what Anki knows the note again: made from the entry's id and nothing else, for ever."""
    return base64.urlsafe_b64encode(_digest(entry.id)[:12]).decode()


def path(name: str, deck: str) -> str:
    """The deck's name in Anki, where `::` leads to a subdeck: `name` may hold some, a deck's own name may not."""
    return _UNSTORABLE.sub("", f"{name}::{deck.replace('::', '：')}")


def number(path: str) -> int:
    """A deck's id, which matters inside the package only: Anki knows decks by their names."""
    return int.from_bytes(_digest(path)[:6], "big") + 2  # 1 is the default deck


def _digest(text: str) -> bytes:
    return hashlib.sha256(f"quizgen {text}".encode("utf-8", "surrogatepass")).digest()


def tags(deck: Deck, entry: Entry) -> Iterator[str]:
    """The tags of a note, all under one root so that a user's own stay apart: its document, form and rules, its end."""
    yield f"quizgen::document::{_tag(deck.name)}"
    yield f"quizgen::form::{_tag(entry.form)}"
    for rule in sorted({citation.rule for citation in entry.citations} - {""}):
        yield f"quizgen::rule::{_tag(rule)}"
    if entry.obsolete:
        yield "quizgen::obsolete"


def _tag(text: str) -> str:
    return _PARTING.sub("_", _UNSTORABLE.sub(" ", text)).strip(":") or "_"
