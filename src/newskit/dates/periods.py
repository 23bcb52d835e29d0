"""Weeks, months, quarters and years away from a day: "last week", "three months ago", "the third quarter"."""

from __future__ import annotations

import datetime as dt

from newskit.dates.context import Context, Prior, Resolved, reference_day, year_of
from newskit.dates.english import AHEAD, PAST, direction
from newskit.dates.reading import Reading
from newskit.dates.tokens import Tokens
from newskit.dates.values import VAGUE, duration, interval, period_value, shifted, week_value


def resolve_period(reading: Reading, t: Tokens, context: Context) -> Resolved | None:
    """Resolve a calendar unit some units away: "last week", "the following year", "the weekend"."""
    unit, count = reading.unit, reading.count or 0
    if reading.ref == "quarter":
        return _the_quarter(reading, context)
    if unit == "Q" and reading.side == "that" and context.prior is not None and context.prior.unit != "Q":
        return _the_quarter(reading, context)
    if reading.ref == "weekend":
        return _the_weekend(reading, t, context)
    if reading.rule == "last unit" and unit == "Y" and context.quarter is not None and not context.longer:
        k = reading.last + 1
        figures = t.low[k] == "'s" and t.low[k + 1] in _FIGURES  # "from last year's $1.5 billion" in a quarter's report
        compared = "compared" in t.low[max(0, reading.first - 10) : reading.first]
        if figures or (compared and t.start[reading.first] - context.quarter.end < _SAME_REPORT):
            year = int(context.quarter.value[:4]) - 1
            return Resolved("DATE", f"{year:04d}{context.quarter.value[4:]}", context.quarter, reading.mod)
    if reading.ref == "new year" and context.day is not None and context.day.month < _SECOND_HALF:
        ahead = context.day.month > 2 and direction(t, reading.first, reading.last) == AHEAD
        count = int(ahead)  # in the first half of a year it is this one, unless it is still to come
    day, against = reference_day(reading, context, unit)
    if day is None:
        masked = {
            "Y": "XXXX",
            "M": "XXXX-XX",
            "W": "XXXX-WXX",
            "D": "XXXX-XX-XX",
            "Q": "XXXX-QX",
            "WE": "XXXX-WXX-WE",
        }.get(unit, "XXXX")
        return Resolved("DATE", masked, None, reading.mod)
    if unit in ("W", "WE") and reading.ref == "dct":
        moved = shifted(day, "D", 7 * count)
    else:
        first = dt.date(day.year, day.month, 1) if unit in ("M", "Q", "HY", "Y", "DE", "CE", "ML") else day
        moved = shifted(first, unit, count)
    if moved is None:
        return Resolved("DATE", "FUTURE_REF" if count > 0 else "PAST_REF", against, reading.mod)
    if reading.side == "past" and unit == "WE":
        moved = day
    return Resolved("DATE", period_value(moved, unit), against, reading.mod)


_SECOND_HALF = 7
_SAME_REPORT = 600  # characters behind the quarter in which "compared with ... last year" is still about it
_FIGURES = frozenset({"$", "£", "€", "¥", "c$", "us$", "results", "figure"})


def _the_quarter(reading: Reading, context: Context) -> Resolved | None:
    if context.quarter is not None:
        return Resolved("DATE", context.quarter.value, context.quarter, reading.mod)
    if context.day is None:
        return Resolved("DATE", "XXXX-QX", None, reading.mod)
    before = shifted(context.day.replace(day=1), "M", -3)
    return None if before is None else Resolved("DATE", period_value(before, "Q"), "dct", reading.mod)


def _the_weekend(reading: Reading, t: Tokens, context: Context) -> Resolved | None:
    if context.day is None:
        return Resolved("DATE", "XXXX-WXX-WE", None, reading.mod)
    looks = direction(t, reading.first, reading.last)
    day: dt.date | None = context.day
    if looks != AHEAD and context.day.weekday() < 5:
        day = shifted(context.day, "D", -7)
    return None if day is None else Resolved("DATE", week_value(day, weekend=True), "dct", reading.mod)


def resolve_shift(reading: Reading, t: Tokens, context: Context) -> Resolved | None:
    """Resolve "three months ago", "a day earlier", "in just 11 days"."""
    unit, count = reading.unit, reading.count
    if count is None or abs(count) == VAGUE:
        if reading.ref == "mention":
            return Resolved("DURATION", reading.value or duration(VAGUE, unit), None, reading.mod)
        ahead = reading.number == 1
        return Resolved("DATE", "FUTURE_REF" if ahead else "PAST_REF", "dct", None)
    if reading.side == "in":
        looks = direction(t, reading.first, reading.last)
        if looks == PAST:
            return Resolved("DURATION", reading.other or "", None, reading.mod)
    if (
        reading.side == "same quarter"
        and context.quarter is not None
        and not (context.longer and (reading.rule == "year-earlier" or t.low[reading.last] == "period"))
        and context.quarter.value[5:6] == "Q"
    ):
        year = reading.year or int(context.quarter.value[:4]) + int(count)
        return Resolved("DATE", f"{year:04d}{context.quarter.value[4:]}", context.quarter, reading.mod)
    if (
        unit == "Y"
        and count == -1
        and context.quarter is not None
        and not context.longer
        and reading.rule in ("n units ago", "n units earlier")
    ):
        year = int(context.quarter.value[:4]) - 1
        return Resolved("DATE", f"{year:04d}{context.quarter.value[4:]}", context.quarter, reading.mod)
    if unit == "Y" and count == -1 and context.quarter is not None and reading.rule == "n units earlier":
        # what is reported is compared with the year before it, not before the year last compared with
        return Resolved("DATE", f"{int(context.quarter.value[:4]) - 1:04d}", context.quarter, reading.mod)
    if reading.year is not None:
        return Resolved("DATE", f"{reading.year:04d}", None, reading.mod)
    day, against = reference_day(reading, context, unit)
    if day is None:
        return Resolved(
            "DATE", {"D": "XXXX-XX-XX", "W": "XXXX-WXX", "M": "XXXX-XX"}.get(unit, "XXXX"), None, reading.mod
        )
    if unit in ("H", "MI", "S"):
        return _clock_shift(reading, context, day, against)
    moved = shifted(day, unit, count)
    if moved is None:
        return Resolved("DATE", "FUTURE_REF" if count > 0 else "PAST_REF", against, reading.mod)
    if reading.side == "today":
        return Resolved("DATE", moved.isoformat(), against, reading.mod)
    other = (reading.other,) if reading.side == "in" and reading.other else ()
    if unit in ("DE", "CE", "ML", "HY"):
        unit = "Y" if unit != "HY" else "M"
    if count != int(count) and unit == "Y":
        unit = "M"
    if unit == "WE":
        unit = "W"
    return Resolved("DATE", period_value(moved, unit), against, reading.mod, other)


def _clock_shift(reading: Reading, context: Context, day: dt.date, against: str | Prior | None) -> Resolved | None:
    """Resolve "two hours ago", "an hour later": a time where one is known to count from, else a length."""
    count = reading.count or 0
    if reading.ref == "mention":
        moment = interval(against.value) if isinstance(against, Prior) and ":" in against.value else None
        if moment is None:
            return Resolved("DURATION", duration(abs(count), reading.unit), None, reading.mod)
        when: dt.datetime | None = moment[0]
    else:
        when = context.when
        if reading.side == "in" and when is None:
            return Resolved("DURATION", duration(abs(count), reading.unit), None, reading.mod)
    if when is None:
        return Resolved("TIME", f"{day.isoformat()}TXX:XX", against, reading.mod)
    try:
        moved = when + dt.timedelta(seconds={"H": 3600, "MI": 60, "S": 1}[reading.unit] * count)
    except OverflowError:
        return Resolved("TIME", "FUTURE_REF" if count > 0 else "PAST_REF", against, reading.mod)
    return Resolved("TIME", moved.strftime("%Y-%m-%dT%H:%M"), against, reading.mod)


def resolve_quarter(reading: Reading, t: Tokens, context: Context) -> Resolved | None:
    """Resolve "the third quarter", "the first half of 1990"."""
    year, against = year_of(reading, context)
    letter = "Q" if reading.op == "quarter" else "H"
    if year is None:
        if context.day is None:
            return Resolved("DATE", f"XXXX-{letter}{reading.number}", None, reading.mod)
        year = context.day.year
        per = 3 if letter == "Q" else 6
        current = (context.day.month - 1) // per + 1
        assert reading.number is not None
        looks = direction(t, reading.first, reading.last)
        if reading.number > current and looks != AHEAD and (reading.number - current > 1 or letter == "H"):
            year -= 1
        elif reading.number < current and looks == AHEAD and current - reading.number > 1:
            year += 1
    return Resolved("DATE", f"{year:04d}-{letter}{reading.number}", against, reading.mod)
