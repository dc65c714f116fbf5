"""Words with their parts of speech, by jieba: the tagger that the card forms ask for the edges of a phrase.

jieba is read on the first call only. Its own loader reads the dictionary twice and keeps a cache in the shared
temporary folder, where another user's file, or a planted one, decides how text is cut. Here the dictionary is parsed
once: about 0.7 s, against 1.1 s for jieba's own loader with a warm cache; a private cache of words, counts and flags
would save 0.2 s of it, and is not worth a file that must be kept safe. Nothing is written.
"""

import io
import sys
import warnings
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import cache, lru_cache
from importlib.resources import files
from pathlib import Path
from typing import Any

from quizgen.cards.word_group import Word


def tagger(text: str, /) -> Sequence[Word]:
    """The words of the text, in order and without gaps, with jieba's flags (n, v, a, m, x …).

    >>> [word.text for word in tagger("构建网络空间命运共同体")]
    ['构建', '网络空间', '命运', '共同体']
    """
    return _tag(text)


@lru_cache(maxsize=4096)
def _tag(text: str) -> tuple[Word, ...]:
    return tuple(Word(pair.word, pair.flag) for pair in _jieba().cut(text))


@cache
def _jieba() -> Any:
    """A part-of-speech tokenizer of our own, apart from the one that jieba shares with everybody."""
    with _quietly():
        import jieba

        jieba.dt.get_dict_file = io.BytesIO  # or importing posseg reads the dictionary, for the shared tokenizer
        try:
            from jieba import posseg
        finally:
            del jieba.dt.get_dict_file
    words, counts, flags = _dictionary(Path(jieba.__file__).with_name("dict.txt"))
    frequencies = dict.fromkeys(_prefixes(words), 0)  # jieba walks from prefix to word: 0 says that it goes on
    frequencies.update(zip(words, counts, strict=True))
    tokenizer = jieba.Tokenizer()
    tokenizer.FREQ, tokenizer.total, tokenizer.initialized = frequencies, sum(counts), True
    tokenizer.get_dict_file = io.BytesIO
    tagging = posseg.POSTokenizer(tokenizer)
    tagging.word_tag_tab = dict(zip(words, flags, strict=True))
    if not posseg.dt.word_tag_tab:  # the shared one, which a host program may use: complete, as jieba leaves it
        posseg.dt.word_tag_tab = dict(tagging.word_tag_tab)
    for word, flag in _lexicon():
        tokenizer.add_word(word, tag=flag)
    return tagging


def _dictionary(path: Path) -> tuple[list[str], list[int], list[str]]:
    """Words, counts and flags of a dictionary whose every line is `word count flag`."""
    fields = path.read_text(encoding="utf-8").split()
    return fields[0::3], [int(count) for count in fields[1::3]], fields[2::3]


def _prefixes(words: Sequence[str]) -> set[str]:
    """All proper beginnings of the words."""
    found: set[str] = set()
    level = {word[:-1] for word in words if len(word) > 1}
    while level:
        found |= level
        level = {word[:-1] for word in level if len(word) > 1} - found
    return found


def _lexicon() -> Iterator[tuple[str, str]]:
    """The words of the genre that the dictionary lacks or tags wrongly: one `word flag` a line, # begins a comment."""
    for line in files("quizgen.cards").joinpath("lexicon.txt").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            word, flag = line.split()
            yield word, flag


@contextmanager
def _quietly() -> Iterator[None]:
    """Import without jieba's warnings: of its unescaped patterns, and of pkg_resources, which it does not need."""
    absent = "pkg_resources" not in sys.modules
    if absent:
        sys.modules["pkg_resources"] = None  # type: ignore[assignment]  # refused: jieba then opens its files itself
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            yield
    finally:
        if absent:
            del sys.modules["pkg_resources"]
