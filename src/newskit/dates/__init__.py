"""Dates: time expressions found and resolved to TIMEX3 values and intervals."""

from newskit.dates.mention import DateMention
from newskit.dates.resolve import resolve_date, resolve_dates

__all__ = ["DateMention", "resolve_date", "resolve_dates"]
