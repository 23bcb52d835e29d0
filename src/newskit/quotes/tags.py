"""Tags: a source and a cue behind the words they report, or between them: ``"...," she said``."""

from __future__ import annotations

from newskit.quotes.content import clause_end
from newskit.quotes.cues import Lexicon
from newskit.quotes.found import Found, Range
from newskit.quotes.hits import Hit
from newskit.quotes.sources import PRONOUNS, source_before, source_behind
from newskit.quotes.words import Words

_FEWEST = 3


def find_tag(words: Words, unit: Range, hits: list[Hit], lexicon: Lexicon) -> tuple[Found, int] | None:
    """Return the attribution whose tag stands behind or inside the statement, and where the tag ends."""
    for hit in hits:
        if "quote" not in hit.form.cue.frames or hit.mode != "finite":
            continue
        found = _inverted(words, unit, hit, lexicon) or _straight(words, unit, hit, lexicon)
        if found:
            return found
    return None


def _boundary(words: Words, place: int, low: int) -> bool:
    """Whether reported words can end right before *place*: behind a quotation or a comma."""
    if place <= low:
        return False
    before = place - 1
    if words.quote[before] >= 0:
        return True
    return words.low[before] == ","


def _left(words: Words, unit: Range, tag: int) -> Range | None:
    after = tag
    while after > unit[0] and words.quote[after - 1] < 0 and words.low[after - 1] in {",", "—", "–", "-"}:
        after -= 1
    return (unit[0], after) if after > unit[0] else None


def _inverted(words: Words, unit: Range, hit: Hit, lexicon: Lexicon) -> tuple[Found, int] | None:
    """``"...," said Ann Ode, a lawyer.``"""
    low, high = unit
    if not _boundary(words, hit.first, low) or hit.first != hit.verb or not (hit.form.past or hit.form.third):
        return None
    place = hit.after
    if place >= high or words.quote[place] >= 0:
        return None
    quoted = words.quote[hit.first - 1] >= 0
    if words.low[place] in {"that", "he", "she", "they", "it", "we", "i"} and not quoted:
        return None
    source = source_behind(words, place, high)
    left = _left(words, unit, hit.first)
    if source is None or left is None:
        return None
    if not quoted and left[1] - left[0] < _FEWEST:
        return None
    return _with_rest(words, unit, hit, left, source, source[1], "inverted tag", lexicon)


def _straight(words: Words, unit: Range, hit: Hit, lexicon: Lexicon) -> tuple[Found, int] | None:
    """``"...," Ode said.``"""
    low, high = unit
    start = low
    for place in range(hit.first - 1, low - 1, -1):
        if words.quote[place] >= 0:
            start = place + 1
            break
    source = source_before(words, hit.first, start)
    if source is None:
        return None
    if not _boundary(words, source[0], low):
        # "..." the president, who ..., said: the aside may hide the boundary
        return None
    quoted = words.quote[source[0] - 1] >= 0
    left = _left(words, unit, source[0])
    if left is None:
        return None
    after = hit.after
    follows = words.low[after] if after < high else ""
    if not quoted:
        if follows not in {"", ".", ",", "!", "?"} and not _closing_adjunct(words, after, high):
            return None
        if left[1] - left[0] < _FEWEST and not (follows == ","):
            return None
        if follows == "," and after + 1 < high and words.quote[after + 1] >= 0:
            return None
        if words.low[left[0]] in {"as", "when", "while", "if", "after", "although", "though", "since", "because"}:
            return None
    elif follows and not _tag_goes_on(words, after, high):
        return None
    return _with_rest(words, unit, hit, left, source, after, "tag", lexicon)


def _tag_goes_on(words: Words, after: int, high: int) -> bool:
    """Whether what follows the cue is no content of its own: ``"...," he said that the plan failed``."""
    return words.low[after] != "that"


def _closing_adjunct(words: Words, after: int, high: int) -> bool:
    """Whether only a time or place stands between the cue and the end: ``..., he said on Monday``."""
    if words.low[after] not in {"on", "in", "at", "during", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "by", "yesterday", "earlier", "last", "this", "late", "after", "through", "recently", "when", "to"}:
        return False
    return high - after < 14


def _with_rest(
    words: Words, unit: Range, hit: Hit, left: Range, source: Range, tag_end: int, rule: str, lexicon: Lexicon
) -> tuple[Found, int]:
    """Add what the statement goes on with behind the tag: ``"A," he said, | "B."``"""
    content = [left]
    high = unit[1]
    end = tag_end
    quoted = words.quote[left[1] - 1] >= 0
    at = tag_end
    while at < high and words.quote[at] < 0:
        at += 1
    if at < high and quoted and words.low[at - 1] in {",", ":", "—", "–", "-"} and at - tag_end < 16:
        content.append((at, high))
        end = high
    elif not quoted and tag_end < high and words.low[tag_end] == "," and tag_end + 2 < high:
        after = clause_end(words, tag_end + 1, high, lexicon, short=False)
        if after > tag_end + 1:
            content.append((tag_end + 1, after))
            end = after
    cue = (hit.first, hit.after)
    return Found(content, cue, source, hit.form.cue.type, rule), end
