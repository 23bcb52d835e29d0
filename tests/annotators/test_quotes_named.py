"""Whom a parse names as the source where the rules know nobody: persons and organizations, and nobody else."""

from __future__ import annotations

import attrs
import pytest

from newskit import Entity
from newskit.annotators.trees import Parse
from newskit.quotes.cues import lexicon
from newskit.quotes.entities import is_named
from newskit.quotes.found import Found
from newskit.quotes.reconcile import reconcile
from newskit.quotes.words import Words
from newskit.text import Scan, Span
from tests.annotators.trees import tree

SPOKE = """
The DET 2 det
Lisbek PROPN 3 compound
Union PROPN 4 nsubj
said VERB 0 root
talks NOUN 6 nsubj
failed VERB 4 ccomp
+. PUNCT 4 punct
"""
SPOKESMAN = """
A DET 4 det
Lisbek PROPN 3 compound
Union PROPN 4 compound
spokesman NOUN 5 nsubj
said VERB 0 root
talks NOUN 7 nsubj
failed VERB 5 ccomp
+. PUNCT 5 punct
"""


@pytest.mark.parametrize(
    ("rows", "features", "label", "named"),
    [
        (SPOKE, None, "ORG", True),
        (SPOKE, None, "PERSON", True),
        (SPOKE, None, "PLACE", False),
        (SPOKE, "Number=Plur", "ORG", False),  # "some Republicans" are people, not the party
        (SPOKESMAN, None, "ORG", False),
    ],
)
def test_a_source_is_named_by_its_head(rows: str, features: str | None, label: str, named: bool) -> None:
    text, annotation = tree(rows)
    (sentence,) = annotation.sentences
    tokens = tuple(attrs.evolve(token, features=features) for token in sentence.tokens)
    at = text.index("Lisbek Union")
    annotation = attrs.evolve(
        annotation,
        sentences=(attrs.evolve(sentence, tokens=tokens),),
        entities=(Entity(at, at + 12, "Lisbek Union", label),),
    )
    end = text.index(" said")
    parse = Parse.of(annotation)
    assert is_named(Span(0, end, text[:end]), annotation, parse) is named
    # an attribution without a source gets one, if somebody is named there
    words = Words(Scan.of(text))
    said = words.at(end + 1)
    found = Found([(said + 1, said + 3)], (said, said + 1), None, "speech", "finite clause")
    (one,) = reconcile(words, [found], lexicon(), annotation)
    assert (one.source is not None) is named
