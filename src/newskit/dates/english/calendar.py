"""Months and weekdays: "Jan. 20", "last July", "Friday, Oct. 23"."""

from __future__ import annotations

import datetime as dt

import attrs

from newskit.dates.english.names import keeps_a_name
from newskit.dates.english.years import SIDES, read_year_left, read_year_right, year_number
from newskit.dates.lexicon import Word
from newskit.dates.reading import Reading, Sibling
from newskit.dates.tokens import Tokens

_MAYBE_NAMES = frozenset({"april", "may", "june", "august", "march"})


def day_number(word: str) -> int | None:
    """Return the day of the month a token may be.

    >>> day_number("9"), day_number("21st"), day_number("32"), day_number("3.5")
    (9, 21, None, None)
    """
    if word[-2:] in ("st", "nd", "rd", "th"):
        word = word[:-2]
    if word.isdecimal() and len(word) <= 2 and 1 <= int(word) <= 31:
        return int(word)
    return None


def _ordinal_day(t: Tokens, j: int) -> int | None:
    """Read "21st" and the last word of "twenty-first"."""
    day = day_number(t.low[j]) if t.low[j][:1].isdecimal() else None
    if day is None:
        kind, number = t.lex.numbers.get(t.low[j], ("", None))
        if kind == "ordinal" and number is not None and number > 0:
            day = int(number)
            if t.low[j - 1] == "-" and t.low[j - 2] in ("twenty", "thirty"):
                day += 20 if t.low[j - 2] == "twenty" else 30
    return day


def read_month(t: Tokens, i: int, floor: int, word: Word) -> Reading | None:
    """Read a month and the day, year or "last" around it."""
    low, month = t.low, int(word.code)
    first = last = i
    if word.short and low[i + 1] == "." and (t.joined(i)):
        last = i + 1
    capital = t.upper(i)
    day, end = _day_right(t, last)
    reading = Reading(first, last, "date", "month", month=month)
    if day is not None:
        reading.day, reading.last, reading.rule = day, end, "month day"
        _siblings_behind(t, reading)
        _year_behind_day(t, reading)
        return _check_day(reading) if capital or reading.year is not None else None
    j = first - 1
    if low[j] == "of" and j - 1 > floor:
        j -= 1
    left = _left_day(t, j, floor)
    if left is not None and not (low[first - 1] == "of" and low[j][:1].isdecimal() and low[j].isdecimal()):
        reading.day, reading.rule = left[1], "day month"
        reading.first = left[0]
        _sibling_before(t, reading, left[0], floor)
        _year_behind_day(t, reading)
        return _check_day(reading) if capital or reading.year is not None else None
    if not capital:
        return None
    if low[i + 1] == "day" or (low[i + 1] == "-" and low[i + 2] == "day"):
        return None
    year = read_year_right(t, last)
    if year is not None:
        reading.last, reading.year, reading.year_shift, reading.ref = year
        reading.rule = "month year"
        return with_side(t, reading, floor) if reading.year is None else reading
    if low[last + 1] in ("-", "–") and _month_at(t, last + 2) and low[i - 1] != "-":
        return reading  # "Jan-Mar 2025"
    if word.short and last == i and (low[i - 1] not in t.lex.sets["before a month"] - _JOINS or t.upper(i + 1)):
        return None
    left_year = read_year_left(t, first, floor)
    if left_year is not None and (left_year[1] is None or low[left_year[0] - 1] in ("in", "since", "the", "of")):
        reading.first, reading.year, reading.year_shift, reading.ref = left_year
        return reading
    reading = with_side(t, reading, floor)
    if word.short and not reading.side and low[i - 1] not in t.lex.sets["before a month"]:
        return None
    return None if not reading.side and _is_name(t, i, floor) else reading


def _month_at(t: Tokens, j: int) -> bool:
    word = t.word(j)
    return word is not None and word.kind == "month" and t.upper(j)


def _is_name(t: Tokens, i: int, floor: int) -> bool:
    """Whether a bare capitalised month is part of a name, or the verb "may" or "march" at a sentence's start."""
    low, word = t.low, t.low[i]
    before, behind = low[i - 1], low[i + 1]
    if before in t.lex.sets["before a month"] or before in ("-", "mid") or low[i - 2 : i] == ["the", "month"]:
        return (
            word in _MAYBE_NAMES and before in ("and", "of", "to", "as", "than", "for", "from", "by") and t.upper(i + 1)
        )
    if before == "the":
        return (word in _MAYBE_NAMES and t.upper(i + 1)) or (behind in ("for", "of", "on") and word == "march")
    if before == "'s" and word == "march" and t.upper(i - 2):
        return True  # "the Women's March"
    if word in _MAYBE_NAMES:
        if before == "(" and behind == ")":
            return False
        if (
            behind == "'s"
            or (before.isalpha() and t.upper(i - 1))
            or t.upper(i + 1)
            or (behind.isalpha() and word in ("may", "march"))
        ):
            return True
        return word == "may" and (before in ("ms", ".", ",", "mrs") or behind in ("'s", ","))
    return (
        before.isalpha()
        and t.upper(i - 1)
        and before not in ("on", "in")
        and t.word(i - 1) is None
        and before not in ("the", "last", "this", "next", "by", "until")
    )


def _day_right(t: Tokens, last: int) -> tuple[int | None, int]:
    """Read the day behind a month: "9", "9th", "the 9th"."""
    low = t.low
    j = last + 1
    if low[j] == "the" and low[j + 1][-2:] in ("st", "nd", "rd", "th") and low[j + 1][:1].isdecimal():
        return day_number(low[j + 1]), j + 1
    if low[j][:1].isdecimal():
        day = day_number(low[j])
        if day is None or low[j + 1] in ("%", "percent", "million"):
            return None, last
        return day, j
    if (
        low[j]
        and low[j] in t.lex.numbers
        and t.lex.numbers[low[j]][0] == "ordinal"
        and low[j] != "second"
        and low[j] != "final"
    ):
        return _ordinal_day(t, j), j
    return None, last


def _left_day(t: Tokens, j: int, floor: int) -> tuple[int, int] | None:
    """Read the day before a month: "20 January", "the 20th of January"."""
    if j <= floor:
        return None
    word = t.low[j]
    if word[:1].isdecimal():
        day = day_number(word)
        if day is None or (t.low[j - 1] in ("$", "£", "€", ",", ".") and t.joined(j - 1)):
            return None
    else:
        if t.lex.numbers.get(word, ("", 0))[0] != "ordinal" or (word in ("second", "final") and t.low[j + 1] != "of"):
            return None
        day = _ordinal_day(t, j)
    if day is None:
        return None
    first = j
    if t.low[j - 1] == "-" and t.low[j - 2] in ("twenty", "thirty"):
        first = j - 2
    if t.low[first - 1] == "the" and first - 1 > floor and not word.isdecimal():
        first -= 1
    return first, day


_JOINS = frozenset({"-", "–", "—", "to", "and", "or", "through", "until", "&"})
_LONGEST_LIST = 6


def _siblings_behind(t: Tokens, reading: Reading) -> None:
    """Note the other days of "June 3-5", "April 24 and 25", "March 1st, 2nd and 3rd"."""
    low, j = t.low, reading.last + 1
    found: list[Sibling] = []
    while len(found) < _LONGEST_LIST and (low[j] in _JOINS or low[j] == ","):
        comma = low[j] == ","
        day = day_number(low[j + 1]) if low[j + 1][:1].isdecimal() else None
        if day is None:
            break
        behind = t.word(j + 2)
        if low[j + 2] in t.lex.sets["after no day"] or (
            behind is not None and behind.kind in ("unit", "month", "clock") and low[j + 2] != "second"
        ):
            break
        found.append(Sibling(j + 1, j + 1, 8, f"{day:02d}"))
        j += 2
        if not comma:
            reading.siblings = tuple(found)
            return


def _sibling_before(t: Tokens, reading: Reading, first: int, floor: int) -> None:
    """Note the first day of "5-7 January" and "between 5 and 7 January"."""
    low = t.low
    if low[first - 1] in _JOINS and first - 2 > floor and low[first - 2][:1].isdecimal():
        day = day_number(low[first - 2])
        if day is not None and low[first - 3] not in ("/", ".", ":"):
            reading.siblings = (Sibling(first - 2, first - 2, 8, f"{day:02d}"),)


def _year_behind_day(t: Tokens, reading: Reading) -> None:
    """Take in ", 1990", "last year" behind a day."""
    low, j = t.low, reading.end + 1
    if low[j] == ",":
        j += 1
    year = year_number(low[j])
    if year is not None and low[j + 1] not in ("people", "troops", "points"):
        reading.year = year
        if reading.end == reading.last:
            reading.last = j
        else:
            *others, last = reading.siblings
            reading.siblings = (*others, attrs.evolve(last, last=j))
        return
    hint = read_year_right(t, reading.last)
    if hint is not None and hint[1] is None and not reading.siblings:
        reading.last, reading.year, reading.year_shift, reading.ref = hint


def _check_day(reading: Reading) -> Reading | None:
    """Drop a day its month never has (April 31)."""
    try:
        dt.date(reading.year or 2000, reading.month or 1, reading.day or 1)
    except ValueError:
        if reading.month == 2 and reading.day == 29:
            return reading
        return None
    return reading


def with_side(t: Tokens, reading: Reading, floor: int) -> Reading:
    """Take in "last", "next", "this", "every" before a month, weekday, season or holiday."""
    low, j = t.low, reading.first - 1
    if j <= floor:
        return reading
    side = low[j]
    if (side in SIDES and side != "that") or side in ("every", "each"):
        first = j
        if side not in ("this", "every", "each") and low[j - 1] in ("the", "this") and j - 1 > floor:
            first = j - 1
        reading.side, reading.first = side, first
        if side in ("every", "each"):
            reading.type = "SET"
    elif side == "other" and low[j - 1] == "every" and j - 1 > floor:
        reading.side, reading.first, reading.type = "every", j - 1, "SET"
    elif side == "that" and reading.op == "season":
        reading.side, reading.first = side, j
    return reading


def read_weekday(t: Tokens, i: int, floor: int, word: Word) -> Reading | None:
    """Read a weekday, the date behind it, and "last", "next", "every" before it."""
    low = t.low
    if not t.upper(i):
        return None
    last = i
    if word.short:
        if low[i + 1] == "." and t.joined(i):
            last = i + 1
        elif low[i + 1] != "," and (day_number(low[i + 1]) is None or t.word(i + 2) is None):
            return None
        nxt = last + 2 if low[last + 1] == "," else last + 1
        following = t.word(nxt if day_number(low[nxt]) is None else nxt + 1)
        if (following is None or following.kind != "month") and not (
            last > i
            and (
                low[i - 1] in ("on", "last", "next")
                or low[i - 1][:1].isdecimal()
                or low[i - 1].endswith(("m.", "pm", "am"))
            )
        ):
            return None
    reading = Reading(i, last, "date", "weekday", weekday=int(word.code))
    if word.plural:
        reading.op, reading.type, reading.rule = "value", "SET", "weekdays"
        reading.value = f"XXXX-WXX-{int(word.code) + 1}"
        return reading
    reading = with_side(t, reading, floor)
    if reading.type == "SET":
        reading.value = f"XXXX-WXX-{int(word.code) + 1}"
        reading.op, reading.rule = "value", "every weekday"
        return reading
    if low[i + 1] in ("last", "next") and low[i + 2] in ("", ".", ",", ";", ")") and not reading.side:
        reading.last, reading.side = i + 1, low[i + 1]  # "Friday last"
        return reading
    if (low[i + 1], low[i + 2]) in (("before", "last"), ("after", "next")) and not reading.side:
        reading.last, reading.side = i + 2, low[i + 2]
        reading.count = -1 if low[i + 1] == "before" else 1
        if low[i - 1] == "the" and i - 1 > floor:
            reading.first = i - 1
        return reading
    if (
        low[i - 1] == "the"
        and i - 1 > floor
        and low[i + 1] in ("before", "after")
        and low[i + 2] in (".", ",", ";", ")")
    ):
        reading.first, reading.last = i - 1, i + 1
        reading.side = "preceding" if low[i + 1] == "before" else "following"
        return reading
    if (
        low[i + 1] in ("week", "fortnight")
        and not t.upper(i + 1)
        and low[i + 2] in ("", ".", ",", ";", ")", "and", "at", "but", "for", "in", "to", "when", "with")
    ):
        reading.last, reading.side = i + 1, "coming"  # British: "Monday week" is a week after the coming Monday
        reading.count = 1 if low[i + 1] == "week" else 2
        return reading
    nxt = last + 2 if low[last + 1] in (",", "the") else last + 1
    following = t.word(nxt)
    if (following is not None and following.kind == "month") or (
        day_number(low[nxt]) and t.word(nxt + 1) is not None and t.words[low[nxt + 1]].kind == "month"
    ):
        at = nxt if following is not None and following.kind == "month" else nxt + 1
        dated = read_month(t, at, last, t.words[low[at]])
        if dated is not None and dated.day is not None and not dated.side:
            dated.first, dated.weekday, dated.side = reading.first, reading.weekday, ""
            dated.rule = "weekday, date"
            return dated
    if low[last + 1] == "the" and low[last + 2][-2:] in ("st", "nd", "rd", "th") and not reading.side:
        day = day_number(low[last + 2])
        if day is not None:  # "Monday the 3rd"
            return Reading(reading.first, last + 2, "day of month", "weekday, date", day=day, weekday=reading.weekday)
    if (low[i - 1] in ("a", "per") and low[i - 2] == "once") or keeps_a_name(t, i, reading):
        return None
    ends = t.word(i - 2)
    joined = low[i - 1] == "-" and t.joined(i - 1) and (ends is None or ends.kind != "weekday")  # "Everton-Wednesday"
    return None if joined and not reading.side else reading
