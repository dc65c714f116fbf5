"""Renderers for the pages of quizgen/cards: points in, cards out.

The input is YAML: a document (`title`, `date`, `file`, `occasion`, `text`) with `points`, or a list of documents.
A point is `listing` (its items) with `name`, `head`, `tail`, `lead`, `trail`, `above`, `ordered`; `record` (its subject) with
slots by their names; or `passage` with `speaker`, `asked`. Words are found in the text, from left to right; the context is the
sentences that hold them.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import yaml

from quizgen.cards import FORMS, Card, Cloze, NamedList, Question, Wanted, Window, cards, passage, slot
from quizgen.cards.excerpt import excerpt
from quizgen.cards.form import Setting
from quizgen.cards.header import header
from quizgen.cards.lint import answers, lint
from quizgen.cards.near import near
from quizgen.cards.pairs import shortened
from quizgen.cards.phrase import phrases
from quizgen.cards.rivals import rivals, strangers
from quizgen.documents.document import Span
from quizgen.facts.point import Listing, Passage, Point, Quote, Record, Slot, Source
from quizgen.shell.tagging import tagger

_SENTENCE = re.compile(r"[^。\n]+[。\n]?")


def points(text: str) -> Iterator[Point]:
    """The points of the documents that a page's YAML describes."""
    loaded: Any = yaml.load(text, yaml.BaseLoader)  # scalars stay text
    for document in loaded if isinstance(loaded, list) else [loaded]:
        for point in document["points"]:
            yield _point(document, point)


def _point(document: dict[str, Any], point: dict[str, Any]) -> Point:
    if "listing" in point:
        items = _found(document, point["listing"])
        extra = {name: point[name] for name in ("name", "head", "tail", "lead", "trail", "above") if name in point}
        return Listing(items, _source(document, items), ordered=point.get("ordered") == "true", **extra)
    if "passage" in point:
        words = _found(document, [point["passage"]])
        asked = _found(document, point.get("asked", ()))
        return Passage(words[0], _source(document, words), point.get("speaker"), asked)
    subject = _found(document, [point["record"]])
    slots = []
    for name in (name for name in point if name != "record"):
        values = point[name] if isinstance(point[name], list) else [point[name]]
        slots.append((Slot(name), _found(document, values)))
    return Record(subject[0], tuple(slots), _source(document, [value for _, values in slots for value in values]))


def _found(document: dict[str, Any], words: Sequence[str]) -> tuple[Quote, ...]:
    found = []
    position = 0
    for word in words:
        at = document["text"].find(word, position)
        start = at if at >= 0 else document["text"].index(word)
        position = start + len(word)
        found.append(Quote(word, Span(start, position)))
    return tuple(found)


def _source(document: dict[str, Any], words: Sequence[Quote]) -> Source:
    text = document["text"]
    start, stop = min(word.span.start for word in words), max(word.span.stop for word in words)
    holding = [found for found in _SENTENCE.finditer(text) if found.start() < stop and found.end() > start]
    span = Span(holding[0].start(), holding[-1].end())
    return Source(
        document.get("file", "a.txt"),
        document.get("title", ""),
        document.get("date"),
        "page",
        Quote(span.of(text), span),
        text.count("\n", 0, start) + 1,
        document.get("occasion"),
    )


def lists(learnt: Iterable[Point]) -> list[NamedList]:
    """The lists among the points that are called something."""
    return [
        NamedList(one.name, tuple(item.text for item in one.items))
        for one in learnt
        if isinstance(one, Listing) and one.name is not None
    ]


def _made(page: str, text: str) -> Iterator[Card]:
    forms = {form.__name__.rpartition(".")[2] for form in FORMS}
    learnt = list(points(text))
    for card in cards(learnt, tagger, lists=lists(learnt)):
        if page not in forms or card.form == page:
            yield card


def prompt(card: Card) -> str:
    """A card's front on one line, without its header."""
    match card.layout:
        case Window(title=title, before=before, item=item, after=after, position=position, ordered=ordered):
            place = f" ({position[0]}/{position[1]})" if ordered else ""
            return " ｜ ".join(filter(None, (title, before, item.prompt, after))) + place
        case Question(prompt=asked):
            return asked
        case Cloze() as cloze:
            return f"{card.hint}：{cloze.prompt}" if card.hint else cloze.prompt


def asked(page: str, text: str) -> str:
    """The cards of the page's form, or of all forms where the page is no form's."""
    return "".join(
        f"[{card.header}] {prompt(card)} → {' · '.join(answers(card))}{'' if len(card.media) == 2 else ' (paper)'}\n"
        + "".join(f"  {letter} {option}\n" for letter, option in zip("ABCDEF", card.options, strict=False))
        for card in _made(page, text)
    )


def keys(page: str, text: str) -> str:
    """Key, group, and front of every card, with the number of places that show it."""
    return "".join(f"{card.key} {card.group} {prompt(card)} ×{len(card.citations)}\n" for card in _made(page, text))


def citations(page: str, text: str) -> str:
    """Each card's answer, and the words that show it."""
    return "".join(
        f"{' · '.join(answers(card))} ← {shown.quote.strip()} ({shown.file}:{shown.line})\n"
        for card in _made(page, text)
        for shown in card.citations
    )


def deeper(page: str, text: str) -> str:
    """The cards of the page's form that are asked at depth 2, or for lists at depth 3."""
    made = cards(points(text), tagger, wanted=Wanted(depth=2))
    return "".join(
        f"[{card.header}] {prompt(card)} → {' · '.join(answers(card))}\n" for card in made if card.form == page
    )


def hints(page: str, text: str) -> str:
    """Each card's front with the further line that stands on it."""
    return "".join(f"{prompt(card)}\n  {card.hint}\n" for card in _made(page, text) if card.hint)


def excerpts(page: str, text: str) -> str:
    """Each card's answer, and what a quiz file shows of the sentence."""
    made = _made(page, text)
    return "".join(f"{' · '.join(answers(card))} ← {one.shown}\n" for card in made for one in card.citations)


def nearest(_page: str, text: str) -> str:
    """For each line, the numbers near the one that it holds; nothing for a line that holds none."""
    return "".join(f"{value}: {', '.join(near(value))}\n" for value in text.split() if near(value))


def opposed(_page: str, text: str) -> str:
    """For each named list its strangers, for each single blank its rivals; nothing where there are none."""
    learnt = list(points(text))
    setting = Setting(tuple(learnt), tagger)
    return "".join(f"{asked}: {' | '.join(found)}\n" for asked, found in _opposed(learnt, setting) if found)


def _opposed(learnt: Sequence[Point], setting: Setting) -> Iterator[tuple[str, list[str]]]:
    for point in learnt:
        if isinstance(point, Listing):
            if point.name:
                yield point.name, strangers(point, setting)
            continue
        for card in (*slot.ask(point, setting), *passage.ask(point, setting)):
            if isinstance(card.layout, Cloze) and len(card.layout.answers) == 1:
                (answer,) = card.layout.answers
                yield answer, rivals(answer, card.header + card.hint + card.layout.prompt, setting)


def headed(page: str, text: str) -> str:
    """The header above a card with this answer."""
    loaded = yaml.load(text, yaml.BaseLoader)
    nothing = Quote("", Span(0, 0))
    source = Source("a.txt", loaded["title"], loaded.get("date"), page, nothing, 1, loaded.get("occasion"))
    return header(source, loaded["answer"])


def worth(_page: str, text: str) -> str:
    """The phrases of a sentence with their points, best first."""
    sentence = text.strip()
    return "".join(f"{phrase.worth} {phrase.span.of(sentence)}\n" for phrase in phrases(sentence, tagger))


def cut(_page: str, text: str) -> str:
    """The sentence with its 【answers】 as gaps, cut."""
    pieces = re.split(r"【(.*?)】", text.strip())
    gaps, position = [], 0
    for index, piece in enumerate(pieces):
        if index % 2:
            gaps.append(Span(position, position + len(piece)))
        position += len(piece)
    return excerpt("".join(pieces), gaps).prompt if gaps else ""


def short(_page: str, text: str) -> str:
    """The text, shortened."""
    return shortened(text.strip(), 40)


def _laid_out(entry: dict[str, Any]) -> Cloze | Window:
    """A cloze, or a window where the entry has the whole list."""
    cloze = Cloze(tuple(entry["prompt"].split("____")), (entry["answer"],))
    if "whole" not in entry:
        return cloze
    whole = tuple(entry["whole"])
    place = next(place for place, item in enumerate(whole, 1) if entry["answer"] in item), len(whole)
    return Window(entry["title"], entry.get("before"), cloze, entry.get("after"), place, False, whole)


def findings(page: str, text: str) -> str:
    """What lint says of cards given by header, prompt and answer, and by title, neighbours and list."""
    given = [
        Card(
            key=str(number),
            group="",
            form=page,
            type="fill",
            header=entry.get("header", ""),
            layout=_laid_out(entry),
            citations=(),
        )
        for number, entry in enumerate(yaml.load(text, yaml.BaseLoader), start=1)
    ]
    return "".join(f"{found.key} {found.rule}: {found.message.zh}\n" for found in lint(given))
