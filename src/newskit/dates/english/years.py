"""Years beside an expression: "of 1990", ", 1990", "last year", "next year's"."""

from __future__ import annotations

from newskit.dates.reading import Reading
from newskit.dates.tokens import Tokens

YearHint = tuple[int, int | None, int | None, str]


SIDES = {
    "last": -1,
    "next": 1,
    "this": 0,
    "previous": -1,
    "following": 1,
    "coming": 1,
    "past": -1,
    "same": 0,
    "that": 0,
    "preceding": -1,
}


def year_number(word: str) -> int | None:
    """Return the year a token may be, or None.

    >>> year_number("1994"), year_number("994"), year_number("1994s")
    (1994, None, None)
    """
    if len(word) == 4 and word.isdecimal():
        year = int(word)
        return year if 1000 <= year <= 2199 else None
    return None


def era_behind(t: Tokens, i: int) -> tuple[bool, int] | None:
    """Return whether "B.C." (else "A.D.") begins at token *i*, and its last token; None if neither does."""
    low = t.low
    if not t.upper(i):
        return None
    if low[i] in ("bc", "bce", "ad"):
        return low[i] != "ad", i
    if low[i] in ("b", "a") and low[i + 1] == "." and low[i + 2] == ("c" if low[i] == "b" else "d"):
        last = i + 3 if low[i + 3] == "." and t.joined(i + 2) else i + 2
        return low[i] == "b", last
    return None


def read_era(t: Tokens, i: int, floor: int) -> Reading | None:
    """Read "300 B.C.", "79 AD", "A.D. 79" at the era: the years of one are counted backwards ("BC0300")."""
    era = era_behind(t, i)
    if era is None:
        return None
    before_christ, last = era
    number = t.low[i - 1]
    if i - 1 > floor and number.isdecimal() and len(number) < 5 and not t.joined(i - 2):
        value = f"BC{int(number):04d}" if before_christ else f"{int(number):04d}"
        return Reading(i - 1, last, "value", "era", value=value) if int(number) else None
    number = t.low[last + 1]
    if not before_christ and number.isdecimal() and 0 < len(number) < 5 and int(number):
        return Reading(i, last + 1, "value", "era", value=f"{int(number):04d}")
    return None


def read_year_right(t: Tokens, i: int) -> YearHint | None:
    """Read the year behind token *i*: "of 1990", ", 1990", "last year", "of that year".

    Returns:
        The last token, the year if named, else how many years away, and from what.
    """
    low = t.low
    j = i + 1
    if low[j] == "of" or low[j] == "," or (low[j] == "in" and year_number(low[j + 1])):
        comma = low[j] == ","
        j += 1
    else:
        comma = False
    year = year_number(low[j])
    if year is not None:
        if comma and low[j + 1] in ("people", "troops"):
            return None
        return j, year, None, "dct"
    if comma:
        return None
    if low[j] == "nineteen" and t.lex.numbers.get(low[j + 1], ("",))[0] == "tens":
        end = j + 3 if low[j + 2] == "-" else j + 2
        kind, unit = t.lex.numbers.get(low[end], ("", None))
        tens = int(t.lex.numbers[low[j + 1]][1] or 0)
        if kind == "cardinal" and unit:
            return end, 1900 + tens + int(unit), None, "dct"
        return j + 1, 1900 + tens, None, "dct"
    if low[j] in ("'", "’") and low[j + 1].isdecimal() and len(low[j + 1]) == 2:
        short = int(low[j + 1])
        return j + 1, (1900 if short > 40 else 2000) + short, None, "dct"
    if low[j] == "fiscal" and year_number(low[j + 1]):
        return j + 1, year_number(low[j + 1]), None, "dct"
    if low[j] == "the" and low[j + 2] == "year":
        j += 1
    if low[j] in SIDES and low[j + 1] == "year" and low[j + 2] != "'s":
        return (
            j + 1,
            None,
            SIDES[low[j]],
            "mention" if low[j] in ("previous", "following", "same", "that", "preceding") else "dct",
        )
    if low[i + 1] == "of" and low[j] == "the" and low[j + 1] == "year":
        return j + 1, None, 0, "dct"
    return None


def read_year_left(t: Tokens, i: int, floor: int) -> YearHint | None:
    """Read the year in front of token *i*: "1990 third quarter", "next year's first quarter"."""
    low = t.low
    year = year_number(low[i - 1])
    if year is not None and i - 1 > floor:
        return i - 1, year, None, "dct"
    if low[i - 1] == "'s" and low[i - 2] == "year" and low[i - 3] in SIDES and i - 3 > floor:
        return i - 3, None, SIDES[low[i - 3]], "mention" if low[i - 3] in ("previous", "following", "that") else "dct"
    if low[i - 1] == "'s" and year_number(low[i - 2]) and i - 2 > floor:
        return i - 2, year_number(low[i - 2]), None, "dct"
    return None
