"""The whole list at once: a question for paper, where a learner has time to write ten lines."""

import re
from collections.abc import Iterator

from quizgen.cards.card import Card, Medium, Question
from quizgen.cards.cite import cite
from quizgen.cards.confused import confused, homonyms
from quizgen.cards.form import Setting
from quizgen.cards.gaps import is_asked_whole
from quizgen.cards.header import called, header
from quizgen.cards.item import bringing_in
from quizgen.cards.key import anchor, key, words
from quizgen.cards.pairs import CUT
from quizgen.facts.point import Listing, Point
from quizgen.structure.verb import VERBS, verb_at

_CLEAR = 9
"""So many characters of a question tell of what it asks."""

_CONNECTS = re.compile("[并也还又则而其这那]|同时|此外|另外|以此|从而|因此|为此|由此")


def ask(point: Point, setting: Setting, /) -> Iterator[Card]:
    """One question for a list that can be called something; a list asked whole already has none."""
    if not isinstance(point, Listing) or is_asked_whole(point, setting.tagger):
        return
    texts = tuple(dict.fromkeys(item.text for item in point.items))
    prompt = _prompt(point)
    if prompt is None or any(words(text) in words(prompt) for text in texts):
        return
    identity = (point.name or "", anchor(texts))
    yield Card(
        key=key("recall", *identity),
        group=key("listing", *identity),
        form="recall",
        type="short",
        header=header(point.source, *texts),
        layout=Question(prompt, texts, ordered=point.ordered),
        citations=cite(point.source, point.items, zip(point.evidence, point.lines, strict=True)),
        media=frozenset(Medium) if setting.wanted.depth >= 3 else frozenset({Medium.PAPER}),
        hint=confused(homonyms(point, setting), texts),
    )


def _prompt(listing: Listing) -> str | None:
    """How to ask for the list: by its name, or by the words around it; None where these do not make a question.

    Where the words around it are few, the clauses before them say of what they are said.
    """
    if listing.name:
        return f"{called(listing.name)}的具体内容是什么？"
    asking = _asking(listing)
    if asking is None or (len(words(asking)) >= _CLEAR and _CONNECTS.match(asking) is None):
        return asking
    before = bringing_in(listing).removesuffix(CUT)
    lead = listing.lead.rstrip("：:，、")
    if not before.endswith(lead) or _CONNECTS.match(before) or len(words(before)) < _CLEAR:
        return None
    return before + asking.removeprefix(lead)


def _asking(listing: Listing) -> str | None:
    lead, trail = listing.lead.rstrip("：:，、"), listing.trail.rstrip("，。；")
    if len(lead) >= 2 and trail.startswith("的") and len(trail) >= 3:
        return f"{lead}怎样{trail}？"  # 切实肩负起｜怎样｜的使命任务
    if len(lead) > 4 and lead.endswith(("要", "必须", "应当", "务必")):
        return f"{lead}怎样做？"  # 各级网信部门要｜怎样做
    if len(lead) >= 4 and lead[-2:] in VERBS and not _says(listing):
        return f"{lead}什么？"  # 网站平台必须坚持｜什么
    return None


def _says(listing: Listing) -> bool:
    """Whether the items say something of the words before them, and are not their object: …体制改革｜是深化改革的重要环节."""
    texts = [item.text for item in listing.items]
    return texts[0].startswith(("是", "作为")) or all(verb_at(text, 0, len(text)) for text in texts)
