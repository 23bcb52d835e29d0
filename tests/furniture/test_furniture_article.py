"""Whole stories taken apart."""

from __future__ import annotations

import datetime as dt

import pytest

from newskit.furniture import split_article, split_byline, split_credits, split_dateline
from newskit.text import Span

STORY = """\
Ferry to rest for a week

By Ann Ode and Li Wei, Reuters

ODESA, Ukraine, Jan 9 (Reuters) - The ferry will rest for a week, its owner said.

"It is old," he said. "It is tired."

(Reporting by Ann Ode; Editing by Li Wei)
"""


def test_every_part_of_a_story() -> None:
    parts = split_article(STORY, anchor=dt.date(2025, 1, 10))
    assert parts.headline is not None
    assert parts.headline.text == "Ferry to rest for a week"
    assert parts.byline is not None
    assert [author.name.text for author in parts.byline.authors] == ["Ann Ode", "Li Wei"]
    assert parts.dateline is not None
    assert parts.dateline.text == "ODESA, Ukraine, Jan 9 (Reuters) -"
    assert parts.dateline.date is not None
    assert parts.dateline.date.value == "2025-01-09"
    assert parts.body.text.startswith("The ferry will rest")
    assert parts.body.text.endswith('"It is tired."')
    assert [credit.kind for credit in parts.credits] == ["reporting"]


HEADLINES = [
    ("Ode: Ferry will rest for a week\n\nThe ferry will rest for a week, its owner said on Friday.", True),
    ("Ferry to rest for a week.\n\nABSTRACT.\n\nThe ferry is old.\n\nFULL TEXT.\n\nThe ferry was built in 1931.", True),
    ("FERRY TO REST FOR A WEEK\n\nODESA (AP) — The ferry will rest for a week.", True),
    ("Ferry rests; \nOwner says it is tired.\n\nThe ferry will rest for a week.", True),
    ("Will the ferry rest?\n\nThe ferry will rest for a week, its owner said on Friday.", True),
    ("The ferry was stopped on Friday after its owner said it was tired.\n\nIt was built in 1931.", False),
    (
        "The ferry will rest for a week, its owner said on Friday, and the town will do without it" + " for now" * 12,
        False,
    ),
    ("ODESA (AP) — The ferry will rest for a week.\n\nIt was built in 1931.", False),
    ("By Ann Ode\n\nThe ferry will rest for a week.", False),
    ("The ferry will rest for a week.", False),
    ("Ferry to rest", False),
]


@pytest.mark.parametrize(("text", "has_one"), HEADLINES)
def test_headline(text: str, has_one: bool) -> None:
    headline = split_article(text).headline
    assert (headline is not None) is has_one
    if headline is not None:
        assert headline.text == text.partition("\n")[0].strip()


def test_the_body_begins_behind_notes() -> None:
    text = "Ferry to rest\n\nBy Ann Ode\n\n(Adds quotes)\n\nThe ferry will rest for a week, its owner said."
    assert split_article(text).body.text == "The ferry will rest for a week, its owner said."


def test_a_story_that_starts_at_once() -> None:
    text = "The ferry will rest for a week, its owner said on Friday.\n\nIt was built in 1931, he said.\n"
    parts = split_article(text)
    assert (parts.headline, parts.byline, parts.dateline, parts.credits) == (None, None, None, ())
    assert parts.body.text == text.strip()


@pytest.mark.parametrize(
    "text", ["", " ", "\n\n", "-", "|", "(", "By", "By ", "AP", "\u2028", "(Reuters)", "Kyiv -", "Kyiv:"]
)
def test_odd_text_gives_fewer_findings(text: str) -> None:
    parts = split_article(text)
    assert parts.dateline is None
    assert parts.headline is None
    assert split_dateline(text)[1] == Span.of(text)
    assert split_byline(text)[1] == Span.of(text)
    assert split_credits(text)[1].end <= len(text)


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r", "\u2028"])
def test_any_line_end(line_end: str) -> None:
    parts = split_article(STORY.replace("\n", line_end))
    assert parts.headline is not None
    assert parts.byline is not None
    assert parts.dateline is not None
    assert len(parts.credits) == 1


@pytest.mark.parametrize("function", [split_article, split_byline, split_credits, split_dateline])
def test_misuse(function: object) -> None:
    assert callable(function)
    with pytest.raises(TypeError, match="text must be a str or a Span"):
        function(b"Kyiv")
    with pytest.raises(ValueError, match="lang must be one of"):
        function("Kyiv", lang="xx")


@pytest.mark.parametrize("function", [split_article, split_dateline])
def test_the_anchor_is_a_date(function: object) -> None:
    assert callable(function)
    with pytest.raises(TypeError, match="anchor must be a date, not a str; parse it first"):
        function("Kyiv", anchor="2025-01-09")


def test_dashless_on_request() -> None:
    text = "NEW YORK Stocks rose for a third day on Monday."
    assert split_dateline(text)[0] is None
    dateline, rest = split_dateline(text, dashless=True)
    assert dateline is not None
    assert (dateline.text, dateline.certain, dateline.rule) == ("NEW YORK", False, "dashless")
    assert rest.text == "Stocks rose for a third day on Monday."
    assert split_article(text, dashless=True).dateline == dateline


@pytest.mark.parametrize(
    ("text", "dateline"),
    [
        ("PARIS, France French police held two men on Friday.", "PARIS, France"),
        ("CLEMSON, SC South Carolina won again on Saturday.", "CLEMSON, SC"),
        ("BAGHDAD, Iraq, Aug. 17 A delegation waited for a plane.", "BAGHDAD, Iraq, Aug. 17"),
        ("BRUSSELS/PARIS The two capitals agreed.", "BRUSSELS/PARIS"),
        ("EVERTON chairman Li Wei resigned.", None),
        ("CELTIC lost ground on Saturday.", None),
        ("THE Bank of Ode cut its forecast.", None),
    ],
)
def test_dashless_forms(text: str, dateline: str | None) -> None:
    found, _ = split_dateline(text, dashless=True)
    assert (found.text if found else None) == dateline


def test_certainty() -> None:
    shape, _ = split_dateline("GRIMSVIK — The ferry will rest for a week, its owner said.")
    assert shape is not None
    assert not shape.certain
    known, _ = split_dateline("ODESA — The ferry will rest for a week, its owner said.")
    assert known is not None
    assert known.certain


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("TAIPEI, Jan. 9 (CNA) -- A new line was opened.", "Central News Agency"),
        ("NICOSIA, Jan. 9 (CNA) -- A new line was opened.", "Cyprus News Agency"),
        ("BAKU, Jan. 9 (APA) -- A new line was opened.", "Azeri Press Agency"),
        ("VIENNA, Jan. 9 (APA) -- A new line was opened.", "Austria Press Agency"),
        ("LONDON (Dow Jones/AP) -- A new line was opened.", "Dow Jones Newswires"),
    ],
)
def test_agencies_of_the_same_initials(text: str, name: str) -> None:
    dateline, _ = split_dateline(text)
    assert dateline is not None
    assert dateline.agency is not None
    assert dateline.agency.name == name


def test_the_stories_newskit_started_from(seeds: dict[str, str]) -> None:
    first = split_article(seeds["BGNES"])
    assert first.headline is not None
    assert first.headline.end == seeds["BGNES"].index("\n")
    assert [(credit.start, credit.text) for credit in first.credits] == [(2037, "| BGNES")]
    assert first.body.text.endswith('."')
    second = split_article(seeds["Reuters"])
    assert (second.headline, second.body.start, second.credits) == (None, 0, ())
