"""Insets: tags inside quotation marks, as translated copy has them: ``« It holds, said Ode, and will hold. »``."""

from __future__ import annotations

from bisect import bisect_left

from newskit.quotes.cues import Lexicon
from newskit.quotes.found import Range
from newskit.quotes.grammar import DETERMINERS, is_finite
from newskit.quotes.sources import source_behind
from newskit.quotes.words import Words

_MARKS = "«»"
_LONGEST = 40


def open_insets(words: Words, lexicon: Lexicon) -> None:
    """Take the tags inside guillemets out of the quotations they stand in, which become two each.

    A tag there is a comma, a cue and its source, and a comma or the end of the sentence: no other verb with its subject
    behind it follows a comma.
    """
    text = words.text
    if "«" not in text and "»" not in text:
        return
    insets = {
        index: inset
        for index, pair in enumerate(words.outer)
        if text[pair.start] in _MARKS and pair.closed and (inset := _inset(words, words.spans[index], lexicon))
    }
    if insets:
        words.split(insets)


def _inset(words: Words, span: Range, lexicon: Lexicon) -> Range | None:
    """Return the tag inside a quotation, its commas included."""
    first, after = span
    for place in range(first + 2, after - 2):
        if words.low[place - 1] != "," or not any(
            (form.past or form.third) and "quote" in form.frames for form in lexicon.get(words.low[place])
        ):
            continue
        if not (words.is_capital(place + 1) or words.low[place + 1] in DETERMINERS):
            continue
        end = min(after - 1, place + _LONGEST, _sentence_end(words, place))
        outside, words.quote[place:end] = words.quote[place:end], [-1] * (end - place)
        source = source_behind(words, place + 1, end)
        words.quote[place:end] = outside
        if source is None:
            continue
        close = source[1]
        while close < end and words.low[close] not in {",", "."} and not is_finite(words, close):
            close += 1  # ", a teacher | at the school"
        if close == end or words.low[close] in {",", "."}:
            return place, min(close + 1, after - 1)
    return None


def _sentence_end(words: Words, place: int) -> int:
    """Return the place behind the sentence that the word at *place* stands in."""
    scan = words.scan
    return bisect_left(words.start, scan.sentence_bounds[scan.sentence_index(words.start[place])][1])
