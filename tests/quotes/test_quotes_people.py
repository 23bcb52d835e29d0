"""Who is meant: names, roles, ages, pronouns, *who*, two who speak together, and nobody."""

from __future__ import annotations

import pytest

from newskit.quotes import extract_quotes


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("Mayor Ann Lund opened the bridge. Lund said it took nine years.", ["Ann Lund"]),
        ('"It took nine years," Ms. Lund said. Ann Lund has been mayor since 2015.', ["Ann Lund"]),
        ("Olaf Brandt and his brother Nils Brandt run the yard. Nils Brandt said it was late.", ["Nils Brandt"]),
        (
            "Dex Farrow, the striker, limped off. Farrow said he would play. "
            "His wife, Kay Farrow, said she had hidden his boots.",
            ["Dex Farrow", "Kay Farrow"],
        ),
        ("Gen. Ivo Petrov said the bridge was held. The general said it would stay so.", ["Ivo Petrov", "Ivo Petrov"]),
        ("President Lena Kovar met the unions. The president said talks went well.", ["Lena Kovar"]),
        ("Prime Minister Jan Holub met Foreign Minister Eva Maly. The prime minister said it was late.", ["Jan Holub"]),
        (
            "Prime Minister Jan Holub met Foreign Minister Eva Maly. The foreign minister said it was late.",
            ["Eva Maly"],
        ),
        ("Prime Minister Jan Holub met President Lena Kovar. The Czech leader said it was late.", [None]),
        ("Sen. Carla Ruiz spoke first. The senator said the bill was dead.", ["Carla Ruiz"]),
        ("Police Chief Dan Ortega held a news conference. The chief said two men were held.", ["Dan Ortega"]),
        ("Judge Moira Tan adjourned the case. The judge said nobody had told her.", ["Moira Tan"]),
        ("Pope Urban waved to the crowd. The pontiff said peace was possible.", ["Urban"]),
        ("Ann Ode, the mayor of Lisbek, left early. The mayor said she was ill.", ["Ann Ode"]),
        ("Pascal Oren, a mountain guide, dug for hours. The guide said he was lucky.", ["Pascal Oren"]),
        ("Tomas Lind is a nurse at the hospital. The nurse said it was quiet.", ["Tomas Lind"]),
        (
            "Astrid Hall, who took over as chief executive of Norv Shipping in June, met the unions. "
            "The chief executive said jobs were safe.",
            ["Astrid Hall"],
        ),
        (
            "The bank's chief economist, Priya Nair, sees no recession. The economist said rates would fall.",
            ["Priya Nair", "Priya Nair"],
        ),
        ("Norv's chairman, Gus Petrov, resigned. The chairman said he was tired.", ["Gus Petrov"]),
        (
            '"I dug with what I had." — Pascal Oren, mountain guide\n\nThe guide said he was lucky.',
            ["Pascal Oren", "Pascal Oren"],
        ),
        ("Milo Dorn, 52, slept in his cab. The 52-year-old said he had no water.", ["Milo Dorn"]),
        ("Milo Dorn, 52, and Rita Falk, 31, slept in the cab. The 31-year-old said she had no water.", ["Rita Falk"]),
        ("Milo Dorn, 52, slept in his cab. The 40-year-old said he had no water.", [None]),
        ("Ann Lund opened the bridge. She said it took nine years.", ["Ann Lund"]),
        ("Bob Falk opened the bridge. He said it took nine years.", ["Bob Falk"]),
        ("Bob Falk met Ann Lund on the bridge. She said it took nine years.", ["Ann Lund"]),
        ("Ann Lund met Bob Falk on the bridge. She said it took nine years.", ["Ann Lund"]),
        ("Bob Falk opened the bridge. She said it took nine years.", [None]),
        (
            "Bob Falk said it was late. Ann Lund said it was early. He said it rained.",
            ["Bob Falk", "Ann Lund", "Bob Falk"],
        ),
        ('"Yes," said Bob Falk. "No," said Ann Lund. "Why?" he asked.', ["Bob Falk", "Ann Lund", "Bob Falk"]),
        ("Ann Lund told Bob Falk that he was late. He said the train was late.", ["Ann Lund", "Bob Falk"]),
        ("Falk's mother, Rita Falk, wept. She said it was over.", ["Rita Falk"]),
        ("The mayor, Ann Lund, met workers. They said it was late.", [None]),
        ("It was raining. He said it would stop.", [None]),
        (
            "Ann Lund was tired.\n\nThe bridge is new.\n\nIt cost much.\n\nIt is long.\n\nIt is red.\n\n"
            "She said it was late.",
            ["Ann Lund"],
        ),
        ("Mr. Falk said it was late. His wife said it was early.", ["Falk", None]),
        ("Ann Lund, who said the port was open, left.", ["Ann Lund"]),
        ("Officials, who said the port was open, left.", [None]),
        ("Rescuers thanked Pascal Oren, who said he had dug with a pan.", [None, "Pascal Oren"]),
        ("The lawyer for Ann Lund, who said the port was open, left.", [None]),
        ("Officials said it was late.", [None]),
        ("Two people familiar with the matter said it was late.", [None]),
        ("A spokesman for Ann Lund said it was late.", [None]),
        ("Ann Lund's office said it was late.", [None]),
        ("The Lund report said it was late.", [None]),
        ("Police in Lund said it was late.", [None]),
        ("Ann Lund and Bob Falk said it was late.", [None]),
        ("Neither Ann Lund nor Bob Falk said it was late.", [None]),
        ("The ministry said it was late. It said the road was closed.", [None, None]),
        ("One of them said it was late. Another said it was early.", [None, None]),
        ("Critics of Ann Lund said it was late.", [None]),
        ("The group, led by Ann Lund, said it was late.", [None]),
        ("Sir Vince Lodge, who replaced Dame Lucy Carver in May, said it was late.", ["Vince Lodge"]),
        ("The mayor, Ann Lund, said it was late.", ["Ann Lund"]),
        ("Her lawyer, Tim Roth, said it was late.", ["Tim Roth"]),
        ("Ann Lund (Ind.) said it was late.", ["Ann Lund"]),
        (
            "Company spokeswoman Ann Lund said it was late. The spokeswoman said it was closed.",
            ["Ann Lund", "Ann Lund"],
        ),
        ("According to Ann Lund, the road is closed. She said it would open soon.", ["Ann Lund", "Ann Lund"]),
        ("Ann Lund's claim that the road was closed was false.", ["Ann Lund"]),
        ("Ann Lund left. Her statement that the road was closed was false.", ["Ann Lund"]),
        ("In Ann Lund's view, the road is dead.", ["Ann Lund"]),
        ("ANN LUND: Why?\n\nBOB FALK: Because.\n\nANN LUND: Thanks.", ["ANN LUND", "BOB FALK", "ANN LUND"]),
        ("Boss Carlo Venn shrugged. The gaffer said he had four strikers.", ["Carlo Venn"]),
        ('"I met Bob Falk," the mayor said. He said it was late.', [None, None]),
        ('Ann Lund met Bob Falk. "Yes," she said. "And you?" he asked.', ["Ann Lund", "Bob Falk"]),
        ("Fans thanked Ann Lund. His lawyer said it was late.", [None, None]),
    ],
)
def test_the_speakers_of_a_small_story(text: str, speakers: list[str | None]) -> None:
    assert [quote.speaker for quote in extract_quotes(text)] == speakers
