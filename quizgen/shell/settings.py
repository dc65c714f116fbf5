"""quizgen.yaml, which may stand beside seeds/: what the deck is called, and what is asked about, and how much.

name: 网信学习
kinds: [enumeration, meeting]
depth: 2
choices: anki
"""

from dataclasses import dataclass, replace
from difflib import get_close_matches
from pathlib import Path

from quizgen.cards.card import Medium
from quizgen.cards.form import DEFAULT, Wanted
from quizgen.documents.trouble import Message
from quizgen.shell.built import FILE
from quizgen.shell.errors import SettingsWrong
from quizgen.shell.files import content
from quizgen.shell.seeds import safe

KINDS = ("enumeration", "meeting", "attendance", "task", "definition", "figure")
DEPTHS = ("1", "2", "3")
CHOICES = {"off": frozenset[Medium](), "paper": frozenset({Medium.PAPER}), "anki": frozenset(Medium)}
FIELDS = ("name", "kinds", "depth", "choices")


@dataclass(frozen=True, slots=True)
class Settings:
    """The deck's name, in Anki and as a file name; the kinds of facts to ask about, and how much to ask about them."""

    name: str
    kinds: frozenset[str] = frozenset(KINDS)
    wanted: Wanted = DEFAULT


def settings(folder: Path) -> Settings:
    """What the folder's quizgen.yaml says, and for the rest the defaults; SettingsWrong with the line of a mistake."""
    default = Settings(safe(folder.resolve().name))
    written = content(folder / FILE)
    if written is None:
        return default
    try:
        text = written.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = written[: error.start].count(b"\n") + 1
        raise mistake(line, Message("不是 UTF-8 编码", "it is not UTF-8"), "存为 UTF-8", "Save it as UTF-8") from None
    return parsed(text, default)


def parsed(text: str, default: Settings) -> Settings:
    """The settings in the text of the file.

    >>> parsed("name: 网信学习", Settings("seeds")).name
    '网信学习'
    """
    from quizgen.decks.tree import Items, Pairs, Scalar, line_of, parse

    tree = parse(text, FILE)
    if tree is None:
        return default
    if not isinstance(tree, Pairs):
        what = Message("应当是“字段: 内容”", "it is made of lines “field: value”")
        raise mistake(1, what, "例如 name: 网信学习", "For example name: 网信学习")
    name, kinds, wanted = default.name, default.kinds, default.wanted
    for field, value in tree.pairs:
        line = line_of(text, field.start)
        match field.text, value:
            case "name", Scalar(text=words) if words.strip():
                name = safe(words)
            case "kinds", Items(items=items):
                for item in items:
                    if not isinstance(item, Scalar) or item.text not in KINDS:
                        what = Message("kinds 里有不认识的种类", "kinds has a kind that is none")
                        raise mistake(line_of(text, item.start), what, *one_of(KINDS))
                kinds = frozenset(item.text for item in items if isinstance(item, Scalar))
            case "depth", Scalar(text=digit) if digit in DEPTHS:
                wanted = replace(wanted, depth=int(digit))
            case "choices", Scalar(text=choice) if choice in CHOICES:
                wanted = replace(wanted, choices=CHOICES[choice])
            case ("name" | "kinds" | "depth" | "choices") as known, _:
                what = Message(f"{known} 的内容不对", f"{known} does not hold what it should")
                examples = "name: 网信学习", "kinds: [task]", "depth: 2", "choices: anki"
                raise mistake(line, what, f"例如 {'，'.join(examples)}", f"For example {', '.join(examples)}")
            case unknown, _:
                what = Message(f"没有 {unknown} 这个字段", f"there is no field {unknown}")
                raise mistake(line, what, *one_of(get_close_matches(unknown, FIELDS, n=1) or FIELDS))
    return Settings(name, kinds, wanted)


def one_of(names: tuple[str, ...] | list[str]) -> tuple[str, str]:
    """The advice to choose one of the names."""
    return f"可以是 {'、'.join(names)}", f"It may be {', '.join(names)}"


def mistake(line: int, what: Message, zh: str, en: str) -> SettingsWrong:
    """The error for a mistake on a line of the file."""
    return SettingsWrong(FILE, line, what, Message(zh, en))
