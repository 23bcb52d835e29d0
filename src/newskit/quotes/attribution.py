"""extract_quotes: who said what."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from itertools import pairwise

from newskit.annotators import Annotator
from newskit.names.mention import NameMention
from newskit.quotes.cues import Cue, Lexicon, extended, lexicon
from newskit.quotes.found import Found, Range
from newskit.quotes.hits import Hit, hits_in
from newskit.quotes.leads import find_lead
from newskit.quotes.quote import Quote
from newskit.quotes.tags import find_tag
from newskit.quotes.words import Words
from newskit.text import Scan, Span, require_language


def extract_quotes(
    text: str | Span,
    annotator: Annotator | None = None,
    *,
    names: Sequence[NameMention] | None = None,
    cues: Iterable[Cue] = (),
    lang: str = "en",
) -> list[Quote]:
    """Return the quotes of *text* in reading order."""
    require_language(lang)
    scan = Scan.of(text)
    words = Words(scan)
    added = tuple(cues)
    found = _find(words, extended(added) if added else lexicon())
    return [_quote(words, one) for one in sorted(found, key=lambda one: one.first)]


def _find(words: Words, cues: Lexicon) -> list[Found]:
    found: list[Found] = []
    last: Found | None = None
    for unit in words.units:
        here = _read_unit(words, unit, cues, last)
        if here:
            found.extend(here)
            last = here[-1]
    return found


def _read_unit(words: Words, unit: Range, cues: Lexicon, last: Found | None) -> list[Found]:
    found: list[Found] = []
    hits = hits_in(words, *unit, cues)
    low = unit[0]
    shared: Range | None = None
    tag = find_tag(words, unit, hits, cues)
    if tag:
        one, low = tag
        found.append(one)
        shared = one.source
    elif _all_quoted(words, unit):
        if last and words.paragraph(last.first) == words.paragraph(unit[0]) and words.quote[last.last - 1] >= 0:
            last.content.append(unit)
            return []
        return [Found([unit], None, last.source if last else None, "speech", "standing alone")]
    for hit in hits:
        if hit.first < low:
            continue
        lead = find_lead(words, unit, hit, low, cues, shared)
        if lead:
            found.append(lead)
            low = lead.last
            shared = lead.source
    return found


def _all_quoted(words: Words, unit: Range) -> bool:
    first, after = unit
    while after > first and words.quote[after - 1] < 0 and not words.raw[after - 1][0].isalnum():
        after -= 1
    return words.quote[first] >= 0 and all(quote >= 0 for quote in words.quote[first:after])


def _quote(words: Words, found: Found) -> Quote:
    spans = [span for piece in found.content for span in _trim(words, piece)]
    content = tuple(spans)
    cue = words.span(*found.cue) if found.cue else None
    source = words.span(*found.source) if found.source else None
    parts = [*content, *(part for part in (cue, source) if part is not None)]
    start, end = min(part.start for part in parts), max(part.end for part in parts)
    whole = words.scan.sub(start - words.scan.start, end - words.scan.start)
    return Quote(
        whole.start,
        whole.end,
        whole.text,
        content=content,
        kind=_kind(words, found),
        cue=cue,
        source=source,
        speaker=None,
        cue_type=found.type,
        rule=found.rule,
    )


def _kind(words: Words, found: Found) -> str:
    quoted = [words.quote[place] >= 0 for first, after in found.content for place in range(first, after) if words.raw[place][0].isalnum()]
    return "direct" if all(quoted) else "mixed" if any(quoted) else "indirect"


def _trim(words: Words, piece: Range) -> list[Span]:
    """Return the spans of a piece of content, one for each paragraph, without the marks around a quotation."""
    spans = []
    first, after = piece
    starts = words.paragraph_of
    breaks = [first, *(place for place in starts[bisect_right(starts, first) : bisect_left(starts, after)]), after]
    for start, end in pairwise(breaks):
        quote = words.quote[start]
        if quote >= 0 and words.spans[quote][0] == start and words.spans[quote][1] >= end - 1:
            content = words.outer[quote].content
            closing = words.spans[quote][1] - 1 if words.outer[quote].closed else end
            if all(not words.raw[place][0].isalnum() for place in range(min(closing, end), end)):
                spans.append(content.strip())
                continue
        spans.append(words.span(start, end))
    return [span for span in spans if span.text]
