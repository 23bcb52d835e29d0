"""Add findings to JSON lines: each record keeps its own fields and gains one with everything found."""

import csv
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import newskit as nk

STORIES = Path(__file__).parent / "stories"


def records() -> Iterator[dict[str, Any]]:
    """Yield records as a crawler or an archive hands them over."""
    with (STORIES / "hospital" / "index.csv").open(encoding="utf-8", newline="") as index:
        for row in csv.DictReader(index):
            yield {**row, "text": (STORIES / "hospital" / row["id"]).read_text("utf-8")}


def main() -> None:
    lines = [json.dumps(record, ensure_ascii=False) for record in records()]
    sizes = []
    for line in lines:
        record = json.loads(line)
        (article,) = nk.read_many([record])
        found = nk.to_dict(article)
        record["newskit"] = {key: found[key] for key in ("furniture", "people", "dates", "quotes")}
        again = json.dumps(record, ensure_ascii=False)
        sizes.append((len(line), len(again)))
        assert nk.from_dict(found, nk.Article) == article  # nothing is lost on the way
    json.dump(record["newskit"]["quotes"][1], sys.stdout, indent=2, ensure_ascii=False)
    print()
    print(f"{len(lines)} records; fields of the last: {', '.join(record)}")


if __name__ == "__main__":
    main()
