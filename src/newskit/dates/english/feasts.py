"""Holidays by name: "last Christmas", "Good Friday 2025", "Thanksgiving weekend"."""

from __future__ import annotations

from newskit.dates.english.years import read_year_right
from newskit.dates.reading import Reading
from newskit.dates.tokens import Tokens


def read_holiday(t: Tokens, i: int, floor: int) -> Reading | None:
    """Read the holiday whose last word is token *i*, with "last", "this", or a year."""
    low = t.low
    trigger = i
    for i, tokens, rule in (
        (j, *entry) for j in (trigger + 2, trigger + 1, trigger) for entry in t.lex.holidays.get(low[j], ())
    ):
        size = len(tokens)
        first = i - size + 1
        if first > trigger:
            continue
        if first <= floor or tuple(low[first : i + 1]) != tokens or not t.upper(first):
            continue
        if (
            t.upper(i + 1)
            and len(low[i + 1]) > 3
            and low[i + 1] not in ("sunday", "monday", "eve", "day", "week")
            and t.upper(i)
            and t.word(i + 1) is None
            and low[first - 1] not in ("on", "last", "since", "by", "until", "before", "after", "this", "next")
        ):
            return None
        reading = Reading(first, i, "holiday", "holiday", code=rule)
        year = read_year_right(t, i)
        if year is not None:
            reading.last, reading.year, reading.year_shift, reading.ref = year
        if low[first - 1] in ("last", "next", "this", "every", "each", "past", "coming") and first - 1 > floor:
            reading.side, reading.first = low[first - 1], first - 1
            if reading.side in ("every", "each"):
                reading.type, reading.value, reading.op = "SET", "P1Y", "value"
        if low[reading.last + 1] in ("week", "weekend") and year is None:
            reading.unit = "W" if low[reading.last + 1] == "week" else "WE"
            reading.last += 1
        elif (
            low[reading.last + 1]
            in (
                "season",
                "holiday",
                "holidays",
                "break",
                "period",
                "card",
                "cards",
                "gift",
                "gifts",
                "tree",
                "trees",
                "island",
                "carol",
                "market",
                "markets",
                "dinner",
                "shopping",
                "party",
                "parade",
                "message",
            )
            and not reading.side
            and low[first - 1] in ("a", "the", "his", "their", "of")
        ):
            return None
        return reading
    return None
