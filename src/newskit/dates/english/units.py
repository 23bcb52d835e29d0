"""Expressions around a unit of time: "last year", "three months ago", "the third quarter", "every two weeks"."""

from __future__ import annotations

from newskit.dates.english.calendar import read_year_left, read_year_right
from newskit.dates.english.names import of_a_person
from newskit.dates.english.numbers import number_before
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
_SIDE_WORDS = LAST | NEXT | THIS | frozenset({"the", "that"})
_TIMES = frozenset({"once", "twice", "times"})


def read_unit(t: Tokens, i: int, floor: int, word: Word) -> Reading | None:
    """Read the expression whose unit is token *i*, or None if it is none."""
    low = t.low
    before = low[i - 1]
    if low[i + 1] == "-" and t.joined(i) and t.joined(i + 1):
        reading = _hyphened(t, i, floor, word)
        if reading is not None:
            return reading
        if low[i + 2] == "to":
            return None
    if low[i + 1] == "'s" and low[i + 2] == "end" and not word.plural and low[i - 1] not in _SIDE_WORDS:
        return Reading(i, i + 2, "period", "period-end", unit=word.code, count=0, mod="END")
    if before == "-" and low[i - 2] == "year":
        return None
    j = i - 1
    hyphen = before == "-" and t.joined(i - 1)
    if hyphen:
        j -= 1
    while j > floor and low[j] in t.lex.sets["between number and unit"] and i - j < 4:
        j -= 1
    ordinal = _ordinal(t, j) if j > floor else None
    if ordinal is not None:
        return _numbered(t, i, j, floor, word, ordinal)
    number = number_before(t, j, floor)
    if number is not None:
        article = low[number[0]] in ("a", "an")
        return _counted(t, i, number, floor, word, article=article and number[1] == 1, hyphen=hyphen)
    return _deictic(t, i, j, floor, word)


def _hyphened(t: Tokens, i: int, floor: int, word: Word) -> Reading | None:
    """Read "year-end", "year-ago", "year-earlier", "day-long", "years-old" at the unit."""
    tail = t.low[i + 2]
    first = i
    if tail in ("ago", "earlier"):
        if t.low[i - 1] == "-" or (number_before(t, i - 1, floor) is not None and t.low[i - 1] not in ("a", "an")):
            return None
        last = i + 2
        after, following = t.low[i + 3], t.word(i + 3)
        if _ordinal(t, i + 3) is not None and t.low[i + 4] in ("quarter", "half"):
            return Reading(
                _article(t, first, floor),
                i + 4,
                t.low[i + 4],
                "year-ago quarter",
                number=_ordinal(t, i + 3),
                year_shift=-1,
            )
        if following is not None and following.kind == "unit" and after in ("quarter", "period", "half"):
            last = i + 3
            first = _article(t, first, floor)
        return Reading(
            first,
            last,
            "shift",
            "year-ago" if last > i + 2 else "year-earlier",
            unit=word.code,
            count=-float(word.factor),
            ref="dct",
            side="same quarter",
        )
    if tail == "end" and word.code in ("Y", "M", "Q", "W", "DE"):
        return Reading(first, i + 2, "period", "period-end", unit=word.code, count=0, mod="END")
    if tail in ("long", "old"):
        if t.low[i - 1] == "-" or (number_before(t, i - 1, floor) is not None and t.low[i - 1] not in ("a", "an")):
            return None
        if tail == "old" and of_a_person(t, i + 2):
            return None
        amount = VAGUE if word.plural else 1
        return Reading(first, i + 2, "value", "unit-long", "DURATION", duration(amount, word.code, word.factor))
    return None


def _counted(
    t: Tokens, i: int, number: tuple[int, float, bool], floor: int, word: Word, *, article: bool, hyphen: bool
) -> Reading | None:
    """Read what stands around "three years": ago, last, every, in, more than."""
    low = t.low
    first, amount, rough = number
    if word.code == "X" or (low[i] == "second" and article) or low[i] in ("half", "halves"):
        return None
    if word.code == "Q" and word.plural and (hyphen or low[i + 1] == "of"):  # three-quarters of
        return None
    last = i
    value = duration(amount, word.code, word.factor)
    if low[i + 1] == "and" and low[i + 2] in ("a", "one") and low[i + 3] == "half" and amount == 1:
        value, last, amount = duration(amount + 0.5, word.code, word.factor), i + 3, 1.5
    if low[i + 1] == "-" and low[i + 2] in ("old", "olds", "long"):
        if low[i + 2] != "long" and of_a_person(t, i + 2):
            return None
        return Reading(first, i + 2, "value", "age", "DURATION", value)
    if low[i + 1] in ("old", "olds"):
        return None
    if (
        low[first] == "one"
        and word.code == "D"
        and low[first - 1] in ("", ".", "\n\n")
        and low[i + 1].isalpha()
        and low[i + 1] not in t.lex.sets["after one day"]
    ):
        return Reading(first, i, "value", "one day", value="FUTURE_REF")
    if low[first] == "one" and word.code == "D" and t.lex.cues.get(low[first - 1]) in ("modal", "infinitive"):
        return Reading(first, i, "value", "one day", value="FUTURE_REF")
    if low[last + 1] == "or" and low[last + 2] in ("so", "more", "two", "less") and low[i + 3] != word.code:
        rough = rough or low[last + 2] in ("so", "two")
        if low[last + 2] == "so":
            last += 2
    reading = Reading(
        first, last, "value", "duration", "DURATION", value, mod="APPROX" if rough and amount != VAGUE else None
    )
    reading.unit, reading.count = word.code, amount if amount == VAGUE else amount * word.factor
    previous = low[first - 1]
    if hyphen:
        if low[i + 1] in ("period", "span", "stretch") and low[first - 1] == "a" and first - 1 > floor:
            reading.first, reading.last = first - 1, i + 1
        return reading
    shifted = _shifted(t, reading, floor)
    if shifted is not None:
        return shifted
    if (
        previous in LAST
        or previous in NEXT
        or (previous in FROM_MENTION and previous != "same")
        or previous in ("first", "final", "recent", "opening", "these", "those")
    ):
        start = first - 1
        if (
            low[start - 1] in ("the", "these", "those", "his", "her", "its", "their", "this")
            and start - 1 > floor
            and low[start - 1] == "the"
        ):
            start -= 1
        reading.first = start
        reading.rule = f"{previous} n units"
        if low[start - 2 : start] == ["each", "of"] or low[start - 2 : start] == ["every", "of"]:
            reading.rule = "each of n units"
        return reading
    if previous in EVERY:
        return Reading(first - 1, last, "value", "every n units", "SET", value)
    if article:
        if low[first - 1] in ("hours", "days", "weeks", "months"):  # 24 hours a day
            return None
        return _one(t, reading, floor, word)
    if previous == "the" and first - 1 > floor:
        reading.first = first - 1
    if low[last + 1] == "a" and t.words.get(low[last + 2]) is not None and t.words[low[last + 2]].kind == "unit":
        pass
    return reading


def _one(t: Tokens, reading: Reading, floor: int, word: Word) -> Reading | None:
    """Read "a year": a set ("twice a year"), a length ("within a year"), or nothing."""
    low, first = t.low, reading.first
    previous = low[first - 1]
    if low[first] in ("a", "an"):
        if (
            previous in _TIMES
            or previous[:1].isdigit()
            or previous in ("percent", "%", "cents", "million", "billion", "dollars")
        ):
            return Reading(first, reading.last, "value", "times a unit", "SET", reading.value)
        if previous in t.lex.sets["before one unit"] or reading.rule != "duration" or reading.mod or previous == "half":
            return reading
        if (
            previous.endswith("s")
            and len(previous) > 3
            and previous.isalpha()
            and previous not in ("was", "has", "this", "as", "is")
        ):
            near = " ".join(low[max(floor + 1, first - 6) : first])
            if any(character.isdigit() for character in near) or any(w in near.split() for w in t.lex.sets["counts"]):
                return Reading(first, reading.last, "value", "times a unit", "SET", reading.value)
        if low[reading.last + 1] in (".", ",", ";", ")", "\n") or low[reading.last + 1] in (
            "after",
            "before",
            "from",
            "or",
            "and",
        ):
            return reading
        return None
    return reading


def _shifted(t: Tokens, reading: Reading, floor: int) -> Reading | None:
    """Read "ago", "earlier", "later", "from now" behind a length, and "in" before it."""
    low, last, first = t.low, reading.last, reading.first
    following = low[last + 1]
    side = ""
    if low[last + 1] == "or" and low[last + 2] == "so" and low[last + 3] == "ago":
        last, following = last + 2, "ago"
        reading.mod = "APPROX"
    if following in ("ago", "back"):
        if following == "back" and low[last + 2] not in (",", ".", ";", ""):
            return None
        sign, ref, last, rule = -1, "dct", last + 1, "n units ago"
    elif following in ("earlier", "previously", "prior", "beforehand", "sooner") and low[last + 2] != "than":
        if following == "prior" and low[last + 2] == "to":
            return None
        sign, ref, last, rule = -1, "mention", last + 1, "n units earlier"
    elif following == "before" and (
        low[last + 2] in (",", ".", ";", ")", "", "\n") or low[last + 2] in ("and", "but", "when")
    ):
        sign, ref, last, rule = -1, "mention", last + 1, "n units earlier"
    elif following in ("later", "afterward", "afterwards", "thereafter") or (
        following == "after" and low[last + 2] in (",", ".", ";")
    ):
        sign, ref, last, rule = 1, "mention", last + 1, "n units later"
    elif following == "from" and low[last + 2] in ("now", "today"):
        sign, ref, last, rule = 1, "dct", last + 2, "n units from now"
    elif following in ("hence", "ahead") and low[last + 2] != "of":
        sign, ref, last, rule = 1, "dct", last + 1, "n units from now"
        if following == "ahead":
            return None
    elif following in ("after", "from", "before", "prior", "following"):
        return _around_date(t, reading, -1 if following in ("before", "prior") else 1)
    else:
        return _in_units(t, reading, floor)
    if reading.count is None:
        return None
    if rule == "n units ago" and low[last + 1] == "today":
        last, side = last + 1, "today"
    if low[first - 1] == "just" and sign == 1:
        side = "just"
    return Reading(
        first, last, "shift", rule, unit=reading.unit, count=VAGUE if reading.count == VAGUE else sign * reading.count, ref=ref,
        mod=reading.mod, number=sign, side=side,
    )  # fmt: skip


def _around_date(t: Tokens, reading: Reading, sign: int) -> Reading | None:
    """Read "two days before Christmas", "a week from Monday": the date is read by the caller."""
    reading.other = "after" if sign > 0 else "before"
    return None


def _in_units(t: Tokens, reading: Reading, floor: int) -> Reading | None:
    """Read "in 11 days", "in just 11 days" as a day ahead; the clause decides later whether it is one."""
    low, first = t.low, reading.first
    j = first - 1
    adverb = low[j] in (
        "just",
        "only",
        "about",
        "around",
        "roughly",
        "approximately",
        "barely",
        "exactly",
        "another",
        "under",
        "less",
        "some",
        "almost",
        "nearly",
        "than",
    )
    while (
        low[j]
        in (
            "just",
            "only",
            "about",
            "around",
            "roughly",
            "approximately",
            "barely",
            "exactly",
            "some",
            "almost",
            "nearly",
            "another",
        )
        and first - j < 4
    ):
        j -= 1
    if low[j] != "in" or j <= floor or reading.count in (None, VAGUE):
        return None
    if (
        low[j - 1] in t.lex.sets["before no day ahead"]
        or low[j - 2] in t.lex.sets["before no day ahead"]
        or low[j - 3] in ("first", "time")
    ):
        return None
    start = first
    if adverb and low[first - 1] in ("just", "only"):
        start = first - 1
    return Reading(
        start, reading.last, "shift", "in n units", unit=reading.unit, count=reading.count, ref="dct", mod=reading.mod,
        number=1, side="in", other=reading.value,
    )  # fmt: skip


def _ordinal(t: Tokens, j: int) -> int | None:
    word = t.low[j]
    if word[:1].isdigit():
        return (
            int(word[:-2]) if word[-2:] in ("st", "nd", "rd", "th") and word[:-2].isdigit() and len(word) < 6 else None
        )
    if word == "last" and t.low[j + 1] == "half":
        return 2
    if word == "last" and t.low[j + 2] == "of" and t.low[j + 1] in ("day", "week", "weekend", "quarter"):
        return -1
    entry = t.lex.numbers.get(word)
    return int(entry[1]) if entry is not None and entry[0] == "ordinal" and entry[1] is not None else None


def _article(t: Tokens, first: int, floor: int) -> int:
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


def _numbered(t: Tokens, i: int, j: int, floor: int, word: Word, number: int) -> Reading | None:
    """Read "third quarter", "the first half of 1990", "20th century", "first week of May", "second day"."""
    low = t.low
    unit = word.code
    first = j
    if low[j - 1] in ("fiscal", "its", "early", "late") and low[j - 1] == "fiscal":
        first = j - 1
    if unit == "Q":
        if number == -1 and low[i + 1] == "of":
            number = 4
        if word.plural or not 1 <= number <= 4:
            return None
        reading = Reading(first, i, "quarter", "quarter", number=number)
    elif unit == "HY" and low[i] == "half":
        if not 1 <= number <= 2 or (
            low[i + 1] in ("of",)
            and t.word(i + 2) is None
            and not low[i + 2][:2].isdigit()
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
        return Reading(_article(t, first, floor), i, "value", "century", value=f"{number - 1:02d}")
    elif unit in ("D", "W", "WE", "M", "DE") and low[i + 1] == "of" and not word.plural:
        return Reading(_article(t, first, floor), i, "nth", "nth unit of", unit=unit, number=number)
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
        reading.first = _article(t, reading.first, floor)
    return reading


def _deictic(t: Tokens, i: int, j: int, floor: int, word: Word) -> Reading | None:
    """Read "last year", "the coming weeks", "that same day", "every month", "the year"."""
    low = t.low
    side = low[j] if j > floor else ""
    unit, factor = word.code, word.factor
    if side in ("alone", ""):
        side = ""
    if low[i] in ("half", "second", "seconds", "min", "minute") and side not in EVERY:
        return None
    if side in EVERY or side == "per":
        if word.plural:
            return None
        if side == "per":
            return Reading(j + 1, i, "value", "every unit", "SET", duration(1, unit, factor))
        if low[i] == "night":
            return Reading(j, i, "value", "every unit", "SET", "XXXX-XX-XXTNI")
        return Reading(j, i, "value", "every unit", "SET", duration(1, unit, factor))
    if side == "other" and low[j - 1] in EVERY:
        return Reading(j - 1, i, "value", "every unit", "SET", duration(2, unit, factor))
    if side == "other" and low[j - 1] == "the" and low[i] in ("day", "week"):
        return Reading(j - 1, i, "value", "the other day", value="PAST_REF")
    if low[i] == "night":
        return None
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
        if unit == "D" and low[first] not in ("this",):
            return None
    elif side in FROM_MENTION:
        count, ref = FROM_MENTION[side], "mention"
    elif side in ("latest", "most-recent"):
        count, ref = 0, "quarter" if unit == "Q" else "dct"
    elif side == "that":
        count, ref = 0, "mention"
        if unit in ("Q", "HY", "CE", "WE") and low[i] == "half":
            return None
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
    elif unit == "Y" and low[i + 1].isdigit() and len(low[i + 1]) == 4:
        return Reading(i, i + 1, "value", "the year n", value=low[i + 1])
    else:
        return None
    if unit in ("H", "MI", "S"):
        if side in LAST or side in NEXT:
            return Reading(first, i, "value", "past unit", "DURATION", duration(1, unit))
        return None
    rule = {1: "next unit", 0: "this unit", -1: "last unit"}[count]
    if low[first] == "the" and unit == "D" and side in ("last",):
        return None
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
        and (side not in ("of",) or t.low[i - 2] in ("couple", "number", "matter"))
    ):
        return Reading(i, i, "value", "bare units", "DURATION", vague)
    if t.low[i] == "weekends" and side in ("on", "at", "over"):
        return Reading(i, i, "value", "weekends", "SET", "XXXX-WXX-WE")
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


def _the_unit(t: Tokens, i: int, j: int, word: Word) -> Reading | None:
    """Read "the year", "the week", "the quarter", "the weekend": the one talked about."""
    low, unit = t.low, word.code
    following = low[i + 1]
    if unit == "Y" and following.isdigit() and len(following) == 4:
        return Reading(j, i + 1, "value", "the year n", value=following)
    if unit == "Y" and following == "two" and low[i + 2] == "thousand":
        return Reading(j, i + 2, "value", "the year n", value="2000")
    if unit == "W" and following in ("of", "ending", "ended", "beginning", "starting"):
        return Reading(j, i + 1, "week of", "week of", unit="W", side=following)
    if following == "of" and unit not in ("D",):
        return None
    if unit == "WE":
        return Reading(j, i, "period", "the weekend", unit="WE", count=0, ref="weekend")
    if unit == "Q":
        if low[i + 1] in ("a", "one") and low[i + 2] == "year" and low[i + 3] in ("ago", "earlier", "before"):
            return Reading(j, i + 3, "shift", "year-ago", unit="Y", count=-1.0, side="same quarter")
        return Reading(j, i, "period", "the quarter", unit="Q", count=0, ref="quarter")
    if unit == "D":
        if following in ("before", "after") and low[i + 2] in (",", ".", ";"):
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
