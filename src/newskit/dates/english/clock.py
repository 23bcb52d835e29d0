"""Clock times and parts of the day: "5 p.m. EST", "14h30", "this morning", "noon"."""

from __future__ import annotations

from newskit.dates.lexicon import Word
from newskit.dates.reading import Reading, Sibling
from newskit.dates.tokens import Tokens

_LAST_HOUR, _LAST_MINUTE = 24, 59
_LONGEST_ZONE = 4
_PM = ("pm", "p.m.", "p.m")
_AM = ("am", "a.m.", "a.m")


def read_clock(t: Tokens, i: int, floor: int) -> Reading | None:
    """Read the clock time that token *i* begins, with its zone."""
    low, word = t.low, t.low[i]
    parsed = _hours(word)
    if parsed is None:
        return None
    hour, minute, second, exact = parsed
    last, half = i, low[i + 1]
    if half in _PM or half in _AM:
        if hour > 12:
            return None
        hour = hour % 12 + (12 if half in _PM else 0)
        last = i + 1
    elif half == "o'clock" or (half == "hours" and exact and "h" not in word):
        last = i + 1
    elif half == "in" and low[i + 2] == "the" and low[i + 3] in ("morning", "afternoon", "evening") and not exact:
        hour = hour % 12 + (0 if low[i + 3] == "morning" else 12)
        last = i + 3
    elif not exact:
        return None
    zone, after = _zone(t, last)
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
    if half in _PM or half in _AM:
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


def _zone(t: Tokens, last: int) -> tuple[str, int]:
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


def read_past_hour(t: Tokens, i: int, floor: int) -> Reading | None:
    """Read "half past six", "quarter to nine", "ten past five" at "past" or "quarter"."""
    low = t.low
    j = i if low[i] == "past" else i + 1  # where "past" or "to" stands
    minutes = 15 if low[i] == "quarter" else _MINUTES.get(low[i - 1], 0)
    if low[i] == "past" and low[i - 1] == "quarter":
        minutes = 15
    kind, hour = t.lex.numbers.get(low[j + 1], ("", None))
    hour = hour if kind == "cardinal" else None
    if low[j + 1].isdecimal() and len(low[j + 1]) < 3:
        hour = float(low[j + 1])
    following = t.word(j + 2)
    noun = low[j + 2].isalpha() and following is None and low[j + 2] not in t.lex.sets["after a clock"]
    if not minutes or not hour or not 1 <= hour <= 12 or noun or (following is not None and following.kind == "unit"):
        return None
    clock = int(hour) * 60 + (minutes if low[j] == "past" else -minutes)
    first = i if low[i] == "quarter" else i - 1
    if low[first - 1] == "a" and first - 1 > floor:
        first -= 1
    last, half = j + 1, low[j + 2]
    if half in _PM or half in _AM:
        clock, last = clock % 720 + (720 if half in _PM else 0), j + 2
    return (
        Reading(first, last, "clock", "clock", "TIME", clock=f"{clock // 60:02d}:{clock % 60:02d}")
        if first > floor
        else None
    )


_MINUTES = {"half": 30, "five": 5, "ten": 10, "twenty": 20}


def read_clock_word(t: Tokens, i: int, floor: int, word: Word) -> Reading | None:
    """Read "noon", "midnight", "8 o'clock"."""
    low = t.low
    if low[i] == "o'clock":
        number = t.lex.numbers.get(low[i - 1]) or (
            ("cardinal", float(low[i - 1])) if low[i - 1].isdecimal() and len(low[i - 1]) < 3 else None
        )
        if number is None or number[0] != "cardinal" or not number[1] or number[1] > 12 or i - 1 <= floor:
            return None
        hour, last = int(number[1]), i
        if low[i + 1] == "in" and low[i + 2] == "the" and low[i + 3] in ("afternoon", "evening", "morning"):
            hour, last = hour + (12 if low[i + 3] != "morning" else 0), i + 3
        return Reading(i - 1, last, "clock", "clock", "TIME", clock=f"{hour:02d}:00")
    if low[i + 1] == "-" or low[i - 1] == "high" or (t.upper(i) and t.upper(i + 1) and t.word(i + 1) is None):
        return None
    zone, last = _zone(t, i)
    if low[i] != "midnight" and low[i - 1] == "12" and i - 1 > floor:
        return Reading(i - 1, last, "clock", "noon", "TIME", clock=word.code, zone=zone)
    return Reading(i, last, "clock", "noon", "TIME", clock=word.code, zone=zone)


def read_part(t: Tokens, i: int, floor: int, word: Word) -> Reading | None:
    """Read a part of the day that no weekday stands before: "this morning", "the night of May 3"."""
    low = t.low
    side = low[i - 1] if i - 1 > floor else ""
    reading = Reading(i, i, "part", "part of day", "TIME", part=word.code)
    if word.plural:
        if side == "every" or low[i - 1] not in ("", "on"):
            return None
        return Reading(i, i, "value", "every part of day", "SET", f"XXXX-XX-XXT{word.code}")
    if low[i - 1] == "-" and t.joined(i - 1) and low[i - 2] == "mid":
        reading.first, reading.mod, side = i - 2, "MID", low[i - 3]
        if side in ("the", "this") and i - 3 > floor:
            reading.first = i - 3
        return reading if side in ("this", "by", "in", "at", "the", "until", "since", "on") else None
    if side == "mid":
        reading.first, reading.mod = i - 1, "MID"
        return reading
    if side == "this":
        reading.first, reading.rule, reading.count = i - 1, "this part of day", 0
        return reading
    if side == "last" and low[i] == "night":
        reading.first, reading.count, reading.rule = i - 1, -1, "last night"
        return reading
    if side == "the" and low[i + 1] == "before" and (low[i + 2] == "last" or low[i + 2] in (".", ",", ";")):
        reading.first, reading.last, reading.count = i - 1, i + 1, -1
        reading.ref = "mention"
        if low[i + 2] == "last":  # "the night before last"
            reading.last, reading.count, reading.ref = i + 2, -2, "dct"
        return reading
    if side in ("every", "each"):
        return Reading(i - 1, i, "value", "every part of day", "SET", f"XXXX-XX-XXT{word.code}")
    if side in ("next", "following", "previous", "preceding", "same"):
        if low[i - 2] != "the" and side != "next":
            return None
        reading.first = i - 2 if low[i - 2] == "the" else i - 1
        reading.ref, reading.count = "mention", {"previous": -1, "preceding": -1, "same": 0}.get(side, 1)
        return reading
    if side == "that":
        reading.first, reading.ref, reading.count = i - 1, "mention", 0
        return reading
    if side in ("early", "late") and low[i - 2] == "the" and low[i - 3] in ("in", "during", "until", "by"):
        reading.first, reading.mod, reading.ref, reading.count = i - 2, "START" if side == "early" else "END", "day", 0
        return reading
    hour = t.lex.numbers.get(low[i - 3], ("", None))[1] if not low[i - 3].isdecimal() else float(low[i - 3])
    if (
        side == "the"
        and low[i - 2] == "in"
        and hour
        and 1 <= hour <= 12
        and i - 3 > floor
        and hour == int(hour)
        and low[i - 4] != "-"
    ):
        late = 12 if word.code in ("AF", "EV") and hour < 12 else 0
        return Reading(i - 3, i, "clock", "clock", "TIME", clock=f"{int(hour) + late:02d}:00")
    if side == "the" and (
        low[i - 2] in ("in", "during", "on", "later", "earlier", "until", "by", "through", "into", "of")
        or low[i + 1] == "of"
    ):
        idle = low[i + 1] == "of" and (t.word(i + 2) is None or low[i + 2] == "time")
        if (idle or low[i] in ("dusk", "daytime")) and not low[i + 2].isdecimal():
            return None
        if low[i - 2] in ("of", "into") and low[i + 1] != "of":
            return None
        reading.first, reading.ref, reading.count = i - 1, "day", 0
        return reading
    if side in t.lex.sets["before a part of day"] and low[i] in t.lex.sets["parts after a preposition"]:
        if side == "at" and word.code == "EV" and low[i] != "dusk":
            return None
        reading.ref, reading.count = "day", 0
        return reading
    return None
