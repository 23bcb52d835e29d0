"""Read stories in DuckDB: a query streams in, a table of findings streams out, and SQL asks it."""

import datetime as dt
from pathlib import Path

import duckdb
import pyarrow as pa

from newskit.interop.arrow import read_batches, schema

STORIES = Path(__file__).parents[1] / "stories"


def find(stories: duckdb.DuckDBPyRelation) -> pa.RecordBatchReader:
    """Return the rows of a query with columns of findings, a thousand at a time."""
    reader = stories.to_arrow_reader(1000)
    return pa.RecordBatchReader.from_batches(schema(reader.schema), read_batches(reader))


def read_table(stories: pa.Table) -> pa.Table:
    """Return the table with columns of findings, by way of DuckDB."""
    database = duckdb.connect()
    writing = database.cursor()  # the first connection is busy with its query
    writing.register("reader", find(database.from_arrow(stories)))
    writing.execute("create table found as from reader")
    return writing.sql("from found").to_arrow_table()


def main() -> None:
    paths = sorted(STORIES.glob("*.txt"))
    texts = [path.read_text("utf-8") for path in paths]
    days = [dt.date(2025, 1, 22)] * len(paths)
    found = read_table(pa.table({"id": [path.stem for path in paths], "text": texts, "published": days}))
    said = duckdb.sql("""
        with quote as (select id, text, unnest(quotes) as q from found)
        select id, q.speaker, substring(text, q.content[1].start + 1, q.content[1].end - q.content[1].start)
        from quote
        where q.speaker is not null
        order by id, q.start
    """)
    for name, speaker, words in said.fetchall():
        print(f"{name:<17}{speaker:<20}{words}")
    assert found.num_rows == len(paths)


if __name__ == "__main__":
    main()
