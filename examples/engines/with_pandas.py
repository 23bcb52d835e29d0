"""Read stories in pandas: a frame goes in, the frame with columns of findings comes out."""

import datetime as dt
from pathlib import Path

import pandas as pd
import pyarrow as pa

from newskit.interop.arrow import read_batches, schema

STORIES = Path(__file__).parents[1] / "stories"


def read_table(stories: pa.Table) -> pa.Table:
    """Return the table with columns of findings, by way of pandas."""
    found = read_batches(stories.to_pandas())
    return pa.Table.from_pandas(found, schema=schema(stories.schema), preserve_index=False)


def main() -> None:
    paths = sorted(STORIES.glob("*.txt"))
    texts = [path.read_text("utf-8") for path in paths]
    stories = pd.DataFrame({"id": [path.stem for path in paths], "text": texts, "published": dt.date(2025, 1, 22)})
    found = read_batches(stories)
    quotes = found[["id", "quotes"]].explode("quotes").dropna()
    quotes["speaker"] = quotes["quotes"].map(lambda quote: quote["speaker"])
    quotes["words"] = quotes["quotes"].map(lambda quote: quote["content"][0]["text"])
    for row in quotes[quotes["speaker"].notna()].itertuples():
        print(f"{row.id:<17}{row.speaker:<20}{row.words}")


if __name__ == "__main__":
    main()
