"""What an annotator gives: sentences, tokens and entities at offsets of the caller's text."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol, runtime_checkable

import attrs

from newskit.text import Span


@attrs.frozen
class Token(Span):
    """A word or punctuation mark with its grammar.

    Attributes:
        lemma: Dictionary form, or None where the annotator has none.
        pos: Universal part of speech (``NOUN``, ``PROPN``, ``VERB``), or None.
        head: Place of the governing token among its sentence's tokens (from 0), None for the root.
        relation: Universal dependency relation to the head (``nsubj``, ``ccomp``), or None.
        features: Universal features (``Tense=Past|VerbForm=Fin``), or None; they tell a past form from a participle.
    """

    lemma: str | None = None
    pos: str | None = None
    head: int | None = None
    relation: str | None = None
    features: str | None = None


@attrs.frozen
class Entity(Span):
    """A named entity; *label* is ``PERSON``, ``ORG``, ``PLACE`` or the annotator's own."""

    label: str


@attrs.frozen
class AnnotatedSentence(Span):
    """A sentence and its tokens in order."""

    tokens: tuple[Token, ...]


@attrs.frozen
class Annotation:
    """All that an annotator found in one text; every offset counts in that text."""

    sentences: tuple[AnnotatedSentence, ...] = ()
    entities: tuple[Entity, ...] = ()


@runtime_checkable
class Annotator(Protocol):
    """Anything that annotates texts in batches.

    ``annotate`` gets texts and gives one :class:`Annotation` for each, in order.  Offsets are code
    points into the text it was given.
    """

    def annotate(self, texts: Sequence[str]) -> list[Annotation]:
        """Annotate *texts*, one result each, in order."""
        ...
