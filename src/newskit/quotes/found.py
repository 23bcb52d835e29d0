"""Found: an attribution as ranges of words, before it becomes a Quote."""

from __future__ import annotations

import attrs

Range = tuple[int, int]


@attrs.define
class Found:
    """An attribution in the making; every range is half-open and counts words.

    Attributes:
        content: The reported words, piece by piece.
        cue: The reporting words.
        source: The noun phrase that names who said it.
        type: What the cue does (see :class:`newskit.quotes.Quote`).
        rule: Name of the rule.
        trusted: Whether the source may lend its name to quotations that stand alone behind it.
    """

    content: list[Range]
    cue: Range | None
    source: Range | None
    type: str
    rule: str
    trusted: bool = True

    @property
    def first(self) -> int:
        """The first word of the content."""
        return self.content[0][0]

    @property
    def last(self) -> int:
        """The place behind the content's last word."""
        return self.content[-1][1]
