"""The files of a paper: what they are called, where they go, and how they are written."""

from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from quizgen.documents.trouble import Message
from quizgen.paper.sheet import Face
from quizgen.paper.trouble import WrongWish
from quizgen.shell import files
from quizgen.shell.errors import CannotWrite
from quizgen.shell.print_job import Job

KINDS = (".pdf", ".docx", ".html")
NAMES = {Face.EXAM: "试卷", Face.KEY: "答案", Face.TEACHER: "教师用", Face.HOST: "主持人"}
"""What the files are called, behind the quiz's name."""

_SEVERAL = "综合"


def suffix(job: Job) -> str:
    """The kind of file that is asked for."""
    suffix = job.output.suffix.lower() if job.output else KINDS[0]
    if suffix not in KINDS:
        raise WrongWish(
            f"-o {job.output}",
            Message(f"文件名以 {'、'.join(KINDS)} 结尾", f"Let it end in {', '.join(KINDS)}"),
        )
    return suffix


def path(job: Job, suffix: str, version: int, face: Face) -> Path:
    """Where a face goes: beside the quiz, never under a name that the user's own document may have."""
    letter = [f"{chr(ord('A') + version)}卷"] if job.versions > 1 else []
    if job.output:
        return _named(job.output, [*letter, *([NAMES[face]] if face is not Face.EXAM else [])], suffix)
    return beside(job, "-".join([*letter, *([NAMES[face]] if face is not Face.EXAM or not letter else [])]), suffix)


def beside(job: Job, name: str, suffix: str) -> Path:
    """Where a file goes that is called so: beside the first quiz, or where it was asked for."""
    if job.output:
        return _named(job.output, [name], suffix)
    first = job.quizzes[0]
    if first.is_dir():
        return first / f"{_SEVERAL}-{name}{suffix}"
    stem = first.stem if len(job.quizzes) == 1 else _SEVERAL
    return first.with_name(f"{stem}-{name}{suffix}")


def put(path: Path, content: bytes) -> None:
    """Write a file whole or not at all, its folder first; it stays untouched if it is that already."""
    if files.content(path) == content:
        return
    waiting = path.with_name(f".quizgen-{path.name}")
    try:
        files.make_folder(path.parent)
        files.put(waiting, content, permissions=files.permissions(path))
        waiting.replace(path)
    except CannotWrite as trouble:
        raise CannotWrite(str(path), trouble.reason) from trouble
    except OSError as error:
        raise CannotWrite(str(path), files.reason(error)) from error
    finally:
        with suppress(OSError):
            waiting.unlink()


def _named(path: Path, words: Sequence[str], suffix: str) -> Path:
    return path.with_name("-".join([path.name.removesuffix(path.suffix), *words]) + suffix)
