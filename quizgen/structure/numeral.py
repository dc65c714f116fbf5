"""Chinese numerals, read and written both ways.

The grammar is that of modern written numerals below a hundred million: digits 零〇一…九 and 两, units 十 百 千 万; a bare
sequence of digits (二〇二三) is read place by place.
"""

import re

from quizgen.documents.word.ordinal import counted

DIGITS = {
    "〇": 0,
    "零": 0,
    "○": 0,
    "一": 1,
    "二": 2,
    "两": 2,
    "三": 3,
    "四": 4,
    "五": 5,
    "六": 6,
    "七": 7,
    "八": 8,
    "九": 9,
}
UNITS = {"十": 10, "百": 100, "千": 1000}
_ONES = {**DIGITS, "十": 10}

NUMERAL = r"[〇零○一二两三四五六七八九十百千万]+"
"""A regex for what may be a numeral; `number` decides."""

_PLACES = re.compile(r"[〇零○一二三四五六七八九]+")
_SECTION = re.compile(
    r"(?:(?P<千>[一二两三四五六七八九])千)?"  # 两千
    r"(?:零?(?P<百>[一二两三四五六七八九])百)?"  # 三百
    r"(?:零?(?P<十>[一二三四五六七八九]?)十)?"  # 十, 二十, 零二十
    r"(?:零?(?P<个>[一二两三四五六七八九]))?"  # 五, 零五
)


def number(numeral: str) -> int | None:
    """The value of a Chinese or Arabic numeral, or None if it is not one.

    >>> number("二十一"), number("一百零五"), number("二〇二三"), number("12"), number("会议")
    (21, 105, 2023, 12, None)
    """
    if numeral in _ONES:
        return _ONES[numeral]  # nearly always
    if numeral.isascii():
        return int(numeral) if numeral.isdigit() and len(numeral) <= 9 else None
    if len(numeral) > 16:
        return None
    if len(numeral) > 1 and _PLACES.fullmatch(numeral):
        return int("".join(str(DIGITS[digit]) for digit in numeral))
    *high, low = numeral.split("万")
    if len(high) > 1:
        return None
    myriads = _section(high[0]) if high else 0
    rest = _section(low) if low else (0 if high else None)
    if myriads is None or rest is None or (high and myriads == 0):
        return None
    return myriads * 10_000 + rest


def _section(numeral: str) -> int | None:
    """The value of a numeral below ten thousand."""
    found = _SECTION.fullmatch(numeral)
    if not found or not numeral:
        return None
    value = DIGITS.get(found["个"] or "零", 0)
    for unit, size in UNITS.items():
        if found[unit] is not None:
            value += size * DIGITS.get(found[unit] or "一", 1)
    return value


def chinese(value: int) -> str:
    """The numeral of a whole number from 0 up to 9,999, in its usual written form.

    >>> chinese(10), chinese(21), chinese(105), chinese(2000)
    ('十', '二十一', '一百零五', '二千')
    """
    if not 0 <= value < 10_000:
        raise ValueError(f"no numeral for {value}")
    return counted(value) or "零"


def years(value: int) -> str:
    """A year digit by digit, as it is written before 年.

    >>> years(2023)
    '二〇二三'
    """
    return "".join("〇一二三四五六七八九"[int(digit)] for digit in str(value))
