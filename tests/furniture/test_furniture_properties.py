"""What holds for any text: slices, order, no overlap, shifting, time in proportion."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newskit.furniture import Furniture, split_article, split_byline, split_credits, split_dateline
from newskit.furniture.lines import head_lines
from newskit.furniture.opening import read_opening
from newskit.furniture.usual import cannot_open, read_usual
from newskit.furniture.verdict import judge
from newskit.text import Span
from tests.growth import assert_linear

PIECES = [
    "KYIV", "Kyiv", "New York", "Ukraine", "Ore.", "Jan 9", "January 9, 2025", "Tuesday", "(Reuters)", "(AP)",
    "/TASS/", "AFP", "BBC News", "By ", "by", "Ann Ode", "Li Wei", "and", ",", ", ", ".", ":", " ", "  ", "\n",
    "\n\n", "\r\n", "\u2028", "-", " - ", "--", " — ", "–", "_", "|", " | ", "(", ")", "[", "]", "/", "“", "”",
    "\"", "The ferry will rest", "its owner said.", "Enditem", "REUTER",
    "(Reporting by Ann Ode; Editing by Li Wei)", "Follow @annode.", "© 2025", "contributed to this report.", "*",
    "é", "Київ", "PTI AB CD", "(Adds quotes)", "\x00", "🚢", "1987", "LIVE", "St.", "staff writer",
    "ann@example.com",
]  # fmt: skip


def news_text() -> st.SearchStrategy[str]:
    return st.lists(st.sampled_from(PIECES) | st.text(max_size=6), max_size=24).map("".join)


def spans(parts: Furniture) -> Iterator[Span]:
    if parts.headline:
        yield parts.headline
    if parts.byline:
        yield parts.byline
        for author in parts.byline.authors:
            fields = (author.name, author.role, author.affiliation, author.location, author.contact)
            yield from (field for field in fields if field)
    if parts.dateline:
        yield parts.dateline
        for place in parts.dateline.places:
            yield place.city
            if place.region:
                yield place.region
        yield from (field for field in (parts.dateline.date, parts.dateline.agency) if field)
    yield parts.body
    for credit in parts.credits:
        yield credit
        yield from credit.people
        if credit.agency:
            yield credit.agency


@given(news_text())
def test_every_finding_is_a_slice(text: str) -> None:
    for span in spans(split_article(text)):
        assert text[span.start : span.end] == span.text


@given(news_text())
def test_parts_stand_in_order_and_apart(text: str) -> None:
    parts = split_article(text)
    order = [part for part in (parts.headline, parts.byline, parts.dateline, parts.body, *parts.credits) if part]
    assert all(before.end <= after.start for before, after in pairwise(order))
    if parts.dateline:
        assert all(parts.dateline.contains(place.city) for place in parts.dateline.places)


@given(news_text(), st.integers(0, 50))
def test_a_span_gives_offsets_into_the_whole(text: str, offset: int) -> None:
    alone = split_article(text)
    shifted = split_article(Span(offset, offset + len(text), text))
    assert [(a.start + offset, a.text) for a in spans(alone)] == [(b.start, b.text) for b in spans(shifted)]


@given(news_text())
def test_the_single_functions_agree_with_the_whole(text: str) -> None:
    parts = split_article(text)
    dateline, rest = split_dateline(text)
    assert dateline == parts.dateline
    assert text[rest.start : rest.end] == rest.text
    credits, before = split_credits(text)
    assert text[before.start : before.end] == before.text
    assert all(before.end <= credit.start for credit in credits)
    byline, after = split_byline(text)
    assert byline is None or byline.end <= after.start


@given(news_text())
def test_the_usual_forms_read_as_word_by_word(text: str) -> None:
    for index, (start, stop) in enumerate(head_lines(text)):
        reach = min(stop, start + 220)
        full = read_opening(text, start, reach)
        usual = read_usual(text, start, reach)
        assert usual is None or usual == full
        if cannot_open(text, start, reach) and full is not None and full.places:
            verdict = judge(text, full, stop, first=index == 0)
            assert verdict is None or not text[start].isupper()


HOSTILE = [
    "A",
    "KYIV, ",
    "- ",
    "—",
    "(",
    "[",
    "/A",
    "By ",
    "By Ann Ode, ",
    "Ann Ode and ",
    " | A",
    "(AP) ",
    "Reporting by A; ",
]
HOSTILE += ["\n", "A\n", '"', "Jan 9, ", "@a", "St. ", "contributed ", " \t", "Follow @", "A-", "Kyiv/", ". ", "(AP\n"]


@pytest.mark.parametrize("piece", HOSTILE)
@pytest.mark.parametrize("function", [split_article, split_dateline, split_byline, split_credits])
def test_time_grows_with_the_text(function: Callable[[str], object], piece: str) -> None:
    function(piece * 10)  # tables and patterns are loaded
    assert_linear(function, piece, 250_000, floor=0.05)
