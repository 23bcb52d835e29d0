"""Units pointed at and counted off: "last year", "the coming weeks", "the third quarter", "every month"."""

from __future__ import annotations

from newskit.dates.english.years import era_behind, read_year_left, read_year_right
from newskit.dates.lexicon import Word
from newskit.dates.reading import Reading
from newskit.dates.tokens import Tokens
from newskit.dates.values import VAGUE, duration

LAST = frozenset({"last", "past"})


NEXT = frozenset({"next", "coming", "upcoming", "forthcoming", "ensuing"})


THIS = frozenset({"this", "current", "present", "ongoing"})


FROM_MENTION = {
    "following": 1,
    "previous": -1,
    "preceding": -1,
    "prior": -1,
    "same": 0,
    "subsequent": 1,
    "succeeding": 1,
}


EVERY = frozenset({"every", "each"})


def ordinal_number(t: Tokens, j: int) -> int | None:
    """Return the number of the ordinal at token *j* ("third", "20th", "last" before "quarter of": -1), or None."""
    word = t.low[j]
    if word[:1].isdecimal():
        return (
            int(word[:-2])
            if word[-2:] in ("st", "nd", "rd", "th") and word[:-2].isdecimal() and len(word) < 6
            else None
        )
    if word == "last" and t.low[j + 1] == "half":
        return 2
    if word == "last" and t.low[j + 2] == "of" and t.low[j + 1] in ("day", "week", "weekend", "quarter"):
        return -1
    entry = t.lex.numbers.get(word)
    return int(entry[1]) if entry is not None and entry[0] == "ordinal" and entry[1] is not None else None


def with_article(t: Tokens, first: int, floor: int) -> int:
    """Take in "the", and the adjectives news puts between it and a quarter."""
    j = first - 1
    while (
        j > floor
        and t.low[j] in ("comparable", "corresponding", "same", "fiscal", "full", "very", "seasonally", "slow", "flat")
        and first - j < 3
    ):
        j -= 1
    if t.low[j] == "the" and j > floor:
        return j
    return first


def read_numbered(t: Tokens, i: int, j: int, floor: int, word: Word, number: int) -> Reading | None:
    """Read "third quarter", "the first half of 1990", "20th century", "first week of May", "second day"."""
    low = t.low
    unit = word.code
    first = j - 1 if low[j - 1] == "fiscal" else j
    if unit == "Q":
        if number == -1 and low[i + 1] == "of":
            number = 4
        if word.plural or not 1 <= number <= 4:
            return None
        reading = Reading(first, i, "quarter", "quarter", number=number)
    elif unit == "HY" and low[i] == "half":
        if not 1 <= number <= 2 or (
            low[i + 1] == "of"
            and t.word(i + 2) is None
            and not low[i + 2][:2].isdecimal()
            and low[i + 2] not in ("the", "last", "this", "next")
        ):
            return None
        reading = Reading(first, i, "half", "half", number=number)
        year = read_year_right(t, i)
        if year is None and read_year_left(t, first, floor) is None:
            return None
    elif unit == "CE":
        if not 1 <= number <= 99:
            return None
        era = era_behind(t, i + 1)
        value = f"BC{number - 1:02d}" if era is not None and era[0] else f"{number - 1:02d}"
        last = i if era is None else era[1]
        return Reading(with_article(t, first, floor), last, "value", "century", value=value)
    elif unit in ("D", "W", "WE", "M", "DE") and low[i + 1] == "of" and not word.plural:
        return Reading(with_article(t, first, floor), i, "nth", "nth unit of", unit=unit, number=number)
    elif low[j - 1] in _ITS and low[j - 2] in _GOES_INTO and unit in _GOES_ON and number > 0 and j - 1 > floor:
        return Reading(j - 1, i, "value", "nth unit of its", "DURATION", duration(number, unit, word.factor))
    else:
        return None
    year = read_year_right(t, i)
    if year is not None:
        reading.last, reading.year, reading.year_shift, reading.ref = year
    else:
        left = read_year_left(t, reading.first, floor)
        if left is not None:
            reading.first, reading.year, reading.year_shift, reading.ref = left
        elif low[j - 1] in ("this", "last", "next"):
            return None
    if low[i - 1] != "-" or year is not None:
        reading.first = with_article(t, reading.first, floor)
    return reading


_ITS = frozenset({"her", "his", "its", "their"})
_GOES_INTO = frozenset({"entered", "entering", "enters", "in", "into"})  # "the strike, in its third week"
_GOES_ON = frozenset({"D", "W", "M", "Y", "DE"})


def read_deictic(t: Tokens, i: int, j: int, floor: int, word: Word) -> Reading | None:
    """Read "last year", "the coming weeks", "that same day", "every month", "the year"."""
    low = t.low
    side = low[j] if j > floor else ""
    unit, factor = word.code, word.factor
    if low[i] in ("half", "second", "seconds", "min", "minute") and side not in EVERY:
        return None
    if side in EVERY or side == "per":
        if word.plural:
            return None
        if side == "per":
            return Reading(j + 1, i, "value", "every unit", "SET", duration(1, unit, factor))
        value = "XXXX-WXX-WE" if unit == "WE" else duration(1, unit, factor)
        return Reading(j, i, "value", "every unit", "SET", value)
    if side == "other" and low[j - 1] in EVERY:
        return Reading(j - 1, i, "value", "every unit", "SET", duration(2, unit, factor))
    if side == "other" and low[j - 1] == "the" and low[i] in ("day", "week"):
        return Reading(j - 1, i, "value", "the other day", value="PAST_REF")
    first = j
    if (
        (side == "same" and low[j - 1] in ("that", "the", "this"))
        or (side in ("past", "coming", "last", "next") and low[j - 1] == "this" and not word.plural)
        or (low[j - 1] == "the" and side)
    ):
        first = j - 1
    if first <= floor:
        return None
    if word.plural:
        return _plural(t, i, first, floor, word, side)
    if unit == "X":
        return _period_noun(t, i, first, side)
    if side == "new" and unit == "Y" and low[j - 1] == "the" and not t.upper(j):
        return Reading(first, i, "period", "the new year", unit="Y", count=1, ref="new year")
    the = low[first] == "the"
    if side in LAST:
        if side == "past" and low[first] != "this":
            half = low[i + 1 : i + 4] == ["and", "a", "half"]
            return Reading(
                first, i + 3 * half, "value", "past unit", "DURATION", duration(1.5 if half else 1, unit, factor)
            )
        count, ref = -1, "mention" if the and unit == "D" else "dct"
        if side == "last" and unit in ("D", "H"):
            return None
    elif side in NEXT:
        count, ref = 1, "mention" if the and unit == "D" else "dct"
    elif side in THIS:
        count, ref = 0, "dct"
        if unit == "D" and (low[first] != "this" or low[first - 1] == "to" or low[i + 1 : i + 3] == ["and", "age"]):
            return None  # "to this day"
    elif side in FROM_MENTION:
        count, ref = FROM_MENTION[side], "mention"
    elif side == "latest":
        count, ref = 0, "quarter" if unit == "Q" else "dct"
    elif side == "that":
        count, ref = 0, "mention"
    elif side == "the":
        return _the_unit(t, i, j, word)
    elif side in ("one", "some") and unit == "D":
        return Reading(j, i, "value", "one day", value="FUTURE_REF")
    elif unit == "WE" or (unit == "Q" and low[i + 1] in ("ended", "ending")):
        return (
            None
            if side in ("a", "an")
            else Reading(i, i, "period", "bare unit", unit=unit, count=0, ref="quarter" if unit == "Q" else "weekend")
        )
    elif unit == "Y" and low[i + 1].isdecimal() and len(low[i + 1]) == 4:
        return Reading(i, i + 1, "value", "the year n", value=low[i + 1])
    else:
        return None
    if unit in ("H", "MI", "S"):
        if side in LAST or side in NEXT:
            return Reading(first, i, "value", "past unit", "DURATION", duration(1, unit))
        return None
    rule = {1: "next unit", 0: "this unit", -1: "last unit"}[count]
    return Reading(first, i, "period", rule, unit=unit, count=count * factor, ref=ref, side=side)


def _plural(t: Tokens, i: int, first: int, floor: int, word: Word, side: str) -> Reading | None:
    """Read "recent weeks", "the coming years", "for months", "weeks ago"."""
    unit = word.code
    if unit == "X" or t.low[i] == "seconds":
        return None
    vague = duration(VAGUE, unit)
    if side in LAST or side in NEXT or side in ("recent", "following", "previous", "preceding", "ensuing"):
        if side == "recent" and unit == "Y":
            return Reading(first, i, "value", "recent units", value="PAST_REF")
        return Reading(first, i, "value", "recent units", "DURATION", vague)
    if side in ("these", "those") and unit == "D":
        return Reading(first, i, "value", "these days", value="PRESENT_REF" if side == "these" else "PAST_REF")
    if t.low[i + 1] == "ago":
        return Reading(i, i + 1, "value", "units ago", value="PAST_REF")
    if t.low[i + 1] in ("later", "earlier"):
        return Reading(i, i + 1, "value", "units ago", value="PAST_REF" if t.low[i + 1] == "earlier" else "FUTURE_REF")
    if t.low[i + 1] == "ahead" and side == "the":
        return Reading(first if t.low[first] == "the" else i, i + 1, "value", "units ahead", "DURATION", vague)
    if (
        side in t.lex.sets["before bare units"]
        and t.low[i] not in ("nights", "halves", "weekends")
        and (side != "of" or t.low[i - 2] in ("couple", "number", "matter"))
    ):
        return Reading(i, i, "value", "bare units", "DURATION", vague)
    if t.low[i] in ("weekends", "weekdays") and side in ("on", "at", "over", "during"):
        return Reading(i, i, "value", "weekends", "SET", "XXXX-WXX-WE" if unit == "WE" else "XXXX-WXX-WD")
    return None


def _period_noun(t: Tokens, i: int, first: int, side: str) -> Reading | None:
    """Read "the latest period" and "the corresponding period last year" as the quarter talked about."""
    low = t.low
    if side == "latest":
        return Reading(first, i, "period", "latest period", unit="Q", count=0, ref="quarter")
    if low[i - 1] in ("same", "corresponding", "comparable", "like", "similar") and (low[i + 1], low[i + 2]) == (
        "last",
        "year",
    ):
        return Reading(
            i - 2 if low[i - 2] == "the" else i - 1,
            i + 2,
            "shift",
            "year-ago",
            unit="Y",
            count=-1.0,
            side="same quarter",
        )
    return None


_CLOSED = frozenset({"ended", "ending"})


def _a_month(t: Tokens, j: int) -> bool:
    """Whether token *j* begins "March", "end-March", "Dec. 31": where a reporting period ends."""
    word = t.word(j)
    return word is not None and word.kind == "month" and t.upper(j)


def _the_unit(t: Tokens, i: int, j: int, word: Word) -> Reading | None:
    """Read "the year", "the week", "the quarter", "the weekend": the one talked about."""
    low, unit = t.low, word.code
    following = low[i + 1]
    if unit == "Y" and following.isdecimal() and len(following) == 4:
        return Reading(j, i + 1, "value", "the year n", value=following)
    if unit == "Y" and following == "two" and low[i + 2] == "thousand":
        return Reading(j, i + 2, "value", "the year n", value="2000")
    if unit == "Y" and (following in _CLOSED or (following == "to" and _a_month(t, i + 2))):
        return Reading(j, i, "value", "year ended", "DURATION", "P1Y")
    if unit == "Q" and following in _CLOSED:
        return Reading(j, i, "quarter ended", "quarter ended", unit="Q", count=0, ref="quarter")
    if unit == "W" and following in ("of", "ending", "ended", "beginning", "starting"):
        return Reading(j, i + 1, "week of", "week of", unit="W", side=following)
    if following == "of" and unit != "D":
        return None
    if unit != "D" and (following, low[i + 2]) in (("after", "next"), ("before", "last")):
        return Reading(j, i + 2, "period", "unit after next", unit=unit, count=2 if following == "after" else -2)
    if unit == "WE":
        if following in ("after", "before") and (t.upper(i + 2) or t.word(i + 2) is not None):
            return None  # "the weekend before Christmas": the caller reads on
        return Reading(j, i, "period", "the weekend", unit="WE", count=0, ref="weekend")
    if unit == "Q":
        if low[i + 1] in ("a", "one") and low[i + 2] == "year" and low[i + 3] in ("ago", "earlier", "before"):
            return Reading(j, i + 3, "shift", "year-ago", unit="Y", count=-1.0, side="same quarter")
        return Reading(j, i, "period", "the quarter", unit="Q", count=0, ref="quarter")
    if unit == "D":
        if following in ("before", "after") and low[i + 2] in (",", ".", ";", "that"):
            return Reading(
                j, i + 1, "period", "day before", unit="D", count=-1 if following == "before" else 1, ref="mention"
            )
        if low[j - 1] == "in" and low[j - 2] in ("later", "earlier", "late", "early"):
            return Reading(
                j - 2,
                i,
                "period",
                "this unit",
                unit="D",
                count=0,
                ref="mention",
                mod="END" if low[j - 2].startswith("late") else "START",
            )
        return None
    if following in ("before", "after") and low[i + 2] in (",", ".", ";"):
        return Reading(
            j, i + 1, "period", "unit before", unit=unit, count=-1 if following == "before" else 1, ref="mention"
        )
    if unit in ("Y", "W", "M") and following not in ("before", "after", "-", "when", "that"):
        if following == "earlier":
            return None
        return Reading(
            j,
            i,
            "period",
            "the unit",
            unit=unit,
            count=0,
            ref="dct" if unit == "Y" else "mention" if unit == "M" else "dct",
        )
    return None


def of_every(t: Tokens, i: int, first: int, floor: int) -> Reading | None:
    """Read "the first Monday of every month", "the last day of each quarter" at the weekday or unit."""
    low = t.low
    if low[i + 1] not in ("of", "in") or low[i + 2] not in ("every", "each"):
        return None
    unit, before = t.word(i + 3), low[first] if low[first] == "last" else low[first - 1]
    if (
        unit is None
        or unit.kind != "unit"
        or unit.plural
        or (before != "last" and ordinal_number(t, first - 1) is None)
    ):
        return None
    start = first if low[first] == "last" else first - 1
    if low[start - 1] == "the" and start - 1 > floor:
        start -= 1
    return (
        Reading(start, i + 3, "value", "nth of every unit", "SET", duration(1, unit.code, unit.factor))
        if start > floor
        else None
    )


def years_part(t: Tokens, reading: Reading) -> Reading:
    """Read "next year's first quarter", "last year's quarter" from the year on."""
    low, j = t.low, reading.last + 2
    kind, number = t.lex.numbers.get(low[j], ("", None))
    k = j + 2 if low[j + 1] == "-" else j + 1
    if low[j] == "end":
        return Reading(
            reading.first, j, "period", "period-end", unit="Y", count=reading.count, ref=reading.ref, mod="END"
        )
    if kind == "ordinal" and number is not None and low[k] in ("quarter", "half") and 1 <= number <= 4:
        shift = int(reading.count or 0)
        return Reading(reading.first, k, low[k], low[k], number=int(number), year_shift=shift, ref=reading.ref)
    if low[j] in ("quarter", "period") and reading.count == -1:
        return Reading(reading.first, j, "shift", "year-ago", unit="Y", count=-1.0, side="same quarter")
    return reading
