"""Two lists of one name: what the other one is, so that they are not confused."""

from quizgen.cards.form import Setting
from quizgen.cards.header import called
from quizgen.cards.key import words
from quizgen.cards.pairs import shortened, unpaired
from quizgen.facts.point import Listing

_LONGEST = 60


def confused(listing: Listing, answers: tuple[str, ...], setting: Setting) -> str:
    """A line that tells of another list of this name, as far as it tells no answer; "" where there is none.

    A list that shares half of its items with this one is another version of it, and is no other list.
    """
    own = {words(item.text) for item in listing.items}
    for other in setting.named.get(listing.name or "", ()):
        items = [item.text for item in other.items]
        if len(own & {words(item) for item in items}) * 2 >= min(len(own), len(items)):
            continue
        line = f"不要混淆：另有{called(other.name or '')}，即{'、'.join(items)}"
        line = shortened(line, _LONGEST)
        if not any(words(answer) in words(line) for answer in answers) and unpaired(line) is None:
            return line
    return ""
