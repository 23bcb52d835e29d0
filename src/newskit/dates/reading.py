"""Reading: what a time expression says, before it is known which day it was written."""

from __future__ import annotations

import attrs


@attrs.frozen
class Sibling:
    """Another day, year or hour that shares the rest of an expression: the 5 of "June 3-5", the 2 of "2 and 3 p.m.".

    Its value is that of the expression with what follows the first *kept* characters replaced by *tail*.
    """

    first: int
    last: int
    kept: int
    tail: str


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
    siblings: tuple[Sibling, ...] = ()

    @property
    def end(self) -> int:
        """Last token of the expression and its siblings."""
        return max(self.last, self.siblings[-1].last) if self.siblings else self.last
