import datetime as dt
import pickle
import subprocess
import sys
from collections.abc import Iterator
from functools import partial
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

import newskit as nk
from tests.strategies import news_text

pa = pytest.importorskip("pyarrow", reason="pyarrow is not installed: pip install 'newskit[arrow]'")
arrow = pytest.importorskip("newskit.interop.arrow")
read_batches, schema, to_articles = arrow.read_batches, arrow.schema, arrow.to_articles

DAY = dt.date(2025, 1, 9)
STORY = (
    "By Ann Lee\n\nKYIV, Ukraine, Jan 8 (AP) — Premier Olena Petrenko said Tuesday that talks would resume in 11 days. "
    "“We are ready 😀,” she said. From Jan. 3 to 5 nothing moved.\n\n(Reporting by Jo Ask; Editing by Jon Ask)"
)


def stories(**columns: Any) -> Any:
    return pa.table({"text": [STORY, "Anna Lang resigned on Monday.", ""], **columns})


def plain(table: Any) -> list[Any]:
    return [None if article is None else nk.to_dict(article) for article in to_articles(table)]


_ZONES = [dt.UTC, dt.timezone(dt.timedelta(hours=5, minutes=30)), dt.timezone(-dt.timedelta(hours=3))]
_PUBLISHED = st.one_of(
    st.none(),
    st.dates().map(dt.date.isoformat),
    st.datetimes(
        dt.datetime(1990, 1, 1),
        dt.datetime(2060, 1, 1),
        timezones=st.one_of(st.none(), st.sampled_from(_ZONES)),
    ).map(dt.datetime.isoformat),
)


@given(st.lists(st.tuples(news_text(30), _PUBLISHED), max_size=5))
def test_what_arrow_holds_is_what_json_says(rows: list[tuple[str, str | None]]) -> None:
    texts, days = [text for text, _ in rows], [day for _, day in rows]
    table = pa.table({"text": pa.array(texts, pa.string()), "published": pa.array(days, pa.string())})
    records = [{"text": text, "published": day} for text, day in rows]
    found = list(to_articles(read_batches(table)))
    expected = list(nk.read_many(records))
    assert found == expected
    assert [nk.to_json(article) for article in found] == [nk.to_json(article) for article in expected]


def test_every_finding_of_an_article_has_its_column() -> None:
    known = {"text", "id", "outlet", "published", "published_at"}
    assert {*arrow.FINDINGS, *known} == {field.name for field in attrs.fields(nk.Article)}
    assert schema().names == [*arrow.FINDINGS, "error"]


def test_columns_pass_through_and_come_first() -> None:
    table = stories(url=["a", None, "c"], tags=[["x"], [], None])
    found = read_batches(table)
    assert found.schema == schema(table.schema)
    assert found.select(table.column_names) == table


def test_columns_have_the_names_they_are_told() -> None:
    table = pa.table({"body": ["Anna Lang resigned on Monday."], "day": [DAY], "key": [7], "site": ["Wire"]})
    columns = {"text": "body", "published": "day", "id": "key", "outlet": "site"}
    (article,) = to_articles(read_batches(table, **columns), **columns)
    assert article == nk.read("Anna Lang resigned on Monday.", DAY, "Wire", id="7")


@pytest.mark.parametrize(
    "kind",
    [pa.string(), pa.large_string(), pa.string_view(), pa.dictionary(pa.int32(), pa.string())],
    ids=str,
)
def test_strings_of_any_kind(kind: Any) -> None:
    texts, days = [STORY, None, "Anna Lang resigned."], ["2025-01-09"] * 3
    usual = read_batches(pa.table({"text": pa.array(texts), "published": pa.array(days)}))
    day_kind = pa.string() if pa.types.is_dictionary(kind) else kind
    found = read_batches(pa.table({"text": pa.array(texts, kind), "published": pa.array(days, day_kind)}))
    assert found.schema.field("text").type == kind
    assert found.drop_columns(["text", "published"]) == usual.drop_columns(["text", "published"])


@pytest.mark.parametrize(
    ("column", "published"),
    [
        (pa.array([DAY]), DAY),
        (pa.array([DAY], pa.date64()), DAY),
        (pa.array([dt.datetime(2025, 1, 9, 8, 30)], pa.timestamp("s")), dt.datetime(2025, 1, 9, 8, 30)),
        (pa.array([1736411400_000000_001], pa.timestamp("ns")), dt.datetime(2025, 1, 9, 8, 30)),
        (
            pa.array([dt.datetime(2025, 1, 9, 8, 30)], pa.timestamp("ms", "UTC")),
            dt.datetime(2025, 1, 9, 8, 30, tzinfo=dt.UTC),
        ),
        (pa.array(["2025-01-09T08:30:00Z"]), dt.datetime(2025, 1, 9, 8, 30, tzinfo=dt.UTC)),
        (pa.array([""]), None),
        (pa.nulls(1), None),
    ],
    ids=lambda value: str(getattr(value, "type", "")),
)
def test_publication_dates_of_any_kind(column: Any, published: dt.date | None) -> None:
    text = "Anna Lang resigned on Monday."
    (article,) = to_articles(read_batches(pa.table({"text": [text], "published": column})))
    assert article == nk.read(text, published)


@pytest.mark.parametrize(
    ("columns", "complaint"),
    [
        ({"text": pa.array([None, "x"], pa.string())}, "expected a string in field 'text', found [nN]one"),
        ({"text": pa.array([7, 8])}, "expected a string in field 'text', found int"),
        ({"text": ["x", "x"], "published": ["soon", None]}, "field 'published', found 'soon'"),
        ({"text": ["x", "x"], "published": pa.array([10**15, 0], pa.timestamp("s"))}, "'published' cannot be read"),
        ({"text": ["x", "x"], "id": [0.5, None]}, "field 'id', found float"),
        ({"text": ["x", "x"], "outlet": pa.array([1, None])}, "field 'outlet', found int"),
        (
            {"text": pa.StringArray.from_buffers(2, pa.py_buffer(b"\0\0\0\0\1\0\0\0\2\0\0\0"), pa.py_buffer(b"\xffx"))},
            "'text' cannot be read: .*utf-8",
        ),
    ],
)
def test_a_bad_record_says_what_was_expected(columns: dict[str, Any], complaint: str) -> None:
    found = read_batches(pa.table(columns))
    with pytest.raises(ValueError, match=complaint):
        raise ValueError(found["error"][0].as_py())
    assert [found[name][0].as_py() for name in arrow.FINDINGS] == [None] * len(arrow.FINDINGS)
    if not pa.types.is_integer(found["text"].type):
        assert found["error"][1].as_py() is None or found["text"][1].as_py() is None
        assert [found[name][1].is_valid for name in arrow.FINDINGS] == [True] * len(arrow.FINDINGS)


def test_bad_records_cost_no_others() -> None:
    texts = [STORY if place % 3 else None for place in range(20)]
    found = read_batches(pa.table({"text": texts, "published": ["2025-01-09"] * 20}))
    good = nk.to_dict(nk.read(STORY, DAY))
    assert plain(found) == [good if text else None for text in texts]


class Touchy:
    """An annotator that some stories are too much for."""

    def __init__(self, error: Exception) -> None:
        self.error = error

    def annotate(self, texts: Any) -> list[nk.Annotation]:
        if any("Lang" in text for text in texts):
            raise self.error
        return [nk.Annotation() for _ in texts]


def test_an_annotator_that_fails_at_one_story_costs_no_other() -> None:
    found = read_batches(stories(), annotator=Touchy(RuntimeError("too long \udcff")))
    assert found["error"].to_pylist() == [None, "RuntimeError: too long ?", None]


def test_an_annotator_without_models_stops_everything() -> None:
    with pytest.raises(OSError, match="no models"):
        read_batches(stories(), annotator=Touchy(OSError("no models")))


def test_chunks_batches_tables_and_iterators_give_the_same() -> None:
    texts = [f"{STORY}\n\nItem {place}." for place in range(600)]
    days = ["2025-01-09"] * 600
    chunked = pa.table({
        "text": pa.chunked_array([texts[:5], [], texts[5:]]),
        "published": pa.chunked_array([days[:300], days[300:]]),
    })  # fmt: skip
    expected = read_batches(chunked, findings=["quotes", "dates"])
    batch = chunked.combine_chunks().to_batches()[0]
    found = read_batches(batch, findings=["quotes", "dates"])
    assert isinstance(found, pa.RecordBatch)
    assert pa.Table.from_batches([found]) == expected
    parts = read_batches(iter([batch.slice(0, 1), batch.slice(1, 0), batch.slice(1)]), findings=["quotes", "dates"])
    assert isinstance(parts, Iterator)
    assert pa.Table.from_batches(parts) == expected
    reader = pa.RecordBatchReader.from_batches(batch.schema, [batch])
    assert pa.Table.from_batches(read_batches(reader, findings=["quotes", "dates"])) == expected


def test_articles_come_from_whatever_holds_findings() -> None:
    batch = pa.record_batch({"text": ["Anna Lang resigned.", None, "Talks resume."] * 100})
    expected = list(to_articles(read_batches(pa.table(batch))))
    assert len(expected) == 300
    assert expected[1] is None
    assert list(to_articles(read_batches(batch))) == expected
    assert list(to_articles(read_batches(iter([batch])))) == expected
    parts = pa.RecordBatchReader.from_batches(schema(batch.schema), read_batches(iter([batch])))
    assert list(to_articles(parts)) == expected


def test_a_large_batch_comes_out_of_an_iterator_in_parts() -> None:
    batch = pa.record_batch({"text": ["Anna Lang resigned."] * 600})
    sizes = [part.num_rows for part in read_batches(iter([batch]))]
    assert sum(sizes) == 600
    assert max(sizes) < 600


def test_an_iterator_is_read_as_it_is_asked_for() -> None:
    taken: list[int] = []

    def batches() -> Iterator[Any]:
        for place in range(3):
            taken.append(place)
            yield pa.record_batch({"text": ["Anna Lang resigned."]})

    parts = read_batches(batches())
    assert taken == []
    next(parts)
    assert taken == [0]


@pytest.mark.parametrize("kind", [pa.string(), pa.null()])
def test_empty_batches_keep_the_schema(kind: Any) -> None:
    table = pa.table({"text": pa.array([], kind)})
    assert read_batches(table).schema == schema(table.schema)
    assert (
        read_batches(table.to_batches()[0] if table.to_batches() else pa.record_batch(table.to_pydict())).num_rows == 0
    )
    empty = pa.RecordBatch.from_arrays([pa.array([], kind)], names=["text"])
    (part,) = read_batches(iter([empty]))
    assert (part.num_rows, part.schema) == (0, schema(empty.schema))
    assert list(read_batches(iter([]))) == []


def test_fewer_findings() -> None:
    found = read_batches(stories(), findings=["dates", "quotes"])
    assert found.column_names == ["text", "dates", "quotes", "error"]
    assert found == read_batches(stories()).select(found.column_names)


@pytest.mark.parametrize(
    ("data", "options", "error", "complaint"),
    [
        (stories(), {"text": "body"}, ValueError, "no column is called 'body'; there are: text"),
        (stories(), {"published": "day"}, ValueError, "no column is called 'day'"),
        (stories(), {"lang": "xx"}, ValueError, "lang must be one of"),
        (stories(), {"findings": ["verbs"]}, ValueError, "findings must be of furniture, .*, not 'verbs'"),
        (stories(names=["a", "b", "c"]), {}, ValueError, "column 'names' is there already"),
        (
            pa.Table.from_arrays([pa.array(["x"]), pa.array(["y"])], names=["text", "text"]),
            {},
            ValueError,
            "several columns are called 'text'",
        ),
        ("text", {}, TypeError, "not str"),
        ({"text": ["x"]}, {}, TypeError, "not dict"),
        (7, {}, TypeError, "not int"),
    ],
)
def test_misuse_is_told(data: Any, options: dict[str, Any], error: type[Exception], complaint: str) -> None:
    with pytest.raises(error, match=complaint):
        read_batches(data, **options)


def test_an_iterator_must_give_batches() -> None:
    with pytest.raises(TypeError, match="must give record batches, not dict"):
        list(read_batches([{"text": "x"}]))


def test_findings_that_lie_are_refused() -> None:
    found = read_batches(stories())
    lying = found.set_column(0, "text", pa.array(["x" * 400] * 3))
    with pytest.raises(nk.FindingError, match="expected text"):
        list(to_articles(lying))
    with pytest.raises(ValueError, match="no column is called 'people'"):
        list(to_articles(found.drop_columns(["people"])))


def test_findings_survive_parquet(tmp_path: Any) -> None:
    parquet = pytest.importorskip("pyarrow.parquet")
    found = read_batches(stories(published=["2025-01-09T08:30:00+05:30", "2025-01-09", None]))
    parquet.write_table(found, tmp_path / "found.parquet")
    again = parquet.read_table(tmp_path / "found.parquet")
    assert again == found
    assert plain(again) == plain(found)


def test_findings_come_back_from_wider_types() -> None:
    """Frames and databases hand back large lists and views."""
    found = read_batches(stories(published=["2025-01-09"] * 3))

    def wide(kind: Any) -> Any:
        if pa.types.is_list(kind):
            return pa.large_list(wide(kind.value_type))
        if pa.types.is_struct(kind):
            return pa.struct([(field.name, wide(field.type)) for field in kind])
        return pa.large_string() if pa.types.is_string(kind) else kind

    widened = found.cast(pa.schema([(field.name, wide(field.type)) for field in found.schema]))
    assert plain(widened) == plain(found)


def test_offsets_are_code_points() -> None:
    found = read_batches(pa.table({"text": ["😀😀 “Résumé talks 😀,” said Anna Lang."]}), findings=["quotes"])
    quote = found["quotes"][0].as_py()[0]
    (content,) = quote["content"]
    assert found["text"][0].as_py()[content["start"] : content["end"]] == content["text"]


def test_the_function_with_its_options_pickles() -> None:
    task = pickle.loads(pickle.dumps(partial(read_batches, text="body", findings=("names",))))
    assert task(pa.table({"body": ["Anna Lang resigned."]})).num_rows == 1


def test_no_story_outlives_its_batch() -> None:
    """The peak of Arrow's own memory aside, ten times the stories need no more objects."""
    code = (
        "import gc, pyarrow as pa, newskit as nk\n"
        "from newskit.interop.arrow import read_batches\n"
        "batch = pa.record_batch({'text': ['Anna Lang resigned on Monday. “I go,” she said.'] * 100})\n"
        "counts = []\n"
        "for part in read_batches(batch for _ in range(6)):\n"
        "    del part; gc.collect(); counts.append(len(gc.get_objects()))\n"
        "print(counts[-1] - counts[1])\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert int(done.stdout) < 100


def test_without_pyarrow_the_message_says_what_to_do() -> None:
    code = (
        "import sys; sys.modules['pyarrow'] = None\n"
        "try:\n    import newskit.interop.arrow\n"
        "except ImportError as error:\n    print(error)\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "pyarrow is not installed; run: pip install 'newskit[arrow]'"
