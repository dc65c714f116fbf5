"""Which of the cards drawn now is which of those known from the last build: by key, and after a correction by likeness.

A card keeps its id, and with it its history in Anki, when a slip of the pen in its document is mended or an item of a
list is reworded, although its key, which is made from those very words, is another one then. Likeness is asked only
where neither side has a partner: a key of the last build that is missing now, a key of now that was never seen. A
history on the wrong item is worse than a lost one: where two partners are about as like, or where a number in the words
is another one (第一批, 第三批), none is taken, and the doubt is reported. So it is where a document was put in another's
place: two reports of two meetings are as like as two wordings of one, and a part of what they say may be the same, word
by word. Their questions on who, when and where are the same but for the meeting's name; of these only a slip of one
character counts as a correction, and of the others none where the document or the meeting has another name now.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import dataclass
from hashlib import blake2b
from typing import NamedTuple

from quizgen.decks.likeness import Drawn, is_sure, likeness
from quizgen.decks.lock import Known

APART = 0.05
"""How much liker the best partner must be than the second best."""
COMMON = 40
"""Pairs of characters that stand in more cards than this tell nothing."""
KEPT = 0.25
"""A document that keeps so much of its questions word by word is still the same document."""


@dataclass(frozen=True, slots=True)
class Identity:
    """The id of each key drawn now; `likened` are ids known by likeness, `unclear` the pairs (key, id) not taken."""

    ids: Mapping[str, str]
    likened: frozenset[str]
    unclear: tuple[tuple[str, str], ...]


def identify(drawn: Mapping[str, Drawn], known: Mapping[str, Known], taken: Set[str]) -> Identity:
    """The id of every card drawn now; `taken` are further ids in use. The order of the arguments changes nothing."""
    ids: dict[str, str] = {}
    by_key = {card.key: id for id, card in sorted(known.items(), reverse=True) if card.key}
    for key in drawn:
        if key in by_key:
            ids[key] = by_key[key]
    used = set(ids.values())
    for key in drawn:
        if key not in ids and key in known and key not in used:
            ids[key] = key  # the documents went back to the words that it was first known by
            used.add(key)
    strange = {key: card for key, card in drawn.items() if key not in ids}
    missing = {id: card for id, card in known.items() if id not in used and card.key}
    pairs, unclear = _pair(strange, missing, _kept(drawn, known))
    ids |= pairs
    in_use = {*known, *taken, *ids.values()}
    for key in sorted(strange.keys() - pairs.keys()):
        ids[key] = _fresh(key, in_use)
        in_use.add(ids[key])
    return Identity(ids, frozenset(pairs.values()), unclear)


def _fresh(key: str, taken: Set[str]) -> str:
    """The key itself, or where another card goes by that name, one made from it."""
    id, count = key, 1
    while id in taken:
        count += 1
        id = blake2b(f"{key}\n{count}".encode(), digest_size=6).hexdigest()
    return id


class _Score(NamedTuple):
    """How like a card drawn now is to a known one; `sure` tells that nothing speaks against it."""

    likeness: float
    key: str
    id: str
    sure: bool


def _pair(
    strange: Mapping[str, Drawn], missing: Mapping[str, Known], kept: Set[str]
) -> tuple[dict[str, str], tuple[tuple[str, str], ...]]:
    """The pairs that are clear, and those that are not: the best first, none twice; `kept` are the decks that are kept."""
    scores = [
        _Score(likeness(strange[key], missing[id]), key, id, is_sure(strange[key], missing[id], kept))
        for key, id in _candidates(strange, missing)
    ]
    scores = sorted((score for score in scores if score.likeness > 0), key=lambda score: (-score.likeness, score[1:]))
    of_key: dict[str, list[_Score]] = defaultdict(list)
    of_id: dict[str, list[_Score]] = defaultdict(list)
    for score in scores:
        of_key[score.key].append(score)
        of_id[score.id].append(score)
    pairs: dict[str, str] = {}
    unclear: list[tuple[str, str]] = []
    keys, ids = set(strange), set(missing)  # those that are still without a partner
    for best in scores:
        if best.key not in keys or best.id not in ids:
            continue
        rivals = [
            rival
            for rival in (*of_key[best.key], *of_id[best.id])
            if rival != best and rival.key in keys and rival.id in ids and rival.likeness > best.likeness - APART
        ]
        if rivals or not best.sure:
            told = {score.key: score.id for score in (*reversed(rivals), best)}
            unclear += told.items()
        else:
            pairs[best.key] = best.id
        keys -= {best.key, *(rival.key for rival in rivals)}
        ids -= {best.id, *(rival.id for rival in rivals)}
    return pairs, tuple(unclear)


def _kept(drawn: Mapping[str, Drawn], known: Mapping[str, Known]) -> frozenset[str]:
    """The decks whose document still says a good part of what it said, word by word."""
    said = {(card.form, card.about) for card in drawn.values()}
    total, again = Counter[str](), Counter[str]()
    for card in known.values():
        if card.key and not card.obsolete:
            total[card.home] += 1
            again[card.home] += (card.form, card.about) in said or not card.form
    return frozenset(home for home in total if again[home] >= KEPT * total[home])


def _candidates(strange: Mapping[str, Drawn], missing: Mapping[str, Known]) -> Iterator[tuple[str, str]]:
    """The pairs worth a look: one form, one list or one document, and enough pairs of characters in common."""
    holders: dict[str, list[str]] = defaultdict(list)
    for id in sorted(missing):
        for pair in _bigrams(missing[id].about):
            holders[pair].append(id)
    for key in sorted(strange):
        card = strange[key]
        shared = Counter(
            id for pair in _bigrams(card.about) if len(holders.get(pair, ())) <= COMMON for id in holders.get(pair, ())
        )
        for id, _ in sorted(shared.items(), key=lambda item: (-item[1], item[0]))[:COMMON]:
            other = missing[id]
            same_form = other.form == card.form or (not other.form and other.type == card.type)
            if same_form and (other.group == card.group or other.home in card.decks or _is_item_of(card, other)):
                yield key, id


def _is_item_of(card: Drawn, known: Known) -> bool:
    """Whether both ask for the same item, word by word, of lists that are called the same: one was a version of the other."""
    called, colon, _ = card.prompt.partition("：")
    return card.form == "item" and bool(colon) and card.about == known.about and known.prompt.startswith(called + colon)


def _bigrams(text: str) -> Iterable[str]:
    return {text[at : at + 2] for at in range(len(text) - 1)}
