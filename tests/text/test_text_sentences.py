"""Which stops end a sentence."""

from __future__ import annotations

import pytest
from hypothesis import given

from newskit.text import Scan
from tests.strategies import news_text


@pytest.mark.parametrize(
    "text",
    [
        "He met U.S. Defense Secretary Lloyd Vann on Jan. 20. | Talks went on.",
        "U.S President-elect Ann Ode won. | She left.",
        "It is in St. Petersburg. | He left at 5 a.m. on Monday. | She left at 6 p.m. | Nobody saw.",
        "J. R. Stone and George W. Holt left. | So did T.S. Ely.",
        'He paused ... and left. | "No ..." she said. | Then it ended… | Nobody cared.',
        '"We go." | He left. | "Will you?" she asked. | "Yes!" | Ode said.',
        "Acme Corp. sued. | The firm, Holt & Co., lost. | He lives in Washington, D.C. | She does not.",
        "No. 10 was empty. | It rose 3.5 percent and cost $4.50. | It was late.",
        "In the U.S. Congress voted. | The U.N. Security Council met in the U.S. | The end.",
        "Sen. Ann Lee, D-Calif., left. | Gov. Bob Ray (R-Tex.) stayed. | Lt. Col. Day left.",
        "He was born Sept. 3, 1950. | It fell in Feb. | It rose in Mar. 2020.",
        "He said: “It’s over.” | “Really?” | “Yes.” | He left.",
        "Is it? | Yes! | No?! | Well... | Maybe. | OK.",
        "Hard\u00a0space. |\u00a0Next one. | Last.",
        "Ph.D. students left. | She has a Ph.D. | He has none.",
        "The meeting (held on Friday.) was short. | He left (she stayed). | Then it ended.",
        "At 7 p.m. EST he spoke. | Smith Jr. left.",
    ],
)
def test_sentences(text: str) -> None:
    pieces = [piece.strip() for piece in text.split("|")]
    assert [sentence.text for sentence in Scan.of(text.replace("|", "")).sentences] == pieces


@pytest.mark.parametrize("end", ["\r\n", "\n"])
def test_no_sentence_crosses_a_paragraph(end: str) -> None:
    text = end.join(["One.", "Two. Three", "", "Four is here"])
    assert [s.text for s in Scan.of(text).sentences] == ["One.", "Two.", "Three", "Four is here"]


def test_a_wrapped_line_does_not_end_a_sentence() -> None:
    text = (
        "The council of the old town met on Monday to vote on\n"
        "the harbour, and nobody was surprised that the vote\n"
        "was a draw. A second vote follows in June, it said in\n"
        "a short note."
    )
    assert [s.text[:8] for s in Scan.of(text).sentences] == ["The coun", "A second"]


@given(news_text())
def test_sentences_are_slices_in_order_inside_paragraphs(text: str) -> None:
    scan = Scan.of(text)
    before = 0
    for sentence in scan.sentences:
        assert text[sentence.start : sentence.end] == sentence.text
        assert before <= sentence.start < sentence.end
        assert any(paragraph.contains(sentence) for paragraph in scan.paragraphs)
        before = sentence.end
