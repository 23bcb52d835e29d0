"""What is found in a text: persons named, and places named."""

from __future__ import annotations

import attrs

from newskit.text import Span


@attrs.frozen
class NameMention(Span):
    """A person as a text names them, title included: ``Defense Secretary Lloyd Austin``.

    Attributes:
        name: The name without its title: ``Lloyd Austin``.
        title: The title as printed: ``Defense Secretary``; None where there is none.
        key: What the spellings of this name share (see :func:`newskit.name_key`).
        person: The fullest form of the name that this mention stands for in this text; it equals
            ``name.text`` where the mention is itself the fullest.  None where a lone surname or given name fits
            nobody, or more than one, who was named in full.
        rule: Name of the rule that found it.
    """

    name: Span
    title: Span | None
    key: str
    person: str | None
    rule: str


@attrs.frozen
class PlaceMention(Span):
    """A country, region or city as a text names it: ``Kyiv``.

    Attributes:
        name: The name as printed, without a possessive ending.
        key: What the spellings of this place's name share (see :func:`newskit.name_key`).
    """

    name: Span
    key: str
