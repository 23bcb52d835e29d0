"""On which day a holiday falls in a year: fixed, counted in weekdays, by Easter, or by another calendar."""

from __future__ import annotations

import datetime as dt
from functools import lru_cache

from dateutil.easter import EASTER_ORTHODOX, EASTER_WESTERN, easter

from newskit.dates.moons import chinese_new_year, diwali


@lru_cache(maxsize=2048)
def holiday(rule: str, year: int) -> dt.date | None:
    """Return the day the holiday with this *rule* (see ``dates_holidays.tsv``) falls on, or None if on none that year.

    >>> holiday("nth 11 3 4", 2024), holiday("easter 0", 2024)
    (datetime.date(2024, 11, 28), datetime.date(2024, 3, 31))
    """
    kind, *rest = rule.split()
    if kind == "leap":
        if year % 4:
            return None
        kind = "nth"
    try:
        numbers = [int(part) for part in rest]
        if kind == "nth":
            month, weekday, count, *after = numbers
            day = nth_weekday(year, month, weekday, count)
            return day + dt.timedelta(days=after[0]) if day is not None and after else day
        if kind == "election":
            monday = nth_weekday(year, 11, 0, 1)
            return monday + dt.timedelta(days=1) if monday else None
        if kind in ("easter", "orthodox"):
            sunday = easter(year, EASTER_WESTERN) if kind == "easter" else easter(year, EASTER_ORTHODOX)
            return sunday + dt.timedelta(days=numbers[0])
        if kind in ("chinese", "diwali"):
            day = chinese_new_year(year) if kind == "chinese" else diwali(year)
            return None if day is None else day + dt.timedelta(days=numbers[0])
        if kind == "islamic":
            return _islamic(year, numbers[0], numbers[1])
        if kind == "hebrew":
            day = _hebrew(year, numbers[0], numbers[1])
            return day + dt.timedelta(days=numbers[2]) if day is not None and numbers[2:] else day
        return dt.date.fromisoformat(f"{year:04d}-{kind}")
    except (OverflowError, ValueError):
        return None


def nth_weekday(year: int, month: int, weekday: int, count: int) -> dt.date | None:
    """Return the *count*-th (or, if -1, the last) weekday of a month, None if it has not so many.

    >>> nth_weekday(2025, 1, 0, 3)
    datetime.date(2025, 1, 20)
    """
    if count < 0:
        following = dt.date(year + month // 12, month % 12 + 1, 1)
        last = following - dt.timedelta(days=1)
        return last - dt.timedelta(days=(last.weekday() - weekday) % 7)
    first = dt.date(year, month, 1)
    day = first + dt.timedelta(days=(weekday - first.weekday()) % 7 + 7 * (count - 1))
    return day if day.month == month and count else None


def _islamic(year: int, month: int, day: int) -> dt.date | None:
    """Tabular Islamic calendar, civil epoch (16 July 622 Julian); the first such day within the Gregorian year."""
    guess = int((year - 622) * 33 / 32)
    for hijri in (guess - 1, guess, guess + 1, guess + 2):
        ordinal = day + (59 * (month - 1) + 1) // 2 + (hijri - 1) * 354 + (3 + 11 * hijri) // 30 + 227014
        found = dt.date.fromordinal(ordinal)
        if found.year == year:
            return found
    return None


def _hebrew(year: int, month: int, day: int) -> dt.date | None:
    """Hebrew calendar by its arithmetic rules; months count from Nisan, years change at Tishri (7)."""
    hebrew_year = year + 3760 + (1 if month >= 7 else 0)
    new_year = _hebrew_new_year(hebrew_year)
    following = _hebrew_new_year(hebrew_year + 1)
    length = following - new_year
    leap = (7 * hebrew_year + 1) % 19 < 7
    if month < 7:  # counted back from the next new year: Nisan to Elul are always 30, 29, 30, 29, 30, 29 days
        return dt.date.fromordinal(following - 177 + sum((30, 29, 30, 29, 30, 29)[: month - 1]) + day - 1)
    lengths = (30, 30 if length % 10 == 5 else 29, 29 if length % 10 == 3 else 30, 29, 30, 30 if leap else 29)
    return dt.date.fromordinal(new_year + sum(lengths[: month - 7]) + day - 1)


def _hebrew_new_year(year: int) -> int:
    """Ordinal of 1 Tishri: the mean new moon with its postponements."""
    months = (235 * year - 234) // 19
    parts = 12084 + 13753 * months
    day = 29 * months + parts // 25920
    if 3 * (day + 1) % 7 < 3:
        day += 1
    before, this, after = _elapsed(year - 1), day, _elapsed(year + 1)
    if after - this == 356:
        day += 2
    elif this - before == 382:
        day += 1
    return day - 1373428 + 1


def _elapsed(year: int) -> int:
    months = (235 * year - 234) // 19
    day = 29 * months + (12084 + 13753 * months) // 25920
    return day + 1 if 3 * (day + 1) % 7 < 3 else day
