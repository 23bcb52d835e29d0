"""Entities: whether a source is somebody an annotator knows by name."""

from __future__ import annotations

from bisect import bisect_right

from newskit.annotators import Annotation
from newskit.annotators.trees import Parse
from newskit.text import Span

__all__ = ["is_named"]

_NAMED = frozenset({"PERSON", "ORG"})


def is_named(source: Span, annotation: Annotation, parse: Parse) -> bool:
    """Whether *source* is a person or an organization by name: ``Acme Corp.``, but not ``a man from Acme Corp.``.

    The entity has to hold the word that the parse makes the head of the source.  ``Some Republicans`` are no party.

    Args:
        source: Who may have spoken, at offsets of the annotated text.
        annotation: What an annotator found there.
        parse: The trees of that annotation.
    """
    tree = parse.tree_at(source)
    place = tree.governor(source) if tree else None
    if tree is None or place is None:
        return False
    head = tree.token(place)
    entities = annotation.entities
    last = bisect_right(entities, head.start, key=lambda entity: entity.start) - 1
    plural = "Number=Plur" in (head.features or "")
    return not plural and last >= 0 and entities[last].label in _NAMED and head.end <= entities[last].end
