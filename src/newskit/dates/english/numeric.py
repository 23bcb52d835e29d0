"""Dates in digits: ISO 8601, "20/1/2025" and "1/20/2025", years, decades."""

from __future__ import annotations

import datetime as dt
import re

import regex

from newskit.dates.english.clock import read_clock
from newskit.dates.english.names import ROADS
from newskit.dates.english.years import read_era, read_year_right, year_number
from newskit.dates.reading import Reading, Sibling
from newskit.dates.tokens import Tokens
from newskit.dates.values import interval

_ISO = regex.compile(r"(\d{4}-\d\d-\d\d)(?:[tT](\d\d:\d\d(?::\d\d)?+)(?:\.\d++)?+([zZ]|[+-]\d\d:?\d\d)?+)?+")


def read_digits(t: Tokens, i: int, floor: int, day_first: bool | None) -> Reading | None:
    """Read the date, year, decade or clock time written in digits at token *i*."""
    word = t.low[i]
    if word == "'":
        return _short_decade(t, i, floor)
    if word in ("q", "h", "fy") or t.low[i + 1] == "q":
        return _desk_form(t, i)
    if word in ("b", "a", "bc", "bce", "ad"):
        return read_era(t, i, floor)
    if not word[0].isdecimal():
        return None
    if word == "9" and t.low[i + 1 : i + 3] == ["/", "11"] and t.low[i + 3] != "/":
        film = t.joined(i - 1) or t.low[i - 1] == "fahrenheit"
        return None if film else Reading(i, i + 2, "value", "9/11", value="2001-09-11")
    size = len(word)
    if size >= 10 and word[4] == "-" and word[7] == "-":
        return _iso(t, i)
    if size >= 6 and (word[1] in "/.-" or word[2] in "/.-" or word[4] in "/.-"):
        return _numeric(t, i, day_first)
    if word[-1] == "s" and word[:-1].isdecimal():
        return _decade(t, i, floor)
    if size == 4 and word.isdecimal() and _on_the_clock(t, i):
        return read_clock(t, i, floor)
    year = year_number(word)
    if year is not None:
        return _iso_period(t, i) or _year(t, i, floor, year)
    if word[-2:] in ("st", "nd", "rd", "th"):
        return _nth(t, i, floor)
    return read_clock(t, i, floor)


def _on_the_clock(t: Tokens, i: int) -> bool:
    """Whether four digits are a time of day: "1430 GMT", "2100 local time", "at 0530"."""
    behind = t.low[i + 1]
    if behind in ("gmt", "utc") or (behind in ("hours", "hrs") and t.low[i - 1] in t.lex.sets["before a clock"]):
        return True
    if behind == "local" and t.low[i + 2] == "time":
        return True
    if t.upper(i + 1) and t.text[t.start[i + 1] : t.end(i + 1)] in t.lex.zones and behind.upper() in t.lex.zones:
        return True  # "1300 BST"
    return t.low[i][0] == "0" and t.low[i - 1] in ("at", "by", "around", "about", "from", "until", "since", "before")


def _desk_form(t: Tokens, i: int) -> Reading | None:
    """Read what business desks write: "Q4", "H1 2024", "1Q", "FY2025"."""
    low, number = t.low, t.low[i + 1] if t.low[i][0].isalpha() else t.low[i]
    if not t.upper(i) and not t.upper(i + 1):
        return None
    if low[i] == "fy":
        year = number if len(number) == 4 else f"20{number}"
        return Reading(i, i + 1, "value", "fiscal year", value=year) if year_number(year) else None
    if not t.joined(i) or number not in ("1", "2", "3", "4") or low[i + 2] == "-" or (low[i] == "h" and number > "2"):
        return None
    op = "half" if low[i] == "h" else "quarter"
    reading = Reading(i, i + 1, op, op, number=int(number))
    year_behind = read_year_right(t, i + 1)
    if year_behind is not None:
        reading.last, reading.year, reading.year_shift, reading.ref = year_behind
    elif op == "half" and (
        low[i - 1] not in ("in", "for", "the", "of", "during", "by") or (t.joined(i + 1) and low[i + 2].isalpha())
    ):
        return None
    return reading


def _iso(t: Tokens, i: int) -> Reading | None:
    match = _ISO.fullmatch(t.low[i])
    if match is None:
        return None
    try:
        dt.date.fromisoformat(match[1])
    except ValueError:
        return None
    if match[2]:
        hour, minute = int(match[2][:2]), int(match[2][3:5])
        if hour > 23 or minute > 59:
            return None
        return Reading(i, i, "value", "ISO 8601", "TIME", f"{match[1]}T{match[2]}", zone=(match[3] or "").upper())
    return Reading(i, i, "value", "ISO 8601", value=match[1])


def _iso_period(t: Tokens, i: int) -> Reading | None:
    """Read "2025-W03", "2024-Q2", "2024-05" from the year on."""
    low = t.low
    if low[i + 1] != "-" or not t.joined(i) or not t.joined(i + 1):
        return None
    last = i + 2
    if low[last] in ("w", "q") and t.joined(last) and low[last + 1].isdecimal():
        last += 1
        value = f"{low[i]}-{low[last - 1].upper()}{low[last]}"
    elif (
        len(low[last]) == 2
        and low[last][0] == "0"
        and low[last].isdecimal()
        and int(low[last]) != (int(low[i]) + 1) % 100
    ):
        value = f"{low[i]}-{low[last]}"
    else:
        return None
    return Reading(i, last, "value", "ISO 8601", value=value) if interval(value) else None


def _numeric(t: Tokens, i: int, day_first: bool | None) -> Reading | None:
    """Read "20/1/2025"; where both orders are possible *day_first* decides, and the other is kept."""
    parts = t.low[i].replace("/", " ").replace(".", " ").replace("-", " ").split()
    if len(parts) != 3 or not all(part.isdecimal() for part in parts):
        return None
    if t.low[i - 1] in ("+", "$", "-", "(", "tel", "phone") and t.joined(i - 1) and t.low[i - 1] != "(":
        return None
    if t.low[i - 1] in ("version", "v", "release"):
        return None
    if len(parts[0]) == 4:
        value = _day(parts[0], parts[1], parts[2])
        return None if value is None else Reading(i, i, "value", "numeric date", value=value)
    if len(parts[0]) > 2 or len(parts[2]) == 3:
        return None
    separator = t.low[i][len(parts[0])]
    if (separator == "-" and len(parts[2]) != 4) or (separator == "." and len(parts[2]) == 2 and len(parts[1]) == 1):
        return None
    year = parts[2] if len(parts[2]) == 4 else ("19" if int(parts[2]) > 68 else "20") + parts[2]
    day_month, month_day = _day(year, parts[1], parts[0]), _day(year, parts[0], parts[1])
    if day_month is None and month_day is None:
        return None
    if day_month is None or month_day is None or day_month == month_day:
        return Reading(i, i, "value", "numeric date", value=day_month or month_day)
    first = separator == "." if day_first is None else day_first
    value, other = (day_month, month_day) if first else (month_day, day_month)
    return Reading(i, i, "value", "numeric date", value=value, other=other)


def _day(year: str, month: str, day: str) -> str | None:
    """Return the value of a day in digits, None if the calendar has no such day."""
    try:
        return dt.date(int(year), int(month), int(day)).isoformat()
    except ValueError:
        return None


def day_first_evidence(lower: str) -> bool | None:
    """Return whether the numeric dates of a text put the day first, where one of them can only be read so.

    >>> day_first_evidence("from 03/04/2024 to 25/04/2024"), day_first_evidence("03/04/2024")
    (True, None)
    """
    for match in _SLASHED.finditer(lower):
        at = match.start()
        begin = at - 2 if lower[at - 2 : at].isdecimal() and at > 1 else at - 1
        if not lower[begin:at].isdecimal() or (begin and (lower[begin - 1] == "/" or lower[begin - 1].isdecimal())):
            continue
        first, second = int(lower[begin:at]), int(match[1])
        if first > 12 >= second:
            return True
        if second > 12 >= first:
            return False
    return None


_SLASHED = re.compile(r"/([0-9]{1,2})/(?:[0-9]{4}|[0-9]{2})(?![0-9/])")  # begins with a literal: quick to scan for


def _decade(t: Tokens, i: int, floor: int) -> Reading | None:
    """Read "the 1990s" and "the early 90s"."""
    digits = t.low[i][:-1]
    if len(digits) == 4 and digits[3] == "0" and 1000 <= int(digits) < 2200:
        value = digits[:3] if digits[2:] != "00" or digits >= "2000" else digits[:2]
    elif len(digits) == 2 and digits[1] == "0" and t.low[i - 1] in ("the", "early", "late", "mid", "-"):
        value = ("19" if digits[0] not in "01" else "20") + digits[0]
        if t.low[i - 1] == "-" and t.low[i - 2] not in ("mid", "late", "early"):
            return None
    else:
        return None
    return Reading(i - 1 if t.low[i - 1] == "the" and i - 1 > floor else i, i, "value", "decade", value=value)


def _short_decade(t: Tokens, i: int, floor: int) -> Reading | None:
    """Read "the '80s"."""
    digits = t.low[i + 1][:-1]
    if t.low[i + 1][-1:] != "s" or len(digits) != 2 or not digits.isdecimal() or digits[1] != "0":
        return None
    value = ("20" if digits[0] in "01" else "19") + digits[0]
    return Reading(i - 1 if t.low[i - 1] == "the" and i - 1 > floor else i, i + 1, "value", "decade", value=value)


_FOUR = frozenset({"first", "second", "third", "fourth"})


def _year(t: Tokens, i: int, floor: int, year: int) -> Reading | None:
    """Read a bare year, if its neighbours let it be one."""
    low = t.low
    before, behind = low[i - 1], low[i + 1]
    part = i + 2 if behind == "'s" else i + 1
    if low[part] in _FOUR and low[part + 2 if low[part + 1] == "-" else part + 1] in ("quarter", "half"):
        return None  # "the 1988 third quarter": the quarter is read with its year
    if behind in ("quarter", "period") and before == "the" and not t.joined(i) and i - 1 > floor:
        return Reading(i - 1, i + 1, "shift", "quarter of year", unit="Y", count=0.0, side="same quarter", year=year)
    if (
        behind in t.lex.sets["counted"]
        or (behind == "-" and t.joined(i) and t.joined(i + 1) and low[i + 2] in t.lex.sets["so many of"])
        or (before in t.lex.sets["numbered"] and not (before == "about" and _made(t, i)))
        or (
            behind == "-"
            and t.joined(i)
            and low[i + 2].isdecimal()
            and (len(low[i + 2]) > 4 or (len(low[i + 2]) == 4 and low[i + 2] > "2199"))
        )
    ):
        return None
    if (
        before in (".", "/", "+", "-", "–", ":")
        and t.joined(i - 1)
        and not (
            before in "-–"
            and (year_number(low[i - 2]) or low[i - 2] in ("mid", "late", "early", "end", "start", "post", "pre"))
        )
    ):
        return None
    if (
        before in ("than", "to", "of", "for", "over", "by", "between", "and")
        and behind.isalpha()
        and behind.endswith("s")
        and before in ("than", "for", "over")
        and behind not in ("was", "is", "has")
    ):
        return None
    if behind in ("-", "–") and t.joined(i) and t.joined(i + 1) and low[i + 2].isdecimal() and len(low[i + 2]) == 2:
        later = int(low[i + 2])  # 1914-18, 1999-00; not 2010-05
        if later <= year % 100 and later != (year + 1) % 100:
            return None
    if t.upper(i + 1) and t.upper(i + 2) and low[i + 2] in ROADS:
        return None  # "1945 Main Street"
    if before == "." and low[i - 2] in t.lex.sets["numbered"]:
        return None  # "No. 2022"
    if before in ("his", "her", "their", "my") and not behind.isalpha():
        return None  # "2012 votes to her 1999"
    if before == "fiscal" or (before == "year" and low[i - 2] == "fiscal"):
        return None
    if not 1300 <= year <= 2150 and before not in ("in", "since", "year", "until"):
        return None
    accepted = (
        before in t.lex.sets["before a year"]
        or (before == "about" and _made(t, i))
        or (
            before in ("the", "a", "an", "his", "her", "its", "their", "'s", "this", "that", "our", "my")
            and ((behind.isalpha() and not behind.endswith("ing")) or behind in ("-", "u"))
        )
        or before in ("–", "-")
        or (before == "," and (low[i - 2].isalpha() or (low[i - 2].isdecimal() and len(low[i - 2]) <= 2)))
        or (
            before in ("", ".", "\n", '"', "“", "”", ";", "[", ")", "'", "`", ":", "—", "\n\n") and 1800 <= year <= 2050
        )
        or behind
        in (
            "(",
            ")",
            "election",
            "elections",
            "season",
            "campaign",
            "budget",
            "law",
            "world",
            "olympics",
            "presidential",
            "report",
            "census",
        )
        or t.word(i - 1) is not None
    )
    if not accepted and before.isalpha():
        accepted = (
            1900 <= year <= 2050
            and not behind.endswith("s")
            and before not in t.lex.sets["numbered"]
            and not t.upper(i - 1)
        )
    if not accepted:
        return None
    if before == "of" and low[i - 2] in (
        "total",
        "population",
        "crowd",
        "group",
        "force",
        "number",
        "sample",
        "toll",
        "minimum",
        "maximum",
        "average",
        "capacity",
    ):
        return None
    reading = Reading(i, i, "value", "year", value=f"{year:04d}")
    if (
        behind in ("-", "–", "/")
        and t.joined(i)
        and t.joined(i + 1)
        and len(low[i + 2]) == 2
        and low[i + 2].isdecimal()
    ):
        later = year - year % 100 + int(low[i + 2])  # 1994-98, 1999-00, 2024/25
        if int(low[i + 2]) == (year + 1) % 100 and low[i + 3] in t.lex.sets["across new year"]:
            reading.last = i + 2  # "the 1998-99 season" is one stretch, called by the year it begins in
            return reading
        reading.siblings = (Sibling(i + 2, i + 2, 0, f"{later if later > year else later + 100:04d}"),)
    return reading


def _made(t: Tokens, i: int) -> bool:
    """Whether "about" before the year at token *i* tells when something was "begun about 1480"."""
    return t.low[i - 2] in t.lex.sets["made about a year"]


def _nth(t: Tokens, i: int, floor: int) -> Reading | None:
    """Read "the 14th" alone as a day of the month spoken of."""
    day = int(t.low[i][:-2])
    low = t.low
    if (
        not 1 <= day <= 31
        or low[i - 1] != "the"
        or low[i - 2] not in ("on", "by", "until", "before", "since", "from", "of", "to", "and", "for", "after")
    ):
        return None
    if low[i + 1].isalpha() and low[i + 1] not in (
        "and",
        "to",
        "at",
        "in",
        "but",
        "when",
        "for",
        "because",
        "after",
        "with",
        "of",
        "as",
        "he",
        "she",
        "they",
        "it",
        "we",
        "the",
    ):
        return None
    if low[i + 1] == "-":
        return None
    if low[i + 1] == "of":
        count = {"next": 1, "this": 0, "last": -1}.get(low[i + 2])
        if low[i + 3] != "month" or count is None:
            return None
        month = Reading(i + 2, i + 3, "period", "month", unit="M", count=count)
        return Reading(i - 1, i + 3, "nth", "day of month", unit="D", number=day, base=month)
    return Reading(i - 1, i, "day of month", "day of month", day=day)
