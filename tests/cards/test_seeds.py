"""The two documents of the repository, from text to cards."""

from pathlib import Path

import pytest

from quizgen.cards import Card, Medium, Window, cards
from quizgen.cards.lint import answers, lint
from quizgen.documents import Remark, read
from quizgen.facts import find
from quizgen.shell.tagging import tagger
from quizgen.structure import outline

SEEDS = sorted((Path(__file__).resolve().parent.parent.parent / "seeds").glob("*.txt"))


def made(path: Path) -> list[Card]:
    document, _ = read(path.read_bytes(), path.name)
    told = outline(document)
    facts = (fact for fact in find(told) if not isinstance(fact, Remark))
    return list(cards((point for fact in facts for point in fact.points(told)), tagger))


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.name[:3])
def test_no_card_has_a_fault(path: Path) -> None:
    assert list(lint(made(path))) == []


def test_ten_principles_are_asked_one_by_one_and_whole() -> None:
    found = made(SEEDS[1])
    asked = [card for card in found if isinstance(card.layout, Window) and card.layout.title == "“十个坚持”"]
    assert len(asked) == 10
    assert answers(asked[0]) == ("党管互联网",)
    assert len({card.group for card in asked}) == 1
    (whole,) = (card for card in found if card.form == "recall" and card.group == asked[0].group)
    assert len(answers(whole)) == 10
    assert whole.media == {Medium.PAPER}


def test_who_when_and_where_are_asked() -> None:
    hidden = {answer for card in made(SEEDS[0]) for answer in answers(card)}
    assert {"1月5日至6日", "在京", "庄荣文", "牛一兵", "中央网信办副主任", "网络强国战略目标"} <= hidden
