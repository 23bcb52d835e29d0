"""The two stories newskit started from: everything in them that it is meant to find."""

from __future__ import annotations

import datetime as dt

import pytest

import newskit as nk


@pytest.fixture(scope="module")
def bgnes(seeds: dict[str, str]) -> nk.Article:
    return nk.read(seeds["BGNES"], dt.date(2025, 1, 9), "BGNES")


@pytest.fixture(scope="module")
def reuters(seeds: dict[str, str]) -> nk.Article:
    return nk.read(seeds["Reuters"], dt.date(2024, 12, 17), "Reuters")


def test_furniture(bgnes: nk.Article, reuters: nk.Article) -> None:
    parts = bgnes.furniture
    assert parts.headline is not None
    assert parts.headline.text.startswith("Zelensky: Deployment of Western troops")
    assert parts.body.text.startswith("Ukrainian President Volodymyr")
    assert parts.body.text.rstrip().endswith('war."')
    assert [(c.text, c.kind, c.start, c.end) for c in parts.credits] == [("| BGNES", "agency", 2037, 2044)]
    assert reuters.furniture.headline is None
    assert reuters.furniture.dateline is None
    assert reuters.furniture.body.text.strip() == reuters.text.strip()


def test_dates(bgnes: nk.Article, reuters: nk.Article) -> None:
    assert [(m.text, m.type, m.value) for m in bgnes.dates] == [
        ("later this month", "DATE", "2025-01"),
        ("nearly three-year-old", "DURATION", "P3Y"),
        ("today", "DATE", "2025-01-09"),
        ("Jan. 20", "DATE", "2025-01-20"),
        ("just 11 days", "DATE", "2025-01-20"),
        ("last year", "DATE", "2024"),
    ]
    assert [(m.text, m.type, m.value) for m in reuters.dates] == [
        ("Wednesday", "DATE", "2024-12-18"),
        ("Tuesday", "DATE", "2024-12-17"),
        ("almost three years", "DURATION", "P3Y"),
        ("Dec. 9", "DATE", "2024-12-09"),
        ("February", "DATE", "2024-02"),
        ("January", "DATE", "2025-01"),
    ]


def test_direct_quotes_have_their_speaker(bgnes: nk.Article, reuters: nk.Article) -> None:
    direct = {q.content[0].text[:24]: q for q in bgnes.quotes if q.kind == "direct"}
    assert set(direct) == {
        "Our goal is to find as m", "I believe that such depl", "It is clear that a new c",
        "I see this as a time of ", "Drones are something tha",
    }  # fmt: skip
    assert {q.speaker for q in direct.values()} == {"Volodymyr Zelensky"}
    sources = {key[:8]: q.source.text for key, q in direct.items() if q.source}
    assert sources["Our goal"] == "the president"
    assert sources["I see th"] == "he"
    said = [(q.content[0].text[:15], q.speaker) for q in reuters.quotes if q.kind == "direct"]
    assert said == [
        ("everyone who wi", "Volodymyr Zelenskiy"),
        ("There could be ", "Volodymyr Zelenskiy"),
        ("We all need to ", "Donald Tusk"),
    ]


def test_mixed_quotes_hold_their_fragments(bgnes: nk.Article, reuters: nk.Article) -> None:
    mixed = [q for q in bgnes.quotes if q.kind != "indirect"]
    for fragment in (
        '"best tools"', '"force Russia into peace"', '"new chapter"', '"new opportunities"', '"urge"',
        '"arsenal of drones"', '"biggest victories',
    ):  # fmt: skip
        holding = [q for q in mixed if fragment in q.text]
        assert [q.speaker for q in holding] == ["Volodymyr Zelensky"], fragment
    everyone = [q for q in reuters.quotes if any("everyone who will be there" in c.text for c in q.content)]
    assert [q.speaker for q in everyone] == ["Volodymyr Zelenskiy"]


def test_people(bgnes: nk.Article, reuters: nk.Article) -> None:
    assert {p.name: p.titles for p in bgnes.people} == {
        "Volodymyr Zelensky": ("Ukrainian President",),
        "Donald Trump": (),
        "Lloyd Austin": ("U.S. Defense Secretary",),
    }
    assert {p.name: p.titles for p in reuters.people} == {
        "Volodymyr Zelenskiy": ("President",),
        "Emmanuel Macron": ("French President",),
        "Donald Tusk": ("Polish Prime Minister",),
        "Donald Trump": ("U.S President-elect",),
    }


def test_side_by_side(bgnes: nk.Article, reuters: nk.Article) -> None:
    story = nk.collate([bgnes, reuters])
    names = {person.name: len(person.appearances) for person in story.people}
    assert sorted(names.values(), reverse=True) == [2, 2, 1, 1, 1]
    assert {name for name in names if name.startswith("Volodymyr Zelensk")}
    assert {"Emmanuel Macron", "Lloyd Austin", "Donald Trump", "Donald Tusk"} < set(names)
    assert names["Donald Trump"] == 2
    kyiv = [
        place for place in story.places if {"Kiev", "Kyiv"} <= {v.name for a in place.appearances for v in a.variants}
    ]
    assert len(kyiv) == 1


def test_every_finding_is_a_slice(bgnes: nk.Article, reuters: nk.Article) -> None:
    for article in (bgnes, reuters):
        assert nk.from_json(nk.to_json(article), nk.Article) == article
        for found in (*article.names, *article.dates, *article.quotes, *article.places):
            assert article.text[found.start : found.end] == found.text
