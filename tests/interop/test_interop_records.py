import datetime as dt
from collections.abc import Iterator
from io import BytesIO
from typing import Any

import pytest

import newskit as nk
from newskit.interop.jsonl import decode_line, numbered_lines
from newskit.interop.records import Record, parse_record

GOOD = {"id": "1", "text": "Anna Lang resigned on Monday.", "published": "2025-01-09", "outlet": "Wire"}


def test_a_record_becomes_an_article() -> None:
    (article,) = nk.read_many([GOOD])
    assert (article.id, article.outlet, article.published) == ("1", "Wire", dt.date(2025, 1, 9))
    assert [date.value for date in article.dates] == ["2025-01-06"]


@pytest.mark.parametrize(
    ("data", "complaint"),
    [
        ([], "expected an object with a 'text' field, found list"),
        ({}, "expected a string in field 'text', found none"),
        ({"text": 7}, "expected a string in field 'text', found int"),
        ({"text": "x", "published": "soon"}, "expected a date such as '2025-01-09' in field 'published', found 'soon'"),
        ({"text": "x", "published": "2025-02-30"}, "found '2025-02-30'"),
        ({"text": "x", "published": 20250109}, "found 20250109"),
        ({"text": "x", "outlet": 3}, "expected a string in field 'outlet', found int"),
        ({"text": "x", "id": [1]}, "field 'id', found list"),
    ],
)
def test_a_bad_record_says_what_was_expected(data: object, complaint: str) -> None:
    with pytest.raises(ValueError, match=complaint.replace("'", ".")):
        parse_record(data)


@pytest.mark.parametrize(
    ("published", "parsed"),
    [
        ("2025-01-09", dt.date(2025, 1, 9)),
        ("2025-01-09T08:30:00Z", dt.datetime(2025, 1, 9, 8, 30, tzinfo=dt.UTC)),
        ("", None),
        (None, None),
        (dt.date(2025, 1, 9), dt.date(2025, 1, 9)),
    ],
)
def test_publication_dates(published: object, parsed: dt.date | None) -> None:
    assert parse_record({"text": "", "published": published}) == Record("", None, parsed, None)


@pytest.mark.parametrize("workers", [1, 2])
def test_one_bad_record_never_costs_the_others(workers: int) -> None:
    records: list[Any] = [GOOD, {"id": "2"}, {**GOOD, "id": "3"}, {"text": 1}, {**GOOD, "id": "5"}]
    found: list[str | None] = []
    with pytest.raises(nk.BadRecords) as raised:
        found.extend(article.id for article in nk.read_many(records, workers))
    assert [error.position for error in raised.value.exceptions if isinstance(error, nk.RecordError)] == [2, 4]
    seen: list[nk.RecordError] = []
    assert [a.id for a in nk.read_many(records, workers, on_error=seen.append)] == ["1", "3", "5"]
    assert [error.position for error in seen] == [2, 4]


def test_records_are_taken_as_they_are_needed() -> None:
    taken = []

    def source() -> Iterator[dict[str, str]]:
        for number in range(1000):
            taken.append(number)
            yield {"text": "Talks resume.", "id": str(number)}

    articles = nk.read_many(source())
    assert next(articles).id == "0"
    assert len(taken) == 1


def test_workers_keep_the_order() -> None:
    records = [
        {"text": f"Talks resume on Jan. {n % 28 + 1}.", "id": str(n), "published": "2025-01-01"} for n in range(100)
    ]
    assert [a.id for a in nk.read_many(records, 2)] == [str(n) for n in range(100)]


def test_no_worker_is_no_number_of_workers() -> None:
    with pytest.raises(ValueError, match="workers must be 1 or more, not 0"):
        nk.read_many([], 0)


def test_blank_lines_count_and_are_passed_over() -> None:
    lines = BytesIO(b'\xef\xbb\xbf{"text": "a"}\r\n\n \t\noops\n[1')
    assert list(numbered_lines(lines)) == [(1, '{"text": "a"}\r\n'), (4, "oops\n"), (5, "[1")]


@pytest.mark.parametrize("line", ["oops", "[1", '{"text": "a"} {}', "\0", "NaN", "[" * 100_000])
def test_a_line_that_is_no_json_says_so(line: str) -> None:
    with pytest.raises(ValueError, match="expected a JSON object, found"):
        decode_line(line)
