"""Page numbers and running heads of a text that was copied page by page: lines that come again, in the midst of sentences."""

import re
from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise

from quizgen.documents.draft import Draft
from quizgen.documents.han import HAN
from quizgen.documents.margin import finished

PAGE_NUMBER = re.compile(
    r"(?:[-—–·]\s*\d{1,4}\s*[-—–·]|第\s*\d{1,4}\s*页(?:\s*[,，/]?\s*共\s*\d{1,4}\s*页)?)$"
)  # - 3 -
NUMBER = re.compile(r"\d+")
LONGEST_NUMBER = 20  # characters of a page number
LONGEST_HEAD = 40  # and of a running head
SHORTEST_PAGE = 6  # lines from one page's end to the next
BROKEN = 15  # characters of a line that breaks off where its page ends
PAGES = 3  # on which a number stands alone, or a head runs without one
ANY = "\n"  # in place of a number: no line holds one itself
STEPS = ({1}, {2})  # of numbers on every page, on every other


def unpaged(drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts without page numbers (— 3 —, 第3页) and without lines that run through the pages.

    Such a line holds a number that rises from page to page, or always the same words, and breaks sentences off.
    """
    numbers = {index for index, draft in enumerate(drafts) if _is_page_number(draft)}
    again = [places for places in _recurring(drafts).values() if len(places) > 1]
    breaks = _breaking(drafts, numbers.union(*again))
    gone = set(numbers)
    for places in again:
        bare = len(places) >= PAGES and HAN.search(drafts[places[0]].text) is None
        if _rises(drafts, places) and (bare or not breaks.isdisjoint(places)):
            gone.update(places)
    for places in again:
        if len({drafts[place].text for place in places}) == 1 and "：" not in drafts[places[0]].text:
            beside = all(place - 1 in gone or place + 1 in gone for place in places)
            if beside or (len(places) >= PAGES and len(breaks.intersection(places)) > 1):
                gone.update(places)
    return [draft for index, draft in enumerate(drafts) if index not in gone]


def _is_page_number(draft: Draft) -> bool:
    return draft.form != "picture" and len(draft.text) < LONGEST_NUMBER and PAGE_NUMBER.match(draft.text) is not None


def _recurring(drafts: Sequence[Draft]) -> dict[str, list[int]]:
    """Where short lines that end no sentence stand, by their words, whatever their numbers."""
    places: defaultdict[str, list[int]] = defaultdict(list)
    for index, draft in enumerate(drafts):
        if draft.form == "line" and len(draft.text) <= LONGEST_HEAD and not finished(draft.text):
            places[NUMBER.sub(ANY, "".join(draft.text.split()))].append(index)
    return {
        words: found
        for words, found in places.items()
        if all(below - above >= SHORTEST_PAGE for above, below in pairwise(found))
    }


def _rises(drafts: Sequence[Draft], places: Sequence[int]) -> bool:
    """Whether a number in these lines rises by one from each to the next, or by two."""
    lines = ("".join(drafts[place].text.split()) for place in places)  # “第 1 2 页” has one number, as “第 13 页” has
    numbers = zip(*(map(int, NUMBER.findall(line)) for line in lines), strict=True)
    return any({below - above for above, below in pairwise(column)} in STEPS for column in numbers)


def _breaking(drafts: Sequence[Draft], again: set[int]) -> set[int]:
    """Which of the lines that come again stand below one that breaks off in a sentence; others that come again are passed over."""
    breaking: set[int] = set()
    above = ""
    for index, draft in enumerate(drafts if again else ()):
        if index not in again:
            above = draft.text
        elif len(above) >= BROKEN and not finished(above):
            breaking.add(index)
    return breaking
