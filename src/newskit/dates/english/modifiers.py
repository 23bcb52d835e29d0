"""What stands before an expression: "early", "the end of", "more than", "about"."""

from __future__ import annotations

from newskit.dates.reading import Reading
from newskit.dates.tokens import Tokens

_EDGES = {
    "beginning": "START", "start": "START", "outset": "START",
    "half": "", "middle": "MID", "midpoint": "MID", "end": "END", "close": "END", "conclusion": "END",
}  # fmt: skip


_HOURS = {"early": "MO", "late": "NI", "small": "MO", "wee": "MO"}
_HALVES = {"first": "START", "second": "END", "last": "END", "latter": "END", "final": "END"}
_NEAR_WORDS = {"early": "START", "late": "END", "mid": "MID"}
_HYPHENED = {**_NEAR_WORDS, "start": "START", "end": "END", "pre": "BEFORE", "post": "AFTER"}


_MORE = {
    ("more", "than"): "MORE_THAN", ("just", "over"): "MORE_THAN", ("well", "over"): "MORE_THAN",
    ("little", "over"): "MORE_THAN", ("less", "than"): "LESS_THAN", ("fewer", "than"): "LESS_THAN",
    ("just", "under"): "LESS_THAN", ("close", "to"): "LESS_THAN", ("at", "least"): "EQUAL_OR_MORE",
    ("at", "most"): "EQUAL_OR_LESS", ("up", "to"): "EQUAL_OR_LESS",
}  # fmt: skip


_ROUGHLY = {
    "about": "APPROX", "around": "APPROX", "approximately": "APPROX", "roughly": "APPROX", "some": "APPROX",
    "circa": "APPROX", "nearly": "LESS_THAN", "almost": "LESS_THAN", "under": "LESS_THAN", "over": "MORE_THAN",
}  # fmt: skip


_ABOUT = frozenset({"about", "approximately", "around", "circa", "roughly"})


def widen(t: Tokens, reading: Reading, floor: int) -> Reading:
    """Take in what stands before: "early", "the end of", "more than", "about"."""
    low = t.low
    j = reading.first - 1
    if j <= floor:
        return reading
    word = low[j]
    if reading.type == "DURATION" or (reading.op == "shift" and reading.side != "in"):
        return _quantity(t, reading, floor)
    if reading.type not in ("DATE", "TIME") or (reading.op == "value" and reading.rule in ("ref", "recent units")):
        return reading
    if word == "-" and low[j - 1] in _HYPHENED and j - 1 > floor and t.joined(j - 1) and t.joined(j):
        reading.mod, reading.first = _HYPHENED[low[j - 1]], j - 1
        if low[j - 2] == "the" and j - 2 > floor and reading.rule in ("decade", "century"):
            reading.first = j - 2
        return reading
    if word in _NEAR_WORDS:
        reading.mod, reading.first = _NEAR_WORDS[word], j
        if low[j - 1] in ("the", "very") and j - 1 > floor and reading.op in ("value", "season"):
            reading.first = j - 1
        return reading
    if word in ("earlier", "later") and (
        reading.op in ("period", "day", "part", "season") or reading.weekday is not None
    ):
        reading.first = j
        if reading.mod is None:
            reading.mod = "START" if word == "earlier" else "END"
        return reading
    if (
        word in ("in", "on")
        and low[j - 1] in ("earlier", "later", "early", "late")
        and (reading.op in ("period", "date", "day") or reading.rule in ("year", "decade", "century"))
        and j - 1 > floor
    ):
        if reading.op != "date" or reading.weekday is not None or reading.day is None:
            reading.first, reading.mod = j - 1, "START" if low[j - 1].startswith("earl") else "END"
        return reading
    if word == "of" or (word == "the" and low[j - 1] == "of"):
        return _edge(t, reading, floor, j if word == "of" else j - 1)
    if word == "sometime":
        reading.first = j
    elif word in _ABOUT and ((reading.op == "date" and (reading.day or reading.clock)) or reading.op == "clock"):
        reading.first, reading.mod = j, reading.mod or "APPROX"
    return reading


def _edge(t: Tokens, reading: Reading, floor: int, of: int) -> Reading:
    """Read "the end of", "the early part of", "the first days of" before a period."""
    low, j = t.low, of - 1
    if j <= floor:
        return reading
    mod = _EDGES.get(low[j])
    if low[j] == "hours" and low[j - 1] in _HOURS and reading.op == "date" and not reading.part and j - 1 > floor:
        if reading.clock:
            return reading
        reading.part = _HOURS[low[j - 1]]  # "the early hours of Wednesday"
        reading.first = j - 2 if low[j - 2] == "the" and j - 2 > floor else j - 1
        return reading
    if mod is None:
        if (
            low[j] in ("part", "days", "stages", "months", "weeks")
            and low[j - 1] in ("early", "late", "latter", "opening", "closing", "first", "last", "final")
            and j - 1 > floor
        ):
            mod = "START" if low[j - 1] in ("early", "opening", "first") else "END"
            j -= 1
        else:
            if low[j] == "month" and low[j - 1] == "the" and reading.month and j - 1 > floor:
                reading.first = j - 1
            return reading
    if low[j] == "half":  # "the second half of the 1990s"; "the first half of 2025" is read as a half-year
        if low[j - 1] not in _HALVES or j - 1 <= floor or reading.rule == "year":
            return reading
        mod, j = _HALVES[low[j - 1]], j - 1
    first = j
    if low[j - 1] in ("very", "the") and j - 1 > floor:
        first = j - 1
        if low[j - 1] == "very" and low[j - 2] == "the" and j - 2 > floor:
            first = j - 2
    reading.first, reading.mod = first, mod
    if reading.rule == "the unit":
        reading.ref = "dct"
    return reading


def _quantity(t: Tokens, reading: Reading, floor: int) -> Reading:
    """Read "more than", "nearly", "at least" before a length of time."""
    low, j = t.low, reading.first - 1
    pair = (low[j - 1], low[j])
    mod = _MORE.get(pair) if j - 1 > floor else None
    if mod is not None:
        first = j - 1
        if (pair == ("more", "than") and low[j - 2] == "no") or (pair == ("less", "than") and low[j - 2] == "no"):
            first, mod = j - 2, "EQUAL_OR_LESS" if low[j - 1] == "more" else "EQUAL_OR_MORE"
        if pair == ("little", "over") and low[j - 2] == "a":
            first = j - 2
        reading.first, reading.mod = first, mod
        return reading
    mod = _ROUGHLY.get(low[j])
    if mod is None or low[reading.first] == "the":
        return reading
    if low[j] in ("some", "around") and reading.rule not in ("duration", "n units ago"):
        return reading
    if low[j] == "over" and (reading.rule != "duration" or low[j - 1] not in t.lex.sets["before over"]):
        return reading  # "over three years" is mostly "during"
    reading.first, reading.mod = j, mod
    return reading
