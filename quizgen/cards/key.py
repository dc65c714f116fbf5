"""What a card is about, as a short key made from the point's own words: never a file name, a line or an order."""

import re
import unicodedata
from base64 import b32encode
from collections.abc import Iterable
from hashlib import blake2b

_SILENT = re.compile(r"[\s，。、；：！？…“”‘’「」『』《》〈〉（）()【】\[\]\"',;:!?·—_-]+")


def words(text: str) -> str:
    """The text as it is compared: without white space and punctuation, full-width letters and figures as plain ones.

    >>> words("“十五五”规划　５％，左右")
    '十五五规划5%左右'
    """
    spoken = _SILENT.sub("", text)  # before NFKC, which makes three full stops of …
    return _SILENT.sub("", unicodedata.normalize("NFKC", spoken)).casefold()


def key(form: str, *about: str) -> str:
    """Twelve letters and digits (60 bits of BLAKE2) for what a form asks about.

    The parts are compared as `words` are, so that a comma more or other quotes move no card's history.

    >>> key("item", "十个坚持", "坚持网信为民") == key("item", "“十个坚持”", "坚持网信为民。")
    True
    """
    text = "\x1f".join((form, *(words(part) for part in about)))
    return b32encode(blake2b(text.encode("utf-8", "surrogatepass"), digest_size=10).digest()).decode()[:12].lower()


def anchor(items: Iterable[str]) -> str:
    """The one item that stands for the whole content of a list: that with the least digest.

    Two lists have one anchor with the probability of their overlap (|A∩B| / |A∪B|): an item put in, taken out or moved
    seldom changes it, while two lists that share a name and little else are told apart. This is MinHash with one
    permutation (Broder 1997, “On the resemblance and containment of documents”).

    >>> ten = ["坚持党管互联网", "坚持网信为民", "坚持统筹发展和安全"]
    >>> anchor(ten) == anchor(reversed(ten))
    True
    """
    return min((key("anchor", item), words(item)) for item in items)[1]
