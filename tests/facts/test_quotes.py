"""What the rules find in any text: words of it, where they say they are; no name with another count of members."""

import re
from collections.abc import Iterator

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from noise import SEEDS, document, texts, worn

from quizgen.documents import Span, read
from quizgen.facts import RULES, Fact, find
from quizgen.facts.attendance import Attendance
from quizgen.facts.definition import Definition
from quizgen.facts.enumeration import Enumeration, member
from quizgen.facts.figure import Figure
from quizgen.facts.meeting import Meeting
from quizgen.facts.mention import Mention
from quizgen.facts.point import Listing, Passage, Point, Quote, Record
from quizgen.facts.task import Task
from quizgen.structure import Outline, outline
from quizgen.structure.numeral import chinese, number

steady = settings(derandomize=True, max_examples=120, deadline=None, suppress_health_check=[HealthCheck.too_slow])

COMPOUND = re.compile(r"(?:[一二两三四五六七八九][^一二两三四五六七八九十，。]{1,4}){2,4}")
"""A name that counts in each of its parts: 两会一栏 has three members, 六聚焦六强化 twelve, or six of two clauses each."""
WORDS = st.text("党政学思改革创新民生法治安全网信服务基层人才", min_size=2, max_size=8)


def quotes(point: Point) -> Iterator[Quote]:
    """The words that a point takes from the text; a record's subject may be put together."""
    yield point.source.context
    match point:
        case Listing():
            yield from point.items
            yield from point.evidence
        case Record():
            yield from (quote for _, values in point.slots for quote in values)
        case Passage():
            yield point.text
            yield from point.asked


def words(fact: Fact, told: Outline) -> list[str]:
    """The words of the text that a fact claims."""
    match fact:
        case Enumeration():
            members = fact.record(told)["members"]
            assert isinstance(members, list)
            assert members == [member(told.words(item)) for item in fact.run.items]
            return members
        case Meeting():
            return [told.words(fact.place)] if fact.place else []
        case Attendance():
            return [fact.who, *map(told.words, fact.titles)] if " " not in told.text else []
        case Task():
            return [told.words(fact.text)]
        case Definition():
            return [told.words(fact.term), told.words(fact.what), *(told.words(span) for span in fact.asked)]
        case Figure():
            return [told.words(fact.clause), told.words(fact.value)]
        case Mention():
            return [fact.name]
        case _:
            raise TypeError(type(fact).__name__)


@given(worn)
@settings(steady, max_examples=1500)
def test_a_bad_copy_breaks_no_rule(text: str) -> None:
    told = outline(document(text))
    for fact in find(told):
        assert fact.record(told)
        assert all(point.source.rule in RULES for point in fact.points(told))
        if isinstance(fact, Enumeration):
            assert len(fact.run.items) > 1


@given(texts)
@steady
def test_facts_are_words_of_the_text(text: str) -> None:
    told = outline(document(text))
    for fact in find(told):
        assert 0 <= fact.span.start < fact.span.stop <= len(text)
        assert fact.rule in RULES
        for claimed in words(fact, told):
            assert claimed.strip()
            assert claimed in text


@given(texts)
@steady
def test_quotes_of_points_stand_where_they_say_and_in_the_sentence_that_is_shown(text: str) -> None:
    told = outline(document(text))
    for fact in find(told):
        for point in fact.points(told):
            for quote in quotes(point):
                assert quote.text == quote.span.of(text)
                assert quote.text.strip()
            shown = [quote.span for quote in point.evidence] if isinstance(point, Listing) else []
            for quote in quotes(point):
                assert any(span.holds(quote.span) for span in (point.source.context.span, *shown))


@given(texts)
@steady
def test_a_named_list_has_as_many_members_as_its_name_says(text: str) -> None:
    told = outline(document(text))
    for fact in RULES["formulation"].find(told):
        if isinstance(fact, Enumeration):
            counts = [number(count) for count in re.findall(r"[一二两三四五六七八九十]+|\d+", fact.name or "")]
            wanted = {counts[0]}
            if COMPOUND.fullmatch(fact.name or ""):
                wanted.add(sum(count or 0 for count in counts))
            assert len(fact.run.items) in wanted


@given(texts)
@steady
def test_lists_tasks_and_persons_are_told_once_and_every_time_the_same(text: str) -> None:
    told = outline(document(text))
    found = list(find(told))
    lists = [tuple(words(fact, told)) for fact in found if isinstance(fact, Enumeration)]
    tasks = [words(fact, told)[0] for fact in found if isinstance(fact, Task)]
    persons = [fact.who for fact in found if isinstance(fact, Attendance)]
    for told_once in (lists, tasks, persons):
        assert len(set(told_once)) == len(told_once)
    assert list(find(outline(document(text)))) == found


@given(st.lists(WORDS, min_size=3, max_size=12, unique=True), st.sampled_from(["，", "；"]))
@steady
def test_a_list_beside_its_name_is_found_whole(members: list[str], mark: str) -> None:
    name = f"{chinese(len(members))}个坚持"
    told = outline(document(f"会议明确“{name}”：{mark.join(f'坚持{words}' for words in members)}。"))
    (found,) = (fact for fact in find(told) if isinstance(fact, Enumeration) and fact.name)
    assert (found.name, words(found, told)) == (name, [f"坚持{words}" for words in members])


@given(st.integers(0, 9))
@settings(derandomize=True, max_examples=10, deadline=None)
def test_a_list_that_lacks_one_of_its_members_is_not_told_by_the_name(missing: int) -> None:
    seed = next(path for path in SEEDS if path.name.startswith("002"))
    whole = read(seed.read_bytes(), seed.name)[0].text
    lists = (fact for fact in find(outline(document(whole))) if isinstance(fact, Enumeration))
    (ten,) = (fact for fact in lists if fact.name == "十个坚持")
    lost = ten.run.items[missing].of(whole)
    lacking = whole.replace(f"{lost}，", "")
    assert lacking != whole
    told = outline(document(lacking))
    assert [fact.name for fact in find(told) if isinstance(fact, Mention)].count("十个坚持") == 1
    assert "十个坚持" not in [fact.name for fact in find(told) if isinstance(fact, Enumeration)]


def test_the_span_of_a_list_goes_from_its_first_member_to_its_last() -> None:
    told = outline(document("“四个意识”，即政治意识、大局意识、核心意识、看齐意识。"))
    (found,) = (fact for fact in find(told) if isinstance(fact, Enumeration))
    assert found.span == Span(8, 27)
