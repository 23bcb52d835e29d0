"""Read stories in Dask: each partition is a pandas frame, read where it lies."""

import datetime as dt
from pathlib import Path

import dask.dataframe as dd
import pandas as pd
import pyarrow as pa

from newskit.interop.arrow import read_batches, schema

STORIES = Path(__file__).parents[1] / "stories"


def find(stories: dd.DataFrame) -> dd.DataFrame:
    """Return the frame with columns of findings; its types are those of an empty partition."""
    return stories.map_partitions(read_batches, meta=read_batches(stories._meta))


def read_table(stories: pa.Table) -> pa.Table:
    """Return the table with columns of findings, by way of Dask."""
    found = find(dd.from_pandas(stories.to_pandas(), npartitions=3)).compute(scheduler="processes", num_workers=2)
    return pa.Table.from_pandas(found, schema=schema(stories.schema), preserve_index=False)


def main() -> None:
    paths = sorted(STORIES.glob("*.txt"))
    texts = [path.read_text("utf-8") for path in paths]
    stories = pd.DataFrame({"id": [path.stem for path in paths], "text": texts, "published": dt.date(2025, 1, 22)})
    quotes = find(dd.from_pandas(stories, npartitions=2))[["id", "quotes"]].explode("quotes").compute()
    for name, quote in quotes.itertuples(index=False):
        if quote["speaker"]:
            print(f"{name:<17}{quote['speaker']:<20}{quote['content'][0]['text']}")


if __name__ == "__main__":
    main()
