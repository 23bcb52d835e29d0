"""A table of sentences: what is a date, what is not, and which stretch of time each one means."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from newskit.data import parse_table
from newskit.dates import DateMention, resolve_dates

TABLE = Path(__file__).with_name("sentences.tsv")
ROWS = parse_table(TABLE.read_text(encoding="utf-8"), 3, TABLE)
KNOWN_GAP = pytest.mark.xfail(strict=True, reason="known gap")
GAPS = [
    ("2024-05-07", "The Ocean Sunday sank off the cape.", "-"),
    ("2025-02-12", "The final race is in Abu Dhabi on Dec 7.", "Dec 7 = DATE 2025-12-07 2025-12-07..2025-12-08"),
]


def shown(mention: DateMention) -> str:
    """Write a mention as the table does."""
    mod = f"/{mention.mod}" if mention.mod else ""
    text = f"{mention.text} = {mention.type} {mention.value}{mod}"
    if mention.begin is None or mention.until is None:
        return text
    return f"{text} {moment(mention.begin)}..{moment(mention.until)}"


def moment(when: dt.datetime) -> str:
    midnight = (when.hour, when.minute, when.second) == (0, 0, 0)
    return when.strftime("%Y-%m-%d" if midnight else "%Y-%m-%dT%H:%M")


@pytest.mark.parametrize(
    ("anchor", "sentence", "expected"),
    [*ROWS, *(pytest.param(*row, marks=KNOWN_GAP) for row in GAPS)],
)
def test_every_expression_means_the_stretch_of_time_in_the_table(anchor: str, sentence: str, expected: str) -> None:
    mentions = resolve_dates(sentence, dt.date.fromisoformat(anchor))
    assert ("; ".join(map(shown, mentions)) or "-") == expected


def test_the_table_is_large_and_holds_what_is_no_date() -> None:
    assert len(ROWS) >= 200
    assert sum(expected == "-" for _, _, expected in ROWS) >= 25


@pytest.mark.parametrize(("anchor", "sentence", "expected"), ROWS[::7])
def test_a_paragraph_before_moves_the_spans_and_nothing_else(anchor: str, sentence: str, expected: str) -> None:
    before = "Nothing happened there.\n\n"
    day = dt.date.fromisoformat(anchor)
    alone, behind = resolve_dates(sentence, day), resolve_dates(before + sentence, day)
    assert [shown(m) for m in behind] == [shown(m) for m in alone]
    assert [m.start - len(before) for m in behind] == [m.start for m in alone]
