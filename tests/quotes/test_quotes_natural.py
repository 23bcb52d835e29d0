"""What running copy does: questions that open an answer, asides before a *that*, names behind possessives."""

from __future__ import annotations

import pytest

from newskit.quotes import extract_quotes

Told = tuple[str | None, str]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        # a question opens the answer
        (
            "Asked by Jon Reyes if the mill would close, Ms. Adler said it would not.",
            [("Jon Reyes", "if the mill would close"), ("Ms. Adler", "it would not")],
        ),
        (
            "When asked whether she had seen the memo, the auditor replied: “Never.”",
            [("the auditor", "Never.")],
        ),
        ("Pressed on the cost, the minister said it had doubled.", [("the minister", "it had doubled")]),
        ("Asked if he believed the tale, Reyes said he did not.", [("Reyes", "he did not")]),
        # an aside before "that"
        ("The paper said, without naming its source, that nine were lost.", [("The paper", "nine were lost")]),
        (
            "The paper said it was late, and that nine were lost.",
            [("The paper", "it was late, and that nine were lost")],
        ),
        # where it was said
        ("The museum said in a statement it would reopen.", [("The museum", "it would reopen")]),
        ("The museum said in an email on Friday the roof was sound.", [("The museum", "the roof was sound")]),
        ("The museum said in a statement that it would reopen.", [("The museum", "it would reopen")]),
        # when, not on what
        ("She insisted on Thursday she had the votes.", [("She", "she had the votes")]),
        ("She insisted on a second vote.", [("She", "a second vote")]),
        # to whom
        ("Her coach told the Nordland news agency she would rest.", [("Her coach", "she would rest")]),
        ("Her coach told La Gazette du Nord she would rest.", [("Her coach", "she would rest")]),
        # according to
        (
            "According to the port, the ferry will be late, and the crew will be paid.",
            [("the port", "the ferry will be late, and the crew will be paid")],
        ),
        (
            "According to the port, Ida Holt, a deckhand, saw the rock.",
            [("the port", "Ida Holt, a deckhand, saw the rock")],
        ),
        ("According to Jo Ode, the mayor, the rain will ease.", [("Jo Ode, the mayor", "the rain will ease")]),
        ("He left a clock which, according to friends, he never wound.", [("friends", "he never wound")]),
        # as Ode said
        (
            "The bank cut its rate on Friday, as Governor Ode said prices had stopped rising in most towns.",
            [("Governor Ode", "prices had stopped rising in most towns")],
        ),
        ("The bank cut its rate, as Governor Ode said on Friday.", [("Governor Ode", "The bank cut its rate")]),
        # where it ends
        ("Ode said the wall was holding, though the seepage continued.", None),
        ("The rector said the dogs were gone — Pavel Hora denied that.", [("The rector", "the dogs were gone")]),
        (
            "The firm reported a loss for the year and cut its forecast.",
            [("The firm", "a loss for the year")],
        ),
        (
            "The utility declined to estimate when power would be back.",
            [("The utility", "to estimate when power would be back")],
        ),
        (
            "The clinic's head, Dr. Sam Ode, said services would continue and that nobody had left.",
            [("The clinic's head, Dr. Sam Ode", "services would continue and that nobody had left")],
        ),
        (
            "When the director, James Ode, said the files were safe, both experts laughed.",
            [("the director, James Ode", "the files were safe")],
        ),
        (
            "The engineer leading the work, Ida Holt, said a bolt was loose.",
            [("The engineer leading the work, Ida Holt", "a bolt was loose")],
        ),
        # the verbs
        ("Holt liked to say that she was born in a tent.", [("Holt", "she was born in a tent")]),
        ("Holt liked to sing that song.", [("Holt", "to sing that song")]),
        ("Ode countered she would be at the table.", [("Ode", "she would be at the table")]),
        ("Counsel submitted that the will was forged.", [("Counsel", "the will was forged")]),
        # nothing said
        ("The so-called “dead letter box” had been moved.", []),
        ("A sign at the stop read “Market Square”.", []),
        ("A sign at the stop read “No buses today, sorry.”", [("A sign at the stop", "No buses today, sorry.")]),
        ("Grain passes through the “Throat”, as sailors call the strait.", []),
    ],
)
def test_what_is_reported(text: str, found: list[Told] | None) -> None:
    quotes = extract_quotes(text)
    told = [(quote.source.text if quote.source else None, quote.content[0].text) for quote in quotes]
    if found is None:  # one quote, of all behind the cue
        assert [content for _, content in told] == [text.partition(" said ")[2].rstrip(".")]
    else:
        assert told[: len(found)] == found
        assert bool(found) == bool(told)


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("Norland's trade minister Ida Holt said it was late.", ["Ida Holt"]),
        ("Millers' leader Piet Vos said it was late.", ["Piet Vos"]),
        ("The Gazette's Ida Holt said it was late.", ["Ida Holt"]),
        ("The head of the union of the millers Piet Vos said it was late.", ["Piet Vos"]),
        ("The lawyer of the family of Piet Vos said it was late.", [None]),
        ("Their barrister, Hugo Marsh KC, said it was late.", ["Hugo Marsh"]),
        ("Hugo Marsh's lawyer said it was late.", [None]),
        ("Ida Holt won by a length. The 24-year-old Dane said it was late.", ["Ida Holt"]),
        ("Ida Holt, 51, won by a length. The 24-year-old Dane said it was late.", [None]),
        ("A 24-year-old Dane ran beside Ida Holt. The 24-year-old said it was late.", [None]),
        ("A Dane ran beside Ida Holt. The 24-year-old Dane said it was late.", [None]),
        ("Mayor Ida Holt met Piet Vos. The 61-year-old mayor said it was late.", ["Ida Holt"]),
    ],
)
def test_who_is_meant(text: str, speakers: list[str | None]) -> None:
    assert [quote.speaker for quote in extract_quotes(text)] == speakers
