"""Dates and the verb that governs them, on trees written by hand: no model takes part."""

from __future__ import annotations

import datetime as dt

import attrs
import pytest

from newskit import AnnotatedSentence, Annotation, Span, resolve_dates
from newskit.annotators.trees import Parse
from newskit.dates.english.governing import verb_looks
from newskit.dates.lexicon import lexicon
from tests.annotators.trees import Fixed, tree

ANCHOR = dt.date(2024, 12, 18)  # a Wednesday
FRIDAY = {"past": "2024-12-13", "ahead": "2024-12-20"}

OTHER_CLAUSE = """
On ADP 2 case
Friday PROPN 9 obl
+, PUNCT 2 punct
firms NOUN 9 nsubj
that PRON 6 nsubj
missed VERB 4 acl:relcl
payments NOUN 6 obj
will AUX 9 aux
pay VERB 0 root
+. PUNCT 9 punct
"""
AFTER_A_CLAUSE = """
The DET 2 det
chief NOUN 6 nsubj
who PRON 4 nsubj
will AUX 4 cop
lead VERB 2 acl:relcl
arrived VERB 0 root
with ADP 9 case
his PRON 9 nmod:poss
men NOUN 6 obl
Friday PROPN 6 obl:unmarked
+. PUNCT 6 punct
"""
PARENTHESIS = """
Clerks NOUN 6 nsubj
will AUX 6 aux
+, PUNCT 5 punct
Kos PROPN 5 nsubj
said VERB 6 parataxis
march VERB 0 root
Friday PROPN 6 obl:unmarked
"""
CROSSED = OTHER_CLAUSE.replace("Friday PROPN 9", "Friday PROPN 6")


def by_parse(rows: str) -> tuple[str, str]:
    text, annotation = tree(rows)
    (rules,) = resolve_dates(text, ANCHOR)
    (both,) = resolve_dates(text, ANCHOR, annotator=Fixed(text, annotation))
    assert (both.start, both.end, both.rule) == (rules.start, rules.end, rules.rule)
    looks = {value: way for way, value in FRIDAY.items()}
    return looks[rules.value], looks[both.value]


@pytest.mark.parametrize(
    ("rows", "rules", "both"),
    [
        (OTHER_CLAUSE, "past", "ahead"),
        (PARENTHESIS, "past", "ahead"),
        (CROSSED, "past", "past"),  # arcs cross: not believed
        (OTHER_CLAUSE.replace("will AUX 9 aux", "have AUX 9 aux").replace("pay ", "paid "), "past", "past"),
        (OTHER_CLAUSE.replace("Friday PROPN 9 obl", "Friday PROPN 9 nsubj"), "past", "past"),
        (AFTER_A_CLAUSE, "past", "past"),
    ],
)
def test_the_verb_a_date_belongs_to_says_which_way_it_lies(rows: str, rules: str, both: str) -> None:
    assert by_parse(rows) == (rules, both)


@pytest.mark.parametrize(
    ("verbs", "looks"),
    [
        ("will AUX 3 aux\nmeet VERB 0 root", "ahead"),
        ("might AUX 3 aux\nmeet VERB 0 root", "ahead"),
        ("have AUX 3 aux\nmet VERB 0 root", "past"),
        ("had AUX 3 aux\nmet VERB 0 root", "past"),
        ("did AUX 3 aux\nmeet VERB 0 root", "past"),
        ("were AUX 3 aux\nmeeting VERB 0 root", "past"),
    ],
)
def test_auxiliaries(verbs: str, looks: str) -> None:
    other = "resigned" if looks == "ahead" else "hope"  # a relative clause behind the verb looks the other way
    rows = f"Aides NOUN 3 nsubj\n{verbs}\nmen NOUN 3 obj\nwho PRON 6 nsubj\n{other} VERB 4 acl:relcl\n"
    rows += "Friday PROPN 3 obl:unmarked\n"
    assert by_parse(rows)[1] == looks


@pytest.mark.parametrize(
    ("governor", "looks"), [("plan", "ahead"), ("expect", "ahead"), ("managed", "past"), ("refused", "past")]
)
def test_infinitives_look_where_their_governor_does(governor: str, looks: str) -> None:
    rows = f"Aides NOUN 2 nsubj\n{governor} VERB 0 root\nto PART 4 mark\nmeet VERB 2 xcomp\n"
    other = "resigned" if looks == "ahead" else "hope"
    rows += f"men NOUN 4 obj\nwho PRON 7 nsubj\n{other} VERB 5 acl:relcl\nFriday PROPN 4 obl:unmarked\n"
    assert by_parse(rows)[1] == looks


def test_without_sentences_the_rules_decide() -> None:
    text, annotation = tree(OTHER_CLAUSE)
    bare = Annotation((AnnotatedSentence(0, len(text), text, ()),))
    for said in (Annotation(), bare, Annotation(entities=annotation.entities)):
        assert resolve_dates(text, ANCHOR, annotator=Fixed(text, said)) == resolve_dates(text, ANCHOR)


def test_prepositions_that_say_all_themselves_need_no_verb() -> None:
    text, annotation = tree(
        "Talks NOUN 2 nsubj\ncontinued VERB 0 root\nuntil ADP 4 case\nFriday PROPN 2 obl\n+. PUNCT 2 punct"
    )
    assert resolve_dates(text, ANCHOR, annotator=Fixed(text, annotation)) == resolve_dates(text, ANCHOR)


@pytest.mark.parametrize(
    ("rows", "looks"),
    [
        ("Kos PROPN 2 nsubj\nset VERB 0 root Tense=Past\nsail NOUN 2 obj\nFriday PROPN 2 obl", "past"),
        ("Kos PROPN 4 nsubj\nwas AUX 4 aux\nto PART 4 mark\narrive VERB 0 root\nFriday PROPN 4 obl", "ahead"),
        ("As ADP 2 case\nFriday PROPN 5 obl\nKos PROPN 5 nsubj\nis AUX 5 aux\nleading VERB 0 root", None),
        ("Kos PROPN 3 nsubj\nis AUX 3 aux\nleaving VERB 0 root\nFriday PROPN 3 obl", "ahead"),
        ("Kos PROPN 3 nsubj\nis AUX 3 aux\ngloating VERB 0 root\nFriday PROPN 3 obl", None),
        ("It PRON 3 nsubj\nis AUX 3 cop\nFriday PROPN 0 root", None),
        ("Votes NOUN 4 nsubj\nare AUX 4 cop\non ADP 4 case\nFriday PROPN 0 root", "ahead"),
        ("Votes NOUN 4 nsubj\nwere AUX 4 cop\non ADP 4 case\nFriday PROPN 0 root", "past"),
        ("Kos PROPN 2 nsubj\nrun VERB 0 root\nFriday PROPN 2 obl", None),
        ("It PRON 3 nsubj\nwill AUX 3 aux\nrise VERB 0 root\nto ADP 5 case\nwin NOUN 3 obl\nFriday PROPN 5 nmod", None),
        (
            "It PRON 3 nsubj\nwill AUX 3 aux\nrise VERB 0 root\nthe DET 5 det\nday NOUN 3 obl"
            "\nFriday PROPN 5 nmod",
            "ahead",
        ),
        ("Kos PROPN 3 nsubj\nhas AUX 3 aux\nscheduled VERB 0 root\ntalks NOUN 3 obj\nFriday PROPN 3 obl", None),
        ("Kos PROPN 3 nsubj\nhad AUX 3 aux\nscheduled VERB 0 root\ntalks NOUN 3 obj\nFriday PROPN 3 obl", "past"),
        ("Kos PROPN 4 nsubj\ncould AUX 4 aux\nnot PART 4 advmod\nattend VERB 0 root\nFriday PROPN 4 obl", "past"),
        ("Kos PROPN 4 nsubj\nmust AUX 4 aux\nhave AUX 4 aux\nleft VERB 0 root\nFriday PROPN 4 obl", "past"),
        ("Kos PROPN 2 nsubj\nquit VERB 0 root\nspeaking VERB 2 advcl\nFriday PROPN 3 obl", None),
        ("Kos PROPN 2 nsubj\nresigned VERB 0 root\nspeaking VERB 2 advcl\nFriday PROPN 3 obl", "past"),
        (
            "I PRON 3 nsubj\nwill AUX 3 aux\ngo VERB 0 root\nand CCONJ 5 cc\nspeak VERB 3 conj"
            "\nFriday PROPN 5 obl",
            "ahead",
        ),
        ("Talks NOUN 0 root\nset VERB 1 acl\nfor ADP 4 case\nFriday PROPN 2 obl", "ahead"),
    ],
)  # fmt: skip
def test_what_the_governing_verb_says(rows: str, looks: str | None) -> None:
    bare = "\n".join(" ".join(row.split()[:4]) for row in rows.splitlines())
    text, annotation = tree(bare)
    (sentence,) = annotation.sentences
    given = [row.split()[4] if len(row.split()) > 4 else None for row in rows.splitlines()]
    tokens = tuple(
        attrs.evolve(token, features=features, lemma=LEMMAS.get(token.text, token.lemma))
        for token, features in zip(sentence.tokens, given, strict=True)
    )
    parse = Parse.of(attrs.evolve(annotation, sentences=(attrs.evolve(sentence, tokens=tokens),)))
    at = text.index("Friday")
    assert verb_looks(parse, Span(at, at + 6, "Friday"), lexicon("en").cues) == looks


LEMMAS = {"resigned": "resign", "left": "leave", "leaving": "leave", "scheduled": "schedule"}
