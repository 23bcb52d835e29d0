"""Labels: a name and a colon before unquoted words, in interviews, transcripts and headlines."""

from __future__ import annotations

from bisect import bisect_right
from itertools import compress, count

import regex

from newskit.quotes.closed import word_set
from newskit.quotes.found import Found, Range
from newskit.quotes.words import Words

# A paragraph's label: a name in capitals or in title case, or the Q and A of an interview.
_LABEL = regex.compile(
    r"(?:(?P<letter>[QA])[.:]|(?P<label>\p{Lu}[\p{L}.'’-]*+(?:[ \u00a0]\p{Lu}[\p{L}.'’-]*+){0,3}+)"
    r"[ \u00a0]?(?:\([^()\n]{1,40}\))?:)[ \u00a0\n]"
)
_FEWEST = 3
_LONGEST_HEADLINE = 30
_NO_NAME = word_set(
    "breaking update updated exclusive watch video opinion analysis editorial correction clarification note "
    "report poll photos live read listen related source sources contact fact factbox explainer review interview "
    "editor's editors' here there image credit photo caption story headline abstract background summary key "
    "topics why how what when where who more first next previous date time place location who what tags topic "
    "title verdict score result results today tomorrow tonight"
)


def find_transcript(words: Words) -> list[Found]:
    """Return the turns of an interview or a transcript: each label with the paragraphs up to the next.

    A label counts where at least three paragraphs carry one and one label comes back.
    """
    text = words.scan.text
    if text.count(":") < _FEWEST and "Q." not in text:
        return []
    turns: list[tuple[int, Range | None, int]] = []
    labels: list[str] = []
    for start, end in words.scan.paragraph_bounds:
        match = _LABEL.match(text, start, end)
        if match is None or (match["label"] or "").casefold() in _NO_NAME:
            continue
        first = words.at(start)
        source = (first, words.at(match.end("label"))) if match["label"] else None
        labels.append(match["label"] or match["letter"])
        turns.append((first, source, words.at(match.end())))
    if len(labels) < _FEWEST or len(set(labels)) == len(labels):
        return []
    ends = [first for first, _, _ in turns[1:]] + [_paragraph_end(words, turns[-1][0])]
    ends = [_turn_end(words, source, content, end) for (_, source, content), end in zip(turns, ends, strict=True)]
    return [
        Found([(content, end)], None, source, "speech", "transcript")
        for (_, source, content), end in zip(turns, ends, strict=True)
        if content < end
    ]


def _turn_end(words: Words, source: Range | None, content: int, end: int) -> int:
    """Return where a turn ends: at the next label, or before a paragraph that tells of the speaker by name."""
    if source is None:
        return end
    name = words.low[source[1] - 1]
    starts = words.paragraph_of
    for index in range(bisect_right(starts, content), len(starts)):
        first = starts[index]
        if first >= end:
            break
        after = starts[index + 1] if index + 1 < len(starts) else len(words.low)
        told = any(words.low[at] == name and words.quote[at] < 0 for at in range(first, min(after, first + _OPENING)))
        if told and _SELF.isdisjoint(words.low[first:after]):
            return first
    return end


_OPENING = 12
_SELF = word_set("i me my we our us i'm i've i'd i'll we're we've")


def _paragraph_end(words: Words, first: int) -> int:
    return next((start for start in words.paragraph_of if start > first), len(words.low))


def find_headline(words: Words) -> Found | None:
    """Return what a headline reports behind or before a name and a colon: ``Ode: Talks will go on``."""
    bounds = words.scan.paragraph_bounds
    if len(bounds) < 2:
        return None
    first, after = words.at(bounds[0][0]), words.at(bounds[1][0])
    if not 3 < after - first <= _LONGEST_HEADLINE or ":" not in words.low[first:after]:
        return None
    colon = words.low.index(":", first, after)
    if words.quote[colon] >= 0:
        return None
    end = after
    while end > first and words.quote[end - 1] < 0 and words.low[end - 1] in {".", "!", "?"}:
        end -= 1
    if _is_name(words, first, colon) and colon + 1 < end and ":" not in words.low[colon + 1 : end]:
        return Found([(colon + 1, end)], None, (first, colon), "speech", "headline")
    if _is_name(words, colon + 1, end):
        return Found([(first, colon)], None, (colon + 1, end), "speech", "headline")
    return None


def _is_name(words: Words, first: int, after: int) -> bool:
    """Whether a few capitalised words stand there that the story names again further down."""
    if not 0 < after - first <= 5 or any(words.low[place] in _NO_NAME for place in range(first, after)):
        return False
    if not all(words.is_capital(place) or words.low[place] == "." for place in range(first, after)):
        return False
    name, printed = words.low[after - 1], words.printed(after - 1)
    again = compress(count(), map(name.__eq__, words.low))
    return sum(words.printed(place) == printed for place in again) > 1
