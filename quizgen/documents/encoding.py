"""Bytes into text: which encoding a file is in, told from its bytes."""

import codecs
import re
from collections import Counter
from dataclasses import dataclass

from quizgen.documents.trouble import Message, UnreadableFile

MARKS = (  # a byte order mark is believed
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # begins like the mark of UTF-16, so it is looked for first
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
GUESSES = ("gb18030", "big5", "utf-16-le", "utf-16-be")

# The commonest characters of official Chinese, simplified and traditional, counted on some hundred documents.
COMMON = frozenset(
    "的国和全中发人会化大展业建主新实进党一民要制作工政力设体强动加理推行务法社重持有治产是义经在生能高成为改学关坚不定提以网面代保平家安"
    "年机开对等合数现度用革系信本基公深济共员方领地部出个规增上性十同资据第事时创导应育分我管教施区各市入自级完量了科好络思立文心统特任点善"
    "质决委调服长战二三者条内护监结技项向习处构程央农企造权效支题与总到更想当色场组责策通快息标利水取式议优于落求域下五精依活局位放健际升源"
    "目职城明多过续得步期四把问确们形命就意外态整族联促路来稳校风近运相指营协略织融防正严万神供型府解必论研障可及准引集范门办础环流从其交收"
    "表军贯险品金件群之日查专前做转记或干消众使术投才极律传台境院核划村识情电商彻争断培道报格线积变益两督间史斗智华所次需费并势察书反计字案"
    "港發區澳國業設進創灣產務強與動會香內粵為際資開體實機門經節構優決關珠對條廣聯濟兩權議贸規環場九勢範學運點現揮岸帶統旅網角州領跨協護題東"
    "問於認應礎空劃檢爭便術態圳來貿間質驗探索醫西江項險長歷轉鐵洋個知游航綠試級擴南結過識排適線參調青綜並絡別這說時從後們黨導"
)
CHARSET = re.compile(rb"(?:charset|encoding)\s*=\s*[\"']?(?P<name>[A-Za-z][\w-]{1,30})")  # <meta charset="gb2312">
DECLARED_WITHIN = 4096  # bytes
CONTROL = re.compile(r"[\x00-\x08\x0e-\x19\x1b-\x1f]")  # all but white space, and the end that old systems wrote
SAMPLE = 200_000  # bytes that an encoding is judged by
LIKELY = 0.3  # of the characters of Chinese text about 0.8 are common ones; of bytes read in a wrong encoding under 0.1
DAMAGED = 0.1  # more unreadable characters than these, and it is no text
TAIL = 3  # the longest beginning of a character that a cut can leave


class NotText(UnreadableFile):
    """The bytes of a file that are text in no encoding we know."""

    what = Message("不是文本，或者编码无法识别", "is not text, or in an encoding that cannot be told")
    advice = Message("请用编辑器打开，另存为 UTF-8 文本。", "Open it in an editor and save it as UTF-8 text.")


@dataclass(frozen=True, slots=True)
class Decoded:
    """The text of a file, its lines ended by line feeds, and what was doubtful about the bytes."""

    text: str
    doubts: tuple[Message, ...] = ()


def decode(content: bytes, name: str) -> Decoded:
    """The text of the bytes: byte order mark, strict UTF-8, what the file declares, then the likeliest encoding.

    A character cut off at the end is forgiven with a doubt, and so are a few unreadable bytes. Raises NotText.

    >>> decode("网络强国".encode("gb18030"), "a.txt").text
    '网络强国'
    """
    for mark, encoding in MARKS:
        if content.startswith(mark):
            return _text(content[len(mark) :], encoding, name)
    if (text := _strict(content, "utf-8")) is not None:
        return Decoded(_checked(text, name))
    if (named := _declared(content)) is not None and _likelihood(content, named) >= LIKELY:
        return _text(content, named, name)
    ranked = sorted(
        ("utf-8", *GUESSES), key=lambda encoding: -_likelihood(content, encoding)
    )  # stable: UTF-8 wins ties
    if _likelihood(content, ranked[0]) < LIKELY:
        raise NotText(name)
    return _text(content, ranked[0], name)


def _declared(content: bytes) -> str | None:
    """The codec of the charset that a page declares; gb2312 and gbk are written where gb18030 is meant."""
    found = CHARSET.search(content, 0, DECLARED_WITHIN)
    if found is None:
        return None
    charset = found["name"].decode("ascii", errors="replace").lower()
    if charset.startswith("gb"):
        return "gb18030"
    try:
        codec = codecs.lookup(charset)
    except LookupError:
        return None
    return codec.name if getattr(codec, "_is_text_encoding", True) else None  # no rot13, no base64


def _strict(content: bytes, encoding: str) -> str | None:
    try:
        return content.decode(encoding)
    except (UnicodeDecodeError, UnicodeError):
        return None


def _text(content: bytes, encoding: str, name: str) -> Decoded:
    if (text := _strict(content, encoding)) is not None:
        return Decoded(_checked(text, name))
    for cut in range(1, TAIL + 1):
        if (text := _strict(content[:-cut], encoding)) is not None:
            doubt = Message(
                "文件结尾的一个字不完整，已略去", "the last character of the file is cut off and was left out"
            )
            return Decoded(_checked(text, name), (doubt,))
    text = content.decode(encoding, errors="replace")
    lost = text.count("\N{REPLACEMENT CHARACTER}")
    if lost > DAMAGED * len(text):
        raise NotText(name)
    doubt = Message(f"按 {encoding} 读取，有 {lost} 处无法识别", f"read as {encoding}; {lost} places are unreadable")
    return Decoded(_checked(text, name), (doubt,))


def _likelihood(content: bytes, encoding: str) -> float:
    """The share of common characters among the characters that are not ASCII, as far as the sample goes."""
    counts = Counter(content[:SAMPLE].decode(encoding, errors="replace"))
    beyond = sum(count for char, count in counts.items() if char > "\x7f")
    return sum(count for char, count in counts.items() if char in COMMON) / beyond if beyond else 0.0


def _checked(text: str, name: str) -> str:
    """The text with line feeds alone at its line ends; refused where it is full of control characters."""
    sample = text[:SAMPLE]
    if len(CONTROL.findall(sample)) > len(sample) // 50:
        raise NotText(name)
    if "\r" in text:
        text = text.replace("\r\r\n", "\n").replace("\r\n", "\n").replace("\r", "\n")
    return text
