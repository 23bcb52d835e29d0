"""Reading: the statements of a text in order, each through the rules that fit it."""

from __future__ import annotations

from bisect import bisect_left

from newskit.quotes.cues import IN_WORDS, Lexicon
from newskit.quotes.found import Found, Range
from newskit.quotes.hits import Hit, cued_in
from newskit.quotes.insets import open_insets
from newskit.quotes.labels import find_headline, find_transcript
from newskit.quotes.leads import find_lead, find_quoted_object
from newskit.quotes.nominal import find_nominal
from newskit.quotes.phrases import find_according, find_as, find_colon, find_question, find_signature, find_words_of
from newskit.quotes.subjects import main_subject
from newskit.quotes.tags import find_cleft, find_open_tag, find_tag
from newskit.quotes.words import Words

_SPOKEN = frozenset({"speech", "writing"})
_DASHES = frozenset({"-", "–", "—", "―"})
_ASKED = frozenset({"asked", "pressed", "questioned", "quizzed"})
_RECENT = 8
_MOST_PARTS = 6  # statements joined by semicolons, each with a tag of its own


def find_attributions(words: Words, cues: Lexicon) -> list[Found]:
    """Return the attributions of a text, by the order in which the rules come upon them."""
    turns = find_transcript(words)
    if not turns:
        headline = find_headline(words)
        turns = [headline] if headline else []
    taken = [_extent(turn) for turn in turns]
    open_insets(words, cues)
    reader = _Reader(words, cues)
    index = 0
    for unit in words.units:
        while index < len(taken) and taken[index][1] <= unit[0]:
            index += 1
        if index == len(taken) or unit[1] <= taken[index][0]:
            reader.read(unit)
    return [*turns, *reader.found]


def _extent(turn: Found) -> Range:
    source = turn.source or (turn.first, turn.last)
    return min(turn.first, source[0]), max(turn.last, source[1])


def _aside_end(words: Words, hit: Hit, following: Hit) -> int | None:
    """Return the comma that ends an aside the main cue follows: ``Ode, who asked not to be named|, told``."""
    if following.mode != "finite" or hit.first < _SHORTEST_ASIDE:
        return None
    opens = words.low[hit.first - 1] == "who" and words.low[hit.first - 2] == ","
    return following.first - 1 if opens and words.low[following.first - 1] == "," else None


_SHORTEST_ASIDE = 3


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
        self.triggers = words.find(cues.triggers, cues.looked_for)
        self.phrases = [place for place in self.triggers if words.low[place] in IN_WORDS]

    def read(self, unit: Range) -> None:
        """Find the attributions of one statement."""
        for _ in range(_MOST_PARTS):
            rest = self._read(unit)
            if rest is None:
                break
            unit = rest

    def _read(self, unit: Range) -> Range | None:
        """Find a tag first, as it is outermost, then leads from left to right; return what is left to read."""
        words = self.words
        if words.quote[unit[0]] >= 0 and _all_quoted(words, unit):
            self._quoted(unit)
            return None
        first = bisect_left(self.triggers, unit[0])
        places = self.triggers[first : bisect_left(self.triggers, unit[1], first)]
        alone, self.alone = self.alone, None
        opening = bisect_left(words.spans, (unit[0],))
        quotes = words.quote[unit[0]] >= 0 or (opening < len(words.spans) and words.spans[opening][0] < unit[1])
        if not places and not quotes:
            self.unit = unit
            return None
        hits, places, signs = cued_in(words, unit, places, self.cues)
        if signs and not _DASHES.isdisjoint(signs) and self._signed(unit, alone):
            return None
        if not places and not signs and not quotes:
            self.unit = unit
            return None
        before = len(self.found)
        tag = self._answered(unit, hits, alone) if alone else None
        tag = tag or find_tag(words, unit, hits, self.cues, quoted=quotes)
        if tag is None and "according" in signs:
            tag = find_according(words, unit, self.cues)
        if tag is None and "as" in signs:
            tag = next((found for hit in hits[:3] if (found := find_as(words, unit, hit, self.cues))), None)
        if tag is None and self.phrases:
            first = bisect_left(self.phrases, unit[0])
            if first < len(self.phrases) and self.phrases[first] < unit[1]:
                tag = find_words_of(words, unit, self.phrases[first : first + 3], self.cues)
        if tag is None and words.quote[unit[0]] >= 0:
            tag = next((found for hit in hits[:3] if (found := find_cleft(words, unit, hit))), None)
            tag = tag or find_open_tag(words, unit, self.cues)
        low = unit[0]
        if tag is None and (words.low[low] in _ASKED or (words.low[low] == "when" and words.low[low + 1] in _ASKED)):
            low = self._asked(unit, hits)
        if tag:
            self._take(tag[0])
            low = tag[1]
            if low + 1 < unit[1] and words.low[low] == ";":  # "Yes," said Ode; | "no," said Lang.
                return low + 1, unit[1]
        low = self._leads(unit, places, hits, low, tag[0].source if tag else None)
        for loose in self._loose(unit, opening, before) if quotes else ():
            used = [one.cue for one in self.found[before:] if one.cue]
            lead = find_quoted_object(words, unit, loose, self.cues, used)
            if lead:
                self._take(lead)
        if ":" in signs:
            colon = find_colon(words, unit, low)
            if colon:
                self._take(colon)
        self.unit = unit
        return None

    def _leads(self, unit: Range, places: list[int], hits: list[Hit], low: int, shared: Range | None) -> int:
        """Take what the cues from *low* on report, each where the one before has ended; return where the last ends."""
        words, cues = self.words, self.cues
        index, most = 0, len(hits)
        for place in places:
            lead = None
            hit = hits[index] if index < most and hits[index].verb == place else None
            index += hit is not None
            if hit is not None and not (hit.mode == "passive" and words.low[place] in cues.words):
                if hit.first < low:
                    continue
                aside = None
                if index < most and words.low[hit.first - 1] == "who":
                    aside = _aside_end(words, hit, hits[index])
                lead = find_lead(words, (unit[0], aside) if aside else unit, hit, low, cues, shared)
                if aside:
                    if lead:
                        self._take(lead)
                    continue  # the main cue's source stands before the aside
            elif place >= low:
                lead = find_nominal(words, unit, place, low, cues)
            if lead:
                self._take(lead)
                low = lead.last
                shared = lead.source or shared
        return low

    def _asked(self, unit: Range, hits: list[Hit]) -> int:
        """Take the question an answer opens with, and return where the answer begins: ``Asked if ..., | he said``."""
        answer = find_question(self.words, unit, hits)
        if answer is None:
            return unit[0]
        low, question = answer
        if question:
            self.found.append(question)
        return low

    def _answered(self, unit: Range, hits: list[Hit], alone: Found) -> tuple[Found, int] | None:
        """Return the tag of a quoted question or exclamation in the sentence before: ``"Why?" | Ode asked``."""
        words = self.words
        if words.quote[unit[0]] >= 0 or words.paragraph(unit[0]) != words.paragraph(unit[0] - 1):
            return None
        tag = find_tag(words, (self.unit[0], unit[1]), hits[:1], self.cues, quoted=True)
        if tag is None or tag[0].last > unit[0]:
            return None
        asks = any(words.low[place] in {"?", "!", "…", "—", "-"} for place in range(unit[0] - 3, unit[0]) if place >= 0)
        if not asks and hits[0].after < unit[1] - 1:
            return None
        self._withdraw(alone)
        return tag

    def _withdraw(self, alone: Found) -> None:
        """Take back the quotation before, which turned out to have a source of its own."""
        if len(alone.content) > 1:
            alone.content.pop()
        elif self.found and self.found[-1] is alone:
            self.found.pop()

    def _take(self, found: Found) -> None:
        self.found.append(found)
        self.last = found
        if found.type in _SPOKEN:
            quote = self.words.quote
            for _, after in found.content:
                if quote[after - 1] >= 0:
                    self.speech = found
                    break

    def _loose(self, unit: Range, opening: int, since: int) -> list[int]:
        """Return the quotations of *unit*, from *opening* on, that no attribution has taken of those found *since*."""
        spans = self.words.spans
        loose = []
        for quote in range(opening, len(spans)):
            place = spans[quote][0]
            if place >= unit[1]:
                break
            if not any(
                first <= place < after
                for one in self.found[max(since, len(self.found) - _RECENT) :]
                for first, after in one.content[-_RECENT:]
            ):
                loose.append(quote)
        return loose

    def _signed(self, unit: Range, alone: Found | None) -> bool:
        """Take a statement that is a dash and a name behind a quotation: ``-Commissioner Ode``."""
        words = self.words
        signature = find_signature(words, unit)
        if signature is None:
            return False
        content, source = signature
        if content is None:
            if alone is None or self.unit[1] != unit[0]:
                return False
            self._withdraw(alone)
            content = self.unit
        self._take(Found([content], None, source, "speech", "signature"))
        self.unit = unit
        return True

    def _quoted(self, unit: Range) -> None:
        """Take a statement that is one quotation: the resumed words of who spoke last, or words standing alone."""
        words = self.words
        here = words.paragraph(unit[0])
        speech, last = self.speech, self.last
        near = speech is not None and here - words.paragraph(speech.last - 1) <= 1
        if near and speech is not None and words.paragraph(speech.last - 1) != here == words.paragraph(self.unit[0]):
            near = speech.last > self.unit[0] or self._subject_before(unit) is None  # 'Ode agreed. "Yes."'
        if last is not None and last is not speech and last.type in _SPOKEN and words.paragraph(last.last - 1) == here:
            # the paragraph reports somebody else in between; the quotation is theirs, unless it takes up its own
            near = speech is not None and words.paragraph(speech.last - 1) == here
            source = last.source
        else:
            source = speech.source if near and speech else self._subject_before(unit)
        if near and speech is not None:
            speech.content.append(unit)
            self.alone = speech
        else:
            self.alone = Found([unit], None, source, "speech", "standing alone")
            self.found.append(self.alone)
        self.unit = unit

    def _subject_before(self, unit: Range) -> Range | None:
        """Return whom the statement before is about, if it is near and that is a name or a pronoun."""
        words = self.words
        first, after = self.unit
        if after != unit[0] or words.paragraph(unit[0]) - words.paragraph(first) > 1:
            return None
        subject = main_subject(words, after, first)
        if subject and (words.is_capital(subject[1] - 1) or words.low[subject[0]] in {"he", "she"}):
            return subject
        return None


def _all_quoted(words: Words, unit: Range) -> bool:
    """Whether nothing but quotations and stray marks stand in *unit*."""
    first, after = unit
    while after > first and words.quote[after - 1] < 0 and not words.low[after - 1][0].isalnum():
        after -= 1
    return after > first and min(words.quote[first:after]) >= 0
