"""Reading: what a time expression says, before it is known which day it was written."""

from __future__ import annotations

import attrs


@attrs.define
class Reading:
    """A time expression as read; tokens *first* to *last* (inclusive).

    *op* says what it is about and which of the other fields count: ``value`` (says all itself), ``date``
    (year, month, day, weekday), ``period`` (a unit *count* away from the reference), ``shift`` (*count*
    units before or after), ``quarter``, ``half``, ``season``, ``holiday``, ``clock``, ``part``.
    *ref* is what it counts from: ``dct`` (the day of publication) or ``mention`` (an earlier expression).
    """

    first: int
    last: int
    op: str
    rule: str
    type: str = "DATE"
    value: str | None = None
    mod: str | None = None
    unit: str = ""
    count: float | None = None
    ref: str = "dct"
    side: str = ""
    year: int | None = None
    year_shift: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    number: int | None = None
    code: str = ""
    part: str = ""
    clock: str = ""
    zone: str = ""
    base: Reading | None = None
    other: str | None = None
    sibling: int = 0
    sibling_day: int = 0
    sibling_last: int = 0
