"""Numbers in front of a unit: "two and a half", "a couple of", "12 to 18"."""

from __future__ import annotations

from newskit.dates.tokens import Tokens
from newskit.dates.values import VAGUE

_LONGEST = 9


def number_before(t: Tokens, i: int, floor: int) -> tuple[int, float, bool] | None:
    """Return where the number ending at token *i* begins, how much it is, and whether it is rough.

    A number nobody can name ("several") is :data:`VAGUE`.

    Args:
        t: The tokens.
        i: Last token of the number.
        floor: Token the number may not reach back over.
    """
    low = t.low
    if i <= floor:
        return None
    word = low[i]
    if word[:1].isdecimal():
        return _digits(t, i, floor)
    entry = t.lex.numbers.get(word)
    if entry is None:
        if (
            word == "of"
            and i - 1 > floor
            and low[i - 1] in ("couple", "dozens", "scores", "hundreds", "thousands", "number")
        ):
            first = i - 2 if low[i - 2] in ("a", "the") and i - 2 > floor and low[i - 2] == "a" else i - 1
            return first, 2.0 if low[i - 1] == "couple" else VAGUE, True
        return None
    kind, _ = entry
    if kind == "article":
        if low[i - 1] == "half" and i - 1 > floor:
            return i - 1, 0.5, False
        return i, 1.0, False
    if kind == "vague" and low[i - 1] == "as":  # "the third walkout in as many months"
        return None
    if kind == "vague":
        first = i - 1 if low[i - 1] == "a" and i - 1 > floor else i
        return first, VAGUE, True
    if kind == "pair":
        first = i - 1 if low[i - 1] == "a" and i - 1 > floor else i
        return first, 2.0, True
    if kind == "half":
        return _and_a_half(t, i, floor)
    if kind in ("ordinal", "decade"):
        return None
    return _words(t, i, floor)


def _digits(t: Tokens, i: int, floor: int) -> tuple[int, float, bool] | None:
    low = t.low
    word = low[i].replace(",", "")
    if low[i - 1] == "/" and low[i - 2].isdecimal() and i - 2 > floor and word.isdecimal() and int(word):
        part = int(low[i - 2]) / int(word) if len(word) < 3 and len(low[i - 2]) < 3 else 0.0
        if i - 3 > floor and low[i - 3].isdecimal() and len(low[i - 3]) < 6:
            return i - 3, int(low[i - 3]) + part, False
        return i - 2, part, False
    if not word.replace(".", "", 1).isdecimal() or len(word) > 12:
        return None
    return _range(t, i, i, float(word), floor)


def _words(t: Tokens, i: int, floor: int) -> tuple[int, float, bool] | None:
    """Add up cardinal words from the right: "two hundred and ten"."""
    numbers, low = t.lex.numbers, t.low
    total, scale, first, j = 0.0, 1.0, i, i
    pending = False
    while j > floor and i - j < _LONGEST:
        word = low[j]
        kind, amount = numbers.get(word, ("", 0.0))
        if kind in ("cardinal", "tens") and amount is not None:
            if (
                j != i
                and low[j + 1] not in ("-", "and")
                and numbers.get(low[j + 1], ("",))[0] == "cardinal"
                and kind != "tens"
            ):
                break
            total += amount * scale
            pending = False
        elif kind == "scale" and amount is not None:
            scale = scale * amount if scale < amount or pending else amount
            pending = True
        elif (
            word[:1].isdecimal()
            and pending
            and word.replace(",", "").replace(".", "", 1).isdecimal()
            and len(word) < 12
        ):
            total += float(word.replace(",", "")) * scale
            pending = False
            first = j
            break
        elif kind == "article" and pending:
            first = j
            break
        elif word in ("-", "and") and j - 1 > floor and numbers.get(low[j - 1], ("",))[0] in _JOINED[word]:
            j -= 1
            continue
        else:
            break
        first = j
        j -= 1
    if pending:
        total += scale
    return _range(t, first, i, total, floor)


_JOINED = {"-": ("tens",), "and": ("scale",)}


def _range(t: Tokens, first: int, last: int, amount: float, floor: int) -> tuple[int, float, bool]:
    """Take in the lower end of "two to three" and "12-18"; the amount is then the lower one, rough."""
    low = t.low
    if first - 2 > floor and low[first - 1] in ("to", "or", "-", "–", "and"):
        if low[first - 1] == "and" and low[first - 3] != "between":
            return first, amount, False
        below = low[first - 2]
        kind, number = t.lex.numbers.get(below, ("", None))
        if below.isdecimal() and len(below) < 6:
            number, kind = float(below), "cardinal"
        if kind in ("cardinal", "tens") and number is not None and number < amount:
            return first - 2, number if low[first - 1] in ("to", "and") else amount, True
    return first, amount, False


def _and_a_half(t: Tokens, i: int, floor: int) -> tuple[int, float, bool] | None:
    """Read "two and a half" from its last word."""
    low = t.low
    j = i - 1 if low[i - 1] in ("a", "-") else i
    if low[j] == "-" and low[j - 1] == "a":
        j -= 1
    if low[j - 1] == "-":
        j -= 1
    if low[j - 1] == "and" and j - 2 > floor:
        k = j - 3 if low[j - 2] == "-" else j - 2
        whole = number_before(t, k, floor)
        if whole is not None and whole[1] != VAGUE:
            return whole[0], whole[1] + 0.5, False
    return (i, 0.5, False)
