"""Records with odd but legal fields: lists where others have one, wrapped text, references, other ways of writing."""

from __future__ import annotations

import datetime as dt
import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

import newskit as nk
from newskit.cli import main
from newskit.interop.incoming import parse_id, parse_published

LD: dict[str, Any] = {"@type": "NewsArticle", "headline": "Premier quits", "articleBody": "Anna Lang resigned."}
PEOPLE = [
    {"@type": "Person", "@id": "#ann", "name": "Ann Ode"},
    {"@type": "Organization", "@id": "#wire", "name": "Wire"},
]
NITF = """<?xml version="1.0" encoding="{encoding}"?>
<nitf><body><body.head><hedline><hl1>Premier quits</hl1></hedline>{byline}</body.head>
<body.content><p>Anna Lang resigned.</p></body.content></body></nitf>"""


def authors(article: nk.Article) -> list[str] | None:
    line = article.furniture.byline
    return None if line is None else [author.name.text for author in line.authors]


@pytest.mark.parametrize(
    "more",
    [
        {"headline": ["Premier quits", "Premier leaves office"]},
        {"headline": {"@value": "Premier quits", "@language": "en"}},
        {"headline": [{"@value": "Premier quits", "@language": "en"}]},
        {"articleBody": ["Anna Lang resigned."]},
        {"articleBody": [{"@value": "Anna Lang resigned."}, None, ""]},
        {"datePublished": None, "dateCreated": ""},
        {"author": "https://wire.example/ann"},
    ],
    ids=str,
)
def test_fields_of_json_ld_hold_lists_and_wrapped_text(more: dict[str, Any]) -> None:
    (article,) = nk.read_many([{**LD, **more}])
    assert article.text == "Premier quits\n\nAnna Lang resigned."


def test_several_bodies_are_paragraphs() -> None:
    (article,) = nk.read_many([{**LD, "headline": None, "articleBody": ["Anna Lang resigned.", "Aides left."]}])
    assert article.text == "Anna Lang resigned.\n\nAides left."


def test_the_first_of_several_days_counts() -> None:
    (article,) = nk.read_many([{**LD, "datePublished": ["2025-01-09", "2025-01-10"]}])
    assert article.published == dt.date(2025, 1, 9)


def test_a_dateline_may_be_a_place() -> None:
    (article,) = nk.read_many([{**LD, "dateline": {"@type": "Place", "name": "KYIV"}}])
    assert article.furniture.dateline is not None
    assert [place.city.text for place in article.furniture.dateline.places] == ["KYIV"]


@pytest.mark.parametrize("wrap", [lambda things: {"@graph": things}, lambda things: things], ids=["graph", "list"])
def test_authors_and_publisher_may_stand_beside_the_article(wrap: Any, tmp_path: Path, capsys: Any) -> None:
    data = wrap([{**LD, "author": [{"@id": "#ann"}], "publisher": {"@type": "Organization", "@id": "#wire"}}, *PEOPLE])
    (article,) = nk.read_many([data], source="schema.org")
    assert (authors(article), article.outlet) == (["Ann Ode"], "Wire")
    path = tmp_path / "page.json"
    path.write_text(json.dumps(data), encoding="utf-8")
    assert main(["read", str(path), "--format", "json"]) == 0
    assert nk.from_json(capsys.readouterr().out, nk.Article).outlet == "Wire"


@pytest.mark.parametrize("reference", [{"@id": "#nobody"}, {"@id": ""}, {"@id": 7}, {"@id": None}, {}])
def test_a_reference_to_nothing_names_nobody(reference: dict[str, Any]) -> None:
    things = [{**LD, "author": reference}, *PEOPLE, {"@id": "", "name": "Nobody"}, {"@id": ["#x"], "name": "X"}]
    (article,) = nk.read_many([{"@graph": things}])
    assert authors(article) is None


@pytest.mark.parametrize(
    ("byline", "names"),
    [
        ("<byline>By <person>Ann Ode</person><byttl>Wire Writer</byttl></byline>", ["Ann Ode"]),
        ("<byline><person>Ann Ode</person><byttl>Wire Writer</byttl></byline>", ["Ann Ode"]),
        ("<byline>By Ann Ode<byttl>Wire Writer</byttl></byline>", ["Ann Ode"]),
        ("<byline>By Ann Ode</byline><byline>By Jon Roe</byline>", ["Ann Ode", "Jon Roe"]),
    ],
)
def test_bylines_as_nitf_writes_them(byline: str, names: list[str]) -> None:
    (article,) = nk.read_many([NITF.format(encoding="UTF-8", byline=byline)])
    assert authors(article) == names


@pytest.mark.parametrize("encoding", ["UTF-16", "ISO-8859-1", "UTF-8"])
def test_a_file_of_xml_says_its_encoding_itself(tmp_path: Path, capsys: Any, encoding: str) -> None:
    path = tmp_path / "item.xml"
    path.write_bytes(NITF.format(encoding=encoding, byline="<byline>By Zoë Ode</byline>").encode(encoding))
    assert main(["read", str(path), "--format", "json"]) == 0
    assert authors(nk.from_json(capsys.readouterr().out, nk.Article)) == ["Zoë Ode"]


@pytest.mark.parametrize(
    ("value", "id"),
    [
        (7, "7"),
        (7.0, "7"),
        (-0.0, "0"),
        (2.0**52, "4503599627370496"),
        (Decimal("7.00"), "7"),
        (Decimal("1E3"), "1000"),
    ],
)
def test_whole_numbers_are_ids_however_they_are_kept(value: object, id: str) -> None:
    assert parse_id(value) == id


@pytest.mark.parametrize("value", [7.5, 2.0**53, float("nan"), float("inf"), Decimal("7.5"), Decimal("NaN"), True])
def test_what_is_no_exact_whole_number_is_no_id(value: object) -> None:
    with pytest.raises(ValueError, match="expected a string or a whole number"):
        parse_id(value)


@pytest.mark.parametrize(
    ("value", "published"),
    [
        ("2025-01-09Z", dt.date(2025, 1, 9)),
        ("2025-01-09+01:00", dt.date(2025, 1, 9)),
        ("2025-01-09 08:30:00 UTC", dt.datetime(2025, 1, 9, 8, 30, tzinfo=dt.UTC)),
        ("2025-01-09T08:30 GMT", dt.datetime(2025, 1, 9, 8, 30, tzinfo=dt.UTC)),
        ("Thu, 09 Jan 2025 08:30:00 GMT", dt.datetime(2025, 1, 9, 8, 30, tzinfo=dt.UTC)),
        (" \n", None),
    ],
)
def test_days_and_moments_with_zones(value: str, published: dt.date | None) -> None:
    found = parse_published(value)
    assert (type(found), found) == (type(published), published)
