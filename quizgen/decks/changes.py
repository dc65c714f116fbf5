"""What a build changes in the decks: for the report that closes it, and for `--plan`, which stops there."""

from dataclasses import dataclass, fields


@dataclass(frozen=True, slots=True)
class Change:
    """One question: its deck, its id, its words in short; `beside` is what stands against them, if anything does."""

    deck: str
    id: str
    text: str
    beside: str = ""


@dataclass(frozen=True, slots=True)
class Changes:
    """What has happened since the last build; all empty if nothing has. `kept` counts the notes that are as they were.

    - new: drawn from the documents for the first time
    - changed: the documents say it differently; `beside` is the old text where a card was known again by likeness
    - edited: the user changed it in the quiz file
    - proposed: the documents changed under a user's edit; `beside` is what they say now
    - gone: the documents no longer say it; restored: they say it again, or the user put it back
    - deleted: the user took it out of the quiz file; added: the user wrote it
    - conflicts: two documents answer the same question differently; `beside` is the other place and its answer
    - unclear: new, though it may be an old one reworded; `beside` is the old one that is taken to be gone
    """

    new: tuple[Change, ...] = ()
    changed: tuple[Change, ...] = ()
    edited: tuple[Change, ...] = ()
    proposed: tuple[Change, ...] = ()
    gone: tuple[Change, ...] = ()
    restored: tuple[Change, ...] = ()
    deleted: tuple[Change, ...] = ()
    added: tuple[Change, ...] = ()
    conflicts: tuple[Change, ...] = ()
    unclear: tuple[Change, ...] = ()
    kept: int = 0

    def __bool__(self) -> bool:
        """Whether anything has happened."""
        return any(getattr(self, kind.name) for kind in fields(self) if kind.name != "kept")
