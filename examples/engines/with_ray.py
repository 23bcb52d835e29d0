"""Read stories in Ray Data: blocks are Arrow tables, read wherever they are."""

import datetime as dt
from pathlib import Path

import pyarrow as pa
import ray

from newskit.interop.arrow import read_batches

STORIES = Path(__file__).parents[1] / "stories"


def find(stories: ray.data.Dataset) -> ray.data.Dataset:
    """Return the data set with columns of findings."""
    return stories.map_batches(read_batches, batch_format="pyarrow", batch_size=256, zero_copy_batch=True)


def start() -> None:
    """Start Ray on this machine, small; on a cluster, `ray.init()` finds it."""
    ray.init(num_cpus=2, object_store_memory=200_000_000, include_dashboard=False, log_to_driver=False)
    ray.data.DataContext.get_current().enable_progress_bars = False
    ray.data.DataContext.get_current().execution_options.preserve_order = True


def read_table(stories: pa.Table) -> pa.Table:
    """Return the table with columns of findings, by way of Ray."""
    start()
    blocks = [ray.get(block) for block in find(ray.data.from_arrow(stories)).to_arrow_refs()]
    return pa.concat_tables(blocks)


def main() -> None:
    start()
    paths = sorted(STORIES.glob("*.txt"))
    day = dt.date(2025, 1, 22)
    stories = [{"id": path.stem, "text": path.read_text("utf-8"), "published": day} for path in paths]
    for row in find(ray.data.from_items(stories)).iter_rows():
        for quote in row["quotes"]:
            if quote["speaker"]:
                print(f"{row['id']:<17}{quote['speaker']:<20}{quote['content'][0]['text']}")


if __name__ == "__main__":
    main()
