"""Records of other tools and formats that no tool should have written: a bad record at worst, in linear time."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import newskit as nk
from newskit.interop.records import parse_record
from newskit.interop.sources import SOURCES
from newskit.interop.sources.markup import markup_text
from tests.growth import assert_linear
from tests.interop.known_stories import FUNDUS, NEWSPAPER, NINJS_21, NINJS_30, NITF, SCHEMA_ORG, TRAFILATURA
from tests.strategies import news_text

LAUGHS = '<!DOCTYPE nitf [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>' + NITF.split('.dtd">')[1]
OUTSIDE = '<!DOCTYPE nitf [<!ENTITY a SYSTEM "file:///etc/hostname">]>' + NITF.split('.dtd">')[1]


@pytest.mark.parametrize("document", [LAUGHS, OUTSIDE, LAUGHS.replace("&ldquo;", "&b;")])
def test_xml_brings_no_entities_of_its_own(document: str) -> None:
    with pytest.raises(ValueError, match="expected XML without entities of its own, found a declaration of 'a'"):
        parse_record(document)


_FIELDS = sorted({name for data in (TRAFILATURA, NEWSPAPER, FUNDUS, SCHEMA_ORG, NINJS_21, NINJS_30) for name in data})
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=12),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(_FIELDS), inner, max_size=5),
    max_leaves=12,
)


@given(JSON, st.sampled_from(SOURCES))
def test_any_json_is_a_story_or_a_bad_record(data: Any, source: str) -> None:
    seen: list[nk.RecordError] = []
    found = list(nk.read_many([data], source=source, on_error=seen.append))
    assert len(found) + len(seen) == 1


@given(news_text(), news_text(8), st.lists(news_text(4), max_size=3), news_text(4))
def test_whatever_is_known_every_span_is_a_slice(text: str, title: str, authors: list[str], place: str) -> None:
    data = {"@type": "NewsArticle", "articleBody": text or "x", "headline": title, "author": authors, "dateline": place}
    found = list(nk.read_many([data], on_error=lambda error: None))
    for article in found:
        assert nk.from_json(nk.to_json(article), nk.Article) == article


@given(st.text(alphabet="<>/?!&;[]'\"=abc: \n", max_size=60))
def test_no_markup_breaks_the_reader(markup: str) -> None:
    for data in ("<" + markup, f"<nitf><body><body.content>{markup}</body.content></body></nitf>"):
        list(nk.read_many([data], on_error=lambda error: None))
    assert isinstance(parse_record({"@type": "NewsArticle", "articleBody": f"<p>{markup}x"}).text, str)


@pytest.mark.parametrize(
    "unit",
    [
        "<",
        "<!--",
        "<a ",
        '<a b="',
        "<p>",
        "<p>x</p>",
        "<script>",
        "</",
        "&",
        "&amp",
        "<figure></figure>",
        "<![CDATA[",
        "'>",
    ],
)
def test_markup_takes_linear_time(unit: str) -> None:
    assert_linear(markup_text, unit, 200_000)
    assert_linear(lambda text: parse_record({"@type": "NewsArticle", "articleBody": f"<p>{text}</p>x"}), unit, 50_000)


@pytest.mark.parametrize("unit", ["By ", "A, ", "a and ", "; ", "“", "KYIV (AP) - ", "\n", "x "])
def test_laying_out_takes_linear_time(unit: str) -> None:
    def lay(text: str) -> object:
        return parse_record({"title": text, "author": text, "text": text, "date": "2025-01-09"})

    assert_linear(lay, unit, 50_000)
    assert_linear(
        lambda text: parse_record({"@type": "Article", "articleBody": text + "x", "dateline": text}), unit, 50_000
    )


def deep(levels: int) -> Any:
    data: Any = "x"
    for _ in range(levels):
        data = [data]
    return data


@pytest.mark.parametrize(
    "data",
    [
        deep(900),
        {"text": deep(900)},
        {"text": "x", "id": deep(900)},
        {"text": "x", "published": deep(900)},
        {"text": "x", "published": {"a": deep(900)}},
        {"@graph": deep(900)},
        {**SCHEMA_ORG, "author": deep(900), "@type": deep(900)},
        {"text": "x", "id": 10**5_000},
        {"text": "x", "published": 10**5_000},
        {"@type": "NewsArticle", "articleBody": "x", "identifier": 10**5_000},
        {"text": "x", "published": float("nan")},
        {"text": "x", "published": "9" * 60},
        {"text": "x", "published": "\ud800"},
        {"text": "x", "published": "2025-01-09T99:99:99"},
        {"text": "x", "published": "Thu, 99 Jan 2025"},
        "<nitf" + " a='b'" * 10_000,
        "<nitf>" + "<a>" * 190 + "</a>" * 190 + "</nitf>",
    ],
    ids=lambda value: type(value).__name__,
)
def test_no_depth_or_size_breaks_a_reader(data: Any) -> None:
    seen: list[nk.RecordError] = []
    found = list(nk.read_many([data], on_error=seen.append))
    assert len(found) + len(seen) == 1
    assert all(len(error.reason) < 400 for error in seen)
