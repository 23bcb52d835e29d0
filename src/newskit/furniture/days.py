"""The date in a dateline: its forms, and which year it means."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from types import MappingProxyType

import attrs
import regex

from newskit.furniture.parts import DatelineDate
from newskit.text import Span

_NAMES = {
    1: "january jan ene enero gen gennaio janv janvier jän",
    2: "february feb febrero febbraio fév févr februar",
    3: "march mar marzo mars märz mär",
    4: "april apr abr abril aprile avr avril",
    5: "may mayo mag maggio mai",
    6: "june jun junio giu giugno juin juni",
    7: "july jul julio lug luglio juil juillet juli",
    8: "august aug ago agosto août",
    9: "september sept sep septiembre settembre septembre",
    10: "october oct octubre ott ottobre okt oktober octobre",
    11: "november nov noviembre novembre",
    12: "december dec dic diciembre dicembre déc décembre dez dezember",
}
MONTHS: Mapping[str, int] = MappingProxyType({name: number for number, row in _NAMES.items() for name in row.split()})
_ENGLISH = tuple((number, row.split()[0]) for number, row in _NAMES.items())
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")

# Jan 9 | Jan. 9th, 2025 | April, 13 | 9 January 2025 | 9-Jan-2025 | Tuesday, Jan 9 | Tuesday | 2025-01-09
DATE = regex.compile(
    r"""
    (?: (?P<weekday> (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day ) (?: ,?[ ] | \b ) )?+
    (?:
        (?P<month> \p{L}{3,10}+ ) [.,]? [ \u00a0]{0,2}+ (?P<day> \d{1,3} ) (?:st|nd|rd|th)? (?!\d|:\d)
      | (?P<day> \d{1,2} ) (?:st|nd|rd|th|[ºo])?+ [.]? [- \u00a0] (?:de[ ])? (?P<month> \p{L}{3,10}+ ) \b [.]?+
      | (?P<year> \d{4} ) - (?P<number> \d{2} ) - (?P<day> \d{2} ) \b
      | (?P<day> \d{1,2} ) [./] (?P<number> \d{1,2} ) [./] (?P<year> \d{4} | \d{2} ) \b
    )
    (?: (?: ,?[ ]{0,2}+ | \s?[/-]\s? | ,?[ ]de[ ] ) (?P<year> (?:19|20)\d\d ) \b )?+
    (?: ,? [ ] \d{1,2} [:.] \d\d (?: [ ] ?(?:a\.?m\.?|p\.?m\.?|GMT|UTC|CET|EST|EDT|BST) ){0,2} )?+
    """,
    regex.VERBOSE | regex.IGNORECASE,
)
WEEKDAY = regex.compile(r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b", regex.IGNORECASE)
_ONE_SLIP = 1


def date_at(text: str, start: int, stop: int) -> regex.Match[str] | None:
    """Return the match of a dateline's date at *start*, None where there is none.

    A month may carry one slip of the typewriter (``Narch 2``).
    """
    match = DATE.match(text, start, stop)
    if match is None:
        return None
    month = match["month"]
    return match if month is None or month_number(month) else None


def month_number(word: str) -> int:
    """Return 1 to 12 for a month's name or abbreviation, slips of one letter forgiven, else 0.

    >>> month_number("Sept"), month_number("NARCH"), month_number("Match"), month_number("Flight")
    (9, 3, 3, 0)
    """
    key = word.lower()
    number = MONTHS.get(key)
    if number:
        return number
    for number, name in _ENGLISH:
        if len(key) > 3 and abs(len(key) - len(name)) <= _ONE_SLIP and _slip(key, name):
            return number
    return 0


def _slip(word: str, name: str) -> bool:
    """Whether one letter exchanged, dropped, added or swapped makes *word* into *name*."""
    if len(word) == len(name):
        wrong = [index for index in range(len(name)) if word[index] != name[index]]
        swapped = len(wrong) == 2 and word[wrong[0]] == name[wrong[1]] and word[wrong[1]] == name[wrong[0]]
        return len(wrong) == 1 or swapped
    longer, shorter = sorted((word, name), key=len, reverse=True)
    return any(longer[:index] + longer[index + 1 :] == shorter for index in range(len(longer)))


def check_anchor(anchor: dt.date | None) -> None:
    """Check that *anchor* is a date, a datetime or None.

    Raises:
        TypeError: If it is anything else.
    """
    if anchor is not None and not isinstance(anchor, dt.date):
        msg = f"anchor must be a date, not a {type(anchor).__name__}"
        if isinstance(anchor, str):
            msg += f"; parse it first: date.fromisoformat({anchor!r})"
        raise TypeError(msg)


def resolve(printed: Span, anchor: dt.date | None) -> DatelineDate:
    """Return a dateline's date as *printed*, with the day it means seen from *anchor*.

    A date without a year means the nearest such day before or after the day of publication, so
    that ``Dec 31`` read on January 2 lies in the year before.  A weekday alone is the last such day.
    Without an anchor only a date with its year means a day.

    >>> resolve(Span(7, 13, "Dec 31"), dt.date(2025, 1, 2)).value
    '2024-12-31'
    """
    plain = DatelineDate(printed.start, printed.end, printed.text)
    day = _day(printed.text, anchor)
    if day is None:
        return plain
    zone = anchor.tzinfo if isinstance(anchor, dt.datetime) else None
    begin = dt.datetime.combine(day, dt.time(), zone)
    if day == dt.date.max:
        return attrs.evolve(plain, value=day.isoformat(), begin=begin)
    until = dt.datetime.combine(day + dt.timedelta(days=1), dt.time(), zone)
    return attrs.evolve(plain, value=day.isoformat(), begin=begin, until=until)


def _day(printed: str, anchor: dt.date | None) -> dt.date | None:
    today = anchor.date() if isinstance(anchor, dt.datetime) else anchor
    match = date_at(printed, 0, len(printed))
    if match is None:
        word = printed.strip().lower()
        if today is None or word not in _WEEKDAYS:
            return None
        behind = (today.weekday() - _WEEKDAYS.index(word)) % 7
        return today - dt.timedelta(days=behind) if today.toordinal() > behind else None
    month = month_number(match["month"]) if match["month"] else int(match["number"])
    day = int(match["day"])
    if match["number"] and "/" in printed:  # 01/09/2014: whether January or September leads, no one can tell
        return None
    if match["year"]:
        return _valid(int(match["year"]), month, day)
    if today is None:
        return None
    days = (_valid(year, month, day) for year in (today.year - 1, today.year, today.year + 1))
    return min((day for day in days if day is not None), key=lambda day: abs(day - today), default=None)


def _valid(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None
