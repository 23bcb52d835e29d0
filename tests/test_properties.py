"""What holds for any text: slices, reading order, no exceptions, offsets that move with the text."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import newskit as nk
from tests.spans import spans_in
from tests.strategies import news_text

DAY = dt.date(2025, 1, 9)
Finder = Callable[[str | nk.Span], Sequence[nk.Span]]
FINDERS: dict[str, Finder] = {
    "find_names": nk.find_names,
    "find_places": nk.find_places,
    "resolve_dates": lambda text: nk.resolve_dates(text, DAY),
    "extract_quotes": nk.extract_quotes,
}
SPLITTERS: dict[str, Callable[[str | nk.Span], tuple[Any, nk.Span]]] = {
    "split_dateline": nk.split_dateline,
    "split_byline": nk.split_byline,
    "split_credits": nk.split_credits,
}


@pytest.mark.parametrize("finder", FINDERS.values(), ids=FINDERS)
@given(text=news_text())
def test_every_finding_is_a_slice_in_reading_order(finder: Finder, text: str) -> None:
    found = finder(text)
    for span in spans_in(list(found)):
        assert text[span.start : span.end] == span.text
    assert [f.start for f in found] == sorted(f.start for f in found)


@pytest.mark.parametrize("finder", [FINDERS["find_names"], FINDERS["find_places"], FINDERS["resolve_dates"]])
@given(text=news_text())
def test_findings_of_one_kind_do_not_overlap(finder: Finder, text: str) -> None:
    found = finder(text)
    assert all(one.end <= other.start for one, other in pairwise(found))


@pytest.mark.parametrize("splitter", SPLITTERS.values(), ids=SPLITTERS)
@given(text=news_text())
def test_what_is_split_off_and_the_rest_are_slices(splitter: Callable[[str], tuple[Any, nk.Span]], text: str) -> None:
    found, rest = splitter(text)
    for span in spans_in((found, rest)):
        assert text[span.start : span.end] == span.text


@given(text=news_text())
def test_an_article_is_made_of_slices(text: str) -> None:
    article = nk.read(text, DAY, "Wire")
    for span in spans_in(article):
        assert text[span.start : span.end] == span.text
    nk.render_html(nk.collate([article, article]))


@pytest.mark.parametrize("finder", FINDERS.values(), ids=FINDERS)
@given(text=news_text(), offset=st.integers(1, 40))
def test_a_span_moves_its_findings(finder: Finder, text: str, offset: int) -> None:
    here = [(f.start + offset, f.end + offset, f.text) for f in finder(text)]
    there = [(f.start, f.end, f.text) for f in finder(nk.Span(offset, offset + len(text), text))]
    assert here == there


@pytest.mark.parametrize("finder", FINDERS.values(), ids=FINDERS)
@given(text=st.text())
def test_no_text_raises(finder: Finder, text: str) -> None:
    assert all(text[found.start : found.end] == found.text for found in finder(text))


@given(text=st.text())
def test_no_story_raises(text: str) -> None:
    assert nk.read(text, DAY).text == text


@given(st.text(max_size=40), st.text(max_size=40))
def test_comparing_is_symmetric(one: str, other: str) -> None:
    assert nk.compare_names(one, other) == nk.compare_names(other, one)


@given(st.text(max_size=40))
def test_normalizing_twice_changes_nothing(name: str) -> None:
    once = nk.normalize_name(name)
    assert nk.normalize_name(once) == once
    ap = nk.normalize_name(name, style="ap")
    assert nk.normalize_name(ap, style="ap") == ap


@pytest.mark.parametrize("function", [*FINDERS.values(), *SPLITTERS.values(), nk.split_article, nk.read])
def test_wrong_types_are_refused(function: Callable[[Any], object]) -> None:
    for wrong in (None, 7, b"Kyiv", ["Kyiv"]):
        with pytest.raises(TypeError, match="text must be a str or a Span"):
            function(wrong)


@pytest.mark.parametrize("wrong", [None, 7, b"Ann Lee"])
@pytest.mark.parametrize(
    "function",
    [
        nk.name_key,
        nk.romanize,
        nk.normalize_name,
        lambda name: nk.compare_names(name, "Ann Lee"),
        lambda name: nk.cluster_names([name]),
        lambda name: nk.NameIndex[None]().query(name),
    ],
)
def test_a_name_is_a_str(function: Callable[[Any], object], wrong: Any) -> None:
    with pytest.raises(TypeError, match=f"must be (a )?str.*{type(wrong).__name__}"):
        function(wrong)


def test_one_name_is_not_several() -> None:
    with pytest.raises(TypeError, match="put it in a list"):
        nk.cluster_names("Ann Lee")


@pytest.mark.parametrize(
    "call",
    [
        lambda: nk.read("x", lang="tlh"),
        lambda: nk.find_names("x", lang="tlh"),
        lambda: nk.extract_quotes("x", lang="tlh"),
        lambda: nk.resolve_dates("x", DAY, lang="tlh"),
        lambda: nk.split_article("x", lang="tlh"),
    ],
)
def test_an_unknown_language_is_refused(call: Callable[[], object]) -> None:
    with pytest.raises(ValueError, match="lang must be one of 'en', not 'tlh'"):
        call()


@pytest.mark.parametrize("wrong", ["2025-01-09", 20250109, 3.5])
@pytest.mark.parametrize(
    "function", [lambda wrong: nk.resolve_dates("On Friday.", wrong), lambda wrong: nk.read("x", wrong)]
)
def test_an_anchor_is_a_date(function: Callable[[Any], object], wrong: Any) -> None:
    with pytest.raises(TypeError, match=f"must be a date.*not an? {type(wrong).__name__}") as raised:
        function(wrong)
    if isinstance(wrong, str):
        assert "parse it first: date.fromisoformat('2025-01-09')" in str(raised.value)


@pytest.mark.parametrize("finder", [*FINDERS.values(), *SPLITTERS.values()])
def test_empty_text_gives_nothing(finder: Callable[[str], Any]) -> None:
    found = finder("")
    if isinstance(found, tuple):
        assert not found[0]
        assert found[1] == nk.Span(0, 0, "")
    else:
        assert found == []
