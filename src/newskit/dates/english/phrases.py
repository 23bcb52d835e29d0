"""Phrases of their own: "the past", "fiscal 1989", "nineteen ninety-six", "at the moment"."""

from __future__ import annotations

from newskit.dates.lexicon import Word
from newskit.dates.reading import Reading
from newskit.dates.tokens import Tokens


def read_past_or_future(t: Tokens, i: int, floor: int, word: Word) -> Reading | None:
    """Read "the past", "the near future"; "the past owner" and "the past 20 years" are not it."""
    low, behind = t.low, t.low[i + 1]
    value = Reading(i, i, "value", "ref", value=word.code)
    if low[i - 2] == "the" and low[i - 1] in t.lex.sets["before future"] and i - 2 > floor:
        value.first = i - 2
        return value
    if low[i - 1] == "the" and i - 1 > floor:
        open_end = not behind[:1].isalnum() or behind in t.lex.sets["after the past"]
        if (low[i] == "past" and not open_end) or (low[i] == "future" and behind == "of"):
            return None
        value.first = i - 1
        return value
    return value if low[i] == "future" and low[i - 1] == "in" and behind != "of" else None


def read_fiscal_year(t: Tokens, i: int, floor: int) -> Reading | None:
    """Read "fiscal 1989", "fiscal year 1989", "the fiscal year"."""
    low = t.low
    j = i + 1
    if low[j] == "year":
        j += 1
    digits = low[j]
    if len(digits) == 4 and digits.isdecimal() and digits[:2] in ("19", "20"):
        return Reading(i, j, "value", "fiscal year", value=digits)
    if (
        j == i + 2
        and low[i - 1] in ("this", "next", "last", "current", "the", "previous", "coming", "latest", "'s")
        and i - 1 > floor
    ):
        first = i - 2 if low[i - 2] == "the" and low[i - 1] != "the" else i - 1
        if low[i - 1] == "'s":
            return None
        if low[i + 2] in ("ended", "ending"):
            return Reading(first, i + 1, "value", "year ended", "DURATION", "P1Y")
        count = {"next": 1, "last": -1, "previous": -1, "coming": 1}.get(low[i - 1], 0)
        return Reading(first, i + 1, "period", "fiscal year", unit="Y", count=count)
    return None


_TENS = {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90}


def read_spelled_year(t: Tokens, i: int) -> Reading | None:
    """Read "nineteen ninety-six"."""
    low = t.low
    tens = _TENS.get(low[i + 1])
    if tens is None:
        return None
    last, year = i + 1, 1900 + tens
    j = i + 3 if low[i + 2] == "-" else i + 2
    kind, number = t.lex.numbers.get(low[j], ("", None))
    if kind == "cardinal" and number is not None and 0 < number < 10:
        last, year = j, year + int(number)
    return Reading(i, last, "value", "spelled year", value=str(year))


def read_set_phrase(t: Tokens, i: int, floor: int, word: Word) -> Reading | None:
    """Read "in the short term", "at the moment"."""
    low = t.low
    if (
        low[i] == "term"
        and low[i - 1] in ("short", "long", "near", "medium")
        and low[i - 2] == "the"
        and low[i - 3] in ("in", "over", "for")
        and i - 2 > floor
    ):
        return Reading(i - 2, i, "value", "ref", value="FUTURE_REF")
    if low[i] == "present" and low[i - 1] in ("at", "until") and not low[i + 1].isalpha():
        return Reading(i, i, "value", "ref", value="PRESENT_REF")
    if low[i] == "moment" and low[i - 1] in ("the", "this") and low[i - 2] in ("at", "for") and i - 1 > floor:
        return Reading(i - 1, i, "value", "ref", value="PRESENT_REF")
    return None
