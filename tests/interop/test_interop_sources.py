"""Records of other tools and formats: what they know of a story is used, and found where it stands."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

import newskit as nk
from newskit.interop.records import parse_record
from newskit.interop.sources import SOURCES, detect, stories_in
from tests.interop.known_stories import (
    ALL,
    BODY,
    DAY,
    FUNDUS,
    MOMENT,
    NEWSPAPER,
    NINJS_21,
    NINJS_30,
    NITF,
    SCHEMA_ORG,
    TRAFILATURA,
)


@pytest.mark.parametrize(("kind", "data", "published", "outlet"), ALL, ids=lambda value: str(value)[:24])
@pytest.mark.parametrize("named", [True, False])
def test_every_source_gives_the_same_story(
    kind: str, data: Any, published: dt.date, outlet: str | None, named: bool
) -> None:
    (article,) = nk.read_many([data], source=kind if named else "auto")
    parts = article.furniture
    assert parts.headline is not None
    assert parts.headline.text == "Premier steps down"
    assert parts.byline is not None
    assert [author.name.text for author in parts.byline.authors] == ["Ann Ode", "Jon Roe"]
    assert parts.dateline is not None
    assert [place.city.text for place in parts.dateline.places] == ["KYIV"]
    body = " ".join(parts.body.text.split())
    assert body == "Premier Anna Lang resigned on Tuesday. “I am tired,” she said."
    assert "\n" in parts.body.text
    assert (article.published_at or article.published, article.outlet) == (published, outlet)
    assert [person.name for person in article.people] == ["Anna Lang"]
    assert [date.value for date in article.dates] == ["2025-01-07"]
    assert [(quote.speaker, quote.content[0].text) for quote in article.quotes] == [("Anna Lang", "I am tired,")]
    assert nk.from_json(nk.to_json(article), nk.Article) == article  # every span is the slice it says it is


@pytest.mark.parametrize(("kind", "data", "published", "outlet"), ALL, ids=lambda value: str(value)[:24])
def test_a_source_is_seen_from_its_fields(kind: str, data: Any, published: dt.date, outlet: str | None) -> None:
    assert detect(data) == kind
    assert kind in SOURCES


def test_two_workers_read_the_same() -> None:
    data: list[Any] = [data for _, data, _, _ in ALL] * 5
    assert list(nk.read_many(data, 2)) == list(nk.read_many(data))


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        ({"text": "a"}, "newskit"),
        ({"text": "a", "title": "b", "outlet": "c"}, "newskit"),
        ({"text": "a", "title": None, "date": ""}, "newskit"),
        ({"text": "a", "title": "b"}, "trafilatura"),
        ({"text": "a", "authors": []}, "newspaper4k"),
        ({"plaintext": "a"}, "fundus"),
        ({"uri": "a", "text": "b"}, "newskit"),
        ({"uri": "a", "versioncreated": "b"}, "ninjs"),
        ({"@graph": []}, "schema.org"),
        ([{"@type": "WebSite"}], "schema.org"),
        ("<nitf/>", "nitf"),
        ("\ufeff <?xml version='1.0'?>", "nitf"),
        ("Rain in Kyiv", "newskit"),
        (7, "newskit"),
    ],
)
def test_what_could_be_several_things(data: object, kind: str) -> None:
    assert detect(data) == kind


def test_newskit_records_stay_as_they_are() -> None:
    record = parse_record({"text": BODY, "title": "Premier steps down", "published": "2025-01-09"})
    assert (record.text, record.furniture, record.laid_out) == (BODY, None, False)


@pytest.mark.parametrize(
    ("text", "laid_out"),
    [
        ("Premier steps down\nBy Tom Moor\nKYIV (AP) — She resigned.", False),
        ("PREMIER STEPS DOWN\n\nBy Tom Moor\n\nKYIV (AP) — She resigned.", False),
        ("By Tom Moor\nKYIV (AP) — She resigned.", True),
    ],
)
def test_what_the_text_prints_is_not_printed_twice(text: str, laid_out: bool) -> None:
    record = parse_record({"title": "Premier steps down", "author": "Tom Moor", "text": text})
    assert record.laid_out is laid_out
    assert record.text == ("Premier steps down\n\n" + text if laid_out else text)
    assert record.furniture is not None
    parts = record.furniture
    assert parts.headline is not None
    assert parts.headline.text.lower() == "premier steps down"
    assert parts.byline is not None
    assert [author.name.text for author in parts.byline.authors] == ["Tom Moor"]
    assert parts.body.text == "She resigned."


def test_a_byline_goes_between_a_printed_headline_and_the_text() -> None:
    record = parse_record({"title": "Rain in Kyiv", "author": "Ann Ode", "text": "Rain in Kyiv\nIt rained all day."})
    assert record.text == "Rain in Kyiv\n\nBy Ann Ode\n\nIt rained all day."


def test_a_first_line_that_is_not_the_headline_stays_in_the_text() -> None:
    text = "A standfirst of a few words\n\nIt rained all day in Kyiv, and all night as well, the weather service said."
    record = parse_record({"title": "Rain in Kyiv", "date": "2025-01-09", "text": text})
    assert record.furniture is not None
    assert record.furniture.headline is not None
    assert record.furniture.headline.text == "Rain in Kyiv"
    assert record.furniture.body.text == text


def test_a_place_alone_makes_a_dateline() -> None:
    (article,) = nk.read_many([{**SCHEMA_ORG, "articleBody": "She resigned.", "dateline": "Lesser Wallop, Hants"}])
    assert article.furniture.dateline is not None
    place = article.furniture.dateline.places[0]
    assert (place.city.text, place.region.text if place.region else None) == ("Lesser Wallop", "Hants")
    assert article.furniture.body.text == "She resigned."
    assert article.dates == ()


@pytest.mark.parametrize(
    ("author", "names", "line"),
    [
        ("Ann Ode", ["Ann Ode"], "By Ann Ode"),
        ("By Ann Ode and Jon Roe", ["Ann Ode", "Jon Roe"], "By Ann Ode and Jon Roe"),
        ({"@type": "Person", "name": "Ann Ode"}, ["Ann Ode"], "By Ann Ode"),
        ({"name": ["Ann Ode", "Jon Roe"]}, ["Ann Ode", "Jon Roe"], "By Ann Ode and Jon Roe"),
        (["Ann Ode", {"name": "Jon Roe"}, "Kim Poe"], ["Jon Roe"], None),
        (["Ann Ode", "Jon Roe", "Kim Poe"], ["Ann Ode", "Jon Roe", "Kim Poe"], "By Ann Ode, Jon Roe and Kim Poe"),
        ({"@type": "Organization", "name": "Reuters"}, [], "By Reuters"),
        ({"@type": "Person", "name": "https://social.example/ann"}, None, None),
        ([], None, None),
        (None, None, None),
    ],
)
def test_authors_in_json_ld(author: object, names: list[str] | None, line: str | None) -> None:
    (article,) = nk.read_many([{**SCHEMA_ORG, "author": author}])
    byline = article.furniture.byline
    if names is None:
        assert byline is None
    else:
        assert byline is not None
        found = [part.name.text for part in byline.authors]
        assert found == names or set(names) <= set(found)
        assert line is None or byline.text == line


@pytest.mark.parametrize(
    "wrapped",
    [
        [SCHEMA_ORG],
        [{"@type": "WebSite", "name": "The Wire"}, SCHEMA_ORG],
        {"@context": "https://schema.org", "@graph": [{"@type": "Person", "name": "x"}, SCHEMA_ORG]},
        {"@type": "WebPage", "mainEntity": SCHEMA_ORG},
        {**SCHEMA_ORG, "@type": ["Article", "https://schema.org/ReportageNewsArticle"]},
        {**SCHEMA_ORG, "@type": "schema:NewsArticle"},
    ],
    ids=["list", "list of many", "graph", "main entity", "two types", "prefix"],
)
def test_the_article_is_found_wherever_it_stands(wrapped: Any) -> None:
    (article,) = nk.read_many([wrapped])
    assert article.id == "https://wire.example/1"
    assert len(list(stories_in(wrapped))) == 1


@pytest.mark.parametrize(
    ("data", "complaint"),
    [
        ({"@type": "WebSite"}, "expected a NewsArticle, found none"),
        ({"@graph": [[[[[[[[[[[[SCHEMA_ORG]]]]]]]]]]]]}, "expected a NewsArticle, found none"),
        ({"@type": "NewsArticle"}, "expected a string in field 'articleBody', found none"),
        ({**SCHEMA_ORG, "headline": 7}, "expected a string in field 'headline', found int"),
        ({**SCHEMA_ORG, "datePublished": "yesterday"}, "expected a date such as '2025-01-09'"),
        ({**NINJS_21, "bodies": []}, "expected a text in field 'bodies', found none"),
        ({**NINJS_21, "bodies": ["a"]}, "expected objects in field 'bodies', found str"),
        ({**NINJS_30, "by": ["a"]}, "expected a string in field 'by', found list"),
        ({**FUNDUS, "body": {"sections": [7]}}, "expected objects in field 'sections', found int"),
        ({**FUNDUS, "body": {"summary": [7]}}, "expected strings in field 'body', found int"),
        ({**FUNDUS, "body": None}, "expected a string in field 'plaintext', found none"),
        ({**TRAFILATURA, "text": None}, "expected a string in field 'text', found NoneType"),
        ({**TRAFILATURA, "author": 7}, "expected strings in field 'author', found int"),
        ({**NEWSPAPER, "authors": [7]}, "expected strings in field 'authors', found int"),
        ("<nitf><body/></nitf>", "expected a 'body.content' element, found none"),
        ("<html></html>", "expected an 'nitf' element, found 'html'"),
        ("<nitf><body>", "expected XML"),
        ("<" + "a>" + "<a>" * 500, "expected XML of at most 200 levels, found more"),
    ],
    ids=lambda value: str(value)[-40:],
)
def test_a_bad_record_says_what_was_expected(data: Any, complaint: str) -> None:
    seen: list[nk.RecordError] = []
    assert list(nk.read_many([data, TRAFILATURA], on_error=seen.append))
    (error,) = seen
    assert complaint in error.reason


def test_a_source_must_be_one_of_those_there_are() -> None:
    with pytest.raises(ValueError, match="source must be one of auto, newskit, trafilatura"):
        nk.read_many([], source="rss")


def test_a_bad_record_keeps_its_id() -> None:
    seen: list[nk.RecordError] = []
    list(nk.read_many([{"id": 7, "text": None}], on_error=seen.append))
    assert seen[0].id == "7"


def test_nitf_in_bytes_says_its_encoding_itself() -> None:
    document = NITF.replace("UTF-8", "ISO-8859-1").replace("Ann Ode", "Anné Ode").encode("latin-1")
    record = parse_record(document, "nitf")
    assert "By Anné Ode and Jon Roe" in record.text


def test_nitf_inside_newsml_is_found() -> None:
    _, _, nitf = NITF.partition('.dtd">')
    document = f"<newsItem><contentSet><inlineXML>{nitf}</inlineXML></contentSet></newsItem>"
    assert parse_record(document).id == "wire-1"


@pytest.mark.parametrize(
    ("norm", "published"),
    [
        ("20250109", DAY),
        ("20250109T083000Z", MOMENT),
        ("20250109T033000-0500", MOMENT),
        ("20250109083000+0000", MOMENT),
        ("2025-01-09T08:30:00+00:00", MOMENT),
    ],
)
def test_dates_as_nitf_writes_them(norm: str, published: dt.date) -> None:
    assert parse_record(NITF.replace("20250109T083000Z", norm)).published == published


@pytest.mark.parametrize(
    ("value", "published"),
    [
        ("2025-01-09T08:30:00.000Z", MOMENT),
        ("2025-01-09 08:30:00+00:00", MOMENT),
        ("2025-01-09T08:30:00+0000", MOMENT),
        ("Thu, 09 Jan 2025 08:30:00 +0000", MOMENT),
        (" 2025-01-09 ", None),
    ],
)
def test_dates_as_pages_write_them(value: str, published: dt.date | None) -> None:
    if published is None:
        assert parse_record({**SCHEMA_ORG, "datePublished": value}).published == DAY
    else:
        assert parse_record({**SCHEMA_ORG, "datePublished": value}).published == published


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ("<p>One.</p><p>Two.</p>", "One.\n\nTwo."),
        ("<div>One.<br>Two.</div>", "One.\nTwo."),
        ("<p>Tea &amp; toast<script>x()</script></p><figure>A<figcaption>picture</figcaption></figure>", "Tea & toast"),
        ("AT&amp;T said 3 < 5.", "AT&T said 3 < 5."),
        ("Plain <in> words.", "Plain <in> words."),
        ("<p>" * 5_000 + "Deep.", "Deep."),
    ],
)
def test_markup_in_a_body_becomes_text(body: str, text: str) -> None:
    (article,) = nk.read_many([{"@type": "NewsArticle", "articleBody": body}])
    assert article.text == text
