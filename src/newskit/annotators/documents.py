"""Documents: what a Stanza document says, as newskit's own annotation at offsets of the caller's text."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import regex

from newskit.annotators.pieces import Pieces
from newskit.annotators.protocol import AnnotatedSentence, Annotation, Entity, Token
from newskit.text import Span

__all__ = ["annotation_of"]

_LABELS = {"PER": "PERSON", "GPE": "PLACE", "LOC": "PLACE", "LOCATION": "PLACE", "FAC": "PLACE"}
# Entities are made of tokens, and the printed token of "Nowak's plan" is "Nowak's".
_POSSESSIVE = regex.compile(r"['’ʼ][sS]?$")


def annotation_of(document: Any, pieces: Pieces) -> Annotation:
    """Return what a Stanza document says of the text that *pieces* were cut from; None for no document.

    Every span is cut from that text anew: Stanza writes ``<UNK>`` for very long words, and *pieces* put stand-ins in
    place of characters it cannot take.
    """
    if document is None:
        return Annotation()
    sentences = []
    entities = []
    for sentence in document.sentences:
        tokens = tuple(_tokens(sentence, pieces))
        if tokens:
            start, end = tokens[0].start, max(token.end for token in tokens)
            sentences.append(AnnotatedSentence(start, end, pieces.text[start:end], tokens))
    for entity in document.ents:
        span = _entity_span(entity, pieces)
        if span is not None:
            entities.append(Entity(span.start, span.end, span.text, _LABELS.get(entity.type, entity.type)))
    return Annotation(tuple(sentences), tuple(entities))


def _tokens(sentence: Any, pieces: Pieces) -> Iterator[Token]:
    """Yield a token for each syntactic word (``Nowak`` and ``'s`` of ``Nowak's``) that has a place in the text."""
    placed = [(word, start, end) for token in sentence.tokens for word, start, end in _places(token)]
    index = {word.id: number for number, (word, _, _) in enumerate(placed)}
    for word, first, after in placed:
        span = pieces.span(first, after)
        head = index.get(word.head)
        yield Token(span.start, span.end, span.text, word.lemma, word.upos, head, word.deprel, word.feats)


def _places(token: Any) -> Iterator[tuple[Any, int, int]]:
    """Yield the words of a printed token with their places.

    Words that Stanza gives no place are looked for in the token, one after the other; what is not printed as it
    is spoken (French ``du`` for ``de le``) stands over the whole token.
    """
    first, after = token.start_char, token.end_char
    if first is None or after is None:
        return
    at = 0
    printed = token.text.lower()
    for word in token.words:
        if word.start_char is not None and word.end_char is not None:
            yield word, word.start_char, word.end_char
            continue
        found = printed.find(word.text.lower(), at) if len(token.words) > 1 and len(printed) == after - first else -1
        if found < 0:
            yield word, first, after
        else:
            at = found + len(word.text)
            yield word, first + found, first + at


def _entity_span(entity: Any, pieces: Pieces) -> Span | None:
    """Return where an entity stands, without a possessive ending; None where nothing is left."""
    if entity.start_char is None or entity.end_char is None:
        return None
    span = pieces.span(entity.start_char, entity.end_char)
    ending = _POSSESSIVE.search(span.text)
    if ending and ending.start():
        span = span.sub(0, ending.start())
    span = span.strip()
    return span if span.text else None
