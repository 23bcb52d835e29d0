"""Asides and appositions between a source and its cue."""

import pytest

import newskit as nk


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("According to police, two men fled.", [("police", "two men fled")]),
        ("According to Jo Ode, the mayor, rain will ease.", [("Jo Ode, the mayor", "rain will ease")]),
        ("Two men fled, according to police.", [("police", "Two men fled")]),
        (
            "Mr Blanc's deputy, who asked not to be named, told the station the offer was dead.",
            [("Mr Blanc's deputy", "the offer was dead")],
        ),
        (
            "Vince Ode, who said he was ill, told reporters the deal was off.",
            [("Vince Ode", "the deal was off"), ("who", "he was ill")],
        ),
        ('"It was a gift," a friend of hers says.', [("a friend of hers", "It was a gift,")]),
    ],
)
def test_sources_and_contents(text: str, found: list[tuple[str, str]]) -> None:
    quotes = nk.extract_quotes(text)
    assert [(quote.source.text if quote.source else None, quote.content[0].text) for quote in quotes] == found


def test_a_relative_clause_is_no_source() -> None:
    (quote,) = nk.extract_quotes('Her critics call her "the iron clerk", a name she says she rather likes.')
    assert quote.source is not None
    assert quote.source.text == "Her critics"
