"""Texts made to hurt: no exception, nothing but slices, and time that grows as the text does."""

from __future__ import annotations

import datetime as dt
import inspect
from collections.abc import Callable
from typing import Any

import pytest

import newskit as nk
from benchmarks.families import FAMILIES, text_of
from benchmarks.growth import FUNCTIONS as EVERY_FUNCTION
from tests.growth import assert_linear_call
from tests.spans import spans_in

DAY = dt.date(2025, 1, 9)
FUNCTIONS: dict[str, Callable[[str], Any]] = {
    "split_dateline": nk.split_dateline,
    "split_byline": nk.split_byline,
    "split_credits": nk.split_credits,
    "split_article": nk.split_article,
    "find_names": nk.find_names,
    "find_places": nk.find_places,
    "resolve_dates": lambda text: nk.resolve_dates(text, DAY),
    "extract_quotes": nk.extract_quotes,
}


@pytest.mark.parametrize("unit", FAMILIES.values(), ids=FAMILIES)
def test_findings_are_slices_of_any_text(unit: str) -> None:
    for length in (len(unit), 2 * len(unit), 300):
        text = text_of(unit, length)
        for function in FUNCTIONS.values():
            for span in spans_in(function(text)):
                assert text[span.start : span.end] == span.text
        article = nk.read(text, DAY)
        assert nk.from_json(nk.to_json(article), nk.Article) == article


@pytest.mark.parametrize("unit", FAMILIES.values(), ids=FAMILIES)
def test_time_grows_with_the_text(unit: str) -> None:
    for prepare in EVERY_FUNCTION.values():
        assert_linear_call(prepare, unit, 2_500)


@pytest.mark.parametrize("letter", ["a", "7", "A", "é", "習"])
def test_a_token_of_a_megabyte(letter: str) -> None:
    text = letter * 1_000_000
    for function in FUNCTIONS.values():
        for span in spans_in(function(text)):
            assert text[span.start : span.end] == span.text


def test_a_million_lines_of_one_letter() -> None:
    assert nk.read("a\n" * 1_000_000, DAY).people == ()


def test_a_line_of_ten_megabytes() -> None:
    article = nk.read("word " * 2_000_000, DAY)
    assert [*article.people, *article.dates, *article.quotes] == []
    assert article.furniture.body.end == 9_999_999


def test_every_public_function_of_text_is_measured() -> None:
    measured = {name.split()[0] for name in EVERY_FUNCTION}
    unmeasured = {"from_dict", "to_dict", "json_schema", "read_cues", "read_many", "read_style", "style_names"}
    functions = {name for name in nk.__all__ if inspect.isfunction(getattr(nk, name))}
    assert functions <= measured | unmeasured


NAMES = (
    "", " ", "\n", ".", "---", "'", "123", "1", "a", "A", "Mr.", "Jr. Jr.", "van der", "al-", "O’", "\ud800", "\0",
    "\u202e", "😀", "習近平", "김정은", "محمد", "Ъ", "Зеленський", "Zelensky", "ß", "İ", "ﬁ", "ǅ", "\u0301", "²", "①",
    "١٢", "Kim Jong-un", "II", "ᚠ", "ﷺ", "𝕬𝖓𝖓", "\U0010ffff", "A.B.C.D.E.F.", "々", "ー", "ㄱ", "a" * 300,
)  # fmt: skip


@pytest.mark.parametrize("kind", ["person", "place"])
def test_no_pair_of_names_raises(kind: Any) -> None:
    for one in NAMES:
        for other in NAMES:
            found = nk.compare_names(one, other, kind=kind)
            assert found == nk.compare_names(other, one, kind=kind)
            assert 0 <= found.score <= 1
            assert found.same == (found.score >= 0.5)


def test_no_name_is_lost_from_the_clusters() -> None:
    clusters = nk.cluster_names([*NAMES, *NAMES])
    assert sum(variant.count for cluster in clusters for variant in cluster.variants) == 2 * len(NAMES)


PHRASES = (
    "Feb. 30", "February 29", "year 0", "0000", "00/00/0000", "99999 days ago", "in 99999999999 days",
    "10^100 years", "9" * 400 + " years ago", "a million years ago", "25:61", "24:00", "99 p.m.", "0 a.m.",
    "Jan ¹", "Jan ١", "January ٣١, ٢٠٢٤", "Jan １", "² days ago", "①② May", "the ³rd of May", "seven-³-year-old",
    "the 0th of May", "the 0th century", "the 99th century", "next century", "last millennium", "in 8000 years",
    "week 53 of 2021", "the fifth Friday of February", "yesterday", "tomorrow", "last week", "next week", "last year",
    "next year", "last quarter", "next weekend", "fourth quarter of 9999", "Easter 9999", "9999-12-31T24:00:00",
    "12/31/9999", "1/1/0", "the day after Dec. 31, 9999", "two days before January 1, 0001", "5000 BC", "tonight",
    "5 p.m. EST", "1.5 years ago", "half a year ago", "in 96000 months", "the next 120000 months", "winter of 9999",
)  # fmt: skip
MIDNIGHTS = (dt.datetime.min, dt.datetime.max, dt.datetime(2025, 3, 9, 2, 30), dt.datetime(2024, 11, 3, 1, 30, fold=1))
ZONES = (dt.UTC, dt.timezone(dt.timedelta(hours=23, minutes=59)), dt.timezone(-dt.timedelta(hours=23, minutes=59)))
ANCHORS = (
    None,
    dt.date.min,
    dt.date.max,
    dt.date(2024, 2, 29),
    *MIDNIGHTS,
    *(moment.replace(tzinfo=zone) for moment in MIDNIGHTS for zone in ZONES),
)


@pytest.mark.parametrize("phrase", [pytest.param(phrase, id=ascii(phrase[:20])) for phrase in PHRASES])
def test_no_date_and_no_anchor_raises(phrase: str) -> None:
    for anchor in ANCHORS:
        for text in (phrase, f"He left {phrase}, and the talks ended two days later, the week before {phrase}."):
            found = nk.resolve_dates(text, anchor)
            for mention in found:
                assert text[mention.start : mention.end] == mention.text
                assert (mention.begin is None) == (mention.until is None)
                assert mention.begin is None or mention.until is None or mention.begin < mention.until
            assert nk.from_json(nk.to_json(found), list[nk.DateMention]) == found
            if anchor is not None:
                nk.resolve_date(text, anchor)
