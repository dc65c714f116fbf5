"""What a build changes in the decks: for the report that closes it, and for `--plan`, which stops there."""

from dataclasses import dataclass, fields
from enum import StrEnum


class Kind(StrEnum):
    """What can have happened to a question."""

    NEW = "new"  # drawn from the documents for the first time
    CHANGED = "changed"  # the documents say it differently; beside it the old words if it was known again by likeness
    EDITED = "edited"  # the user changed it in the quiz file
    PROPOSED = "proposed"  # the documents changed under a user's edit; beside it what they say now
    GONE = "gone"  # the documents no longer say it
    RESTORED = "restored"  # they say it again, or the user put it back
    DELETED = "deleted"  # the user took it out of the quiz file
    ADDED = "added"  # the user wrote it
    CONFLICTS = "conflicts"  # two documents answer it differently; beside it the other place and its answer
    UNCLEAR = "unclear"  # new, though it may be an old one reworded; beside it the old one, that is taken to be gone


@dataclass(frozen=True, slots=True)
class Change:
    """One question: its deck, its id, its words in short; `beside` is what stands against them, if anything does."""

    deck: str
    id: str
    text: str
    beside: str = ""


@dataclass(frozen=True, slots=True)
class Changes:
    """What has happened since the last build, by kind, in the order of decks and ids; all empty if nothing has.

    `kept` counts the questions to which nothing has.
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
