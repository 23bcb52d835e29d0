"""Feasts counted by the moon, against the days they were kept on."""

from __future__ import annotations

import datetime as dt

import pytest

from newskit.dates.holidays import holiday
from newskit.dates.moons import chinese_new_year, diwali

CHINESE_NEW_YEARS = [
    "1985-02-20",
    "1990-01-27",
    "1995-01-31",
    "1999-02-16",
    "2000-02-05",
    "2001-01-24",
    "2004-01-22",
    "2005-02-09",
    "2008-02-07",
    "2010-02-14",
    "2012-01-23",
    "2015-02-19",
    "2017-01-28",
    "2020-01-25",
    "2021-02-12",
    "2023-01-22",
    "2024-02-10",
    "2025-01-29",
    "2026-02-17",
    "2033-01-31",
    "2034-02-19",
]
DIWALIS = [
    "2009-10-17",
    "2013-11-03",
    "2014-10-23",
    "2015-11-11",
    "2016-10-30",
    "2017-10-19",
    "2018-11-07",
    "2019-10-27",
    "2020-11-14",
    "2021-11-04",
    "2022-10-24",
    "2023-11-12",
    "2024-10-31",
    "2025-10-20",
]


@pytest.mark.parametrize("day", CHINESE_NEW_YEARS)
def test_the_chinese_year_begins_with_its_new_moon(day: str) -> None:
    assert chinese_new_year(int(day[:4])) == dt.date.fromisoformat(day)


@pytest.mark.parametrize("day", DIWALIS)
def test_diwali_is_the_evening_of_the_dark_moon(day: str) -> None:
    assert diwali(int(day[:4])) == dt.date.fromisoformat(day)


@pytest.mark.parametrize(
    ("rule", "day"),
    [
        ("chinese -1", "2025-01-28"),
        ("chinese 14", "2025-02-12"),
        ("hebrew 1 15", "2024-04-23"),
        ("hebrew 1 15 -30", "2024-03-24"),
        ("hebrew 7 1", "2024-10-03"),
        ("hebrew 9 25", "2024-12-26"),
        ("islamic 10 1", "2024-04-10"),
        ("orthodox 0", "2024-05-05"),
    ],
)
def test_other_calendars_count_too(rule: str, day: str) -> None:
    assert holiday(rule, int(day[:4])) == dt.date.fromisoformat(day)


@pytest.mark.parametrize("year", [1, 1599, 2200, 9999])
def test_no_moon_is_computed_far_from_now(year: int) -> None:
    assert chinese_new_year(year) is None
    assert diwali(year) is None


def test_every_year_has_one_in_its_season() -> None:
    for year in range(1601, 2200):
        new_year, lights = chinese_new_year(year), diwali(year)
        assert new_year is not None
        assert lights is not None
        assert dt.date(year, 1, 21) <= new_year <= dt.date(year, 2, 20)
        assert dt.date(year, 10, 11) <= lights <= dt.date(year, 11, 17)
