"""What resolve_dates and resolve_date promise whatever the text: slices, order, zones, errors, no exceptions."""

from __future__ import annotations

import datetime as dt
import pickle

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newskit.dates import DateMention, resolve_date, resolve_dates
from newskit.dates.lexicon import lexicon
from newskit.text import Scan, Span
from tests.growth import assert_linear

ANCHOR = dt.date(2024, 12, 17)
WORDS = st.sampled_from(
    [
        *[
            "Monday",
            "Friday's",
            "January",
            "Jan.",
            "May",
            "may",
            "march",
            "1990s",
            "2024",
            "2025",
            "the",
            "last",
            "next",
            "this",
            "every",
            "week",
            "weeks",
            "year",
            "years",
            "ago",
            "later",
        ],
        *[
            "in",
            "on",
            "until",
            "before",
            "three",
            "11",
            "14th",
            "5",
            "p.m.",
            "EST",
            "noon",
            "night",
            "morning",
            "of",
            "quarter",
            "third",
            "half",
            "fiscal",
            "and",
            "to",
            "-",
            "–",
            ",",
            ".",
            "said",
            "will",
        ],
        *[
            "met",
            "meets",
            "Christmas",
            "Easter",
            "Eve",
            "Day",
            "day",
            "days",
            "hours",
            "minute",
            "12/11/2024",
            "2024-13-45",
            "9999",
            "0000",
            "99999",
            "999999999999",
            "İstanbul",
        ],
        *[
            "century",
            "millennia",
            "fortnight",
            "now",
            "recently",
            "'",
            "’s",
            "“",
            "”",
            "(",
            ")",
            "'Lviv'",
            "Львів",
            "東京",
            "nineteen",
            "ninety",
            "six",
            "twenty",
            "hundred",
            "thousand",
        ],
    ]
)
TEXTS = st.one_of(
    st.lists(WORDS, max_size=40).map(" ".join), st.lists(WORDS, max_size=30).map("".join), st.text(max_size=80)
)
# Every word the tables know, in any order: what no reporter writes, a broken page may.
TABLE_WORDS = st.sampled_from(sorted({*lexicon().words, *lexicon().numbers, *lexicon().sets["before nouns"]}))
TABLE_TEXTS = st.lists(st.one_of(TABLE_WORDS, TABLE_WORDS.map(str.title), WORDS), max_size=30).map(" ".join)
ANCHORS = st.one_of(
    st.none(),
    st.dates(),
    st.datetimes(),
    st.datetimes(timezones=st.just(dt.timezone(dt.timedelta(hours=2)))),
)


@settings(max_examples=400, deadline=None)
@given(st.one_of(TEXTS, TABLE_TEXTS), ANCHORS)
def test_every_mention_is_a_slice_in_reading_order(text: str, anchor: dt.date | None) -> None:
    mentions = resolve_dates(text, anchor)
    end = 0
    for mention in mentions:
        assert text[mention.start : mention.end] == mention.text
        assert mention.start >= end
        end = mention.end
        assert mention.value
        assert mention.type in {"DATE", "TIME", "DURATION", "SET"}
        assert (mention.begin is None) == (mention.until is None)
        if mention.begin is not None and mention.until is not None:
            assert mention.begin < mention.until
            zoned = isinstance(anchor, dt.datetime) and anchor.tzinfo is not None
            assert mention.begin.tzinfo is not None or not zoned
        if isinstance(mention.anchor, Span):
            assert text[mention.anchor.start : mention.anchor.end] == mention.anchor.text


@settings(max_examples=100, deadline=None)
@given(TEXTS)
def test_the_same_text_gives_the_same_answer(text: str) -> None:
    first = resolve_dates(text, ANCHOR)
    assert resolve_dates(Scan.of(text), ANCHOR) == first
    assert pickle.loads(pickle.dumps(first)) == first
    assert len({*first}) == len(first)


@settings(max_examples=100, deadline=None)
@given(TEXTS, st.integers(0, 50))
def test_a_span_gives_offsets_into_the_whole_text(text: str, offset: int) -> None:
    alone = resolve_dates(text, ANCHOR)
    moved = resolve_dates(Span(offset, offset + len(text), text), ANCHOR)
    assert [(m.start - offset, m.end - offset, m.value) for m in moved] == [(m.start, m.end, m.value) for m in alone]


def test_wrong_types_say_what_would_do() -> None:
    with pytest.raises(TypeError, match=r"anchor must be a date, not a str; parse it first: date\.fromisoformat"):
        resolve_dates("today", "2025-01-09")  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="anchor must be a date, not a int"):
        resolve_dates("today", 20250109)  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="text must be a str or a Span, not bytes"):
        resolve_dates(b"today", ANCHOR)  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="lang must be one of 'en', not 'xx'"):
        resolve_dates("today", ANCHOR, lang="xx")


def test_without_an_anchor_only_what_says_its_own_date_has_an_interval() -> None:
    text = (
        "On Friday, Jan. 3, the 1990s came back; in March 2020 it rained twice a week for two years, and last year too."
    )
    found = {m.text: (m.value, m.begin is not None) for m in resolve_dates(text, None)}
    assert found["March 2020"] == ("2020-03", True)
    assert found["The 1990s" if "The 1990s" in found else "the 1990s"] == ("199", True)
    assert found["Friday, Jan. 3"] == ("XXXX-01-03", False)
    assert found["last year"][1] is False
    assert found["two years"] == ("P2Y", False)


def test_a_named_month_anchors_what_follows_even_without_a_publication_date() -> None:
    first, second = resolve_dates("He left on March 3, 2020. Two days later he was back.", None)
    assert second.value == "2020-03-05"
    assert second.anchor == first.plain()


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("KYIV, Jan. 9, 2025 (AFP) - Talks resume on Friday.", ["2025-01-09", "2025-01-10"]),
        ("LVIV, 9 January 2025 — Talks ended yesterday.", ["2025-01-09", "2025-01-08"]),
        ("On Jan. 9, 2025, talks ended; on Friday they resumed.", ["2025-01-09", "XXXX-WXX-5"]),
    ],
)
def test_the_date_of_a_dateline_stands_in_for_a_missing_anchor(text: str, values: list[str]) -> None:
    assert [mention.value for mention in resolve_dates(text, None)] == values


def test_naive_anchors_give_naive_intervals_and_aware_ones_aware_ones() -> None:
    zone = dt.timezone(dt.timedelta(hours=9))
    (naive,) = resolve_dates("It opens tomorrow.", dt.datetime(2024, 12, 17, 8, 30))
    (aware,) = resolve_dates("It opens tomorrow.", dt.datetime(2024, 12, 17, 8, 30, tzinfo=zone))
    assert naive.begin == dt.datetime(2024, 12, 18)
    assert aware.begin == dt.datetime(2024, 12, 18, tzinfo=zone)
    assert aware.until == dt.datetime(2024, 12, 19, tzinfo=zone)
    assert naive.anchor == dt.date(2024, 12, 17)


@pytest.mark.parametrize(
    ("text", "utc"),
    [
        ("The polls will close at 5 p.m. EST on Friday.", "2024-12-20T22:00"),
        ("The polls will close at 5 p.m. ET on Friday.", "2024-12-20T22:00"),
        ("The polls will close at 5 p.m. ET on July 4, 2025.", "2025-07-04T21:00"),
        ("It struck at 0630 GMT on Monday.", "2024-12-16T06:30"),
        ("It struck at 06:30 (CET) on Monday.", "2024-12-16T05:30"),
        ("Logged 2024-12-16T06:30:00Z.", "2024-12-16T06:30"),
        ("Logged 2024-12-16T06:30+02:00.", "2024-12-16T04:30"),
    ],
)
def test_zones_in_the_text_count(text: str, utc: str) -> None:
    (mention,) = resolve_dates(text, ANCHOR)
    assert mention.begin is not None
    assert mention.begin.astimezone(dt.UTC).strftime("%Y-%m-%dT%H:%M") == utc


def test_hours_count_from_the_moment_of_publication_where_there_is_one() -> None:
    when = dt.datetime(2024, 12, 17, 8, 30)
    (mention,) = resolve_dates("The fire began two hours ago.", when)
    assert (mention.type, mention.value) == ("TIME", "2024-12-17T06:30")


@pytest.mark.parametrize(
    "text",
    [
        "It happened 99999 days ago.",
        "It happened 999999999999 years ago.",
        "In 88888 years it will be gone.",
        "Two thousand million centuries later.",
        "It was 9999999999999999999 weeks earlier.",
        "In the year 0000 and on 0000-00-00 and 31 February 2024.",
    ],
)
@pytest.mark.parametrize("anchor", [dt.date.min, dt.date.max, ANCHOR, None])
def test_nothing_overflows_the_calendar(text: str, anchor: dt.date | None) -> None:
    for mention in resolve_dates(text, anchor):
        assert mention.begin is None or mention.until is not None


@pytest.mark.parametrize("anchor", [dt.date.min, dt.date.max, dt.date(9999, 12, 30), dt.date(1, 1, 2)])
def test_the_ends_of_the_calendar_are_safe(anchor: dt.date) -> None:
    text = (
        "Yesterday, tomorrow, last week, next week, on Friday he said, on Friday he will, last month, next year, "
        "at Christmas, Easter, Ramadan, Hanukkah, last spring, next winter, the third quarter, next weekend, Feb. 29, "
        "in January, last January, the following day, the 31st, in two centuries, a decade ago, this millennium, "
        "tonight, overnight, in 10 days, 2 weeks ago."
    )
    assert resolve_dates(text, anchor)


def test_alternatives_are_given_where_the_reading_was_a_choice() -> None:
    (weekday,) = resolve_dates("They will meet on Friday.", ANCHOR)
    assert weekday.alternatives == ("2024-12-13",)
    (numeric,) = resolve_dates("Signed 03/04/2024.", ANCHOR)
    assert (numeric.value, numeric.alternatives) == ("2024-03-04", ("2024-04-03",))
    (numeric,) = resolve_dates("Signed 03/04/2024.", ANCHOR, day_first=True)
    assert (numeric.value, numeric.alternatives) == ("2024-04-03", ("2024-03-04",))
    (span,) = resolve_dates("The gate opens in 11 days.", ANCHOR)
    assert (span.value, span.alternatives) == ("2024-12-28", ("P11D",))


def test_the_ends_of_a_range_know_each_other() -> None:
    first, second = resolve_dates("The fair runs from Friday to Monday.", ANCHOR)
    assert (first.value, second.value) == ("2024-12-20", "2024-12-23")
    assert first.range == second.plain()
    assert second.range == first.plain()
    ends = resolve_dates("Open Jan. 3-5 and from 9 p.m. to 2 a.m. on Fridays.", ANCHOR)
    assert [m.value for m in ends[:2]] == ["2025-01-03", "2025-01-05"]
    assert resolve_dates("He left Friday and she came Monday.", ANCHOR)[0].range is None


def test_a_zone_at_the_end_of_a_range_counts_for_both_ends() -> None:
    first, second = resolve_dates("Polls are open from 9 p.m. to 5 a.m. EST.", ANCHOR)
    assert first.begin is not None
    assert second.begin is not None
    assert second.begin - first.begin == dt.timedelta(hours=8)


def test_a_single_phrase() -> None:
    mention = resolve_date("in just 11 days", dt.date(2025, 1, 9))
    assert mention is not None
    assert (mention.text, mention.value) == ("just 11 days", "2025-01-20")
    lower = resolve_date("next friday", ANCHOR)
    assert lower is not None
    assert (lower.text, lower.value) == ("next friday", "2024-12-20")
    assert resolve_date("no date here", ANCHOR) is None


@pytest.mark.parametrize(
    ("phrase", "text", "value"),
    [
        ("the 14th", "the 14th", "2024-12-14"),
        ("14th", "14th", "2024-12-14"),
        ("a year", "a year", "P1Y"),
        ("10:35", "10:35", "2024-12-17T10:35"),
        ("weekend", "weekend", "2024-W50-WE"),
        ("2025-W03", "2025-W03", "2025-W03"),
        ("2024-05", "2024-05", "2024-05"),
        ("20 may 2024", "20 may 2024", "2024-05-20"),
        ("christmas eve", "christmas eve", "2024-12-24"),
    ],
)
def test_a_phrase_without_its_preposition(phrase: str, text: str, value: str) -> None:
    mention = resolve_date(Span(5, 5 + len(phrase), phrase), ANCHOR)
    assert mention is not None
    assert (mention.text, mention.value) == (text, value)
    assert (mention.start, mention.end) == (5 + phrase.index(text), 5 + phrase.index(text) + len(text))


def test_an_empty_phrase() -> None:
    assert resolve_date("", ANCHOR) is None


def test_a_mention_says_what_it_was_resolved_against_and_by_which_rule() -> None:
    first, second = resolve_dates("He was shot on Friday and died two days later.", ANCHOR)
    assert (first.anchor, first.rule, first.precision) == (ANCHOR, "weekday", "day")
    assert second.anchor == first.plain()
    (alone,) = resolve_dates("It fell in 1989.", ANCHOR)
    assert (alone.anchor, alone.precision) == (None, "year")


@pytest.mark.parametrize(
    "unit",
    [
        "Friday ",
        "May ",
        "said will ",
        "“",
        "1990 ",
        "the last ",
        "two and a half ",
        "12 to ",
        "- ",
        "day after ",
        "week of ",
        "of next month ",
        "11/",
        "5 p.m. ",
        "twenty-",
        "first Monday of ",
        "'s ",
        "Aa ",
        "a",
        "9",
        "\n\n",
        "night of ",
    ],
)
def test_work_grows_with_the_text_and_no_faster(unit: str) -> None:
    assert_linear(lambda text: resolve_dates(text, ANCHOR), unit, 20_000)


def test_mentions_are_plain_values() -> None:
    (mention,) = resolve_dates("It fell in 1989.", ANCHOR)
    assert isinstance(mention, DateMention)
    assert hash(mention)
