"""Organizations: whom a source names that is no person, where an annotator knows it for one."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable

import attrs

from newskit.annotators import Annotation
from newskit.annotators.trees import Parse
from newskit.quotes.quote import Quote
from newskit.text import Span

__all__ = ["entity_of", "with_organizations"]


def with_organizations(quotes: Iterable[Quote], annotation: Annotation, offset: int) -> list[Quote]:
    """Return the quotes, those whose source is an organization with its name for the speaker.

    ``Acme Corp.`` is one, ``an Acme Corp. spokesman`` is a person: the entity has to hold the word that the parse makes
    the head of the source.  Speakers the rules know stay.

    Args:
        quotes: Quotes of a text.
        annotation: What an annotator found in it.
        offset: Where the annotated text begins in the one the quotes count in.
    """
    if not any(entity.label == "ORG" for entity in annotation.entities):
        return list(quotes)
    parse = Parse.of(annotation)
    return [_named(quote, annotation, parse, offset) for quote in quotes]


def _named(quote: Quote, annotation: Annotation, parse: Parse, offset: int) -> Quote:
    if quote.speaker is not None or quote.source is None:
        return quote
    source = quote.source
    name = entity_of(Span(source.start - offset, source.end - offset, source.text), annotation, parse, "ORG")
    return quote if name is None else attrs.evolve(quote, speaker=name)


def entity_of(source: Span, annotation: Annotation, parse: Parse, *labels: str) -> str | None:
    """Return the name of the entity, labelled one of *labels*, that holds the head of *source*, or None."""
    tree = parse.tree_at(source)
    place = tree.governor(source) if tree else None
    if tree is None or place is None:
        return None
    head = tree.token(place)
    if "Number=Plur" in (head.features or ""):  # "some Republicans" are people, not the party
        return None
    entities = annotation.entities
    last = bisect_right(entities, head.start, key=lambda entity: entity.start) - 1
    if last < 0 or entities[last].label not in labels or entities[last].end < head.end:
        return None
    return entities[last].text.removeprefix("the ").removeprefix("The ")
