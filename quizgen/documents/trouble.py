"""What can be wrong, as data: doubt about a document is a Remark, trouble with a user's file a QuizgenError."""

from collections.abc import Iterator
from contextlib import contextmanager
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


class OwnFault(QuizgenError):
    """A fault of quizgen itself, met in one document: the others go on without it. `at` is the place in the program."""

    def __init__(self, where: str, kind: str, at: str) -> None:
        super().__init__(where)
        self.kind = kind
        self.at = at

    @property
    def what(self) -> Message:
        """What broke, and where in the program."""
        place = f"{self.kind}, {self.at}"
        return Message(
            f"quizgen 读到这份文档时自身出错（{place}），这份文档先不处理",
            f"quizgen itself broke on this document ({place}), so it was left out",
        )

    @property
    def advice(self) -> Message:
        """To tell us."""
        return Message(
            "其他文档不受影响；请把这份文档和这一行报告给 quizgen，或把它移出文件夹",
            "The other documents are not touched by it; report this line and the document, or move it out of the folder",
        )


@contextmanager
def own_faults(name: str) -> Iterator[None]:
    """Whatever breaks while a document is worked on becomes an OwnFault of that document."""
    try:
        yield
    except QuizgenError:
        raise
    except Exception as error:
        place = error.__traceback__
        while place is not None and place.tb_next is not None:
            place = place.tb_next
        file = place.tb_frame.f_code.co_filename.replace("\\", "/").rpartition("/")[2] if place else ""
        raise OwnFault(name, type(error).__name__, f"{file}:{place.tb_lineno if place else 0}") from error


class UnreadableFile(QuizgenError):
    """A file that no document can be made of; `where` is its name."""
