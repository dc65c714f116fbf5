"""What comes of a build. Kept apart from the work, so that a folder at rest is told of without loading a chapter."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from quizgen.decks.changes import Changes
from quizgen.documents.trouble import QuizgenError
from quizgen.shell.screen import Doubt
from quizgen.shell.tally import Tally

if TYPE_CHECKING:
    from quizgen.decks.deck import Deck

SEEDS = "seeds"
DECKS = "decks"
FILE = "quizgen.yaml"


@dataclass(frozen=True, slots=True)
class Built:
    """What came of a build: the decks, what has changed, doubts, faults of cards, what was left out, and the files that were written.

    `package` is the path of the Anki package (None if there is no card), `tally` counts everything. Of a plan, `written`
    are the files that a build would write. `decks` are all decks of a build of the whole folder; where only part of it
    was touched, the decks of that part; where the folder was at rest, none.
    """

    decks: "tuple[Deck, ...]"
    changes: Changes
    doubts: tuple[Doubt, ...]
    faults: tuple[Doubt, ...]
    troubles: tuple[QuizgenError, ...]
    written: tuple[Path, ...]
    package: Path | None
    tally: Tally
    planned: bool = False
