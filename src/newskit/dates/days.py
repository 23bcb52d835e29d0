"""Days, months, seasons and holidays: which year, which week they mean."""

from __future__ import annotations

import datetime as dt

from newskit.dates.context import Context, Prior, Resolved, year_of
from newskit.dates.english import AHEAD, NEAR, PAST, direction, length_to, verb_close
from newskit.dates.holidays import holiday
from newskit.dates.reading import Reading
from newskit.dates.tokens import Tokens
from newskit.dates.values import SEASONS, shifted, week_value, year_value

_SOON = 21  # days: a past verb right before a date nearer than that rarely speaks of last year's


_AGAINST = 4  # a date on the side the clause does not look to must be this many times nearer


def resolve_day(reading: Reading, t: Tokens, context: Context) -> Resolved | None:
    """Resolve a weekday, a month or a day of one, each with or without a year."""
    if reading.month is None:
        return _weekday(reading, t, context)
    if reading.type == "SET":
        return Resolved("SET", f"XXXX-{reading.month:02d}" + (f"-{reading.day:02d}" if reading.day else ""))
    year, against = year_of(reading, context)
    if year is not None:
        return _month_day(year, reading, against)
    if context.day is None:
        return Resolved(
            "DATE", f"XXXX-{reading.month:02d}" + (f"-{reading.day:02d}" if reading.day else ""), None, reading.mod
        )
    if reading.day is None:
        return _month(reading, t, context)
    famous = t.lex.famous.get(f"{reading.month:02d}-{reading.day:02d}")
    if (
        famous is not None
        and famous[0] < context.day.year
        and not famous[1].isdisjoint(t.low[reading.last + 1 : reading.last + 3])
    ):
        return _month_day(famous[0], reading, None)
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
    assert day is not None
    assert reading.month is not None
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
        elif (
            looks == PAST
            and (month - day.month) % 12 == 1
            and not verb_close(t, reading.first)
            and t.low[reading.first - 1] not in ("since", "after")
        ):
            looks = AHEAD
        year = back if looks == PAST else ahead
        other = ahead if year == back else back
        return _month_day(year, reading, against, (f"{other:04d}-{month:02d}",) if other != year else ())
    return _month_day(year, reading, against)


def _day_of_year(reading: Reading, t: Tokens, context: Context) -> Resolved | None:
    """Resolve "Jan. 20": the nearer year, unless the clause clearly looks the other way."""
    day = context.day
    assert day is not None
    assert reading.month is not None
    assert reading.day is not None
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
        ahead = t.low[reading.first - 1] in ("for", "to") and not length_to(t, reading.first)
        looks = AHEAD if ahead else direction(t, reading.first, reading.last)
        if looks == PAST and (candidates[0] - day).days > _SOON and verb_close(t, reading.first, reading.last):
            best = next((c for c in candidates if c <= day), best)
        elif looks is not None and looks != NEAR:
            best = min(
                candidates,
                key=lambda c: abs((c - day).days) * (_AGAINST if ((c > day) == (looks == PAST)) and c != day else 1),
            )
    others = tuple(c.isoformat() for c in candidates if c != best)[:1]
    return Resolved("DATE", best.isoformat(), "dct", reading.mod, others)


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
        found = weekday_before(day, weekday, same=False)
    elif side in ("next", "coming"):
        found = weekday_after(day, weekday, same=False)
    elif side == "this":
        found = weekday_after(day, weekday, same=True)
        if direction(t, reading.first, reading.last) == PAST and t.low[reading.first + 1] != "coming":
            found = weekday_before(day, weekday, same=True)
    elif side in ("previous", "preceding", "following", "same") and (context.prior_day or context.prior):
        prior = context.prior_day or context.prior
        assert prior is not None
        against = prior
        found = (
            weekday_after(prior.day, weekday, same=False)
            if side == "following"
            else weekday_before(prior.day, weekday, same=side == "same")
        )
    else:
        looks = (
            AHEAD
            if t.low[reading.first - 1] == "for"
            else direction(t, reading.first, reading.last, timed=bool(reading.clock))
        )
        back, ahead = weekday_before(day, weekday, same=True), weekday_after(day, weekday, same=True)
        if looks == NEAR and back is not None and ahead is not None:
            looks = AHEAD if (ahead - day).days <= (day - back).days else PAST
        found, other = (ahead, back) if looks == AHEAD else (back, ahead)
        if found is None:
            return None
        return Resolved(
            "DATE", found.isoformat(), against, reading.mod, (other.isoformat(),) if other and other != found else ()
        )
    if found is not None and reading.count:  # "the Friday before last"
        found = shifted(found, "D", 7 * reading.count)
    return None if found is None else Resolved("DATE", found.isoformat(), against, reading.mod)


def weekday_before(day: dt.date, weekday: int, *, same: bool) -> dt.date | None:
    """Return the last such weekday before *day*, or *day* itself if *same* allows it.

    >>> weekday_before(dt.date(2024, 12, 17), 1, same=True), weekday_before(dt.date(2024, 12, 17), 1, same=False)
    (datetime.date(2024, 12, 17), datetime.date(2024, 12, 10))
    """
    days = (day.weekday() - weekday) % 7
    return shifted(day, "D", -(days or (0 if same else 7)))


def weekday_after(day: dt.date, weekday: int, *, same: bool) -> dt.date | None:
    """Return the next such weekday after *day*, or *day* itself if *same* allows it.

    >>> weekday_after(dt.date(2024, 12, 17), 2, same=True)
    datetime.date(2024, 12, 18)
    """
    days = (weekday - day.weekday()) % 7
    return shifted(day, "D", days or (0 if same else 7))


def resolve_season(reading: Reading, t: Tokens, context: Context) -> Resolved | None:
    """Resolve "last summer", "the winter of 1994": a winter counts to the year it begins in."""
    year, against = year_of(reading, context)
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


def resolve_holiday(reading: Reading, t: Tokens, context: Context) -> Resolved | None:
    """Resolve a holiday: the nearest one, unless the clause or "last" and "next" say otherwise."""
    year, against = year_of(reading, context)
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


def resolve_deictic_day(reading: Reading, t: Tokens, context: Context) -> Resolved | None:
    """Resolve "today", "tomorrow", "the day before yesterday"."""
    if context.day is None:
        return Resolved("DATE", "PRESENT_REF" if not reading.count else "XXXX-XX-XX", None, reading.mod)
    moved = shifted(context.day, "D", reading.count or 0)
    return None if moved is None else Resolved("DATE", moved.isoformat(), "dct", reading.mod)
