"""Characters made uniform, one for one; words are never changed.

Never NFKC: it would turn ，（） and ① into ASCII, and a list's ① is not its 1.
"""

import html
import html.entities
import re
import unicodedata

from quizgen.documents.draft import PART

# CJK radicals that PDF programs print for the character they look like; those without a decomposition in Unicode.
# After EquivalentUnifiedIdeograph.txt of the Unicode Character Database.
RADICALS = dict(
    zip(
        "⺁⺈⺋⺌⺏⺐⺒⺓⺠⺧⺨⺩⺪⺫⺬⺮⺯⺲⺷⺸⺹⺻⺽⺾⻁⻃⻄⻅⻆⻇⻉⻊⻋⻌⻏⻑⻒⻓⻔⻗⻘⻙⻚⻛⻜⻝⻢⻣⻤⻥⻦⻧⻨⻩⻪⻬⻮⻰⻲",
        "厂刀㔾小尢尢巳幺民牛犬王疋目示竹糸罒羊羊耂肀臼艹虎西西见角角贝足车辶阝長镸长门雨青韦页风飞食马骨鬼鱼鸟卤麦黄黾齐齿龙亀",
        strict=True,
    )
)

SPACES = "\t\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\u3164"
ENDS = "\v\f\x1c\x1d\x1e\x85\u2029"  # end a paragraph, but no line that an editor would count


def _table() -> dict[str, str]:
    table = dict.fromkeys(SPACES, " ") | dict.fromkeys(ENDS, PART) | RADICALS
    wide = [*range(0xFF10, 0xFF1A), *range(0xFF21, 0xFF3B), *range(0xFF41, 0xFF5B)]
    table |= {chr(code): chr(code - 0xFEE0) for code in wide}  # １ Ａ ａ
    for code in [*range(0x2E80, 0x2FD6), *range(0xF900, 0xFB00)]:  # Kangxi radicals, compatibility ideographs
        plain = unicodedata.normalize("NFKC", chr(code))
        if plain != chr(code) and len(plain) == 1:
            table[chr(code)] = plain
    return table


PLAIN = _table()
UNEVEN = re.compile("[" + "".join(map(re.escape, sorted(PLAIN))) + "]")
INVISIBLE = re.compile(
    "[\x00-\x08\x0e-\x1b\x1f\x7f-\x84\x86-\x9f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f"
    "\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff\ufff9-\ufffb\ufdd0-\ufdef\ufffe\uffff\ud800-\udfff\U000e0000-\U000e0fff]"
)

ENTITY = r"&(?:\#\d{1,7}|\#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});"  # &nbsp;
OLD_ENTITY = (
    rf"{ENTITY}|&(?:{'|'.join(sorted(name for name in html.entities.html5 if name.isalpha()))})(?![a-zA-Z0-9=])"
)
"""In a page the names of the first HTML need no semicolon: 2016-11-15&nbsp&nbsp作者 (HTML Standard, 13.2.5.73)."""

CJK = r"\u3400-\u9fff\U00020000-\U0003ffff〇"
FULL = CJK + r"、。，；：？！“”‘’（）《》〈〉【】「」『』〔〕—…"
COUNTS = "①-⑳❶-❿⒈-⒛⑴-⒇㈠-㈩"
WIDE = {",": "，", ";": "；", ":": "：", "?": "？", "!": "！", "(": "（", ")": "）"}
NARROW_MARK = re.compile(
    rf"[,;:?!](?<=[{FULL}].)(?:[,;:?!]*(?= ?[{FULL}{COUNTS}\"'(]|$)|(?<=[:,;])(?=[A-Za-z0-9]))|:(?<=[)%]:)(?=[{CJK}“])"
)  # 世界,也; 意义: 提高认识; 地点:A101; 会议,200人
NARROW_PAIR = re.compile(r"\((?P<inside>[^()（）]{0,80})[)）]|（(?P<half>[^()（）]{0,80})\)")  # 时间(暂定)
QUOTED = re.compile(r"\"(?P<inside>[^\"]*)\"")  # "两个维护"
NARROW_STOP = re.compile(
    rf"\.(?<=[{CJK}”）》].)(?<![一二三四五六七八九十].)(?=$|[{CJK}“《](?!\.))"
)  # 抓好落实.会议要求
HAN = re.compile(rf"[{CJK}]")
CLOCK = re.compile(r"：(?<=\d：)(?<![附件表图题注例]\d：)(?=[0-5]\d(?!\d))")  # 9：30, not 附件1：12家企业
SPREADS = re.compile(rf" [{CJK}] [{CJK}] [{CJK}]")  # a search goes from blank to blank
SPREAD = re.compile(r"(?<!\S)(?:\S ){3,}\S(?!\S)")  # 会 议 通 知


def tidy(text: str) -> str:
    """The text with uniform characters: one for one, but that invisible ones (zero width, control) are left out,
    and the blanks of words spread over a line.

    Blanks become spaces, full-width digits and letters and the colon of a clock ASCII, radicals the characters that they stand for.

    >>> tidy("２０２３年\\u3000⽹络\\u200b强国")
    '2023年 网络强国'
    """
    if INVISIBLE.search(text):
        text = INVISIBLE.sub("", text)
    text = UNEVEN.sub(lambda match: PLAIN[match[0]], text)
    text = CLOCK.sub(":", text)
    return SPREAD.sub(_close, text) if SPREADS.search(text) else text


def _close(spread: re.Match[str]) -> str:
    """Characters without the blanks between them, where most of them are Chinese: 1 2 3 4 is a row of figures."""
    words = spread[0].replace(" ", "")
    return words if 2 * len(HAN.findall(words)) > len(words) else spread[0]


def entity_text(entity: str) -> str:
    """The characters that an HTML entity stands for, tidied.

    >>> entity_text("&nbsp;"), entity_text("&#x7F51;"), entity_text("&wxyz;")
    (' ', '网', '&wxyz;')
    """
    return tidy(html.unescape(entity)).replace("\n", " ").replace(PART, " ")


def widen(text: str) -> str:
    """The block's text with the ASCII , ; : ? ! ( ) that stand among Chinese words written full-width, one for one.

    >>> widen("指出:要坚持(一)党管互联网,坚持1,000个")
    '指出：要坚持（一）党管互联网，坚持1,000个'
    """
    if "(" in text or ")" in text:
        text = NARROW_PAIR.sub(_widened_pair, text)
    if any(mark in text for mark in ",;:?!"):
        text = NARROW_MARK.sub(lambda match: "".join(WIDE[mark] for mark in match[0]), text)
    return text


def widen_block(text: str) -> str:
    """A whole block widened, and with it what only a whole block tells: pairs of ASCII quotes, and the final full stop.

    >>> widen_block('做到"两个维护",抓好落实.'), widen_block('IPv6规模部署"十四五')
    ('做到“两个维护”，抓好落实。', 'IPv6规模部署"十四五')
    """
    if '"' in text and text.count('"') % 2 == 0:
        text = QUOTED.sub(_widened_quotes, text)
    if "." in text:
        text = NARROW_STOP.sub("。", text)
    return widen(text)


def _widened_quotes(match: re.Match[str]) -> str:
    return f"“{match['inside']}”" if HAN.search(match["inside"]) else match[0]


def _widened_pair(match: re.Match[str]) -> str:
    inside = match["half"] if match["inside"] is None else match["inside"]
    around = match.string[max(match.start() - 1, 0) : match.start()] + match.string[match.end() : match.end() + 1]
    chinese = HAN.search(inside) or (inside.isdigit() and HAN.search(around))
    return f"（{inside}）" if chinese else match[0]
