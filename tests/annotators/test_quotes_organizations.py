"""Organizations as speakers, where an annotator knows them."""

from __future__ import annotations

import attrs
import pytest

from newskit import Entity, Span, extract_quotes
from tests.annotators.trees import Fixed, tree

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
    ("rows", "label", "speaker"),
    [
        (SPOKE, "ORG", "Lisbek Union"),
        (SPOKE, "PLACE", None),
        (SPOKESMAN, "ORG", None),
        (SPOKE.replace("Union", "Unions"), "PLACE", None),
    ],
)
def test_an_organization_speaks_where_it_is_the_head_of_the_source(rows: str, label: str, speaker: str | None) -> None:
    text, annotation = tree(rows)
    at = text.index("Lisbek Union")
    entity = Entity(at, at + 12, "Lisbek Union", label)
    whole = f"Headline\n\n{text}"
    by = Fixed(text, attrs.evolve(annotation, entities=(entity,)))
    (quote,) = extract_quotes(Span(10, len(whole), text), by)
    assert quote.speaker == speaker
    assert quote.source is not None
    assert whole[quote.source.start : quote.source.end] == quote.source.text


def test_party_members_are_no_organization() -> None:
    text, annotation = tree(
        "Some DET 2 det\nLiberals PROPN 3 nsubj\nsaid VERB 0 root\nit PRON 5 nsubj\nfailed VERB 3 ccomp"
    )
    (sentence,) = annotation.sentences
    tokens = tuple(
        attrs.evolve(token, features="Number=Plur") if token.text == "Liberals" else token for token in sentence.tokens
    )
    annotation = attrs.evolve(
        annotation,
        sentences=(attrs.evolve(sentence, tokens=tokens),),
        entities=(Entity(5, 13, "Liberals", "ORG"),),
    )
    (quote,) = extract_quotes(text, Fixed(text, annotation))
    assert quote.speaker is None


def test_speakers_the_rules_know_stay() -> None:
    text, annotation = tree(SPOKE.replace("Lisbek", "Anna").replace("Union", "Nowak").replace("The DET", "Chief NOUN"))
    entity = Entity(text.index("Nowak"), text.index("Nowak") + 5, "Nowak", "ORG")
    (quote,) = extract_quotes(text, Fixed(text, attrs.evolve(annotation, entities=(entity,))))
    assert quote.speaker == "Anna Nowak"
