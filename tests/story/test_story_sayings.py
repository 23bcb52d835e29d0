"""Which quotations are one saying, and how their wordings go together."""

from __future__ import annotations

import datetime as dt

import pytest

import newskit as nk

DAY = dt.date(2025, 1, 22)


def collated(*texts: str, days: tuple[dt.date, ...] = ()) -> nk.Story:
    dates = days or (DAY,) * len(texts)
    return nk.collate([nk.read(text, day, f"o{n}") for n, (text, day) in enumerate(zip(texts, dates, strict=True))])


def relations(story: nk.Story) -> list[str]:
    return [saying.relation for speaker in story.speakers for saying in speaker.sayings]


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        pytest.param(
            'Mayor Anna Lang said: "The bridge will open before the summer rain."',
            '"The bridge will open before the summer rain," Anna Lang told reporters.',
            ["same words"],
            id="same words",
        ),
        pytest.param(
            '"The bridge in Kiev will open before the summer rain," Mayor Anna Kovalskiy said.',
            '"The bridge in Kyiv will open before the summer rain," Mayor Anna Kovalsky said.',
            ["same words"],
            id="a respelled place is the same word",
        ),
        pytest.param(
            '"The bridge will open before the summer rain and stay open," Mayor Anna Lang said.',
            '"The bridge will open before the summer rain," Mayor Anna Lang said.',
            ["cut"],
            id="cut",
        ),
        pytest.param(
            '"The bridge will open in May. Nobody wants the ferry back. We have paid enough," Mayor Anna Lang said.',
            '"We have paid enough. The bridge will open in May," Mayor Anna Lang said.',
            ["cut"],
            id="cut and reordered",
        ),
        pytest.param(
            '"The bridge will open before the summer rain comes," Mayor Anna Lang said.',
            '"We will open the bridge before the rain of summer," Mayor Anna Lang said.',
            ["in other words"],
            id="translated anew",
        ),
        pytest.param(
            '"The bridge will open before the summer rain," Mayor Anna Lang said.',
            "Mayor Anna Lang said the bridge would open before the rain of summer.",
            ["in other words"],
            id="reported",
        ),
        pytest.param(
            '"The bridge will open before the summer rain," Mayor Anna Lang said.',
            '"Teachers deserve higher wages this year," Mayor Anna Lang said.',
            ["only here", "only here"],
            id="two sayings",
        ),
        pytest.param(
            'Mayor Anna Lang said: "We counted 12 broken promises about the bridge."',
            'Governor Paul Weiss said: "We counted 31 broken promises about the tunnel."',
            ["only here", "only here"],
            id="two persons, other figures",
        ),
        pytest.param(
            '"Russia and Ukraine need new talks in Geneva," Mayor Anna Lang said.',
            '"Ukraine has little trust in Russia after Geneva," Mayor Anna Lang said.',
            ["only here", "only here"],
            id="only places in common",
        ),
    ],
)
def test_how_two_wordings_go_together(one: str, other: str, expected: list[str]) -> None:
    assert relations(collated(one, other)) == expected


def test_a_report_of_two_things_is_two_sayings() -> None:
    story = collated(
        "Minister Anna Lang said the sides had agreed on tariffs last month and would sign the contract on Feb. 3.",
        "Minister Anna Lang said the contract would be signed on Feb. 4. Lang said the tariffs had been settled in "
        "December.",
    )
    (speaker,) = story.speakers
    assert relations(story) == ["in other words"] * 2
    assert [saying.versions[0].content[0].text for saying in speaker.sayings] == [
        "the sides had agreed on tariffs last month",
        "would sign the contract on Feb. 3",
    ]
    assert {saying.shared[-1] for saying in speaker.sayings} == {"tariffs", "contract"}


def test_a_story_that_says_it_twice_has_one_saying() -> None:
    story = collated(
        'Lang: Bridge is "a gift to the river"\n\nMayor Anna Lang called the bridge "a gift to the river" Monday.\n\n'
        '"Teachers deserve higher wages," Lang said.'
    )
    (speaker,) = story.speakers
    assert [(saying.relation, len(saying.versions)) for saying in speaker.sayings] == [
        ("only here", 2),
        ("only here", 1),
    ]


def test_every_quotation_is_in_a_saying_and_every_version_is_a_slice() -> None:
    texts = (
        '"The bridge will open in May," Mayor Anna Lang said. "Nobody wants the ferry back." Lang said she was '
        "tired and would rest.",
        '"Nobody wants the ferry back," Lang said, adding that she was tired. Officials said the bridge was safe.',
    )
    story = collated(*texts)
    placed = set()
    for speaker in story.speakers:
        for saying in speaker.sayings:
            for version in saying.versions:
                placed.add((version.article, version.quote))
                quote = story.articles[version.article].quotes[version.quote]
                for part in version.content:
                    assert texts[version.article][part.start : part.end] == part.text
                    assert any(content.contains(part) for content in quote.content)
    assert placed == {(n, m) for n, article in enumerate(story.articles) for m in range(len(article.quotes))}


def test_sources_that_name_nobody_are_one_where_one_says_more() -> None:
    story = collated(
        "The line will carry 400 trucks a week, officials said.",
        "Officials in Kyiv said the line would carry 400 trucks a week.",
    )
    (speaker,) = story.speakers
    assert speaker.person is None
    assert relations(story) == ["in other words"]


def test_those_at_a_place_are_not_the_place() -> None:
    story = collated(
        "Nurses at Ellery Medical Center said they wanted one more pair of hands at night.",
        "Ellery Medical Center said all emergency services would stay open.",
    )
    assert [speaker.name for speaker in story.speakers] == ["Nurses at Ellery Medical Center", "Ellery Medical Center"]


def test_he_and_he_are_not_known_to_be_one() -> None:
    story = collated('"Nobody came to the river," he said.', '"Nobody will pay for the river," he said.')
    assert relations(story) == ["only here"] * 2


@pytest.mark.parametrize(("days", "expected"), [(1, ["same words"]), (30, ["only here"] * 2)])
def test_two_persons_share_words_only_on_one_occasion(days: int, expected: list[str]) -> None:
    story = collated(
        '"The report on the harbour is full of errors, and everybody knew," Mayor Anna Lang said.',
        '"The report on the harbour is full of errors, and everybody knew," Governor Paul Weiss said.',
        days=(DAY, DAY + dt.timedelta(days=days)),
    )
    assert relations(story) == expected
