"""read_conllu: parses kept as CoNLL-U, at offsets of the text they are of."""

from __future__ import annotations

from collections.abc import Iterator

from newskit.annotators.protocol import AnnotatedSentence, Annotation, Token

_FIELDS = 10
_Row = tuple[int, list[str]]


def read_conllu(conllu: str, text: str) -> Annotation:
    r"""Return the annotation of *text* that *conllu* holds: what UDPipe, Trankit or a treebank says of it.

    Each form is looked for in *text* behind the one before it, so ``# text`` comments, ``SpaceAfter`` and offsets are
    not needed.  Words that are not printed as they are spoken (French ``du`` for ``de le``) stand over the whole token,
    and empty nodes are left out.  Entities are not part of the format: there are none.

    Args:
        conllu: Sentences in CoNLL-U, ten fields to a line.
        text: What was parsed.

    Raises:
        ValueError: If a line is no CoNLL-U, or its form does not stand in *text*; the message names the line.

    >>> rows = "1\tKos\tKos\tPROPN\t_\t_\t2\tnsubj\t_\t_\n2\tleft\tleave\tVERB\t_\tTense=Past\t0\troot\t_\t_\n"
    >>> (sentence,) = read_conllu(rows, "Kos left.").sentences
    >>> [(token.start, token.text, token.head, token.relation) for token in sentence.tokens]
    [(0, 'Kos', 1, 'nsubj'), (4, 'left', None, 'root')]

    Source of the format: Universal Dependencies, CoNLL-U, version 2.
    """
    sentences = []
    at = 0
    for rows in _blocks(conllu):
        tokens = tuple(_tokens(rows, text, at))
        if tokens:
            start, at = tokens[0].start, max(token.end for token in tokens)
            sentences.append(AnnotatedSentence(start, at, text[start:at], tokens))
    return Annotation(tuple(sentences))


def _blocks(conllu: str) -> Iterator[list[_Row]]:
    """Yield the rows of each sentence with their line numbers."""
    rows: list[_Row] = []
    for number, line in enumerate(conllu.splitlines(), start=1):
        if not line.strip():
            yield rows
            rows = []
        elif not line.startswith("#"):
            fields = line.split("\t")
            if len(fields) != _FIELDS:
                msg = f"line {number}: expected {_FIELDS} fields separated by tabs, found {len(fields)}"
                raise ValueError(msg)
            rows.append((number, fields))
    yield rows


def _tokens(rows: list[_Row], text: str, at: int) -> Iterator[Token]:
    words = [(number, fields) for number, fields in rows if fields[0].isdecimal()]
    place = {fields[0]: index for index, (_, fields) in enumerate(words)}
    spans = _places(rows, text, at)
    for number, (identity, _, lemma, pos, _, features, head, relation, _, _) in words:
        start, end = spans[identity]
        if head not in ("_", "0") and head not in place:
            msg = f"line {number}: expected the number of a word as head, found {head!r}"
            raise ValueError(msg)
        yield Token(
            start, end, text[start:end], _known(lemma), _known(pos), place.get(head), _known(relation), _known(features)
        )


def _places(rows: list[_Row], text: str, at: int) -> dict[str, tuple[int, int]]:
    """Return where each word stands; those of a token of several words are looked for inside it."""
    spans: dict[str, tuple[int, int]] = {}
    within: tuple[int, int] | None = None
    last = 0
    for number, fields in rows:
        identity, form = fields[0], fields[1]
        if identity.isdecimal() and int(identity) > last:
            within = None
        if within is not None and identity.isdecimal():
            found = text.find(form, at, within[1])
            spans[identity] = within if found < 0 else (found, found + len(form))
            at = at if found < 0 else found + len(form)
            continue
        if not identity.isdecimal() and "-" not in identity:  # an empty node
            continue
        start = text.find(form, at)
        if start < 0:
            msg = f"line {number}: {form!r} does not stand in the text behind {text[max(0, at - 20) : at]!r}"
            raise ValueError(msg)
        if identity.isdecimal():
            spans[identity] = (start, start + len(form))
            at = start + len(form)
        else:
            within, at = (start, start + len(form)), start
            last = int(identity.partition("-")[2])
    return spans


def _known(field: str) -> str | None:
    return None if field == "_" else field
