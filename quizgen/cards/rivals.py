"""Rivals of an answer: what is like it, stands in the same document, and is provably not the answer."""

import re
from collections.abc import Iterator
from itertools import islice

from quizgen.cards.form import Setting
from quizgen.cards.key import key, words
from quizgen.cards.near import near
from quizgen.facts.point import Listing, Quote
from quizgen.structure.verb import verb_at

ENOUGH = 3
"""So many stand beside the right answer under A, B, C, D."""

_LIKE_LENGTH = 0.6
_SHORTEST_TERM = 4
_LISTS, _MOST = 40, 6
"""So many lists are looked at on either side, and so many items or terms are enough."""

_NUMBER = re.compile(r"\d|[一二三四五六七八九十](?:[年月日个人]|分之)")


def rivals(answer: str, shown: str, setting: Setting) -> list[str]:
    """Wrong answers to a question that shows these words, nearest or in an order made from the answer; few, or none.

    Near numbers for a number; for a person, others whom the document names; for a term, other terms that it defines.
    """
    found = list(near(answer)) or [*_persons(answer, setting), *_terms(answer, shown, setting)]
    stem = words(shown)
    return [rival for rival in found if words(rival) not in stem and words(rival) != words(answer)]


def _persons(answer: str, setting: Setting) -> list[str]:
    if answer not in setting.people:
        return []
    return _shuffled((name for name in setting.people if name != answer), answer)


def _terms(answer: str, shown: str, setting: Setting) -> list[str]:
    """The nearest terms of other definitions, of like length, no two characters of which stand together in answer or stem."""
    if answer not in setting.terms or _NUMBER.search(answer):
        return []
    told = answer + shown
    place = setting.terms.index(answer)
    likely = (
        term
        for at, term in sorted(enumerate(setting.terms), key=lambda term: (abs(term[0] - place), term[0]))
        if _is_like(term, answer) and not any(pair in told for pair in _pairs(term)) and not _NUMBER.search(term)
    )
    return _shuffled(islice(likely, _MOST), answer)


def strangers(listing: Listing, setting: Setting) -> list[str]:
    """Items of the nearest other lists, built like those of this one and in no version of it: not members, nor part of one."""
    versions = setting.named.get(listing.name or "", ())
    own = [*(item.text for item in listing.items), *(item for version in versions for item in version.items)]
    held = "\n".join(words(text) for text in own)
    found = (
        item.text
        for other in setting.near(listing, _LISTS)
        if not _is_part(other, listing)
        for item in other.items
        if _is_built_like(item, listing)
        and words(item.text.removeprefix(listing.head).removesuffix(listing.tail)) not in held
        and not any(words(text) in words(item.text) for text in own)
    )
    return list(dict.fromkeys(islice(found, _MOST)))


def _is_part(one: Listing, other: Listing) -> bool:
    """Whether one list stands inside the other, or they are called the same."""
    if one.name is not None and one.name == other.name:
        return True
    inner, outer = sorted((one, other), key=lambda listing: listing.items[-1].span.stop - listing.items[0].span.start)
    return outer.items[0].span.start <= inner.items[0].span.start < outer.items[-1].span.stop


def _is_built_like(item: Quote, listing: Listing) -> bool:
    """The list's own head and tail; or, where it has none, no other length, figures or none, a verb at the head or none as most."""
    lengths = [len(member.text) for member in listing.items]
    size = len(item.text)
    if listing.head or listing.tail:
        likely = min(lengths) * _LIKE_LENGTH <= size <= max(lengths) / _LIKE_LENGTH
        return likely and item.text.startswith(listing.head) and item.text.endswith(listing.tail)
    verbs = sum(_opens_with_verb(member.text) for member in listing.items)
    own = "".join(member.text for member in listing.items)
    if any(map(str.isdigit, item.text)) and not any(map(str.isdigit, own)):
        return False
    if item.text.startswith("是") and not own.startswith("是"):
        return False
    alike = verbs * 2 > len(lengths) if _opens_with_verb(item.text) else verbs * 2 < len(lengths)
    return alike and (min(lengths) <= size <= max(lengths))


def _opens_with_verb(text: str) -> bool:
    return verb_at(text, 0, len(text)) is not None


def _is_like(one: str, two: str) -> bool:
    """Whether two terms are of like length and build: both open with a verb or neither, both are a quote or a row, or neither."""
    lengths = sorted((len(one), len(two)))
    return (
        lengths[0] >= max(_SHORTEST_TERM, lengths[1] * _LIKE_LENGTH)
        and _opens_with_verb(one) == _opens_with_verb(two)
        and ("“" in one) == ("“" in two)
        and ("、" in one) == ("、" in two)
    )


def _pairs(text: str) -> Iterator[str]:
    return (text[start : start + 2] for start in range(len(text) - 1))


def _shuffled(texts: object, seed: str) -> list[str]:
    """In an order that only the texts and the seed decide."""
    return sorted(texts, key=lambda text: key("rival", seed, text))  # type: ignore[call-overload, no-any-return]
