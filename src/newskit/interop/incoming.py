"""One story on its way in: what a record says of it, and what is wrong where it cannot be read."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from decimal import Decimal
from email.utils import parsedate_to_datetime
from typing import Any

import attrs
import regex
from dateutil.parser import isoparse

from newskit.furniture import Furniture

_LONGEST_DAY = len("2025-01-09")
_LONGEST_MOMENT = 64
_EXACT = 1 << 53  # from here on a float stands for several whole numbers
_DAY_IN_ZONE = regex.compile(r"(\d{4}-\d\d-\d\d)(?:Z|[+-]\d\d:\d\d)")
_IN_UTC = regex.compile(r"(?<=\d) ?(?:UTC|GMT)")


class RecordError(ValueError):
    """A record that could not be read.

    Attributes:
        position: Which record it was, counted from 1; a line's number where records are lines of a file.
        reason: What was expected and what was found.
        id: The record's own id, where that much could be read.
    """

    def __init__(self, position: int, reason: str, id: str | None = None) -> None:
        super().__init__(position, reason, id)
        self.position = position
        self.reason = reason
        self.id = id

    def __str__(self) -> str:
        return f"record {self.position}: {self.reason}"


class BadRecords(ExceptionGroup[RecordError]):
    """All records of a batch that could not be read, raised after the good ones were given."""


@attrs.frozen
class Record:
    """One story on its way in.

    Attributes:
        text: The story.
        id: The caller's name for it.
        published: Day or moment of publication.
        outlet: Who printed it.
        furniture: The story's parts, where the source knew headline or byline; None has them looked for.
        laid_out: Whether newskit put *text* together from several fields, so that the source has no such text.
    """

    text: str
    id: str | None = None
    published: dt.date | None = None
    outlet: str | None = None
    furniture: Furniture | None = None
    laid_out: bool = False


def parse_published(value: object) -> dt.date | None:
    """Return a publication date given as a date, an ISO 8601 or RFC 2822 string, or None (blanks count as None).

    A day gives a date, a day with a clock time a datetime.

    Raises:
        ValueError: If *value* is none of these, or the day does not exist.

    >>> parse_published("2025-01-09")
    datetime.date(2025, 1, 9)
    """
    if value is None or (isinstance(value, str) and not value.strip()):
        return None
    if isinstance(value, dt.date):
        return value
    try:
        if isinstance(value, str) and len(value) <= _LONGEST_MOMENT:
            return _parse_moment(value.strip())
    except (ValueError, OverflowError, IndexError):
        pass
    found = repr(value[:_LONGEST_MOMENT]) if isinstance(value, str) else type(value).__name__
    if isinstance(value, int | float):
        found = f"{value!r:.{_LONGEST_MOMENT}}"
    msg = f"expected a date such as '2025-01-09' in field 'published', found {found}"
    raise ValueError(msg)


def _parse_moment(value: str) -> dt.date:
    if len(value) <= _LONGEST_DAY:
        return dt.date.fromisoformat(value)
    if not value[:4].isdigit():
        return parsedate_to_datetime(value)
    if in_zone := _DAY_IN_ZONE.fullmatch(value):  # as XML Schema writes days
        return dt.date.fromisoformat(in_zone[1])
    return isoparse(_IN_UTC.sub("Z", value))


def optional_string(data: object, field: str) -> str | None:
    """Return *data* if it is a string or None.

    Raises:
        ValueError: If it is anything else; the message names *field*.
    """
    if data is None or isinstance(data, str):
        return data
    msg = f"expected a string in field {field!r}, found {type(data).__name__}"
    raise ValueError(msg)


def required_string(data: Mapping[str, Any], field: str) -> str:
    """Return a field that must be a string.

    Raises:
        ValueError: If it is missing or anything else.
    """
    value = data.get(field)
    if isinstance(value, str):
        return value
    msg = f"expected a string in field {field!r}, found {type(value).__name__ if field in data else 'none'}"
    raise ValueError(msg)


def parse_id(value: object) -> str | None:
    """Return an id given as a string, a whole number or None, as a string.

    A column of whole numbers of which some are missing is one of floats in pandas, and of decimals in many databases;
    so these are taken as well, where they are whole and exact.

    Raises:
        ValueError: If it is anything else.

    >>> parse_id(7.0)
    '7'
    """
    if value is None or isinstance(value, str):
        return value
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    if isinstance(value, float) and value.is_integer() and abs(value) < _EXACT:
        return str(int(value))
    if isinstance(value, Decimal) and value.is_finite() and value == value.to_integral_value():
        return f"{value:.0f}"
    msg = f"expected a string or a whole number in field 'id', found {type(value).__name__}"
    raise ValueError(msg)
