"""Hours as they are spoken, and parts of the day: "half past six", "noon", "this morning", "8 tonight"."""

from __future__ import annotations

from newskit.dates.english.clock import AM, PM, read_zone
from newskit.dates.lexicon import Word
from newskit.dates.reading import Reading
from newskit.dates.tokens import Tokens


def hour_behind_part(t: Tokens, reading: Reading) -> None:
    """Take in the hour behind a day and its part: "Thursday morning at 10"."""
    low, last = t.low, reading.last
    sharp = low[last + 3] == "o'clock"
    hour = _hour(t, last + 2) if low[last + 1] == "at" and (sharp or not low[last + 3][:1].isalnum()) else 0
    if hour:
        late = reading.part != "MO" and hour < 12
        reading.clock, reading.part, reading.last = f"{hour + 12 * late:02d}:00", "", last + 2 + sharp


def hour_beside(t: Tokens, reading: Reading, floor: int) -> Reading:
    """Take in the hour beside "tonight" and "this morning": "at 8 tonight", "this evening at 7"."""
    low, first, last = t.low, reading.first, reading.last
    if low[first - 2] in ("at", "around", "about", "by", "until") and first - 1 > floor and _hour(t, first - 1):
        hour, start, end = _hour(t, first - 1), first - 1, last
    elif low[last + 1] == "at" and _hour(t, last + 2) and not low[last + 3][:1].isalnum():
        hour, start, end = _hour(t, last + 2), first, last + 2
    else:
        return reading
    if reading.part != "MO" and hour < 12:
        hour += 12
    day = Reading(first, last, "day", "today", count=reading.count or 0)
    return Reading(start, end, "clock", "clock", "TIME", clock=f"{hour:02d}:00", base=day)


def _hour(t: Tokens, j: int) -> int:
    """Return the hour on a clock's face that token *j* names in digits or in a word, 0 if none."""
    kind, number = t.lex.numbers.get(t.low[j], ("", None))
    if t.low[j].isdecimal() and len(t.low[j]) < 3:
        kind, number = "cardinal", float(t.low[j])
    return int(number) if kind == "cardinal" and number is not None and 1 <= number <= 12 else 0


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
    if half in PM or half in AM:
        clock, last = clock % 720 + (720 if half in PM else 0), j + 2
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
    if (
        (low[i + 1] == "-" and not low[i + 2][:1].isdecimal())
        or low[i - 1] == "high"
        or (t.upper(i) and t.upper(i + 1) and t.word(i + 1) is None)
    ):
        return None
    zone, last = read_zone(t, i)
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
    if side == "last" and low[i] in ("night", "evening"):
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
    from_day = side == "from" and low[i + 1] in (
        "on",
        "until",
        "till",
    )  # "from dusk on Sunday", not "from dawn to dusk"
    if (from_day or side in t.lex.sets["before a part of day"]) and low[i] in t.lex.sets["parts after a preposition"]:
        if side == "at" and word.code == "EV" and low[i] != "dusk":
            return None
        reading.ref, reading.count = "day", 0
        return reading
    return None
