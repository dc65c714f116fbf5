"""Quotes and brackets: whether they stand in pairs, and texts shortened so that they do."""

CUT = "……"
"""What stands for the words that were left out; it never stands for an answer."""

PAIRS = ("“”", "‘’", "《》", "（）", "【】", "「」")


def unpaired(text: str) -> str | None:
    """The first pair of which one half stands alone, or None.

    >>> unpaired("落实“两个结合”"), unpaired("”和“")
    (None, '“”')
    """
    return next((pair for pair in PAIRS if not _is_balanced(text, pair)), None)


def shortened(text: str, longest: int) -> str:
    """The text, or as much of it as stands before a cut that leaves nothing open.

    The cut is at a comma where there is one in the second half.

    >>> shortened("部署重点任务，审议《关于整治形式主义的规定》", 14)
    '部署重点任务，审议……'
    """
    if len(text) <= longest:
        return text
    cut = text[: longest - len(CUT)]
    comma = max(cut.rfind(mark) for mark in "，；：")
    if comma * 2 >= longest:
        cut = cut[:comma]
    for pair in PAIRS:
        if cut.count(pair[0]) > cut.count(pair[1]):
            cut = cut[: cut.rindex(pair[0])]
    return cut.rstrip("，、；： ") + CUT


def _is_balanced(text: str, pair: str) -> bool:
    depth = 0
    for character in text:
        if character == pair[0]:
            depth += 1
        elif character == pair[1]:
            depth -= 1
        if depth < 0:
            return False
    return depth == 0
