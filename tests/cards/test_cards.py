"""What holds of all cards, whatever the points: no answer on a front, one answer a front, each in its source."""

import re
from dataclasses import replace
from itertools import pairwise

from asked import lists
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from quizgen.cards import DEFAULT, Card, Cloze, Medium, Question, Wanted, Window, cards
from quizgen.cards.choice import RIGHT, WRONG
from quizgen.cards.excerpt import excerpt
from quizgen.cards.form import Setting
from quizgen.cards.key import anchor, words
from quizgen.cards.lint import answers, face, lint
from quizgen.cards.near import near
from quizgen.cards.pairs import CUT
from quizgen.cards.rivals import strangers
from quizgen.documents.document import Span
from quizgen.facts.point import Listing, Passage, Point, Quote, Record, Slot, Source
from quizgen.shell.tagging import tagger
from quizgen.structure.numeral import NUMERAL, chinese

VERBS = ("坚持", "加强", "构建", "健全", "推动", "要")
NOUNS = (
    "网络安全",
    "网络强国目标",
    "主体责任",
    "数字经济",
    "“枫桥经验”",
    "《民法典》",
    "5%左右",
    "体系",
    "工作",
    "的",
    "和",
    "安全",
)
MARKS = ("，", "、", "；", "：")

clause = st.tuples(st.sampled_from(VERBS), st.lists(st.sampled_from(NOUNS), min_size=1, max_size=4)).map(
    lambda parts: parts[0] + "".join(parts[1])
)
sentences = st.lists(st.tuples(clause, st.sampled_from(MARKS)), min_size=1, max_size=9).map(
    lambda parts: "".join(c + mark for c, mark in parts)[:-1] + "。"
)
hostile = st.text(
    st.sampled_from("坚持网络安全的和，、。；：“”《》（）()0123456789%%……一二三是{}<>\n\t　\u200b\ud800\x00é👍"),
    max_size=60,
)
texts = st.one_of(sentences, hostile)


@st.composite
def points(draw: st.DrawFn, file: str = "a.txt") -> Point:
    """A point over a text of the genre, or over rubbish: its words are stretches of the text, in order."""
    text = draw(texts)
    source = Source(
        file,
        draw(st.sampled_from(("全省网信工作会议", "网络安全", "要点", ""))),
        draw(st.sampled_from((None, "2026-01-06", "2025-12-30"))),
        "rule",
        Quote(text, Span(0, len(text))),
        draw(st.integers(1, 99)),
        draw(st.sampled_from((None, "全省会议", "网络强国目标"))),
    )
    edges = sorted(draw(st.sets(st.integers(0, len(text)), max_size=8)) | {0, len(text)})
    pairs = pairwise(edges)
    quotes = tuple(Quote(text[start:stop], Span(start, stop)) for start, stop in pairs if start < stop)
    quotes = quotes or (Quote(text, Span(0, len(text))),)
    match draw(st.integers(0, 2)):
        case 0:
            return Listing(
                quotes,
                source,
                name=draw(st.sampled_from((None, "三个坚持", "网络安全"))),
                head=draw(st.sampled_from(("", "坚持"))),
                tail=draw(st.sampled_from(("", "安全"))),
                lead=draw(st.sampled_from(("", "各级部门要", "要坚持"))),
                trail=draw(st.sampled_from(("", "的目标"))),
                ordered=draw(st.booleans()),
            )
        case 1:
            slots = draw(st.lists(st.sampled_from(list(Slot)), min_size=1, max_size=4, unique=True))
            return Record(quotes[0], tuple((slot, quotes[: draw(st.integers(1, 6))]) for slot in slots), source)
        case _:
            asked = quotes if draw(st.booleans()) else ()
            return Passage(
                Quote(text, Span(0, len(text))), source, draw(st.sampled_from((None, "会议", "网络安全"))), asked
            )


documents = st.lists(points(), max_size=5)
modest = settings(max_examples=50, deadline=None, derandomize=True)


@modest
@given(documents, st.sampled_from((DEFAULT, Wanted(2), Wanted(3, frozenset(Medium)), Wanted(1, frozenset()))))
def test_what_holds_of_all_cards(document: list[Point], wanted: Wanted) -> None:
    made = list(cards(document, tagger, wanted=wanted, lists=lists(document)))
    assert [found for found in lint(made) if found.rule in ("leak", "ambiguous")] == []
    assert len({card.key for card in made}) == len(made)
    for card in made:
        assert card.citations
        assert len(set(card.options)) == len(card.options)
        if card.type == "judge":
            assert answers(card) in ((RIGHT,), (WRONG,))
            continue
        assert all(answer in card.options for answer in answers(card)) or not card.options
        assert all(one.shown in one.quote for one in card.citations)
        for answer in answers(card):
            assert answer.strip()
            assert any(answer in citation.shown for citation in card.citations)


@modest
@given(
    st.lists(clause, min_size=3, max_size=6, unique_by=words), st.lists(clause, min_size=3, max_size=6, unique_by=words)
)
def test_no_stranger_is_an_item_or_a_part_of_one(items: list[str], others: list[str]) -> None:
    asked_of, other = named(items), replace(named(others), name=None)
    own = [words(item) for item in items]
    for stranger in map(words, strangers(asked_of, Setting((asked_of, other), tagger))):
        assert not any(stranger in item or item in stranger for item in own)


numbers = st.one_of(
    st.from_regex(r"[1-9][0-9]{0,5}(\.[0-9]{1,2})?(%|万元|人|个)(以上|左右)?", fullmatch=True),
    st.from_regex(r"([1-9]月)?([1-9]|1[0-9]|2[0-9])日(至([1-9]|1[0-9]|2[0-9])日)?", fullmatch=True),
    st.from_regex(r"20[1-5][0-9]年(底前)?", fullmatch=True),
    st.integers(1, 90).map(lambda number: f"{chinese(number)}日前"),
)


@modest
@given(numbers)
def test_a_near_number_is_another_number_in_the_same_words(value: str) -> None:
    others = near(value)
    assert value not in others
    assert len(set(others)) == len(others)
    numeral = re.compile(rf"\d+(?:\.\d+)?|{NUMERAL}")
    assert {numeral.sub("#", other) for other in others} <= {numeral.sub("#", value)}


def asked(card: Card) -> tuple[str, str, tuple[str, ...], tuple[str, ...]]:
    return card.key, card.group, face(card), answers(card)


@modest
@given(st.lists(points("a.txt"), max_size=3), st.lists(points("b.txt"), max_size=3))
def test_order_and_names_of_files_change_no_card(first: list[Point], second: list[Point]) -> None:
    renamed = [replace(point, source=replace(point.source, file="z.txt")) for point in first]
    there = {asked(card) for card in cards([*first, *second], tagger)}
    assert {asked(card) for card in cards([*second, *first], tagger)} == there
    assert {asked(card) for card in cards([*renamed, *second], tagger)} == there


@modest
@given(sentences, st.data())
def test_an_excerpt_is_made_of_stretches_of_the_text(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    stop = data.draw(st.integers(start + 1, len(text)))
    cloze = excerpt(text, [Span(start, stop)], limit=data.draw(st.integers(0, 200)))
    assert cloze.answers == (text[start:stop],)
    position = 0
    for stretch in (cloze.pieces[0] + cloze.answers[0] + cloze.pieces[1]).split(CUT):
        position = text.index(stretch, position) + len(stretch)


@modest
@given(st.lists(clause, min_size=3, max_size=9, unique_by=words), clause, st.integers(0, 9))
def test_an_item_put_in_moves_no_other_item(items: list[str], more: str, place: int) -> None:
    longer = [*items[:place], more, *items[place:]]
    assume(words(more) not in {words(item) for item in items} and anchor(items) == anchor(longer))
    before = {answers(card): card.key for card in cards([named(items)], tagger)}
    after = {answers(card): card.key for card in cards([named(longer)], tagger)}
    assert all(after[asked] == key for asked, key in before.items() if asked in after and len(asked) == 1)


def named(items: list[str]) -> Listing:
    text = "；".join(items)
    position = 0
    quotes = []
    for item in items:
        quotes.append(Quote(item, Span(position, position + len(item))))
        position += len(item) + 1
    return Listing(tuple(quotes), source_of(text), name="若干要求")


def source_of(text: str) -> Source:
    return Source("a.txt", "某地会议", None, "rule", Quote(text, Span(0, len(text))), 1)


def test_a_list_of_thousands_is_no_trouble() -> None:
    listing = named([f"第{number}类事项由主管部门办理" for number in range(3000)])
    made = list(cards([listing], tagger))
    assert len(made) == 3001
    assert len({card.key for card in made}) == 3001


def test_layouts_fit_the_question_types() -> None:
    text = "1月5日，全省会议在蓉召开。要构建网络强国目标体系，落实各级各类主体责任。"
    record = Record(
        Quote("全省会议", Span(5, 9)),
        ((Slot.WHEN, (Quote("1月5日", Span(0, 4)),)), (Slot.WHERE, (Quote("在蓉", Span(9, 11)),))),
        source_of(text),
    )
    made = cards([record, named(["坚持安全", "坚持发展"])], tagger, wanted=Wanted(choices=frozenset()))
    kinds = {card.type: type(card.layout) for card in made}
    assert kinds in ({"fill": Window, "short": Question}, {"fill": Cloze, "short": Question})
