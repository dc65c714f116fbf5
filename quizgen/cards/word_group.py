"""Groups of words: which words of an object make a noun phrase to be known, and what each kind of place is worth."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from quizgen.cards.commonplace import WORDS
from quizgen.documents.document import Span


@dataclass(frozen=True, slots=True)
class Word:
    """A word and its part of speech, in the flags of jieba (n, v, a, m, x …; ICTCLAS 2.0)."""

    text: str
    flag: str


Placed = tuple[Word, Span]
"""A word and where it stands."""

SHORTEST, LONGEST = 2, 12
"""How long an answer may be, in characters."""

_CONTENT = ("n", "v", "a", "b", "i", "l", "j", "s", "z", "eng")
_EMPTY = frozenset({"ad", "vd", "vshi", "vyou"})
_NAMES_A_THING = ("n", "vn", "an", "l", "j", "i", "s")
_CLAUSAL = frozenset(("作为", "成为", "是", "为", "做", "到", "开展", "以下"))
"""Words that make a clause of what stands around them: 企业｜作为｜主体, 企业｜做｜大, 解读｜到｜兑现."""

_DEGREES = frozenset(("更加", "更为", "更", "最"))


def placed(tagged: Sequence[Word], start: int) -> list[Placed]:
    """The words with where they stand, the first of them at `start`."""
    words = []
    for word in tagged:
        words.append((word, Span(start, start + len(word.text))))
        start += len(word.text)
    return words


def groups(inside: list[Placed]) -> Iterator[tuple[list[Placed], int]]:
    """The word groups of an object, with the points that each kind of place is worth."""
    of = [index for index, (word, _) in enumerate(inside) if word.text == "的"]
    if _is_group(inside) and len(of) <= 1:
        yield inside, 5
    if of and not "".join(word.text for word, _ in inside[of[-1] + 1 :]).startswith("是"):  # not 发展注重｜的是…
        modifier, head = inside[: of[-1]], inside[of[-1] + 1 :]
        verbal = bool(modifier) and modifier[0][0].flag == "v" and len(modifier) > 1  # 坚定｜奉行独立自主｜的…
        names = bool(modifier) and len(modifier[-1][0].text) > 1  # not 新时代｜党｜的路线
        if _is_group(modifier) and names and not verbal and len(of) == 1 and characters(modifier) >= 4:
            yield modifier, 5
        if _is_group(head) and characters(head) >= 4:
            yield head, 4


def _is_group(group: list[Placed]) -> bool:
    """Whether the words make a noun phrase to be known: content words, joined by 和 or 的, not all of them generic."""
    if not group or not SHORTEST <= characters(group) <= LONGEST or any(word.text in _CLAUSAL for word, _ in group):
        return False
    if group[0][0].text in _DEGREES and len(group) > 1 and group[1][0].flag.startswith("a"):
        return _is_group(group[1:]) or len(group) == 2  # 更加积极
    if not all(_is_content(word) or (word.flag == "c" or word.text == "的") for word, _ in group):
        return False
    first, last = group[0][0], group[-1][0]
    if len(group) > 1 and "而" in last.text:  # 中国梦｜任重而道远
        return False
    if not _is_content(first) or not last.flag.startswith((*_NAMES_A_THING, "v", "a")):
        return False
    return not all(_is_empty(word.text) for word, _ in group)


def _is_empty(text: str) -> bool:
    """Whether a word says nothing, or is put together from two that do: 重大｜意义."""
    return text in WORDS or (len(text) == 4 and text[:2] in WORDS and text[2:] in WORDS)


def _is_content(word: Word) -> bool:
    return word.flag.startswith(_CONTENT) and word.flag not in _EMPTY


def characters(group: list[Placed]) -> int:
    """How many characters a group of words has."""
    return group[-1][1].stop - group[0][1].start if group else 0
