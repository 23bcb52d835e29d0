"""Clock times: "5 p.m. EST", "14h30", "0630 GMT", "between 2 and 3 p.m."."""

from __future__ import annotations

from newskit.dates.reading import Reading, Sibling
from newskit.dates.tokens import Tokens

_LAST_HOUR, _LAST_MINUTE = 24, 59
_LONGEST_ZONE = 4
PM = ("pm", "p.m.", "p.m")
AM = ("am", "a.m.", "a.m")


def read_clock(t: Tokens, i: int, floor: int) -> Reading | None:
    """Read the clock time that token *i* begins, with its zone."""
    low, word = t.low, t.low[i]
    parsed = _hours(word)
    if parsed is None:
        return None
    hour, minute, second, exact = parsed
    last, half = i, low[i + 1]
    if half in PM or half in AM:
        if hour > 12:
            return None
        hour = hour % 12 + (12 if half in PM else 0)
        last = i + 1
    elif half == "o'clock" or (half == "hours" and exact and "h" not in word):
        last = i + 1
    elif half == "in" and low[i + 2] == "the" and low[i + 3] in ("morning", "afternoon", "evening") and not exact:
        hour = hour % 12 + (0 if low[i + 3] == "morning" else 12)
        last = i + 3
    elif not exact:
        return None
    zone, after = read_zone(t, last)
    if exact and last == i and not zone and not _clock_context(t, i):
        return None
    clock = f"{hour:02d}:{minute:02d}" + (f":{second:02d}" if second is not None else "")
    if (
        half == "o'clock"
        and low[last + 1] == "in"
        and low[last + 2] == "the"
        and low[last + 3] in ("morning", "afternoon", "evening")
    ):
        if low[last + 3] != "morning" and hour < 12:
            clock = f"{hour + 12:02d}:{minute:02d}"
        after = last + 3
    reading = Reading(i, after, "clock", "clock", "TIME", clock=clock, zone=zone)
    if half in PM or half in AM:
        reading.siblings = _hour_before(t, i, floor, hour)
    return reading


def _hour_before(t: Tokens, i: int, floor: int, hour: int) -> tuple[Sibling, ...]:
    """Read the 2 of "between 2 and 3 p.m." and the 9:30 of "9:30-11 a.m.": what shares the half of the day behind."""
    low, join = t.low, t.low[i - 1]
    if i - 2 <= floor or join not in _HOUR_JOINS or not low[i - 2][:1].isdecimal() or len(low[i - 2]) > 5:
        return ()
    if join in ("and", "or") and low[i - 3] not in t.lex.sets["before a clock"]:
        return ()
    parsed = _hours(low[i - 2])
    if parsed is None or parsed[0] > 12 or low[i - 3] in ("$", "£", "€", ".", ":", "/"):
        return ()
    earlier = parsed[0] % 12 + (12 if hour >= 12 else 0)
    if earlier > hour:  # "11 to 2 p.m." begins in the morning
        earlier -= 12
    return (Sibling(i - 2, i - 2, 11, f"{earlier % 24:02d}:{parsed[1]:02d}"),)


_HOUR_JOINS = frozenset({"and", "or", "to", "-", "–", "—", "until", "till"})


def _hours(word: str) -> tuple[int, int, int | None, bool] | None:
    if len(word) == 4 and word.isdecimal():
        word = f"{word[:2]}:{word[2:]}"
    parts = word.replace("h", ":").replace(".", ":").split(":")
    if not all(part.isdecimal() for part in parts) or len(parts) > 3 or len(parts[0]) > 2:
        return None
    hour, minute = int(parts[0]), int(parts[1]) if len(parts) > 1 else 0
    second = int(parts[2]) if len(parts) > 2 else None
    if hour > _LAST_HOUR or minute > _LAST_MINUTE or (second or 0) > _LAST_MINUTE:
        return None
    return hour, minute, second, len(parts) > 1


def read_zone(t: Tokens, last: int) -> tuple[str, int]:
    """Read a zone behind a clock time: "EST", "(GMT)", "local time"."""
    low, j = t.low, last + 1
    bracket = low[j] == "("
    if bracket:
        j += 1
    if 0 < j < t.size and len(low[j]) <= _LONGEST_ZONE:
        raw = t.text[t.start[j] : t.end(j)]
        if raw in t.lex.zones:
            end = j + 1 if bracket and low[j + 1] == ")" else j
            if low[end + 1] == "time":
                end += 1
            return raw, end
    if low[j] == "local" and low[j + 1] == "time" and not bracket:
        return "", j + 1
    zone = _AMERICAN.get(low[j]) if t.upper(j) or low[j + 1] in ("time", "standard", "daylight") else None
    if zone is not None:
        if low[j + 1] in ("standard", "daylight"):
            return zone, j + 2 if low[j + 2] == "time" else j + 1
        return zone, j + 1 if low[j + 1] == "time" else j
    if t.upper(j) and not bracket:  # "18:00 Kyiv time", "9 a.m. New York time"
        last_word = j if low[j + 1] == "time" else j + 1
        if low[last_word + 1] == "time" and t.upper(last_word):
            name = t.text[t.start[j] : t.end(last_word)]
            return name if name in t.lex.zones else "", last_word + 1
    return "", last


_AMERICAN = {"eastern": "ET", "central": "CT", "pacific": "PT", "mountain": "MT"}


def _clock_context(t: Tokens, i: int) -> bool:
    """Whether "10:35" alone is a time: scores, verses and ratios look the same."""
    low = t.low
    if "h" in low[i]:
        return low[i - 1] in t.lex.sets["before a clock"]
    if low[i - 1] in t.lex.sets["before a clock"] - {"to", "of", "and"} or (low[i + 1] == "on" and low[i - 1] != "won"):
        return True
    following = t.word(i + 1)
    return following is not None and following.kind in ("weekday", "day") and t.upper(i + 1)
