"""How much room things take on paper, in ems: as wide as a Chinese character."""

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

LINE = 36
"""What a line of a question holds beside its number."""

MEETING = re.compile(r"(?<=[0-9A-Za-z])(?=[\u4e00-\u9fff])|(?<=[\u4e00-\u9fff])(?=[0-9A-Za-z])")  # 第|5|名

COLUMNS = (4, 2, 1)
LEAST_BLANK, MOST_BLANK = 5, 10
LEAST_LINES, MOST_LINES = 2, 12


def ems(text: str) -> float:
    """About how wide a text is: its characters, and a quarter wherever a digit or Latin letter stands beside a Chinese one.

    >>> ems("第5名"), ems("A.")
    (3.0, 1.0)
    """
    return sum(map(_em, text)) + len(MEETING.findall(text)) / 4


@lru_cache(maxsize=8192)
def _em(character: str) -> float:
    if unicodedata.combining(character):
        return 0
    return 1 if unicodedata.east_asian_width(character) in "WFA" else 0.5


def columns(options: Iterable[str]) -> int:
    """In how many columns the options of a question stand: 4, 2 or 1; all of a row fill an equal part of the line.

    >>> columns(["北京", "上海", "天津", "重庆"]), columns(["坚持网信为民的根本宗旨"] * 4)
    (4, 2)
    """
    widths = [ems(option) + 2.5 for option in options]  # the letter, its point, some air
    fitting = (count for count in COLUMNS if max(widths, default=0) <= LINE / count)
    return min(next(fitting, 1), len(widths) or 1)


def blank(answers: Iterable[str]) -> int:
    """How wide every blank of a paper is: one width for all, so that none tells how long its answer is.

    It is made for the answers as they mostly are, with a little more room for a hand than for print.

    >>> blank(["在京", "庄荣文", "党管互联网"])
    6
    """
    widths = sorted(ems(answer) for answer in answers)
    usual = widths[len(widths) * 3 // 4] if widths else 0
    return min(max(round(usual * 1.2), LEAST_BLANK), MOST_BLANK)


def lines(answers: Iterable[str]) -> int:
    """How many lines a written answer gets: one for each item, one more for each that fills a line, and one to spare.

    >>> lines(["在京"]), lines(["坚持党管互联网"] * 10)
    (2, 11)
    """
    needed = 1 + sum(1 + int(ems(answer) * 1.3 // LINE) for answer in answers)
    return min(max(needed, LEAST_LINES), MOST_LINES)
