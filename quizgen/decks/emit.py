"""Plain data as YAML that reads well on paper: block style, quotes only where needed, lines never folded."""

import re
from collections.abc import Iterator, Mapping, Sequence

Value = str | int | bool | Sequence["Value"] | Mapping[str, "Value"]
"""What a quiz file is made of."""

STEP = 2

# What some version of YAML, or some reader of it, takes for something else than a string. All of it is ASCII.
OTHER = re.compile(
    r"""
      [-+]? \.? [0-9] [0-9_.,]* (?: e [-+]? [0-9]+ )?                     # 12, 007, 3.14, 1_000, 1e5
    | [-+]? 0 [box] [0-9a-f_]+                                             # 0x1F
    | [-+]? [0-9] [0-9_]* (?: : [0-9]+ )+ (?: \. [0-9_]* )?                # 12:30
    | [0-9]{4} - [0-9]{1,2} - [0-9]{1,2} (?: [Tt\ ] .* )?                  # 2026-01-07
    | [-+]? \. (?: inf | nan )                # .inf
    | ~ | null | true | false | yes | no | on | off | y | n
    | = | << | --- | \.\.\.
    """,
    re.VERBOSE | re.IGNORECASE,
)
INDICATOR = re.compile(
    r"""
      ^ [-?:] (?: \s | $ )      # "- a list?"
    | ^ [,\[\]{}#&*!|>'"%@`]    # "# a comment?"
    | : (?: \s | $ )            # "a mapping: ?"
    | \s \#                     # "words # a comment?"
    """,
    re.VERBOSE,
)
# What cannot stand in a YAML file as it is, or would be read as a line break of its own.
UNPRINTABLE = re.compile("[^\t\n\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]")
LONE = re.compile("[\ud800-\udfff]")
SHORT = {"\n": "\\n", "\t": "\\t", "\r": "\\r", '"': '\\"', "\\": "\\\\"}


def scalar(text: str) -> str:
    """A string as one line of YAML: plain if it can be, else in single quotes; escapes are the last resort.

    Half a surrogate pair, which no file can hold, becomes U+FFFD.

    >>> print(scalar("坚持____。"), scalar("12:30"), scalar("it's: so"), scalar("a\\nb"))
    坚持____。 '12:30' 'it''s: so' "a\\nb"
    """
    if "\n" in text or UNPRINTABLE.search(text):
        escaped = "".join(map(_escaped, LONE.sub("\ufffd", text)))
        return f'"{escaped}"'
    if not text or text != text.strip() or "\t" in text or INDICATOR.search(text) or OTHER.fullmatch(text):
        return "'" + text.replace("'", "''") + "'"
    return text


def _escaped(character: str) -> str:
    if short := SHORT.get(character):
        return short
    if not UNPRINTABLE.match(character):
        return character
    code = ord(character)
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}"


def emit(key: str, value: Value, indent: int, *, prose: bool = True) -> str:
    """A key and its value, without the indentation of the first line and without a line break at the end.

    Text of several lines is written line by line after a `|`, unless `prose` is false.

    >>> print(emit("answer", ["甲", "乙"], 0))
    answer:
      - 甲
      - 乙
    """
    match value:
        case bool():
            return f"{key}: {'true' if value else 'false'}"
        case int():
            return f"{key}: {value}"
        case str() if prose and _reads_line_by_line(value):
            return "\n".join((f"{key}: {'|' if value.endswith(chr(10)) else '|-'}", *_indented(value, indent + STEP)))
        case str():
            return f"{key}: {scalar(value)}"
        case Mapping() | Sequence() if not value:
            return f"{key}: {'{}' if isinstance(value, Mapping) else '[]'}"
        case Mapping():
            return f"{key}:\n{' ' * (indent + STEP)}{mapping(value, indent + STEP)}"
        case _:
            dash = f"\n{' ' * (indent + STEP)}- "
            return f"{key}:" + "".join(dash + _item(item, indent + 2 * STEP) for item in value)


def mapping(values: Mapping[str, Value], indent: int) -> str:
    """The pairs of a mapping, one under the other, without the indentation of the first line.

    >>> print(mapping({"line": 12, "quote": "会议强调，"}, 0))
    line: 12
    quote: 会议强调，
    """
    return f"\n{' ' * indent}".join(emit(key, value, indent) for key, value in values.items())


def _item(value: Value, indent: int) -> str:
    return mapping(value, indent) if isinstance(value, Mapping) else scalar(str(value))


def _reads_line_by_line(text: str) -> bool:
    """Whether a literal block holds this text: it neither begins nor ends with what YAML would take for layout."""
    return (
        "\n" in text
        and text[0] not in "\n\t \xa0"
        and not text.endswith("\n\n")
        and not UNPRINTABLE.search(text)
        and not LONE.search(text)
    )


def _indented(text: str, indent: int) -> Iterator[str]:
    for line in text.removesuffix("\n").split("\n"):
        yield " " * indent + line if line else ""
