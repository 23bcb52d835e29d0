"""From what an expression says to the day it means: against the day of publication, or an earlier mention."""

from __future__ import annotations

import datetime as dt

import attrs

from newskit.dates.english import AHEAD, NEAR, PAST, direction, verb_close
from newskit.dates.holidays import holiday
from newskit.dates.reading import Reading
from newskit.dates.tokens import Tokens
from newskit.dates.values import SEASONS, VAGUE, duration, interval, period_value, shifted, week_value, year_value

_COARSE = {
    "Y": 365,
    "HY": 182,
    "Q": 91,
    "M": 30,
    "W": 7,
    "WE": 7,
    "D": 1,
    "DE": 3650,
    "CE": 36500,
    "ML": 365000,
    "H": 0,
    "MI": 0,
    "S": 0,
}


@attrs.frozen
class Prior:
    """An earlier mention with a place in the calendar: its value, first day, and offsets into the text."""

    value: str
    day: dt.date
    start: int
    end: int
    unit: str


@attrs.define
class Context:
    """What the text has said so far about time.

    Attributes:
        day: Day of publication, or None.
        when: Moment of publication where the anchor gave one.
        prior: The last mention with a place in the calendar.
        prior_day: The last such mention as fine as a day.
        quarter: The last quarter spoken of.
        longer: Whether a longer stretch (a year, nine months) has been spoken of since.
    """

    day: dt.date | None
    when: dt.datetime | None = None
    prior: Prior | None = None
    prior_day: Prior | None = None
    quarter: Prior | None = None
    longer: bool = False


@attrs.frozen
class Resolved:
    """A resolved reading; *against* is ``dct``, an earlier mention, or None."""

    type: str
    value: str
    against: str | Prior | None = None
    mod: str | None = None
    alternatives: tuple[str, ...] = ()


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


def _reference(reading: Reading, context: Context, unit: str) -> tuple[dt.date | None, str | Prior | None]:
    """Return the day to count from, and what it is."""
    if reading.ref == "mention":
        prior = context.prior_day if unit in ("D", "W", "H", "MI") and context.prior_day is not None else context.prior
        if prior is not None:
            return prior.day, prior
    return context.day, "dct"


def _year_of(reading: Reading, context: Context) -> tuple[int | None, str | Prior | None]:
    if reading.year is not None:
        return reading.year, None
    if reading.year_shift is None:
        return None, "dct"
    if reading.ref == "mention" and context.prior is not None:
        return context.prior.day.year + reading.year_shift, context.prior
    return (None if context.day is None else context.day.year + reading.year_shift), "dct"


def _date(reading: Reading, t: Tokens, context: Context) -> Resolved | None:
    if reading.month is None:
        return _weekday(reading, t, context)
    if reading.type == "SET":
        return Resolved("SET", f"XXXX-{reading.month:02d}" + (f"-{reading.day:02d}" if reading.day else ""))
    year, against = _year_of(reading, context)
    if year is not None:
        return _month_day(year, reading, against)
    if context.day is None:
        if reading.weekday is not None and reading.day:
            pass
        return Resolved(
            "DATE", f"XXXX-{reading.month:02d}" + (f"-{reading.day:02d}" if reading.day else ""), None, reading.mod
        )
    if reading.day is None:
        return _month(reading, t, context)
    return _day_of_year(reading, t, context)


def _month_day(
    year: int, reading: Reading, against: str | Prior | None, other: tuple[str, ...] = ()
) -> Resolved | None:
    value = f"{year:04d}-{reading.month:02d}"
    if reading.day:
        value += f"-{reading.day:02d}"
    return Resolved("DATE", value, against, reading.mod, other)


def _month(reading: Reading, t: Tokens, context: Context) -> Resolved | None:
    """Resolve a bare month: "last July", "in February"."""
    day = context.day
    assert day is not None and reading.month is not None
    month, side = reading.month, reading.side
    against: str | Prior = "dct"
    back = day.year if month <= day.month else day.year - 1
    ahead = day.year if month >= day.month else day.year + 1
    if side == "last" or side == "past":
        year = day.year if month < day.month - 1 or (month < day.month and side == "past") else day.year - 1
        if month == 12 and day.month == 1:
            year = day.year - 1
    elif side in ("next", "coming"):
        year = day.year if month > day.month else day.year + 1
    elif side == "this":
        year = day.year
    elif side in ("following", "previous", "same", "preceding") and context.prior is not None:
        against, prior = context.prior, context.prior.day
        year = prior.year
        if side == "following" and month <= prior.month:
            year += 1
        elif side in ("previous", "preceding") and month >= prior.month:
            year -= 1
    else:
        looks = direction(t, reading.first, reading.last)
        if t.low[reading.first - 1] in ("by", "through"):
            looks = PAST if (day.month - month) % 12 < (month - day.month) % 12 else AHEAD
        elif looks == NEAR:
            looks = AHEAD if (month - day.month) % 12 < 6 else PAST
        elif looks is None:
            looks = PAST
            if (month - day.month) % 12 in (1, 2):
                looks = AHEAD
        elif looks == PAST and (month - day.month) % 12 == 1 and not verb_close(t, reading.first):
            looks = AHEAD
        year = back if looks == PAST else ahead
        other = ahead if year == back else back
        return _month_day(year, reading, against, (f"{other:04d}-{month:02d}",) if other != year else ())
    return _month_day(year, reading, against)


def _day_of_year(reading: Reading, t: Tokens, context: Context) -> Resolved | None:
    """Resolve "Jan. 20": the nearer year, unless the clause clearly looks the other way."""
    day = context.day
    assert day is not None and reading.month is not None and reading.day is not None
    candidates = []
    for year in (day.year - 1, day.year, day.year + 1):
        try:
            candidates.append(dt.date(year, reading.month, reading.day))
        except ValueError:
            continue
    if reading.weekday is not None:
        fitting = [c for c in candidates if c.weekday() == reading.weekday]
        candidates = fitting or candidates
    if not candidates:
        for year in range(max(1, day.year - 4), min(9999, day.year + 4) + 1):
            try:
                candidates.append(dt.date(year, reading.month, reading.day))
            except ValueError:
                continue
    if not candidates:
        return None
    candidates.sort(key=lambda c: abs((c - day).days))
    best = candidates[0]
    if len(candidates) > 1:
        looks = AHEAD if t.low[reading.first - 1] in ("for", "to") else direction(t, reading.first, reading.last)
        if looks == PAST and (candidates[0] - day).days > _SOON and verb_close(t, reading.first):
            best = next((c for c in candidates if c <= day), best)
        elif looks is not None and looks != NEAR:
            best = min(
                candidates,
                key=lambda c: abs((c - day).days) * (_AGAINST if ((c > day) == (looks == PAST)) and c != day else 1),
            )
    others = tuple(c.isoformat() for c in candidates if c != best)[:1]
    return Resolved("DATE", best.isoformat(), "dct", reading.mod, others)


_SOON = 21  # days: a past verb right before a date nearer than that rarely speaks of last year's
_AGAINST = 4  # a date on the side the clause does not look to must be this many times nearer


def _weekday(reading: Reading, t: Tokens, context: Context) -> Resolved | None:
    """Resolve a weekday by its side word, or by the way its clause looks."""
    weekday, side, day = reading.weekday, reading.side, context.day
    assert weekday is not None
    if day is None:
        return Resolved("DATE", f"XXXX-WXX-{weekday + 1}", None, reading.mod)
    if reading.month is not None:
        return None
    against: str | Prior = "dct"
    if side in ("last", "past"):
        found = _back(day, weekday, same=False)
    elif side in ("next", "coming"):
        found = _ahead(day, weekday, same=False)
    elif side == "this":
        found = _ahead(day, weekday, same=True)
        if direction(t, reading.first, reading.last) == PAST and t.low[reading.first + 1] != "coming":
            found = _back(day, weekday, same=True)
    elif side in ("previous", "preceding", "following", "same") and (context.prior_day or context.prior):
        prior = context.prior_day or context.prior
        assert prior is not None
        against = prior
        found = (
            _ahead(prior.day, weekday, same=False)
            if side == "following"
            else _back(prior.day, weekday, same=side == "same")
        )
    else:
        looks = (
            AHEAD
            if t.low[reading.first - 1] == "for"
            else direction(t, reading.first, reading.last, timed=bool(reading.clock))
        )
        back, ahead = _back(day, weekday, same=True), _ahead(day, weekday, same=True)
        if looks == NEAR and back is not None and ahead is not None:
            looks = AHEAD if (ahead - day).days <= (day - back).days else PAST
        found, other = (ahead, back) if looks == AHEAD else (back, ahead)
        if found is None:
            return None
        return Resolved(
            "DATE", found.isoformat(), against, reading.mod, (other.isoformat(),) if other and other != found else ()
        )
    return None if found is None else Resolved("DATE", found.isoformat(), against, reading.mod)


def _back(day: dt.date, weekday: int, *, same: bool) -> dt.date | None:
    days = (day.weekday() - weekday) % 7
    return shifted(day, "D", -(days or (0 if same else 7)))


def _ahead(day: dt.date, weekday: int, *, same: bool) -> dt.date | None:
    days = (weekday - day.weekday()) % 7
    return shifted(day, "D", days or (0 if same else 7))


def _period(reading: Reading, t: Tokens, context: Context) -> Resolved | None:
    """Resolve a calendar unit some units away: "last week", "the following year", "the weekend"."""
    unit, count = reading.unit, reading.count or 0
    if reading.ref == "quarter":
        return _the_quarter(reading, context)
    if reading.ref == "weekend":
        return _the_weekend(reading, t, context)
    day, against = _reference(reading, context, unit)
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
        if unit == "WE" and count and day.weekday() >= 5 and count > 0:
            pass
    else:
        first = dt.date(day.year, day.month, 1) if unit in ("M", "Q", "HY", "Y", "DE", "CE", "ML") else day
        moved = shifted(first, unit, count)
    if moved is None:
        return Resolved("DATE", "FUTURE_REF" if count > 0 else "PAST_REF", against, reading.mod)
    if reading.side == "past" and unit == "WE":
        moved = day
    return Resolved("DATE", period_value(moved, unit), against, reading.mod)


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


def _shift(reading: Reading, t: Tokens, context: Context) -> Resolved | None:
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
        and not (context.longer and reading.rule == "year-earlier")
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
    if reading.year is not None:
        return Resolved("DATE", f"{reading.year:04d}", None, reading.mod)
    day, against = _reference(reading, context, unit)
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
    if unit == "Q":
        unit = "Q"
    if unit == "WE":
        unit = "W"
    return Resolved("DATE", period_value(moved, unit), against, reading.mod, other)


def _clock_shift(reading: Reading, context: Context, day: dt.date, against: str | Prior | None) -> Resolved | None:
    seconds = {"H": 3600, "MI": 60, "S": 1}[reading.unit] * (reading.count or 0)
    if (reading.ref == "mention" and not isinstance(against, Prior)) or (reading.side == "in" and context.when is None):
        return Resolved("DURATION", duration(abs(reading.count or 0), reading.unit), None, reading.mod)
    if context.when is None or against != "dct":
        return Resolved("TIME", f"{day.isoformat()}TXX:XX", against, reading.mod)
    try:
        moved = context.when + dt.timedelta(seconds=seconds)
    except OverflowError:
        return Resolved("TIME", "FUTURE_REF" if seconds > 0 else "PAST_REF", against, reading.mod)
    return Resolved("TIME", moved.strftime("%Y-%m-%dT%H:%M"), against, reading.mod)


def _quarter(reading: Reading, t: Tokens, context: Context) -> Resolved | None:
    """Resolve "the third quarter", "the first half of 1990"."""
    year, against = _year_of(reading, context)
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


def _season(reading: Reading, t: Tokens, context: Context) -> Resolved | None:
    year, against = _year_of(reading, context)
    code = reading.code
    if year is None:
        if context.day is None:
            return Resolved("DATE", f"XXXX-{code}", None, reading.mod)
        day, begins = context.day, SEASONS[code][0]
        back = day.year if day.month >= begins else day.year - 1
        side = reading.side
        running = (day.month - begins) % 12 < 3
        if side in ("last", "past"):
            year = back - 1 if running else back
            if side == "past" and running:
                year = back
        elif side in ("next", "coming"):
            year = day.year if day.month < begins else day.year + 1
        elif side == "this":
            year = day.year if not (code == "WI" and day.month < 3) else day.year - 1
        elif side == "that" and context.prior is not None:
            year, against = context.prior.day.year, context.prior
        elif direction(t, reading.first, reading.last) == AHEAD:
            year = back if running else back + 1
        else:
            year = back
    value = year_value(year)
    return None if value is None else Resolved("DATE", f"{value}-{code}", against, reading.mod)


def _holiday(reading: Reading, t: Tokens, context: Context) -> Resolved | None:
    year, against = _year_of(reading, context)
    rule = reading.code
    found: dt.date | None = None
    if year is not None:
        found = holiday(rule, year) if 1 <= year <= 9999 else None
    elif context.day is not None:
        day = context.day
        near = [
            h
            for h in (holiday(rule, y) for y in (day.year - 1, day.year, day.year + 1) if 1 <= y <= 9999)
            if h is not None
        ]
        past, ahead = [h for h in near if h <= day], [h for h in near if h >= day]
        if reading.side in ("last", "past"):
            past = [h for h in past if h < day]
            found = past[-1] if past else None
        elif reading.side in ("next", "coming") and ahead:
            found = ahead[0]
        elif reading.side == "this":
            found = next((h for h in near if h.year == day.year), None)
        elif near:
            looks = direction(t, reading.first, reading.last)
            found = min(
                near,
                key=lambda h: (
                    abs((h - day).days)
                    * (_AGAINST if looks in (PAST, AHEAD) and h != day and ((h > day) == (looks == PAST)) else 1)
                ),
            )
    elif len(rule) == 5 and rule[2] == "-":
        return Resolved("DATE", f"XXXX-{rule}", None, reading.mod)
    if found is None:
        return Resolved("DATE", "XXXX", against, reading.mod) if year is None and context.day is None else None
    if reading.unit:
        if reading.unit == "WE" and found.weekday() == 0:  # a Monday holiday ends its weekend
            found = shifted(found, "D", -1) or found
        return Resolved("DATE", week_value(found, weekend=reading.unit == "WE"), against, reading.mod)
    return Resolved("DATE", found.isoformat(), against, reading.mod)


def _deictic_day(reading: Reading, t: Tokens, context: Context) -> Resolved | None:
    if context.day is None:
        return Resolved("DATE", "PRESENT_REF" if not reading.count else "XXXX-XX-XX", None, reading.mod)
    moved = shifted(context.day, "D", reading.count or 0)
    return None if moved is None else Resolved("DATE", moved.isoformat(), "dct", reading.mod)


def _clock(reading: Reading, t: Tokens, context: Context) -> Resolved | None:
    """Resolve a clock time on the day spoken of last, or that of publication."""
    if reading.base is not None:
        base = resolve(reading.base, t, context)
        if base is not None and len(base.value) == 10:
            return Resolved("TIME", f"{base.value}T{reading.clock}", base.against, reading.mod)
    day, against = _talked_of(t, reading, context)
    if day is None:
        return Resolved("TIME", f"XXXX-XX-XXT{reading.clock}", None, reading.mod)
    return Resolved("TIME", f"{day.isoformat()}T{reading.clock}", against, reading.mod)


def _talked_of(t: Tokens, reading: Reading, context: Context) -> tuple[dt.date | None, str | Prior | None]:
    """Return the day a bare time of day belongs to: that of the sentence's last mention, else publication."""
    prior = context.prior_day
    if prior is not None and 0 <= t.start[reading.first] - prior.end < _NEAR:
        return prior.day, prior
    return context.day, "dct"


_NEAR = 150


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
        day, against = _reference(reading, context, "D")
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
            found: dt.date | None = _back(until, reading.weekday, same=False)
        else:
            found = _ahead(begin, reading.weekday, same=True)
            found = None if found is None else shifted(found, "D", 7 * (number - 1))
        unit = "D"
    elif number < 0:
        found = shifted(until, "D", -1)
    else:
        found = shifted(begin, unit, number - 1)
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
        ahead = _ahead(context.day, reading.base.weekday, same=False)  # "a week from Monday" looks ahead by itself
        bounds = interval(ahead.isoformat()) if ahead else bounds
    assert bounds is not None
    moved = shifted(bounds[0].date(), reading.unit, reading.count)
    if moved is None:
        return None
    unit = "D" if reading.unit in ("D", "W") and len(base.value) == 10 else reading.unit
    return Resolved("DATE", period_value(moved, "M" if unit == "HY" else unit), base.against, reading.mod)


_RESOLVERS = {
    "value": _value,
    "date": _date,
    "period": _period,
    "shift": _shift,
    "quarter": _quarter,
    "half": _quarter,
    "season": _season,
    "holiday": _holiday,
    "day": _deictic_day,
    "clock": _clock,
    "part": _part,
    "day of month": _day_of_month,
    "nth": _nth,
    "week of": _week_of,
    "offset": _offset_from,
}
