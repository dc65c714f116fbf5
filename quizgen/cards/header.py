"""The line that tells which document makes an answer unique: occasion or title, and date."""

import re

from quizgen.cards.key import words
from quizgen.cards.pairs import CUT, shortened, unpaired
from quizgen.facts.point import Source

_LONGEST, _TELLING = 40, 6
_LEADS = re.compile("(?:关于|[在于由是为、，：；“‘《（ ])+$")
"""What leads up to an answer, and stands ill before a cut."""


def header(source: Source, *answers: str) -> str:
    """The occasion or else the title, and the date; what holds an answer is left out, a title from there on.

    >>> from quizgen.documents.document import Span
    >>> from quizgen.facts.point import Quote
    >>> source = Source("a.txt", "某会议在京召开", "2026-01-06", "meeting", Quote("", Span(0, 0)), 1)
    >>> header(source, "张三"), header(source, "在京")
    ('某会议在京召开 · 2026-01-06', '2026-01-06')
    >>> header(Source("a.txt", "全国某某工作会议在京召开", None, "meeting", Quote("", Span(0, 0)), 1), "在京")
    '全国某某工作会议……'
    """
    return " · ".join(part for part in (occasion(source, *answers), source.date or "") if _is_safe(part, answers))


def occasion(source: Source, *answers: str) -> str:
    """The occasion, or else the title, that holds no answer; "" where both do."""
    return _short(source.occasion or "", answers) or title(source, *answers)


def title(source: Source, *answers: str) -> str:
    """The document's title, cut where it is long, or before an answer that it holds; "" where too little would be left."""
    return _short(source.title, answers) or _short(_before(source.title, answers), answers)


def called(name: str) -> str:
    """A list's name in quotes, unless it brings its own (“两路”精神)."""
    return name if "“" in name else f"“{name}”"


def _short(name: str, answers: tuple[str, ...]) -> str:
    return shortened(name, _LONGEST) if _is_safe(name, answers) and unpaired(name) is None else ""


def _before(name: str, answers: tuple[str, ...]) -> str:
    """What stands in a name before the first of the answers, if that tells something."""
    at = min((at for answer in answers if (at := name.find(answer)) >= 0), default=0)
    left = _LEADS.sub("", name[:at])
    return left + CUT if len(words(left)) >= _TELLING else ""


def _is_safe(part: str, answers: tuple[str, ...]) -> bool:
    shown = words(part)
    return bool(shown) and not any(words(answer) in shown for answer in answers)
