"""From a word of time to the whole expression around it."""

from __future__ import annotations

from newskit.dates.english.calendar import read_month, read_weekday
from newskit.dates.english.clock import read_clock
from newskit.dates.english.feasts import read_holiday
from newskit.dates.english.hours import hour_behind_part, read_clock_word, read_past_hour
from newskit.dates.english.modifiers import widen
from newskit.dates.english.names import in_a_name, in_a_title, in_capitals, names_a_place
from newskit.dates.english.numeric import read_digits
from newskit.dates.english.periods import of_every, years_part
from newskit.dates.english.units import read_unit
from newskit.dates.english.words import read_word
from newskit.dates.reading import Reading
from newskit.dates.tokens import Tokens
from newskit.dates.values import CALENDAR_UNITS

_DEEPEST = 2  # "the first Monday of the week of May 3": no news goes deeper


def read(t: Tokens, i: int, floor: int, day_first: bool | None) -> Reading | None:
    """Return the expression that the trigger at token *i* belongs to, or None.

    Args:
        t: The tokens.
        i: The trigger.
        floor: Last token of the expression before, which this one may not reach back over.
        day_first: Whether "3/4/2025" is the third of April, where known.
    """
    reading = _core(t, i, floor, day_first)
    if reading is None:
        return None
    reading = widen(t, _attach(t, reading, day_first), floor)
    if reading.first <= floor:  # what stands before belongs to the expression before
        return None
    return None if in_a_title(t, reading) else reading


def _core(t: Tokens, i: int, floor: int, day_first: bool | None) -> Reading | None:
    """Read the expression at a trigger without what may stand before it and beside it."""
    word = t.word(i)
    if word is None:
        return None if in_a_name(t, i) else read_digits(t, i, floor, day_first)
    kind = word.kind
    if t.lex.names.get(t.low[i]) and in_a_name(t, i):
        return None
    if t.upper(i) and (t.low[i] in t.lex.holidays or t.low[i + 1] in t.lex.holidays or t.low[i + 2] in t.lex.holidays):
        named = read_holiday(t, i, floor)
        if named is not None:
            return named
    if kind == "month":
        k = i + 2 if t.low[i + 1] == "-" else i + 1
        if t.low[k] == "quarter" and t.upper(i) and word.code in ("3", "6", "9", "12"):
            first = i - 1 if t.low[i - 1] == "the" and i - 1 > floor and k == i + 1 else i
            return Reading(first, k, "quarter", "quarter", number=int(word.code) // 3)  # "the December quarter"
        dated = read_month(t, i, floor, word)
        return None if dated is None or names_a_place(t, dated) else dated
    if kind == "weekday":
        reading = read_weekday(t, i, floor, word)
        if t.upper(i + 1) and t.low[i + 1] in t.lex.sets["named for a day"] and t.low[i - 1] == "the":
            return None  # "the Tuesday Group"
        return _nth_weekday(t, reading, floor, day_first) if reading is not None else None
    if t.upper(i) and in_capitals(t, i):
        return None
    if kind == "unit":
        if t.low[i] == "quarter" and t.low[i + 1] in ("to", "past") and t.low[i - 1] in _BEFORE_QUARTER:
            return read_past_hour(t, i, floor)
        every = of_every(t, i, i, floor)
        if every is not None:
            return every
        reading = read_unit(t, i, floor, word)
        return _finish_unit(t, i, reading, floor, day_first)
    found = read_word(t, i, floor, word)
    if kind == "part" and found is not None and found.op == "part" and found.count is not None and t.low[i + 1] == "of":
        base = _night_of(t, i, day_first)
        if base is not None:
            found.base, found.last = base, base.end
            base.siblings = ()
    return found


def _night_of(t: Tokens, i: int, day_first: bool | None) -> Reading | None:
    """Read the day behind "the night of" at token *i*; a night that has two dates is that of the first."""
    first, dash = t.low[i + 2], t.low[i + 3]
    if first.isdecimal() and len(first) < 3 and dash in ("-", "–", "/", "to"):  # "the night of 12-13 March"
        base = _core_right(t, i + 4, i + 3, day_first)
        if base is not None and base.day is not None and base.day == int(first) + 1:
            base.day = int(first)
            return base
    return _core_right(t, i + 2, i, day_first)


_BEFORE_QUARTER = frozenset({"a", "about", "around", "at", "by", "from", "until", "since"})


def _core_right(t: Tokens, i: int, floor: int, day_first: bool | None) -> Reading | None:
    """Read the expression that begins at token *i* or a word or two later, as part of the one being read."""
    if t.depth >= _DEEPEST:
        return None
    t.depth += 1
    found = None
    for j in range(i, min(i + 4, t.size)):
        if t.word(j) is None and not t.low[j][:1].isdecimal():
            continue
        reading = _core(t, j, floor, day_first)
        if reading is not None and reading.type != "SET":
            reading = widen(t, reading, floor)
            found = reading if reading.first <= i else None
            break
    t.depth -= 1
    return found


def _nth_weekday(t: Tokens, reading: Reading, floor: int, day_first: bool | None) -> Reading | None:
    """Read "the third Monday of next month" and "Friday of last week" around a weekday."""
    low, i = t.low, reading.last
    every = of_every(t, i, reading.first, floor)
    if every is not None and not reading.month:
        return every
    if low[i + 1] in ("of", "in") and reading.op == "date" and not reading.month:
        kind, number = t.lex.numbers.get(low[reading.first - 1], ("", None))
        if reading.side == "last":
            kind, number = "ordinal", -1.0
        if kind == "ordinal" and number is not None:
            base = _core_right(t, i + 2, i, day_first)
            if base is not None:
                first = reading.first if reading.side == "last" else reading.first - 1
                if low[first - 1] == "the" and first - 1 > floor:
                    first -= 1
                return Reading(
                    first,
                    base.last,
                    "nth",
                    "nth weekday",
                    weekday=reading.weekday,
                    number=int(number),
                    unit="D",
                    base=base,
                )
    if (
        low[i + 1] in ("before", "after")
        and low[i - 1] == "the"
        and i - 1 > floor
        and reading.op == "date"
        and not reading.month
    ):
        base = _core_right(t, i + 2, i, day_first)
        if base is not None and base.op in ("date", "holiday") and (base.day or base.op == "holiday"):
            count = -1 if low[i + 1] == "before" else 1
            return Reading(
                i - 1, base.last, "offset", "weekday beside", weekday=reading.weekday, count=count, unit="D", base=base
            )
    j = i + 2 if low[i + 1] == "of" else i + 1
    if low[j] in _WEEKS and low[j + 1] == "week" and reading.op == "date" and not reading.month and not reading.side:
        week = Reading(j, j + 1, "period", "week", unit="W", count=_WEEKS[low[j]])
        return Reading(
            reading.first, j + 1, "nth", "weekday of week", weekday=reading.weekday, number=1, unit="D", base=week
        )
    return reading


_WEEKS = {"last": -1, "this": 0, "next": 1}


def _finish_unit(t: Tokens, i: int, reading: Reading | None, floor: int, day_first: bool | None) -> Reading | None:
    """Read on behind a unit: "the week of March 6", "two days before Christmas", "next year's first quarter"."""
    low = t.low
    if reading is None:
        return _beside(t, i, floor, day_first)
    if reading.op == "quarter ended":
        reading.base = _core_right(t, reading.last + 2, reading.last, day_first)
        if reading.base is None or reading.base.op != "date":
            reading.base, reading.op = None, "period"
        return reading
    if reading.op in ("nth", "week of"):
        base = _core_right(t, reading.last + 2 if reading.op == "nth" else reading.last + 1, reading.last, day_first)
        if base is None:
            return None
        reading.base, reading.last = base, base.last
        return reading
    if (
        reading.op == "value"
        and reading.type == "DURATION"
        and low[reading.last + 1] in ("before", "after", "from", "following")
        and reading.count
        and reading.count > 0
        and reading.unit in CALENDAR_UNITS
    ):
        base = _core_right(t, reading.last + 2, reading.last, day_first)
        if (
            base is not None
            and low[base.last + 1] != "'s"
            and (base.op in ("date", "holiday", "day") or base.rule in ("numeric date", "ISO 8601"))
        ):
            sign = -1 if low[reading.last + 1] == "before" else 1
            rule = "n units from" if low[reading.last + 1] == "from" else "n units before or after"
            return Reading(
                reading.first, base.last, "offset", rule, unit=reading.unit, count=sign * reading.count, base=base
            )
    if reading.unit == "W" and reading.count and reading.op in ("value", "shift"):
        weekly = _weeks_from_a_day(t, reading, day_first)
        if weekly is not None:
            return weekly
    if reading.rule == "n units ago" and reading.unit in ("Y", "DE", "CE"):
        return _years_ago(t, reading, day_first)
    if reading.op == "period" and reading.unit == "Y" and low[reading.last + 1] == "'s":
        return years_part(t, reading)
    return reading


def _years_ago(t: Tokens, reading: Reading, day_first: bool | None) -> Reading:
    """Read "80 years ago on Thursday", "two decades ago this month": that day, week or month so many years back."""
    low, j = t.low, reading.last + 1
    if low[j] == "on":
        j += 1
    at = j + 1 if low[j] in ("this", "next", "last") else j
    word = t.word(at)
    if word is None or not reading.count or reading.mod or word.plural:
        return reading
    if word.kind == "unit" and (word.code not in ("W", "M") or at == j):
        return reading
    if word.kind not in ("unit", "weekday", "month", "day") or (word.kind == "day" and at > j):
        return reading
    base = _core(t, at, reading.last, day_first)
    if base is None or base.first != j or base.type != "DATE" or base.year or base.year_shift is not None:
        return reading
    if word.kind == "month" and base.day is None:
        return reading  # "ten years ago in May"
    return Reading(
        reading.first, base.last, "offset", "years ago of", unit=reading.unit, count=reading.count, base=base
    )


def _weeks_from_a_day(t: Tokens, reading: Reading, day_first: bool | None) -> Reading | None:
    """Read "a week on Tuesday", "two weeks tomorrow", "a week ago Sunday": a day as many weeks on or back."""
    ago = reading.rule == "n units ago"
    j = reading.last + 1
    if not ago and t.low[j] == "on":
        j += 1
    elif not ago and t.low[j] != "tomorrow":
        return None
    word = t.word(j)
    if word is None or word.kind not in ("weekday", "day") or reading.mod or (word.kind == "weekday" and word.plural):
        return None
    base = _core(t, j, reading.last, day_first)
    if base is None or base.first != j or base.month or base.type != "DATE" or (ago and base.weekday is None):
        return None
    if not ago and base.weekday is not None and t.low[reading.first] != "a":
        return None
    base.side = "past" if ago else "coming" if base.weekday is not None else ""
    return Reading(reading.first, base.last, "offset", "weeks from a day", unit="W", count=reading.count, base=base)


def _beside(t: Tokens, i: int, floor: int, day_first: bool | None) -> Reading | None:
    """Read "the day before Christmas", "the week after New Year's Day" at the unit."""
    low = t.low
    unit = _BESIDE.get(low[i])
    if unit is None or low[i + 1] not in ("before", "after", "following"):
        return None
    if low[i - 1] != "the" and (low[i - 1] != "a" or unit != "D"):
        return None
    base = _core_right(t, i + 2, i, day_first)
    if base is None or base.op not in ("date", "holiday", "day", "value") or base.type != "DATE":
        return None
    if base.rule in ("ref", "year") or (unit != "D" and low[base.last + 1] == "'s"):
        return None
    if unit in ("W", "WE") and base.op == "date" and base.day is None and base.weekday is None:
        return None  # "the week before May"
    count = -1 if low[i + 1] == "before" else 1
    rule = "day before" if unit == "D" else "unit before"
    return Reading(i - 1 if i - 1 > floor else i, base.last, "offset", rule, unit=unit, count=count, base=base)


_BESIDE = {"day": "D", "week": "W", "weekend": "WE", "month": "M"}


def _attach(t: Tokens, reading: Reading, day_first: bool | None) -> Reading:
    """Join a day with the part of day or clock time beside it: "Friday night", "5 p.m. on Friday"."""
    low, j = t.low, reading.last + 1
    if reading.op == "clock":
        return _day_behind_clock(t, reading, day_first)
    following = t.word(j)
    if reading.op == "part" and low[j] == "on" and t.low[reading.last] in t.lex.sets["parts after a preposition"]:
        j, following = j + 1, t.word(j + 1)  # "before dawn on Friday"
    if reading.op == "part" and reading.base is None and following is not None and following.kind in ("weekday", "day"):
        day = _core(t, j, reading.last, day_first)
        if day is not None and _is_day(day) and day.first == j:
            reading.base, reading.last = day, day.last
        return reading
    if not _is_day(reading):
        return reading
    part = t.word(j)
    if part is not None and part.kind == "part" and not (part.plural and reading.rule != "weekday"):
        reading.part, reading.last = part.code, j
        if part.plural:
            reading.op, reading.type, reading.rule = "value", "SET", "weekdays"
            reading.value = f"XXXX-WXX-{(reading.weekday or 0) + 1}"
        else:
            hour_behind_part(t, reading)
        return reading
    if low[j] in ("early", "late") and t.word(j + 1) is not None and t.words[low[j + 1]].kind == "part":
        reading.part, reading.last = t.words[low[j + 1]].code, j + 1
        reading.mod = "START" if low[j] == "early" else "END"
        return reading
    if low[j] == ",":
        j += 1
    if low[j] == "at":
        j += 1
    word = t.word(j)
    clock: Reading | None = None
    if (low[j][:1].isdecimal() and low[j - 1] in ("at", ",")) or (
        low[j][:1].isdecimal() and low[j + 1] in ("a.m.", "p.m.", "am", "pm", "a.m", "p.m")
    ):
        clock = read_clock(t, j, reading.last)
    elif word is not None and word.kind == "clock" and low[j - 1] == "at":
        clock = read_clock_word(t, j, reading.last, word)
    if clock is not None:
        reading.clock, reading.zone, reading.last = clock.clock, clock.zone, clock.last
    return reading


def _is_day(reading: Reading) -> bool:
    """Whether a clock time or a part of the day can stand beside the reading."""
    if reading.part or reading.clock:
        return False
    if reading.op == "date":
        return reading.weekday is not None or reading.day is not None
    if reading.op == "value":
        return (
            reading.type == "DATE" and len(reading.value or "") == 10 and (reading.value or "")[4] == "-"
        ) or reading.rule in ("weekdays", "every weekday")
    return reading.op in ("day", "holiday", "nth") and not (reading.op == "holiday" and reading.unit)


def _day_behind_clock(t: Tokens, reading: Reading, day_first: bool | None) -> Reading:
    """Read the day behind a clock time: "5 p.m. EST, Nov. 6", "noon on Thursday", "10 a.m. today"."""
    low, j = t.low, reading.last + 1
    if low[j] == "(" and low[j + 1][:1].isdecimal():  # "9:20 a.m. (0620 GMT) Friday"
        close = next((k for k in range(j + 1, j + 6) if low[k] == ")"), 0)
        if not close or (t.word(close + 1) is None and low[close + 1] != "on"):
            return reading
        day = _core(t, close + 1 if low[close + 1] != "on" else close + 2, close, day_first)
        if day is not None and _is_day(day):
            reading.base = day
        return reading
    if low[j] == ",":
        j += 1
    if low[j] == "the" and low[j + 1] in ("next", "following", "previous", "same") and low[j + 2] == "day":
        base = _core(t, j + 2, reading.last, day_first)  # "9 a.m. the next day"
        if base is not None and base.op == "period" and base.first == j:
            reading.base, reading.last = base, base.last
        return reading
    if low[j] in ("on", "this", "of", "the"):
        j += 1
    feast = next((k for k in (j, j + 1, j + 2) if t.upper(j) and low[k] in t.lex.holidays), 0)
    if feast:  # "10 p.m. on New Year's Eve"
        day = _core(t, feast, reading.last, day_first)
        if day is not None and day.first == j and day.op == "holiday" and _is_day(day):
            reading.base, reading.last = day, day.last
            return reading
    word = t.word(j)
    if low[j] == "tonight":
        reading.last, reading.base = j, Reading(j, j, "day", "tonight", count=0)
        return reading
    if word is None and not low[j][:1].isdecimal():
        return reading
    if low[j - 1] == "this":
        if word is not None and word.kind == "part":
            reading.last = j
            if word.code in ("AF", "EV", "NI") and reading.clock < "12":
                reading.clock = f"{int(reading.clock[:2]) + 12}{reading.clock[2:]}"
        return reading
    if word is not None and word.kind not in ("month", "weekday", "day", "part"):
        return reading
    day = _core(t, j, reading.last, day_first)
    if day is None and t.word(j + 1) is not None:
        day = _core(t, j + 1, reading.last, day_first)
    if day is None or not _is_day(day) or day.first > j + 1 or day.type == "SET":
        return reading
    day.clock, day.zone, day.first, day.type, day.rule = (
        reading.clock,
        reading.zone,
        reading.first,
        "TIME",
        "clock, day",
    )
    day.siblings = reading.siblings
    part = t.word(day.last + 1)
    if part is not None and part.kind == "part" and not part.plural:  # "11 p.m. on Monday night"
        day.last += 1
    return day
