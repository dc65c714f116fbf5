"""quizgen: Anki decks and printable quizzes from official Chinese documents, by rules alone.

The package is read front to back, one chapter a stage:

1. `documents`: what a text is once its format is forgotten
2. `structure`: where its parts are
3. `facts`: what it says, and what there is to learn in it
4. `cards`: what to ask
5. `decks`: what to keep, once what users edited is merged in

`make` runs the chapters in order and touches nothing outside; `shell` is the only part that does. This module loads no
chapter before it is needed: `import quizgen` costs nothing.
"""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from quizgen.documents.trouble import QuizgenError

if TYPE_CHECKING:
    from quizgen.documents.document import Document

__version__ = "0.1.0"
__all__ = ["QuizgenError", "extract", "read"]


def read(path: str | Path) -> "Document":
    """The document that a file holds: its text, cleaned, with the place of every character in the file.

    Raises a QuizgenError that says what is wrong where the file cannot be read.
    """
    from quizgen.shell.extracting import opened
    from quizgen.shell.seeds import Seed

    return opened(Seed(Path(path), str(path)))[0]


def extract(paths: Iterable[str | Path]) -> Iterator[dict[str, Any]]:
    """The facts of documents, or of all documents in folders, as the objects that `quizgen extract` prints.

    Each has `kind`, `doc`, `line`, `quote`, `rule`, and the fields of its kind. Raises a QuizgenError at the first file
    that cannot be read.
    """
    from quizgen.shell.extracting import extracted

    for found in extracted(paths):
        match found:
            case QuizgenError():
                raise found
            case dict():
                yield found
            case _:
                pass  # a doubt, which the command line prints
