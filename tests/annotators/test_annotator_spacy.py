"""The spaCy annotator of the documentation, in real pipelines: blank ones, and one that knows a parse by hand."""

from __future__ import annotations

import datetime as dt
import re
from pathlib import Path
from typing import Any

import pytest

import newskit as nk
from newskit.annotators.asked import Asked

spacy = pytest.importorskip(
    "spacy", reason="spacy is not installed: make test-engines installs it", exc_type=ImportError
)

PAGE = Path(__file__).parents[2] / "docs" / "how-to" / "write-an-annotator.md"
TEXT = "On Friday, firms that missed payments will pay."
# word, part of speech, head (from 0), relation as spaCy's English models name it
ROWS = """
On ADP 8 prep
Friday PROPN 0 pobj
, PUNCT 8 punct
firms NOUN 8 nsubj
that PRON 5 nsubj
missed VERB 3 relcl
payments NOUN 5 dobj
will AUX 8 aux
pay VERB 8 ROOT
. PUNCT 8 punct
"""


@pytest.fixture(scope="module")
def annotator() -> Any:
    blocks = re.findall(r"```python\n(.*?)```", PAGE.read_text(encoding="utf-8"), re.DOTALL)
    (block,) = [block for block in blocks if "class SpacyAnnotator" in block]
    names: dict[str, Any] = {}
    exec(compile(block, str(PAGE), "exec", dont_inherit=True), names)
    return names["SpacyAnnotator"]


def test_a_blank_pipeline_says_nothing(annotator: Any) -> None:
    by = annotator(spacy.blank("en"))
    assert by.annotate(["Talks resume.", ""]) == [nk.Annotation(), nk.Annotation()]
    assert nk.read(TEXT, annotator=by) == nk.read(TEXT)


def test_sentences_and_entities_come_at_their_offsets(annotator: Any) -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe("sentencizer")
    nlp.add_pipe("entity_ruler").add_patterns([{"label": "PER", "pattern": "Zyqa Vrotkin"}])
    text = "“We can’t 😀,” they told Zyqa Vrotkin’s aides.\n\n\nTalks resume."
    found = Asked(annotator(nlp)).annotation(text)
    assert [entity.label for entity in found.entities] == ["PERSON"]
    assert [sentence.tokens[-1].text for sentence in found.sentences] == [".", "."]
    names = nk.find_names(text, annotator=annotator(nlp))
    assert [(name.text, name.rule) for name in names] == [("Zyqa Vrotkin", "annotator")]


def test_a_parse_gives_a_date_its_direction(annotator: Any) -> None:
    nlp = spacy.blank("en")
    rows = [row.split() for row in ROWS.split("\n") if row]

    def by_hand(doc: Any) -> Any:
        words, parts, heads, relations = zip(*rows, strict=True)
        assert [word.text for word in doc] == list(words)
        spaces = [bool(word.whitespace_) for word in doc]
        return spacy.tokens.Doc(
            nlp.vocab, words=words, spaces=spaces, pos=parts, heads=[int(head) for head in heads], deps=relations
        )

    spacy.Language.component("by_hand", func=by_hand)
    nlp.add_pipe("by_hand")
    by = annotator(nlp)
    (mention,) = nk.resolve_dates(TEXT, dt.date(2024, 12, 18), annotator=by)
    assert mention.value == "2024-12-20"
