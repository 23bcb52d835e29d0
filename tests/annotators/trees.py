"""Parses written by hand, for tests that need no model."""

from __future__ import annotations

from collections.abc import Sequence

import attrs
from hypothesis import strategies as st

from newskit import AnnotatedSentence, Annotation, Token
from newskit.text import Scan
from tests.strategies import news_text


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


@st.composite
def nonsense(draw: st.DrawFn) -> tuple[str, Annotation]:
    """A text and a parse that is nonsense: any head, any relation."""
    text = draw(news_text(40))
    bounds = [(start, end) for start, end in Scan.of(text).token_bounds]
    relations = st.sampled_from(["nsubj", "ccomp", "obj", "conj", "advcl", "appos", "xcomp", "parataxis", "acl:relcl"])
    tokens = tuple(
        Token(
            start,
            end,
            text[start:end],
            pos=draw(st.sampled_from(["VERB", "NOUN", "PROPN", "ADV", "AUX", "PUNCT"])),
            head=draw(st.none() | st.integers(-1, len(bounds))),
            relation=draw(relations),
        )
        for start, end in bounds
    )
    if not tokens:
        return text, Annotation()
    start, end = tokens[0].start, tokens[-1].end
    return text, Annotation((AnnotatedSentence(start, end, text[start:end], tokens),))
