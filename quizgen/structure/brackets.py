"""Brackets: which quote or bracket closes which, what stands inside of one, and what outside of all."""

import re

CLOSING = {
    "“": "”",
    "‘": "’",
    "「": "」",
    "『": "』",
    "《": "》",
    "〈": "〉",
    "（": "）",
    "(": ")",
    "【": "】",
    "〔": "〕",
    "[": "]",
}
"""The quotes and brackets that open, and what closes each."""
SENTENCE_STOPS = frozenset("。！？!?")
"""What ends a sentence."""

_OPENING = {close: open for open, close in CLOSING.items()}
_BRACKETS = frozenset(CLOSING) | frozenset(_OPENING)
BRACKET = re.compile(f"[{re.escape(''.join(sorted(_BRACKETS)))}]")
"""Any of them."""

_DEEPEST = 16  # brackets in brackets that are looked into

Token = tuple[int, str]
"""The place of a punctuation mark in the text, and the mark."""


def closings(tokens: list[Token]) -> dict[int, int]:
    """For each opening quote or bracket that is closed within its paragraph, the index of the token that closes it."""
    closing: dict[int, int] = {}
    open_at: list[int] = []
    for index, token in [(index, token) for index, (_, token) in enumerate(tokens) if token in _BRACKETS]:
        if token in CLOSING:
            if len(open_at) < _DEEPEST:
                open_at.append(index)
        else:
            for depth in range(len(open_at) - 1, -1, -1):
                if tokens[open_at[depth]][1] == _OPENING[token]:
                    closing[open_at[depth]] = index
                    del open_at[depth:]
                    break
    return closing


def inside(tokens: list[Token], closing: dict[int, int], opened: int) -> list[Token]:
    """The punctuation in a quote or bracket, without what it holds in quotes and brackets of its own."""
    found: list[Token] = []
    index = opened + 1
    while index < closing[opened]:
        if index in closing:
            index = closing[index]
        else:
            found.append(tokens[index])
        index += 1
    return found


def outside(tokens: list[Token], closing: dict[int, int]) -> list[Token]:
    """The punctuation outside quotes and brackets; a quote that holds whole sentences is speech, and is looked into."""
    outer: list[Token] = []
    behind = 0  # the token after what was last passed over
    for opened, closed in sorted(closing.items()):
        if opened >= behind and not _is_speech(tokens, opened, closed):
            outer += tokens[behind:opened]
            behind = closed + 1
    return outer + tokens[behind:]


def _is_speech(tokens: list[Token], start: int, stop: int) -> bool:
    """Whether a quote holds a whole sentence and more (“……。……”)."""
    if tokens[start][1] not in "“「":
        return False
    return any(token in SENTENCE_STOPS for _, token in tokens[start + 1 : stop])
