"""What a text has said about time so far, and what a reading turns out to mean."""

from __future__ import annotations

import datetime as dt

import attrs

from newskit.dates.reading import Reading


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
        month: The last such mention that is a month.
        prior_day: The last such mention as fine as a day.
        quarter: The last quarter spoken of.
        longer: Whether a longer stretch (a year, nine months) has been spoken of since.
    """

    day: dt.date | None
    when: dt.datetime | None = None
    prior: Prior | None = None
    prior_day: Prior | None = None
    month: Prior | None = None
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


def reference_day(reading: Reading, context: Context, unit: str) -> tuple[dt.date | None, str | Prior | None]:
    """Return the day to count from, and what it is."""
    if reading.ref == "mention":
        prior = context.prior_day if unit in ("D", "W", "H", "MI") and context.prior_day is not None else context.prior
        if unit == "M" and _only_when_said(prior, context):
            prior = context.month
        if prior is not None:
            return prior.day, prior
    return context.day, "dct"


def _only_when_said(prior: Prior | None, context: Context) -> bool:
    """Whether a month stands shortly before *prior*, and that is only the day it was told: "he said on Wednesday"."""
    month, day = context.month, context.day
    if prior is None or prior.unit != "D" or month is None or day is None:
        return False
    return 0 <= (day - prior.day).days < _A_WEEK and 0 < prior.start - month.end < _SAME_SENTENCE


_A_WEEK, _SAME_SENTENCE = 7, 150


def year_of(reading: Reading, context: Context) -> tuple[int | None, str | Prior | None]:
    """Return the year a reading names or points at ("last year"), if any, and what it was counted from."""
    if reading.year is not None:
        return reading.year, None
    if reading.year_shift is None:
        return None, "dct"
    if reading.ref == "mention" and context.prior is not None:
        return context.prior.day.year + reading.year_shift, context.prior
    return (None if context.day is None else context.day.year + reading.year_shift), "dct"
