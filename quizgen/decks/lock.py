"""The lock `decks/quizgen.lock`: what was generated last, when each note last changed, and what the user deleted.

- `read(text, name) -> Lock`: raises BrokenLock (file and line) or NewerLock.
- `write(lock) -> str`: JSON, one card a line, sorted by id, so that git shows what changed.

Written after the quiz files, never before them: a question that the lock knows and its quiz file lacks was deleted.
"""

import json
from collections.abc import Mapping
from dataclasses import MISSING, dataclass, field, fields

from quizgen.decks.trouble import BrokenLock, NewerLock

VERSION = 1


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of one card.

    `key` is the key of the card that the documents gave last, which is not `id` once a correction was recognised; ""
    for a question of the user's own. `home` is the name of its deck. `prompt` and `answer` are as generated, before the
    user's edits; so are `type`, `header` and `hint`. `about` is what it is known again by, `quotes` the digest of its
    citations' words, `shown` of all that its note shows, `changed` the second since 1970 when that last moved.
    """

    id: str
    home: str
    key: str = ""
    form: str = ""
    group: str = ""
    type: str = ""
    prompt: str = ""
    answer: tuple[str, ...] = ()
    options: tuple[str, ...] = ()
    about: str = ""
    header: str = ""
    hint: str = ""
    quotes: str = ""
    shown: str = ""
    changed: int = 0
    anki: bool = True
    obsolete: bool = False
    deleted: bool = False


@dataclass(frozen=True, slots=True)
class Titled:
    """What stood at the top of a deck's file as generated."""

    title: str
    file: str
    date: str | None = None
    issuer: str | None = None


@dataclass(frozen=True, slots=True)
class Lock:
    """All cards by id, all decks by name."""

    cards: Mapping[str, Known] = field(default_factory=dict)
    decks: Mapping[str, Titled] = field(default_factory=dict)

    @property
    def latest(self) -> int:
        """The time of the latest change, in whole seconds since 1970; 0 if there was none."""
        return max((known.changed for known in self.cards.values()), default=0)


def write(lock: Lock) -> str:
    """The lock as JSON: what is empty or as usual is left out.

    >>> print(write(Lock({"c1": Known("c1", "会议", key="c1", answer=("甲",))}, {"会议": Titled("会议", "a.txt")})))
    {
    "version": 1,
    "decks": {
    "会议": {"title": "会议", "file": "a.txt"}
    },
    "cards": {
    "c1": {"home": "会议", "key": "c1", "answer": ["甲"]}
    }
    }
    <BLANKLINE>
    """
    return head(lock.decks) + _lines(lock.cards) + "}\n}\n"


def head(decks: Mapping[str, Titled]) -> str:
    """The beginning of the lock, up to the cards."""
    return f'{{\n"version": {VERSION},\n"decks": {{{_lines(decks)}}},\n"cards": {{'


def line(name: str, value: Known | Titled) -> str:
    """What the lock keeps of a card or a deck, on one line."""
    given = {
        one.name: found
        for one in fields(value)
        if one.name != "id" and (found := getattr(value, one.name)) != one.default
    }
    return f"{_json(name)}: {_json(given)}"


def known(id: str, line: str) -> Known:
    """The card of a line; ValueError where it is none."""
    found = _known(id, json.loads(line[len(_json(id)) + 2 :]))
    if found is None:
        raise ValueError(line)
    return found


def titled(given: object) -> Titled:
    """The deck that this value of the JSON tells of; ValueError where it tells of none."""
    found = _titled(given)
    if found is None:
        raise ValueError(given)
    return found


def read(text: str, name: str) -> Lock:
    """The lock that a text holds; `name` is how errors call the file."""
    try:
        data = json.loads(text.removeprefix("\ufeff"))
    except json.JSONDecodeError as error:
        raise BrokenLock(name, error.lineno) from None
    except RecursionError:
        raise BrokenLock(name, 1) from None
    match data:
        case {"version": int(version)} if version > VERSION:
            raise NewerLock(name, version)
        case {"version": int(), "decks": dict(decks), "cards": dict(cards)}:
            pass
        case _:
            raise BrokenLock(name, 1)
    read_cards: dict[str, Known] = {}
    read_decks: dict[str, Titled] = {}
    for id, given in cards.items():
        known = _known(id, given)
        if known is None:
            raise BrokenLock(name, _line(text, id))
        read_cards[id] = known
    for deck, given in decks.items():
        titled = _titled(given)
        if titled is None:
            raise BrokenLock(name, _line(text, deck))
        read_decks[deck] = titled
    return Lock(read_cards, read_decks)


def _lines(held: Mapping[str, Known] | Mapping[str, Titled]) -> str:
    joined = ",\n".join(line(name, held[name]) for name in sorted(held))
    return f"\n{joined}\n" if joined else ""


def _json(value: object) -> str:
    """JSON on one line, Chinese readable; what an editor may take for a line break is escaped."""
    text = json.dumps(value, ensure_ascii=False)
    for character in "\x85\u2028\u2029":
        text = text.replace(character, f"\\u{ord(character):04x}")
    return text.encode("utf-8", "backslashreplace").decode()


def _known(id: str, given: object) -> Known | None:
    """The card of one line, None if the line is not what `write` gives. Fields of no meaning now are passed over."""
    if not isinstance(given, dict) or not isinstance(given.get("home"), str):
        return None
    kept: dict[str, object] = {"id": id}
    for one in fields(Known):
        if one.name == "id" or one.name not in given:
            continue
        found = given[one.name]
        if isinstance(found, list):
            found = tuple(found)
        usual: object = "" if one.default is MISSING else one.default
        if type(found) is not type(usual) or (isinstance(found, tuple) and not all(isinstance(x, str) for x in found)):
            return None
        kept[one.name] = found
    return Known(**kept)  # type: ignore[arg-type]


def _titled(given: object) -> Titled | None:
    match given:
        case {"title": str(title), "file": str(file), **rest}:
            date, issuer = rest.get("date"), rest.get("issuer")
            if isinstance(date, str | None) and isinstance(issuer, str | None):
                return Titled(title, file, date, issuer)
    return None


def _line(text: str, key: str) -> int:
    start = text.find(f"\n{_json(key)}: ")
    return text.count("\n", 0, start + 1) + 1 if start >= 0 else 1
