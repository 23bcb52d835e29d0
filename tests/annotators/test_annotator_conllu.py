"""Parses in CoNLL-U, at offsets of the caller's text."""

from __future__ import annotations

import pytest

from newskit import Annotation
from newskit.annotators import read_conllu


def row(number: str, form: str, head: str = "0", relation: str = "root", **more: str) -> str:
    fields = (
        number,
        form,
        more.get("lemma", "_"),
        more.get("pos", "_"),
        "_",
        more.get("features", "_"),
        head,
        relation,
    )
    return "\t".join((*fields, "_", "_"))


def test_offsets_sentences_and_heads() -> None:
    text = "  “Kos’s 😀 plan\n\n\nfailed,” he said."
    conllu = "\n".join(
        [
            "# text = ignored",
            row("1", "“", "5", "punct", pos="PUNCT"),
            row("2-3", "Kos’s", "_", "_"),
            row("2", "Kos", "5", "nmod:poss", pos="PROPN"),
            row("3", "’s", "2", "case"),
            row("4", "😀", "5", "discourse"),
            row("5", "plan"),
            "",
            "",
            row("1", "failed", "5", "ccomp", features="Tense=Past"),
            row("2", ",", "1", "punct"),
            row("3", "”", "1", "punct"),
            row("4", "he", "5", "nsubj"),
            row("4.1", "not there"),
            row("5", "said", lemma="say"),
            row("6", ".", "5", "punct"),
        ]
    )
    first, second = read_conllu(conllu, text).sentences
    for sentence in (first, second):
        assert all(text[one.start : one.end] == one.text for one in (sentence, *sentence.tokens))
    assert [token.text for token in first.tokens] == ["“", "Kos", "’s", "😀", "plan"]
    assert [token.head for token in first.tokens] == [4, 4, 1, 4, None]
    failed, said = second.tokens[0], second.tokens[4]
    assert (failed.text, failed.head, failed.features) == ("failed", 4, "Tense=Past")
    assert (said.lemma, said.pos) == ("say", None)


def test_words_not_printed_as_spoken_share_the_token() -> None:
    rows = [row("1-2", "du", "_", "_"), row("1", "de", "3", "case"), row("2", "le", "3", "det"), row("3", "vin")]
    (sentence,) = read_conllu("\n".join(rows), "du vin").sentences
    assert [(token.start, token.text) for token in sentence.tokens] == [(0, "du"), (0, "du"), (3, "vin")]


def test_nothing_is_no_annotation() -> None:
    assert read_conllu("", "") == read_conllu("\n# text =\n\n", "Kos") == Annotation()


@pytest.mark.parametrize(
    ("conllu", "message"),
    [
        ("1\tKos", "line 1: expected 10 fields separated by tabs, found 2"),
        (row("1", "Kos") + "\n" + row("2", "Kos"), "line 2: 'Kos' does not stand in the text behind 'Kos'"),
        (row("1", "Kos", "7", "nsubj"), "line 1: expected the number of a word as head, found '7'"),
        (row("1", "Kos", "up", "nsubj"), "found 'up'"),
    ],
)
def test_what_is_no_conllu_of_the_text_is_said(conllu: str, message: str) -> None:
    with pytest.raises(ValueError, match=message.replace("(", r"\(")):
        read_conllu(conllu, "Kos left.")
