"""The words of a text as parallel lists, with what stands in quotation marks and where a statement ends."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping
from functools import cached_property
from itertools import accumulate, compress, count, pairwise
from operator import add

import regex

from newskit.quotes.closed import word_set
from newskit.text import Scan, Span
from newskit.text.marks import Pair

# A word or one mark, with the white space behind it, so that the pieces add up to the text.  Most words are letters and
# a space, and tried as such first.  The standard library's engine takes half the time of regex here, and this is the
# longest single step.
_PIECE = re.compile(r"[a-z]++ (?!\s)|\w++(?:['&.-]\w++|,[0-9]{3}(?!\w))*+\s*+|[^\w\s]\s*+")


# "LISBEK, March 3 (Reuters) - ": what stands before a story's first sentence is nobody's content.
_DATELINE = regex.compile(
    r"\p{Lu}{3}[\p{Lu}\p{L}.,'’/ \d-]{0,50}+(?:\([^()\n]{2,40}\))?+\s?+(?:--|[–—]|(?<=\s)-)\s", regex.VERSION1
)
_LONGEST_DATELINE = 120
EDGES = word_set(", — – - ; and but during when while after as according")
_DATELINES = 4
_PART = 4_096


class Words:
    """The words and marks of a scan, in parallel lists that rules index by place.

    Attributes:
        scan: Where the words stand, ``text``: its text.
        low: Each word in lower case, curly apostrophes made straight.
        start: Offset of each word into ``scan.text``.
        quote: For each word the index of the outermost quotation it stands in (marks included), or -1.
        outer: The outermost quotations, as offsets into ``scan.text``; ``spans``: the same as ranges of words.
        units: Statements as half-open ranges of words: sentences, except that a stop inside quotation marks
            does not end one, and that a colon or an open mark carries on into the next paragraph.
    """

    def __init__(self, scan: Scan) -> None:
        """Cut the text of *scan* into words."""
        self.text = text = scan.text
        pieces = _PIECE.findall(_lower(text.replace("’", "'")))
        self.scan = scan
        self.offset = scan.start
        self.start: list[int] = list(accumulate(map(len, pieces), initial=len(text) - len(text.lstrip())))
        self.start.pop()
        for part in range(0, len(pieces), _PART):  # in place: of a long text, twice the words are much memory
            pieces[part : part + _PART] = map(str.rstrip, pieces[part : part + _PART])
        self.low: list[str] = pieces
        self.outer: list[Pair] = [pair for pair in scan.quotation_bounds if pair.depth == 0]
        self.quote: list[int] = [-1] * len(pieces)
        self.spans: list[tuple[int, int]] = []
        after = 0
        for index, pair in enumerate(self.outer):
            first = bisect_left(self.start, pair.start, after)
            after = bisect_left(self.start, pair.end, first)
            self.quote[first:after] = [index] * (after - first)
            self.spans.append((first, after))

    @cached_property
    def end(self) -> list[int]:
        """The offset behind each word."""
        return list(map(add, self.start, map(len, self.low)))

    @cached_property
    def edges(self) -> list[int]:
        """The words outside quotation marks that reported words can end before: commas, conjunctions, dashes."""
        return self._edges(compress(count(), map(EDGES.__contains__, self.low)))

    def find(self, triggers: frozenset[str], either: frozenset[str]) -> list[int]:
        """Return where *triggers* stand; *either* are these and the words of ``edges``, so that one walk finds both."""
        low = self.low
        places = list(compress(count(), map(either.__contains__, low)))
        self.edges = self._edges(places)
        return [place for place in places if low[place] in triggers]

    def _edges(self, places: Iterable[int]) -> list[int]:
        low, quote = self.low, self.quote
        return [place for place in places if low[place] in EDGES and quote[place] < 0]

    def split(self, insets: Mapping[int, tuple[int, int]]) -> None:
        """Take words out of quotations, each of which becomes two: index of the quotation -> range of words."""
        spans, outer = self.spans, self.outer
        self.spans, self.outer = [], []
        for index, (span, pair) in enumerate(zip(spans, outer, strict=True)):
            parts = [(span, pair)]
            if index in insets:
                first, after = insets[index]
                middle, behind = self.start[first - 1] + len(self.low[first - 1]), self.start[after]
                self.quote[first:after] = [-1] * (after - first)
                parts = [
                    ((span[0], first), pair._replace(end=middle, inner_end=middle, closed=False)),
                    ((after, span[1]), pair._replace(start=behind, inner=behind, leads=False)),
                ]
            for (first, after), part in parts:
                self.quote[first:after] = [len(self.spans)] * (after - first)
                self.spans.append((first, after))
                self.outer.append(part)

    def at(self, offset: int) -> int:
        """Return the place of the first word that starts at *offset* or later."""
        return bisect_left(self.start, offset)

    @cached_property
    def paragraph_of(self) -> list[int]:
        """The words that paragraphs begin with."""
        return [bisect_left(self.start, start) for start, _ in self.scan.paragraph_bounds]

    def paragraph(self, place: int) -> int:
        """Return which paragraph the word at *place* stands in."""
        return bisect_right(self.paragraph_of, place) - 1

    @cached_property
    def units(self) -> list[tuple[int, int]]:
        """The statements of the text as half-open ranges of words."""
        heads = {start for start, _ in self.scan.paragraph_bounds[:_DATELINES]}
        firsts: list[int] = []
        first = 0
        for start, _ in self.scan.sentence_bounds:
            first = bisect_left(self.start, start, first)
            if start in heads and (head := _DATELINE.match(self.scan.text, start, start + _LONGEST_DATELINE)):
                first = bisect_left(self.start, head.end(), first)
            if not (firsts and first < len(self.low) and self.quote[first] >= 0 and self._carries_on(first)):
                firsts.append(first)
        return [unit for unit in pairwise([*firsts, len(self.low)]) if unit[0] < unit[1]]

    def _carries_on(self, first: int) -> bool:
        """Whether the sentence that begins at *first*, in quotation marks, belongs to the one before."""
        here = self.quote[first]
        if here == self.quote[first - 1]:
            return True
        if self.spans[here][0] != first:
            return False
        before = self.quote[first - 1]
        if before >= 0:
            return not self.outer[before].closed and self.outer[here].leads
        return self.low[first - 1] in (":", ",")

    def span(self, first: int, after: int) -> Span:
        """Return the span of the words from *first* up to *after* (left out)."""
        start, end = self.start[first], self.start[after - 1] + len(self.low[after - 1])
        return Span(self.offset + start, self.offset + end, self.text[start:end])

    def printed(self, place: int) -> str:
        """Return the word at *place* as printed."""
        start = self.start[place]
        return self.scan.text[start : start + len(self.low[place])]

    def is_capital(self, place: int) -> bool:
        """Whether the word at *place* begins with a capital."""
        return self.text[self.start[place]].isupper()

    def is_small(self, place: int) -> bool:
        """Whether the word at *place* begins with a small letter."""
        return self.text[self.start[place]].islower()


def _lower(text: str) -> str:
    """Return *text* in lower case, every offset kept: a letter whose small form is two letters stays as it is."""
    low = text.lower()
    if len(low) == len(text):
        return low
    return "".join(small if len(small := letter.lower()) == 1 else letter for letter in text)
