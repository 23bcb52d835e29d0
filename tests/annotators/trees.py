"""Parses written by hand, for tests that need no model."""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from newskit import AnnotatedSentence, Annotation, Token


def tree(rows: str) -> tuple[str, Annotation]:
    """Return a text and its annotation from rows of ``form pos head relation``; ``+form`` has no space before it.

    Heads count from 1, as in CoNLL-U; 0 is the root.
    """
    text = ""
    parts = []
    for row in rows.strip().splitlines():
        form, pos, head, relation = row.split()
        glued = form.startswith("+")
        form = form.lstrip("+")
        text += "" if glued or not text else " "
        parts.append((len(text), form, pos, int(head) - 1, relation))
        text += form
    tokens = tuple(
        Token(start, start + len(form), form, form.lower(), pos, None if head < 0 else head, relation)
        for start, form, pos, head, relation in parts
    )
    return text, Annotation((AnnotatedSentence(0, len(text), text, tokens),))


@attrs.frozen
class Fixed:
    """An annotator that gives the same annotation for the one text it knows, and none for others."""

    text: str
    annotation: Annotation

    def annotate(self, texts: Sequence[str]) -> list[Annotation]:
        """Annotate *texts*."""
        return [self.annotation if text == self.text else Annotation() for text in texts]
