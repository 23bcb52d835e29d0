"""Ranges: two mentions that are the ends of one stretch know each other."""

from __future__ import annotations

import datetime as dt

import attrs

from newskit.dates.mention import DateMention
from newskit.dates.values import interval

_DASHES = frozenset({"-", "–", "—", "--", "to", "through", "until", "till", "thru", "up to", "to the"})
_WIDEST_GAP = 10
_BEFORE = 12


def link_ranges(mentions: list[DateMention], text: str, offset: int) -> list[DateMention]:
    """Return *mentions* with the ends of each range linked, and its end not before its beginning.

    "from Friday to Monday" ends on the Monday behind that Friday; "9 p.m. to 5 a.m." ends on the next day.

    Args:
        mentions: The mentions of *text* in reading order; the list is changed in place.
        text: The text they stand in.
        offset: Where *text* begins in the whole text the mentions' offsets count in.
    """
    for i in range(len(mentions) - 1):
        first, second = mentions[i], mentions[i + 1]
        if second.start - first.end > _WIDEST_GAP or first.type in ("DURATION", "SET") or second.type != first.type:
            continue
        gap = text[first.end - offset : second.start - offset].strip().lower()
        if gap not in _DASHES and not (gap == "and" and _between(text, first.start - offset)):
            continue
        if first.rule == "clock" and second.rule == "clock, day":
            first = _on_day(first, second.value[:10])
        if first.precision is None or first.precision != second.precision:
            continue
        first = _not_ahead(_in_year(first, second), second)
        if gap == "and":
            first = _a_week_back(first, second)
        second = _in_order(first, second)
        first = _in_zone(first, second)
        mentions[i] = attrs.evolve(first, range=second.plain())
        mentions[i + 1] = attrs.evolve(second, range=first.plain())
    return mentions


def _on_day(mention: DateMention, day: str) -> DateMention:
    """Move a clock time to the day its range names at the end: "between 10 a.m. and noon Friday"."""
    return _with_value(mention, day + mention.value[10:], mention.alternatives)


def _in_year(first: DateMention, second: DateMention) -> DateMention:
    """Give "September to December 2014" one year: the one its end names."""
    counted = isinstance(first.anchor, dt.date) and second.anchor is None
    if not counted or first.rule not in _WITHOUT_A_YEAR or first.begin is None or second.begin is None:
        return first
    day, end = first.begin, second.begin
    year = end.year - (1 if (day.month, day.day) > (end.month, end.day) else 0)
    value = f"{year:04d}{first.value[4:]}"
    bounds = interval(value)
    if bounds is None:
        return first
    return attrs.evolve(
        first,
        value=value,
        begin=bounds[0].replace(tzinfo=day.tzinfo),
        until=bounds[1].replace(tzinfo=day.tzinfo),
        anchor=second.plain(),
        alternatives=(),
    )


def _not_ahead(first: DateMention, second: DateMention) -> DateMention:
    """Move the beginning of "from December to March it rained" back a year, where only the end lies in the past."""
    day = first.anchor
    if not isinstance(day, dt.date) or not {first.rule, second.rule} <= _WITHOUT_A_YEAR:
        return first
    if first.begin is None or second.begin is None or not second.begin.date() <= day < first.begin.date():
        return first
    return _with_value(first, f"{first.begin.year - 1:04d}{first.value[4:]}", (first.value,))


def _a_week_back(first: DateMention, second: DateMention) -> DateMention:
    """Move the Thursday of "between Thursday and Monday" in a story of Thursday back, where the Monday is over."""
    today = first.anchor
    if not isinstance(today, dt.date) or first.rule != "weekday" or second.rule != "weekday":
        return first
    if first.value != today.isoformat() or second.begin is None or second.begin.date() >= today:
        return first
    return _with_value(first, (today - dt.timedelta(days=7)).isoformat(), (first.value,))


_WITHOUT_A_YEAR = frozenset({"month", "month day", "day month"})


def _in_zone(first: DateMention, second: DateMention) -> DateMention:
    """Give "9 a.m. to 5 p.m. EST" one zone: the one its end names."""
    if first.type != "TIME" or first.begin is None or first.until is None or second.begin is None:
        return first
    zone = second.begin.tzinfo
    return attrs.evolve(first, begin=first.begin.replace(tzinfo=zone), until=first.until.replace(tzinfo=zone))


def _between(text: str, start: int) -> bool:
    return text[max(0, start - _BEFORE) : start].lower().rstrip().endswith(("between", "between the"))


def _in_order(first: DateMention, second: DateMention) -> DateMention:
    """Move the end of a range that would lie before its beginning: a weekday by weeks, a clock time by a day."""
    if first.begin is None or second.begin is None:
        return second
    begin, end = first.begin.replace(tzinfo=None), second.begin.replace(tzinfo=None)
    if begin <= end:
        return second
    if second.rule == "weekday" and second.precision == "day":
        days = 7 * -(-(begin - end).days // 7)
    elif second.rule == "clock" and first.rule == "clock":
        days = 1
    elif second.rule in _WITHOUT_A_YEAR and isinstance(second.anchor, dt.date):
        return _with_value(second, f"{begin.year + (end.month < begin.month):04d}{second.value[4:]}", (second.value,))
    else:
        return second
    try:
        day = dt.date.fromisoformat(second.value[:10]) + dt.timedelta(days=days)
    except (OverflowError, ValueError):
        return second
    return _with_value(second, day.isoformat() + second.value[10:], (second.value,))


def _with_value(mention: DateMention, value: str, alternatives: tuple[str, ...]) -> DateMention:
    """Return *mention* with another value and its interval, itself where the calendar has no such day."""
    bounds = interval(value)
    if bounds is None or mention.begin is None:
        return mention
    zone = mention.begin.tzinfo
    return attrs.evolve(
        mention,
        value=value,
        begin=bounds[0].replace(tzinfo=zone),
        until=bounds[1].replace(tzinfo=zone),
        alternatives=alternatives,
    )
