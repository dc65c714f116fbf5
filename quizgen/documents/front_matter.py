"""Front matter: the YAML between two lines of --- at the top of a file, and what it declares about the document."""

import datetime
import re
from dataclasses import dataclass

from quizgen.documents.han import HAN

OPENING = re.compile(r"\s*---[ \t]*\n")
CLOSING = re.compile(r"^(?:---|\.\.\.)[ \t]*$", re.MULTILINE)
ENTRY = re.compile(r"(?P<key>[^\W\d][\w .-]{0,40}?)[ \t]*[:：](?:[ \t]+(?P<value>.*))?$")  # title: 视频: 会议
BELOW = re.compile(r"[ \t]+\S|[ \t]*-(?:[ \t]|$)|[ \t]*(?:#|$)")  # what may stand below a key: its list, its lines
LONGEST = 20_000  # characters; a text that begins with a rule of --- is not searched to its end
DEEPEST = 20  # brackets and dashes that YAML may nest; deeper ones are read line by line

TITLES = ("title", "标题")
DATES = (
    "date",
    "publish_date",
    "published",
    "pubdate",
    "发布时间",
    "发布日期",
    "日期",
)  # not fetch_date, nor last_updated
ISSUERS = ("issuer", "source", "发布机构", "发文机关", "来源")

DATE = re.compile(r"\D{0,3}(?P<year>(?:19|20)\d\d)[-/.年](?P<month>\d{1,2})[-/.月](?P<day>\d{1,2})(?!\d)")


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """What the top of a file declares, and how much of the file it takes: `length` characters, `lines` lines."""

    fields: dict[str, str]
    length: int = 0
    lines: int = 0

    def first(self, keys: tuple[str, ...]) -> str | None:
        """The value of the first of these keys that has one."""
        return next((self.fields[key] for key in keys if self.fields.get(key)), None)

    @property
    def title(self) -> str | None:
        """The title as declared."""
        return self.first(TITLES)

    @property
    def date(self) -> datetime.date | None:
        """The day that the file is dated."""
        value = self.first(DATES)
        return calendar_day(value) if value else None

    @property
    def issuer(self) -> str | None:
        """Who issued the document; the name of a feed, which is not Chinese, is nobody."""
        value = self.first(ISSUERS)
        return value if value and HAN.search(value) else None


def front_matter(text: str) -> FrontMatter:
    """The front matter at the top of the text; empty where there is none.

    >>> front_matter("---\\ntitle: 视频: 会议\\ndate: 2023-03-02 01:23:13\\n---\\n正文").fields
    {'title': '视频: 会议', 'date': '2023-03-02 01:23:13'}
    """
    opening = OPENING.match(text)
    closing = CLOSING.search(text, opening.end(), opening.end() + LONGEST) if opening else None
    if opening is None or closing is None:
        return FrontMatter({})
    entries = text[opening.end() : closing.start()]
    lines = entries.split("\n")
    if not ENTRY.match(lines[0].strip()) or not all(ENTRY.match(line) or BELOW.match(line) for line in lines):
        return FrontMatter({})  # two rules with text between them
    fields = _loaded(entries)
    if fields is None:
        fields = {
            entry["key"].lower(): (entry["value"] or "").strip().strip("\"'")
            for entry in map(ENTRY.match, lines)
            if entry
        }
    return FrontMatter(fields, closing.end(), text.count("\n", 0, closing.end()))


def _loaded(entries: str) -> dict[str, str] | None:
    """The scalars of a YAML mapping, as strings (2026-01-07 stays as it is); None where it is not YAML."""
    import yaml

    nested = sum(entries.count(opener) for opener in "[{?")
    if nested > DEEPEST or any(line.count("- ") > DEEPEST for line in entries.split("\n")):
        return None
    try:
        loaded = yaml.load(entries, Loader=getattr(yaml, "CBaseLoader", yaml.BaseLoader))
    except (yaml.YAMLError, ValueError, RecursionError):
        return None
    if not isinstance(loaded, dict):
        return None
    return {str(key).lower(): value.strip() for key, value in loaded.items() if isinstance(value, str)}


def calendar_day(text: str) -> datetime.date | None:
    """The day that a declared date begins with.

    >>> calendar_day("2023-03-02 01:23:13.467985"), calendar_day("2023-02-30")
    (datetime.date(2023, 3, 2), None)
    """
    found = DATE.match(text)
    if found is None:
        return None
    try:
        return datetime.date(int(found["year"]), int(found["month"]), int(found["day"]))
    except ValueError:
        return None
