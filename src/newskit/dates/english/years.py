"""Years beside an expression: "of 1990", ", 1990", "last year", "next year's"."""

from __future__ import annotations

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
