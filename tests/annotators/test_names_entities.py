"""Which of an annotator's persons are taken over, and which are not."""

from __future__ import annotations

import attrs
import pytest

from newskit import Annotation, Entity, find_names
from tests.annotators.trees import Fixed, tree

ZYQ = "The DET 2 det\ncrowd NOUN 3 nsubj\nheard VERB 0 root\nZyqa PROPN 3 obj\nVrotkin PROPN 4 flat\n+. PUNCT 3 punct"


def added(rows: str, *entities: str, labels: tuple[str, ...] = ()) -> list[tuple[str, str | None]]:
    text, annotation = tree(rows)
    found = []
    at = 0
    for entity, label in zip(entities, labels or ("PERSON",) * len(entities), strict=True):
        at = text.index(entity, at)
        found.append(Entity(at, at + len(entity), entity, label))
        at += len(entity)
    annotation = attrs.evolve(annotation, entities=tuple(found))
    mentions = find_names(text, annotator=Fixed(text, annotation))
    assert all(text[one.start : one.end] == one.text for one in mentions)
    assert [one for one in mentions if one.rule != "annotator"] == find_names(text)
    return [(one.text, one.person) for one in mentions if one.rule == "annotator"]


def test_a_name_the_tables_do_not_know_is_taken_over() -> None:
    assert added(ZYQ, "Zyqa Vrotkin") == [("Zyqa Vrotkin", "Zyqa Vrotkin")]


@pytest.mark.parametrize(
    ("rows", "entity"),
    [
        (ZYQ.replace("Vrotkin PROPN", "Vrotkin ADJ"), "Zyqa Vrotkin"),  # no proper noun
        (ZYQ, "Zyqa"),  # half of it
        (ZYQ, "Vrotkin"),
        (ZYQ.replace("Vrotkin", "Institute"), "Zyqa Institute"),
        (ZYQ.replace("Vrotkin", "Ltd."), "Zyqa Ltd."),
        (ZYQ.replace("Vrotkin", "PLC"), "Zyqa PLC"),
        (ZYQ.replace("Zyqa", "Czech").replace("Vrotkin", "Slovak"), "Czech Slovak"),
        (ZYQ.replace("Zyqa", "Addis").replace("Vrotkin", "Ababa"), "Addis Ababa"),
        (ZYQ.replace("Zyqa", "ZYQA").replace("Vrotkin", "VROTKIN"), "ZYQA VROTKIN"),
        (
            "A DET 2 det\ncrowd NOUN 3 nsubj\nsaw VERB 0 root\nZyqa PROPN 6 compound\n"
            "Vrotkin PROPN 4 flat\nguerrillas NOUN 3 obj",
            "Zyqa Vrotkin",
        ),
        (
            "We PRON 2 nsubj\nsaw VERB 0 root\nthe DET 4 det\nfirm NOUN 2 obj\n"
            "Zyqa PROPN 4 appos\nVrotkin PROPN 5 flat",
            "Zyqa Vrotkin",
        ),
        ("We PRON 2 nsubj\nsaw VERB 0 root\nthe DET 4 det\nVrotkins PROPN 2 obj", "Vrotkins"),
        ("Vrotkinesque PROPN 2 nsubj\ncame VERB 0 root", "Vrotkinesque"),
        ("They PRON 2 nsubj\nsaw VERB 0 root\nHungarian PROPN 2 obj", "Hungarian"),
        ("Aides NOUN 2 nsubj\nlive VERB 0 root\nin ADP 4 case\nVrotkin PROPN 2 obl", "Vrotkin"),
        (
            "Sen. PROPN 2 compound\nVox PROPN 0 root\n+( PUNCT 4 punct\n+R-Fla. PROPN 2 appos\n+) PUNCT 4 punct",
            "R-Fla.",
        ),
    ],
)
def test_what_is_no_persons_name_is_not(rows: str, entity: str) -> None:
    assert added(rows, entity) == []


LONE = """
Mayor PROPN 2 compound
Ann PROPN 4 nsubj
Carson PROPN 2 flat
spoke VERB 0 root
+. PUNCT 4 punct
Quotes NOUN 10 nsubj:pass
from ADP 8 case
Carson PROPN 6 nmod
were AUX 10 aux:pass
read VERB 4 parataxis
+. PUNCT 10 punct
"""


def test_a_lone_word_needs_somebody_who_bears_it() -> None:
    text, _ = tree(LONE)
    behind = text.rindex("Carson")
    for rows, expected in ((LONE, [("Carson", "Ann Carson")]), (LONE.replace("Ann", "His"), [])):
        text, annotation = tree(rows)
        entity = Entity(behind, behind + 6, "Carson", "PERSON")
        found = find_names(text, annotator=Fixed(text, attrs.evolve(annotation, entities=(entity,))))
        assert [(one.text, one.person) for one in found if one.rule == "annotator"] == expected


def test_an_annotator_of_two_minds_is_not_believed() -> None:
    rows = f"{ZYQ}\nZyqa PROPN 9 nsubj\nVrotkin PROPN 7 flat\nshut VERB 3 parataxis"
    assert added(rows, "Zyqa Vrotkin", "Zyqa Vrotkin", labels=("PERSON", "ORG")) == []


def test_names_in_letters_without_capitals_are_not_held_to_them() -> None:
    text = "记者见到金正恩。"
    entity = Entity(4, 7, "金正恩", "PERSON")
    mentions = find_names(text, annotator=Fixed(text, Annotation(entities=(entity,))))
    assert "金正恩" in [mention.text for mention in mentions]
