"""What a user can mend about folders, arguments and settings."""

from quizgen.documents.trouble import Message, QuizgenError


class NoSeeds(QuizgenError):
    """The folder holds no seeds/."""

    what = Message("这里没有 seeds 文件夹", "there is no seeds folder here")
    advice = Message(
        "新建 seeds 文件夹，把文档（Word、PDF、网页、文本）放进去，再运行一次",
        "Make a folder named seeds, put documents (Word, PDF, web pages, text) into it, and run this again",
    )


class EmptySeeds(QuizgenError):
    """There is not one document in seeds/."""

    what = Message("这个文件夹里没有文档", "there is no document in this folder")
    advice = Message(
        "把文档（Word、PDF、网页、文本）放进去，再运行一次",
        "Put documents (Word, PDF, web pages, text) into it, and run this again",
    )


class NotFound(QuizgenError):
    """An argument names a file or folder that does not exist."""

    what = Message("找不到这个文件或文件夹", "there is no such file or folder")
    advice = Message("检查路径是否写对", "Check the spelling of the path")


class IsFolder(QuizgenError):
    """An argument that has to be a file is a folder."""

    what = Message("这是一个文件夹", "this is a folder")
    advice = Message("请写出其中一个文件的路径", "Name one of the files in it")


class CannotRead(QuizgenError):
    """The system does not let us read a file."""

    advice = Message("检查文件是否还在、是否允许读取", "See whether the file is still there and may be read")

    def __init__(self, path: str, reason: str) -> None:
        super().__init__(path)
        self.reason = reason

    @property
    def what(self) -> Message:
        """What the system says."""
        return Message(f"无法读取（{self.reason}）", f"it cannot be read ({self.reason})")


class TooLarge(QuizgenError):
    """A file larger than any document of this kind."""

    advice = Message(
        "如果确实是文档，请按章节拆成几个文件；否则把它移出文件夹",
        "If it is a document, split it into its chapters; else move it out of the folder",
    )

    def __init__(self, path: str, size: int, limit: int) -> None:
        super().__init__(path)
        self.size = size
        self.limit = limit

    @property
    def what(self) -> Message:
        """How large it is, and what the limit is, in millions of bytes."""
        size, limit = f"{self.size / 1e6:.0f} MB", f"{self.limit / 1e6:.0f} MB"
        return Message(f"文件太大（{size}，上限 {limit}）", f"it is too large ({size}; the limit is {limit})")


class LeadsOutside(QuizgenError):
    """A link in seeds/ that leads out of it."""

    what = Message("这个链接指向 seeds 以外，未读取", "this link leads out of seeds, so it was not followed")
    advice = Message("把文件本身放进 seeds", "Put the file itself into seeds")


class CannotWrite(QuizgenError):
    """The system does not let us write a file or folder."""

    advice = Message(
        "检查它的权限和剩余空间，或换一个文件夹",
        "Check its permissions and the space left, or choose another folder",
    )

    def __init__(self, path: str, reason: str) -> None:
        super().__init__(path)
        self.reason = reason

    @property
    def what(self) -> Message:
        """What the system says."""
        return Message(f"无法写入（{self.reason}）", f"it cannot be written ({self.reason})")


class ChangedMeanwhile(QuizgenError):
    """A file that somebody saved while the build was at work."""

    what = Message(
        "生成期间这个文件被改动，没有覆盖它",
        "it was changed while the build was at work, so it was left alone",
    )
    advice = Message("保存好您的改动，再运行一次 quizgen build", "Save your changes, and run quizgen build again")


class BuildAtWork(QuizgenError):
    """Another build holds the folder."""

    what = Message("另一个 quizgen build 正在这里运行", "another quizgen build is at work here")
    advice = Message("等它结束，再运行一次", "Wait until it has finished, and run this again")


class NoWatchfiles(QuizgenError):
    """`quizgen watch` needs a library that has not been installed."""

    what = Message("缺少 watchfiles，无法监视文件夹", "watchfiles is missing, so the folder cannot be watched")
    advice = Message(
        "运行 pip install 'quizgen[watch]'，或每次改动后运行 quizgen build",
        "Run pip install 'quizgen[watch]', or run quizgen build after each change",
    )


class LinkLeadsOutside(QuizgenError):
    """A file or folder that is a link out of the folder that was given."""

    what = Message(
        "这是指向文件夹以外的链接，未读写",
        "it is a link that leads out of the folder, so it is neither read nor written",
    )
    advice = Message("换成文件（或文件夹）本身，再运行一次", "Put the file or folder itself there, and run this again")


class SettingsWrong(QuizgenError):
    """A mistake in quizgen.yaml."""

    def __init__(self, path: str, line: int, what: Message, advice: Message) -> None:
        super().__init__(f"{path}:{line}")
        self.sentence = what
        self.help = advice

    @property
    def what(self) -> Message:
        """The mistake."""
        return self.sentence

    @property
    def advice(self) -> Message:
        """How to mend it."""
        return self.help


class UnknownRule(QuizgenError):
    """No rule, form or format has this name."""

    def __init__(self, name: str, known: tuple[str, ...]) -> None:
        super().__init__(name)
        self.known = known

    what = Message("没有这个规则", "there is no rule of this name")

    @property
    def advice(self) -> Message:
        """The names there are."""
        return Message(f"可用的有：{'、'.join(self.known)}", f"There are: {', '.join(self.known)}")


class UnknownCard(QuizgenError):
    """No card of the built decks has this id."""

    what = Message("没有这张卡片", "there is no card with this id")
    advice = Message(
        "先运行 quizgen build，再从 decks 里的 YAML 文件抄一个 id（开头几位即可）",
        "Run quizgen build, then copy an id from a YAML file in decks (its first characters are enough)",
    )


class AmbiguousCard(QuizgenError):
    """Several cards have ids that begin like this."""

    what = Message("有几张卡片的 id 都这样开头", "several cards have ids that begin like this")

    def __init__(self, id: str, found: tuple[str, ...]) -> None:
        super().__init__(id)
        self.found = found

    @property
    def advice(self) -> Message:
        """Some of the ids."""
        return Message(f"写得长一些：{'、'.join(self.found)}", f"Write more of it: {', '.join(self.found)}")
