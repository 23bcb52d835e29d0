"""The words of a text as parallel lists, with what stands in quotation marks and where a statement ends."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from functools import cached_property
from itertools import accumulate
from operator import sub

import regex

from newskit.text import Quotation, Scan, Span

# A word or one mark, with the white space before it, so that the pieces add up to the text.
# The standard library's engine: it takes half the time of regex here, and this is the longest single step.
_PIECE = re.compile(r"\s*+(?:\w++(?:['&.-]\w++|,[0-9]{3}(?!\w))*+|[^\w\s])")


# "LISBEK, March 3 (Reuters) - ": what stands before a story's first sentence is nobody's content.
_DATELINE = regex.compile(
    r"\p{Lu}{3}[\p{Lu}\p{L}.,'’/ \d-]{0,50}+(?:\([^()\n]{2,40}\))?+\s?+(?:--|[–—]|(?<=\s)-)\s", regex.VERSION1
)
_DATELINES = 4


class Words:
    """The words and marks of a scan, in parallel lists that rules index by place.

    Attributes:
        scan: Where the words stand.
        raw: Each word as printed; ``low``: the same in lower case, curly apostrophes made straight.
        start: Offset of each word into ``scan.text``; ``end``: offset behind it.
        quote: For each word the index of the outermost quotation it stands in (marks included), or -1.
        outer: The outermost quotations.
        units: Statements as half-open ranges of words: sentences, except that a stop inside quotation marks
            does not end one, and that a colon or an open mark carries on into the next paragraph.
    """

    def __init__(self, scan: Scan) -> None:
        """Cut the text of *scan* into words."""
        text = scan.text.replace("’", "'")
        pieces = _PIECE.findall(text.rstrip())
        self.scan = scan
        self.raw: list[str] = list(map(str.strip, pieces))
        self.low: list[str] = list(map(str.lower, self.raw))
        self.end: list[int] = list(accumulate(map(len, pieces)))
        self.start: list[int] = list(map(sub, self.end, map(len, self.raw)))
        self.outer: list[Quotation] = [quotation for quotation in scan.quotations if quotation.depth == 0]
        self.quote: list[int] = [-1] * len(pieces)
        self.spans: list[tuple[int, int]] = []
        for index, quotation in enumerate(self.outer):
            first = bisect_left(self.start, quotation.start - scan.start)
            after = bisect_left(self.start, quotation.end - scan.start)
            self.quote[first:after] = [index] * (after - first)
            self.spans.append((first, after))

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
        units: list[tuple[int, int]] = []
        heads = {start for start, _ in self.scan.paragraph_bounds[:_DATELINES]}
        for start, _ in self.scan.sentence_bounds:
            head = _DATELINE.match(self.scan.text, start) if start in heads else None
            first = bisect_left(self.start, head.end() if head else start)
            if first >= len(self.raw):
                break
            if units and self._carries_on(first):
                continue
            if units:
                units[-1] = (units[-1][0], first)
            units.append((first, len(self.raw)))
        return [unit for unit in units if unit[0] < unit[1]]

    def _carries_on(self, first: int) -> bool:
        """Whether the sentence that begins at *first* belongs to the one before."""
        here = self.quote[first]
        if here >= 0 and here == self.quote[first - 1]:
            return True
        if here < 0 or self.spans[here][0] != first:
            return False
        before = self.quote[first - 1]
        if before >= 0:
            return not self.outer[before].closed and self.outer[here].leads
        return self.low[first - 1] in (":", ",")

    def span(self, first: int, after: int) -> Span:
        """Return the span of the words from *first* up to *after* (left out)."""
        start, end, offset = self.start[first], self.end[after - 1], self.scan.start
        return Span(offset + start, offset + end, self.scan.text[start:end])

    def is_capital(self, place: int) -> bool:
        """Whether the word at *place* begins with a capital."""
        return self.raw[place][:1].isupper()
