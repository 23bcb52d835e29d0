"""The CC-NEWS recipe, run for real on an archive of our own stories."""

from __future__ import annotations

import runpy
import subprocess
import sys
from pathlib import Path

import pytest

import newskit as nk

pq = pytest.importorskip("pyarrow.parquet", reason="pyarrow is not installed: pip install 'newskit[arrow]'")
for package in ("fastwarc", "trafilatura"):
    pytest.importorskip(package, reason=f"{package} is not installed: make test-engines installs it")

RECIPE = Path(__file__).resolve().parents[2] / "examples" / "engines" / "cc_news.py"


def test_an_archive_becomes_a_file_of_findings(tmp_path: Path) -> None:
    recipe = runpy.run_path(str(RECIPE))
    archive, output = tmp_path / "stories.warc.gz", tmp_path / "findings.parquet"
    recipe["make_archive"](archive)
    recipe["convert"](archive, output)
    table = pq.read_table(output)
    assert table.schema.equals(recipe["schema"](recipe["COLUMNS"]))
    rows = table.to_pylist()
    assert len(rows) == 6
    plain = list(nk.read_many([{name: row[name] for name in ("id", "text", "published", "outlet")} for row in rows]))
    for row, article in zip(rows, plain, strict=True):
        assert row["error"] is None
        assert row["furniture"]["body"]["text"] == article.furniture.body.text
        assert [quote["text"] for quote in row["quotes"]] == [quote.text for quote in article.quotes]
        assert [person["name"] for person in row["people"]] == [person.name for person in article.people]
    assert sum(row["furniture"]["headline"] is not None for row in rows) >= 5
    assert any(row["furniture"]["byline"] for row in rows)
    assert {row["outlet"] for row in rows} >= {"Continental Press", "River Radio"}


def test_the_recipe_runs_alone(tmp_path: Path) -> None:
    done = subprocess.run([sys.executable, RECIPE], capture_output=True, text=True, cwd=tmp_path, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    assert "Continental Press, 2025-03-04" in done.stdout
