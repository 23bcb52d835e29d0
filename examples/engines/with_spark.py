"""Read stories in Spark: mapInArrow takes the function as it is, and SQL asks the findings."""

import datetime as dt
import os
import sys
from pathlib import Path

import pyarrow as pa
from pyspark.sql import DataFrame, SparkSession
from pyspark.sql.pandas.types import from_arrow_schema, to_arrow_schema

from newskit.interop.arrow import read_batches, schema

STORIES = Path(__file__).parents[1] / "stories"


def find(stories: DataFrame) -> DataFrame:
    """Return the data frame with columns of findings."""
    types = from_arrow_schema(schema(to_arrow_schema(stories.schema)), prefer_timestamp_ntz=True)
    return stories.mapInArrow(read_batches, types)


def start() -> SparkSession:
    """Start Spark on this machine, small; on a cluster, spark-submit says where."""
    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)  # the workers need newskit too
    builder = SparkSession.builder.master("local[2]").config("spark.ui.enabled", "false")
    return builder.config("spark.sql.execution.arrow.maxRecordsPerBatch", "256").getOrCreate()


def read_table(stories: pa.Table) -> pa.Table:
    """Return the table with columns of findings, by way of Spark."""
    return find(start().createDataFrame(stories)).toArrow()


def main() -> None:
    spark = start()
    paths = sorted(STORIES.glob("*.txt"))
    day = dt.date(2025, 1, 22)
    rows = [(path.stem, path.read_text("utf-8"), day) for path in paths]
    find(spark.createDataFrame(rows, "id string, text string, published date")).createOrReplaceTempView("found")
    said = spark.sql("""
        select id, quote.speaker, quote.content[0].text as words
        from found lateral view explode(quotes) as quote
        where quote.speaker is not null
        order by id, quote.start
    """)
    for row in said.toLocalIterator():
        print(f"{row.id:<17}{row.speaker:<20}{row.words}")
    spark.stop()


if __name__ == "__main__":
    main()
