"""Units with a number ("three months ago", "in just 11 days", "two-day"), and which reader a unit needs."""

from __future__ import annotations

from newskit.dates.english.lengths import take_in_the_rest
from newskit.dates.english.names import of_a_person
from newskit.dates.english.numbers import number_before
from newskit.dates.english.periods import (
    EVERY,
    FROM_MENTION,
    LAST,
    NEXT,
    THIS,
    ordinal_number,
    read_deictic,
    read_numbered,
    with_article,
)
from newskit.dates.lexicon import Word
from newskit.dates.reading import Reading
from newskit.dates.tokens import Tokens
from newskit.dates.values import VAGUE, duration

_FEW = 10
_SIDE_WORDS = LAST | NEXT | THIS | frozenset({"the", "that"})


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
    if low[i + 1] == "end" and word.code in ("Y", "M") and not word.plural:
        if before in t.lex.sets["before a year end"]:
            return Reading(i - 1 if before == "the" else i, i + 1, "period", "period-end", unit=word.code, mod="END")
        return None
    if before == "of" and low[i - 2] == "end" and word.code in ("Y", "M", "W") and not word.plural and i - 2 > floor:
        first = i - 3 if low[i - 3] == "the" and i - 3 > floor else i - 2  # "by end of year"
        return Reading(first, i, "period", "period-end", unit=word.code, count=0, mod="END")
    if before == "-" and low[i - 2] == "mid" and word.code in ("W", "M", "Y") and t.joined(i - 1):
        return Reading(i - 2, i, "period", "mid unit", unit=word.code, count=0, mod="MID")
    if before == "-" and low[i - 2] == "year":
        return None
    j = i - 1
    hyphen = before == "-" and t.joined(i - 1)
    if hyphen:
        j -= 1
    while j > floor and low[j] in t.lex.sets["between number and unit"] and i - j < 4:
        j -= 1
    ordinal = ordinal_number(t, j) if j > floor else None
    if ordinal is not None:
        return read_numbered(t, i, j, floor, word, ordinal)
    number = number_before(t, j, floor)
    if number is not None:
        article = low[number[0]] in ("a", "an")
        return _counted(t, i, number, floor, word, article=article and number[1] == 1, hyphen=hyphen)
    return read_deictic(t, i, j, floor, word)


def _hyphened(t: Tokens, i: int, floor: int, word: Word) -> Reading | None:
    """Read "year-end", "year-ago", "year-earlier", "day-long", "years-old" at the unit."""
    tail = t.low[i + 2]
    first = i
    if tail in ("ago", "earlier"):
        if t.low[i - 1] == "-" or (number_before(t, i - 1, floor) is not None and t.low[i - 1] not in ("a", "an")):
            return None
        last = i + 2
        after, following = t.low[i + 3], t.word(i + 3)
        if ordinal_number(t, i + 3) is not None and t.low[i + 4] in ("quarter", "half"):
            return Reading(
                with_article(t, first, floor),
                i + 4,
                t.low[i + 4],
                "year-ago quarter",
                number=ordinal_number(t, i + 3),
                year_shift=-1,
            )
        if following is not None and following.kind == "unit" and after in ("quarter", "period", "half"):
            last = i + 3
            first = with_article(t, first, floor)
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
    if word.code == "X" or not amount or low[i] in ("half", "halves"):
        return None
    if low[i] == "second" and article and low[i + 1] in (",", ".", ";") and low[i - 2] in t.lex.sets["before one unit"]:
        return Reading(first, i, "value", "duration", "DURATION", "PT1S")
    if low[i] == "second" and (
        article or (amount > 1 and not hyphen and low[i + 1] in ("quarter", "half", "-"))
    ):  # "a second chance", "the 1988 second quarter"
        return None
    century = i + 2 if low[i + 1] == "-" else i + 1
    if low[i] == "quarter" and low[century] == "century" and amount == 1:
        return Reading(first, century, "value", "duration", "DURATION", "P25Y")  # "a quarter-century"
    if word.code == "Q" and word.plural and (hyphen or low[i + 1] == "of"):  # three-quarters of
        return None
    last = i
    if article and low[first - 1] == "of" and low[first - 2] in ("quarter", "quarters") and first - 2 > floor:
        quarters = number_before(t, first - 3, floor)
        if quarters is None or quarters[1] > _FEW:
            return None
        value = duration(quarters[1] / 4, word.code, word.factor)  # "three quarters of an hour"
        return Reading(quarters[0], i, "value", "duration", "DURATION", value)
    value = duration(amount, word.code, word.factor)
    if low[i + 1] == "and" and low[i + 2] in ("a", "one") and low[i + 3] == "half" and amount == 1:
        value, last, amount = duration(amount + 0.5, word.code, word.factor), i + 3, 1.5
    if low[i + 1] == "-" and low[i + 2] in ("old", "olds", "long"):
        if low[i + 2] != "long" and of_a_person(t, i + 2):
            return None
        return Reading(first, i + 2, "value", "age", "DURATION", value)
    if low[i + 1] in ("old", "olds", "older", "younger"):
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
    if last == i and not hyphen and not rough and not article:
        take_in_the_rest(t, reading)
        last = reading.last
    if hyphen:
        if low[i + 1] in ("period", "span", "stretch") and low[first - 1] == "a" and first - 1 > floor:
            reading.first, reading.last = first - 1, i + 1
        return reading
    shifted = _shifted(t, reading, floor)
    if shifted is not None:
        return shifted
    if previous == "last" and t.lex.cues.get(low[first - 2]) in ("modal", "infinitive"):
        return reading  # "will last three months"
    if (
        previous in LAST
        or previous in NEXT
        or (previous in FROM_MENTION and previous != "same")
        or previous in ("first", "final", "recent", "opening", "these", "those")
    ):
        start = first - 1
        if low[start - 1] == "the" and start - 1 > floor:
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
    return reading


def _one(t: Tokens, reading: Reading, floor: int, word: Word) -> Reading | None:
    """Read "a year": a set ("twice a year"), a length ("within a year"), or nothing."""
    low, first = t.low, reading.first
    previous, behind = low[first - 1], low[reading.last + 1]
    if low[first] not in ("a", "an"):
        return reading
    if previous in t.lex.sets["times"] or previous[:1].isdecimal() or _many(t, first, floor):
        return Reading(first, reading.last, "value", "times a unit", "SET", reading.value)
    if previous == "in" and behind in ("when", "that", "where"):
        return None
    if previous in t.lex.sets["before one unit"] or reading.rule != "duration" or reading.mod:
        return reading
    if behind == "on" and reading.unit == "W" and t.upper(reading.last + 2) and _weekday(t, reading.last + 2):
        return reading  # "a week on Tuesday": the caller reads on
    if behind == "on" and low[reading.last + 2] == ",":  # "A year on, the town mourns"
        return reading
    return reading if behind in t.lex.sets["after one unit"] else None


def _weekday(t: Tokens, j: int) -> bool:
    word = t.word(j)
    return word is not None and word.kind == "weekday" and not word.plural


def _many(t: Tokens, first: int, floor: int) -> bool:
    """Whether a counted plural stands before "a year": "fifty thousand cars a year"."""
    word = t.low[first - 1]
    if not (word.endswith("s") and len(word) > 3 and word.isalpha()) or word in t.lex.sets["no plurals"]:
        return False
    near = t.low[max(floor + 1, first - 6) : first]
    return any(w[:1].isdecimal() or w in t.lex.sets["counts"] for w in near)


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
    elif following == "later" and low[last + 2] == "than":
        return None  # "a day later than planned": a length of time
    elif following in ("later", "afterward", "afterwards", "thereafter") or (
        following == "after" and low[last + 2] in (",", ".", ";")
    ):
        sign, ref, last, rule = 1, "mention", last + 1, "n units later"
    elif following == "from" and low[last + 2] in ("now", "today"):
        sign, ref, last, rule = 1, "dct", last + 2, "n units from now"
        side = "today" if low[last] == "today" else ""
    elif following == "today":  # British: "a week today"
        sign, ref, last, rule, side = 1, "dct", last + 1, "n units from now", "today"
    elif following == "hence":
        sign, ref, last, rule = 1, "dct", last + 1, "n units from now"
    elif following in ("after", "from", "before", "prior", "following"):
        return None  # "two days before Christmas": the caller reads on
    else:
        return _in_units(t, reading, floor)
    if reading.count is None:
        return None
    if rule == "n units ago" and low[last + 1] == "today":
        last, side = last + 1, "today"
    if low[first - 1] == "just" and sign == 1:
        side = "just"
    count = VAGUE if reading.count == VAGUE else sign * reading.count
    return Reading(
        first, last, "shift", rule,
        unit=reading.unit, count=count, ref=ref, mod=reading.mod, number=sign, side=side,
    )  # fmt: skip


def _in_units(t: Tokens, reading: Reading, floor: int) -> Reading | None:
    """Read "in 11 days", "in just 11 days" as a day ahead; the clause decides later whether it is one."""
    low, first = t.low, reading.first
    j = first - 1
    while low[j] in t.lex.sets["between in and number"] and first - j < 4:
        j -= 1
    if low[reading.last + 1] in ("when", "that", "where", "of") and low[first] in ("a", "an"):
        return None  # "in a year when"
    if low[j] != "in" or j <= floor or reading.count in (None, VAGUE):
        return None
    if any(_superlative(t, k) for k in range(max(floor + 1, j - 4), j)):
        return None  # "the heaviest rain in 30 years"
    start, last = first, reading.last
    if low[first - 1] in ("just", "only"):
        start = first - 1
    if low[last + 1] in ("'s", "'") and low[last + 2] == "time":  # "in a fortnight's time"
        last += 2
    return Reading(
        start, last, "shift", "in n units", unit=reading.unit, count=reading.count, ref="dct", mod=reading.mod,
        number=1, side="in", other=reading.value,
    )  # fmt: skip


def _superlative(t: Tokens, k: int) -> bool:
    """Whether token *k* is "first", "most", "heaviest": the years behind it are a length of time."""
    word = t.low[k]
    if word in t.lex.sets["before no day ahead"]:
        return True
    return word.endswith("est") and len(word) > 4 and word not in t.lex.sets["no superlatives"]
