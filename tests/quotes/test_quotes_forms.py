"""Every form of attribution in one sentence or two: content, cue, source."""

from __future__ import annotations

import pytest

from newskit.quotes import Quote, extract_quotes


def _short(quote: Quote) -> tuple[str, str | None, str | None]:
    return (
        " | ".join(part.text for part in quote.content),
        quote.cue.text if quote.cue else None,
        quote.source.text if quote.source else None,
    )


@pytest.mark.parametrize(
    ("text", "content", "cue", "source"),
    [
        # tags
        ('"We go," Ode said.', "We go,", "said", "Ode"),
        ('"We go," said Ann Ode, a lawyer.', "We go,", "said", "Ann Ode, a lawyer"),
        ('"We go", the president said.', "We go", "said", "the president"),
        ('"We go," the firm\'s chief, Ann Ode, told AFP.', "We go,", "told", "the firm's chief, Ann Ode"),
        ('"We go," he said. "Now."', "We go, | Now.", "said", "he"),
        ('"We go," he said, "and soon."', "We go, | and soon.", "said", "he"),
        ('"We go!" Ode shouted.', "We go!", "shouted", "Ode"),
        ('"Will you go?" Ode asked. She nodded.', "Will you go?", "asked", "Ode"),
        ("The road is closed, Ode said on Monday.", "The road is closed", "said", "Ode"),
        ("The road, Ode said, is closed.", "The road | is closed", "said", "Ode"),
        ("The road, the minister told AFP, is closed.", "The road | is closed", "told", "the minister"),
        ('"The road," as Ode put it, "is dead."', "The road, | is dead.", "put it", "Ode"),
        ('“No evidence" was found, Ode told the court.', '“No evidence" was found', "told", "Ode"),
        # leads
        ('Ode said: "We go."', "We go.", "said", "Ode"),
        ('Ode told reporters, "We go."', "We go.", "told", "Ode"),
        ('Ode told reporters on Friday: "We go."', "We go.", "told", "Ode"),
        ('Asked if she would go, Ode said: "No."', "No.", "said", "Ode"),
        ('Referring to the talks, he argued:\n\n"We go."', "We go.", "argued", "he"),
        ('Sir Vince Lodge, who left in 2017, said: "No."', "No.", "said", "Sir Vince Lodge"),
        ("Ode said the road was closed.", "the road was closed", "said", "Ode"),
        ("Ode said that the road was closed.", "the road was closed", "said", "Ode"),
        ("Ode told AFP by phone that it was over.", "it was over", "told", "Ode"),
        ("Ode did not say whether he would go.", "whether he would go", "did not say", "Ode"),
        ("Ode reportedly said the road was closed.", "the road was closed", "reportedly said", "Ode"),
        ("Ode asked why the road was closed.", "why the road was closed", "asked", "Ode"),
        ("Ode was quoted as saying the plan was dead.", "the plan was dead", "was quoted as saying", "Ode"),
        ("Officials said it was late.", "it was late", "said", "Officials"),
        (
            "Two people familiar with the matter said it was late.",
            "it was late",
            "said",
            "Two people familiar with the matter",
        ),
        ("Ode vowed to fight the plan.", "to fight the plan", "vowed", "Ode"),
        ("Ode praised the plan.", "the plan", "praised", "Ode"),
        ("Ode called for a vote.", "a vote", "called", "Ode"),
        ("His lawyer, Ann Ode, said it was late.", "it was late", "said", "His lawyer, Ann Ode"),
        # phrases
        ("According to the report, it was late.", "it was late", "According to", "the report"),
        ("It was late, according to Ann Ode.", "It was late", "according to", "Ann Ode"),
        ('In the words of Ann Ode, "it is over."', "it is over.", "In the words of", "Ann Ode"),
        ('And from Chairwoman Ode:\n\n"We go."', "We go.", None, "Chairwoman Ode"),
        ('"We go all together."\n\n-Commissioner Ode', "We go all together.", None, "Commissioner Ode"),
        ("“We go.” ― Ann Ode, mayor", "We go.", None, "Ann Ode, mayor"),
        # nouns, adjectives
        ('His statement that "nobody was hurt" was false.', "nobody was hurt", "statement", "His"),
        ("The claim that the road was closed was false.", "the road was closed", "The claim", None),
        ("Ode was adamant that the road was closed.", "the road was closed", "was adamant", "Ode"),
        # several paragraphs
        ("She said: “We start.\n\n“We end.\n\n“We sleep.”", "We start. | We end. | We sleep.", "said", "She"),
        ('"We start.\n\n"We end," she said.', "We start. | We end,", "said", "she"),
        # the quotation as a subject
        ('"Stop": that is what Ode said.', "Stop", "said", "Ode"),
        ('"It is a mess" is how Ode put it.', "It is a mess", "put it", "Ode"),
        ('"It is a mess," was how the chief described it.', "It is a mess,", "described it", "the chief"),
    ],
)
def test_one_attribution(text: str, content: str, cue: str | None, source: str | None) -> None:
    assert [_short(quote) for quote in extract_quotes(text)] == [(content, cue, source)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            '"We go," said Ann Ode, adding that it was late.',
            [("We go,", "said", "Ann Ode"), ("it was late", "adding", "Ann Ode")],
        ),
        (
            "“Yes,” said Ode. “No,” said Lang. “Maybe,” Ode answered.",
            [("Yes,", "said", "Ode"), ("No,", "said", "Lang"), ("Maybe,", "answered", "Ode")],
        ),
        (
            '"Will you go?" Ode asked. "No!" Lang shouted.',
            [("Will you go?", "asked", "Ode"), ("No!", "shouted", "Lang")],
        ),
        (
            'Ode denied the charge and called the case "a farce".',
            [("the charge", "denied", "Ode"), ('the case "a farce"', "called", "Ode")],
        ),
        (
            "The ministry said three had died, while police said two.",
            [("three had died", "said", "The ministry"), ("two", "said", "police")],
        ),
        (
            '"A start," he said. "It is new.\n\n"And it works," Ode said.',
            [("A start,", "said", "he"), ("It is new. | And it works,", "said", "Ode")],
        ),
        (
            'Ode used the meeting to "urge" allies to build an "arsenal".',
            [('"urge" allies to build an "arsenal"', "used the meeting to", "Ode")],
        ),
    ],
)
def test_several_attributions(text: str, found: list[tuple[str, str, str]]) -> None:
    assert [_short(quote) for quote in extract_quotes(text)] == found


@pytest.mark.parametrize(
    "text",
    [
        'John "Shorty" Lee left.',
        'She saw "The Long Way Home" twice.',
        'The so-called "friend" left.',
        'The word "harbour" has eight letters.',
        'He lives in the "Blue Door".',
        "The claim was filed in May.",
        "Three free credit reports arrived.",
        "He came back in May.",
        "LISBEK, March 3 (Reuters) - The council met.",
        "",
        '"',
        '" "',
        "said",
        "he said",
        "“",
        ": “",
        "- Ode",
    ],
)
def test_not_a_quote(text: str) -> None:
    assert extract_quotes(text) == []


@pytest.mark.parametrize(
    ("text", "kind", "cue_type"),
    [
        ('"We go," Ode said.', "direct", "speech"),
        ('Ode said the road was "dead".', "mixed", "speech"),
        ("Ode said the road was dead.", "indirect", "speech"),
        ("Ode believes the road is dead.", "indirect", "thought"),
        ("Ode wrote that the road was dead.", "indirect", "writing"),
        ("Ode hopes to leave.", "indirect", "attitude"),
        ("Ode said “we go” and “we stay”.", "mixed", "speech"),
    ],
)
def test_kind_and_type(text: str, kind: str, cue_type: str) -> None:
    (quote,) = extract_quotes(text)
    assert (quote.kind, quote.cue_type) == (kind, cue_type)


def test_the_turns_of_an_interview() -> None:
    text = "Lang: Why?\n\nOde: I grew up there.\n\nIt is that simple.\n\nLang: Thank you.\n"
    assert [_short(quote) for quote in extract_quotes(text)] == [
        ("Why?", None, "Lang"),
        ("I grew up there. | It is that simple.", None, "Ode"),
        ("Thank you.", None, "Lang"),
    ]


def test_questions_and_answers_have_no_source() -> None:
    quotes = extract_quotes("Q: Why?\n\nA: I grew up there.\n\nQ: And now?\n\nA: I left.")
    assert [(quote.source, quote.speaker, quote.kind) for quote in quotes] == [(None, None, "direct")] * 4


@pytest.mark.parametrize(
    ("headline", "content"),
    [
        ("Ode: Talks will go on", "Talks will go on"),
        ("Talks will go on: Ode", "Talks will go on"),
        ("Talks will go on, says Ode", "Talks will go on"),
        ("Ode Says Talks Will Go On", "Talks Will Go On"),
    ],
)
def test_headlines(headline: str, content: str) -> None:
    (quote,) = extract_quotes(f"{headline}\n\nThe envoy, Ann Ode, met ministers.")
    assert quote.content[0].text == content
    assert quote.source is not None
    assert (quote.source.text, quote.speaker) == ("Ode", "Ann Ode")
