"""TIMEX3 values: how they are written, how far they reach, and what an interval they cover."""

from __future__ import annotations

import datetime as dt
import re
from functools import lru_cache

from dateutil.relativedelta import relativedelta

Interval = tuple[dt.datetime, dt.datetime]

SEASONS = {"SP": (3, "spring"), "SU": (6, "summer"), "FA": (9, "fall"), "WI": (12, "winter")}
# Hours a part of the day covers; a night runs into the next day.
PARTS_OF_DAY = {"MO": (6, 12), "MI": (12, 13), "AF": (12, 18), "EV": (18, 24), "NI": (21, 30), "DT": (6, 18)}
_LAST_YEAR = 9999
VAGUE = float("inf")  # a number nobody can name: "several", "a few"
_VALUE = re.compile(
    r"""
    (?P<year> \d{4} )
    (?: -W(?P<week>\d\d) (?P<end>-WE)?+ (?: -(?P<weekday>[1-7]) )?+
      | -Q(?P<quarter>[1-4]) | -H(?P<half>[12]) | -(?P<season>SP|SU|FA|WI)
      | -(?P<month>\d\d) (?: -(?P<day>\d\d) )?+ )?+
    (?: T (?: (?P<part>MO|MI|AF|EV|NI|DT)
            | (?P<hour>\d\d) (?: :(?P<minute>\d\d) (?: :(?P<second>\d\d) )?+ )?+ ) )?+
    (?: Z | [+-]\d\d (?: :?\d\d )?+ )?+
  | (?P<decade> \d{3} ) X?+
  | (?P<century> \d{2} )
    """,
    re.VERBOSE,
)


def year_value(year: int) -> str | None:
    """Return the value of a year, or None for one the calendar does not reach.

    >>> year_value(987), year_value(12_000)
    ('0987', None)
    """
    return f"{year:04d}" if 1 <= year <= _LAST_YEAR else None


def week_value(day: dt.date, *, weekend: bool = False) -> str:
    """Return the ISO week of *day*; its year is the ISO year.

    >>> week_value(dt.date(2024, 12, 30))
    '2025-W01'
    """
    year, week, _ = day.isocalendar()
    return f"{year:04d}-W{week:02d}{'-WE' if weekend else ''}"


def shifted(day: dt.date, unit: str, count: float) -> dt.date | None:
    """Return *day* moved by *count* units (``D W M Q H Y DE CE``), or None where the calendar ends.

    >>> shifted(dt.date(2024, 12, 31), "M", 2)
    datetime.date(2025, 2, 28)
    >>> shifted(dt.date(2024, 12, 31), "D", -1e9) is None
    True
    """
    name, factor = CALENDAR_UNITS[unit]
    amount = count * factor
    try:
        if name == "days":
            return day + dt.timedelta(days=int(amount))
        if name == "years" and amount != int(amount):
            name, amount = "months", amount * 12
        return day + relativedelta(**{name: int(amount)})  # type: ignore[arg-type]
    except (OverflowError, ValueError):
        return None


CALENDAR_UNITS = {
    "D": ("days", 1),
    "W": ("days", 7),
    "WE": ("days", 7),
    "M": ("months", 1),
    "Q": ("months", 3),
    "HY": ("months", 6),
    "Y": ("years", 1),
    "DE": ("years", 10),
    "CE": ("years", 100),
    "ML": ("years", 1000),
}


def period_value(day: dt.date, unit: str) -> str:
    """Return the value of the period of kind *unit* that *day* lies in.

    >>> [period_value(dt.date(2024, 12, 17), unit) for unit in ("D", "W", "M", "Q", "HY", "Y", "DE", "CE")]
    ['2024-12-17', '2024-W51', '2024-12', '2024-Q4', '2024-H2', '2024', '202', '20']
    """
    if unit == "D":
        return day.isoformat()
    if unit in ("W", "WE"):
        return week_value(day, weekend=unit == "WE")
    if unit == "M":
        return f"{day.year:04d}-{day.month:02d}"
    if unit == "Q":
        return f"{day.year:04d}-Q{(day.month + 2) // 3}"
    if unit == "HY":
        return f"{day.year:04d}-H{1 if day.month < 7 else 2}"
    if unit == "DE":
        return f"{day.year:04d}"[:3]
    if unit in ("CE", "ML"):
        return f"{day.year:04d}"[:2]
    return f"{day.year:04d}"


@lru_cache(maxsize=4096)
def interval(value: str) -> Interval | None:
    """Return the half-open interval a value covers, or None if it covers none (durations, sets, ``PAST_REF``).

    Both ends are naive; a zone written in the value is left to the caller.  Weeks run Monday to
    Sunday (ISO 8601), a weekend is its Saturday and Sunday, winter begins in December of its year,
    a night runs from 9 p.m. to 6 a.m.

    >>> begin, until = interval("2025-W01-WE")
    >>> begin.isoformat(), until.isoformat()
    ('2025-01-04T00:00:00', '2025-01-06T00:00:00')
    """
    match = _VALUE.fullmatch(value)
    if match is None:
        return None
    try:
        return _bounds(match)
    except (OverflowError, ValueError):
        return None


def _bounds(match: re.Match[str]) -> Interval | None:
    if match["decade"] or match["century"]:
        span = 10 if match["decade"] else 100
        first = int(match["decade"] or match["century"]) * span
        return dt.datetime(max(first, 1), 1, 1), dt.datetime(first + span, 1, 1)
    year = int(match["year"])
    if match["week"]:
        return _week_bounds(year, match)
    if match["quarter"]:
        return _months(year, 3 * int(match["quarter"]) - 2, 3)
    if match["half"]:
        return _months(year, 6 * int(match["half"]) - 5, 6)
    if match["season"]:
        return _months(year, SEASONS[match["season"]][0], 3)
    if match["day"]:
        return _within_day(dt.datetime(year, int(match["month"]), int(match["day"])), match)
    if match["month"]:
        return _months(year, int(match["month"]), 1)
    return _months(year, 1, 12)


def _week_bounds(year: int, match: re.Match[str]) -> Interval:
    monday = dt.datetime.combine(dt.date.fromisocalendar(year, int(match["week"]), 1), dt.time())
    if match["end"]:
        return monday + dt.timedelta(days=5), monday + dt.timedelta(days=7)
    if match["weekday"]:
        return _within_day(monday + dt.timedelta(days=int(match["weekday"]) - 1), match)
    return monday, monday + dt.timedelta(days=7)


def _months(year: int, month: int, count: int) -> Interval:
    begin = dt.datetime(year, month, 1)
    return begin, begin + relativedelta(months=count)


def _within_day(day: dt.datetime, match: re.Match[str]) -> Interval:
    if match["part"]:
        first, last = PARTS_OF_DAY[match["part"]]
        return day + dt.timedelta(hours=first), day + dt.timedelta(hours=last)
    if not match["hour"]:
        return day, day + dt.timedelta(days=1)
    hour, minute, second = int(match["hour"]), int(match["minute"] or 0), int(match["second"] or 0)
    begin = day + dt.timedelta(hours=hour, minutes=minute, seconds=second)
    if match["second"]:
        return begin, begin + dt.timedelta(seconds=1)
    return begin, begin + (dt.timedelta(minutes=1) if match["minute"] else dt.timedelta(hours=1))


@lru_cache(maxsize=4096)
def precision(value: str) -> str | None:
    """Return how finely a value speaks (``year``, ``month``, ``day``, ``minute`` ...), or None.

    >>> precision("2025-01-20"), precision("2025-W03"), precision("2025-01-20T15:30"), precision("P3Y")
    ('day', 'week', 'minute', None)
    """
    match = _VALUE.fullmatch(value)
    if match is None:
        return None
    for name, label in _FINEST_FIRST:
        if match[name]:
            return label
    return "year"


_FINEST_FIRST = (
    ("second", "second"),
    ("minute", "minute"),
    ("hour", "hour"),
    ("part", "part of day"),
    ("weekday", "day"),
    ("day", "day"),
    ("end", "weekend"),
    ("week", "week"),
    ("month", "month"),
    ("quarter", "quarter"),
    ("half", "half"),
    ("season", "season"),
    ("decade", "decade"),
    ("century", "century"),
)


def duration(amount: float, unit: str, factor: int = 1) -> str:
    """Return the TIMEX3 value of *amount* units.

    >>> duration(3, "Y"), duration(1.5, "H"), duration(2, "DE"), duration(VAGUE, "M"), duration(2.5, "Y")
    ('P3Y', 'PT1H30M', 'P20Y', 'PXM', 'P2Y6M')
    """
    name, multiple, time, smaller, per = _DURATIONS[unit]
    prefix = "PT" if time else "P"
    if amount == VAGUE:
        return f"{prefix}X{name if unit not in ('CE', 'ML') else unit}"
    amount *= factor * multiple
    whole = int(amount)
    if amount == whole:
        return f"{prefix}{whole}{name}"
    rest = round((amount - whole) * per)
    if smaller and rest and abs((amount - whole) * per - rest) < 1e-9:
        between = "T" if smaller == "TH" else ""
        return f"{prefix}{f'{whole}{name}' if whole else ''}{between}{rest}{smaller[-1]}"
    return f"{prefix}{amount:g}{name}"


# unit -> letter, how many of that letter, whether below a day, the next smaller letter and how many make one
_DURATIONS = {
    "S": ("S", 1, True, "", 1),
    "MI": ("M", 1, True, "S", 60),
    "H": ("H", 1, True, "M", 60),
    "D": ("D", 1, False, "TH", 24),
    "W": ("W", 1, False, "D", 7),
    "WE": ("WE", 1, False, "", 1),
    "M": ("M", 1, False, "", 1),
    "Q": ("Q", 1, False, "", 1),
    "HY": ("M", 6, False, "", 1),
    "Y": ("Y", 1, False, "M", 12),
    "DE": ("Y", 10, False, "", 1),
    "CE": ("Y", 100, False, "", 1),
    "ML": ("Y", 1000, False, "", 1),
    "X": ("X", 1, False, "", 1),
}
