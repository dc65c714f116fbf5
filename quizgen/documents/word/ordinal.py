"""Numbers as Word writes them before a paragraph, by the names of its formats (ST_NumberFormat of ECMA-376)."""

from collections.abc import Callable

DIGITS = "〇一二三四五六七八九"
LEGAL_DIGITS = "零壹贰叁肆伍陆柒捌玖"
UNITS = ("", "十", "百", "千")
LEGAL_UNITS = ("", "拾", "佰", "仟")
STEMS = "甲乙丙丁戊己庚辛壬癸"
BRANCHES = "子丑寅卯辰巳午未申酉戌亥"
ROMAN = (
    *((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x")),
    *((9, "ix"), (5, "v"), (4, "iv"), (1, "i")),
)
HIGHEST = 780  # Word's own limit of lettered numbers; above 9,999 no format but digits is written


def ordinal(number: int, form: str) -> str:
    """The number in a format of Word; in one that is unknown here, in digits.

    >>> [ordinal(21, form) for form in ("chineseCounting", "decimalEnclosedCircle", "upperLetter", "lowerRoman")]
    ['二十一', '21', 'U', 'xxi']
    """
    write = FORMATS.get(form)
    return write(number) if write is not None and 0 < number < 10_000 else str(number)


def counted(number: int, digits: str = DIGITS, units: tuple[str, ...] = UNITS) -> str:
    """A number below 10,000 as it is spoken.

    >>> counted(10), counted(21), counted(105), counted(1200)
    ('十', '二十一', '一百零五', '一千二百')
    """
    written = ""
    for place in range(3, -1, -1):
        digit = number // 10**place % 10
        if digit:
            written += digits[digit] + units[place]
        elif written and not written.endswith("零"):
            written += "零"
    written = written.rstrip("零")
    return written[1:] if number < 20 and written.startswith(digits[1] + units[1]) else written


def _legal(number: int) -> str:
    return counted(number, LEGAL_DIGITS, LEGAL_UNITS)


def _spelled(number: int) -> str:
    return "".join(DIGITS[int(digit)] for digit in str(number))


def _roman(number: int) -> str:
    written = ""
    for value, letters in ROMAN:
        written += letters * (number // value)
        number %= value
    return written


def _letter(number: int) -> str:
    return chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1) if number <= HIGHEST else str(number)


def _of(characters: str) -> Callable[[int], str]:
    """Numbers by their place in a row of characters; digits beyond it."""
    return lambda number: characters[number - 1] if number <= len(characters) else str(number)


CIRCLED = _of("①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳")

FORMATS: dict[str, Callable[[int], str]] = {
    **dict.fromkeys(
        ("chineseCounting", "chineseCountingThousand", "japaneseCounting", "taiwaneseCountingThousand"), counted
    ),
    **dict.fromkeys(("taiwaneseCounting", "japaneseLegal"), counted),
    **dict.fromkeys(("chineseLegalSimplified", "ideographLegalTraditional"), _legal),
    **dict.fromkeys(("ideographDigital", "japaneseDigitalTenThousand", "taiwaneseDigital", "koreanDigital"), _spelled),
    "ideographTraditional": _of(STEMS),
    "ideographZodiac": _of(BRANCHES),
    **dict.fromkeys(("decimalEnclosedCircle", "decimalEnclosedCircleChinese"), CIRCLED),
    "ideographEnclosedCircle": _of("㊀㊁㊂㊃㊄㊅㊆㊇㊈㊉"),
    "decimalEnclosedParen": _of("⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇"),
    "decimalEnclosedFullstop": _of("⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛"),
    "decimalZero": lambda number: f"{number:02}",
    "upperRoman": lambda number: _roman(number).upper(),
    "lowerRoman": _roman,
    "upperLetter": lambda number: _letter(number).upper(),
    "lowerLetter": _letter,
    "none": lambda _: "",
}
