"""Pieces: a text made ready for a model, and the way back to the caller's offsets."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

import attrs
import regex

from newskit.text import Scan, Span

_GAP = "\n\n"
# A parser's memory grows with the square of its longest sentence, so that unpunctuated text has to be cut somewhere.
_LONGEST = 1500
# Control characters and lone surrogates, which tokenizers drop, count otherwise or fail on.
_ODD = regex.compile(r"[\p{Cc}\p{Cs}]")
_REPLACEMENT = "\ufffd"


@attrs.frozen
class Pieces:
    """The paragraphs of a text with a blank line between them, and where each one came from.

    Attributes:
        text: The caller's text.
        prepared: What the model gets: paragraphs as newskit sees them, the longest ones cut between sentences, with
            stand-ins of the same length for characters that models choke on.
        starts: Where each piece begins in ``prepared``.
        origins: Where each piece begins in ``text``.
    """

    text: str
    prepared: str
    starts: tuple[int, ...]
    origins: tuple[int, ...]

    @classmethod
    def of(cls, text: str) -> Pieces:
        r"""Return the pieces of *text*.

        Raises:
            TypeError: If *text* is no str.

        >>> pieces = Pieces.of("One story.\n\n\n\nEnds.")
        >>> pieces.prepared
        'One story.\n\nEnds.'
        >>> pieces.span(12, 16)
        Span(start=14, end=18, text='Ends')
        """
        if not isinstance(text, str):
            msg = f"text must be a str, not {type(text).__name__}"
            raise TypeError(msg)
        bounds = list(_bounds(Scan.of(text)))
        starts = []
        at = 0
        for start, end in bounds:
            starts.append(at)
            at += end - start + len(_GAP)
        prepared = _GAP.join(_ODD.sub(_stand_in, text[start:end]) for start, end in bounds)
        return cls(text, prepared, tuple(starts), tuple(start for start, _ in bounds))

    def span(self, first: int, after: int) -> Span:
        """Return the span of ``text`` that stands at *first* to *after* of ``prepared``."""
        piece = max(bisect_right(self.starts, first) - 1, 0)
        shift = self.origins[piece] - self.starts[piece]
        start, end = first + shift, after + shift
        return Span(start, end, self.text[start:end])


def _stand_in(match: regex.Match[str]) -> str:
    return _REPLACEMENT if "\ud800" <= match[0] <= "\udfff" else " "


def _bounds(scan: Scan) -> Iterator[tuple[int, int]]:
    """Yield the paragraphs, long ones cut where a sentence begins, at white space, or else anywhere."""
    for start, end in scan.paragraph_bounds:
        if end - start <= _LONGEST:
            if scan.text[start:end].strip():
                yield start, end
            continue
        yield from _cut(scan, start, end)


def _cut(scan: Scan, start: int, end: int) -> Iterator[tuple[int, int]]:
    text = scan.text
    heads = [first for first, _ in scan.sentence_bounds]
    while end - start > _LONGEST:
        limit = start + _LONGEST
        cut = heads[bisect_right(heads, limit) - 1]
        if cut <= start:
            space = next((at for at in range(limit - 1, start, -1) if text[at].isspace()), start)
            cut = space + 1 if space > start else limit
        stop = start + len(text[start:cut].rstrip())
        if stop > start:
            yield start, stop
        start = cut
    if text[start:end].strip():
        yield start, end
