"""Source and content from a parse, on trees written by hand: no model takes part."""

from __future__ import annotations

import pytest

from newskit import Annotation, Span
from newskit.annotators.trees import Parse
from newskit.quotes.parsed import content_of, subject_of
from tests.annotators.trees import tree


def read(rows: str, cue: str) -> tuple[str | None, tuple[str, ...]]:
    text, annotation = tree(rows)
    start = text.index(cue)
    span = Span(start, start + len(cue), cue)
    parse = Parse.of(annotation)
    source, content = subject_of(parse, span), content_of(parse, span)
    for found in (*content, *([source] if source else [])):
        assert text[found.start : found.end] == found.text
    return (source.text if source else None), tuple(piece.text for piece in content)


PLAIN = """
Port PROPN 2 compound
chief NOUN 3 compound
Ana PROPN 6 nsubj
Duarte PROPN 3 flat
has AUX 6 aux
said VERB 0 root
on ADP 8 case
Tuesday PROPN 6 obl
that SCONJ 12 mark
the DET 11 det
docks NOUN 12 nsubj
reopen VERB 6 ccomp
+. PUNCT 6 punct
"""
CONJOINED = """
Kos PROPN 2 nsubj
left VERB 0 root
and CCONJ 4 cc
said VERB 2 conj
+, PUNCT 9 punct
“ PUNCT 9 punct
+We PRON 9 nsubj
are AUX 9 cop
done ADJ 4 ccomp
+. PUNCT 9 punct
+” PUNCT 9 punct
"""
PROMISE = """
Kos PROPN 2 nsubj
wants VERB 0 root
to PART 4 mark
promise VERB 2 xcomp
to PART 6 mark
resign VERB 4 xcomp
"""
CONTROL = """
Reporters NOUN 2 nsubj
asked VERB 0 root
the DET 4 det
mayor NOUN 2 obj
to PART 6 mark
explain VERB 2 xcomp
why ADV 9 advmod
he PRON 9 nsubj
left VERB 6 ccomp
"""
PARTICIPLE = """
Kos PROPN 2 nsubj
resigned VERB 0 root
+, PUNCT 4 punct
saying VERB 2 advcl
he PRON 7 nsubj
was AUX 7 cop
tired ADJ 4 ccomp
"""
LETTER = """
A DET 2 det
letter NOUN 6 nsubj
saying VERB 2 acl
he PRON 5 nsubj
left VERB 3 ccomp
surfaced VERB 0 root
"""
RELATIVE = """
Kos PROPN 8 nsubj
+, PUNCT 4 punct
who PRON 4 nsubj
said VERB 1 acl:relcl
talks NOUN 6 nsubj
failed VERB 4 ccomp
+, PUNCT 4 punct
resigned VERB 0 root
"""
ASIDE = """
Kos PROPN 10 nsubj
+, PUNCT 4 punct
a DET 4 det
lawyer NOUN 1 appos
+, PUNCT 7 punct
who PRON 7 nsubj
left VERB 1 acl:relcl
in ADP 9 case
May PROPN 7 obl
said VERB 0 root
no INTJ 10 ccomp
"""
INTERRUPTED = """
The DET 2 det
talks NOUN 8 nsubj
+, PUNCT 5 punct
Kos PROPN 5 nsubj
said VERB 8 parataxis
+, PUNCT 5 punct
have AUX 8 aux
failed VERB 0 root
+. PUNCT 8 punct
"""
TAG = """
“ PUNCT 4 punct
+We PRON 4 nsubj
+'re AUX 4 cop
done ADJ 8 ccomp
+, PUNCT 4 punct
+” PUNCT 4 punct
Kos PROPN 8 nsubj
said VERB 0 root
reporters NOUN 8 iobj
+. PUNCT 8 punct
"""
PASSIVE = """
Kos PROPN 3 nsubj:pass
was AUX 3 aux:pass
told VERB 0 root
talks NOUN 5 nsubj
failed VERB 3 ccomp
"""
AGENT = """
As SCONJ 2 mark
reported VERB 6 advcl
by ADP 4 case
Kos PROPN 2 obl:agent
talks NOUN 6 nsubj
failed VERB 0 root
"""


@pytest.mark.parametrize(
    ("rows", "cue", "source", "content"),
    [
        (PLAIN, "said", "Port chief Ana Duarte", ("the docks reopen",)),
        (PLAIN, "has said", "Port chief Ana Duarte", ("the docks reopen",)),
        (CONJOINED, "said", "Kos", ("“We are done.”",)),
        (PROMISE, "promise", "Kos", ("to resign",)),
        (CONTROL, "explain", "the mayor", ("why he left",)),
        (PARTICIPLE, "saying", "Kos", ("he was tired",)),
        (LETTER, "saying", "A letter", ("he left",)),
        (RELATIVE, "said", "who", ("talks failed",)),
        (ASIDE, "said", "Kos, a lawyer", ("no",)),
        (INTERRUPTED, "said", "Kos", ("The talks", "have failed")),
        (TAG, "said", "Kos", ("“We're done,”",)),
        (PASSIVE, "told", None, ("talks failed",)),
        (AGENT, "reported", "Kos", ()),
    ],
)
def test_source_and_content(rows: str, cue: str, source: str | None, content: tuple[str, ...]) -> None:
    assert read(rows, cue) == (source, content)


@pytest.mark.parametrize(
    "rows",
    [
        "said VERB 0 root",
        "said VERB 1 conj",  # its own head
        "came VERB 2 conj\nsaid VERB 1 conj",  # a ring
        "said VERB 9 conj",  # a head outside the sentence
        "said VERB 9 parataxis",
        "who PRON 2 nsubj\nsaid VERB 9 acl:relcl",
        "said PUNCT 0 punct",
        "he PRON 2 nsubj\nsaid X 0 _",
    ],
)
def test_a_broken_parse_is_no_error(rows: str) -> None:
    source, content = read(rows, "said")
    assert "said" not in (source, *content)  # a cue is neither its own source nor what it reports


def test_a_cue_outside_every_sentence() -> None:
    _, annotation = tree(PLAIN)
    parse = Parse.of(annotation)
    assert subject_of(parse, Span(500, 504, "said")) is None
    assert content_of(parse, Span(500, 504, "said")) == ()
    assert subject_of(Parse.of(Annotation()), Span(0, 4, "said")) is None
