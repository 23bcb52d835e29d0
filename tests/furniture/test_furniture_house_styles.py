"""Openings and endings of tabloids, broadcasters, releases, transcripts and small agencies."""

from __future__ import annotations

import pytest

import newskit as nk

BODY = "Hundreds of drivers were stuck on both banks on Monday, officials said."


@pytest.mark.parametrize(
    ("opening", "dateline", "agency"),
    [
        ("Ruse /SEN/ The bridge stays shut.", "Ruse /SEN/", "SEN"),
        ("VARNA /BXN/ The port reopened.", "VARNA /BXN/", "BXN"),
        ("Cairo, May 22 (Gulf Desk) The bank cut its key rate.", "Cairo, May 22 (Gulf Desk)", "Gulf Desk"),
        ("PARIS/LONDON (Reuters) - Trains stopped.", "PARIS/LONDON (Reuters) -", "Reuters"),
        # not an agency, not a place, or not where one stands
        ("London (FTSE) Shares rose by a tenth.", None, None),
        ("Either /OR/ The choice is ours.", None, None),
        ("Cairo, May 22 (the day after) it rained.", None, None),
    ],
)
def test_agencies_no_table_knows(opening: str, dateline: str | None, agency: str | None) -> None:
    found = nk.split_article(opening).dateline
    assert (found and found.text) == dateline
    assert (found and found.agency and found.agency.text) == agency


@pytest.mark.parametrize(
    ("lines", "authors"),
    [
        ("EXCLUSIVE by DAN PRATT, Chief Reporter", ["DAN PRATT"]),
        ("World exclusive by Dan Pratt", ["Dan Pratt"]),
        ("Emma Hart\nHarbour Radio News, Ruse", ["Emma Hart"]),
        ("Emma Hart\nHarbour Radio News", ["Emma Hart"]),
        # the line below goes on to say something
        ("Emma Hart\nHarbour Radio News has learned that she left.", []),
        ("Emma Hart\nBridge closed again", []),
    ],
)
def test_bylines_of_tabloids_and_broadcasters(lines: str, authors: list[str]) -> None:
    found = nk.split_article(f"Bridge of sighs\n\n{lines}\n\n{BODY}").byline
    assert [author.name.text for author in found.authors] == authors if found else not authors


@pytest.mark.parametrize(
    "note", ["FOR IMMEDIATE RELEASE", "Press release", "EMBARGOED until 6 p.m.", "*** MEDIA ADVISORY ***"]
)
def test_a_release_says_what_it_is_above_its_headline(note: str) -> None:
    found = nk.split_article(f"{note}\n\nHospital Stays Open During Strike\n\nPORTLAND, Maine (AP) — {BODY}")
    assert found.headline is not None
    assert found.headline.text == "Hospital Stays Open During Strike"
    assert found.body.text == BODY


def test_a_transcript_has_no_headline() -> None:
    found = nk.split_article(
        "ANCHOR: Good evening. Day one.\n\nFERRER: It has been loud.\n\nDELGADO: We wrote to them."
    )
    assert found.headline is None
    assert found.body.text.startswith("ANCHOR:")


@pytest.mark.parametrize(
    ("ending", "kinds", "people"),
    [
        ("Media contact: Milen Kolev, press@example.org", ["contact"], ["Milen Kolev"]),
        ("Contacts\n\nMedia: Joel Baum, (207) 555-0100", ["contact", "contact"], ["Joel Baum"]),
        ("Press office: Ana Duarte, press@example.org, +359 2 555 0100", ["contact"], ["Ana Duarte"]),
        # a sentence about the press is none
        ("Media: the ministry said it had 555 calls.", [], []),
    ],
)
def test_whom_a_release_tells_to_call(ending: str, kinds: list[str], people: list[str]) -> None:
    credits = nk.split_article(f"Bridge shut\n\n{BODY}\n\n{ending}").credits
    assert [credit.kind for credit in credits] == kinds
    assert [person.text for credit in credits for person in credit.people] == people


def test_a_dateline_with_its_year_needs_no_day_of_publication() -> None:
    article = nk.read("NAIROBI, Aug. 14, 2025 - Lawmakers on Tuesday threw out a levy until mid-September.")
    assert [date.value for date in article.dates] == ["2025-08-12", "2025-09"]
    weekday = nk.read("NAIROBI, Aug. 14 - Lawmakers on Tuesday threw out a levy.")
    assert weekday.dates[0].begin is None
