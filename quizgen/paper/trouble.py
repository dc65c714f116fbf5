"""What can be wrong with what is to be printed."""

from quizgen.decks.trouble import QuizError
from quizgen.documents.trouble import Message, QuizgenError


class WrongQuestion(QuizError):
    """A question's fields do not fit its type; `where` is file and line, `id` the question's."""

    def __init__(self, where: str, id: str, problem: Message, remedy: Message) -> None:
        super().__init__(where)
        self.id = id
        self.problem = problem
        self.remedy = remedy

    @property
    def what(self) -> Message:
        """The question, the field, and what is wrong with it."""
        return Message(f"题目 {self.id}：{self.problem.zh}", f"question {self.id}: {self.problem.en}")

    @property
    def advice(self) -> Message:
        """What the field may hold."""
        return self.remedy


class NothingToAsk(QuizgenError):
    """No question is left to print."""

    what = Message("没有可以印的题", "there is no question to print")
    advice = Message(
        "放宽 --kinds、--from、--since，或换一个题库",
        "Ask for more by --kinds, --from or --since, or name another quiz",
    )


class TooFewMarks(QuizgenError):
    """The total gives less than half a point a question."""

    def __init__(self, total: str, count: int) -> None:
        super().__init__(f"--total {total}")
        self.count = count

    @property
    def what(self) -> Message:
        """How many questions share it."""
        return Message(f"{self.count} 道题，每题不到半分", f"{self.count} questions get less than half a point each")

    @property
    def advice(self) -> Message:
        """Either way out."""
        return Message(
            f"总分至少要 {self.count / 2:g}，或用 --count 少出几题",
            f"Give a total of at least {self.count / 2:g}, or ask fewer questions by --count",
        )


class WrongWish(QuizgenError):
    """An option says something that cannot be asked for: `option` as typed, and what it may be."""

    def __init__(self, option: str, advice: Message) -> None:
        super().__init__(option)
        self.help = advice

    what = Message("看不懂这个选项", "this option cannot be understood")

    @property
    def advice(self) -> Message:
        """What it may be."""
        return self.help


class NoSuchDocument(QuizgenError):
    """--from names a document that none of the quizzes is about."""

    what = Message("没有一个题库出自这份文档", "none of the quizzes is drawn from this document")

    def __init__(self, name: str, known: tuple[str, ...]) -> None:
        super().__init__(f"--from {name}")
        self.known = known

    @property
    def advice(self) -> Message:
        """Some of those there are."""
        some = self.known[:5]
        return Message(
            f"写文件名或标题中的几个字，如：{'、'.join(some)}",
            f"Give a file name or words of a title: {', '.join(some)}",
        )
