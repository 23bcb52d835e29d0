"""Words that speak of time by themselves, or in a set phrase: "today", "now", "weekly", "the nineties"."""

from __future__ import annotations

from newskit.dates.english.hours import hour_beside, read_clock_word, read_part, read_past_hour
from newskit.dates.english.phrases import read_fiscal_year, read_past_or_future, read_set_phrase, read_spelled_year
from newskit.dates.english.seasons import read_season
from newskit.dates.lexicon import Word
from newskit.dates.reading import Reading
from newskit.dates.tokens import Tokens


def read_word(t: Tokens, i: int, floor: int, word: Word) -> Reading | None:
    """Read the expression whose word is token *i*, by the word's kind in ``dates_words.tsv``."""
    reader = _READERS.get(word.kind)
    return None if reader is None else reader(t, i, floor, word)


def _day(t: Tokens, i: int, floor: int, word: Word) -> Reading | None:
    low = t.low
    if low[i - 1] == "-" and t.joined(i - 1):
        return None
    if low[i] == "tomorrow" and low[i - 2 : i] == ["day", "after"] and t.upper(i) and t.upper(i - 2):
        return None  # the film
    if low[i] == "tomorrow" and low[i - 3 : i] == ["the", "day", "after"] and i - 3 > floor:
        return Reading(i - 3, i, "day", "day after tomorrow", count=2)
    if low[i] == "yesterday" and low[i - 3 : i] == ["the", "day", "before"] and i - 3 > floor:
        return Reading(i - 3, i, "day", "day before yesterday", count=-2)
    return Reading(i, i, "day", low[i], count=float(word.code))


def _part_of_day(t: Tokens, i: int, floor: int, word: Word) -> Reading | None:
    """Read "tonight" and "overnight", with the hour that may stand beside: "at 8 tonight"."""
    reading = Reading(i, i, "part", t.low[i], "TIME", part=word.code.split()[1], count=0)
    return hour_beside(t, reading, floor) if t.low[i] == "tonight" else reading


def _part(t: Tokens, i: int, floor: int, word: Word) -> Reading | None:
    reading = read_part(t, i, floor, word)
    return reading if reading is None or reading.rule != "this part of day" else hour_beside(t, reading, floor)


def _ref(t: Tokens, i: int, floor: int, word: Word) -> Reading | None:
    """Read "now", "recently", "as soon as possible"."""
    low, first = t.low, i
    if low[i] == "lately" and low[i - 1] == "-":
        return None
    if low[i] == "now" and low[i - 3 : i] == ["every", "once", "in"]:
        return None
    if low[i] == "soon" and low[i - 1] == "as" and low[i + 1] == "as":
        return Reading(i - 1, i + 2, "value", "ref", value=word.code) if low[i + 2] == "possible" else None
    if low[i] == "soon" and (
        t.lex.cues.get(low[i + 1]) in ("past", "backshift")
        or low[i + 1].endswith("ed")
        or low[i + 1] in ("after", "afterward", "afterwards", "as")
    ):
        return None
    if low[i] == "recently" and low[i - 1] == "as" and low[i + 1] == "as":
        return None  # "as recently as March"
    if low[i] == "recently" and low[i - 1] in ("more", "most") and i - 1 > floor:
        first = i - 1
    return Reading(first, i, "value", "ref", value=word.code)


def _adjective(t: Tokens, i: int, floor: int, word: Word) -> Reading | None:
    """Read "current" before what it counts for; "the current year" is read at its unit."""
    behind, following = t.low[i + 1], t.word(i + 1)
    if following is not None and following.kind in ("unit", "fiscal") and following.code != "X":
        return None
    if not behind.isalpha() and behind not in ("-", '"', "“", "‘", "$") and not behind[:1].isdecimal():
        return None  # "a strong current."
    return Reading(i, i, "value", "ref", value=word.code)


def _noun(t: Tokens, i: int, floor: int, word: Word) -> Reading | None:
    if t.low[i] == "past" and t.low[i - 1] in _PAST_HOUR:
        return read_past_hour(t, i, floor)
    return read_past_or_future(t, i, floor, word)


_PAST_HOUR = frozenset({"half", "five", "ten", "twenty"})


def _set(t: Tokens, i: int, floor: int, word: Word) -> Reading | None:
    low = t.low
    if t.upper(i) and t.upper(i + 1):
        return None
    if low[i] == "quarterly" and low[i + 1].isalpha() and low[i + 1] not in ("and", "to", "by", "in", "at", "for"):
        return None
    return Reading(i, i, "value", "adverb", "SET", word.code)


def _middle(t: Tokens, i: int, floor: int, word: Word) -> Reading | None:
    """Read "midweek", "midyear", "midsummer"."""
    if word.kind == "mid":
        return Reading(i, i, "period", "mid unit", unit=word.code, count=0, mod="MID")
    return Reading(i, i, "season", "season", code=word.code, mod="MID")


def _decade(t: Tokens, i: int, floor: int, word: Word) -> Reading | None:
    """Read "the nineties", "the roaring twenties"."""
    low = t.low
    styled = low[i - 1] in ("roaring", "swinging")
    if low[i - 1] not in ("the", "early", "late", "mid", "-") and not styled:
        return None
    first = i - 2 if styled and low[i - 2] == "the" else i - 1 if low[i - 1] == "the" else i
    return Reading(first, i, "value", "decade", value=f"{190 + int(word.code) // 10}") if first > floor else None


def _fiscal(t: Tokens, i: int, floor: int, word: Word) -> Reading | None:
    return read_fiscal_year(t, i, floor)


def _spelled(t: Tokens, i: int, floor: int, word: Word) -> Reading | None:
    return read_spelled_year(t, i)


_READERS = {
    "adjective": _adjective,
    "century": _spelled,
    "clock": read_clock_word,
    "day": _day,
    "daypart": _part_of_day,
    "decade": _decade,
    "fiscal": _fiscal,
    "mid": _middle,
    "midseason": _middle,
    "noun": _noun,
    "part": _part,
    "ref": _ref,
    "season": read_season,
    "set": _set,
    "weak": read_set_phrase,
}
