"""Pieces: what the model gets, and the way back to the caller's offsets."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newskit.annotators.pieces import Pieces
from tests.strategies import news_text


@pytest.mark.parametrize(
    ("text", "prepared"),
    [
        ("", ""),
        (" \n\t\n ", ""),
        ("One.", "One."),
        ("  Headline\nBody here.\n", "Headline\n\nBody here."),
        ("One.\r\n\r\n\r\n\r\nTwo.", "One.\n\nTwo."),
        ("Ann\x00Ode left.", "Ann Ode left."),
        ("Ann\ud800Ode left 😀.", "Ann\ufffdOde left 😀."),
    ],
)
def test_what_the_model_gets(text: str, prepared: str) -> None:
    assert Pieces.of(text).prepared == prepared


def test_long_paragraphs_are_cut_between_sentences() -> None:
    text = "The council met again on the harbour. " * 100
    prepared = Pieces.of(text).prepared.split("\n\n")
    assert len(prepared) == 3
    assert all(piece.endswith("harbour.") and len(piece) <= 1500 for piece in prepared)


@pytest.mark.parametrize("text", ["word " * 2000, "word" * 2000, "a. " * 5000, "“" * 4000, "\x00" * 4000])
def test_no_piece_is_too_long_for_a_parser(text: str) -> None:
    pieces = Pieces.of(text)
    assert max(map(len, pieces.prepared.split("\n\n"))) <= 1500
    kept = "".join(pieces.prepared.split())
    assert kept == "".join(text.replace("\x00", " ").split())


@given(st.one_of(news_text(), st.text(max_size=300)))
def test_every_word_finds_its_way_back(text: str) -> None:
    pieces = Pieces.of(text)
    for first in range(len(pieces.prepared)):
        letter = pieces.prepared[first]
        if letter.isspace() or letter == "\ufffd":
            continue
        span = pieces.span(first, first + 1)
        assert span.text == letter == text[span.start : span.end]
