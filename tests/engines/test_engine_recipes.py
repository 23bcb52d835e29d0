"""newskit in every engine, for real: what each gives is what the plain call gives, record by record."""

import datetime as dt
import gzip
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

import newskit as nk

pa = pytest.importorskip("pyarrow", reason="pyarrow is not installed: pip install 'newskit[arrow]'")

ROOT = Path(__file__).resolve().parents[2]
RECIPES = ROOT / "examples" / "engines"
STORIES = ROOT / "examples" / "stories"
DAY = dt.date(2025, 1, 22)
ENGINES = {
    "with_pandas": "pandas",
    "with_polars": "polars",
    "with_duckdb": "duckdb",
    "with_datasets": "datasets",
    "with_dask": "dask",
    "with_ray": "ray",
    "with_spark": "pyspark",
}
THROUGH = Path(__file__).parent / "through.py"


def need(package: str) -> None:
    """Skip where an engine, or Spark's Java, is missing."""
    pytest.importorskip(
        package, reason=f"{package} is not installed: make test-engines installs it", exc_type=ImportError
    )
    if package == "pyspark" and shutil.which("java") is None:
        pytest.skip("Spark needs Java 17, and there is no java here")


def run(*arguments: str | Path, where: Path) -> str:
    """Run Python as a user does and return what it prints."""
    settings = {"RAY_ENABLE_UV_RUN_RUNTIME_ENV": "0", "HF_DATASETS_OFFLINE": "1", "HF_HOME": str(where / "cache")}
    done = subprocess.run(
        [sys.executable, "-X", "utf8", *arguments],
        capture_output=True,
        text=True,
        encoding="utf-8",
        cwd=where,
        env={**os.environ, **settings},
        timeout=600,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-4000:]
    return done.stdout


def corpus(number: int) -> list[dict[str, Any]]:
    """Return records of every sort: long, short, empty, in no Latin script, and two that cannot be read."""
    texts: list[str | None] = [path.read_text("utf-8") for path in sorted(STORIES.glob("*.txt"))]
    texts += [
        "",
        None,
        "😀 “Готові,” сказала Олена Петренко. 😀 “Ready,” said Anna Lang on Monday.",
        "Talks resume in 11 days.",
    ]
    return [
        {
            "id": f"s{place:04}",
            "text": texts[place % len(texts)],
            "published": "soon" if place == 7 else DAY.isoformat() if place % 5 else "2025-01-22T08:30:00+02:00",
            "outlet": None if place % 3 else "Wire",
        }
        for place in range(number)
    ]


@pytest.mark.parametrize("recipe", ENGINES)
def test_an_engine_finds_what_the_plain_call_finds(recipe: str, tmp_path: Path) -> None:
    need(ENGINES[recipe])
    parquet = pytest.importorskip("pyarrow.parquet")
    arrow = pytest.importorskip("newskit.interop.arrow")
    records = corpus(600)
    types = pa.schema([(name, pa.string()) for name in records[0]])
    parquet.write_table(pa.Table.from_pylist(records, types), tmp_path / "in.parquet")
    run(THROUGH, RECIPES / f"{recipe}.py", tmp_path / "in.parquet", tmp_path / "out.parquet", where=tmp_path)
    found = parquet.read_table(tmp_path / "out.parquet").sort_by("id")
    bad: list[nk.RecordError] = []
    expected = list(nk.read_many(records, on_error=bad.append))
    assert [article for article in arrow.to_articles(found) if article is not None] == expected
    errors = found["error"].to_pylist()
    assert {place + 1: error for place, error in enumerate(errors) if error is not None} == {
        error.position: error.reason for error in bad
    }


@pytest.mark.parametrize("recipe", ENGINES)
def test_a_recipe_prints_who_said_what(recipe: str, tmp_path: Path) -> None:
    need(ENGINES[recipe])
    expected = [
        f"{path.stem:<17}{quote.speaker:<20}{quote.content[0].text}"
        for path in sorted(STORIES.glob("*.txt"))
        for quote in nk.read(path.read_text("utf-8"), DAY).quotes
        if quote.speaker
    ]
    printed = run(RECIPES / f"{recipe}.py", where=tmp_path).splitlines()
    assert [line for line in printed if line.startswith(("harbour", "northern"))] == expected


@pytest.mark.parametrize("kind", ["parquet", "jsonl.gz"])
def test_spark_takes_a_corpus_to_findings(kind: str, tmp_path: Path) -> None:
    need("pyspark")
    dataset = pytest.importorskip("pyarrow.dataset")
    arrow = pytest.importorskip("newskit.interop.arrow")
    run(RECIPES / "make_corpus.py", "1200", f"stories.{kind}", where=tmp_path)
    bad = 12
    if kind == "jsonl.gz":
        bad += 1
        with gzip.open(tmp_path / "stories.jsonl.gz", "at", encoding="utf-8") as file:
            file.write('{"id": "broken", "text": \n')
    printed = run(
        ROOT / "examples" / "spark_corpus.py", f"stories.{kind}", "findings", "--partitions", "4", "--by", "outlet",
        "--master", "local[2]", where=tmp_path,
    )  # fmt: skip
    assert f"{1188 + bad} stories, {bad} of them bad" in printed
    folders = {path.name for path in (tmp_path / "findings").iterdir() if path.is_dir()}
    assert {"outlet=AP", "outlet=Reuters"} <= folders
    found = dataset.dataset(tmp_path / "findings", partitioning="hive").to_table()
    errors = {row["id"]: row["error"] for row in found.select(["id", "error"]).to_pylist()}
    assert sum(error is not None for error in errors.values()) == bad
    if kind == "jsonl.gz":
        assert errors[None] == 'expected a JSON object, found {"id": "broken", "text": '
    run(RECIPES / "make_corpus.py", "1200", "plain.jsonl", where=tmp_path)
    records = [json.loads(line) for line in (tmp_path / "plain.jsonl").read_text("utf-8").splitlines()]
    expected = {article.id: article for article in nk.read_many(records, on_error=lambda error: None)}
    assert {article.id: article for article in arrow.to_articles(found) if article is not None} == expected
