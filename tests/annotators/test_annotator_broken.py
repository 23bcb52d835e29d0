"""Whatever an annotator says, nothing raises, nothing lies about the text, and time grows with it."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

import newskit as nk
from newskit.annotators.asked import Asked
from tests.annotators.trees import Fixed, nonsense
from tests.growth import assert_linear

ANCHOR = dt.date(2024, 12, 18)


@given(nonsense(), st.data())
def test_nonsense_is_survived(parse: tuple[str, nk.Annotation], data: st.DataObject) -> None:
    text, annotation = parse
    tokens = [token for sentence in annotation.sentences for token in sentence.tokens]
    chosen = data.draw(st.lists(st.sampled_from(tokens), max_size=5)) if tokens else []
    labels = st.sampled_from(["PERSON", "ORG", "PLACE", "?"])
    entities = tuple(nk.Entity(one.start, one.end, one.text, data.draw(labels)) for one in chosen)
    by = Fixed(text, attrs.evolve(annotation, entities=entities))
    article, rules = nk.read(text, ANCHOR, annotator=by), nk.read(text, ANCHOR)
    found: list[nk.Span] = [*article.names, *article.dates]
    for quote in article.quotes:
        found += [quote, *quote.content, *filter(None, (quote.cue, quote.source))]
    assert all(text[one.start : one.end] == one.text for one in found)
    assert set(rules.names) <= set(article.names)
    assert [(one.start, one.end, one.type) for one in article.dates] == [
        (one.start, one.end, one.type) for one in rules.dates
    ]
    assert len(article.quotes) >= len(rules.quotes)
    assert list(article.quotes) == sorted(article.quotes, key=lambda quote: quote.start)


class Flat:
    """An annotator that takes a text for one sentence, hangs each word on the one before, and names all capitals."""

    def annotate(self, texts: Sequence[str]) -> list[nk.Annotation]:
        return [self._one(text) for text in texts]

    def _one(self, text: str) -> nk.Annotation:
        words = list(re.finditer(r"\w+|[^\w\s]", text))
        relations = ("conj", "ccomp", "nsubj", "obl", "acl:relcl")
        tokens = tuple(
            nk.Token(one.start(), one.end(), one[0], None, "VERB", place - 1 if place else None, relations[place % 5])
            for place, one in enumerate(words)
        )
        if not tokens:
            return nk.Annotation()
        start, end = tokens[0].start, tokens[-1].end
        entities = tuple(
            nk.Entity(one.start, one.end, one.text, "PERSON" if number % 2 else "ORG")
            for number, one in enumerate(tokens)
            if one.text[0].isupper()
        )
        return nk.Annotation((nk.AnnotatedSentence(start, end, text[start:end], tokens),), entities)


@pytest.mark.parametrize(
    "unit",
    [
        "she said ",
        "Kos said Ode said on Friday ",
        "Kos said talks failed, and Ode left Friday. ",
        "Zyq Vro, ",
        "on May 3 ",
    ],
)
def test_time_grows_with_the_text(unit: str) -> None:
    def work(text: str) -> object:
        by = Asked.of(Flat())
        return (
            nk.extract_quotes(text, by),
            nk.resolve_dates(text, ANCHOR, annotator=by),
            nk.find_names(text, annotator=by),
        )

    assert_linear(work, unit, 8_000)
