"""Words of a document as HTML in which they can only ever be words."""

import re

# What templates, clozes, sound, LaTeX or MathJax would take for theirs: {{ }} :: [sound: [latex] [$] \( \[ and a colon
# where a cloze begins its answer. Then HTML, line breaks, and what no field can hold.
_ALIVE = re.compile(r"[{}\[\\:&<>\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")
_DEAD = {sign: f"<span>{sign}</span>" for sign in "{}[\\"}
_DEAD |= {"&": "&amp;", "<": "&lt;", ">": "&gt;", "\t": " "} | dict.fromkeys("\n\x0b\x0c\x85\u2028\u2029", "<br>")


def literal(text: str) -> str:
    r"""The text as HTML that shows the same text wherever in a note it stands, and after the user has edited the note.

    Each sign that could be alive is put into an element of its own. An empty comment between two of them is not
    enough, MathJax reads across it; a character reference is not, the editor resolves it.

    >>> literal("a < b")
    'a &lt; b'
    >>> literal(r"\(x\)")
    '<span>\\</span>(x<span>\\</span>)'
    """
    return _ALIVE.sub(_dead, text)


def _dead(match: re.Match[str]) -> str:
    sign, text, index = match[0], match.string, match.start()
    if sign == ":":
        return "<span>:</span>" if index == 0 or "::" in text[index - 1 : index + 2] else ":"
    if sign == "\r":
        return "" if text.startswith("\n", index + 1) else "<br>"
    return _DEAD.get(sign, "")
