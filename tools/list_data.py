"""Write docs/reference/data-files.md: every table of newskit, what it says, its origin, licence and size."""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
DATA = ROOT / "src" / "newskit" / "data"
PAGE = ROOT / "docs" / "reference" / "data-files.md"

_HEAD = """# Data files

Every table newskit knows the world by lies below `newskit/data` as tab-separated UTF-8.
Its header says what the columns are, where the facts come from and under which licence they stand.
A row with the wrong number of fields is refused with file and line.
This page is written by `python tools/list_data.py`.

| table | what it says | origin and licence | rows |
| --- | --- | --- | --- |
"""


def row(path: Path) -> str:
    """Return a table's line of the page."""
    lines = path.read_text(encoding="utf-8").splitlines()
    header = " ".join(line[1:].strip() for line in lines if line.startswith("#"))
    what, _, origin = header.partition("Origin:")
    what = re.split(r"\bColumns?:|One column\.|\bOne (?:to a line|phrase)", what)[0].strip()
    count = sum(1 for line in lines if line.strip() and not line.startswith("#"))
    cells = (f"`{path.relative_to(DATA).as_posix()}`", what, origin.strip(), f"{count:,}")
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"


def page() -> str:
    """Return the page."""
    return _HEAD + "\n".join(row(path) for path in sorted(DATA.rglob("*.tsv"))) + "\n"


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
