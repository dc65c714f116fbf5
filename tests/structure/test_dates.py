"""Dates, written and found again; and the day of a document."""

import datetime
from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from quizgen.documents import Document, Span, read_text
from quizgen.structure import outline
from quizgen.structure.date import DateRange, PartialDate, find, find_iso, resolve

DAYS = st.dates(date(1921, 7, 1), date(2099, 12, 31))


def partial(day: date) -> PartialDate:
    return PartialDate(day.year, day.month, day.day)


def found_in(text: str) -> list[DateRange]:
    return list(find(text, Span(0, len(text))))


@given(DAYS, st.sampled_from(["", "会议于", "自"]), st.sampled_from(["", "召开", "，会议"]))
@settings(derandomize=True, max_examples=200)
def test_a_day_is_found_as_it_was_written(day: date, before: str, after: str) -> None:
    for written in (partial(day).written(), partial(day).written_in_numerals()):
        (found,) = found_in(f"{before}{written}{after}")
        assert (found.first, found.last) == (partial(day), partial(day))
        assert found.span == Span(len(before), len(before) + len(written))


@given(DAYS)
@settings(derandomize=True, max_examples=200)
def test_what_is_left_open_stays_open(day: date) -> None:
    without_year = PartialDate(None, day.month, day.day)
    (found,) = found_in(without_year.written())
    assert found.first == without_year
    without_day = PartialDate(day.year, day.month)
    (found,) = found_in(f"{without_day.written_in_numerals()}印发")
    assert (found.first, found.first.iso()) == (without_day, f"{day:%Y-%m}")


@given(DAYS, st.integers(1, 40), st.sampled_from(["至", "到", "—", "-"]))
@settings(derandomize=True, max_examples=200)
def test_a_run_of_days_is_found_as_it_was_written(day: date, length: int, sign: str) -> None:
    last = day + timedelta(days=length)
    end = f"{last.day}日" if last.month == day.month else f"{last.month}月{last.day}日"
    written = f"{partial(day).written()}{sign}{end}"
    (found,) = found_in(f"{written}，会议召开")
    assert (found.first, found.last, found.span.stop) == (partial(day), partial(last), len(written))


@given(DAYS, st.integers(0, 300))
@settings(derandomize=True, max_examples=200)
def test_a_past_day_without_its_year_gets_it_from_the_day_of_the_document(anchor: date, ago: int) -> None:
    day = anchor - timedelta(days=ago)
    (found,) = found_in(f"{day.month}月{day.day}日")
    assert resolve(found, anchor).first.known() == day


@given(DAYS, st.integers(0, 27))
@settings(derandomize=True, max_examples=200)
def test_a_day_without_its_month_is_the_last_one_before_the_day_of_the_document(anchor: date, ago: int) -> None:
    day = anchor - timedelta(days=ago)
    (found,) = found_in(f"{day.day}日上午")
    assert resolve(found, anchor).first.known() == day


@given(DAYS, st.integers(1949, 2098))
@settings(derandomize=True, max_examples=100)
def test_a_year_alone_closes_days_with_their_month_and_no_others(day: date, year: int) -> None:
    (found,) = found_in(f"{day.month}月{day.day}日")
    assert resolve(found, None, year=year).first == PartialDate(year, day.month, day.day)
    (found,) = found_in(f"{day.day}日上午")
    assert resolve(found, None, year=year) == found


@given(st.integers(1949, 2098))
@settings(derandomize=True, max_examples=100)
def test_a_file_s_name_tells_the_year_and_dates_nothing(year: int) -> None:
    told = outline(read_text("全市工作会议3月2日在安平召开。", f"会议-{year}.txt"))
    assert (told.year, told.anchor, told.date) == (year, None, None)
    assert outline(read_text("会议召开。", f"{year}a6bd605f.txt")).year is None
    celebrated = outline(read_text("庆祝中国共产党成立99周年大会召开。", f"会议-{year}.txt"))
    assert celebrated.year == 2020


@given(DAYS)
@settings(derandomize=True, max_examples=100)
def test_a_day_in_figures_is_found_in_a_name(day: date) -> None:
    for written in (f"{day:%Y%m%d}", f"{day:%Y-%m-%d}", f"{day:%Y/%m/%d}"):
        assert find_iso(f"会议_{written}.txt") == day
    assert find_iso(f"v{day:%Y%m%d}7") is None


@given(st.text("年月日至-—~0123456789一二三十〇今去 ，", max_size=40), st.none() | DAYS)
@settings(derandomize=True, max_examples=500)
def test_dates_lie_in_the_text_one_after_the_other(text: str, anchor: date | None) -> None:
    position = 0
    for found in find(text, Span(0, len(text)), year=anchor.year if anchor else None):
        assert position <= found.span.start < found.span.stop <= len(text)
        position = found.span.stop
        resolved = resolve(found, anchor)
        for day in (resolved.first, resolved.last):
            assert day.month is None or 1 <= day.month <= 12
            assert day.day is None or 1 <= day.day <= 31


@given(DAYS)
@settings(derandomize=True, max_examples=50)
def test_a_document_is_dated_by_its_file_or_its_source_line(day: date) -> None:
    body = "会议强调，要抓好落实。各部门要加强统筹。"
    assert outline(read_text(f"---\ndate: {day}\n---\n{body}")).date == day
    assert outline(read_text(f"{body}\n\n选自《人民日报》（{partial(day).written()}第1版）")).date == day
    named = outline(read_text(body, f"会议{day:%Y%m%d}.txt"))
    assert (named.date, named.anchor) == (None, day)  # a file's name closes open years, and dates no card
    assert outline(read_text(body, "会议.txt")).anchor is None


def test_the_day_a_file_declares_comes_before_the_one_in_its_text() -> None:
    declared = Document("a20230101.txt", "（2024年8月17日）", date=datetime.date(2026, 1, 7))
    assert outline(declared).date == datetime.date(2026, 1, 7)
