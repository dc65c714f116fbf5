"""What can be wrong, as data: doubt about a document is a Remark, trouble with a user's file a QuizgenError."""

from dataclasses import dataclass

from quizgen.documents.document import Span


@dataclass(frozen=True, slots=True)
class Message:
    """One sentence for the user, in both languages of the program; the shell picks one."""

    zh: str
    en: str


@dataclass(frozen=True, slots=True)
class Remark:
    """A doubt about a document: where, which rule or reader has it, and what it is."""

    span: Span
    rule: str
    message: Message


class QuizgenError(Exception):
    """Trouble that a user can mend; a subclass builds the message from its fields.

    `where` names the file (and line, if any), `what` says what is wrong, `advice` what to do next.
    """

    def __init__(self, where: str) -> None:
        # Exception is not called: its __new__ keeps all a subclass was made of in `args`, which a copy is made from.
        self.where = where

    @property
    def what(self) -> Message:
        """What is wrong, in one clause."""
        raise TypeError(f"{type(self).__name__} does not say what is wrong")

    @property
    def advice(self) -> Message:
        """What to do next, in one sentence."""
        raise TypeError(f"{type(self).__name__} does not say what to do")


class UnreadableFile(QuizgenError):
    """A file that no document can be made of; `where` is its name."""
