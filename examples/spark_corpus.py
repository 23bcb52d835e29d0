"""Take a corpus of stories to a Parquet data set of findings, on as many machines as Spark has.

    spark-submit spark_corpus.py stories.parquet findings --partitions 64 --by outlet
    python spark_corpus.py stories.jsonl.gz findings --partitions 8 --master 'local[2]'

Nothing comes to the driver: executors read, find and write, and only the two counts printed at the end come back.
A story that cannot be read, and a line that is no JSON, is a row with the reason in ``error`` and null findings.
"""

import argparse
import os
import sys
import time
from functools import partial

from pyspark.sql import DataFrame, Observation, SparkSession
from pyspark.sql import functions as F  # noqa: N812
from pyspark.sql.pandas.types import from_arrow_schema, to_arrow_schema

from newskit.interop.arrow import FINDINGS, read_batches, schema

LINE = "id string, text string, published string, outlet string, broken string"


def load(spark: SparkSession, path: str) -> DataFrame:
    """Return the stories; JSONL lines that cannot be taken apart are in the column ``broken``."""
    if path.removesuffix(".gz").endswith((".jsonl", ".ndjson")):
        return spark.read.schema(LINE).json(path, mode="PERMISSIVE", columnNameOfCorruptRecord="broken")
    return spark.read.parquet(path).withColumn("broken", F.lit(None).cast("string"))


def find(stories: DataFrame, findings: list[str], text: str) -> DataFrame:
    """Return the stories with columns of findings and of errors."""
    types = from_arrow_schema(schema(to_arrow_schema(stories.schema), findings=findings), prefer_timestamp_ntz=True)
    found = stories.mapInArrow(partial(read_batches, text=text, findings=findings), types)
    broken = F.concat(F.lit("expected a JSON object, found "), F.substring("broken", 1, 40))
    return found.withColumn("error", F.coalesce(broken, "error")).drop("broken")


def main() -> None:
    parser = argparse.ArgumentParser(description="Find what newskit finds in a corpus of stories.")
    parser.add_argument("stories", help="Parquet, or JSON lines (.jsonl, .jsonl.gz)")
    parser.add_argument("output", help="folder to write; it must not be there")
    parser.add_argument("--partitions", type=int, help="parts to share the work in; without it, as the files are")
    parser.add_argument("--by", nargs="*", default=[], help="columns whose values name the folders written")
    parser.add_argument("--findings", nargs="*", default=list(FINDINGS), choices=FINDINGS)
    parser.add_argument("--text", default="text", help="column of the texts")
    parser.add_argument("--master", help="where to run, if not where spark-submit says: local[2]")
    options = parser.parse_args()

    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)  # the workers need newskit too
    builder = SparkSession.builder.appName("newskit").config("spark.sql.execution.arrow.maxRecordsPerBatch", "256")
    spark = (builder.master(options.master) if options.master else builder).getOrCreate()
    started = time.monotonic()
    stories = load(spark, options.stories)
    if options.partitions:
        stories = stories.repartition(options.partitions)  # a gzipped file is one part, however large
    counts = Observation()
    found = find(stories, options.findings, options.text)
    found = found.observe(counts, F.count(F.lit(1)).alias("all"), F.count("error").alias("bad"))
    found.write.partitionBy(*options.by).parquet(options.output)
    seconds = time.monotonic() - started
    print(f"{counts.get['all']} stories, {counts.get['bad']} of them bad, in {seconds:.1f} s: ", end="")
    print(f"{counts.get['all'] / seconds:.0f} a second")
    spark.stop()


if __name__ == "__main__":
    main()
