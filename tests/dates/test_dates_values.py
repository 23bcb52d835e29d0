"""Values, intervals, holidays and numbers, each by itself."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newskit.dates.english.numbers import number_before
from newskit.dates.holidays import holiday, nth_weekday
from newskit.dates.lexicon import lexicon, tokenize
from newskit.dates.tokens import Tokens
from newskit.dates.values import interval, period_value, precision, shifted


@pytest.mark.parametrize(
    ("value", "begin", "until", "label"),
    [
        ("2024", "2024-01-01", "2025-01-01", "year"),
        ("2024-12", "2024-12-01", "2025-01-01", "month"),
        ("2024-12-31", "2024-12-31", "2025-01-01", "day"),
        ("2025-W01", "2024-12-30", "2025-01-06", "week"),
        ("2020-W53-WE", "2021-01-02", "2021-01-04", "weekend"),
        ("2024-Q4", "2024-10-01", "2025-01-01", "quarter"),
        ("2024-H2", "2024-07-01", "2025-01-01", "half"),
        ("2024-WI", "2024-12-01", "2025-03-01", "season"),
        ("199", "1990-01-01", "2000-01-01", "decade"),
        ("19", "1900-01-01", "2000-01-01", "century"),
        ("2024-12-17TMO", "2024-12-17T06:00", "2024-12-17T12:00", "part of day"),
        ("2024-12-17TNI", "2024-12-17T21:00", "2024-12-18T06:00", "part of day"),
        ("2024-12-17T24:00", "2024-12-18", "2024-12-18T00:01", "minute"),
        ("2024-12-17T15", "2024-12-17T15:00", "2024-12-17T16:00", "hour"),
    ],
)
def test_intervals(value: str, begin: str, until: str, label: str) -> None:
    assert interval(value) == (dt.datetime.fromisoformat(begin), dt.datetime.fromisoformat(until))
    assert precision(value) == label


@pytest.mark.parametrize(
    "value", ["P3Y", "PAST_REF", "XXXX-WXX-5", "2024-13", "2023-02-29", "2023-W53", "9999-12-31", "0000", ""]
)
def test_what_covers_no_stretch_of_the_calendar(value: str) -> None:
    assert interval(value) is None


@given(st.dates(dt.date(2, 1, 1), dt.date(9990, 1, 1)), st.sampled_from(["D", "W", "M", "Q", "HY", "Y", "DE", "CE"]))
def test_every_day_lies_in_its_period(day: dt.date, unit: str) -> None:
    bounds = interval(period_value(day, unit))
    assert bounds is not None
    assert bounds[0].date() <= day < bounds[1].date()


@given(st.dates(), st.sampled_from(["D", "W", "M", "Y", "CE"]), st.integers(-(10**12), 10**12))
def test_shifting_never_raises(day: dt.date, unit: str, count: int) -> None:
    moved = shifted(day, unit, count)
    assert moved is None or isinstance(moved, dt.date)


@pytest.mark.parametrize(
    ("name", "year", "day"),
    [
        ("christmas", 2024, "2024-12-25"),
        ("thanksgiving", 2024, "2024-11-28"),
        ("black friday", 2024, "2024-11-29"),
        ("memorial day", 2025, "2025-05-26"),
        ("labor day", 2024, "2024-09-02"),
        ("mlk day", 2025, "2025-01-20"),
        ("election day", 2024, "2024-11-05"),
        ("election day", 2022, "2022-11-08"),
        ("easter", 2025, "2025-04-20"),
        ("good friday", 2024, "2024-03-29"),
        ("ash wednesday", 2024, "2024-02-14"),
        ("pentecost", 2024, "2024-05-19"),
        ("orthodox easter", 2024, "2024-05-05"),
        ("ramadan", 2024, "2024-03-11"),
        ("eid al-fitr", 2024, "2024-04-10"),
        ("rosh hashanah", 2024, "2024-10-03"),
        ("yom kippur", 2023, "2023-09-25"),
        ("hanukkah", 2024, "2024-12-26"),
        ("passover", 2024, "2024-04-23"),
    ],
)
def test_holidays(name: str, year: int, day: str) -> None:
    rules = {tokens: rule for known in lexicon().holidays.values() for tokens, rule in known}
    assert holiday(rules[tokenize(name)], year) == dt.date.fromisoformat(day)


def test_every_holiday_of_the_table_falls_on_a_day() -> None:
    for known in lexicon().holidays.values():
        for _, rule in known:
            assert holiday(rule, 2024) is not None
            assert holiday(rule, 9999) is None or holiday(rule, 9999)


def test_a_fifth_weekday_there_is_not() -> None:
    assert nth_weekday(2025, 2, 0, 5) is None
    assert nth_weekday(2025, 12, 2, -1) == dt.date(2025, 12, 31)


@pytest.mark.parametrize(
    ("phrase", "amount"),
    [
        ("three", 3),
        ("twenty-four", 24),
        ("a hundred", 100),
        ("two hundred and ten", 210),
        ("two thousand", 2000),
        ("1,500", 1500),
        ("2 1/2", 2.5),
        ("two and a half", 2.5),
        ("half a", 0.5),
        ("a couple of", 2),
        ("two to three", 2),
        ("six and eight", 8),
        ("1.5 million", 1_500_000),
    ],
)
def test_numbers_in_front_of_a_unit(phrase: str, amount: float) -> None:
    tokens = Tokens(phrase, phrase, 0, len(phrase))
    number = number_before(tokens, tokens.size - 1, 0)
    assert number is not None
    assert number[1] == amount


def test_a_unit_is_one_line_in_a_table() -> None:
    fortnight = lexicon().words["fortnights"]
    assert (fortnight.kind, fortnight.code, fortnight.factor, fortnight.plural) == ("unit", "W", 2, True)
