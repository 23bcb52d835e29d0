"""Write docs/_static/schema/: the JSON Schemas that ``newskit schema`` prints, one file for each."""

from __future__ import annotations

import json
from pathlib import Path

import newskit as nk
from newskit.cli.lookups import SCHEMAS

FOLDER = Path(__file__).resolve().parents[1] / "docs" / "_static" / "schema"


def schemas() -> dict[str, str]:
    """Return each schema's file name and text."""
    return {
        f"{kind}.json": json.dumps(nk.json_schema(type), indent=1, ensure_ascii=False, sort_keys=True) + "\n"
        for kind, type in SCHEMAS.items()
    }


if __name__ == "__main__":
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name, text in schemas().items():
        (FOLDER / name).write_text(text, encoding="utf-8")
