"""What is wrong or in doubt: documents that cannot be read, broken quizzes, faults of cards, edits to decide about."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from quizgen.documents.trouble import Message, QuizgenError
from quizgen.shell import building
from quizgen.shell.language import Language
from quizgen.shell.screen import Doubt

PROPOSED = Message(
    "您改过此题，文档后来又变了：proposed 二者选一", "edited, and the document has changed since: choose"
)


@dataclass(frozen=True, slots=True)
class Checked:
    """Faults of cards and of quizzes, the rules' doubts, and what could not be read."""

    faults: tuple[Doubt, ...]
    doubts: tuple[Doubt, ...]
    troubles: tuple[QuizgenError, ...]

    @property
    def wrong(self) -> bool:
        """Whether there is something to mend; a rule's doubt alone is nothing to mend."""
        return bool(self.faults or self.troubles)


def check(folder: Path) -> Checked:
    """Look at everything that a build would look at."""
    built = building.survey(folder)
    return Checked(tuple(faults(built, folder / building.DECKS)), built.doubts, built.troubles)


def faults(built: building.Built, folder: Path) -> Iterator[Doubt]:
    """What is wrong with the cards, and which edits wait for a decision."""
    yield from built.faults
    for deck in built.decks:
        for entry in deck.entries:
            if entry.proposed is not None:
                yield Doubt(f"{folder / deck.name}.yaml: {entry.id}", "proposed", PROPOSED)


def lines(checked: Checked, language: Language) -> Iterator[str]:
    """The outcome in one line, then the faults and the doubts."""
    count = len(checked.faults) + len(checked.troubles)
    if checked.wrong:
        yield language.of(Message(f"! {count} 处需要处理", f"! {count} in need of attention"))
    else:
        yield language.of(Message("✓ 没有问题", "✓ Nothing is wrong"))
    found = [*checked.faults, *checked.doubts]
    if found:
        yield ""
    yield from (f"  {doubt.told(language)}" for doubt in found)
