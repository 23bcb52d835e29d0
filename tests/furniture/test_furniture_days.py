"""The dateline's date: its forms, and the day it means."""

from __future__ import annotations

import datetime as dt

import pytest

from newskit.furniture import split_dateline
from newskit.furniture.days import month_number

ANCHORED = [
    ("KYIV, Jan 9 (Reuters) - A", dt.date(2025, 1, 10), "2025-01-09"),
    ("KYIV, Dec 31 (Reuters) - A", dt.date(2025, 1, 2), "2024-12-31"),
    ("KYIV, Jan 2 (Reuters) - A", dt.date(2024, 12, 31), "2025-01-02"),
    ("KYIV, July 4 (Reuters) - A", dt.date(2025, 1, 2), "2024-07-04"),
    ("KYIV, Feb 29 (Reuters) - A", dt.date(2025, 1, 2), "2024-02-29"),
    ("KYIV, Jan. 9, 2019 (Reuters) - A", dt.date(2025, 1, 10), "2019-01-09"),
    ("KYIV, 9 January 2025 (AFP) - A", dt.date(2025, 1, 10), "2025-01-09"),
    ("ABU DHABI, 9th January, 2025 (WAM) -- A", dt.date(2025, 1, 10), "2025-01-09"),
    ("Madrid, 9 ene (EFE).- A", dt.date(2025, 1, 10), "2025-01-09"),
    ("KYIV, Narch 2 (Reuters) - A", dt.date(1987, 3, 3), "1987-03-02"),
    ("KYIV, 2025-01-09 (AFP) - A", dt.date(2025, 1, 10), "2025-01-09"),
    ("KYIV, Tuesday (AP) — A", dt.date(2025, 1, 9), "2025-01-07"),
    ("KYIV, Thursday (AP) — A", dt.date(2025, 1, 9), "2025-01-09"),
    ("KYIV, Feb 31 (Reuters) - A", dt.date(2025, 1, 10), None),
    ("KYIV, March 119 (Reuters) - A", dt.date(2025, 1, 10), None),
]


@pytest.mark.parametrize(("text", "anchor", "value"), ANCHORED)
def test_means_the_nearest_day(text: str, anchor: dt.date, value: str | None) -> None:
    dateline, _ = split_dateline(text + " ferry will rest.", anchor=anchor)
    assert dateline is not None
    assert dateline.date is not None
    assert dateline.date.value == value
    if value is not None:
        day = dt.datetime.fromisoformat(value)
        assert (dateline.date.begin, dateline.date.until) == (day, day + dt.timedelta(days=1))


def test_no_anchor_no_value() -> None:
    dateline, _ = split_dateline("KYIV, Jan 9 (Reuters) - A ferry will rest.")
    assert dateline is not None
    assert dateline.date is not None
    assert (dateline.date.text, dateline.date.value, dateline.date.begin) == ("Jan 9", None, None)


def test_the_zone_is_the_anchors() -> None:
    zone = dt.timezone(dt.timedelta(hours=2))
    anchor = dt.datetime(2025, 1, 9, 23, 30, tzinfo=zone)
    dateline, _ = split_dateline("KYIV, Jan 9 (Reuters) - A ferry will rest.", anchor=anchor)
    assert dateline is not None
    assert dateline.date is not None
    assert dateline.date.begin == dt.datetime(2025, 1, 9, tzinfo=zone)


@pytest.mark.parametrize("anchor", [dt.date.min, dt.date.max])
def test_the_ends_of_the_calendar(anchor: dt.date) -> None:
    for day in ("Dec 31", "Jan 1", "Tuesday"):
        dateline, _ = split_dateline(f"KYIV, {day} (Reuters) - A ferry will rest.", anchor=anchor)
        assert dateline is not None


@pytest.mark.parametrize(
    ("word", "number"),
    [("Sept", 9), ("NARCH", 3), ("Febuary", 2), ("Octobre", 10), ("Flight", 0), ("Day", 0), ("Mark", 0), ("Part", 0)],
)
def test_months_forgive_one_slip(word: str, number: int) -> None:
    assert month_number(word) == number
