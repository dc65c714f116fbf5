"""The shape of a quiz file, checked against quiz.schema.json; what is wrong is told with its line and question."""

from collections.abc import Callable
from contextlib import suppress
from functools import cache
from typing import Any

from quizgen.decks.data import CONVERTED, Data, data
from quizgen.decks.tree import Items, Node, Pairs, Scalar, column_of, line_of, parse
from quizgen.decks.trouble import UnwantedYaml, WrongField
from quizgen.documents.trouble import Message


def read(text: str, name: str) -> tuple[dict[str, Any], list[int]]:
    """The plain data of a quiz, sure to fit the schema, and where its questions begin.

    Raises BrokenYaml and UnwantedYaml, and WrongField with the first field that does not fit.
    """
    from fastjsonschema import JsonSchemaValueException

    quick = data(text)
    if quick is not None:
        with suppress(JsonSchemaValueException):
            return _fitting(quick[0]), quick[1]
    return _checked(parse(text, name), text, name)


def _fitting(found: dict[str, Any]) -> dict[str, Any]:
    if found.get("questions") == "":  # all were deleted, the key was left
        found["questions"] = []
    _validator()(found)
    return found


def _checked(tree: Node | None, text: str, name: str) -> tuple[dict[str, Any], list[int]]:
    from fastjsonschema import JsonSchemaValueException

    if not isinstance(tree, Pairs):
        raise WrongField(
            f"{name}:1",
            "",
            Message("这不是一份题库", "this is not a quiz"),
            Message(
                "一份题库以 title: 和 questions: 开头；也可以删去这个文件，重新生成。",
                "A quiz begins with title: and questions:. Or delete the file, and it is made anew.",
            ),
        )
    found = plain(tree, text, name, "")
    assert isinstance(found, dict)
    try:
        _fitting(found)
    except JsonSchemaValueException as error:
        raise _explained(error, tree, text, name) from None
    _refuse_brackets(tree, text, name)
    questions = tree.get("questions")
    return found, [node.start for node in questions.items] if isinstance(questions, Items) else []


@cache
def schema() -> dict[str, Any]:
    """The JSON Schema of a quiz file, draft 2020-12; it is package data, for editors too."""
    import json
    from pkgutil import get_data

    found = get_data("quizgen.decks", "quiz.schema.json")
    assert found is not None
    read: dict[str, Any] = json.loads(found)
    return read


@cache
def _validator() -> Callable[[Data], object]:
    import fastjsonschema

    compiled: Callable[[Data], object] = fastjsonschema.compile(schema(), use_default=False)
    return compiled


def plain(node: Node, text: str, name: str, key: str) -> Data:
    """The data of a node that is the value of a key. Raises WrongField where a key in it is given twice."""
    match node:
        case Scalar():
            return CONVERTED[key](node.text) if node.plain and key in CONVERTED else node.text
        case Items(items=items):
            return [plain(item, text, name, key) for item in items]
        case Pairs(pairs=pairs):
            found: dict[str, Data] = {}
            for field, inner in pairs:
                if field.text in found:
                    raise _twice(field, text, name)
                found[field.text] = plain(inner, text, name, field.text)
            return found


def _twice(field: Scalar, text: str, name: str) -> WrongField:
    return WrongField(
        f"{name}:{line_of(text, field.start)}",
        "",
        Message(f"字段 {field.text} 写了两次", f"the field {field.text} is given twice"),
        Message("只留一个。", "Keep one of them."),
    )


def _refuse_brackets(tree: Pairs, text: str, name: str) -> None:
    """Questions are changed line by line, so that what surrounds a change stays as it is: no brackets."""
    questions = tree.get("questions")
    inner = questions.items if isinstance(questions, Items) else []
    for node in (tree, questions, *inner):
        if isinstance(node, Items | Pairs) and node.flow and (node is not questions or inner):
            raise UnwantedYaml(name, line_of(text, node.start), column_of(text, node.start) + 1, "flow")


def _explained(error: Any, tree: Pairs, text: str, name: str) -> WrongField:
    """The validator's finding in the words of a quiz: `path` leads to the value, `rule` is what it breaks."""
    node: Node = tree
    field, key, question = "", tree.start, ""
    for step in error.path[1:]:
        match node:
            case Pairs(pairs=pairs):
                found = next(((name, value) for name, value in pairs if name.text == step), None)
                if found is None:
                    break
                field, key, node = found[0].text, found[0].start, found[1]
            case Items(items=items):
                node = items[int(step)]
                if field == "questions":
                    question = _title(node, int(step))
                    field = ""
                key = node.start
            case Scalar():
                break
    problem, remedy, at = _problem(error, node, field, key, DELETE if question else NOTHING_ELSE)
    return WrongField(f"{name}:{line_of(text, at)}", question, problem, remedy)


def _title(node: Node, index: int) -> str:
    given = node.get("id") if isinstance(node, Pairs) else None
    return given.text if isinstance(given, Scalar) and given.text else f"#{index + 1}"


DELETE = Message("，或删去整题", ", or delete the question")
NOTHING_ELSE = Message("", "")


def _problem(error: Any, node: Node, field: str, key: int, otherwise: Message) -> tuple[Message, Message, int]:
    definition = error.rule_definition
    match error.rule:
        case "required" | "additionalProperties" if own := _unknown(error, node):
            return own
        case "required":
            assert isinstance(node, Pairs)
            missing = next(wanted for wanted in definition if node.get(wanted) is None)
            return (
                Message(f"没有 {missing}", f"there is no {missing}"),
                Message(f"补上 {missing} 一行{otherwise.zh}。", f"Add a line {missing}:{otherwise.en}."),
                key,
            )
        case "enum":
            return (
                Message(f"{field} 不能是“{error.value}”", f"{field} cannot be “{error.value}”"),
                Message(f"可以是 {'、'.join(definition)}。", f"It is one of {', '.join(definition)}."),
                key,
            )
        case "minLength" | "minItems":
            return _empty(field, key, otherwise)
        case "anyOf" | "type" if error.value in ("", []):
            return _empty(field, key, otherwise)
        case _:
            return (
                Message(f"{field} 的内容不对", f"{field} does not hold what it should"),
                _remedy(field),
                key,
            )


def _unknown(error: Any, node: Node) -> tuple[Message, Message, int] | None:
    """What to say of a key that the schema does not know; it often explains one that is missing."""
    from difflib import get_close_matches

    known = list(error.definition["properties"])
    names = [name for name, _ in node.pairs] if isinstance(node, Pairs) else []
    own = next((name for name in names if name.text not in known and not name.text.startswith("x-")), None)
    if own is None:
        return None
    close = get_close_matches(own.text, known, n=1)
    guess = (f"是不是 {close[0]}？", f"Is it {close[0]}? ") if close else ("", "")
    return (
        Message(f"没有 {own.text} 这个字段", f"there is no field {own.text}"),
        Message(
            f"{guess[0]}你自己的字段以 x- 开头，会原样保留。",
            f"{guess[1]}A field of your own begins with x-, and is kept as it is.",
        ),
        own.start,
    )


def _empty(field: str, key: int, otherwise: Message) -> tuple[Message, Message, int]:
    if not field:
        return (
            Message("是空的", "is empty"),
            Message("写上 type、prompt、answer，或删去这一题。", "Give it type, prompt and answer, or delete it."),
            key,
        )
    return (
        Message(f"{field} 是空的", f"{field} is empty"),
        Message(f"写上 {field}{otherwise.zh}。", f"Give it one{otherwise.en}."),
        key,
    )


REMEDIES = {
    "answer": Message("写一个答案，或者逐行列出几个答案。", "Give one answer, or a list of answers, one a line."),
    "options": Message("逐行列出选项。", "List the options, one a line."),
    "questions": Message(
        "questions: 下面逐题列出，每题以“- ”开头。", "List the questions below questions:, each begins with “- ”."
    ),
    "line": Message("写行号，如 12。", "Give the number of a line, like 12."),
    "date": Message("写成 2026-01-07。", "Write it like 2026-01-07."),
    "id": Message(
        "编号不含空格，不超过 64 个字符；自己加的题不必写。", "An id has no spaces and at most 64 characters."
    ),
    "source": Message("下面写 line: 和 quote:。", "Below it stand line: and quote:."),
    "obsolete": Message("写 true 或删去这一行。", "Write true, or delete the line."),
}


def _remedy(field: str) -> Message:
    return REMEDIES.get(field, Message("写一段文字。", "Write a text."))
