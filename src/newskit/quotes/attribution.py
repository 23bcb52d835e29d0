"""Attribution: what was read in a text, as quotes with their speakers."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from itertools import pairwise

from newskit.annotators import Annotator
from newskit.annotators.asked import Asked
from newskit.names.find import find_names
from newskit.names.mention import NameMention
from newskit.quotes.cues import Cue, extended, lexicon
from newskit.quotes.found import Found, Range
from newskit.quotes.quote import Quote
from newskit.quotes.reading import find_attributions
from newskit.quotes.reconcile import reconcile
from newskit.quotes.speakers import Speakers
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
    """Return the quotes of *text* in reading order.

    Direct, mixed and indirect ones: speech, writing, thought and attitude, told apart by ``cue_type``.  Of quotes in
    one another only the outermost is given.  An interrupted or resumed quote (``"A," he said. "B."``) is one.

    Args:
        text: A story or a stretch of one.
        annotator: A parser that bounds content where the rules cannot, adds quotes where they know the cue and no
            more, and whose persons are added to the names found in the text.
        names: The persons named in *text*, where they have been found already.
        cues: Reporting verbs to add; one with the lemma of a built-in verb takes its place.  See
            :func:`newskit.read_cues`.
        lang: Language of the text.

    Raises:
        TypeError: If *text* is neither str nor Span.
        ValueError: If there are no rules for *lang*.

    >>> story = 'Mayor Ann Lund opened the bridge. "It took nine years," she told reporters. "Nine!"'
    >>> (quote,) = extract_quotes(story)
    >>> [part.text for part in quote.content], quote.kind, quote.source.text, quote.speaker
    (['It took nine years,', 'Nine!'], 'direct', 'she', 'Ann Lund')

    What counts as one attribution follows the guidelines of PolNeAR (Newell, Margolin and Ruths, LREC 2018); the rules
    are newskit's own.
    """
    require_language(lang)
    scan = Scan.of(text)
    words = Words(scan)
    added = tuple(cues)
    known = extended(added) if added else lexicon()
    found = find_attributions(words, known)
    if annotator is not None:
        annotator = Asked.of(annotator)
        found = reconcile(words, found, known, annotator.annotation(scan.text))
    found.sort(key=lambda one: one.first)
    if not found:
        return []
    speakers = Speakers(words, find_names(scan, lang=lang, annotator=annotator) if names is None else names)
    read = (_quote(words, one, speakers.resolve(one.source)) for one in found)
    # What comes first of an attribution is not what begins first of its quote, once marks are cut off.
    return sorted((quote for quote in read if quote is not None), key=lambda quote: quote.start)


def _quote(words: Words, found: Found, speaker: str | None) -> Quote | None:
    content: list[Span] = []
    for piece in found.content:
        _trim(words, piece, content)
    if not any(map(_says, content)):
        return None
    scan = words.scan
    cue = words.span(*found.cue) if found.cue else None
    source = words.span(*found.source) if found.source else None
    start, end = content[0].start, content[-1].end
    if cue:
        start, end = min(start, cue.start), max(end, cue.end)
    if source:
        start, end = min(start, source.start), max(end, source.end)
    return Quote(
        start,
        end,
        scan.text[start - scan.start : end - scan.start],
        content=tuple(content),
        kind=_kind(words, found),
        cue=cue,
        source=source,
        speaker=speaker,
        cue_type=found.type,
        rule=found.rule,
    )


def _says(content: Span) -> bool:
    """Whether there is a word in the content, and no mere marks."""
    return content.text[0].isalnum() or any(map(str.isalnum, content.text))


def _kind(words: Words, found: Found) -> str:
    """Return how much of the content stands in quotation marks; the turns of a transcript are all direct."""
    if found.rule == "transcript":
        return "direct"
    marked = bare = False
    for first, after in found.content:
        quotes = words.quote[first:after]
        if max(quotes) < 0:
            bare = True
        else:
            marked = True
            bare = bare or (min(quotes) < 0 and _bare(words, first, after))
    if not marked:
        return "indirect"
    return "mixed" if bare else "direct"


def _bare(words: Words, first: int, after: int) -> bool:
    """Whether a word, and no mere mark, stands outside quotation marks."""
    return any(words.low[place][0].isalnum() for place in range(first, after) if words.quote[place] < 0)


def _trim(words: Words, piece: Range, spans: list[Span]) -> None:
    """Add the spans of a piece of content, one for each paragraph, without the marks around a quotation."""
    first, after = piece
    starts = words.paragraph_of
    within = bisect_right(starts, first)
    if words.quote[first] < 0 and (within == len(starts) or starts[within] >= after):
        spans.append(words.span(first, after))
        return
    breaks = [first, *starts[within : bisect_left(starts, after, within)], after]
    for start, end in pairwise(breaks):
        quote = words.quote[start]
        if quote >= 0 and words.spans[quote][0] == start and words.spans[quote][1] >= end - 1:
            pair = words.outer[quote]
            closing = words.spans[quote][1] - 1 if pair.closed else end
            if all(not words.low[place][0].isalnum() for place in range(min(closing, end), end)):
                inner = words.scan.sub(pair.inner, pair.inner_end).strip()
                if inner.text:
                    spans.append(inner)
                continue
        spans.append(words.span(start, end))
