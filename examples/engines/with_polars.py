"""Read stories in polars: findings are columns of a lazy frame, and offsets are those of ``str.slice``."""

import datetime as dt
from pathlib import Path

import polars as pl
import pyarrow as pa

from newskit.interop.arrow import read_batches, schema

STORIES = Path(__file__).parents[1] / "stories"


def find(stories: pl.LazyFrame) -> pl.LazyFrame:
    """Return the frame with columns of findings; polars reads it in parts where it streams."""
    types = {**stories.collect_schema(), **pl.DataFrame(schema().empty_table()).schema}
    return stories.map_batches(read_batches, schema=types, streamable=True)


def read_table(stories: pa.Table) -> pa.Table:
    """Return the table with columns of findings, by way of polars."""
    return find(pl.DataFrame(stories).lazy()).collect(engine="streaming").to_arrow()


def main() -> None:
    paths = sorted(STORIES.glob("*.txt"))
    texts = [path.read_text("utf-8") for path in paths]
    day = dt.date(2025, 1, 22)
    stories = pl.LazyFrame({"id": [path.stem for path in paths], "text": texts, "published": day})
    quotes = find(stories).select("id", "text", "quotes").explode("quotes").unnest("quotes", separator="_")
    content = pl.col("quotes_content").list.first().struct
    said = quotes.select(
        "id",
        pl.col("quotes_speaker"),
        pl.col("text").str.slice(content.field("start"), content.field("end") - content.field("start")).alias("words"),
    )
    for row in said.filter(pl.col("quotes_speaker").is_not_null()).collect().iter_rows():
        print(f"{row[0]:<17}{row[1]:<20}{row[2]}")


if __name__ == "__main__":
    main()
