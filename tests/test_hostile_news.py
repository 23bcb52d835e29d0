"""What must hold for any story, tried on stories in the shape of the wire that hypothesis makes up."""

from __future__ import annotations

import datetime as dt

from hypothesis import given, settings
from hypothesis import strategies as st

import newskit as nk
from tests.fuzz import properties as hold
from tests.fuzz.run import checks
from tests.strategies import name_list, news_story, news_text

DAY = dt.date(2025, 1, 9)
CHECKS = checks()


@given(text=news_story() | news_text())
def test_every_function_gives_slices(text: str) -> None:
    hold.text_holds(text)


@given(text=st.lists(news_story(), min_size=1, max_size=3).map("\f".join))
def test_stories_survive_json_and_the_page(text: str) -> None:
    hold.article_holds(text)


@given(text=name_list())
def test_names_are_never_lost(text: str) -> None:
    hold.names_hold(text)


@settings(max_examples=200)
@given(data=st.binary(min_size=3, max_size=30))
def test_damaged_findings_are_sound_or_refused(data: bytes) -> None:
    CHECKS["damage"](data)


@settings(max_examples=200)
@given(
    pieces=st.lists(st.sampled_from(("thunder", ",", "\t", "\n", "speech", "quote", "#", "Kiev", " ", "\ufeff", "+")))
)
def test_tables_are_read_or_refused_with_their_line(pieces: list[str]) -> None:
    hold.tables_hold("".join(pieces))


MARKUP = (
    "<script>",
    "</p>",
    "<!--",
    "]]>",
    "&amp;",
    "&lt",
    '"',
    "'",
    "<",
    ">",
    "&#0;",
    " onload=",
    "\ud800",
    "</title>",
)


@given(
    st.lists(st.sampled_from((*MARKUP, "Anna Lang", " said ", "“", "”", " on Monday", ". "))).map("".join), st.text()
)
def test_no_text_becomes_markup(text: str, outlet: str) -> None:
    article = nk.read(f"By Ann Lee\n\nKYIV (AP) - {text}", DAY, outlet + text, id=text)
    for found in (article, nk.collate([article, article]), nk.collate([article, nk.read(text)])):
        hold.page_holds(found)
