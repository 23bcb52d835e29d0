"""Leads: a source and a cue before the words they report: ``Ode said (that) ...``, ``Ode: "..."``."""

from __future__ import annotations

from newskit.quotes.content import clause_end, content_start
from newskit.quotes.cues import Lexicon
from newskit.quotes.found import Found, Range
from newskit.quotes.hits import Hit
from newskit.quotes.sources import nearest_subject, source_before
from newskit.quotes.words import Words

_NOT_OBJECT = frozenset("to in on at by for with from of about as that if when while because and but or up out".split())


def find_lead(
    words: Words, unit: Range, hit: Hit, low: int, lexicon: Lexicon, shared: Range | None
) -> Found | None:
    """Return the attribution that *hit* opens, or None.

    Args:
        words: The words of the text.
        unit: The statement.
        hit: The cue.
        low: Where the words begin that no earlier content has taken.
        lexicon: The cues.
        shared: The source of an earlier cue of the statement, for ``and added`` and ``, adding``.
    """
    content = _content(words, hit, unit[1], lexicon)
    if content is None:
        return None
    (first, after), frame = content
    if after <= first:
        return None
    source = _source(words, hit, low, unit, shared)
    if source is None:
        return None
    return Found([(first, after)], (hit.first, hit.after), source, hit.form.cue.type, f"{hit.mode} {frame}")


def _content(words: Words, hit: Hit, high: int, lexicon: Lexicon) -> tuple[Range, str] | None:
    frames = hit.form.cue.frames
    place = hit.after
    if place >= high:
        return None
    word = words.low[place]
    if "to" in frames and word == "to":
        return (place, clause_end(words, place, high, lexicon, short=True)), "to"
    if f"+{word}" in frames:
        return (place + 1, clause_end(words, place + 1, high, lexicon, short=True)), "preposition"
    start = content_start(words, place, high, addressee="addressee" in frames)
    if start is None:
        return None
    at, sign = start
    if sign in {"quote", "colon"} and frames & {"quote", "that"}:
        return (at, clause_end(words, at, high, lexicon, short=False)), sign
    if sign == "that" and frames & {"that", "quote"}:
        return (at, clause_end(words, at, high, lexicon, short=False)), sign
    if "that" in frames and sign == "wh":
        return (at, clause_end(words, at, high, lexicon, short=False)), sign
    if "clause" in frames and sign == "bare" and "object" not in frames and words.low[at] not in _NOT_OBJECT:
        return (at, clause_end(words, at, high, lexicon, short=False)), "clause"
    if "object" in frames and word not in _NOT_OBJECT and word[0].isalnum():
        return (place, clause_end(words, place, high, lexicon, short="that" not in frames)), "object"
    return None


def _source(words: Words, hit: Hit, low: int, unit: Range, shared: Range | None) -> Range | None:
    before = words.low[hit.first - 1] if hit.first > low else ""
    if hit.mode == "finite":
        if before in {"and", "but", "then", "or"} or (before == "" and shared):
            return shared or nearest_subject(words, hit.first - 1, unit[0])
        found = source_before(words, hit.first, low)
        if found is None and before == "," and shared:
            return shared
        return found
    if hit.mode == "ing" and before and before[0].isalpha() and before not in _BEFORE_PARTICIPLE:
        found = source_before(words, hit.first, low)
        if found:
            return found
    return nearest_subject(words, hit.first, low) or shared or nearest_subject(words, hit.first, unit[0])


_BEFORE_PARTICIPLE = frozenset("by while after before without in of for and or with from on when since about".split())
