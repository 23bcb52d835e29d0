"""From what an expression says to the day it means: against the day of publication, or an earlier mention."""

from __future__ import annotations

import datetime as dt
import re

import attrs

from newskit.dates.context import Context, Prior, Resolved, reference_day
from newskit.dates.days import (
    resolve_day,
    resolve_deictic_day,
    resolve_holiday,
    resolve_season,
    weekday_after,
    weekday_before,
)
from newskit.dates.english import AHEAD, PAST, direction
from newskit.dates.periods import resolve_period, resolve_quarter, resolve_shift
from newskit.dates.reading import Reading
from newskit.dates.tokens import Tokens
from newskit.dates.values import interval, period_value, shifted, week_value

_NEAR = 150


def resolve(reading: Reading, t: Tokens, context: Context) -> Resolved | None:
    """Return what *reading* means, or None if it means no time after all."""
    resolved = _RESOLVERS[reading.op](reading, t, context)
    if resolved is None or not (reading.part or reading.clock) or reading.op in ("clock", "part"):
        return resolved
    return _with_time(reading, resolved)


def _value(reading: Reading, t: Tokens, context: Context) -> Resolved:
    other = (reading.other,) if reading.other and reading.rule == "numeric date" else ()
    return Resolved(
        reading.type, reading.value or "", None if reading.value != "PRESENT_REF" else "dct", reading.mod, other
    )


def _with_time(reading: Reading, resolved: Resolved) -> Resolved:
    """Put a clock time or a part of the day behind a day's value."""
    if len(resolved.value) != 10 or resolved.type == "SET":
        if resolved.type == "SET" and resolved.value.startswith("XXXX-WXX-"):
            return attrs.evolve(resolved, value=f"{resolved.value}T{reading.clock or reading.part}")
        return resolved
    return attrs.evolve(
        resolved,
        type="TIME",
        value=f"{resolved.value}T{reading.clock or reading.part}",
        alternatives=tuple(f"{v}T{reading.clock or reading.part}" for v in resolved.alternatives),
    )


def _clock(reading: Reading, t: Tokens, context: Context) -> Resolved | None:
    """Resolve a clock time on the day spoken of last, or that of publication."""
    if reading.base is not None:
        base = resolve(reading.base, t, context)
        if base is not None and len(base.value) == 10:
            return Resolved("TIME", f"{base.value}T{reading.clock}", base.against, reading.mod)
    day, against = _talked_of(t, reading, context)
    if day is None:
        return Resolved("TIME", f"XXXX-XX-XXT{reading.clock}", None, reading.mod)
    if (
        reading.clock == "24:00"
        and (reading.zone or against == "dct")
        and direction(t, reading.first, reading.last) == PAST
    ):
        return Resolved(
            "TIME", f"{day.isoformat()}T00:00", against, reading.mod
        )  # "The law came into force at midnight"
    return Resolved("TIME", f"{day.isoformat()}T{reading.clock}", against, reading.mod)


def _talked_of(t: Tokens, reading: Reading, context: Context) -> tuple[dt.date | None, str | Prior | None]:
    """Return the day a bare time of day belongs to: that of the sentence's last mention, else publication."""
    prior = context.prior_day
    if prior is None or not 0 <= t.start[reading.first] - prior.end < _NEAR or _beside_the_point(t, reading, prior):
        return context.day, "dct"
    if prior.value.endswith("TNI") and context.day is not None and (context.day - prior.day).days == 1:
        return context.day, "dct"  # "overnight, closing the road until noon"
    return prior.day, prior


def _beside_the_point(t: Tokens, reading: Reading, prior: Prior) -> bool:
    """Whether the day spoken of last was only an aside: "since Friday", "Jurors, who met on Tuesday, left at noon"."""
    before = t.text[max(0, prior.start - _ASIDE) : prior.start]
    if before.lower().endswith(("since ", "since late ", "since early ")):
        return True
    between = t.text[prior.end : t.start[reading.first]]
    return between.startswith(",") and "." not in between and _IN_AN_ASIDE.search(before) is not None


_ASIDE = 60
_IN_AN_ASIDE = re.compile(r", (?:who|which|whose|where) [^,.;]*$")


def _part(reading: Reading, t: Tokens, context: Context) -> Resolved | None:
    if reading.base is not None:
        resolved = resolve(reading.base, t, context)
        if resolved is None:
            return None
        return _with_time(reading, attrs.evolve(resolved, mod=reading.mod))
    against: str | Prior | None
    if reading.ref == "day":
        day, against = _talked_of(t, reading, context)
    else:
        day, against = reference_day(reading, context, "D")
    if day is None:
        return Resolved("TIME", f"XXXX-XX-XXT{reading.part}", None, reading.mod)
    count = reading.count or 0
    if reading.rule == "overnight" and direction(t, reading.first, reading.last) == PAST:
        count = -1  # the night before publication
    moved = shifted(day, "D", count)
    return None if moved is None else Resolved("TIME", f"{moved.isoformat()}T{reading.part}", against, reading.mod)


def _day_of_month(reading: Reading, t: Tokens, context: Context) -> Resolved | None:
    """Resolve "the 14th" within the month spoken of."""
    reference: Prior | None = context.prior if context.prior is not None and context.prior.unit in ("D", "M") else None
    day = reference.day if reference is not None else context.day
    if day is None or reading.day is None:
        return None
    looks = direction(t, reading.first, reading.last)
    if reading.weekday is not None:
        return _weekday_of_month(reading, context.day or day, looks)
    for count in (0, 1 if looks == AHEAD else -1, 2):
        month = shifted(day.replace(day=1), "M", count)
        try:
            found = None if month is None else month.replace(day=reading.day)
        except ValueError:
            continue
        if found is None:
            continue
        if looks == AHEAD and context.day is not None and found < context.day and day <= context.day:
            continue
        if reference is None and count == 0 and ((looks == AHEAD and found < day) or (looks == PAST and found > day)):
            continue
        return Resolved("DATE", found.isoformat(), reference or "dct", reading.mod)
    return None


_MOST_OF_A_WEEK = 4
_WORKING_DAYS = 3  # most of five


def _weekday_of_month(reading: Reading, day: dt.date, looks: str | None) -> Resolved | None:
    """Resolve "Monday the 3rd": the nearest month in which that day is one, on the side the clause looks to."""
    ahead, back = range(12), range(0, -12, -1)
    for count in (*ahead, *back) if looks == AHEAD else (*back, *ahead):
        month = shifted(day.replace(day=1), "M", count)
        try:
            found = None if month is None or reading.day is None else month.replace(day=reading.day)
        except ValueError:
            continue
        if found is not None and found.weekday() == reading.weekday:
            return Resolved("DATE", found.isoformat(), "dct", reading.mod)
    return None


def _nth(reading: Reading, t: Tokens, context: Context) -> Resolved | None:
    """Resolve "the third Monday of next month", "the first week of May"."""
    if reading.base is None:
        return None
    base = resolve(reading.base, t, context)
    if base is None:
        return None
    bounds = interval(base.value)
    if bounds is None:
        return None
    begin, until = bounds[0].date(), bounds[1].date()
    number, unit = reading.number or 1, reading.unit
    if reading.weekday is not None:
        if number < 0:
            found: dt.date | None = weekday_before(until, reading.weekday, same=False)
        else:
            found = weekday_after(begin, reading.weekday, same=True)
            found = None if found is None else shifted(found, "D", 7 * (number - 1))
        unit = "D"
    elif number < 0:  # the last week is the one most of whose working days lie within
        found = shifted(until, "D", -_WORKING_DAYS if unit == "W" else -1)
    else:
        found = shifted(begin, unit, number - 1)
        if unit == "W" and found is not None:
            found = shifted(found, "D", _MOST_OF_A_WEEK - 1)
    if found is None or not begin <= found < until:
        return None
    return Resolved("DATE", period_value(found, unit), base.against, reading.mod)


def _week_of(reading: Reading, t: Tokens, context: Context) -> Resolved | None:
    if reading.base is None:
        return None
    base = resolve(reading.base, t, context)
    if base is None or len(base.value) != 10 or interval(base.value) is None:
        return None
    return Resolved("DATE", week_value(dt.date.fromisoformat(base.value)), base.against, reading.mod)


def _weekend_beside(reading: Reading, base: Resolved, day: dt.date) -> Resolved | None:
    """Resolve "the weekend before Christmas": the nearest one wholly on that side."""
    found = weekday_after(day, 5, same=False) if (reading.count or 0) > 0 else weekday_before(day, 6, same=False)
    return None if found is None else Resolved("DATE", week_value(found, weekend=True), base.against, reading.mod)


def _quarter_ended(reading: Reading, t: Tokens, context: Context) -> Resolved | None:
    """Resolve "the quarter ended Sept. 30": the quarter its middle lies in, as fiscal quarters end in any month."""
    base = None if reading.base is None else resolve(reading.base, t, context)
    bounds = None if base is None else interval(base.value)
    if (
        context.quarter is not None
        and bounds is not None
        and abs((bounds[0].date() - context.quarter.day).days) < _NEAR
    ):
        return resolve_period(reading, t, context)  # the quarter spoken of, whatever the firm's own count of quarters
    middle = None if bounds is None else shifted(bounds[0].date(), "D", -_HALF_A_QUARTER)
    if base is None or middle is None:
        return resolve_period(reading, t, context)
    return Resolved("DATE", period_value(middle, "Q"), base.against, reading.mod)


_HALF_A_QUARTER = 45


def _offset_from(reading: Reading, t: Tokens, context: Context) -> Resolved | None:
    """Resolve "two days before Christmas", "a week from Monday", "the day after the vote on May 3"."""
    if reading.base is None or reading.count is None:
        return None
    base = resolve(reading.base, t, context)
    bounds = None if base is None else interval(base.value)
    if base is None or bounds is None:
        return None
    if (
        reading.rule == "n units from"
        and base.alternatives
        and reading.base.weekday is not None
        and context.day is not None
    ):
        ahead = weekday_after(
            context.day, reading.base.weekday, same=False
        )  # "a week from Monday" looks ahead by itself
        bounds = interval(ahead.isoformat()) if ahead else bounds
    assert bounds is not None
    if reading.rule == "years ago of":
        return _years_ago(reading, base, bounds[0].date(), context)
    if reading.weekday is not None:  # "the Friday after Thanksgiving"
        beside = weekday_after if reading.count > 0 else weekday_before
        found = beside(bounds[0].date(), reading.weekday, same=False)
        return None if found is None else Resolved("DATE", found.isoformat(), base.against, reading.mod)
    if reading.unit == "WE":
        return _weekend_beside(reading, base, bounds[0].date())
    moved = shifted(bounds[0].date(), reading.unit, reading.count)
    if moved is None:
        return None
    exact = reading.unit in ("D", "W") and len(base.value) == 10 and reading.rule != "unit before"
    unit = "D" if exact else reading.unit
    return Resolved("DATE", period_value(moved, "M" if unit == "HY" else unit), base.against, reading.mod)


def _years_ago(reading: Reading, base: Resolved, day: dt.date, context: Context) -> Resolved | None:
    """Resolve "80 years ago on Thursday": the nearest Thursday is meant, as anniversaries are written about then."""
    weekday, today = None if reading.base is None else reading.base.weekday, context.day
    if weekday is not None and today is not None and len(base.value) == _A_DAY:
        back, ahead = weekday_before(today, weekday, same=True), weekday_after(today, weekday, same=True)
        if back is not None and ahead is not None:
            day = ahead if ahead - today <= today - back else back
    moved = None if reading.count is None else shifted(day, reading.unit, reading.count)
    if moved is None:
        return None
    unit = "D" if len(base.value) == _A_DAY else "W" if "W" in base.value else "M"
    return Resolved("DATE", period_value(moved, unit), base.against, reading.mod)


_A_DAY = 10  # characters of a day's value

_RESOLVERS = {
    "value": _value,
    "date": resolve_day,
    "period": resolve_period,
    "shift": resolve_shift,
    "quarter": resolve_quarter,
    "half": resolve_quarter,
    "season": resolve_season,
    "holiday": resolve_holiday,
    "day": resolve_deictic_day,
    "clock": _clock,
    "part": _part,
    "day of month": _day_of_month,
    "nth": _nth,
    "week of": _week_of,
    "quarter ended": _quarter_ended,
    "offset": _offset_from,
}
