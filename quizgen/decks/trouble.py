"""What can be wrong with a file of `decks/` that a user edited: each error says where, what, and what to do next."""

from quizgen.documents.trouble import Message, QuizgenError

# What libyaml says, as a part of its sentence, and what it most often means.
SYNTAX = {
    "could not find expected ':'": Message(
        "这一行不是“字段: 内容”的形式", "this line is not of the form “field: text”"
    ),
    "mapping values are not allowed": Message(
        "冒号的位置不对，或者缩进过深", "a colon stands where none may stand, or the line is indented too far"
    ),
    "did not find expected key": Message("缩进与上一行不齐", "the indentation does not match the lines above"),
    "did not find expected '-' indicator": Message(
        "缩进与上一题不齐", "the indentation does not match the question above"
    ),
    "unexpected end of stream": Message("引号没有结束", "a quotation mark is never closed"),
    "cannot start any token": Message(
        "行首或冒号后有特殊符号", "a text begins with a character that YAML keeps for itself"
    ),
    "tab": Message("缩进用了制表符", "the indentation is made of tabs"),
    "unknown escape character": Message(
        "双引号里有不认识的反斜杠", "a backslash in double quotes means nothing to YAML"
    ),
    "special characters are not allowed": Message("文件里有控制字符", "the file holds a control character"),
    "control characters are not allowed": Message("文件里有控制字符", "the file holds a control character"),
    "did not find expected ',' or ']'": Message("方括号没有结束", "a square bracket is never closed"),
    "did not find expected ',' or '}'": Message("花括号没有结束", "a curly bracket is never closed"),
}

UNWANTED = {
    "alias": Message("别名（*）不能用在题库里", "an alias (*) cannot stand in a quiz"),
    "anchor": Message("锚点（&）不能用在题库里", "an anchor (&) cannot stand in a quiz"),
    "tag": Message("类型标记（!）不能用在题库里", "a type tag (!) cannot stand in a quiz"),
    "depth": Message("嵌套太深", "lists or mappings stand too deep in each other"),
    "document": Message("一个文件里有两份题库（---）", "the file holds a second document (---)"),
    "key": Message("列表不能作字段名", "a list cannot be the name of a field"),
    "flow": Message("题目写在一行的花括号或方括号里", "the questions are written in brackets"),
}


class QuizError(QuizgenError):
    """Trouble with a quiz file."""


class BrokenYaml(QuizError):
    """The file is not YAML: `problem` is what libyaml says at this 1-based line and column."""

    def __init__(self, name: str, line: int, column: int, problem: str) -> None:
        super().__init__(f"{name}:{line}:{column}")
        self.problem = problem

    @property
    def what(self) -> Message:
        """What libyaml stumbled over, in plain words where it is one of the common slips."""
        plain = next((message for part, message in SYNTAX.items() if part in self.problem), None)
        if plain is None:
            return Message(f"不是正确的 YAML（{self.problem}）", f"not YAML ({self.problem})")
        return Message(f"不是正确的 YAML：{plain.zh}", f"not YAML: {plain.en}")

    @property
    def advice(self) -> Message:
        """Where to look."""
        return Message(
            "改正这一行或它的上一行；缩进只用空格，文字里有冒号、引号、# 时用单引号括起来。",
            "Mend this line or the one above; indent by spaces, put text with a colon, quotes or # in single quotes.",
        )


class UnwantedYaml(QuizError):
    """The file is YAML, but uses a part of it that a quiz does not: `reason` is a key of UNWANTED."""

    def __init__(self, name: str, line: int, column: int, reason: str) -> None:
        super().__init__(f"{name}:{line}:{column}")
        self.reason = reason

    @property
    def what(self) -> Message:
        """Which part."""
        return UNWANTED[self.reason]

    @property
    def advice(self) -> Message:
        """How to say it without."""
        return Message(
            "每个字段写一行，形如“prompt: 文字”；文字以 & * ! 开头时用单引号括起来。",
            "Write each field on a line of its own, “prompt: words”; put words that begin with & * ! in single quotes.",
        )


class WrongField(QuizError):
    """A field of a quiz is missing, unknown, or not of its kind.

    `question` is the question's id or, for want of one, its number (第3题); "" for the fields at the top.
    """

    def __init__(self, where: str, question: str, problem: Message, remedy: Message) -> None:
        super().__init__(where)
        self.question = question
        self.problem = problem
        self.remedy = remedy

    @property
    def what(self) -> Message:
        """The question, the field, and what is wrong with it."""
        if not self.question:
            return self.problem
        return Message(f"题目 {self.question}：{self.problem.zh}", f"question {self.question}: {self.problem.en}")

    @property
    def advice(self) -> Message:
        """What the field may hold."""
        return self.remedy


class SameId(QuizError):
    """Two questions have one id: `first` says where the first stands."""

    def __init__(self, where: str, id: str, first: str) -> None:
        super().__init__(where)
        self.id = id
        self.first = first

    @property
    def what(self) -> Message:
        """The id and both places."""
        return Message(f"编号 {self.id} 在 {self.first} 已经用过", f"the id {self.id} is taken at {self.first} already")

    @property
    def advice(self) -> Message:
        """What to do with a copy."""
        return Message(
            "如果是抄来新写的一题，删去它的 id 一行；如果重复了，删去其中一题。",
            "If this is a question of your own, delete its id line; if it is a copy, delete one of the two.",
        )


class UnevenBlanks(QuizError):
    """An edited question has blanks and answers, and not as many of the one as of the other."""

    def __init__(self, where: str, id: str, blanks: int, answers: int) -> None:
        super().__init__(where)
        self.id = id
        self.blanks = blanks
        self.answers = answers

    @property
    def what(self) -> Message:
        """How many of each."""
        return Message(
            f"题目 {self.id}：prompt 有 {self.blanks} 个空，answer 有 {self.answers} 个",
            f"question {self.id}: the prompt has {self.blanks} blanks, the answer has {self.answers}",
        )

    @property
    def advice(self) -> Message:
        """How to make them even."""
        return Message("给每个 ____ 一个答案，按顺序列出。", "Give each ____ its answer, as a list in order.")


class BrokenLock(QuizgenError):
    """The lock is not what quizgen wrote."""

    def __init__(self, name: str, line: int) -> None:
        super().__init__(f"{name}:{line}")

    @property
    def what(self) -> Message:
        """That it cannot be read."""
        return Message("锁文件读不懂，可能是合并冲突或被改动", "the lock cannot be read; a merge conflict, or an edit?")

    @property
    def advice(self) -> Message:
        """How to get a whole one."""
        return Message(
            "从备份或 git 恢复它；也可以删掉它，题目和改动都在 YAML 里，只有删过的题会回来。",
            "Restore it from git or a backup; or delete it: questions and edits are in the YAML, deleted ones return.",
        )


class NewerLock(QuizgenError):
    """The lock was written by a later quizgen."""

    def __init__(self, name: str, version: int) -> None:
        super().__init__(name)
        self.version = version

    @property
    def what(self) -> Message:
        """Its version."""
        return Message(
            f"锁文件由更新的 quizgen 写成（第 {self.version} 版）",
            f"the lock was written by a later quizgen (version {self.version})",
        )

    @property
    def advice(self) -> Message:
        """What helps."""
        return Message("升级 quizgen。", "Upgrade quizgen.")
