"""What holds of find_names on any text: slices, order, shifts, no exceptions, linear time."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newskit.annotators import Annotation, Entity
from newskit.names.find import find_names
from newskit.names.places_in_text import find_places
from newskit.text import Span
from tests.growth import assert_linear

PIECES = st.sampled_from(
    [
        "President", "Anna", "Nowak", "van der", "al-Hakim", "J.", "Jr.", ", ", ". ", " ", "\n", "\n\n", "said", "the",
        "Mr.", "O'Brien", "'s", "’s", "&", "of", "Kyiv", "Corp.", "TRUMP", "U.S.", "Lis", "-", "(", "“", "Зеленський",
        "A",
    ]
)  # fmt: skip
TEXTS = st.one_of(st.text(max_size=200), st.lists(PIECES, max_size=40).map(" ".join))


@given(TEXTS)
@settings(max_examples=150, deadline=None)
def test_mentions_are_slices_in_order(text: str) -> None:
    end = 0
    for found in find_names(text):
        assert text[found.start : found.end] == found.text
        assert found.start >= end
        assert found.contains(found.name)
        assert text[found.name.start : found.name.end] == found.name.text
        if found.title is not None:
            assert found.contains(found.title)
            assert found.title.end <= found.name.start
        end = found.end
    for place in find_places(text):
        assert text[place.start : place.end] == place.text


@given(TEXTS)
@settings(max_examples=80, deadline=None)
def test_a_span_gives_what_its_text_gives(text: str) -> None:
    alone = find_names(text)
    inside = find_names(Span(100, 100 + len(text), text))
    assert [found.start + 100 for found in alone] == [found.start for found in inside]
    assert [(found.text, found.person) for found in alone] == [(found.text, found.person) for found in inside]


def test_wrong_input_is_refused() -> None:
    with pytest.raises(TypeError):
        find_names(b"Anna Nowak")  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="lang must be one of"):
        find_names("Anna Nowak", lang="xx")
    with pytest.raises(ValueError, match="lang must be one of"):
        find_places("Kyiv", lang="xx")


class _Fixed:
    """An annotator that names two persons, one of whom the rules find too."""

    def annotate(self, texts: Sequence[str]) -> list[Annotation]:
        (text,) = texts
        names = ("Quidde", "Anna Nowak", "Lviv")
        spans = [(text.index(name), name) for name in names]
        labels = ("PERSON", "PERSON", "PLACE")
        entities = [Entity(at, at + len(name), name, label) for (at, name), label in zip(spans, labels, strict=True)]
        return [Annotation(entities=tuple(entities))]


def test_an_annotator_adds_persons() -> None:
    text = "Anna Nowak saw Quidde in Lviv."
    found = find_names(Span(7, 7 + len(text), text), annotator=_Fixed())
    assert [(mention.start, mention.text, mention.rule) for mention in found] == [
        (7, "Anna Nowak", "given-name"),
        (22, "Quidde", "annotator"),
    ]


@pytest.mark.parametrize(
    "unit",
    [
        "Aa Bb Cc ", "van der ", "Van der Xa ", "J. ", "Smith said ", "Anna Maria ", "President ", "ANNA NOWAK ",
        "Anna\n",
        '"Anna ', "Anna Nowak, ", "Secretary of State for the ", "O'A'", "A-b-", "Ann's ", "Aa & ",
    ],
)  # fmt: skip
def test_time_grows_with_the_text(unit: str) -> None:
    find_names(unit)
    assert_linear(find_names, unit, 20_000)
