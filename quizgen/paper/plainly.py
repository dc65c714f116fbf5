"""Text as every format can take it: what cannot be printed is shown, not dropped."""

import re
from typing import Any

# Control characters, halves of surrogate pairs, and what is no character; line breaks and tabs are none of them.
UNPRINTABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")


def shown(text: str) -> str:
    """The text with what has no shape of its own named by its code.

    >>> shown("安\\x07全")
    '安[U+0007]全'
    """
    return UNPRINTABLE.sub(lambda found: f"[U+{ord(found[0]):04X}]", text)


def plainly(data: Any) -> Any:
    """Data with every text in it made printable."""
    match data:
        case str():
            return shown(data)
        case dict():
            return {key: plainly(value) for key, value in data.items()}
        case list() | tuple():
            return [plainly(value) for value in data]
        case _:
            return data
