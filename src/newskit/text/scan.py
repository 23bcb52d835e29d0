"""Scan: what is worth knowing about a text before anything is looked for in it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable
from functools import cached_property
from typing import Any, TypeVar, cast

import attrs
import regex

from newskit.text.marks import Pair, Quotation, find_quotations, pair_marks
from newskit.text.paragraphs import paragraph_bounds
from newskit.text.sentences import sentence_bounds
from newskit.text.span import Span

T = TypeVar("T")
Bounds = list[tuple[int, int]]

_TOKEN = regex.compile(r"\w+|[^\w\s]")


@attrs.frozen(eq=False)
class Scan(Span):
    """A span with its paragraphs, sentences, tokens and quotation marks, each found once and when first asked for.

    ``read`` makes one Scan of a story and hands it to every capability in place of the text; a
    capability called on its own makes its own.  The ``*_bounds`` are pairs of offsets into
    ``text`` (cheap, for scanning); the attributes without that ending are Spans whose offsets
    count in the whole text.

    >>> scan = Scan.of("Gen. Ann Ode left at 5 p.m. Friday. She was tired.")
    >>> [sentence.text for sentence in scan.sentences]
    ['Gen. Ann Ode left at 5 p.m. Friday.', 'She was tired.']
    """

    @classmethod
    def of(cls, text: str | Span) -> Scan:
        """Return the scan of *text*; a Scan is returned as it is, so that its work is shared.

        Raises:
            TypeError: If *text* is neither str nor Span.
        """
        if isinstance(text, Scan):
            return text
        span = Span.of(text)
        return cls(span.start, span.end, span.text)

    @cached_property
    def paragraph_bounds(self) -> Bounds:
        """Paragraphs as offsets into ``text``, without the white space around them."""
        return paragraph_bounds(self.text)

    @cached_property
    def sentence_bounds(self) -> Bounds:
        """Sentences as offsets into ``text``; none crosses a paragraph's edge."""
        return sentence_bounds(self.text, self.paragraph_bounds)

    @cached_property
    def token_bounds(self) -> Bounds:
        """Words and single punctuation marks as offsets into ``text``."""
        return [match.span() for match in _TOKEN.finditer(self.text)]

    @cached_property
    def quotation_bounds(self) -> list[Pair]:
        """Stretches between quotation marks as offsets into ``text``, in the order of ``quotations``."""
        return pair_marks(self.text, self.paragraph_bounds)

    @cached_property
    def quotations(self) -> tuple[Quotation, ...]:
        """Stretches between quotation marks, in reading order, nested ones after the one they stand in."""
        return tuple(find_quotations(self, self.quotation_bounds))

    @cached_property
    def paragraphs(self) -> tuple[Span, ...]:
        """Paragraphs as spans of the whole text."""
        return tuple(self.sub(start, end) for start, end in self.paragraph_bounds)

    @cached_property
    def sentences(self) -> tuple[Span, ...]:
        """Sentences as spans of the whole text."""
        return tuple(self.sub(start, end) for start, end in self.sentence_bounds)

    @cached_property
    def tokens(self) -> tuple[Span, ...]:
        """Words and single punctuation marks as spans of the whole text."""
        return tuple(self.sub(start, end) for start, end in self.token_bounds)

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [start for start, _ in self.sentence_bounds]

    @cached_property
    def _paragraph_starts(self) -> list[int]:
        return [start for start, _ in self.paragraph_bounds]

    @cached_property
    def _built(self) -> dict[Callable[[str], Any], Any]:
        return {}

    def once(self, build: Callable[[str], T]) -> T:
        """Return ``build(text)``, made when first asked for and shared by whoever asks with the same function.

        It is how two capabilities share a reading of the text that the scan itself knows nothing of.
        """
        if build not in self._built:
            self._built[build] = build(self.text)
        return cast("T", self._built[build])

    def sentence_index(self, position: int) -> int:
        """Return which sentence *position* (an offset into ``text``) stands in, or -1 before the first.

        White space after a sentence counts as part of it.
        """
        return bisect_right(self._sentence_starts, position) - 1

    def paragraph_index(self, position: int) -> int:
        """Return which paragraph *position* (an offset into ``text``) stands in, or -1 before the first."""
        return bisect_right(self._paragraph_starts, position) - 1

    def without(self, *parts: Span) -> Scan:
        """Return the scan of this text with *parts* blanked, every offset kept.

        The parts become line breaks, so that nothing is found in them and no sentence runs across
        them.  ``read`` uses it to keep bylines and credits out of names and quotes.
        """
        text = self.text
        for part in parts:
            start, end = max(part.start - self.start, 0), min(part.end - self.start, len(text))
            if start < end:
                text = text[:start] + "\n" * (end - start) + text[end:]
        return Scan(self.start, self.end, text)
