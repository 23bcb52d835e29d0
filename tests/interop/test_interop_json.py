import datetime as dt

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


def test_an_article_that_lies_about_its_text_is_refused() -> None:
    data = nk.to_dict(article())
    data["text"] = data["text"].replace("Petrenko", "Petrovna")
    with pytest.raises(nk.FindingError, match=r"expected text\[\d+:\d+\] to be"):
        nk.from_dict(data, nk.Article)


def test_the_schema_names_every_field() -> None:
    schema = nk.json_schema()
    assert set(schema["$defs"]["Article"]["properties"]) >= {"text", "furniture", "names", "dates", "quotes", "people"}
    assert set(schema["$defs"]["Quote"]["required"]) >= {"start", "end", "text", "content", "kind"}
