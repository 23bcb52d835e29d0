"""From Stanza's documents to annotations, on documents written by hand: no model takes part."""

from __future__ import annotations

from typing import Any

import pytest

from newskit.annotators import Annotation
from newskit.annotators.documents import annotation_of
from newskit.annotators.pieces import Pieces

pytestmark = [pytest.mark.usefixtures("stanza_installed"), pytest.mark.filterwarnings("default")]

TEXT = "  “Nowak’s plan\n\n\n\nfails,” 😀 she said."
# id, form, lemma, upos, head, deprel, misc; offsets count in "“Nowak’s plan", "fails,” 😀 she said." and the gap
CONLLU = """\
1	“	“	PUNCT	_	_	4	punct	_	start_char=0|end_char=1
2-3	Nowak’s	_	_	_	_	_	_	_	start_char=1|end_char=8|ner=S-PER
2	Nowak	Nowak	PROPN	_	_	4	nmod:poss	_	_
3	’s	’s	PART	_	_	2	case	_	_
4	plan	plan	NOUN	_	_	0	root	_	start_char=9|end_char=13

1	fails	fail	VERB	_	_	6	ccomp	_	start_char=15|end_char=20
2	,	,	PUNCT	_	_	1	punct	_	start_char=20|end_char=21
3	”	”	PUNCT	_	_	1	punct	_	start_char=21|end_char=22
4	😀	😀	SYM	_	_	1	discourse	_	start_char=23|end_char=24
5	she	she	PRON	_	_	6	nsubj	_	start_char=25|end_char=28
6	said	say	VERB	_	_	0	root	_	start_char=29|end_char=33
7	.	.	PUNCT	_	_	6	punct	_	start_char=33|end_char=34

"""


def document(conllu: str, prepared: str) -> Any:
    from stanza.utils.conll import CoNLL

    made = CoNLL.conll2doc(input_str=conllu)
    made.text = prepared
    made.build_ents()
    return made


def annotated(text: str, conllu: str) -> Annotation:
    pieces = Pieces.of(text)
    found = annotation_of(document(conllu, pieces.prepared), pieces)
    for span in (*found.sentences, *found.entities, *(token for one in found.sentences for token in one.tokens)):
        assert text[span.start : span.end] == span.text
    return found


def test_offsets_count_in_the_callers_text() -> None:
    found = annotated(TEXT, CONLLU)
    assert [sentence.text for sentence in found.sentences] == ["“Nowak’s plan", "fails,” 😀 she said."]
    first, second = found.sentences
    assert [token.text for token in first.tokens] == ["“", "Nowak", "’s", "plan"]
    assert [token.text for token in second.tokens] == ["fails", ",", "”", "😀", "she", "said", "."]


def test_grammar_counts_heads_from_zero() -> None:
    first, second = annotated(TEXT, CONLLU).sentences
    assert [(token.head, token.relation) for token in first.tokens] == [
        (3, "punct"),
        (3, "nmod:poss"),
        (1, "case"),
        (None, "root"),
    ]
    assert [(token.lemma, token.pos) for token in second.tokens][4:6] == [("she", "PRON"), ("say", "VERB")]


def test_entities_lose_the_possessive_and_get_newskits_labels() -> None:
    (entity,) = annotated(TEXT, CONLLU).entities
    assert (entity.text, entity.label) == ("Nowak", "PERSON")


@pytest.mark.parametrize(
    ("printed", "name", "given", "label"),
    [
        ("Ann's", "Ann", "PERSON", "PERSON"),
        ("Ann’S", "Ann", "PER", "PERSON"),
        ("Jones'", "Jones", "PERSON", "PERSON"),
        ("O'Hara", "O'Hara", "PERSON", "PERSON"),
        ("'s", "'s", "PERSON", "PERSON"),
        ("Kyiv", "Kyiv", "GPE", "PLACE"),
        ("Alps", "Alps", "LOC", "PLACE"),
        ("Tower", "Tower", "FAC", "PLACE"),
        ("Acme", "Acme", "ORG", "ORG"),
        ("Friday", "Friday", "DATE", "DATE"),
    ],
)
def test_labels_and_possessives(printed: str, name: str, given: str, label: str) -> None:
    misc = f"start_char=0|end_char={len(printed)}|ner=S-{given}"
    (entity,) = annotated(printed, f"1\t{printed}\t_\tPROPN\t_\t_\t0\troot\t_\t{misc}\n\n").entities
    assert (entity.text, entity.label) == (name, label)


def test_a_word_too_long_for_stanza_keeps_its_letters() -> None:
    text = "a" * 1200 + " b"
    found = annotated(text, "1\t<UNK>\t_\tX\t_\t_\t0\troot\t_\tstart_char=0|end_char=1200\n\n")
    assert found.sentences[0].tokens[0].text == "a" * 1200


def test_words_not_printed_as_spoken_share_the_token() -> None:
    conllu = (
        "1-2\tdu\t_\t_\t_\t_\t_\t_\t_\tstart_char=0|end_char=2\n"
        "1\tde\tde\tADP\t_\t_\t3\tcase\t_\t_\n2\tle\tle\tDET\t_\t_\t3\tdet\t_\t_\n"
        "3\tvin\tvin\tNOUN\t_\t_\t0\troot\t_\tstart_char=3|end_char=6\n\n"
    )
    (sentence,) = annotated("du vin", conllu).sentences
    assert [token.text for token in sentence.tokens] == ["du", "du", "vin"]
    assert [token.head for token in sentence.tokens] == [2, 2, None]


def test_words_without_a_place_are_left_out() -> None:
    conllu = "1\tAnn\t_\tPROPN\t_\t_\t2\tnsubj\t_\t_\n2\tleft\t_\tVERB\t_\t_\t0\troot\t_\tstart_char=4|end_char=8\n\n"
    (sentence,) = annotated("Ann left", conllu).sentences
    assert [(token.text, token.head) for token in sentence.tokens] == [("left", None)]


def test_without_a_parse_there_are_no_heads() -> None:
    conllu = "1\tAnn\t_\t_\t_\t_\t_\t_\t_\tstart_char=0|end_char=3\n\n"
    try:
        (sentence,) = annotated("Ann", conllu).sentences
    except ValueError:  # a version of Stanza that wants heads in CoNLL-U
        pytest.skip("this Stanza reads no CoNLL-U without heads")
    assert (sentence.tokens[0].head, sentence.tokens[0].relation) == (None, None)


def test_no_document_is_an_empty_annotation() -> None:
    assert annotation_of(None, Pieces.of("")) == Annotation()
