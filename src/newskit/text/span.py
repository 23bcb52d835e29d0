"""Span: a stretch of a text that knows where it stands."""

from __future__ import annotations

from typing import Self

import attrs


@attrs.frozen
class Span:
    """A stretch of a text.

    Every function of newskit takes ``str | Span``.  Given a Span it looks only at that stretch and
    answers with offsets into the whole text the Span came from.

    Attributes:
        start: Offset of the first code point in the whole text.
        end: Offset after the last code point (half-open).
        text: The stretch itself, so that ``whole[start:end] == text``.

    Raises:
        ValueError: If *start* is negative or *text* is not ``end - start`` code points long.

    >>> span = Span(8, 12, "Lviv")
    >>> "Arrived Lviv today."[span.start : span.end] == span.text
    True
    """

    start: int
    end: int
    text: str

    def __attrs_post_init__(self) -> None:
        if self.start < 0 or self.end - self.start != len(self.text):
            msg = (
                f"a span's text must be end - start code points long and start at 0 or later, "
                f"not {len(self.text)} code points at {self.start}:{self.end}"
            )
            raise ValueError(msg)

    @classmethod
    def of(cls, text: str | Span) -> Span:
        """Return the whole of *text* as a Span; a Span is returned as it is.

        Raises:
            TypeError: If *text* is neither str nor Span.

        >>> Span.of("Kyiv")
        Span(start=0, end=4, text='Kyiv')
        """
        if isinstance(text, Span):
            return text
        if not isinstance(text, str):
            msg = f"text must be a str or a Span, not {type(text).__name__}"
            if isinstance(text, bytes | bytearray):
                msg += "; decode it first: data.decode('utf-8')"
            raise TypeError(msg)
        return Span(0, len(text), text)

    def sub(self, start: int, end: int) -> Span:
        """Return a part of this span; *start* and *end* count from its own first code point.

        Raises:
            ValueError: If the part does not lie within the span.

        >>> Span(100, 114, "Defense chiefs").sub(8, 14)
        Span(start=108, end=114, text='chiefs')
        """
        if not 0 <= start <= end <= len(self.text):
            msg = f"part {start}:{end} does not lie within a span of {len(self.text)} code points"
            raise ValueError(msg)
        return Span(self.start + start, self.start + end, self.text[start:end])

    def strip(self, characters: str | None = None) -> Span:
        """Return the span without white space (or *characters*) at its ends.

        >>> Span(0, 8, "  Kyiv  ").strip()
        Span(start=2, end=6, text='Kyiv')
        """
        left = len(self.text) - len(self.text.lstrip(characters))
        return self.sub(left, max(left, len(self.text.rstrip(characters))))

    def contains(self, other: Span) -> bool:
        """Whether *other* lies wholly within this span."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """Whether the two share at least one code point."""
        return self.start < other.end and other.start < self.end

    def plain(self) -> Span:
        """Return the bare Span, without what a subclass adds."""
        return Span(self.start, self.end, self.text)

    def moved(self, offset: int) -> Self:
        """Return the same stretch *offset* code points further on; spans it is made of are not moved."""
        return attrs.evolve(self, start=self.start + offset, end=self.end + offset)
