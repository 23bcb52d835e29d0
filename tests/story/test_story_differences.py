"""The timeline, and every kind of difference."""

from __future__ import annotations

import datetime as dt

import pytest

import newskit as nk

DAY = dt.date(2025, 1, 22)


def collated(*texts: str) -> nk.Story:
    return nk.collate([nk.read(text, DAY, f"o{n}") for n, text in enumerate(texts)])


def differences(*texts: str) -> list[tuple[str, list[str]]]:
    return [(found.kind, [claim.text for claim in found.claims]) for found in collated(*texts).differences]


def test_spellings() -> None:
    assert differences("Anna Kovalskiy came to Kiev.", "Anna Kovalsky came to Kyiv.") == [
        ("spelling", ["Anna Kovalskiy", "Anna Kovalsky"]),
        ("spelling", ["Kiev", "Kyiv"]),
    ]


def test_a_shorter_form_is_no_other_spelling() -> None:
    assert differences("Donald Tusk came.", "Tusk, who is prime minister, came.") == []
    assert differences("He flew to the United States.", "He flew to the U.S.") == []


def test_wording() -> None:
    found = differences(
        '"We will open the bridge before the summer rain," Mayor Anna Lang said.',
        '"The bridge will open before the rain of summer," Mayor Anna Lang said.',
    )
    assert [kind for kind, _ in found] == ["wording"]


@pytest.mark.parametrize(
    ("one", "other", "claims"),
    [
        pytest.param(
            "Mayor Anna Lang said the bridge would open on Feb. 3.",
            "Mayor Anna Lang said the bridge would open on Feb. 4.",
            ["2025-02-03", "2025-02-04"],
            id="in what is said",
        ),
        pytest.param(
            '"The bridge will open before the summer rain," Mayor Anna Lang said on Monday.',
            '"The bridge will open before the summer rain," Mayor Anna Lang said on Tuesday.',
            ["2025-01-20", "2025-01-21"],
            id="in when it was said",
        ),
        pytest.param(
            "The ferry company opened its new terminal in Odesa on Monday.",
            "The company opened the new ferry terminal in Odesa on Sunday.",
            ["2025-01-20", "2025-01-19"],
            id="in what the stories tell",
        ),
    ],
)
def test_dates_that_disagree(one: str, other: str, claims: list[str]) -> None:
    story = collated(one, other)
    (found,) = [found for found in story.differences if found.kind == "date"]
    assert [claim.text for claim in found.claims] == claims
    for claim in found.claims:
        assert claim.where is not None
        assert story.articles[claim.article].text[claim.where.start : claim.where.end] == claim.where.text


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("the bridge would open on Feb. 3", "the bridge would open in February"),
        ("the bridge would open on Feb. 3", "the bridge would open in 12 days"),
        ("the bridge would open on Feb. 3", "the bridge would open soon"),
        ("the bridge would open on Feb. 3", "the tunnel had closed on Jan. 4"),
    ],
)
def test_dates_that_agree(one: str, other: str) -> None:
    found = differences(f"Mayor Anna Lang said {one}.", f"Mayor Anna Lang said {other}.")
    assert "date" not in [kind for kind, _ in found]


def test_attribution() -> None:
    found = differences(
        "The old bridge across the river will be closed for repairs, AFP reported.",
        "The old bridge across the river will be closed for repairs, officials said.",
    )
    assert found == [("attribution", ["AFP", "officials"])]


def test_a_source_that_says_more_is_no_other_source() -> None:
    found = differences(
        "The old bridge across the river will be closed for repairs, officials in Kyiv said.",
        "The old bridge across the river will be closed for repairs, officials said.",
    )
    assert found == []


def test_the_timeline_goes_by_what_is_meant() -> None:
    story = collated(
        "The bridge will open on Feb. 3. The plan was made in 2023 and approved in December.",
        "The bridge opens in 12 days. Work ended on Tuesday.",
    )
    assert [(entry.value, [report.article for report in entry.reports]) for entry in story.timeline] == [
        ("2023", [0]),
        ("2024-12", [0]),
        ("2025-01-21", [1]),
        ("2025-02-03", [0, 1]),
    ]
    report = story.timeline[-1].reports[1]
    assert report.sentence.text == "The bridge opens in 12 days."
    assert story.articles[1].dates[report.date].text.endswith("12 days")
