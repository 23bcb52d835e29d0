"""Quote: words reported as someone's."""

from __future__ import annotations

import attrs

from newskit.text import Span


@attrs.frozen
class Quote(Span):
    """Words reported as someone's; ``start``, ``end`` and ``text`` cover content, cue and source together.

    Attributes:
        content: What was said, without the marks around it; several spans if the cue interrupts it.
        kind: ``direct`` (all in quotation marks, or a turn in a transcript), ``mixed`` (some) or ``indirect`` (none).
        cue: The reporting words, ``said`` or ``according to``; None in ``Smith: "..."`` and the like.
        source: Who said it, as printed there: a name with its title, a role or a pronoun; None where there is none.
        speaker: The fuller name *source* stands for, where the story gives one.
        cue_type: ``speech``, ``writing``, ``thought`` or ``attitude``.
        rule: Name of the rule that found it.
    """

    content: tuple[Span, ...]
    kind: str
    cue: Span | None
    source: Span | None
    speaker: str | None
    cue_type: str
    rule: str
