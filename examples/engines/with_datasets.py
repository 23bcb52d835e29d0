"""Read stories in Hugging Face datasets: a map over Arrow batches, cached on disk as any map is."""

import datetime as dt
from pathlib import Path

import pyarrow as pa
from datasets import Dataset, Features
from datasets.table import InMemoryTable

from newskit.interop.arrow import read_batches, schema

STORIES = Path(__file__).parents[1] / "stories"


def find(stories: Dataset) -> Dataset:
    """Return the data set with columns of findings; the types are told, or an empty batch would guess them."""
    features = Features.from_arrow_schema(schema(stories.features.arrow_schema))
    return stories.with_format("arrow").map(read_batches, batched=True, features=features)


def read_table(stories: pa.Table) -> pa.Table:
    """Return the table with columns of findings, by way of datasets."""
    return find(Dataset(InMemoryTable(stories)))[:]


def main() -> None:
    paths = sorted(STORIES.glob("*.txt"))
    texts = [path.read_text("utf-8") for path in paths]
    days = [dt.date(2025, 1, 22)] * len(paths)
    stories = Dataset.from_dict({"id": [path.stem for path in paths], "text": texts, "published": days})
    for row in find(stories).with_format(None):
        for quote in row["quotes"]:
            if quote["speaker"]:
                print(f"{row['id']:<17}{quote['speaker']:<20}{quote['content'][0]['text']}")


if __name__ == "__main__":
    main()
