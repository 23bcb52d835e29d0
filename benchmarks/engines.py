"""How reading grows with the corpus: read_many and Spark, one worker and two.

``python -m benchmarks.engines`` in an environment with Spark (``make bench-engines`` makes one) prints a table of
seconds by the clock and of processor time; on a machine that does other work as well only the second is steady.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import newskit as nk

ROOT = Path(__file__).resolve().parents[1]
MAKE = ROOT / "examples" / "engines" / "make_corpus.py"
SIZES = (250, 500, 1000, 2000, 4000)
_TICK = os.sysconf("SC_CLK_TCK")


def processor_seconds() -> float:
    """Return the processor time of this process and of all it started, and of those of them that ended."""
    parents: dict[int, int] = {}
    spent: dict[int, int] = {}
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            fields = (folder / "stat").read_text().rpartition(")")[2].split()
        except OSError:
            continue  # it has just ended
        parents[int(folder.name)] = int(fields[1])
        spent[int(folder.name)] = sum(map(int, fields[11:15]))
    ours, more = {os.getpid()}, {os.getpid()}
    while more:
        more = {child for child, parent in parents.items() if parent in more}
        ours |= more
    return sum(spent.get(process, 0) for process in ours) / _TICK


def timed(work: Callable[[], object]) -> tuple[float, float]:
    """Return the seconds *work* takes, by the clock and of the processors."""
    clock, processor = time.perf_counter(), processor_seconds()
    work()
    return time.perf_counter() - clock, processor_seconds() - processor


def read_all(path: Path, workers: int) -> None:
    """Read a corpus of JSON lines as a program does, and let every article go."""
    with path.open(encoding="utf-8") as file:
        for _ in nk.read_many(map(json.loads, file), workers, on_error=lambda error: None):
            pass


def spark_rows(folder: Path, workers: int) -> None:
    """Print a line for each size; a process of its own, as a JVM has one master."""
    sys.path.insert(0, str(ROOT / "examples"))
    from pyspark.sql import SparkSession
    from spark_corpus import find, load  # type: ignore[import-not-found, unused-ignore]

    from newskit.interop.arrow import FINDINGS

    os.environ["PYSPARK_PYTHON"] = sys.executable
    builder = SparkSession.builder.master(f"local[{workers}]").config("spark.ui.enabled", "false")
    spark = builder.config("spark.sql.execution.arrow.maxRecordsPerBatch", "256").getOrCreate()

    def read(number: int) -> None:
        stories = load(spark, str(folder / f"{number}.parquet")).repartition(2 * workers)
        find(stories, list(FINDINGS), "text").write.mode("overwrite").parquet(str(folder / "out"))

    read(SIZES[0])  # the JVM and the workers warm up
    for number in SIZES:
        report(f"Spark local[{workers}]", number, *timed(lambda number=number: read(number)))  # type: ignore[misc]
    spark.stop()


def report(what: str, number: int, clock: float, processor: float) -> None:
    """Print one line of the table."""
    rate = number / clock
    print(
        f"{what:<22}{number:>8}{clock:>10.1f}{processor:>12.1f}{1000 * processor / number:>16.2f}{rate:>14.0f}",
        flush=True,
    )


def main() -> None:
    """Make the corpora and print the table."""
    if len(sys.argv) == 3:
        spark_rows(Path(sys.argv[1]), int(sys.argv[2]))
        return
    head = f"{'':<22}{'stories':>8}{'clock, s':>10}{'processor, s':>14}{'ms a story':>14}{'stories/s':>14}"
    print(head)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for number in SIZES:
            for kind in ("parquet", "jsonl"):
                subprocess.run([sys.executable, MAKE, str(number), folder / f"{number}.{kind}"], check=True)
        read_all(folder / f"{SIZES[0]}.jsonl", 1)  # tables load, patterns compile
        for workers in (1, 2):
            for number in SIZES:
                report(f"read_many, {workers}", number, *timed(lambda: read_all(folder / f"{number}.jsonl", workers)))  # noqa: B023
        for workers in (1, 2):
            subprocess.run(
                [sys.executable, "-m", "benchmarks.engines", str(folder), str(workers)], check=True, cwd=ROOT
            )


if __name__ == "__main__":
    main()
