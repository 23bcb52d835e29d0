"""Subjects: whom a clause is about, where a participle or a quotation has no subject of its own."""

from __future__ import annotations

from newskit.quotes.found import Range
from newskit.quotes.grammar import is_finite, verb_group
from newskit.quotes.sources import source_before
from newskit.quotes.words import Words

_LONGEST_CLAUSE = 60
_REACH = 30


def nearest_subject(words: Words, place: int, low: int) -> Range | None:
    """Return the subject of the last finite verb before *place*, or None."""
    for at in range(place - 1, max(low, place - _REACH), -1):
        if words.quote[at] >= 0:
            continue
        if is_finite(words, at):
            first = verb_group(words, at, low)
            found = source_before(words, first, low)
            if found:
                return found
    return None


def main_subject(words: Words, place: int, low: int) -> Range | None:
    """Return the subject of the first finite verb from *low* on, before *place*, or None."""
    for at in range(low + 1, min(place, low + _LONGEST_CLAUSE)):
        if words.quote[at] < 0 and is_finite(words, at):
            found = source_before(words, verb_group(words, at, low), low)
            if found and words.low[found[0]] not in {"who", "it", "which"}:
                return found
    return None
