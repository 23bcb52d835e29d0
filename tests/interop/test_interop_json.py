import datetime as dt
import json
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given

import newskit as nk
from tests.strategies import news_text

STORY = (
    "By Ann Lee\n\nKYIV, Ukraine (AP) — Premier Olena Petrenko said Tuesday that talks would resume in 11 days. "
    "“We are ready,” she said.\n\n(Editing by Jon Ask)"
)


def article() -> nk.Article:
    return nk.read(STORY, dt.datetime(2025, 1, 9, 8, 30, tzinfo=dt.UTC), "Wire", id="a1")


def test_an_article_survives_json() -> None:
    assert nk.from_json(nk.to_json(article()), nk.Article) == article()
    assert nk.from_dict(nk.to_dict(article()), nk.Article) == article()


def test_a_story_survives_json() -> None:
    story = nk.collate([article(), article()])
    assert nk.from_json(nk.to_json(story), nk.Story) == story


def test_a_list_of_findings_survives_json() -> None:
    dates = list(article().dates)
    assert dates
    assert nk.from_json(nk.to_json(dates), list[nk.DateMention]) == dates


@given(news_text())
def test_any_article_survives_json(text: str) -> None:
    found = nk.read(text, dt.date(2025, 1, 9))
    assert nk.from_json(nk.to_json(found), nk.Article) == found


@pytest.mark.parametrize(
    ("data", "complaint"),
    [
        ("{", "end of data|truncated"),
        ("[]", "Expected `object`"),
        ('{"start": 0, "end": 4}', "missing required field `text`"),
        ('{"start": "0", "end": 4, "text": "Kyiv"}', r"Expected `int`, got `str` - at `\$.start`"),
        ('{"start": 0, "end": 9, "text": "Kyiv"}', "code points long"),
        ('{"start": -4, "end": 0, "text": "Kyiv"}', "code points long"),
    ],
)
def test_bad_data_is_refused_with_its_place(data: str, complaint: str) -> None:
    with pytest.raises(nk.FindingError, match=complaint):
        nk.from_json(data, nk.Span)


@pytest.mark.parametrize(
    "data",
    ['{"a":' * 100_000, '{"start": 0, "end": 1, "text": "a", "more": ' + "[" * 5_000 + "]" * 5_000 + "}"],
    ids=["cut off", "whole"],
)
def test_data_nested_beyond_measure_is_refused(data: str) -> None:
    with pytest.raises(nk.FindingError, match="recursion"):
        nk.from_json(data, nk.Span)


@pytest.mark.parametrize(
    "data",
    [
        "", "{}", "null", '{"start": NaN, "end": 1, "text": "a"}', '{"start": 0.5, "end": 1.5, "text": "a"}',
        '{"start": true, "end": 1, "text": "a"}', '{"start": 0, "end": ' + "9" * 5_000 + ', "text": "a"}',
        '{"start": 0, "end": 1, "text": "\\ud800"', '{"start": 0, "end": 2, "text": "\\ud800"}', b"\xff\xfe{\x00}\x00",
        b'{"start": 0, "end": 1, "text": "\xff"}', '{"start": 0, "end": 1, "text": "a"} {}',
    ],
)  # fmt: skip
def test_no_bad_data_raises_anything_else(data: str | bytes) -> None:
    with pytest.raises(nk.FindingError):
        nk.from_json(data, nk.Span)


@pytest.mark.parametrize("wrong", [None, 7, ["{}"]])
def test_json_is_text_or_bytes(wrong: Any) -> None:
    with pytest.raises(TypeError, match="JSON must be given as str or bytes, not"):
        nk.from_json(wrong, nk.Span)


def test_half_a_character_survives_json() -> None:
    text = "\ud83d Ann Lee resigned on Monday. “Half \udc00 of it,” she said."
    found = nk.read(text, dt.date(2025, 1, 9), "\udfff")
    data = nk.to_json(found)
    assert data.encode("utf-8")
    assert nk.from_json(data, nk.Article) == found
    assert nk.from_json(data.encode(), nk.Article) == found
    assert nk.from_dict(nk.to_dict(found), nk.Article) == found
    assert json.loads(data) == nk.to_dict(found)


def test_plain_data_is_what_json_says() -> None:
    for found in (article(), nk.collate([article(), article()]), list(article().dates)):
        assert json.loads(nk.to_json(found)) == nk.to_dict(found)


def places_of_spans(data: Any, path: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    """Yield the path to every span in plain data."""
    if isinstance(data, dict) and {"start", "end", "text"} <= set(data):
        yield path
    for key, part in data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ():
        yield from places_of_spans(part, (*path, key))


@pytest.mark.parametrize(("found", "kind"), [(article(), nk.Article), (nk.collate([article(), article()]), nk.Story)])
def test_no_span_may_lie(found: object, kind: type[object]) -> None:
    paths = list(places_of_spans(nk.to_dict(found)))
    assert len(paths) > 20
    for path in paths:
        data = nk.to_dict(found)
        span = data
        for step in path:
            span = span[step]
        if not span["text"]:
            continue
        span["text"] = "☃" * len(span["text"])
        with pytest.raises(nk.FindingError):
            nk.from_dict(data, kind)


def test_an_article_that_lies_about_its_text_is_refused() -> None:
    data = nk.to_dict(article())
    data["text"] = data["text"].replace("Petrenko", "Petrovna")
    with pytest.raises(nk.FindingError, match=r"expected text\[\d+:\d+\] to be"):
        nk.from_dict(data, nk.Article)


def test_the_schema_names_every_field() -> None:
    schema = nk.json_schema()
    assert set(schema["$defs"]["Article"]["properties"]) >= {"text", "furniture", "names", "dates", "quotes", "people"}
    assert set(schema["$defs"]["Quote"]["required"]) >= {"start", "end", "text", "content", "kind"}
