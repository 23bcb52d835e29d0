"""The sentences parsed by hand, through Stanza's own reader and the adapter: no model takes part."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from newskit import Annotation, StanzaAnnotator, extract_quotes, resolve_dates
from newskit.annotators.documents import annotation_of
from newskit.annotators.pieces import Pieces
from tests.annotators.parses import ANCHOR, ByHand, Parsed, parses

pytestmark = [pytest.mark.usefixtures("stanza_installed"), pytest.mark.filterwarnings("default")]


class ThroughStanza:
    """An annotator that reads the parses by hand as Stanza's documents."""

    def annotate(self, texts: Sequence[str]) -> list[Annotation]:
        from stanza.utils.conll import CoNLL

        rows = {sentence.text: sentence.conllu for sentence in parses()}
        return [annotation_of(CoNLL.conll2doc(input_str=rows[text] + "\n"), Pieces.of(text)) for text in texts]


@pytest.mark.parametrize("sentence", parses(), ids=lambda sentence: sentence.name)
def test_the_adapter_gives_what_the_file_says(sentence: Parsed) -> None:
    (found,) = ThroughStanza().annotate([sentence.text])
    assert found.sentences == sentence.annotation().sentences
    assert extract_quotes(sentence.text, ThroughStanza()) == extract_quotes(sentence.text, ByHand())
    assert resolve_dates(sentence.text, ANCHOR, annotator=ThroughStanza()) == resolve_dates(
        sentence.text, ANCHOR, annotator=ByHand()
    )


def test_small_models_give_no_less_than_the_rules(annotator: StanzaAnnotator) -> None:
    rules = [extract_quotes(sentence.text) for sentence in parses()]
    both = [extract_quotes(sentence.text, annotator) for sentence in parses()]
    assert sum(map(len, both)) > sum(map(len, rules))
    for sentence in parses():
        right = {(mention.text, mention.value) for mention in resolve_dates(sentence.text, ANCHOR)}
        found = {(one.text, one.value) for one in resolve_dates(sentence.text, ANCHOR, annotator=annotator)}
        assert found.intersection(sentence.dates) >= right.intersection(sentence.dates)
