"""DateMention: a time expression and what it means."""

from __future__ import annotations

import datetime as dt

import attrs

from newskit.text import Span


@attrs.frozen
class DateMention(Span):
    """A time expression, resolved.

    Attributes:
        type: ``DATE``, ``TIME``, ``DURATION`` or ``SET`` (TimeML 1.2.1, TIMEX3).
        value: TIMEX3 value: ``2025-01-20``, ``2025-W03``, ``2024-Q2``, ``P3Y``, ``PAST_REF``, ``XXXX-WXX-5``.
        mod: TIMEX3 modifier (``APPROX``, ``START``, ``LESS_THAN``), or None.
        begin: First moment the value covers, with a zone where text or anchor gives one; None where it has none.
        until: First moment after it (half-open).
        anchor: What it was resolved against: the day of publication, or the span of another mention; None
            where the expression says it all by itself.
        precision: ``year``, ``quarter``, ``month``, ``week``, ``day``, ``hour``, ``minute``; None without one.
        rule: Name of the rule that read it.
        alternatives: Other TIMEX3 values it could have meant, the likelier first.
        range: Where it is one end of a range ("from June 3 to 5"), the other end; None elsewhere.
    """

    type: str
    value: str
    mod: str | None
    begin: dt.datetime | None
    until: dt.datetime | None
    anchor: dt.date | Span | None
    precision: str | None
    rule: str
    alternatives: tuple[str, ...] = ()
    range: Span | None = None
