"""Where a source begins and where what is reported ends, form by form."""

from __future__ import annotations

import pytest

from newskit.quotes import Quote, extract_quotes


def _short(quote: Quote) -> tuple[str, str | None]:
    return " | ".join(part.text for part in quote.content), quote.source.text if quote.source else None


@pytest.mark.parametrize(
    ("text", "found"),
    [
        # marks of every style
        ("'We go,' he said. 'It's late.'", [("We go, | It's late.", "he")]),
        ("« We go », said the mayor. « Now. »", [("We go | Now.", "the mayor")]),
        ("„We go“, said Ode. „Now.“", [("We go | Now.", "Ode")]),
        ("``We go,'' said Ode. ``Now.''", [("We go, | Now.", "Ode")]),
        ("''He said, 'Go,''' Ode recalled. ''So I went.''", [("He said, 'Go,' | So I went.", "Ode")]),
        ('Ode said: "[The men] were tired ... and left."', [("[The men] were tired ... and left.", "Ode")]),
        # tags inside guillemets
        ("« It holds, said the mayor, Al Ode, but not yet. »", [("It holds, | but not yet.", "the mayor, Al Ode")]),
        ("« It holds, smiles Al Ode, cook at the inn. It is old. »", [("It holds, | It is old.", "Al Ode, cook")]),
        ("« It holds, and the road is open », said Ode.", [("It holds, and the road is open", "Ode")]),
        # tags
        ('Said Ode: "We go."', [("We go.", "Ode")]),
        ('"It was in the freezer," she giggled. "Again!"', [("It was in the freezer, | Again!", "she")]),
        ('"We never knew," she deplores.', [("We never knew,", "she")]),
        ('"We never knew it!" Ode walked away.', [("We never knew it!", None)]),
        ("If it fails, he pointed out, we have reserves.", [("If it fails | we have reserves", "he")]),
        ("Counsel to the court, Al Nair KC, said it was late.", [("it was late", "Counsel to the court, Al Nair KC")]),
        # phrases
        ("In the opinion of analyst Dina Ress, it is over.", [("it is over", "analyst Dina Ress")]),
        ("It is, in the words of Petra, “a bet on war”.", [("It is | a bet on war", "Petra")]),
        ('The talks were, in the minister\'s words, "a waste".', [("The talks were | a waste", "the minister's")]),
        ("She spoke of the words of her mother.", [("the words of her mother", "She")]),
        # nouns
        ("A warning from Ode that the dam could burst was ignored.", [("the dam could burst", "Ode")]),
        ("Ode's claim that nobody lost money drew laughter.", [("nobody lost money", "Ode's")]),
        ("The claim that they would be paid appears nowhere.", [("they would be paid", None)]),
        ("Despite assurances from the ministry that it was safe, shops shut.", [("it was safe", "the ministry")]),
        ("A report by the office found that it was late.", [("it was late", "A report by the office")]),
        ("Ode is convinced that it was late.", [("it was late", "Ode")]),
        # sources
        ("Ann Ode and Bo Lang said it was late.", [("it was late", "Ann Ode and Bo Lang")]),
        ("People who fled the fire said it was late.", [("it was late", "People who fled the fire")]),
        ("One of them said it was late.", [("it was late", "One of them")]),
        ("The group, led by Ann Ode, said it was late.", [("it was late", "The group")]),
        ("Ode was quoted by the agency as saying it was late.", [("it was late", "Ode")]),
        ("The plan was criticized by the mayor.", [("The plan", "the mayor")]),
        ("They were not authorized to discuss it.", []),
        # where content ends
        ("Ode said it was closed but would not say why.", [("it was closed", "Ode"), ("why", "Ode")]),
        ("While Ode said it was late, aides stayed.", [("it was late", "Ode")]),
        ("Ode said the dam « would hold », while others packed.", [("the dam « would hold »", "Ode")]),
        ("Ode said “it will hold”, without giving figures.", [("it will hold", "Ode")]),
        ("Ode said it was late, as have others.", [("it was late", "Ode")]),
        ("Ode said Lang had lied, he said it was late.", [("Lang had lied", "Ode"), ("it was late", "he")]),
        ('Ode called it "a farce" and walked out.', [('it "a farce"', "Ode")]),
        ("Ode wondered aloud why it was late.", [("why it was late", "Ode")]),
        ("Lang asked Ode on Monday whether it was late.", [("whether it was late", "Lang")]),
        ("Ode said on Friday they would sell and that it was late.", [("they would sell and that it was late", "Ode")]),
        ("Ode announced in the evening the closure of the road.", [("the closure of the road", "Ode")]),
        ("Ode refused to say when it would open.", [("to say when it would open", "Ode")]),
        # who speaks in quotation marks that stand alone
        ('"No," said Lang.\n\nAnn Ode agreed. "It is late."', [("No,", "Lang"), ("It is late.", "Ann Ode")]),
    ],
)  # fmt: skip
def test_sources_and_contents(text: str, found: list[tuple[str, str | None]]) -> None:
    assert [_short(quote) for quote in extract_quotes(text)] == found


def test_a_turn_ends_where_the_story_tells_of_its_speaker() -> None:
    text = "LANG: Why?\n\nODE: I grew up here.\n\nIt is that simple.\n\nOde laughs often.\n\nLANG: Really?\n\nODE: Yes."
    assert [_short(quote) for quote in extract_quotes(text)][:2] == [
        ("Why?", "LANG"),
        ("I grew up here. | It is that simple.", "ODE"),
    ]
