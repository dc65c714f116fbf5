"""Two lists of one name: what the other one is, so that they are not confused."""

from collections.abc import Sequence

from quizgen.cards.form import Setting
from quizgen.cards.header import called
from quizgen.cards.key import words
from quizgen.cards.pairs import shortened, unpaired
from quizgen.facts.point import Listing

_LONGEST = 60


def homonyms(listing: Listing, setting: Setting) -> tuple[str, ...]:
    """Lines that tell of the other lists of this name; none where there is no other.

    A list that shares half of its items with this one is another version of it, and is no other list.
    """
    called_so = setting.named.get(listing.name or "", ())
    if len(called_so) < 2:
        return ()
    own = {words(item.text) for item in listing.items}
    lines = []
    for other in called_so:
        items = {words(item): item for item in other.items}
        if len(own & items.keys()) * 2 < min(len(own), len(items)):
            line = f"不要混淆：另有{called(other.name)}，即{'、'.join(items.values())}"
            lines.append(shortened(line, _LONGEST))
    return tuple(line for line in lines if unpaired(line) is None)


def confused(lines: Sequence[str], answers: Sequence[str]) -> str:
    """The first of the lines that tells no answer, or ""."""
    return next((line for line in lines if not any(words(answer) in words(line) for answer in answers)), "")
