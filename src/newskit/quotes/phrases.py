"""Phrases that attribute without a verb of their own: ``according to``, ``as Ode put it``, ``Ode: "..."``."""

from __future__ import annotations

from newskit.quotes.content import clause_end
from newskit.quotes.cues import Lexicon
from newskit.quotes.found import Found, Range
from newskit.quotes.hits import Hit
from newskit.quotes.sources import source_before, source_behind
from newskit.quotes.words import Words

_SHORT = 9


def find_according(words: Words, unit: Range, lexicon: Lexicon) -> tuple[Found, int] | None:
    """Return the attribution of ``according to``, and where it ends."""
    low, high = unit
    for place in range(low, high - 2):
        if words.low[place] == "according" and words.quote[place] < 0 and words.low[place + 1] == "to":
            return _according(words, unit, place, place + 2, lexicon)
    return None


def _according(words: Words, unit: Range, place: int, after: int, lexicon: Lexicon) -> tuple[Found, int] | None:
    low, high = unit
    source = source_behind(words, after, high)
    if source is None:
        return None
    cue = (place, after)
    end = source[1]
    content: list[Range] = []
    left = place
    while left > low and words.quote[left - 1] < 0 and words.low[left - 1] in {",", "—", "–", "-"}:
        left -= 1
    if left - low > 1:
        content.append((low, left))
    rest = end
    while rest < high and words.low[rest] != ",":
        rest += 1
    if rest + 2 < high and left - low < _SHORT:
        closing = clause_end(words, rest + 1, high, lexicon, short=False)
        if closing > rest + 1:
            content.append((rest + 1, closing))
            end = closing
    if not content:
        return None
    return Found(content, cue, source, "speech", "according to"), end


def find_as(words: Words, unit: Range, hit: Hit, lexicon: Lexicon) -> tuple[Found, int] | None:
    """Return the attribution of ``As Ode said, ...`` or ``..., as Ode put it``, and where it ends."""
    low, high = unit
    if hit.mode != "finite" or "quote" not in hit.form.cue.frames:
        return None
    source = source_before(words, hit.first, low)
    if source is None or source[0] <= low or words.low[source[0] - 1] != "as":
        return None
    opening = source[0] - 1
    cue = (hit.first, hit.after)
    kind = hit.form.cue.type
    comma = hit.after
    while comma < high and words.low[comma] not in {",", ":"} and words.quote[comma] < 0 and comma - hit.after < 16:
        comma += 1
    if opening == low:
        if comma + 2 >= high or words.low[comma] not in {",", ":"}:
            return None
        return Found([(comma + 1, clause_end(words, comma + 1, high, lexicon, short=False))], cue, source, kind, "as"), high
    if words.low[opening - 1] != "," and words.quote[opening - 1] < 0:
        return None
    left = opening - 1 if words.low[opening - 1] == "," else opening
    content = [(low, left)]
    end = hit.after
    if comma + 2 < high and words.low[comma] == ",":
        end = clause_end(words, comma + 1, high, lexicon, short=False)
        content.append((comma + 1, end))
    return Found(content, cue, source, kind, "as"), end


def find_colon(words: Words, unit: Range) -> tuple[Found, int] | None:
    """Return the attribution of a name and a colon before quoted words: ``Ode: "..."``."""
    low, high = unit
    for place in range(low + 1, high - 1):
        if words.quote[place] >= 0:
            return None
        if words.low[place] == ":":
            if words.quote[place + 1] < 0:
                return None
            break
    else:
        return None
    source = source_before(words, place, low)
    if source is None or not any(words.is_capital(at) for at in range(*source)):
        return None
    return Found([(place + 1, high)], None, source, "speech", "colon"), high
