"""Lengths of time in two units: "two hours and 51 minutes", "three years, two months"."""

from __future__ import annotations

from newskit.dates.reading import Reading
from newskit.dates.tokens import Tokens
from newskit.dates.values import VAGUE, duration

_FINER = {"Y": ("M", 12), "M": ("", 0), "W": ("D", 7), "D": ("H", 24), "H": ("MI", 60), "MI": ("S", 60)}
_LOOSE = {"Y": ("W", "D"), "M": ("W", "D")}
_SMALL = 366


def take_in_the_rest(t: Tokens, reading: Reading) -> None:
    """Take the smaller unit behind a length into its reading: "and 51 minutes" behind "two hours".

    Only whole numbers count.  Of weeks and days behind years and months no count is kept, only the value.
    """
    finer, loose = _FINER.get(reading.unit), _LOOSE.get(reading.unit, ())
    if finer is None or not reading.count or reading.count == VAGUE or reading.count != int(reading.count):
        return
    j = reading.last + 1
    if t.low[j] in ("and", ","):
        j += 1 + (t.low[j : j + 2] == [",", "and"])
    found = _whole_number(t, j)
    if found is None or t.low[reading.first - 1] in ("between", "from"):
        return
    amount, last = found
    unit = t.word(last + 1)
    if unit is None or unit.kind != "unit" or unit.factor != 1 or t.low[last + 2] == "-":
        return
    exact = unit.code == finer[0]
    if not exact and unit.code not in loose:
        return
    behind = duration(amount, unit.code)
    reading.value = (reading.value or "") + (behind[2:] if "T" in (reading.value or "") else behind[1:])
    reading.unit, reading.last = unit.code, last + 1
    reading.count = reading.count * finer[1] + amount if exact else None  # nobody knows how many days "70 years" are


def _whole_number(t: Tokens, j: int) -> tuple[int, int] | None:
    """Return the number that token *j* begins and its last token: "51", "six", "twenty-one"."""
    word = t.low[j]
    if word.isdecimal():
        return (int(word), j) if 0 < int(word) < _SMALL else None
    kind, number = t.lex.numbers.get(word, ("", None))
    if kind not in ("cardinal", "tens") or not number:
        return None
    if kind == "tens" and t.low[j + 1] == "-":
        unit, rest = t.lex.numbers.get(t.low[j + 2], ("", None))
        return (int(number + rest), j + 2) if unit == "cardinal" and rest else None
    return int(number), j
