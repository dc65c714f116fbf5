"""A deck: what is kept of one document, as its quiz file and the package show it once what users edited is merged."""

from dataclasses import dataclass

from quizgen.cards.card import Citation, Layout


@dataclass(frozen=True, slots=True)
class Entry:
    """One question of a deck, in its final words.

    `id` is the card's key (it never changes once given). `prompt` and `answer` are plain text, gaps shown as `____`;
    `answer` has one string a gap, or one an asked item. `layout` is the card's own where the user changed neither
    prompt nor answer, else what the plain text says. `anki` tells whether it goes into the package. `changed` is the
    time of the last change of what its note shows, in whole seconds since 1970. `obsolete` marks what vanished from the
    documents. `proposed` is what the documents say now where a user's edit stands in its place, or None.
    """

    id: str
    type: str
    form: str
    prompt: str
    answer: tuple[str, ...]
    header: str
    hint: str
    layout: Layout
    citations: tuple[Citation, ...]
    anki: bool
    changed: int
    obsolete: bool = False
    edited: bool = False
    note: str = ""
    options: tuple[str, ...] = ()
    proposed: "tuple[str, tuple[str, ...]] | None" = None


@dataclass(frozen=True, slots=True)
class Deck:
    """The entries of one document: `name` is the name of its quiz file without suffix and of its subdeck."""

    name: str
    title: str
    file: str
    date: str | None
    entries: tuple[Entry, ...]
    issuer: str | None = None
