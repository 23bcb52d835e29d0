"""extract_quotes: who said what."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from itertools import pairwise

from newskit.annotators import Annotator
from newskit.names.find import find_names
from newskit.names.mention import NameMention
from newskit.quotes.cues import Cue, Lexicon, extended, lexicon
from newskit.quotes.found import Found, Range
from newskit.quotes.hits import Hit, hits_in
from newskit.quotes.labels import find_headline, find_transcript
from newskit.quotes.leads import find_lead, find_quoted_object
from newskit.quotes.nominal import cue_words, find_nominal
from newskit.quotes.phrases import find_according, find_as, find_colon, find_signature, find_words_of
from newskit.quotes.quote import Quote
from newskit.quotes.speakers import Speakers
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
    found = sorted(_find(words, extended(added) if added else lexicon()), key=lambda one: one.first)
    if not found:
        return []
    speakers = Speakers(words, find_names(scan, lang=lang, annotator=annotator) if names is None else names)
    return [_quote(words, one, speakers.resolve(one.source)) for one in found]


def _find(words: Words, cues: Lexicon) -> list[Found]:
    turns = find_transcript(words)
    reader = _Reader(words, cues)
    headline = find_headline(words)
    if headline and not turns:
        turns = [headline, *turns]
    taken = [(min(one.first, one.source[0] if one.source else one.first), max(one.last, one.source[1] if one.source else 0)) for one in turns]
    index = 0
    for unit in words.units:
        while index < len(taken) and taken[index][1] <= unit[0]:
            index += 1
        if index < len(taken) and taken[index][0] < unit[1]:
            continue
        reader.read(unit)
    return [*turns, *reader.found]


class _Reader:
    """Goes through the statements in order, and remembers who spoke last."""

    def __init__(self, words: Words, cues: Lexicon) -> None:
        self.words = words
        self.cues = cues
        self.found: list[Found] = []
        self.speech: Found | None = None  # the last attribution that quoted words may be added to
        self.last: Found | None = None
        self.alone: Found | None = None  # the statement before, if it was nothing but a quotation
        self.unit: Range = (0, 0)

    def read(self, unit: Range) -> None:
        words = self.words
        if _all_quoted(words, unit):
            self._quoted(unit)
            return
        if self._signed(unit):
            return
        low = unit[0]
        shared: Range | None = None
        hits = hits_in(words, *unit, self.cues)
        alone, self.alone = self.alone, None
        tag = None
        if alone is not None and words.quote[unit[0]] < 0 and self._asks(unit[0]):
            tag = find_tag(words, (self.unit[0], unit[1]), hits[:1], self.cues)
            if tag and tag[0].last > unit[0]:
                tag = None
            if tag:
                if len(alone.content) == 1:
                    self.found.remove(alone)
                else:
                    alone.content.pop()
        tag = tag or find_tag(words, unit, hits, self.cues) or find_according(words, unit, self.cues)
        if tag is None:
            tag = next((found for hit in hits[:3] if (found := find_as(words, unit, hit, self.cues))), None)
        tag = tag or find_words_of(words, unit, self.cues)
        if tag:
            one, low = tag
            self._take(one)
            shared = one.source
        nouns = cue_words()
        places = [place for place in range(low, unit[1]) if words.low[place] in nouns]
        steps: list[tuple[int, Hit | None]] = sorted(
            [(hit.verb, hit) for hit in hits if hit.first >= low] + [(place, None) for place in places], key=lambda step: step[0]
        )
        for place, hit in steps:
            if (hit.first if hit else place) < low:
                continue
            if hit is None:
                lead = find_nominal(words, unit, place, low, self.cues)
            else:
                lead = find_lead(words, unit, hit, low, self.cues, shared)
            if lead:
                self._take(lead)
                low = lead.last
                shared = lead.source or shared
        for loose in self._loose(unit):
            lead = find_quoted_object(words, unit, loose, self.cues)
            if lead:
                self._take(lead)
        colon = find_colon(words, unit, low)
        if colon:
            self._take(colon)
        self.unit = unit

    def _take(self, found: Found) -> None:
        self.found.append(found)
        self.last = found
        if found.type in {"speech", "writing"} and words_quoted(self.words, found):
            self.speech = found

    def _loose(self, unit: Range) -> list[int]:
        """Return the quotations of *unit* that no attribution has taken."""
        words = self.words
        loose = []
        place = unit[0]
        while place < unit[1]:
            quote = words.quote[place]
            if quote < 0:
                place += 1
                continue
            if not any(first <= place < after for one in self.found[-8:] for first, after in one.content):
                loose.append(quote)
            place = max(words.spans[quote][1], place + 1)
        return loose

    def _signed(self, unit: Range) -> bool:
        """Take a statement that is a dash and a name behind a quotation: ``-Commissioner Ode``."""
        words = self.words
        signature = find_signature(words, unit)
        if signature is None:
            return False
        content, source = signature
        if content is None:
            if self.alone is None or self.unit[1] != unit[0]:
                return False
            if len(self.alone.content) > 1:
                self.alone.content.pop()
            else:
                self.found.remove(self.alone)
            content = self.unit
        self._take(Found([content], None, source, "speech", "signature"))
        self.alone, self.unit = None, unit
        return True

    def _asks(self, place: int) -> bool:
        """Whether the word before *place* ends a quoted question or exclamation in the same paragraph."""
        words = self.words
        return words.paragraph(place) == words.paragraph(place - 1)

    def _quoted(self, unit: Range) -> None:
        """Take a statement that is one quotation: the resumed words of who spoke last, or words standing alone."""
        words = self.words
        here = words.paragraph(unit[0])
        speech, last = self.speech, self.last
        near = speech is not None and here - words.paragraph(speech.last - 1) <= 1
        if last is not None and last is not speech and last.type in _SPOKEN and words.paragraph(last.last - 1) == here:
            # the paragraph reports somebody else in between; the quotation is theirs, unless it takes up its own
            near = speech is not None and words.paragraph(speech.last - 1) == here
            speaker = last
        else:
            speaker = speech or last
        if near and speech is not None:
            speech.content.append(unit)
            self.alone = speech
        else:
            self.alone = Found([unit], None, speaker.source if speaker else None, "speech", "standing alone")
            self.found.append(self.alone)
        self.unit = unit


_SPOKEN = frozenset({"speech", "writing"})


def words_quoted(words: Words, found: Found) -> bool:
    return any(words.quote[last - 1] >= 0 for _, last in found.content)


def _all_quoted(words: Words, unit: Range) -> bool:
    first, after = unit
    while after > first and words.quote[after - 1] < 0 and not words.raw[after - 1][0].isalnum():
        after -= 1
    return words.quote[first] >= 0 and all(quote >= 0 for quote in words.quote[first:after])


def _quote(words: Words, found: Found, speaker: str | None) -> Quote:
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
        speaker=speaker,
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
