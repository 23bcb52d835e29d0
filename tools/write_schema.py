"""Write docs/_static/schema/: the JSON Schema of what newskit finds in one story and in several."""

from __future__ import annotations

import json
from pathlib import Path

import newskit as nk

FOLDER = Path(__file__).resolve().parents[1] / "docs" / "_static" / "schema"


def schemas() -> dict[str, str]:
    """Return each schema's file name and text."""
    types = {"article.json": nk.Article, "story.json": nk.Story}
    return {
        name: json.dumps(nk.json_schema(type), indent=1, ensure_ascii=False, sort_keys=True) + "\n"
        for name, type in types.items()
    }


if __name__ == "__main__":
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name, text in schemas().items():
        (FOLDER / name).write_text(text, encoding="utf-8")
