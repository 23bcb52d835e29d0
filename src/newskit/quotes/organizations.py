"""Organizations: sources that an annotator calls one, which the rules know as no person's name."""

from __future__ import annotations

from bisect import bisect_left

from newskit.annotators import Annotation, Entity
from newskit.annotators.trees import Parse
from newskit.text import Span

__all__ = ["Organizations"]

_NAMED = frozenset({"ORG", "PERSON"})


class Organizations:
    """The organizations of one text by an annotator.

    Args:
        annotation: What the annotator found in the text.
    """

    def __init__(self, annotation: Annotation) -> None:
        self._parse = Parse.of(annotation)
        self._entities = sorted(annotation.entities, key=lambda entity: entity.start)
        self._starts = [entity.start for entity in self._entities]

    def name_of(self, source: Span) -> str | None:
        """Return the name of the organization that *source* is, None where it is none.

        ``Acme Corp.`` is one, ``an Acme Corp. spokesman`` is a person: the entity has to hold the word that the parse
        makes the head of the source.

        Args:
            source: Who is said to have spoken, at offsets of the text.
        """
        entity = self._at_head(source)
        if entity is None or entity.label != "ORG":
            return None
        return entity.text.removeprefix("the ").removeprefix("The ")

    def is_named(self, source: Span) -> bool:
        """Whether the head of *source* is in the name of an organization or a person."""
        return self._at_head(source) is not None

    def _at_head(self, source: Span) -> Entity | None:
        tree = self._parse.tree_at(source)
        place = tree.governor(source) if tree else None
        if tree is None or place is None:
            return None
        head = tree.token(place)
        for entity in self._entities[: bisect_left(self._starts, head.end)][::-1][:2]:
            if entity.label in _NAMED and entity.start <= head.start and head.end <= entity.end:
                return entity
        return None
