"""Seasons: "the summer of 1994", "last winter", "by autumn"."""

from __future__ import annotations

from newskit.dates.english.calendar import with_side
from newskit.dates.english.years import read_year_left, read_year_right
from newskit.dates.lexicon import Word
from newskit.dates.reading import Reading
from newskit.dates.tokens import Tokens


def read_season(t: Tokens, i: int, floor: int, word: Word) -> Reading | None:
    """Read a season with its year or "last", "this", "the"."""
    low = t.low
    reading = Reading(i, i, "season", "season", code=word.code)
    if word.plural:
        return None
    named = t.word(i + 1)
    if t.upper(i) and t.upper(i + 1) and named is not None and named.kind == "part" and low[i - 1].isalpha():
        return None  # the trawler Summer Dawn
    year = read_year_right(t, i)
    reading = with_side(t, reading, floor)
    if reading.type == "SET":
        reading.op, reading.value = "value", f"XXXX-{word.code}"
        return reading
    if year is not None:
        reading.last, reading.year, reading.year_shift, reading.ref = year
    else:
        left = read_year_left(t, reading.first, floor) if not reading.side else None
        if left is not None:
            reading.first, reading.year, reading.year_shift, reading.ref = left
    if low[reading.first - 1] == "the" and reading.first - 1 > floor:
        reading.first -= 1
    if reading.year is not None or reading.year_shift is not None or reading.side:
        return reading
    if low[i] in ("fall", "spring") and not (
        low[reading.first] == "the"
        and low[reading.first - 1] in ("in", "during", "since", "until", "by", "for", "of")
        and low[i + 1] not in ("of", "in", "-")
    ):
        if (
            low[i - 1] in ("in", "by", "until", "since", "this", "early", "late")
            and low[i + 1] in (".", ",", "and", "when", "")
            and low[i] == "spring"
        ):
            return reading
        return None if low[i - 1] not in ("early", "late") else reading
    if (
        low[i - 2 : i] == ["will", "be"]
        or low[i - 1] in _BEFORE_A_SEASON
        or (low[reading.first] == "the" and low[i + 1] not in ("-", "of"))
    ):
        if low[i + 1] in t.lex.sets["worn or held in a season"]:
            return None
        return reading
    return None


_BEFORE_A_SEASON = frozenset({"from", "in", "by", "until", "since", "early", "late", "mid", "during", "-", "over"})
